/**
 * What a question of a few words finds in one organisation, as one reader may see it: matters, parties, articles and acts. Every word must be
 * found, in whatever language of ours, by its beginning. Nothing is looked through but what is handed in, so that what is kept from a reader
 * is not counted either.
 */
import { lastMoment } from '../basics/moment.ts'
import type { Charter, Edition } from '../charter/charter.ts'
import { sayBlock } from '../charter/weave.ts'
import { type Act, authorsOf, isSealed, namesIn } from '../record/act.ts'
import { charterLanguages, type Lang, langs, languages } from '../words/languages.ts'
import { wordsIn } from './fold.ts'
import { editionOf, sayTitle } from './matters.ts'
import { isMarked, type Marked, markedIn, snippetOf } from './snippet.ts'
import { nameOf } from './say.ts'
import { openVocabulary } from './vocabulary.ts'

/** A piece of text that was found, in the language in which it stands; null where that is whatever the record or charter is written in. */
export interface Seen {
  readonly pieces: Marked
  readonly lang: Lang | null
}
export interface MatterHit {
  readonly id: string
  readonly title: Marked
  /** Its name where it was found in another language. */
  readonly as: Seen | null
}
export interface PartyHit {
  readonly id: string
  readonly name: Marked
  readonly as: Seen | null
}
export interface ArticleHit {
  readonly title: Marked
  readonly line: number
  readonly snippet: Seen | null
}
export interface ActHit {
  readonly no: number
  /** Words of the act's own that were found: a note, a reason, a source. */
  readonly snippet: Marked | null
}
export interface Found {
  readonly matters: readonly MatterHit[]
  readonly parties: readonly PartyHit[]
  readonly articles: readonly ArticleHit[]
  /** The latest first. */
  readonly acts: readonly ActHit[]
}

export interface Question {
  /** Folded. */
  readonly words: readonly string[]
  readonly lang: Lang
  /** Acts dated later are not looked through, milliseconds since 1970; null = none is too late. */
  readonly until: number | null
  /** So many lines are known. */
  readonly known: number
  /** The edition whose articles are looked through. */
  readonly edition: string
}

export interface Index {
  /** Takes in what was recorded since; `titles` are those of all its matters. */
  grow(acts: readonly Act[], titles: ReadonlyMap<string, string>): void
  /** How many acts were taken in. */
  size(): number
  find(question: Question): Found
  /** The question with each word that finds nothing replaced by the most like one; null where none is like it. */
  meant(words: readonly string[]): string | null
}

/** What a word may name; acts are found by the names in them. */
type Named = `party ${string}` | `matter ${string}` | `act ${string}` | `term ${string}`

/** The words of an act's own. */
const own = ['title', 'note', 'reason', 'source', 'place'] as const
const plain = ['number', 'at', 'body', 'class', 'url'] as const
/** Each name of a thing once, with the language it is in. */
const inAll = (say: (lang: Lang) => string): ReadonlyMap<string, Lang | null> => {
  const said = new Map<string, Lang | null>()
  for (const lang of langs) if (!said.has(say(lang))) said.set(say(lang), lang)
  return said
}

