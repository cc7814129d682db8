/** What a file from elsewhere is entered by, and what of it no act was made of: as the commands that read such files tell it. */
import { nearest } from '../basics/text.ts'
import type { Charter } from '../charter/charter.ts'
import type { Unread } from '../views/unread.ts'
import type { Terminal } from './command.ts'

/** Who enters it: whoever is named, or the first officer, body or party of the latest edition; a sentence where the charter knows nobody of that name. */
export function entererOf(charter: Charter, named: string | null): { readonly name: string } | { readonly says: string } {
  const edition = charter.editions.at(-1)
  const whom = [...(edition?.officers ?? []), ...Object.keys(edition?.bodies ?? {}), ...charter.parties.map(p => p.id)]
  const name = named ?? whom[0]
  if (name !== undefined && whom.includes(name)) return { name }
  const near = nearest(named ?? '', whom)
  const hint = near ? `did you mean "${near}"?` : `write one${whom[0] === undefined ? '' : `, as ${whom[0]}`}`
  return { says: `"--by ${named ?? ''}" is no officer, body or party of this charter; ${hint}` }
}

/** Tells on standard error what of a file no act was made of: how many of each kind, and where. */
export function tellUnread(file: string, unread: readonly Unread[], terminal: Terminal): void {
  const all = unread.reduce((n, u) => n + u.lines.length, 0)
  if (all === 0) return
  terminal.err(`${file}: ${all} ${all === 1 ? 'thing' : 'things'} of the file no act was made of:\n`)
  for (const { what, why, lines } of unread) {
    const more = lines.length > 12 ? ` and ${lines.length - 12} more` : ''
    const where = `${lines.length === 1 ? 'line' : 'lines'} ${lines.slice(0, 12).join(', ')}${more}`
    terminal.err(`  ${lines.length} × ${what}, ${where}${why === null ? '' : `: ${why}`}\n`)
  }
}
