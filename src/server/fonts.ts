/** The letters of the pages, read once from beside the program. */
import { readFileSync } from 'node:fs'
import type { Context } from 'hono'
import { fontFiles } from '../web/style/fonts.ts'
import { headers } from './answer.tsx'

/** Built, they lie in `fonts` beside the program; from source, where they are kept. */
const folders = ['./fonts/', '../web/fonts/'] as const
const kept = new Map<string, Uint8Array<ArrayBuffer>>()

function read(file: string): Uint8Array<ArrayBuffer> | null {
  const known = kept.get(file)
  if (known) return known
  for (const folder of folders)
    try {
      const bytes = new Uint8Array(readFileSync(new URL(`${folder}${file}.woff2`, import.meta.url)))
      kept.set(file, bytes)
      return bytes
    } catch {
      // The other folder holds it.
    }
  return null
}

/** A file of letters; null where there is none of that name. */
export function fontOf(c: Context, name: string): Response | null {
  const file = name.replace(/\.woff2$/, '')
  const bytes = fontFiles.includes(file) ? read(file) : null
  if (bytes === null) return null
  return c.body(bytes, 200, {
    ...headers,
    'content-type': 'font/woff2',
    'cache-control': c.req.query('v') ? 'public, max-age=31536000, immutable' : 'no-cache',
  })
}
