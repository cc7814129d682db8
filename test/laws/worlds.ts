/**
 * What the laws are tried on: every charter that ships with its record, some of three friends, and acts that might have been done there.
 * All chance is fast-check's and has a seed, so that what failed once fails again.
 */
import { basename } from 'node:path'
import fc from 'fast-check'
import { dayOf, endOfDay, parseWhen, startOfDay, type When } from '../../src/basics/moment.ts'
import type { Charter, Procedure } from '../../src/charter/charter.ts'
import { clocksOf, conditionsOf } from '../../src/charter/walk.ts'
import { charterFolders } from '../../src/cli/goldens.ts'
import { isOpened, openFolder, readActs } from '../../src/cli/folder.ts'
import { begin, take, type World } from '../../src/judge/judge.ts'
import { type Act, builtinActs } from '../../src/record/act.ts'
import { charterOf } from '../friends.ts'

/** A charter and a record under it. */
export interface Place {
  readonly name: string
  readonly charter: Charter
  readonly acts: readonly Act[]
}

function placeIn(folder: string): Place {
  const opened = openFolder(folder)
  if (!isOpened(opened)) throw new Error(`${folder} has faults; "entente check ${folder}" tells them`)
  const { acts, faults } = readActs(opened)
  if (faults.some(f => !f.warning)) throw new Error(`the record of ${folder} has faults`)
  return { name: basename(folder), charter: opened.charter, acts }
}

/** The charters that ship, with their whole records; `LAWS_OF` names those that are tried, where not all are. */
export const shipped: readonly Place[] = charterFolders('charters')
  .filter(folder => new RegExp(process.env.LAWS_OF ?? '').test(folder))
  .map(placeIn)
/** A charter that ships, by its name, whether the laws are tried on it or not. */
export const place = (name: string): Place => shipped.find(p => p.name === name) ?? placeIn(`charters/${name}`)

const friendly = (name: string, blocks: readonly string[], record: readonly Act[], files?: Readonly<Record<string, string>>): Place => ({
  name,
  charter: charterOf(blocks, files),
  acts: record,
})

const people = '# source: invented\nparty,people\nFIN,5.6\nFJI,0.9\nFRA,68\n'

/** Small charters, each of a few rules that lean on one another. */
export const friends: readonly Place[] = [
  friendly(
    'friends who deposit and leave',
    [
      'parties: [FIN, FJI, FRA]\njoin with: [bound]\nleave with: [left]',
      'procedure: entry into force\namong: all listed\nopens with: adopted by acclamation\nopened by: all listed\nwhen: { at least: 2, have: deposited }\nthen: in force\nfrom: on the 30th day after',
      'procedure: effect\nopens with: deposited\nopened by: all listed\nthen: bound\nfrom: [once in force, on the 30th day after opening]',
      'procedure: leaving\nopens with: gave notice of withdrawal\nopened by: parties\nthen: left\nfrom: 1 year after opening\nends: bound',
    ],
    [
      { at: '2021-01-04', by: 'FRA', act: 'adopted by acclamation', matter: 'treaty' },
      { at: '2021-02-01', by: 'FRA', act: 'ratified', matter: 'treaty' },
      { at: '2021-03-01', by: 'FIN', act: 'deposited', matter: 'treaty' },
      { at: '2022-06-01', by: 'FIN', act: 'gave notice of withdrawal', matter: 'treaty' },
    ],
  ),
  friendly(
    'friends in silence',
    [
      'bodies:\n  Council: { seats: parties, chair: Speaker }\nofficers: [Speaker]',
      'procedure: silence\nin: Council\nas at: opening\nopens with: placed under silence\nopened by: Speaker\ncloses: as named but at least 24 hours after\nclock: { extended by: extended, stopped by: stopped, resumed by: resumed, restarted by: restarted }\npositions: may change\nunless: { any have: [objected, proposed an amendment] }\nthen: adopted',
      'procedure: announcement\nopens with: adopted\nwhen: { once: announced, by: Speaker }\nthen: issued',
      'procedure: tacit\nas at: opening\nopens with: circulated\nopened by: Speaker\ncloses: 5 working days after\nunless: { more than: 1/3, have: objected }\nthen: accepted\nfrom: first day of the month after decision',
    ],
    [
      {
        at: '2022-05-02T10:00:00+12:00',
        by: 'Speaker',
        act: 'placed under silence',
        matter: 'a',
        body: 'Council',
        until: '2022-05-04T10:00:00+12:00[Pacific/Fiji]',
      },
      { at: '2022-05-04T09:59:59+12:00', by: 'FRA', act: 'objected', matter: 'a' },
      { at: '2022-05-03', by: 'Speaker', act: 'circulated', matter: 'b' },
    ],
  ),
  friendly(
    'friends who vote',
    [
      'bodies:\n  Council: { seats: parties, chair: Speaker }\nofficers: [Speaker]',
      'groups:\n  those voting: { among: parties, who: [voted in favour, voted against] }',
      'procedure: vote\nin: Council\nas at: opening\nopens with: opened the vote\nopened by: [Speaker, any party]\ncloses: with closed the vote\nquorum: { at least: 2, have: [voted in favour, voted against, abstained] }\nwhen: { among: those voting, more than: half, have: voted in favour }\nunless: { among: [FRA], any have: voted against }\nunless then: vetoed\nthen: adopted\nproxies: by name\non a tie: Speaker',
      'procedure: weighty vote\nas at: asking\nopens with: proposed\ncloses: 10 days after\ndecided: as soon as certain\nwhen:\n  all of:\n    - { at least: 55%, have: voted in favour }\n    - { at least: 65% of people, have: voted in favour }\nthen: adopted weightily\nelse: failed',
      'procedure: second vote\nopens with: failed\ncloses: 3 days after\nas at: opening\nwhen: { at least: 2, have: voted in favour }\nthen: adopted after all',
    ],
    [
      { at: '2022-05-02T10:00:00+12:00', by: 'Speaker', act: 'opened the vote', matter: 'a', body: 'Council' },
      { at: '2022-05-02T10:05:00+12:00', by: ['FIN', 'FJI'], act: 'voted in favour', matter: 'a' },
      { at: '2022-05-02T10:30:00+12:00', by: 'Speaker', act: 'closed the vote', matter: 'a' },
      { at: '2022-06-01', by: 'FIN', act: 'proposed', matter: 'b' },
      { at: '2022-06-02', by: 'FRA', act: 'voted against', matter: 'b' },
    ],
    { 'people.csv': people },
  ),
]

