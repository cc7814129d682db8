/**
 * Moments: the one small grammar of `closes`, `not before` and `from`.
 *
 *     at once · 30 days after · on the 30th day after · after the expiry of 30 days · 72 hours after opening · 5 working days after
 *     8 days after quorum · 30 days after or the next working day · first day of the month after 3 months after
 *     30 June after opening · 31 December on or after 1 year after opening · { earliest of: [30 days after, with closed the vote] }
 *     2016-11-04 · as named · as named but at least 72 hours after · as named but at most 24 hours after
 *     as named but at least 6 hours and at most 24 hours after · once determined by the Council
 *     with closed the vote
 *
 * Paris Agreement, Art. 21(1) (the thirtieth day after); Regulation 1182/71 (a last day that is no working day);
 * OSCE MC.DOC/1/06, Annex 1(A) (the exact time named). In `closes` a period runs from the opening, in `from` from the decision.
 */
import { isDay } from '../basics/moment.ts'
import { nearest } from '../basics/text.ts'
import type { Block, Scope } from './block.ts'
import type { Clock, Unit } from './condition.ts'
import type { ClockPlace } from './language.ts'
import { knownOutcome, onlyKeys, readBy, readName } from './names.ts'
import { readNumeral } from './quantity.ts'

type After = Extract<Clock, { clock: 'after' }>
type Anchor = After['anchor']

const units: Readonly<Record<string, Unit>> = {
  minute: 'minutes',
  hour: 'hours',
  day: 'days',
  'working day': 'working days',
  week: 'weeks',
  month: 'months',
  year: 'years',
}
const anchorNames: readonly Anchor[] = ['opening', 'decision', 'quorum']
const example = 'write a moment such as "30 days after", "on the 30th day after", "as named", "once in force" or "2016-11-04"'

/** `72 hours`, `5 working days`: a period by itself, counted from the opening; null where a fault was told. */
export function readPeriod(text: string, block: Block): After | null {
  const read = parseSpan(`${text} after`, 'opening')
  if (typeof read !== 'string') return read
  block.fault(read)
  return null
}

/** A moment as read, or null after telling what is wrong. */
export function readClock(block: Block, scope: Scope, place: ClockPlace): Clock | null {
  if (block.keys().length > 0) return readOnceMap(block, scope, place)
  const text = (block.text ?? '').trim().replace(/\s+/g, ' ')
  if (text === '') return refuse(block, `here stands nothing; ${example}`)
  const anchor: Anchor = place === 'from' ? 'decision' : 'opening'
  if (/^once /i.test(text)) return readOnce(block, text.slice(5), scope)
  if (/^with /i.test(text)) return readWith(block, text.slice(5), place)
  const read = parseClock(text, anchor)
  if (typeof read === 'string') return refuse(block, read)
  if (place !== 'closes' && read.clock === 'as named' && read.atMost !== undefined)
    return refuse(block, `"at most" sets the last moment at which something closes; write it under "closes"`)
  if (place === 'from' && usesAnchor(read, 'quorum'))
    block.warn('an effect seldom runs from the quorum; write "after decision" if that is meant')
  if (place !== 'from' && usesAnchor(read, 'decision'))
    return refuse(block, `"${text}" runs from the decision, which comes only at the close; write "after opening"`)
  return read
}

