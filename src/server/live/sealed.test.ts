/** Reasons lie beside the line; erased by an act, they are gone everywhere, and every proof still holds. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openLeague, ORG } from '../../../test/live.ts'
import { parseCheckpoint } from '../../log/checkpoint.ts'
import { parseNote } from '../../log/note.ts'
import { parseProof } from '../../log/proof.ts'
import { checkInclusion, leafHash } from '../../log/tree.ts'
import { opens } from '../../log/seal.ts'
import { sha256 } from '../../store/keys.ts'
import { openLive } from './live.ts'

test('a reason stands on the page and not in the line; erased, it is nowhere, and the receipt still holds', async () => {
  const league = await openLeague()
  const until = '2026-12-04T12:00:00+01:00[Europe/Zurich]'
  await league.act('Secretary General', { act: 'placed under silence', matter: 'ferry', title: 'Ferry', until })
  const no = await league.act('AUR', { act: 'objected', matter: 'ferry', reason: 'Ask Ms Example at the harbour' })
  const lines = async (): Promise<string[]> => (await (await league.get(`/${ORG}/record.jsonl`)).text()).split('\n')
  const line = (await lines())[no - 1] ?? ''
  assert.ok(!line.includes('Example'))
  assert.match(line, /"reason":"sealed"/)
  const part = await league.store.sealedPart(ORG, no)
  assert.ok(part && opens(sha256, JSON.parse(line).sealed, part.salt, part.part))
  assert.match(await (await league.get(`/${ORG}/matters/ferry`)).text(), /Ask Ms Example/)
  const receipt = await (await league.get(`/${ORG}/receipts/${no}`)).text()

  const wrong = await league.post(`/${ORG}/acts`, { act: 'erased the sealed part', answers: no - 1, reason: 'x' }, 'Secretary General')
  assert.equal(wrong.status, 400)
  assert.match(await wrong.text(), /has no sealed part/)
  const own = await league.post(`/${ORG}/acts`, { act: 'erased the sealed part', answers: no, reason: 'x' }, 'AUR')
  assert.equal(own.status, 403, 'a party does not erase')
  await league.act('Secretary General', { act: 'erased the sealed part', answers: no, reason: 'a court ordered it' })
  assert.equal(await league.store.sealedPart(ORG, no), null)
  const page = await (await league.get(`/${ORG}/matters/ferry`)).text()
  assert.ok(!page.includes('Example'))
  assert.match(page, /Not adopted/)
  assert.equal((await lines())[no - 1], line)
  assert.equal((await (await league.get(`/${ORG}/receipts/${no}`)).text()).split('\n')[1], receipt.split('\n')[1])
  const again = await openLive({ store: league.store, id: ORG, now: () => league.clock, tell: error => assert.fail(String(error)) })
  assert.ok('whole' in again)
  assert.equal(again.whole().acts[no - 1]?.reason, 'sealed')
  again.close()
})

test('title, note, place and source lie beside the line where the sender wishes, and in a closed matter always', async () => {
  const league = await openLeague({ more: '\n## Article 5 — Closed matters\n\n```yaml rule\nmarkings: { heads: every second }\n```\n' })
  const words = { title: 'The case of Ms Example', note: 'told by Mr Sample', place: 'at her house', source: 'her letter' }
  const { no, matter } = await league.open('AUR', { act: 'tabled', matter: 'case', ...words, seal: ['title', 'note', 'place', 'source'] })
  const closed = await league.open('AUR', { act: 'tabled', matter: 'other', ...words, marking: 'parties' })
  const plain = await league.open('AUR', { act: 'tabled', matter: 'plain', ...words })
  const lineOf = async (n: number): Promise<string> => (await (await league.get(`/${ORG}/lines/${n}`, 'AUR')).text()).trim()
  for (const n of [no, closed.no])
    for (const [field, text] of Object.entries(words)) {
      assert.ok(!(await lineOf(n)).includes(text), `${field} stands in the line`)
      assert.match(await lineOf(n), new RegExp(`"${field}":"sealed"`))
    }
  assert.match(await lineOf(plain.no), /"title":"The case of Ms Example".*"note":"told by Mr Sample"/)
  const shown = async (id: string): Promise<string> => (await league.get(`/${ORG}/matters/${id}`, 'AUR')).text()
  for (const id of [matter, closed.matter]) assert.match(await shown(id), /<h1[^>]*>The case of Ms Example/)
  assert.equal(
    (await league.post(`/${ORG}/acts`, { act: 'tabled', matter: 'x', seal: ['until'] }, 'AUR')).status,
    400,
    'what the judge reads is not sealed',
  )
  // Erased, the matter is called by its name, the line and its receipt are what they were, and every line hashes to the signed root.
  const line = await lineOf(no)
  await league.act('Secretary General', { act: 'erased the sealed part', answers: no, reason: 'asked for by her' })
  const after = await shown(matter)
  assert.doesNotMatch(after, /Example|Sample|her house|her letter|sealed · /)
  assert.match(after, /<h1[^>]*>Case/)
  assert.equal(await lineOf(no), line)
  const proof = parseProof(await (await league.get(`/${ORG}/receipts/${no}`, 'AUR')).text())
  assert.ok(typeof proof !== 'string')
  const note = parseNote(proof.checkpoint)
  const signed = typeof note === 'string' ? note : parseCheckpoint(note.text)
  assert.ok(typeof signed !== 'string')
  const leaf = leafHash(sha256, Buffer.from(line))
  assert.ok(checkInclusion(sha256, { leaf, no: no - 1, size: signed.size, proof: proof.hashes, root: signed.root }))
})
