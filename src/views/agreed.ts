/**
 * A text under negotiation as it stands on a day: its paragraphs with the author of each word, the brackets and who holds each, what is proposed
 * for it, and its footnotes. Everything is read from the acts, the documents that they name, and the worth that the judge found; whether it is
 * agreed or adopted is the judge's to say.
 *
 * An act speaks of a paragraph by its field `paragraph`, or in a matter one step below the text, `communique/3`.
 */
import type { Charter } from '../charter/charter.ts'
import type { MatterStanding, Standing } from '../judge/standing.ts'
import { RESTED_ON, WORTHLESS } from '../judge/worths.ts'
import type { Act, ActDefinition } from '../record/act.ts'
import { type Bracket, bracketsIn, type Footnote, noteOf, notesIn, standingBy } from './brackets.ts'
import { gather, procedureOf } from './matters.ts'
import { type AgreedSources, type Done, doneOf, namesIn } from './text-acts.ts'
import { authenticOf, readTextSet, type TextStatus } from './texts.ts'
import { type Brought, carried, merged, type Paragraph, placeOf, putText, saysOf, wordsFor } from './wording.ts'

export interface Proposal {
  readonly no: number
  readonly by: readonly string[]
  readonly at: string
  /** null where the whole text is proposed anew. */
  readonly paragraph: string | null
  /** The amendment to which it is one; null where it amends the text. */
  readonly answers: number | null
  /** Language → the words proposed, '' to strike the paragraph; empty where the document is not there. */
  readonly says: Readonly<Record<string, string>>
  /** Language → what stood there when it was proposed. */
  readonly before: Readonly<Record<string, string>>
  readonly state: 'pending' | 'merged' | 'declined' | 'withdrawn'
  /** The act that settled it. */
  readonly settledBy: number | null
}

interface Merge {
  readonly no: number
  readonly proposal: number
  /** Where the same place had changed meanwhile, and the words proposed were taken as they are. */
  readonly overtook: boolean
}

interface LanguageOf {
  readonly lang: string
  readonly status: TextStatus
}

/** A paragraph in every language, with what is held, proposed and noted about it. */
export interface RowOf {
  readonly id: string
  readonly level: number
  readonly texts: Readonly<Record<string, Paragraph | null>>
  /** Authentic languages that did not change with another, with the act by which that other did. */
  readonly behind: readonly { readonly lang: string; readonly since: number }[]
  readonly brackets: readonly Bracket[]
  readonly proposals: readonly Proposal[]
  readonly footnotes: readonly number[]
}

export interface AgreedText {
  readonly matter: string
  /** The act that put the draft, and the title of its set of texts. */
  readonly draft: { readonly no: number; readonly title: string | null; readonly version: number | null } | null
  /** The number it was given last; null where it has none. */
  readonly number: string | null
  readonly languages: readonly LanguageOf[]
  readonly rows: readonly RowOf[]
  /** Those that speak of the text as a whole, or of a paragraph that is not there. */
  readonly beside: { readonly brackets: readonly Bracket[]; readonly proposals: readonly Proposal[]; readonly footnotes: readonly number[] }
  readonly brackets: readonly Bracket[]
  readonly proposals: readonly Proposal[]
  readonly merges: readonly Merge[]
  readonly footnotes: readonly Footnote[]
  /** Who has agreed until its capital confirms. */
  readonly adReferendum: readonly { readonly no: number; readonly by: string; readonly paragraph: string | null }[]
  /** The acts that propose, withdraw, merge and decline, whatever each is worth. */
  readonly drafting: readonly number[]
  /** Documents that acts name and that are not there. */
  readonly missing: readonly string[]
}

const DRAFTING = ['proposed an amendment', 'withdrew its amendment', 'merged the amendment', 'declined the amendment'] as const
/** Acts that name a document which is no draft. */
const NO_DRAFT: ReadonlySet<string> = new Set(['certified', 'numbered', 'announced', 'issued', 'placed brackets', 'lifted its brackets'])

type Texts = Map<string, readonly Paragraph[]>
interface Pending extends Omit<Proposal, 'state' | 'settledBy'> {
  state: Proposal['state']
  settledBy: number | null
}