export const everywhere: readonly Place[] = [...friends, ...shipped]

/** The world that has taken these acts, one after another. */
export const worldOf = (charter: Charter, acts: readonly Act[]): World => acts.reduce(take, begin(charter))

/** Tries a law on what fast-check makes; what breaks it is shown without the charter's text. */
export function hold<T>(of: fc.Arbitrary<T>, numRuns: number, law: (made: T) => void): void {
  // The limit is for the search of a smaller example; the tries themselves need a fraction of it.
  const run = fc.check(fc.property(of, law), { seed: 19690522, numRuns: tries(numRuns), interruptAfterTimeLimit: tries(20_000) })
  if (!run.failed) return
  const shown = JSON.stringify(run.counterexample?.[0], (key, value) => (hidden.has(key) ? undefined : value))
  const why = run.errorInstance instanceof Error ? run.errorInstance.message : String(run.errorInstance)
  throw new Error(`${why}\nafter ${run.numRuns} tries, with\n${shown.replaceAll('{"at"', '\n  {"at"')}\n(path ${run.counterexamplePath})`)
}

const hidden = new Set(['charter', 'dice', 'source', 'note', 'title'])

/** How many times a law is tried: the long form tries it many more times (`npm run soak`). */
export const tries = (n: number): number => Math.ceil(n * Number(process.env.LAWS_TIMES ?? 1))

// ——— acts that might have been done

/** The numbers from which one act, or one procedure from its opening to its close, is made. */
type Dice = readonly number[]
const dice = fc.array(fc.nat(9999), { minLength: 12, maxLength: 12 })

const pick = <T>(of: readonly T[], n: number): T => of[n % of.length] as T

interface Words {
  readonly acts: readonly string[]
  readonly parties: readonly string[]
  readonly officers: readonly string[]
  readonly matters: readonly string[]
  readonly classes: readonly string[]
  readonly bodies: readonly string[]
  readonly procedures: readonly Procedure[]
  readonly whens: readonly When[]
  readonly zone: string
}

const positions = ['voted in favour', 'voted against', 'abstained', 'agreed', 'objected', 'recused', 'recorded present']

