/**
 * A case and its conditions on a day: the edition of the catalogue it is held to, and for each condition the evidence, what each assessor found, what
 * the candidate asserts beside it, and the conclusion that the charter's rules came to. Assessors stand side by side and are never averaged.
 *
 * Nothing is decided here. What an act is worth and which outcome stands are the judge's; a finding whose evidence ran out is told as *stale*, and is
 * neither false nor less true for that: the conclusion stands until the charter's own procedure ends it.
 */
import { parseWhen } from '../basics/moment.ts'
import type { Charter, Edition } from '../charter/charter.ts'
import type { Asked, ConditionsEdition } from '../charter/conditions.ts'
import { isWon } from '../charter/won.ts'
import type { MatterStanding, Standing } from '../judge/standing.ts'
import { BEARS_NOTHING } from '../judge/worths.ts'
import { type Act, authorsOf, builtinActs, namesIn } from '../record/act.ts'
import { type Asks, asksOf } from './asked.ts'
import { isCandidacy, stillAsks, type Things, thingsAsked } from './things-asked.ts'
import { endOf, type Evidence, evidenceOf, type Ground, isPast, type Rests, restsOn, startOf } from './evidence.ts'
import { editionOf, procedureOf } from './matters.ts'
import { type Told, toldIn } from './told.ts'

type Verdict = 'met' | 'partly met' | 'not met'
const VERDICTS: Readonly<Record<string, Verdict | null>> = {
  'assessed as met': 'met',
  'assessed as partly met': 'partly met',
  'assessed as not met': 'not met',
  assessed: null,
  'recorded an assessment': null,
  reported: null,
}

/** What one assessor found of one condition. */
export interface AssessorFinding extends Told, Rests {
  /** Who found it: a party, officer or body; of an assessment recorded from outside, whoever made it. */
  readonly assessor: string
  /** It was made outside and recorded by somebody else: it counts nowhere. */
  readonly outside: boolean
  /** null where the assessor gives a grade or a figure of its own only. */
  readonly verdict: Verdict | null
  readonly grade: string | null
  readonly value: string | null
  readonly unit: string | null
  readonly method: string | null
  readonly at: string
  /** Since when the assessor has found the same without a break: the dating of the first such act. */
  readonly since: string
}

/** What a run of the charter's procedures came to in the matter of a condition. */
export interface Conclusion {
  readonly outcome: string
  readonly procedure: string
  readonly article: string
  readonly line: number
  /** The day of effect, or of the bound where it is not known. */
  readonly from: string | null
  readonly exact: boolean
  /** Set where another outcome ended it. */
  readonly until: string | null
  /** A rule counts this condition by this outcome. */
  readonly counted: boolean
  /** Who did what it rests on: the acts that counted; where none did, the one that opened it. */
  readonly by: readonly string[]
}

/** A time at which what is asked of a condition stood. */
interface Held {
  readonly from: string
  /** Whether the day is known, and not only its bound. */
  readonly exact: boolean
  readonly until: string | null
}

interface Comments extends Told {
  readonly until: string
  readonly over: boolean
  readonly comments: readonly Told[]
}

interface Waiver extends Told {
  readonly until: string
  readonly over: boolean
}

export interface ConditionStanding {
  readonly asked: Asked
  readonly matter: string
  /** How deep in the catalogue, from 0. */
  readonly depth: number
  /** Whether a rule of the edition in force counts this condition. */
  readonly counted: boolean
  /** What the rules ask of it stands; null where no rule counts this condition. */
  readonly met: boolean | null
  /** Since when that is so. */
  readonly metSince: string | null
  /** The times at which all that the rules ask of it stood together. */
  readonly held: readonly Held[]
  /** Outcomes in effect, the counted ones first, then the latest first. */
  readonly conclusions: readonly Conclusion[]
  /** Outcomes that were ended, the latest first: what was closed and opened again. */
  readonly ended: readonly Conclusion[]
  /** Procedures that run. */
  readonly open: readonly MatterStanding[]
  /** The present finding of each assessor, those with standing first, then by name. */
  readonly findings: readonly AssessorFinding[]
  /** Findings that a later one of the same assessor took the place of, the latest first. */
  readonly earlier: readonly AssessorFinding[]
  /** Findings and assertions that are worth nothing, each with the judge's reason. */
  readonly refused: readonly Told[]
  /** What the candidate asserts, the latest first. */
  readonly asserted: readonly Told[]
  readonly evidence: readonly Evidence[]
  readonly observed: readonly Told[]
  readonly comments: readonly Comments[]
  readonly waivers: readonly Waiver[]
  /** Under which ids it, or what it was made of, stood in the edition before: what was found there is not rewritten. */
  readonly was: readonly string[]
}

