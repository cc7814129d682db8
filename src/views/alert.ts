/**
 * The alert of a consultation: who asked for it, when it begins, and who of those alerted has acknowledged it. It is read off the acts and the
 * charter's `alerts`; whether a run is open, the judge says.
 */
import { lastMoment } from '../basics/moment.ts'
import type { Charter, Edition, Procedure } from '../charter/charter.ts'
import type { Seating } from '../judge/sitting.ts'
import type { MatterStanding, Standing } from '../judge/standing.ts'
import { type Act, authorsOf } from '../record/act.ts'
import { isOfficerIn } from './heard.ts'
import { openMarkings } from './markings.ts'
import { procedureOf } from './matters.ts'
import { type Told, toldIn } from './told.ts'

/** One of those alerted. */
export interface Alerted {
  readonly party: string
  /** `asked`: it asked for the consultation itself, and knows. */
  readonly state: 'asked' | 'acknowledged' | 'silent'
  /** The act by which it is so; null while it is silent. */
  readonly no: number | null
  readonly at: string | null
}

export interface Alert {
  readonly matter: string
  /** The act that raised it. */
  readonly no: number
  readonly test: boolean
  readonly by: readonly string[]
  readonly at: string
  readonly procedure: string | null
  readonly article: string | null
  readonly body: string | null
  /** When the consultation begins: as it was fixed, or at the charter's limit; null where neither is known. */
  readonly meets: string | null
  /** The act by which its hour was fixed; null where none was. */
  readonly fixed: number | null
  /** It still waits for those who have not acknowledged. */
  readonly running: boolean
  /** The act that cancelled it; null where none did. */
  readonly cancelled: number | null
  /** The matter of the meeting that was converted; null where none was. */
  readonly converted: string | null
  /** The acts by which it was raised, changed and cancelled, in their order. */
  readonly history: readonly number[]
  /** Those alerted, in the order of the charter's parties. */
  readonly members: readonly Alerted[]
  /** How many of them know: they acknowledged, or asked themselves. */
  readonly known: number
  readonly missing: readonly string[]
}

/** How many have acknowledged, of those who were to: whoever asked acknowledges nothing. */
export function acknowledgedOf({ members }: Alert): readonly [number, number] {
  const alerted = members.filter(m => m.state !== 'asked')
  return [alerted.filter(m => m.state === 'acknowledged').length, alerted.length]
}

/** Whether acknowledgements of an alert were kept at all: of a consultation of long ago nobody's silence is known. */
export const isKept = (alert: Alert): boolean => alert.running || alert.members.some(m => m.state === 'acknowledged')

/** What an alert is read from. */
interface AlertPapers {
  readonly charter: Charter
  readonly acts: readonly Act[]
  readonly standing: Standing
  readonly sitting: (at: number) => Seating
}

const TEST = 'tested the alert'

/** Acts that alert everybody and of which one may send so many within an hour, told of one alert each. */
const most: Readonly<Record<string, number>> = { [TEST]: 1, 'updated the alert': 6 }

/** Whether an act may be sent only so often: what was sent before it counts. */
export const isCounted = (act: Act): boolean => Object.hasOwn(most, act.act)

interface Sending {
  readonly acts: readonly Act[]
  /** The moment, milliseconds since 1970. */
  readonly now: number
  readonly parties: ReadonlySet<string>
  readonly registrar: string
}

/** Why everybody is not alerted by an act, or not yet: the first and the last of those within the hour before; null where nothing is in the way. */
export function alertingAmiss(
  act: Act,
  { acts, now, parties, registrar }: Sending,
): { readonly why: 'stranger' } | { readonly why: 'often'; readonly first: string; readonly last: string } | null {
  if (!isCounted(act)) return null
  const by = authorsOf(act)
  if (act.act === TEST && !by.every(one => parties.has(one) || one === registrar)) return { why: 'stranger' }
  const within = acts.filter(
    other =>
      other.act === act.act &&
      (act.act === TEST || other.answers === act.answers) &&
      authorsOf(other).some(one => by.includes(one)) &&
      Date.parse(other.received ?? '') > now - HOUR,
  )
  const [first, last] = [within.at(-(most[act.act] ?? 1))?.received, within.at(-1)?.received]
  return first === undefined || last === undefined ? null : { why: 'often', first, last }
}
const HOUR = 3_600_000

const raising = new WeakMap<Charter, ReadonlySet<string>>()
/** The names of acts that raise an alert in some edition of a charter. */
export function raisesAlert(charter: Charter): ReadonlySet<string> {
  let known = raising.get(charter)
  if (known === undefined) {
    known = new Set(charter.editions.flatMap(e => e.procedures.filter(p => p.alerts.length > 0).flatMap(p => p.opensWith)))
    raising.set(charter, known)
  }
  return known
}

