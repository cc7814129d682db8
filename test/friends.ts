/** A small believable world for tests: three friends, their charter, and how to read one. */
import { createHash } from 'node:crypto'
import type { Result } from '../src/basics/fault.ts'
import { printFault } from '../src/basics/fault.ts'
import type { Charter } from '../src/charter/charter.ts'
import { readCharter } from '../src/charter/read.ts'

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const head = `---
id: three-friends
name: Three Friends
seat: { city: Suva, zone: Pacific/Fiji }
edition: 2020-01-01
---
`

/** A charter of the rule blocks given, each under its article; the parties are Finland, Fiji and France unless a block names them. */
export function charterText(blocks: readonly string[], { edition = '2020-01-01' } = {}): string {
  const parties = blocks.some(b => /^parties:/m.test(b)) ? [] : ['parties: [FIN, FJI, FRA]']
  const articles = [...parties, ...blocks].map((b, i) => `\n## Article ${i + 1}\n\n\`\`\`yaml rule\n${b.trim()}\n\`\`\`\n`)
  return head.replace('2020-01-01', edition) + articles.join('')
}

export const read = (files: Readonly<Record<string, string>>): Result<Charter> =>
  readCharter(new Map(Object.entries(files)), { folder: '', sha256 })

/** The charter of these blocks; a fault in it is a mistake of the test. */
export function charterOf(blocks: readonly string[], files: Readonly<Record<string, string>> = {}): Charter {
  const { ok, faults } = read({ 'charter.md': charterText(blocks), ...files })
  if (ok === null) throw new Error(faults.map(printFault).join('\n'))
  return ok
}

/** The sentences of all faults, as people read them. */
export const faultsOf = (files: Readonly<Record<string, string>>): string[] => read(files).faults.map(printFault)
