/** What a record names and its charter does not: a slip of the pen keeps an act from counting, so it is warned of. */
import type { Fault } from '../basics/fault.ts'
import { nearest } from '../basics/text.ts'
import { type Act, authorsOf, builtinActs } from '../record/act.ts'
import type { Charter } from './charter.ts'
import { differsLittle, plain } from './names.ts'
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
    for (const by of authorsOf(act)) check('by', by, i + 1)
    check('act', act.act, i + 1)
    check('procedure', act.procedure, i + 1)
    check('body', act.body, i + 1)
    check('edition', act.edition, i + 1)
    faults.push(...wrongHash(charter, act, file, i + 1), ...wrongList(charter, act, file, i + 1), ...tooEarly(charter, act, file, i + 1))
  })
  return [...faults, ...hiddenActs(charter, acts, file), ...withoutMatter(charter, acts, file), ...strayMatters(charter, acts, file)].sort(
    (a, b) => a.line - b.line,
  )
}

/** An act that names an edition's day with a hash that is none of its own brings nothing in. */
function wrongHash(charter: Charter, act: Act, file: string, line: number): Fault[] {
  const corrects = act.act === 'corrected the reading'
  const of = (corrects ? (charter.readings ?? []) : charter.editions).filter(e => e.date === act.edition)
  if (act.hash === undefined || of.length === 0 || of.some(e => e.hash === act.hash)) return []
  const what = corrects ? 'reading' : 'edition'
  const own = of.map(e => `"${e.hash}"`).join(' or ')
  return [
    {
      file,
      line,
      says: `the ${what} of ${act.edition} has another hash than this line names, so that nothing is brought in; write ${own}`,
    },
  ]
}

/** An edition of a catalogue of conditions that is not there, or whose file is another than the one an act names. */
function wrongList({ conditions = [] }: Charter, { refers, text }: Act, file: string, line: number): Fault[] {
  if (text === undefined || refers?.startsWith('conditions/') !== true) return []
  const of = conditions.find(e => e.path === refers)
  if (of === undefined) {
    const near = nearest(
      refers,
      conditions.map(e => e.path),
    )
    const remedy = near === null ? `add the file "${refers}.csv" beside the charter` : `did you mean "${near}"?`
    return [{ file, line, says: `no edition of a catalogue of conditions is called "${refers}"; ${remedy}`, warning: true }]
  }
  if (of.hash === text) return []
  const says = `the file "${refers}.csv" has another hash than this line names: an edition is never changed; put the file back as it was, and write what is new as an edition of its own (the hash of the file as it is now: "${of.hash}")`
  return [{ file, line, says }]
}

/** An outcome is the judge's to find: an act of its name opens nothing, and nobody joins or leaves by it. Each name is told once. */
function hiddenActs({ editions }: Charter, acts: readonly Act[], file: string): Fault[] {
  const outcomes = new Set(editions.flatMap(e => e.procedures.flatMap(outcomesOfProcedure)))
  const meant = new Set(editions.flatMap(e => [...e.joinWith, ...e.leaveWith, ...e.procedures.flatMap(p => p.opensWith)]))
  const told = new Set<string>()
  return acts.flatMap(({ act }, i) => {
    if (!meant.has(act) || !outcomes.has(act) || told.has(act)) return []
    told.add(act)
    const says = `"${act}" is an outcome of this charter, which the judge finds by itself; an act of that name opens nothing, and nobody joins or leaves by it; give the act a name of its own in the charter, or remove this line`
    return [{ file, line: i + 1, says, warning: true }]
  })
}

/** An edition holds from the act that brings it in, whatever its own day. */
function tooEarly({ editions }: Charter, { act, at, edition }: Act, file: string, line: number): Fault[] {
  const of = editions.find(e => e.date === edition)
  const day = of?.transition?.from ?? of?.date ?? ''
  // A bare day or an instant: a month or an interval says less than a day.
  if (act !== 'brought in' || !/^\d{4}-\d{2}-\d{2}(T|$)/.test(at) || at.slice(0, 10) >= day) return []
  const says = `this brings the edition of ${day} in on ${at.slice(0, 10)}, and it holds from then; date it on its day, or let the outcome that adopted it bring it in with "from: ${day}"`
  return [{ file, line, says, warning: true }]
}

/** Membership and proxies hold for the whole charter. */
const atLarge: ReadonlySet<string> = new Set(['became a party', 'gave a proxy', 'withdrew its proxy'])

/** Positions and instruments speak in a matter; without one they are heard nowhere. Each act's name is told once. */
function withoutMatter({ editions }: Charter, acts: readonly Act[], file: string): Fault[] {
  const lasting = new Set(editions.flatMap(e => [...e.joinWith, ...e.leaveWith]))
  const kinds = new Map([...Object.values(builtinActs), ...editions.flatMap(e => Object.values(e.acts))].map(a => [a.name, a.kind]))
  const told = new Set<string>()
  return acts.flatMap((act, i) => {
    const kind = kinds.get(act.act)
    if (act.matter !== undefined || (kind !== 'position' && kind !== 'instrument')) return []
    if (atLarge.has(act.act) || lasting.has(act.act) || told.has(act.act)) return []
    told.add(act.act)
    const says = `"${act.act}" speaks in a matter, and this line names none, so that it counts nowhere; add "matter"`
    return [{ file, line: i + 1, says, warning: true }]
  })
}

/** So many matters that nothing opened are looked at. */
const LOOKED = 200

/**
 * A matter that no officer's act opens and whose name is nearly that of one that is open. An instrument may open a run of its own wherever
 * it is entered, and so does not show that its matter was meant.
 */
function strayMatters({ editions, parties }: Charter, acts: readonly Act[], file: string): Fault[] {
  const openers = new Set(editions.flatMap(e => e.procedures.flatMap(p => p.opensWith)))
  const own = editions.flatMap(e => Object.values(e.acts))
  for (const name of openers) for (const a of own) if (a.countsAs.includes(name)) openers.add(a.name)
  const steps = new Set(own.filter(a => a.kind === 'step').map(a => a.name))
  const ids = new Set(parties.map(p => p.id))
  const opened = new Set<string>()
  const weakly = new Set<string>()
  const first = new Map<string, number>()
  acts.forEach((act, i) => {
    if (act.matter === undefined) return
    if (!first.has(act.matter)) first.set(act.matter, i + 1)
    if (act.edition !== undefined || (openers.has(act.act) && steps.has(act.act))) opened.add(act.matter)
    else if (openers.has(act.act)) weakly.add(act.matter)
  })
  const strays = [...first].filter(([matter]) => !opened.has(matter)).slice(0, LOOKED)
  return strays.flatMap(([matter, line]) => {
    const near = [...opened].find(other => differsLittle(matter, other) && marksOf(matter, ids) === marksOf(other, ids))
    if (near === undefined) return []
    const amiss = weakly.has(matter) ? `the matter "${matter}" is nearly called like another` : `nothing opens the matter "${matter}"`
    return [{ file, line, says: `${amiss}; did you mean "${near}"?`, warning: true }]
  })
}

/** What tells a matter from its like, the parties and numbers in its id: two that differ by these are not one misspelt. */
const marksOf = (matter: string, ids: ReadonlySet<string>): string =>
  matter
    .split('/')
    .map(part => (ids.has(part) ? part : part.replace(/\D+/g, ' ').trim()))
    .join('/')

const known = (names: readonly string[]): { readonly exact: ReadonlySet<string>; readonly plain: ReadonlySet<string> } => ({
  exact: new Set(names),
  plain: new Set(names.map(plain)),
})