/** The grammar without `once` and `with`: a clock, or the sentence saying what is wrong. */
function parseClock(text: string, anchor: Anchor): Clock | string {
  const low = text.toLowerCase()
  if (low === 'at once') return { clock: 'at once' }
  if (/^\d{4}-\d{2}-\d{2}$/.test(text))
    return isDay(text) ? { clock: 'date', day: text } : `there is no day ${text}; write year-month-day, such as 2016-11-04`
  if (low === 'as named') return { clock: 'as named', atLeast: null }
  const both = /^as named,? (?:but )?at least (.+?),? (?:and|but) at most (.+)$/i.exec(text)
  if (both) return parseBetween(both[1] ?? '', both[2] ?? '')
  const atLeast = /^as named,? (?:but )?(?:at least )(.+)$/i.exec(text)
  if (atLeast) {
    const least = parseSpan(atLeast[1] ?? '', 'opening')
    return typeof least === 'string' ? least : { clock: 'as named', atLeast: least }
  }
  const atMost = /^as named,? (?:but )?(?:at most )(.+)$/i.exec(text)
  if (atMost) {
    const most = parseSpan(atMost[1] ?? '', 'opening')
    return typeof most === 'string' ? most : { clock: 'as named', atLeast: null, atMost: most }
  }
  const yearly = /^(?:on )?(?:the )?(\d{1,2}) ([a-z]+) (on or )?(?:after|following) (.+)$/i.exec(text)
  if (yearly && units[(yearly[2] ?? '').toLowerCase().replace(/s$/, '')] === undefined) return parseYearly(yearly, anchor)
  const month = /^(?:on )?(?:the )?first day of the month (?:after|following) (.+)$/i.exec(text)
  if (!month) return parseSpan(text, anchor)
  const after = parseRest(month[1] ?? '', anchor)
  return typeof after === 'string' ? after : { clock: 'first of month', after }
}

/** `as named but at least 6 hours and at most 24 hours after`: the shortest and the longest time that the charter leaves to whoever names the moment. */
function parseBetween(least: string, most: string): Clock | string {
  const whole = /\b(?:after|from|following)\b/i.test(least) ? least : `${least} after`
  const [atLeast, atMost] = [parseSpan(whole, 'opening'), parseSpan(most, 'opening')]
  if (typeof atLeast === 'string') return atLeast
  if (typeof atMost === 'string') return atMost
  return atLeast.unit === atMost.unit && atLeast.n > atMost.n
    ? `no moment is at least ${least} and at most ${most}; write the shorter time first`
    : { clock: 'as named', atLeast, atMost }
}

/** What stands after *after*: an anchor by itself, or a moment. */
function parseRest(text: string, anchor: Anchor): Clock | string {
  const rest = text.replace(/^the expiry of/i, 'after the expiry of')
  const bare = anchorNames.find(a => rest.toLowerCase() === a || rest.toLowerCase() === `the ${a}`)
  return bare ? { clock: 'after', n: 0, unit: 'days', anchor: bare, expiry: false, roll: false } : parseClock(rest, anchor)
}

const months = 'january february march april may june july august september october november december'.split(' ')
/** `30 June on or after 1 January after opening`. */
function parseYearly([text, n = '', name = '', orOn, rest = '']: RegExpExecArray, anchor: Anchor): Clock | string {
  const month = months.indexOf(name.toLowerCase()) + 1
  if (month === 0) {
    const near = nearest(name.toLowerCase(), months)
    return `no month is called "${name}"${near === null ? '; write a day such as "31 December"' : `; did you mean "${near.charAt(0).toUpperCase()}${near.slice(1)}"?`}`
  }
  const monthDay = `${String(month).padStart(2, '0')}-${n.padStart(2, '0')}`
  if (!isDay(`2000-${monthDay}`)) return `there is no day "${n} ${name}" in "${text}"; write a day such as "31 December"`
  const after = parseRest(rest, anchor)
  return typeof after === 'string' ? after : { clock: 'day of year', monthDay, after, orOn: orOn !== undefined }
}

/** `5 working days after quorum or the next working day`. */
function parseSpan(text: string, anchor: Anchor): After | string {
  const rolled = /^(.*?),? or the next working day$/i.exec(text)
  const roll = rolled !== null
  const said = rolled?.[1] ?? text
  const [, ordinal, from1] = /^(?:on )?the (\d+)(?:st|nd|rd|th) day (?:after|following)(?: (?:the )?(\w+))?$/i.exec(said) ?? []
  if (ordinal !== undefined) return span(Number(ordinal), 'days', from1, false)
  const expiry = /^after the expiry of (.+?)(?: (?:after|from) (?:the )?(\w+))?$/i.exec(said)
  const plain = /^(.+?) (?:after|from|following)(?: (?:the )?(\w+))?$/i.exec(said)
  const found = expiry ?? plain
  if (found === null) return amiss(text)
  const length = /^(.+?)[- ]((?:working )?\w+?)s?$/i.exec(found[1] ?? '')
  const unit = units[(length?.[2] ?? '').toLowerCase()]
  const n = readNumeral(length?.[1] ?? '')
  if (unit === undefined && n !== null)
    return `no period is counted in "${length?.[2]}s"; write minutes, hours, days, working days, weeks, months or years`
  if (unit === undefined || n === null) return amiss(text)
  return span(n, unit, found[2], expiry !== null)

  function span(n: number, unit: Unit, from: string | undefined, expiry: boolean): After | string {
    const named = from?.toLowerCase()
    const meant = named === undefined ? anchor : anchorNames.find(a => a === named)
    if (meant === undefined) return `a period does not run from "${from}"; write opening, decision or quorum`
    if (n === 0) return 'a period is at least 1 long; write "at once" where there is none'
    if (unit === 'years' && n > 1000) return 'no period is longer than 1000 years: days are counted to the year 9999'
    if (n > 9999) return 'no period is longer than 9999; write it in a longer unit, such as years'
    return { clock: 'after', n, unit, anchor: meant, expiry, roll }
  }
}

