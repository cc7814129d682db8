/** A witness that the registrar named cosigns a checkpoint, and whoever fetches it can check both. */
import assert from 'node:assert/strict'
import { generateKeyPairSync, sign } from 'node:crypto'
import { test } from 'node:test'
import { openLeague, ORG } from '../../../test/live.ts'
import { openCheckpoint, parseCheckpoint } from '../../log/checkpoint.ts'
import { COSIGNATURE, parseNote, parseVerifierKey, printSignature, printVerifierKey, verifierKey, verifierOf } from '../../log/note.ts'
import { cosignerOf } from '../../log/cosignature.ts'
import { sha256, verifyEd25519 } from '../../store/keys.ts'
import { witnessNamed } from './witness.ts'

test('a cosignature is taken from a witness that was named, under a checkpoint of this log, and served with it', async () => {
  const league = await openLeague()
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const open = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32)
  const cosigner = cosignerOf(sha256, 'witness.example.org', open, message => sign(null, message, privateKey))
  const key = printVerifierKey(verifierKey(sha256, 'witness.example.org', open, COSIGNATURE))
  const checkpoint = async (): Promise<string> => (await league.get(`/${ORG}/log/checkpoint`)).text()
  const note = parseNote(await checkpoint())
  assert.ok(typeof note !== 'string')
  const time = Math.floor(league.clock / 1000)
  const lines = `${printSignature(cosigner.cosign(note.text, time))}\n`
  const send = async (text: string): Promise<Response> =>
    league.app.request(`/${ORG}/log/cosignatures`, {
      method: 'POST',
      body: text,
      headers: { 'content-type': 'text/plain', accept: 'application/json' },
    })

  assert.equal((await send(lines)).status, 400, 'nobody named this witness yet')
  assert.equal((await league.post(`/${ORG}/log/witnesses`, { key }, 'AUR')).status, 403)
  assert.equal((await league.post(`/${ORG}/log/witnesses`, { key: 'x' }, 'Secretary General')).status, 400)
  assert.equal((await league.post(`/${ORG}/log/witnesses`, { key }, 'Secretary General')).status, 201)
  assert.equal((await send(lines)).status, 201)
  assert.equal((await send('nonsense')).status, 400)

  const listed = (await (await league.get(`/${ORG}/log/witnesses.json`)).json()) as { witnesses: string[] }
  const witness = witnessNamed(listed.witnesses[0] ?? '')
  const own = parseVerifierKey(sha256, (await (await league.get(`/${ORG}/log/key`)).text()).trim())
  assert.ok(typeof witness !== 'string' && typeof own !== 'string')
  const verifier = verifierOf(own, verifyEd25519)
  const parsed = parseCheckpoint(note.text)
  assert.ok(typeof verifier !== 'string' && typeof parsed !== 'string')
  const opened = openCheckpoint(await checkpoint(), { origin: parsed.origin, keys: [verifier], witnesses: [witness] })
  assert.ok(typeof opened !== 'string', String(opened))
  assert.deepEqual(
    opened.cosigned.map(c => [c.name, c.time]),
    [['witness.example.org', time]],
  )
  await league.act('AUR', { act: 'stated', note: 'a word' })
  assert.match(String(openCheckpoint(await checkpoint(), { origin: parsed.origin, keys: [verifier], witnesses: [witness] })), /witness/)
  assert.equal((await send(lines)).status, 400, 'it was another checkpoint')
})
