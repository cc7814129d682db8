/** The English phrases that the rules' sentences are made of. */
import { list as enumerate } from '../basics/text.ts'
import { perfect } from '../record/act.ts'
import type { Clock, Group, Quantity, Unit } from './condition.ts'
import type { Finding, State } from './finding.ts'
import type { About, ClockPlace } from './language.ts'
import { printNumber } from './numbers.ts'

export const number = (n: number, scale = 1): string => printNumber(n, scale, { thousands: ',', point: '.' })
export const list = (words: readonly string[], join: 'and' | 'or'): string => enumerate(words, join)
export const quoted = (name: string): string => `“${name}”`

export const states: Readonly<Record<State, string>> = {
  met: 'met',
  awaited: 'awaited',
  barred: 'can no longer be met',
  undetermined: 'undetermined',
}

/** `has objected or proposed an amendment`, `have not deposited`. */
export const done = (acts: readonly string[], many: boolean, not = false): string =>
  `${many ? 'have' : 'has'}${not ? ' not' : ''} ${list(
    acts.map(a => perfect(a, many)),
    'or',
  )}`

// `condition met`, `text adopted`: a noun comes first, so neither *is* nor *not* stands before it. `provisionally closed` is none.
const nounFirst =
  /^(?!(?:not|no|all|every|any|both|some|none|only|as|in|\w+ly|\w+ed|yet|then|well|to be|partly)\b)[a-z]+(?: [a-z]+)* (?:\w+ed|met|held|won|lost|taken|made|given|begun|set)$/

/** `are satisfied`, `is provisionally closed or closed`; `have the outcome “condition met”`. */
export const being = (outcomes: readonly string[], many: boolean): string =>
  outcomes.some(o => nounFirst.test(o))
    ? `${many ? 'have' : 'has'} the outcome ${list(outcomes.map(quoted), 'or')}`
    : `${many ? 'are' : 'is'} ${list(outcomes, 'or')}`

/** An outcome by itself: `not adopted`; of a name that begins with a noun, `text not adopted`. */
export const outcome = (name: string): string => {
  const other = name.replace(/^not /, '')
  return other !== name && nounFirst.test(other) ? other.replace(/ (\w+)$/, ' not $1') : name
}

export const quantity = (q: Quantity): string => {
  if (q.kind === 'number') return q.n === 1 ? 'one' : number(q.n)
  if (q.kind === 'share') return q.written
  return `the fewest with more than ${q.written} of ${weight(q.weight)}${q.plus > 0 ? ` plus ${q.plus}` : ''}`
}
export const weight = (name: string): string => name.replaceAll('_', ' ')

/** `the States`, `BEL, CAN and FRA`, `those of the parties who have voted in favour`: a group as it stands after *of*. */
export function group(g: Group | null, about: About): string {
  const meant = g ?? about.base
  if (g === null && about.body) return `the members of the ${about.body.replace(/^the /i, '')}`
  if (meant === null) return 'the parties'
  if (meant.name !== null) return /^the /i.test(meant.name) ? meant.name : `the ${meant.name}`
  return described(meant, about)
}

/** `any of the parties`, but `the party concerned`, who is one. */
export const each = (word: 'each' | 'any' | 'none', g: Group | null, about: About): string =>
  isOne(g ?? about.base) ? group(g, about) : `${word} of ${group(g, about)}`
/** Of one alone *none have* is said by *not*. */
export const isOne = (g: Group | null): boolean => g !== null && g.name === null && g.from === 'concerned'

/** The same without its article, as a subject: `States`, `parties`. */
export function bare(g: Group | null, about: About): string {
  const meant = g ?? about.base
  if (meant?.named && meant.name === null) return `those of ${group(g, about)}`
  return group(g, about).replace(/^the /, '')
}

function described(g: Group, about: About): string {
  const limits = [
    ...g.where.map(w => `whose ${weight(w.column)} is ${w.is ? '' : 'not '}${w.value}`),
    ...(g.who ? [`who ${done(g.who, true)}`] : []),
    ...(g.exceptWho ? [`who ${done(g.exceptWho, true, true)}`] : []),
    ...g.under.map(o => `for whom ${quoted(o)} is in effect`),
    ...g.exceptUnder.map(o => `for whom ${quoted(o)} is not in effect`),
  ]
  const bare = g.among === null && g.from === 'default' && about.base === null
  const start = g.named ? list(g.named.map(about.name), 'and') : origin(g, about)
  const within = g.named && g.among ? `${start} among ${group(g.among, about)}` : start
  const who =
    limits.length === 0
      ? within
      : bare && !g.named && g.where.length === 0
        ? `those ${limits.join(' and ')}`
        : `${g.named ? 'those of ' : ''}${within} ${limits.join(' and ')}`
  const more = g.plus.length > 0 ? `${who}, together with ${list(g.plus.map(about.name), 'and')}` : who
  return g.except.length > 0
    ? `${more} other than ${list(
        g.except.map(x => group(x, { ...about, base: null })),
        'and',
      )}`
    : more
}

