/** Every table of cases beside a rule: read as a charter is, judged over a dossier made of the case's own lines, said as expected. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'yaml'
import { above } from '../basics/quantity.ts'
import { builtinActs } from '../record/act.ts'
import { findingSays, told } from '../../test/told.ts'
import { languages } from '../words/languages.ts'
import type { Block, Scope } from './block.ts'
import type { Group } from './condition.ts'
import type { Ask, Dossier, Finding, State, Tally } from './finding.ts'
import { everyone, readGroup, readyGroup } from './group.ts'
import { actsIn, judgeCondition, outcomesIn, readCondition, ruleWords, sayAsk, sayFound } from './index.ts'

interface Case {
  readonly case: string
  readonly source: string
  /** So many, called 1, 2, 3 …, or their ids. */
  readonly parties?: number | readonly string[]
  readonly things?: readonly string[]
  readonly groups?: Readonly<Record<string, unknown>>
  /** Weight → a value for each party in order, or by id. */
  readonly weights?: Readonly<Record<string, { scale?: number; slack?: number; of: readonly number[] | Readonly<Record<string, number>> }>>
  readonly rule: unknown
  /** `1-15 voted in favour`, `FRA, DEU perhaps objected`. */
  readonly acts?: readonly string[]
  readonly stands?: readonly { outcome: string; by?: string; of?: string; since?: string; state?: State }[]
  /** Nobody may act any more; or everyone may still change their mind. */
  readonly closed?: boolean
  readonly 'may change'?: boolean
  readonly found: Readonly<Record<string, unknown>>
  readonly asks?: string
  readonly says?: string
  readonly fr?: string
  readonly uk?: string
}

const folder = new URL('.', import.meta.url)
const tables = readdirSync(folder).filter(name => name.endsWith('.cases.yaml'))
for (const name of tables) {
  const cases = parse(readFileSync(new URL(name, folder), 'utf8')) as readonly Case[]
  const own = cases.filter(x => 'rule' in x)
  if (own.length === 0) continue
  const tell = told(`rule ${name.replace('.cases.yaml', '')}`)
  for (const c of own) test(`${name}: ${c.case}`, () => run(c, tell))
}

test('every rule has a table of cases', () => {
  const rules = readdirSync(folder).filter(n => /^(all|any|none)-|^(heads|weight|once)\.ts$/.test(n) && n.endsWith('.ts'))
  assert.deepEqual(
    rules.filter(r => !tables.includes(r.replace('.ts', '.cases.yaml'))),
    [],
  )
  assert.equal(ruleWords.length, 13)
})

