/** Requests drawn from the document itself, valid ones and broken ones, sent as every role; what comes back must be as the document says. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { type League, openLeague, ORG } from './live.ts'
import { type Document, type DocumentOperation, openDocument } from './openapi.ts'

interface Schema {
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly anyOf?: readonly Schema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly items?: Schema
  readonly format?: string
  readonly maxLength?: number
}

export const roles = ['outside', 'AUR', 'BRI', 'Secretary General', 'Chair', 'nobody'] as const

/** Texts that mean something here, that nearly do, and that do harm elsewhere. */
const words = [
  ...[
    'AUR',
    'BRI',
    'heron',
    'heron.json',
    'objected',
    'stated',
    'placed under silence',
    'issued credentials',
    'public',
    'parties',
    'named',
  ],
  ...[
    '2026-11-23',
    '2026-02-30',
    '2026-12-04T12:00:00+01:00[Europe/Zurich]',
    '1',
    '0',
    '-1',
    '2',
    '999999999999',
    'yes',
    'true',
    'en',
    'xx',
  ],
  ...[
    '',
    ' ',
    '..',
    '../..',
    '%',
    '%00',
    '%ff',
    '\u0000',
    '\ud800',
    '\u202e',
    '<script>',
    "'; drop table",
    '__proto__',
    'constructor',
    'toString',
  ],
  ...[
    'hasOwnProperty',
    '0/000',
    'entries/000.p/1',
    'x000/000',
    `${'a'.repeat(300)}`,
    '🕊',
    'é',
    'https://example.org/',
    'http://127.0.0.1:1',
    ORG,
  ],
]
const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
)
const scalar: fc.Arbitrary<unknown> = fc.oneof(
  text,
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.double(),
  fc.constant([]),
  fc.constant({}),
)

/** Values that a schema takes, more or less. */
function drawnOf(schema: Schema, depth = 0): fc.Arbitrary<unknown> {
  if (depth > 3) return scalar
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(one => drawnOf(one, depth + 1)))
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0]
  if (type === 'object') {
    const fields = Object.entries(schema.properties ?? {})
    const known = fc.record(Object.fromEntries(fields.map(([name, one]) => [name, drawnOf(one, depth + 1)])), {
      requiredKeys: [...(schema.required ?? [])],
    })
    return known.map(value => ({ ...value }))
  }
  if (type === 'array') return fc.array(drawnOf(schema.items ?? {}, depth + 1), { maxLength: 3 })
  if (type === 'boolean') return fc.boolean()
  if (type === 'integer' || type === 'number') return fc.integer({ min: -2, max: 300 })
  return type === 'string' ? text : scalar
}

/** A body with one thing wrong: a field of another kind, one too many, or no map at all. */
const broken = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof(
    scalar,
    fc.tuple(value, text, scalar).map(([v, name, other]) => (typeof v === 'object' && v !== null ? { ...v, [name]: other } : other)),
    fc
      .tuple(value, fc.nat(), scalar)
      .map(([v, i, other]) =>
        typeof v === 'object' && v !== null && Object.keys(v).length > 0
          ? { ...v, [Object.keys(v)[i % Object.keys(v).length] as string]: other }
          : other,
      ),
  )

interface Request_ {
  readonly path: string
  readonly method: string
  readonly address: string
  readonly init: { readonly method: string; readonly headers: Record<string, string>; readonly body?: string }
  readonly role: (typeof roles)[number]
}

/** What a header may hold: others are refused before they are sent. */
const header = fc.constantFrom(
  'application/json',
  'text/html',
  '*/*',
  'image/png',
  'text/html;q=0',
  ',,;',
  'application/problem+json',
  'a/b;q=x',
)
const kinds = fc.constantFrom(
  'application/json',
  'application/json',
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'text/xml',
  '',
)

