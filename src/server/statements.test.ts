/** The pages of statements: what was said beside what is on record, the verdict by shape and word, the filters, and the same for programs. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { openApp, routesOf } from './app.tsx'
import { CARRIED } from './answer.tsx'
import { openOrganisation } from './organisation.ts'

const charters = fileURLToPath(new URL('../../charters', import.meta.url))
const served = {
  organisations: ['north-atlantic', 'un-general-assembly', 'commons'].map(id => openOrganisation(join(charters, id))),
  now: () => Date.parse('2026-11-23T12:00:00Z'),
  tell: (error: unknown) => assert.fail(String(error)),
}
const app = openApp(served)
const ask = async (path: string) => {
  const response = await app.request(path, { headers: { 'accept-language': 'en' } })
  return { status: response.status, type: response.headers.get('content-type') ?? '', text: await response.text() }
}

test('a claim that something was decided stands beside the declared intention, and the record contradicts it', async () => {
  const { status, text } = await ask('/north-atlantic/statements?verdict=contradicts&about=UKR')
  assert.equal(status, 200)
  assert.match(text, /<span class="force claimed"><svg/)
  assert.match(text, /The leaders decided to invite Ukraine/)
  assert.match(text, /Nothing has been decided in this matter\./)
  assert.match(text, /declared an intention/)
  assert.match(text, /<span class="state barred">the record contradicts it<\/span>/)
  assert.match(text, /between 11 July 2023 and 28 November 2023/)
  assert.doesNotMatch(text, /closer to NATO than ever/)
})

test('what was said for a figure, without more words, is shown as what was said', async () => {
  const { text } = await ask('/north-atlantic/statements?verdict=silent')
  const plain = text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  assert.match(plain, /What was said claimed Standards planned, as claimed : 40 standards/i)
})

test('the matter’s own page holds what was said about it, wherever it was entered', async () => {
  const { text } = await ask('/north-atlantic/matters/UKR')
  assert.match(text, /id="statements"/)
  assert.match(text, /<h3>What was said<\/h3>/)
  const edition = await ask('/north-atlantic/matters/editions/2023-07-11')
  assert.match(edition.text, /established the NATO-Ukraine Council/)
  assert.match(edition.text, /<span class="force decided"><svg/)
})

test('purposes are told as claims of their speaker, beside the resolution of the Assembly', async () => {
  const { text } = await ask('/un-general-assembly/statements')
  assert.match(text, /Vladimir Putin/)
  assert.match(text, /the record is silent/)
  assert.match(text, /<span class="force decided">.*?<strong>adopted<\/strong>.*?Resolution ES-11\/1/)
})

test('a long matter says what is on its page, and each of it is there', async () => {
  for (const path of ['/north-atlantic/matters/UKR', '/north-atlantic/matters/UKR?lang=fr']) {
    const { text } = await ask(path)
    const toc = /<ol class="toc">([\s\S]*?)<\/ol>/.exec(text)?.[1] ?? assert.fail(path)
    const links = [...toc.matchAll(/href="#([^"]+)"/g)].map(m => m[1] as string)
    assert.ok(links.length >= 5, links.join())
    for (const id of links) assert.equal(text.split(`id="${id}"`).length, 2, `${path} has no one place “${id}”`)
  }
  assert.doesNotMatch((await ask('/north-atlantic/matters/defence-of-turkiye')).text, /class="toc"/)
})

test('an organisation in which nobody said anything says so', async () => {
  const { status, text } = await ask('/commons/statements?as-of=2024-01-01')
  assert.equal(status, 200)
  assert.match(text, /No statement is on record here by this day\./)
})

test('as JSON and as JSON-LD', async () => {
  const { text } = await ask('/north-atlantic/statements.json?speaker=Jens%20Stoltenberg')
  const told = JSON.parse(text) as {
    found: number
    statements: { verdict: string | null; because: { says: string } | null; acts: number[] }[]
  }
  assert.equal(told.found, 6)
  assert.deepEqual(told.statements.map(s => s.verdict).toSorted(), ['contradicts', 'shows', 'shows', 'silent', 'silent', null].toSorted())
  assert.ok(told.statements.every(s => s.verdict !== 'shows' || s.acts.length > 0))
  const linked = await ask('/north-atlantic/statements.jsonld?verdict=shows')
  assert.match(linked.type, /^application\/ld\+json/)
  const graph = (JSON.parse(linked.text) as { '@graph': { '@type': string; url: string; reviewRating: { alternateName: string } }[] })[
    '@graph'
  ]
  assert.ok(graph.length >= 2)
  assert.ok(
    graph.every(n => n['@type'] === 'ClaimReview' && n.reviewRating.alternateName === 'the record shows it' && /^https?:/.test(n.url)),
  )
})

// A word by which answers differ and that is not carried would give one reader the page of another question.
test('every word that these pages take is one by which answers are told apart', () => {
  const apart = new Set<string>([...CARRIED, 'lang'])
  const own = /^\/\{org\}\/(statements|standards|requirements|baselines|revisions|interoperability|equipment)\b/
  const routes = routesOf(served).filter(r => own.test(r.path))
  assert.ok(routes.length > 10)
  assert.deepEqual(
    routes.flatMap(r =>
      Object.keys(r.query?.shape ?? {})
        .filter(name => !apart.has(name))
        .map(name => `${r.path}: ${name}`),
    ),
    [],
  )
})
