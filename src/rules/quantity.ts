/**
 * Quantities as a charter writes them:
 *
 *     55        55%       33.4%      2/3       two thirds     half
 *     55% of emissions               2/3 of shares            more than: 0 of amount
 *     the fewest with more than 35% of population plus 1
 *
 * Paris Agreement, Art. 21(1) (55 and 55 %); Art. 16(4) TEU (55 %, 65 %); Art. 238(3)(a) TFEU (the fewest, plus one);
 * Art. 18(2) UN Charter (two thirds). Kept as whole numbers and exact fractions; there is no float in a decision.
 */
import { above, least } from '../basics/quantity.ts'
import type { Block, Scope } from './block.ts'
import type { Compare, Quantity } from './condition.ts'
import type { Tally } from './finding.ts'
import { meant, written } from './names.ts'

export const compares = ['at least', 'more than', 'fewer than', 'at most'] as const satisfies readonly Compare[]

/** A quantity, and the weight it is `of` where it weighs. */
export interface Measured {
  readonly quantity: Quantity
  readonly weight: string | null
}

const small = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const parts: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
}

/** A whole number in figures or English words up to ninety-nine; null where it is neither. */
export function readNumeral(text: string): number | null {
  const word = text.toLowerCase()
  if (/^\d{1,15}$/.test(word)) return Number(word)
  if (/^\d{1,3}(,\d{3})+$/.test(word)) return Number(word.replaceAll(',', ''))
  if (small.includes(word)) return small.indexOf(word)
  const [ten = '', one, ...more] = word.split(/[- ]/)
  const tensAt = tens.indexOf(ten)
  if (tensAt < 0 || more.length > 0) return null
  const ones = one === undefined ? 0 : small.indexOf(one)
  return ones < 0 || ones > 9 ? null : (tensAt + 2) * 10 + ones
}

/** The quantity under a comparing word; faults are told to the block. */
export function readQuantity(block: Block, compare: Compare, scope: Scope): Measured | null {
  const text = (block.text ?? '').trim().replace(/\s+/g, ' ')
  if (text === '') return refuse(block, 'write a number or a share, such as 9, 55% or two thirds')
  const fewest = /^the fewest with more than (.+?) of (.+?)(?: plus (\S+))?$/i.exec(text)
  if (fewest) return readFewest(block, scope, fewest[1] ?? '', fewest[2] ?? '', fewest[3] ?? '0')
  const [, amount = text, of = null] = /^(.+?) of (.+)$/.exec(text) ?? []
  const weight = of === null ? null : readWeight(block, of, scope)
  if (of !== null && weight === null) return null
  const quantity = readAmount(block, amount)
  return quantity === null || !sensible(block, compare, quantity) ? null : { quantity, weight }
}

function readFewest(block: Block, scope: Scope, share: string, of: string, plus: string): Measured | null {
  const weight = readWeight(block, of, scope)
  const quantity = readAmount(block, share)
  const more = readNumeral(plus)
  if (more === null) return refuse(block, `after "plus" write a whole number, not "${plus}"`)
  if (weight === null || quantity === null) return null
  if (quantity.kind !== 'share') return refuse(block, 'the fewest are taken by a share of a weight, such as 35% of population')
  return { quantity: { ...quantity, kind: 'fewest', weight, plus: more }, weight: null }
}

/** Words by which a text says who counts, not what they weigh. */
const people = /\b(present|voting|votes? cast|members?|parties|states|entitled|participating)\b/i

function readWeight(block: Block, of: string, scope: Scope): string | null {
  const name = of.replace(/^the /i, '')
  for (const known of [name, name.replaceAll(' ', '_')]) if (scope.isWeight(known)) return known
  const group = scope.group(name)
  if (group !== null) return refuse(block, `"${of}" is a group, not a weight; write it under "among:" beside this line`)
  return refuse(
    block,
    `no annex has a column "${name}" to weigh by${meant(name, scope.weightNames, people.test(name) ? `who counts stands under "among:" beside this line; define "${name}" in a "groups" block` : `add an annex with the columns party and ${name}`)}`,
  )
}

