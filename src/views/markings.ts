/**
 * Who may read which matter: a fold of the markings that acts give, and the record as one reader may see it. This is the one place where a
 * matter is kept from anybody: filter first, then judge.
 *
 * A marking belongs to a matter. The act that opens it gives it (`"marking":"parties"`), a later act `marked` changes it, and a matter below
 * another has its parent's unless it has its own. What a reader may see follows the markings of the whole record as it is now, whatever day
 * is asked about. A matter on the spine is public by its nature, for everybody's standing rests on it.
 */
import { dayOf, parseWhen } from '../basics/moment.ts'
import type { Charter, Edition, Procedure } from '../charter/charter.ts'
import { meant, plain } from '../charter/names.ts'
import { credentialsOf } from '../charter/secretariat.ts'
import { spineNames } from '../charter/spine.ts'
import type { Sitting } from '../judge/sitting.ts'
import { type Act, authorsOf } from '../record/act.ts'
import type { RefusalCode } from '../words/refusals.ts'
import type { Refusal } from './refusal.ts'

export type Marking = 'public' | 'parties' | 'body' | 'named'
export const markings: readonly Marking[] = ['public', 'parties', 'body', 'named']

/** Who asks: anybody, a person of a party, or a person of an office. */
export type Reader = 'outside' | { readonly party: string } | { readonly officer: string }

/** What holds of a matter. */
export interface Marked {
  readonly marking: Marking
  readonly readers: readonly string[]
  readonly body: string | null
  /** Who opened it: they may always read it. */
  readonly by: readonly string[]
}

export interface Markings {
  /** The next act of the record. */
  take(no: number, act: Act): void
  /** What holds of a matter now, by its own marking or its parents'. */
  of(matter: string): Marked
  readable(reader: Reader, matter: string, now: Sitting): boolean
  /** Another matter, named by an act, that somebody may not read who may read the matter of the act once it is taken; null where there is none. */
  shownBy(act: Act, now: Sitting): string | null
  /** Whether the matter has been opened, or marked by an act of its own. */
  isSet(matter: string): boolean
  /** Whether any matter is kept from anybody; where none is, everybody reads the record as it is. */
  any(): boolean
  /** Whether the act of a number is shown to a reader, whatever came after it. */
  shows(no: number, acts: readonly Act[], reader: Reader, now: Sitting): boolean
  /** The record as this reader sees it: as long, with the same numbers, and a blank line for each act that is not shown. */
  filtered(acts: readonly Act[], reader: Reader, now: Sitting): readonly Act[]
}

interface Own {
  marking: Marking | null
  readers: readonly string[]
  body: string | null
  by: readonly string[]
  opened: boolean
}

/** These say something of another act, and lie where it does. */
const ofAnother: ReadonlySet<string> = new Set([
  'struck',
  'registered credentials',
  'refused credentials',
  'withdrew its credentials',
  'withdrew its full powers',
  'erased the sealed part',
])
const open: Marked = { marking: 'public', readers: [], body: null, by: [] }
const isMarking = (word: string | undefined): word is Marking => (markings as readonly string[]).includes(word ?? '')