/** Which edition a case is held to, by which act. */
export interface Pin extends Told {
  /** `conditions/acquis/2020`. */
  readonly path: string
  /** From when it holds; null while its procedure runs. */
  readonly since: string | null
  /** Set where another outcome ended it, as the one that holds the case to a later edition. */
  readonly until: string | null
  /** null where no file of that name lies beside the charter. */
  readonly edition: ConditionsEdition | null
  /** Whether the file has the hash that the act names. */
  readonly agrees: boolean
}

export interface CaseConditions {
  readonly case: string
  readonly asOf: string
  /** Whose case it is. */
  readonly concerning: readonly string[]
  /** The edition it is held to; null = none was set. */
  readonly pin: Pin | null
  /** Every act that set one, the latest first. */
  readonly pins: readonly Pin[]
  /** The edition shown: the one asked for, else the one it is held to. */
  readonly edition: ConditionsEdition | null
  /** In the order of the catalogue, each after what it is part of. */
  readonly conditions: readonly ConditionStanding[]
  /** Where no catalogue is set: the groups of things that the charter counts, and the days since which it counts others. */
  readonly things: Pick<Things, 'groups' | 'changed'>
  /** Matters below the case with findings or assertions that the edition does not know, as those of another edition. */
  readonly beside: readonly ConditionStanding[]
  /** The first moment at which a finding that is not stale will be, though nobody acts; null = none. */
  readonly next: string | null
}

interface CaseAsked {
  readonly standing: Standing
  readonly charter: Charter
  readonly acts: { get(no: number): Act | undefined }
  /** The path of an edition to be shown instead of the one the case is held to. */
  readonly edition?: string
  /** Where `standing` is of the case alone: how the matters stand that `besides` names. */
  readonly beside?: readonly MatterStanding[]
}

/** Matters outside a case on which it rests: its acts name evidence there, or evidence there refers to it. */
export function besides(acts: readonly Act[], id: string): readonly string[] {
  const isWithin = (matter: string | undefined): boolean => matter === id || matter?.startsWith(`${id}/`) === true
  const found = new Set<string>()
  const add = (matter: string | undefined): void => {
    if (matter !== undefined && !isWithin(matter)) found.add(matter)
  }
  const follow = (numbers: readonly number[]): void => {
    for (const no of numbers) {
      const one = acts[no - 1]
      if (one === undefined || isWithin(one.matter) || (one.matter !== undefined && found.has(one.matter) && one.evidence === undefined))
        continue
      add(one.matter)
      follow(one.evidence ?? [])
    }
  }
  for (const act of acts) {
    if (isWithin(act.matter)) follow(act.evidence ?? [])
    else if (GROUNDS.has(act.act) && isWithin(act.refers)) add(act.matter)
  }
  return [...found]
}

/** The cases of a standing: matters to which an act set an edition of a catalogue of conditions. */
export function casesOf(standing: Standing, acts: CaseAsked['acts']): readonly string[] {
  const found = standing.matters.filter(m => m.acts.some(a => !BEARS_NOTHING.has(a.worth) && isPin(acts.get(a.no))))
  return [...new Set(found.map(m => m.id))].sort()
}

/** Acts on which findings rest. */
const GROUNDS: ReadonlySet<string> = new Set(['submitted evidence', 'observed'])
/** The cases of which it is told how near they are: those held to a catalogue, and those of candidates whose things the charter counts. */
export function candidaciesOf(standing: Standing, charter: Charter, acts: CaseAsked['acts']): readonly string[] {
  const counted = standing.matters.filter(m => m.procedure !== null && isCandidacy(m, charter, standing.parties))
  return [...new Set([...casesOf(standing, acts), ...counted.map(m => m.id)])].sort()
}

