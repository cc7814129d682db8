/**
 * Positions that were heard and count in no question, for their author is in none of the groups that are asked: an objection of a member that was not
 * present, where only those present may object (as OSCE MC.DOC/1/06, Part IV, and the consensus of many councils). Whether it counts is known when the
 * run is settled: until then presence may still be recorded.
 */
import { conditionsOf, groupsOf } from '../charter/walk.ts'
import { type Compiled, maskOf } from './compile.ts'
import { actorsOf } from './log.ts'
import { hear } from './meaning.ts'
import { inBase, membersFor } from './members.ts'
import { type Run, sayOf } from './run.ts'
import type { ActWorth } from './standing.ts'
import type { Walking } from './walking.ts'
import { why } from './why.ts'

/** Says of the positions that nobody asked about that their author is not among those who count. */
export function leaveOut(w: Walking, run: Run, t: number): void {
  const { c } = run
  const defining = definingOf(c)
  if (defining === 0) return
  const asked = conditionsOf(c.p).flatMap(leaf => {
    if (!('acts' in leaf) || leaf.rule.endsWith(' are') || ('verb' in leaf && leaf.verb === 'are')) return []
    return [{ mask: maskOf(c, leaf.acts), members: membersFor(leaf.among, run, w.papers, t) }]
  })
  for (const { no, worth, parties } of [...run.told]) {
    if (worth !== 'counts' || w.log.rare.get(no - 1)?.for !== undefined) continue
    const { bit } = hear(w.log, run, no - 1)
    const naming = asked.filter(({ mask }) => (mask & bit) !== 0)
    // What makes one a member of a group is asked by the group; what no question names speaks against it, and is counted by none.
    if ((bit & c.positions & ~defining) === 0 || naming.length === 0) continue
    const authors = actorsOf(w.log, no - 1)
    for (const a of authors) {
      if (worthOf(w, a, { worth, parties }) !== 'counts') continue
      if (naming.some(({ members }) => members.list.includes(a) && inBase(members, a, run.yes[a] ?? 0))) continue
      sayOf(run, no - 1, a, authors, 'without standing', why('not entitled', { party: w.log.actors[a] as string }))
    }
  }
}

/** The acts that make somebody a member of a group of a procedure, as bits. */
function definingOf(c: Compiled): number {
  let mask = defining.get(c)
  if (mask === undefined) {
    mask = maskOf(
      c,
      groupsOf(c.p).flatMap(g => [...(g.who ?? []), ...(g.exceptWho ?? [])]),
    )
    defining.set(c, mask)
  }
  return mask
}
const defining = new WeakMap<Compiled, number>()

const worthOf = (w: Walking, a: number, { worth, parties }: Pick<ActWorth, 'worth' | 'parties'>): ActWorth['worth'] =>
  parties?.find(p => p.party === w.log.actors[a])?.worth ?? worth
