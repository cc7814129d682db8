/** How the door answers: a page, JSON or a file with its headers, or a refusal that says what to do. */
import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import type { JSX } from 'hono/jsx/jsx-runtime'
import { printInstant } from '../basics/moment.ts'
import { exerciseOf } from '../views/exercise.ts'
import { printJson } from '../views/json.ts'
import { wordsOf } from '../views/words.ts'
import { Refused, type Refusal } from '../web/errors.tsx'
import { orgPath, to, type Frame } from '../web/layout.tsx'
import { island } from '../web/live/island.ts'
import { style } from '../web/style.ts'
import type { ApiWords } from '../words/api.ts'
import { languageAsked } from './asked.ts'
import { openCache, type Answer } from './cache.ts'
import { awayOf, type Found, found, signedInOf, presentOf, readerIn } from './gate.ts'
import type { Organisation } from './organisation.ts'
import { pack, packedTag, takesPacked, type Packable } from './packed.ts'
import { scriptAddresses } from './scripts.ts'

const tag = (text: string | Uint8Array): string => `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
// What is sent many times is encoded once.
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
const styleAddress = `/-/entente.css?v=${tag(style).slice(1, 9)}`
const scriptAddress = `/-/live.js?v=${tag(island).slice(1, 9)}`

/** Nothing runs in a page but our own script, nothing comes from elsewhere, and nobody frames it. */
export const headers: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}
const jsonType = 'application/json; charset=utf-8'

// biome-ignore lint/suspicious/noControlCharactersInRegex: browsers leave them out of an address
const OUTWARD = /^[/\\\s\u0000-\u001f]+/

/** What the page of an address knows of where it is; made once for a request, until more is found out about it. */
export function frameOf(c: Context, org: Organisation | null): Frame {
  const at = found(c)
  const kept = c.get(FRAME) as KeptFrame | undefined
  if (kept !== undefined && kept.org === org && kept.at === at) return kept.frame
  const frame = makeFrame(c, org)
  c.set(FRAME, { org, at, frame } satisfies KeptFrame)
  return frame
}
const FRAME = 'frame'
/** Under this name a request carries the address under which the platform is reached from elsewhere. */
export const ADDRESS = 'address'
interface KeptFrame {
  readonly org: Organisation | null
  readonly at: Found | null
  readonly frame: Frame
}

/** What is carried from page to page, and by which answers are told apart. */
export const CARRIED = [
  'as-of',
  'known',
  'edition',
  'page',
  'limit',
  'matter',
  'line',
  'party',
  'body',
  'act',
  'q',
  'kind',
  'phase',
  'proposal',
  'from',
  'to',
  'kept',
  'org',
  'by',
  'with',
  'speaker',
  'verdict',
  'about',
  'ref',
  'in',
  'view',
  'runs',
]
const nothing: Readonly<Record<string, string>> = {}

function makeFrame(c: Context, org: Organisation | null): Frame {
  const query: Record<string, string> = {}
  const asked = c.req.url.includes('?') ? c.req.query() : nothing
  for (const key of CARRIED) {
    const value = asked[key]
    if (value) query[key] = value
  }
  // An empty field asks for nothing.
  const fixed = asked.lang || undefined
  const lang = languageAsked(fixed, c.req.header('accept-language'))
  return {
    lang,
    fixed: fixed !== undefined,
    path: c.req.path.replace(OUTWARD, '/'),
    query,
    org: org && {
      id: org.id,
      name: org.charter.name,
      zone: org.charter.seat.zone,
      live: org.live,
      version: org.version,
      exercise: exerciseIn(c, org),
    },
    person: signedInOf(c, org, lang),
    away: awayOf(c, org),
    address: (c.get(ADDRESS) as string | undefined) ?? new URL(c.req.url).origin,
    style: styleAddress,
    script: scriptAddress,
    scripts: scriptAddresses(),
  }
}

/** What every page of an exercise says of it; null where the organisation is none. */
function exerciseIn(c: Context, { charter, acts }: Organisation): NonNullable<Frame['org']>['exercise'] {
  if (charter.exercise === undefined) return null
  // A page that is kept for everybody says no hour.
  const reader = readerIn(c)
  const present = reader.kind === 'person' ? presentOf(c) : undefined
  return {
    ...charter.exercise,
    ...(found(c)?.hall.clock?.stateFor(reader) ?? exerciseOf(acts, false)),
    clock: present === undefined ? null : printInstant(Math.floor(present / 1000) * 1000, charter.seat.zone),
  }
}

export const page = (element: JSX.Element): string => String(element)

const titles = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
}

/** What a problem is, by a word that stays the same: the page of the interface says what each means. */
export const problems = {
  400: 'bad-request',
  401: 'must-sign-in',
  403: 'forbidden',
  404: 'not-found',
  405: 'wrong-method',
  406: 'not-acceptable',
  409: 'conflict',
  413: 'too-long',
  415: 'wrong-type',
  429: 'too-many',
  500: 'broken',
  503: 'unavailable',
} as const satisfies Record<Refusal['status'], keyof ApiWords['problem']>

/** Whether a program asks, and not a person with a browser. */
export const wantsJson = (c: Context): boolean => {
  if (c.req.path.endsWith('.json')) return true
  const accept = c.req.header('accept') ?? ''
  return accept.includes('json') && !accept.includes('text/html')
}

/** A refusal as a page; where JSON was asked for, as a problem (RFC 9457). */
export function refuse(c: Context, frame: Frame, refusal: Refusal): Response {
  const { status, says, meant } = refusal
  const later: Record<string, string> = status === 503 ? { 'retry-after': '5' } : {}
  const more = { ...headers, 'cache-control': 'no-store', 'content-language': frame.lang, ...later }
  if (wantsJson(c)) {
    const type = `/-/api#${problems[status]}`
    return c.body(printJson({ type, title: titles[status], status, detail: says, ...(meant ? { meant: meant.href } : {}) }), status, {
      'content-type': 'application/problem+json; charset=utf-8',
      ...more,
    })
  }
  return c.body(page(<Refused frame={frame} refusal={refusal} />), status, { 'content-type': 'text/html; charset=utf-8', ...more })
}

