/** A federation of three, backed up, lost and taken back; and what a damaged backup says. */
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { ERASED } from '../record/act.ts'
import { tilePath } from '../log/tile.ts'
import { backup, restore } from './backup.ts'
import { assertLog, contractSigners, sha256 } from './contract.ts'
import { foundingHash } from './founding.ts'
import { hex } from './keep.ts'
import { memoryPlace, memoryStore, type Place } from './memory.ts'
import type { Draft, Store } from './store.ts'

const place = mkdtempSync(join(tmpdir(), 'entente-backup-'))
after(() => rmSync(place, { recursive: true, force: true }))

const open = (at?: Place): Store => memoryStore({ now: Date.now, signers: contractSigners, sha256, ...(at ? { place: at } : {}) })
const draft = (key: string, more: Partial<Draft> = {}): Draft => ({
  act: { by: 'FRA', act: 'stated', note: `é ${key}` },
  author: 'FRA',
  key,
  powers: 0,
  ...more,
})
const inHex = (part: { salt: Uint8Array; part: Uint8Array } | null) => part && [hex(part.salt), hex(part.part)]
const all = async <T>(things: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = []
  for await (const thing of things) found.push(thing)
  return found
}

async function federation(at?: Place): Promise<Store> {
  const store = open(at)
  const files = new Map([
    ['charter.md', '# Pacific\n'],
    ['editions/2020-01-01.md', '# Pacific, 2020\n'],
  ])
  await store.found({
    org: 'pacific',
    origin: 'example.org/pacific',
    files,
    lines: ['{"at":"2016-01-01","by":"FJI","act":"stated"}', '{ "by":"FRA"}\r'],
  })
  await store.found({ org: 'north/sea', origin: 'example.org/north', files, lines: [] })
  for (let i = 0; i < 299; i++)
    await store.append('pacific', [draft(`k-${i}`, i % 50 ? {} : { part: new TextEncoder().encode(`ill ${i}`) })])
  await store.append('pacific', [draft('k-299', { act: { by: 'FRA', act: ERASED, answers: 3, reason: 'by law' } })])
  await store.erase('pacific', 3)
  await store.keepDocument('pacific', new Uint8Array([0, 255, 10]), 'application/pdf')
  await store.addFile('pacific', { path: 'charter.md', since: 7, hash: (await store.files('pacific'))[1]!.hash })
  const drawer = store.drawer('pacific')
  for (const kind of ['person', 'passkey', 'session', 'link'])
    await drawer.put(kind, 'p-1', { kind, name: 'Ünï\ncode' }, { from: 0, due: 9e12 })
  await store.drawer('').put('person', 'p-0', { name: 'Sina' }, { from: 0 })
  return store
}

test('a backup taken back is the same, but for those who were signed in', async () => {
  const store = await federation()
  const folder = join(place, 'whole')
  assert.equal(await backup(store, null, folder, sha256), null)
  assert.match(String(await backup(store, null, folder, sha256)), /not empty; nothing is overwritten/)
  const back = open()
  assert.deepEqual(await restore(back, folder, sha256), ['north/sea', 'pacific'])
  for (const org of await store.organisations()) {
    assert.deepEqual(await back.head(org), await store.head(org))
    assert.deepEqual(await all(back.lines(org)), await all(store.lines(org)))
    assert.deepEqual(await back.files(org), await store.files(org))
    assert.deepEqual(await all(back.documents(org)), await all(store.documents(org)))
    for (let no = 1; no < 60; no++) assert.deepEqual(inHex(await back.sealedPart(org, no)), inHex(await store.sealedPart(org, no)))
    await assertLog(back, org)
  }
  assert.deepEqual(
    (await all(back.drawers('pacific'))).map(({ kind }) => kind),
    ['passkey', 'person'],
  )
  assert.deepEqual(await back.drawer('pacific').get('person', 'p-1'), await store.drawer('pacific').get('person', 'p-1'))
  assert.deepEqual(await back.drawer('').get('person', 'p-0'), { key: 'p-0', value: { name: 'Sina' }, version: 1, due: null })
  const [again, more] = await back.append('pacific', [draft('k-7'), draft('new')])
  assert.deepEqual([again?.kind === 'receipt' && again.again, more?.kind === 'receipt' && more.no], [true, 303])
  assert.match(String(await restore(back, folder, sha256)), /already kept here; nothing was changed/)
  const tile = readFileSync(join(folder, 'pacific', tilePath(0, 1, 302 - 256)))
  assert.deepEqual(tile, Buffer.from((await store.tile('pacific', 0, 1))!))
})