/** Every act a procedure hears. */
const heard = (p: Procedure): string[] => [
  ...conditionsOf(p).flatMap(c => ('acts' in c ? c.acts : c.rule === 'once' ? [c.outcome] : [])),
  ...clocksOf(p).flatMap(c => (c.clock === 'once' ? [c.outcome] : c.clock === 'with' ? c.acts : [])),
]

function wordsOf({ charter, acts }: Place): Words {
  const procedures = charter.editions.flatMap(e => e.procedures)
  const zone = charter.seat.zone
  const whens = acts.map(a => parseWhen(a.at, zone) as When)
  return {
    acts: [
      ...new Set([
        ...positions,
        ...procedures.flatMap(p => [...p.opensWith, ...heard(p), ...Object.values(p.clock).flat()]),
        ...charter.editions.flatMap(e => Object.keys(e.acts)),
        ...['withdrew its instrument', 'withdrew its vote', 'withdrew its objection', 'gave a proxy', 'ruled', 'noted'],
      ]),
    ].filter(act => act !== 'struck'),
    parties: charter.parties.map(p => p.id),
    officers: [...new Set(charter.editions.flatMap(e => [...e.officers, ...Object.keys(e.bodies)]))],
    matters: [...new Set(acts.flatMap(a => a.matter ?? [])), 'something-new', charter.id],
    classes: [...new Set(procedures.flatMap(p => p.for))],
    bodies: [...new Set(charter.editions.flatMap(e => Object.keys(e.bodies)))],
    procedures,
    whens: whens.length > 0 ? whens : [parseWhen(charter.editions[0]?.date as string, zone) as When],
    zone,
  }
}

const HOUR = 3_600_000
const instant = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z')

/** A dating at or near one that stands in the record. */
function dating(w: Words, a: number, b: number): string {
  const near = pick(w.whens, a)
  const from = Number.isFinite(near.from) ? near.from : near.until
  const day = dayOf(from + 12 * HOUR + (b % 41) * 24 * HOUR, w.zone)
  switch (b % 9) {
    case 0:
    case 1:
    case 2:
      return near.text
    case 3:
      return instant(Math.floor(from / 1000) * 1000 + (b % 50) * HOUR)
    case 4:
      return instant(Math.floor(near.until / 1000) * 1000 + (b % 3) * 1000)
    case 5:
      return `${dayOf(from, w.zone)}/${day}`
    case 6:
      return dayOf(from - (b % 400) * 24 * HOUR, w.zone)
    default:
      return day
  }
}

/** One act of anybody, in any matter: it may well be worth nothing. */
function anyAct(w: Words, d: Dice, known: number): Act {
  const [a = 0, b = 0, c = 0, e = 0, f = 0, g = 0, h = 0, i = 0, j = 0] = d
  const corrects = known > 0 && i % 23 === 5
  const act = corrects && j % 3 === 0 ? 'struck' : pick(w.acts, a)
  const by = b % 7 === 0 && w.officers.length > 0 ? pick(w.officers, c) : b % 11 === 1 ? joint(w, c, e) : pick(w.parties, c)
  const at = dating(w, f, g)
  const needs = builtinActs[act]?.needs ?? []
  return {
    at,
    by,
    act,
    ...(h % 29 === 0 ? {} : { matter: pick(w.matters, h) }),
    ...(i % 13 === 0 && w.procedures.length > 0 ? { procedure: pick(w.procedures, j).name } : {}),
    ...(i % 5 === 1 && w.classes.length > 0 ? { class: pick(w.classes, j) } : {}),
    ...(i % 5 === 2 && w.bodies.length > 0 ? { body: pick(w.bodies, j) } : {}),
    ...(i % 17 === 3 ? { for: pick(w.parties, j) } : {}),
    ...(needs.includes('to') ? { to: pick(w.parties, j) } : {}),
    ...(needs.includes('until') || i % 7 === 4 ? { until: instant((parseWhen(at, w.zone) as When).until + (j % 100) * HOUR) } : {}),
    ...(corrects ? { corrects: 1 + (j % known), reason: 'misread', as: 'registrar' as const } : {}),
    ...(known > 0 && i % 23 === 6 ? { answers: 1 + (j % known) } : {}),
  }
}

function joint(w: Words, a: number, b: number): string | readonly string[] {
  const of = [...new Set([pick(w.parties, a), pick(w.parties, b), pick(w.parties, a + b)])]
  return of.length > 1 ? of : (of[0] as string)
}

