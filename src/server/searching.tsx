/** The addresses of searching. */
import { z } from 'zod'
import { langsSaid } from '../words/languages.ts'
import { searchAll, searchPage } from './pages/search.tsx'
import type { Door } from './place.ts'
import type { Route } from './routes.ts'

const asked = z.object({
  q: z.string().optional().describe('The words to look for, by their beginnings; accents and capitals do not matter.'),
  'as-of': z.string().optional().describe('A day (its end at the seat) or an instant; without it, now.'),
  lang: z.string().optional().describe(`${langsSaid()}; without it, by Accept-Language.`),
})
const inOne = asked.extend({
  known: z.string().optional().describe('How many lines of the record are known, or the day by which they were received; without it, all.'),
  kind: z.string().optional().describe('Only `matters`, `parties`, `articles` or `acts`.'),
  page: z.string().optional().describe('The number of the page, from 1; of one kind.'),
  limit: z.string().optional().describe('So many on a page, 1 to 1000; of one kind.'),
})

const text = z.string()
const whole = z.number().int()
const counts = z.looseObject({ matters: whole, parties: whole, articles: whole, acts: whole })
const hit = z
  .looseObject({
    kind: z.enum(['matter', 'party', 'article', 'act']),
    text: text.nullable().describe('The text in which it was found, where that is not its title.'),
    marked: z.array(text).describe('The words found.'),
    href: text,
  })
  .describe('What was found, with the address of its page.')
const foundInOne = z.looseObject({
  charter: text,
  q: text,
  asOf: text,
  known: whole,
  edition: text,
  counts,
  meant: text.nullable().describe('What was probably meant, where nothing was found.'),
  page: whole,
  pages: whole,
  hits: z.array(hit),
})
const foundInAll = z.looseObject({
  q: text,
  meant: text.nullable(),
  organisations: z.array(z.looseObject({ charter: text, counts, hits: z.array(hit) })),
})

/** Searching in one organisation, and in all that are served. */
export function searchRoutes(door: Door): readonly Route[] {
  const get = (path: string, says: string, run: Route['run'], query: z.ZodObject, schema?: z.ZodType): Route => ({
    method: 'get',
    path,
    who: 'anyone',
    says,
    query,
    answers: { 200: schema === undefined ? { says: 'A page.', type: 'text/html' } : { says: 'JSON.', type: 'application/json', schema } },
    run,
  })
  return [
    get('/-/search', 'Matters, parties, articles and acts of all organisations, by words.', searchAll(door, false), asked),
    get('/-/search.json', 'The same as JSON.', searchAll(door, true), asked, foundInAll),
    get('/{org}/search', 'Matters, parties, articles and acts of an organisation, by words.', searchPage(door, false), inOne),
    get('/{org}/search.json', 'The same as JSON.', searchPage(door, true), inOne, foundInOne),
  ]
}
