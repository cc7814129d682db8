/**
 * The door: where everything stands, as pages and as JSON, and for live organisations the one way to write. What an address asks for that
 * cannot be is answered with a sentence that says what to do.
 */
import type { Context } from 'hono'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Altered, Gone } from '../store/store.ts'
import { list } from '../basics/text.ts'
import { apiWordsOf, liveWordsOf, wordsOf } from '../views/words.ts'
import { to } from '../web/layout.tsx'
import { ADDRESS, allOf, frameOf, headers, missing, openAnswers, refuse, wantsJson } from './answer.tsx'
import { found, setFound } from './gate.ts'
import type { Kind, Limits } from './limits.ts'
import type { Hall } from './live/hall.ts'
import { handRoutes } from './live/hands.tsx'
import { logRoutes } from './live/log.ts'
import { receiptRoutes } from './live/receipt.tsx'
import { followRoutes, type Witness } from './live/following.ts'
import { witnessRoutes } from './live/witness.ts'
import { roomRoutes } from './live/decision.tsx'
import { adoptingRoutes } from './live/standards.tsx'
import { wordingRoutes } from './live/wording.tsx'
import { liveRoutes } from './live/pages.tsx'
import type { Letter } from './live/room.ts'
import { amissIn, sentOut } from './meeting.ts'
import { meetingRoutes } from './meetings.tsx'
import { type Metrics, openMetrics } from './metrics.ts'
import { noticeRoutes } from './notice/routes.tsx'
import { noticed } from './notice/served.ts'
import { openStreams, type Streams } from './notice/streams.ts'
import type { Broken, Organisation } from './organisation.ts'
import { paperDeskRoutes } from './papers/desk.tsx'
import { assistantRoutes } from './trying.tsx'
import { sheetRoutes } from './papers/sheets.tsx'
import type { Door } from './place.ts'
import { endSessionsOf } from './people/person.ts'
import { addressOf } from './people/attempts.ts'
import { peopleRoutes } from './people/people.tsx'
import { sessionRoutes } from './people/sessions.tsx'
import { signInRoutes } from './people/sign-in.tsx'
import { platformRoutes } from './platform.tsx'
import { openPresent } from './present.ts'
import { isOwn, outside, readerOf, sessionIn } from './reader.ts'
import { readingRoutes } from './reading.tsx'
import { crisisRoutes } from './crisis.tsx'
import { openMethods, type Route, serveRoutes } from './routes.ts'
import { candidacyRoutes } from './candidacy.tsx'
import { conditionRoutes } from './conditions.tsx'
import { programmeRoutes } from './programmes.tsx'
import { standardRoutes } from './standards.tsx'
import { statementRoutes } from './statements.tsx'
import { textRoutes } from './texts.tsx'
import { searchRoutes } from './searching.tsx'