function run(c: Case, tell: (name: string, text: string) => void): void {
  assert.ok(c.source?.length > 0, 'a case names its source')
  const faults: string[] = []
  const ids = typeof c.parties === 'number' ? Array.from({ length: c.parties }, (_, i) => String(i + 1)) : (c.parties ?? [])
  const groups: Record<string, Group> = {}
  const scope = scopeOf(c, ids, groups)
  for (const [name, value] of Object.entries(c.groups ?? {})) groups[name] = readGroup(blockOf(value, faults), scope, name) ?? everyone(0)
  const condition = readCondition(blockOf(c.rule, faults), scope)
  if ('faults' in c.found) return void assert.deepEqual(faults, c.found.faults)
  assert.deepEqual(faults, [])
  assert.ok(condition)
  const finding = judgeCondition(condition, dossierOf(c, ids, [...actsIn(condition), ...outcomesIn(condition)]), 'Article 1')
  for (const [key, value] of Object.entries(c.found)) {
    const got = key in finding ? finding[key as keyof Finding] : finding.facts[key]
    assert.deepEqual(key === 'parts' ? finding.parts.map(p => p.state) : got, value, `${key}: ${JSON.stringify(got)}`)
  }
  const open = judgeCondition(condition, dossierOf({ ...c, acts: [] }, ids, [...actsIn(condition), ...outcomesIn(condition)]), 'Article 1')
  tell(c.case, [sayAsk(condition), sayFound(finding), findingSays(finding).trimEnd(), sayFound(open), findingSays(open)].join('\n'))
  if (c.asks) assert.equal(sayAsk(condition), c.asks)
  if (c.says) assert.equal(sayFound(finding), c.says)
  for (const lang of ['fr', 'uk'] as const) if (c[lang]) assert.equal(plain(sayFound(finding, languages[lang])), c[lang])
  // In every language a finding says something, and no sentence holds a hole.
  for (const lang of Object.values(languages))
    assert.doesNotMatch(sayFound(finding, lang) + sayAsk(condition, lang), /undefined|NaN|\[object| {2}|^$/)
}
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')

function scopeOf(c: Case, ids: readonly string[], groups: Readonly<Record<string, Group>>): Scope {
  const outcomes = [
    ...(c.stands ?? []).map(s => s.outcome),
    'provisionally closed',
    'closed',
    'reopened',
    'satisfied',
    'in force',
    'determined',
    'conditions met',
  ]
  const weights = Object.keys(c.weights ?? {})
  return {
    group: name => groups[name] ?? readyGroup(name),
    groupNames: Object.keys(c.groups ?? {}),
    isAct: name => name in builtinActs,
    actNames: Object.keys(builtinActs),
    isOutcome: name => outcomes.includes(name),
    outcomeNames: outcomes,
    isOfficer: name => ['Council', 'Depositary', 'President'].includes(name),
    officerNames: ['Council', 'Depositary', 'President'],
    isParty: id => ids.includes(id),
    partyIds: ids,
    isWeight: name => weights.includes(name),
    weightNames: weights,
    annexes: ['chapters.csv'],
  }
}

function blockOf(value: unknown, faults: string[]): Block {
  const map = typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
  return {
    line: 1,
    value,
    text: typeof value === 'object' ? null : String(value),
    get: key => (key in map ? blockOf(map[key], faults) : null),
    keys: () => Object.keys(map).map(key => ({ key, line: 1 })),
    items: () => (Array.isArray(value) ? value.map(v => blockOf(v, faults)) : [blockOf(value, faults)]),
    fault: says => void faults.push(says),
    warn: () => {},
  }
}

/** A party (or thing) and every set of acts it may have done by now, and may have done in the end. */
interface Member {
  readonly id: string
  readonly now: readonly ReadonlySet<string>[]
  readonly ahead: readonly ReadonlySet<string>[]
}

/** A dossier of one case's lines: small, slow and plain, so that it can be checked by reading. */
function dossierOf(c: Case, ids: readonly string[], countable: readonly string[]): Dossier {
  const sure = new Map<string, Set<string>>()
  const perhaps = new Map<string, Set<string>>()
  for (const line of c.acts ?? []) {
    const [, who = '', maybe, act = ''] = /^((?:[^\s,]+, )*[^\s,]+)( perhaps)? (.+)$/.exec(line) ?? []
    for (const id of who.split(', ').flatMap(w => expand(w, ids))) add(maybe ? perhaps : sure, id, act)
  }
  const member = (id: string): Member => {
    const done = sure.get(id) ?? new Set<string>()
    const maybe = perhaps.get(id)
    const now = maybe ? [done, new Set([...done, ...maybe])] : [done]
    const free = !c.closed && (c['may change'] || (done.size === 0 && !maybe))
    const none = c['may change'] ? [new Set<string>()] : []
    return { id, now, ahead: free ? [...now, ...none, ...countable.map(a => new Set([a]))] : now }
  }
  const parties = ids.map(member)
  const things = (c.things ?? []).map(member)
  return {
    tally: ask => tally(ask, ask.verb === 'are' ? things : parties, parties, c),
    stands(outcome, by, of) {
      const found = (c.stands ?? []).find(s => s.outcome === outcome && (s.by ?? null) === by && (s.of ?? null) === of)
      return { state: found ? (found.state ?? 'met') : c.closed ? 'barred' : 'awaited', since: found?.since ?? null }
    },
  }
}

function add(to: Map<string, Set<string>>, id: string, act: string): void {
  const acts = to.get(id) ?? new Set()
  for (const a of [act, ...(builtinActs[act]?.countsAs ?? [])]) acts.add(a)
  to.set(id, acts)
}
function expand(who: string, ids: readonly string[]): readonly string[] {
  const [, from, to] = /^(\d+)-(\d+)$/.exec(who) ?? []
  if (who === 'all') return ids
  return from ? ids.filter(id => Number(id) >= Number(from) && Number(id) <= Number(to)) : [who]
}

function tally(ask: Ask, all: readonly Member[], parties: readonly Member[], c: Case): Tally {
  const weight = ask.weight === null ? null : c.weights?.[ask.weight]
  const of = (id: string, w = weight): number =>
    !w ? 1 : Array.isArray(w.of) ? (w.of[all.findIndex(m => m.id === id)] ?? 0) : ((w.of as Record<string, number>)[id] ?? 0)
  const isIn = (m: Member, acts: ReadonlySet<string>): boolean => ask.verb === 'are' || counts(ask.among, m.id, acts)
  const has = (acts: ReadonlySet<string>): boolean => ask.acts.some(a => acts.has(a)) !== (ask.verb === 'have not')
  const scale = weight?.scale ?? 1
  const slack = weight?.slack ?? 0
  const q = ask.quantity
  const need = q.kind === 'number' ? q.n * scale : q.kind === 'share' ? 0 : fewest(q, ask, parties, c)
  // One member's value under one set of acts, as its least and greatest.
  const value = (m: Member, acts: ReadonlySet<string>): readonly [number, number] => {
    const factor = !isIn(m, acts) ? 0 : q.kind === 'share' ? (has(acts) ? q.whole : 0) - q.part : has(acts) ? 1 : 0
    const ends = [factor * (of(m.id) - slack), factor * (of(m.id) + slack)] as const
    return factor < 0 ? [ends[1], ends[0]] : ends
  }
  const range = (sets: (m: Member) => readonly ReadonlySet<string>[]): readonly [number, number] => {
    const start = q.kind === 'share' ? 0 : -need
    return all.reduce<readonly [number, number]>(
      ([low, high], m) => {
        const ends = sets(m).map(s => value(m, s))
        return [low + Math.min(...ends.map(e => e[0])), high + Math.max(...ends.map(e => e[1]))]
      },
      [start, start],
    )
  }
  const sum = (members: readonly Member[]): number => members.reduce((n, m) => n + of(m.id), 0)
  const within = all.filter(m => m.now.every(s => isIn(m, s)))
  const mayBe = all.filter(m => m.now.some(s => isIn(m, s)))
  const did = within.filter(m => m.now.every(has))
  const might = mayBe.filter(m => m.now.some(s => isIn(m, s) && has(s)))
  return {
    got: sum(did),
    gotMost: sum(might),
    total: sum(within),
    totalMost: sum(mayBe),
    need,
    scale,
    nobody: mayBe.length === 0,
    now: range(m => m.now),
    ahead: range(m => m.ahead),
    who: did.map(m => m.id),
    maybe: might.filter(m => !did.includes(m)).map(m => m.id),
    awaiting: all.filter(m => !did.includes(m) && m.ahead.some(s => isIn(m, s) && has(s))).map(m => m.id),
  }
}

function counts(g: Group | null, id: string, acts: ReadonlySet<string>): boolean {
  if (g === null) return true
  if (g.plus.includes(id)) return true
  return (
    counts(g.among, id, acts) &&
    (g.named === null || g.named.includes(id)) &&
    (g.who === null || g.who.some(a => acts.has(a))) &&
    !(g.exceptWho ?? []).some(a => acts.has(a)) &&
    !g.except.some(x => counts(x, id, acts)) &&
    g.from !== 'concerned'
  )
}

function fewest(q: Extract<Ask['quantity'], { kind: 'fewest' }>, ask: Ask, parties: readonly Member[], c: Case): number {
  const of: readonly number[] | Readonly<Record<string, number>> = c.weights?.[q.weight]?.of ?? []
  const values = parties
    .filter(m => counts(ask.among, m.id, new Set()))
    .map(m => (Array.isArray(of) ? (of[parties.indexOf(m)] ?? 0) : ((of as Readonly<Record<string, number>>)[m.id] ?? 0)))
    .sort((a, b) => b - a)
  const enough = above(
    q,
    values.reduce((a, b) => a + b, 0),
  )
  let [n, held] = [0, 0]
  while (held < enough && n < values.length) held += values[n++] ?? 0
  return n + q.plus
}