function origin(g: Group, about: About): string {
  switch (g.from) {
    case 'default':
      if (g.among) return group(g.among, about)
      if (about.base && about.base !== g) return group(about.base, about)
      return about.seats ? `the members of the ${about.seats.replace(/^the /i, '')}` : 'the parties'
    case 'parties':
      return 'the parties'
    case 'listed':
      return 'the parties listed in the annex'
    case 'concerned':
      return 'the party concerned'
    case 'openers':
      return 'those who opened this run'
    case 'participants':
      return 'the participants named in the opening act'
    case 'seats':
      return `the members listed in ${g.annex ?? 'the annex'}`
    case 'things':
      if (g.below) return 'the matters one step below'
      return g.annex ? `the things listed in ${g.annex}` : list(g.things, 'and')
  }
}

/** A named group's definition: `“States” means the parties whose organisation is no.` */
export function definition(g: Group, about: About): string {
  return `${quoted(g.name ?? 'group')} means ${described({ ...g, name: null }, about)}.`
}

const units: Readonly<Record<Unit, string>> = {
  minutes: 'minute',
  hours: 'hour',
  days: 'day',
  'working days': 'working day',
  weeks: 'week',
  months: 'month',
  years: 'year',
}
export const period = (n: number, unit: Unit): string => `${number(n)} ${units[unit]}${n === 1 ? '' : 's'}`

const endings = ['th', 'st', 'nd', 'rd']
export const ordinal = (n: number): string => `${n}${(Math.trunc(n / 10) % 10 === 1 ? undefined : endings[n % 10]) ?? 'th'}`

const anchors = { opening: 'the opening', decision: 'the decision', quorum: 'the quorum is reached' } as const

// Written here, for the tables of Intl differ from one machine to the next.
const months = 'January February March April May June July August September October November December'.split(' ')
export const day = (iso: string): string => `${Number(iso.slice(8))} ${months[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`

const dayName = (monthDay: string): string => `${Number(monthDay.slice(3))} ${months[Number(monthDay.slice(0, 2)) - 1]}`

/** A moment in words: `on the 30th day after the decision`, `72 hours after the opening`. */
export function clock(c: Clock, place: ClockPlace, about: About): string {
  switch (c.clock) {
    case 'at once':
      return 'at once'
    case 'after':
      return `${span(c, place)}${c.roll ? ', or the next working day' : ''}`
    case 'day of year':
      return `on ${c.orOn ? 'the first' : 'the next'} ${dayName(c.monthDay)} ${c.orOn ? 'on or after' : 'after'} ${clock(c.after, place, about).replace(/^(on|after) /, '')}`
    case 'earliest of':
      return `${list(
        c.clocks.map(x => clock(x, place, about)),
        'or',
      )}, whichever comes first`
    case 'first of month':
      return `on the first day of the month after ${clock(c.after, place, about).replace(/^(on|after) /, '')}`
    case 'date':
      return `on ${day(c.day)}`
    case 'as named':
      if (c.atMost && c.atLeast)
        return `at the moment named (at least ${clock(c.atLeast, 'closes', about)}, and ${clock(c.atMost, 'closes', about)} at the latest, also where none is named)`
      if (c.atMost) return `at the moment named (${clock(c.atMost, 'closes', about)} at the latest, also where none is named)`
      return c.atLeast ? `at the moment named (at least ${clock(c.atLeast, 'closes', about)})` : 'at the moment named'
    case 'once':
      return `once ${standing(c)}`
    case 'with':
      return `with the act ${list(c.acts.map(quoted), 'or')}`
  }
}

function span(c: Extract<Clock, { clock: 'after' }>, place: ClockPlace): string {
  const anchor = anchors[c.anchor]
  if (c.n === 0) return anchor
  if (c.expiry) return `after the expiry of ${period(c.n, c.unit)} after ${anchor}`
  if (place === 'from' && c.unit === 'days') return `on the ${ordinal(c.n)} day after ${anchor}`
  return `${period(c.n, c.unit)} after ${anchor}`
}

/** `“conditions met” stands`, `“announced” by the Chair stands`. */
export function standing(c: { outcome: string; by: string | null; of: string | null }): string {
  return `${quoted(c.outcome)}${c.by ? ` by ${theOffice(c.by)}` : ''} stands${c.of ? ` in ${c.of}` : ''}`
}
const theOffice = (by: string): string => (/^the /i.test(by) || /^[A-Z0-9]{2,}$/.test(by) ? by : `the ${by}`)

/** What was counted: `73 of 197`, `73 to 75 of 197` where the record leaves a range. */
export function measure(f: Finding): string {
  const { got = 0, atMost, total = 0, scale = 1 } = f.facts
  const range = atMost === undefined ? number(got, scale) : `${number(got, scale)} to ${number(atMost, scale)}`
  return `${range} of ${number(total, scale)}`
}

/** `FRA, FIN and 20 others`: who did or is awaited, no more names than a line holds. */
export function some(ids: readonly string[], about: About): string {
  if (ids.length <= 6) return list(ids.map(about.name), 'and')
  return list([...ids.slice(0, 4).map(about.name), `${number(ids.length - 4)} others`], 'and')
}

const headings: Readonly<Record<string, string>> = {
  quorum: 'quorum',
  unless: 'nothing stands against it',
  when: 'what must hold',
  opened: 'opened as the charter asks',
  lapses: 'lapses',
  closes: 'its close',
}
export const heading = (rule: string): string => headings[rule] ?? rule
