/** What changed from one edition of a charter to another: what was added, removed or says something else now, in both wordings. */
import { sayDefinition } from '../rules/index.ts'
import type { Charter, Edition } from './charter.ts'
import { english } from './english.ts'
import type { CharterLanguage } from './language.ts'
import { besideOf, sayProcedure } from './weave.ts'

export interface Change {
  readonly kind: 'parties' | 'group' | 'body' | 'act' | 'procedure' | 'credentials' | 'markings' | 'series'
  readonly name: string
  readonly what: 'added' | 'removed' | 'changed'
  readonly article: string
  /** The sentences of each edition; empty where it is not there. */
  readonly before: readonly string[]
  readonly after: readonly string[]
}

interface Said {
  readonly kind: Change['kind']
  readonly name: string
  readonly article: string
  readonly sentences: readonly string[]
  readonly sense: string
}

/** Everything an edition says, each thing with its sentences and its sense without lines. */
function said(charter: Charter, e: Edition, lang: CharterLanguage): Map<string, Said> {
  const beside = besideOf(charter, e, null, lang)
  const all: Said[] = []
  const articleOf = (kind: string, name: string): string =>
    e.blocks?.find(b => b.kind === kind && (name === '' || b.names.includes(name)))?.article ?? ''
  all.push({
    kind: 'parties',
    name: '',
    article: articleOf('parties', ''),
    sentences: lang.parties(e),
    sense: sense([e.joinWith, e.leaveWith, e.partiesFile]),
  })
  for (const [name, g] of Object.entries(e.groups))
    all.push({
      kind: 'group',
      name,
      article: articleOf('groups', name),
      sentences: [sayDefinition(g, lang.rules, beside.about)],
      sense: sense(g),
    })
  for (const [name, b] of Object.entries(e.bodies))
    all.push({
      kind: 'body',
      name,
      article: articleOf('bodies', name),
      sentences: [lang.body(b, beside), ...lang.seating(b, beside)],
      sense: sense(b),
    })
  for (const block of e.blocks ?? []) {
    for (const name of block.kind === 'acts' ? block.names : []) {
      const a = e.acts[name]
      if (a)
        all.push({
          kind: 'act',
          name,
          article: block.article,
          sentences: [
            lang.act(
              a,
              Object.values(e.acts)
                .filter(b => b.undoes.includes(name))
                .map(b => b.name),
            ),
          ],
          sense: sense(a),
        })
    }
  }
  for (const p of e.procedures)
    all.push({ kind: 'procedure', name: p.name, article: p.article, sentences: sayProcedure(charter, e, p, lang), sense: sense(p) })
  if (e.credentials)
    all.push({
      kind: 'credentials',
      name: '',
      article: e.credentials.article,
      sentences: lang.credentials(e.credentials),
      sense: sense(e.credentials),
    })
  if (e.markings)
    all.push({ kind: 'markings', name: '', article: e.markings.article, sentences: lang.markings(e.markings), sense: sense(e.markings) })
  for (const s of Object.values(e.series))
    all.push({ kind: 'series', name: s.name, article: articleOf('series', s.name), sentences: [lang.series(s)], sense: sense(s) })
  return new Map(all.map(s => [`${s.kind} ${s.name}`, s]))
}

/** The value without what does not change its meaning: lines, the article's title, and what is derived. */
const sense = (value: unknown): string =>
  JSON.stringify(value, (key, v: unknown) => (key === 'line' || key === 'article' || key === 'spine' ? undefined : v))

/** The changes between two editions, in the order of the later one; what was removed comes last. */
export function differ(charter: Charter, before: Edition, after: Edition, lang: CharterLanguage = english): readonly Change[] {
  const [old, now] = [said(charter, before, lang), said(charter, after, lang)]
  const changes: Change[] = []
  for (const [key, s] of now) {
    const was = old.get(key)
    if (was === undefined) changes.push({ kind: s.kind, name: s.name, what: 'added', article: s.article, before: [], after: s.sentences })
    else if (was.sense !== s.sense)
      changes.push({ kind: s.kind, name: s.name, what: 'changed', article: s.article, before: was.sentences, after: s.sentences })
  }
  for (const [key, s] of old)
    if (!now.has(key)) changes.push({ kind: s.kind, name: s.name, what: 'removed', article: s.article, before: s.sentences, after: [] })
  return changes
}

/** The changes as text: each with its sentences, those that both share left out. */
export function printChanges(changes: readonly Change[], lang: CharterLanguage = english): string {
  if (changes.length === 0) return `${lang.change.nothing}\n`
  const sign = (s: string, mark: string): string => `  ${mark} ${s}`
  return changes
    .map(c => {
      const title = [c.article, c.name === '' ? '' : `“${c.name}”`].filter(t => t !== '').join(' · ')
      const gone = c.before.filter(s => !c.after.includes(s)).map(s => sign(s, '−'))
      const come = c.after.filter(s => !c.before.includes(s)).map(s => sign(s, '+'))
      return [`${title}: ${lang.change[c.what]}`, ...gone, ...come].join('\n')
    })
    .join('\n\n')
    .concat('\n')
}
