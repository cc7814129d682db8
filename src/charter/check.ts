/** What a charter says well in each line and wrongly as a whole: rules nobody can meet, stages nobody can reach, groups nobody is in. */
import { list, nearest } from '../basics/text.ts'
import { fields } from '../record/line.ts'
import type { Group } from '../rules/condition.ts'
import type { Body, Charter, Edition } from './charter.ts'
import { checkKeysOf } from './check-keys.ts'
import { checkNumbersOf, whereFaults } from './check-numbers.ts'
import { checkOverlap, checkReach } from './check-reach.ts'
import type { Context, Tell } from './context.ts'
import { few } from './context.ts'
import { checkDistinct } from './distinct.ts'
import { didYouMean } from './names.ts'
import { baseOf, possible } from './size.ts'
import { nameColumn } from './seat-order.ts'
import { conditionsOf, groupsIn, groupsOf, groupsOfBody } from './walk.ts'

/** Says, through the context, every fault and warning of an edition as a whole. */
export function checkEdition(context: Context): void {
  const { edition } = context
  const tell: Tell = (p, key, says, warning = false) =>
    context.say(typeof key === 'number' ? key : (context.blockOf(p)?.get(key)?.line ?? p.line), p.article, says, warning)
  for (const p of edition.procedures) {
    checkKeysOf(p, context, tell)
    checkNumbersOf(p, context, tell)
    checkDistinct(p, edition, tell)
  }
  checkReach(context, tell)
  checkOverlap(edition, tell)
  checkBodies(context)
  checkActs(context)
  checkGroups(context)
  checkPower(context)
}

function checkBodies(context: Context): void {
  for (const b of Object.values(context.edition.bodies)) {
    const ids = possible(b.seats, null, context)
    const article = context.edition.blocks?.find(x => x.kind === 'bodies' && x.names.includes(b.name))?.article ?? ''
    if (ids !== null && ids.size === 0)
      context.say(b.line, article, `nobody sits in "${b.name}"; write "seats: parties", or name its members`)
    for (const says of seatingFaults(b, context)) context.say(b.line, article, says)
  }
}

/** Columns that the list of parties lacks; a chair that goes round in an order that only a reader could tell; bodies under each other. */
function seatingFaults(b: Body, context: Context): string[] {
  const { edition, parties } = context
  const columns = [...new Set(parties.flatMap(p => Object.keys(p.columns)))]
  const asked = [
    ...(b.order?.by === 'column' ? [b.order.column] : []),
    ...(b.speakers ?? []).flatMap(s => (s.order === 'alternating' ? [s.column] : [])),
  ]
  const { order } = b
  const unnamed =
    b.rotation !== undefined && order?.by === 'name' && order.language !== 'en' && nameColumn({ parties }, order.language) === null
  const above: string[] = []
  for (let at: string | undefined = b.under; at !== undefined && !above.includes(at); at = edition.bodies[at]?.under) above.push(at)
  return [
    ...asked
      .filter(c => !columns.includes(c) && !columns.includes(c.replaceAll(' ', '_')))
      .map(c => `the list of parties has no column "${c}"${didYouMean(c, columns, `add it, or write "order: alphabetical in English"`)}`),
    ...(unnamed && order?.by === 'name'
      ? [`the chair goes round in the order of names that the list of parties does not have; add the column "name_${order.language}"`]
      : []),
    ...(above.includes(b.name) ? [`"${b.name}" works under a body that works under it; remove "under" from one of them`] : []),
    ...groupsOfBody(b)
      .filter(g => g !== b.seats)
      .flatMap(groupsIn)
      .filter(g => g.name === null)
      .flatMap(g => whereFaults(g, context)),
    ...twoInTheChair(b, context),
  ]
}

/** Two parties that an annex lets hold one chair on the same day. */
function twoInTheChair({ name, rotation }: Body, { edition }: Context): string[] {
  const annex = rotation?.insteadBy?.annex ?? null
  const rows = annex === null ? [] : (edition.seats[annex] ?? [])
  return rows.flatMap((a, i) =>
    rows.slice(i + 1).flatMap(b => {
      const day = (a.from ?? '') > (b.from ?? '') ? a.from : b.from
      const ends = [a.until, b.until].filter(u => u !== null)
      return a.party !== b.party && ends.every(u => u >= (day ?? ''))
        ? [
            `${a.party} and ${b.party} both hold the chair of "${name}" ${day === null ? '' : `on ${day} `}by ${annex}; let one end before the other begins`,
          ]
        : []
    }),
  )
}

