/**
 * What lies beside a line and not in it: words that are for people. A reason always does; in a matter that not everybody may read its title,
 * note, place and source too, and elsewhere whichever of them the sender names. The line says that there is one and carries the salted hash of
 * them all; the words themselves can be erased by law without touching the log, and the act that says so stays (DESIGN: what the judge reads
 * may be withheld, never erased).
 */
import { type Act, ERASED, isSealed, SEALED } from '../../record/act.ts'
import type { Store } from '../../store/store.ts'

/** The fields of an act that no judge reads: words for people. */
export const sealable = ['reason', 'note', 'title', 'place', 'source'] as const
export type Sealable = (typeof sealable)[number]
const always: readonly Sealable[] = ['reason']

type Words = Partial<Record<Sealable, string>>

/** The act as it stands in the line, and the part beside it; closed matters always have one, so that nobody can guess the line and try it. */
export function sealAct<A extends Words>(
  act: A,
  { closed, seal }: { readonly closed: boolean; readonly seal: readonly Sealable[] },
): { readonly act: A; readonly part: Uint8Array | undefined } {
  const fields = sealable.filter(field => act[field] !== undefined && (closed || always.includes(field) || seal.includes(field)))
  if (fields.length === 0) return { act, part: closed ? new TextEncoder().encode('{}') : undefined }
  const words: Words = Object.fromEntries(fields.map(field => [field, act[field]]))
  return { act: { ...act, ...dressed(fields) }, part: new TextEncoder().encode(JSON.stringify(words)) }
}
const dressed = (fields: readonly Sealable[]): Words => Object.fromEntries(fields.map(field => [field, SEALED]))

/** The act with the words that lie beside it, where they were not erased. */
export async function openAct(store: Store, org: string, no: number, act: Act): Promise<Act> {
  const fields = sealable.filter(field => isSealed(act, field))
  if (fields.length === 0) return act
  const found = await store.sealedPart(org, no)
  if (found === null) return act
  const words = JSON.parse(new TextDecoder().decode(found.part)) as Readonly<Record<string, unknown>>
  return { ...act, ...Object.fromEntries(fields.flatMap(field => (typeof words[field] === 'string' ? [[field, words[field]]] : []))) }
}

/** Erases what acts of the record say is erased; done again after a node died between the act and the erasure. */
export async function eraseSaid(store: Store, org: string, acts: readonly Act[]): Promise<void> {
  for (const act of acts) if (act.act === ERASED && act.answers !== undefined) await store.erase(org, act.answers)
}

/**
 * The acts without the words of those whose part was erased; the same list where there are none. Which of its words lay beside the line is said
 * by the line, so that it is asked for.
 */
export async function withoutErased(
  store: Store,
  org: string,
  acts: readonly Act[],
  read: (no: number, line: string) => Act,
): Promise<readonly Act[]> {
  const bare = new Map<number, Act>()
  for (const act of acts)
    if (act.act === ERASED && act.answers !== undefined)
      for await (const { no, line } of store.lines(org, act.answers, act.answers)) bare.set(no, read(no, line))
  const changed = [...bare].some(([no, act]) => sealable.some(field => act[field] !== acts[no - 1]?.[field]))
  return changed ? acts.map((act, i) => bare.get(i + 1) ?? act) : acts
}
