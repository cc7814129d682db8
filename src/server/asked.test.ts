/** What an address means. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { suffix } from './asked.ts'

test('a matter named like the JSON of another does not take over its address', () => {
  const of =
    (...names: string[]) =>
    (name: string) =>
      suffix(name, id => names.includes(id))
  assert.deepEqual(of('crisis')('crisis.json'), { id: 'crisis', json: true })
  assert.deepEqual(of('crisis', 'crisis.json')('crisis.json'), { id: 'crisis', json: true })
  assert.deepEqual(of('crisis', 'crisis.json')('crisis.json.json'), { id: 'crisis.json', json: true })
  assert.deepEqual(of('list.json')('list.json'), { id: 'list.json', json: false })
  assert.deepEqual(of()('nowhere.json'), { id: 'nowhere', json: true }, 'what nobody knows is asked for as JSON, and refused as JSON')
})
