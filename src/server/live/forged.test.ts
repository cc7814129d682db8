/** What somebody with powers could forge, and cannot: acts of the platform, past dates, the word of a party that gave no proxy. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { begin, take } from '../../judge/judge.ts'
import type { Act } from '../../record/act.ts'
import { checkPowers, publishedAmiss } from '../../cli/asked-again.ts'
import { type League, openLeague, ORG } from '../../../test/live.ts'
import type { Store } from '../../store/store.ts'
import { submit } from './door.ts'
import { openHall } from './hall.ts'
import { openLive } from './live.ts'
import { openPulse } from './pulse.ts'
import { beginSession, keepPerson, peopleOf } from '../people/person.ts'

const HOUR = 3_600_000
const at = (ms: number): string => new Date(ms).toISOString()
const refusal = async (league: League, as: string, sent: object, status: number): Promise<string> => {
  const response = await league.post(`/${ORG}/acts`, sent, as)
  const text = await response.text()
  assert.equal(response.status, status, text)
  return (JSON.parse(text) as { detail: string }).detail
}
const runOf = async (league: League, matter: string): Promise<{ state: string; outcome: string | null }> => {
  const found = (await (await league.get(`/${ORG}/matters/${matter}.json`)).json()) as {
    matters: { state: string; outcome: string | null }[]
  }
  return found.matters[0] ?? assert.fail(`${matter} is not there`)
}
const SEC = 'Secretary General'
/** Moves the clock, and signs everybody in again: a session ends after a day without use. */
async function later(league: League, clock: number): Promise<void> {
  league.clock = clock
  const session = league.session as Record<string, string>
  for (const { id, by } of await peopleOf(league.hall.drawer)) session[by] = await beginSession(league.hall.drawer, id, 'link', clock)
}

const bothOf = ({ state, outcome }: { state: string; outcome: string | null }) => [state, outcome]

test('nobody enters that the door was shut, what founds a record, or a key: the platform does', async () => {
  const league = await openLeague()
  const { no } = await league.open(SEC, { act: 'placed under silence', matter: 'ferry', until: at(league.clock + 80 * HOUR) })
  for (const as of [SEC, 'AUR', 'Chair'])
    for (const act of ['door shut', 'founded', 'rotated the key'])
      assert.match(await refusal(league, as, { act, matter: 'ferry', hash: 'a'.repeat(64) }, 403), /is entered by the platform itself/)
  // What the platform entered, nobody strikes out.
  const pulse = openPulse(
    league.store,
    () => [league.hall],
    error => assert.fail(String(error)),
    HOUR,
  )
  await pulse.beat()
  await later(league, league.clock + 60_000)
  await pulse.beat()
  pulse.stop()
  assert.equal(league.hall.live.whole().acts[no]?.act, 'door shut')
  const strikes = { act: 'struck', corrects: no + 1, reason: 'the door was open', matter: 'ferry' }
  assert.match(await refusal(league, SEC, strikes, 403), /“found the door shut”|“door shut”/)
})

test('nobody dates back what was shown as settled, nor lets a clock run out that nobody saw', async () => {
  const league = await openLeague()
  const until = league.clock + 80 * HOUR
  const opened = await league.act(SEC, { act: 'placed under silence', matter: 'ferry', until: at(until) })
  await later(league, until + HOUR)
  const shown = bothOf(await runOf(league, 'ferry'))
  assert.deepEqual(shown, ['settled', 'adopted'])
  const early = at(until - 90 * HOUR)
  const placed = { act: 'placed under silence', until: at(until - HOUR) }
  assert.match(await refusal(league, SEC, { ...placed, at: early, matter: 'pier' }, 400), /before anybody knew of it/)
  assert.match(
    await refusal(league, SEC, { ...placed, at: early, matter: 'ferry', corrects: opened, reason: 'a slip' }, 400),
    /before anybody knew of it/,
  )
  const back = { act: 'restarted', at: at(until - HOUR), until: at(until + 100 * HOUR), matter: 'ferry' }
  assert.match(await refusal(league, SEC, back, 400), /would change what is settled already/)
  assert.deepEqual(bothOf(await runOf(league, 'ferry')), shown)
  // A date on which nothing rests is the secretariat's to give.
  await league.act(SEC, { act: 'reported', at: '2026-11-01', note: 'as the minutes say' })
})

