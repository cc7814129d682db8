/** The addresses of catalogues of standards. */
import { z } from 'zod'
import { langsSaid } from '../words/languages.ts'
import { equipmentPage, interoperabilityPage } from './pages/interoperability.tsx'
import { baselinesPage, requirementsPage, revisionsPage, standardPage, standardsPage } from './pages/standards.tsx'
import type { Door } from './place.ts'
import type { Route } from './routes.ts'

const asked = z.object({
  'as-of': z.string().optional().describe('A day (its end at the seat) or an instant; without it, now.'),
  known: z.string().optional().describe('How many lines of the record are known, or the day by which they were received; without it, all.'),
  lang: z.string().optional().describe(`${langsSaid()}; without it, by Accept-Language.`),
})
const pages = {
  page: z.string().optional().describe('The number of the page, from 1.'),
  limit: z.string().optional().describe('So many on a page, 1 to 1000.'),
}
const sought = asked.extend({
  ...pages,
  q: z.string().optional().describe('Words of its id, number, title or publisher.'),
  proposal: z.string().optional().describe('Only those with an entry under this change proposal, by its number.'),
  phase: z
    .string()
    .optional()
    .describe('Only those that stand (`stands`), are withdrawn (`deleted`), stand again (`revived`) or are `ahead`.'),
})
const between = asked.extend({
  by: z.string().optional().describe('`units`: parts of forces are compared too.'),
  party: z.string().optional().describe('The pairs of this party or unit in full, as `ALD` or `ALD/river-guard`.'),
  with: z.string().optional().describe('Only its pair with this one.'),
})
const two = asked.extend({
  from: z.string().optional().describe('The earlier baseline, by its day; without it, the last but one.'),
  to: z.string().optional().describe('The later baseline, by its day; without it, the last.'),
})

const text = z.string()
const whole = z.number().int()
const standard = z
  .looseObject({
    id: text,
    catalogue: text.describe('The folder of its catalogue.'),
    type: z.enum(['standard', 'cover']),
    publisher: text,
    number: text,
    title: text,
    published: text.describe('To the day, month or year; empty where it was not found.'),
    edition: text,
    coveredBy: text.nullable(),
    covers: text.nullable(),
    replaces: text.nullable().describe('The id of the edition before.'),
    replacedUntil: text.nullable().describe('The last day on which the edition before holds beside it.'),
    phase: z.enum(['ahead', 'stands', 'deleted']),
    since: text.nullable().describe('The day of the entry by which it came there.'),
    revived: z.boolean().describe('It was withdrawn before and stands again.'),
  })
  .describe('A standard with where it was at the end of the day.')
const adoption = z.looseObject({
  party: text,
  standard: text,
  forces: text.nullable().describe('The part of its forces; null = the whole.'),
  step: z.enum(['subscribed', 'ratified', 'implemented']),
  no: whole.describe('The number of the act.'),
  at: text,
  until: text.nullable(),
  reservation: text.nullable(),
  over: z.boolean().describe('`until` has passed.'),
})
const row = z.looseObject({ profile: text, title: text, obligation: text, lifecycle: text })
const one = standard.extend({
  charter: text,
  asOf: text,
  events: z.array(z.looseObject({ what: z.enum(['added', 'changed', 'deleted']), day: text, revision: text, proposal: text })),
  coverAgreements: z.array(text).optional().describe('Of a standard: the cover agreements that bring it in.'),
  brings: z.array(text).optional().describe('Of a cover agreement: the standards that it brings in.'),
  requiredBy: z.array(row),
  adoptions: z.array(adoption).describe('Who has adopted it, on that day.'),
})
const ids = z.array(text)
const list = z.looseObject({
  charter: text,
  asOf: text,
  counts: z.looseObject({ stand: whole, deleted: whole, ahead: whole, revived: whole }),
  that: z.looseObject({ day: text, added: ids, changed: ids, deleted: ids, revived: ids, stand: whole, gone: whole }).nullable(),
  found: whole,
  page: whole,
  pages: whole,
  standards: z.array(standard),
  sources: ids,
})
const requirements = z.looseObject({
  charter: text,
  requiredOn: text.nullable().describe('The day as of which the requirements were taken.'),
  requirements: whole,
  flaws: z.array(row.extend({ kind: z.enum(['deleted', 'unknown']), standard: text, deletedOn: text.nullable() })),
  profiles: z.array(
    z.looseObject({ id: text, title: text, requirements: z.array(z.looseObject({ standard: text, obligation: text, lifecycle: text })) }),
  ),
})
const baseline = z.looseObject({ name: text, day: text })
const difference = z.looseObject({
  charter: text,
  from: baseline,
  to: baseline,
  added: ids,
  dropped: ids,
  moved: z.array(z.looseObject({ standard: text, before: ids, after: ids })),
  kept: whole,
})

