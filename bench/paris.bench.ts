/**
 * Article 21 of the Paris Agreement, asked after each act of its record: have 55 States, with 55 % of emissions, deposited? Every side gets
 * the parties and the acts whole; no side gets a total. Engines and loop answer anew each time; ours takes the act and says where the matter
 * stands, with its finding: who has deposited, who is awaited, what each act is worth.
 */
import { ZenEngine } from '@gorules/zen-engine'
import { Environment } from '@marcbachmann/cel-js'
import { type Almanac, Engine } from 'json-rules-engine'
import { begin, standing, take } from '../src/judge/judge.ts'
import type { Act } from '../src/record/act.ts'
import { readRecord } from '../src/record/line.ts'
import { charterOf, rowsOf, textOf } from './charters.ts'
import { compared, type Row, type Side, sideBySide } from './measure.ts'
import { graph } from './zen.ts'

interface Party {
  readonly id: string
  readonly organisation: string
  readonly emissions: number
}

export const title = 'Article 21 of the Paris Agreement after each of its 395 acts'
export const about =
  'Every side gets the parties and the acts whole. CEL lacks a sum, so it has one function of ours; zen-engine has all it needs; json-rules-engine compares single values, so its rule chooses by JSONPath and two operators of ours count what was chosen. With all the counting in a JavaScript function (last of the sides) it is the hand-written loop with an engine round it, and stands here only to compare. Ours takes one act and says where the matter stands, with its finding and the worth of every act.'

export async function bench(): Promise<Row[]> {
  const folder = 'charters/paris-agreement'
  const annex = textOf(`${folder}/parties.csv`)
  const parties: readonly Party[] = rowsOf(annex).map(r => ({
    id: r.id ?? '',
    organisation: r.organisation ?? '',
    emissions: Number(r.emissions),
  }))
  const charter = charterOf(
    { id: 'paris', name: 'Paris Agreement', seat: '{ city: New York, zone: America/New_York }', edition: '2015-12-12' },
    [
      'parties: parties.csv',
      'bodies:\n  Conference of the Parties: { seats: all listed }\nofficers: [Depositary]',
      'groups:\n  States: { among: all listed, where: organisation is no }',
      `procedure: entry into force
among: States
opens with: adopted
opened by: Conference of the Parties
when:
  all of:
    - { at least: 55, have: deposited }
    - { at least: 55% of emissions, have: deposited }
then: in force
from: on the 30th day after`,
    ],
    { 'parties.csv': annex },
  )
  const { ok: acts } = readRecord(textOf(`${folder}/record.jsonl`), { file: 'record.jsonl', zone: charter.seat.zone })
  if (acts === null) throw new Error('the record of Paris has faults; see "entente check charters/paris-agreement"')

  const sides: Side[] = [
    { name: 'hand-written loop, with reasons', run: () => acts.map((_, i) => loop(parties, acts, i + 1).met) },
    { name: 'ours, with its finding', run: () => ours() },
    { name: '@marcbachmann/cel-js', run: cel(parties, acts) },
    { name: '@gorules/zen-engine', run: zen(parties, acts) },
    { name: 'json-rules-engine, choosing by JSONPath', run: byPath(parties, acts) },
    { name: 'json-rules-engine, counting in JavaScript', run: byFact(parties, acts) },
  ]
  return compared(await sideBySide(sides, 7), acts.length, {
    ours: 'ours, with its finding',
    loop: 'hand-written loop, with reasons',
    engines: ['@marcbachmann/cel-js', '@gorules/zen-engine', 'json-rules-engine, choosing by JSONPath'],
  })

  function ours(): boolean[] {
    let world = begin(charter)
    const met: boolean[] = []
    for (const act of acts as readonly Act[]) {
      world = take(world, act)
      const [run] = standing(world, act.at, 'paris-agreement').matters
      met.push(run?.finding?.state === 'met')
    }
    return met
  }
}

/** What a programmer would write for this one question, with the reasons a page would need. */
function loop(parties: readonly Party[], acts: readonly Act[], known: number) {
  const deposited = new Map<string, number>()
  for (let i = 0; i < known; i++) {
    const act = acts[i] as Act
    if (act.act !== 'deposited') continue
    for (const by of typeof act.by === 'string' ? [act.by] : act.by) if (!deposited.has(by)) deposited.set(by, i + 1)
  }
  const who: { id: string; no: number }[] = []
  const awaiting: string[] = []
  let weight = 0
  let total = 0
  for (const p of parties) {
    if (p.organisation !== 'no') continue
    total += p.emissions
    const no = deposited.get(p.id)
    if (no === undefined) awaiting.push(p.id)
    else {
      who.push({ id: p.id, no })
      weight += p.emissions
    }
  }
  return { met: who.length >= 55 && weight * 100 >= total * 55, who, awaiting, got: who.length, weight, total }
}

