/** The addresses for readers: organisations, matters, parties, charters and records. */
import { z } from 'zod'
import { orgPath, to } from '../web/layout.tsx'
import { frameOf } from './answer.tsx'
import { charterPage } from './pages/charter.tsx'
import { homePage, index, organisationPage } from './pages/home.tsx'
import { mapPage, matterPage } from './pages/matter.tsx'
import { picturePage } from './pages/picture.ts'
import { partyPage } from './pages/party.tsx'
import { recordLines, recordPage, recordTable } from './pages/record.tsx'
import type { Door } from './place.ts'
import type { Route } from './routes.ts'
import { charter, listed, partyStanding, recordPage as page_, standing } from './schemas.ts'
import { langsSaid } from '../words/languages.ts'

const page = { says: 'A page.', type: 'text/html' }
const coordinates = {
  'as-of': z.string().optional().describe('A day (its end at the seat) or an instant; without it, now.'),
  known: z.string().optional().describe('How many lines of the record are known, or the day by which they were received; without it, all.'),
}
const lang = { lang: z.string().optional().describe(`${langsSaid()}; without it, by Accept-Language.`) }
const asked = z.object({ ...coordinates, ...lang })
const pages = {
  page: z.string().optional().describe('The number of the page, from 1.'),
  limit: z.string().optional().describe('So many on a page, 1 to 1000.'),
}
const edition = { edition: z.string().optional().describe('The date of an edition; without it, the one in force.') }
const lines = {
  matter: z.string().optional().describe('Only the acts of this matter.'),
  line: z.string().optional().describe('The page on which this line stands.'),
  party: z.string().optional().describe('Only the acts of this party or officer.'),
  act: z.string().optional().describe('Only acts of this name.'),
}

/** The addresses for readers. */
export function readingRoutes(door: Door): readonly Route[] {
  const get = (path: string, says: string, run: Route['run'], more: Partial<Route> = {}): Route => ({
    method: 'get',
    path,
    who: 'anyone',
    says,
    answers: { 200: page },
    run,
    ...more,
  })
  const getJson = (path: string, says: string, schema: z.ZodType, run: Route['run'], query?: z.ZodObject): Route =>
    get(path, says, run, { answers: { 200: { says: 'JSON.', type: 'application/json', schema } }, ...(query ? { query } : {}) })
  const onward = (path: string, says: string, run: Route['run']): Route =>
    get(path, says, run, { answers: { 302: { says: 'To the page of the organisation.', type: 'text/html' } } })
  return [
    get('/', 'The organisations served here.', homePage(door), { query: z.object(lang) }),
    getJson('/index.json', 'The organisations served here.', listed, index(door), z.object({ ...pages, ...lang })),
    getJson('/.json', 'The same as /index.json.', listed, index(door), z.object({ ...pages, ...lang })),
    get('/{org}', 'An organisation: where everything stands.', organisationPage(door), { query: asked.extend(pages), json: standing }),
    onward('/{org}/matters', 'Its matters.', c => c.redirect(to(frameOf(c, null), orgPath(c.req.param('org') ?? '')), 302)),
    onward('/{org}/parties', 'Its parties.', c => c.redirect(`${to(frameOf(c, null), orgPath(c.req.param('org') ?? ''))}#parties`, 302)),
    get('/{org}/matters/{matter+}', 'Where a matter stands, with reasons.', matterPage(door), {
      query: asked.extend({
        page: pages.page,
        runs: pages.page.describe('Which page of its other runs, where they are many.'),
        part: z.string().optional().describe('`standing`: only the part that renews itself.'),
      }),
      json: standing,
    }),
    get('/{org}/map.svg', 'Who has spoken in a matter, on a map.', mapPage(door), {
      query: asked.extend({ matter: z.string().describe('The matter.') }),
      answers: { 200: { says: 'A picture.', type: 'image/svg+xml' } },
    }),
    get('/{org}/picture.png', 'The round of a matter, or the parties, as the picture that goes with a link.', picturePage(door), {
      query: asked.extend({
        matter: z.string().optional().describe('The matter; without it, the parties.'),
        party: z.string().optional().describe('The place of one party among the others.'),
      }),
      answers: { 200: { says: 'A picture.', type: 'image/png' } },
    }),
    get('/{org}/parties/{party}', 'A party: what is awaited from it, in effect for it and done by it.', partyPage(door), {
      query: asked,
      json: partyStanding,
    }),
    get('/{org}/charter', 'The charter, and how it was understood.', charterPage(door, false), { query: asked.extend(edition) }),
    getJson('/{org}/charter.json', 'The charter, and how it was understood.', charter, charterPage(door, true), asked.extend(edition)),
    get('/{org}/record', 'The acts, page by page.', recordPage(door, false), { query: asked.extend({ ...pages, ...lines }) }),
    getJson('/{org}/record.json', 'The acts, page by page.', page_, recordPage(door, true), asked.extend({ ...pages, ...lines })),
    get('/{org}/record.jsonl', 'The lines, byte for byte.', recordLines(door), {
      answers: { 200: { says: 'One act a line.', type: 'application/jsonl' } },
    }),
    get('/{org}/record.csv', 'The acts as a table.', recordTable(door), { answers: { 200: { says: 'A table.', type: 'text/csv' } } }),
  ]
}
