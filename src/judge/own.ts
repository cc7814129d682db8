/**
 * Whose a thing is, and who may change it: a step or a statement of which the table of acts, or a charter, says by whom it is done (`by`). What another
 * set up is changed and ended by its author, by the owner it names, or by an officer; of others such an act is without standing.
 */
import type { Edition } from '../charter/charter.ts'
import { plain } from '../charter/names.ts'
import { credentialsOf } from '../charter/secretariat.ts'
import type { ActDefinition } from '../record/act.ts'
import { definition } from './compile.ts'
import { actorsOf, correctedBy, idsOf, isBlank, type Log, mayCorrect, type Rare } from './log.ts'
import { lacks } from './opening.ts'
import { meaningOf } from './meaning.ts'
import { emptyRun, isNamed } from './named.ts'
import { isTold, type Matter, newMatter, type Run } from './run.ts'
import type { Why } from './standing.ts'
import { concernedBy, editionOf, isOfficer, matterAt, type Walking } from './walking.ts'
import { why } from './why.ts'

/** Whose something is: who made it, and who has to see to it. */
interface Whose {
  readonly authors: readonly number[]
  readonly owners: readonly number[]
}

/** Whether an act of this name may give its matter an author. */
export const isSettingUp = (log: Log, row: number): boolean => log.settingUp[log.what[row] as number] === true

/** Writes down whose a matter is, before any act of the moment is taken: of those who set it up at one moment none comes first. */
export function setUpBy(w: Walking, row: number, t: number): void {
  const where = w.log.where[row] as number
  if (where >= 0) setUp(w, matterAt(w, where), row, t)
}
function setUp(w: Walking, matter: Matter, row: number, t: number): void {
  const rare = w.log.rare.get(row)
  const actors = actorsOf(w.log, row)
  const def = definition(editionOf(w, matter, t), w.log.acts[w.log.what[row] as number] as string)
  if (def === undefined || lacks(def, rare) !== null || actors.some(a => a < 0 || a >= w.log.offices)) return
  if (rare?.corrects !== undefined && !mayCorrect(w.log, row, rare.corrects - 1)) return
  if (matter.runs.some(r => r.outcome === 'not opened' && r.rows.includes(row))) return
  const others = matter.setUp === null || matter.setUp.at === t ? null : refusal(w, matter, row, def, t)
  if (others !== null) return
  matter.within ||= isWithin(w, matter, row, def, t)
  if (matter.setUp === null) matter.setUp = { at: t, who: [...actors] }
  else if (matter.setUp.at === t) matter.setUp.who.push(...actors)
  const owner = rare?.owner === undefined ? undefined : actorOf(w.log, rare.owner)
  if (rare?.owner === undefined) return
  const last = matter.owners.at(-1)
  const who = owner === undefined ? [] : [owner]
  if (last?.at === t) last.who.push(...who)
  else matter.owners.push({ at: t, who })
}
const actorOf = (log: Log, name: string): number | undefined => log.actorOf.get(name) ?? log.actorOf.get(plain(name))

/** Why an act is not for whoever did it; null where it is, or where anybody may do it. */
export function refusal(w: Walking, matter: Matter, row: number, def: ActDefinition | undefined, t: number): Why | null {
  const by = def?.by
  if (def === undefined || by === undefined) return null
  const rare = w.log.rare.get(row)
  const actors = actorsOf(w.log, row)
  const edition = editionOf(w, matter, t)
  for (const whose of changedBy(w, matter, def, rare, t)) {
    // What nobody has set up is nobody's yet.
    if (by.includes('its author') && whose.authors.length === 0) continue
    if (!isOf(w, by, actors, whose, { edition, matter, rare, t })) return said(w, by, whose, edition)
  }
  return null
}

