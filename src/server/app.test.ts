/** The pages as a reader meets them, fetched without a socket: sentences, statuses, links, languages, and what an address may not ask. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { amiss, idsOf, linksOf, textOf } from '../../test/html.ts'
import { readCharter } from '../charter/read.ts'
import { readRecordCsv } from '../record/csv.ts'
import { readLine } from '../record/line.ts'
import { foldersIn } from '../store/folder.ts'
import { openApp } from './app.tsx'
import { sha256 } from './opening.ts'
import { Readable } from 'node:stream'
import { openGrowing, openOrganisation, type Broken, type Organisation } from './organisation.ts'

const charters = fileURLToPath(new URL('../../charters', import.meta.url))
const folders = foldersIn(charters) as readonly string[]
const organisations = folders.map(openOrganisation)
const served = organisations.filter((org): org is Organisation => 'charter' in org)
const noon = Date.parse('2026-11-23T12:00:00Z')
const open = (orgs: readonly (Organisation | Broken)[], now: () => number = () => noon) =>
  openApp({
    organisations: orgs,
    now,
    tell: error => {
      throw error
    },
  })
const app = open(organisations)
const get = async (path: string, headers: Record<string, string> = {}) => app.request(path, { headers })
const read = async (path: string, status = 200): Promise<string> => {
  const response = await get(path)
  assert.equal(response.status, status, path)
  return response.text()
}

/** Whether a page says a sentence; what it says instead is cut. */
const says = (text: string, sentence: RegExp): void =>
  assert.ok(sentence.test(text), `it does not say ${sentence} but: ${text.slice(0, 700)}`)

test('every shipped charter is served', () => {
  assert.deepEqual(
    organisations.filter(org => !('charter' in org)),
    [],
  )
  assert.ok(served.length >= 6)
})

test('the first page lists the organisations', async () => {
  const html = await read('/')
  assert.deepEqual(amiss(html), [])
  for (const org of served) assert.ok(html.includes(`href="/${org.id}"`), org.id)
  says(textOf(html), /Paris Agreement/)
})

test('the day before and the day itself: the Paris Agreement', async () => {
  const before = textOf(await read('/paris-agreement/matters/paris-agreement?as-of=2016-10-04'))
  says(before, /Awaited: States with at least 55% of emissions have deposited \(19,375,908 of 37,168,344; 20,442,590 needed\)\./)
  says(before, /63 of 197; 55 needed/)
  const on = textOf(await read('/paris-agreement/matters/paris-agreement?as-of=2016-10-05'))
  says(on, /In force from 4 November 2016; settled on 5 October 2016\./)
  says(on, /73 of 197; 55 needed/)
  const after = textOf(await read('/paris-agreement/matters/paris-agreement?as-of=2016-11-04'))
  says(after, /In force since 4 November 2016\./)
})

test('how a weight has grown stands beside how many have done it', async () => {
  const html = await read('/paris-agreement/matters/paris-agreement?as-of=2016-10-04')
  says(html, /Emissions: 19,375,908 of 37,168,344 on 4 October 2016/)
})

test('the acts of a matter, page by page: each of them once, the latest first to be seen', async () => {
  const path = '/paris-agreement/matters/paris-agreement?as-of=2016-11-04'
  const latest = await read(path)
  const pages = Number(/Page \d+ of (\d+)/i.exec(textOf(latest))?.[1])
  assert.ok(pages > 1)
  const acts = (html: string): readonly string[] => [...html.matchAll(/<tr id="act-(\d+)"/g)].map(m => m[1] as string)
  const found: string[] = []
  for (let page = 1; page <= pages; page++) found.push(...acts(await read(`${path}&page=${page}`)))
  assert.deepEqual(found, [...new Set(found)])
  assert.deepEqual(acts(latest), found.slice(-60))
  assert.deepEqual(acts(await read(`${path}&page=99`)), acts(latest))
})

test('the power of each party: a veto, a weight, and nothing where all have one voice', async () => {
  const council = textOf(await read('/un-security-council/matters/ukraine/draft-s-2022-155'))
  says(council, /China\s+Yes\s+848 \(5\.17 %\)/)
  says(council, /Albania\s+—\s+84 \(0\.51 %\)/)
  const union = textOf(await read('/eu-council/matters/invented/too-close-to-call?as-of=2025-06-03T10:05:00%2B02:00'))
  says(union, /Germany\s+18\.48 %\s+14,062,886/)
  says(union, /Nobody can bar it alone/)
  assert.doesNotMatch(textOf(await read('/north-atlantic/matters/FIN')), /Power of each party/)
})

