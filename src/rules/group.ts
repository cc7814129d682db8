/**
 * Who counts. A group is a name, a list of parties, or a description:
 *
 *     among: States
 *     among: [BEL, CAN, FRA]
 *     among: { among: Council, where: class is A, who: [voted in favour, voted against], except: the party concerned }
 *
 * Art. 31(1)(b) and (c) VCLT: law defines its terms, and so does a charter, in its `groups` block. Art. 18 UN Charter (members present
 * and voting); Art. 11 North Atlantic Treaty (named States); Art. 238(2) TFEU (the members concerned).
 */
import type { Block, Scope } from './block.ts'
import type { Group } from './condition.ts'
import { meant, onlyKeys, readActs, readName, readOutcomes, written } from './names.ts'

const keys = ['among', 'named', 'where', 'who', 'except', 'except who', 'plus', 'things', 'under', 'except under']

/** A group that limits nothing: the starting point of every other. */
export const everyone = (line: number, from: Group['from'] = 'default', name: string | null = null): Group => ({
  name,
  line,
  among: null,
  from,
  annex: null,
  below: false,
  things: [],
  plus: [],
  named: null,
  where: [],
  who: null,
  exceptWho: null,
  except: [],
  under: [],
  exceptUnder: [],
})

const ready: Readonly<Record<string, Group['from']>> = {
  parties: 'parties',
  'all listed': 'listed',
  'party concerned': 'concerned',
  openers: 'openers',
  participants: 'participants',
}
/** The groups every charter has; null where the name is none of them. */
export function readyGroup(name: string): Group | null {
  const from = ready[name.replace(/^the /i, '').toLowerCase()]
  return from === undefined ? null : everyone(0, from)
}
export const readyNames: readonly string[] = ['parties', 'all listed', 'the party concerned', 'the openers', 'the participants']

/**
 * A group as read; null where a fault was told. `name` is the term that a `groups` or `bodies` block defines by it, `within` the group
 * of a join round it, from which it is taken unless it says otherwise.
 */
export function readGroup(block: Block, scope: Scope, name: string | null = null, within: Group | null = null): Group | null {
  if (Array.isArray(block.value)) {
    const named = readParties(block, scope)
    return named && { ...everyone(block.line, 'default', name), among: within, named }
  }
  if (typeof block.value === 'object' && block.value !== null) return readDescription(block, scope, name, within)
  const called = readName(block, 'a group')
  return called === null ? null : readCalled(block, called, scope, name, within)
}

function readCalled(block: Block, called: string, scope: Scope, name: string | null, within: Group | null): Group | null {
  const known = scope.group(called) ?? scope.group(called.replace(/^the /i, '')) ?? readyGroup(called)
  if (known !== null) {
    const placed = within !== null && known.from === 'default' && known.among === null ? { ...known, among: within } : known
    return name === null ? placed : { ...placed, name, line: block.line }
  }
  if (scope.isParty(called)) return { ...everyone(block.line, 'default', name), among: within, named: [called] }
  block.fault(`no group is called "${called}"${meant(called, [...scope.groupNames, ...readyNames], 'define it in a "groups" block')}`)
  return null
}

function readDescription(block: Block, scope: Scope, name: string | null, within: Group | null): Group | null {
  const sound = onlyKeys(block, keys, 'a group')
  const at = <T>(key: string, read: (b: Block) => T | null, absent: T): T | null => {
    const found = block.get(key)
    return found === null ? absent : read(found)
  }
  const things = block.get('things')
  const listed = things === null ? { annex: null, below: false, things: [] } : readThings(things, scope)
  const among = at<Group | null>('among', b => readGroup(b, scope, null, within), within)
  const named = at<readonly string[] | null>('named', b => readParties(b, scope), null)
  const where = at('where', readWhere, [])
  const who = at<readonly string[] | null>('who', b => readActs(b, scope), null)
  const exceptWho = at<readonly string[] | null>('except who', b => readActs(b, scope), null)
  const except = at('except', b => readExcept(b, scope), [])
  const plus = at('plus', b => readParties(b, scope), [])
  const under = at('under', b => readOutcomes(b, scope), [])
  const exceptUnder = at('except under', b => readOutcomes(b, scope), [])
  const failed =
    !sound ||
    listed === null ||
    where === null ||
    except === null ||
    plus === null ||
    under === null ||
    exceptUnder === null ||
    missing(block, 'among', among) ||
    missing(block, 'named', named) ||
    missing(block, 'who', who) ||
    missing(block, 'except who', exceptWho)
  if (failed) return null
  if (things !== null && block.get('named') !== null) {
    block.fault('a group holds things or parties; leave out "things" or "named"')
    return null
  }
  if (listed.below && where.length > 0) {
    block.fault('"where" asks for a column of an annex, and "things: below" has none; leave out "where", or name the annex of the things')
    return null
  }
  const from = things === null ? 'default' : 'things'
  return {
    ...everyone(block.line, from, name),
    ...listed,
    among: things === null ? among : null,
    plus,
    named,
    where,
    who,
    exceptWho,
    except,
    under,
    exceptUnder,
  }
}

