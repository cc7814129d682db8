import {
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  closeSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Act } from '../record/act.ts'
import { readRecordCsv } from '../record/csv.ts'
import { printLine } from '../record/line.ts'
import { readText } from '../store/folder.ts'
import { whyNot } from '../store/record.ts'
import type { Command, Terminal } from './command.ts'
import { readActs } from './acts.ts'
import { open, tell } from './question.ts'

const LARGEST = 256 * 1024 * 1024

export const importActs: Command = {
  name: 'import',
  takes: '<folder> <file.csv>',
  summary: 'adds acts from a table to the record, all or none',
  help: `Adds the rows of a CSV table to the end of record.jsonl. The columns are the fields of an act (at, by, act, matter, source …); several
names in one cell are parted by ";". A table with a fault is refused whole, with the line of each fault; nothing is half-written.

  entente import my-alliance votes.csv`,
  words: ['folder', 'file.csv'],
  flags: {},
  run(asked, terminal) {
    const [folder, table] = asked.words as [string, string]
    const opened = open(asked, terminal)
    if (opened === 1) return 1
    const before = readActs(opened)
    if (before.faults.some(f => !f.warning)) return tell(before.faults, terminal)
    const text = readText(table, LARGEST)
    if (typeof text !== 'string') return tell([text], terminal)
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
    const wrong = append(join(folder, 'record.jsonl'), read.ok)
    if (wrong !== null) {
      terminal.err(`${join(folder, 'record.jsonl')}: ${wrong}\nNothing was imported.\n`)
      return 1
    }
    told(before.acts, read.ok, folder, terminal)
    return 0
  },
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

/** The whole record is written beside the old one and then takes its place, so that a full disk leaves the old one as it was. */
function append(path: string, acts: readonly Act[]): string | null {
  let draft: string | null = null
  try {
    const target = existsSync(path) ? realpathSync(path) : path
    draft = `${target}.${process.pid}.new`
    if (existsSync(target)) copyFileSync(target, draft)
    const file = openSync(draft, 'a', existsSync(target) ? statSync(target).mode : 0o644)
    try {
      if (endsOpen(target)) writeSync(file, '\n')
      const lines = acts.map(act => `${printLine(act)}\n`)
      for (let i = 0; i < lines.length; i += 1000) writeAll(file, Buffer.from(lines.slice(i, i + 1000).join('')))
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(draft, target)
    return null
  } catch (error) {
    if (draft !== null) rmSync(draft, { force: true })
    return whyNot(error)
  }
}

function writeAll(file: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
}

/** Whether the last line of a file has no end. */
function endsOpen(path: string): boolean {
  if (!existsSync(path) || statSync(path).size === 0) return false
  return readFileSync(path).at(-1) !== 10
}
