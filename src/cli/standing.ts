import { standing as stand } from '../judge/judge.ts'
import type { Standing } from '../judge/standing.ts'
import { printJson } from '../views/json.ts'
import type { Command, Terminal } from './command.ts'
import { load, questionFlags } from './question.ts'
import { printStanding } from './print.ts'
import { langs } from '../words/languages.ts'

export const standing: Command = {
  name: 'standing',
  takes: `<folder> [--as-of DAY] [--known-at N] [--matter M] [--json] [--lang ${langs.join('|')}]`,
  summary: 'where everything stands, with reasons',
  help: `Where each matter stands on a day, and why: ✓ met, · awaited, ✗ can no longer be met, ? undetermined (the record does not decide).
"[line 19]" is the line of the charter that was asked. Nothing here has legal effect.

  entente standing charters/paris-agreement --as-of 2016-10-05`,
  words: ['folder'],
  flags: { ...questionFlags, matter: { takes: 'M', says: 'one matter only, told in full, with who is awaited' } },
  run(asked, terminal) {
    const loaded = load(asked, terminal)
    if (typeof loaded === 'number') return loaded
    const found = stand(loaded.world, loaded.asOf, loaded.matter ?? undefined)
    if (asked.flags.json === undefined) terminal.out(printStanding(found, loaded))
    else printParts(found, terminal)
    return 0
  },
}

/** The standing as JSON, a matter at a time, for the whole of it may be longer than a text can be. */
function printParts(found: Standing, terminal: Terminal): void {
  const [before = '', after = ''] = printJson({ ...found, matters: [] }).split('"matters": []')
  terminal.out(`${before}"matters": [`)
  found.matters.forEach((run, i) => void terminal.out(`${i > 0 ? ',' : ''}\n    ${printJson(run).trimEnd().replaceAll('\n', '\n    ')}`))
  terminal.out(`${found.matters.length > 0 ? '\n  ' : ''}]${after}`)
}
