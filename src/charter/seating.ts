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
 *       # beside these: passes over: { under: gave up its turn } · held instead by: turns.csv
 *       speakers: [points of order first, each once before any twice, as asked]
 *       speaking time: 5 minutes
 *       time for a point of order: 2 minutes
 *
 * Seats by alphabet: Interim Rules of Procedure of the OSCE (MC.DOC/1/06), IV; Rules of Procedure of the UN General Assembly, 51, 68, 71 and 72. A
 * presidency that goes round each month: Provisional Rules of Procedure of the Security Council (S/96/Rev.7), rule 18. Two that exchange their
 * turns: Council Decision 2002/105/EC, ECSC, Euratom (Germany and Finland), and Art. 1(2) of Decision 2009/908/EU; one whose turn is passed over: the
 * chair of ASEAN for 2026.
 */
import { isDay } from '../basics/moment.ts'
import { nearest } from '../basics/text.ts'
import type { Block, Scope } from '../rules/block.ts'
import type { Group } from '../rules/condition.ts'
import { hangsOnRun, isOfThings, readGroup, readSeats } from '../rules/group.ts'
import { readNumeral } from '../rules/quantity.ts'
import { alphabetNames, alphabetOf } from './alphabet.ts'
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
    rotation: rotation && readRotation(rotation, name, scope),
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
    const code = language === undefined ? 'en' : alphabetOf(language)
    if (code !== null) return { by: 'name', language: code }
    block.fault(
      `no alphabet is known here for "${language}"${didYouMean(language ?? '', alphabetNames, 'write "alphabetical in French", or give the order in a column of the list of parties: "by the column protocol"')}`,
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

function readRotation(block: Block, name: string, scope: Scope): Rotation | null {
  if (block.keys().length === 0) {
    block.fault(`"rotation" says how often the chair goes on, from which day and who holds it then; write "${rotationExample}"`)
    return null
  }
  checkKeys(block, ['every', 'from', 'first', 'passes over', 'held instead by'], 'a rotation')
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
  else {
    const passesOver = readBeside(block, 'passes over', name, scope)
    const insteadBy = readBeside(block, 'held instead by', name, scope)
    return { n, unit: counted, from, first, ...(passesOver && { passesOver }), ...(insteadBy && { insteadBy }) }
  }
  return null
}

/** A group beside the order of turns: an annex with days, parties by name, or those under an outcome; no run of a matter tells who is in it. */
function readBeside(block: Block, key: string, name: string, scope: Scope): Group | null {
  const at = block.get(key)
  if (at === null) return null
  const group = at.text?.trim().endsWith('.csv') ? readSeats(at, scope, `the turns of the ${name}`) : readGroup(at, scope)
  if (group === null) return null
  if (!isOfThings(group) && !hangsOnRun(group)) return group
  at.fault(
    `"${key}" is asked outside of any matter; name an annex with the columns party, from and until, parties, or those under an outcome: "${key}: { under: gave up its turn }"`,
  )
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
