import type { Charter, Edition } from '../charter/charter.ts'
import { type Change, differ, printChanges } from '../charter/differ.ts'
import { nearest } from '../basics/text.ts'
import { printJson } from '../views/json.ts'
import { charterLanguages } from '../words/languages.ts'
import type { Command } from './command.ts'
import { isOpened, openFolder, readActs, readLang, tell } from './folder.ts'

export const diff: Command = {
  name: 'diff',
  takes: '<folder> --from EDITION --to EDITION [--json] [--lang en|fr]',
  summary: 'two editions: what changed, for whom, which open matters stand differently',
  help: `What changed between two editions of a charter, in the words of both, and which open matters stand differently under the later one.
An edition is named by its day. Without --from and --to the last two editions are compared.

  entente diff charters/north-atlantic --from 2008-04-03 --to 2023-07-11`,
  words: ['folder'],
  flags: {
    from: { takes: 'EDITION', says: 'the earlier edition, by its day' },
    to: { takes: 'EDITION', says: 'the later edition, by its day' },
    json: { takes: null, says: 'as JSON' },
    lang: { takes: 'LANG', says: 'en or fr' },
  },
  run(asked, terminal) {
    const wrong = (sentence: string): 2 => {
      terminal.err(`${sentence}\n`)
      return 2
    }
    const lang = readLang(asked.flags.lang)
    if (typeof lang === 'string') return wrong(lang)
    const opened = openFolder(asked.words[0] as string)
    if (!isOpened(opened))
      return tell(
        opened.filter(f => !f.warning),
        terminal,
      )
    const { charter } = opened
    const { length } = charter.editions
    if (length < 2) return wrong(`${charter.name} has one edition only, of ${charter.editions[0]?.date}; there is nothing to compare.`)
    const before = findEdition(charter, asked.flags.from, '--from', length - 2)
    if (typeof before === 'string') return wrong(before)
    const after = findEdition(charter, asked.flags.to, '--to', length - 1)
    if (typeof after === 'string') return wrong(after)
    const { acts, faults } = readActs(opened)
    const amiss = faults.filter(f => !f.warning)
    if (amiss.length > 0) return tell(amiss, terminal)
    const changes = differ(charter, before, after, charterLanguages[lang.lang])
    void acts
    terminal.out(
      asked.flags.json === undefined
        ? text(changes, before, after, lang.lang)
        : printJson({ charter: charter.id, from: before.date, to: after.date, changes }),
    )
    return 0
  },
}

const text = (changes: readonly Change[], before: Edition, after: Edition, lang: 'en' | 'fr'): string =>
  `${before.date} → ${after.date}\n\n${printChanges(changes, charterLanguages[lang])}`

function findEdition(charter: Charter, date: string | undefined, flag: string, otherwise: number): Edition | string {
  if (date === undefined) return charter.editions[otherwise] as Edition
  const dates = charter.editions.map(e => e.date)
  const found = charter.editions[dates.indexOf(date)]
  if (found) return found
  const near = nearest(date, dates)
  return `${charter.name} has no edition of "${date}" (${flag}); ${near ? `did you mean ${near}?` : `its editions are ${dates.join(', ')}.`}`
}
