/**
 * What anybody needs to prove that the record was not altered: the checkpoint and the tiles as c2sp.org/tlog-tiles says, a receipt for each act,
 * the log's public key, and the charter's files and the documents by their SHA-256.
 */
import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { z } from 'zod'
import { parseCheckpoint } from '../../log/checkpoint.ts'
import { parseNote } from '../../log/note.ts'
import { parseTilePath, printBundle, TILE, widthOf } from '../../log/tile.ts'
import { printJson } from '../../views/json.ts'
import { apiWordsOf } from '../../views/words.ts'
import { orgPath } from '../../web/layout.tsx'
import { frameOf, headers, homeOf, refuse } from '../answer.tsx'
import { found, type Found } from '../gate.ts'
import { sha256 as sha256Hex } from '../opening.ts'
import { type Broken, isServed, type Organisation } from '../organisation.ts'
import type { Route } from '../routes.ts'
import { checkpointAt, receiptOf } from './checkpoints.ts'
import { bring, filesShown, isShown } from './shown.ts'
import { cosigned } from './witness.ts'
import { act as actAnswer, files as filesAnswer } from '../schemas.ts'

const text = 'text/plain; charset=utf-8'
const bytes = 'application/octet-stream'
const at = (c: Context): Found | null => found(c)
const FOREVER = 'public, max-age=31536000, immutable'

/** What a browser shows as words, and nothing else: no script, no page, no picture that runs. */
const isPlain = (type: string): boolean => /^text\/(plain|markdown|csv)$/i.test(type)
const typeOf = (type: string): Record<string, string> => ({
  'content-type': isPlain(type) ? 'text/plain; charset=utf-8' : /^application\/(json|pdf)$/.test(type) ? type : bytes,
})

const personOf = ({ reader }: Found): string => (reader.kind === 'person' ? reader.person.id : '')

