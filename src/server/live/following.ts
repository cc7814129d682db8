/**
 * Being a witness (c2sp.org/tlog-witness): an alliance follows the logs of others that its registrar names, and cosigns their checkpoints where each
 * only went on from the one before. What was seen last is kept before it is answered, and no two requests are weighed against the same.
 */
import type { Context } from 'hono'
import { z } from 'zod'
import type { Cosigner } from '../../log/cosignature.ts'
import { parseNote, parseVerifierKey, printSignature, type Verifier, verifierOf } from '../../log/note.ts'
import { type Followed, type Weighed, weighRequest } from '../../log/witness.ts'
import { parseCheckpoint } from '../../log/checkpoint.ts'
import { sha256, verifyEd25519 } from '../../store/keys.ts'
import { headers } from '../answer.tsx'
import { bodyOf, type Route } from '../routes.ts'
import { apiWordsOf } from '../../views/words.ts'
import { at, frameIn, json, no, sendJson } from './room.ts'

/** As what an organisation cosigns, with its public key as one line. */
export interface Witness {
  readonly cosigner: Cosigner
  readonly key: string
}

/** A log that is followed: by its origin, the key that signs it. */
interface Follows {
  readonly key: string
}
/** The checkpoint of a log that was cosigned last. */
interface Seen {
  readonly size: number
  readonly root: string
}

const text = 'text/plain; charset=utf-8'
const MOST = 64
/** A request holds at most 63 hashes and a checkpoint. */
const LONGEST = 64 * 1024

const statusOf: Readonly<Record<Exclude<Weighed['is'], 'fine' | 'behind' | 'inconsistent'>, 400 | 403 | 404>> = {
  malformed: 400,
  unsigned: 403,
  'unknown log': 404,
}

const logKey = (line: string): Verifier | string => {
  const key = parseVerifierKey(sha256, line.trim())
  return typeof key === 'string' ? key : verifierOf(key, verifyEd25519)
}

const t = (c: Context) => apiWordsOf(frameIn(c).lang).door

/** The routes by which an organisation is a witness of other logs. */
export function followRoutes({
  now,
  witness,
}: {
  readonly now: () => number
  readonly witness?: (org: string) => Witness
}): readonly Route[] {
  const send = (c: Context, body: string, status: 200 | 409 | 422, type = text): Response =>
    c.body(body, status, { ...headers, 'content-type': type, 'cache-control': 'no-store' })

  const key = (c: Context): Response => {
    const here = at(c)
    if (here === undefined || here === null || witness === undefined) return no(c, 404, t(c).noWitness)
    return send(c, `${witness(here.hall.live.id).key}\n`, 200)
  }

  const follow = async (c: Context): Promise<Response> => {
    const body = await bodyOf(c, z.object({ key: z.string().max(500) }))
    if (typeof body === 'string') return no(c, 400, body)
    const { drawer } = at(c).hall
    const verifier = logKey(body.ok.key)
    if (typeof verifier === 'string') return no(c, 400, t(c).notLogKey(verifier))
    if ((await drawer.list('follows')).length >= MOST) return no(c, 409, t(c).manyNamed(MOST))
    await drawer.put('follows', `${verifier.name} ${verifier.id}`, { key: body.ok.key.trim() } satisfies Follows, { from: 0 })
    return sendJson(c, { log: verifier.name }, 201)
  }

  const addCheckpoint = async (c: Context): Promise<Response> => {
    const here = at(c)
    if (here === undefined || here === null || witness === undefined) return no(c, 404, t(c).noWitness)
    const { drawer, live } = here.hall
    const request = await c.req.text()
    if (request.length > LONGEST) return no(c, 400, t(c).longRequest)
    const follows = await drawer.list<Follows>('follows')
    for (let tries = 0; tries < 5; tries++) {
      // Which log it is says the checkpoint; what was seen of it last is read anew for each try.
      const origin = originOf(request)
      const kept = origin === null ? null : await drawer.get<Seen>('witnessed', origin)
      const weighed = weighRequest(sha256, request, asked => (asked === origin ? followedOf(follows, asked, kept?.value ?? null) : null))
      if (weighed.is === 'behind') return send(c, `${weighed.size}\n`, 409, 'text/x.tlog.size')
      if (weighed.is === 'inconsistent') return send(c, `${weighed.says}\n`, 422)
      if (weighed.is !== 'fine') return no(c, statusOf[weighed.is], t(c).notWeighed(weighed.says))
      const { size, root } = weighed.checkpoint
      const seen: Seen = { size, root: Buffer.from(root).toString('base64') }
      if (!(await drawer.put('witnessed', weighed.checkpoint.origin, seen, { from: kept?.version ?? 0 }))) continue
      const signature = witness(live.id).cosigner.cosign(weighed.text, Math.floor(now() / 1000))
      return send(c, `${printSignature(signature)}\n`, 200)
    }
    return no(c, 503, t(c).quicker)
  }

  return [
    {
      method: 'get',
      path: '/{org}/log/witness',
      who: 'anyone',
      says: 'The public key by which this organisation cosigns the logs of others.',
      answers: { 200: { says: 'name+id+base64.', type: text } },
      run: key,
    },
    {
      method: 'post',
      path: '/{org}/log/follows',
      who: 'registrar',
      says: 'Names a log, by its public key, whose checkpoints this organisation cosigns.',
      body: z.object({
        key: z.string().max(500).describe('name+id+base64, as c2sp.org/signed-note writes it; the name is the log’s origin.'),
      }),
      answers: { 201: { says: 'Followed.', type: json, schema: z.object({ log: z.string() }) } },
      run: follow,
    },
    {
      method: 'post',
      path: '/{org}/log/add-checkpoint',
      who: 'anyone',
      says: 'Asks this organisation, as a witness, for its cosignature under a checkpoint (c2sp.org/tlog-witness).',
      raw: 'text/plain',
      answers: {
        200: { says: 'The lines of its cosignature.', type: text },
        409: { says: 'The size of the checkpoint that it saw last.', type: 'text/x.tlog.size' },
        422: { says: 'The proof does not hold.', type: text },
      },
      run: addCheckpoint,
    },
  ]
}

function followedOf(follows: readonly { readonly value: Follows }[], origin: string, seen: Seen | null): Followed | null {
  const keys = follows.flatMap(({ value }) => {
    const verifier = logKey(value.key)
    return typeof verifier === 'string' || verifier.name !== origin ? [] : [verifier]
  })
  if (keys.length === 0) return null
  return { keys, seen: seen === null ? null : { size: seen.size, root: new Uint8Array(Buffer.from(seen.root, 'base64')) } }
}

/** The log of which a request speaks, unchecked; null where it cannot be read. */
function originOf(request: string): string | null {
  const note = parseNote(request.slice(request.indexOf('\n\n') + 2))
  const checkpoint = typeof note === 'string' ? note : parseCheckpoint(note.text)
  return typeof checkpoint === 'string' ? null : checkpoint.origin
}