/** An empty fold. */
export function openMarkings(charter: Charter): Markings {
  const spine = spineNames(charter)
  const procedures = charter.editions.flatMap(e => e.procedures)
  const opening = new Set(procedures.flatMap(p => [...p.opensWith]))
  const registrars = new Set(charter.editions.map(e => plain(credentialsOf(e).registeredBy)))
  const owns = new Map<string, Own>()
  const onSpine = new Set<string>(spine.matters)
  let restricted = 0

  function take(_: number, act: Act): void {
    const { matter } = act
    if (matter === undefined) return
    if (spine.acts.has(act.act) || act.edition !== undefined) onSpine.add(matter)
    const opens = opening.has(act.act)
    const marking = isMarking(act.marking) ? act.marking : null
    let own = owns.get(matter)
    if (!opens && marking === null) return
    if (own === undefined) owns.set(matter, (own = { marking: null, readers: [], body: null, by: [], opened: false }))
    if (act.act === 'marked') mark(own, marking, act)
    // A marking that comes before the opening holds until the opening gives its own; after it, only the act “marked” changes it.
    else if (!own.opened && marking !== null) mark(own, marking, act)
    if (opens && !own.opened) {
      own.opened = true
      own.body = act.body ?? bodyOf(act, procedures)
      own.by = authorsOf(act)
    }
  }

  function mark(own: Own, marking: Marking | null, act: Act): void {
    own.marking = marking ?? own.marking
    own.readers = act.readers ?? []
    own.body = act.body ?? own.body
    if (own.marking !== null && own.marking !== 'public') restricted++
  }

  function of(matter: string): Marked {
    if (onSpine.has(matter)) return open
    let { body, by }: { body: string | null; by: readonly string[] } = open
    for (let path = matter; ; path = path.slice(0, path.lastIndexOf('/'))) {
      const own = owns.get(path)
      if (own !== undefined) {
        body ??= own.body
        by = [...by, ...own.by]
        if (own.marking !== null) return own.marking === 'public' ? open : { marking: own.marking, readers: own.readers, body, by }
      }
      if (!path.includes('/')) return open
    }
  }

  /** Whoever may not read a matter reads nothing below it either: its name is a part of theirs. */
  function readable(reader: Reader, matter: string, now: Sitting): boolean {
    for (let path = matter; ; path = path.slice(0, path.lastIndexOf('/'))) {
      if (!reads(reader, of(path), now)) return false
      if (onSpine.has(path) || !path.includes('/')) return true
    }
  }

  function reads(reader: Reader, { marking, readers, body, by }: Marked, now: Sitting): boolean {
    if (marking === 'public') return true
    if (reader === 'outside') return false
    if ('officer' in reader) {
      const name = plain(reader.officer)
      return marking !== 'named' || registrars.has(name) || [...by, ...readers].some(n => plain(n) === name) || isChair(name, body)
    }
    if (by.includes(reader.party)) return true
    if (marking === 'named') return readers.includes(reader.party)
    return marking === 'parties' ? now.parties.has(reader.party) : body !== null && now.seatsIn(body).has(reader.party)
  }

  function shownBy(act: Act, now: Sitting): string | null {
    const { matter } = act
    const parent = matter?.includes('/') === true && act.marking !== undefined ? matter.slice(0, matter.lastIndexOf('/')) : null
    const named = [...(parent === null ? [] : [parent]), ...othersNamed(act)]
    if (named.length === 0) return null
    const own = matter === undefined ? open : after(act, matter)
    const everybody: readonly Reader[] = [
      'outside',
      ...charter.parties.map(p => ({ party: p.id })),
      ...charter.editions.flatMap(e => e.officers.map(officer => ({ officer }))),
    ]
    return named.find(other => everybody.some(r => reads(r, own, now) && !readable(r, other, now))) ?? null
  }

  /** What holds of a matter once an act is taken: its own marking, where it gives one. */
  function after(act: Act, matter: string): Marked {
    const before = of(matter)
    const gives = isMarking(act.marking) && (act.act === 'marked' || owns.get(matter)?.opened !== true)
    if (!gives || onSpine.has(matter)) return before
    const body = act.body ?? before.body ?? bodyOf(act, procedures)
    const by = [...(owns.get(matter)?.by ?? []), ...(opening.has(act.act) ? authorsOf(act) : [])]
    return act.marking === 'public' ? open : { marking: act.marking as Marking, readers: act.readers ?? [], body, by }
  }

  const isChair = (name: string, body: string | null): boolean =>
    body !== null &&
    charter.editions.some(e => {
      const chair = e.bodies[meant(body, Object.keys(e.bodies)) ?? '']?.chair
      return chair !== null && chair !== undefined && plain(chair) === name
    })

  const inSight = (act: Act, acts: readonly Act[], sees: (matter: string) => boolean): boolean =>
    (act.act === 'published the outcome' || sees(placeOf(act, acts))) && othersNamed(act).every(sees)

  function shows(no: number, acts: readonly Act[], reader: Reader, now: Sitting): boolean {
    const act = acts[no - 1] as Act
    const target = act.corrects === undefined ? undefined : acts[act.corrects - 1]
    const sees = (matter: string): boolean => readable(reader, matter, now)
    return restricted === 0 || (inSight(act, acts, sees) && (target === undefined || inSight(target, acts, sees)))
  }

  function filtered(acts: readonly Act[], reader: Reader, now: Sitting): readonly Act[] {
    if (restricted === 0) return acts
    const seen = new Map<string, boolean>()
    const sees = (matter: string): boolean => {
      let yes = seen.get(matter)
      if (yes === undefined) seen.set(matter, (yes = readable(reader, matter, now)))
      return yes
    }
    const shown = acts.map(act => inSight(act, acts, sees))
    const corrections = correctionsIn(acts)
    for (const [target, by] of corrections) {
      // A line that a hidden one replaced is hidden with it; a line that replaces a hidden one by no right is worth nothing, and hidden too.
      const last = correctedBy(target, corrections, acts)
      if (shown[target] && last >= 0 && !shown[last]) shown[target] = false
      for (const k of by) if (!shown[target] && shown[k] && !mayCorrect(acts[k] as Act, acts[target] as Act)) shown[k] = false
    }
    return acts.map((act, i) => (shown[i] ? act : blank(act, charter.seat.zone)))
  }

  return { take, of, readable, shownBy, isSet: matter => owns.has(matter), any: () => restricted > 0, shows, filtered }
}

/** The matters that an act names beside its own. */
export const othersNamed = ({ refers, depends = [] }: Pick<Act, 'refers' | 'depends'>): readonly string[] =>
  refers === undefined ? depends : [refers, ...depends]

