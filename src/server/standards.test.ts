/** The pages of the catalogue that ships: whole without a script, with what was asked for, and as JSON. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { coversOf } from '../views/catalogue.ts'
import { differ, flawsOf } from '../views/catalogue-profiles.ts'
import { openApp } from './app.tsx'
import { isServed, openOrganisation } from './organisation.ts'

const charters = fileURLToPath(new URL('../../charters', import.meta.url))
const app = openApp({
  organisations: ['north-atlantic', 'osce', 'commons'].map(id => openOrganisation(join(charters, id))),
  now: () => Date.parse('2026-11-23T12:00:00Z'),
  tell: error => assert.fail(String(error)),
})
const ask = async (path: string): Promise<{ readonly status: number; readonly text: string }> => {
  const response = await app.request(path, { headers: { 'accept-language': 'en' } })
  return { status: response.status, text: await response.text() }
}
const openOrganisationCatalogue = async (id: string) => {
  const org = openOrganisation(join(charters, id))
  assert.ok(isServed(org))
  return (await org.catalogue('2026-11-23'))?.ok ?? assert.fail('no catalogue')
}
const json = async (path: string) => JSON.parse((await ask(path)).text) as Record<string, never>

test('the standards of a day: the answer first, rows in the HTML, no script', async () => {
  const { status, text } = await ask('/north-atlantic/standards?as-of=2017-01-26')
  assert.equal(status, 200)
  assert.match(text, /In the catalogue on 26 January 2017: 1,042 standards\./)
  assert.match(text, /Added 1, changed 0, withdrawn 779, entered again 0\./)
  assert.match(text, /Standards found: 2,148/)
  assert.equal([...text.matchAll(/<tr>/g)].length, 201)
  assert.doesNotMatch(text, /<script/)
  assert.ok(gzipSync(text).length < 60_000)
})

test('filtered where it is made: those that stand again, by words', async () => {
  assert.equal((await json('/north-atlantic/standards.json?phase=revived'))['found'], 68)
  assert.match((await ask('/north-atlantic/standards?q=rfc+2821')).text, /IETF RFC 2821/)
  assert.match((await ask('/north-atlantic/standards?q=nothing+like+it')).text, /No standard is like this/)
})

test('one standard with its history, and the nearest to one that is not there', async () => {
  const { text } = await ask('/north-atlantic/standards/ietf-rfc2821?as-of=2018-01-01')
  assert.match(text, /Entered again, since 16 November 2017/)
  const standard = await json('/north-atlantic/standards/ietf-rfc2821.json')
  assert.deepEqual([standard['phase'], standard['since']], ['deleted', '2019-10-16'])
  const gone = await ask('/north-atlantic/standards/ietf-rfc28211')
  assert.equal(gone.status, 404)
  assert.match(gone.text, /standards\/ietf-rfc2821"/)
})

test('requirements with what is amiss, and the difference of two baselines', async () => {
  const { text } = await ask('/north-atlantic/requirements')
  assert.match(text, /ask for a withdrawn standard: 6, for 5 standards\. That ask for a standard which the catalogue does not have: 2\./)
  assert.match(text, /nso-stanag4578ed2/)
  assert.match(text, /sip-rest-rest-security/)
  const differ = await ask('/north-atlantic/baselines?from=2021-10-22&to=2022-12-02')
  assert.match(differ.text, /117 standards are new, 15 are asked for no longer\./)
  const { added, dropped } = (await json('/north-atlantic/baselines.json?from=2021-10-20&to=2022-12-02')) as Record<string, string[]>
  assert.deepEqual([added?.length, dropped?.length], [63, 23])
  const wrong = await ask('/north-atlantic/baselines?from=2021-10-23')
  assert.equal(wrong.status, 400)
  assert.match(wrong.text, /2021-10-20, 2021-10-22, 2022-12-02/)
})

test('an organisation without a catalogue says so, and its page does not name one', async () => {
  const { status, text } = await ask('/osce/standards')
  assert.equal(status, 404)
  assert.match(text, /No catalogue of standards is kept beside the charter/)
  assert.doesNotMatch((await ask('/osce')).text, /\/osce\/standards/)
  assert.match((await ask('/north-atlantic')).text, /\/north-atlantic\/standards/)
})

test('the invented catalogue of the Commons shows one of each', async () => {
  const of = await import('./organisation.ts')
  const commons = of.openOrganisation(join(charters, 'commons'))
  assert.ok(of.isServed(commons))
  const read = await commons.catalogue('2026-11-23')
  assert.ok(read?.ok, JSON.stringify(read?.faults))
  assert.deepEqual(
    flawsOf(read.ok).map(f => [f.kind, f.requirement.standard]),
    [
      ['deleted', 'flag-1'],
      ['unknown', 'crane-1'],
    ],
  )
  const [first, second] = read.ok.baselines
  assert.ok(first && second)
  const { added, dropped, moved, kept } = differ(first, second)
  assert.deepEqual(
    [added, dropped, moved.map(m => m.standard), kept],
    [['chart-1', 'gauge-2', 'horn-2'], ['flag-1', 'horn-1'], ['post-1'], 3],
  )
})

test('what two have in common: a table by shape, number and word; empty where nobody has said anything', async () => {
  const { text } = await ask('/commons/interoperability?as-of=2025-12-20&party=ALD')
  assert.match(text, /Any two parties implement together from 0 to 3 of 7 requirements\./)
  assert.match(text, /<td class="some"><a [^>]*with=BIR"><svg [^>]*>.*?<\/svg> 3<span class="vh"> less than half<\/span><\/a><\/td>/)
  assert.match(text, /Birch: Post 1, 4 more/)
  assert.match(text, /ratified, reservation: Not for boats under four oars\./)
  assert.match(text, /Only Birch<\/dt><dd>Rope 1/)
  const { pairs } = (await json('/commons/interoperability.json?as-of=2026-07-01')) as unknown as {
    pairs: { a: string; b: string; both: string[] }[]
  }
  assert.deepEqual(pairs.find(p => p.a === 'ALD' && p.b === 'FIR')?.both, ['post-1'])
  const empty = await ask('/north-atlantic/interoperability')
  assert.match(empty.text, /No party has said here which standards it has adopted/)
  assert.doesNotMatch(empty.text, /class="scroll heat"/)
})

test('two told in full: what they share, their tests with results, what would raise it for them; by unit where a unit is named', async () => {
  const { text } = await ask('/commons/interoperability?as-of=2026-02-10&party=ALD/river-guard&with=BIR')
  assert.match(text, /Both implement 3 of 7 requirements\./)
  assert.match(text, /Alder, river-guard and Birch/)
  assert.match(text, /<td>Alder, river-guard; Birch<\/td>/)
  assert.match(text, /understood, 18 of 20 signals/)
  assert.match(text, /<small> tested: understood<\/small>/)
  assert.match(text, /What would raise this most, for these two<\/h3><ol class="list"><li>Birch: Post 1, 1 more/)
  const { pairs, tests } = (await json('/commons/interoperability.json?as-of=2026-02-10&by=units')) as unknown as {
    pairs: { a: string; b: string; tests: object[] }[]
    tests: object[]
  }
  assert.equal(tests.length, 2)
  assert.equal(pairs.find(p => p.a === 'ALD/river-guard' && p.b === 'BIR')?.tests.length, 1)
})

test('equipment replaced: plan and done by year, picture and table; late once its last day has passed', async () => {
  const { text } = await ask('/commons/equipment?as-of=2026-07-01')
  assert.match(text, /Replacements planned: 2\. Begun or done: 2\./)
  assert.match(text, /Late: 1\./)
  assert.match(text, /<svg [^>]*class="plan"/)
  assert.match(text, /<th scope="row">2026<\/th><td>12 horns /)
  assert.match(text, /<span class="state barred">late<\/span>/)
  assert.match((await ask('/north-atlantic/equipment')).text, /No party has said here which equipment it replaces\./)
})

test('the editions of the catalogue itself, with what was approved last by the day', async () => {
  const { text } = await ask('/north-atlantic/revisions?as-of=2018-09-01')
  assert.match(text, /Approved last: 11\.0\.1, dated 27 August 2018\./)
  assert.match(text, /silence broken/)
  const { revisions } = (await json('/north-atlantic/revisions.json')) as unknown as {
    revisions: { revision: string; documents: string[] }[]
  }
  assert.deepEqual(revisions.find(r => r.revision === '9.01')?.documents, ['AC/322-N(2015)0193-COR1', 'AC/322-N(2015)0193-ADD1'])
})

test('a cover agreement and the standard that it brings in lead to each other, as the source names either', async () => {
  const cover = await ask('/north-atlantic/standards/nso-stanreg5635ed1')
  assert.match(cover.text, /Cover agreement/)
  assert.match(cover.text, /<dt>Covers<\/dt><dd><p><a href="\/north-atlantic\/standards\/nso-aetp-11">/)
  assert.match((await ask('/north-atlantic/standards/nso-aetp-11')).text, /<dt>Covered by<\/dt><dd><p><a href="[^"]*nso-stanreg5635ed1">/)
  assert.deepEqual((await json('/commons/standards/horn-2.json'))['coverAgreements'], ['agreement-horn-2'])
  const read = await openOrganisationCatalogue('north-atlantic')
  const all = [...read.standards.values()]
  assert.equal(all.filter(s => s.type === 'cover' && coversOf(read, s).length === 0).length, 0)
})

test('a change proposal is told whole: every record with an entry under it', async () => {
  const one = await ask('/north-atlantic/standards/ietf-rfc2821')
  assert.match(one.text, /<a href="\/north-atlantic\/standards\?proposal=9-21">Change proposal 9-21<\/a>/)
  // Counted from the table of changes: 779 entries under 9-21, one a record.
  assert.equal((await json('/north-atlantic/standards.json?proposal=9-21'))['found'], 779)
  assert.match((await ask('/north-atlantic/standards?proposal=nothing')).text, /No standard is like this/)
})
