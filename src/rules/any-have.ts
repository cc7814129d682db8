/**
 * Someone in a group has done an act; the finding names who.
 *
 *     any have: [objected, proposed an amendment]
 *
 * OSCE MC.DOC/1/06, Annex 1(A), para. 3 (silence is broken by an objection or an amendment). UN Charter, Art. 27(3) (veto).
 */
import { done, each, some } from './english.ts'
import { readHave } from './having.ts'
import { rule } from './rule.ts'
import { counted, leaf, settle, tests } from './settle.ts'

// Someone is more than nought heads.
const nought = { kind: 'number', n: 0 } as const

export const anyHave = rule({
  rule: 'any have',
  words: ['any have'],
  beside: ['among'],

  read: (block, reading) => readHave('any have', block, reading),

  judge(c, { dossier, article }) {
    const tally = dossier.tally({ of: c, among: c.among, acts: c.acts, verb: 'have', weight: null, quantity: nought })
    return leaf(c, article, settle(tally, tests['more than'], false), { ...counted(tally, 1), who: tally.who }, tally.awaiting)
  },

  english: {
    asks: (c, about) => `${each('any', c.among, about)} ${done(c.acts, false)}`,
    found: (_, f, about) =>
      f.facts.who?.length ? some(f.facts.who, about) : f.facts.maybe?.length ? `perhaps ${some(f.facts.maybe, about)}` : 'nobody',
  },
})
