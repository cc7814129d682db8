/** From a clock's words to a moment, worked by hand with a calendar: Brussels, summer time from 31 March 2024. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Clock } from '../rules/condition.ts'
import {
  type Anchors,
  dayPoint,
  effectAt,
  instantPoint,
  later,
  latestOf,
  momentOf,
  periodEnd,
  type Point,
  printPoint,
  type Seat,
} from './clocks.ts'

const seat: Seat = { zone: 'Europe/Brussels', holidays: new Set(['2024-04-01']) }
const at = (text: string): number => Date.parse(text)
type After = Extract<Clock, { clock: 'after' }>
const after = (n: number, unit: After['unit'], more: Partial<After> = {}): After => ({
  clock: 'after',
  n,
  unit,
  anchor: 'opening',
  expiry: false,
  roll: false,
  ...more,
})
const noon = instantPoint(at('2024-03-29T12:00:00+01:00'))
const said = (p: Point | null | undefined): string | null | undefined => (p ? printPoint(p, seat) : p)

test('a period of hours ends to the second, one of days with its last day', () => {
  assert.deepEqual(periodEnd(after(72, 'hours'), noon, seat), { ms: at('2024-04-01T13:00:00+02:00'), day: null })
  assert.deepEqual(periodEnd(after(90, 'minutes'), noon, seat), { ms: at('2024-03-29T13:30:00+01:00'), day: null })
  assert.deepEqual(periodEnd(after(3, 'days'), noon, seat), { ms: at('2024-04-02T00:00:00+02:00'), day: '2024-04-01' })
  assert.deepEqual(periodEnd(after(3, 'days', { expiry: true }), noon, seat).day, '2024-04-01')
  assert.deepEqual(periodEnd(after(3, 'days', { roll: true }), noon, seat).day, '2024-04-02')
  assert.deepEqual(periodEnd(after(2, 'weeks'), noon, seat).day, '2024-04-12')
  assert.deepEqual(periodEnd(after(1, 'months'), dayPoint('2024-01-31', seat), seat).day, '2024-02-29')
  assert.deepEqual(periodEnd(after(2, 'years'), dayPoint('2024-02-29', seat), seat).day, '2026-02-28')
  // 29 March 2024 is a Friday, 1 April a holiday: the second working day is Wednesday.
  assert.deepEqual(periodEnd(after(2, 'working days'), noon, seat).day, '2024-04-03')
})

test('an effect begins with its day', () => {
  assert.deepEqual(effectAt(after(72, 'hours'), noon, seat), { ms: at('2024-04-01T13:00:00+02:00'), day: null })
  assert.deepEqual(effectAt(after(30, 'minutes'), noon, seat).ms, at('2024-03-29T12:30:00+01:00'))
  assert.deepEqual(effectAt(after(3, 'days'), noon, seat), { ms: at('2024-04-01T00:00:00+02:00'), day: '2024-04-01' })
  assert.deepEqual(effectAt(after(3, 'days', { expiry: true }), noon, seat).day, '2024-04-02')
  assert.deepEqual(effectAt(after(2, 'days', { expiry: true, roll: true }), noon, seat).day, '2024-04-02')
  // An instant late in the evening lies on the seat's day, whatever day it is elsewhere.
  assert.deepEqual(effectAt(after(1, 'days'), instantPoint(at('2024-01-01T23:30:00Z')), seat).day, '2024-01-03')
})

const anchors: Anchors = {
  opening: dayPoint('2024-01-10', seat),
  decision: instantPoint(at('2024-02-10T12:00:00+01:00')),
  quorum: null,
  named: dayPoint('2024-05-01', seat),
  once: (outcome, by, of) => (outcome === 'in force' && by === null && of === null ? dayPoint('2024-03-01', seat) : null),
  with: acts => (acts.includes('closed') ? dayPoint('2024-01-20', seat) : null),
}

test('each clock by its anchor, in its place', () => {
  const closes = (c: Clock): string | null | undefined => said(momentOf(c, anchors, seat, 'closes'))
  const from = (c: Clock): string | null | undefined => said(momentOf(c, anchors, seat, 'from'))
  const decided = '2024-02-10T12:00:00+01:00[Europe/Brussels]'
  assert.deepEqual([closes({ clock: 'at once' }), from({ clock: 'at once' })], ['2024-01-10', decided])
  const date: Clock = { clock: 'date', day: '2024-06-30' }
  assert.deepEqual(momentOf(date, anchors, seat, 'closes'), { ms: at('2024-07-01T00:00:00+02:00'), day: '2024-06-30' })
  assert.deepEqual(momentOf(date, anchors, seat, 'from'), { ms: at('2024-06-30T00:00:00+02:00'), day: '2024-06-30' })
  assert.equal(closes({ clock: 'as named', atLeast: null }), '2024-05-01')
  assert.equal(from({ clock: 'once', outcome: 'in force', by: null, of: null }), '2024-03-01')
  assert.equal(from({ clock: 'once', outcome: 'in force', by: 'Council', of: null }), null)
  assert.deepEqual([closes({ clock: 'with', acts: ['closed'] }), closes({ clock: 'with', acts: ['shut'] })], ['2024-01-20', null])
  const days = after(5, 'days')
  assert.equal(momentOf(days, anchors, seat, 'closes')?.ms, at('2024-01-16T00:00:00+01:00'))
  assert.equal(momentOf(days, anchors, seat, 'from')?.ms, at('2024-01-15T00:00:00+01:00'))
  assert.equal(from({ ...days, anchor: 'decision' }), '2024-02-15')
  assert.equal(from({ ...days, anchor: 'quorum' }), null)
  assert.equal(from({ clock: 'first of month', after: { ...days, anchor: 'decision' } }), '2024-03-01')
  assert.equal(from({ clock: 'first of month', after: { ...days, anchor: 'quorum' } }), null)
  assert.equal(from({ clock: 'first of month', after: { clock: 'at once' } }), '2024-03-01')
  assert.equal(from({ clock: 'first of month', after: { clock: 'date', day: '2024-02-01' } }), '2024-03-01')
})

test('of several the latest; none while one is not known', () => {
  const date: Clock = { clock: 'date', day: '2024-06-30' }
  const named: Clock = { clock: 'as named', atLeast: null }
  const unknown: Clock = { clock: 'once', outcome: 'never', by: null, of: null }
  const of = (...clocks: Clock[]): string | null | undefined => said(latestOf(clocks, anchors, seat, 'from'))
  assert.deepEqual([of(), of(date), of(named, date), of(date, named)], [undefined, '2024-06-30', '2024-06-30', '2024-06-30'])
  assert.deepEqual([of(unknown), of(date, unknown), of(unknown, date)], [null, null, null])
  const instant = instantPoint(5)
  assert.equal(later({ ms: 5, day: 'a' }, instant).day, 'a')
  assert.equal(later(instant, { ms: 6, day: 'b' }).day, 'b')
  assert.equal(later({ ms: 6, day: 'b' }, instant).day, 'b')
})
