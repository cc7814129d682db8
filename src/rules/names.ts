/** Reading the names a condition uses: acts, outcomes, offices, parties; and saying what was probably meant. */
import { nearest } from '../basics/text.ts'
import type { Block, Scope } from './block.ts'

/** `; did you mean "deposited"?`, or the remedy where nothing is near. */
export function meant(word: string, known: readonly string[], remedy: string): string {
  const near = nearest(word, known)
  return near === null ? `; ${remedy}` : `; did you mean "${near}"?`
}

/** A name as written: text, or a number or yes-and-no word that YAML took for something else. */
export function readName(block: Block, what: string): string | null {
  const { value } = block
  if (typeof value === 'string' && value.trim() !== '') return value.trim()
  if ((typeof value === 'number' || typeof value === 'boolean') && block.text !== null) return block.text
  block.fault(`here stands ${written(block)}; write the name of ${what}`)
  return null
}

/** What stands in a block as a sentence names it: a text in quotes, else its kind. */
export function written(block: Block): string {
  if (block.text !== null && block.text !== '') return `"${block.text}"`
  if (Array.isArray(block.value)) return 'a list'
  return typeof block.value === 'object' && block.value !== null ? 'a map' : 'nothing'
}

function readNames(block: Block, what: string, check: (item: Block, name: string) => boolean): readonly string[] | null {
  const items = block.items()
  if (items.length === 0 || block.value === null) {
    block.fault(`here stands nothing; write ${what}, or a list of them`)
    return null
  }
  const names: string[] = []
  let sound = true
  for (const item of items) {
    const name = readName(item, what)
    if (name === null || !check(item, name)) sound = false
    else if (names.includes(name)) item.warn(`"${name}" stands here twice; once is enough`)
    else names.push(name)
  }
  return sound ? names : null
}

/** One act or a list of them, each built in or declared. */
export function readActs(block: Block, scope: Scope): readonly string[] | null {
  return readNames(block, 'an act', (item, name) => {
    if (scope.isAct(name)) return true
    item.fault(`no act is called "${name}"${meant(name, scope.actNames, 'declare it in an "acts" block, or use a built-in act')}`)
    return false
  })
}

/** One outcome or a list of them. */
export function readOutcomes(block: Block, scope: Scope): readonly string[] | null {
  return readNames(block, 'an outcome', (item, name) => knownOutcome(item, name, scope))
}

/**
 * Whether an outcome may be waited for. A step needs no declaration, so a name nobody knows is only warned of, unless a known one is
 * so near that it was surely meant.
 */
export function knownOutcome(block: Block, name: string, scope: Scope): boolean {
  if (scope.isOutcome(name) || scope.isAct(name)) return true
  const near = nearest(name, scope.outcomeNames)
  if (near !== null) {
    block.fault(`no procedure has the outcome "${name}"; did you mean "${near}"?`)
    return false
  }
  block.warn(`no procedure has the outcome "${name}"; it will stand only once an act of that name is entered`)
  return true
}

/** The officer, body or party whose act is asked for, without a leading "the". */
export function readBy(block: Block, scope: Scope): string | null {
  const name = readName(block, 'an officer, a body or a party')
  if (name === null) return null
  const plain = name.replace(/^the /i, '')
  if (/^chair$/i.test(plain) || scope.isOfficer(name) || scope.isOfficer(plain) || scope.isParty(name) || scope.group(plain) !== null)
    return plain
  block.fault(
    `nobody here is called "${name}"${meant(plain, [...scope.officerNames, ...scope.groupNames], 'name it among the "officers" of a "bodies" block')}`,
  )
  return null
}

/** Faults every key that is not expected; true when all are. */
export function onlyKeys(block: Block, known: readonly string[], where: string): boolean {
  let sound = true
  for (const { key } of block.keys()) {
    if (known.includes(key)) continue
    sound = false
    const at = block.get(key) ?? block
    at.fault(`${where} has no word "${key}"${meant(key, known, `it knows ${known.map(k => `"${k}"`).join(', ')}`)}`)
  }
  return sound
}
