/** What `entente verify` says of certificates and receipts: agreed or named. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { createPublicKey, verify as verifySignature } from 'node:crypto'
import { type League, openLeague, ORG } from '../../test/live.ts'
import { begin, take, type World } from '../judge/judge.ts'
import { parseVerifierKey, verifierOf } from '../log/note.ts'
import type { Act } from '../record/act.ts'
import { beginSession, peopleOf } from '../server/people/person.ts'
import { sha256 } from '../store/keys.ts'
import { checkCertificates } from './certificates.ts'
import { checkReceipt } from './receipt.ts'

const folder = mkdtempSync(join(tmpdir(), 'entente-receipt-'))
after(() => rmSync(folder, { recursive: true }))
let league: League
const asOf = '2026-11-28T13:00:00+01:00[Europe/Zurich]'
const documents = new Map<string, string>()

before(async () => {
  league = await openLeague()
  await league.act('Secretary General', {
    act: 'placed under silence',
    matter: 'ferry',
    title: 'Ferry',
    until: '2026-11-27T12:00:00+01:00[Europe/Zurich]',
  })
  league.clock = Date.parse('2026-11-28T12:00:00Z')
  for (const person of await peopleOf(league.hall.drawer))
    Object.assign(league.session, { [person.by]: await beginSession(league.hall.drawer, person.id, 'link', league.clock) })
  const certified = await league.post(`/${ORG}/certify`, { matter: 'ferry' }, 'Secretary General')
  assert.equal(certified.status, 201, await certified.clone().text())
  for (const { text } of league.hall.live.whole().acts)
    if (text !== undefined) documents.set(text, new TextDecoder().decode((await league.store.document(ORG, text))?.bytes))
})

function check(acts: readonly Act[], has: ReadonlyMap<string, string> = documents) {
  const { charter } = league.hall.live.whole()
  let world: World = begin(charter)
  for (const act of acts) world = take(world, act)
  return checkCertificates(charter, acts, world, { documents: hash => has.get(hash) ?? null, asOf })
}

test('a certificate agrees, or what does not is named', () => {
  const { acts } = league.hall.live.whole()
  assert.deepEqual(check(acts), { certified: 1, amiss: [], notes: [] })
  const opening = acts.findIndex(a => a.matter === 'ferry') + 1
  const objected: Act = { at: '2026-11-24T12:00:00Z', by: 'AUR', act: 'objected', matter: 'ferry' }
  assert.match(check([...acts, objected]).amiss.join('\n'), /which certifies ferry: it says “adopted”, and the judge finds “not adopted”/)
  const struck: Act = {
    at: '2026-11-28',
    by: 'Secretary General',
    as: 'registrar',
    act: 'struck',
    corrects: opening,
    reason: 'by mistake',
    matter: 'ferry',
  }
  assert.match(check([...acts, struck]).amiss.join('\n'), /the judge finds nothing settled/)
  assert.match(check(acts, new Map()).amiss.join('\n'), /its document is not here/)
  const forged = new Map([...documents].map(([hash, text]) => [hash, text.replace('"adopted"', '"vetoed"')]))
  assert.match(check(acts, forged).amiss.join('\n'), /not the document of that SHA-256/)
})

test('a receipt that was kept holds with its line, and with no other', async () => {
  const key = (await (await league.get(`/${ORG}/log/key`)).text()).trim()
  const parsed = parseVerifierKey(sha256, key)
  assert.ok(typeof parsed !== 'string')
  const prefix = Buffer.from('302a300506032b6570032100', 'hex')
  const verifier = verifierOf(parsed, (of, message, signature) =>
    verifySignature(null, message, createPublicKey({ key: Buffer.concat([prefix, of]), format: 'der', type: 'spki' }), signature),
  )
  assert.ok(typeof verifier !== 'string')
  const trust = { verifier, origin: parsed.name }
  const lines: string[] = []
  for await (const { line } of league.store.lines(ORG)) lines.push(line)
  const path = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const receipt = path('r.tlog-proof', await (await league.get(`/${ORG}/receipts/4`)).text())
  const line = path('l.jsonl', await (await league.get(`/${ORG}/lines/4`)).text())
  const kept = checkReceipt({ receipt, line }, lines, trust)
  assert.ok(typeof kept !== 'string', String(kept))
  assert.match(kept.says, /act 4 of localhost:4949\/lakes-league is this line/)
  assert.ok(typeof checkReceipt({ receipt, line: null }, lines, trust) !== 'string')
  const other = path('o.jsonl', `${lines[4]}\n`)
  assert.match(String(checkReceipt({ receipt, line: other }, lines, trust)), /does not show that this is line 4/)
  const altered = lines.map((text, i) => (i === 3 ? text.replace('"at"', '"At"') : text))
  assert.match(String(checkReceipt({ receipt, line }, altered, trust)), /another line; the record was altered/)
  assert.match(String(checkReceipt({ receipt, line: null }, altered, trust)), /does not show/)
  assert.match(String(checkReceipt({ receipt, line: null }, lines.slice(0, 2), trust)), /the record here has 2/)
  assert.match(String(checkReceipt({ receipt: line, line: null }, lines, trust)), /this is not a receipt/)
  assert.match(String(checkReceipt({ receipt: join(folder, 'none'), line: null }, lines, trust)), /cannot be read/)
})
