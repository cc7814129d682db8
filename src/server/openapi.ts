/** The OpenAPI 3.1 document, made from the table of routes and the schemas that validate; the readable page is made from the same. */
import { z } from 'zod'
import { components } from './schemas.ts'
import type { AnswerOf, Route } from './routes.ts'

export const tags = ['standing', 'acting', 'log', 'notice', 'people', 'platform'] as const
export type Tag = (typeof tags)[number]

/** What is true here: an organisation that is served, one of its matters, one of its parties. */
export type Examples = Readonly<Record<string, string>>

export interface Operation {
  readonly route: Route
  readonly id: string
  /** As the document writes it: `/{org}/matters/{matter}.json`. */
  readonly path: string
  readonly tag: Tag
  readonly answers: Readonly<Record<number, AnswerOf>>
}

const rooms: Readonly<Record<string, Tag>> = {
  desk: 'acting',
  act: 'acting',
  acts: 'acting',
  preview: 'acting',
  apart: 'acting',
  hand: 'acting',
  hands: 'acting',
  delegation: 'people',
  people: 'people',
  sessions: 'people',
  passkeys: 'people',
  'sign-out': 'people',
  'sign-in': 'people',
  enter: 'people',
  demonstration: 'people',
  passkey: 'people',
  provider: 'people',
  powers: 'people',
  log: 'log',
  receipts: 'log',
  'files.json': 'log',
  documents: 'log',
  certificates: 'log',
  stream: 'notice',
  'calendar.ics': 'notice',
  'feed.atom': 'notice',
  'notices.json': 'notice',
  acknowledge: 'notice',
  webhooks: 'notice',
}

function tagOf(path: string): Tag {
  const [first = '', second = ''] = path.split('/').slice(1)
  return rooms[second] ?? (first === '-' || first.includes('.ico') || first === 'robots.txt' ? 'platform' : 'standing')
}

/** `get /{org}/matters/{matter}.json` → `getOrgMattersMatterJson`: it stays as long as its address does. */
const idOf = (method: string, path: string): string =>
  method +
  (path === '/'
    ? 'Root'
    : path
        .split(/[^a-zA-Z0-9]+/)
        .filter(word => word !== '')
        .map(word => word[0]?.toUpperCase() + word.slice(1))
        .join(''))

/** All that may be asked, in the order of the table; an address that also answers as JSON stands twice. */
export function operationsOf(routes: readonly Route[]): readonly Operation[] {
  return routes.flatMap(route => {
    const path = route.path.replaceAll('+}', '}')
    const own: Operation = { route, id: idOf(route.method, path), path, tag: tagOf(path), answers: route.answers }
    if (route.json === undefined) return [own]
    const as = `${path}.json`
    const answers = { 200: { says: 'The same as JSON.', type: 'application/json', schema: route.json } }
    return [own, { route, id: idOf(route.method, as), path: as, tag: own.tag, answers }]
  })
}

/** Bodies that are well formed, by operation. */
const bodies: Readonly<Record<string, unknown>> = {
  postOrgActs: { act: 'objected', matter: 'budget-2027', reason: 'Chapter 3 is not agreed.' },
  postOrgPreview: { act: 'objected', matter: 'budget-2027' },
  postOrgPeople: { name: 'Ada Lake', mail: 'ada@example.org', by: 'FRA', issuer: true },
  postOrgAcknowledge: { matter: 'budget-2027' },
  postOrgWebhooks: { url: 'https://example.org/entente' },
  postSignIn: { org: 'lakes-league', mail: 'ada@example.org' },
}

/** The words of an address that a route takes, with their schemas. */
const wordsIn = (route: Route): readonly (readonly [string, z.ZodType])[] =>
  Object.entries(route.query?.shape ?? {}) as [string, z.ZodType][]

/** The parameters of an operation: those of its path, and those behind the question mark. */
export const parametersOf = ({ route, path }: Operation) => [
  ...[...path.matchAll(/\{(\w+)\}/g)].map(m => ({ name: m[1] as string, in: 'path' as const, required: true, says: '' })),
  ...wordsIn(route).map(([name, schema]) => ({
    name,
    in: 'query' as const,
    required: !schema.safeParse(undefined).success,
    says: schema.description ?? '',
  })),
]

/** What a program sends, for example. */
export const bodyExample = ({ id }: Operation): unknown => bodies[id]

interface Written {
  readonly of: (schema: z.ZodType) => unknown
  readonly all: () => Readonly<Record<string, unknown>>
}

