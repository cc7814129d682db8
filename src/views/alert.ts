/**
 * The alert of a consultation: who asked for it, when it begins, and who of those alerted has acknowledged it. It is read off the acts and the
 * charter's `alerts`; whether a run is open, the judge says.
 */
import { lastMoment } from '../basics/moment.ts'
import type { Charter, Edition, Procedure } from '../charter/charter.ts'
import type { Seating } from '../judge/sitting.ts'
import type { MatterStanding, Standing } from '../judge/standing.ts'
import { type Act, authorsOf } from '../record/act.ts'
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
const whenOf = (act: Act): string => act.received ?? act.at

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

/** A request that raised an alert, and what was asked for while it was open: requests of one moment open one run, a later one joins it. */
interface Raised {
  readonly no: number
  readonly run: MatterStanding | null
  /** The requests of the same moment, then those that joined. */
  readonly joined: readonly number[]
}

/** The alerts of a matter, the latest last. A request made while another of its kind is open joins it. */
export function alertsOf(matter: string, papers: AlertPapers): readonly Alert[] {
  const { charter, standing } = papers
  const runs = standing.matters.filter(
    run => run.id === matter && run.outcome !== 'not opened' && (procedureOf(run, charter)?.alerts.length ?? 0) > 0,
  )
  const told = toldOf(matter, papers)
  const tests = told.flatMap(({ no, act, by }): Raised[] => (act.act === TEST && by.length > 0 ? [{ no, run: null, joined: [] }] : []))
  return [...raisedIn(runs, charter.seat.zone), ...tests].sort((a, b) => a.no - b.no).map(raised => alertOf(raised, matter, told, papers))
}
function raisedIn(runs: readonly MatterStanding[], zone: string): readonly Raised[] {
  const asked = runs
    .map(run => ({ run, numbers: run.acts.flatMap(a => (a.worth === 'opens' ? [a.no] : [])) }))
    .sort((a, b) => (a.numbers[0] ?? 0) - (b.numbers[0] ?? 0))
  const raised: Raised[] = []
  for (const { run, numbers } of asked) {
    const [no, ...more] = numbers
    if (no === undefined) continue
    const at = raised.findIndex(r => r.run !== null && r.run.procedure === run.procedure && isOpenAt(r.run, run.opened, zone))
    const other = raised[at]
    if (other === undefined) raised.push({ no, run, joined: more })
    else raised[at] = { ...other, joined: [...other.joined, no, ...more] }
  }
  return raised
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

/** What is read of an alert: its act, what was told of its matter since, and who is alerted. */
function alertOf({ no, run, joined }: Raised, matter: string, told: readonly Told[], papers: AlertPapers): Alert {
  const { charter, acts } = papers
  const { zone } = charter.seat
  const act = acts[no - 1] as Act
  const procedure = run === null ? null : procedureOf(run, charter)
  const openers = [no, ...joined]
  const since = told.filter(o => o.no > no && !isOver(run, o.act, zone))
  const { changes, heard } = saidOf({ run, openers, named: procedure?.clock.namedBy ?? [] }, since)
  const cancelled = changes.find(o => o.act.act === 'cancelled the alert')?.no ?? null
  const members = membersOf({ no, run, openers, alerts: procedure?.alerts ?? ['any party'], heard }, matter, papers)
  const missing = members.flatMap(m => (m.state === 'silent' ? [m.party] : []))
  return {
    matter,
    no,
    test: run === null,
    by: [...new Set(openers.flatMap(n => authorsOf(acts[n - 1] as Act)))],
    at: whenOf(act),
    procedure: run?.procedure ?? null,
    article: run?.article ?? null,
    body: run?.body ?? null,
    meets: run === null ? null : run.state === 'open' ? run.closes : (procedure?.closes.length ?? 0) > 0 ? run.settledAt : null,
    fixed: changes.findLast(o => procedure?.clock.namedBy.includes(o.act.act))?.no ?? null,
    running: cancelled === null && missing.length > 0 && (run === null || run.state === 'open'),
    cancelled,
    converted: changes.findLast(o => o.act.act === 'converted the meeting')?.act.refers ?? act.refers ?? null,
    history: [...new Set([no, ...changes.map(c => c.no)])],
    members,
    known: members.length - missing.length,
    missing,
  }
}

interface Asked {
  readonly run: MatterStanding | null
  /** The requests: that which raised it, and those that joined. */
  readonly openers: readonly number[]
  /** The acts by which its hour is fixed. */
  readonly named: readonly string[]
}

/** What was said of an alert, and answers it or what belongs to it: the acts that changed it, and by whom it was acknowledged first. */
function saidOf({ run, openers, named }: Asked, since: readonly Told[]): { changes: readonly Told[]; heard: ReadonlyMap<string, Told> } {
  const own = new Set(openers)
  const answering = ({ answers }: Act): boolean => answers !== undefined && own.has(answers)
  const changes: Told[] = []
  for (const o of since) {
    const { act, by, worths } = o
    const clock = run !== null && named.includes(act.act) && (by.length > 0 || worths.includes('exceeds'))
    const meeting = run !== null && act.act === 'converted the meeting' && by.length > 0
    const said = ['updated the alert', 'cancelled the alert'].includes(act.act) && answering(act) && by.length > 0
    if (!openers.includes(o.no) && !clock && !meeting && !said) continue
    own.add(o.no)
    changes.push(o)
  }
  const heard = new Map<string, Told>()
  for (const o of since) if (o.act.act === 'acknowledged' && answering(o.act)) for (const id of o.by) if (!heard.has(id)) heard.set(id, o)
  return { changes, heard }
}

interface Alerting {
  readonly no: number
  readonly run: MatterStanding | null
  readonly openers: readonly number[]
  readonly alerts: readonly string[]
  readonly heard: ReadonlyMap<string, Told>
}

/** Those alerted, with what each knows: of those whom the charter alerts, who may read the matter. */
function membersOf({ no, run, openers, alerts, heard }: Alerting, matter: string, papers: AlertPapers): readonly Alerted[] {
  const { charter, acts, sitting } = papers
  const there = sitting(lastMoment(whenOf(acts[no - 1] as Act), charter.seat.zone) ?? 0)
  const who = toldBy(alerts, run?.body ?? null, there)
  const mayRead = readersAt(matter, no, { charter, acts }, there)
  const asked = new Map<string, number>()
  for (const opener of openers) for (const by of authorsOf(acts[opener - 1] as Act)) if (!asked.has(by)) asked.set(by, opener)
  return charter.parties
    .filter(p => who.has(p.id) && mayRead(p.id))
    .map((p): Alerted => {
      const own = asked.get(p.id)
      if (own !== undefined) return { party: p.id, state: 'asked', no: own, at: whenOf(acts[own - 1] as Act) }
      const ack = heard.get(p.id)
      if (ack === undefined) return { party: p.id, state: 'silent', no: null, at: null }
      return { party: p.id, state: 'acknowledged', no: ack.no, at: whenOf(ack.act) }
    })
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

/** The parties that an act would alert by an edition, as far as its name and its body tell; none where it alerts nobody. */
export function alertedBy(act: Pick<Act, 'act' | 'body'>, edition: Edition, there: Seating): ReadonlySet<string> {
  if (act.act === TEST) return there.named('any party')
  const raised = alertingIn(edition).filter(one => one.act === act.act)
  return new Set(
    raised.flatMap(({ procedure: p }) => [...toldBy(p.alerts, act.body ?? (p.in.length === 1 ? (p.in[0] ?? null) : null), there)]),
  )
}

/** What was done after a run was over belongs to the next one of its matter; of a run that answered, what came later still tells of it. */
function isOver(run: MatterStanding | null, act: Act, zone: string): boolean {
  if (run === null || run.settledAt === null || act.act === 'acknowledged') return false
  const [settled, then] = [lastMoment(run.settledAt, zone), lastMoment(whenOf(act), zone)]
  return settled !== null && then !== null && then > settled
}
