/**
 * Witnesses: others who follow the log and put their cosignature under its checkpoints (c2sp.org/tlog-cosignature), so that it cannot show one past
 * to one reader and another to the next. The registrar names their keys; a witness sends what it signed, and it is served with the checkpoint.
 */
import type { Context } from 'hono'
import { z } from 'zod'
import { witnessOf } from '../../log/cosignature.ts'
import { parseNote, parseVerifierKey, printNote, type Verifier } from '../../log/note.ts'
import { withAnswer } from '../../log/witness.ts'
import { sha256, verifyEd25519 } from '../../store/keys.ts'
import { headers } from '../answer.tsx'
import { bodyOf, type Route } from '../routes.ts'
import type { Hall } from './hall.ts'
import { sizeOf } from './checkpoints.ts'
import { apiWordsOf, noticeWordsOf } from '../../views/words.ts'
import { isAtHome, urlAmiss } from '../notice/hooks.ts'
import { at, frameIn, json, no, sendJson } from './room.ts'

/** The witness of a key written as one line; a sentence where it is none. */
export function witnessNamed(text: string): Verifier | string {
  const key = parseVerifierKey(sha256, text.trim())
  return typeof key === 'string' ? key : witnessOf(key, verifyEd25519)
}

/** A checkpoint with its cosignatures, by size. */
interface Cosigned {
  readonly note: string
}

/** A witness as the registrar named it. */
export interface Named {
  readonly key: string
  /** Where it is asked; null = it sends by itself. */
  readonly url?: string
}

/** Keeps the cosignatures that a witness answered under a checkpoint of ours; the sentence on what they are no use for, or null. */
export async function keepCosigned(hall: Hall, checkpoint: string, answer: string): Promise<string | null> {
  for (;;) {
    const name = nameOf(sizeOf(checkpoint))
    const held = await hall.drawer.get<Cosigned>('cosigned', name)
    const note = withAnswer(held?.value.note ?? checkpoint, answer, await keysOf(hall))
    if (typeof note === 'string') return note
    if (await hall.drawer.put('cosigned', name, { note: printNote(note) } satisfies Cosigned, { from: held?.version ?? 0 })) return null
  }
}

const nameOf = (size: number): string => String(size).padStart(16, '0')
const MOST = 64

const keysOf = async (hall: Hall): Promise<readonly Verifier[]> =>
  (await hall.drawer.list<{ key: string }>('witness')).flatMap(({ value }) => {
    const witness = witnessNamed(value.key)
    return typeof witness === 'string' ? [] : [witness]
  })

/** A signed checkpoint with the cosignatures kept for its size. */
export async function cosigned(hall: Hall, note: string): Promise<string> {
  const kept = await hall.drawer.get<Cosigned>('cosigned', nameOf(sizeOf(note)))
  return kept?.value.note ?? note
}

const t = (c: Context) => apiWordsOf(frameIn(c).lang).door

/** The routes of witnesses. */
export function witnessRoutes(address: () => string): readonly Route[] {
  const named = z.object({
    key: z.string().max(500).describe('name+id+base64, as c2sp.org/signed-note writes it.'),
    url: z
      .string()
      .max(1000)
      .optional()
      .describe('Where it is asked, the address before `/add-checkpoint` (c2sp.org/tlog-witness); without it, it sends by itself.'),
  })
  const name = async (c: Context): Promise<Response> => {
    const body = await bodyOf(c, named)
    if (typeof body === 'string') return no(c, 400, body)
    const { drawer } = at(c).hall
    const key = body.ok.key.trim()
    const witness = witnessNamed(key)
    if (typeof witness === 'string') return no(c, 400, t(c).notWitnessKey(witness))
    if ((await drawer.list('witness')).length >= MOST) return no(c, 409, t(c).manyNamed(MOST))
    const url = body.ok.url?.replace(/\/+$/, '')
    const amiss = url === undefined ? null : urlAmiss(url, isAtHome(address()))
    if (amiss !== null) return no(c, 400, noticeWordsOf(frameIn(c).lang)[amiss])
    const id = `${witness.name}+${witness.id}`
    await drawer.put(
      'witness',
      id,
      { key, ...(url === undefined ? {} : { url }) },
      { from: (await drawer.get('witness', id))?.version ?? 0 },
    )
    return sendJson(c, { witness: witness.name }, 201)
  }
  const list = async (c: Context): Promise<Response> => {
    const here = at(c)
    if (here === undefined || here === null) return no(c, 404, t(c).noLog)
    const all = await here.hall.drawer.list<{ key: string }>('witness')
    return sendJson(c, { witnesses: all.map(({ value }) => value.key) })
  }
  /** A witness sends the lines of its signature, or the whole note with them. */
  const accept = async (c: Context): Promise<Response> => {
    const here = at(c)
    if (here === undefined || here === null) return no(c, 404, t(c).noLog)
    const { hall } = here
    const text = await c.req.text()
    const whole = parseNote(text)
    const size = typeof whole === 'string' ? here.seen.acts.length : sizeOf(text)
    const own = size > here.seen.acts.length ? null : await hall.store.checkpointOf(hall.live.id, size)
    if (own === null || sizeOf(own) !== size) return no(c, 409, t(c).notOurs)
    const held = await hall.drawer.get<Cosigned>('cosigned', nameOf(size))
    const lines = typeof whole === 'string' ? text : text.slice(text.indexOf('\n\n') + 2)
    const note = withAnswer(held?.value.note ?? own, lines, await keysOf(hall))
    if (typeof note === 'string') return no(c, 400, t(c).noUse(note))
    const kept = await hall.drawer.put('cosigned', nameOf(size), { note: printNote(note) } satisfies Cosigned, { from: held?.version ?? 0 })
    if (!kept) return no(c, 409, t(c).quicker)
    return c.body(printNote(note), 201, { ...headers, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  }
  return [
    {
      method: 'get',
      path: '/{org}/log/witnesses.json',
      who: 'anyone',
      says: 'The public keys of the witnesses whose cosignatures are taken.',
      answers: { 200: { says: 'The keys.', type: json, schema: z.object({ witnesses: z.array(z.string()) }) } },
      run: list,
    },
    {
      method: 'post',
      path: '/{org}/log/witnesses',
      who: 'registrar',
      says: 'Names a witness by its public key.',
      body: named,
      answers: { 201: { says: 'Named.', type: json, schema: z.object({ witness: z.string() }) } },
      run: name,
    },
    {
      method: 'post',
      path: '/{org}/log/cosignatures',
      who: 'anyone',
      says: 'Takes a witness’s cosignature under a checkpoint: its lines, or the whole note with them.',
      raw: 'text/plain',
      answers: { 201: { says: 'The checkpoint with its cosignatures.', type: 'text/plain' } },
      run: accept,
    },
  ]
}
