/**
 * The door for reading: where everything stands, as pages and as JSON. It only reads; what an address asks for that cannot be is answered
 * with a sentence that says what to do.
 */
import { Hono } from 'hono'
import { wordsOf } from '../views/words.ts'
import { orgPath, to } from '../web/layout.tsx'
import { mark, style } from '../web/style.ts'
import { allOf, fileOf, frameOf, missing, openAnswers, refuse, statusOf } from './answer.tsx'
import { isServed, type Broken, type Organisation } from './organisation.ts'
import { charterPage } from './pages/charter.tsx'
import { homePage, index, organisationPage } from './pages/home.tsx'
import { matterPage } from './pages/matter.tsx'
import { partyPage } from './pages/party.tsx'
import { recordLines, recordPage, recordTable } from './pages/record.tsx'
import type { Door } from './place.ts'
import { openPresent } from './present.ts'

export interface Served {
  readonly organisations: readonly (Organisation | Broken)[]
  /** The present moment, in milliseconds. */
  readonly now: () => number
  /** Where what went wrong on our side is told, for those who run the place. */
  readonly tell: (error: unknown) => void
}

/**
 * An address with a slash at its end means the same without it: its path so, as it was sent, or null where there is nothing to mend.
 * What begins with two slashes of either kind would lead to another host, and so begins with one.
 */
function unslashed(url: string): string | null {
  const { pathname } = new URL(url)
  if (pathname.length < 2 || !pathname.endsWith('/') || /%[01][0-9a-f]|%7f/i.test(pathname)) return null
  return `/${pathname.replace(/^(\/|\\|%5c)+/i, '').replace(/\/+$/, '')}`
}

/** The door over these organisations, each address with its page. */
export function openApp({ organisations, now, tell }: Served): Hono {
  const app = new Hono()
  const door: Door = { organisations, today: openPresent(now), answer: openAnswers(now) }

  app.use(async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    const frame = frameOf(c, null)
    const refused = refuse(c, frame, { status: 405, says: wordsOf(frame.lang).badMethod(c.req.method), onward: allOf(frame) })
    refused.headers.set('allow', 'GET, HEAD')
    return refused
  })

  app.get('/-/healthz', c => {
    const served = organisations.filter(isServed).length
    return statusOf(c, { ok: true, organisations: served, broken: organisations.length - served })
  })
  app.get('/-/entente.css', c => fileOf(c, style, 'text/css; charset=utf-8'))
  app.get('/-/mark.svg', c => fileOf(c, mark, 'image/svg+xml'))
  app.get('/favicon.ico', c => c.redirect('/-/mark.svg', 301))
  app.get('/robots.txt', c => c.text('User-agent: *\nAllow: /\n'))

  app.get('/', homePage(door))
  app.get('/index.json', index(door))
  app.get('/.json', index(door))
  app.get('/:org', organisationPage(door))
  app.get('/:org/matters', c => c.redirect(to(frameOf(c, null), orgPath(c.req.param('org'))), 302))
  app.get('/:org/parties', c => c.redirect(`${to(frameOf(c, null), orgPath(c.req.param('org')))}#parties`, 302))
  app.get('/:org/matters/:matter{.+}', matterPage(door))
  app.get('/:org/parties/:party', partyPage(door))
  app.get('/:org/charter', charterPage(door, false))
  app.get('/:org/charter.json', charterPage(door, true))
  app.get('/:org/record', recordPage(door, false))
  app.get('/:org/record.json', recordPage(door, true))
  app.get('/:org/record.jsonl', recordLines(door))
  app.get('/:org/record.csv', recordTable(door))

  app.notFound(c => {
    const frame = frameOf(c, null)
    const shorter = unslashed(c.req.url)
    if (shorter !== null) return c.redirect(to(frame, shorter, frame.query), 301)
    return missing(c, frame, wordsOf(frame.lang).noSuchPage(c.req.path), allOf(frame))
  })
  app.onError((error, c) => {
    tell(error)
    const frame = frameOf(c, null)
    return refuse(c, frame, { status: 500, says: wordsOf(frame.lang).broken, onward: allOf(frame) })
  })
  return app
}
