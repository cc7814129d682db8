/** Names as a charter writes them: without their article, in any case; lists of them; keys that are known. */
import { list, nearest } from '../basics/text.ts'
import type { Block } from '../rules/block.ts'

/** `the  Chair` → `chair`: under this two names are the same. */
export const plain = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase().replace(/^the /, '')

/** The one among `known` that a reader meant by `name`, article and case aside. */
export const meant = (name: string, known: Iterable<string>): string | null => {
  for (const k of known) if (k === name) return k
  const p = plain(name)
  for (const k of known) if (plain(k) === p) return k
  return null
}

/** `; did you mean "at least"?`, or the remedy where nothing is near. */
export function didYouMean(word: string, known: readonly string[], otherwise: string): string {
  const near = nearest(word, known)
  return near === null || near === word ? `; ${otherwise}` : `; did you mean "${near}"?`
}

/** The one text under a block, with a fault where it is none. */
export function readText(block: Block | null, key: string): string | null {
  if (block === null) return null
  if (block.text === null || block.text.trim() === '') {
    block.fault(
      block.value === null
        ? `"${key}" has no value; write one after the colon, or remove the line`
        : `"${key}" takes one name or figure, not a list; write "${key}: …" on one line`,
    )
    return null
  }
  return block.text.trim()
}

/** The names under a block, one or a list. */
export function readNames(block: Block | null, key: string): string[] {
  if (block === null) return []
  if (block.value === null) {
    block.fault(`"${key}" has no value; write one after the colon, or remove the line`)
    return []
  }
  if (block.keys().length > 0) {
    block.fault(`"${key}" takes a name or a list of names, [a, b], not keys`)
    return []
  }
  const names: string[] = []
  for (const item of block.items()) {
    const name = item.text?.trim() ?? ''
    if (name === '') item.fault(`an item of "${key}" is empty or no name; write names, [a, b]`)
    else if (/,\s/.test(name)) item.fault(`"${name}" is one name with a comma in it; for a list write "${key}: [${name}]"`)
    else if (names.includes(name)) item.warn(`"${name}" stands twice under "${key}"; once is enough`)
    else names.push(name)
  }
  if (names.length === 0 && block.items().length === 0) block.fault(`"${key}" is an empty list; name at least one, or remove the line`)
  return names
}

/** One of a few fixed words. */
export function readChoice<T extends string>(block: Block | null, key: string, choices: readonly T[], otherwise: T): T {
  const text = readText(block, key)
  if (text === null || block === null) return otherwise
  const choice = choices.find(c => c === text)
  if (choice !== undefined) return choice
  block.fault(
    `"${text}" is no value of "${key}"${didYouMean(text, choices, `write ${list(choices.map(c => `"${c}"`))}`.replace(/ and ("[^"]*")$/, ' or $1'))}`,
  )
  return otherwise
}

/** What begins a block of its own; said where the block's kind is found. */
export const blockKinds = [
  'parties',
  'groups',
  'bodies',
  'officers',
  'acts',
  'procedure',
  'transition',
  'credentials',
  'markings',
  'series',
] as const

/** Faults for keys that are not among `known`. */
export function checkKeys(block: Block, known: readonly string[], what: string): void {
  for (const { key } of block.keys()) {
    if (known.includes(key) || (blockKinds as readonly string[]).includes(key)) continue
    const at = block.get(key) ?? block
    at.fault(`${what} has no key "${key}"${didYouMean(key, known, `it has ${list(known.map(k => `"${k}"`))}`)}`)
  }
}

/** Whether two names differ by a slip of the pen: two letters in one place, one in a short name. */
export function differsLittle(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()]
  if (x === y) return a !== b
  let head = 0
  while (head < Math.min(x.length, y.length) && x[head] === y[head]) head++
  let tail = 0
  while (tail < Math.min(x.length, y.length) - head && x.at(-1 - tail) === y.at(-1 - tail)) tail++
  const longer = Math.max(x.length, y.length)
  return longer > 3 && longer - head - tail <= (longer > 4 ? 2 : 1)
}

/** An object of names that a charter chose: it inherits nothing, so that no name means something already. */
export const table = <T>(entries: Iterable<readonly [string, T]>): Readonly<Record<string, T>> =>
  Object.assign(Object.create(null), Object.fromEntries(entries))
