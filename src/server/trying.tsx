/** The addresses of trying a change to a charter. */
import { z } from 'zod'
import { langsSaid } from '../words/languages.ts'
import { assistantPage, sent, tryCharter } from './pages/assistant.tsx'
import type { Door } from './place.ts'
import type { Route } from './routes.ts'

const text = z.string()
const stand = z.looseObject({ state: text, outcome: text.nullable(), edition: text }).nullable()
const move = z.looseObject({ matter: text, procedure: text.nullable(), opened: text, before: stand, after: stand })
const answer = z
  .looseObject({
    charter: text,
    kind: z.enum(['same', 'reading', 'edition', 'undated']),
    edition: text.nullable(),
    path: text,
    hash: text.describe('The SHA-256 of the text, as an act names it.'),
    faults: z.array(z.looseObject({ file: text, line: z.number().int(), says: text })),
    understood: z.array(z.looseObject({ article: text, line: z.number().int(), says: z.array(text) })),
    moves: z.looseObject({ asOf: text, open: z.array(move), settled: z.array(move) }).nullable(),
  })
  .describe('What comes of a text: its faults, how it is understood, and what would stand differently. Nothing is kept.')

/** The page on which a charter is edited, and what it asks. */
export function assistantRoutes(door: Door): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/{org}/assistant',
      who: 'anyone',
      says: 'A charter’s text, to be edited with its faults and its consequences beside it.',
      query: z.object({
        from: z.string().optional().describe('The file to begin from: `charter.md`, `editions/2023-07-11.md`.'),
        lang: z.string().optional().describe(`${langsSaid()}; without it, by Accept-Language.`),
      }),
      answers: { 200: { says: 'A page.', type: 'text/html' } },
      run: assistantPage(door),
    },
    {
      method: 'post',
      path: '/{org}/assistant',
      who: 'anyone',
      keeps: false,
      says: 'Tries a charter’s text; nothing is kept.',
      body: sent,
      answers: { 200: { says: 'A page.', type: 'text/html', also: answer } },
      run: tryCharter(door),
    },
  ]
}
