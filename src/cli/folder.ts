/** A folder as the commands read it: its charter, its record line by line, and every fault on the way. */
import { createHash } from 'node:crypto'
import { type Fault, printFault } from '../basics/fault.ts'
import { dayOf, endOfDay, isDay, parseWhen } from '../basics/moment.ts'
import { nearest } from '../basics/text.ts'
import type { Charter } from '../charter/charter.ts'
import { readCharter } from '../charter/read.ts'
import { begin, take, type World } from '../judge/judge.ts'
import type { Act } from '../record/act.ts'
import { readFolder } from '../store/folder.ts'
import { eachAct } from '../store/record.ts'
import { titlesOf } from '../views/matters.ts'
import type { Lang } from '../words/languages.ts'
import type { Asked, Terminal } from './command.ts'

export interface Opened {
  readonly charter: Charter
  /** The file of the record, or null where nothing was recorded yet. */
  readonly record: string | null
  readonly warnings: readonly Fault[]
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The charter of a folder and the place of its record, or all the faults that were in the way. */
export function openFolder(path: string): Opened | readonly Fault[] {
  const { files, record, faults } = readFolder(path)
  if (faults.length > 0) return faults
  const read = readCharter(files, { folder: path, sha256 })
  return read.ok ? { charter: read.ok, record, warnings: read.faults } : read.faults
}

export const isOpened = (opened: Opened | readonly Fault[]): opened is Opened => 'charter' in opened

/** How much of the record is known: its first `lines`, or those received by the end of a day. */
export type Known = { readonly lines: number } | { readonly day: string } | null

/** Hands on the acts known, in their order; the faults come back. */
export function eachKnown(opened: Opened, known: Known, hear: (act: Act, no: number) => void): readonly Fault[] {
  const { record, charter } = opened
  if (record === null) return tooMany(known, 0, 'record.jsonl')
  const { zone } = charter.seat
  const limit = known && 'lines' in known ? known.lines : Number.POSITIVE_INFINITY
  const latest = known && 'day' in known ? endOfDay(known.day, zone) : null
  if (limit === 0) return []
  let got = 0
  const more: Fault[] = []
  const faults = eachAct(record, zone, (act, no) => {
    if (latest !== null) {
      if (act.received === undefined) {
        more.push({ file: record, line: no, says: undatedSays })
        return false
      }
      const received = parseWhen(act.received, zone)
      if (typeof received !== 'string' && received.from > latest) return false
    }
    got = no
    hear(act, no)
    return no < limit
  })
  const all = [...faults, ...more]
  return all.some(f => !f.warning) ? all : [...all, ...tooMany(known, got, record)]
}

const undatedSays =
  'this line does not say when it was received, so what was known on a day cannot be told; give a number of lines, as --known-at 120'

const tooMany = (known: Known, got: number, file: string): readonly Fault[] =>
  known && 'lines' in known && known.lines > got
    ? [{ file, line: 0, says: `the record has ${got} lines, so nothing is known at ${known.lines}; give a number up to ${got}` }]
    : []

/** All acts of a folder, or the faults. */
export function readActs(opened: Opened): { readonly acts: readonly Act[]; readonly faults: readonly Fault[] } {
  const acts: Act[] = []
  const faults = eachKnown(opened, null, act => void acts.push(act))
  return { acts, faults }
}

/** Tells every fault on standard error; 1, the exit code. */
export function tell(faults: readonly Fault[], terminal: Terminal): 1 {
  for (const fault of faults) terminal.err(`${printFault(fault)}\n`)
  return 1
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
  const wrong = (sentence: string): 2 => {
    terminal.err(`${sentence}\n`)
    return 2
  }
  const lang = readLang(asked.flags.lang)
  if (typeof lang === 'string') return wrong(lang)
  const known = readKnown(asked.flags['known-at'])
  if (typeof known === 'string') return wrong(known)
  const opened = openFolder(asked.words[0] as string)
  if (!isOpened(opened))
    return tell(
      opened.filter(f => !f.warning),
      terminal,
    )
  const { charter } = opened
  const day = readAsOf(asked.flags['as-of'], charter.seat.zone, terminal.now())
  if (typeof day === 'string') return wrong(day)
  const titles = new Map<string, Act>()
  let world = begin(charter)
  const amiss = eachKnown(opened, known, act => {
    world = take(world, act)
    if (act.matter !== undefined && (act.title !== undefined ? titles.get(act.matter)?.title === undefined : !titles.has(act.matter)))
      titles.set(act.matter, act)
  }).filter(f => !f.warning)
  if (amiss.length > 0) return tell(amiss, terminal)
  const matter = asked.flags.matter ?? null
  const unknown = matter === null ? null : unknownMatter(matter, [...titles.keys()])
  if (unknown !== null) return wrong(unknown)
  return {
    charter,
    world,
    titles: titlesOf(charter, [...titles.values()]),
    acts: numbers => actsAt(opened, numbers),
    asOf: day.asOf,
    lang: lang.lang,
    matter,
  }
}

/** Some acts by their numbers. */
export function actsAt({ record, charter }: Opened, numbers: ReadonlySet<number>): ReadonlyMap<number, Act> {
  const found = new Map<number, Act>()
  if (record !== null && numbers.size > 0) {
    eachAct(record, charter.seat.zone, (act, no) => {
      if (numbers.has(no)) found.set(no, act)
      return found.size < numbers.size
    })
  }
  return found
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
export function readKnown(text: string | undefined): Known | string {
  if (text === undefined) return null
  if (/^\d{1,9}$/.test(text) && text.length !== 8) return { lines: Number(text) }
  if (isDay(text)) return { day: text }
  return `"--known-at ${text}" names neither a number of lines nor a day; write --known-at 120 or --known-at 2016-10-05.`
}

/** The day or instant that `--as-of` names, else today at the seat; or a sentence. */
export function readAsOf(text: string | undefined, zone: string, now: number): { readonly asOf: string } | string {
  if (text === undefined) return { asOf: dayOf(now, zone) }
  const when = parseWhen(text, zone)
  if (typeof when === 'string') return `--as-of: ${when}.`
  if (when.kind !== 'day' && when.kind !== 'instant')
    return `"--as-of ${text}" is more than a day; name one day, as 2016-10-05, or one instant, as 2003-02-10T12:00:00+01:00.`
  return { asOf: text }
}

/** The language asked for, or a sentence. */
export function readLang(text: string | undefined): { readonly lang: Lang } | string {
  if (text === undefined || text === 'en' || text === 'fr') return { lang: text ?? 'en' }
  return `"--lang ${text}" is no language of Entente yet; write en or fr.`
}