test('known at an earlier line, the page says what was known', async () => {
  const html = await read('/paris-agreement/matters/paris-agreement?as-of=2016-10-05&known=100')
  says(textOf(html), /with the first 100 of \d+ lines of the record/)
  assert.doesNotMatch(textOf(html), /In force from/)
})

test('known on a day, where the lines say when they were received', async () => {
  const { charter, files, acts } = served.find(o => o.id === 'paris-agreement') as Organisation
  const received = acts.map((act, i) => ({ ...act, received: i < 100 ? '2016-10-05T12:00:00Z' : '2016-10-06T12:00:00Z' }))
  const dated = open([openGrowing({ charter, files, acts: received, lines: () => Readable.from([]) }).org])
  const page = await (await dated.request('/paris-agreement/matters/paris-agreement?as-of=2016-10-05&known=2016-10-05')).text()
  says(textOf(page), /with the first 100 of \d+ lines of the record/)
  assert.deepEqual(amiss(page), [])
  const standing = JSON.parse(await (await dated.request('/paris-agreement.json?known=2016-10-04')).text())
  assert.equal(standing.known, 0)
})

test('no date stands on what depends on people', async () => {
  for (const matter of ['UKR', 'BIH', 'GEO']) {
    const html = await read(`/north-atlantic/matters/${matter}`)
    const days = [...html.matchAll(/<time datetime="([^"]+)"/g)].map(m => (m[1] ?? '').slice(0, 10))
    assert.deepEqual(
      days.filter(day => day > '2026-11-23'),
      [],
      matter,
    )
  }
})

test('the same as JSON, pretty, stable, and with a tag', async () => {
  const response = await get('/paris-agreement/matters/paris-agreement.json?as-of=2016-10-05')
  assert.equal(response.status, 200)
  assert.match(response.headers.get('content-type') ?? '', /application\/json/)
  const text = await response.text()
  const standing = JSON.parse(text)
  assert.deepEqual(Object.keys(standing).slice(0, 8), ['charter', 'charterHash', 'edition', 'asOf', 'known', 'parties', 'matters', 'next'])
  assert.ok(standing.matters.every((m: { id: string }) => m.id === 'paris-agreement'))
  assert.doesNotMatch(text, /"ask"/)
  const again = await get('/paris-agreement/matters/paris-agreement.json?as-of=2016-10-05')
  assert.equal(await again.text(), text)
  const tag = response.headers.get('etag') ?? ''
  const known = await get('/paris-agreement/matters/paris-agreement.json?as-of=2016-10-05', { 'if-none-match': tag })
  assert.equal(known.status, 304)
  assert.equal(await known.text(), '')
  for (const path of [
    '/index.json',
    '/.json',
    '/paris-agreement.json',
    '/paris-agreement/charter.json',
    '/paris-agreement/parties/FRA.json',
    '/paris-agreement/record.json',
  ])
    JSON.parse(await read(path))
})

test('who takes gzip is sent less: the same text, under a tag of its own; nobody else is', async () => {
  const path = '/paris-agreement/matters/paris-agreement?as-of=2016-10-05'
  const plain = await get(path)
  const packed = await get(path, { 'accept-encoding': 'br, gzip' })
  assert.deepEqual([plain.headers.get('content-encoding'), packed.headers.get('content-encoding')], [null, 'gzip'])
  const bytes = Buffer.from(await packed.arrayBuffer())
  const text = await plain.text()
  assert.equal(gunzipSync(bytes).toString('utf8'), text)
  assert.ok(bytes.length < text.length / 3)
  assert.match(packed.headers.get('vary') ?? '', /accept-encoding/)
  const tag = packed.headers.get('etag') ?? ''
  assert.notEqual(tag, plain.headers.get('etag'))
  assert.equal((await get(path, { 'accept-encoding': 'gzip', 'if-none-match': tag })).status, 304)
  assert.equal((await get(path, { 'if-none-match': tag })).status, 200)
  assert.equal((await get(path, { 'accept-encoding': 'gzip;q=0, br' })).headers.get('content-encoding'), null)
})