test('nobody takes back by a correction what was settled, and nobody corrects what another sent', async () => {
  const league = await openLeague()
  await league.act(SEC, { act: 'placed under silence', matter: 'ferry', until: at(league.clock + 80 * HOUR) })
  const objected = await league.act('AUR', { act: 'objected', matter: 'ferry' })
  assert.equal((await runOf(league, 'ferry')).outcome, 'not adopted')
  const strikes = { act: 'struck', corrects: objected, reason: 'not meant', matter: 'ferry' }
  assert.match(await refusal(league, 'AUR', strikes, 400), /only a new decision changes that/)
  assert.match(await refusal(league, SEC, { ...strikes, as: 'registrar' }, 400), /only a new decision changes that/)
  assert.equal((await runOf(league, 'ferry')).outcome, 'not adopted')
  await league.act(SEC, { act: 'placed under silence', matter: 'pier', until: at(league.clock + 80 * HOUR) })
  const agreed = await league.act('AUR', { act: 'stated', matter: 'pier' })
  const other = { ...strikes, corrects: agreed, matter: 'pier' }
  for (const as of [SEC, 'BRI'])
    assert.match(await refusal(league, as, { ...other, as: 'registrar' }, 403), /was sent by Aurland, and only Aurland/)
  await league.act('AUR', other)
})

