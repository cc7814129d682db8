/** The addresses of the way to membership: who has yet to ratify, how long it took before. */
import { z } from 'zod'
import { langsSaid } from '../words/languages.ts'
import { howLongPage } from './pages/how-long.tsx'
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

const days = z
  .looseObject({ least: z.number().int(), most: z.number().int() })
  .describe('Days; a range where a day is known only within bounds.')
const whole = z.number().int()
const span = z.looseObject({ from: text, until: text })
const caseOf = z.looseObject({ matter: text, party: text.nullable() })
const twoStages = {
  from: z.string().optional().describe('A stage: an act or an outcome by its name.'),
  to: z.string().optional().describe('A later stage.'),
}
const howLong = z.looseObject({
  charter: text,
  asOf: text,
  forecast: z.literal(false),
  ways: z.array(
    z.looseObject({
      kind: z.enum(['road', 'home']).describe('Stages of matters, or steps of parties towards an instrument.'),
      stages: texts,
      cases: whole,
      pairs: z.array(
        z.looseObject({ from: text, to: text, cases: whole, running: whole, without: whole, shortest: days, middle: days, longest: days }),
      ),
    }),
  ),
  pair: z
    .looseObject({
      from: text,
      to: text,
      took: z.array(caseOf.extend({ from: span, to: span, least: whole, most: whole })),
      running: z.array(caseOf.extend({ from: span, least: whole, most: whole })),
      without: z.array(caseOf),
      limits: texts,
    })
    .optional()
    .describe('The cases of the two stages asked for.'),
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
    get('/{org}/how-long', 'How long it took before, between any two stages.', howLongPage(door, false), asked.extend(twoStages)),
    json('/{org}/how-long.json', 'The same as JSON.', howLong, howLongPage(door, true), asked.extend(twoStages)),
    json('/{org}/ratification.json', 'The same as JSON.', ratifications, ratificationPage(door, true), asked.extend(matter)),
  ]
}
