/**
 * Some thing under the case has an outcome; the finding names which.
 *
 *     any are: reopened
 *     among: chapters
 *
 * The EU's enlargement methodology of 2020: a step back in one chapter is felt in the whole.
 */
import { being, group, some } from './english.ts'
import { readAre } from './having.ts'
import { rule } from './rule.ts'
import { counted, leaf, settle, tests } from './settle.ts'

const nought = { kind: 'number', n: 0 } as const

export const anyAre = rule({
  rule: 'any are',
  words: ['any are'],
  beside: ['among'],

  read: (block, reading) => readAre('any are', block, reading),

  judge(c, { dossier, article }) {
    const tally = dossier.tally({ of: c, among: c.among, acts: c.acts, verb: 'are', weight: null, quantity: nought })
    return leaf(c, article, settle(tally, tests['more than'], false), { ...counted(tally, 1), who: tally.who }, tally.awaiting)
  },

  english: {
    asks: (c, about) => `any of ${group(c.among, about)} ${being(c.acts, false)}`,
    found: (_, f, about) =>
      f.facts.who?.length ? some(f.facts.who, about) : f.facts.maybe?.length ? `perhaps ${some(f.facts.maybe, about)}` : 'none',
  },
})