/** The text of a matter as it stands; null where no act of it names one. */
export function agreedText(sources: AgreedSources): AgreedText | null {
  const { charter, standing, read } = sources
  const names = namesIn(charter, standing)
  const { is, defined } = names
  const main = charter.authentic[0] ?? 'und'
  const missing = new Set<string>()
  const texts: Texts = new Map()
  const statuses = new Map<string, TextStatus>()
  let draft: AgreedText['draft'] = null
  let authentic = ''
  const proposals = new Map<number, Pending>()
  const merges: Merge[] = []
  const done = doneOf(sources)

  const open = (hash: string): string | null => {
    const text = read(hash)
    if (text === null) missing.add(hash)
    return text
  }
  /** Language → text of a document: of a set of texts each, of another document the one language that its act names. */
  const textsIn = (act: Act): { readonly says: Readonly<Record<string, string>>; readonly set: ReturnType<typeof readTextSet> } => {
    const text = act.text === undefined ? null : open(act.text)
    if (text === null) return { says: {}, set: null }
    const set = readTextSet(text)
    if (set === null) return { says: { [act.language ?? main]: text }, set }
    const says: Record<string, string> = {}
    for (const t of set.texts) {
      const words = t.hash === null ? null : open(t.hash)
      if (words !== null) says[t.lang] = words
    }
    return { says, set }
  }
  const levels = openLevels()
  const paragraphIn = (lang: string, id: string): Paragraph | undefined => texts.get(lang)?.find(p => p.id === id)

  const put = ({ act, no }: Done): void => {
    const { says, set } = textsIn(act)
    if (Object.keys(says).length === 0 && set === null) return
    // A set that says again what stands is not another text, and one whose translations grew only brings those.
    const hashes = set === null ? (act.text ?? '') : JSON.stringify(Object.entries(authenticOf(set)).sort())
    const again = draft !== null && hashes === authentic
    authentic = hashes
    const moved = new Map<string, string[]>()
    for (const [lang, text] of Object.entries(says)) {
      if (again && texts.has(lang)) continue
      const before = texts.get(lang)
      const now = putText(before ?? [], text, no)
      texts.set(lang, now)
      // What a language says that was not there before is as new as the others.
      if (before !== undefined) for (const p of now) if (p.no === no) moved.set(p.id, [...(moved.get(p.id) ?? []), lang])
    }
    for (const [id, langs] of moved) levels.change(id, langs, no)
    for (const { lang, status } of set?.texts ?? []) statuses.set(lang, status)
    if (set === null)
      for (const lang of Object.keys(says))
        statuses.set(lang, charter.authentic.length === 0 || charter.authentic.includes(lang) ? 'authentic' : 'translation')
    if (!again) draft = { no, title: set?.title ?? act.title ?? null, version: set?.version ?? null }
  }

  const propose = ({ act, no, by, paragraph }: Done): void => {
    const { says: written } = textsIn(act)
    const of = act.answers === undefined ? undefined : proposals.get(act.answers)
    const id = paragraph ?? of?.paragraph ?? null
    const says = Object.fromEntries(Object.entries(written).map(([lang, text]) => [lang, id === null ? text : wordsFor(id, text)]))
    const before = Object.fromEntries(
      Object.keys(says).map(lang => [lang, of?.says[lang] ?? (id === null ? '' : saysOf(paragraphIn(lang, id)?.words ?? []))]),
    )
    proposals.set(no, {
      no,
      by,
      at: act.at,
      paragraph: id,
      answers: of?.no ?? null,
      says,
      before,
      state: 'pending',
      settledBy: null,
    })
  }

  /** One amendment as it comes into the text; whether it overtook what had changed there meanwhile. */
  const come = (p: Pending): boolean => {
    let overtook = false
    for (const [lang, says] of Object.entries(p.says)) {
      const all = texts.get(lang) ?? []
      if (p.paragraph === null) {
        texts.set(lang, putText(all, says, p.no))
        continue
      }
      const at = all.findIndex(x => x.id === p.paragraph)
      const was = all[at]
      const now = saysOf(was?.words ?? [])
      const together = merged(p.before[lang] ?? '', now, says)
      if (together === null) overtook = true
      texts.set(lang, changed(all, p.paragraph, at, carried(was?.words ?? [], together ?? says, p.no), p.no))
    }
    if (p.paragraph !== null) levels.change(p.paragraph, Object.keys(p.says), p.no)
    return overtook
  }

  const merge = ({ act, no }: Done): void => {
    const last = proposals.get(act.answers ?? 0)
    if (last === undefined || last.state === 'merged' || last.state === 'withdrawn') return
    const chain: Pending[] = []
    for (
      let p: Pending | undefined = last;
      p !== undefined && p.state !== 'merged';
      p = p.answers === null ? undefined : proposals.get(p.answers)
    )
      chain.unshift(p)
    let overtook = false
    for (const p of chain) {
      overtook = come(p) || overtook
      p.state = 'merged'
      p.settledBy = no
    }
    // The words that the Chair put together itself.
    for (const [lang, text] of Object.entries(textsIn(act).says)) {
      const all = texts.get(lang) ?? []
      if (last.paragraph === null) texts.set(lang, putText(all, text, no))
      else {
        const at = all.findIndex(x => x.id === last.paragraph)
        texts.set(lang, changed(all, last.paragraph, at, carried(all[at]?.words ?? [], wordsFor(last.paragraph, text), no), no))
      }
      overtook = false
    }
    merges.push({ no, proposal: last.no, overtook })
  }

  const settle = (no: number, by: number | null, state: Proposal['state']): void => {
    const p = proposals.get(no)
    if (p === undefined || p.state !== 'pending') return
    p.state = state
    p.settledBy = by
  }
  const withdraw = ({ act, no, by, paragraph }: Done): void => {
    for (const p of proposals.values())
      if (
        p.by.some(x => by.includes(x)) &&
        (act.answers === undefined ? paragraph === null || p.paragraph === paragraph : p.no === act.answers)
      )
        settle(p.no, no, 'withdrawn')
  }

  for (const one of done) {
    const { act, worth } = one
    const effective = worth !== null && RESTED_ON.has(worth)
    if (is(act, 'merged the amendment')) {
      if (effective) merge(one)
    } else if (is(act, 'declined the amendment')) {
      if (effective && act.answers !== undefined) settle(act.answers, one.no, 'declined')
    } else if (worth !== null && WORTHLESS.has(worth)) continue
    else if (is(act, 'withdrew its amendment')) withdraw(one)
    else if (is(act, 'proposed an amendment')) propose(one)
    else if (isDraft(act, sources.matter, defined(act.act)) && noteOf(act, is) === null) put(one)
  }
  for (const { no, worth } of done) if (worth === 'withdrawn') settle(no, null, 'withdrawn')

  const makesText = (act: Act): boolean => DRAFTING.some(name => is(act, name))
  const footnotes = notesIn(done, names, open)
  const brackets = bracketsIn(sources, done, is, open)
  const adReferendum = standingBy(done, 'agreed ad referendum', names).flatMap(({ no, by, paragraph }) =>
    by.map(party => ({ no, by: party, paragraph })),
  )
  if (draft === null && proposals.size === 0) return null
  for (const lang of charter.authentic) if (!statuses.has(lang)) statuses.set(lang, 'missing')
  for (const lang of texts.keys()) if (!statuses.has(lang)) statuses.set(lang, 'authentic')
  const order = (lang: string): number => (charter.authentic.includes(lang) ? charter.authentic.indexOf(lang) : 99)
  const languages = [...statuses].map(([lang, status]) => ({ lang, status })).sort((a, b) => order(a.lang) - order(b.lang))
  const all = [...proposals.values()]
  const rows = rowsOf(texts, languages, levels, { brackets, proposals: all, footnotes })
  const there = new Set(rows.map(r => r.id))
  const apart = ({ paragraph }: { readonly paragraph: string | null }): boolean => paragraph === null || !there.has(paragraph)
  return {
    matter: sources.matter,
    draft,
    number: done.findLast(d => d.act.act === 'numbered' && d.paragraph === null)?.act.number ?? null,
    languages,
    rows,
    beside: { brackets: brackets.filter(apart), proposals: all.filter(apart), footnotes: footnotes.filter(apart).map(f => f.mark) },
    brackets,
    proposals: all,
    merges,
    footnotes,
    adReferendum,
    drafting: done.flatMap(d => (makesText(d.act) ? [d.no] : [])),
    missing: [...missing],
  }
}