function checkGroups(context: Context): void {
  const { edition } = context
  const used = new Set<string>()
  const use = (g: Group | null): void => {
    for (const x of groupsIn(g)) if (x.name !== null) used.add(x.name)
  }
  for (const p of edition.procedures) {
    for (const g of groupsOf(p)) use(g)
    for (const name of [
      ...p.openedBy,
      ...p.closedBy,
      ...(p.conductedBy ?? []),
      ...p.clock.by,
      ...p.for,
      ...conditionsOf(p).flatMap(c => (c.rule === 'once' && c.by !== null ? [c.by] : [])),
    ]) {
      used.add(name)
      use(edition.groups[name] ?? null)
    }
  }
  for (const name of Object.values(edition.acts).flatMap(a => a.by ?? [])) {
    used.add(name)
    use(edition.groups[name] ?? null)
  }
  for (const b of Object.values(edition.bodies)) {
    use(b.seats.among)
    for (const g of groupsOfBody(b)) if (g !== b.seats) use(g)
  }
  const bodySeats = new Set(Object.values(edition.bodies).map(b => shapeOf(b.seats)))
  for (const [name, g] of Object.entries(edition.groups)) {
    const article = edition.blocks?.find(b => b.kind === 'groups' && b.names.includes(name))?.article ?? ''
    const say = (says: string, warning = false): void => context.say(g.line, article, says, warning)
    for (const says of groupsIn(g)
      .filter(x => x === g || x.name === null)
      .flatMap(x => whereFaults(x, context)))
      say(says)
    if (context.parties.some(p => p.id === name)) say(`"${name}" is the id of a party too; give the group another name`)
    const inOther = Object.values(edition.groups).some(o => o !== g && groupsIn(o).some(x => x.name === name))
    if (context.sound() && !used.has(name) && !inOther && !bodySeats.has(shapeOf(g)))
      say(`the group "${name}" is defined and nowhere used; use it, or remove it`, true)
  }
}

/** What a group says, whatever its name; the named groups it rests on stand by their names. */
const shapeOf = (g: Group): string =>
  JSON.stringify({ ...g, name: null, line: 0 }, (key, value: unknown) => {
    const inner = key === 'among' || /^\d+$/.test(key) ? (value as { readonly name?: string | null } | null) : null
    return typeof inner === 'object' && typeof inner?.name === 'string' ? inner.name : value
  })

/** A party that no procedure counts and that may open none. */
function checkPower(context: Context): void {
  const { edition, parties } = context
  const powerful = new Set<string>()
  let all = edition.procedures.length === 0
  const take = (ids: Set<string> | null): void => {
    if (ids === null) all = true
    else for (const id of ids) powerful.add(id)
  }
  for (const p of edition.procedures) {
    const base = baseOf(p, edition)
    for (const c of conditionsOf(p)) if ('among' in c) take(possible(c.among, base, context))
    for (const name of p.openedBy) {
      const group = edition.groups[name] ?? edition.bodies[name]?.seats
      if (group) take(possible(group, null, context))
      else if (name === 'any party') take(possible(null, null, context))
      else if (name === 'any seat') take(possible(base, null, context))
      else powerful.add(name)
    }
    if (p.openedBy.length === 0 && p.in.length === 0) all = true
  }
  // Who is invited sits without a vote, and that is meant.
  for (const b of Object.values(edition.bodies)) if (b.invitees) take(possible(b.invitees, null, context))
  const without = all ? [] : parties.filter(p => !powerful.has(p.id)).map(p => p.id)
  const block = edition.blocks?.find(b => b.kind === 'parties')
  if (without.length > 0 && context.sound())
    context.say(
      block?.line ?? 0,
      block?.article ?? '',
      `${few(without)} ${without.length === 1 ? 'is' : 'are'} listed and counted in no procedure; if that is meant, leave it so`,
      true,
    )
}

function checkActs(context: Context): void {
  for (const block of context.edition.blocks ?? []) {
    if (block.kind !== 'acts') continue
    for (const name of block.names) {
      for (const field of context.edition.acts[name]?.needs ?? []) {
        if ((fields as readonly string[]).includes(field)) continue
        const near = nearest(field, fields)
        context.say(
          block.line,
          block.article,
          `an act has no field "${field}", which "${name}" needs; ${near === null ? `its fields are ${list([...fields])}` : `did you mean "${near}"?`}`,
        )
      }
    }
  }
}

/** What only several editions show: transitions that name what the edition before does not have. */
export function checkTransitions(
  charter: Pick<Charter, 'editions'>,
  say: (e: Edition, line: number, article: string, says: string, warning?: boolean) => void,
): void {
  charter.editions.forEach((e, i) => {
    const { transition } = e
    if (transition === null) return
    const before = charter.editions[i - 1]
    if (before === undefined) {
      say(
        e,
        transition.line,
        transition.article,
        'the first edition has no open matters to carry over; remove this transition, or put it into a later edition',
        true,
      )
      return
    }
    const names = before.procedures.map(p => p.name)
    for (const m of transition.openMatters) {
      if (!names.includes(m.procedure))
        say(
          e,
          transition.line,
          transition.article,
          `the edition before has no procedure "${m.procedure}"${didYouMean(m.procedure, names, 'write one of its procedures')}`,
        )
    }
    if (transition.from !== undefined && transition.from < e.date)
      say(
        e,
        transition.line,
        transition.article,
        `this transition is of ${transition.from}, before its edition begins on ${e.date}; correct one of the days`,
      )
    if (e.procedures.length === 0)
      say(e, 0, '', 'this edition holds no procedure; an edition is a whole charter, not only what changed', true)
  })
}
