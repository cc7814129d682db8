/**
 * The dated lists that the spine yields: who was a party, for whom an outcome was in effect, which edition held for whom. Every other
 * matter is judged from them. A span is [from, until) in the judge's time.
 */
import type { Charter, Edition } from '../charter/charter.ts'

export interface Span {
  readonly from: number
  until: number
  /** The last moment at which it began anew while it lasted: what ends at that moment is what was before. */
  again?: number
}
export type Spans = Span[]

export interface EditionSpan {
  readonly from: number
  readonly index: number
  /** null = for all. */
  readonly for: ReadonlySet<string> | null
  /** It was brought in by an act dated by its day: of that day, what opens nothing under it may have been done under the one before. */
  readonly byDay?: boolean
  /** For those who accepted it in a matter: party → since when. */
  readonly accepted?: { readonly matter: string; readonly since: Map<string, number> }
  /** For those for whom one of these outcomes is in effect. */
  readonly under?: readonly string[]
}

export interface Lists {
  /** The numbers of the parties. */
  readonly party: ReadonlyMap<string, number>
  /** By party; null where every listed party is a party throughout. */
  readonly members: Spans[] | null
  /** Outcome → party → spans. */
  readonly under: Map<string, Map<number, Spans>>
  /** Between the two bounds of a day that is not known: party → spans in which it may have become one, or ceased to be; the same by outcome. */
  readonly perhaps: { readonly members: Map<number, Spans>; readonly under: Map<string, Map<number, Spans>> }
  readonly editions: EditionSpan[]
  /** Moments at which anything above changed, in order. */
  readonly changes: number[]
}

export function emptyLists(charter: Charter): Lists {
  const joining = mayJoin(charter)
  const moving = joining || charter.editions.some(e => e.leaveWith.length > 0)
  return {
    party: new Map(charter.parties.map((p, i) => [p.id, i])),
    // Where nobody joins, every one listed is a party until it leaves.
    members: moving ? charter.parties.map(() => (joining ? [] : [{ from: -Infinity, until: Infinity }])) : null,
    under: new Map(),
    perhaps: { members: new Map(), under: new Map() },
    editions: [{ from: -Infinity, index: 0, for: null }],
    changes: [],
  }
}

/** Whether one becomes a party by anything that comes. */
export const mayJoin = ({ editions }: Charter): boolean => editions.some(e => e.joinWith.length > 0)

export const holds = (spans: Spans, t: number): boolean => {
  for (let i = spans.length - 1; i >= 0; i--) {
    const s = spans[i] as Span
    if (s.from <= t) return t < s.until
  }
  return false
}

export function begin(spans: Spans, t: number): boolean {
  const last = spans.at(-1)
  if (holds(spans, t)) {
    if ((last as Span).from < t) (last as Span).again = t
    return false
  }
  if (last !== undefined && last.until === t) {
    last.until = Infinity
    return true
  }
  spans.push({ from: t, until: Infinity })
  return true
}
export function end(spans: Spans, t: number): boolean {
  const last = spans.at(-1)
  if (last === undefined || last.until !== Infinity || last.again === t) return false
  last.until = t
  return true
}

export const isMember = (lists: Lists, party: number, t: number): boolean =>
  lists.members === null || holds(lists.members[party] as Spans, t)
export function membersAt(lists: Lists, parties: number, t: number): number[] {
  const out: number[] = []
  for (let p = 0; p < parties; p++) if (isMember(lists, p, t)) out.push(p)
  return out
}
export function isUnder(lists: Lists, outcome: string, party: number, t: number): boolean {
  const spans = lists.under.get(outcome)?.get(party)
  return spans !== undefined && holds(spans, t)
}
export function spansUnder(lists: Lists, outcome: string, party: number): Spans {
  let of = lists.under.get(outcome)
  if (of === undefined) lists.under.set(outcome, (of = new Map()))
  let spans = of.get(party)
  if (spans === undefined) of.set(party, (spans = []))
  return spans
}
/** Whether the datings leave open if a party is one at a moment. */
export const mayBeMember = (lists: Lists, party: number, t: number): boolean => within(lists.perhaps.members.get(party), t)
export const mayBeUnder = (lists: Lists, outcome: string, party: number, t: number): boolean =>
  lists.perhaps.under.size > 0 && within(lists.perhaps.under.get(outcome)?.get(party), t)
const within = (spans: Spans | undefined, t: number): boolean => spans?.some(s => s.from <= t && t < s.until) === true

/** Leaves open, from the earliest moment that a dating allows, what is sure only from the latest. */
export function leaveOpen(lists: Lists, spans: Map<number, Spans>, party: number, from: number, until: number): void {
  const own = spans.get(party)
  if (own === undefined) spans.set(party, [{ from, until }])
  else own.push({ from, until })
  if (!Number.isFinite(from) || lists.changes.includes(from)) return
  const at = lists.changes.findIndex(t => t > from)
  lists.changes.splice(at < 0 ? lists.changes.length : at, 0, from)
}
export function openUnder(lists: Lists, outcome: string): Map<number, Spans> {
  let of = lists.perhaps.under.get(outcome)
  if (of === undefined) lists.perhaps.under.set(outcome, (of = new Map()))
  return of
}

/** A moment at which something changed. */
export function note(lists: Lists, t: number): void {
  if (lists.changes.at(-1) !== t) lists.changes.push(t)
}

/** The newest edition in force at a moment for a matter: `names` are the parties concerned and the parts of the matter's path. */
export function editionAt(lists: Lists, charter: Charter, t: number, names: readonly string[]): Edition {
  for (let i = lists.editions.length - 1; i >= 0; i--) {
    const s = lists.editions[i] as EditionSpan
    if (s.from <= t && isFor(s, lists, names, t)) return charter.editions[s.index] as Edition
  }
  return charter.editions[0] as Edition
}

function isFor({ accepted, under, for: whom }: EditionSpan, lists: Lists, names: readonly string[], t: number): boolean {
  if (accepted !== undefined) return names.some(n => (accepted.since.get(n) ?? Infinity) <= t)
  if (under !== undefined) return names.some(n => under.some(o => isUnder(lists, o, lists.party.get(n) ?? -1, t)))
  return whom === null || names.some(n => whom.has(n))
}

/** Whether, at this moment, an edition in force came to hold for somebody more. */
export const gains = ({ accepted, under, from }: EditionSpan, lists: Lists, t: number): boolean =>
  from < t &&
  ((accepted !== undefined && [...accepted.since.values()].includes(t)) ||
    (under ?? []).some(o => [...(lists.under.get(o)?.values() ?? [])].some(spans => spans.some(s => s.from === t))))
