/**
 * A text under negotiation as it stands on a day: its paragraphs with the author of each word, the brackets and who holds each, what is proposed
 * for it, and its footnotes. Everything is read from the acts, the documents that they name, and the worth that the judge found; whether it is
 * agreed or adopted is the judge's to say.
 *
 * An act speaks of a paragraph by its field `paragraph`, or in a matter one step below the text, `communique/3`.
 */
import { parseWhen } from '../basics/moment.ts'
import type { Charter } from '../charter/charter.ts'
import type { MatterStanding, Standing, Worth } from '../judge/standing.ts'
import { type Act, type ActDefinition, builtinActs, isSealed } from '../record/act.ts'
import { editionOf, gather, procedureOf } from './matters.ts'
import { struckIn } from './struck.ts'
import { authenticOf, readTextSet, type TextStatus } from './texts.ts'
import { type Brought, carried, merged, type Paragraph, placeOf, putText, saysOf, wordsFor } from './wording.ts'

/** What lies under a SHA-256 as text; null where it is not there, or no text. */
export type ReadDocument = (hash: string) => string | null

export interface AgreedSources {
  readonly charter: Charter
  readonly acts: readonly Act[]
  /** The standing of the matter and of those below it. */
  readonly standing: Standing
  readonly matter: string
  readonly read: ReadDocument
}

/** Words that a party does not agree to; null stands for the whole paragraph, or the whole text. */
export interface Bracket {
  readonly no: number
  readonly by: string
  readonly paragraph: string | null
  readonly words: string | null
}

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

export interface Merge {
  readonly no: number
  readonly proposal: number
  /** Where the same place had changed meanwhile, and the words proposed were taken as they are. */
  readonly overtook: boolean
}

export type NoteKind = 'reservation' | 'interpretation' | 'statement' | 'dissociation' | 'association'
export interface Footnote {
  readonly mark: number
  readonly no: number
  readonly by: readonly string[]
  readonly at: string
  readonly kind: NoteKind
  readonly paragraph: string | null
  /** The words; null where they lie in a document that is not there, or there are none. */
  readonly says: string | null
}

