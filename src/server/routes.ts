/**
 * The one table of addresses: for each its method, its path, who may use it, what it takes and what it answers. The door, the OpenAPI document
 * and the test of who may read what are made from it; a route that names nobody does not compile.
 */
import type { Context, Hono } from 'hono'
import type { z } from 'zod'
import { list } from '../basics/text.ts'

/** Who may use a route: anyone; people signed in to that organisation; or its registrar alone. */
export type Who = 'anyone' | 'signed in' | 'registrar'

export interface AnswerOf {
  readonly says: string
  readonly type: string
  readonly schema?: z.ZodType
}

export interface Route {
  readonly method: 'get' | 'post'
  /** `/{org}/matters/{matter+}`: a name in braces is one segment; with a plus, all that follow. */
  readonly path: string
  readonly who: Who
  /** What it is for, in one sentence. */
  readonly says: string
  readonly query?: z.ZodObject
  /** What is sent, as JSON or as a form of the same fields. */
  readonly body?: z.ZodType
  /** Sent as it is: a text or a file. */
  readonly raw?: string
  readonly answers: Readonly<Record<number, AnswerOf>>
  readonly run: (c: Context) => Response | Promise<Response>
}

/** `/{org}/matters/{matter+}` → `/:org/matters/:matter{.+}` */
export const patternOf = (path: string): string =>
  path.replace(/\{(\w+)(\+?)\}/g, (_, name: string, plus: string) => (plus ? `:${name}{.+}` : `:${name}`))

/** Lets the door answer these. */
export function serveRoutes(app: Hono, routes: readonly Route[], gate: (route: Route, c: Context) => Promise<Response | null>): void {
  for (const route of routes) {
    app.on(route.method === 'get' ? ['GET'] : ['POST'], [patternOf(route.path)], async c => (await gate(route, c)) ?? route.run(c))
  }
}

/** A body by its schema, from JSON or from a form whose empty fields ask for nothing; or the sentence that says what is wrong with it. */
export async function bodyOf<T>(c: Context, schema: z.ZodType<T>): Promise<{ readonly ok: T; readonly form: boolean } | string> {
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  const form = type === 'application/x-www-form-urlencoded' || type === 'multipart/form-data'
  let value: unknown
  if (form) {
    const fields = await c.req.parseBody({ all: true }).catch(() => null)
    if (fields === null) return 'The form could not be read; send it again.'
    value = Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== ''))
  } else if (type === 'application/json' || type === '') {
    const text = await c.req.text()
    try {
      value = JSON.parse(text)
    } catch {
      return 'What was sent is not JSON; write it as {"act":"objected","matter":"budget-2027"}.'
    }
  } else return `What was sent is "${type}"; send application/json or a form.`
  const read = schema.safeParse(value)
  return read.success ? { ok: read.data, form } : amiss(read.error)
}

/** What is wrong with what was sent, field by field. */
export function amiss(error: z.ZodError): string {
  const says = error.issues.slice(0, 8).map(issue => {
    if (issue.code === 'unrecognized_keys') return `there is no field ${list(issue.keys.map(k => `"${k}"`))}`
    const field = issue.path.join('.')
    return field === '' ? issue.message.toLowerCase() : `"${field}": ${issue.message.toLowerCase()}`
  })
  return `What was sent cannot be read: ${says.join('; ')}.`
}
