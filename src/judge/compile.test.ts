/** What a procedure hears, which acts it can tell apart, and what a party that has spoken may still come to. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { charterOf } from '../../test/friends.ts'
import type { Charter, Edition, Procedure } from '../charter/charter.ts'
import { compile, type Compiled, countsAs, definition, futuresOf, isOutcome, maskOf, procedureNamed } from './compile.ts'

const friends = (blocks: readonly string[]): Charter => charterOf(['parties: [FIN, FJI, FRA]', ...blocks])
const edition = (charter: Charter): Edition => charter.editions[0] as Edition
const compiled = (procedure: string, more: readonly string[] = []): Compiled => {
  const e = edition(friends([...more, `procedure: decision\nopens with: tabled\nthen: adopted\n${procedure}`]))
  return compile(e.procedures[0] as Procedure, e)
}
const names = (c: Compiled, bits: number): string[] => [...c.bits].filter(([, b]) => (b & bits) !== 0).map(([name]) => name)
const futures = (c: Compiled, ...done: readonly string[]): string[] =>
  futuresOf(
    c,
    done.reduce((bits, act) => bits | (c.bits.get(act) as number), 0),
  )
    .map(bits => names(c, bits).sort().join(' and '))
    .sort()

test('whoever is asked for one position may take another', () => {
  const votes = ['abstained', 'voted against', 'voted in favour']
  const vote = compiled('closes: with closed\nwhen: { any have: voted in favour }')
  assert.deepEqual([...vote.bits.keys()].sort(), votes)
  assert.deepEqual([names(vote, vote.stances).sort(), names(vote, vote.positions).sort()], [votes, votes])
  const agreement = compiled('when: { all have: agreed }')
  assert.deepEqual([...agreement.bits.keys()].sort(), ['abstained', 'agreed', 'objected', 'voted against', 'voted in favour'])
  const approval = compiled('when: { all have: disapproved }')
  assert.deepEqual([...approval.bits.keys()].sort(), ['abstained', 'approved', 'disapproved', 'voted against', 'voted in favour'])
  const own = compiled('when: { all have: agreed }', ['acts: { shrugged: { is: position }, frowned: { is: position, beside: "yes" } }'])
  assert.ok(own.bits.has('shrugged'))
  assert.ok(!own.bits.has('frowned'))
})

test('instruments of one class are one to a rule that cannot tell them apart', () => {
  const any = compiled('when: { at least: 2, have: deposited }')
  for (const act of ['ratified', 'accepted', 'acceded', 'succeeded']) assert.equal(any.bits.get(act), any.bits.get('deposited'), act)
  assert.equal(any.stances, 0)
  assert.equal(any.positions, 0)
  assert.equal(maskOf(any, ['deposited']), any.bits.get('ratified'))
  const apart = compiled('when: { all of: [{ at least: 2, have: deposited }, { any have: ratified }] }')
  assert.notEqual(apart.bits.get('ratified'), apart.bits.get('acceded'))
  assert.equal(apart.bits.get('accepted'), apart.bits.get('acceded'))
  assert.deepEqual(names(apart, maskOf(apart, ['ratified'])), ['ratified'])
  assert.ok(names(apart, maskOf(apart, ['deposited'])).includes('ratified'))
  assert.equal(maskOf(apart, ['agreed']), 0)
})

test('what an act takes back, with its class', () => {
  const c = compiled('when: { all of: [{ any have: deposited }, { any have: ratified }] }')
  assert.equal(c.undoes.get('withdrew its instrument'), maskOf(c, ['deposited']))
  assert.equal(c.removable, maskOf(c, ['deposited']))
  assert.ok(!c.undoes.has('withdrew its vote'))
  const vote = compiled('closes: with closed\nwhen: { any have: voted in favour }')
  assert.equal(vote.undoes.get('withdrew its vote'), vote.stances)
})

test('the steps a procedure asks for', () => {
  const c = compiled(
    'closes: [with closed or shut, once finished]\nnot before: once begun\nwhen: { all of: [{ once: certified }, { any have: agreed }] }\nunless: { once: vetoed }\nfrom: once published\nclock: { extended by: extended, stopped by: halted, resumed by: resumed, restarted by: restarted }',
  )
  assert.deepEqual(
    [...c.steps].sort(),
    [
      'begun',
      'certified',
      'closed',
      'confirmed',
      'door shut',
      'extended',
      'finished',
      'halted',
      'published',
      'restarted',
      'resumed',
      'shut',
      'vetoed',
    ].sort(),
  )
  assert.deepEqual([c.closesOnce, compiled('closes: with closed\nwhen: { any have: agreed }').closesOnce], [true, false])
  assert.deepEqual([...compiled('when: { any have: agreed }').steps], [])
})

test('what is met by absence, and what is asked between acts', () => {
  const absent = (when: string): boolean => compiled(`closes: with closed\nwhen: ${when}`).absence
  assert.deepEqual(
    [
      '{ none have: objected }',
      '{ at most: 1, have: objected }',
      '{ fewer than: 2, have: objected }',
      '{ at least: 1, have not: objected }',
      '{ more than: 1, have not: objected }',
      '{ all of: [{ any have: agreed }, { none have: objected }] }',
    ].map(absent),
    [true, true, true, true, true, true],
  )
  assert.deepEqual(
    [
      '{ any have: agreed }',
      '{ at least: 1, have: agreed }',
      '{ at most: 1, have not: agreed }',
      '{ fewer than: 2, have not: agreed }',
      '{ all have: agreed }',
    ].map(absent),
    [false, false, false, false, false],
  )
  const between = (more: string): boolean => compiled(`closes: with closed\nwhen: { any have: agreed }\n${more}`).between
  assert.deepEqual(
    [
      '',
      'decided: as soon as met',
      'unless: { any have: objected }',
      'lapses when: { any have: objected }',
      'quorum: { any have: agreed }',
    ].map(between),
    [false, true, true, true, true],
  )
})

test('groups of conditions are where others than the base may act', () => {
  const c = compiled(
    'when: { all of: [{ among: [FIN], any have: agreed }, { any have: agreed }, { once: certified }] }\nunless: { among: { who: objected }, any have: objected }',
  )
  assert.deepEqual(
    c.groups.map(g => g.named ?? g.who),
    [['FIN'], ['objected']],
  )
  assert.ok(c.bits.has('objected'))
  const base = compiled('among: { except who: recused }\nwhen: { any have: deposited }')
  assert.ok(base.bits.has('recused'))
})

test('a final position stays; one that may change may become any other, or be taken back', () => {
  const final = compiled('closes: with closed\nwhen: { any have: voted in favour }')
  assert.deepEqual(futures(final, 'abstained'), ['abstained'])
  assert.deepEqual(futures(final), ['', 'abstained', 'voted against', 'voted in favour'])
  const free = compiled('closes: with closed\nwhen: { any have: voted in favour }\npositions: may change')
  assert.deepEqual(futures(free, 'abstained'), ['', 'abstained', 'voted against', 'voted in favour'])
})

test('an instrument may be withdrawn, what is said beside a vote only where positions may change', () => {
  const deposits = compiled('when: { at least: 2, have: deposited }')
  const all = [...deposits.bits.keys()].sort().join(' and ')
  assert.deepEqual(futures(deposits), ['', all])
  assert.deepEqual(futures(deposits, 'deposited'), ['', all])
  const signed = compiled('closes: with closed\nwhen: { any have: signed }')
  assert.deepEqual(futures(signed, 'signed'), ['signed'])
  assert.deepEqual(futures(signed), ['', 'signed'])
  const beside = (more: string) => compiled(`closes: with closed\nwhen: { any have: placed a reservation }\n${more}`)
  assert.deepEqual(futures(beside(''), 'placed a reservation'), ['placed a reservation'])
  assert.deepEqual(futures(beside('positions: may change'), 'placed a reservation'), ['', 'placed a reservation'])
  const present = compiled('closes: with closed\nwhen: { any have: recorded present }\npositions: may change')
  // Whoever leaves the room is there no longer.
  assert.deepEqual(futures(present, 'recorded present'), ['', 'recorded present'])
  assert.equal(futuresOf(deposits, 0), futuresOf(deposits, 0))
})

test('an act counts as what it is, and as every wider one', () => {
  const e = edition(
    friends([
      'acts: { ratified by parliament: { is: instrument, counts as: ratified } }',
      'procedure: decision\nopens with: tabled\nwhen: { any have: ratified by parliament }\nthen: adopted',
    ]),
  )
  const wider = (act: string, of: string): boolean => countsAs(e, act, of)
  assert.deepEqual(
    [wider('ratified', 'ratified'), wider('ratified', 'deposited'), wider('ratified by parliament', 'ratified')],
    [true, true, true],
  )
  assert.deepEqual(
    [wider('ratified by parliament', 'deposited'), wider('deposited', 'ratified'), wider('nothing', 'ratified')],
    [true, false, false],
  )
  assert.deepEqual([wider('ratified by parliament', 'signed'), wider('nothing', 'nothing')], [false, true])
  assert.equal(definition(e, 'ratified by parliament')?.kind, 'instrument')
  assert.equal(definition(e, 'agreed')?.kind, 'position')
  assert.equal(definition(e, 'nothing'), undefined)
})

test('a procedure by its name, an outcome of any', () => {
  const charter = friends(['procedure: decision\nopens with: tabled\nwhen: { any have: agreed }\nthen: adopted\nelse: rejected'])
  assert.equal(procedureNamed(edition(charter), 'decision')?.then, 'adopted')
  assert.equal(procedureNamed(edition(charter), 'another'), undefined)
  assert.deepEqual([isOutcome(charter, 'adopted'), isOutcome(charter, 'rejected'), isOutcome(charter, 'tabled')], [true, true, false])
  const e = edition(charter)
  const p = e.procedures[0] as Procedure
  assert.equal(compile(p, e), compile(p, e))
  assert.notEqual(compile(p, e), compile(p, { ...e }))
})
