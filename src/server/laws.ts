/** The articles of an edition with their rules as written and as understood, and what differs from the edition before. */
import type { Charter, Edition } from '../charter/charter.ts'
import { differ } from '../charter/differ.ts'
import { scan } from '../charter/markdown.ts'
import { sayBlock } from '../charter/weave.ts'
import type { Difference, Law } from '../web/charter.tsx'
import { charterLanguages } from '../words/languages.ts'
import type { Lang } from '../words/languages.ts'
import type { Organisation } from './organisation.ts'

/** The headings of an edition's file in their order, each with its rule blocks line by line. */
export function lawsOf(org: Organisation, edition: Edition, lang: Lang): readonly Law[] {
  const text = [...org.files].find(([name]) => edition.file.endsWith(name))?.[1] ?? ''
  const scanned = scan(text, edition.file)
  return edition.articles.map((article, i) => {
    const end = edition.articles[i + 1]?.line ?? Number.POSITIVE_INFINITY
    const rules = scanned.rules
      .filter(rule => rule.line > article.line && rule.line < end)
      .map(rule => {
        const lines = rule.text.replace(/\n+$/, '').split('\n')
        const blocks = (edition.blocks ?? []).filter(b => b.line >= rule.line && b.line < rule.line + lines.length)
        // A procedure's own heading repeats its name and line, which stand beside it here.
        const understood = blocks
          .flatMap(b =>
            sayBlock(org.charter, edition, b, charterLanguages[lang])
              .split('\n')
              .slice(b.kind === 'procedure' ? 1 : 0),
          )
          .map(s => s.trim())
          .filter(s => s !== '')
        return { line: rule.line, lines, understood, name: blocks.find(b => b.kind === 'procedure')?.names[0] ?? null }
      })
    return { title: article.title, line: article.line, level: article.level, prose: article.prose, rules }
  })
}

export const differencesOf = (charter: Charter, before: Edition, after: Edition, lang: Lang): readonly Difference[] =>
  differ(charter, before, after, charterLanguages[lang]).map(({ article, name, before: was, after: now }) => ({
    title: [article, name].filter(part => part !== '').join(' · '),
    was: was.filter(says => !now.includes(says)),
    now: now.filter(says => !was.includes(says)),
    what: was.length === 0 ? ('added' as const) : now.length === 0 ? ('removed' as const) : ('changed' as const),
  }))

/** For whom an edition holds, and what becomes of open matters, a sentence each; empty where it does not say. */
export const transitionOf = (charter: Charter, edition: Edition, lang: Lang): readonly string[] =>
  (edition.blocks ?? [])
    .filter(block => block.kind === 'transition')
    .flatMap(block => sayBlock(charter, edition, block, charterLanguages[lang]).split('\n'))
    .map(s => s.trim())
    .filter(s => s !== '')
