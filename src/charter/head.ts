/** The head of a charter: the lines between `---` and `---`. */
import type { Fault } from '../basics/fault.ts'
import { isDay } from '../basics/moment.ts'
import type { Block } from '../rules/block.ts'
import { checkKeys, readNames, readText } from './names.ts'
import { readYaml } from './yaml.ts'

export interface Front {
  readonly id: string
  readonly name: string
  readonly seat: { readonly city: string; readonly zone: string }
  readonly edition: string
  readonly authentic: readonly string[]
  readonly working: readonly string[]
  readonly holidays: string | null
  /** It is an exercise: its name, and the id of the organisation that it exercises. */
  readonly exercise: { readonly name: string; readonly of: string | null } | null
}

const frontKeys = ['id', 'name', 'seat', 'edition', 'authentic', 'working', 'holidays', 'exercise'] as const

/** What the head says, or null where it cannot be used; its faults are added to `faults`. */
export function readFront(front: { line: number; text: string } | null, file: string, faults: Fault[]): Front | null {
  if (front === null) {
    faults.push({
      file,
      line: 1,
      says: 'a charter begins with lines between "---" and "---" that give its id, name, seat and edition; write them above the first heading',
    })
    return null
  }
  const block = readYaml(front.text, { file, article: '', line: front.line }, faults)
  if (block === null) return null
  checkKeys(block, frontKeys, 'the head of a charter')
  const text = (key: string): string => {
    const at = block.get(key)
    if (at === null) block.fault(`the head of this charter does not give its ${key}; write "${key}: …" between the "---" lines`)
    return readText(at, key) ?? ''
  }
  const id = text('id')
  if (id !== '' && !/^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u.test(id))
    block.get('id')?.fault(`"${id}" cannot stand in an address; write the id with letters, digits and hyphens, like "paris-agreement"`)
  const edition = text('edition')
  if (edition !== '' && !isDay(edition)) block.get('edition')?.fault(`"${edition}" is no day; write the edition's first day as 2026-05-01`)
  const seat = block.get('seat')
  if (seat === null)
    block.fault(
      'the head of this charter does not give its seat, whose clock its days follow; write "seat: { city: Brussels, zone: Europe/Brussels }"',
    )
  else checkKeys(seat, ['city', 'zone'], 'a seat')
  const zone = readText(seat?.get('zone') ?? null, 'zone') ?? ''
  if (seat !== null && zone === '') seat.fault('the seat has no zone; write "zone: Europe/Brussels", a name of the IANA time zone database')
  else if (zone !== '' && !knownZone(zone))
    seat?.get('zone')?.fault(`"${zone}" is no time zone; write a name of the IANA database, like "Europe/Brussels"`)
  return {
    id,
    name: text('name'),
    seat: { city: readText(seat?.get('city') ?? null, 'city') ?? '', zone },
    edition: isDay(edition) ? edition : '',
    authentic: readLanguages(block.get('authentic'), 'authentic'),
    working: readLanguages(block.get('working'), 'working'),
    holidays: readText(block.get('holidays'), 'holidays'),
    exercise: readExercise(block.get('exercise')),
  }
}

function readExercise(block: Block | null): Front['exercise'] {
  if (block === null) return null
  if (block.keys().length === 0) {
    const name = readText(block, 'exercise')
    return name === null ? null : { name, of: null }
  }
  checkKeys(block, ['name', 'of'], 'an exercise')
  const name = readText(block.get('name'), 'name')
  if (name === null) block.fault('the exercise has no name; write "exercise: { name: River 2026, of: commons }"')
  return name === null ? null : { name, of: readText(block.get('of'), 'of') }
}

/** Codes of languages, `en`, `zh-Hant`. */
function readLanguages(block: Block | null, key: string): string[] {
  return readNames(block, key).filter(code => {
    const sound = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(code)
    if (!sound) block?.fault(`"${code}" is no code of a language; write the two or three letters of ISO 639, "${key}: [en, fr]"`)
    return sound
  })
}

function knownZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== null && !/^[+-]/.test(zone)
  } catch {
    return false
  }
}
