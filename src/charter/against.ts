/** What a record names and its charter does not: a slip of the pen keeps an act from counting, so it is warned of. */
import type { Fault } from '../basics/fault.ts'
import { nearest } from '../basics/text.ts'
import type { Act } from '../record/act.ts'
import type { Charter } from './charter.ts'
import { plain } from './names.ts'
import { outcomesOfProcedure } from './walk.ts'

/** Warnings for names in a record that nothing and nobody in the charter bears; each name is told once, at its first line. */
export function checkRecord(charter: Charter, acts: readonly Act[], file: string): readonly Fault[] {
  const { editions } = charter
  const bodies = editions.flatMap(e => Object.keys(e.bodies))
  const officers = [...editions.flatMap(e => [...e.officers, ...Object.values(e.bodies).flatMap(b => b.chair ?? [])])]
  const parties = charter.parties.map(p => p.id)
  const kinds = {
    by: known([...parties, ...officers, ...bodies]),
    act: known(editions.flatMap(e => [...Object.keys(e.acts), ...e.procedures.flatMap(outcomesOfProcedure)])),
    procedure: known(editions.flatMap(e => e.procedures.map(p => p.name))),
    body: known(bodies),
    edition: known(editions.map(e => e.date)),
  }
  const says: Readonly<Record<keyof typeof kinds, (name: string) => string>> = {
    by: name => `the charter knows nobody called "${name}"`,
    act: name => `the charter knows no act "${name}"`,
    procedure: name => `the charter has no procedure "${name}"`,
    body: name => `the charter has no body "${name}"`,
    edition: name => `the charter has no edition of ${name}`,
  }
  const remedies: Readonly<Record<keyof typeof kinds, string>> = {
    by: 'its acts count nowhere; add it to the parties, bodies or officers if they should',
    act: 'it counts nowhere; declare it in an "acts" block if it should',
    procedure: 'name one of its procedures, or leave the field out',
    body: 'name one of its bodies, or leave the field out',
    edition: 'add its file to "editions", or correct the day',
  }
  const told = new Set<string>()
  const faults: Fault[] = []
  const check = (kind: keyof typeof kinds, name: string | undefined, line: number): void => {
    if (name === undefined || kinds[kind].exact.has(name) || told.has(`${kind} ${name}`)) return
    told.add(`${kind} ${name}`)
    if (kind !== 'act' && kinds[kind].plain.has(plain(name))) return
    const near = nearest(name, kinds[kind].exact)
    faults.push({ file, line, says: `${says[kind](name)}; ${near === null ? remedies[kind] : `did you mean "${near}"?`}`, warning: true })
  }
  acts.forEach((act, i) => {
    for (const by of typeof act.by === 'string' ? [act.by] : act.by) check('by', by, i + 1)
    check('act', act.act, i + 1)
    check('procedure', act.procedure, i + 1)
    check('body', act.body, i + 1)
    check('edition', act.edition, i + 1)
  })
  return faults
}

const known = (names: readonly string[]): { readonly exact: ReadonlySet<string>; readonly plain: ReadonlySet<string> } => ({
  exact: new Set(names),
  plain: new Set(names.map(plain)),
})
