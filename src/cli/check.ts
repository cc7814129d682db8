import { nearest } from '../basics/text.ts'
import type { Fault } from '../basics/fault.ts'
import { printFault } from '../basics/fault.ts'
import type { Charter } from '../charter/charter.ts'
import type { Act } from '../record/act.ts'
import type { Command } from './command.ts'
import { isOpened, openFolder, readActs, tell } from './folder.ts'

export const check: Command = {
  name: 'check',
  takes: '<folder>',
  summary: 'all faults of a charter and its record',
  help: `Every fault of the charter, its editions and annexes and the record, at once: file, line, article, and what to write instead.
Warnings do not fail. Exit code 1 where there is a fault.

  entente check charters/paris-agreement`,
  words: ['folder'],
  flags: {},
  run(asked, terminal) {
    const folder = asked.words[0] as string
    const opened = openFolder(folder)
    if (!isOpened(opened)) return tell([...opened, ...recordAlone(folder)], terminal)
    const { acts, faults } = readActs(opened)
    const all = [...opened.warnings, ...faults, ...strangers(opened.charter, acts, opened.record ?? '')]
    for (const fault of all) terminal.err(`${printFault(fault)}\n`)
    const wrong = all.filter(f => !f.warning).length
    const warned = all.length - wrong
    if (wrong > 0) {
      terminal.err(`${count(wrong, 'fault')}${warned > 0 ? `, ${count(warned, 'warning')}` : ''}\n`)
      return 1
    }
    const { charter } = opened
    const procedures = charter.editions.reduce((n, e) => n + e.procedures.length, 0)
    terminal.out(
      `${folder}: no faults${warned > 0 ? `, ${count(warned, 'warning')}` : ''} (${count(charter.editions.length, 'edition')}, ${count(procedures, 'procedure')}, ${count(acts.length, 'act')})\n`,
    )
    return 0
  },
}

const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`

/** Where the charter cannot be read, the record's lines are still looked at, in UTC. */
function recordAlone(folder: string): readonly Fault[] {
  const record = `${folder.replace(/\/+$/, '')}/record.jsonl`
  const { faults } = readActs({ charter: { seat: { zone: 'UTC' } } as Charter, record, warnings: [] })
  return faults.filter(f => f.line > 0)
}

/** Warnings of names that nobody bears: a slip of the pen keeps an act from counting. Each name is told once. */
function strangers(charter: Charter, acts: readonly Act[], file: string): readonly Fault[] {
  const known = new Set(charter.parties.map(p => p.id))
  for (const edition of charter.editions) {
    for (const name of [...Object.keys(edition.bodies), ...edition.officers]) known.add(plain(name))
    for (const body of Object.values(edition.bodies)) if (body.chair) known.add(plain(body.chair))
  }
  for (const name of ['chair', 'registrar', 'depositary']) known.add(name)
  const told = new Set<string>()
  const faults: Fault[] = []
  acts.forEach((act, i) => {
    for (const by of typeof act.by === 'string' ? [act.by] : act.by) {
      if (known.has(by) || known.has(plain(by)) || told.has(by)) continue
      told.add(by)
      const near = nearest(by, known)
      const remedy = near
        ? `did you mean "${near}"?`
        : 'its acts count nowhere; add it to the parties, bodies or officers of the charter if they should'
      faults.push({ file, line: i + 1, says: `the charter knows nobody called "${by}"; ${remedy}`, warning: true })
    }
  })
  return faults
}

const plain = (name: string): string => name.replace(/^the /i, '').toLowerCase()
