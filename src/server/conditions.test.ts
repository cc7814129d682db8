/** The pages of conditions: whole without a script, as of a day, two days compared, and the same for other programs. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { openApp } from './app.tsx'
import { openOrganisation } from './organisation.ts'

const charters = fileURLToPath(new URL('../../charters', import.meta.url))
let now = Date.parse('2026-11-30T12:00:00Z')
const app = openApp({
  organisations: ['commons', 'osce', 'north-atlantic', 'eu-enlargement'].map(id => openOrganisation(join(charters, id))),
  now: () => now,
  tell: error => assert.fail(String(error)),
})
const ask = async (path: string): Promise<{ readonly status: number; readonly text: string; readonly type: string }> => {
  const response = await app.request(path, { headers: { 'accept-language': 'en' } })
  return { status: response.status, text: await response.text(), type: response.headers.get('content-type') ?? '' }
}
const plain = (text: string): string => text.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')

test('a case says first how many conditions are met, and to which edition it is held', async () => {
  const { status, text } = await ask('/commons/conditions/HAZ?as-of=2026-07-01')
  assert.equal(status, 200)
  const says = plain(text)
  assert.match(says, /Of 6 conditions that the rules count, 3 are met\./)
  assert.match(says, /Held to “What is asked of a land that would join, list of 2025” since 19 January 2026\./)
  assert.match(says, /Alder: met, good, since 20 February 2026 stale since 1 July 2026/)
  assert.match(says, /Soundings at nine landings.*may be relied on no longer since 1 July 2026/)
  assert.match(says, /Hazel is not among those who count here/)
  assert.match(says, /Guild of Boatmen: 6 landings/)
  assert.doesNotMatch(text, /<script/)
})

test('the day before, no finding on the landings is stale', async () => {
  const says = plain((await ask('/commons/conditions/HAZ?as-of=2026-06-30')).text)
  assert.doesNotMatch(says, /stale since 1 July 2026/)
  assert.match(says, /its evidence may be relied on until 30 June 2026/)
})

test('a page about now is made anew on the day on which evidence runs out', async () => {
  now = Date.parse('2026-06-30T12:00:00Z')
  assert.doesNotMatch(plain((await ask('/commons/conditions/HAZ?known=430')).text), /stale since/)
  const before = await ask('/commons/conditions/HAZ')
  now = Date.parse('2026-06-30T21:00:01Z')
  const after = await ask('/commons/conditions/HAZ')
  now = Date.parse('2026-11-30T12:00:00Z')
  assert.doesNotMatch(plain(before.text), /stale since 1 July 2026/)
  assert.match(plain(after.text), /stale since 1 July 2026/)
})

test('two days are compared, and two editions of the catalogue can be read', async () => {
  const says = plain((await ask('/commons/conditions/HAZ?as-of=2026-07-01&from=2026-04-30')).text)
  assert.match(says, /What changed from 30 April 2026 to 1 July 2026/)
  assert.match(says, /Alder: now stale/)
  const later = plain((await ask('/commons/conditions/HAZ?as-of=2026-10-01')).text)
  assert.match(later, /Held to “What is asked of a land that would join, list of 2026” since 7 September 2026/)
  assert.match(later, /levy Levy paid, books Open books ?accounts Accounts in order ?merged/)
  const old = plain((await ask('/commons/conditions/HAZ?as-of=2026-10-01&edition=conditions/admission/2025')).text)
  assert.match(old, /to which the case is not held on this day/)
  assert.match(old, /condition met since 20 April 2026/)
})

test('the chapters of a real candidate: what is closed, by which edition, and what was assessed elsewhere', async () => {
  const mne = plain((await ask('/eu-enlargement/conditions/MNE?as-of=2026-01-31')).text)
  assert.match(mne, /Of 33 conditions that the rules count, 13 are met\./)
  assert.match(mne, /Held to “Six clusters, methodology of 2020” since 11 May 2021/)
  const earlier = plain((await ask('/eu-enlargement/conditions/MNE?as-of=2020-12-31')).text)
  assert.match(earlier, /Held to “Chapters of the acquis, without clusters”/)
  const ukr = plain((await ask('/eu-enlargement/conditions/UKR?as-of=2026-01-31')).text)
  assert.match(ukr, /Ukrainian Centre for European Policy \(NGO\): 55 percent/)
  assert.match(ukr, /What the candidate asserts: Ukraine claimed: 63 percent/)
})

test('where nothing is published nothing is invented: five parts without a finding', async () => {
  const says = plain((await ask('/north-atlantic/conditions/UKR?as-of=2025-12-31')).text)
  assert.match(says, /No rule of the charter counts these conditions/)
  for (const part of ['Political and economic', 'Defence and military', 'Resource', 'Security', 'Legal']) assert.ok(says.includes(part))
  assert.doesNotMatch(says, /are met\./)
})

test('the same as JSON, as a table and as OSCAL', async () => {
  const json = JSON.parse((await ask('/commons/conditions/HAZ.json?as-of=2026-07-01')).text)
  const landings = json.conditions.find((c: { id: string }) => c.id === 'landings')
  assert.deepEqual([landings.met, landings.metSince, landings.findings[0].stale.since], [true, '2026-04-02', '2026-07-01'])
  assert.deepEqual(
    landings.refused.map((r: { worth: string }) => r.worth),
    ['without standing'],
  )
  const list = JSON.parse((await ask('/eu-enlargement/conditions.json?as-of=2026-01-31')).text)
  assert.deepEqual(
    list.cases.map((c: { case: string }) => c.case),
    ['ALB', 'MDA', 'MNE', 'SRB', 'UKR'],
  )
  const csv = await ask('/commons/findings/HAZ?as-of=2026-07-01')
  assert.match(csv.type, /text\/csv/)
  assert.match(csv.text, /^case,condition,name,/)
  const oscal = JSON.parse((await ask('/commons/oscal/HAZ?as-of=2026-07-01')).text)
  assert.equal(oscal['assessment-results'].metadata['oscal-version'], '1.1.2')
})

test('what is not there is refused with the nearest, and an organisation without a case says so', async () => {
  const gone = await ask('/commons/conditions/HAY')
  assert.equal(gone.status, 404)
  assert.match(gone.text, /conditions\/HAZ"/)
  assert.equal((await ask('/commons/conditions/HAZ?edition=conditions/none/1')).status, 404)
  assert.equal((await ask('/commons/conditions/HAZ?from=yesterday')).status, 400)
  assert.match((await ask('/osce/conditions')).text, /No case of .* is held to a catalogue/)
  assert.match((await ask('/commons')).text, /\/commons\/conditions"/)
  assert.doesNotMatch((await ask('/osce')).text, /\/osce\/conditions"/)
})

test('a candidate held to no catalogue has a profile of what its charter counts, to which its matter leads', async () => {
  const matter = await ask('/commons/matters/OAK?as-of=2025-03-30')
  assert.match(matter.text, /href="\/commons\/profile\/OAK\?as-of=2025-03-30"/)
  assert.doesNotMatch((await ask('/commons/matters/flood-fund/instalment-1')).text, /\/commons\/profile\/flood-fund/)
  const { status, text } = await ask('/commons/profile/OAK?as-of=2025-03-30&from=2025-03-20')
  assert.equal(status, 200)
  const says = plain(text)
  assert.match(says, /Asked is what the charter itself counts: chapters\./)
  assert.match(says, /Closer than ever\? No\. Under “chapters” 2 were met on 17 March 2025, and now 1\./)
  assert.match(says, /Water: met, 10 March 2025 “chapter closed” by Article 6 — Chapters; Alder, Birch, Cedar, Elm, Fir and Hazel/)
  assert.match(says, /All chapters have the outcome “chapter closed”: not yet\./)
  assert.match(says, /A declared intention; it opens nothing\./)
  const { parts } = (
    JSON.parse((await ask('/commons/profile/OAK.json?as-of=2025-03-30&from=2025-03-20')).text) as { compared: { parts: object[] } }
  ).compared
  assert.deepEqual(parts, [{ id: 'chapters/', name: 'chapters', before: 2, after: 1, gained: [], lost: ['roads'] }])
  assert.match((await ask('/commons/profile?as-of=2025-03-30')).text, /\/commons\/profile\/OAK/)
  assert.equal((await ask('/commons/profile/flood-fund/instalment-1')).status, 404)
})
