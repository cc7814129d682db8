import { printRecordCsv } from '../record/csv.ts'
import { eachLine } from '../store/record.ts'
import type { Command } from './command.ts'
import { readActs } from './acts.ts'
import { open, refuse, tell } from './question.ts'

export const exportActs: Command = {
  name: 'export',
  takes: '<folder> [--format csv|jsonl]',
  summary: 'the record as a table or as lines, on standard output',
  help: `The record on standard output: as a table (csv, the default), or its lines byte for byte (jsonl).

  entente export charters/paris-agreement --format csv > paris.csv`,
  words: ['folder'],
  flags: { format: { takes: 'FORMAT', says: 'csv or jsonl; csv without it' } },
  run(asked, terminal) {
    const format = asked.flags.format ?? 'csv'
    if (format !== 'csv' && format !== 'jsonl') return refuse(`"--format ${format}" is not known; write csv or jsonl.`, terminal)
    const opened = open(asked, terminal)
    if (opened === 1) return 1
    const { acts, faults } = readActs(opened)
    if (faults.some(f => !f.warning)) return tell(faults, terminal)
    if (format === 'csv') terminal.out(printRecordCsv(acts))
    else if (opened.record !== null) {
      let held: string[] = []
      eachLine(opened.record, line => {
        if (held.push(line) >= 10_000) {
          terminal.out(`${held.join('\n')}\n`)
          held = []
        }
        return true
      })
      if (held.length > 0) terminal.out(`${held.join('\n')}\n`)
    }
    return 0
  },
}