/** A procedure from its opening, through what is said in it, to its close: most of it as the charter asks. */
function anyCourse(w: Words, d: Dice): Act[] {
  const [a = 0, b = 0, c = 0, e = 0, f = 0, g = 0, h = 0, i = 0] = d
  const outcomes = new Set(w.procedures.flatMap(p => [p.then, p.else]))
  const able = w.procedures.filter(p => p.opensWith.some(o => !outcomes.has(o)))
  if (able.length === 0) return []
  const p = pick(able, a)
  const act = pick(
    p.opensWith.filter(o => !outcomes.has(o)),
    b,
  )
  const start = startOfDay(dayOf((pick(w.whens, c) as When).until, w.zone), w.zone) + (e % 60) * 24 * HOUR
  const at = e % 3 === 0 ? dayOf(start, w.zone) : instant(start + 9 * HOUR)
  const office = p.openedBy.find(o => w.officers.some(x => x.toLowerCase() === o.toLowerCase()))
  const by = office !== undefined && f % 5 > 0 ? office : pick(w.parties, f)
  const thing = p.for.find(x => !w.parties.includes(x))
  const matter =
    g % 4 === 0 ? pick(w.matters, g) : p.for.length > 0 && w.parties.includes(p.for[0] as string) ? pick(p.for, g) : `course-${g % 5}`
  const body = p.in.length > 0 ? { body: pick(p.in, h) } : {}
  const until = p.closes.some(x => x.clock === 'as named') ? { until: instant(start + (24 + (i % 96)) * HOUR) } : {}
  const opening: Act = { at, by, act, matter, ...body, ...until, ...(thing === undefined ? {} : { class: thing }) }
  const said = [...new Set([...heard(p), ...positions])].filter(x => !outcomes.has(x))
  const steps = d.slice(6).map((n, k): Act => {
    const when = start + 10 * HOUR + ((n % 30) * k * HOUR) / 2
    return { at: n % 4 === 0 ? dayOf(when, w.zone) : instant(when), by: pick(w.parties, n >> 2), act: pick(said, n >> 4), matter }
  })
  const closing = p.closes.flatMap(x => (x.clock === 'with' ? x.acts : []))[0]
  const clocks = Object.values(p.clock).flat()
  const turn = clocks.length > 0 && i % 3 === 0 ? [pick(clocks, i)] : []
  return [
    opening,
    ...steps,
    ...turn.map(
      (x): Act => ({ at: instant(start + (12 + (i % 40)) * HOUR), by, act: x, matter, until: instant(start + (60 + (i % 40)) * HOUR) }),
    ),
    ...(closing === undefined || i % 6 === 0 ? [] : [{ at: instant(start + (15 + (i % 200)) * HOUR), by, act: closing, matter }]),
  ]
}

/** Acts that might follow those of a place: some loose ones, and whole courses. */
export function more(of: Place, { loose = 6, courses = 2 } = {}): fc.Arbitrary<readonly Act[]> {
  const w = wordsOf(of)
  return fc.tuple(fc.array(dice, { maxLength: loose }), fc.array(dice, { maxLength: courses })).map(([ones, whole]) => {
    const made = whole.flatMap(d => anyCourse(w, d))
    return [...made, ...ones.map((d, i) => anyAct(w, d, of.acts.length + made.length + i))]
  })
}

/** The first acts of a place; a long record is cut, for a law is tried on many worlds and not on one great one. */
export const someOf = (of: Place, most = 120): fc.Arbitrary<Place> =>
  fc.nat(Math.min(most, of.acts.length)).map(n => ({ ...of, acts: of.acts.slice(0, n) }))

/** A day or an instant to ask about: at, just before or after an act, or later. */
export function someMoment(acts: readonly Act[], zone: string): fc.Arbitrary<string> {
  const texts = acts.map(a => parseWhen(a.at, zone) as When)
  if (texts.length === 0) return fc.constant('2024-01-01')
  return fc.tuple(fc.nat(9999), fc.nat(9999)).map(([a, b]) => {
    const { until } = pick(texts, a)
    if (b % 4 === 0) return instant(until)
    if (b % 4 === 1) return instant(Math.floor(until / 1000) * 1000 - 1000)
    return dayOf(endOfDay(dayOf(until, zone), zone) + 1 + ((b % 13) - 4) * 24 * HOUR, zone)
  })
}
