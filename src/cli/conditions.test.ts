/** `entente conditions`: told, compared, written out for other programs, and read again; wrong use and malformed files in a sentence. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readRecordCsv } from '../record/csv.ts'
import { main } from './main.ts'

const folder = mkdtempSync(join(tmpdir(), 'entente-conditions-'))
after(() => rmSync(folder, { recursive: true }))

interface Said {
  readonly out: string
  readonly err: string
  readonly code: number
}
const run = async (...args: string[]): Promise<Said> => {
  let [out, err] = ['', '']
  const code = await main(['conditions', ...args], {
    out: text => void (out += text),
    err: text => void (err += text),
    now: () => Date.parse('2026-11-30T12:00:00Z'),
  })
  return { out, err, code }
}
const hazel = ['charters/commons', '--matter', 'HAZ', '--as-of', '2026-07-01']

test('what is written as a table or as OSCAL is read again as acts to be imported, and nothing is entered', async () => {
  // In the table stand findings and assertions; in the assessment results findings, evidence that was not withdrawn, and a waiver.
  for (const [format, name, count] of [
    ['csv', 'findings.csv', 11],
    ['oscal', 'results.json', 11],
  ] as const) {
    const file = join(folder, name)
    writeFileSync(file, (await run(...hazel, '--format', format)).out)
    const read = await run(...hazel, '--read', file)
    assert.deepEqual([read.code, read.err], [0, `${count} acts read; nothing was entered.\n`])
    const acts = readRecordCsv(read.out, { file: 'again', zone: 'Europe/Helsinki', known: 1000 })
    assert.deepEqual(acts.faults, [])
    assert.equal(acts.ok?.filter(a => a.act === 'assessed as met').length, 5)
  }
})

test('a malformed file is refused with its line, and the exit code says so', async () => {
  const file = join(folder, 'broken.csv')
  writeFileSync(file, 'condition,by,act,at\nlandings,ALD,assessed as met,2026-10-01\nlandnigs,ALD,assessed as met,2026-10-01\n')
  const { code, err, out } = await run(...hazel, '--read', file)
  assert.deepEqual([code, out], [1, ''])
  assert.equal(err, 'broken.csv:3: no condition of this case is called "landnigs"; did you mean "landings"?\n')
  const other = join(folder, 'broken.json')
  writeFileSync(other, '{\n  "assessment-results": {\n    "uuid": 7,\n')
  assert.match((await run(...hazel, '--read', other)).err, /^broken\.json:3: the text ends before it is complete/)
})

test('wrong use is told in a sentence', async () => {
  assert.match((await run('charters/commons', '--format', 'csv')).err, /^Name the case with --matter: HAZ\.\n$/)
  assert.match((await run(...hazel, '--format', 'xml')).err, /is none of csv, oscal, json/)
  assert.match((await run(...hazel, '--edition', 'conditions/admission/2052')).err, /Did you mean "conditions\/admission\/2025"\?/)
  assert.match((await run(...hazel, '--from', 'spring')).err, /is no day; write one/)
  assert.match((await run(...hazel, '--read', join(folder, 'none.csv'))).err, /cannot be read: there is no such file/)
  assert.match((await run('charters/osce')).out, /No case of .* is held to a catalogue of conditions\./)
})
