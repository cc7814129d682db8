/**
 * What rests on a matter not shown. A record may hold blank lines, `withheld`, in the place of acts that its reader may not see. From the
 * earliest day of such a line on, any matter that is not there may have been decided, so a run that asks about one is undetermined, and with
 * it all that is open in its matter: nothing is decided there that the whole record might decide otherwise. An outcome that was published
 * stands as it was published. The spine is public, and so is what it rests on.
 */
import { parseWhen } from '../basics/moment.ts'
import type { Charter, Procedure } from '../charter/charter.ts'
import { clocksOf, conditionsOf, outcomesOfProcedure } from '../charter/walk.ts'
import type { Clock, Group } from '../rules/condition.ts'
import { isBelow } from '../rules/group.ts'
import { type Point, instantPoint, dayPoint } from './clocks.ts'
import type { Log, MatterLog } from './log.ts'
import { membersFor } from './members.ts'
import { lookup } from './others.ts'
import { type Matter, matterIn, type Published, type Run } from './run.ts'
import { seatOf, type Walking } from './walking.ts'

export const WITHHELD = 'withheld'
export const PUBLISHED = 'published the outcome'

/** The first moment at which an act that is not shown can have been done, among the first `known` rows; Infinity where all is shown. */
export function hiddenFrom(log: Log, known: number): number {
  let from = Infinity
  for (const row of log.hidden) {
    if (row >= known) break
    from = Math.min(from, log.from[row] as number)
  }
  return from
}

export const isVeiled = (m: Matter, t: number): boolean => m.veiled <= t

/** Marks the matters in which something open rests, from now on, on what is not shown. */
export function veil(w: Walking, t: number): void {
  if (w.hidden > t) return
  for (const run of w.active) {
    if (isVeiled(run.matter, t) || !restsOnHidden(w, run, t)) continue
    run.matter.veiled = t
    run.matter.changes.push(t)
  }
}

function restsOnHidden(w: Walking, run: Run, t: number): boolean {
  const { asks, effect } = restsOf(run.c.p)
  if (run.state === 'settled' && !(run.won && run.effect === null)) return false
  return (run.state === 'open' ? [...asks, ...effect] : effect).some(r =>
    r.things === null
      ? isHidden(w, r.of, r.outcomes, r.by, t)
      : // A matter below may be one of those not shown.
        isBelow(r.things) ||
        (membersFor(r.things, run, w.papers, t).things ?? []).some(x => isHidden(w, `${run.matter.id}/${x}`, r.outcomes, null, t)),
  )
}

/** Whether nobody who sees these lines can say what a matter's outcome is. */
export function isHidden(w: Walking, id: string, outcomes: readonly string[], by: string | null, t: number): boolean {
  if (w.hidden > t || w.matters.has(id) || outcomes.every(o => publicByNature(w.charter).has(o))) return false
  const m = lookup(w, id)
  if (m === 'cycle') return false
  if (m === null) return true
  if (m.published === null) return isVeiled(m, t)
  return by !== null || !m.published.some(p => outcomes.includes(p.outcome))
}

interface Rest {
  readonly of: string
  readonly outcomes: readonly string[]
  readonly by: string | null
  /** Things below the matter, instead of a matter named. */
  readonly things: Group | null
}
interface Rests {
  readonly asks: readonly Rest[]
  readonly effect: readonly Rest[]
}
const rests = new WeakMap<Procedure, Rests>()

/** The other matters a procedure asks about: in its conditions and its closes, and in the day of its effect. */
function restsOf(p: Procedure): Rests {
  const known = rests.get(p)
  if (known !== undefined) return known
  const named = (c: { readonly outcome: string; readonly by: string | null; readonly of: string | null }): Rest[] =>
    c.of === null ? [] : [{ of: c.of, outcomes: [c.outcome], by: c.by, things: null }]
  const clocks = (of: readonly Clock[]): Rest[] => of.flatMap(c => (c.clock === 'once' ? named(c) : []))
  const conditions = conditionsOf(p).flatMap((c): Rest[] =>
    c.rule === 'once'
      ? named(c)
      : c.rule.endsWith(' are') || ('verb' in c && c.verb === 'are')
        ? [{ of: '', outcomes: 'acts' in c ? c.acts : [], by: null, things: ('among' in c ? c.among : null) ?? p.among ?? none }]
        : [],
  )
  const effect = clocks(p.from)
  const made = { asks: [...conditions, ...clocks(clocksOf({ ...p, from: [] }))], effect }
  rests.set(p, made)
  return made
}
const none = { from: 'things', things: [], annex: null } as unknown as Group

const natures = new WeakMap<Charter, ReadonlySet<string>>()
/** Outcomes that only procedures of the spine come to: their matters are never kept from anybody. */
function publicByNature(charter: Charter): ReadonlySet<string> {
  const known = natures.get(charter)
  if (known !== undefined) return known
  const procedures = charter.editions.flatMap(e => e.procedures)
  const other = new Set(procedures.filter(p => !p.spine).flatMap(outcomesOfProcedure))
  const made = new Set(
    procedures
      .filter(p => p.spine)
      .flatMap(outcomesOfProcedure)
      .filter(o => !other.has(o)),
  )
  natures.set(charter, made)
  return made
}

/** A matter of which nothing is shown but what was published of it. */
export function isOnlyPublished(log: Log, m: MatterLog, known: number): boolean {
  if (hiddenFrom(log, known) === Infinity) return false
  const rows = m.rows.filter(row => row < known)
  return rows.length > 0 && rows.every(row => log.acts[log.what[row] as number] === PUBLISHED)
}

/** The outcomes published of a matter, each with the moment from which it has effect. */
export function publishedIn(log: Log, m: MatterLog, known: number): Published[] {
  const seat = seatOf(log.charter)
  const moment = (text: string | undefined): Point | null => {
    const when = text === undefined ? '' : parseWhen(text, seat.zone)
    return typeof when === 'string' ? null : when.kind === 'instant' ? instantPoint(when.from) : dayPoint(text as string, seat)
  }
  return m.rows.flatMap((row): Published[] => {
    const rare = row < known ? log.rare.get(row) : undefined
    if (rare?.outcome === undefined) return []
    return [
      {
        outcome: rare.outcome,
        procedure: rare.procedure ?? null,
        row,
        from: moment(rare.from) ?? instantPoint(log.until[row] as number),
        until: moment(rare.until),
      },
    ]
  })
}

/** The same as a matter that others may ask about. */
export function publishedMatter(log: Log, m: MatterLog, known: number): Matter {
  const published = publishedIn(log, m, known)
  const changes = published.flatMap(p => (p.until === null ? [p.from.ms] : [p.from.ms, p.until.ms]))
  return { ...matterIn(log, m.index, known), changes, published }
}
