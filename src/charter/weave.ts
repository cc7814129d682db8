/** A charter in sentences, article by article: how each rule block was understood. It has no legal authority. */
import type { Group } from '../rules/condition.ts'
import { sayDefinition } from '../rules/index.ts'
import type { About } from '../rules/language.ts'
import type { BlockPlace, Charter, Edition, Procedure } from './charter.ts'
import { english } from './english.ts'
import type { Beside, CharterLanguage } from './language.ts'

/** The sentences of one procedure. */
export function sayProcedure(charter: Charter, edition: Edition, p: Procedure, lang: CharterLanguage = english): readonly string[] {
  return lang.procedure(p, besideOf(charter, edition, p, lang))
}

/** What sentences may know: the group meant where none is written, and the parties' names. */
export function besideOf(charter: Charter, edition: Edition, p: Procedure | null, lang: CharterLanguage = english): Beside {
  const names = new Map(charter.parties.map(party => [party.id, lang.party(party.name)]))
  const about: About = {
    base: p === null ? null : baseOf(edition, p),
    seats: p === null || p.among === null || p.in.length !== 1 ? null : (p.in[0] as string),
    name: id => names.get(id) ?? id,
  }
  return { edition, about }
}

function baseOf(edition: Edition, p: Procedure): Group | null {
  const [only, ...more] = p.in
  return p.among ?? (only !== undefined && more.length === 0 ? (edition.bodies[only]?.seats ?? null) : null)
}

/** The whole charter as `entente read` prints it: every edition, its articles, and under each what its blocks say. */
export function weave(charter: Charter, lang: CharterLanguage = english): string {
  const editions = charter.editions.map(e => weaveEdition(charter, e, lang))
  return `${[charter.name, ...editions].join('\n\n')}\n`
}

function weaveEdition(charter: Charter, edition: Edition, lang: CharterLanguage = english): string {
  const articles: { title: string; blocks: BlockPlace[] }[] = []
  for (const block of edition.blocks ?? []) {
    const last = articles.at(-1)
    if (last && last.title === block.article) last.blocks.push(block)
    else articles.push({ title: block.article, blocks: [block] })
  }
  const said = articles.map(a => [a.title, ...a.blocks.map(b => sayBlock(charter, edition, b, lang))].filter(t => t !== '').join('\n'))
  return [lang.edition(edition.date), ...said].join('\n\n')
}

/** What each block of an edition says, a sentence each; a procedure's first is its name with its line. */
export function sayBlocks(
  charter: Charter,
  edition: Edition,
  lang: CharterLanguage = english,
): readonly { readonly article: string; readonly line: number; readonly says: readonly string[] }[] {
  return (edition.blocks ?? []).map(block => ({
    article: block.article,
    line: block.line,
    says: sayBlock(charter, edition, block, lang)
      .split('\n')
      .map(s => s.trim())
      .filter(s => s !== ''),
  }))
}

/** What one block says, a line each, indented. */
export function sayBlock(charter: Charter, edition: Edition, block: BlockPlace, lang: CharterLanguage): string {
  const beside = besideOf(charter, edition, null)
  switch (block.kind) {
    case 'parties':
      return lines(lang.parties(edition))
    case 'groups':
      return lines(
        block.names.flatMap(n => {
          const g = edition.groups[n]
          return g ? [sayDefinition(g, lang.rules, beside.about)] : []
        }),
      )
    case 'bodies':
      return lines(sayBodies(edition, block, beside, lang))
    case 'acts':
      return lines(
        block.names.flatMap(n => {
          const a = edition.acts[n]
          return a
            ? [
                lang.act(
                  a,
                  Object.values(edition.acts)
                    .filter(b => b.undoes.includes(n))
                    .map(b => b.name),
                ),
              ]
            : []
        }),
      )
    case 'transition':
      return edition.transition ? lines(lang.transition(edition.transition)) : ''
    case 'credentials':
      return edition.credentials ? lines(lang.credentials(edition.credentials)) : ''
    case 'markings':
      return edition.markings ? lines(lang.markings(edition.markings)) : ''
    case 'series':
      return lines(
        block.names.flatMap(n => {
          const s = edition.series[n]
          return s ? [lang.series(s)] : []
        }),
      )
    case 'procedure': {
      const p = edition.procedures.find(q => q.line === block.line)
      return p ? [`  ${lang.heading(p.name, p.line)}`, ...sayProcedure(charter, edition, p, lang).map(s => `    ${s}`)].join('\n') : ''
    }
  }
}

const lines = (sentences: readonly string[]): string => sentences.map(s => `  ${s}`).join('\n')

function sayBodies(edition: Edition, block: BlockPlace, beside: Beside, lang: CharterLanguage): string[] {
  const bodies = block.names.flatMap(n => {
    const b = edition.bodies[n]
    return b ? [lang.body(b, beside), ...lang.seating(b, beside)] : []
  })
  const officers = block.officers ?? []
  return [...bodies, ...(officers.length > 0 ? [lang.officers(officers)] : [])]
}
