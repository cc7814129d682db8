/** A record that somebody changed in the database is found before it is served, and by those who keep looking; what lies beside it stays unseen by itself. */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { templates } from '../../cli/templates.ts'
import { listAlliance } from '../../store/data.ts'
import { openKeys, sha256 } from '../../store/keys.ts'
import { memoryPlace, memoryStore } from '../../store/memory.ts'
import { openApp } from '../app.tsx'
import { openHalls, type Opened } from './open.ts'
import { openLooking } from './looking.ts'

const ORG = 'lakes-league'
const data = mkdtempSync(join(tmpdir(), 'entente-looking-'))
after(() => rmSync(data, { recursive: true }))
const folder = join(data, 'folder')
const { files = {} } = templates.find(t => t.name === 'consensus') ?? {}
mkdirSync(folder)
for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
assert.equal(listAlliance(data, { id: ORG, folder }), null)

const now = Date.now
const place = memoryPlace(now)
const keys = openKeys(data, {})
const kept = () => place.organisations.get(ORG)!

async function start(): Promise<{ readonly opened: Opened; readonly told: string[] }> {
  const told: string[] = []
  const opened = await openHalls({
    data,
    env: {},
    host: 'localhost:4949',
    address: () => 'http://localhost:4949',
    now,
    out: text => void told.push(text),
    err: text => void told.push(text),
    openStore: async () => {
      const store = memoryStore({ now, signers: keys, sha256, place })
      return { store, stop: () => store.close() }
    },
  })
  if (typeof opened === 'string') assert.fail(opened)
  return { opened, told }
}
const appOf = ({ opened, told }: Awaited<ReturnType<typeof start>>) =>
  openApp({ organisations: [], ...opened, address: () => 'http://localhost:4949', now, tell: error => told.push(String(error)) })

test('a record that was changed is not served after the next start, and everybody is told in a sentence', async () => {
  const whole = await start()
  const one = await appOf(whole).request(`/${ORG}`)
  assert.equal(one.status, 200)
  const { store } = whole.opened.halls.get(ORG)!
  const stated = { act: { by: 'Secretary General', act: 'stated' }, author: 'Secretary General', key: 'k-1', powers: kept().head.powers }
  assert.equal((await store.append(ORG, [stated]))[0]?.kind, 'receipt')
  await whole.opened.stop()
  const last = kept().lines.length - 1
  const { line } = kept().lines[last]!
  kept().lines[last] = { ...kept().lines[last]!, line: line.replace('stated', 'opposed') }

  const changed = await start()
  assert.equal(changed.opened.halls.size, 0)
  assert.match(
    changed.told.join(''),
    new RegExp(`${ORG} is not served: its record .* line ${last + 1} is not the one that its checkpoint signed`),
  )
  const app = appOf(changed)
  for (const [path, lang, says] of [
    [`/${ORG}`, 'en', /not what its log signed; nothing of it is shown or taken/],
    [`/${ORG}/matters/x`, 'fr', /n’est pas ce que son journal a signé/],
    [`/${ORG}.json`, 'uk', /не збігається з тим, що підписав його журнал/],
    [`/${ORG}/record.jsonl`, 'en', /Your exports and receipts still prove/],
  ] as const) {
    const answer = await app.request(path, { headers: { 'accept-language': lang } })
    assert.equal(answer.status, 503, path)
    assert.match(await answer.text(), says)
  }
  const sent = await app.request(`/${ORG}/acts`, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })
  assert.equal(sent.status, 503)
  assert.match(await sent.text(), /nothing of it is shown or taken/)
  assert.equal(((await (await app.request('/-/healthz')).json()) as { altered: number }).altered, 1)
  assert.match(await (await app.request('/-/metrics')).text(), /^entente_organisations_altered 1$/m)
  await changed.opened.stop()

  kept().lines[last] = { ...kept().lines[last]!, line }
  const mended = await start()
  assert.equal(mended.opened.altered.size, 0)
  assert.equal((await appOf(mended).request(`/${ORG}`)).status, 200)
  await mended.opened.stop()
})

test('an act that is refused for a forged head shuts the alliance at once', async () => {
  const whole = await start()
  const app = appOf(whole)
  assert.equal((await app.request(`/${ORG}`)).status, 200)
  const { head } = kept()
  kept().head = { ...head, edge: { ...head.edge, hashes: head.edge.hashes.map(hash => hash.map(byte => byte ^ 1)) } }
  const { store } = whole.opened.halls.get(ORG)!
  const [answer] = await store.append(ORG, [{ act: { by: 'AUR', act: 'stated' }, author: 'AUR', key: 'k-3', powers: head.powers }])
  assert.equal(answer?.kind === 'not kept' && answer.why, 'altered')
  for (let i = 0; i < 400 && whole.opened.altered.size === 0; i++) await sleep(5)
  assert.equal((await app.request(`/${ORG}`)).status, 503)
  assert.match(whole.told.join(''), /the edge of the log is not that of its lines/)
  await whole.opened.stop()
  kept().head = head
})