test('the record as lines and as a table', async () => {
  const org = served.find(o => o.id === 'paris-agreement') as Organisation
  assert.equal(await read('/paris-agreement/record.jsonl'), readFileSync(join(charters, 'paris-agreement', 'record.jsonl'), 'utf8'))
  const table = readRecordCsv(await read('/paris-agreement/record.csv'), { file: 'record.csv', zone: org.charter.seat.zone })
  assert.deepEqual(table.ok, org.acts)
  says(textOf(await read('/paris-agreement/record?page=2')), /Page 2 of/)
  assert.match(await read('/paris-agreement/record?line=261'), /id="act-261"/)
})

test('an address that asks for what cannot be is answered with a sentence', async () => {
  const cases: readonly (readonly [string, number, RegExp])[] = [
    ['/paris-agreemnt', 404, /No organisation is called “paris-agreemnt”\. .*Did you mean Paris Agreement/],
    ['/nowhere', 404, /No organisation is called “nowhere”/],
    ['/paris-agreement/matters/paris-agreemnt', 404, /knows no matter “paris-agreemnt”\. .*Did you mean Paris Agreement/],
    ['/north-atlantic/matters/ukr', 404, /Did you mean Ukraine/],
    ['/paris-agreement/parties/france', 404, /Did you mean France/],
    ['/paris-agreement/parties/QQQ', 404, /No party of Paris Agreement is called “QQQ”/],
    ['/paris-agreement/charter?edition=2015-12-13', 404, /There is no edition of “2015-12-13”/],
    ['/paris-agreement/nothing', 404, /There is no page at \/paris-agreement\/nothing/],
    ['/paris-agreement?as-of=2023-02-30', 400, /“2023-02-30” is not a day\. Write a day as 2016-10-05/],
    ['/paris-agreement?as-of=tomorrow', 400, /“tomorrow” is not a day/],
    ['/paris-agreement?as-of=2016-10', 400, /“2016-10” is not a day/],
    ['/paris-agreement?known=many', 400, /“many” is not a number of lines\. Write a whole number from 0 to/],
    ['/paris-agreement?known=99999', 400, /not a number of lines/],
    ['/paris-agreement?known=2016-10-05', 400, /What was known on 2016-10-05 cannot be told: line 1 does not say when it was received\./],
    ['/paris-agreement/record?line=0', 400, /The record has no line “0”/],
    ['/paris-agreement/record?page=0', 400, /There is no page “0”/],
    ['/paris-agreement?lang=tlh', 400, /No language “tlh” is spoken here/],
  ]
  for (const [path, status, sentence] of cases) {
    const html = await read(path, status)
    says(textOf(html), sentence)
    assert.deepEqual(amiss(html), [], path)
  }
  const problem = JSON.parse(await read('/paris-agreement/matters/x.json', 404))
  assert.equal(problem.status, 404)
  assert.match(problem.detail, /knows no matter “x”/)
})

test('no address leads to another host, and no sign in it breaks an answer', async () => {
  for (const path of ['//evil.example/', '/%5cevil.example/', '/%5c/evil.example//', '///evil.example/']) {
    const response = await app.request(`http://localhost${path}`)
    assert.equal(response.status, 301, path)
    assert.equal(response.headers.get('location'), '/evil.example', path)
  }
  for (const path of ['//evil.example', '/%5cevil.example', '/%09/evil.example', '/%20/evil.example']) {
    const html = await (await app.request(`http://localhost${path}`)).text()
    assert.deepEqual(
      linksOf(html).filter(href => /^\/[/\\\s]/.test(href)),
      [],
      path,
    )
  }
  for (const path of ['/x/%0d%0aX-Y:1/', '/%0d%0a/', '/%00/', '/%7f/', '/x/%09/']) await read(path, 404)
  assert.equal((await get('/%E6%9D%B1/')).headers.get('location'), '/%E6%9D%B1')
  assert.equal((await get('/a%2Fb/?as-of=2016-10-05')).headers.get('location'), '/a%2Fb?as-of=2016-10-05')
  for (const path of ['/%0d%0aX-Y:1/matters', '/%5cevil.example/parties', '/%E6%9D%B1/matters']) {
    const location = (await get(path)).headers.get('location') ?? ''
    assert.match(location, /^\/%/, path)
  }
})

