/** The document of the interface: valid by the official schema, whole, true of what is served, and as readable as the pages. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Validator } from '@seriousme/openapi-schema-validator'
import type { Hono } from 'hono'
import { type League, openLeague, ORG } from '../../test/live.ts'
import { type Document, openDocument } from '../../test/openapi.ts'
import { foldersIn } from '../store/folder.ts'
import { openApp, routesOf, type Served } from './app.tsx'
import { isServed, openOrganisation } from './organisation.ts'

const charters = fileURLToPath(new URL('../../charters', import.meta.url))
const now = (): number => Date.parse('2026-11-23T12:00:00Z')
let league: League
let app: Hono
let document: Document
let read: ReturnType<typeof openDocument>

before(async () => {
  league = await openLeague()
  const folders = foldersIn(charters)
  assert.ok(Array.isArray(folders))
  const served: Served = {
    organisations: folders.map(openOrganisation).filter(org => !isServed(org) || org.acts.length < 1000),
    halls: new Map([[ORG, league.hall]]),
    now,
    tell: error => {
      throw error
    },
  }
  app = openApp(served)
  document = JSON.parse(await (await app.request('/-/openapi.json')).text()) as Document
  read = openDocument(document)
  assert.ok(routesOf(served).length > 40)
})

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )

test('the document is valid by the schema of OpenAPI 3.1', async () => {
  const { valid, errors } = await new Validator().validate({ ...structuredClone(document) })
  assert.ok(valid, JSON.stringify(errors, null, 1))
})

test('every address stands in it, under a name of its own', () => {
  for (const route of league.routes) {
    const operation = document.paths[route.path.replaceAll('+}', '}')]?.[route.method]
    assert.ok(operation, `${route.method} ${route.path}`)
  }
  const names = operations().map(o => o.operation.operationId)
  assert.deepEqual(
    names.filter((name, i) => names.indexOf(name) !== i),
    [],
  )
  for (const { path, method, operation } of operations()) {
    assert.match(operation.summary, /[.!]$/, path)
    assert.equal(operation.tags.length, 1)
    for (const [status, { content = {} }] of Object.entries(operation.responses))
      for (const [type, { schema }] of Object.entries(content))
        if (/json$/.test(type) && path !== '/-/openapi.json')
          assert.ok(schema && Object.keys(schema).length > 0, `${method} ${path} answers ${status} with JSON and has no schema`)
  }
})

test('what shipped organisations answer is as the document says', async () => {
  const get = async (path: string): Promise<unknown> => {
    const response = await app.request(path)
    const text = await response.text()
    assert.equal(response.status, 200, `${path} ${text.slice(0, 300)}`)
    return JSON.parse(text)
  }
  const is = async (name: string, path: string): Promise<unknown> => {
    const value = await get(path)
    assert.equal(read.component(name, value), null, path)
    return value
  }
  const { organisations } = (await is('Organisations', '/index.json')) as { organisations: { id: string; faults?: unknown }[] }
  assert.ok(organisations.length > 4)
  for (const { id } of organisations.filter(o => o.faults === undefined)) {
    const standing = (await is('Standing', `/${id}.json`)) as { matters: { id: string }[] }
    const charter = (await is('Charter', `/${id}/charter.json`)) as { parties: { id: string }[] }
    await is('RecordPage', `/${id}/record.json?limit=1000`)
    const path = (matter: string): string => matter.split('/').map(encodeURIComponent).join('/')
    for (const matter of [...new Set(standing.matters.map(m => m.id))].slice(0, 5))
      await is('Standing', `/${id}/matters/${path(matter)}.json`)
    for (const party of charter.parties.slice(0, 2)) await is('PartyStanding', `/${id}/parties/${encodeURIComponent(party.id)}.json`)
  }
})

test('its examples are true', async () => {
  let tried = 0
  for (const { path, method, operation } of operations()) {
    const body = operation.requestBody?.content['application/json']
    if (body?.example !== undefined) assert.equal(read.body(path, method, body.example), null, path)
    if (method !== 'get' || operation['x-who'] !== 'anyone') continue
    const of = Object.fromEntries(operation.parameters.map(p => [p.name, p.example]))
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(m => m[1] as string)
    if (names.some(name => of[name] === undefined) || operation.parameters.some(p => p.in === 'query' && p.required)) continue
    const at = path.replace(/\{(\w+)\}/g, (_, name: string) => of[name] ?? '')
    const response = await app.request(at)
    const live = /\/(log|lines|receipts?|files|stream|provider|cap)/.test(at)
    if (!live && !at.startsWith('/-/provider') && !at.startsWith('/-/passkey')) assert.ok(response.status < 400, `${at} ${response.status}`)
    await response.body?.cancel()
    tried++
  }
  assert.ok(tried > 15)
})

test('the readable page says the same, in both languages, and is linked from every page', async () => {
  for (const lang of ['en', 'fr']) {
    const html = await (await app.request(`/-/api?lang=${lang}`)).text()
    for (const { operation } of operations()) assert.ok(html.includes(`id="${operation.operationId}"`), operation.operationId)
    assert.match(html, /id="not-found"/)
  }
  assert.match(await (await app.request('/paris-agreement')).text(), /href="\/-\/api"/)
})

test('a problem has a stable type and a sentence in the reader’s language', async () => {
  const response = await app.request('/paris-agreement/matters/no-such-thing.json?lang=fr')
  assert.equal(response.headers.get('content-type'), 'application/problem+json; charset=utf-8')
  const problem = (await response.json()) as { type: string; detail: string }
  assert.equal(read.component('Problem', problem), null)
  assert.equal(problem.type, '/-/api#not-found')
  assert.match(problem.detail, /affaire/)
})

test('words an address does not know are not passed over in silence', async () => {
  const says = async (path: string, headers: Record<string, string> = {}): Promise<string> => {
    const response = await app.request(path, { headers })
    assert.equal(response.status, 400, path)
    return response.text()
  }
  assert.match(await says('/paris-agreement.json?asof=2016-10-05'), /did you mean “as-of”/)
  assert.match(await says('/paris-agreement?as_of=2016-10-05'), /did you mean “as-of”/)
  assert.match(await says('/paris-agreement.json?colour=red'), /knows no “colour”; it knows “as-of”/)
  assert.match(await says('/paris-agreement.json?known=1&known=2'), /stands twice/)
  assert.match(await says('/paris-agreement.json?asof=1&lang=fr'), /vouliez-vous dire/)
  assert.match(await says('/paris-agreement?lang=xx'), /en, fr or uk/)
  // A page that is opened from a letter carries what a letter's sender put there.
  assert.equal((await app.request('/paris-agreement?utm_source=letter')).status, 200)
})

test('methods, forms and kinds', async () => {
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => app.request(path, init)
  const put = await ask(`/${ORG}/people`, { method: 'PUT' })
  assert.deepEqual([put.status, put.headers.get('allow')], [405, 'GET, HEAD, POST, OPTIONS'])
  const got = await ask(`/${ORG}/acts`)
  assert.deepEqual([got.status, got.headers.get('allow')], [405, 'POST, OPTIONS'])
  const options = await ask('/paris-agreement/record.json', { method: 'OPTIONS' })
  assert.deepEqual([options.status, options.headers.get('allow'), await options.text()], [204, 'GET, HEAD, OPTIONS', ''])
  const head = await ask('/paris-agreement.json', { method: 'HEAD' })
  const whole = await ask('/paris-agreement.json')
  assert.deepEqual([head.status, await head.text(), head.headers.get('etag')], [200, '', whole.headers.get('etag')])
  const other = await ask('/paris-agreement', { headers: { accept: 'application/json' } })
  assert.equal(other.status, 406)
  assert.equal(((await other.json()) as { meant: string }).meant, '/paris-agreement.json')
  assert.equal((await ask('/paris-agreement', { headers: { accept: 'text/html;q=0.9, */*;q=0.1' } })).status, 200)
  const headers = { authorization: `Bearer ${league.session.AUR}`, 'content-type': 'text/xml', accept: 'application/json' }
  const xml = await ask(`/${ORG}/acts`, { method: 'POST', body: '<act/>', headers })
  assert.deepEqual([xml.status, ((await xml.json()) as { type: string }).type], [415, '/-/api#wrong-type'])
  const long = await ask(`/${ORG}/acts`, {
    method: 'POST',
    body: `{"act":"${'x'.repeat(300_000)}"}`,
    headers: { ...headers, 'content-type': 'application/json' },
  })
  assert.equal(long.status, 413)
  const field = await league.post(`/${ORG}/webhooks`, { urll: 'https://example.org' }, 'AUR')
  assert.equal(field.status, 400)
  const extra = await league.post(`/${ORG}/acknowledge`, { matter: 'x', matters: 'y' }, 'AUR')
  assert.match(((await extra.json()) as { detail: string }).detail, /no field “matters”; did you mean “matter”/)
})