test('one organisation alone; one that is not there', async () => {
  const store = await federation()
  assert.equal(await backup(store, 'north/sea', join(place, 'one'), sha256), null)
  assert.deepEqual(readdirSync(join(place, 'one')), ['north%2Fsea'])
  const back = open()
  assert.deepEqual(await restore(back, join(place, 'one'), sha256), ['north/sea'])
  assert.match(String(await backup(store, 'south', join(place, 'none'), sha256)), /there is no organisation "south" here/)
  assert.deepEqual(
    readdirSync(place).filter(name => name.startsWith('.') || name === 'none'),
    [],
    'nothing half is left',
  )
})

test('of a damaged backup nothing is taken', async () => {
  assert.equal(await backup(await federation(), null, join(place, 'good'), sha256), null)
  const damaged = async (file: string, change: (text: string) => string): Promise<string> => {
    const folder = join(place, 'damaged')
    rmSync(folder, { recursive: true, force: true })
    cpSync(join(place, 'good'), folder, { recursive: true })
    const path = join(folder, 'pacific', file)
    writeFileSync(path, change(readFileSync(path, 'utf8')))
    const store = open()
    const says = await restore(store, folder, sha256)
    assert.deepEqual(await store.organisations(), [])
    return String(says)
  }
  assert.match(await damaged('lines.jsonl', text => text.replace('k-12"', 'k-13"')), /line 15 is not the one .* nothing was restored/)
  assert.match(await damaged('lines.jsonl', text => text.split('\n').slice(0, -4).join('\n')), /missing at the end; nothing was restored/)
  assert.match(await damaged('parts.jsonl', text => text.replace('"]', 'AAAA"]')), /sealed part of line/)
  for (const name of ['parts', 'keys', 'documents'])
    assert.match(
      await damaged(`${name}.jsonl`, text => text.slice(text.indexOf('\n') + 1)),
      /jsonl has \d+ lines, and \d+ were written; nothing was restored/,
    )
  for (const path of ['../../outside.md', '/etc/outside.md'])
    assert.match(
      await damaged('about.json', text => text.replace('"editions/2020-01-01.md"', `"${path}"`)),
      /names “.*outside\.md”, which would lie outside the folder of an organisation; nothing was restored/,
    )
  assert.match(await damaged('about.json', text => text.slice(0, 40)), /damaged/)
  assert.match(await damaged('about.json', text => text.replace('"format": 1', '"format": 2')), /newer Entente/)
  assert.match(String(await restore(open(), join(place, 'nowhere'), sha256)), /there is no such/)
  assert.match(String(await restore(open(), place, sha256)), /there is no backup here/)
})

test('a part that was taken from the store itself is missed as the backup is written, where no act erased it', async () => {
  const store = await federation()
  const of = async (name: string): Promise<string> => {
    const missed = String(await backup(store, 'pacific', join(place, name), sha256))
    assert.match(
      missed,
      new RegExp(`${name} was written without what is not there any more; keep the backup from before that too:\n  pacific: `),
    )
    return `${missed}; ${await restore(open(), join(place, name), sha256)}`
  }
  await store.erase('pacific', 53)
  const one = 'sealed part of line 53 is missing, and no act says that it was erased'
  assert.match(await of('one-gone'), new RegExp(`${one}; .*${one}; nothing was restored`))
  await store.erase('pacific', 103)
  assert.match(await of('two-gone'), /sealed parts of lines 53, 103 are missing/)
  assert.deepEqual(await restore(open(), join(place, 'two-gone'), sha256, { withoutParts: true }), ['pacific'])
})

