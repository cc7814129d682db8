/**
 * The one table of addresses: for each its method, its path, who may use it, what it takes and what it answers. The door, the OpenAPI document
 * and the test of who may read what are made from it; a route that names nobody does not compile.
 */
import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { list, nearest } from '../basics/text.ts'
import { apiWordsOf } from '../views/words.ts'
import type { ApiWords } from '../words/api.ts'
import { wantsJson } from './answer.tsx'
import { languageAsked } from './asked.ts'

/** Who may use a route: anyone; people signed in to that organisation; or its registrar alone. */
export type Who = 'anyone' | 'signed in' | 'registrar'

export interface AnswerOf {
  readonly says: string
  readonly type: string
  readonly schema?: z.ZodType
  /** A page that answers as JSON too, where JSON is asked for. */
  readonly also?: z.ZodType
}

export interface Route {
  readonly method: 'get' | 'post'
  /** `/{org}/matters/{matter+}`: a name in braces is one segment; with a plus, all that follow. */
  readonly path: string
  readonly who: Who
  /** What it is for, in one sentence. */
  readonly says: string
  /** The words it takes behind the question mark; others are refused or, in the address of a page, passed over. */
  readonly query?: z.ZodObject
  /** It answers with this under the same address with `.json` behind. */
  readonly json?: z.ZodType
  /** What is sent, as JSON or as a form of the same fields. */
  readonly body?: z.ZodType
  /** What is sent is answered and nothing is kept, so that it may be asked also where an organisation is only read. */
  readonly keeps?: false
  /** Sent as it is: a text or a file. */
  readonly raw?: string
  readonly answers: Readonly<Record<number, AnswerOf>>
  readonly run: (c: Context) => Response | Promise<Response>
}

/** `/{org}/matters/{matter+}` → `/:org/matters/:matter{.+}` */
export const patternOf = (path: string): string =>
  path.replace(/\{(\w+)(\+?)\}/g, (_, name: string, plus: string) => (plus ? `:${name}{.+}` : `:${name}`))

/** Lets the door answer these, each by the way of `answer`. */
export function serveRoutes(app: Hono, routes: readonly Route[], answer: (route: Route, c: Context) => Promise<Response>): void {
  for (const route of routes) app.on(route.method === 'get' ? ['GET'] : ['POST'], [patternOf(route.path)], c => answer(route, c))
}

/** The methods that a path takes, by the table; `reading`: where an organisation is only read, nothing is taken from people signed in. */
export function openMethods(routes: readonly Route[]): (path: string, reading?: boolean) => readonly string[] {
  const known = routes.map(({ method, path, who, keeps }) => ({
    // Where an organisation is only read.
    read: who === 'anyone' && (method === 'get' || keeps === false || path.startsWith('/-/')),
    methods: method === 'get' ? ['GET', 'HEAD'] : ['POST'],
    pattern: new RegExp(
      `^${path
        .replace(/[.]/g, '\\$&')
        .replace(/\{\w+\+\}/g, '.+')
        .replace(/\{\w+\}/g, '[^/]+')}$`,
    ),
  }))
  const find = (path: string, reading: boolean): readonly string[] => [
    ...new Set(known.flatMap(({ methods, pattern, read }) => (pattern.test(path) && !(reading && !read) ? methods : []))),
  ]
  const kept = new Map<string, readonly string[]>()
  return (path, reading = false) => {
    const key = `${reading} ${path}`
    const found = kept.get(key) ?? find(path, reading)
    if (path.length > 200) return found
    if (kept.size >= 10_000) kept.clear()
    kept.set(key, found)
    return found
  }
}

/** The language in which a sender is told what is wrong. */
const wordsIn = (c: Context): ApiWords => apiWordsOf(languageAsked(c.req.query('lang') || undefined, c.req.header('accept-language')))

