/** The commons, founded from its folder, carried on and written out again. */
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { assertLog, contractSigners, sha256 } from './contract.ts'
import { foundFrom, foundingFrom, writeLiveFolder } from './live-folder.ts'
import { memoryStore } from './memory.ts'
import type { Head, Store } from './store.ts'

const commons = fileURLToPath(new URL('../../charters/commons', import.meta.url))
const place = mkdtempSync(join(tmpdir(), 'entente-folder-'))
after(() => rmSync(place, { recursive: true, force: true }))

const names = { org: 'commons', origin: 'example.org/commons' }

async function founded(folder: string): Promise<Store> {
  const store = memoryStore({ now: Date.now, signers: contractSigners, sha256 })
  const head = await foundFrom(store, folder, names)
  if (head === null || typeof head === 'string') assert.fail(head ?? 'the id is taken')
  return store
}

/** Every file below a folder but the goldens, by its path. */
function filesIn(folder: string, below = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const item of readdirSync(join(folder, below), { withFileTypes: true })) {
    const path = below === '' ? item.name : `${below}/${item.name}`
    if (item.isDirectory() && path !== 'standing') for (const [name, text] of filesIn(folder, path)) found.set(name, text)
    else if (item.isFile()) found.set(path, readFileSync(join(folder, path), 'utf8'))
  }
  return found
}

test('a folder founded and written out is the same, byte for byte', async () => {
  const store = await founded(commons)
  await assertLog(store, 'commons')
  const folder = join(place, 'commons')
  assert.equal(await writeLiveFolder(store, 'commons', folder, 'example.org/commons+00000000+AQ=='), null)
  const written = filesIn(folder)
  assert.equal(written.get('log/checkpoint'), (await store.head('commons'))!.checkpoint)
  assert.equal(written.get('log/key'), 'example.org/commons+00000000+AQ==\n')
  for (const name of ['log/checkpoint', 'log/key']) written.delete(name)
  assert.deepEqual(written, filesIn(commons))
  assert.deepEqual(
    (await (await founded(folder)).head('commons'))!.edge,
    (await store.head('commons'))!.edge,
    'and founded again it has the same log',
  )
  assert.match(String(await writeLiveFolder(store, 'commons', folder, null)), /nothing is overwritten/)
})

test('what came while it lived is written too', async () => {
  const store = await founded(commons)
  const [answer] = await store.append('commons', [{ act: { by: 'Speaker', act: 'stated' }, author: 'Speaker', key: 'k', powers: 0 }])
  assert.equal(answer?.kind, 'receipt')
  const hash = await store.keepDocument('commons', new TextEncoder().encode('# A new charter\n'), 'text/markdown')
  await store.addFile('commons', { path: 'charter.md', hash, since: 5 })
  const picture = await store.keepDocument('commons', new Uint8Array([0, 255]), 'image/png')
  const folder = join(place, 'later')
  assert.equal(await writeLiveFolder(store, 'commons', folder, null), null)
  assert.equal(readFileSync(join(folder, 'charter.md'), 'utf8'), '# A new charter\n')
  assert.deepEqual(readFileSync(join(folder, 'documents', picture)), Buffer.from([0, 255]))
  assert.equal(answer?.kind === 'receipt' && readFileSync(join(folder, 'record.jsonl'), 'utf8').endsWith(`${answer.line}\n`), true)
  assert.equal(existsSync(join(folder, 'log', 'key')), false)
  const again = memoryStore({ now: Date.now, signers: contractSigners, sha256 })
  assert.equal(((await foundFrom(again, folder, names)) as Head).size, (await store.head('commons'))!.size)
  assert.deepEqual([...(await again.document('commons', picture))!.bytes], [0, 255])
  await store.addFile('commons', { path: '../outside.md', hash, since: 6 })
  assert.match(String(await writeLiveFolder(store, 'commons', join(place, 'outside'), null)), /outside the folder/)
  assert.match(String(await writeLiveFolder(store, 'nowhere', join(place, 'outside'), null)), /there is no organisation/)
  assert.equal(existsSync(join(place, 'outside')), false)
})

test('a folder without a charter founds nothing', () => {
  assert.match(String(foundingFrom(join(place, 'nowhere'), names)), /no such folder/)
  assert.match(String(foundingFrom(place, names)), /there is no charter.md here/)
})
