/**
 * What any two parties, or parts of their forces, have in common of what profiles ask for; what tests they made together came to; and what would raise
 * it most. Nothing is weighed: each party, each unit and each requirement counts as one.
 */
import { lastMoment } from '../basics/moment.ts'
import type { Standing } from '../judge/standing.ts'
import { type Act, authorsOf } from '../record/act.ts'
import { STANDS } from '../judge/worths.ts'
import type { Adoption } from './adoption.ts'
import type { Catalogue, Requirement } from './catalogue.ts'
import { flawsOf } from './catalogue-profiles.ts'

/** A party, or a part of its forces: `ALD`, `ALD/river-guard`. */
export interface Side {
  readonly id: string
  readonly party: string
  readonly forces: string | null
}
export const sideOf = (id: string): Side => {
  const [party = '', ...forces] = id.split('/')
  return { id, party, forces: forces.join('/') || null }
}

/** Whether one lies within the other: a party and its unit, a unit and its part. */
const within = (a: string, b: string): boolean => a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`)

/** A test that two or more made together, with its result in the testers' own word. */
export interface Test {
  readonly no: number
  readonly at: string
  readonly sides: readonly string[]
  /** The standard that was tested; null = none is named. */
  readonly standard: string | null
  readonly grade: string
  readonly value: string | null
  readonly unit: string | null
  readonly method: string | null
  readonly source: string | null
}

/** The parties of the day and every part of their forces of which the record speaks, in the order of the parties. */
export function sidesOf(parties: readonly string[], adoptions: readonly Adoption[], tests: readonly Test[]): readonly Side[] {
  const named = new Set([
    ...adoptions.flatMap(a => (a.forces === null ? [] : [`${a.party}/${a.forces}`])),
    ...tests.flatMap(t => t.sides.filter(s => s.includes('/'))),
  ])
  return parties.flatMap(party => [party, ...[...named].filter(n => n.startsWith(`${party}/`)).sort()].map(sideOf))
}

/** The tests on record, the latest first: acts *tested together* that the judge lets stand, in any matter. */
export function testsOf(standing: Standing, acts: { get(no: number): Act | undefined }, zone: string): readonly Test[] {
  const numbers = new Set(standing.matters.flatMap(m => m.acts.filter(a => STANDS.has(a.worth)).map(a => a.no)))
  const end = (one: { readonly at: string }): number => lastMoment(one.at, zone) ?? Number.NEGATIVE_INFINITY
  return [...numbers]
    .flatMap((no): readonly Test[] => {
      const act = acts.get(no)
      if (act?.act !== 'tested together') return []
      const { at, grade = '', value = null, unit = null, method = null, source = null } = act
      const sides = act.participants ?? authorsOf(act)
      return [{ no, at, sides, standard: standardIn(act.matter) ?? standardIn(act.refers), grade, value, unit, method, source }]
    })
    .sort((a, b) => end(b) - end(a) || b.no - a.no)
}
const standardIn = (path: string | undefined): string | null => (path?.startsWith('standards/') ? (path.split('/')[1] as string) : null)

/** What one side could implement, and by how many shared requirements that would raise the whole, or one pair. */
export interface Raise {
  readonly party: string
  readonly standard: string
  readonly by: number
}

/** A requirement met with the edition before the one that is asked for, as long as that one holds. */
interface Old {
  readonly party: string
  readonly standard: string
  readonly edition: string
  readonly until: string
}

/** What two sides have in common of what can be followed. */
export interface Pair {
  readonly a: string
  readonly b: string
  /** Requirements that both implement, that only one does, that neither does; standards by id, once for each requirement. */
  readonly both: readonly string[]
  readonly onlyA: readonly string[]
  readonly onlyB: readonly string[]
  readonly neither: readonly string[]
  /** Of what one of them implements, what it does so with an old edition. */
  readonly old: readonly Old[]
  /** What they tested together, the latest first. */
  readonly tests: readonly Test[]
  /** What would raise what these two have in common, the greatest first. */
  readonly raises: readonly Raise[]
}

export interface Interoperability {
  /** Ids of the sides compared: parties, or parties and their units. */
  readonly parties: readonly string[]
  /** The requirements counted: those that ask for a standard which stands in the catalogue. */
  readonly requirements: readonly Requirement[]
  readonly pairs: readonly Pair[]
  /** The greatest first; alike ones in the order of sides and requirements. */
  readonly raises: readonly Raise[]
}

interface Known {
  readonly adoptions: readonly Adoption[]
  readonly tests?: readonly Test[]
  /** The day of the standing, to whose end old editions are asked about. */
  readonly day: string
}

/**
 * What any two of these sides have in common: the requirements that both implement. A party implements what any of its forces does, a unit what it or
 * its whole does. Where the catalogue lets an edition hold beside the one that replaces it, whoever implements it meets the later one's requirement till then.
 */
export function interoperabilityOf(
  catalogue: Catalogue,
  sides: readonly string[],
  { adoptions, tests = [], day }: Known,
): Interoperability {
  const amiss = new Set(flawsOf(catalogue).map(f => f.requirement))
  const requirements = catalogue.requirements.filter(r => !amiss.has(r))
  const asked = requirements.map(r => r.standard)
  const done = new Map(sides.map(s => [s, new Set<string>()]))
  for (const { party, forces, standard, step, over } of adoptions) {
    if (step !== 'implemented' || over) continue
    const where = forces === null ? party : `${party}/${forces}`
    for (const [side, own] of done) if (within(where, side)) own.add(standard)
  }
  const old = new Map(sides.map(s => [s, oldOf(catalogue, asked, done.get(s) as ReadonlySet<string>, s, day)]))
  for (const [side, held] of old) for (const { standard } of held) done.get(side)?.add(standard)
  const has = (side: string, standard: string): boolean => done.get(side)?.has(standard) ?? false
  const times = new Map<string, number>()
  for (const standard of asked) times.set(standard, (times.get(standard) ?? 0) + 1)
  const raisesFor = (party: string, lacks: readonly string[]): readonly Raise[] =>
    [...new Set(lacks)].map(standard => ({ party, standard, by: times.get(standard) ?? 0 }))
  const pairs = sides.flatMap((a, i) =>
    sides
      .slice(i + 1)
      .filter(b => !within(a, b))
      .map((b): Pair => {
        const { both, onlyA, onlyB, neither } = shared(asked, done.get(a) ?? none, done.get(b) ?? none)
        return {
          a,
          b,
          both,
          onlyA,
          onlyB,
          neither,
          old: [...(old.get(a) ?? []), ...(old.get(b) ?? [])],
          tests: tests.filter(t => t.sides.some(s => within(s, a)) && t.sides.some(s => within(s, b))),
          raises: [...raisesFor(b, onlyA), ...raisesFor(a, onlyB)].sort((x, y) => y.by - x.by),
        }
      }),
  )
  const holders = new Map([...times.keys()].map(standard => [standard, sides.filter(s => has(s, standard))] as const))
  const raises = sides.flatMap(party =>
    [...holders]
      .filter(([standard]) => !has(party, standard))
      .map(([standard, by]) => ({ party, standard, by: (times.get(standard) ?? 0) * by.filter(p => !within(p, party)).length }))
      .filter(r => r.by > 0),
  )
  return { parties: sides, requirements, pairs, raises: raises.sort((a, b) => b.by - a.by) }
}

const none: ReadonlySet<string> = new Set()

/** What is asked, by which of two sides implement it; a standard stands in it once for each requirement. */
function shared(
  asked: readonly string[],
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
): Readonly<Record<'both' | 'onlyA' | 'onlyB' | 'neither', readonly string[]>> {
  const of: Record<'both' | 'onlyA' | 'onlyB' | 'neither', string[]> = { both: [], onlyA: [], onlyB: [], neither: [] }
  for (const standard of asked)
    of[a.has(standard) ? (b.has(standard) ? 'both' : 'onlyA') : b.has(standard) ? 'onlyB' : 'neither'].push(standard)
  return of
}

function oldOf({ standards }: Catalogue, asked: readonly string[], own: ReadonlySet<string>, party: string, day: string): readonly Old[] {
  return [...new Set(asked)].flatMap(standard => {
    const { replaces, replacedUntil } = standards.get(standard) ?? { replaces: '', replacedUntil: '' }
    if (own.has(standard) || replaces === '' || !own.has(replaces) || replacedUntil === '' || day > replacedUntil) return []
    return [{ party, standard, edition: replaces, until: replacedUntil }]
  })
}
