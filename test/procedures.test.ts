/**
 * The tables of whole procedures beside the rules: each case is a small charter, a small record, and where it stands on which day.
 * A lawyer adds a case without TypeScript.
 */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse, stringify } from 'yaml'
import type { Charter } from '../src/charter/charter.ts'
import { readCharter } from '../src/charter/read.ts'
import { weave } from '../src/charter/weave.ts'
import { begin, judge, standing, take, type World } from '../src/judge/judge.ts'
import type { MatterStanding, Standing } from '../src/judge/standing.ts'
import type { Act } from '../src/record/act.ts'
import { readRecord } from '../src/record/line.ts'
import { told, worldSays } from './told.ts'

interface Blocks {
  readonly groups?: unknown
  readonly bodies?: unknown
  readonly officers?: readonly string[]
  readonly acts?: unknown
  readonly 'join with'?: unknown
  readonly 'leave with'?: unknown
  readonly transition?: Readonly<Record<string, unknown>>
  /** One procedure, or several. */
  readonly procedure?: unknown
}
interface Case extends Blocks {
  readonly case: string
  readonly source: string
  /** So many, called P1, P2 …; their ids; or rows of the annex with their columns. */
  readonly parties: number | readonly (string | Readonly<Record<string, string | number>>)[]
  readonly zone?: string
  readonly edition?: string
  readonly annexes?: Readonly<Record<string, string>>
  readonly holidays?: readonly string[]
  readonly editions?: Readonly<Record<string, Blocks>>
  /** `2016-09-03 USA deposited`, `2016-09-03 P1-P14 deposited`, or the act's own fields. */
  readonly record: readonly (string | Readonly<Record<string, unknown>>)[]
  /** As of a day or an instant: the outcome, or what is expected of the standing. */
  readonly stands: Readonly<Record<string, string | null | Expected>>
}
interface Expected {
  readonly runs?: Readonly<Record<string, string | null>>
  readonly parties?: readonly string[]
  readonly acts?: Readonly<Record<string, string>>
  readonly finding?: string
  readonly awaiting?: readonly string[]
  readonly next?: string | null
  readonly procedure?: string
  readonly matter?: string
  readonly [field: string]: unknown
}

const folder = new URL('../src/rules/', import.meta.url)
for (const name of readdirSync(folder).filter(n => n.endsWith('.cases.yaml'))) {
  const cases = parse(readFileSync(new URL(name, folder), 'utf8')) as readonly Case[]
  const own = cases.filter(x => 'procedure' in x)
  if (own.length === 0) continue
  const tell = told(name.replace('.cases.yaml', ''))
  for (const c of own) test(`${name}: ${c.case}`, () => run(c, tell))
}

function run(c: Case, tell: (name: string, text: string) => void): void {
  assert.ok(c.source?.length > 0, 'a case names its source')
  const read = readCharter(files(c), { folder: '', sha256: t => createHash('sha256').update(t).digest('hex') })
  assert.deepEqual(
    read.faults.filter(f => !f.warning).map(f => f.says),
    [],
  )
  const charter = read.ok as Charter
  const acts = readRecord(
    c.record.flatMap(line => lines(line, ids(c))).map(l => JSON.stringify(l)),
    { file: 'record.jsonl', zone: charter.seat.zone },
  )
  assert.deepEqual(
    acts.faults.map(f => f.says),
    [],
  )
  for (const [asOf, expected] of Object.entries(c.stands)) check(judge(charter, acts.ok as readonly Act[], asOf), asOf, expected)
  const world = grown(charter, acts.ok as readonly Act[])
  const done = (acts.ok as readonly Act[]).map(act => act.at).filter(at => /^\d{4}-\d\d-\d\d/.test(at) && !at.includes('/'))
  const days = [...new Set([...done.map(at => at.slice(0, 10)), ...Object.keys(c.stands)])].sort()
  tell(c.case, `${weave(charter)}${worldSays(world, days)}`)
}

