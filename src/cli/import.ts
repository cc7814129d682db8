import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { printFault } from '../basics/fault.ts'
import { correctedIn } from '../judge/log.ts'
import type { Act } from '../record/act.ts'
import { readRecordCsv } from '../record/csv.ts'
import { printLine } from '../record/line.ts'
import type { Opened } from '../server/opening.ts'
import { holdRecord, type Hold } from '../store/append.ts'
import { readText } from '../store/folder.ts'
import type { Command, Terminal } from './command.ts'
import { flawFaults } from '../views/programme-said.ts'
import { flawsOf, uncorrected } from '../views/reckoning.ts'
import { readActs } from './acts.ts'
import { open, tell } from './question.ts'

const LARGEST = 256 * 1024 * 1024

export const importActs: Command = {
  name: 'import',
  takes: '<folder> <file.csv>',
  summary: 'adds acts from a table to the record, all or none',
  help: `Adds the rows of a CSV table to the end of record.jsonl. The columns are the fields of an act (at, by, act, matter, source …); several
names in one cell are parted by ";". A table with a fault is refused whole, with the line of each fault; nothing is half-written. Figures that do not add up are taken and told.

  entente import my-alliance votes.csv`,
  words: ['folder', 'file.csv'],
  flags: {},
  async run(asked, terminal) {
    const [folder, table] = asked.words as [string, string]
    const opened = open(asked, terminal)
    if (opened === 1) return 1
    const text = readText(table, LARGEST)
    if (typeof text !== 'string') return tell([text], terminal)
    const record = join(folder, 'record.jsonl')
    const hold = holdRecord(record)
    if (typeof hold === 'string') return refused(`${record}: ${hold}`, terminal)
    try {
      return await add({ folder, table, text, hold }, { ...opened, record: existsSync(record) ? record : null }, terminal)
    } finally {
      hold.release()
    }
  },
}

interface Table {
  readonly folder: string
  readonly table: string
  readonly text: string
  readonly hold: Hold
}

/** Adds the rows to the record that is held; it is read only now, for until now another may have written to it. */
async function add({ folder, table, text, hold }: Table, opened: Opened, terminal: Terminal): Promise<number> {
  const before = readActs(opened)
  if (before.faults.some(f => !f.warning)) return tell(before.faults, terminal)
  const read = readRecordCsv(text, { file: table, zone: opened.charter.seat.zone, known: before.acts.length })
  if (read.ok === null) {
    tell(read.faults, terminal)
    terminal.err('Nothing was imported.\n')
    return 1
  }
  if (read.ok.length === 0) {
    terminal.err(`${table}: the table has a header and no rows; nothing was imported.\n`)
    return 1
  }
  const wrong = await hold.add(read.ok.map(printLine))
  if (wrong !== null) return refused(`${join(folder, 'record.jsonl')}: ${wrong}`, terminal)
  told(before.acts, read.ok, folder, terminal)
  const all = [...before.acts, ...read.ok]
  const figures = flawsOf(uncorrected(all, correctedIn(opened.charter, all)), opened.charter.seat.zone).filter(
    f => f.no > before.acts.length,
  )
  for (const fault of flawFaults(figures, join(folder, 'record.jsonl'))) terminal.err(`${printFault(fault)}\n`)
  return 0
}

function refused(says: string, terminal: Terminal): number {
  terminal.err(`${says}\nNothing was imported.\n`)
  return 1
}

function told(before: readonly Act[], acts: readonly Act[], folder: string, terminal: Terminal): void {
  const lines = new Set(before.map(printLine))
  const again = acts.filter(act => lines.has(printLine(act))).length
  const n = acts.length
  terminal.out(
    `${n} ${n === 1 ? 'act' : 'acts'} added to ${join(folder, 'record.jsonl')}: numbers ${before.length + 1} to ${before.length + n}.\n`,
  )
  if (again > 0) terminal.err(`${again} of them stood in the record already, word for word; was the table imported before?\n`)
}
