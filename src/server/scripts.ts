/** The pages' own scripts, built beside the program: each makes a page easier to use that is complete without it. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { langs } from '../words/languages.ts'

/** Name → its source in `src/server/islands`, which scripts/build.js bundles; and each language as a file of its own. */
const named = ['asof', 'room', 'verify', 'assistant'] as const
export const scriptNames: readonly string[] = [...named, ...langs.map(lang => `words-${lang}`)]
/** Parts that a script loads when they are needed; the name holds the hash of the text. */
const PART = /^browser-[A-Z0-9]{8}$/

/** Built, they lie beside the program; from source, in the `dist` of the sources. */
const places = ['./', '../../dist/'] as const

function read(name: string): string | null {
  for (const place of places)
    try {
      return readFileSync(new URL(`${place}${name}.js`, import.meta.url), 'utf8')
    } catch {
      // The other place holds it.
    }
  return null
}

const kept = new Map<string, string>()
/** The text of a script; null where there is none of that name. */
export function scriptOf(name: string): string | null {
  const known = kept.get(name)
  if (known !== undefined) return known
  const text = scriptNames.includes(name) || PART.test(name) ? read(name) : null
  if (text !== null) kept.set(name, text)
  return text
}

let addresses: Readonly<Record<string, string>> | null = null
/** Their addresses, each with its version. */
export function scriptAddresses(): Readonly<Record<string, string>> {
  addresses ??= Object.fromEntries(
    scriptNames.flatMap(name => {
      const text = scriptOf(name)
      return text === null ? [] : [[name, `/-/scripts/${name}.js?v=${createHash('sha256').update(text).digest('base64url').slice(0, 8)}`]]
    }),
  )
  return addresses
}
