/** The addresses of the way to membership: who has yet to ratify. */
import { z } from 'zod'
import { langsSaid } from '../words/languages.ts'
import { ratificationPage } from './pages/ratification.tsx'
import type { Door } from './place.ts'
import type { Route } from './routes.ts'

const asked = z.object({
  'as-of': z.string().optional().describe('A day (its end at the seat) or an instant; without it, now.'),
  known: z.string().optional().describe('How many lines of the record are known, or the day by which they were received; without it, all.'),
  lang: z.string().optional().describe(`${langsSaid()}; without it, by Accept-Language.`),
})
const matter = { matter: z.string().optional().describe('One matter only.') }

const text = z.string()
const texts = z.array(text)
const said = z.looseObject({
  no: z.number().int().describe('The number of the act.'),
  at: text,
  source: text.nullable(),
  note: text.nullable(),
})
const ratifications = z.looseObject({
  charter: text,
  asOf: text,
  ratifications: z.array(
    z.looseObject({
      matter: text,
      procedure: text.nullable(),
      opened: text,
      state: z.enum(['open', 'settled']),
      outcome: text.nullable(),
      counts: texts.describe('The acts that count.'),
      steps: texts.describe('The steps at home that the charter declares, in its order.'),
      awaiting: texts,
      members: z.array(
        z.looseObject({
          party: text,
          state: z.enum(['done', 'perhaps', 'awaited', 'against', 'aside', 'silent']),
          furthest: text.nullable().describe('The last step on record, in the order of the charter; null where there is none.'),
          instrument: said.extend({ act: text }).nullable(),
          steps: z.array(
            z.looseObject({ act: text, said: z.array(said), apart: z.boolean().describe('Sources give days that exclude each other.') }),
          ),
        }),
      ),
    }),
  ),
})

/** The way to membership, as pages and as JSON. */
export function candidacyRoutes(door: Door): readonly Route[] {
  const get = (path: string, says: string, run: Route['run'], query: z.ZodObject): Route => ({
    method: 'get',
    path,
    who: 'anyone',
    says,
    query,
    answers: { 200: { says: 'A page.', type: 'text/html' } },
    run,
  })
  const json = (path: string, says: string, schema: z.ZodType, run: Route['run'], query: z.ZodObject): Route => ({
    ...get(path, says, run, query),
    answers: { 200: { says: 'JSON.', type: 'application/json', schema } },
  })
  return [
    get(
      '/{org}/ratification',
      'Who has yet to ratify, and how far each has come at home.',
      ratificationPage(door, false),
      asked.extend(matter),
    ),
    json('/{org}/ratification.json', 'The same as JSON.', ratifications, ratificationPage(door, true), asked.extend(matter)),
  ]
}
