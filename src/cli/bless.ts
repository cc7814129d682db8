import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Command } from './command.ts'
import { tell } from './question.ts'
import { charterFolders, goldens, goldensIn } from './goldens.ts'

/** Only the project itself uses it: `npm run bless`. */
export const bless: Command = {
  name: 'bless',
  takes: '[NAME]',
  summary: '',
  help: `Writes the golden standings of the charters in ./charters anew (all, or one by its name). Read their difference before you keep it.`,
  words: ['name?'],
  flags: {},
  run(asked, terminal) {
    if (!existsSync('charters')) {
      terminal.err('There is no folder "charters" here; run this at the top of the clone.\n')
      return 2
    }
    const [only] = asked.words
    const folders = charterFolders('charters').filter(folder => only === undefined || basename(folder) === only)
    if (folders.length === 0) {
      terminal.err(
        `There is no charters/${only}; name one of ${charterFolders('charters')
          .map(f => basename(f))
          .join(', ')}.\n`,
      )
      return 2
    }
    let code = 0
    for (const folder of folders) {
      const wanted = goldens(folder)
      if (!('get' in wanted)) {
        code = tell(wanted, terminal)
        continue
      }
      let changed = 0
      for (const [name, text] of wanted) {
        const file = join(folder, 'standing', name)
        if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
        writeFileSync(file, text)
        changed++
        terminal.out(`  ${file}\n`)
      }
      for (const name of goldensIn(folder)) {
        if (wanted.has(name)) continue
        rmSync(join(folder, 'standing', name))
        changed++
        terminal.out(`  ${join(folder, 'standing', name)} (removed)\n`)
      }
      terminal.out(`${folder}: ${wanted.size} standings, ${changed} changed\n`)
    }
    return code
  },
}
