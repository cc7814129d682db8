/** The addresses for readers: organisations, matters, parties, charters, records, and what the platform says of itself. */
import { z } from 'zod'
import { orgPath, to } from '../web/layout.tsx'
import { mark, style } from '../web/style.ts'
import { fileOf, frameOf, statusOf } from './answer.tsx'
import { openApi } from './openapi.ts'
import { isServed } from './organisation.ts'
import { charterPage } from './pages/charter.tsx'
import { homePage, index, organisationPage } from './pages/home.tsx'
import { matterPage } from './pages/matter.tsx'
import { partyPage } from './pages/party.tsx'
import { recordLines, recordPage, recordTable } from './pages/record.tsx'
import type { Door } from './place.ts'
import type { Route } from './routes.ts'

const page = { says: 'A page; the standing as JSON where the address ends in .json.', type: 'text/html' }
const json = { says: 'JSON.', type: 'application/json' }
const coordinates = {
  'as-of': z.string().optional().describe('A day (its end at the seat) or an instant; without it, now.'),
  known: z.string().optional().describe('How many lines of the record are known, or the day by which they were received; without it, all.'),
}
const lang = { lang: z.string().optional().describe('en or fr; without it, by Accept-Language.') }
const asked = z.object({ ...coordinates, ...lang })

/** The addresses for readers; `routes` are all of them, for the document that lists them. */
export function readingRoutes(door: Door, routes: () => readonly Route[], address: () => string): readonly Route[] {
  const get = (path: string, says: string, run: Route['run'], more: Partial<Route> = {}): Route => ({
    method: 'get',
    path,
    who: 'anyone',
    says,
    answers: { 200: path.endsWith('.json') ? json : page },
    run,
    ...more,
  })
  return [
    get('/-/healthz', 'Whether it serves.', c => {
      const all = door.listed()
      const served = all.filter(isServed).length
      return statusOf(c, { ok: true, organisations: served, broken: all.length - served })
    }),
    get('/-/openapi.json', 'This document.', c =>
      fileOf(c, JSON.stringify(openApi(routes(), address())), 'application/json; charset=utf-8'),
    ),
    get('/-/entente.css', 'The style sheet.', c => fileOf(c, style, 'text/css; charset=utf-8')),
    get('/-/mark.svg', 'The mark.', c => fileOf(c, mark, 'image/svg+xml')),
    get('/favicon.ico', 'The mark.', c => c.redirect('/-/mark.svg', 301)),
    get('/robots.txt', 'For robots.', c => c.text('User-agent: *\nAllow: /\n')),
    get('/', 'The organisations served here.', homePage(door), { query: z.object(lang) }),
    get('/index.json', 'The organisations served here.', index(door)),
    get('/.json', 'The organisations served here.', index(door)),
    get('/{org}', 'An organisation.', organisationPage(door), { query: asked }),
    get('/{org}/matters', 'Its matters.', c => c.redirect(to(frameOf(c, null), orgPath(c.req.param('org') ?? '')), 302)),
    get('/{org}/parties', 'Its parties.', c => c.redirect(`${to(frameOf(c, null), orgPath(c.req.param('org') ?? ''))}#parties`, 302)),
    get('/{org}/matters/{matter+}', 'Where a matter stands.', matterPage(door), { query: asked }),
    get('/{org}/parties/{party}', 'A party.', partyPage(door), { query: asked }),
    get('/{org}/charter', 'The charter, and how it was understood.', charterPage(door, false), {
      query: z.object({ edition: z.string().optional(), ...lang }),
    }),
    get('/{org}/charter.json', 'The charter.', charterPage(door, true)),
    get('/{org}/record', 'The acts, page by page.', recordPage(door, false), {
      query: z.object({ page: z.string().optional(), matter: z.string().optional(), line: z.string().optional(), ...lang }),
    }),
    get('/{org}/record.json', 'The acts, page by page.', recordPage(door, true), {
      query: z.object({ page: z.string().optional(), matter: z.string().optional(), line: z.string().optional() }),
    }),
    get('/{org}/record.jsonl', 'The lines, byte for byte.', recordLines(door), {
      answers: { 200: { says: 'One act a line.', type: 'application/jsonl' } },
    }),
    get('/{org}/record.csv', 'The acts as a table.', recordTable(door), { answers: { 200: { says: 'A table.', type: 'text/csv' } } }),
  ]
}