const raise = z.looseObject({ party: text, standard: text, by: whole })
const test = z
  .looseObject({
    no: whole.describe('The number of the act.'),
    at: text,
    sides: ids,
    standard: text.nullable(),
    grade: text,
    value: text.nullable(),
    unit: text.nullable(),
  })
  .describe('What two tested together.')
const shared = z.looseObject({
  charter: text,
  asOf: text,
  parties: ids.describe('The sides compared: parties, or with `by=units` parts of their forces too, as `ALD/river-guard`.'),
  requirements: z.array(row.extend({ standard: text })).describe('The requirements counted: those whose standard stands in the catalogue.'),
  adoptions: z.array(adoption),
  pairs: z.array(
    z.looseObject({
      a: text,
      b: text,
      both: ids,
      onlyA: ids,
      onlyB: ids,
      neither: ids,
      old: z
        .array(z.looseObject({ party: text, standard: text, edition: text, until: text }))
        .describe('What they implement with the edition before, as long as it holds.'),
      tests: z.array(test),
      raises: z.array(raise).describe('What would raise what these two have in common, the greatest first.'),
    }),
  ),
  tests: z.array(test),
  sides: z.array(z.looseObject({ id: text, party: text, forces: text.nullable() })).describe('All that may be compared.'),
  raises: z.array(raise).describe('What would raise it most, the greatest first.'),
})

const replacements = z.looseObject({
  charter: text,
  asOf: text,
  replacements: z.array(
    z.looseObject({
      party: text,
      forces: text.nullable().describe('The part of its forces; null = the whole.'),
      legacy: text,
      target: text,
      unit: text.nullable(),
      years: z.array(
        z.looseObject({
          year: text.nullable(),
          planned: text.nullable(),
          done: text.nullable(),
          plans: z.array(whole),
          acts: z.array(whole),
          late: z.boolean().describe('Its last day has passed, and less was done by then than was planned by then.'),
          over: z.boolean(),
        }),
      ),
    }),
  ),
})
const revisions = z.looseObject({
  charter: text,
  asOf: text,
  revisions: z.array(
    z.looseObject({
      catalogue: text,
      revision: text,
      day: text,
      kind: text.describe('The source’s own word.'),
      documents: ids,
      summary: text,
    }),
  ),
})

/** Catalogues of standards beside a charter, page by page and as JSON. */
export function standardRoutes(door: Door): readonly Route[] {
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
  const json = (schema: z.ZodType): Partial<Route> => ({ answers: { 200: { says: 'JSON.', type: 'application/json', schema } } })
  return [
    get('/{org}/standards', 'The standards of a day, page by page.', standardsPage(door, false), sought),
    get('/{org}/standards.json', 'The standards of a day as JSON.', standardsPage(door, true), sought, json(list)),
    get('/{org}/standards/{standard}', 'One standard with its history.', standardPage(door), asked, { json: one }),
    get('/{org}/requirements', 'What profiles ask for, and what is amiss with it.', requirementsPage(door, false), asked.extend(pages)),
    get('/{org}/requirements.json', 'The same as JSON, whole.', requirementsPage(door, true), asked, json(requirements)),
    get(
      '/{org}/interoperability',
      'What any two parties have in common of what profiles ask for.',
      interoperabilityPage(door, false),
      between,
    ),
    get('/{org}/interoperability.json', 'The same as JSON, whole.', interoperabilityPage(door, true), between, json(shared)),
    get(
      '/{org}/equipment',
      'Old equipment and what takes its place, by unit and year.',
      equipmentPage(door, false),
      asked.extend({ party: z.string().optional().describe('Only of this party.') }),
    ),
    get('/{org}/equipment.json', 'The same as JSON, whole.', equipmentPage(door, true), asked, json(replacements)),
    get('/{org}/revisions', 'The editions of the catalogue itself.', revisionsPage(door, false), asked.extend(pages)),
    get('/{org}/revisions.json', 'The same as JSON, whole.', revisionsPage(door, true), asked, json(revisions)),
    get('/{org}/baselines', 'How two frozen baselines differ.', baselinesPage(door, false), two),
    get('/{org}/baselines.json', 'The same as JSON.', baselinesPage(door, true), two, json(difference)),
  ]
}
