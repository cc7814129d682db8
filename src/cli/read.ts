import { weave } from '../charter/weave.ts'
import { charterLanguages } from '../words/languages.ts'
import type { Command } from './command.ts'
import { isOpened, openFolder, readLang, tell } from './folder.ts'

export const read: Command = {
  name: 'read',
  takes: '<folder> [--lang en|fr]',
  summary: 'how each rule was understood, in sentences',
  help: `How each rule block of the charter was understood, so that a lawyer can compare two sentences.
The sentences have no legal authority.

  entente read charters/paris-agreement --lang fr`,
  words: ['folder'],
  flags: { lang: { takes: 'LANG', says: 'en or fr' } },
  run(asked, terminal) {
    const lang = readLang(asked.flags.lang)
    if (typeof lang === 'string') {
      terminal.err(`${lang}\n`)
      return 2
    }
    const opened = openFolder(asked.words[0] as string)
    if (!isOpened(opened)) return tell(opened, terminal)
    terminal.out(weave(opened.charter, charterLanguages[lang.lang]))
    return 0
  },
}
