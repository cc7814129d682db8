/** The OpenAPI 3.1 document, made from the table of routes and the schemas that validate. */
import { z } from 'zod'
import type { Route } from './routes.ts'

const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().describe('One sentence on what is wrong and what to do.'),
  meant: z.string().optional().describe('An address that may have been meant.'),
})

const schemaOf = (schema: z.ZodType): unknown => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as Record<string, unknown>
  return rest
}

/** The document of these routes at an address. */
export function openApi(routes: readonly Route[], address: string): object {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of routes) {
    const path = route.path.replaceAll('+}', '}')
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(m => m[1] as string)
    const parameters = [
      ...names.map(name => ({ name, in: 'path', required: true, schema: { type: 'string', minLength: 1 } })),
      ...Object.entries(route.query?.shape ?? {}).map(([name, schema]) => ({
        name,
        in: 'query',
        required: !(schema as z.ZodType).safeParse(undefined).success,
        schema: schemaOf(schema as z.ZodType),
      })),
    ]
    const content = route.body
      ? { 'application/json': { schema: schemaOf(route.body) }, 'application/x-www-form-urlencoded': { schema: schemaOf(route.body) } }
      : route.raw
        ? { [route.raw]: { schema: { type: 'string', format: 'binary' } } }
        : null
    paths[path] = {
      ...paths[path],
      [route.method]: {
        summary: route.says,
        'x-who': route.who,
        ...(route.who === 'anyone' ? {} : { security: [{ session: [] }, { cookie: [] }] }),
        parameters,
        ...(content ? { requestBody: { required: true, content } } : {}),
        responses: Object.fromEntries([
          ...Object.entries(route.answers).map(([status, { says, type, schema }]) => [
            status,
            { description: says, content: { [type]: { schema: schema ? schemaOf(schema) : { type: 'string' } } } },
          ]),
          [
            'default',
            {
              description: 'A problem (RFC 9457).',
              content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
            },
          ],
        ]),
      },
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Entente',
      version: '1',
      description:
        'Charter + record → standing, for any day, with reasons; and the procedures run live. Everything the pages do, this does.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: address }],
    paths,
    components: {
      schemas: { Problem: schemaOf(problem) },
      securitySchemes: {
        session: { type: 'http', scheme: 'bearer', description: 'The token of a session.' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'entente' },
      },
    },
  }
}
