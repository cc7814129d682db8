/** The private server from nothing to answering, as the account that runs the tests. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import connect from 'postgres'
import { throwaway } from './throwaway.ts'

test('from nothing to answering, and down again', async () => {
  const began = performance.now()
  const { server, remove } = await throwaway()
  try {
    console.log(`PostgreSQL ${server.version}: from nothing to answering in ${Math.round(performance.now() - began)} ms`)
    const sql = connect(server.reach)
    const [row] = await sql`select 1 as one`
    assert.equal(row?.one, 1)
    await sql.end()
  } finally {
    await remove()
  }
})
