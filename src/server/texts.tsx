/** The addresses of texts under negotiation, for readers. */
import { z } from 'zod'
import { langsSaid } from '../words/languages.ts'
import { communiquePage, textPage } from './pages/text.tsx'
import type { Door } from './place.ts'
import type { Route } from './routes.ts'

const coordinates = {
  'as-of': z.string().optional().describe('A day (its end at the seat) or an instant; without it, now.'),
  known: z.string().optional().describe('How many lines of the record are known, or the day by which they were received; without it, all.'),
  lang: z.string().optional().describe(`${langsSaid()}; without it, by Accept-Language.`),
}
const text = z.string()
const whole = z.number().int()
const bracket = z.looseObject({
  no: whole.describe('The act that placed it.'),
  by: text.describe('Who holds it.'),
  paragraph: text.nullable(),
  words: text.nullable().describe('The words it is placed on; null = all of the paragraph.'),
})
const proposal = z.looseObject({
  no: whole,
  by: z.array(text),
  paragraph: text.nullable(),
  answers: whole.nullable().describe('The amendment that it amends.'),
  says: z.record(text, text).describe('Language → the words proposed; empty words strike the paragraph.'),
  before: z.record(text, text),
  state: z.enum(['pending', 'merged', 'declined', 'withdrawn']),
  settledBy: whole.nullable(),
})
const paragraph = z.looseObject({
  id: text,
  label: text.nullable(),
  level: whole.describe('0 = a paragraph, else the depth of a heading.'),
  words: z.array(z.looseObject({ says: text, no: whole.describe('The act that brought these words.') })),
  no: whole.describe('The act by which it last changed.'),
})
const answer = z.looseObject({
  charter: text,
  asOf: text,
  known: whole,
  matter: text,
  number: text.nullable(),
  draft: z.looseObject({ no: whole, title: text.nullable(), version: whole.nullable() }).nullable(),
  languages: z.array(z.looseObject({ lang: text, status: z.enum(['authentic', 'translation', 'missing']) })),
  rows: z.array(
    z.looseObject({
      id: text,
      texts: z.record(text, paragraph.nullable()),
      behind: z.array(z.looseObject({ lang: text, since: whole })).describe('Authentic languages that did not change with another.'),
      brackets: z.array(bracket),
      proposals: z.array(proposal),
      footnotes: z.array(whole),
    }),
  ),
  brackets: z.array(bracket),
  proposals: z.array(proposal),
  merges: z.array(z.looseObject({ no: whole, proposal: whole, overtook: z.boolean() })),
  footnotes: z.array(
    z.looseObject({
      mark: whole,
      no: whole,
      by: z.array(text),
      kind: z.enum(['reservation', 'interpretation', 'statement', 'dissociation', 'association']),
      paragraph: text.nullable(),
      says: text.nullable(),
    }),
  ),
  adReferendum: z.array(z.looseObject({ no: whole, by: text, paragraph: text.nullable() })),
  drafting: z.array(whole).describe('The acts that propose, withdraw, merge and decline, whatever each is worth.'),
  missing: z.array(text).describe('Documents that acts name and that are not here.'),
})

/** A text with its brackets, proposals and footnotes, as a page, as JSON and to be printed. */
export function textRoutes(door: Door): readonly Route[] {
  const printed = z.object({
    ...coordinates,
    matter: z.string().describe('The matter of the text.'),
    in: z.string().optional().describe('The language of the text, or `all` for one after the other.'),
  })
  const row = (path: string, says: string, type: string): Route => ({
    method: 'get',
    path,
    who: 'anyone',
    says,
    query: printed,
    answers: { 200: { says, type } },
    run: communiquePage(door),
  })
  return [
    {
      method: 'get',
      path: '/{org}/text/{matter+}',
      who: 'anyone',
      says: 'The text of a matter as it is negotiated: brackets and who holds them, proposals, footnotes, and who brought which words.',
      query: z.object({
        ...coordinates,
        in: z.string().optional().describe('The language of the text.'),
        view: z.string().optional().describe('`text`, `changes` since the draft, `authors` or `languages` side by side.'),
        kept: z.string().optional().describe('The number of the act that was just sent.'),
      }),
      answers: { 200: { says: 'A page.', type: 'text/html' } },
      json: answer,
      run: textPage(door),
    },
    row('/{org}/communique', 'A text to be printed.', 'text/html'),
    row('/{org}/communique.pdf', 'The same as a tagged PDF.', 'application/pdf'),
  ]
}
