/**
 * Everyone in a group has done an act; the finding names those who have not.
 *
 *     all have: deposited
 *     among: [BEL, CAN, FRA, LUX, NLD, GBR, USA]    # default the procedure's group
 *
 * Protocols to the North Atlantic Treaty, Art. II (each of the Parties). North Atlantic Treaty, Art. 11 (named States).
 * Of nobody it is not met.
 */
import { done, each, measure, some } from './english.ts'
import { readHave } from './having.ts'
import { rule } from './rule.ts'
import { counted, leaf, settle, tests } from './settle.ts'

// Everyone is the whole share: the sum of (has − base) reaches nought only when nobody is missing.
const everyone = { kind: 'share', part: 1, whole: 1, written: 'all' } as const

export const allHave = rule({
  rule: 'all have',
  words: ['all have'],
  beside: ['among'],

  read: (block, reading) => readHave('all have', block, reading),

  judge(c, { dossier, article }) {
    const tally = dossier.tally({ of: c, among: c.among, acts: c.acts, verb: 'have', weight: null, quantity: everyone })
    return leaf(c, article, settle(tally, tests['at least'], tally.nobody), counted(tally, tally.total), tally.awaiting)
  },

  english: {
    asks: (c, about) => `${each('each', c.among, about)} ${done(c.acts, false)}`,
    found: (_, f, about) => `${measure(f)}${f.awaiting.length > 0 ? `; awaited: ${some(f.awaiting, about)}` : ''}`,
  },
})