/** Whose the things are that an act changes: what it answers, the evidence it names, else its matter. */
function changedBy(w: Walking, matter: Matter, def: ActDefinition, rare: Rare | undefined, t: number): readonly Whose[] {
  const asked = def.by?.includes('its openers') === true && rare?.answers !== undefined ? raisedBy(w, matter, rare.answers - 1) : null
  if (asked !== null) return [{ authors: asked.openers, owners: [] }]
  const numbers = def.needs.includes('answers') ? [rare?.answers] : def.needs.includes('evidence') ? (rare?.evidence ?? []) : null
  if (numbers === null) return [whoseMatter(w, matter, t)]
  // Of an act that is not shown only those who see it can say whose it is.
  return numbers.flatMap(no => (no === undefined || isBlank(w.log, no - 1) ? [] : [whoseAct(w, no - 1)]))
}
/**
 * The run of which an act says more: the one that it opened or was heard in, else that of the act which it answers. What was asked for while another of its
 * kind ran joined that one, and is its openers'. Null where nothing was opened.
 */
function raisedBy({ log }: Walking, matter: Matter, row: number): Run | null {
  const opened = matter.runs.filter(r => r.outcome !== 'not opened')
  for (let at: number | undefined = row; at !== undefined; ) {
    const no: number = at
    const run = opened.find(r => r.rows.includes(no) || isTold(r, no))
    if (run !== undefined) return joinedBy(run, opened)
    const answers: number | undefined = log.rare.get(no)?.answers
    at = answers === undefined || answers - 1 >= no ? undefined : answers - 1
  }
  return null
}
function joinedBy(run: Run, opened: readonly Run[]): Run {
  const first: Run[] = []
  for (const one of opened) {
    if (one.c.p.name !== run.c.p.name) continue
    const other = first.find(r => r.state === 'open' || r.settled === null || r.settled.ms > one.opened.ms)
    if (one === run) return other ?? run
    if (other === undefined) first.push(one)
  }
  return run
}

/** Whose a matter is. Who has to see to what was set up above it before has to see to it too. */
function whoseMatter(w: Walking, matter: Matter, t: number): Whose {
  const { setUp } = matter
  const above = setUp === null ? [] : aboveOf(w, matter.id, t).filter(m => m.setUp !== null && m.setUp.at <= setUp.at)
  return {
    authors: setUp?.who ?? matter.runs.find(run => run.outcome !== 'not opened')?.openers ?? [],
    owners: [...ownersAt(matter, t), ...above.flatMap(m => ownersAt(m, t))],
  }
}

/**
 * What was set up above a matter by the acts of a moment, the nearest first. It is read off those acts alone: what a procedure opens is not asked. On
 * the spine, which rests on its own acts only, there is none.
 */
function aboveOf(w: Walking, id: string, t: number): readonly Matter[] {
  const found: Matter[] = []
  for (let at = id.lastIndexOf('/'); at > 0 && !w.options.spine; at = id.lastIndexOf('/', at - 1)) {
    const index = w.log.matterOf.get(id.slice(0, at))
    const rows = index === undefined ? [] : settingUpRows(w, index, t)
    if (index === undefined || rows.length === 0) continue
    const above = newMatter(id.slice(0, at), index)
    for (const row of rows) setUp(w, above, row, w.log.until[row] as number)
    if (above.setUp !== null) found.push(above)
  }
  return found
}
function settingUpRows(w: Walking, index: number, t: number): readonly number[] {
  const { log, options } = w
  const until = (row: number): number => log.until[row] as number
  return (log.matters[index]?.rows ?? [])
    .filter(row => row < options.known && until(row) <= t && isSettingUp(log, row) && !isBlank(log, row))
    .filter(row => !meaningOf(w, row).opens && correctedBy(log, row, options.known) < 0)
    .sort((a, b) => until(a) - until(b) || a - b)
}

/** Whether who sets something up may do so where it lies: nothing above it is another's, or the charter lets it change that. */
function isWithin(w: Walking, matter: Matter, row: number, def: ActDefinition, t: number): boolean {
  const [nearest, ...further] = aboveOf(w, matter.id, t)
  const { by } = def
  if (nearest === undefined || by === undefined) return true
  const { authors, owners } = whoseMatter(w, nearest, t)
  const whose: Whose = { authors, owners: [...owners, ...further.flatMap(m => ownersAt(m, t))] }
  return isOf(w, by, actorsOf(w.log, row), whose, { edition: editionOf(w, matter, t), matter, rare: w.log.rare.get(row), t })
}
const isOf = (w: Walking, by: readonly string[], actors: readonly number[], whose: Whose, place: Place): boolean =>
  actors.some(a => by.some(name => isOne(w, name, a, whose, place)))

