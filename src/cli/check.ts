import { type Fault, printFault } from '../basics/fault.ts'
import { checkRecord } from '../charter/against.ts'
import type { Charter } from '../charter/charter.ts'
import { correctedIn } from '../judge/log.ts'
import { isOpened, openFolder } from '../server/opening.ts'
import { readActs } from './acts.ts'
import { flawFaults } from '../views/programme-said.ts'
import { flawsOf, uncorrected } from '../views/reckoning.ts'
import type { Command } from './command.ts'
import { tell } from './question.ts'

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
    const figures = flawFaults(flawsOf(uncorrected(acts, correctedIn(opened.charter, acts)), opened.charter.seat.zone), opened.record ?? '')
    const all = [...opened.warnings, ...faults, ...checkRecord(opened.charter, acts, opened.record ?? ''), ...figures]
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
  const { faults } = readActs({ charter: { seat: { zone: 'UTC' } } as Charter, record })
  return faults.filter(f => f.line > 0)
}
