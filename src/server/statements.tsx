/** The addresses of statements: what was said, and what the record says to it. */
import { z } from 'zod'
import { langsSaid } from '../words/languages.ts'
import { statementsPage } from './pages/statements.tsx'
import type { Door } from './place.ts'
import type { Route } from './routes.ts'

const asked = z.object({
  'as-of': z.string().optional().describe('A day (its end at the seat) or an instant; without it, now.'),
  known: z.string().optional().describe('How many lines of the record are known, or the day by which they were received; without it, all.'),
  lang: z.string().optional().describe(`${langsSaid()}; without it, by Accept-Language.`),
  speaker: z.string().optional().describe('Only of this speaker: a person by name, a party, body or officer by id.'),
  kind: z.string().optional().describe('`stated` or `claimed`.'),
  verdict: z.string().optional().describe('`shows`, `contradicts` or `silent`.'),
  about: z.string().optional().describe('Only about this matter and those below it.'),
})
const paged = asked.extend({
  page: z.string().optional().describe('The number of the page, from 1.'),
  limit: z.string().optional().describe('So many on a page, 1 to 1000.'),
})

const text = z.string()
const whole = z.number().int()
const statements = z.looseObject({
  charter: text,
  asOf: text,
  known: whole,
  counts: z.looseObject({ stated: whole, claimed: whole, shows: whole, contradicts: whole, silent: whole }),
  found: whole,
  statements: z.array(
    z.looseObject({
      no: whole.describe('The number of the act.'),
      at: text,
      kind: z.enum(['stated', 'claimed']),
      act: text,
      by: z.array(text),
      for: text.nullable(),
      entered: z.boolean().describe('Who did the act only entered what another said.'),
      speaker: text.nullable(),
      role: text.nullable(),
      occasion: text.nullable(),
      says: text.nullable().describe('What was said, in the record’s words.'),
      about: text.nullable().describe('The matter of which it speaks.'),
      answers: whole.nullable(),
      text: text.nullable().describe('The SHA-256 of the source’s text.'),
      collected: text.nullable().describe('When that was captured.'),
      source: text.nullable(),
      form: z
        .looseObject({
          outcome: text.nullable(),
          value: text.nullable(),
          unit: text.nullable(),
          concerning: z.array(text),
          day: text.nullable(),
        })
        .nullable()
        .describe('What it says of the record, as it can be compared.'),
      verdict: z.enum(['shows', 'contradicts', 'silent']).nullable().describe('What the record says; null of what claims nothing.'),
      because: z.looseObject({ says: text, code: text, facts: z.record(z.string(), text) }).nullable(),
      acts: z.array(whole).describe('The acts on which the verdict rests.'),
      beside: z.array(whole).describe('The acts of the record beside it.'),
      outcomes: z
        .array(z.looseObject({ outcome: text, procedure: text.nullable(), day: text }))
        .nullable()
        .describe('What was decided in the matter it speaks of, by the day asked about.'),
      withdrawn: whole.nullable(),
      corrected: whole.nullable(),
    }),
  ),
})

const linked = z.looseObject({
  '@context': text,
  '@graph': z.array(z.looseObject({ '@type': z.enum(['ClaimReview', 'Quotation']), '@id': text, url: text })),
})

/** What was said, and what the record says to it: as a page, as JSON, and as JSON-LD of schema.org. */
export function statementRoutes(door: Door): readonly Route[] {
  const get = (path: string, says: string, run: Route['run'], query: z.ZodObject, answer: Route['answers'][number]): Route => ({
    method: 'get',
    path,
    who: 'anyone',
    says,
    query,
    answers: { 200: answer },
    run,
  })
  return [
    get('/{org}/statements', 'Who said what, and what the record says to it.', statementsPage(door, 'page'), paged, {
      says: 'A page.',
      type: 'text/html',
    }),
    get('/{org}/statements.json', 'The same as JSON, whole.', statementsPage(door, 'json'), asked, {
      says: 'JSON.',
      type: 'application/json',
      schema: statements,
    }),
    get('/{org}/statements.jsonld', 'The same as ClaimReview and Quotation of schema.org.', statementsPage(door, 'jsonld'), asked, {
      says: 'JSON-LD.',
      type: 'application/ld+json',
      schema: linked,
    }),
  ]
}
