import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isExact, sayList, sayNumber, sayOn, sayWhen } from './say.ts'

test('days and instants as a person reads them', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['2016-11-04', '4 November 2016', '4 novembre 2016'],
    ['2024-03-01', '1 March 2024', '1er mars 2024'],
    ['2020-02', 'February 2020', 'février 2020'],
    ['2019', '2019', '2019'],
    ['../2023-03-30', 'by 30 March 2023', 'au plus tard le 30 mars 2023'],
    ['2022-08-09/2023-03-31', 'between 9 August 2022 and 31 March 2023', 'entre le 9 août 2022 et le 31 mars 2023'],
    ['2003-02-10T12:00:00+01:00[Europe/Brussels]', '10 February 2003, 12:00 (Brussels)', '10 février 2003, 12:00 (Brussels)'],
    ['2003-02-10T11:59:59+01:00', '10 February 2003, 11:59:59 (UTC+01:00)', '10 février 2003, 11:59:59 (UTC+01:00)'],
    ['2003-02-10T11:00:00Z', '10 February 2003, 11:00 UTC', '10 février 2003, 11:00 UTC'],
    ['1999-05-05T10:00:00-04:00[America/New_York]', '5 May 1999, 10:00 (New York)', '5 mai 1999, 10:00 (New York)'],
    ['no day', 'no day', 'no day'],
  ]
  for (const [text, en, fr] of cases) {
    assert.equal(sayWhen(text, 'en'), en)
    assert.equal(sayWhen(text, 'fr'), fr)
  }
})

test('on a day, in a month, by a day', () => {
  assert.equal(sayOn('2016-11-04', 'en'), 'on 4 November 2016')
  assert.equal(sayOn('2016-11', 'en'), 'in November 2016')
  assert.equal(sayOn('2016-11-04', 'fr'), 'le 4 novembre 2016')
  assert.equal(isExact('2003-02-10T12:00:00+01:00[Europe/Brussels]'), true)
  assert.equal(isExact('2022-08-09/2023-03-31'), false)
})

test('numbers are grouped and lists are joined', () => {
  assert.equal(sayNumber(37168344, 'en'), '37,168,344')
  assert.equal(sayNumber(37168344, 'fr'), '37\u202f168\u202f344')
  assert.equal(sayList(['Hungary', 'Türkiye'], 'en'), 'Hungary and Türkiye')
  assert.equal(sayList(['France', 'Fidji', 'Finlande'], 'fr'), 'France, Fidji et Finlande')
})