/** The routes of the log; each is only of live organisations. */
export function logRoutes(
  verifier: (org: string, origin: string) => string,
  listed: () => readonly (Organisation | Broken)[],
): readonly Route[] {
  /** One that is served from its folder: it has files, and no log. */
  const inFolder = (c: Context): Organisation | null =>
    listed()
      .filter(isServed)
      .find(o => o.id === c.req.param('org')) ?? null
  const missing = (c: Context, says: string): Response => {
    const frame = frameOf(c, at(c)?.seen ?? null)
    const seen = at(c)?.seen
    return refuse(c, frame, { status: 404, says, onward: seen ? homeOf(frame, seen) : { says: 'Entente', href: '/' } })
  }
  const words = (c: Context) => apiWordsOf(frameOf(c, null).lang)
  const send = (c: Context, body: string | Uint8Array<ArrayBuffer>, type: string, cache: string): Response =>
    c.body(body, 200, { ...headers, 'content-type': type, 'cache-control': cache })

  const checkpoint = async (c: Context): Promise<Response> => {
    const here = at(c)
    if (here === null) return missing(c, words(c).notLive)
    const note = await checkpointAt(here.hall.store, here.hall.live.id, here.seen.acts.length)
    return note === null ? missing(c, words(c).notLive) : send(c, await cosigned(here.hall, note), text, 'no-cache')
  }
  const key = async (c: Context): Promise<Response> => {
    const here = at(c)
    if (here === null) return missing(c, words(c).notLive)
    const head = await here.hall.store.head(here.hall.live.id)
    const note = parseNote(head?.checkpoint ?? '')
    const opened = typeof note === 'string' ? note : parseCheckpoint(note.text)
    if (typeof opened === 'string') return missing(c, words(c).notLive)
    return send(c, `${verifier(here.hall.live.id, opened.origin)}\n`, text, 'no-cache')
  }
  const tile = async (c: Context): Promise<Response> => {
    const here = at(c)
    if (here === null) return missing(c, words(c).notLive)
    const { store, live } = here.hall
    const path = c.req.param('tile') ?? ''
    const asked = parseTilePath(`tile/${path}`)
    if (typeof asked === 'string') return missing(c, words(c).noTile(path, asked))
    const size = here.seen.acts.length
    const level = asked.level === 'entries' ? 0 : asked.level
    const has = widthOf(size, level, asked.index)
    if (has < asked.width) return missing(c, words(c).shortLog(has))
    if (asked.level === 'entries') {
      const first = asked.index * TILE + 1
      const entries: Uint8Array[] = []
      for await (const { no, line } of store.lines(live.id, first, first + asked.width - 1))
        entries.push(here.seen.acts[no - 1]?.act === 'withheld' ? new Uint8Array() : Buffer.from(line))
      // A line withheld from this reader stands as an empty entry; its hash is in the tile of hashes.
      return send(c, new Uint8Array(printBundle(entries)), bytes, entries.some(e => e.length === 0) ? 'private, no-store' : FOREVER)
    }
    const whole = await store.tile(live.id, level, asked.index)
    if (whole === null) return missing(c, words(c).notLive)
    return send(c, new Uint8Array(whole.subarray(0, asked.width * 32)), bytes, FOREVER)
  }
  const receipt = async (c: Context): Promise<Response> => {
    const here = at(c)
    if (here === null) return missing(c, words(c).notLive)
    const no = Number((c.req.param('no') ?? '').replace(/\.tlog-proof$/, ''))
    const proof = Number.isSafeInteger(no) ? await receiptOf(here.hall.store, here.hall.live.id, no, here.seen.acts.length) : null
    return proof === null
      ? missing(c, words(c).noSuchAct)
      : c.body(proof, 200, {
          ...headers,
          'content-type': text,
          'cache-control': 'no-cache',
          'content-disposition': `attachment; filename="${here.hall.live.id}-${no}.tlog-proof"`,
        })
  }
  /** A line byte for byte, which is what its receipt is of. */
  const line = async (c: Context): Promise<Response> => {
    const here = at(c)
    if (here === null) return missing(c, words(c).notLive)
    const no = Number(c.req.param('no'))
    const known = Number.isSafeInteger(no) && no >= 1 && no <= here.seen.acts.length
    if (!known || !here.hall.audiences.shows(here.reader, no, here.present)) return missing(c, words(c).noSuchAct)
    for await (const { line: body } of here.hall.store.lines(here.hall.live.id, no, no))
      return c.body(`${body}\n`, 200, {
        ...headers,
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'private, no-store',
        'content-disposition': `attachment; filename="${here.hall.live.id}-${no}.jsonl"`,
      })
    return missing(c, words(c).noSuchAct)
  }
  const files = async (c: Context): Promise<Response> => {
    const here = at(c)
    const json = 'application/json; charset=utf-8'
    if (here === null) {
      const org = inFolder(c)
      if (org === null) return missing(c, words(c).notLive)
      const all = [...org.files].map(([path, text]) => ({ path, hash: sha256Hex(text), since: 0 }))
      return send(c, printJson({ org: org.id, live: false, files: all }), json, 'no-cache')
    }
    const all = filesShown(await here.hall.store.files(here.hall.live.id), here.seen.acts)
    return send(c, printJson({ org: here.hall.live.id, live: true, files: all }), json, 'no-cache')
  }
  const document = async (c: Context): Promise<Response> => {
    const here = at(c)
    const hash = c.req.param('hash') ?? ''
    if (here === null) {
      const org = inFolder(c)
      if (org === null) return missing(c, words(c).notLive)
      const text = [...org.files.values()].find(file => sha256Hex(file) === hash)
      return text === undefined ? missing(c, words(c).noDocument) : send(c, text, 'text/plain; charset=utf-8', 'no-cache')
    }
    const kept =
      /^[0-9a-f]{64}$/.test(hash) && (await isShown(here.hall, here.seen.acts, personOf(here) || null, hash))
        ? await here.hall.store.document(here.hall.live.id, hash)
        : null
    if (kept === null) return missing(c, words(c).noDocument)
    // What was kept is sent as a file: it is somebody else's, and no page of ours.
    return c.body(new Uint8Array(kept.bytes), 200, {
      ...headers,
      ...typeOf(kept.type),
      'content-security-policy': "sandbox; default-src 'none'",
      'content-disposition': `${isPlain(kept.type) ? 'inline' : 'attachment'}; filename="${hash.slice(0, 16)}"`,
      // A matter may be marked later: what nobody else may read is asked for anew.
      'cache-control': 'private, no-cache',
      etag: `"${hash}"`,
    })
  }
  const keep = async (c: Context): Promise<Response> => {
    const here = at(c) as Found
    const body = new Uint8Array(await c.req.arrayBuffer())
    const type = c.req.header('content-type')?.split(';')[0]?.trim() ?? bytes
    const hash = await bring(here.hall, personOf(here), body, type)
    return c.body(printJson({ hash, bytes: body.length, href: `${orgPath(here.hall.live.id)}/documents/${hash}` }), 201, {
      ...headers,
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'private, no-store',
      digest: `sha-256=${createHash('sha256').update(body).digest('base64')}`,
    })
  }
  const row = (path: string, says: string, type: string, run: Route['run']): Route => ({
    method: 'get',
    path,
    who: 'anyone',
    says,
    answers: { 200: { says, type } },
    run,
  })
  return [
    row('/{org}/log/checkpoint', 'The signed checkpoint of the log.', text, checkpoint),
    row('/{org}/log/key', 'The public key by which the log is checked.', text, key),
    row('/{org}/log/tile/{tile+}', 'A tile of hashes, or of lines under tile/entries.', bytes, tile),
    row('/{org}/receipts/{no}', 'The proof that an act stands in the log.', text, receipt),
    {
      ...row('/{org}/lines/{no}', 'A line of the record, byte for byte.', 'application/json', line),
      answers: { 200: { says: 'The line.', type: 'application/json', schema: actAnswer } },
    },
    {
      ...row('/{org}/files.json', 'The files of the charter, by path, each with its SHA-256.', 'application/json', files),
      answers: { 200: { says: 'The files.', type: 'application/json', schema: filesAnswer } },
    },
    row('/{org}/documents/{hash}', 'A document, by its SHA-256.', '*/*', document),
    {
      method: 'post',
      path: '/{org}/documents',
      who: 'signed in',
      says: 'Keeps a document; the answer is its SHA-256, by which acts name it.',
      raw: bytes,
      answers: {
        201: { says: 'Kept.', type: 'application/json', schema: z.object({ hash: z.string(), bytes: z.number().int(), href: z.string() }) },
      },
      run: keep,
    },
  ]
}
