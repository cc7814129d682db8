/** The pages of programmes: whole without a script, as of a day, and as JSON. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { readCharter } from '../charter/read.ts'
import { checkIati } from '../views/iati-check.ts'
import { openApp } from './app.tsx'
import { openGrowing, openOrganisation } from './organisation.ts'

const charters = fileURLToPath(new URL('../../charters', import.meta.url))
const app = openApp({
  organisations: ['commons', 'osce', 'north-atlantic'].map(id => openOrganisation(join(charters, id))),
  now: () => Date.parse('2026-11-30T12:00:00Z'),
  tell: error => assert.fail(String(error)),
})
const ask = async (path: string): Promise<{ readonly status: number; readonly text: string }> => {
  const response = await app.request(path, { headers: { 'accept-language': 'en' } })
  return { status: response.status, text: await response.text() }
}

test('the board of a programme says first how it stands, and why', async () => {
  const { status, text } = await ask('/commons/programmes/high-water?as-of=2026-11-30')
  assert.equal(status, 200)
  assert.match(text, /5 of 9 milestones are reached\./)
  assert.match(text, /Late: 1 \(Stone for the north dyke lies on the bank\)/)
  assert.match(text, /it depends on Stone for the north dyke lies on the bank, which is late/)
  assert.match(text, /due before on 31 May 2026/)
  assert.match(text, /The method changed: /)
  assert.match(text, /<svg class="gantt"/)
  assert.match(text, /23 \+ 17 make 40/)
  assert.match(text, /depends on South dyke planned; Pumps behind the south dyke/)
  assert.match(text, /35 percent on 10 August 2026, as Birch says/)
  assert.match(text, /Clay may run short before the winter[\s\S]{0,300}Owner: Birch/)
  // What a rule reached names its article.
  assert.match(text, /\/commons\/charter[^"]*#l\d+"><span[^>]*>Article 28 /)
  assert.doesNotMatch(text, /<script/)
})

test('as of an earlier day nothing is late yet, and what was not set is not there', async () => {
  const { text } = await ask('/commons/programmes/high-water?as-of=2026-07-31')
  assert.match(text, /3 of 10 milestones are reached\./)
  assert.doesNotMatch(text, /Late: \d/)
  assert.doesNotMatch(text, /23 \+ 17/)
})

test('the same as JSON: states, reasons, money by stage', async () => {
  const one = JSON.parse((await ask('/commons/programmes/high-water.json?as-of=2026-11-30')).text)
  const state = Object.fromEntries(one.items.map((i: { id: string; state: string }) => [i.id, i.state]))
  assert.equal(state['high-water/dykes/north/stone'], 'late')
  assert.equal(state['high-water/dykes/north/raised'], 'blocked')
  assert.equal(state['high-water/dykes/south/raised'], 'at risk')
  assert.equal(state['high-water/dykes/sluice'], 'reached')
  const { reached } = one.items.find((i: { id: string }) => i.id === 'high-water/dykes/sluice')
  assert.deepEqual([reached.at, reached.no, reached.evidence.length, reached.rule.procedure], ['2026-09-20', null, 1, 'step'])
  const sums = one.money.sums.map((s: { stage: string; sum: string; unit: string }) => `${s.stage} ${s.sum} ${s.unit}`)
  assert.deepEqual(sums, [
    'pledge 950000 XTS',
    'commitment 750000 XTS',
    'allocation 100000 XTS',
    'disbursement 200000 XTS',
    'delivery in kind 60 horns',
  ])
  const list = JSON.parse((await ask('/commons/programmes.json?as-of=2026-11-30')).text)
  assert.deepEqual([list.programmes.length, list.flaws.length], [1, 1])
})

test('a programme as an IATI file, by its address', async () => {
  const response = await app.request('/commons/iati/high-water?as-of=2026-11-30&ref=XX-1')
  assert.equal(response.headers.get('content-type'), 'application/xml; charset=utf-8')
  const xml = await response.text()
  assert.match(xml, /<iati-identifier>XX-1-high-water<\/iati-identifier>/)
  assert.deepEqual(checkIati(xml, 'a.xml'), [])
  assert.equal((await ask('/commons/iati/nothing')).status, 404)
})

test('a programme that is not there is refused with the nearest, and an organisation without one says so', async () => {
  const gone = await ask('/commons/programmes/high-watre')
  assert.equal(gone.status, 404)
  assert.match(gone.text, /programmes\/high-water"/)
  assert.match((await ask('/osce/programmes')).text, /No programme is kept in the record/)
  assert.match((await ask('/commons')).text, /\/commons\/programmes"/)
  assert.doesNotMatch((await ask('/osce')).text, /\/osce\/programmes"/)
})

test('the claims on standards hold five figures that do not add up, and exactly these are found', async () => {
  const { flaws } = JSON.parse((await ask('/north-atlantic/programmes.json')).text)
  const found = flaws.map((f: { kind: string; matter: string; facts: Record<string, string> }) => [
    f.kind,
    f.matter,
    f.facts['total'] ?? f.facts['now'] ?? f.facts['increase'],
  ])
  assert.deepEqual(found, [
    ['parts', 'UKR/standards', '301'],
    ['base', 'UKR/standards/in-the-alliance', '1135'],
    ['falls', 'UKR/standards/partnership-goals', '190'],
    ['plan', 'UKR/standards/planned', '40'],
    ['increase', 'UKR/standards/new', '50'],
  ])
  assert.match((await ask('/north-atlantic/matters/UKR/standards')).text, /301 is given as the total, and its parts 181 \+ 116 make 297/)
  // On the day it was claimed, what was claimed later does not speak against it.
  const then = JSON.parse((await ask('/north-atlantic/programmes.json?as-of=2024-04-04')).text)
  assert.deepEqual(
    then.flaws.map((f: { kind: string }) => f.kind),
    ['parts', 'base', 'falls', 'plan'],
  )
})

test('what others report of money stands as reported, with its qualifier, and is added to nothing', async () => {
  const { money } = JSON.parse((await ask('/north-atlantic/programmes.json')).text)
  const cap = JSON.parse((await ask('/north-atlantic/programmes/cap-ukraine.json')).text).money
  type Row = { stage: string; figure: string; unit: string; qualifier: string | null; reported: boolean }
  const rows = [...cap.contributions, ...money.contributions].map((c: Row) => [c.stage, c.qualifier ?? '', c.figure, c.unit].join(' '))
  assert.deepEqual(rows, [
    'request per year 500000000 EUR',
    'commitment over 500000000 EUR',
    'contribution nearly 800000000 EUR',
    'request over 5 years 100000000000 USD',
    'pledge minimum 40000000000 EUR',
    'pledge about 500000000 USD',
    'pledge on track to 5000000000 USD',
    'commitment  4180000000 USD',
    'commitment  80700000000 EUR',
    'commitment  84200000000 EUR',
    'commitment  12960000000 EUR',
    'commitment  144000000000 EUR',
    'allocation  77000000000 EUR',
    'allocation  138000000000 EUR',
    'allocation  115000000000 EUR',
    'commitment  97000000000 EUR',
    'allocation  32500000000 EUR',
  ])
  assert.deepEqual(
    [...cap.sums, ...money.sums].map((s: { sum: string }) => s.sum),
    ['500000000', '100000000000', '40000000000', '500000000'],
  )
})

test('a plan of two thousand rows is shown page by page, whole without a script', async () => {
  const text = `---\nid: big\nname: Big\nseat: { city: Suva, zone: Pacific/Fiji }\nedition: 2020-01-01\nauthentic: [en]\nworking: [en]\n---\n\n# Big\n\n## Article 1\n\n\`\`\`yaml rule\nparties: [FJI, FRA]\n\`\`\`\n\n\`\`\`yaml rule\nofficers: [Clerk]\n\`\`\`\n`
  const read = readCharter(new Map([['charter.md', text]]), { folder: 'big', sha256: () => '0'.repeat(64) })
  assert.ok(read.ok)
  const at = { at: '2024-01-01', by: 'Clerk' }
  const acts = [{ ...at, act: 'set up the programme', matter: 'p', title: 'Two thousand' }]
  for (let i = 0; i < 50; i++) {
    acts.push({ ...at, act: 'set up the project', matter: `p/w${i}`, title: `Project ${i}` })
    for (let j = 0; j < 40; j++)
      acts.push({
        ...at,
        act: 'set the milestone',
        matter: `p/w${i}/m${j}`,
        title: `Milestone ${i}, ${j}`,
        ...{ due: `${2024 + (j % 4)}-06-30`, ...(j > 0 ? { depends: [`p/w${i}/m${j - 1}`] } : {}) },
      })
  }
  const { org } = openGrowing({ charter: read.ok, files: new Map(), acts, lines: () => Readable.from([]) })
  const big = openApp({ organisations: [org], now: () => Date.parse('2026-11-30T12:00:00Z'), tell: error => assert.fail(String(error)) })
  const page = await (await big.request('/big/programmes/p?as-of=2026-01-01&lang=en')).text()
  assert.match(page, /0 of 2,000 milestones are reached\. *<\/p>/)
  assert.equal([...page.matchAll(/<th scope="row" class="in-/g)].length, 200)
  assert.match(page, /rel="next"/)
  assert.doesNotMatch(page, /<script/)
  assert.ok(gzipSync(page).length < 30_000, String(gzipSync(page).length))
  const last = await (await big.request('/big/programmes/p?as-of=2026-01-01&page=11&lang=en')).text()
  assert.match(last, /Milestone 49, 39/)
})