test('what came by letter the registrar enters for whoever sent it, with its time of receipt, and nobody else does', async () => {
  const league = await openLeague()
  await league.act(SEC, { act: 'placed under silence', matter: 'ferry', until: at(league.clock + 80 * HOUR) })
  const came = league.clock + HOUR
  await later(league, came + HOUR)
  const letter = { by: 'AUR', as: 'registrar', act: 'objected', matter: 'ferry', at: at(came), note: 'By letter.' }
  assert.match(await refusal(league, 'BRI', letter, 403), /You act for Brimhaven, and this act is by Aurland/)
  assert.match(await refusal(league, 'BRI', { ...letter, as: 'party' }, 403), /You act for Brimhaven/)
  assert.match(await refusal(league, SEC, { ...letter, as: undefined }, 403), /You act for Secretary General, and this act is by Aurland/)
  assert.match(
    await refusal(league, SEC, { ...letter, as: 'depositary' }, 403),
    /You act for Secretary General, and this act is by Aurland/,
  )
  const no = await league.act(SEC, letter)
  const entered = league.hall.live.whole().acts[no - 1]
  assert.deepEqual([entered?.by, entered?.as, entered?.at], ['AUR', 'registrar', at(came)])
  const { settledAt, outcome } = (await runOf(league, 'ferry')) as { settledAt?: string; outcome: string | null }
  assert.deepEqual([outcome, new Date(String(settledAt).replace(/\[.*/, '')).getTime()], ['not adopted', came])
  // A joint letter is one act.
  await league.act(SEC, { by: ['AUR', 'BRI'], as: 'registrar', act: 'stated', matter: 'ferry', note: 'Together, by letter.' })
  const { charter, acts } = league.hall.live.whole()
  assert.equal(typeof checkPowers(charter, acts), 'number', String(checkPowers(charter, acts)))
})

const proxied = `
\`\`\`yaml rule
procedure: vote by proxy
in: Council
as at: opening
opens with: opened the vote
opened by: the Chair
closes: with closed the vote
closed by: the Chair
proxies: { how: by name, at most: 1 }
when: { more than: half, have: voted in favour }
then: adopted
\`\`\`
`

test('nobody speaks for a party that gave no proxy, gave it to another, elsewhere, or took it back', async () => {
  const league = await openLeague({ more: proxied })
  for (const matter of ['toll', 'dues']) await league.act('Chair', { act: 'opened the vote', matter })
  const votes = (as: string, party: string, matter = 'toll') => ({ as, sent: { act: 'voted in favour', for: party, matter } })
  const none = async ({ as, sent }: ReturnType<typeof votes>): Promise<void> =>
    assert.match(await refusal(league, as, sent, 403), /gave .* no proxy that covers this; .* or acts itself/)
  await none(votes('AUR', 'BRI'))
  await league.act('BRI', { act: 'gave a proxy', to: 'AUR', matter: 'dues' })
  await none(votes('AUR', 'BRI'))
  await none(votes('COR', 'BRI', 'dues'))
  await league.act('AUR', votes('AUR', 'BRI', 'dues').sent)
  await league.act('BRI', { act: 'withdrew its proxy', matter: 'dues' })
  await none({ as: 'AUR', sent: { act: 'voted against', for: 'BRI', matter: 'dues' } as never })
  await league.act('BRI', { act: 'gave a proxy', to: 'AUR', matter: 'toll' })
  await league.act('BRI', { act: 'gave a proxy', to: 'COR', matter: 'toll' })
  await none(votes('AUR', 'BRI'))
  await league.act('COR', votes('COR', 'BRI').sent)
  // Whoever verifies the record asks again.
  const { charter, acts } = league.hall.live.whole()
  assert.ok(Number(checkPowers(charter, acts)) > 0)
  const forged = acts.filter(act => act.act !== 'gave a proxy')
  assert.match(String(checkPowers(charter, forged)), /was sent without powers: .* no proxy/)
})

test('credentials for one body do not reach into another, whatever body the act names', async () => {
  const league = await openLeague({ more: `${proxied}\n\`\`\`yaml bodies\nbodies: { Board: { seats: parties } }\n\`\`\`\n` })
  await league.act('Chair', { act: 'opened the vote', matter: 'toll' })
  const { id } = await keepPerson(league.hall.drawer, { name: 'Second of Corvale', mail: null, by: 'COR' })
  const session = await beginSession(league.hall.drawer, id, 'link', league.clock)
  const send = async (sent: object): Promise<number> => {
    const headers = { authorization: `Bearer ${session}`, accept: 'application/json', 'content-type': 'application/json' }
    const body = JSON.stringify({ ...sent, matter: 'toll' })
    return (await league.app.request(`/${ORG}/acts`, { method: 'POST', body, headers })).status
  }
  for (const body of ['Board', 'Council']) {
    const no = await league.act('COR', { act: 'issued credentials', to: id, body })
    await league.act(SEC, { act: 'registered credentials', answers: no })
    const status = body === 'Board' ? 202 : 201
    assert.equal(await send({ act: 'gave a proxy', to: 'AUR', body: 'Board' }), status)
    assert.equal(await send({ act: 'voted in favour' }), status)
    assert.equal(await send({ act: 'voted against', body: 'Board' }), status)
  }
  const { charter, acts } = league.hall.live.whole()
  assert.equal(typeof checkPowers(charter, acts), 'number', String(checkPowers(charter, acts)))
})

test('what is published of a matter is what the judge finds, at the door and to whoever verifies', async () => {
  const league = await openLeague()
  await league.act(SEC, { act: 'placed under silence', matter: 'ferry', until: at(league.clock + 80 * HOUR) })
  const published = { act: 'published the outcome', matter: 'ferry', outcome: 'adopted' }
  assert.match(await refusal(league, SEC, published, 409), /did not come to “adopted”/)
  await league.act('AUR', { act: 'objected', matter: 'ferry' })
  assert.match(await refusal(league, SEC, published, 409), /did not come to “adopted”/)
  await league.act(SEC, { ...published, outcome: 'not adopted' })
  const { charter, acts } = league.hall.live.whole()
  const told = (more: readonly Act[]) => publishedAmiss(charter, more, more.reduce(take, begin(charter)))
  assert.deepEqual(told(acts), [])
  assert.match(
    String(told([...acts.slice(0, -1), { ...(acts.at(-1) as Act), outcome: 'adopted' }])),
    /“adopted” of ferry, and the judge finds “not adopted”/,
  )
})

test('powers registered through one node hold at another, before it has heard of them', async () => {
  const league = await openLeague()
  const now = (): number => league.clock
  const slow: Store = {
    ...league.store,
    follow: (org, from, hear) => league.store.follow(org, from, lines => void setTimeout(() => hear(lines), 100)),
  }
  const live = await openLive({ store: slow, id: ORG, now, tell: error => assert.fail(String(error)) })
  assert.ok('whole' in live)
  const { way } = openHall(live, slow, now)
  const person = await keepPerson(league.hall.drawer, { name: 'Second of Corvale', mail: null, by: 'COR' })
  const issued = await league.act('COR', { act: 'issued credentials', to: person.id })
  await league.act(SEC, { act: 'registered credentials', answers: issued })
  const answer = await submit(way, { person, sent: { act: 'stated' } }, now())
  assert.equal(answer.kind, 'taken')
  live.close()
})

test('what lies too deep is refused in a sentence: a path of many parts, and brackets in brackets', async () => {
  const league = await openLeague()
  const path = `${'a/'.repeat(2000)}b`
  assert.match(await refusal(league, 'AUR', { act: 'tabled', matter: path }, 400), /at most 300 signs/)
  for (const body of [
    `{"act":"stated","note":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
    `{"a":"${'\\"['.repeat(99)}",${'{"a":'.repeat(40)}1`,
  ]) {
    const headers = { authorization: `Bearer ${league.session.AUR}`, accept: 'application/json', 'content-type': 'application/json' }
    const response = await league.app.request(`/${ORG}/acts`, { method: 'POST', body, headers })
    assert.deepEqual(
      [response.status, ((await response.json()) as { detail: string }).detail.slice(0, 47)],
      [400, 'What was sent lies deeper than 32 brackets; wri'],
    )
  }
  assert.equal((await league.post(`/${ORG}/acts`, { act: 'stated', note: '['.repeat(99) }, 'AUR')).status, 201)
})
