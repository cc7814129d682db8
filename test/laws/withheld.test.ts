/**
 * What is not shown is never decided otherwise: the standing of a matter that a reader sees is the standing of the whole record, or it is
 * undetermined, *withheld*. Of a matter not shown nothing is said, unless its outcome was published.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { standing } from '../../src/judge/judge.ts'
import { sittingAt } from '../../src/judge/sitting.ts'
import type { MatterStanding, Standing } from '../../src/judge/standing.ts'
import type { Act } from '../../src/record/act.ts'
import { openMarkings } from '../../src/views/markings.ts'
import { charterOf } from '../friends.ts'
import { hold, more, type Place, shipped, someMoment, someOf, worldOf } from './worlds.ts'

/** Friends whose matters wait for one another in every way that the vocabulary knows. */
const leaning: Place = {
  name: 'friends who wait for one another',
  charter: charterOf([
    'bodies:\n  Council: { seats: parties, chair: Speaker }\nofficers: [Speaker]',
    'groups:\n  parts: { things: [one, two, three] }',
    'procedure: plan\nopens with: proposed\ncloses: 10 days after\nas at: opening\ndecided: as soon as met\nwhen: { at least: 2, have: voted in favour }\nthen: adopted\nelse: dropped\nends: shelved',
    'procedure: ready\nopens with: tabled\ncloses: 20 days after\ndecided: as soon as met\nas at: opening\nwhen:\n  any of:\n    - { once: adopted, of: plan-a }\n    - { all have: agreed }\nunless: { any have: objected }\nthen: ready\nelse: shelved',
    'procedure: after\nopens with: [ready, shelved]\ncloses: 5 days after\nas at: opening\nwhen: { at least: 1, have: voted in favour }\nthen: followed up\nelse: left',
    'procedure: waiting\nopens with: convened\ncloses: once adopted of plan-b\nas at: opening\nunless: { any have: objected }\nthen: held\nelse: called off',
    'procedure: effect\nopens with: issued\nas at: opening\nwhen: { at least: 1, have: voted in favour }\nthen: law\nfrom: { once: determined, by: Speaker, of: plan-b }',
    'procedure: part\nfor: parts\nopens with: applied\nwhen: { any have: agreed }\nas at: opening\nthen: done',
    'procedure: whole\namong: parts\nas at: opening\nopens with: requested consultations\ncloses: 15 days after\nwhen: { at least: 2, are: done }\nthen: complete\nelse: incomplete',
  ]),
  acts: [
    { at: '2022-05-02T10:00:00+12:00', by: 'FIN', act: 'proposed', matter: 'plan-a' },
    { at: '2022-05-03T10:00:00+12:00', by: 'FJI', act: 'tabled', matter: 'paper' },
    { at: '2022-05-03T11:00:00+12:00', by: ['FIN', 'FRA'], act: 'voted in favour', matter: 'plan-a' },
    { at: '2022-05-04', by: 'FRA', act: 'proposed', matter: 'plan-b' },
    { at: '2022-05-04', by: 'FRA', act: 'convened', matter: 'meeting' },
    { at: '2022-05-05', by: 'FRA', act: 'requested consultations', matter: 'works' },
    { at: '2022-05-05', by: 'FRA', act: 'applied', matter: 'works/one' },
    { at: '2022-05-06', by: 'FJI', act: 'agreed', matter: 'works/one' },
    { at: '2022-05-06', by: 'FJI', act: 'applied', matter: 'works/two' },
    { at: '2022-05-06', by: 'FJI', act: 'issued', matter: 'bill' },
    { at: '2022-05-07', by: 'FJI', act: 'voted in favour', matter: 'bill' },
    { at: '2022-05-08', by: 'Speaker', act: 'determined', matter: 'plan-b' },
    { at: '2022-05-08', by: ['FIN', 'FRA'], act: 'voted in favour', matter: 'plan-b' },
  ],
}

const outside = 'outside' as const
const key = (m: MatterStanding): string => JSON.stringify([m.id, m.procedure, m.opened])
const tells = (m: MatterStanding): object => ({
  state: m.state,
  outcome: m.outcome,
  settledAt: m.settledAt,
  settledBy: m.settledBy,
  effectiveFrom: m.effectiveFrom,
  effectiveUntil: m.effectiveUntil,
  finding: m.finding?.state ?? null,
  body: m.body,
})

interface Both {
  readonly full: Standing
  readonly seen: Standing
  readonly hidden: (matter: string) => boolean
  /** Matters that a shown act says something of, whatever it says is worth. */
  readonly published: ReadonlySet<string>
}

/** The standing of everybody, and that of a reader outside to whom these matters are not shown. */
function both(of: Place, acts: readonly Act[], kept: readonly string[], asOf: string): Both {
  const marks = kept.map((matter): Act => ({ at: '1900-01-01', by: 'Registrar', act: 'marked', matter, marking: 'parties' }))
  const all = [...acts, ...marks]
  const markings = openMarkings(of.charter)
  all.forEach((act, i) => {
    markings.take(i + 1, act)
  })
  const world = worldOf(of.charter, all)
  const now = sittingAt(world, Date.parse('2026-01-01T00:00:00Z'))
  const filtered = markings.filtered(all, outside, now)
  assert.equal(filtered.length, all.length)
  return {
    full: standing(world, asOf),
    seen: standing(worldOf(of.charter, filtered), asOf),
    hidden: matter => !markings.readable(outside, matter, now),
    published: new Set(filtered.flatMap(a => (a.act === 'published the outcome' ? (a.matter ?? []) : []))),
  }
}

