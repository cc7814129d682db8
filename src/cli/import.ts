import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { printFault, type Result } from '../basics/fault.ts'
import { dayOf } from '../basics/moment.ts'
import type { Charter } from '../charter/charter.ts'
import { correctedIn } from '../judge/log.ts'
import type { Act } from '../record/act.ts'
import { readRecordCsv } from '../record/csv.ts'
import { printLine } from '../record/line.ts'
import type { Opened } from '../server/opening.ts'
import { holdRecord, type Hold } from '../store/append.ts'
import { readText } from '../store/folder.ts'
import type { Command, Terminal } from './command.ts'
import { readIatiActs } from '../views/iati-read.ts'
import { flawFaults } from '../views/programme-said.ts'
import { flawsOf, uncorrected } from '../views/reckoning.ts'
import { readActs } from './acts.ts'
import { entererOf, tellUnread } from './entering.ts'
import { open, tell } from './question.ts'

const LARGEST = 256 * 1024 * 1024

export const importActs: Command = {
  name: 'import',
  takes: '<folder> <file.csv or file.xml> [--by NAME]',
  summary: 'adds acts from a table or an IATI file to the record, all or none',
  help: `Adds the rows of a CSV table to the end of record.jsonl. The columns are the fields of an act (at, by, act, matter, source …); several
names in one cell are parted by ";". A table with a fault is refused whole, with the line of each fault; nothing is half-written. Figures that do not add up are taken and told.

An activity file of the International Aid Transparency Initiative (.xml, version 2.03) becomes the acts of a programme: its activities, budgets, pledges,
commitments and disbursements, results, indicators and milestones. What the file holds and no act says is counted, with its lines. --by names who enters it;
without it, the first officer that the charter names.

  entente import my-alliance votes.csv
  entente import my-alliance programme.xml --by Secretary`,
  words: ['folder', 'file.csv or file.xml'],
  flags: { by: { takes: 'NAME', says: 'who enters what an IATI file says: an officer, body or party of the charter' } },
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
      return await add(
        { folder, table, text, hold, by: asked.flags['by'] ?? null },
        { ...opened, record: existsSync(record) ? record : null },
        terminal,
      )
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
  /** Who enters what an IATI file says, where that is named. */
  readonly by: string | null
}

/** Adds the rows to the record that is held; it is read only now, for until now another may have written to it. */
async function add(of: Table, opened: Opened, terminal: Terminal): Promise<number> {
  const { folder, table, hold } = of
  const before = readActs(opened)
  if (before.faults.some(f => !f.warning)) return tell(before.faults, terminal)
  const read = /\.xml$/i.test(table)
    ? iatiActs(of, opened.charter, before.acts.length, terminal)
    : tableActs(of, opened.charter, before.acts.length)
  if (read.ok === null) {
    tell(read.faults, terminal)
    terminal.err('Nothing was imported.\n')
    return 1
  }
  if (read.ok.length === 0) {
    terminal.err(`${table}: it holds no acts; nothing was imported.\n`)
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

const tableActs = ({ table, text }: Table, charter: Charter, known: number): Result<readonly Act[]> =>
  readRecordCsv(text, { file: table, zone: charter.seat.zone, known })

/** The acts of an IATI file; what no act is made of is told. */
function iatiActs({ table, text, by }: Table, charter: Charter, known: number, terminal: Terminal): Result<readonly Act[]> {
  const who = entererOf(charter, by)
  if ('says' in who) return { ok: null, faults: [{ file: table, line: 0, says: who.says }] }
  const today = dayOf(terminal.now(), charter.seat.zone)
  const read = readIatiActs(text, { file: table, charter, known, recorder: who.name, today })
  if (read.ok === null) return { ok: null, faults: read.faults }
  tellUnread(table, read.ok.unread, terminal)
  return { ok: read.ok.acts, faults: [] }
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
