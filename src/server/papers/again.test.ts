/** Settled matters are judged again before they are served; what is found otherwise is told, and never changed in silence. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type League, openLeague, ORG } from '../../../test/live.ts'
import { beginSession, peopleOf } from '../people/person.ts'
import { judgeAgain, keepJudged, sayTurned, turnedIn } from './again.ts'

let league: League
before(async () => {
  league = await openLeague()
  const until = '2026-11-27T12:00:00+01:00[Europe/Zurich]'
  for (const matter of ['ferry', 'bridge'])
    await league.act('Secretary General', { act: 'placed under silence', matter, title: matter, until })
  await league.act('AUR', { act: 'objected', matter: 'bridge' })
  league.clock = Date.parse('2026-11-28T12:00:00Z')
  for (const person of await peopleOf(league.hall.drawer))
    Object.assign(league.session, { [person.by]: await beginSession(league.hall.drawer, person.id, 'link', league.clock) })
})

test('what was kept is found again, whatever came to the record since', async () => {
  const { live, drawer } = league.hall
  await keepJudged(live, drawer, league.clock)
  await league.act('Secretary General', {
    act: 'placed under silence',
    matter: 'road',
    title: 'road',
    until: '2026-12-04T12:00:00+01:00[Europe/Zurich]',
  })
  league.clock += 1000
  await keepJudged(live, drawer, league.clock, new Set(['road']))
  assert.deepEqual(await judgeAgain(live, drawer, league.clock), [])
  assert.deepEqual(await turnedIn(drawer), [])
})

test('a planted difference is told to the operator and on the secretary’s page, until somebody has looked at it', async () => {
  const { live, drawer } = league.hall
  const kept = (await drawer.list<{ matter: string; judge: string; runs: { outcome: string }[] }>('judged', 'matter ')).find(
    k => k.value.matter === 'ferry',
  )
  assert.ok(kept)
  const otherwise = { ...kept.value, judge: '0.0.9', runs: kept.value.runs.map(run => ({ ...run, outcome: 'not adopted' })) }
  assert.ok(await drawer.put('judged', kept.key, otherwise, { from: kept.version }))
  const turned = await judgeAgain(live, drawer, league.clock)
  assert.deepEqual(
    turned.map(t => [t.matter, t.was.outcome, t.is?.outcome]),
    [['ferry', 'not adopted', 'adopted']],
  )
  const [line, waiting] = sayTurned(ORG, turned, 1)
  assert.match(line ?? '', /ferry .* was “not adopted” .* is found “adopted” .* \(judged by 0\.0\.9, .*, then by 0\.1\.0, /)
  assert.match(waiting ?? '', /1 settled matter is found otherwise than before; nothing was changed/)
  await keepJudged(live, drawer, league.clock + 1)
  assert.deepEqual(await judgeAgain(live, drawer, league.clock + 2), [], 'it is told once')
  const desk = await (await league.get(`/${ORG}/desk`, 'Secretary General')).text()
  assert.match(desk, /Judged otherwise than before/)
  assert.doesNotMatch(await (await league.get(`/${ORG}/desk`, 'AUR')).text(), /Judged otherwise/)
  const { turned: shown } = (await (await league.get(`/${ORG}/again`, 'Secretary General', { accept: 'application/json' })).json()) as {
    turned: { key: string }[]
  }
  assert.equal((await league.post(`/${ORG}/again`, { run: shown[0]?.key }, 'AUR')).status, 403)
  assert.equal((await league.post(`/${ORG}/again`, { run: shown[0]?.key }, 'Secretary General')).status, 200)
  assert.equal((await league.post(`/${ORG}/again`, { run: shown[0]?.key }, 'Secretary General')).status, 404)
  assert.deepEqual(await turnedIn(drawer), [])
})

test('an outcome that was published and is not what the judge finds is told until somebody has looked at it', async () => {
  const { live, drawer } = league.hall
  // As it came to a record before the door refused it.
  const head = await league.store.head(ORG)
  const sent = { by: 'Secretary General', act: 'published the outcome', matter: 'bridge', outcome: 'adopted' }
  const [answer] = await league.store.append(ORG, [{ act: sent, author: 'Secretary General', key: 'forged', powers: head?.powers ?? 0 }])
  assert.ok(answer?.kind === 'receipt')
  await live.heard(answer.no)
  const turned = await judgeAgain(live, drawer, league.clock + 5000)
  assert.deepEqual(
    turned.map(t => [t.matter, t.was.outcome, t.is?.outcome, t.published]),
    [['bridge', 'adopted', 'not adopted', answer.no]],
  )
  assert.match(
    sayTurned(ORG, turned, 1)[0] ?? '',
    /bridge .* was “adopted”, and is found “not adopted” .*published by act \d+, and judged by/,
  )
  const desk = await (await league.get(`/${ORG}/desk`, 'Secretary General')).text()
  assert.match(desk, new RegExp(`№ ${answer.no}`))
  const [shown] = await turnedIn(drawer)
  assert.equal((await league.post(`/${ORG}/again`, { run: shown?.key }, 'Secretary General')).status, 200)
  assert.deepEqual(await judgeAgain(live, drawer, league.clock + 9000), [], 'it is told once')
})