/** The matter an act lies in; an act that speaks of another lies where that one does. '' = of the whole organisation. */
function placeOf(act: Act, acts: readonly Act[], depth = 0): string {
  if (act.matter !== undefined || !ofAnother.has(act.act) || depth > 20) return act.matter ?? ''
  const other = acts[(act.corrects ?? act.answers ?? 0) - 1]
  return other === undefined ? '' : placeOf(other, acts, depth + 1)
}

function correctionsIn(acts: readonly Act[]): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>()
  acts.forEach((act, i) => {
    if (act.corrects === undefined || acts[act.corrects - 1] === undefined) return
    const list = found.get(act.corrects - 1)
    if (list === undefined) found.set(act.corrects - 1, [i])
    else list.push(i)
  })
  return found
}

/** As the judge has it: who recorded an act, the registrar or the depositary corrects it, and the last correction that stands holds. */
function mayCorrect(by: Act, target: Act): boolean {
  if (by.reason === undefined) return false
  const [a, b] = [authorsOf(by).map(plain), authorsOf(target).map(plain)]
  return by.as === 'registrar' || by.as === 'depositary' || (a.length === b.length && a.every(x => b.includes(x)))
}
function correctedBy(row: number, corrections: ReadonlyMap<number, readonly number[]>, acts: readonly Act[]): number {
  return (
    corrections
      .get(row)
      ?.findLast(by => by > row && mayCorrect(acts[by] as Act, acts[row] as Act) && correctedBy(by, corrections, acts) === -1) ?? -1
  )
}

/** What stands in the place of an act not shown: the days it may have been done on, and nothing else. */
function blank(act: Act, zone: string): Act {
  const when = parseWhen(act.at, zone)
  const at = typeof when === 'string' ? act.at.slice(0, 10) : days(when.from, when.until, zone)
  return { at, by: 'withheld', act: 'withheld' }
}
function days(from: number, until: number, zone: string): string {
  const [first, last] = [Number.isFinite(from) ? dayOf(from, zone) : '..', dayOf(until, zone)]
  return first === last ? last : `${first}/${last}`
}

/** The one body in which an act can open anything. */
function bodyOf(act: Act, procedures: readonly Procedure[]): string | null {
  const bodies = new Set(opened(act, procedures).flatMap(p => [...p.in]))
  return bodies.size === 1 ? ([...bodies][0] ?? null) : null
}
const opened = (act: Pick<Act, 'act' | 'procedure'>, procedures: readonly Procedure[]): Procedure[] =>
  procedures.filter(p => p.opensWith.includes(act.act) && (act.procedure === undefined || act.procedure === p.name))

/**
 * Why an act's marking is not taken, or null. `running` are the procedures already opened in its matter, for the act `marked`; `edition` is
 * the one in force.
 */
export function markingRefused(
  charter: Charter,
  edition: Edition,
  held: Markings,
  act: Pick<Act, 'act' | 'matter' | 'marking' | 'readers' | 'body' | 'procedure' | 'edition'>,
  running: readonly string[] = [],
): Refusal | null {
  const no = (code: RefusalCode, facts: Readonly<Record<string, string>> = {}): Refusal => ({ code, facts })
  const { marking, readers, matter } = act
  if (marking === undefined && readers !== undefined) return no('readers without named')
  const names = spineNames(charter)
  const inherited = matter === undefined ? open : held.of(matter)
  const wanted = marking ?? inherited.marking
  if (!isMarking(wanted)) return no('no such marking', { marking: wanted })
  if (wanted !== 'public') {
    const named = edition.procedures.filter(p => p.spine && running.includes(p.name))
    const spine = [...opened(act, edition.procedures).filter(p => p.spine && (act.body === undefined || fits(p, act.body))), ...named]
    const [first] = spine
    if (first !== undefined) return no('public by nature', { procedure: first.name })
    if (names.acts.has(act.act) || act.edition !== undefined || (matter !== undefined && names.matters.has(matter)))
      return no('public by nature', { procedure: act.act })
  }
  if (marking === undefined) return null
  if (wanted !== 'public' && edition.markings === null) return no('no markings')
  const opens = opened(act, edition.procedures).length > 0
  if (matter === undefined || (act.act !== 'marked' && (!opens || held.isSet(matter)))) {
    if (matter !== undefined && marking === inherited.marking && readers === undefined) return null
    return no('marked when opened', { officer: credentialsOf(edition).registeredBy })
  }
  if (wanted === 'named' && (readers ?? []).length === 0) return no('readers missing')
  if (wanted !== 'named' && readers !== undefined) return no('readers without named')
  const ids = new Set(charter.parties.map(p => p.id))
  const stranger = (readers ?? []).find(r => !ids.has(r) && meant(r, edition.officers) === null)
  if (stranger !== undefined) return no('reader unknown', { reader: stranger })
  const body = act.body ?? inherited.body ?? bodyOf(act as Act, edition.procedures)
  return wanted === 'body' && body === null ? no('body missing') : null
}
const fits = (p: Procedure, body: string): boolean => p.in.length === 0 || meant(body, p.in) !== null
