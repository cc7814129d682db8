/**
 * An outcome, or an officer's act, stands in this matter or in another.
 *
 *     once: determined
 *     by: the Council                      # an act of that officer or body; without it the outcome itself
 *     of: brussels-treaty-protocol         # the matter meant; default this one
 *
 * North Atlantic Council, 12 September and 2 October 2001 (a decision whose condition was found met later). Protocol on the Accession of the
 * Federal Republic of Germany, 1954 (which waits for another protocol).
 */
import type { Block } from './block.ts'
import { standing } from './english.ts'
import { knownOutcome, readBy, readName } from './names.ts'
import { rule } from './rule.ts'
import { leaf, none } from './settle.ts'

export const once = rule({
  rule: 'once',
  words: ['once'],
  beside: ['by', 'of'],

  read(block, { scope }) {
    const at = block.get('once') as Block
    const outcome = readName(at, 'an outcome')
    const [byAt, ofAt] = [block.get('by'), block.get('of')]
    const by = byAt === null ? null : readBy(byAt, scope)
    const of = ofAt === null ? null : readName(ofAt, 'a matter')
    const known = outcome !== null && knownOutcome(at, outcome, scope)
    if (!known || (byAt !== null && by === null) || (ofAt !== null && of === null)) return null
    return { rule: 'once', line: block.line, outcome, by, of }
  },

  judge(c, { dossier, article }) {
    const { state, since, why } = dossier.stands(c.outcome, c.by, c.of)
    const facts = {
      outcome: c.outcome,
      ...(c.by ? { by: c.by } : {}),
      ...(c.of ? { of: c.of } : {}),
      ...(since ? { since } : {}),
      ...(why ? { why } : {}),
    }
    return leaf(c, article, { state, final: state === 'met' || state === 'barred' }, facts, none)
  },

  english: {
    asks: c => standing(c),
    found: (_, f) =>
      f.facts.since
        ? `since ${f.facts.since}`
        : f.facts.settled
          ? 'it had not come'
          : f.state === 'barred'
            ? 'it can no longer come'
            : 'not yet',
  },
})
