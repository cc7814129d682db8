import { printRecordCsv } from '../record/csv.ts'
import { eachLine } from '../store/record.ts'
import { parseCheckpoint } from '../log/checkpoint.ts'
import { parseNote } from '../log/note.ts'
import { readVerifier } from '../store/keys.ts'
import { writeLiveFolder } from '../store/live-folder.ts'
import type { Asked, Command, Terminal } from './command.ts'
import { dataFlag, withStore } from './store.ts'
import { readActs } from './acts.ts'
import { open, refuse, tell } from './question.ts'

export const exportActs: Command = {
  name: 'export',
  takes: '<folder> [--format csv|jsonl] [--alliance ID] [--data DIR]',
  summary: 'the record as a table or as lines, on standard output',
  help: `The record on standard output: as a table (csv, the default), or its lines byte for byte (jsonl).
What a spreadsheet would take for a formula has an apostrophe before it in the table; "entente import" reads it without.

With --alliance, an alliance that lives in the data folder is written into a new folder instead: charter, editions, annexes and record as
any charter folder has them, and beside them what "entente verify" needs.

  entente export charters/paris-agreement --format csv > paris.csv
  entente export my-alliance-2026 --alliance my-alliance`,
  words: ['folder'],
  flags: {
    format: { takes: 'FORMAT', says: 'csv or jsonl; csv without it' },
    alliance: { takes: 'ID', says: 'a live alliance, to be written into the folder' },
    data: dataFlag,
  },
  run(asked, terminal) {
    if (asked.flags.alliance !== undefined) return live(asked, asked.flags.alliance, terminal)
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

/** Writes a live alliance into a new folder, with the public key of its log. */
const live = (asked: Asked, id: string, terminal: Terminal): Promise<number> =>
  withStore(asked, terminal, async (store, data) => {
    const folder = asked.words[0] as string
    const head = await store.head(id)
    const note = parseNote(head?.checkpoint ?? '')
    const checkpoint = typeof note === 'string' ? note : parseCheckpoint(note.text)
    const read = typeof checkpoint === 'string' ? null : readVerifier(data, id, checkpoint.origin)
    if (typeof read === 'string') return read
    const amiss = await writeLiveFolder(store, id, folder, read?.key ?? null)
    if (amiss === null) terminal.out(`${folder} holds ${id} as it is now: ${head?.size ?? 0} acts.\n`)
    return amiss
  })
