/** What the platform says of itself: whether it serves, its figures, its interface for programs, and its own files. */
import type { Context } from 'hono'
import { z } from 'zod'
import { apiWordsOf, wordsOf } from '../views/words.ts'
import { ApiPage } from '../web/api.tsx'
import { mark, style } from '../web/style.ts'
import { allOf, fileOf, frameOf, headers, missing, page, problems, refuse, statusOf } from './answer.tsx'
import { fontOf } from './fonts.ts'
import { mayMeasure, type Metrics } from './metrics.ts'
import { bodyExample, type Examples, openApi, operationsOf, parametersOf, tags } from './openapi.ts'
import { isServed } from './organisation.ts'
import { isLocal } from './people/attempts.ts'
import type { Door } from './place.ts'
import type { Route } from './routes.ts'
import { healthz } from './schemas.ts'
import { scriptOf } from './scripts.ts'
import { langsSaid } from '../words/languages.ts'

export interface Platform {
  readonly door: Door
  /** All addresses, for the document that lists them. */
  readonly routes: () => readonly Route[]
  readonly address: () => string
  readonly metrics: Metrics
  readonly env: Readonly<Record<string, string | undefined>>
  readonly now: () => number
  /** Those whose record is not the one that was signed. */
  readonly altered?: ReadonlySet<string>
}

const lang = { lang: z.string().optional().describe(`${langsSaid()}; without it, by Accept-Language.`) }
const file = z.object({ v: z.string().optional().describe('The version, under which it is kept for a year.') })

export function platformRoutes({ door, routes, address, metrics, env, now, altered = new Set() }: Platform): readonly Route[] {
  const get = (path: string, says: string, type: string, run: Route['run'], more: Partial<Route> = {}): Route => ({
    method: 'get',
    path,
    who: 'anyone',
    says,
    answers: { 200: { says, type } },
    run,
    ...more,
  })

  /** What is true here: of the first organisation served, its first matter and party. */
  const examples = (): Examples => {
    const org = door.listed().filter(isServed)[0]
    if (org === undefined) return {}
    const [matter] = org.titles.keys()
    const [party] = org.charter.parties
    return { org: org.id, no: '1', ...(matter ? { matter } : {}), ...(party ? { party: party.id } : {}) }
  }

  const figures = async (c: Context): Promise<Response> => {
    const may = mayMeasure(env.METRICS_TOKEN, c.req.header('authorization'), isLocal(c))
    if (may)
      return c.body(await metrics.print(now()), 200, {
        ...headers,
        'content-type': 'text/plain; version=0.0.4; charset=utf-8',
        'cache-control': 'no-store',
      })
    const frame = frameOf(c, null)
    return refuse(c, frame, { status: 403, says: apiWordsOf(frame.lang).metricsClosed, onward: allOf(frame) })
  }

  const readable = (c: Context): Response => {
    const frame = frameOf(c, null)
    const t = apiWordsOf(frame.lang)
    const shown = examples()
    const operations = operationsOf(routes()).map(operation => {
      const { id, route, path, tag, answers } = operation
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(m => m[1] as string)
      const example =
        route.method === 'get' && names.every(name => shown[name] !== undefined) && route.who === 'anyone'
          ? path.replace(/\{(\w+)\}/g, (_, name: string) => (shown[name] ?? '').split('/').map(encodeURIComponent).join('/'))
          : null
      const body = bodyExample(operation)
      return {
        id,
        method: route.method.toUpperCase(),
        path,
        tag,
        says: route.says,
        who: route.who,
        parameters: parametersOf(operation).filter(p => p.in === 'query'),
        example,
        body: body === undefined ? (route.raw ?? null) : JSON.stringify(body),
        answers: Object.entries(answers).map(([status, { says, type }]) => ({ status, says, type })),
      }
    })
    const html = page(
      <ApiPage
        frame={frame}
        rooms={tags.map(tag => ({ title: t.tags[tag][0], says: t.tags[tag][1], operations: operations.filter(o => o.tag === tag) }))}
        problems={Object.entries(problems).map(([status, name]) => ({ status, name, says: t.problem[name] }))}
      />,
    )
    return fileOf(c, html, 'text/html; charset=utf-8')
  }

  return [
    get(
      '/-/healthz',
      'Whether it serves.',
      'application/json',
      c => {
        const all = door.listed()
        const served = all.filter(isServed).length
        return statusOf(c, { ok: true, organisations: served, broken: all.length - served, altered: altered.size })
      },
      { answers: { 200: { says: 'It serves.', type: 'application/json', schema: healthz } } },
    ),
    get('/-/metrics', 'Figures in Prometheus’ text form, on this machine or with METRICS_TOKEN.', 'text/plain', figures),
    get('/-/openapi.json', 'This document.', 'application/json', c =>
      fileOf(c, JSON.stringify(openApi(routes(), address(), examples())), 'application/json; charset=utf-8'),
    ),
    get('/-/api', 'The interface for programs, to be read.', 'text/html', readable, { query: z.object(lang) }),
    get('/-/entente.css', 'The style sheet.', 'text/css', c => fileOf(c, style, 'text/css; charset=utf-8'), { query: file }),
    get(
      '/-/fonts/{font}',
      'The letters of the pages.',
      'font/woff2',
      c => {
        const frame = frameOf(c, null)
        return fontOf(c, c.req.param('font') ?? '') ?? missing(c, frame, wordsOf(frame.lang).noSuchPage(c.req.path), allOf(frame))
      },
      { query: file },
    ),
    get(
      '/-/scripts/{script}',
      'A script that makes a page easier to use.',
      'text/javascript',
      c => {
        const text = scriptOf((c.req.param('script') ?? '').replace(/\.js$/, ''))
        const frame = frameOf(c, null)
        return text === null
          ? missing(c, frame, wordsOf(frame.lang).noSuchPage(c.req.path), allOf(frame))
          : fileOf(c, text, 'text/javascript; charset=utf-8')
      },
      { query: file },
    ),
    get('/-/mark.svg', 'The mark.', 'image/svg+xml', c => fileOf(c, mark, 'image/svg+xml')),
    get('/favicon.ico', 'The mark.', 'image/svg+xml', c => c.redirect('/-/mark.svg', 301), {
      answers: { 301: { says: 'To the mark.', type: 'image/svg+xml' } },
    }),
    get('/robots.txt', 'For robots.', 'text/plain', c =>
      c.body('User-agent: *\nAllow: /\n', 200, { ...headers, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' }),
    ),
  ]
}
