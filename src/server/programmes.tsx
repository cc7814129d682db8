/** The addresses of programmes over several years. */
import { z } from 'zod'
import { states } from '../views/programme-item.ts'
import { langsSaid } from '../words/languages.ts'
import { iatiFile, programmePage, programmesPage } from './pages/programme.tsx'
import type { Door } from './place.ts'
import type { Route } from './routes.ts'

const asked = z.object({
  'as-of': z.string().optional().describe('A day (its end at the seat) or an instant; without it, now.'),
  known: z.string().optional().describe('How many lines of the record are known, or the day by which they were received; without it, all.'),
  lang: z.string().optional().describe(`${langsSaid()}; without it, by Accept-Language.`),
})
const pages = {
  page: z.string().optional().describe('The number of the page of its plan, from 1.'),
  limit: z.string().optional().describe('So many rows on a page, 1 to 1000.'),
}
const text = z.string()
const whole = z.number().int()
const numbers = z.array(whole)

const reason = z.looseObject({
  code: text,
  matter: text.nullable().describe('The matter it rests on.'),
  day: text.nullable(),
  no: whole.nullable(),
  says: text.describe('The reason as an English sentence.'),
})
const figure = z.looseObject({
  no: whole,
  at: text,
  value: text,
  unit: text.nullable(),
  method: text.nullable(),
  qualifier: text.nullable(),
})
const indicator = z.looseObject({
  baseline: figure.nullable(),
  target: figure
    .nullable()
    .describe('The target of the same method and unit as the latest measurement; null = there is none, so they are not compared.'),
  latest: figure.nullable(),
  comparable: z.boolean(),
  way: text.nullable().describe('Percent of the way from the baseline to the target, cut.'),
  methods: z.array(text.nullable()),
})
const item = z.looseObject({
  id: text,
  kind: z.enum(['programme', 'objective', 'project', 'milestone', 'indicator']),
  title: text,
  due: text.nullable(),
  depends: z.array(text),
  state: z.enum(states).describe('Found from the acts and the day.'),
  reasons: z.array(reason),
  reached: z
    .looseObject({
      at: text.describe('A dating; `../2024-11-01` where only the day is known by which it was reached.'),
      no: whole.nullable().describe('The act that says so; null where a rule of the charter was met.'),
      evidence: numbers,
      rule: z.looseObject({ procedure: text, edition: text, article: text, line: whole }).nullable(),
    })
    .nullable(),
  indicator: indicator.nullable(),
})
const programme = z.looseObject({
  id: text,
  title: text,
  milestones: z.looseObject({ all: whole, reached: whole }),
  items: z.array(item),
  burn: z.array(z.looseObject({ day: text, planned: whole, reached: whole })),
})
const sum = z.looseObject({ stage: text, unit: text, money: z.boolean(), sum: text, of: whole, bounded: whole })
const flaw = z.looseObject({ no: whole, kind: text, matter: text, says: text, with: numbers })
const one = programme.extend({
  charter: text,
  asOf: text,
  money: z.looseObject({ sums: z.array(sum).describe('Within one stage and one currency; stages are never added together.') }),
  flaws: z.array(flaw),
})
const list = z.looseObject({
  charter: text,
  asOf: text,
  programmes: z.array(programme),
  money: z.looseObject({ sums: z.array(sum) }).describe('What stands in no programme.'),
  flaws: z.array(flaw).describe('Figures that do not add up.'),
})

/** Programmes: the list, and one with its plan, money and figures. */
export function programmeRoutes(door: Door): readonly Route[] {
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
  return [
    get('/{org}/programmes', 'Programmes over several years, and figures that do not add up.', programmesPage(door, false), asked),
    get('/{org}/programmes.json', 'The same as JSON.', programmesPage(door, true), asked, {
      answers: { 200: { says: 'JSON.', type: 'application/json', schema: list } },
    }),
    get(
      '/{org}/programmes/{programme+}',
      'One programme: plan, growth, indicators, money, risks.',
      programmePage(door),
      asked.extend(pages),
      {
        json: one,
      },
    ),
    get(
      '/{org}/iati/{programme+}',
      'One programme as an IATI 2.03 activity file.',
      iatiFile(door),
      asked.extend({
        ref: z.string().optional().describe('The identifier of the organisation in IATI; without it, the one that the record names.'),
      }),
      { answers: { 200: { says: 'XML.', type: 'application/xml' } } },
    ),
  ]
}
