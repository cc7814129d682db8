/** A text under negotiation, printed as it stands on a day: brackets, footnotes, what is proposed, and who brought the words. */
import { standing as stand } from '../judge/judge.ts'
import { namesIn } from '../record/act.ts'
import { textIn } from '../store/documents.ts'
import { adoptedBy, asAdopted } from '../views/adopted.ts'
import { type AgreedText, agreedText, decidingRun, type Proposal } from '../views/agreed.ts'
import { agreedJson } from '../views/agreed-json.ts'
import type { Bracket } from '../views/brackets.ts'
import { headline } from '../views/headline.ts'
import { capital, languageName, nameOf, sayNames, sayNumber, sayWhen } from '../views/say.ts'
import { authorsIn, segmentsOf } from '../views/segments.ts'
import { draftingWordsOf } from '../views/words.ts'
import { langs } from '../words/languages.ts'
import { readActs } from './acts.ts'
import type { Command } from './command.ts'
import { type Loaded, load, open, questionFlags, refuse, refuseMatterless } from './question.ts'

export const text: Command = {
  name: 'text',
  takes: `<folder> --matter M [--in LANGUAGE] [--authors] [--as-of DAY] [--known-at N] [--json] [--lang ${langs.join('|')}]`,
  summary: 'a text under negotiation: its brackets, footnotes and proposals on a day',
  help: `The text of a matter as it stands on a day: [words in brackets] with who holds them, footnotes, open proposals, and agreement that waits for
a capital. Documents are read from the folder "documents", each under its SHA-256.

  entente text charters/commons --matter river-communique --as-of 2025-11-20`,
  words: ['folder'],
  flags: {
    ...questionFlags,
    matter: { takes: 'M', says: 'the matter of the text' },
    in: { takes: 'LANGUAGE', says: 'the language of the text; without it, the first authentic one' },
    authors: { takes: null, says: 'who brought which words' },
  },
  run(asked, terminal) {
    if (asked.flags.matter === undefined) return refuseMatterless('Name the matter of the text: --matter M', asked, terminal)
    const loaded = load(asked, terminal)
    if (typeof loaded === 'number') return loaded
    const opened = open(asked, terminal)
    if (opened === 1) return 1
    const matter = loaded.matter as string
    const folder = asked.words[0] as string
    const standing = stand(loaded.world, loaded.asOf, matter)
    const { acts } = readActs(opened)
    const textAt = (on: typeof standing): AgreedText | null =>
      agreedText({ charter: loaded.charter, acts, standing: on, matter, read: hash => textIn(folder, hash) })
    const now = textAt(standing)
    // What was adopted is the text as it stood then; a bracket placed since is none of it.
    const adopted = adoptedBy(matter, standing, loaded.charter, acts)?.settledAt ?? null
    const then = adopted === null ? null : textAt(stand(loaded.world, adopted, matter))
    const found = now !== null && then !== null ? asAdopted(then, now) : now
    const t = draftingWordsOf(loaded.lang)
    if (found === null) return refuse(`${t.none(loaded.titles.get(matter) ?? matter)} ${t.noneHow}`, terminal)
    const lang = asked.flags.in ?? found.languages.find(l => l.status !== 'missing')?.lang ?? ''
    if (asked.flags.in !== undefined && !found.languages.some(l => l.lang === lang && l.status !== 'missing'))
      return refuse(
        `The text is not there in "${lang}"; it has ${found.languages.flatMap(l => (l.status === 'missing' ? [] : [l.lang])).join(', ')}.`,
        terminal,
      )
    if (asked.flags.json !== undefined) terminal.out(agreedJson(loaded.charter, standing, found))
    else {
      const lead = decidingRun(found, standing, loaded.charter)
      const says = lead === null ? null : headline(lead, loaded.charter, loaded.lang, loaded.asOf)
      terminal.out(
        print(
          found,
          lang,
          says,
          loaded,
          asked.flags.authors !== undefined,
          readActs(opened).acts.map(a => a.by),
        ),
      )
    }
    return 0
  },
}

const WIDTH = 100
const wrapped = (text: string, indent = ''): string => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line !== '' && indent.length + line.length + 1 + word.length > WIDTH) {
      lines.push(indent + line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, indent + line].join('\n')
}

