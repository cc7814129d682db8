/**
 * No one in a group has done an act; the finding names who has.
 *
 *     none have: objected
 *
 * Consensus: the absence of an objection (Helsinki Final Recommendations 1973, para. 69(4); WTO Agreement, note 1 to Art. IX).
 * Of nobody it is met.
 */
import { done, each, isOne, some } from './english.ts'
import { readHave } from './having.ts'
import { rule } from './rule.ts'
import { counted, leaf, none, settle, tests } from './settle.ts'

// No one is at most nought heads.
const nought = { kind: 'number', n: 0 } as const

export const noneHave = rule({
  rule: 'none have',
  words: ['none have'],
  beside: ['among'],

  read: (block, reading) => readHave('none have', block, reading),

  judge(c, { dossier, article }) {
    const tally = dossier.tally({ of: c, among: c.among, acts: c.acts, verb: 'have', weight: null, quantity: nought })
    return leaf(c, article, settle(tally, tests['at most'], false), { ...counted(tally, 0), who: tally.who }, none)
  },

  english: {
    asks: (c, about) => `${each('none', c.among, about)} ${done(c.acts, false, isOne(c.among ?? about.base))}`,
    found: (_, f, about) =>
      f.facts.who?.length ? some(f.facts.who, about) : f.facts.maybe?.length ? `perhaps ${some(f.facts.maybe, about)}` : 'nobody',
  },
})
