/** Two servers of ours on loopback, each the other's witness: one asks for cosignatures, the other gives them and never under two pasts. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type League, listening, openLeague, ORG } from '../../../test/live.ts'
import { openCheckpoint, parseCheckpoint } from '../../log/checkpoint.ts'
import { parseNote, parseVerifierKey, printNote, type Verifier, verifierOf } from '../../log/note.ts'
import { printRequest } from '../../log/witness.ts'
import { sha256, verifyEd25519 } from '../../store/keys.ts'
import { type Asked, type Asking, openAsking } from './asking.ts'
import { witnessNamed } from './witness.ts'

let lakes: League
let coast: League
let shut: () => Promise<void> = async () => {}
let address = ''
let asking: Asking
const plain = async (league: League, path: string): Promise<string> => (await (await league.get(`/${ORG}${path}`)).text()).trim()
const verifierIn = (line: string): Verifier => {
  const key = parseVerifierKey(sha256, line)
  assert.ok(typeof key !== 'string', String(key))
  const verifier = verifierOf(key, verifyEd25519)
  assert.ok(typeof verifier !== 'string')
  return verifier
}
/** Who cosigned the newest checkpoint, as whoever knows both keys finds it. */
async function cosignersOf(league: League): Promise<readonly string[] | string> {
  const checkpoint = `${await plain(league, '/log/checkpoint')}\n`
  const key = verifierIn(await plain(league, '/log/key'))
  const listed = (await (await league.get(`/${ORG}/log/witnesses.json`)).json()) as { witnesses: string[] }
  const witnesses = listed.witnesses.map(witnessNamed).filter(w => typeof w !== 'string')
  const opened = openCheckpoint(checkpoint, { origin: key.name, keys: [key], witnesses })
  return typeof opened === 'string' ? opened : opened.cosigned.map(c => c.name)
}
const asked = async (): Promise<Asked | undefined> => (await lakes.hall.drawer.list<Asked>('asked'))[0]?.value

before(async () => {
  lakes = await openLeague()
  coast = await openLeague()
  ;({ address, stop: shut } = await listening(coast))
  const halls = new Map([[ORG, lakes.hall]])
  asking = openAsking({ halls, address: () => 'http://localhost:4949', now: () => lakes.clock, tell: error => assert.fail(String(error)) })
  const follows = await coast.post(`/${ORG}/log/follows`, { key: await plain(lakes, '/log/key') }, 'Secretary General')
  assert.equal(follows.status, 201, await follows.text())
  const named = { key: await plain(coast, '/log/witness'), url: `${address}/${ORG}/log` }
  assert.equal((await lakes.post(`/${ORG}/log/witnesses`, named, 'AUR')).status, 403)
  assert.equal((await lakes.post(`/${ORG}/log/witnesses`, { ...named, url: 'http://10.0.0.7/x' }, 'Secretary General')).status, 400)
  assert.equal((await lakes.post(`/${ORG}/log/witnesses`, named, 'Secretary General')).status, 201)
})
after(async () => {
  await asking.stop()
  await shut()
})

test('the witness is asked after a new checkpoint, and its cosignature is served with it', async () => {
  assert.match(String(await cosignersOf(lakes)), /witness/)
  await asking.round()
  assert.deepEqual(await cosignersOf(lakes), ['witness.example.org/lakes-league'], JSON.stringify(await asked()))
  await lakes.act('AUR', { act: 'stated', note: 'a word' })
  await asking.round()
  assert.deepEqual(await cosignersOf(lakes), ['witness.example.org/lakes-league'], 'it went on from the one before')
  const { size } = (await asked()) as Asked
  assert.equal(size, lakes.hall.live.size())
})

test('what it was asked last is told by the witness where this side has forgotten it', async () => {
  await lakes.act('AUR', { act: 'stated', note: 'another' })
  const kept = await lakes.hall.drawer.list<Asked>('asked')
  for (const { key } of kept) await lakes.hall.drawer.take('asked', key)
  await asking.round()
  assert.deepEqual(await cosignersOf(lakes), ['witness.example.org/lakes-league'])
})

test('a witness that is away is asked again, later each time', async () => {
  await shut()
  await lakes.act('AUR', { act: 'stated', note: 'a third' })
  await asking.round()
  const first = (await asked()) as Asked
  assert.equal(first.failed, 1)
  assert.ok(first.says)
  assert.equal(first.due, lakes.clock + 10_000)
  await asking.round()
  assert.equal((await asked())?.failed, 1, 'it is not asked before its time')
  lakes.clock += 10_000
  await asking.round()
  assert.equal((await asked())?.due, lakes.clock + 60_000)
  ;({ stop: shut } = await listening(coast, Number(new URL(address).port)))
  lakes.clock += 60_000
  await asking.round()
  assert.deepEqual(await cosignersOf(lakes), ['witness.example.org/lakes-league'])
  assert.deepEqual([(await asked())?.failed, (await asked())?.says], [0, null])
})

test('a witness signs no second past, no log that it does not follow, and nothing that is not signed by it', async () => {
  const add = async (body: string): Promise<Response> =>
    fetch(`${address}/${ORG}/log/add-checkpoint`, { method: 'POST', body, headers: { 'content-type': 'text/plain' } })
  const checkpoint = `${await plain(lakes, '/log/checkpoint')}\n`
  const note = parseNote(checkpoint)
  assert.ok(typeof note !== 'string')
  const size = lakes.hall.live.size()
  const again = await add(printRequest({ old: 0, proof: [], checkpoint }))
  assert.equal(again.status, 409)
  assert.match(again.headers.get('content-type') ?? '', /^text\/x\.tlog\.size/)
  assert.equal((await again.text()).trim(), String(size))
  assert.equal((await add('nonsense')).status, 400)
  const own = `${await plain(coast, '/log/checkpoint')}\n`
  assert.equal((await add(printRequest({ old: 0, proof: [], checkpoint: own }))).status, 403, 'a log of that name by another key')
  const elsewhere = { ...note, text: note.text.replace(/^.*\n/, 'elsewhere.example/log\n') }
  assert.equal((await add(printRequest({ old: 0, proof: [], checkpoint: printNote(elsewhere) }))).status, 404)
  const forged = { ...note, text: note.text.replace(`\n${size}\n`, `\n${size + 1}\n`) }
  assert.equal((await add(printRequest({ old: size, proof: [], checkpoint: printNote(forged) }))).status, 403)
  // Another log under the same name and key: the lines are others from the second on.
  const signed = lakes.hall.store
  await lakes.act('AUR', { act: 'stated', note: 'the last' })
  const next = (await signed.head(ORG))?.checkpoint ?? ''
  assert.equal((await add(printRequest({ old: size, proof: [sha256(new Uint8Array(1))], checkpoint: next }))).status, 422)
  const parsed = parseCheckpoint(note.text)
  assert.ok(typeof parsed !== 'string' && parsed.size === size)
})
