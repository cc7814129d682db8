/** The acts of a text under negotiation and of its paragraphs, each with what the judge found it to be worth. */
import { lastMoment } from '../basics/moment.ts'
import type { Charter } from '../charter/charter.ts'
import type { Standing, Worth } from '../judge/standing.ts'
import { type Act, type ActDefinition, authorsOf, builtinActs } from '../record/act.ts'
import { editionOf } from './matters.ts'
import { struckIn } from './struck.ts'

/** What lies under a SHA-256 as text; null where it is not there, or no text. */
type ReadDocument = (hash: string) => string | null

export interface AgreedSources {
  readonly charter: Charter
  readonly acts: readonly Act[]
  /** The standing of the matter and of those below it. */
  readonly standing: Standing
  readonly matter: string
  readonly read: ReadDocument
}

/** What an edition says of the names of acts. */
export interface Names {
  /** Whether an act has a name, or counts as one that has it. */
  readonly is: (act: Act, name: string) => boolean
  readonly defined: (name: string) => ActDefinition | undefined
}

/** The names of acts in the edition by which a standing was judged. */
export function namesIn(charter: Charter, standing: Standing): Names {
  const { acts: own } = editionOf(charter, standing.edition)
  const defined = (name: string): ActDefinition | undefined => own[name] ?? builtinActs[name]
  return { defined, is: (act, name) => act.act === name || defined(act.act)?.countsAs.includes(name) === true }
}

/** The paragraph of which an act of a text speaks; null = the text as a whole; undefined = it is no act of it. */
function partOf(act: Act, matter: string): string | null | undefined {
  if (act.matter === matter) return act.paragraph ?? null
  if (act.matter?.startsWith(`${matter}/`) !== true) return undefined
  const name = act.matter.slice(matter.length + 1)
  return name.includes('/') ? undefined : (act.paragraph ?? name)
}

/** An act of a text, with the parties in whose name it is done. */
export interface Done {
  readonly no: number
  readonly act: Act
  readonly by: readonly string[]
  readonly paragraph: string | null
  readonly worth: Worth | null
  /** Of a joint act whose worth is not the same for each: party → what it is for that one. */
  readonly each: ReadonlyMap<string, Worth>
}

/** The acts of a text done by the day asked about and known at it, with their worth. */
export function doneOf({ charter, acts, standing, matter }: AgreedSources): readonly Done[] {
  const worths = new Map<number, Pick<Done, 'worth' | 'each'>>()
  const told = new Set<string>()
  for (const run of standing.matters) {
    if (run.id !== matter && !run.id.startsWith(`${matter}/`)) continue
    told.add(run.id)
    for (const { no, worth, parties } of run.acts) {
      const known = worths.get(no)?.worth
      if (known === undefined || worth === 'opens' || (worth === 'counts' && known !== 'opens'))
        worths.set(no, { worth, each: new Map(parties?.map(p => [p.party, p.worth])) })
    }
  }
  const { zone } = charter.seat
  const end = lastMoment(standing.asOf, zone) ?? Number.POSITIVE_INFINITY
  const known = acts.slice(0, standing.known)
  const struck = struckIn(standing)
  return known.flatMap((act, i) => {
    const paragraph = partOf(act, matter)
    // A matter of which the judge tells nothing has no act that stands.
    if (paragraph === undefined || act.act === 'struck' || struck.has(i + 1) || !told.has(act.matter ?? '')) return []
    const at = lastMoment(act.at, zone)
    if (at === null || at > end) return []
    const by = authorsOf(act)
    return [{ no: i + 1, act, by, paragraph, ...(worths.get(i + 1) ?? { worth: null, each: new Map<string, Worth>() }) }]
  })
}
