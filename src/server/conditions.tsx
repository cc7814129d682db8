/** The addresses of cases and their conditions. */
import { z } from 'zod'
import { langsSaid } from '../words/languages.ts'
import { casePage, casesPage, findingsFile } from './pages/conditions.tsx'
import type { Door } from './place.ts'
import type { Route } from './routes.ts'

const asked = z.object({
  'as-of': z.string().optional().describe('A day (its end at the seat) or an instant; without it, now.'),
  known: z.string().optional().describe('How many lines of the record are known, or the day by which they were received; without it, all.'),
  lang: z.string().optional().describe(`${langsSaid()}; without it, by Accept-Language.`),
})
const shown = asked.extend({
  edition: z
    .string()
    .optional()
    .describe('The edition of the catalogue to show it by, `conditions/acquis/2012`; without it, the one it is held to.'),
})
const compared = shown.extend({ from: z.string().optional().describe('An earlier day to compare with.') })

const text = z.string()
const whole = z.number().int()
const told = z.looseObject({ no: whole.describe('The number of the act.'), at: text, worth: text, act: text })
const finding = told.extend({
  assessor: text,
  outside: z.boolean().describe('Made elsewhere and recorded: it counts for nobody.'),
  verdict: z.enum(['met', 'partly met', 'not met']).nullable(),
  grade: text.nullable().describe('The assessor’s own word.'),
  value: text.nullable(),
  unit: text.nullable(),
  method: text.nullable(),
  since: text.describe('Since when the assessor has found the same without a break.'),
  evidence: z.array(whole),
  stale: z
    .looseObject({ since: text, by: z.array(whole) })
    .nullable()
    .describe('null = all it rests on may be relied on.'),
})
const conclusion = z.looseObject({ outcome: text, procedure: text, from: text.nullable(), until: text.nullable(), counted: z.boolean() })
const condition = z.looseObject({
  id: text,
  name: text,
  part: text.nullable(),
  matter: text,
  counted: z.boolean().describe('A rule in force counts it.'),
  met: z.boolean().nullable().describe('An outcome by which it is counted stands; null where no rule counts it.'),
  metSince: text.nullable(),
  conclusions: z.array(conclusion),
  ended: z.array(conclusion),
  findings: z.array(finding).describe('The last of each assessor, never averaged.'),
  earlier: z.array(finding),
  refused: z.array(told),
  asserted: z.array(told),
  evidence: z.array(z.looseObject({ no: whole, expires: text.nullable(), lost: text.nullable() })),
})
const one = z.looseObject({
  case: text,
  asOf: text,
  pin: z.looseObject({ no: whole, path: text, since: text.nullable(), agrees: z.boolean() }).nullable(),
  edition: z.looseObject({ path: text, title: text, hash: text }).nullable(),
  conditions: z.array(condition),
  beside: z.array(condition).describe('Found or asserted below the case, under names that the edition does not have.'),
  next: text.nullable().describe('The last moment on which what may be relied on now still may.'),
})
const list = z.looseObject({ charter: text, asOf: text, cases: z.array(one) })

/** Conditions: the cases, and one with its findings, evidence and catalogue. */
export function conditionRoutes(door: Door): readonly Route[] {
  const get = (path: string, says: string, run: Route['run'], query: z.ZodObject, more: Partial<Route> = {}): Route => ({
    method: 'get',
    path,
    who: 'anyone',
    says,
    query,
    answers: { 200: { says: 'A page.', type: 'text/html' } },
    run,
    ...more,
  })
  const file = (type: string, schema?: z.ZodType): Partial<Route> => ({
    answers: { 200: { says: 'A file.', type, ...(schema === undefined ? {} : { schema }) } },
  })
  return [
    get('/{org}/conditions', 'Cases held to a catalogue of conditions.', casesPage(door, false), asked),
    get('/{org}/conditions.json', 'The same as JSON, whole.', casesPage(door, true), asked, {
      answers: { 200: { says: 'JSON.', type: 'application/json', schema: list } },
    }),
    get('/{org}/conditions/{matter+}', 'One case: conditions, evidence, findings, two days compared.', casePage(door), compared, {
      json: one,
    }),
    get('/{org}/findings/{matter+}', 'The findings of a case as a table (CSV).', findingsFile(door, 'csv'), shown, file('text/csv')),
    get(
      '/{org}/oscal/{matter+}',
      'The findings of a case as OSCAL assessment results 1.1.2 (JSON).',
      findingsFile(door, 'oscal'),
      shown,
      file('application/json', z.looseObject({ 'assessment-results': z.looseObject({ uuid: text }) })),
    ),
  ]
}