export const typeOf = (c: Context): string => (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
const FORMS: readonly string[] = ['application/x-www-form-urlencoded', 'multipart/form-data']
/** Whether what was sent is of a kind that is read: JSON, or a form. */
export const isRead = (type: string): boolean => type === '' || type === 'application/json' || FORMS.includes(type)

/** A body by its schema, from JSON or from a form whose empty fields ask for nothing; or the sentence that says what is wrong with it. */
export async function bodyOf<T>(c: Context, schema: z.ZodType<T>): Promise<{ readonly ok: T; readonly form: boolean } | string> {
  const t = wordsIn(c)
  const type = typeOf(c)
  if (!isRead(type)) return t.wrongType(type)
  const form = FORMS.includes(type)
  let value: unknown
  if (form) {
    const fields = await c.req.parseBody({ all: true }).catch(() => null)
    if (fields === null) return t.unreadableForm
    value = Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== ''))
  } else {
    const text = await c.req.text()
    if (isDeep(text)) return t.deepJson
    try {
      value = JSON.parse(text)
    } catch {
      return t.notJson
    }
  }
  const read = schema.safeParse(value)
  if (!read.success) return amiss(read.error, value, t)
  const unknown = form ? null : unknownIn(schema, value, t)
  return unknown === null ? { ok: read.data, form } : t.amiss(unknown)
}

/** What somebody wrote into a form of a page, by its fields, so that a refusal loses none of it; null where a program asks. */
export async function writtenForm(c: Context): Promise<Readonly<Record<string, string>> | null> {
  if (!FORMS.includes(typeOf(c)) || wantsJson(c)) return null
  const fields = await c.req.parseBody({ all: true }).catch(() => ({}))
  return Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
}

/** Nothing that is taken here lies so deep; whatever looks into it does not have to follow. */
const DEEPEST = 32
function isDeep(text: string): boolean {
  let depth = 0
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]
    if (quoted && sign === '\\') i++
    else if (sign === '"') quoted = !quoted
    else if (quoted) continue
    else if (sign === '[' || sign === '{') depth++
    else if (sign === ']' || sign === '}') depth--
    if (depth > DEEPEST) return true
  }
  return false
}

/** A field that the schema does not know, in a sentence; a browser's form may carry more than it says. */
function unknownIn(schema: z.ZodType, value: unknown, t: ApiWords): string | null {
  if (!(schema instanceof z.ZodObject) || schema.def.catchall !== undefined) return null
  const known = Object.keys(schema.shape)
  const unknown = Object.keys(value as object).find(key => !known.includes(key))
  return unknown === undefined ? null : t.noField(shown(unknown), nearest(unknown, known))
}

const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((v, key) => (typeof v === 'object' && v !== null ? (v as Record<PropertyKey, unknown>)[key] : undefined), value)

/** What is wrong with what was sent, field by field. */
export function amiss(error: z.ZodError, value: unknown, t: ApiWords): string {
  const says = error.issues.slice(0, 8).map(issue => {
    const field = issue.path.map(String).join('.')
    const sentence = valueAt(value, issue.path) === undefined ? t.missing : remedy(issue, t)
    return field === '' ? sentence : t.field(shown(field), sentence)
  })
  return t.amiss([...new Set(says)].join('; '))
}

function remedy(issue: z.core.$ZodIssue, t: ApiWords): string {
  const { shapes } = t
  if (issue.code === 'unrecognized_keys') return t.noField(shown(list(issue.keys)), null)
  if (issue.code === 'too_small' && issue.origin === 'string') return t.tooShort(Number(issue.minimum))
  if (issue.code === 'too_big' && issue.origin === 'string') return t.tooBig(Number(issue.maximum))
  if (issue.code === 'invalid_format' && issue.format === 'email') return shapes.mail
  if (issue.code === 'custom' && issue.params?.code === 'odd name') return shapes.oddName
  if (issue.code === 'invalid_value') return shapes.oneOf(issue.values.map(v => `“${String(v)}”`).join(', '))
  if (issue.code === 'invalid_type')
    return (
      { string: shapes.string, number: shapes.number, int: shapes.number, boolean: shapes.boolean, object: shapes.object }[
        issue.expected as string
      ] ?? shapes.other
    )
  return shapes.other
}
