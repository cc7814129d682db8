/** The acts as they are kept: datings, actors, matters, corrections; and which of them the spine rests on. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { charterOf } from '../../test/friends.ts'
import { namedIn } from '../charter/walk.ts'
import type { Act } from '../record/act.ts'
import { detailFields } from '../record/fields.ts'
import { judge } from './judge.ts'
import { actorsOf, branch, correctedBy, emptyLog, idsOf, type Log, mayCorrect, push } from './log.ts'

const charter = charterOf([
  'parties: [FIN, FJI, FRA]\njoin with: [became a party]',
  'bodies:\n  Council: { seats: parties, chair: Speaker }\nofficers: [Depositary, FIN Office]',
  'procedure: decision\nin: Council\nas at: asking\nopens with: tabled\ncloses: with closed\nwhen: { any have: agreed }\nthen: adopted',
  'procedure: force\nas at: asking\nopens with: opened\nfor: treaty\nwhen: { once: in effect, of: protocol }\nthen: became a party\nfrom: once in effect of annex',
])
const of = (...acts: readonly Act[]): Log => {
  const log = emptyLog(charter)
  for (const act of acts) push(log, act)
  return log
}
const act = (at: string, more: Partial<Act> = {}): Act => ({ at, by: 'FIN', act: 'agreed', matter: 'm', ...more })

test('a dating is an instant, a whole day at the seat, or wider', () => {
  const log = of(act('2024-01-01T12:00:00Z'), act('2024-01-01'), act('2024-01'), act('2024-01-01/2024-01-02'), act('../2024-01-01'))
  assert.deepEqual([...log.kind.slice(0, 5)], [0, 1, 2, 2, 2])
  // Suva is twelve hours ahead of Greenwich.
  assert.deepEqual([log.from[1], log.until[1]], [Date.parse('2023-12-31T12:00:00Z'), Date.parse('2024-01-01T12:00:00Z') - 1])
  assert.deepEqual([log.from[0], log.until[0]], [Date.parse('2024-01-01T12:00:00Z'), Date.parse('2024-01-01T12:00:00Z')])
  assert.deepEqual([log.from[4], log.until[4]], [-Infinity, log.until[1]])
  assert.throws(() => push(emptyLog(charter), act('never')), /^Error: act 1 was not checked: /)
  assert.throws(() => push(of(act('2024-01-01')), act('never')), /^Error: act 2 was not checked: /)
})

test('an act that needs a field is asked for it, also for one that no rule reads', () => {
  assert.ok(detailFields.includes('qualifier') && detailFields.includes('stage'))
  for (const field of detailFields) {
    const asking = charterOf([
      `acts:\n  moved: { is: step, needs: ${field} }`,
      'procedure: decision\nopens with: moved\ncloses: with closed\nwhen: { any have: agreed }\nthen: adopted',
    ])
    const moved = { at: '2024-01-01', by: 'FIN', act: 'moved' }
    const { matters } = judge(
      asking,
      [
        { ...moved, matter: 'without' },
        { ...moved, matter: 'with', [field]: field === 'evidence' ? [1] : field === 'depends' ? ['without'] : '1' },
      ],
      '2024-01-01',
    )
    const worths = matters.map(m => [m.id, m.acts.map(a => a.worth)])
    assert.deepEqual(Object.fromEntries(worths), { without: ['void'], with: ['opens'] }, field)
  }
})

test('a matter is wide where an act of it is dated by more than an instant', () => {
  const log = of(act('2024-01-01T12:00:00Z', { matter: 'a' }), act('2024-01-01', { matter: 'b' }))
  assert.deepEqual(
    log.matters.map(m => [m.id, m.index, m.wide, m.rows]),
    [
      ['a', 0, false, [0]],
      ['b', 1, true, [1]],
    ],
  )
})

test('parties come first, then officers and bodies by any writing of their names, then strangers', () => {
  const log = of(
    act('2024-01-01', { by: 'FRA' }),
    act('2024-01-01', { by: 'the council' }),
    act('2024-01-01', { by: ['FIN', 'Speaker'] }),
    act('2024-01-01', { by: 'Atlantis' }),
    act('2024-01-01', { by: 'Atlantis' }),
    act('2024-01-01', { by: 'DEPOSITARY' }),
  )
  // Every charter has a Chair, a Depositary and a Registrar.
  const [parties, offices] = [log.actors.slice(0, 3), log.actors.slice(3, log.offices)]
  assert.deepEqual(parties, ['FIN', 'FJI', 'FRA'])
  assert.deepEqual([...offices].sort(), ['Chair', 'Council', 'Depositary', 'FIN Office', 'Registrar', 'Speaker'])
  assert.deepEqual(log.actors.slice(log.offices), ['Atlantis'])
  assert.deepEqual([log.parties, log.offices], [3, 9])
  assert.deepEqual(
    [0, 1, 2, 3, 4, 5].map(row => idsOf(log, actorsOf(log, row))),
    [['FRA'], ['Council'], ['FIN', 'Speaker'], ['Atlantis'], ['Atlantis'], ['Depositary']],
  )
})

test('what lies below a matter, at any depth', () => {
  const log = of(
    act('2024-01-01', { matter: 'a/b/c' }),
    act('2024-01-01', { matter: 'a' }),
    act('2024-01-01', { matter: 'a/d' }),
    act('2024-01-01', { matter: 'ab' }),
  )
  assert.deepEqual(
    [...log.below],
    [
      ['a', [0, 2]],
      ['a/b', [0]],
    ],
  )
  assert.deepEqual([...log.matterOf.keys()], ['a/b/c', 'a', 'a/d', 'ab'])
})

test('fields that few acts carry are kept apart, and what is only shown is not', () => {
  const log = of(act('2024-01-01', { source: 'a letter', note: 'x', title: 'T' }), act('2024-01-01', { procedure: 'decision' }))
  assert.deepEqual([...log.rare.keys()], [1])
  assert.equal(log.rare.get(1)?.procedure, 'decision')
})

test('the spine: what makes parties, what opens it, what it names, editions, corrections, and what has no matter', () => {
  const log = of(
    act('2024-01-01', { matter: 'a' }),
    act('2024-01-02', { matter: 'b', act: 'became a party' }),
    act('2024-01-03', { matter: 'b' }),
    act('2024-01-03', { matter: 'c', act: 'opened' }),
    act('2024-01-03', { matter: 'protocol' }),
    act('2024-01-03', { matter: 'annex' }),
    act('2024-01-03', { matter: 'd', edition: '2021-01-01' }),
    act('2024-01-03', { matter: 'a', corrects: 1, reason: 'a slip' }),
    { at: '2024-01-03', by: 'Speaker', act: 'door shut' },
    act('2024-01-04', { matter: 'a', act: 'tabled' }),
  )
  assert.deepEqual(
    log.matters.map(m => [m.id, m.spineFrom]),
    [
      ['a', Infinity],
      ['b', 1],
      ['c', 3],
      ['protocol', 4],
      ['annex', 5],
      ['d', 6],
    ],
  )
  assert.deepEqual(log.spineRows, [1, 2, 3, 4, 5, 6, 7, 8])
  assert.deepEqual(log.general, [8])
  assert.deepEqual(charter.editions[0]?.procedures.map(namedIn), [[], ['protocol', 'annex']])
})

test('who may correct: the same who recorded it, the registrar, the depositary; with a reason', () => {
  const slip = { corrects: 1, reason: 'a slip' } as const
  const may = (first: Partial<Act>, then: Partial<Act>): boolean => mayCorrect(of(act('2024-01-01', first), act('2024-01-02', then)), 1, 0)
  assert.equal(may({}, slip), true)
  assert.equal(may({}, { corrects: 1 }), false)
  assert.equal(may({}, {}), false)
  assert.equal(may({}, { ...slip, by: 'FRA' }), false)
  assert.equal(may({}, { ...slip, by: 'Speaker', as: 'registrar' }), true)
  assert.equal(may({}, { ...slip, by: 'Speaker', as: 'depositary' }), true)
  assert.equal(may({}, { ...slip, by: 'Speaker', as: 'chair' }), false)
  assert.equal(may({ by: ['FIN', 'FRA'] }, { ...slip, by: ['FRA', 'FIN'] }), true)
  assert.equal(may({ by: ['FIN', 'FRA'] }, { ...slip, by: ['FIN', 'FJI'] }), false)
  assert.equal(may({ by: ['FIN', 'FRA'] }, { ...slip, by: 'FIN' }), false)
})

test('the last correction that is itself not corrected holds, as far as it is known', () => {
  const slip = (corrects: number): Partial<Act> => ({ corrects, reason: 'a slip' })
  const log = of(
    act('2024-01-01'),
    act('2024-01-02', slip(1)),
    act('2024-01-03', slip(1)),
    act('2024-01-04', slip(3)),
    act('2024-01-05', { ...slip(1), by: 'FRA' }),
  )
  assert.deepEqual(
    [1, 2, 3, 4, 5].map(known => correctedBy(log, 0, known)),
    [-1, 1, 2, 1, 1],
  )
  assert.deepEqual([correctedBy(log, 1, 5), correctedBy(log, 2, 5), correctedBy(log, 2, 3)], [-1, 3, -1])
  assert.equal(correctedBy(of(act('2024-01-01')), 0, 1), -1)
})

test('a branch holds the first rows and nothing that came after', () => {
  const acts: Act[] = Array.from({ length: 600 }, (_, i) =>
    act(`2024-01-${String(1 + (i % 28)).padStart(2, '0')}`, {
      matter: `m${i % 7}/x`,
      by: i % 3 === 0 ? ['FIN', 'FRA'] : i % 5 === 0 ? `stranger ${i}` : 'FJI',
      ...(i % 11 === 0 ? { procedure: 'decision' } : {}),
      ...(i === 300 ? { corrects: 4, reason: 'a slip' } : {}),
    }),
  )
  acts[5] = { at: '2024-01-01', by: 'Speaker', act: 'door shut' }
  const whole = of(...acts)
  for (const n of [0, 1, 5, 6, 256, 257, 301, 600]) {
    const made = branch(whole, n)
    const wanted = of(...acts.slice(0, n))
    const told = (log: Log): unknown => ({
      length: log.length,
      rows: Array.from({ length: n }, (_, r) => [
        log.from[r],
        log.until[r],
        log.kind[r],
        idsOf(log, actorsOf(log, r)),
        log.acts[log.what[r] as number],
        log.matters[log.where[r] as number]?.id,
      ]),
      matters: log.matters,
      below: [...log.below],
      actors: log.actors,
      rare: [...log.rare.keys()],
      general: log.general,
      corrections: [...log.corrections],
      spine: log.spineRows,
    })
    assert.deepEqual(told(made), told(wanted), `${n}`)
  }
})
