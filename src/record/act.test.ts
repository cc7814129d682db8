import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { builtinActs, perfect } from './act.ts'
import { fields } from './fields.ts'

describe('the table of acts', () => {
  const rows = Object.values(builtinActs)

  it('has the shape a charter gives its own acts', () => {
    assert.ok(rows.length > 60)
    for (const row of rows)
      assert.deepEqual(
        Object.keys(row).filter(key => !['opposes', 'conduct', 'by', 'heeded'].includes(key)),
        ['name', 'kind', 'beside', 'undoes', 'countsAs', 'needs'],
      )
  })

  it('names only acts and fields that exist', () => {
    for (const [name, row] of Object.entries(builtinActs)) {
      assert.equal(row.name, name)
      for (const other of [...row.undoes, ...row.countsAs]) assert.ok(builtinActs[other], `${name}: ${other}`)
      for (const field of row.needs) assert.ok((fields as readonly string[]).includes(field), `${name}: ${field}`)
    }
  })

  it('an act undoes acts of its own kind, and stands beside others only if it is a position', () => {
    for (const row of rows) {
      for (const other of row.undoes) assert.equal(builtinActs[other]?.kind, row.kind, row.name)
      if (row.beside) assert.equal(row.kind, 'position', row.name)
    }
  })

  it('ratification, acceptance, approval, accession and succession are deposits, and one withdrawal takes each back', () => {
    for (const name of ['ratified', 'accepted', 'deposited approval', 'acceded', 'succeeded', 'notified acceptance']) {
      assert.deepEqual(builtinActs[name]?.countsAs, ['deposited'])
      assert.ok(builtinActs['withdrew its instrument']?.undoes.includes(name))
    }
  })

  it('presence and recusal do not replace a vote', () => {
    for (const name of ['recorded present', 'recused', 'placed a reservation', 'withdrew its objection'])
      assert.equal(builtinActs[name]?.beside, true)
    for (const name of ['voted in favour', 'abstained', 'objected', 'agreed']) assert.equal(builtinActs[name]?.beside, false)
  })

  it('knows nothing by accident', () => {
    assert.equal(builtinActs['constructor'], undefined)
    assert.equal(builtinActs['toString'], undefined)
  })
})

describe('an act after “has”', () => {
  it('is its participle', () => {
    assert.equal(perfect('voted in favour'), 'voted in favour')
    assert.equal(perfect('withdrew its objection'), 'withdrawn its objection')
    assert.equal(perfect('withdrew its objection', true), 'withdrawn their objections')
    assert.equal(perfect('withdrew its notice', true), 'withdrawn their notices')
    assert.equal(perfect('gave a proxy', true), 'given a proxy')
    assert.equal(perfect('became a party', true), 'become a party')
    assert.equal(perfect('recorded present'), 'been recorded present')
    assert.equal(perfect('recused'), 'been recused')
  })
})
