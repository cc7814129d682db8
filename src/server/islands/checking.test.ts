/** A record gone through again as a browser does it: of a league with closed matters, as somebody outside sees it and as a party does. */
import assert from 'node:assert/strict'
import { fileURLToPath } from 'node:url'
import { after, before, test } from 'node:test'
import { type League, listening, openLeague, ORG } from '../../../test/live.ts'
import { main } from '../../cli/main.ts'
import { openOrganisation } from '../organisation.ts'
import { check, type Finding } from './checking.ts'

const MORE = `
## Article 4 — Closed matters

\`\`\`yaml rule
markings: { heads: every 30 seconds }
\`\`\`
`
let league: League
const fetched = globalThis.fetch
before(async () => {
  const folder = openOrganisation(fileURLToPath(new URL('../../../charters/eu-enlargement', import.meta.url)))
  league = await openLeague({ more: MORE, organisations: [folder] })
  await league.open('Secretary General', {
    act: 'placed under silence',
    matter: 'closed-matter',
    title: 'A closed matter',
    until: '2026-12-04T12:00:00+01:00[Europe/Zurich]',
    marking: 'parties',
  })
  await league.open('Secretary General', {
    act: 'placed under silence',
    matter: 'open-matter',
    title: 'An open matter',
    until: '2026-12-04T12:00:00+01:00[Europe/Zurich]',
  })
  league.clock += 60_000
})
after(() => {
  globalThis.fetch = fetched
})

/** What is found by whoever asks with this session. */
async function checked(org: string, as?: string): Promise<ReadonlyMap<Finding['what'], Finding>> {
  globalThis.fetch = ((path: string) => league.get(path, as)) as typeof fetch
  try {
    return new Map((await check(org, () => undefined)).map(one => [one.what, one]))
  } finally {
    globalThis.fetch = fetched
  }
}

test('somebody outside checks everything, the lines withheld by their hashes', async () => {
  const found = await checked(`/${ORG}`)
  assert.deepEqual(
    [...found.values()].filter(one => one.holds === false),
    [],
  )
  assert.equal(found.get('withheld')?.facts['n'], '1')
  assert.equal(found.get('withheld')?.holds, null)
  assert.equal(found.get('signature')?.holds, true)
  assert.equal(found.get('founded')?.holds, true)
  assert.equal(found.get('judged')?.holds, true)
})

test('a party has nothing withheld of what it may read', async () => {
  const found = await checked(`/${ORG}`, 'AUR')
  assert.equal(found.get('withheld'), undefined)
  assert.equal(found.get('root')?.holds, true)
  assert.equal(found.get('judged')?.holds, true)
})

test('a record from a folder has no log, and is judged again', async () => {
  const found = await checked('/eu-enlargement')
  assert.equal(found.get('no log')?.holds, null)
  assert.ok(Number(found.get('judged')?.facts['n']) > 30)
  assert.equal(found.get('judged')?.holds, true)
})

test('the command verifies the same address, of a folder and of a live league', async () => {
  const { address, stop } = await listening(league)
  for (const [org, says] of [
    ['eu-enlargement', /No log is kept for this record.*\nJudged again: \d+ outcomes settled/s],
    [ORG, /1 withheld, their hashes seen[\s\S]*Judged again/],
  ] as const) {
    let said = ''
    const terminal = { out: (t: string) => void (said += t), err: (t: string) => void (said += t), now: () => league.clock }
    const code = await main(['verify', `${address}/${org}`], terminal)
    assert.equal(code, 0, said)
    assert.match(said, says)
  }
  await stop()
})
