/**
 * How a body sits: the order of its seats, its levels, the body above it, who sits without a vote, a chair that goes round, and who speaks when.
 *
 *     Council:
 *       seats: parties
 *       order: alphabetical in French       # or: as listed · by the column protocol
 *       levels: [heads of state, ministers, ambassadors]
 *       under: Assembly
 *       invitees: { among: all listed, under: invited }
 *       rotation: { every: 6 months, from: 2024-01-01, first: FRA }
 *       speakers: [points of order first, each once before any twice, as asked]
 *       speaking time: 5 minutes
 *       time for a point of order: 2 minutes
 *
 * Seats by alphabet: Interim Rules of Procedure of the OSCE (MC.DOC/1/06), IV; Rules of Procedure of the UN General Assembly, 51, 68, 71 and 72. A
 * presidency that goes round each month: Provisional Rules of Procedure of the Security Council (S/96/Rev.7), rule 18.
 */
import { isDay } from '../basics/moment.ts'
import { nearest } from '../basics/text.ts'
import type { Block, Scope } from '../rules/block.ts'
import { readGroup, readSeats } from '../rules/group.ts'
import { readNumeral } from '../rules/quantity.ts'
import type { Body, Rotation, SeatOrder, SpeakerOrder } from './charter.ts'
import { checkKeys, didYouMean, meant, plain, readNames, readText } from './names.ts'

export const seatingKeys = [
  'order',
  'levels',
  'under',
  'invitees',
  'rotation',
  'speakers',
  'speaking time',
  'time for a point of order',
] as const

type Seating = Pick<Body, 'order' | 'levels' | 'under' | 'invitees' | 'rotation' | 'speakers' | 'time'>

/** What a body's block says of how it sits; only the keys that are written. */
export function readSeating(at: Block, name: string, scope: Scope, bodies: readonly string[]): Seating {
  const [order, levels, under, invitees] = [at.get('order'), at.get('levels'), at.get('under'), at.get('invitees')]
  const [rotation, speakers] = [at.get('rotation'), at.get('speakers')]
  const [speech, point] = (['speaking time', 'time for a point of order'] as const).map(key => readMinutes(at.get(key), key))
  const read = {
    order: order && readOrder(order),
    levels: levels && readNames(levels, 'levels'),
    under: under && readUnder(under, name, bodies),
    // An annex of seats, as under `seats`; a group, a list or a description else.
    invitees:
      invitees &&
      (invitees.text?.trim().endsWith('.csv') ? readSeats(invitees, scope, `those invited to the ${name}`) : readGroup(invitees, scope)),
    rotation: rotation && readRotation(rotation, scope),
    speakers: speakers && readSpeakers(speakers),
    time: (speech ?? point) === null || (speech ?? point) === undefined ? null : { speech: speech ?? null, point: point ?? null },
  }
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== null)) as Seating
}

const orders = ['alphabetical', 'alphabetical in French', 'by the column protocol', 'as listed']

function readOrder(block: Block): SeatOrder | null {
  const text = readText(block, 'order')
  if (text === null) return null
  const [, language] = /^alphabetical(?: order)?(?: in (.+))?$/i.exec(text) ?? []
  const [, column] = /^by (?:the )?(?:column )?(.+)$/i.exec(text) ?? []
  if (/^alphabetical/i.test(text)) {
    const code = language === undefined ? 'en' : codeOf(language)
    if (code !== null) return { by: 'name', language: code }
    block.fault(
      `no language is called "${language}"${didYouMean(language ?? '', [...codes().keys()], 'write it as "alphabetical in French"')}`,
    )
    return null
  }
  if (column !== undefined) return { by: 'column', column: column.trim() }
  if (/^as listed$/i.test(text)) return { by: 'list' }
  block.fault(
    `"${text}" is no order of seats${didYouMean(text, orders, 'write "alphabetical in English", "by the column protocol" or "as listed"')}`,
  )
  return null
}

