/** `groups` and `bodies` blocks: the terms a charter defines, found by name whatever their order. */
import { isDay } from '../basics/moment.ts'
import type { Block, Scope } from '../rules/block.ts'
import type { Group } from '../rules/condition.ts'
import { everyone, readGroup, readSeats, readyGroup, readyNames } from '../rules/group.ts'
import type { Body } from './charter.ts'
import { readSeating, seatingKeys } from './seating.ts'
import type { Found } from './kinds.ts'
import { checkKeys, meant, plain, readNames, readText } from './names.ts'

export interface Definition {
  readonly name: string
  readonly line: number
  readonly block: Block
  /** A body, and whether anything says who sits in it. */
  readonly body: boolean
  readonly seated: boolean
}

/** A group that every charter has. */
const ready = (name: string): Group | null => (readyNames.some(n => plain(n) === plain(name)) ? readyGroup(name) : null)

/** Every definition by its plain name. */
export function define(groups: readonly Found[], bodies: readonly Found[]): Map<string, Definition> {
  const definitions = new Map<string, Definition>()
  const add = (name: string, line: number, block: Block, body: boolean, seated: boolean): void => {
    const key = plain(name)
    const before = definitions.get(key)
    if (ready(name) !== null)
      block.fault(`"${name}" already means something in every charter; give the ${body ? 'body' : 'group'} another name`)
    else if (before) block.fault(`"${name}" is defined twice (the other is line ${before.line}); keep one, or give it another name`)
    else definitions.set(key, { name: name.trim().replace(/^the /i, ''), line, block, body, seated })
  }
  for (const { block } of groups) {
    checkKeys(block, ['groups'], 'a "groups" block')
    const table = block.get('groups')
    if (table !== null && table.keys().length === 0)
      table.fault('"groups" defines names; write "groups: { States: { where: organisation is no } }"')
    for (const { key, line } of table?.keys() ?? []) {
      const at = table?.get(key)
      if (at) add(key, line, at, false, false)
    }
  }
  for (const { block } of bodies) {
    checkKeys(block, ['bodies', 'officers'], 'a "bodies" block')
    const table = block.get('bodies')
    for (const { key, line } of table?.keys() ?? []) {
      const at = table?.get(key)
      const seats = at?.get('seats')
      if (at) add(key, line, seats ?? at, true, Boolean(seats))
      if (at && !seats) at.fault(`nobody sits in "${key}"; write "seats: parties", the name of a group or an annex`)
    }
  }
  return definitions
}

/** So deep may groups rest on one another. */
const DEEPEST = 30
/** A longer row of groups is not followed to its end. */
const FARTHEST = 200

/** Finds a group by name and reads its definition when it is first asked for; definitions that rest on each other are a fault. */
export function groupFinder(definitions: ReadonlyMap<string, Definition>, scope: () => Scope): (name: string) => Group | null {
  const resolved = new Map<string, Group>()
  const busy: string[] = []
  let deep = false
  const depths = new WeakMap<Group, number>()
  const depthOf = (g: Group): number => {
    const known = depths.get(g)
    if (known !== undefined) return known
    const depth = 1 + Math.max(0, ...[...(g.among === null ? [] : [g.among]), ...g.except].map(depthOf))
    depths.set(g, depth)
    return depth
  }
  return name => {
    const key = plain(name)
    const known = ready(name) ?? resolved.get(key)
    if (known !== undefined) return known
    const def = definitions.get(key)
    if (def === undefined) return null
    const placeholder: Group = everyone(def.line, 'default', def.name)
    if (busy.includes(key)) {
      const round = [...busy.slice(busy.indexOf(key)), key].map(k => `"${definitions.get(k)?.name ?? k}"`)
      def.block.fault(`the group ${round.join(' rests on ')}, so that nobody can say who is in it; define one of them by its own members`)
      resolved.set(key, placeholder)
      return placeholder
    }
    const tooDeep = (): Group => {
      if (!deep)
        def.block.fault(
          `the group "${def.name}" rests on others more than ${DEEPEST} deep; define it, or one of those it rests on, by its own members`,
        )
      deep = true
      resolved.set(key, placeholder)
      return placeholder
    }
    if (busy.length >= FARTHEST) return tooDeep()
    busy.push(key)
    const read = !def.body ? readGroup(def.block, scope(), def.name) : def.seated ? readSeats(def.block, scope(), def.name) : null
    busy.pop()
    const group = resolved.get(key) ?? { ...(read ?? placeholder), name: def.name, line: def.line }
    if (depthOf(group) > DEEPEST) return tooDeep()
    resolved.set(key, group)
    return group
  }
}

/** Offices that every charter has, whether it names them or not. */
export const readyOfficers: readonly string[] = ['Chair', 'Depositary', 'Registrar']

/** Every officer the blocks name, and those that every charter has. */
export function readOfficers(found: readonly Found[]): string[] {
  const officers = new Set([...readyOfficers, ...found.flatMap(f => readNames(f.block.get('officers'), 'officers'))])
  for (const { block } of found) {
    const bodies = block.get('bodies')
    for (const { key } of bodies?.keys() ?? []) {
      const chair = bodies?.get(key)?.get('chair')?.text?.trim()
      if (chair !== undefined && meant(chair, officers) === null) officers.add(chair.replace(/^the /i, ''))
    }
  }
  return [...officers]
}

/** The bodies of one block; `names` are those of every block. */
export function readBodies(block: Block, scope: Scope, names: readonly string[]): Body[] {
  const table = block.get('bodies')
  if (table !== null && table.keys().length === 0) table.fault('"bodies" names its bodies; write "bodies: { Council: { seats: parties } }"')
  return (table?.keys() ?? []).flatMap(({ key, line }) => {
    const at = table?.get(key)
    if (!at || at.keys().length === 0) return []
    checkKeys(at, ['seats', 'chair', 'from', 'until', ...seatingKeys], 'a body')
    const name = key.trim().replace(/^the /i, '')
    const day = (k: 'from' | 'until'): string | null => {
      const text = readText(at.get(k), k)
      if (text === null || isDay(text)) return text
      at.get(k)?.fault(`"${text}" is no day; write it as 2026-05-01`)
      return null
    }
    const chair = readText(at.get('chair'), 'chair')
    const [from, until] = [day('from'), day('until')]
    if (from !== null && until !== null && until < from)
      at.fault(`"${name}" ends on ${until}, before it begins on ${from}; exchange or correct the days`)
    const seats = scope.group(name)
    const seating = readSeating(at, name, scope, names)
    return seats === null
      ? []
      : [{ name, line, seats, chair: chair === null ? null : meant(chair, scope.officerNames), from, until, ...seating }]
  })
}