/** Writes schemas so that those with a name stand once and are named elsewhere. */
function openSchemas(): Written {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(components)) registry.add(schema, { id })
  const uri = (id: string): string => `#/components/schemas/${id}`
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(plain)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key, v]) => key !== '$schema' && key !== '$id' && Math.abs(Number(v)) !== Number.MAX_SAFE_INTEGER)
        .map(([key, v]) => [key, plain(v)]),
    )
  }
  const how = { io: 'input', unrepresentable: 'any' } as const
  const named = z.toJSONSchema(registry, { ...how, uri }).schemas
  const names = new Map(Object.entries(components).map(([id, schema]) => [schema, id]))
  return {
    of(schema) {
      const name = names.get(schema)
      return name === undefined ? plain(z.toJSONSchema(schema, how)) : { $ref: uri(name) }
    },
    all: () => plain(named) as Record<string, unknown>,
  }
}

const problems = {
  description: 'A problem (RFC 9457); as a page where a person asks.',
  content: {
    'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
    'text/html': { schema: { type: 'string' } },
  },
}
const bare = (type: string): string => type.split(';')[0] as string
const media = (type: string, schema: unknown): Record<string, unknown> => ({
  [bare(type)]: { schema: schema ?? (bare(type).startsWith('text/') ? { type: 'string' } : {}) },
})

function answersOf({ route, path, answers }: Operation, written: Written): Record<string, unknown> {
  const form = route.method === 'post' && route.raw === undefined
  const said = Object.entries(answers).map(([status, { says, type, schema, also }]) => [
    status,
    {
      description: says,
      ...(status.startsWith('3')
        ? { headers: { location: { schema: { type: 'string' } } } }
        : {
            content: {
              ...media(type, schema && written.of(schema)),
              ...(also ? media('application/json', written.of(also)) : {}),
              // A form in a browser is answered with a page.
              ...(form ? media('text/html', undefined) : {}),
            },
          }),
    },
  ])
  return {
    ...(route.method === 'get' ? { 304: { description: 'What you have has not changed.' } } : {}),
    ...(form || (route.method === 'get' && route.who !== 'anyone' && !path.endsWith('.json'))
      ? { 303: { description: form ? 'To a page, where a form was sent.' : 'To the page to sign in.' } }
      : {}),
    ...Object.fromEntries(said),
    '4XX': problems,
    '5XX': problems,
  }
}

function requestOf(operation: Operation, written: Written): object {
  const { body, raw } = operation.route
  if (raw !== undefined) return { requestBody: { required: true, content: { '*/*': {} } } }
  if (body === undefined) return {}
  const schema = written.of(body)
  const example = bodyExample(operation)
  return {
    requestBody: {
      required: true,
      content: {
        'application/json': { schema, ...(example === undefined ? {} : { example }) },
        'application/x-www-form-urlencoded': { schema },
      },
    },
  }
}

const securityOf = ({ route: { who, path } }: Operation): object =>
  who !== 'anyone'
    ? { security: [{ session: [] }, { cookie: [] }] }
    : path.startsWith('/{org}')
      ? { security: [{}, { session: [] }, { cookie: [] }] }
      : {}

/** The document of these routes at an address, with examples that are true there. */
export function openApi(routes: readonly Route[], address: string, examples: Examples = {}): object {
  const written = openSchemas()
  const paths: Record<string, Record<string, unknown>> = {}
  for (const operation of operationsOf(routes)) {
    const { route, id, path, tag } = operation
    const schemas = new Map(wordsIn(route))
    const parameters = parametersOf(operation).map(({ name, in: where, required, says }) => ({
      name,
      in: where,
      required,
      ...(says ? { description: says } : {}),
      ...(route.path.includes(`{${name}+}`) ? { description: 'A path: its slashes stand as they are, each part is percent-encoded.' } : {}),
      schema: where === 'path' ? { type: 'string', minLength: 1 } : written.of(schemas.get(name) as z.ZodType),
      ...(where === 'path' && examples[name] !== undefined ? { example: examples[name] } : {}),
    }))
    paths[path] = {
      ...paths[path],
      [route.method]: {
        operationId: id,
        tags: [tag],
        summary: route.says,
        'x-who': route.who,
        ...securityOf(operation),
        parameters,
        ...requestOf(operation, written),
        responses: answersOf(operation, written),
      },
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Entente',
      version: '1',
      summary: 'Charter + record → standing, for any day, with reasons; and the procedures run live.',
      description:
        'Everything the pages do, this does. A refusal is a problem (RFC 9457) whose `detail` says what to do. `?lang=` or Accept-Language chooses its language. Keys may be added to answers; none is removed or given another meaning.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: address }],
    tags: tags.map(name => ({ name })),
    paths,
    components: {
      schemas: written.all(),
      securitySchemes: {
        session: { type: 'http', scheme: 'bearer', description: 'The token of a session, as POST /-/enter answers it.' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'entente' },
      },
    },
  }
}