function law({ full, seen, hidden, published }: Both): void {
  assert.deepEqual(seen.parties, full.parties)
  assert.equal(seen.edition, full.edition)
  const whole = new Map(full.matters.map(m => [key(m), m]))
  const withheld = new Set(seen.matters.filter(m => m.why?.code === 'withheld').map(m => m.id))
  for (const m of seen.matters) {
    // An act that publishes and names no outcome is a public act of no worth: that it was done is all that is told.
    if (hidden(m.id) && published.has(m.id) && m.procedure === null && m.outcome === null) continue
    assert.ok(!hidden(m.id), `${m.id} is not shown`)
    if (m.why?.code === 'withheld') continue
    const other = whole.get(key(m))
    assert.ok(other, `${key(m)} stands only where not all is shown`)
    assert.deepEqual(tells(m), tells(other), key(m))
  }
  const told = new Set(seen.matters.map(key))
  for (const m of full.matters) assert.ok(hidden(m.id) || withheld.has(m.id) || told.has(key(m)), `${key(m)} is lost`)
}

const waiting = new Set(['commons', 'eu-enlargement', 'north-atlantic', 'osce'])
for (const of of [leaning, ...shipped.filter(p => waiting.has(p.name))])
  test(`${of.name}: what rests on a matter not shown is withheld, never otherwise`, () => {
    const made = (of === leaning ? fc.constant(of) : someOf(of)).chain(some =>
      more(some, { loose: 8, courses: 3 }).chain(extra => {
        const acts = [...some.acts, ...extra]
        const matters = [...new Set(acts.flatMap(a => a.matter ?? []))]
        const kept = matters.length === 0 ? fc.constant<string[]>([]) : fc.subarray(matters, { maxLength: Math.min(5, matters.length) })
        return fc.record({ acts: fc.constant(acts), kept, asOf: someMoment(acts, of.charter.seat.zone) })
      }),
    )
    hold(made, of === leaning ? 200 : 40, ({ acts, kept, asOf }) => law(both(of, acts, kept, asOf)))
  })

test('a matter that waits for one not shown is undetermined, and says so', () => {
  const { full, seen } = both(leaning, leaning.acts, ['plan-a', 'works/two', 'plan-b'], '2022-06-30')
  const run = (s: Standing, id: string): MatterStanding => s.matters.find(m => m.id === id) as MatterStanding
  assert.equal(run(full, 'paper').outcome, 'ready')
  for (const id of ['paper', 'works', 'meeting']) {
    assert.equal(run(seen, id).outcome, null, id)
    assert.equal(run(seen, id).finding?.state, 'undetermined')
    assert.equal(run(seen, id).finding?.facts.why, 'withheld')
    assert.equal(run(seen, id).why?.code, 'withheld')
  }
  assert.equal(run(seen, 'bill').why?.code, 'withheld')
  // Before the first day of an act that is not shown nothing is withheld.
  assert.deepEqual(
    both(leaning, leaning.acts.slice(3), ['plan-b'], '2022-05-03').seen.matters.map(m => m.why?.code ?? null),
    [],
  )
})

test('a published outcome stands, and what waits for it is decided by it', () => {
  const published: Act = {
    at: '2022-05-04T10:00:00+12:00',
    by: 'Registrar',
    act: 'published the outcome',
    matter: 'plan-a',
    procedure: 'plan',
    outcome: 'adopted',
    from: '2022-05-03T11:00:00+12:00[Pacific/Fiji]',
  }
  const { full, seen } = both(leaning, [...leaning.acts, published], ['plan-a'], '2022-06-30')
  const of = (s: Standing, id: string): object[] => s.matters.filter(m => m.id === id).map(tells)
  assert.deepEqual(of(seen, 'paper'), of(full, 'paper'))
  const shown = seen.matters.find(m => m.id === 'plan-a')
  assert.deepEqual(
    [shown?.procedure, shown?.outcome, shown?.effectiveFrom, shown?.why?.code],
    ['plan', 'adopted', '2022-05-03T11:00:00+12:00[Pacific/Fiji]', 'published'],
  )
})

test('an act that publishes no outcome tells no more than that it was done', () => {
  const chair: Act = { at: '2022-05-02T10:00:00+12:00', by: 'Chair', act: 'published the outcome', matter: 'works', procedure: 'plan' }
  const found = both(leaning, [...leaning.acts, chair], ['works'], '2022-05-01T22:00:00Z')
  law(found)
  assert.deepEqual(
    found.seen.matters.filter(m => m.id === 'works').map(m => [m.procedure, m.outcome, m.acts.length]),
    [[null, null, 1]],
  )
})