function requestOf(document: Document, path: string, method: string): fc.Arbitrary<Request_> {
  const operation = document.paths[path]?.[method] as DocumentOperation
  const names = operation.parameters.filter(p => p.in === 'path').map(p => p.name)
  const places = fc.tuple(
    ...names.map(name => (name === 'org' ? fc.oneof({ weight: 9, arbitrary: fc.constant<string>(ORG) }, text) : text)),
  )
  const query = fc.record(
    Object.fromEntries([
      ...operation.parameters.filter(p => p.in === 'query').map(p => [p.name, text] as const),
      ['lang', fc.constantFrom('en', 'fr')],
    ]),
    { requiredKeys: [] },
  )
  const schema = operation.requestBody?.content['application/json']?.schema as Schema | undefined
  const good = schema ? drawnOf(schema) : operation.requestBody ? text : fc.constant(undefined)
  const body = fc.oneof({ weight: 3, arbitrary: good }, { weight: 1, arbitrary: broken(good) })
  return fc
    .record({
      places,
      query,
      stray: fc.oneof({ weight: 8, arbitrary: fc.constant(null) }, fc.tuple(text, text)),
      body,
      kind: kinds,
      accept: fc.oneof({ weight: 3, arbitrary: fc.constant('application/json') }, header),
      role: fc.constantFrom(...roles),
      other: fc.oneof({ weight: 20, arbitrary: fc.constant(method) }, fc.constantFrom('put', 'delete', 'patch', 'head', 'options')),
      raw: fc.oneof({ weight: 12, arbitrary: fc.constant(false) }, fc.constant(true)),
    })
    .map(({ places: given, query: asked, stray, body: sent, kind, accept, role, other, raw }) => {
      const encode = (part: string): string => (raw ? part.replace(/[^\x21-\x7e]|[?#]/g, '') : encodeURIComponent(part.toWellFormed()))
      const at = names.reduce((p, name, i) => p.replace(`{${name}}`, () => encode(given[i] as string).replaceAll('%2F', '/')), path)
      const words_ = [...Object.entries(asked), ...(stray === null ? [] : [stray])]
      const search = words_.map(([k, v]) => `${encode(String(k))}=${encode(wordOf(v))}`).join('&')
      const form = kind === 'application/x-www-form-urlencoded'
      const written =
        other !== 'post' || sent === undefined
          ? undefined
          : form && typeof sent === 'object' && sent !== null
            ? new URLSearchParams(Object.entries(sent).map(([k, v]) => [k.toWellFormed(), wordOf(v).toWellFormed()])).toString()
            : schema === undefined || raw
              ? wordOf(sent)
              : (JSON.stringify(sent) ?? '')
      return {
        path,
        method: other,
        address: `${at.startsWith('/') ? at : `/${at}`}${search === '' ? '' : `?${search}`}`,
        init: {
          method: other.toUpperCase(),
          headers: { accept, ...(written === undefined || kind === '' ? {} : { 'content-type': kind }) },
          ...(written === undefined ? {} : { body: written }),
        },
        role,
      }
    })
}

/** Any drawn value as text; drawn objects may know no text of their own. */
const wordOf = (value: unknown): string => (typeof value === 'object' && value !== null ? (JSON.stringify(value) ?? '') : String(value))

/** Sends so many requests, drawn from a seed; a failure names the request. */
export async function fuzz({
  runs,
  seed,
}: {
  readonly runs: number
  readonly seed: number
}): Promise<{ readonly answered: number; readonly statuses: Record<string, number> }> {
  const open = async (): Promise<League> => {
    const opened = await openLeague({
      more: '\n## Article 5 — Closed matters\n\n```yaml rule\nmarkings: { heads: every 30 seconds }\n```\n',
    })
    await opened.act('Secretary General', {
      act: 'placed under silence',
      matter: 'heron',
      title: 'Heron',
      until: '2026-12-04T12:00:00+01:00[Europe/Zurich]',
    })
    return opened
  }
  let league = await open()
  const document = JSON.parse(await (await league.get('/-/openapi.json')).text()) as Document
  const read = openDocument(document)
  const operations = Object.entries(document.paths).flatMap(([path, methods]) => Object.keys(methods).map(method => ({ path, method })))
  const drawn = fc.oneof(...operations.map(({ path, method }) => requestOf(document, path, method)))
  const statuses: Record<string, number> = {}
  let answered = 0
  await fc.assert(
    fc.asyncProperty(drawn, async request => {
      // A record does not grow without end while it is asked.
      if (answered % 2000 === 1999) league = await open()
      const { role, address, init, method, path } = request
      const bearer: Record<string, string> =
        role === 'outside' ? {} : { authorization: `Bearer ${role === 'nobody' ? 'x'.repeat(43) : (league.session[role] as string)}` }
      const asked = `${role}: ${init.method} ${address} ${JSON.stringify(init)}`
      const response = await league.app.request(address, { ...init, headers: { ...init.headers, ...bearer } })
      const { status } = response
      const type = response.headers.get('content-type') ?? ''
      const streams = type.startsWith('text/event-stream')
      const body = streams ? '' : await response.text()
      if (streams) await response.body?.cancel()
      answered++
      statuses[status] = (statuses[status] ?? 0) + 1
      if (/sign-out|sessions$/.test(path) && method === 'post' && status < 400) league = await open()
      assert.ok(status < 500 || status === 503, `${asked} was answered ${status}: ${body.slice(0, 300)}`)
      // A script may well say what a stack says.
      if (!type.startsWith('text/javascript'))
        assert.doesNotMatch(body, /\n\s+at [\w.<>]+ \(|node_modules|TypeError|undefined is not/, `${asked} shows a stack`)
      if (status === 301 || status === 204 || status === 304 || method === 'head') return
      if (status >= 400) {
        assert.match(type, /^(application\/problem\+json|text\/html)/, `${asked}: ${status} is no problem but ${type}`)
        if (type.startsWith('application/problem')) {
          const problem = JSON.parse(body) as { detail: string; type: string }
          assert.equal(read.component('Problem', problem), null, asked)
          assert.match(problem.detail, /[.?!»”)]\s*$/, `${asked}: no sentence but “${problem.detail}”`)
        }
        return
      }
      // A name in a path may lead to another operation; what the table answers there is checked when that one is drawn.
      if (!document.paths[path]?.[method] || new URL(address, 'http://x').pathname.split('/').length !== path.split('/').length) return
      if (/%|\.json|\.\./.test(address.split('?')[0] ?? '')) return
      assert.equal(read.answer(path, method, { status, type, text: body }), null, `${asked}: ${body.slice(0, 300)}`)
    }),
    { numRuns: runs, seed, includeErrorInReport: true, endOnFailure: runs > 10_000 },
  )
  return { answered, statuses }
}
