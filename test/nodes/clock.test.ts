/** A node whose clock is off by an hour refuses in a sentence, while the others go on; a node that dies while it notes a shut door. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openPulse } from '../../src/server/live/pulse.ts'
import { sha256 } from '../../src/store/keys.ts'
import { memoryPlace, memoryStore } from '../../src/store/memory.ts'
import type { Store } from '../../src/store/store.ts'
import { foundLeague, LEAGUE, openNode, sent, type Sessions } from './away.ts'
import { nodeSigners } from './sent.ts'

const HOUR = 3_600_000

test('a clock is stepped by an hour, forth and back: that node refuses, the others go on, and nobody sees another outcome', async () => {
  const clock = Date.parse('2026-11-23T12:00:00Z')
  const place = memoryPlace(() => clock)
  const sessions: Sessions = {}
  const said: string[] = []
  const stepped = { by: 0 }
  const node = (now: () => number) =>
    openNode(memoryStore({ now, signers: nodeSigners, sha256, place }), { now, sessions, every: HOUR, shut: 15_000, said })
  await foundLeague(memoryStore({ now: () => clock, signers: nodeSigners, sha256, place }))
  const right = await node(() => clock)
  const wrong = await node(() => clock + stepped.by)
  const until = '2026-11-23T13:30:00+01:00[Europe/Zurich]'
  await sent(right, 'Secretary General', { act: 'placed under silence', matter: 'ferry', title: 'Ferry', until })
  for (const by of [HOUR, -HOUR]) {
    stepped.by = by
    const response = await wrong.post(`/${LEAGUE}/acts`, { act: 'objected', matter: 'ferry', key: `off-${by}` }, 'AUR')
    assert.equal(response.status, 503)
    assert.equal(response.headers.get('retry-after'), '5')
    const { detail } = (await response.json()) as { detail: string }
    assert.match(detail, /clock and the database's are more than a second apart, so nothing is accepted here; set the clock/)
    await wrong.hall.live.heard(right.hall.live.size())
    // The silence runs for half an hour more, whatever that node believes.
    assert.deepEqual([(await wrong.run('ferry')).outcome, (await right.run('ferry')).outcome], [null, null])
    await sent(right, 'BRI', { act: 'stated', matter: 'ferry', note: 'we read it', key: `on-${by}` })
  }
  await sent(right, 'BRI', { act: 'objected', matter: 'ferry' })
  for (const by of [HOUR, -HOUR, 0]) {
    stepped.by = by
    await wrong.hall.live.heard(right.hall.live.size())
    assert.equal((await wrong.run('ferry')).outcome, 'not adopted', `its clock is off by ${by}`)
  }
  await sent(wrong, 'AUR', { act: 'stated', matter: 'ferry', note: 'our clock is right again' })
  assert.deepEqual(said, [])
  right.stop()
  wrong.stop()
})

test('a node dies while it notes a shut door: the next notes what is left, each once, before anything is shown', async () => {
  let clock = Date.parse('2026-11-23T12:00:00Z')
  const now = (): number => clock
  const place = memoryPlace(now)
  const sessions: Sessions = {}
  const said: string[] = []
  const store = () => memoryStore({ now, signers: nodeSigners, sha256, place })
  await foundLeague(store())
  const first = await openNode(store(), { now, sessions, every: HOUR, shut: 15_000, said })
  const until = '2026-11-23T13:01:00+01:00[Europe/Zurich]'
  clock += 1000
  for (const matter of ['ferry', 'bridge', 'light'])
    await sent(first, 'Secretary General', { act: 'placed under silence', matter, title: matter, until })
  // These were opened after the last beat; the door was open when they were.
  clock += 70_000
  const died = new Error('it died')
  let notes = 0
  const mortal: Store = {
    ...first.hall.store,
    async append(org, drafts) {
      const answers = await first.hall.store.append(org, drafts)
      if (drafts[0]?.act.act === 'door shut' && ++notes === 2) throw died
      return answers
    },
  }
  const dying = openPulse(
    mortal,
    () => [{ ...first.hall, store: mortal }],
    error => assert.equal(error, died),
    HOUR,
  )
  assert.equal(await dying.beat(), false)
  dying.stop()
  first.stop()
  const next = await openNode(store(), { now, sessions, every: HOUR, shut: 15_000, said })
  await next.hall.live.heard((await store().head(LEAGUE))?.size ?? 0)
  const noted = next.hall.live.whole().acts.filter(act => act.act === 'door shut')
  assert.deepEqual(noted.map(act => act.matter).sort(), ['bridge', 'ferry', 'light'])
  for (const matter of ['ferry', 'bridge', 'light']) {
    const run = await next.run(matter)
    assert.deepEqual([run.outcome, run.finding.state], [null, 'undetermined'])
  }
  assert.deepEqual(said, [])
  next.stop()
})