/** A world that was asked after each act: asked so, asked about what it knew, and judged from the start, it stands the same. */
function grown(charter: Charter, acts: readonly Act[]): World {
  let world = begin(charter)
  for (const [i, act] of acts.entries()) {
    world = take(world, act)
    for (const at of new Set([act.at.replace(/\[.*$/, ''), act.at.slice(0, 10)]))
      if (/^\d{4}-\d\d-\d\d(T|$)/.test(at) && !at.includes('/'))
        assert.deepEqual(standing(world, at), judge(charter, acts.slice(0, i + 1), at), `after act ${i + 1}, as of ${at}`)
  }
  const last = '2100-01-01'
  for (let known = 0; known <= acts.length; known++)
    assert.deepEqual(standing(world, last, undefined, known), judge(charter, acts.slice(0, known), last), `known at ${known}`)
  for (const m of new Set(acts.flatMap(act => act.matter ?? [])))
    assert.deepEqual(
      standing(world, last, m).matters,
      standing(world, last).matters.filter(x => x.id === m || x.id.startsWith(`${m}/`)),
    )
  return world
}

function check(s: Standing, asOf: string, wanted: string | null | Expected): void {
  const expected: Expected = typeof wanted === 'object' && wanted !== null ? wanted : { outcome: wanted }
  const own = s.matters.filter(m => (expected.matter === undefined || m.id === expected.matter) && m.procedure !== null)
  const at = own.filter(m => expected.procedure === undefined || m.procedure === expected.procedure)
  const m = (at.findLast(x => x.state === 'open') ?? at.at(-1)) as MatterStanding
  for (const [field, value] of Object.entries(expected)) {
    const said = `${asOf}, ${field}: ${JSON.stringify(own.map(x => [x.procedure, x.state, x.outcome, x.settledAt, x.effectiveFrom]))}`
    if (field === 'procedure' || field === 'matter') continue
    if (field === 'runs') assert.deepEqual(Object.fromEntries(own.map(x => [x.procedure, x.outcome])), value, said)
    else if (field === 'parties') assert.deepEqual([...s.parties].sort(), value, said)
    else if (field === 'acts')
      for (const [no, worth] of Object.entries(value as object))
        assert.equal(
          String(worth).includes(' ') && !worths.has(String(worth)) ? eachOf(s, Number(no)) : worthOf(s, Number(no)),
          worth,
          `${said}, number ${no}`,
        )
    else if (field === 'why of acts')
      for (const [no, code] of Object.entries(value as object))
        assert.equal(s.matters.flatMap(x => x.acts).find(a => a.no === Number(no))?.why.code, code, `${said}, number ${no}`)
    else if (field === 'finding') assert.equal(m?.finding?.state, value, said)
    else if (field === 'awaiting') assert.deepEqual(m?.finding?.awaiting, value, said)
    else if (field === 'next') assert.equal(s.next?.at.slice(0, String(value).length) ?? null, value, said)
    else {
      const got = m?.[field as keyof MatterStanding]
      // A case may give a moment as exactly as it cares to.
      const shown = typeof got === 'string' && typeof value === 'string' && /^\d{4}-/.test(value) ? got.slice(0, value.length) : got
      assert.deepEqual(shown, value, said)
    }
  }
}

const worths = new Set(['without standing', 'not opened'])
/** Of a joint act what it is worth for each: `B withdrawn, C counts`. */
const eachOf = (s: Standing, no: number): string | undefined =>
  s.matters
    .flatMap(m => m.acts)
    .find(a => a.no === no)
    ?.parties?.map(p => `${p.party} ${p.worth}`)
    .join(', ')
const worthOf = (s: Standing, no: number): string | undefined => s.matters.flatMap(m => m.acts).find(a => a.no === no)?.worth

function ids(c: Case): readonly string[] {
  if (typeof c.parties === 'number') return Array.from({ length: c.parties }, (_, i) => `P${i + 1}`)
  return c.parties.map(p => (typeof p === 'string' ? p : String(p.id)))
}

/** The files of the case's charter: prose is not needed, the blocks are. */
function files(c: Case): ReadonlyMap<string, string> {
  const rows = typeof c.parties === 'number' ? ids(c).map(id => ({ id })) : c.parties.map(p => (typeof p === 'string' ? { id: p } : p))
  const columns = [...new Set(rows.flatMap(r => ['id', 'name', ...Object.keys(r)]))]
  const cell = (r: Readonly<Record<string, string | number>>, k: string): string => String(r[k] ?? (k === 'name' ? r.id : ''))
  const table = ['# source: the case', columns.join(','), ...rows.map(r => columns.map(k => cell(r, k)).join(','))].join('\n')
  const first = c.edition ?? '2000-01-01'
  return new Map([
    ['charter.md', page(c, first, c)],
    ['parties.csv', `${table}\n`],
    ...(c.holidays ? [['holidays.csv', `# source: the case\nday\n${c.holidays.join('\n')}\n`] as const] : []),
    ...Object.entries(c.annexes ?? {}).map(([name, text]) => [name, `# source: the case\n${text}`] as const),
    ...Object.entries(c.editions ?? {}).map(([day, blocks]) => [`editions/${day}.md`, page(c, day, { ...c, ...blocks })] as const),
  ])
}

function page(c: Case, edition: string, b: Blocks): string {
  const zone = c.zone ?? 'Europe/Brussels'
  const front = {
    id: 'case',
    name: 'Case',
    seat: { city: zone.split('/')[1], zone },
    edition,
    ...(c.holidays ? { holidays: 'holidays.csv' } : {}),
  }
  const parties = {
    parties: 'parties.csv',
    ...(b['join with'] ? { 'join with': b['join with'] } : {}),
    ...(b['leave with'] ? { 'leave with': b['leave with'] } : {}),
  }
  const procedures = Array.isArray(b.procedure) ? b.procedure : [b.procedure]
  const named = (['groups', 'acts'] as const).filter(k => b[k] !== undefined).map(k => ({ [k]: b[k] }))
  const bodies = b.bodies || b.officers ? [{ bodies: b.bodies ?? {}, ...(b.officers ? { officers: b.officers } : {}) }] : []
  const blocks = [
    parties,
    ...named,
    ...bodies.map(x => (b.bodies ? x : { officers: x.officers })),
    ...procedures,
    ...(b.transition ? [b.transition] : []),
  ]
  const articles = blocks.map((block, i) => `## Article ${i + 1}\n\n\`\`\`yaml rule\n${stringify(block)}\`\`\`\n`)
  return `---\n${stringify(front)}---\n\n# Case\n\n${articles.join('\n')}`
}

/** `2016-09-03 P1-P14 deposited` is one act each; everything happens in the matter `case` unless it says otherwise (`matter: null`: in none). */
function lines(line: string | Readonly<Record<string, unknown>>, all: readonly string[]): readonly object[] {
  if (typeof line !== 'string') return [{ matter: 'case', ...line, ...(line.matter === null ? { matter: undefined } : {}) }]
  const [, at, who = '', act] = /^(\S+) ((?:[^\s,]+, )*[^\s,]+) (.+)$/.exec(line) ?? []
  return who
    .split(', ')
    .flatMap(w => expand(w, all))
    .map(by => ({ at, by, act, matter: 'case' }))
}

function expand(who: string, all: readonly string[]): readonly string[] {
  const [, from, to] = /^P(\d+)-P(\d+)$/.exec(who) ?? []
  return from ? all.filter(id => Number(id.slice(1)) >= Number(from) && Number(id.slice(1)) <= Number(to)) : [who.replaceAll('_', ' ')]
}