export interface LanguageOf {
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

const NOTES: Readonly<Record<string, NoteKind>> = {
  'placed a reservation': 'reservation',
  'formulated a reservation': 'reservation',
  'made an interpretative statement': 'interpretation',
  'attached a statement': 'statement',
  'dissociated itself': 'dissociation',
  'associated itself': 'association',
}
const DRAFTING = ['proposed an amendment', 'withdrew its amendment', 'merged the amendment', 'declined the amendment'] as const
/** A worth by which an act is as if it had not been done. */
const WORTHLESS: ReadonlySet<Worth> = new Set(['not opened', 'void', 'without standing', 'corrected', 'ambiguous'])
/** A worth by which a run hears an act: then the judge says what becomes of it. */
const HEARD: ReadonlySet<Worth | null> = new Set<Worth | null>(['opens', 'counts'])
/** A worth by which an act takes back another that no run hears. */
const EFFECTIVE: ReadonlySet<Worth | null> = new Set<Worth | null>(['opens', 'counts', 'noted'])
/** Acts that name a document which is no draft. */
const NO_DRAFT: ReadonlySet<string> = new Set(['certified', 'numbered', 'announced', 'issued', 'placed brackets', 'lifted its brackets'])

const many = (by: Act['by']): readonly string[] => (typeof by === 'string' ? [by] : by)

/** Every hash that the acts of a text and of its paragraphs name. */
export function hashesOf(acts: readonly Act[], matter: string): readonly string[] {
  return [...new Set(acts.flatMap(a => (a.text !== undefined && partOf(a, matter) !== undefined ? [a.text] : [])))]
}

/** The paragraph of which an act of a text speaks; null = the text as a whole; undefined = it is no act of it. */
function partOf(act: Act, matter: string): string | null | undefined {
  if (act.matter === matter) return act.paragraph ?? null
  if (act.matter?.startsWith(`${matter}/`) !== true) return undefined
  const name = act.matter.slice(matter.length + 1)
  return name.includes('/') ? undefined : (act.paragraph ?? name)
}

interface Done {
  readonly no: number
  readonly act: Act
  readonly paragraph: string | null
  readonly worth: Worth | null
  /** Of a joint act whose worth is not the same for each: party → what it is for that one. */
  readonly each: ReadonlyMap<string, Worth>
}

/** The acts of a text done by the day asked about and known at it, with their worth. */
function doneOf({ charter, acts, standing, matter }: AgreedSources): readonly Done[] {
  const worths = new Map<number, Pick<Done, 'worth' | 'each'>>()
  const told = new Set<string>()
  for (const run of standing.matters) {
    if (run.id !== matter && !run.id.startsWith(`${matter}/`)) continue
    told.add(run.id)
    for (const { no, worth, parties } of run.acts) {
      const known = worths.get(no)?.worth
      if (known === undefined || worth === 'opens' || (worth === 'counts' && known !== 'opens'))
        worths.set(no, { worth, each: new Map(parties?.map(p => [p.party, p.worth])) })
    }
  }
  const { zone } = charter.seat
  const asOf = parseWhen(standing.asOf, zone)
  const end = typeof asOf === 'string' ? Number.POSITIVE_INFINITY : asOf.until
  const known = acts.slice(0, standing.known)
  const struck = struckIn(standing)
  return known.flatMap((act, i) => {
    const paragraph = partOf(act, matter)
    // A matter of which the judge tells nothing has no act that stands.
    if (paragraph === undefined || act.act === 'struck' || struck.has(i + 1) || !told.has(act.matter ?? '')) return []
    const when = parseWhen(act.at, zone)
    if (typeof when === 'string' || when.until > end) return []
    return [{ no: i + 1, act, paragraph, ...(worths.get(i + 1) ?? { worth: null, each: new Map<string, Worth>() }) }]
  })
}

type Texts = Map<string, readonly Paragraph[]>
interface Pending extends Omit<Proposal, 'state' | 'settledBy'> {
  state: Proposal['state']
  settledBy: number | null
}

/** The text of a matter as it stands; null where no act of it names one. */
export function agreedText(sources: AgreedSources): AgreedText | null {
  const { charter, standing, read } = sources
  const { acts: own } = editionOf(charter, standing.edition)
  const defined = (name: string): ActDefinition | undefined => own[name] ?? builtinActs[name]
  const is = (act: Act, name: string): boolean => act.act === name || defined(act.act)?.countsAs.includes(name) === true
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

  const propose = ({ act, no, paragraph }: Done): void => {
    const { says: written } = textsIn(act)
    const of = act.answers === undefined ? undefined : proposals.get(act.answers)
    const id = paragraph ?? of?.paragraph ?? null
    const says = Object.fromEntries(Object.entries(written).map(([lang, text]) => [lang, id === null ? text : wordsFor(id, text)]))
    const before = Object.fromEntries(
      Object.keys(says).map(lang => [lang, of?.says[lang] ?? (id === null ? '' : saysOf(paragraphIn(lang, id)?.words ?? []))]),
    )
    proposals.set(no, {
      no,
      by: many(act.by),
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
  const withdraw = ({ act, no, paragraph }: Done): void => {
    for (const p of proposals.values())
      if (
        p.by.some(x => many(act.by).includes(x)) &&
        (act.answers === undefined ? paragraph === null || p.paragraph === paragraph : p.no === act.answers)
      )
        settle(p.no, no, 'withdrawn')
  }

  for (const one of done) {
    const { act, worth } = one
    const effective = worth === 'opens' || worth === 'counts'
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
  const footnotes = notesIn(done, { is, defined, open })
  const brackets = bracketsIn(sources, done, is, open)
  const adReferendum = standingBy(done, 'agreed ad referendum', { is, defined }).flatMap(({ no, by, paragraph }) =>
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

interface Names {
  readonly is: (act: Act, name: string) => boolean
  readonly defined: (name: string) => ActDefinition | undefined
}

const noteOf = (act: Act, is: Names['is']): NoteKind | null => Object.entries(NOTES).find(([name]) => is(act, name))?.[1] ?? null

/**
 * The acts of a name that stand, with the parties for whom they do. Where a run hears one, the judge says for whom it is withdrawn; where none does it
 * is only noted, and then a later act of the same party, in its own name, that undoes it, and is noted or counts, takes it back.
 */
function standingBy(
  done: readonly Done[],
  name: string | null,
  { is, defined }: Names,
): readonly (Done & { readonly by: readonly string[] })[] {
  const asked = (act: Act): boolean => (name === null ? noteOf(act, is) !== null : is(act, name))
  const worthOf = (one: Done, party: string): Worth | null => one.each.get(party) ?? one.worth
  const undoing = done.filter(d => (defined(d.act.act)?.undoes.length ?? 0) > 0)
  const undone = ({ no, act, paragraph }: Done, party: string): boolean =>
    undoing.some(
      later =>
        later.no > no &&
        defined(later.act.act)?.undoes.some(u => is(act, u)) === true &&
        later.act.for === undefined &&
        many(later.act.by).includes(party) &&
        EFFECTIVE.has(worthOf(later, party)) &&
        (later.act.answers === undefined ? later.paragraph === null || later.paragraph === paragraph : later.act.answers === no),
    )
  return done.flatMap(one => {
    if (!asked(one.act)) return []
    const by = many(one.act.by).filter(party => {
      const worth = worthOf(one, party)
      if (worth === 'withdrawn' || (worth !== null && WORTHLESS.has(worth))) return false
      return HEARD.has(worth) || !undone(one, party)
    })
    return by.length === 0 ? [] : [{ ...one, by }]
  })
}

function notesIn(done: readonly Done[], { open, ...names }: Names & { readonly open: ReadDocument }): readonly Footnote[] {
  return standingBy(done, null, names).map(({ no, act, by, paragraph }, i) => {
    const said = act.text === undefined ? (act.note !== undefined && !isSealed(act, 'note') ? act.note : null) : open(act.text)
    return { mark: i + 1, no, by, at: act.at, kind: noteOf(act, names.is) as NoteKind, paragraph, says: said?.trim() ?? null }
  })
}

/** The brackets that the judge finds held: by the outcome of the run that placing them opened, or by a position that still counts. */
function bracketsIn({ standing, matter }: AgreedSources, done: readonly Done[], is: Names['is'], open: ReadDocument): readonly Bracket[] {
  const placed = new Map(done.filter(d => is(d.act, 'placed brackets')).map(d => [d.no, d]))
  const found = new Map<string, Bracket>()
  const hold = ({ no, act, paragraph }: Done, by: string): void => {
    const words = act.text === undefined ? null : open(act.text)?.trim() || null
    found.set(`${no} ${by}`, { no, by, paragraph, words })
  }
  for (const run of standing.matters) {
    if (run.id !== matter && !run.id.startsWith(`${matter}/`)) continue
    for (const { no, worth, parties } of run.acts) {
      const one = placed.get(no)
      if (one === undefined) continue
      if (worth === 'opens') for (const by of heldIn(run, many(one.act.by))) hold(one, by)
      else if (worth === 'counts' || parties !== undefined)
        for (const by of parties?.filter(p => p.worth === 'counts').map(p => p.party) ?? many(one.act.by)) hold(one, by)
    }
  }
  return [...found.values()].sort((a, b) => a.no - b.no || (a.by < b.by ? -1 : 1))
}

/** For whom of those who placed it a bracket stands, by the run that it opened. */
function heldIn(run: MatterStanding, by: readonly string[]): readonly string[] {
  if (run.state === 'open') return run.concerning.filter(id => by.includes(id))
  return run.effects.filter(e => e.from !== null && e.until === null && by.includes(e.party)).map(e => e.party)
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

/** A piece of a paragraph as it is shown: words of one act, or where a bracket begins or ends. */
export type Segment =
  | { readonly kind: 'words'; readonly says: string; readonly no: number }
  | { readonly kind: 'opens' | 'closes'; readonly bracket: Bracket }

/** The words of a paragraph with the brackets where they stand; one whose words are not there any more encloses the whole. */
export function segmentsOf(words: readonly Brought[], brackets: readonly Bracket[]): readonly Segment[] {
  const text = saysOf(words)
  const marks = brackets.map(bracket => {
    const at = bracket.words === null ? -1 : text.indexOf(bracket.words)
    return at < 0 ? { bracket, from: 0, to: text.length } : { bracket, from: at, to: at + (bracket.words as string).length }
  })
  const cuts = [...new Set([0, text.length, ...marks.flatMap(m => [m.from, m.to])])].sort((a, b) => a - b)
  const out: Segment[] = []
  let at = 0
  const wordsUpTo = (end: number): void => {
    let place = 0
    for (const { says, no } of words) {
      const [from, to] = [Math.max(at, place), Math.min(end, place + says.length)]
      if (from < to) out.push({ kind: 'words', says: text.slice(from, to), no })
      place += says.length
    }
    at = end
  }
  for (const cut of cuts) {
    wordsUpTo(cut)
    for (const { bracket } of marks.filter(m => m.to === cut && m.from < cut).reverse()) out.push({ kind: 'closes', bracket })
    for (const { bracket } of marks.filter(m => m.from === cut && (m.to > cut || text === '')).sort((a, b) => b.to - a.to))
      out.push({ kind: 'opens', bracket })
  }
  return out
}

/** How many words each act brought, in one language, the most first. */
export function authorsIn(text: AgreedText, lang: string): readonly { readonly no: number; readonly words: number }[] {
  const count = new Map<number, number>()
  for (const { texts } of text.rows)
    for (const { says, no } of texts[lang]?.words ?? []) count.set(no, (count.get(no) ?? 0) + (says.match(/[\p{L}\p{N}]+/gu)?.length ?? 0))
  return [...count].map(([no, words]) => ({ no, words })).sort((a, b) => b.words - a.words || a.no - b.no)
}
