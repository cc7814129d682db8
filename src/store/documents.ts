/** The documents that lie beside a charter, each under its SHA-256 in `documents`, as the folder of a live organisation keeps them. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from './keys.ts'

/** The longest that is read as a text. */
const LONGEST = 400_000

/** What lies under a hash as text; null where nothing does, where it is another document than its name says, or no text. */
export function textIn(folder: string, hash: string): string | null {
  const file = join(folder, 'documents', hash)
  if (!/^[0-9a-f]{64}$/.test(hash) || !existsSync(file)) return null
  const bytes = readFileSync(file)
  if (bytes.length > LONGEST || Buffer.from(sha256(bytes)).toString('hex') !== hash) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
