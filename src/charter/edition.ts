/** One edition: its head, its articles, and its blocks in the order in which they need one another. */
import type { Fault } from '../basics/fault.ts'
import { nearest } from '../basics/text.ts'
import type { Group } from '../rules/condition.ts'
import { readyNames } from '../rules/group.ts'
import { collectNames, readActors, readActs } from './acts.ts'
import type { Known } from './annex.ts'
import { annexesOfWeight, readSeatRows, readWeight, sayer, weightNames } from './annex.ts'
import type { Annex, Edition, Party, SeatRow, WeightColumn } from './charter.ts'
import { define, groupFinder, readBodies, readOfficers } from './groups.ts'
import type { Front } from './head.ts'
import { readFront } from './head.ts'
import type { Found, Kind } from './kinds.ts'
import { kindOf, placeOf } from './kinds.ts'
import { scan } from './markdown.ts'
import { checkKeys, didYouMean, meant, plain, readNames, table } from './names.ts'
import type { ProcedureScope } from './procedure.ts'
import { readProcedure } from './procedure.ts'
import { markSpine } from './spine.ts'
import { readTransition } from './transition.ts'
import { credentialsOf, officersInOrder, readCredentials, readMarkings, readSeries } from './secretariat.ts'
import { groupsIn, groupsOfBody } from './walk.ts'
import { readYaml } from './yaml.ts'

/** The charter's files, as an edition needs them. */
export interface Library {
  readonly annexes: Readonly<Record<string, Annex>>
  /** The parties an annex lists; its faults are said once. */
  parties(file: string): readonly Party[]
  fileName(short: string): string
  readonly faults: Fault[]
}

export interface ReadEdition {
  readonly front: Front | null
  readonly edition: Edition
  readonly parties: readonly Party[]
  readonly blocks: readonly Found[]
}

/** An edition with its head and the parties it lists; faults go to the library. */
export function readEdition(source: string, short: string, hash: string, library: Library): ReadEdition {
  const file = library.fileName(short)
  const scanned = scan(source, file)
  library.faults.push(...scanned.faults)
  const front = scanned.headOpen ? null : readFront(scanned.front, file, library.faults)
  const blocks = scanned.rules.flatMap((fence): Found[] => {
    const block = readYaml(fence.text, { file, article: fence.article, line: fence.line }, library.faults)
    const kind = block === null ? null : kindOf(block)
    return block === null || kind === null ? [] : [{ kind, article: fence.article, block, line: block.line }]
  })
  const of = (kind: Kind): Found[] => blocks.filter(f => f.kind === kind)

  const members = readPartiesBlock(of('parties'), file, library)
  const acts = readActs(of('acts'))
  const names = collectNames(of('procedure'), acts)
  const scales = weigher(members, library)
  const definitions = define(of('groups'), of('bodies'))
  const defined = [...definitions.values()]
  const officers = readOfficers(of('bodies'))
  const bodyNames = defined.filter(d => d.body).map(d => d.name)
  const steps = Object.values(acts).flatMap(a => (a.kind === 'step' ? [a.name] : []))
  const scope: ProcedureScope = {
    group: groupFinder(definitions, () => scope),
    groupNames: [...readyNames, ...defined.map(d => d.name)],
    isAct: name => acts[name] !== undefined,
    actNames: Object.keys(acts),
    isOutcome: name => names.outcomes.has(name) || names.steps.has(name) || acts[name] !== undefined,
    outcomeNames: [...names.outcomes, ...steps],
    isOfficer: name => meant(name, officers) !== null || meant(name, bodyNames) !== null,
    officerNames: officers,
    isParty: members.isParty,
    partyIds: members.parties.map(p => p.id),
    isWeight: scales.find,
    weightNames: weightNames(library.annexes, members.file),
    annexes: Object.keys(library.annexes),
    bodyNames,
  }

  readActors(of('acts'), acts, scope)

  const groups = table(
    defined.flatMap(d => {
      const g = scope.group(d.name)
      return d.body || g === null ? [] : [[d.name, g] as const]
    }),
  )
  const bodies = table(
    of('bodies')
      .flatMap(f => readBodies(f.block, scope, bodyNames))
      .map(b => [b.name, b] as const),
  )
  const procedures = of('procedure').flatMap(f => readProcedure(f.block, f.article, scope) ?? [])
  checkTwins(of('procedure'))
  for (const name of names.steps) acts[name] ??= { name, kind: 'step', beside: false, undoes: [], countsAs: [], needs: [] }

  const offices = { officers: officersInOrder(officers), bodies: bodyNames, acts: Object.keys(acts) }
  const credentials = readCredentials(of('credentials'), offices)

  const transition = readTransition(of('transition'), procedures, scope)
  const under = transition !== null && typeof transition.for === 'object' && 'under' in transition.for ? transition.for.under : []
  const edition: Edition = {
    date: front?.edition ?? '',
    file,
    hash,
    articles: scanned.articles,
    groups,
    bodies,
    officers,
    acts,
    procedures: markSpine(procedures, groups, bodies, acts, [...members.joinWith, ...under], members.leaveWith),
    transition,
    credentials,
    markings: readMarkings(of('markings')),
    series: readSeries(of('series'), offices, credentialsOf({ credentials, officers }).registeredBy),
    joinWith: members.joinWith,
    leaveWith: members.leaveWith,
    weights: scales.all(scope.weightNames),
    seats: seatsOf(
      [...Object.values(groups), ...Object.values(bodies).flatMap(groupsOfBody), ...procedures.flatMap(p => [p.among, p.forEach])],
      members,
      library,
    ),
    partiesFile: members.file,
    blocks: blocks.map(placeOf),
  }
  return { front, edition, parties: members.parties, blocks }
}