const isPin = (act: Act | undefined): act is Act & { readonly refers: string; readonly text: string } =>
  act?.refers?.startsWith('conditions/') === true && act.text !== undefined

/** A case with its conditions; `standing` is of the case and all below it, or of everything. */
export function caseOf(asked: CaseAsked, id: string): CaseConditions {
  const { standing, charter } = asked
  const placed = placeOf(asked, id)
  const pins = pinsOf(placed, id)
  const pin = pins.find(p => p.since !== null && p.until === null) ?? null
  const edition =
    (asked.edition === undefined ? null : (charter.conditions ?? []).find(e => e.path === asked.edition)) ?? pin?.edition ?? null
  const titles = { ids: belowOf(placed.told.keys(), id), titled: (one: string) => titled(placed, `${id}/${one}`) }
  const things = edition === null ? thingsAsked(charter, placed.runs.get(id) ?? [], titles) : noThings
  const place = { ...placed, asks: things.asks ?? placed.asks }
  const rows = inOrder(edition === null ? things.rows : edition.rows)
  const known = new Set(rows.map(r => r.asked.id))
  const beside = titles.ids
    .filter(other => !known.has(other))
    .map(other => conditionOf(place, { asked: bare(other, titled(place, `${id}/${other}`)), depth: 0 }, id))
    .filter(c => c.findings.length + c.asserted.length + c.evidence.length + c.refused.length > 0)
  const conditions = rows.map(row => conditionOf(place, row, id))
  const nexts = [...conditions, ...beside].flatMap(c => [
    ...c.findings.flatMap(f => (f.stale === null && f.until !== null ? [f.until] : [])),
    ...[...c.waivers, ...c.comments].flatMap(w => (w.over ? [] : [w.until])),
  ])
  return {
    case: id,
    asOf: standing.asOf,
    concerning: place.concerning,
    pin,
    pins,
    edition,
    conditions,
    things: { groups: things.groups, changed: things.changed },
    beside,
    next: nexts.sort((a, b) => endOf(place, a) - endOf(place, b))[0] ?? null,
  }
}

/** The names of the matters one step below a case. */
const belowOf = (matters: Iterable<string>, id: string): readonly string[] => [
  ...new Set([...matters].flatMap(m => (m.startsWith(`${id}/`) ? [m.slice(id.length + 1).split('/')[0] as string] : []))),
]

interface Place extends CaseAsked, Ground {
  readonly concerning: readonly string[]
  /** Matter → its runs, or the one entry of a matter in which nothing was opened. */
  readonly runs: ReadonlyMap<string, readonly MatterStanding[]>
  /** Matter → its acts with their best worth, in the order of the record. */
  readonly told: ReadonlyMap<string, readonly Told[]>
  /** Evidence and observations in other matters that refer to a condition of this case. */
  readonly referring: readonly Told[]
  /** What the rules in force ask of each condition. */
  readonly asks: Asks
  /** The acts that the edition in force declares. */
  readonly declared: Edition['acts']
}