test('only reading is offered', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
    const response = await app.request('/paris-agreement/acts', { method })
    assert.equal(response.status, 405)
    assert.equal(response.headers.get('allow'), 'OPTIONS', 'a folder takes no acts')
    says(textOf(await response.text()), /served for reading only/)
  }
  assert.equal((await app.request('/', { method: 'HEAD' })).status, 200)
})

test('no script may run, and nothing is framed', async () => {
  for (const path of ['/', '/paris-agreement', '/nowhere', '/-/healthz', '/paris-agreement/record.jsonl']) {
    const response = await get(path)
    assert.match(response.headers.get('content-security-policy') ?? '', /script-src 'self'/, path)
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff', path)
    await response.text()
  }
})

test('the language is asked for or fixed', async () => {
  const asked = await get('/paris-agreement', { 'accept-language': 'de, fr-CA;q=0.8, en;q=0.5' })
  const html = await asked.text()
  assert.match(html, /<html lang="fr" dir="ltr">/)
  assert.doesNotMatch(html.replace(/<link[^>]*>|<div class="lang">.*?<\/div>/gs, ''), /lang=fr/)
  const fixed = await read('/paris-agreement/matters/paris-agreement?as-of=2016-11-04&lang=fr')
  says(textOf(fixed), /En vigueur depuis le 4 novembre 2016\./)
  const inside = linksOf(fixed.replace(/<link[^>]*>/g, '')).filter(
    href => href.startsWith('/') && !href.startsWith('/-/') && !/\.(jsonl|csv)/.test(href),
  )
  assert.deepEqual(
    inside.filter(href => !/lang=/.test(href)),
    [],
  )
  assert.match(fixed, /<input type="hidden" name="lang" value="fr"/)
})

test('as-of and known-at are fields of a plain form', async () => {
  const html = await read('/paris-agreement/matters/paris-agreement?as-of=2016-10-05')
  assert.match(html, /<form class="asof" method="get" action="\/paris-agreement\/matters\/paris-agreement">/)
  assert.match(html, /<input[^>]*name="as-of"[^>]*value="2016-10-05"/)
  assert.match(html, /<input[^>]*name="known"/)
  // An empty field asks for nothing.
  assert.equal(await read('/paris-agreement?as-of=&known=&lang='), await read('/paris-agreement'))
})

test('an answer for now is asked anew when its clock has run out', async () => {
  let now = Date.parse('2016-11-03T12:00:00Z')
  const then = open(served, () => now)
  const at = async () => textOf(await (await then.request('/paris-agreement/matters/paris-agreement')).text())
  says(await at(), /In force from 4 November 2016; settled on 5 October 2016\./)
  now = Date.parse('2016-11-04T12:00:00Z')
  says(await at(), /In force since 4 November 2016\./)
})