export interface Served {
  readonly organisations: readonly (Organisation | Broken)[]
  /** Those that live in the store, by id. */
  readonly halls?: ReadonlyMap<string, Hall>
  /** Those whose record in the store is not the one that was signed: nothing of them is shown or taken. */
  readonly altered?: ReadonlySet<string>
  /** The address under which the platform is reached. */
  readonly address?: () => string
  readonly post?: (hall: Hall, letter: Letter) => Promise<void>
  /** The streams by which open pages hear of acts. */
  readonly streams?: Streams
  /** The public key of an organisation's log, as one line. */
  readonly verifier?: (org: string, origin: string) => string
  /** As what an organisation cosigns the logs of others; without it, it is no witness. */
  readonly witness?: (org: string) => Witness
  /** The present moment, in milliseconds. */
  readonly now: () => number
  /** Where what went wrong on our side is told, for those who run the place. */
  readonly tell: (error: unknown) => void
  /** How much may be asked at once; null = as much as one likes. */
  readonly limits?: Limits | null
  /** What the environment says: the providers by which people sign in, and the proxies in front. */
  readonly env?: Readonly<Record<string, string | undefined>>
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

/** What may be sent at once, in bytes: a line is at most 32 KiB; a document may be longer. */
const LARGEST = 256 * 1024
const LARGEST_DOCUMENT = 32 * 1024 * 1024

/** All addresses of the door. */
export function routesOf(served: Served, metrics: Metrics = openMetrics({ halls: new Map(), watchers: () => 0 })): readonly Route[] {
  const { organisations, halls = new Map<string, Hall>(), address = () => 'http://localhost', now, env = {} } = served
  const post = served.post ?? (() => Promise.resolve())
  const today = openPresent(now)
  const door: Door = {
    organisations,
    listed: () => [...organisations, ...[...halls.values()].map(hall => hall.audiences.see(outside, now()))],
    today: (org, at) => today(org, at ?? halls.get(org.id)?.audiences.until(outside, now()) ?? now()),
    address,
    answer: openAnswers(now),
    noticed: (c, matter) => noticed(c, matter, now()),
  }
  const routes: Route[] = []
  const verifier = served.verifier ?? ((org: string) => org)
  const live = { halls, now, address, post, tell: served.tell, env: served.env ?? {} }
  const all = [
    ...platformRoutes({ door, routes: () => routes, address, metrics, env, now, ...(served.altered ? { altered: served.altered } : {}) }),
    ...readingRoutes(door),
    ...searchRoutes(door),
    ...assistantRoutes(door),
    ...candidacyRoutes(door),
    ...standardRoutes(door),
    ...conditionRoutes(door),
    ...programmeRoutes(door),
    ...meetingRoutes(door),
    ...textRoutes(door),
    ...crisisRoutes(door),
    ...statementRoutes(door),
    ...liveRoutes(live),
    ...roomRoutes(),
    ...wordingRoutes(),
    ...adoptingRoutes(),
    ...signInRoutes(live),
    ...sessionRoutes(live),
    ...peopleRoutes(live),
    ...handRoutes(live),
    ...receiptRoutes(),
    ...logRoutes(verifier, () => organisations),
    ...witnessRoutes(address),
    ...followRoutes({ now, ...(served.witness ? { witness: served.witness } : {}) }),
    ...noticeRoutes({ door, now, address, streams: served.streams ?? openStreams({ now }), env }),
    ...sheetRoutes(door, address),
    ...paperDeskRoutes(live),
  ]
  // The platform's own addresses come before those of an organisation.
  routes.push(...all.filter(isOurs), ...all.filter(route => !isOurs(route)))
  return routes
}
const isOurs = (route: Route): boolean => route.path.startsWith('/-/')

/** The door over these organisations, each address with its page. */
export function openApp(served: Served): Hono {
  const { halls = new Map<string, Hall>(), now, tell, limits = null, env = {} } = served
  const app = new Hono()
  const metrics = openMetrics({ halls, watchers: () => served.streams?.size() ?? 0, altered: () => served.altered?.size ?? 0 })
  const table = routesOf(served, metrics)

  app.use((c, next) => {
    c.set(ADDRESS as never, (served.address?.() ?? new URL(c.req.url).origin) as never)
    return next()
  })
  const methodsAt = openMethods(table)
  app.use(async (c, next) => {
    const known = methodsAt(c.req.path)
    const reading = !c.req.path.startsWith('/-/') && !halls.has(idOf(c.req.path)) && !served.altered?.has(idOf(c.req.path))
    if (
      known.length === 0 ||
      (known.includes(c.req.method) && !(reading && c.req.method === 'POST' && !methodsAt(c.req.path, reading).includes('POST')))
    )
      return next()
    const methods = methodsAt(c.req.path, reading)
    const allow = [...methods, 'OPTIONS'].join(', ')
    if (c.req.method === 'OPTIONS') return c.body(null, 204, { ...headers, allow, 'cache-control': 'no-store' })
    const frame = frameOf(c, null)
    const read = reading || !methods.includes('POST')
    const says = read ? wordsOf(frame.lang).badMethod(c.req.method) : apiWordsOf(frame.lang).onlyBy(c.req.method, list(methods))
    const refused = refuse(c, frame, { status: 405, says, onward: allOf(frame) })
    refused.headers.set('allow', allow)
    return refused
  })
  app.use(async (c, next) => {
    const asker = { address: addressOf(c, env), session: sessionIn(c) }
    const kind = kindOf(c)
    const slowed = limits?.take(kind, asker, now()) ?? null
    if (slowed === null) return next()
    metrics.slowed()
    const frame = frameOf(c, null)
    const { wait } = slowed
    const t = apiWordsOf(frame.lang)
    const refused =
      slowed.whose === 'all'
        ? refuse(c, frame, { status: 503, says: t.muchAsked(wait), onward: allOf(frame) })
        : refuse(c, frame, { status: 429, says: t.tooOften(wait), onward: allOf(frame) })
    refused.headers.set('retry-after', String(wait))
    return refused
  })
  const limited = (maxSize: number) =>
    bodyLimit({
      maxSize,
      onError: c => {
        const frame = frameOf(c, null)
        return refuse(c, frame, { status: 413, says: liveWordsOf(frame.lang).tooLong, onward: allOf(frame) })
      },
    })
  const [acts, documents] = [limited(LARGEST), limited(LARGEST_DOCUMENT)]
  app.use((c, next) => {
    const isLong = /\/(documents|texts|catalogues)$/.test(c.req.path)
    // Of a body that says its length nothing need be opened to know it.
    if (c.req.method === 'GET' || saidLength(c) <= (isLong ? LARGEST_DOCUMENT : LARGEST)) return next()
    return (isLong ? documents : acts)(c, next)
  })
  const gate = gateOf(served, halls, now)
  serveRoutes(app, table, async (route, c) => {
    const began = performance.now()
    let status = 500
    try {
      const refused = await gate(route, c)
      const { reader } = found(c) ?? {}
      if (reader?.kind === 'person') limits?.known(reader.session)
      const answer = await sentOut(c, refused ?? amissIn(route, c) ?? (await route.run(c)), asJson(route, c))
      status = answer.status
      // Whatever leaves an exercise says so, a file or an answer to a program too.
      const drill = (
        found(c)?.seen ?? served.organisations.find((org): org is Organisation => org.id === idOf(c.req.path) && 'charter' in org)
      )?.charter.exercise
      if (drill) answer.headers.set('entente-exercise', encodeURIComponent(drill.name))
      return answer
    } finally {
      metrics.asked(route.method, route.path, status, (performance.now() - began) / 1000)
    }
  })

  app.notFound(c => {
    const frame = frameOf(c, null)
    const shorter = unslashed(c.req.url)
    if (shorter !== null) return c.redirect(to(frame, shorter, frame.query), 301)
    return missing(c, frame, wordsOf(frame.lang).noSuchPage(c.req.path), allOf(frame))
  })
  app.onError((error, c) => {
    const frame = frameOf(c, null)
    if (error instanceof Gone) {
      return refuse(c, frame, { status: 503, says: liveWordsOf(frame.lang).gone, onward: allOf(frame) })
    }
    tell(error)
    if (error instanceof Altered) return refuse(c, frame, { status: 503, says: liveWordsOf(frame.lang).alteredPart, onward: allOf(frame) })
    return refuse(c, frame, { status: 500, says: wordsOf(frame.lang).broken, onward: allOf(frame) })
  })
  return app
}

/** The organisation that a path names. */
function idOf(path: string): string {
  const first = path.split('/')[1] ?? ''
  try {
    return decodeURIComponent(first).replace(/\.json$/, '')
  } catch {
    return first
  }
}

/** How long a body says it is; infinite where it does not say. */
const saidLength = (c: Context): number =>
  c.req.header('transfer-encoding') === undefined
    ? Number(c.req.header('content-length') ?? Number.POSITIVE_INFINITY)
    : Number.POSITIVE_INFINITY

/** Where the same as a page stands as JSON, or null. */
const asJson = (route: Route, c: Context): string | null => {
  const { pathname, search } = new URL(c.req.url)
  return route.json !== undefined && pathname !== '/' && !pathname.endsWith('.json') ? `${pathname}.json${search}` : null
}

/** Coming in is asked for more slowly than posting, and posting than reading; what costs more than a page is counted by itself. */
function kindOf({ req: { method, path } }: Context): Kind {
  if (method === 'POST') return path.startsWith('/-/') ? 'enter' : 'post'
  if (path.startsWith('/-/provider')) return 'enter'
  if (/\/search(\.json)?\/?$/.test(path)) return 'search'
  return path.endsWith('.pdf') ? 'paper' : 'read'
}

/** What is found out about every request before it is answered; a refusal where it may not be. */
function gateOf(served: Served, halls: ReadonlyMap<string, Hall>, now: () => number) {
  return async (route: Route, c: Context): Promise<Response | null> => {
    const id = (c.req.param('org') ?? '').replace(/\.json$/, '')
    if (served.altered?.has(id)) {
      const frame = frameOf(c, null)
      return refuse(c, frame, { status: 503, says: liveWordsOf(frame.lang).altered, onward: allOf(frame) })
    }
    const hall = halls.get(id)
    if (hall) {
      // What anybody may read is read while the database is away; who a person is cannot be found out then, and nothing is written.
      const open = route.method === 'get' && route.who === 'anyone'
      if (hall.away() !== null && !open) throw new Gone('the database is away')
      let reader =
        hall.away() === null
          ? await readerOf(c, hall.drawer, now()).catch((error: unknown) => {
              if (error instanceof Gone && open) return outside
              throw error
            })
          : outside
      // Whose powers were all withdrawn is not asked in any more, on whichever node the withdrawal was received.
      if (reader.kind === 'person' && hall.shut(reader.person.id) !== null) {
        await endSessionsOf(hall.drawer, reader.person.id)
        reader = outside
      }
      const present = await hall.live.present()
      const away = hall.away()
      if (away !== null) c.header('entente-away-since', new Date(away).toISOString())
      const { audiences } = hall
      setFound(c, { hall, reader, seen: audiences.see(reader, present), present: audiences.until(reader, present), moment: present, away })
    }
    const at = found(c)
    const frame = frameOf(c, at?.seen ?? null)
    const l = liveWordsOf(frame.lang)
    const no = (status: 401 | 403 | 404, says: string): Response => refuse(c, frame, { status, says, onward: allOf(frame) })
    if (route.method === 'post' && !isOwn(c, served.address?.() ?? '')) return no(403, l.foreign)
    if (route.who === 'anyone') return null
    if (at === null) {
      // An organisation that is served from its folder is for reading.
      return no(404, wordsOf(frame.lang).noSuchPage(c.req.path))
    }
    if (at.reader.kind === 'outside')
      return wantsJson(c)
        ? no(401, l.mustSignIn)
        : route.method === 'post'
          ? // Who was signed out while they wrote is told what became of it, and comes in again from here.
            refuse(c, frame, {
              status: 401,
              says: l.signedOut,
              onward: { says: l.signIn, href: to(frame, '/-/sign-in', { org: at.hall.live.id }) },
            })
          : c.redirect(to(frame, '/-/sign-in', { org: at.hall.live.id }), 303)
    if (route.who === 'registrar' && at.reader.person.by !== at.hall.registrar()) return no(403, l.notYours(at.hall.registrar()))
    return null
  }
}
