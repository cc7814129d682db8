/** The addresses of the way to membership: who has yet to ratify, how long it took before, what an edition changes. */
import { z } from 'zod'
import { langsSaid } from '../words/languages.ts'
import { editionsPage } from './pages/editions.tsx'
import { howLongPage } from './pages/how-long.tsx'
import { profilePage, profilesPage } from './pages/profile.tsx'
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

const stageAt = z.looseObject({ procedure: text, article: text, edition: text, state: z.enum(['here', 'ahead']) })
const askedIn = z.looseObject({ procedure: text, edition: text, article: text, line: whole, asks: z.looseObject({}) })
const lines = z.array(whole)
const changes = z.looseObject({
  charter: text,
  from: text,
  to: text,
  asOf: text,
  broughtIn: z.boolean(),
  cases: z.array(
    z.looseObject({
      matter: text,
      concerning: texts,
      what: z.enum(['kept', 'moved', 'ended']),
      before: z.array(stageAt),
      after: z.array(stageAt),
      loses: z.array(askedIn).describe('Asked without the edition and not with it.'),
      gains: z.array(askedIn).describe('Asked with the edition and not without it.'),
      counts: lines.describe('Acts already done that count, or open, in a run that goes on under it.'),
      left: lines.describe('Acts that counted and count in nothing that goes on; they stay on record.'),
    }),
  ),
  forWhom: texts,
  differences: z.array(z.looseObject({ title: text, what: z.enum(['added', 'removed', 'changed']), was: texts, now: texts })),
})
const twoEditions = z.object({
  from: z.string().optional().describe('The earlier edition, by its day; without it, the last but one.'),
  to: z.string().optional().describe('The later edition, by its day; without it, the last.'),
  lang: asked.shape.lang,
})

const why = z.looseObject({ code: z.enum(['highest', 'none met', 'lower', 'as before', 'catalogue', 'things', 'method', 'uncounted']) })
const closer = z
  .looseObject({
    answer: z.enum(['yes', 'no', 'not comparable']),
    why,
    within: z
      .looseObject({ since: text, answer: z.enum(['yes', 'no']), why })
      .nullable()
      .describe('The answer by the measure of the days since.'),
  })
  .describe('Closer than ever, by docs/decisions/0027-closer-than-ever.md.')
const profile = z.looseObject({
  case: text,
  asOf: text,
  concerning: texts,
  edition: text.nullable().describe('The edition of the catalogue to which the case is held.'),
  title: text.nullable(),
  things: texts.describe('Where no catalogue is set: the groups of things that the charter counts.'),
  lines: z.array(
    z.looseObject({
      assessor: text.nullable().describe('null = what the charter’s rules concluded.'),
      outside: z.boolean(),
      closer,
      parts: z.array(
        z.looseObject({
          id: text.nullable(),
          name: text,
          met: whole,
          asked: whole,
          since: text.nullable(),
          conditions: z.array(
            z.looseObject({
              id: text,
              name: text,
              matter: text,
              met: z.boolean(),
              since: text.nullable(),
              bound: z.boolean(),
              stale: z.boolean(),
              by: z
                .looseObject({ outcome: text, procedure: text, article: text, who: texts })
                .nullable()
                .describe('By which outcome of the charter’s rules it is met, and who did what it rests on.'),
            }),
          ),
        }),
      ),
    }),
  ),
})
const oneProfile = profile.extend({
  charter: text,
  known: whole,
  closer: closer.nullable(),
  says: texts,
  hangsOn: z
    .array(z.looseObject({ procedure: text.nullable(), asks: text, how: text }))
    .describe('What the matter waits for all the same; no date.'),
  aside: z
    .array(z.looseObject({ kind: z.enum(['intention', 'request', 'conditional']), no: whole.nullable(), at: text, by: texts }))
    .describe('What stands on record and is no invitation.'),
  compared: z
    .looseObject({
      from: text,
      to: text,
      broken: why.nullable().describe('Why the two days are not of one measure; null = they are.'),
      parts: z.array(z.looseObject({ id: text.nullable(), name: text, before: whole, after: whole, gained: texts, lost: texts })),
    })
    .nullable(),
})
const profiles = z.looseObject({ charter: text, asOf: text, profiles: z.array(profile) })
const since = { from: z.string().optional().describe('An earlier day to compare with.') }

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
    get('/{org}/editions', 'What an edition changes, and what becomes of open cases.', editionsPage(door, false), twoEditions),
    json('/{org}/editions.json', 'The same as JSON.', changes, editionsPage(door, true), twoEditions),
    get('/{org}/profile', 'How near each candidate is, part by part.', profilesPage(door, false), asked),
    json('/{org}/profile.json', 'The same as JSON.', profiles, profilesPage(door, true), asked),
    {
      ...get('/{org}/profile/{case+}', 'How near one candidate is, and whether closer than ever.', profilePage(door), asked.extend(since)),
      json: oneProfile,
    },
    get('/{org}/how-long', 'How long it took before, between any two stages.', howLongPage(door, false), asked.extend(twoStages)),
    json('/{org}/how-long.json', 'The same as JSON.', howLong, howLongPage(door, true), asked.extend(twoStages)),
    json('/{org}/ratification.json', 'The same as JSON.', ratifications, ratificationPage(door, true), asked.extend(matter)),
  ]
}