const missing = (block: Block, key: string, read: unknown): boolean => read === null && block.get(key) !== null

function readParties(block: Block, scope: Scope): readonly string[] | null {
  const ids: string[] = []
  let sound = true
  for (const item of block.items()) {
    const id = readName(item, 'a party')
    if (id === null) sound = false
    else if (scope.partyIds.length > 0 && !scope.isParty(id)) {
      sound = false
      item.fault(`no party is called "${id}"${meant(id, scope.partyIds, 'add it to the parties annex')}`)
    } else ids.push(id)
  }
  if (sound && ids.length === 0) {
    block.fault('a list of parties names at least one; write their ids, or leave the line out')
    return null
  }
  return sound ? ids : null
}

function readExcept(block: Block, scope: Scope): readonly Group[] | null {
  const items = block.items()
  const ids = items.every(i => typeof i.value === 'string' && scope.isParty(i.value))
  if (ids && items.length > 0) {
    const named = readParties(block, scope)
    return named && [{ ...everyone(block.line), named }]
  }
  const groups = items.map(i => readGroup(i, scope))
  return groups.some(g => g === null) ? null : groups.filter(g => g !== null)
}

function readWhere(block: Block): Group['where'] | null {
  const tests: Group['where'][number][] = []
  let sound = true
  for (const item of block.items()) {
    const [, column, not, value] = /^(.+?) is (not )?(.+)$/.exec((item.text ?? '').trim()) ?? []
    if (column === undefined || value === undefined) {
      sound = false
      item.fault(`here stands ${written(item)}; write a column and its value, such as "organisation is no" or "class is not A"`)
    } else tests.push({ column, is: not === undefined, value })
  }
  return sound ? tests : null
}

/** What stands under `things` for whatever lies one step below the case. */
const BELOW = 'below'

function readThings(block: Block, scope: Scope): Pick<Group, 'annex' | 'below' | 'things'> | null {
  if (typeof block.value === 'string') {
    if (block.value === BELOW) return { annex: null, below: true, things: [] }
    if (scope.annexes.includes(block.value)) return { annex: block.value, below: false, things: [] }
    block.fault(
      `no annex is called "${block.value}"${meant(block.value, [BELOW, ...scope.annexes], 'add the file beside the charter, list the things in brackets, or write "below" for all matters one step below')}`,
    )
    return null
  }
  const things = block.items().map(i => readName(i, 'a thing'))
  return things.some(t => t === null) ? null : { annex: null, below: false, things: things.filter(t => t !== null) }
}

/** The seats of a body: `parties`, an annex with dated seats, or a group. */
export function readSeats(block: Block, scope: Scope, name: string): Group | null {
  const { value } = block
  if (typeof value !== 'string' || !value.endsWith('.csv')) return readGroup(block, scope, name)
  if (scope.annexes.includes(value)) return { ...everyone(block.line, 'seats', name), annex: value }
  block.fault(`no annex is called "${value}"${meant(value, scope.annexes, 'add the file beside the charter')}`)
  return null
}

/** The group from which one is taken, at the bottom: where its things stand in an annex, it names it. */
export const rootOf = (g: Group): Group => (g.among === null ? g : rootOf(g.among))

/** Whether a group is of things, and of no parties. */
export const isOfThings = (g: Group | null): boolean => g !== null && (g.from === 'things' || isOfThings(g.among))

/** Whether who is in a group hangs on a run: on what was done in it, or whom it is about. */
export const hangsOnRun = (g: Group): boolean =>
  actsOfGroup(g).length > 0 ||
  ['concerned', 'openers', 'participants'].includes(g.from) ||
  [...(g.among === null ? [] : [g.among]), ...g.except].some(hangsOnRun)

/** Whether a group is of the matters one step below the case, as acts name them. */
export const isBelow = (g: Group | null): boolean => g !== null && (g.below || isBelow(g.among))

/** Every act a group looks at, in it and in the groups it is made of. */
export const actsOfGroup = (g: Group | null): readonly string[] => collect(g, actsOf, x => [...(x.who ?? []), ...(x.exceptWho ?? [])])
/** Every outcome a group looks at. */
export const outcomesOfGroup = (g: Group | null): readonly string[] => collect(g, outcomesOf, x => [...x.under, ...x.exceptUnder])

const actsOf = new WeakMap<Group, readonly string[]>()
const outcomesOf = new WeakMap<Group, readonly string[]>()
/** The names in a group and its parts, each once; what was gone through is kept, for groups may share their parts. */
function collect(g: Group | null, kept: WeakMap<Group, readonly string[]>, own: (g: Group) => readonly string[]): readonly string[] {
  if (g === null) return []
  const known = kept.get(g)
  if (known !== undefined) return known
  const found = [...new Set([...own(g), ...collect(g.among, kept, own), ...g.except.flatMap(x => collect(x, kept, own))])]
  kept.set(g, found)
  return found
}
