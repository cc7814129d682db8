/** Small charters cut out of the shipped ones, so that every side judges the same rule over the same parties. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parseCsv } from '../src/basics/csv.ts'
import type { Charter } from '../src/charter/charter.ts'
import { readCharter } from '../src/charter/read.ts'

export const textOf = (path: string): string => readFileSync(path, 'utf8')

/** The rows of an annex, by the names of its columns. */
export function rowsOf(text: string): readonly Readonly<Record<string, string>>[] {
  const [head, ...rows] = parseCsv(text.replace(/^#.*\n/gm, '')).rows
  return rows.map(r => Object.fromEntries((head?.cells ?? []).map((name, i) => [name, r.cells[i] ?? ''])))
}

/** The files of a small charter. */
export function filesOf(
  head: Readonly<Record<string, string>>,
  blocks: readonly string[],
  annexes: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const front = Object.entries(head).map(([key, value]) => `${key}: ${value}`)
  const articles = blocks.map((b, i) => `## Article ${i + 1}\n\n\`\`\`yaml rule\n${b.trim()}\n\`\`\`\n`)
  return new Map([['charter.md', `---\n${front.join('\n')}\n---\n\n${articles.join('\n')}`], ...Object.entries(annexes)])
}

export function charterOf(...parts: Parameters<typeof filesOf>): Charter {
  return charterIn(filesOf(...parts))
}

export function charterIn(files: ReadonlyMap<string, string>): Charter {
  const { ok, faults } = readCharter(files, { folder: '', sha256: text => createHash('sha256').update(text).digest('hex') })
  if (ok === null) throw new Error(faults.map(f => f.says).join('\n'))
  return ok
}
