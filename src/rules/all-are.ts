/**
 * Every thing under the case has an outcome; the finding names those that have not.
 *
 *     all are: provisionally closed
 *     among: chapters                      # a group of things: matters of their own under this one
 *
 * Treaty on European Union, Art. 49 as practised: a candidate's chapters, each closed by its own decision. Of nothing it is not met.
 */
import { bare, being, measure, some } from './english.ts'
import { readAre } from './having.ts'
import { rule } from './rule.ts'
import { counted, leaf, settle, tests } from './settle.ts'

// As with `all have`: every one is the whole share.
const everyone = { kind: 'share', part: 1, whole: 1, written: 'all' } as const

export const allAre = rule({
  rule: 'all are',
  words: ['all are'],
  beside: ['among'],

  read: (block, reading) => readAre('all are', block, reading),

  judge(c, { dossier, article }) {
    const tally = dossier.tally({ of: c, among: c.among, acts: c.acts, verb: 'are', weight: null, quantity: everyone })
    return leaf(c, article, settle(tally, tests['at least'], tally.nobody), counted(tally, tally.total), tally.awaiting)
  },

  english: {
    asks: (c, about) => `all ${bare(c.among, about)} ${being(c.acts, true)}`,
    found: (_, f, about) => `${measure(f)}${f.awaiting.length > 0 ? `; awaited: ${some(f.awaiting, about)}` : ''}`,
  },
})