/** An empty index of an organisation's record. */
export function openIndex(charter: Charter): Index {
  const acts: Act[] = []
  const untils: number[] = []
  const named = openVocabulary<Named>()
  const written = openVocabulary<number>()
  const bearing = new Map<Named, number[]>()
  const labels = new Map<Named, ReadonlyMap<string, Lang | null>>()
  const titled = new Map<string, string>()
  const officers = new Set(charter.editions.flatMap(e => e.officers))

  const label = (name: Named, said: ReadonlyMap<string, Lang | null>): void => {
    if (labels.has(name)) return
    labels.set(name, said)
    for (const text of said.keys()) for (const { folded } of wordsIn(text)) named.add(folded, name)
  }
  const party = (id: string): void => {
    const said = new Map<string, Lang | null>([[id, null], ...inAll(lang => nameOf(charter, id, lang))])
    label(`party ${id}`, said)
  }
  for (const { id } of charter.parties) party(id)
  for (const name of officers) party(name)

  const bear = (name: Named, no: number): void => {
    const bears = bearing.get(name)
    if (bears === undefined) bearing.set(name, [no])
    else if (bears[bears.length - 1] !== no) bears.push(no)
  }
  const takeAct = (act: Act): void => {
    acts.push(act)
    const no = acts.length
    untils.push(lastMoment(act.at, charter.seat.zone) ?? Number.POSITIVE_INFINITY)
    // In the place of an act that this reader may not see stands a blank line.
    if (act.act === 'withheld') return
    for (const id of [...authorsOf(act), ...namesIn(act.concerning), ...namesIn(act.for), ...namesIn(act.to)]) {
      party(id)
      bear(`party ${id}`, no)
    }
    label(
      `act ${act.act}`,
      inAll(lang => languages[lang].act(act.act)),
    )
    bear(`act ${act.act}`, no)
    for (const term of [act.instrument, act.outcome, act.procedure]) {
      if (term === undefined) continue
      label(
        `term ${term}`,
        inAll(lang => (term === act.outcome ? languages[lang].outcome(term) : languages[lang].term(term))),
      )
      bear(`term ${term}`, no)
    }
    for (const matter of [act.matter, act.refers]) if (matter !== undefined) bear(`matter ${matter}`, no)
    for (const field of own)
      if (act[field] !== undefined && !isSealed(act, field)) for (const { folded } of wordsIn(act[field])) written.add(folded, no)
    for (const field of plain) if (act[field] !== undefined) for (const { folded } of wordsIn(act[field])) written.add(folded, no)
  }

  /** The names of a matter: its title, its id, and the parties its id names, in every language. */
  const nameMatter = (id: string, title: string): void => {
    if (titled.get(id) === title) return
    titled.set(id, title)
    const parts = id.split('/')
    const said = new Map<string, Lang | null>([
      [title, null],
      [id, null],
      ...inAll(lang => parts.map(part => nameOf(charter, part, lang)).join(' · ')),
    ])
    labels.delete(`matter ${id}`)
    label(`matter ${id}`, said)
  }

  const find = ({ words, lang, until, known, edition }: Question): Found => {
    const all = (1 << words.length) - 1
    const things = new Map<Named, number>()
    const masks = new Uint16Array(acts.length + 1)
    for (const [i, word] of words.entries()) {
      named.find(word, of => {
        for (const name of of) things.set(name, (things.get(name) ?? 0) | (1 << i))
      })
      written.find(word, of => {
        for (const no of of) masks[no] = (masks[no] ?? 0) | (1 << i)
      })
    }
    for (const [name, mask] of things) for (const no of bearing.get(name) ?? []) masks[no] = (masks[no] ?? 0) | mask
    const isKnown = (no: number): boolean => no <= known && (until === null || (untils[no - 1] as number) <= until)
    const whole = [...things].flatMap(([name, mask]) => (mask === all && words.length > 0 ? [name] : []))
    const idsOf = (kind: string): readonly string[] =>
      whole.flatMap(name => (name.startsWith(`${kind} `) ? [name.slice(kind.length + 1)] : []))
    const elsewhere = (name: Named, shown: string): Seen | null => {
      if (isMarked(markedIn(shown, words))) return null
      for (const [text, of] of labels.get(name) ?? []) {
        const pieces = markedIn(text, words)
        if (text !== shown && isMarked(pieces)) return { pieces, lang: of }
      }
      return null
    }
    // A matter is found, too, where one word names it and the others what is done in it: `Finland accession`.
    const doing = new Uint16Array(acts.length + 1)
    for (const [name, mask] of things)
      if (name.startsWith('act ') || name.startsWith('term ')) for (const no of bearing.get(name) ?? []) doing[no] = (doing[no] ?? 0) | mask
    const doneIn = (name: Named): number =>
      (bearing.get(name) ?? []).reduce(
        (mask, no) => (acts[no - 1]?.matter === name.slice('matter '.length) && isKnown(no) ? mask | (doing[no] ?? 0) : mask),
        0,
      )
    const byDeed = [...things].flatMap(([name, mask]) =>
      name.startsWith('matter ') && mask !== all && (mask | doneIn(name)) === all ? [name.slice('matter '.length)] : [],
    )
    const matters = [...idsOf('matter'), ...byDeed]
      .filter(id => titled.has(id) && (bearing.get(`matter ${id}`) ?? []).some(no => acts[no - 1]?.matter === id && isKnown(no)))
      .map(id => {
        const title = sayTitle(id, titled.get(id) ?? id, charter, lang)
        return { id, title: markedIn(title, words), as: elsewhere(`matter ${id}`, title) }
      })
    const parties = idsOf('party')
      .filter(id => charter.parties.some(p => p.id === id))
      .map(id => ({
        id,
        shown: nameOf(charter, id, lang),
        name: markedIn(nameOf(charter, id, lang), words),
        as: elsewhere(`party ${id}`, nameOf(charter, id, lang)),
      }))
      .sort((a, b) => a.shown.localeCompare(b.shown, lang))
      .map(({ shown: _, ...hit }) => hit)
    const found: ActHit[] = []
    if (words.length > 0)
      for (let no = acts.length; no >= 1; no--)
        if (masks[no] === all && isKnown(no)) found.push({ no, snippet: wordsOfAct(acts[no - 1] as Act, words) })
    return { matters, parties, articles: articlesIn(charter, editionOf(charter, edition), words, lang), acts: found }
  }

  return {
    grow(more, titles) {
      for (const act of more.slice(acts.length)) takeAct(act)
      for (const [id, title] of titles) nameMatter(id, title)
    },
    size: () => acts.length,
    find,
    meant(words) {
      let changed = false
      const meant = words.map(word => {
        let known = false
        const hear = (): void => void (known = true)
        named.find(word, hear)
        written.find(word, hear)
        if (known) return word
        changed = true
        return named.like(word) ?? written.like(word)
      })
      return changed && meant.every(word => word !== null) && meant.length > 0 ? meant.join(' ') : null
    },
  }
}