/** Why a statement is its author's own word, which counts in nothing that is found of the thing of another; null where it counts there. */
export function aside(w: Walking, matter: Matter, row: number, def: ActDefinition | undefined, t: number): Why | null {
  if (isSettingUp(w.log, row)) return matter.setUp === null || matter.within ? null : why('aside')
  if (def?.heeded === undefined) return null
  const { heeded } = def
  const rare = w.log.rare.get(row)
  const place: Place = { edition: editionOf(w, matter, t), matter, rare, t }
  const heeds = (whose: Whose): boolean => whose.authors.length === 0 || isOf(w, heeded, actorsOf(w.log, row), whose, place)
  return changedBy(w, matter, def, rare, t).every(heeds) ? null : why('aside')
}

function whoseAct({ log }: Walking, row: number): Whose {
  const owner = log.rare.get(row)?.owner
  const found = owner === undefined ? undefined : actorOf(log, owner)
  return { authors: actorsOf(log, row), owners: found === undefined ? [] : [found] }
}
/** Who has to see to a matter: as it was said before this moment, and at it. */
function ownersAt({ owners }: Matter, t: number): readonly number[] {
  const before = owners.findLast(o => o.at < t)
  return [...(before?.who ?? []), ...owners.filter(o => o.at === t).flatMap(o => o.who)]
}

interface Place {
  readonly edition: Edition
  readonly matter: Matter
  readonly rare: Rare | undefined
  readonly t: number
}
function isOne(w: Walking, name: string, a: number, { authors, owners }: Whose, { edition, matter, rare, t }: Place): boolean {
  if (name === 'its author') return authors.includes(a)
  if (name === 'its openers') return authors.includes(a)
  if (name === 'its owner') return owners.includes(a)
  if (name === 'an officer') return isAnOfficer(w, a, matter, edition)
  if (name === 'the registrar') return a >= w.log.parties && plain(w.log.actors[a] as string) === plain(registrarOf(edition))
  const [p] = edition.procedures
  if (p === undefined) return isOfficer(w, name, a, null, edition) || w.partyIndex.get(name) === a
  return isNamed(w, name, a, emptyRun(w, edition, p, matter, [], concernedBy(w, matter.id, rare, []), null, t), t)
}

/**
 * What an officer is, wherever it is asked: an office or a body of the edition that governs the matter; and where the chair goes round the party whose turn
 * it is, in the bodies in which the matter runs; where it runs in none, in any.
 */
function isAnOfficer(w: Walking, a: number, { runs }: Matter, edition: Edition): boolean {
  if (a >= w.log.parties) return a < w.log.offices && isOffice(w.log.actors[a] as string, edition)
  const bodies = new Set(runs.flatMap(run => (run.outcome === 'not opened' || run.body === null ? [] : [run.body])))
  return bodies.size === 0
    ? isOfficer(w, 'Chair', a, null, edition)
    : [...bodies].some(body => body in edition.bodies && isOfficer(w, 'Chair', a, body, edition))
}
const isOffice = (name: string, { officers, bodies }: Edition): boolean =>
  [...officers, ...Object.keys(bodies), ...Object.values(bodies).flatMap(b => b.chair ?? [])].some(one => plain(one) === plain(name))
const registrarOf = (edition: Edition): string => credentialsOf(edition).registeredBy

function said({ log }: Walking, by: readonly string[], { authors, owners }: Whose, edition: Edition): Why {
  const meaning: Readonly<Record<string, readonly string[]>> = {
    'its author': idsOf(log, authors),
    'its openers': idsOf(log, authors),
    'its owner': idsOf(log, owners),
    'an officer': [],
    'the registrar': [registrarOf(edition)],
  }
  const named = by.flatMap(name => meaning[name] ?? [name])
  const names = [...new Set(named)].join(', ')
  if (!by.includes('an officer')) return why('not by', { by: names })
  return names === '' ? why('officers only') : why('not by nor officer', { by: names })
}