let named: ReadonlyMap<string, string> | null = null
/** The languages by their English names: `French` → `fr`. */
function codes(): ReadonlyMap<string, string> {
  if (named !== null) return named
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  const says = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
  const all = [...letters].flatMap(a => [...letters].map(b => a + b))
  named = new Map(all.flatMap(code => (says.of(code) === undefined ? [] : [[says.of(code) as string, code] as const])))
  return named
}
const codeOf = (name: string): string | null => [...codes()].find(([n, code]) => plain(n) === plain(name) || code === name)?.[1] ?? null

function readUnder(block: Block, name: string, bodies: readonly string[]): string | null {
  const text = readText(block, 'under')
  if (text === null) return null
  const above = meant(text, bodies)
  if (above === null) block.fault(`no body is called "${text}"${didYouMean(text, bodies, 'define it in a "bodies" block')}`)
  else if (plain(above) === plain(name)) block.fault(`"${name}" works under itself; name the body above it, or remove this line`)
  else return above
  return null
}

const units: Readonly<Record<string, Rotation['unit']>> = { day: 'days', week: 'weeks', month: 'months', year: 'years' }
const rotationExample = 'rotation: { every: 6 months, from: 2024-01-01, first: FRA }'

function readRotation(block: Block, scope: Scope): Rotation | null {
  if (block.keys().length === 0) {
    block.fault(`"rotation" says how often the chair goes on, from which day and who holds it then; write "${rotationExample}"`)
    return null
  }
  checkKeys(block, ['every', 'from', 'first'], 'a rotation')
  const missing = ['every', 'from', 'first'].find(key => block.get(key) === null)
  if (missing !== undefined) {
    block.fault(`"rotation" lacks "${missing}"; write "${rotationExample}"`)
    return null
  }
  const [every, from, first] = [
    readText(block.get('every'), 'every'),
    readText(block.get('from'), 'from'),
    readText(block.get('first'), 'first'),
  ]
  if (every === null || from === null || first === null) return null
  const [, count, unit = ''] = /^(?:(\S+?)[- ])?([a-z]+?)s?$/i.exec(every.replace(/^half[- ]year$/i, '6 months')) ?? []
  const n = count === undefined ? 1 : readNumeral(count)
  const counted = units[unit.toLowerCase()]
  if (n === null || n < 1 || counted === undefined)
    block.get('every')?.fault(`"${every}" is no period of a rotation; write "month", "6 months", "year" or "2 weeks"`)
  else if (!isDay(from)) block.get('from')?.fault(`"${from}" is no day; write the day from which "first" holds the chair, as 2024-01-01`)
  else if (!scope.isParty(first))
    block.get('first')?.fault(`no party is called "${first}"${didYouMean(first, scope.partyIds, 'write its id as in the list of parties')}`)
  else return { n, unit: counted, from, first }
  return null
}

const words = ['points of order first', 'members before invitees', 'each once before any twice', 'as asked'] as const

function readSpeakers(block: Block): readonly SpeakerOrder[] | null {
  const read = readNames(block, 'speakers').flatMap((text): SpeakerOrder[] => {
    const word = words.find(w => w === text.toLowerCase())
    if (word !== undefined) return [{ order: word }]
    const [, column] = /^alternating by (?:the )?(?:column )?(.+)$/i.exec(text) ?? []
    if (column !== undefined) return [{ order: 'alternating', column: column.trim() }]
    const near = nearest(text, words)
    block.fault(
      `"${text}" is no order of speakers${near ? `; did you mean "${near}"?` : `; write ${words.map(w => `"${w}"`).join(', ')} or "alternating by region"`}`,
    )
    return []
  })
  return read.length === 0 ? null : read
}

function readMinutes(block: Block | null, key: string): number | null {
  const text = readText(block, key)
  if (text === null || block === null) return null
  const [, count = ''] = /^(\S+) minutes?$/i.exec(text) ?? []
  const n = readNumeral(count)
  if (n !== null && n >= 1 && n <= 600) return n
  block.fault(`"${text}" is no time to speak; write "${key}: 5 minutes"`)
  return null
}