function placeOf(asked: CaseAsked, id: string): Place {
  const { standing, charter, acts } = asked
  const { zone } = charter.seat
  const asOf = parseWhen(standing.asOf, zone)
  const runs = new Map<string, MatterStanding[]>()
  for (const m of standing.matters)
    if (m.id === id || m.id.startsWith(`${id}/`)) {
      const list = runs.get(m.id)
      if (list) list.push(m)
      else runs.set(m.id, [m])
    }
  const told = new Map([...runs].map(([matter, list]) => [matter, toldIn(list, acts)] as const))
  const outside = toldIn(
    [...standing.matters, ...(asked.beside ?? [])].filter(m => !runs.has(m.id)),
    acts,
  )
  const byNo = new Map([...outside, ...[...told.values()].flat()].map(t => [t.no, t] as const))
  const withdrawn = new Map<number, number>()
  for (const { no, act, worth } of byNo.values())
    if (act.act === 'withdrew its evidence' && !BEARS_NOTHING.has(worth)) for (const of of act.evidence ?? []) withdrawn.set(of, no)
  const first = id.split('/')[0] as string
  const concerning = [...new Set((runs.get(id) ?? []).filter(r => r.procedure !== null).flatMap(r => r.concerning))]
  const isParty = charter.parties.some(p => p.id === first)
  return {
    ...asked,
    zone,
    now: typeof asOf === 'string' ? Number.POSITIVE_INFINITY : asOf.until,
    concerning: isParty ? [first] : concerning,
    runs,
    told,
    referring: outside.filter(t => GROUNDS.has(t.act.act) && t.act.refers?.startsWith(`${id}/`) === true),
    byNo,
    withdrawn,
    asks: asksIn(charter, standing.edition, runs.get(id) ?? [], belowOf(runs.keys(), id)),
    declared: editionOf(charter, standing.edition).acts,
  }
}

/** What is asked of conditions: by the procedures that run in the case or came to what they are for; where none of them asks, by all of the edition. */
function asksIn(charter: Charter, date: string, runs: readonly MatterStanding[], below: readonly string[]): Asks {
  const edition = editionOf(charter, date)
  const own = asksOf(
    charter,
    edition,
    [...new Set(runs.flatMap(r => (r.procedure !== null && stillAsks(r, charter) ? (procedureOf(r, charter) ?? []) : [])))],
    below,
  )
  return own.size > 0 ? own : asksOf(charter, edition, edition.procedures, below)
}

/**
 * The acts that hold a case to an edition, as the judge found them: an act by which nothing opens is *set the conditions* itself, and the judge says whether
 * whoever did it may; one that opens a run holds from that run's effect, or from its day where the run is the assessment that it opens.
 */
function pinsOf(place: Place, id: string): readonly Pin[] {
  const runs = place.runs.get(id) ?? []
  const { charter } = place
  const pins = (place.told.get(id) ?? []).flatMap((told): Pin[] => {
    const { no, act, worth } = told
    if (!isPin(act) || BEARS_NOTHING.has(worth)) return []
    const opened = runs.filter(r => r.acts.some(a => a.no === no && a.worth === 'opens'))
    if (opened.length === 0 && act.act !== 'set the conditions') return []
    const run = opened.find(r => isWon(r, charter) && hasEffect(r, place)) ?? null
    const atOnce = opened.length === 0 || opened.some(r => r.state === 'open' && asksItself(r, place))
    const since = run !== null ? (run.effectiveFrom ?? run.effectiveBy) : atOnce ? act.at : null
    if (since === null && opened.every(r => r.state === 'settled')) return []
    const edition = (charter.conditions ?? []).find(e => e.path === act.refers) ?? null
    return [{ ...told, path: act.refers, since, until: run?.effectiveUntil ?? null, edition, agrees: edition?.hash === act.text }]
  })
  return pins.sort((a, b) => endOf(place, b.since ?? b.act.at) - endOf(place, a.since ?? a.act.at) || b.no - a.no)
}
/** Whether the procedure of a run counts conditions. */
function asksItself(run: MatterStanding, { charter }: Place): boolean {
  const procedure = procedureOf(run, charter)
  return procedure !== null && asksOf(charter, editionOf(charter, run.edition), [procedure]).size > 0
}
const hasEffect = ({ effectiveFrom, effectiveBy }: MatterStanding, place: Place): boolean => {
  const from = effectiveFrom ?? effectiveBy
  return from !== null && startOf(place, from) <= place.now
}

const noThings: Things = { rows: [], asks: null, groups: [], changed: [] }
const bare = (id: string, name: string): Asked => ({ id, name, kind: '', part: null, asks: '', was: [], line: 0 })
const titled = (place: Place, matter: string): string =>
  place.told.get(matter)?.find(t => t.act.title !== undefined)?.act.title ?? matter.slice(matter.lastIndexOf('/') + 1)