test('of a record that was changed no backup is written; a part or a document that was is left out and named', async () => {
  const world = memoryPlace(Date.now)
  const store = await federation(world)
  const pacific = world.organisations.get('pacific')!
  const change = (no: number, more: Partial<(typeof pacific.lines)[number]>): void => {
    pacific.lines[no - 1] = { ...pacific.lines[no - 1]!, ...more }
  }
  const { line, part } = pacific.lines[52]!
  change(53, { part: { salt: part!.salt, part: new TextEncoder().encode('well') } })
  const [name] = [...world.documents.get('pacific')!].find(([, { type }]) => type === 'application/pdf')!
  world.documents.get('pacific')!.set(name, { bytes: new Uint8Array([1]), type: 'application/pdf' })
  const missed = String(await backup(store, null, join(place, 'changed'), sha256))
  assert.match(
    missed,
    /pacific: the sealed part of line 53 is not the one that its line names\n {2}pacific: the document [0-9a-f]{64} has another text/,
  )
  assert.match(String(await restore(open(), join(place, 'changed'), sha256)), /sealed part of line 53 is missing/)
  change(53, { line: line.replace('FRA', 'FJI'), part })
  assert.match(
    String(await backup(store, null, join(place, 'forged'), sha256)),
    /^pacific: line 53 is not the one that its checkpoint signed.*; no backup was written: keep the last one, and restore from it$/,
  )
  assert.deepEqual(
    readdirSync(place).filter(name => name.startsWith('.') || name === 'forged'),
    [],
    'nothing half is left',
  )
})

test('a charter or a catalogue that the record does not vouch for is neither written nor taken back', async () => {
  const world = memoryPlace(Date.now)
  const store = open(world)
  const files = new Map([
    ['charter.md', '# Pacific\n'],
    ['catalogues/sea/standards.csv', 'id\nlamp-1\n'],
  ])
  await store.found({ org: 'pacific', origin: 'example.org/pacific', files, lines: [] })
  await store.append('pacific', [draft('f', { act: { by: 'FRA', act: 'founded', hash: foundingHash(await store.files('pacific')) } })])
  assert.equal(await backup(store, null, join(place, 'vouched'), sha256), null)
  assert.deepEqual(await restore(open(), join(place, 'vouched'), sha256), ['pacific'])
  for (const [path, text] of files) {
    const folder = join(place, 'unvouched')
    rmSync(folder, { recursive: true, force: true })
    cpSync(join(place, 'vouched'), folder, { recursive: true })
    const at = join(folder, 'pacific')
    const [before, after] = [text, `${text}another\n`].map(t => hex(sha256(new TextEncoder().encode(t)))) as [string, string]
    rmSync(join(at, 'documents', before))
    writeFileSync(join(at, 'documents', after), `${text}another\n`)
    for (const name of ['about.json', 'documents.jsonl'])
      writeFileSync(join(at, name), readFileSync(join(at, name), 'utf8').replaceAll(before, after))
    const back = open()
    assert.match(
      String(await restore(back, folder, sha256)),
      /one of catalogues\/sea\/standards\.csv, charter\.md was changed, or a file is missing; nothing was restored/,
    )
    assert.deepEqual(await back.organisations(), [])

    const entry = (await store.files('pacific')).find(f => f.path === path)!
    await store.addFile('pacific', { ...entry, hash: await store.keepDocument('pacific', new TextEncoder().encode('other'), 'text/plain') })
    assert.equal(
      await backup(store, null, join(place, 'never'), sha256),
      `pacific: ${path} is not the text with which the record was founded; no backup was written: keep the last one, and restore from it`,
    )
    await store.addFile('pacific', entry)
  }
})
