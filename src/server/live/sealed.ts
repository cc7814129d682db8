/**
 * What lies beside a line and not in it: the reason that a sender gave in their own words. The line says that there is one and carries its salted
 * hash; the words themselves can be erased by law without touching the log, and the act that says so stays (DESIGN: what the judge reads may be
 * withheld, never erased).
 */
import type { Act } from '../../record/act.ts'
import type { Store } from '../../store/store.ts'

/** Stands in a line in the place of words that are sealed beside it. */
export const SEALED = 'sealed'
export const ERASED = 'erased the sealed part'

interface Part {
  readonly reason?: string
}

/** The act as it stands in the line, and the part beside it; closed matters always have one, so that nobody can guess the line and try it. */
export function sealAct<A extends { readonly reason?: string }>(
  act: A,
  closed: boolean,
): { readonly act: A; readonly part: Uint8Array | undefined } {
  if (act.reason === undefined) return { act, part: closed ? new TextEncoder().encode('{}') : undefined }
  return { act: { ...act, reason: SEALED }, part: new TextEncoder().encode(JSON.stringify({ reason: act.reason } satisfies Part)) }
}

/** The act with the words that lie beside it, where they were not erased. */
export async function openAct(store: Store, org: string, no: number, act: Act): Promise<Act> {
  if (act.reason !== SEALED || act.sealed === undefined) return act
  const found = await store.sealedPart(org, no)
  if (found === null) return act
  const { reason } = JSON.parse(new TextDecoder().decode(found.part)) as Part
  return typeof reason === 'string' ? { ...act, reason } : act
}

/** Erases what acts of the record say is erased; done again after a node died between the act and the erasure. */
export async function eraseSaid(store: Store, org: string, acts: readonly Act[]): Promise<void> {
  for (const act of acts) if (act.act === ERASED && act.answers !== undefined) await store.erase(org, act.answers)
}

/** The acts without the words of those whose part was erased; the same list where there are none. */
export function withoutErased(acts: readonly Act[]): readonly Act[] {
  const erased = new Set(acts.flatMap(act => (act.act === ERASED && act.answers !== undefined ? [act.answers] : [])))
  return [...erased].some(no => (acts[no - 1]?.reason ?? SEALED) !== SEALED)
    ? acts.map((act, i) => (erased.has(i + 1) && act.reason !== undefined ? { ...act, reason: SEALED } : act))
    : acts
}
