/** How many acts a procedure tells apart: what a party has done in a run is kept as a row of bits, one for each. */
import type { ActDefinition } from '../record/act.ts'
import { builtinActs } from '../record/act.ts'
import { actsOfGroup } from '../rules/group.ts'
import { actsIn } from '../rules/index.ts'
import type { Edition, Procedure } from './charter.ts'
import type { Tell } from './context.ts'

const MOST = 31

/** A procedure that tells more acts apart than can be kept. */
export function checkDistinct(p: Procedure, edition: Edition, tell: Tell): void {
  const count = distinct(p, edition)
  if (count > MOST)
    tell(
      p,
      p.line,
      `the conditions of "${p.name}" tell ${count} acts apart, and at most ${MOST} can be; let several of them count as one wider act ("counts as: …" in an "acts" block), and count that`,
    )
}

/** The acts its conditions name with all that count as them, every stance; acts that all conditions treat alike are one. */
function distinct(p: Procedure, edition: Edition): number {
  const definitions: Readonly<Record<string, ActDefinition>> = { ...builtinActs, ...edition.acts }
  const all = Object.values(definitions)
  const narrower = new Map<string, string[]>()
  for (const d of all) for (const wider of d.countsAs) narrower.set(wider, [...(narrower.get(wider) ?? []), d.name])
  const classOf = (name: string): ReadonlySet<string> => {
    const found = new Set([name])
    for (const n of found) for (const more of narrower.get(n) ?? []) found.add(more)
    return found
  }
  const silent = p.silenceCountsAs === null ? [] : ['recused', ...('position' in p.silenceCountsAs ? [p.silenceCountsAs.position] : [])]
  const conditions = [p.quorum, p.when, p.unless, p.lapsesWhen].filter(c => c !== null)
  const mentioned = [...new Set([...conditions.flatMap(actsIn), ...actsOfGroup(p.among), ...silent])].map(
    name => [name, classOf(name)] as const,
  )
  const acts = new Set(mentioned.flatMap(([, narrow]) => [...narrow]))
  const isStance = (name: string): boolean => {
    const d = definitions[name]
    return d !== undefined && d.kind === 'position' && !d.beside && d.undoes.length === 0
  }
  if ([...acts].some(isStance)) {
    for (const name of ['voted in favour', 'voted against', 'abstained']) acts.add(name)
    for (const d of Object.values(edition.acts)) if (builtinActs[d.name] === undefined && isStance(d.name)) acts.add(d.name)
    for (const d of all) {
      const pair = [d.name, ...(d.opposes ?? [])]
      if (pair.length > 1 && isStance(d.name) && pair.some(name => acts.has(name))) for (const name of pair) acts.add(name)
    }
  }
  const undone = all.filter(d => d.undoes.length > 0).map(d => [d.name, new Set(d.undoes.flatMap(u => [...classOf(u)]))] as const)
  const alike = [...acts].map(name =>
    isStance(name)
      ? name
      : [
          ...mentioned.flatMap(([wide, narrow]) => (narrow.has(name) ? [wide] : [])),
          definitions[name]?.kind ?? 'step',
          ...undone.flatMap(([by, taken]) => (taken.has(name) ? [by] : [])),
        ].join('|'),
  )
  return new Set(alike).size
}