/** The procedures of an edition that alert, with the act by which each is opened. */
export const alertingIn = (edition: Edition): readonly { readonly act: string; readonly procedure: Procedure }[] =>
  edition.procedures.filter(p => p.alerts.length > 0).flatMap(p => p.opensWith.map(act => ({ act, procedure: p })))

/** The matters in which an alert was raised or tested, the latest first. */
export function alertedMatters(charter: Charter, acts: readonly Act[]): readonly string[] {
  const names = raisesAlert(charter)
  const found = new Set<string>()
  for (let i = acts.length - 1; i >= 0; i--) {
    const { act, matter } = acts[i] as Act
    if (matter !== undefined && (names.has(act) || act === TEST)) found.add(matter)
  }
  return [...found]
}

/** The alerts of a matter, the latest last. A request made while another of its kind is open joins it. */
export function alertsOf(matter: string, papers: AlertPapers): readonly Alert[] {
  const { charter, standing } = papers
  const runs = standing.matters.filter(
    run => run.id === matter && run.outcome !== 'not opened' && (procedureOf(run, charter)?.alerts.length ?? 0) > 0,
  )
  const raised = runs.flatMap(run => {
    // Requests of one moment open one run.
    const [no, ...with_] = run.acts.flatMap(a => (a.worth === 'opens' ? [a.no] : []))
    return no === undefined ? [] : [{ no, with: with_, run }]
  })
  const joined = raised.filter(({ no, run }) =>
    raised.some(other => other.no < no && other.run.procedure === run.procedure && isOpenAt(other.run, run.opened, charter.seat.zone)),
  )
  const first = raised.filter(one => !joined.includes(one))
  const tests = toldOf(matter, papers).flatMap(({ no, act, by }) => (act.act === TEST && by.length > 0 ? [no] : []))
  return [
    ...first.map(({ no, with: at, run }) => {
      const more = joined.filter(j => j.run.procedure === run.procedure && j.no > no && isOpenAt(run, j.run.opened, charter.seat.zone))
      return alertOf(no, run, [...at, ...more.flatMap(j => [j.no, ...j.with])], matter, papers)
    }),
    ...tests.map(no => alertOf(no, null, [], matter, papers)),
  ].sort((a, b) => a.no - b.no)
}

const toldOf = (matter: string, { acts, standing }: AlertPapers): readonly Told[] =>
  toldIn(
    standing.matters.filter(run => run.id === matter),
    { get: no => acts[no - 1] },
  ).filter(({ act }) => act.matter === matter)

/** Whether a run was open at a moment. */
function isOpenAt(run: MatterStanding, at: string, zone: string): boolean {
  if (run.state === 'open') return true
  const settled = lastMoment(run.settledAt ?? run.settledBy, zone)
  const then = lastMoment(at, zone)
  return settled !== null && then !== null && then < settled
}

function alertOf(no: number, run: MatterStanding | null, joined: readonly number[], matter: string, papers: AlertPapers): Alert {
  const { charter, acts, sitting } = papers
  const { zone } = charter.seat
  const act = acts[no - 1] as Act
  const at = act.received ?? act.at
  const procedure = run === null ? null : procedureOf(run, charter)
  const openers = [no, ...joined]
  const opened = lastMoment(at, zone) ?? 0
  const there = sitting(opened)
  const who = toldBy(procedure?.alerts ?? ['any party'], run?.body ?? null, there)
  const mayRead = readersAt(matter, no, { charter, acts }, there)
  const told = toldOf(matter, papers)
  const of = told.filter(o => o.no > no && !isOver(run, o.act, zone))
  const named = procedure?.clock.namedBy ?? []
  // Those whose act raised it, and no others, may change or end it; so may the officers.
  const raisedBy = new Set(
    told.flatMap(o => (o.no === no || (openers.includes(o.no) && run?.acts.some(a => a.no === o.no) === true) ? o.by : [])),
  )
  const may = ({ act, by }: Told): boolean =>
    by.some(id => raisedBy.has(id) || isOfficerIn(charter, id, act) || chairOf(run, act, papers) === id)
  // What belongs to the alert, and can be answered as it.
  const own = new Set(openers)
  const answering = ({ act }: Told): boolean => act.answers !== undefined && own.has(act.answers)
  const changes = of.filter(o => {
    const clock = run !== null && named.includes(o.act.act) && (o.by.length > 0 || o.worths.includes('exceeds'))
    const meeting = run !== null && o.act.act === 'converted the meeting' && o.by.length > 0
    const said = ['updated the alert', 'cancelled the alert'].includes(o.act.act) && answering(o) && may(o)
    const one = joined.includes(o.no) || clock || meeting || said
    if (one) own.add(o.no)
    return one
  })
  const cancelled = changes.find(o => o.act.act === 'cancelled the alert')?.no ?? null
  const asked = new Map<string, number>()
  for (const opener of openers) for (const by of authorsOf(acts[opener - 1] as Act)) if (!asked.has(by)) asked.set(by, opener)
  const heard = new Map<string, { no: number; at: string }>()
  for (const o of of)
    if (o.act.act === 'acknowledged' && answering(o))
      for (const by of o.by) if (!heard.has(by)) heard.set(by, { no: o.no, at: o.act.received ?? o.act.at })
  const members = charter.parties
    .filter(p => who.has(p.id) && mayRead(p.id))
    .map((p): Alerted => {
      const own = asked.get(p.id)
      if (own !== undefined)
        return { party: p.id, state: 'asked', no: own, at: (acts[own - 1] as Act).received ?? (acts[own - 1] as Act).at }
      const ack = heard.get(p.id)
      return ack === undefined ? { party: p.id, state: 'silent', no: null, at: null } : { party: p.id, state: 'acknowledged', ...ack }
    })
  const missing = members.flatMap(m => (m.state === 'silent' ? [m.party] : []))
  return {
    matter,
    no,
    test: run === null,
    by: [...new Set(openers.flatMap(n => authorsOf(acts[n - 1] as Act)))],
    at,
    procedure: run?.procedure ?? null,
    article: run?.article ?? null,
    body: run?.body ?? null,
    meets: run === null ? null : run.state === 'open' ? run.closes : (procedure?.closes.length ?? 0) > 0 ? run.settledAt : null,
    fixed: changes.findLast(o => named.includes(o.act.act))?.no ?? null,
    running: cancelled === null && missing.length > 0 && (run === null || run.state === 'open'),
    cancelled,
    converted: changes.findLast(o => o.act.act === 'converted the meeting')?.act.refers ?? act.refers ?? null,
    history: [...new Set([no, ...changes.map(c => c.no)])],
    members,
    known: members.length - missing.length,
    missing,
  }
}

