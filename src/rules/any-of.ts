/**
 * At least one of several conditions holds.
 *
 *     any of:
 *       - { at least: 55% of population, have: voted in favour }
 *       - { fewer than: 4, have: voted against }
 *
 * Art. 16(4) TEU, second subparagraph: failing a blocking minority of four, the majority is deemed attained.
 * Met when any part is, else undetermined when any is, else awaited, else barred; both branches stay in the finding.
 */
import { joined, nested, readJoin } from './joining.ts'
import { rule } from './rule.ts'
import type { State } from './finding.ts'

const strongest: readonly State[] = ['met', 'undetermined', 'awaited']

export const anyOf = rule({
  rule: 'any of',
  words: ['any of'],
  beside: ['among'],

  read: (block, reading) => readJoin('any of', block, reading),

  judge(c, { article, part }) {
    const parts = c.parts.map(part)
    const state = strongest.find(s => parts.some(p => p.state === s)) ?? 'barred'
    return joined(c, article, { state, final: state === 'barred' || parts.some(p => p.state === 'met' && p.final) }, parts)
  },

  english: {
    heading: 'any of',
    asks: (c, _, part) => c.parts.map(p => nested(p, part(p))).join(' or '),
    found: () => '',
  },
})