interface Levels {
  /** A paragraph changed in these languages by act `no`. */
  change(id: string, langs: readonly string[], no: number): void
  behind(id: string, langs: readonly string[]): RowOf['behind']
}

/** How far each language has come in each paragraph: one that changes while it is behind has caught up; one that is not goes ahead. */
function openLevels(): Levels {
  const all = new Map<string, { most: number; since: number; readonly of: Map<string, number> }>()
  return {
    change(id, langs, no) {
      const at = all.get(id) ?? { most: 0, since: 0, of: new Map<string, number>() }
      all.set(id, at)
      const ahead = !langs.every(lang => (at.of.get(lang) ?? 0) < at.most)
      if (ahead) {
        at.most++
        at.since = no
      }
      for (const lang of langs) at.of.set(lang, at.most)
    },
    behind(id, langs) {
      const at = all.get(id)
      return at === undefined ? [] : langs.flatMap(lang => ((at.of.get(lang) ?? 0) < at.most ? [{ lang, since: at.since }] : []))
    },
  }
}

/** What is there of a matter whose acts name no text. */
export const noText = (matter: string, { authentic }: Charter): AgreedText => ({
  matter,
  draft: null,
  number: null,
  languages: authentic.map(lang => ({ lang, status: 'missing' })),
  rows: [],
  beside: { brackets: [], proposals: [], footnotes: [] },
  brackets: [],
  proposals: [],
  merges: [],
  footnotes: [],
  adReferendum: [],
  drafting: [],
  missing: [],
})

