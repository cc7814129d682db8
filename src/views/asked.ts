/**
 * What the rules of a charter ask of each condition of a case: the outcomes of which one has to stand. Only rules that count towards something ask:
 * *none are*, *fewer than* and *at most* ask that it does not stand, and so does whatever an `unless` counts.
 */
import type { Charter, Edition, Procedure } from '../charter/charter.ts'
import { baseOf, possible } from '../charter/size.ts'
import type { Condition, Group } from '../rules/condition.ts'

/** Condition → sets of outcomes; it is met while each of them has one in effect. */
export type Asks = ReadonlyMap<string, readonly ReadonlySet<string>[]>

/** What these procedures of an edition ask of each condition; `below`: what acts name below the case, where whatever they name is counted. */
export function asksOf(charter: Charter, edition: Edition, procedures: readonly Procedure[], below: readonly string[] = []): Asks {
  const idsOf = (among: Group | null, base: Group | null): Iterable<string> => {
    const ids = possible(among, base, { edition, parties: charter.parties, annexes: charter.annexes })
    return ids ?? below
  }
  return joined(procedures.map(p => (p.when === null ? new Map() : asked(p.when, c => idsOf(c, baseOf(p, edition))))))
}

function asked(c: Condition, ids: (among: Group | null) => Iterable<string>): Asks {
  if (c.rule === 'all of') return joined(c.parts.map(part => asked(part, ids)))
  if (c.rule === 'any of') {
    // One outcome that any of its parts takes is enough.
    const all = joined(c.parts.map(part => asked(part, ids)))
    return new Map([...all].map(([id, sets]) => [id, [new Set(sets.flatMap(set => [...set]))]]))
  }
  const towards =
    c.rule === 'all are' ||
    c.rule === 'any are' ||
    ((c.rule === 'heads' || c.rule === 'weight') && c.verb === 'are' && (c.compare === 'at least' || c.compare === 'more than'))
  return towards && 'acts' in c ? new Map([...ids(c.among)].map(id => [id, [new Set(c.acts)]])) : new Map()
}

/** What all of these ask of each condition, together. */
export function joined(all: readonly Asks[]): Asks {
  const found = new Map<string, readonly ReadonlySet<string>[]>()
  for (const asks of all) for (const [id, sets] of asks) found.set(id, [...(found.get(id) ?? []), ...sets])
  return found
}
