/** A long list page by page: `?page=` and `?limit=`, with the addresses of the other pages in `Link` headers (RFC 8288). */
import type { Context } from 'hono'
import { apiWordsOf, wordsOf } from '../../views/words.ts'
import { to } from '../../web/layout.tsx'
import { allOf, frameOf, refuse } from '../answer.tsx'
import { numberAsked } from '../asked.ts'
import { seenOf } from '../gate.ts'

export interface Cut<T> {
  readonly shown: readonly T[]
  readonly page: number
  readonly pages: number
}

/** So many stand on a page, and so many may be asked for. */
export const PAGE = 200
const MOST = 1000

/** The page that was asked for, else the one on which `at` stands; or the refusal. */
export function cutOf<T>(c: Context, all: readonly T[], at: (shown: readonly T[]) => number = () => 0, few = PAGE): Cut<T> | Response {
  const frame = frameOf(c, seenOf(c))
  const bad = (says: string): Response => refuse(c, frame, { status: 400, says, onward: allOf(frame) })
  const limit = numberAsked(c.req.query('limit'), 1, MOST)
  if (limit === undefined) return bad(apiWordsOf(frame.lang).badLimit(c.req.query('limit') ?? '', MOST))
  const size = limit ?? few
  const pages = Math.max(1, Math.ceil(all.length / size))
  const asked = numberAsked(c.req.query('page'), 1, pages)
  if (asked === undefined) return bad(wordsOf(frame.lang).badPage(c.req.query('page') ?? '', pages))
  const page = asked ?? Math.floor(Math.max(0, at(all)) / size) + 1
  const { line: _, ...query } = frame.query
  const link = (rel: string, no: number): string => `<${to(frame, encodeURI(frame.path), { ...query, page: no })}>; rel="${rel}"`
  const links = [
    ...(page > 1 ? [link('first', 1), link('prev', page - 1)] : []),
    ...(page < pages ? [link('next', page + 1), link('last', pages)] : []),
  ]
  if (links.length > 0) c.header('link', links.join(', '))
  return { shown: all.slice((page - 1) * size, page * size), page, pages }
}