test('names that would do harm are shown and nothing more', async () => {
  const evil = `<script>alert('1')</script>"&<b>`
  const files = new Map([
    [
      'charter.md',
      `---\nid: evil\nname: '${evil.replaceAll("'", "''")}'\nseat: { city: '<i>X</i>', zone: Europe/Paris }\nedition: 2020-01-01\nauthentic: [en]\nworking: [en]\n---\n\n# ${evil}\n\n## Article 1 — ${evil}\n\n[go](javascript:alert(1)) ${evil} \`<x>\` **<y>**\n\n\`\`\`yaml rule\nparties: parties.csv\n\`\`\`\n\n\`\`\`yaml rule\nprocedure: joining\nopens with: proposed\nwhen: { all have: agreed }\nthen: adopted\n\`\`\`\n`,
    ],
    ['parties.csv', `# source: ${evil.replaceAll('"', '')}\nid,name\nAAA,"${evil.replaceAll('"', '""')}"\nBBB,Fiji\n`],
  ])
  const charter = readCharter(files, { folder: 'evil', sha256 })
  assert.ok(charter.ok, JSON.stringify(charter.faults))
  const line = JSON.stringify({
    at: '2020-02-01',
    by: 'AAA',
    act: 'proposed',
    matter: 'a/b c<&"',
    title: evil,
    source: `javascript:alert(1) https://example.org/"onmouseover="x`,
    note: evil,
  })
  const act = readLine(line, 1, 'record.jsonl', 'Europe/Paris')
  assert.ok(act.ok, JSON.stringify(act.faults))
  const evilApp = open([openGrowing({ charter: charter.ok, files, acts: [act.ok], lines: () => Readable.from([]) }).org])
  for (const path of [
    '/',
    '/evil',
    `/evil/matters/a/${encodeURIComponent('b c<&"')}`,
    '/evil/charter',
    '/evil/record',
    '/evil/parties/AAA',
    '/evil/parties/%3Cscript%3E',
    '/%3Cscript%3Ealert(1)%3C%2Fscript%3E',
    `/evil?as-of=${encodeURIComponent(evil)}`,
  ]) {
    const html = await (await evilApp.request(path)).text()
    assert.deepEqual(amiss(html), [], path)
    // `amiss` has found every script to be a file of ours.
    assert.doesNotMatch(html, /<script(?! type="module" src="\/-\/)|<b>|<i>X|<x>|<y>|onmouseover="x/, path)
  }
})

/** Every address reachable from an organisation's pages, each path with at most three queries; many alike are sampled. */
async function crawl(org: Organisation): Promise<readonly string[]> {
  const broken: string[] = []
  const asked = new Map<string, number>()
  const seen = new Set<string>()
  const pages = new Map<string, ReadonlySet<string>>()
  const anchors: { readonly from: string; readonly page: string; readonly id: string }[] = []
  const queue = [`/${org.id}`]
  const kinds = new Map<string, number>()
  for (let next = queue.shift(); next !== undefined && seen.size < 250; next = queue.shift()) {
    if (seen.has(next)) continue
    const path = next.split('?')[0] ?? next
    const kind = path.split('/').slice(2, 3).join()
    if ((asked.get(path) ?? 0) >= 3 || (kind === 'parties' && (kinds.get(kind) ?? 0) > 30)) continue
    asked.set(path, (asked.get(path) ?? 0) + 1)
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    seen.add(next)
    const response = await app.request(next)
    const text = await response.text()
    if (response.status !== 200 && response.status !== 302) broken.push(`${response.status} ${next}`)
    if (!(response.headers.get('content-type') ?? '').startsWith('text/html')) continue
    for (const wrong of amiss(text)) broken.push(`${next}: ${wrong}`)
    pages.set(next, idsOf(text))
    for (const href of linksOf(text)) {
      const [address = '', id] = href.split('#')
      const target = address === '' ? next : address
      if (id) anchors.push({ from: next, page: target, id })
      if (target === '/' || target.startsWith('/-/') || !target.startsWith(`/${org.id}`)) continue
      if (!/lang=/.test(target)) queue.push(target)
    }
  }
  for (const { from, page, id } of anchors) if (pages.has(page) && !pages.get(page)?.has(id)) broken.push(`${from} → ${page}#${id}`)
  return [...new Set(broken)]
}

for (const org of served) {
  test(`every link leads somewhere: ${org.id}`, async () => assert.deepEqual((await crawl(org)).slice(0, 10), []))
}

test('the style sheet and the mark are files of our own', async () => {
  const css = await get('/-/entente.css')
  assert.match(css.headers.get('content-type') ?? '', /text\/css/)
  // Nothing but our own letters is asked for.
  const text = await css.text()
  const asked = [...text.matchAll(/url\(([^)]*)\)|@import/g)].map(m => m[1] ?? m[0])
  assert.deepEqual(
    asked.filter(url => !/^"\/-\/fonts\/[\w-]+\.woff2\?v=[0-9a-f]+"$/.test(url)),
    [],
  )
  for (const url of asked) assert.equal((await get(url.slice(1, -1))).headers.get('content-type'), 'font/woff2', url)
  assert.match(await read('/-/mark.svg'), /^<svg /)
  assert.equal(JSON.parse(await read('/-/healthz')).ok, true)
  assert.ok(existsSync(charters))
})

test('no value can say what several would: what one asks is kept for nobody who asks something else', async () => {
  const several = '/paris-agreement/record?act=signed&party=FRA'
  const one = '/paris-agreement/record?act=signed%0Aparty%0AFRA'
  const truth = await open(organisations).request(several)
  const shared = open(organisations)
  const odd = await (await shared.request(one)).text()
  const after = await (await shared.request(several)).text()
  assert.equal(after, await truth.text())
  assert.notEqual(after, odd)
})
