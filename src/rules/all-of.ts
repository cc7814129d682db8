/**
 * Every one of several conditions holds.
 *
 *     all of:
 *       - { at least: 55, have: deposited }
 *       - { at least: 55% of emissions, have: deposited }
 *
 * Paris Agreement, Art. 21(1). Art. 16(4) TEU. Barred when any part is, else undetermined when any is, else awaited, else met.
 */
import { joined, nested, readJoin } from './joining.ts'
import { rule } from './rule.ts'
import type { State } from './finding.ts'

const weakest: readonly State[] = ['barred', 'undetermined', 'awaited']

export const allOf = rule({
  rule: 'all of',
  words: ['all of'],
  beside: ['among'],

  read: (block, reading) => readJoin('all of', block, reading),

  judge(c, { article, part }) {
    const parts = c.parts.map(part)
    const state = weakest.find(s => parts.some(p => p.state === s)) ?? 'met'
    return joined(c, article, { state, final: state === 'barred' || (state === 'met' && parts.every(p => p.final)) }, parts)
  },

  english: {
    heading: 'all of',
    asks: (c, _, part) => c.parts.map(p => nested(p, part(p))).join(' and '),
    found: () => '',
  },
})
