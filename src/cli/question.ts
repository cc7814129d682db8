/** What a command is asked: its folder, day, lines known, matter and language, each read or told with a sentence. */
import { type Fault, printFault } from '../basics/fault.ts'
import { dayOf, isDay, parseWhen } from '../basics/moment.ts'
import { nearest } from '../basics/text.ts'
import type { Charter } from '../charter/charter.ts'
import { begin, take, type World } from '../judge/judge.ts'
import type { Act } from '../record/act.ts'
import { isOpened, openFolder, type Opened } from '../server/opening.ts'
import { givesTitle, titlesOf } from '../views/matters.ts'
import { type Lang, langs, langsSaid } from '../words/languages.ts'
import { actsAt, eachKnown, type Known } from './acts.ts'
import type { Asked, Flag, Terminal } from './command.ts'

/** The flags of every question about a standing. */
export const questionFlags: Readonly<Record<string, Flag>> = {
  'as-of': { takes: 'DAY', says: 'the day (its end at the seat) or instant asked about; today without it' },
  'known-at': { takes: 'N', says: 'only the first N lines of the record, or a day: those received up to its end' },
  matter: { takes: 'M', says: 'one matter only' },
  json: { takes: null, says: 'as JSON' },
  lang: { takes: 'LANG', says: langsSaid() },
}

/** Tells every fault on standard error; 1, the exit code. */
export function tell(faults: readonly Fault[], terminal: Terminal): 1 {
  for (const fault of faults) terminal.err(`${printFault(fault)}\n`)
  return 1
}

/** Says what is wrong with how a command was used; 2, the exit code. */
export function refuse(sentence: string, terminal: Terminal): 2 {
  terminal.err(`${sentence}\n`)
  return 2
}

/** The folder that a command names, opened; or 1, the exit code, after telling its faults. */
export function open(asked: Asked, terminal: Terminal): Opened | 1 {
  const opened = openFolder(asked.words[0] as string)
  return isOpened(opened)
    ? opened
    : tell(
        opened.filter(f => !f.warning),
        terminal,
      )
}

/** What a question about a standing rests on. The acts themselves are not kept: a record may hold a million. */
export interface Loaded {
  readonly charter: Charter
  /** The world that knows the acts asked about. */
  readonly world: World
  readonly titles: ReadonlyMap<string, string>
  /** The acts of these numbers, read once more. */
  readonly acts: (numbers: ReadonlySet<number>) => ReadonlyMap<number, Act>
  readonly asOf: string
  readonly lang: Lang
  readonly matter: string | null
}

/** Everything a question needs, or the exit code after telling what was in the way: 2 wrong use, 1 faults in the folder. */
export function load(asked: Asked, terminal: Terminal): Loaded | 1 | 2 {
  const wrong = (sentence: string): 2 => refuse(sentence, terminal)
  const lang = readLang(asked.flags.lang)
  if (typeof lang === 'string') return wrong(lang)
  const known = readKnown(asked.flags['known-at'])
  if (typeof known === 'string') return wrong(known)
  const opened = open(asked, terminal)
  if (opened === 1) return 1
  const { charter } = opened
  const day = readAsOf(asked.flags['as-of'], charter.seat.zone, terminal.now())
  if (typeof day === 'string') return wrong(day)
  const matters = new Set<string>()
  const naming: Act[] = []
  const named = new Set<string>()
  const { zone } = charter.seat
  const end = parseWhen(day.asOf, zone)
  let world = begin(charter)
  const amiss = eachKnown(opened, known, act => {
    world = take(world, act)
    if (act.matter === undefined) return
    const first = !matters.has(act.matter)
    matters.add(act.matter)
    if (named.has(act.matter) || !(first || givesTitle(act, false))) return
    const at = parseWhen(act.at, zone)
    const isAhead = typeof at !== 'string' && typeof end !== 'string' && at.from > end.until
    if (isAhead && !first) return
    if (!isAhead && givesTitle(act, first)) named.add(act.matter)
    // What is done only after the day asked about names nothing on it.
    naming.push(isAhead ? { at: act.at, by: act.by, act: act.act, matter: act.matter } : act)
  }).filter(f => !f.warning)
  if (amiss.length > 0) return tell(amiss, terminal)
  const matter = asked.flags.matter ?? null
  const unknown = matter === null ? null : unknownMatter(matter, [...matters])
  if (unknown !== null) return wrong(unknown)
  return {
    charter,
    world,
    titles: titlesOf(charter, naming),
    acts: numbers => actsAt(opened, numbers),
    asOf: day.asOf,
    lang: lang.lang,
    matter,
  }
}

/** Every act known, in its place: for what is told from many of them. */
export function everyAct({ acts, world }: Loaded): readonly (Act | undefined)[] {
  const numbers = Array.from({ length: world.known }, (_, i) => i + 1)
  const found = acts(new Set(numbers))
  return numbers.map(no => found.get(no))
}

/** Says that the matter is missing, with the ids of those of the record; the exit code. */
export function refuseMatterless(sentence: string, asked: Asked, terminal: Terminal): 1 | 2 {
  const loaded = load(asked, terminal)
  if (typeof loaded === 'number') return loaded
  const ids = [...loaded.titles.keys()]
  const few = ids.slice(0, 24).join(', ')
  const more = ids.length > 24 ? ` and ${ids.length - 24} more` : ''
  return refuse(`${sentence}. ${ids.length === 0 ? 'The record names no matter yet.' : `The record has ${few}${more}.`}`, terminal)
}

/** The sentence for a matter that no act names, or null. */
function unknownMatter(matter: string, matters: readonly string[]): string | null {
  if (matters.some(m => m === matter || m.startsWith(`${matter}/`))) return null
  const near = nearest(matter, matters) ?? matters.find(m => m.split('/').includes(matter)) ?? null
  const few = matters.slice(0, 8)
  const more = matters.length > few.length ? ` and ${matters.length - few.length} more` : ''
  const remedy = near
    ? `did you mean "${near}"?`
    : few.length === 0
      ? 'the record names no matter yet.'
      : `it has ${few.join(', ')}${more}.`
  return `The record has no matter "${matter}"; ${remedy}`
}

/** What `--known-at` names, or a sentence. */
function readKnown(text: string | undefined): Known | string {
  if (text === undefined) return null
  if (/^\d{1,9}$/.test(text) && text.length !== 8) return { lines: Number(text) }
  if (isDay(text)) return { day: text }
  return `"--known-at ${text}" names neither a number of lines nor a day; write --known-at 120 or --known-at 2016-10-05.`
}

/** The day or instant that `--as-of` names, else today at the seat; or a sentence. */
function readAsOf(text: string | undefined, zone: string, now: number): { readonly asOf: string } | string {
  if (text === undefined) return { asOf: dayOf(now, zone) }
  const when = parseWhen(text, zone)
  if (typeof when === 'string') return `--as-of: ${when}.`
  if (when.kind !== 'day' && when.kind !== 'instant')
    return `"--as-of ${text}" is more than a day; name one day, as 2016-10-05, or one instant, as 2003-02-10T12:00:00+01:00.`
  return { asOf: text }
}

/** The language asked for, or a sentence. */
export function readLang(text: string | undefined): { readonly lang: Lang } | string {
  const lang = langs.find(known => known === (text ?? 'en'))
  return lang ? { lang } : `"--lang ${text}" is no language of Entente yet; write ${langsSaid()}.`
}
