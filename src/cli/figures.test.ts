/** Figures that do not add up, as the commands that take and check a record tell them: at their line, and nothing is refused. */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { charterText } from '../../test/friends.ts'
import { main } from './main.ts'

async function run(...args: readonly string[]) {
  const said = { out: '', err: '' }
  const code = await main(args, {
    out: t => void (said.out += t),
    err: t => void (said.err += t),
    now: () => Date.parse('2026-11-30T12:00:00Z'),
  })
  return { code, ...said }
}

test('a table with a total that its parts do not make is imported, and told at its line; check tells it again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-figures-'))
  const table = join(mkdtempSync(join(tmpdir(), 'entente-table-')), 'claims.csv')
  try {
    writeFileSync(join(folder, 'charter.md'), charterText(['officers: [Clerk]']))
    const rows = [
      'at,by,act,matter,class,depends,value,unit,qualifier',
      '2026-01-01,Clerk,set the reckoning,boats,sum,boats/new;boats/old,,,',
      '2026-02-01,FJI,claimed,boats,,,301,boats,',
      '2026-02-01,FJI,claimed,boats/new,,,181,boats,',
      '2026-02-01,FJI,claimed,boats/old,,,116,boats,',
      '2026-03-01,FJI,claimed,boats,,,300,boats,about',
    ]
    writeFileSync(table, `${rows.join('\n')}\n`)
    const imported = await run('import', folder, table)
    assert.equal(imported.code, 0, imported.err)
    assert.match(
      imported.err,
      /record\.jsonl:4: warning: "boats": 301 is given as the total, and its parts 181 \+ 116 make 297 \(see line 2 and 3\)/,
    )
    assert.equal(readFileSync(join(folder, 'record.jsonl'), 'utf8').trim().split('\n').length, 5)
    const checked = await run('check', folder)
    assert.equal(checked.code, 0)
    assert.match(checked.err, /record\.jsonl:4: warning: "boats": 301/)
  } finally {
    rmSync(folder, { recursive: true })
    rmSync(dirname(table), { recursive: true })
  }
})

test('an IATI file that is amiss is refused with its line; one without a programme says how a programme begins', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-iati-'))
  try {
    const file = join(folder, 'a.xml')
    writeFileSync(file, '<iati-activities version="2.03">\n<iati-activity>\n</iati-activities>\n')
    const broken = await run('iati', file)
    assert.equal(broken.code, 1)
    assert.match(broken.err, /a\.xml:3: "<\/iati-activities>" stands where "iati-activity" of line 2 ends/)
    writeFileSync(join(folder, 'charter.md'), charterText(['officers: [Clerk]']))
    const none = await run('iati', folder)
    assert.equal(none.code, 2)
    assert.match(none.err, /A programme begins with the act/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
