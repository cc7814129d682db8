import { weave } from '../charter/weave.ts'
import { charterLanguages, langs, langsSaid } from '../words/languages.ts'
import type { Command } from './command.ts'
import { open, readLang, refuse } from './question.ts'

export const read: Command = {
  name: 'read',
  takes: `<folder> [--lang ${langs.join('|')}]`,
  summary: 'how each rule was understood, in sentences',
  help: `How each rule block of the charter was understood, so that a lawyer can compare two sentences.
The sentences have no legal authority.

  entente read charters/paris-agreement --lang fr`,
  words: ['folder'],
  flags: { lang: { takes: 'LANG', says: langsSaid() } },
  run(asked, terminal) {
    const lang = readLang(asked.flags.lang)
    if (typeof lang === 'string') return refuse(lang, terminal)
    const opened = open(asked, terminal)
    if (opened === 1) return 1
    terminal.out(weave(opened.charter, charterLanguages[lang.lang]))
    return 0
  },
}
