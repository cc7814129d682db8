/**
 * A qualified majority of the Council of the European Union (Art. 16(4) TEU) over 10,000 random votes, populations of 2025: 55 % of the 27
 * with 65 % of the population, or fewer than four not in favour. Every side gets the parties and the acts of the vote whole.
 */
import { ZenEngine } from '@gorules/zen-engine'
import { Environment } from '@marcbachmann/cel-js'
import { type Almanac, Engine } from 'json-rules-engine'
import { begin, standing, take } from '../src/judge/judge.ts'
import type { Act } from '../src/record/act.ts'
import { charterOf, rowsOf, textOf } from './charters.ts'
import { chance, compared, type Row, type Side, sideBySide } from './measure.ts'
import { graph } from './zen.ts'

const VOTES = 10_000

interface Party {
  readonly id: string
  /** In hundredths of a percent, as published. */
  readonly population: number
}
interface Vote {
  readonly matter: string
  readonly closed: string
  readonly acts: readonly Act[]
}

export const title = 'A qualified majority of the Council of the European Union, 10,000 random votes'
export const about =
  'The same sides. Ours takes some thirty acts (each dating read), walks the vote through time and says where it stands, who voted how, and what each act is worth; the others answer yes or no, the loop with its reasons.'

export async function bench(): Promise<Row[]> {
  const shares = rowsOf(textOf('charters/eu-council/population.csv')).filter(r => r.from === '2025-01-01')
  const parties: readonly Party[] = shares.map(r => ({ id: r.party ?? '', population: Math.round(Number(r.population) * 100) }))
  const charter = charterOf(
    { id: 'council', name: 'Council', seat: '{ city: Brussels, zone: Europe/Brussels }', edition: '2014-11-01' },
    [
      'parties: parties.csv',
      'bodies:\n  Council: { seats: parties, chair: Presidency }\nofficers: [Presidency]',
      'acts:\n  opened the vote: { is: step }\n  closed the vote: { is: step }',
      `procedure: qualified majority
in: Council
as at: opening
opens with: opened the vote
opened by: Presidency
closes: with closed the vote
when:
  all of:
    - { at least: 55%, have: voted in favour }
    - any of:
        - { at least: 65% of population, have: voted in favour }
        - { fewer than: 4, have not: voted in favour }
then: adopted`,
    ],
    {
      'parties.csv': `# source: population.csv\nid,name,population\n${shares.map(r => `${r.party},${r.party},${r.population}`).join('\n')}\n`,
    },
  )
  const votes = randomVotes(parties)

  const sides: Side[] = [
    { name: 'hand-written loop, with reasons', run: () => votes.map(v => loop(parties, v.acts).met) },
    { name: 'ours, with its finding', run: () => ours() },
    { name: '@marcbachmann/cel-js', run: cel(parties, votes) },
    { name: '@gorules/zen-engine', run: zen(parties, votes) },
    { name: 'json-rules-engine, choosing by JSONPath', run: byPath(parties, votes) },
    { name: 'json-rules-engine, counting in JavaScript', run: byFact(parties, votes) },
  ]
  return compared(await sideBySide(sides, 3), VOTES, {
    ours: 'ours, with its finding',
    loop: 'hand-written loop, with reasons',
    engines: ['@marcbachmann/cel-js', '@gorules/zen-engine', 'json-rules-engine, choosing by JSONPath'],
  })

  /** One record of all the votes, taken act by act; each matter is asked about when its vote is closed. */
  function ours(): boolean[] {
    let world = begin(charter)
    return votes.map(v => {
      for (const act of v.acts) world = take(world, act)
      return standing(world, v.closed, v.matter).matters[0]?.outcome === 'adopted'
    })
  }
}

function randomVotes(parties: readonly Party[]): readonly Vote[] {
  const next = chance(238)
  const first = Date.UTC(2025, 0, 7, 9)
  return Array.from({ length: VOTES }, (_, i) => {
    const at = (minutes: number): string => new Date(first + (i * 40 + minutes) * 60_000).toISOString().replace('.000Z', 'Z')
    const matter = `vote-${i + 1}`
    const kindly = 0.55 + next() * 0.45
    const acts: Act[] = [{ at: at(0), by: 'Presidency', act: 'opened the vote', matter }]
    for (const p of parties) {
      const drawn = next()
      if (drawn < 0.03) continue
      const act = drawn < kindly ? 'voted in favour' : drawn < (1 + kindly) / 2 ? 'voted against' : 'abstained'
      acts.push({ at: at(1 + Math.floor(next() * 28)), by: p.id, act, matter })
    }
    acts.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    acts.push({ at: at(30), by: 'Presidency', act: 'closed the vote', matter })
    return { matter, closed: at(30), acts }
  })
}

