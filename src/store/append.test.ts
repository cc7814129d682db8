/** Writing to a record: one writer at a time, all lines or none, and nothing left beside it. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { holdRecord, type Hold } from './append.ts'

const folder = mkdtempSync(join(tmpdir(), 'entente-append-'))
after(() => rmSync(folder, { recursive: true }))
const path = join(folder, 'record.jsonl')
const held = (): Hold => {
  const hold = holdRecord(path)
  return typeof hold === 'string' ? assert.fail(hold) : hold
}

test('while one writes, another is told to wait; afterwards it may', async () => {
  writeFileSync(path, 'a')
  const first = held()
  assert.match(
    String(holdRecord(path)),
    /^another import is writing to this record; wait for it to end.*remove the file record\.jsonl\.lock/,
  )
  assert.equal(await first.add(['b']), null)
  first.release()
  const second = held()
  assert.equal(await second.add(['c', 'd']), null)
  second.release()
  assert.equal(readFileSync(path, 'utf8'), 'a\nb\nc\nd\n')
  assert.deepEqual(readdirSync(folder), ['record.jsonl'])
})

test('a record that was changed meanwhile is not written over', async () => {
  writeFileSync(path, 'a\n')
  const hold = held()
  appendFileSync(path, 'by hand\n')
  assert.match((await hold.add(['b'])) ?? '', /changed by another program while the table was read; import the table again/)
  hold.release()
  assert.equal(readFileSync(path, 'utf8'), 'a\nby hand\n')
  assert.deepEqual(readdirSync(folder), ['record.jsonl'])
})

test('a draft that was left behind is not taken along', async () => {
  for (const there of [true, false]) {
    rmSync(path, { force: true })
    if (there) writeFileSync(path, 'a\n')
    writeFileSync(`${path}.new`, 'left\n')
    const hold = held()
    assert.equal(await hold.add(['b']), null)
    hold.release()
    assert.equal(readFileSync(path, 'utf8'), there ? 'a\nb\n' : 'b\n')
    assert.deepEqual(readdirSync(folder), ['record.jsonl'])
  }
})

test('a folder in the place of the draft is said, and left', async () => {
  writeFileSync(path, 'a\n')
  mkdirSync(`${path}.new`)
  const hold = held()
  assert.match(
    (await hold.add(['b'])) ?? '',
    /a folder called record\.jsonl\.new stands where the new record is written; give it another name/,
  )
  hold.release()
  assert.equal(readFileSync(path, 'utf8'), 'a\n')
  assert.deepEqual(readdirSync(folder).sort(), ['record.jsonl', 'record.jsonl.new'])
  rmSync(`${path}.new`, { recursive: true })
})

test('stopped from outside, it leaves the record as it was and nothing beside it', async () => {
  const program = `import { holdRecord } from ${JSON.stringify(new URL('./append.ts', import.meta.url).href)}
const hold = holdRecord(${JSON.stringify(path)})
await hold.add({ length: 1e10, slice: () => ['x'] })`
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    writeFileSync(path, 'a\n')
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      stdio: 'ignore',
    })
    const ended = new Promise(done => child.once('exit', (_, by) => done(by)))
    for (let i = 0; i < 2000 && !existsSync(`${path}.new`); i++) await new Promise(done => setTimeout(done, 5))
    child.kill(signal)
    assert.equal(await ended, signal)
    assert.deepEqual(readdirSync(folder), ['record.jsonl'])
    assert.equal(readFileSync(path, 'utf8'), 'a\n')
  }
})