/** What is not there, with the nearest that is. */
export const missing = (c: Context, frame: Frame, says: string, onward: Refusal['onward'], meant: Refusal['meant'] = null): Response =>
  refuse(c, frame, { status: 404, says, onward, meant })

/** The place from which to choose another organisation. */
export const allOf = (frame: Frame): Refusal['onward'] => ({ says: wordsOf(frame.lang).back, href: to(frame, '/') })
export const homeOf = (frame: Frame, org: Organisation): Refusal['onward'] => ({ says: org.charter.name, href: to(frame, orgPath(org.id)) })

export interface Made {
  readonly json: boolean
  /** The media type, where it is neither a page nor JSON. */
  readonly type?: string
  /** The part of a page that was asked for. */
  readonly part?: string
  /** What the answer is of: the day or instant judged. */
  readonly shown: string
  /** The moment from which it may be another; null = never. */
  readonly until: number | null
  readonly make: () => string
}

/** Sends what is kept for an address, or makes it; a reader who has it already is told so. */
export function openAnswers(now: () => number): (c: Context, frame: Frame, made: Made) => Response {
  const cache = openCache()
  return (c, frame, { json, shown, until, make, part = '', type = json ? jsonType : 'text/html; charset=utf-8' }) => {
    const had = (c.req.header('if-none-match') ?? '').split(',').map(t => t.trim().replace(/^W\//, ''))
    // What a person who is signed in sees is nobody else's, and nothing keeps it.
    if (frame.person !== null) {
      const body = make()
      const etag = tag(body)
      const more = { ...headers, etag, 'cache-control': 'private, no-store', 'content-language': frame.lang }
      return had.includes(etag) ? c.body(null, 304, more) : c.body(body, 200, { ...more, 'content-type': type })
    }
    // As JSON, so that no value can say what several would.
    const key = JSON.stringify([
      c.req.path,
      part,
      frame.lang,
      frame.fixed,
      shown,
      frame.org?.version,
      frame.away,
      // What stops an exercise is no act of its record.
      frame.org?.exercise?.state,
      frame.org?.exercise?.by,
      // A page names the address under which it was asked, where none is set for the platform.
      frame.address,
      ...Object.entries(frame.query).sort().flat(),
    ])
    const anew = (): Answer => {
      const body = bytesOf(make())
      return cache.keep(key, { body, type, etag: tag(body), until })
    }
    const plain = cache.get(key, now()) ?? anew()
    const packs = takesPacked(c, plain)
    const kept = packs && plain.packed === undefined ? cache.keep(key, { ...plain, packed: pack(plain) }) : plain
    const etag = packs ? packedTag(kept.etag) : kept.etag
    const more = {
      ...headers,
      etag,
      'cache-control': 'no-cache',
      vary: 'accept-language, cookie, accept-encoding',
      'content-language': frame.lang,
    }
    if (had.includes(etag) || had.includes('*')) return c.body(null, 304, more)
    if (packs && kept.packed) return c.body(kept.packed, 200, { ...more, 'content-type': kept.type, 'content-encoding': 'gzip' })
    return c.body(kept.body, 200, { ...more, 'content-type': kept.type })
  }
}

/** A file of our own; under an address that carries its version it is kept for a year. */
export function fileOf(c: Context, text: string, type: string): Response {
  const file = files.get(text) ?? filed(text, type)
  const packs = takesPacked(c, file)
  const etag = packs ? packedTag(file.etag) : file.etag
  const age = c.req.query('v') ? 'public, max-age=31536000, immutable' : 'no-cache'
  const more = { ...headers, etag, 'cache-control': age, vary: 'accept-encoding' }
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, more)
  if (!packs) return c.body(file.body, 200, { ...more, 'content-type': type })
  file.packed ??= pack(file)
  return c.body(file.packed, 200, { ...more, 'content-type': type, 'content-encoding': 'gzip' })
}

/** Our own files: few, and the same as long as the program runs. */
interface Filed extends Packable {
  packed?: Uint8Array<ArrayBuffer>
}
const files = new Map<string, Filed>()
function filed(text: string, type: string): Filed {
  const file: Filed = { etag: tag(text), body: bytesOf(text), type }
  if (files.size < 50) files.set(text, file)
  return file
}

/** An answer for machines that watch over the place; nobody keeps it. */
export const statusOf = (c: Context, value: unknown): Response =>
  c.body(printJson(value), 200, { 'content-type': jsonType, 'cache-control': 'no-store', ...headers })
