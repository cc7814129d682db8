/**
 * So many of a group have done an act.
 *
 *     at least: 55%                        # or more than, fewer than, at most; a number, a share, a fraction in words
 *     have: voted in favour                # one act, or a list of them; have not: those without it; are: things by outcome
 *     among: members present and voting    # who counts; default the procedure's group
 *
 * Art. 16(4) TEU, first sentence. Paris Agreement, Art. 21(1). Art. 18(2) UN Charter. Art. 238(3)(a) TFEU:
 * `fewer than: the fewest with more than 35% of population plus 1`.
 */
import type { Heads } from './condition.ts'
import { besideCounting, readCounting } from './counting.ts'
import { being, done, group, measure, number, quantity, weight } from './english.ts'
import { compares, needed } from './quantity.ts'
import { rule } from './rule.ts'
import { counted, leaf, none, settle, tests } from './settle.ts'

export const heads = rule({
  rule: 'heads',
  words: compares,
  beside: besideCounting,

  read(block, reading) {
    const c = readCounting(block, reading)
    if (c === null) return null
    const { weight: _, ...said } = c
    return { rule: 'heads', ...said }
  },

  judge(c, { dossier, article }) {
    const tally = dossier.tally({ of: c, among: c.among, acts: c.acts, verb: c.verb, weight: null, quantity: c.quantity })
    const verdict = settle(tally, tests[c.compare], tally.nobody && c.quantity.kind !== 'number')
    const upward = c.compare === 'at least' || c.compare === 'more than'
    return leaf(c, article, verdict, counted(tally, needed(c.compare, c.quantity, tally)), upward ? tally.awaiting : none)
  },

  english: {
    asks(c, about) {
      const q = c.quantity
      const many = !(q.kind === 'number' && q.n === 1)
      const verb = c.verb === 'are' ? being(c.acts, many) : done(c.acts, many, c.verb === 'have not')
      if (q.kind === 'fewest') {
        const plus = q.plus > 0 ? `, plus ${number(q.plus)},` : ''
        return `${c.compare} the fewest of ${group(c.among, about)} with more than ${q.written} of ${weight(q.weight)}${plus} ${verb}`
      }
      const bare = q.kind === 'number' && c.among === null && about.base === null
      return `${c.compare} ${quantity(q)}${bare ? '' : ` of ${group(c.among, about)}`} ${verb}`
    },
    found: (c, f) => `${measure(f)}; ${number(f.facts.need ?? 0)} ${allowed(c) ? 'at most' : 'needed'}`,
  },
})

const allowed = (c: Heads): boolean => c.compare === 'fewer than' || c.compare === 'at most'
