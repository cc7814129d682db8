/** A league with something in each of its rooms: a text under silence for the second time, one at a meeting, one adopted, one stopped. All of it is invented. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type League, ORG, openLeague } from './live.ts'
import type { Served } from '../src/server/app.tsx'
import { beginSession, peopleOf } from '../src/server/people/person.ts'

export const SECRETARY = 'Secretary General'
const zones: Readonly<Record<string, string>> = { AUR: 'Europe/Helsinki', BRI: 'Europe/London', COR: 'Asia/Tokyo', DUN: 'America/New_York' }

/** Two authentic languages, the clocks of four capitals, and an act of its own by which a party asks something. */
const edit = (file: string, text: string): string =>
  file === 'parties.csv'
    ? text
        .replace(/^id,name$/m, 'id,name,zone')
        .replace(/^([A-Z]{3}),(.*)$/gm, (_, id: string, name: string) => `${id},${name},${zones[id] ?? ''}`)
    : text.replace('authentic: [en]', 'authentic: [en, fr]')
const MORE = `
## Article 4 — Questions

A party may ask a question about a text; the silence keeps running.

\`\`\`yaml rule
acts:
  asked a question: { is: statement }
\`\`\`

## Article 5 — The budget

The budget is adopted when two thirds of the members have voted in favour, two thirds being present.

\`\`\`yaml rule
procedure: vote on the budget
in: Council
as at: opening
opens with: opened the vote
opened by: Secretary General
closes: with closed the vote
closed by: Secretary General
quorum: { at least: two thirds, have: recorded present }
when: { at least: two thirds, have: voted in favour }
then: adopted
\`\`\`
`

const en = [
  '1. Each boat that enters a harbour of the League pays dues of ten crowns.',
  '2. Ferries that run to a published timetable pay nothing.',
  '3. The harbour master keeps the accounts and shows them to any party that asks.',
]
const fr = [
  '1. Tout bateau qui entre dans un port de la Ligue acquitte une redevance de dix couronnes.',
  '2. Les bacs qui suivent un horaire publié ne paient rien.',
  '3. Le capitaine du port tient les comptes et les montre à toute partie qui le demande.',
]
const en2 = [
  '1. Each boat of more than eight metres that enters a harbour of the League pays dues of twelve crowns.',
  '2. Ferries that run to a published timetable pay nothing.',
  '3. Boats in distress pay nothing, and are helped first.',
  '4. The harbour master keeps the accounts and publishes them every year.',
]
const fr2 = [
  '1. Tout bateau de plus de huit mètres qui entre dans un port de la Ligue acquitte une redevance de douze couronnes.',
  '2. Les bacs qui suivent un horaire publié ne paient rien.',
  '3. Les bateaux en détresse ne paient rien et sont secourus les premiers.',
  '4. Le capitaine du port tient les comptes et les publie chaque année.',
]

/** Keeps the texts of a version; the hash of the set. */
async function putTexts(
  league: League,
  matter: string,
  title: string,
  texts: Readonly<Record<string, readonly string[]>>,
): Promise<string> {
  const kept: { lang: string; status: string; hash: string }[] = []
  for (const [lang, lines] of Object.entries(texts)) {
    const answer = await league.app.request(`/${ORG}/documents`, {
      method: 'POST',
      body: lines.join('\n\n'),
      headers: { authorization: `Bearer ${league.session[SECRETARY]}`, 'content-type': 'text/plain', accept: 'application/json' },
    })
    assert.ok(answer.ok, await answer.clone().text())
    kept.push({ lang, status: 'authentic', hash: ((await answer.json()) as { hash: string }).hash })
  }
  const set = await league.post(`/${ORG}/texts`, { title, matter, texts: kept }, SECRETARY)
  assert.ok(set.ok, await set.clone().text())
  return ((await set.json()) as { hash: string }).hash
}

/** Time goes by, and everybody signs in again. */
async function pass(league: League, ms: number): Promise<void> {
  league.clock += ms
  const session = league.session as Record<string, string>
  for (const person of await peopleOf(league.hall.drawer))
    session[person.by] = await beginSession(league.hall.drawer, person.id, 'link', league.clock)
}

/** Fills the rooms; the present is then the 27th of November 2026, 13:00 in Geneva. */
export async function fillRooms(league: League): Promise<void> {
  const place = (matter: string, title: string, until: string, more: object = {}): Promise<number> =>
    league.act(SECRETARY, { act: 'placed under silence', matter, title, until, ...more })
  const harbour = { matter: 'harbour-dues', title: 'Dues in the harbours of the League' }
  await place(harbour.matter, harbour.title, '2026-11-28T12:00:00+01:00', {
    text: await putTexts(league, harbour.matter, harbour.title, { en, fr }),
  })
  await place('beacons', 'Two beacons at the northern narrows', '2026-11-26T13:00:00+01:00')
  await league.act('AUR', { act: 'tabled', matter: 'ferry-timetable', title: 'A common timetable of the ferries' })
  await place('salvage', 'Salvage of sunken boats', '2026-11-27T12:00:00+01:00')
  await pass(league, 86_400_000)
  await league.act('COR', { act: 'proposed an amendment', matter: harbour.matter, reason: 'Small boats should not pay.' })
  await league.act('EST', { act: 'objected', matter: 'salvage', reason: 'Who pays the divers is not said.' })
  await pass(league, 3 * 86_400_000)
  const text = await putTexts(league, harbour.matter, harbour.title, { en: en2, fr: fr2 })
  await place(harbour.matter, harbour.title, '2026-12-02T18:00:00+01:00', { text })
  await pass(league, 3_600_000)
  await league.act('BRI', { act: 'agreed', matter: harbour.matter, reason: 'Eight metres is what we had in mind.' })
  await league.act(SECRETARY, { act: 'opened the vote', matter: 'budget', title: 'The budget of the League for 2027' })
  for (const by of ['AUR', 'BRI', 'COR', 'EST']) await league.act(by, { act: 'recorded present', matter: 'budget' })
  await league.act('AUR', { act: 'voted in favour', matter: 'budget' })
  await league.act('BRI', { act: 'voted against', matter: 'budget', reason: 'The dredger can wait.' })
  await league.act('COR', { act: 'voted in favour', matter: 'budget' })
  await league.act('EST', { act: 'asked a question', matter: harbour.matter, reason: 'Is a raft a boat?' })
}

/** The catalogue of standards of the demonstration. */
const at = 'catalogues/lake-signals'
const signals = Object.fromEntries(
  readdirSync(join('demonstration', at)).map(name => [`${at}/${name}`, readFileSync(join('demonstration', at, name), 'utf8')]),
)

export const openRooms = async (organisations: Served['organisations'] = []): Promise<League> => {
  const league = await openLeague({ organisations, more: MORE, edit, files: signals })
  await fillRooms(league)
  return league
}
