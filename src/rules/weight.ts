/**
 * Members with so much of a weight have done an act.
 *
 *     at least: 55% of emissions           # or more than, fewer than, at most; the weight is a column of an annex
 *     have: deposited
 *
 * Paris Agreement, Art. 21(1). Art. 16(4) TEU (65 % of the population). Art. VIII(b)(vi)(2) SOLAS (50 % of the gross tonnage).
 */
import { besideCounting, readCounting } from './counting.ts'
import { bare, being, done, measure, number, quantity, weight as named } from './english.ts'
import { compares, needed } from './quantity.ts'
import { rule } from './rule.ts'
import { counted, leaf, none, settle, tests } from './settle.ts'

export const weight = rule({
  rule: 'weight',
  words: compares,
  beside: besideCounting,

  read(block, reading) {
    const c = readCounting(block, reading)
    return c === null || c.weight === null ? null : { rule: 'weight', ...c, weight: c.weight }
  },

  judge(c, { dossier, article }) {
    const tally = dossier.tally({ of: c, among: c.among, acts: c.acts, verb: c.verb, weight: c.weight, quantity: c.quantity })
    const verdict = settle(tally, tests[c.compare], tally.nobody && c.quantity.kind !== 'number')
    const upward = c.compare === 'at least' || c.compare === 'more than'
    const facts = counted(tally, needed(c.compare, c.quantity, tally))
    facts.weight = c.weight
    facts.scale = tally.scale
    // Where a figure that was not found decides it, whose.
    if (verdict.state === 'undetermined' && (tally.unknown?.length ?? 0) > 0) {
      facts.why = 'no figure'
      facts.unknown = tally.unknown
    } else if (verdict.state === 'undetermined' && tally.gotMost === tally.got && tally.totalMost === tally.total) facts.why = 'rounded'
    return leaf(c, article, verdict, facts, upward ? tally.awaiting : none)
  },

  english: {
    asks(c, about) {
      const verb = c.verb === 'are' ? being(c.acts, true) : done(c.acts, true, c.verb === 'have not')
      return `${bare(c.among, about)} with ${c.compare} ${quantity(c.quantity)} of ${named(c.weight)} ${verb}`
    },
    found(c, f) {
      const allowed = c.compare === 'fewer than' || c.compare === 'at most'
      return `${measure(f)}; ${number(f.facts.need ?? 0, f.facts.scale)} ${allowed ? 'at most' : 'needed'}`
    },
  },
})