function amiss(text: string): string {
  const near = nearest(text, ['at once', 'as named', 'once', 'with'])
  return `"${text}" is not a moment; ${near === null || near === text ? example : `did you mean "${near}"?`}`
}

function readOnce(block: Block, text: string, scope: Scope): Clock | null {
  const ofAt = text.lastIndexOf(' of ')
  const apart = ofAt > 0 && scope.isOutcome(text.slice(0, ofAt))
  // An outcome's own name may hold "by" and "of": where its first part is none, it is taken whole before it is taken apart.
  if (!apart && scope.isOutcome(text)) return { clock: 'once', outcome: text, by: null, of: null }
  const [rest, of] = apart ? [text.slice(0, ofAt), text.slice(ofAt + 4)] : [text, null]
  const byAt = rest.lastIndexOf(' by ')
  const [outcome, by] = byAt > 0 ? [rest.slice(0, byAt), rest.slice(byAt + 4)] : [rest, null]
  if (!knownOutcome(block, outcome, scope)) return null
  const officer = by === null ? null : readBy({ ...block, value: by, text: by }, scope)
  return by !== null && officer === null ? null : { clock: 'once', outcome, by: officer, of }
}

function readOnceMap(block: Block, scope: Scope, place: ClockPlace): Clock | null {
  const withAt = block.get('with')
  if (withAt !== null) {
    const acts = withAt.items().map(i => readName(i, 'an act'))
    if (place !== 'closes') return refuse(block, 'only "closes" may name an act with "with"; write "once" and the outcome')
    return acts.some(a => a === null) ? null : { clock: 'with', acts: acts.filter(a => a !== null) }
  }
  const firsts = block.get('earliest of')
  if (firsts !== null) {
    if (!onlyKeys(block, ['earliest of'], 'a moment')) return null
    const clocks = firsts.items().map(i => readClock(i, scope, place))
    if (clocks.length < 2) return refuse(firsts, '"earliest of" chooses among several moments; write a list of two or more')
    return clocks.some(c => c === null) ? null : { clock: 'earliest of', clocks: clocks.filter(c => c !== null) }
  }
  const at = block.get('once')
  if (at === null) return refuse(block, example)
  if (!onlyKeys(block, ['once', 'by', 'of'], 'a moment')) return null
  const outcome = readName(at, 'an outcome')
  const [byAt, ofAt] = [block.get('by'), block.get('of')]
  const by = byAt === null ? null : readBy(byAt, scope)
  const of = ofAt === null ? null : readName(ofAt, 'a matter')
  if (outcome === null || !knownOutcome(at, outcome, scope) || (byAt !== null && by === null) || (ofAt !== null && of === null)) return null
  return { clock: 'once', outcome, by, of }
}

function readWith(block: Block, text: string, place: ClockPlace): Clock | null {
  if (place !== 'closes') return refuse(block, `only "closes" may name an act with "with"; write "once ${text}"`)
  return { clock: 'with', acts: text.split(/ or /) }
}

function usesAnchor(c: Clock, anchor: Anchor): boolean {
  return c.clock === 'after' ? c.anchor === anchor : 'after' in c ? usesAnchor(c.after, anchor) : false
}

function refuse(block: Block, says: string): null {
  block.fault(says)
  return null
}