function print(
  found: AgreedText,
  lang: string,
  says: string | null,
  loaded: Loaded,
  authors: boolean,
  by: readonly (string | readonly string[])[],
): string {
  const { charter, lang: reader } = loaded
  const t = draftingWordsOf(reader)
  const name = (id: string): string => nameOf(charter, id, reader)
  const holders = (list: readonly Bracket[]): string => list.map(b => t.heldBy(name(b.by), b.no)).join('; ')
  const author = (no: number): string => sayNames(charter, namesIn(by[no - 1]), reader)
  const out: string[] = []
  const title = `${found.number === null ? '' : `${found.number} · `}${loaded.titles.get(found.matter) ?? found.matter}`
  out.push(`${title} · ${languageName(lang, reader)} · ${t.asOf(sayWhen(loaded.asOf, reader))}`)
  if (says !== null) out.push(says)
  const open = found.proposals.filter(p => p.state === 'pending')
  out.push([t.held(found.brackets.length), t.open(open.length)].join(' '))
  if (found.adReferendum.length > 0) out.push(t.adReferendum(holdersOf(found.adReferendum.map(a => name(a.by)))))
  for (const { lang: of, status } of found.languages) if (status === 'missing') out.push(`${languageName(of, reader)}: ${t.missing}.`)
  if (found.missing.length > 0) out.push(t.unread(found.missing.length))
  if (found.beside.brackets.length > 0) out.push(`${t.whole}: ${t.bracketsOf(holders(found.beside.brackets))}`)
  for (const row of found.rows) {
    const paragraph = row.texts[lang]
    if (paragraph === null || paragraph === undefined) {
      out.push('', `${t.paragraph(row.id)}: ${t.notIn}`)
      continue
    }
    const marks = row.footnotes.map(n => ` (${n})`).join('')
    const body = authors
      ? paragraph.words.map(w => `${w.says}{${w.no}}`).join('')
      : segmentsOf(paragraph.words, row.brackets)
          .map(s => (s.kind === 'words' ? s.says : s.kind === 'opens' ? '[' : `]{${s.bracket.by}}`))
          .join('')
    const head = row.level > 0 ? `${'#'.repeat(row.level)} ` : paragraph.label === null ? '' : `${paragraph.label} `
    out.push('', wrapped(`${head}${body}${marks}`))
    if (row.brackets.length > 0) out.push(wrapped(t.bracketsOf(holders(row.brackets)), '    '))
    for (const b of row.behind) out.push(`    ${t.behind(languageName(b.lang, reader), b.since)}`)
  }
  if (found.footnotes.length > 0) {
    out.push('', t.footnotes)
    for (const f of found.footnotes)
      out.push(
        wrapped(
          `(${f.mark}) ${t.heldBy(sayNames(charter, f.by, reader), f.no)}, ${t.kinds[f.kind]}${f.paragraph === null ? '' : ` (${t.paragraph(f.paragraph)})`}${f.says === null ? '' : `: ${f.says}`}`,
          '  ',
        ),
      )
  }
  if (open.length > 0) {
    out.push('', t.openProposals)
    for (const p of open) out.push(wrapped(sayProposal(p, lang, sayNames(charter, p.by, reader), t), '  '))
  }
  if (authors) {
    out.push('', t.authors)
    for (const { no, words } of authorsIn(found, lang)) out.push(`  ${t.heldBy(author(no), no)}: ${t.words(sayNumber(words, reader))}`)
  }
  return `${out.join('\n')}\n`
}
const holdersOf = (names: readonly string[]): string => names.map(capital).join(', ')

function sayProposal(p: Proposal, lang: string, who: string, t: ReturnType<typeof draftingWordsOf>): string {
  const of = Object.keys(p.says).includes(lang) ? lang : Object.keys(p.says)[0]
  const says = of === undefined ? t.notHere : p.says[of] === '' ? t.strikes : (p.says[of] as string)
  const to = p.answers === null ? (p.paragraph === null ? t.whole : t.paragraph(p.paragraph)) : t.toAct(p.answers)
  return `${t.proposes(who, p.no)}, ${to}: ${says}`
}
