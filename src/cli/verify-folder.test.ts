/** What `entente verify` says of an exported folder from which something was taken, or in which something was exchanged. */
import assert from 'node:assert/strict'
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type League, openLeague, ORG } from '../../test/live.ts'
import { writeLiveFolder } from '../store/live-folder.ts'
import { peopleOf } from '../server/people/person.ts'
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
  const broken = (folder: string): void => writeFileSync(join(folder, 'log/key'), 'no key at all\n')
  const { code, said } = await verified(broken)
  assert.equal(code, 1)
  assert.match(said, /The key that came along with the log \(log\/key\) cannot be read: this is not a public key/)
  assert.doesNotMatch(said, /--key/)
  assert.equal((await verified(broken, '--key', key)).code, 0)
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

test('an act dated back past what was settled, which no door takes, is found', async () => {
  const own = await openLeague()
  const back = (hours: number): string => new Date(own.clock - hours * 3_600_000).toISOString()
  await own.act('Secretary General', { act: 'reported', at: back(30), note: 'as the minutes say' })
  const until = new Date(own.clock + 80 * 3_600_000).toISOString()
  await own.act('Secretary General', { act: 'placed under silence', matter: 'pier', title: 'Pier', until })
  own.clock += 90 * 3_600_000
  const exportOf = async (name: string): Promise<{ code: number; said: string }> => {
    const folder = join(place, name)
    const line = (await (await own.get(`/${ORG}/log/key`)).text()).trim()
    assert.equal(await writeLiveFolder(own.store, ORG, folder, line), null)
    let said = ''
    const hear = (more: string): void => void (said += more)
    return { code: await main(['verify', folder], { out: hear, err: hear, now: () => own.clock }), said }
  }
  const fine = await exportOf('fine')
  assert.equal(fine.code, 0, fine.said)
  assert.match(fine.said, /1 act dated back or correcting another: none changed what was shown as settled/)
  // What a door that was tampered with might have kept.
  const [person] = (await peopleOf(own.hall.drawer)).filter(({ by }) => by === 'Secretary General')
  const [kept] = await own.store.append(ORG, [
    {
      act: {
        at: back(20),
        by: 'Secretary General',
        act: 'restarted',
        matter: 'pier',
        until: new Date(own.clock + 9e8).toISOString(),
        person: person!.id,
      },
      author: 'Secretary General',
      key: 'forged',
      powers: own.hall.way.powersAt(),
    },
  ])
  assert.equal(kept?.kind, 'receipt')
  const undone = await exportOf('undone')
  assert.equal(undone.code, 1)
  assert.match(
    undone.said,
    /Act \d+ is dated 2026-\S+ and was received 2026-\S+: it changes “pier” \(.*\), which stood settled \(“adopted”\) when it came; no door takes such an act\./,
  )
})
