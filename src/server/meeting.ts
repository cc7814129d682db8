/** What every request meets before its route and after it: the words of its address, the kind of what it sends, and who may keep the answer. */
import type { Context } from 'hono'
import { nearest } from '../basics/text.ts'
import { apiWordsOf, wordsOf } from '../views/words.ts'
import { langs, langsSaid } from '../words/languages.ts'
import { allOf, frameOf, refuse, wantsJson } from './answer.tsx'
import { readerIn, seenOf } from './gate.ts'
import { amiss, isRead, type Route, typeOf } from './routes.ts'

/** The refusal of a request that its route does not take, or null. */
export function amissIn(route: Route, c: Context): Response | null {
  const no = (status: 400 | 415, says: string): Response => {
    const frame = frameOf(c, seenOf(c))
    return refuse(c, frame, { status, says, onward: allOf(frame) })
  }
  const says = wordAmiss(route, c)
  if (says !== null) return no(400, says)
  if (route.body !== undefined && !isRead(typeOf(c))) return no(415, apiWordsOf(frameOf(c, seenOf(c)).lang).wrongType(typeOf(c)))
  return null
}

/** What is wrong with the words behind the question mark, in a sentence; a page passes over words that nobody can have meant for it. */
function wordAmiss(route: Route, c: Context): string | null {
  const from = c.req.url.indexOf('?')
  const asked = `${wantsJson(c)} ${from < 0 ? '' : c.req.url.slice(from)}`
  const good = taken.get(route) ?? new Set<string>()
  taken.set(route, good)
  if (good.has(asked)) return null
  const says = wordsAmiss(route, c)
  if (says === null && asked.length <= 200) {
    if (good.size >= 500) good.clear()
    good.add(asked)
  }
  return says
}
/** The words that each route has taken, as they were written, from a page or a program: whether they are right depends on nothing else. */
const taken = new WeakMap<Route, Set<string>>()

function wordsAmiss(route: Route, c: Context): string | null {
  const frame = frameOf(c, null)
  const t = apiWordsOf(frame.lang)
  const given = c.req.queries()
  const lang = c.req.query('lang')
  if (lang !== undefined && lang !== '' && !langs.some(known => known === lang))
    return wordsOf(frame.lang).badLang(lang, langsSaid(frame.lang))
  const known = [...new Set([...Object.keys(route.query?.shape ?? {}), 'lang'])]
  for (const [word, values] of Object.entries(given)) {
    if (known.includes(word)) {
      if (values.length > 1) return t.twice(word)
      continue
    }
    if (route.query?.def.catchall !== undefined) continue
    const near = nearest(word.toLowerCase().replaceAll('_', '-'), known)
    if (near !== null || wantsJson(c)) return t.noWord(cut(word), near, known.map(k => `“${k}”`).join(', '))
  }
  const values = Object.fromEntries(Object.entries(given).map(([word, [value]]) => [word, value]))
  const read = route.query?.safeParse(values)
  return read === undefined || read.success ? null : amiss(read.error, values, t)
}

const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

/** Whether an Accept header takes a type; without one, anything is taken. */
export function takes(accept: string | undefined, type: string): boolean {
  if (accept === undefined || accept.trim() === '') return true
  const [main = ''] = type.split('/')
  return accept.split(',').some(part => {
    const [range = '', ...more] = part.split(';').map(p => p.trim().toLowerCase())
    return !more.some(m => /^q=0(\.0*)?$/.test(m)) && (range === '*/*' || range === `${main}/*` || range === type)
  })
}

/** What has another form beside it; a tile, a calendar or a stream is what it is. */
const FORMS: readonly string[] = ['text/html', 'application/json']

/**
 * The answer as it goes out. What a person who is signed in is told is nobody else's, whatever the route says; what anybody is told depends on
 * who asks, in which language and for which form.
 */
export async function sentOut(c: Context, answer: Response, json: string | null): Promise<Response> {
  const { headers, status } = answer
  const type = (headers.get('content-type') ?? '').split(';')[0] ?? ''
  const { method } = c.req
  if ((method === 'GET' || method === 'HEAD') && status === 200 && FORMS.includes(type) && !takes(c.req.header('accept'), type)) {
    await answer.body?.cancel()
    const frame = frameOf(c, seenOf(c))
    const says = apiWordsOf(frame.lang).notAcceptable(type, json)
    return refuse(c, frame, { status: 406, says, onward: allOf(frame), meant: json === null ? null : { says: json, href: json } })
  }
  if (!headers.get('cache-control')?.includes('no-store')) {
    if (readerIn(c).kind === 'person') headers.set('cache-control', 'private, no-store')
    else if (!headers.has('cache-control')) headers.set('cache-control', 'no-cache')
  }
  if (!c.req.path.startsWith('/-/')) headers.set('vary', 'accept, accept-encoding, accept-language, authorization, cookie')
  // What is not sent is not made: a stream, or a file that was opened.
  if (method === 'HEAD') await answer.body?.cancel()
  return answer
}
