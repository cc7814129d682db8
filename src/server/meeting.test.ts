/** What every request meets: how much may be asked, who may keep an answer, and who is told the figures. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type League, openLeague, ORG } from '../../test/live.ts'
import { openApp } from './app.tsx'
import { openLimits, type Rates } from './limits.ts'
import { takes } from './meeting.ts'

let league: League
const now = (): number => league.clock
const app = (more: object = {}) =>
  openApp({
    organisations: [],
    halls: new Map([[ORG, league.hall]]),
    address: () => 'http://localhost:4949',
    now,
    tell: error => {
      throw error
    },
    ...more,
  })
const bearer = (as: string) => ({ authorization: `Bearer ${league.session[as]}` })

before(async () => {
  league = await openLeague({ more: '\n## Article 5 — Closed matters\n\n```yaml rule\nmarkings: { heads: every 30 seconds }\n```\n' })
  for (const [matter, marking] of [
    ['open-matter', undefined],
    ['closed-matter', 'parties'],
  ] as const)
    await league.act('Secretary General', {
      act: 'placed under silence',
      matter,
      title: matter,
      until: '2026-12-04T12:00:00+01:00[Europe/Zurich]',
      ...(marking ? { marking } : {}),
    })
  league.clock += 60_000
})

const tableOf = (rate: { readonly most: number; readonly each: number }): Rates => {
  const each = { read: rate, post: rate, enter: rate, search: rate, paper: rate }
  return { session: each, address: each, all: {} }
}

test('a session has a bucket of its own, which nobody behind the same address can empty', () => {
  const rate = { most: 3, each: 1 }
  const table = tableOf(rate)
  const limits = openLimits({ table, most: 4 })
  const neighbour = { address: '192.0.2.1', session: undefined }
  const delegate = { address: '192.0.2.1', session: 'a-token' }
  limits.known('a-token')
  for (let i = 0; i < 3; i++) assert.equal(limits.take('read', neighbour, 0), null)
  assert.deepEqual(limits.take('read', neighbour, 0), { wait: 1, whose: 'own' })
  assert.equal(limits.take('read', delegate, 0), null)
  assert.deepEqual(
    limits.take('read', { ...neighbour, session: 'drawn-at-random' }, 0),
    { wait: 1, whose: 'own' },
    'a session that is nobody’s has no bucket of its own',
  )
  assert.equal(limits.take('post', neighbour, 0), null, 'posting is counted apart')
  assert.equal(limits.take('read', neighbour, 1000), null, 'after a second there is one more')
  for (let i = 0; i < 100; i++) limits.take('read', { address: `198.51.100.${i}`, session: undefined }, 2000)
  assert.ok(limits.size() <= 8)
})

test('who asks too often is told when to come again', async () => {
  const rate = { most: 2, each: 0.5 }
  const table = tableOf(rate)
  const slow = app({ limits: openLimits({ table }) })
  const ask = async (headers: Record<string, string> = {}) => slow.request(`/${ORG}.json?lang=fr`, { headers })
  assert.equal((await ask()).status, 200)
  assert.equal((await ask()).status, 200)
  const refused = await ask({ 'x-forwarded-for': '203.0.113.9' })
  assert.deepEqual([refused.status, refused.headers.get('retry-after')], [429, '2'], 'nobody is believed about where they are')
  const problem = (await refused.json()) as { type: string; detail: string }
  assert.equal(problem.type, '/-/api#too-many')
  assert.match(problem.detail, /attendez 2 secondes/)
  const trusting = app({ limits: openLimits({ table }), env: { TRUST_PROXY: 'yes' } })
  for (let i = 0; i < 6; i++)
    assert.equal((await trusting.request(`/${ORG}.json`, { headers: { 'x-forwarded-for': `203.0.113.${i}` } })).status, 200)
})

test('a search and a paper are counted by themselves, and all who come without a session together', async () => {
  const many = { most: 100, each: 100 }
  const table: Rates = { ...tableOf(many), all: { search: { most: 2, each: 0.5 }, paper: { most: 1, each: 0.5 } } }
  const limits = openLimits({ table })
  const slow = app({ limits, env: { TRUST_PROXY: 'yes' } })
  const ask = (path: string, i: number, headers = {}) =>
    slow.request(path, { headers: { 'x-forwarded-for': `203.0.113.${i}`, ...headers } })
  // Who is known to be signed in is held up by nobody.
  assert.equal((await ask(`/${ORG}.json`, 9, bearer('AUR'))).status, 200)
  assert.equal((await ask(`/${ORG}/search.json?q=open`, 1)).status, 200)
  assert.equal((await ask('/-/search.json?q=open', 2)).status, 200)
  const refused = await ask(`/${ORG}/search.json?q=open&lang=uk`, 3)
  assert.deepEqual([refused.status, refused.headers.get('retry-after')], [503, '2'])
  assert.match(((await refused.json()) as { detail: string }).detail, /слід зачекати 2 секунди; хто увійшов, не чекає/)
  assert.equal((await ask(`/${ORG}/search.json?q=open`, 3, bearer('AUR'))).status, 200)
  const sheet = `/${ORG}/sheet.pdf?matter=open-matter`
  assert.equal((await ask(sheet, 4)).status, 200)
  assert.equal((await ask(sheet, 5)).status, 503)
  assert.equal((await ask(`/${ORG}.json`, 5)).status, 200, 'pages go on')
})

test('a kept answer never crosses audiences', async () => {
  const [mixed, alone] = [app(), app()]
  const routes = league.routes.filter(
    r => r.method === 'get' && r.who === 'anyone' && r.path.startsWith('/{org}') && !r.path.endsWith('/stream'),
  )
  const places: Record<string, string> = {
    org: ORG,
    matter: 'closed-matter',
    meeting: 'closed-matter',
    case: 'closed-matter',
    programme: 'closed-matter',
    body: 'Council',
    party: 'AUR',
    alert: '2',
    no: '2',
    hash: '0'.repeat(64),
    tile: 'entries/000.p/2',
    standard: 'lamp-1',
  }
  for (const { path, json } of routes)
    for (const end of json ? ['', '.json'] : ['']) {
      const at =
        path.replace(/\{(\w+)\+?\}/g, (_, name: string) => places[name] ?? assert.fail(`${path} needs a place for {${name}}`)) + end
      const ask = async (to: typeof mixed, headers: Record<string, string> = {}) => {
        const response = await to.request(at, { headers })
        return { response, text: Buffer.from(await response.arrayBuffer()).toString('latin1') }
      }
      const theirs = await ask(mixed, bearer('AUR'))
      const ours = await ask(mixed)
      const fresh = await ask(alone)
      assert.equal(ours.text, fresh.text, `${at} is another after a party asked for it`)
      assert.match(theirs.response.headers.get('cache-control') ?? '', /no-store/, `${at}: what a signed-in person sees is kept`)
      assert.match(ours.response.headers.get('vary') ?? '', /accept-encoding, accept-language, authorization, cookie/, at)
      assert.ok(ours.response.headers.has('cache-control'), at)
      if (!ours.text.includes('closed-matter') || ours.response.status >= 400) continue
      assert.fail(`${at} names a closed matter`)
    }
  const party = await mixed.request(`/${ORG}.json`, { headers: bearer('AUR') })
  const none = { 'if-none-match': party.headers.get('etag') ?? '' }
  assert.equal((await mixed.request(`/${ORG}.json`, { headers: none })).status, 200, 'a tag that another was given opens nothing')
  const open = await mixed.request(`/${ORG}.json`)
  assert.equal((await mixed.request(`/${ORG}.json`, { headers: { 'if-none-match': open.headers.get('etag') ?? '' } })).status, 304)
})

test('figures are told on this machine or with the token, and say nothing of any matter', async () => {
  const here = app()
  await here.request(`/${ORG}/matters/open-matter`)
  await here.request(`/${ORG}/matters/no-such-matter`)
  await league.act('AUR', { act: 'objected', matter: 'open-matter', reason: 'no' })
  const response = await here.request('/-/metrics')
  assert.match(response.headers.get('content-type') ?? '', /^text\/plain; version=0\.0\.4/)
  const text = await response.text()
  assert.match(text, /entente_requests_total\{method="get",route="\/\{org\}\/matters\/\{matter\+\}",status="200"\} 1/)
  assert.match(text, /status="404"\} 1/)
  assert.match(text, /entente_request_seconds_bucket\{.*le="\+Inf"\} 2/)
  assert.match(text, /entente_acts_taken_total 1\n/)
  for (const name of ['entente_group_acts_count', 'entente_watchers', 'entente_outbox_waiting', 'entente_store_reachable'])
    assert.match(text, new RegExp(`^${name} \\d+$`, 'm'))
  assert.doesNotMatch(text, /open-matter|closed-matter|AUR|lakes/)
  assert.equal((await here.request('/-/metrics', { headers: { 'x-forwarded-for': '203.0.113.9' } })).status, 403)
  const guarded = app({ env: { METRICS_TOKEN: 'tell-me' } })
  assert.equal((await guarded.request('/-/metrics')).status, 403)
  assert.equal((await guarded.request('/-/metrics', { headers: { authorization: 'Bearer tell-you' } })).status, 403)
  assert.equal((await guarded.request('/-/metrics', { headers: { authorization: 'Bearer tell-me' } })).status, 200)
})

test('what an Accept header takes', () => {
  assert.ok(takes(undefined, 'text/html'))
  assert.ok(takes('text/*;q=0.5', 'text/html'))
  assert.ok(!takes('text/html;q=0, application/json', 'text/html'))
  assert.ok(!takes('image/png', 'application/json'))
})
