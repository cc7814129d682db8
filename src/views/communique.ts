/** A text as a paper to be printed and filed: its paragraphs by their numbers, what is not agreed in brackets with who holds it, its footnotes. */
import type { Charter } from '../charter/charter.ts'
import { isWon } from '../charter/won.ts'
import type { MatterStanding, Standing } from '../judge/standing.ts'
import type { Lang } from '../words/languages.ts'
import type { AgreedText } from './agreed.ts'
import { headline } from './headline.ts'
import type { Block, Paper } from './paper.ts'
import { languageName, nameOf, sayList, sayNames, sayWhen } from './say.ts'
import { segmentsOf } from './segments.ts'
import { draftingWordsOf } from './words.ts'

interface CommuniqueSources {
  readonly lang: Lang
  readonly charter: Charter
  readonly standing: Standing
  /** The run in which the matter stands; null where nothing was opened. */
  readonly lead: MatterStanding | null
  readonly text: AgreedText
  readonly title: string
  /** The languages that are printed, one after the other. */
  readonly languages: readonly string[]
  /** Where the matter is found. */
  readonly address: string
}

/** The paper of a text. Whether it is agreed is said by the outcome that the judge found, and by nothing else. */
export function communiquePaper({ lang, charter, standing, lead, text, title, languages, address }: CommuniqueSources): Paper {
  const t = draftingWordsOf(lang)
  const hoped = lead !== null && isWon(lead, charter)
  const agreed = hoped && text.brackets.length === 0
  const authentic = text.languages.filter(l => l.status === 'authentic').map(l => languageName(l.lang, lang))
  const says = (words: string): Block => ({ kind: 'says', text: words })
  const sections = languages.flatMap(of => [
    ...(languages.length > 1 ? [{ heading: languageName(of, lang), blocks: [] as Block[] }] : []),
    ...text.rows.flatMap(row => {
      const paragraph = row.texts[of]
      // The title of the paper is the text's own.
      if (paragraph === null || paragraph === undefined || (row.id === 'title' && languages.length === 1)) return []
      const words = segmentsOf(paragraph.words, row.brackets)
        .map(s => (s.kind === 'words' ? s.says : s.kind === 'opens' ? '[' : `] (${nameOf(charter, s.bracket.by, lang)})`))
        .join('')
      const marks = row.footnotes.map(n => ` (${n})`).join('')
      return [{ heading: paragraph.label ?? '', blocks: [says(words + marks)] }]
    }),
  ])
  const notes = text.footnotes.map(f =>
    says(
      `(${f.mark}) ${sayNames(charter, f.by, lang)}, ${t.kinds[f.kind]}${f.paragraph === null ? '' : ` (${t.paragraph(f.paragraph)})`}${f.says === null ? '' : `: ${f.says}`}`,
    ),
  )
  const [only] = languages
  const own =
    languages.length === 1 && only !== undefined
      ? text.rows
          .find(r => r.id === 'title')
          ?.texts[only]?.words.map(w => w.says)
          .join('')
      : undefined
  return {
    lang,
    org: charter.name,
    kind: t.kind,
    title: own ?? title,
    number: text.number,
    says: lead === null || lead.procedure === null ? t.held(text.brackets.length) : headline(lead, charter, lang, standing.asOf),
    vouched: [
      ...(text.draft === null ? [] : [t.vouched(text.draft.no, sayWhen(standing.asOf, lang))]),
      ...(authentic.length > 1 ? [t.equal(sayList(authentic, lang))] : []),
    ].join(' '),
    warning: agreed ? null : [t.notAgreed, t.held(text.brackets.length)].join(' '),
    sections: [...sections, ...(notes.length > 0 ? [{ heading: t.footnotes, blocks: notes }] : [])],
    foot: [`${charter.name} · ${title} (${text.matter})`, address],
  }
}
