/** What `entente verify` says of an exported folder from which something was taken, or in which something was exchanged. */
import assert from 'node:assert/strict'
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type League, openLeague, ORG } from '../../test/live.ts'
import { writeLiveFolder } from '../store/live-folder.ts'
import { printTextSet } from '../views/texts.ts'
import { main } from './main.ts'

const place = mkdtempSync(join(tmpdir(), 'entente-verify-'))
after(() => rmSync(place, { recursive: true }))
const exported = join(place, 'exported')
let league: League
let key = ''
let text = ''
let set = ''

before(async () => {
  league = await openLeague()
  const kept = async (body: string): Promise<string> => {
    const authorization = `Bearer ${league.session['Secretary General']}`
    const response = await league.app.request(`/${ORG}/documents`, {
      method: 'POST',
      body,
      headers: { authorization, accept: 'application/json', 'content-type': 'text/plain' },
    })
    assert.equal(response.status, 201)
    return ((await response.json()) as { hash: string }).hash
  }
  text = await kept('The ferry leaves at noon.\n')
  set = await kept(printTextSet({ title: 'Ferry', version: 1, texts: [{ lang: 'en', status: 'authentic', hash: text }] }))
  await league.act('Secretary General', { act: 'stated', matter: 'ferry', text: set })
  key = (await (await league.get(`/${ORG}/log/key`)).text()).trim()
  assert.equal(await writeLiveFolder(league.store, ORG, exported, key), null)
})

/** Verifies a copy of the export that was changed. */
async function verified(change: (folder: string) => void, ...flags: string[]): Promise<{ code: number; said: string }> {
  const folder = join(place, 'changed')
  rmSync(folder, { recursive: true, force: true })
  cpSync(exported, folder, { recursive: true })
  change(folder)
  let said = ''
  const hear = (more: string): void => void (said += more)
  const code = await main(['verify', folder, ...flags], { out: hear, err: hear, now: () => league.clock })
  return { code, said }
}

test('every document that an act names is hashed, and each text of a set', async () => {
  const whole = await verified(() => {})
  assert.equal(whole.code, 0, whole.said)
  assert.match(whole.said, /2 documents hashed: each is the one that its act names/)
  for (const of of [set, text]) {
    const changed = await verified(folder => appendFileSync(join(folder, 'documents', of), 'x'))
    assert.equal(changed.code, 1)
    assert.match(changed.said, new RegExp(`Act \\d+ \\(stated, ferry\\).* names the document ${of}, and what came along is not the one`))
  }
  const missing = await verified(folder => rmSync(join(folder, 'documents', text)))
  assert.equal(missing.code, 0)
  assert.match(
    missing.said,
    new RegExp(`Not checked, for they did not come along, 1 of the documents that acts name:\\n  Act \\d+ .*${text}`),
  )
})

test('a live record without its log is not let pass', async () => {
  const taken =
    (...names: string[]) =>
    (folder: string) =>
      names.forEach(name => void rmSync(join(folder, name), { recursive: true }))
  for (const names of [['log/checkpoint'], ['log']]) {
    for (const flags of [[], ['--key', key]]) {
      const { code, said } = await verified(taken(...names), ...flags)
      assert.equal(code, 1, `${names} ${flags}`)
      assert.match(said, /The log is missing \(log\/checkpoint\)/)
    }
  }
  const keyless = await verified(taken('log/key'))
  assert.deepEqual([keyless.code, /No public key came along/.test(keyless.said)], [1, true])
  assert.equal((await verified(taken('log/key'), '--key', key)).code, 0)
  // A record of the past never had a log; a key asks for one all the same.
  const past = (folder: string): void => {
    taken('log')(folder)
    writeFileSync(join(folder, 'record.jsonl'), '{"at":"2026-01-02","by":"AUR","act":"stated"}\n')
  }
  assert.equal((await verified(past)).code, 0)
  assert.equal((await verified(past, '--key', key)).code, 1)
})

test('lines that end otherwise than the log has them are named', async () => {
  const { code, said } = await verified(folder => {
    const file = join(folder, 'record.jsonl')
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'))
  })
  assert.equal(code, 1)
  assert.match(said, /record\.jsonl:1: .*carriage return/)
})

test('a checkpoint that was kept and is not there is a sentence', async () => {
  const { code, said } = await verified(() => {}, '--checkpoint', join(place, 'nowhere'))
  assert.equal(code, 1)
  assert.match(said, /nowhere: there is no such file; check its name\.$/m)
  assert.equal((await verified(() => {}, '--checkpoint', join(exported, 'log', 'checkpoint'))).code, 0)
})
