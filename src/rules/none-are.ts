/**
 * No thing under the case has an outcome; the finding names which have.
 *
 *     none are: reopened
 *     among: chapters
 *
 * The other side of `any are`: the whole may go on while no part has fallen back. Of nothing it is met.
 */
import { being, group, some } from './english.ts'
import { readAre } from './having.ts'
import { rule } from './rule.ts'
import { counted, leaf, none, settle, tests } from './settle.ts'

const nought = { kind: 'number', n: 0 } as const

export const noneAre = rule({
  rule: 'none are',
  words: ['none are'],
  beside: ['among'],

  read: (block, reading) => readAre('none are', block, reading),

  judge(c, { dossier, article }) {
    const tally = dossier.tally({ of: c, among: c.among, acts: c.acts, verb: 'are', weight: null, quantity: nought })
    return leaf(c, article, settle(tally, tests['at most'], false), { ...counted(tally, 0), who: tally.who }, none)
  },

  english: {
    asks: (c, about) => `none of ${group(c.among, about)} ${being(c.acts, false)}`,
    found: (_, f, about) =>
      f.facts.who?.length ? some(f.facts.who, about) : f.facts.maybe?.length ? `perhaps ${some(f.facts.maybe, about)}` : 'none',
  },
})