test('a document that was changed is not given, and the rest is', async () => {
  const whole = await start()
  const { store } = whole.opened.halls.get(ORG)!
  const hash = await store.keepDocument(ORG, new TextEncoder().encode('the ferry runs at nine'), 'text/plain')
  const act = { by: 'Secretary General', act: 'stated', text: hash }
  assert.equal(
    (await store.append(ORG, [{ act, author: 'Secretary General', key: 'k-2', powers: kept().head.powers }]))[0]?.kind,
    'receipt',
  )
  await whole.opened.halls.get(ORG)!.live.heard(kept().head.size)
  await whole.opened.stop()
  place.documents.get(ORG)!.set(hash, { bytes: new TextEncoder().encode('the ferry runs at ten'), type: 'text/plain' })

  const changed = await start()
  assert.match(changed.told.join(''), new RegExp(`${ORG}: the document ${hash} has another text than its hash says; it is not shown`))
  const app = appOf(changed)
  assert.equal((await app.request(`/${ORG}`)).status, 200)
  // It is of the charter's folder, so that anybody may have it.
  await changed.opened.halls.get(ORG)!.store.addFile(ORG, { path: 'note.txt', hash, since: 0 })
  const given = await app.request(`/${ORG}/documents/${hash}`, { headers: { accept: 'application/json' } })
  assert.equal(given.status, 503)
  assert.match(await given.text(), /not what its hash says, and so it is not shown/)
  assert.match(changed.told.at(-1) ?? '', new RegExp(`the document ${hash} has another text`))
  kept().files.pop()
  await changed.opened.stop()
  place.documents.get(ORG)!.delete(hash)
})

test('a charter that the record does not vouch for is not served after the next start, and is found by those who keep looking', async () => {
  const whole = await start()
  const { store } = whole.opened.halls.get(ORG)!
  const charter = (await store.files(ORG)).find(f => f.path === 'charter.md')!
  const { bytes } = (await store.document(ORG, charter.hash))!
  const other = new TextEncoder().encode(`${new TextDecoder().decode(bytes)}\nAnother word.\n`)
  await store.addFile(ORG, { ...charter, hash: await store.keepDocument(ORG, other, 'text/plain') })
  const altered = new Set<string>()
  const told: string[] = []
  const looking = openLooking({ store, keys, altered, tell: says => told.push(says), every: 5 })
  looking.start(() => [ORG])
  for (let i = 0; i < 400 && altered.size === 0; i++) await sleep(5)
  await looking.stop()
  assert.match(told.join(), /charter\.md is not the text with which the record was founded\. Nothing of it is shown or taken/)
  await whole.opened.stop()

  const changed = await start()
  assert.match(changed.told.join(''), new RegExp(`${ORG} is not served: .*charter\\.md is not the text with which`))
  const app = appOf(changed)
  for (const path of [`/${ORG}`, `/${ORG}.json`, `/${ORG}/charter`]) assert.equal((await app.request(path)).status, 503, path)
  const sent = await app.request(`/${ORG}/acts`, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })
  assert.equal(sent.status, 503)
  await changed.opened.stop()

  const again = memoryStore({ now, signers: keys, sha256, place })
  await again.addFile(ORG, charter)
  // Of an edition whose act never came, as where a node died between the two, nothing holds.
  await again.addFile(ORG, { path: 'editions/2099-01-01.md', hash: (await again.files(ORG))[0]!.hash, since: 9 })
  await again.close()
  const mended = await start()
  assert.equal((await appOf(mended).request(`/${ORG}`)).status, 200)
  assert.equal(mended.opened.halls.get(ORG)!.live.whole().files.has('editions/2099-01-01.md'), false)
  await mended.opened.stop()
  kept().files.splice(
    kept().files.findIndex(f => f.since === 9),
    1,
  )
})

test('who keeps looking finds what is changed later', async () => {
  const altered = new Set<string>()
  const told: string[] = []
  const store = memoryStore({ now, signers: keys, sha256, place })
  const looking = openLooking({ store, keys, altered, tell: says => told.push(says), every: 5 })
  assert.equal(await looking.first(ORG), true)
  looking.start(() => [ORG])
  const tiles = kept().tiles.get('0/0')!
  kept().tiles.set(
    '0/0',
    tiles.map(byte => byte ^ 1),
  )
  for (let i = 0; i < 400 && altered.size === 0; i++) await sleep(5)
  await looking.stop()
  assert.deepEqual([...altered], [ORG])
  assert.match(told.join(), /tile\/0\/000.* of the log does not hold the hash of its place 0/)
  kept().tiles.set('0/0', tiles)
  await store.close()
})