/** CEL has no sum; one function is added. */
function cel(parties: readonly Party[], acts: readonly Act[]): () => boolean[] {
  const rule = new Environment({ unlistedVariablesAreDyn: true })
    .registerFunction('list.sum(): double', list => list.reduce((a, b) => a + b, 0))
    .parse(`cel.bind(deposited, acts.map(a, a.act == 'deposited', a.by),
      cel.bind(have, parties.filter(p, p.organisation == 'no' && p.id in deposited),
        size(have) >= 55
        && have.map(p, p.emissions).sum() * 100.0 >= parties.map(p, p.organisation == 'no', p.emissions).sum() * 55.0))`)
  return () => acts.map((_, i) => rule({ parties, acts: acts.slice(0, i + 1) }) === true)
}

function zen(parties: readonly Party[], acts: readonly Act[]): () => Promise<boolean[]> {
  const rule = new ZenEngine().createDecision(
    graph({
      deposited: "map(filter(acts as a, a.act == 'deposited') as a, a.by)",
      have: "filter(parties as p, p.organisation == 'no' and p.id in $.deposited)",
      weight: 'sum(map($.have as p, p.emissions))',
      total: "sum(map(filter(parties as p, p.organisation == 'no') as p, p.emissions))",
      met: 'len($.have) >= 55 and $.weight * 100 >= $.total * 55',
    }),
  )
  return async () => {
    const met: boolean[] = []
    for (let i = 0; i < acts.length; i++) met.push((await rule.evaluate({ parties, acts: acts.slice(0, i + 1) })).result.met === true)
    return met
  }
}

/** Its conditions compare single values: they choose by JSONPath, and two operators of ours count what was chosen. */
function byPath(parties: readonly Party[], acts: readonly Act[]): () => Promise<boolean[]> {
  const engine = new Engine()
  engine.addOperator('include 55 of', (by: readonly string[], states: readonly Party[]) => {
    const have = new Set(by)
    return states.filter(p => have.has(p.id)).length >= 55
  })
  engine.addOperator('include 55% of the emissions of', (by: readonly string[], states: readonly Party[]) => {
    const have = new Set(by)
    const sum = (of: readonly Party[]): number => of.reduce((n, p) => n + p.emissions, 0)
    return sum(states.filter(p => have.has(p.id))) * 100 >= sum(states) * 55
  })
  const deposited = { fact: 'acts', path: "$[?(@.act == 'deposited')].by" }
  const states = { fact: 'parties', path: "$[?(@.organisation == 'no')]" }
  engine.addRule({
    conditions: {
      all: [
        { ...deposited, operator: 'include 55 of', value: states },
        { ...deposited, operator: 'include 55% of the emissions of', value: states },
      ],
    },
    event: { type: 'met' },
  })
  return () => asked(engine, parties, acts)
}

/** The same engine with all the counting in JavaScript functions: what it costs to ask it anything at all, beside the loop. */
function byFact(parties: readonly Party[], acts: readonly Act[]): () => Promise<boolean[]> {
  const engine = new Engine()
  engine.addFact('count', async (_: object, almanac: Almanac) => {
    const of = await Promise.all([almanac.factValue<readonly Party[]>('parties'), almanac.factValue<readonly Act[]>('acts')])
    return loop(of[0], of[1], of[1].length)
  })
  engine.addRule({
    conditions: {
      all: [
        { fact: 'count', path: '$.got', operator: 'greaterThanInclusive', value: 55 },
        { fact: 'count', path: '$.met', operator: 'equal', value: true },
      ],
    },
    event: { type: 'met' },
  })
  return () => asked(engine, parties, acts)
}

async function asked(engine: Engine, parties: readonly Party[], acts: readonly Act[]): Promise<boolean[]> {
  const met: boolean[] = []
  for (let i = 0; i < acts.length; i++) met.push((await engine.run({ parties, acts: acts.slice(0, i + 1) })).events.length > 0)
  return met
}
