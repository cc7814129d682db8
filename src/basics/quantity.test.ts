import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { above, compareShare, least, parseDecimal, printScaled } from './quantity.ts'

const natural = fc.integer({ min: 0, max: 2 ** 53 - 1 })
const share = fc
  .tuple(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 }))
  .map(([part, whole]) => ({ part, whole }))

describe('at least a share', () => {
  it('55% of 27 is 15, for 14.85 members cannot vote (Art. 16(4) TEU)', () => {
    assert.equal(least({ part: 55, whole: 100 }, 27), 15)
  })
  it('55% of 37,168,344 Gg is 20,442,590 (Paris Agreement, Art. 21(1))', () => {
    assert.equal(least({ part: 55, whole: 100 }, 37_168_344), 20_442_590)
  })
  it('two thirds of 193 is 129, of 30 exactly 20', () => {
    assert.equal(least({ part: 2, whole: 3 }, 193), 129)
    assert.equal(least({ part: 2, whole: 3 }, 30), 20)
  })
  it('a share of nobody is nobody', () => assert.equal(least({ part: 2, whole: 3 }, 0), 0))
})

describe('more than a share', () => {
  it('more than half of 10 is 6, of 11 is 6', () => {
    assert.equal(above({ part: 1, whole: 2 }, 10), 6)
    assert.equal(above({ part: 1, whole: 2 }, 11), 6)
  })
  it('more than 35% of 27 is 10 (Art. 238(3) TFEU)', () => assert.equal(above({ part: 35, whole: 100 }, 27), 10))
})

describe('exact to the last unit', () => {
  it('where a float would be wrong', () => {
    assert.equal(least({ part: 1, whole: 3 }, 2 ** 53 - 1), 3_002_399_751_580_331)
    assert.equal(least({ part: 29, whole: 100 }, 100), 29) // 0.29 × 100 is 28.999999999999996 as a float
    assert.equal(above({ part: 29, whole: 100 }, 100), 30)
    assert.equal(compareShare(2 ** 53 - 2, { part: 1, whole: 1 }, 2 ** 53 - 1), -1)
  })
  it('as BigInt counts', () => {
    fc.assert(
      fc.property(share, natural, (s, total) => {
        const product = BigInt(s.part) * BigInt(total)
        const floor = product / BigInt(s.whole)
        const exact = product % BigInt(s.whole) === 0n
        fc.pre(floor < 2n ** 53n - 1n)
        assert.equal(least(s, total), Number(exact ? floor : floor + 1n))
        assert.equal(above(s, total), Number(floor + 1n))
      }),
    )
  })
  it('compareShare agrees with least and above', () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: 1_000_000 }), (s, got, total) => {
        assert.equal(compareShare(got, s, total) >= 0, got >= least(s, total))
        assert.equal(compareShare(got, s, total) > 0, got >= above(s, total))
      }),
    )
  })
})

describe('decimals', () => {
  it('are integers with their scale', () => {
    assert.deepEqual(parseDecimal('18.49'), { digits: 1849, scale: 100 })
    assert.deepEqual(parseDecimal(' 0.050 '), { digits: 50, scale: 1000 })
    assert.deepEqual(parseDecimal('-3'), { digits: -3, scale: 1 })
    assert.deepEqual(parseDecimal('-0'), { digits: 0, scale: 1 })
    assert.deepEqual(parseDecimal('9007199254740991'), { digits: 9_007_199_254_740_991, scale: 1 })
  })
  it('are refused where they are none, or too long to be exact', () => {
    for (const text of [
      '',
      '.',
      '5.',
      '.5',
      '1,000',
      '1e9',
      '0x1F',
      'NaN',
      'Infinity',
      '٣',
      '1 000',
      '+1',
      '9007199254740993',
      `0.${'1'.repeat(30)}`,
      '1'.repeat(400),
    ])
      assert.equal(parseDecimal(text), null, text)
  })
  it('are cut, never rounded up', () => {
    assert.equal(printScaled(3999, 100, 0), '39')
    assert.equal(printScaled(54_999, 1000, 1), '54.9')
    assert.equal(printScaled(2, 3, 4), '0.6666')
    assert.equal(printScaled(30, 10), '3.0')
    assert.equal(printScaled(1849, 100), '18.49')
    assert.equal(printScaled(7, 200), '0.035')
    assert.equal(printScaled(15, 1), '15')
    assert.equal(printScaled(-1, 100), '-0.01')
    assert.equal(printScaled(-1, 100, 1), '0.0')
    assert.equal(printScaled(2 ** 53 - 1, 1), '9007199254740991')
  })
  it('are printed as they were read', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 53) + 1, max: 2 ** 53 - 1 }), fc.integer({ min: 0, max: 9 }), (digits, places) => {
        const read = parseDecimal(printScaled(digits, 10 ** places))
        assert.deepEqual(read, { digits: digits === 0 ? 0 : digits, scale: 10 ** places })
      }),
    )
  })
})
