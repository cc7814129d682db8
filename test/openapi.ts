/** The document as tests read it: which answer an operation declares for a status and a type, and whether an answer is as its schema says. */
import { Ajv2020 } from 'ajv/dist/2020.js'

interface Media {
  readonly schema?: object
}
interface Answer {
  readonly content?: Readonly<Record<string, Media>>
}
export interface DocumentOperation {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly 'x-who': string
  readonly parameters: readonly {
    readonly name: string
    readonly in: 'path' | 'query'
    readonly required: boolean
    readonly schema: object
    readonly example?: string
  }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, Media & { readonly example?: unknown }>> }
  readonly responses: Readonly<Record<string, Answer>>
}
export interface Document {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentOperation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
}

/** Whether answers are as the document says; a sentence where one is not. */
export function openDocument(document: Document) {
  const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: false })
  ajv.addSchema(document, 'document')
  const pointer = (parts: readonly string[]): string =>
    `document#/${parts.map(part => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`
  const validate = (parts: readonly string[], value: unknown): string | null => {
    const check = ajv.getSchema(pointer(parts))
    if (check === undefined) return `the document has no schema at ${parts.join('/')}`
    return check(value) ? null : ajv.errorsText(check.errors)
  }
  return {
    /** Whether a value is what a named schema says. */
    component: (name: string, value: unknown): string | null => validate(['components', 'schemas', name], value),
    /** Whether what is sent is what an operation takes. */
    body: (path: string, method: string, value: unknown): string | null =>
      validate(['paths', path, method, 'requestBody', 'content', 'application/json', 'schema'], value),
    /** What is wrong with an answer; null where its status and type are declared and it is as its schema says. */
    answer(
      path: string,
      method: string,
      { status, type, text }: { readonly status: number; readonly type: string; readonly text: string },
    ) {
      const responses = document.paths[path]?.[method]?.responses ?? {}
      const key = [String(status), `${String(status)[0]}XX`].find(k => responses[k] !== undefined)
      if (key === undefined) return `status ${status} is not declared`
      const { content } = responses[key] as Answer
      if (content === undefined) return null
      const kind = type.split(';')[0] ?? ''
      const as = [kind, '*/*'].find(k => content[k] !== undefined)
      if (as === undefined) return `the type “${type}” of ${status} is not declared`
      if (!/json$/.test(kind) || as === '*/*') return null
      let value: unknown
      try {
        value = JSON.parse(text)
      } catch {
        return `what came as ${type} is not JSON: ${text.slice(0, 100)}`
      }
      return validate(['paths', path, method, 'responses', key, 'content', as, 'schema'], value)
    },
  }
}