/** The rows of an edition, each after what it is part of. */
function inOrder(
  rows: readonly Asked[],
  part: string | null = null,
  depth = 0,
): readonly { readonly asked: Asked; readonly depth: number }[] {
  return rows.filter(r => r.part === part).flatMap(asked => [{ asked, depth }, ...inOrder(rows, asked.id, depth + 1)])
}

function conditionOf(place: Place, { asked, depth }: { readonly asked: Asked; readonly depth: number }, id: string): ConditionStanding {
  const matter = `${id}/${asked.id}`
  const isOf = (m: string | undefined): boolean => m === matter || m?.startsWith(`${matter}/`) === true
  const told = [...[...place.told].flatMap(([m, list]) => (isOf(m) ? list : [])), ...place.referring.filter(t => isOf(t.act.refers))].sort(
    (a, b) => a.no - b.no,
  )
  const runs = place.runs.get(matter) ?? []
  const own = (t: Told): boolean => authorsOf(t.act).some(by => place.concerning.includes(by))
  const stands = told.filter(t => !BEARS_NOTHING.has(t.worth))
  const isFinding = (t: Told): boolean => Object.hasOwn(VERDICTS, verdictAct(t.act, place)) && !own(t)
  const isAssertion = (t: Told): boolean => own(t) && (t.act.act === 'claimed' || Object.hasOwn(VERDICTS, verdictAct(t.act, place)))
  const found = stands.filter(isFinding).flatMap(t => findingsIn(t, place))
  const { present, earlier } = latest(found, place)
  const sets = place.asks.get(asked.id) ?? []
  const all = runs.flatMap(run => conclusionOf(run, sets, place.acts))
  const inEffect = all.filter(c => c.until === null && c.from !== null && startOf(place, c.from) <= place.now)
  const conclusions = inEffect.sort(
    (a, b) => Number(b.counted) - Number(a.counted) || endOf(place, b.from ?? '') - endOf(place, a.from ?? ''),
  )
  const held = heldOf(all, sets, place)
  const now = held.filter(h => h.until === null && startOf(place, h.from) <= place.now)
  return {
    asked,
    matter,
    depth,
    counted: sets.length > 0,
    met: sets.length > 0 ? now.length > 0 : null,
    metSince: now.map(h => h.from).sort((a, b) => endOf(place, a) - endOf(place, b))[0] ?? null,
    held,
    conclusions,
    ended: all.filter(c => c.until !== null).sort((a, b) => endOf(place, b.until ?? '') - endOf(place, a.until ?? '')),
    open: runs.filter(r => r.procedure !== null && r.state === 'open'),
    findings: present,
    earlier,
    refused: told.filter(t => BEARS_NOTHING.has(t.worth) && t.worth !== 'corrected' && (isFinding(t) || isAssertion(t))),
    asserted: stands.filter(isAssertion).reverse(),
    evidence: stands.filter(t => t.act.act === 'submitted evidence').map(t => evidenceOf(t, place)),
    observed: stands.filter(t => t.act.act === 'observed'),
    comments: stands.filter(t => t.act.act === 'opened for comment').map(t => commentsOf(t, told, place)),
    waivers: stands
      .filter(t => t.act.act === 'waived the condition')
      .map(t => ({ ...t, until: t.act.until ?? '', over: isPast(place, t.act.until ?? '') })),
    was: asked.was,
  }
}

/** The act as which a finding is read: itself, or the built-in one that the charter lets it count as. */
function verdictAct({ act }: Act, { declared }: Place): string {
  if (Object.hasOwn(VERDICTS, act)) return act
  const wider = (declared[act] ?? builtinActs[act])?.countsAs ?? []
  return wider.find(w => Object.hasOwn(VERDICTS, w)) ?? act
}

/** A finding for each who made it: a joint one is each author's, but for those who took it back. */
function findingsIn(told: Told, place: Place): readonly AssessorFinding[] {
  const { act } = told
  const outside = act.originator !== undefined
  const assessors = outside ? [act.originator as string] : authorsOf(act).filter(id => !told.back.includes(id))
  const rests = restsOn(act, place)
  return assessors.map(assessor => ({
    ...told,
    assessor,
    outside,
    verdict: VERDICTS[verdictAct(act, place)] ?? null,
    grade: act.grade ?? null,
    value: act.value ?? null,
    unit: act.unit ?? null,
    method: act.method ?? null,
    at: act.at,
    since: act.at,
    ...rests,
  }))
}

