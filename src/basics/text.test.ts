import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isWhole, list, nearest } from './text.ts'

describe('did you mean', () => {
  const words = ['at least', 'at most', 'more than', 'fewer than', 'all have', 'have']
  it('finds the nearest word', () => {
    assert.equal(nearest('at lest', words), 'at least')
    assert.equal(nearest('At Most', words), 'at most')
    assert.equal(nearest('moer than', words), 'more than')
    assert.equal(nearest('haev', words), 'have')
    assert.equal(nearest('corects', ['concerning', 'corrects']), 'corrects')
  })
  it('is silent where more than a third differs', () => {
    assert.equal(nearest('quorum', words), null)
    assert.equal(nearest('by', ['at']), null)
    assert.equal(nearest('', words), null)
    assert.equal(nearest('x'.repeat(100_000), words), null)
    assert.equal(nearest('at lest', []), null)
  })
})

describe('a list', () => {
  it('has its “and”', () => {
    assert.equal(list([]), '')
    assert.equal(list(['France']), 'France')
    assert.equal(list(['France', 'Fiji']), 'France and Fiji')
    assert.equal(list(['France', 'Fiji', 'Finland'], 'or'), 'France, Fiji or Finland')
  })
})

describe('whole characters', () => {
  it('half a character has no bytes', () => {
    assert.equal(isWhole('Türkiye 🕊'), true)
    assert.equal(isWhole('\ud83d'), false)
    assert.equal(isWhole('\udd4a\ud83d'), false)
    assert.equal(isWhole('a\udd4a'), false)
  })
})