interface Members extends Known {
  /** The annex that lists them; null where the block does. */
  readonly file: string | null
  readonly parties: readonly Party[]
  readonly joinWith: readonly string[]
  readonly leaveWith: readonly string[]
}

/** Weights are read when a rule first asks for one, so that only those are told off. */
function weigher(members: Members, library: Library): { find(name: string): boolean; all(names: readonly string[]): Edition['weights'] } {
  const weights = new Map<string, WeightColumn>()
  const annexesOf = (name: string): ReturnType<typeof annexesOfWeight> => annexesOfWeight(name, library.annexes, members.file)
  const known = members.parties.length === 0 ? null : members
  return {
    find(name) {
      const annexes = annexesOf(name)
      const plainly = name.replaceAll('_', ' ')
      if (annexes.length === 0 || weights.has(plainly)) return annexes.length > 0
      const column = readWeight(name, annexes, known, annex => sayer(library.fileName(annex), library.faults))
      for (const key of [plainly, ...annexes.map(a => a.column)]) weights.set(key, column)
      return true
    },
    all(names) {
      const others = names.filter(n => !weights.has(n)).map(n => [n, readWeight(n, annexesOf(n), null, () => () => {})] as const)
      return table([...weights, ...others])
    },
  }
}

function readPartiesBlock(found: readonly Found[], file: string, library: Library): Members {
  const [first, ...more] = found
  if (first === undefined) {
    library.faults.push({
      file,
      line: 0,
      says: 'no block says who the parties are; write a rule block "parties: parties.csv" and the annex with the columns "id" and "name"',
    })
    return { file: null, parties: [], joinWith: [], leaveWith: [], isParty: () => false, nearParty: () => null }
  }
  for (const f of more) f.block.fault(`the parties are named a second time; keep the block of line ${first.line} and remove this one`)
  const { block } = first
  checkKeys(block, ['parties', 'join with', 'leave with'], 'a "parties" block')
  const value = block.get('parties')
  const joinWith = block.get('join with') === null ? [] : readNames(block.get('join with'), 'join with')
  const leaveWith = block.get('leave with') === null ? [] : readNames(block.get('leave with'), 'leave with')
  const named = value?.text?.trim() ?? ''
  let parties: readonly Party[] = []
  let annex: string | null = null
  if (named.endsWith('.csv')) {
    if (library.annexes[named] === undefined)
      value?.fault(
        `there is no file "${named}" beside the charter${didYouMean(named, Object.keys(library.annexes), 'add it, with the columns "id" and "name"')}`,
      )
    else {
      annex = named
      parties = library.parties(named)
    }
  } else parties = readNames(value, 'parties').map(id => ({ id, name: id, columns: {} }))
  if (parties.length === 0 && annex !== null && library.annexes[annex]?.columns.includes('id'))
    value?.fault(`"${named}" lists no party; write one row for each`)
  const ids = new Set(parties.map(p => p.id))
  return { file: annex, parties, joinWith, leaveWith, isParty: id => ids.has(id), nearParty: id => nearest(id, ids) }
}

function checkTwins(found: readonly Found[]): void {
  const seen = new Map<string, number>()
  for (const { block, line } of found) {
    const name = block.get('procedure')?.text?.trim() ?? ''
    const before = seen.get(plain(name))
    if (name !== '' && before !== undefined)
      block.fault(`two procedures are called "${name}" (the other is line ${before}); give one of them another name`)
    seen.set(plain(name), line)
  }
}

/** The dated seats of every annex that a group or body names. */
function seatsOf(named: readonly (Group | null)[], members: Members, library: Library): Edition['seats'] {
  const files = new Set(named.flatMap(groupsIn).flatMap(g => (g.from === 'seats' && g.annex !== null ? [g.annex] : [])))
  return table(
    [...files].flatMap((file): (readonly [string, readonly SeatRow[]])[] => {
      const annex = library.annexes[file]
      return annex === undefined ? [] : [[file, readSeatRows(annex, members, sayer(library.fileName(file), library.faults))]]
    }),
  )
}
