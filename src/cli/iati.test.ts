/** IATI files by the command line: each programme that ships goes out, comes into an empty record, and goes out the same; a file with a fault changes nothing. */
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { everyElement } from '../../test/standards/iati.ts'
import { main } from './main.ts'

const charters = fileURLToPath(new URL('../../charters', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'entente-iati-'))
after(() => rmSync(scratch, { recursive: true }))

async function run(...words: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let [out, err] = ['', '']
  const terminal = {
    out: (t: string) => void (out += t),
    err: (t: string) => void (err += t),
    now: () => Date.parse('2026-11-30T12:00:00Z'),
  }
  return { code: await main(words, terminal), out, err }
}
/** The same organisation with nothing in its record. */
function empty(of: string, name: string): string {
  const folder = join(scratch, name)
  cpSync(join(charters, of), folder, { recursive: true })
  writeFileSync(join(folder, 'record.jsonl'), '')
  return folder
}
const keep = (name: string, text: string): string => {
  writeFileSync(join(scratch, name), text)
  return join(scratch, name)
}

for (const of of ['commons', 'north-atlantic'])
  test(`the programme of ${of} goes out, comes in and goes out again byte for byte`, async () => {
    const before = await run('iati', join(charters, of))
    const folder = empty(of, of)
    const taken = await run('import', folder, keep(`${of}.xml`, before.out))
    assert.deepEqual([taken.code, taken.err], [0, ''])
    assert.match(taken.out, /^\d+ acts? added to /)
    assert.equal((await run('iati', folder)).out, before.out)
  })

test('a file of another publisher is taken as far as there are acts for it, and the rest is counted with its lines', async () => {
  const folder = empty('commons', 'other')
  const { code, out, err } = await run('import', folder, keep('other.xml', everyElement()), '--by', 'Clerk')
  assert.equal(code, 0)
  assert.match(out, /8 acts added/)
  assert.match(err, /other.xml: \d+ things of the file no act was made of:\n/)
  assert.match(err, /\n {2}2 × iati-activity\/location, lines \d+, \d+\n/)
  assert.match(err, /\n {2}2 × iati-activity\/transaction, lines \d+, \d+: it is incoming funds, for which there is no act\n/)
  const lines = readFileSync(join(folder, 'record.jsonl'), 'utf8').trim().split('\n')
  assert.ok(lines.every(l => l.includes('"by":"Clerk"') && l.includes('"source":"IATI file other.xml, line ')))
})

test('a file with a fault is refused with its line, and the record is as it was', async () => {
  const folder = empty('commons', 'faulty')
  const { out } = await run('iati', join(charters, 'commons'))
  const record = join(folder, 'record.jsonl')
  for (const [from, to, says] of [
    [
      '<activity-status code="2"/>',
      '<activity-status code="7"/>',
      /wrong.xml:\d+: "code" of "activity-status" is "7", which is no code of the list ActivityStatus/,
    ],
    ['</iati-activities>', '', /wrong.xml:2: "iati-activities" of this line is not closed/],
    ['version="2.03"', 'version="3.00"', /wrong.xml:2: "version" of "iati-activities" is "3.00"/],
  ] as const) {
    const { code, err } = await run('import', folder, keep('wrong.xml', out.replace(from, to)))
    assert.equal(code, 1)
    assert.match(err, says)
    assert.match(err, /Nothing was imported/)
    assert.equal(readFileSync(record, 'utf8'), '')
  }
  const who = await run('import', folder, keep('right.xml', out), '--by', 'Clark')
  assert.deepEqual([who.code, readFileSync(record, 'utf8')], [1, ''])
  assert.match(who.err, /"--by Clark" is no officer, body or party of this charter; did you mean "Clerk"\?/)
})