/** The last finding of each assessor, with since when it has found so; and those before. */
function latest(
  found: readonly AssessorFinding[],
  place: Place,
): { readonly present: readonly AssessorFinding[]; readonly earlier: readonly AssessorFinding[] } {
  const by = new Map<string, AssessorFinding[]>()
  for (const f of [...found].sort((a, b) => endOf(place, a.at) - endOf(place, b.at) || a.no - b.no)) {
    by.set(f.assessor, [...(by.get(f.assessor) ?? []), f])
  }
  const present: AssessorFinding[] = []
  const earlier: AssessorFinding[] = []
  for (const list of by.values()) {
    const last = list.at(-1) as AssessorFinding
    const alike =
      list.findLastIndex(f => f.verdict !== last.verdict || f.grade !== last.grade || f.value !== last.value || f.method !== last.method) +
      1
    present.push({ ...last, since: (list[alike] as AssessorFinding).at })
    earlier.push(...list.slice(0, -1))
  }
  return {
    present: present.sort(
      (a, b) => Number(a.outside) - Number(b.outside) || (a.assessor < b.assessor ? -1 : a.assessor > b.assessor ? 1 : a.no - b.no),
    ),
    earlier: earlier.sort((a, b) => endOf(place, b.at) - endOf(place, a.at) || b.no - a.no),
  }
}

function conclusionOf(run: MatterStanding, sets: readonly ReadonlySet<string>[], acts: CaseAsked['acts']): readonly Conclusion[] {
  if (run.procedure === null || run.outcome === null || run.outcome === 'not opened' || run.outcome === 'moved') return []
  const { outcome, procedure, article, line, effectiveFrom, effectiveBy, settledAt, settledBy } = run
  const exact = effectiveFrom ?? (effectiveBy === null ? settledAt : null)
  const counting = run.acts.filter(a => a.worth === 'counts')
  const rests = counting.length > 0 ? counting : run.acts.filter(a => a.worth === 'opens')
  return [
    {
      outcome,
      procedure,
      article,
      line,
      from: exact ?? effectiveBy ?? settledBy,
      exact: exact !== null,
      until: run.effectiveUntil,
      counted: sets.some(set => set.has(outcome)),
      by: [...new Set(rests.flatMap(a => namesIn(acts.get(a.no)?.by)))],
    },
  ]
}

/** When each of the sets had an outcome in effect, all together. */
function heldOf(all: readonly Conclusion[], sets: readonly ReadonlySet<string>[], place: Place): readonly Held[] {
  const times = (set: ReadonlySet<string>): readonly Held[] =>
    all.flatMap(({ outcome, from, exact, until }) => (set.has(outcome) && from !== null ? [{ from, exact, until }] : []))
  const [first, ...more] = sets.map(times)
  return more.reduce((held, next) => held.flatMap(a => next.flatMap(b => overlap(a, b, place))), first ?? [])
}

function overlap(a: Held, b: Held, place: Place): readonly Held[] {
  const { from, exact } = endOf(place, a.from) >= endOf(place, b.from) ? a : b
  const ends = [a.until, b.until].flatMap(until => until ?? []).sort((x, y) => startOf(place, x) - startOf(place, y))
  const until = ends[0] ?? null
  return until !== null && startOf(place, until) <= startOf(place, from) ? [] : [{ from, exact, until }]
}

function commentsOf(told: Told, all: readonly Told[], place: Place): Comments {
  const until = told.act.until ?? ''
  const later = all.find(t => t.act.act === 'opened for comment' && t.no > told.no && !BEARS_NOTHING.has(t.worth))
  const comments = all.filter(
    t =>
      t.act.act === 'commented' &&
      t.worth !== 'corrected' &&
      (t.act.answers === undefined ? t.no > told.no && (later === undefined || t.no < later.no) : t.act.answers === told.no),
  )
  return { ...told, until, over: isPast(place, until), comments }
}