/**
 * Who may read a matter, of those who sat there when its alert was raised, both then and now: whoever may not was not told, and is not waited for.
 */
function readersAt(
  matter: string,
  no: number,
  { charter, acts }: Pick<AlertPapers, 'charter' | 'acts'>,
  there: Seating,
): (party: string) => boolean {
  if (charter.editions.every(edition => edition.markings === null)) return () => true
  // Its own markings and those of the matters above it.
  const parts = matter.split('/')
  const paths = new Set(parts.map((_, i) => parts.slice(0, i + 1).join('/')))
  const own = acts.flatMap((act, i) => (act.matter !== undefined && paths.has(act.matter) ? [{ act, no: i + 1 }] : []))
  const held = [own.filter(o => o.no <= no), own].map(taken => {
    const markings = openMarkings(charter)
    for (const o of taken) markings.take(o.no, o.act)
    return markings
  })
  return party => held.every(markings => markings.readable({ party }, matter, there))
}

/** Those whom a charter alerts, in a body and at a moment. */
const toldBy = (alerts: readonly string[], body: string | null, there: Seating): ReadonlySet<string> =>
  new Set(alerts.flatMap(name => [...(name === 'any seat' ? there.seatsIn(body ?? '') : there.named(name))]))

/** Whether somebody may tell of an alert again and cancel it, at a moment: whoever asked, an officer, or the party whose turn the chair is. */
export const maySteer = (alert: Alert, id: string, at: string, { charter, sitting }: Pick<AlertPapers, 'charter' | 'sitting'>): boolean =>
  alert.by.includes(id) ||
  isOfficerIn(charter, id, { at }) ||
  (alert.body !== null && sitting(lastMoment(at, charter.seat.zone) ?? 0).chairIn(alert.body) === id)

/** The parties that an act would alert by an edition, as far as its name and its body tell; none where it alerts nobody. */
export function alertedBy(act: Pick<Act, 'act' | 'body'>, edition: Edition, there: Seating): ReadonlySet<string> {
  if (act.act === TEST) return there.named('any party')
  const raised = alertingIn(edition).filter(one => one.act === act.act)
  return new Set(
    raised.flatMap(({ procedure: p }) => [...toldBy(p.alerts, act.body ?? (p.in.length === 1 ? (p.in[0] ?? null) : null), there)]),
  )
}

/** The party whose turn the chair of a run's body was when an act was done; null where it is nobody's turn. */
function chairOf(run: MatterStanding | null, act: Act, { charter, sitting }: AlertPapers): string | null {
  const at = lastMoment(act.received ?? act.at, charter.seat.zone)
  return run?.body == null || at === null ? null : sitting(at).under(run.edition).chairIn(run.body)
}

/** What was done after a run was over belongs to the next one of its matter; of a run that answered, what came later still tells of it. */
function isOver(run: MatterStanding | null, act: Act, zone: string): boolean {
  if (run === null || run.settledAt === null || act.act === 'acknowledged') return false
  const [settled, then] = [lastMoment(run.settledAt, zone), lastMoment(act.received ?? act.at, zone)]
  return settled !== null && then !== null && then > settled
}