/** The first of an act's own words in which a word stands. */
function wordsOfAct(act: Act, words: readonly string[]): Marked | null {
  for (const field of own) {
    const text = act[field]
    if (text === undefined || isSealed(act, field)) continue
    const snippet = snippetOf(text, words)
    if (snippet !== null) return snippet
  }
  return null
}

interface Text {
  readonly title: string
  readonly line: number
  readonly prose: string
  /** Its rules as understood, in each language. */
  readonly understood: Readonly<Record<Lang, string>>
  readonly folded: readonly string[]
}
const texts = new WeakMap<Edition, readonly Text[]>()

/** The articles of an edition in which every word stands: in their heading, their prose, or their rules as understood. */
function articlesIn(charter: Charter, edition: Edition, words: readonly string[], lang: Lang): readonly ArticleHit[] {
  if (words.length === 0) return []
  const all = texts.get(edition) ?? textsOf(charter, edition)
  texts.set(edition, all)
  return all.flatMap(({ title, line, prose, understood, folded }) => {
    if (!words.every(word => folded.some(known => known.startsWith(word)))) return []
    const own = snippetOf(prose, words)
    const snippet = own !== null ? { pieces: own, lang: null } : understoodIn(understood, words, lang)
    return [{ title: markedIn(title === '' ? charter.name : title, words), line, snippet }]
  })
}

/** Where a word stands in the rules as understood, in the reader's language if it stands there. */
function understoodIn(understood: Text['understood'], words: readonly string[], lang: Lang): Seen | null {
  for (const one of [lang, ...langs.filter(l => l !== lang)]) {
    const pieces = snippetOf(understood[one], words)
    if (pieces !== null) return { pieces, lang: one }
  }
  return null
}

function textsOf(charter: Charter, edition: Edition): readonly Text[] {
  return edition.articles.map(({ title, line, prose }, i) => {
    const end = edition.articles[i + 1]?.line ?? Number.POSITIVE_INFINITY
    const blocks = (edition.blocks ?? []).filter(b => b.line >= line && b.line < end)
    const understood = Object.fromEntries(
      langs.map(lang => [lang, blocks.map(b => sayBlock(charter, edition, b, charterLanguages[lang])).join('\n')]),
    ) as Record<Lang, string>
    const text = prose.replace(/<!--[\s\S]*?-->/g, ' ').replace(/[*_`]+|\]\([^)]*\)|\[/g, ' ')
    const folded = new Set([title, text, ...Object.values(understood)].flatMap(t => wordsIn(t).map(w => w.folded)))
    return { title, line, prose: text, understood, folded: [...folded] }
  })
}
