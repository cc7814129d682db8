/** Reasons lie beside the line; erased by an act, they are gone everywhere, and every proof still holds. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openLeague, ORG } from '../../../test/live.ts'
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