function readAmount(block: Block, text: string): Quantity | null {
  const share = readShare(text)
  if (share !== null)
    return share.whole === 0
      ? refuse(block, 'nothing can be divided by 0; write a fraction such as 2/3')
      : { kind: 'share', ...share, written: text }
  const n = readNumeral(text)
  if (n !== null) return { kind: 'number', n }
  if (/^-/.test(text)) return refuse(block, 'a quantity is never below 0; write a number or a share, such as 9, 55% or two thirds')
  if (/^\d+,\d+ ?%$/.test(text)) return refuse(block, `write the decimals with a point: ${text.replace(',', '.')}`)
  if (/^\d*\.\d+$/.test(text))
    return refuse(block, `"${text}" is neither a whole number nor a share; write a percentage such as 55%, or a fraction such as 2/3`)
  return refuse(block, `"${text}" is not a quantity; write a number or a share, such as 9, 55%, 2/3 or two thirds`)
}

/** An exact fraction: `55%` is 55/100, `33.4%` is 334/1000, `two thirds` is 2/3. */
function readShare(text: string): { part: number; whole: number } | null {
  const percent = /^(\d{1,9})(?:\.(\d{1,6}))? ?%$/.exec(text)
  if (percent) return { part: Number(`${percent[1]}${percent[2] ?? ''}`), whole: 100 * 10 ** (percent[2] ?? '').length }
  const fraction = /^(\d{1,9}) ?\/ ?(\d{1,9})$/.exec(text)
  if (fraction) return { part: Number(fraction[1]), whole: Number(fraction[2]) }
  if (/^(a |one )?half$/i.test(text)) return { part: 1, whole: 2 }
  const [count = '', part = '', ...more] = text.toLowerCase().split(/[- ]/)
  const whole = parts[part] ?? parts[part.replace(/s$/, '')]
  const n = count === 'a' || count === 'an' ? 1 : readNumeral(count)
  return whole === undefined || n === null || more.length > 0 ? null : { part: n, whole }
}

/** Refuses what would always or never hold, whatever is done. */
function sensible(block: Block, compare: Compare, q: Quantity): boolean {
  const nought = q.kind === 'number' ? q.n === 0 : q.part === 0
  const beyond = q.kind === 'share' && q.part > q.whole
  const everyone = q.kind === 'share' && q.part === q.whole
  if (nought && compare === 'at least')
    refuse(block, `at least ${block.text} always holds; leave the condition out, or write the least number that is asked for`)
  else if (nought && compare === 'fewer than') refuse(block, `fewer than ${block.text} never holds; write "at most: ${block.text}"`)
  else if (beyond || (everyone && compare === 'more than'))
    refuse(block, `${compare} ${block.text} is more than there are; write a share below the whole`)
  else if (everyone && compare === 'at most') refuse(block, `at most ${block.text} always holds; write a share below the whole`)
  else return true
  return false
}

function refuse(block: Block, says: string): null {
  block.fault(block.text === null ? `here stands ${written(block)}; ${says}` : says)
  return null
}

/**
 * The least that suffices for *at least* and *more than*, the most that is allowed for *fewer than* and *at most*; in the
 * tally's scaled units. For the fewest of a weight the dossier has counted the heads.
 */
export function needed(compare: Compare, q: Quantity, tally: Tally): number {
  if (q.kind === 'share') {
    if (compare === 'at least') return least(q, tally.total)
    if (compare === 'more than') return above(q, tally.total)
    return compare === 'fewer than' ? least(q, tally.total) - 1 : above(q, tally.total) - 1
  }
  const n = q.kind === 'number' ? q.n * tally.scale : tally.need
  return compare === 'more than' ? n + 1 : compare === 'fewer than' ? n - 1 : n
}
