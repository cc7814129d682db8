/** Who holds which words of a text in brackets, and what stands under it as footnotes. */
import type { MatterStanding, Worth } from '../judge/standing.ts'
import { BEARS_NOTHING, RESTED_ON, WEIGHS } from '../judge/worths.ts'
import { type Act, isSealed } from '../record/act.ts'
import type { AgreedSources, Done, Names } from './text-acts.ts'

/** Words that a party does not agree to; null stands for the whole paragraph, or the whole text. */
export interface Bracket {
  readonly no: number
  readonly by: string
  readonly paragraph: string | null
  readonly words: string | null
}

type NoteKind = 'reservation' | 'interpretation' | 'statement' | 'dissociation' | 'association'
export interface Footnote {
  readonly mark: number
  readonly no: number
  readonly by: readonly string[]
  readonly at: string
  readonly kind: NoteKind
  readonly paragraph: string | null
  /** The words; null where they lie in a document that is not there, or there are none. */
  readonly says: string | null
}

const NOTES: Readonly<Record<string, NoteKind>> = {
  'placed a reservation': 'reservation',
  'formulated a reservation': 'reservation',
  'made an interpretative statement': 'interpretation',
  'attached a statement': 'statement',
  'dissociated itself': 'dissociation',
  'associated itself': 'association',
}

/** The kind of footnote that an act is; null where it is none. */
export const noteOf = (act: Act, is: Names['is']): NoteKind | null => Object.entries(NOTES).find(([name]) => is(act, name))?.[1] ?? null

/**
 * The acts of a name that stand, with the parties for whom they do. Where a run hears one, the judge says for whom it is withdrawn; where none does it
 * is only noted, and then a later act of the same party, in its own name, that undoes it, and is noted or counts, takes it back.
 */
export function standingBy(done: readonly Done[], name: string | null, { is, defined }: Names): readonly Done[] {
  const asked = (act: Act): boolean => (name === null ? noteOf(act, is) !== null : is(act, name))
  const has = (worths: ReadonlySet<Worth>, worth: Worth | null): boolean => worth !== null && worths.has(worth)
  const worthOf = (one: Done, party: string): Worth | null => one.each.get(party) ?? one.worth
  const undoing = done.filter(d => (defined(d.act.act)?.undoes.length ?? 0) > 0)
  const undone = ({ no, act, paragraph }: Done, party: string): boolean =>
    undoing.some(
      later =>
        later.no > no &&
        defined(later.act.act)?.undoes.some(u => is(act, u)) === true &&
        later.act.for === undefined &&
        later.by.includes(party) &&
        has(WEIGHS, worthOf(later, party)) &&
        (later.act.answers === undefined ? later.paragraph === null || later.paragraph === paragraph : later.act.answers === no),
    )
  return done.flatMap(one => {
    if (!asked(one.act)) return []
    const by = one.by.filter(party => {
      const worth = worthOf(one, party)
      if (has(BEARS_NOTHING, worth)) return false
      // Where a run hears it, the judge says what becomes of it.
      return has(RESTED_ON, worth) || !undone(one, party)
    })
    return by.length === 0 ? [] : [{ ...one, by }]
  })
}

/** The footnotes of a text in the order of their acts, for those for whom each stands. */
export function notesIn(done: readonly Done[], names: Names, open: AgreedSources['read']): readonly Footnote[] {
  return standingBy(done, null, names).map(({ no, act, by, paragraph }, i) => {
    const said = act.text === undefined ? (act.note !== undefined && !isSealed(act, 'note') ? act.note : null) : open(act.text)
    return { mark: i + 1, no, by, at: act.at, kind: noteOf(act, names.is) as NoteKind, paragraph, says: said?.trim() ?? null }
  })
}

/** The brackets that the judge finds held: by the outcome of the run that placing them opened, or by a position that still counts. */
export function bracketsIn(
  { standing, matter }: AgreedSources,
  done: readonly Done[],
  is: Names['is'],
  open: AgreedSources['read'],
): readonly Bracket[] {
  const placed = new Map(done.filter(d => is(d.act, 'placed brackets')).map(d => [d.no, d]))
  const found = new Map<string, Bracket>()
  const hold = ({ no, act, paragraph }: Done, by: string): void => {
    const words = act.text === undefined ? null : open(act.text)?.trim() || null
    found.set(`${no} ${by}`, { no, by, paragraph, words })
  }
  for (const run of standing.matters) {
    if (run.id !== matter && !run.id.startsWith(`${matter}/`)) continue
    for (const { no, worth, parties } of run.acts) {
      const one = placed.get(no)
      if (one === undefined) continue
      if (worth === 'opens') for (const by of heldIn(run, one.by)) hold(one, by)
      else if (worth === 'counts' || parties !== undefined)
        for (const by of parties?.filter(p => p.worth === 'counts').map(p => p.party) ?? one.by) hold(one, by)
    }
  }
  return [...found.values()].sort((a, b) => a.no - b.no || (a.by < b.by ? -1 : 1))
}

/** For whom of those who placed it a bracket stands, by the run that it opened. */
function heldIn(run: MatterStanding, by: readonly string[]): readonly string[] {
  if (run.state === 'open') return run.concerning.filter(id => by.includes(id))
  return run.effects.filter(e => e.from !== null && e.until === null && by.includes(e.party)).map(e => e.party)
}