/** What a programmer would write for this one question, with the reasons a page would need. */
function loop(parties: readonly Party[], acts: readonly Act[]) {
  const last = new Map<string, { act: string; no: number }>()
  for (let i = 0; i < acts.length; i++) {
    const { by, act } = acts[i] as Act
    if (act !== 'voted in favour' && act !== 'voted against' && act !== 'abstained') continue
    for (const one of typeof by === 'string' ? [by] : by) last.set(one, { act, no: i + 1 })
  }
  const favour: { id: string; no: number }[] = []
  const against: string[] = []
  const abstained: string[] = []
  const silent: string[] = []
  let weight = 0
  let total = 0
  for (const p of parties) {
    total += p.population
    const own = last.get(p.id)
    if (own === undefined) silent.push(p.id)
    else if (own.act === 'voted in favour') {
      favour.push({ id: p.id, no: own.no })
      weight += p.population
    } else if (own.act === 'voted against') against.push(p.id)
    else abstained.push(p.id)
  }
  const heads = favour.length * 100 >= parties.length * 55
  const population = weight * 100 >= total * 65
  const unblocked = parties.length - favour.length < 4
  return { met: heads && (population || unblocked), heads, population, unblocked, favour, against, abstained, silent, weight, total }
}

function cel(parties: readonly Party[], votes: readonly Vote[]): () => boolean[] {
  const rule = new Environment({ unlistedVariablesAreDyn: true })
    .registerFunction('list.sum(): double', list => list.reduce((a, b) => a + b, 0))
    .parse(`cel.bind(favour, acts.map(a, a.act == 'voted in favour', a.by),
      cel.bind(have, parties.filter(p, p.id in favour),
        double(size(have)) * 100.0 >= double(size(parties)) * 55.0
        && (have.map(p, p.population).sum() * 100.0 >= parties.map(p, p.population).sum() * 65.0
          || size(parties) - size(have) < 4)))`)
  return () => votes.map(v => rule({ parties, acts: v.acts }) === true)
}

function zen(parties: readonly Party[], votes: readonly Vote[]): () => Promise<boolean[]> {
  const rule = new ZenEngine().createDecision(
    graph({
      favour: "map(filter(acts as a, a.act == 'voted in favour') as a, a.by)",
      have: 'filter(parties as p, p.id in $.favour)',
      weight: 'sum(map($.have as p, p.population))',
      total: 'sum(map(parties as p, p.population))',
      met: 'len($.have) * 100 >= len(parties) * 55 and ($.weight * 100 >= $.total * 65 or len(parties) - len($.have) < 4)',
    }),
  )
  return async () => {
    const met: boolean[] = []
    for (const v of votes) met.push((await rule.evaluate({ parties, acts: v.acts })).result.met === true)
    return met
  }
}

/** Its conditions compare single values: they choose by JSONPath, and three operators of ours count what was chosen. */
function byPath(parties: readonly Party[], votes: readonly Vote[]): () => Promise<boolean[]> {
  const engine = new Engine()
  const have = (by: readonly string[], of: readonly Party[]): readonly Party[] => of.filter(p => by.includes(p.id))
  const sum = (of: readonly Party[]): number => of.reduce((n, p) => n + p.population, 0)
  engine.addOperator('include 55% of', (by: readonly string[], of: readonly Party[]) => have(by, of).length * 100 >= of.length * 55)
  engine.addOperator(
    'include 65% of the population of',
    (by: readonly string[], of: readonly Party[]) => sum(have(by, of)) * 100 >= sum(of) * 65,
  )
  engine.addOperator('lack fewer than 4 of', (by: readonly string[], of: readonly Party[]) => of.length - have(by, of).length < 4)
  const favour = { fact: 'acts', path: "$[?(@.act == 'voted in favour')].by", value: { fact: 'parties' } }
  engine.addRule({
    conditions: {
      all: [
        { ...favour, operator: 'include 55% of' },
        {
          any: [
            { ...favour, operator: 'include 65% of the population of' },
            { ...favour, operator: 'lack fewer than 4 of' },
          ],
        },
      ],
    },
    event: { type: 'met' },
  })
  return () => asked(engine, parties, votes)
}

/** The same engine with all the counting in JavaScript functions: what it costs to ask it anything at all, beside the loop. */
function byFact(parties: readonly Party[], votes: readonly Vote[]): () => Promise<boolean[]> {
  const engine = new Engine()
  engine.addFact('count', async (_: object, almanac: Almanac) => {
    const of = await Promise.all([almanac.factValue<readonly Party[]>('parties'), almanac.factValue<readonly Act[]>('acts')])
    return loop(of[0], of[1])
  })
  const is = (path: string) => ({ fact: 'count', path, operator: 'equal', value: true })
  engine.addRule({ conditions: { all: [is('$.heads'), { any: [is('$.population'), is('$.unblocked')] }] }, event: { type: 'met' } })
  return () => asked(engine, parties, votes)
}

async function asked(engine: Engine, parties: readonly Party[], votes: readonly Vote[]): Promise<boolean[]> {
  const met: boolean[] = []
  for (const v of votes) met.push((await engine.run({ parties, acts: v.acts })).events.length > 0)
  return met
}
