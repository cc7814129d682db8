/** A programme as an IATI activity file, and such a file held against the standard. */
import { statSync } from 'node:fs'
import { nearest } from '../basics/text.ts'
import { standing } from '../judge/judge.ts'
import { readText } from '../store/folder.ts'
import { iatiOf, refOf } from '../views/iati.ts'
import { checkIati } from '../views/iati-check.ts'
import { programmesOf } from '../views/programme.ts'
import { standingActs } from '../views/standing-acts.ts'
import { programmeWordsOf } from '../views/words.ts'
import type { Command } from './command.ts'
import { load, questionFlags, refuse, tell } from './question.ts'

const LARGEST = 64 * 1024 * 1024

export const iati: Command = {
  name: 'iati',
  takes: '<folder or file.xml> [--matter M] [--ref ID] [--as-of DAY] [--known-at N]',
  summary: 'a programme as an IATI 2.03 activity file, or such a file checked',
  help: `Prints a programme as an activity file of the International Aid Transparency Initiative, version 2.03. With a file instead of a folder: every
fault of the file, with its line: order, required elements and attributes, code lists; exit code 1 where there is one.
--ref is the identifier under which IATI knows the organisation; without it, the "number" of the act that set up the programme.

  entente iati charters/commons --matter high-water > high-water.xml
  entente iati high-water.xml`,
  words: ['folder or file.xml'],
  flags: {
    matter: { takes: 'M', says: 'the programme, by its matter; needed where there are several' },
    ref: { takes: 'ID', says: 'the identifier of the organisation in IATI, as XM-DAC-…' },
    'as-of': questionFlags['as-of'] as NonNullable<(typeof questionFlags)['as-of']>,
    'known-at': questionFlags['known-at'] as NonNullable<(typeof questionFlags)['known-at']>,
  },
  run(asked, terminal) {
    const path = asked.words[0] as string
    if (statSync(path, { throwIfNoEntry: false })?.isFile()) {
      const text = readText(path, LARGEST)
      if (typeof text !== 'string') return tell([text], terminal)
      const faults = checkIati(text, path)
      if (faults.length > 0) return tell(faults, terminal)
      terminal.out(`${path}: follows IATI 2.03, as far as it is checked here\n`)
      return 0
    }
    const loaded = load(asked, terminal)
    if (typeof loaded === 'number') return loaded
    const { charter, world, titles, asOf } = loaded
    const stood = standing(world, asOf)
    const acts = standingActs(stood, loaded.acts(new Set(stood.matters.flatMap(m => m.acts.map(a => a.no)))))
    const all = programmesOf({ charter, standing: stood, acts, titles })
    const t = programmeWordsOf('en')
    if (all.length === 0) return refuse(`${t.none(charter.name)} ${t.noneHow}`, terminal)
    const ids = all.map(p => p.id)
    const programme = loaded.matter === null && all.length === 1 ? all[0] : all.find(p => p.id === loaded.matter)
    if (programme === undefined) {
      const near = loaded.matter === null ? null : nearest(loaded.matter, ids)
      const says = loaded.matter === null ? 'There are several programmes; name one with --matter:' : t.noProgramme(loaded.matter)
      return refuse(`${says} ${near === null ? ids.join(', ') : `did you mean "${near}"?`}`, terminal)
    }
    const of = { charter, programme, acts, asOf, ref: asked.flags['ref'] ?? null, address: 'https://example.org' }
    if (!refOf(of).known)
      terminal.err(
        'No identifier of the organisation in IATI is known, so its id stands in its place; name it with --ref before the file is published.\n',
      )
    terminal.out(iatiOf(of))
    return 0
  },
}