/** Whether an act puts a text: a step, or an act nobody declared, in the matter itself. */
const isDraft = (act: Act, matter: string, def: ActDefinition | undefined): boolean =>
  act.text !== undefined &&
  act.matter === matter &&
  act.paragraph === undefined &&
  (def?.kind ?? 'step') === 'step' &&
  !NO_DRAFT.has(act.act)

/** A paragraph with other words: struck where there are none, put in at its place where it is new. */
function changed(all: readonly Paragraph[], id: string, at: number, words: readonly Brought[], no: number): readonly Paragraph[] {
  const was = all[at]
  if (was !== undefined) {
    if (words.length === 0) return all.filter((_, i) => i !== at)
    return words === was.words ? all : all.map((p, i) => (i === at ? { ...was, words, no } : p))
  }
  if (words.length === 0) return all
  const place = placeOf(all, id)
  return [...all.slice(0, place), { id, label: /^\d/.test(id) ? `${id}.` : null, level: 0, words, no }, ...all.slice(place)]
}

/** The paragraphs in all languages side by side, in the order of the first; what only another has stands behind what it follows there. */
function rowsOf(
  texts: Texts,
  languages: readonly LanguageOf[],
  levels: Levels,
  { brackets, proposals, footnotes }: { brackets: readonly Bracket[]; proposals: readonly Proposal[]; footnotes: readonly Footnote[] },
): readonly RowOf[] {
  const ids: string[] = []
  const byLang = new Map<string, ReadonlyMap<string, Paragraph>>()
  for (const { lang } of languages) {
    const own = texts.get(lang) ?? []
    byLang.set(lang, new Map(own.map(p => [p.id, p])))
    const has = new Set(ids)
    own.forEach((p, i) => {
      if (has.has(p.id)) return
      const before = own[i - 1]
      ids.splice(before === undefined ? (ids.length === 0 ? 0 : 0) : ids.indexOf(before.id) + 1, 0, p.id)
      has.add(p.id)
    })
  }
  const of = <T extends { readonly paragraph: string | null }>(list: readonly T[]): ReadonlyMap<string | null, readonly T[]> => {
    const map = new Map<string | null, T[]>()
    for (const one of list) map.set(one.paragraph, [...(map.get(one.paragraph) ?? []), one])
    return map
  }
  const [held, proposed, noted] = [of(brackets), of(proposals), of(footnotes)]
  const authentic = languages.filter(l => l.status === 'authentic').map(l => l.lang)
  return ids.map(id => {
    const each = Object.fromEntries(languages.map(({ lang }) => [lang, byLang.get(lang)?.get(id) ?? null]))
    return {
      id,
      level: Object.values(each).find(p => p !== null)?.level ?? 0,
      texts: each,
      behind: levels.behind(id, authentic),
      brackets: held.get(id) ?? [],
      proposals: proposed.get(id) ?? [],
      footnotes: (noted.get(id) ?? []).map(f => f.mark),
    }
  })
}

/**
 * The run by which a text is decided, for its headline: the one in which its matter stands, apart from those that proposing and merging opened,
 * and from those that ask nothing, as of a draft that was put.
 */
export function decidingRun(text: AgreedText, standing: Standing, charter: Charter): MatterStanding | null {
  const drafting = new Set(text.drafting)
  const own = standing.matters.filter(run => {
    const p = run.id === text.matter ? procedureOf(run, charter) : null
    const asks = p !== null && (p.when !== null || p.unless !== null || p.closes.length > 0)
    return asks && !run.acts.some(a => (a.worth === 'opens' || a.worth === 'not opened') && drafting.has(a.no))
  })
  return gather({ ...standing, matters: own }, charter, new Map()).find(m => m.id === text.matter)?.lead ?? null
}