test('lists go page by page, each with the way to the others', async () => {
  const first = await app.request('/paris-agreement/record.json?limit=50')
  assert.match(first.headers.get('link') ?? '', /<\/paris-agreement\/record\.json\?limit=50&page=2>; rel="next"/)
  const body = (await first.json()) as { lines: { no: number }[]; pages: number }
  assert.equal(body.lines.length, 50)
  const last = await app.request(`/paris-agreement/record.json?limit=50&page=${body.pages}`)
  assert.doesNotMatch(last.headers.get('link') ?? '', /rel="next"/)
  assert.match(last.headers.get('link') ?? '', /rel="prev"/)
  const standing = (await (await app.request('/paris-agreement.json?limit=1')).json()) as { matters: unknown[]; page: number }
  assert.deepEqual([standing.matters.length, standing.page], [1, 1])
  const people = (await (
    await league.app.request(`/${ORG}/people?limit=2`, {
      headers: { accept: 'application/json', authorization: `Bearer ${league.session['Secretary General']}` },
    })
  ).json()) as { people: unknown[]; pages: number }
  assert.equal(people.people.length, 2)
  assert.ok(people.pages > 1)
  assert.equal((await app.request('/paris-agreement/record.json?limit=0')).status, 400)
})

test('the record as it was known and as it stood', async () => {
  const lines = async (query: string): Promise<number[]> =>
    ((await (await app.request(`/paris-agreement/record.json?limit=1000&${query}`)).json()) as { lines: { no: number }[] }).lines.map(
      l => l.no,
    )
  assert.deepEqual(await lines('known=10'), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  const then = await lines('as-of=2016-10-05')
  assert.ok(then.length > 10 && then.length < (await lines('')).length)
})
