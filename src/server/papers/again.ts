/**
 * Judged again: every settled matter is kept as it was found, with the judge's version, and before an organisation is served it is judged again
 * at the same coordinates. What is found otherwise is told to those who run the place and to the secretary, until somebody has looked at it;
 * nothing is changed.
 */
import { createHash } from 'node:crypto'
import { printInstant } from '../../basics/moment.ts'
import { correctedIn } from '../../judge/log.ts'
import type { MatterStanding } from '../../judge/standing.ts'
import { judgeVersion } from '../../judge/version.ts'
import { PUBLISHED, WITHHELD } from '../../judge/withheld.ts'
import type { Drawer } from '../../store/store.ts'
import { isFound } from '../../views/published.ts'
import type { Live } from '../live/live.ts'

/** A settled run as it was found. */
interface Settled {
  readonly procedure: string
  readonly opened: string
  readonly outcome: string
  readonly settledAt: string | null
  readonly effectiveFrom: string | null
}
/** Where and by which judge: as of a moment, with so many acts known. */
interface Coordinates {
  readonly at: number
  readonly known: number
  readonly judge: string
  readonly charterHash: string
}
interface Row extends Coordinates {
  readonly matter: string
  readonly runs: readonly Settled[]
}

/** A settled run that another version of the program, or another reading, finds otherwise. */
export interface Turned {
  readonly matter: string
  readonly procedure: string
  readonly opened: string
  readonly was: Settled
  /** null: there is no such settled run any more. */
  readonly is: Settled | null
  readonly before: string
  readonly now: string
  readonly at: number
  /** The number of the act that published what it was; without it, an earlier judge found it. */
  readonly published?: number
  /** Who looked at it, and when. */
  readonly seen: { readonly person: string; readonly at: number } | null
}

const keyOf = (...words: readonly string[]): string => createHash('sha256').update(words.join('\n')).digest('hex').slice(0, 32)
const MARK = 'all'

const settledIn = (runs: readonly MatterStanding[]): readonly Settled[] =>
  runs.flatMap(({ procedure, opened, state, outcome, settledAt, effectiveFrom }) =>
    state === 'settled' && outcome !== null && procedure !== null ? [{ procedure, opened, outcome, settledAt, effectiveFrom }] : [],
  )

/** A day of effect that was not known yet may be known later; all else stays. */
const same = (was: Settled, is: Settled | undefined): boolean =>
  is !== undefined &&
  was.outcome === is.outcome &&
  was.settledAt === is.settledAt &&
  (was.effectiveFrom === null || was.effectiveFrom === is.effectiveFrom)

const asOfAt = (live: Live, at: number): string => printInstant(at, live.whole().charter.seat.zone)

function byMatter(matters: readonly MatterStanding[]): ReadonlyMap<string, readonly Settled[]> {
  const found = new Map<string, MatterStanding[]>()
  for (const run of matters) {
    const runs = found.get(run.id)
    if (runs === undefined) found.set(run.id, [run])
    else runs.push(run)
  }
  return new Map([...found].map(([id, runs]) => [id, settledIn(runs)]))
}

/** Judges what was kept again, at the coordinates where it was found; the settled runs that are found otherwise. */
export async function judgeAgain(live: Live, drawer: Drawer, now: number): Promise<readonly Turned[]> {
  const mark = (await drawer.get<Coordinates>('judged', MARK))?.value ?? null
  const org = live.whole()
  const rows = (await drawer.list<Row>('judged', 'matter ')).map(kept => kept.value).filter(row => row.known <= org.acts.length)
  const whole =
    mark === null || mark.known > org.acts.length ? null : byMatter(org.stand(asOfAt(live, mark.at), undefined, mark.known).matters)
  const found: Turned[] = []
  for (const row of rows) {
    // What was kept after all had been is judged by itself.
    const runs =
      whole !== null && mark !== null && row.at <= mark.at
        ? (whole.get(row.matter) ?? [])
        : settledIn(org.stand(asOfAt(live, row.at), row.matter, row.known).matters.filter(r => r.id === row.matter))
    for (const was of row.runs) {
      const is = runs.find(r => r.procedure === was.procedure && r.opened === was.opened)
      if (same(was, is)) continue
      const { procedure, opened } = was
      const [before, after] = [said(row), `${judgeVersion}, ${org.charter.hash.slice(0, 8)}`]
      found.push({ matter: row.matter, procedure, opened, was, is: is ?? null, before, now: after, at: now, seen: null })
    }
  }
  found.push(...(await publishedOtherwise(live, drawer, now)))
  for (const turned of found) {
    const key = turned.published === undefined ? keyOf(turned.matter, turned.procedure, turned.opened) : publicationKey(turned.published)
    await drawer.put('turned', key, turned, { from: (await drawer.get('turned', key))?.version ?? 0 })
  }
  return found
}
const publicationKey = (no: number): string => keyOf('published', String(no))

/** Outcomes that acts published, where the judge finds another in the whole record; one that somebody looked at is told again only once it changed. */
async function publishedOtherwise(live: Live, drawer: Drawer, now: number): Promise<readonly Turned[]> {
  const org = live.whole()
  const struck = correctedIn(org.charter, org.acts)
  const published = org.acts.flatMap((act, i) => (act.act === PUBLISHED && !struck.has(i + 1) ? [{ act, no: i + 1 }] : []))
  if (published.length === 0) return []
  const { matters } = org.stand(asOfAt(live, now))
  // Of a matter that a record brought along does not show, nobody can say what the judge would find.
  const hides = org.acts.some(act => act.act === WITHHELD)
  const found: Turned[] = []
  for (const { act, no } of published) {
    const { matter, outcome } = act
    if (matter === undefined || outcome === undefined || isFound(act, matters)) continue
    const run = matters.find(r => r.id === matter && r.procedure !== null && (act.procedure ?? r.procedure) === r.procedure)
    if (run === undefined && hides) continue
    const is = run === undefined ? null : (settledIn([run])[0] ?? null)
    const seen = (await drawer.get<Turned>('turned', publicationKey(no)))?.value
    if (seen !== undefined && seen.seen !== null && JSON.stringify(seen.is) === JSON.stringify(is)) continue
    found.push({
      matter,
      procedure: run?.procedure ?? act.procedure ?? '',
      opened: run?.opened ?? act.at,
      was: { procedure: act.procedure ?? '', opened: '', outcome, settledAt: null, effectiveFrom: act.from ?? null },
      is,
      before: `№ ${no}`,
      now: `${judgeVersion}, ${org.charter.hash.slice(0, 8)}`,
      at: now,
      published: no,
      seen: null,
    })
  }
  return found
}
const said = (c: Coordinates): string => `${c.judge}, ${c.charterHash.slice(0, 8)}`

/** Keeps the settled runs as they are found now: of all matters, or of those named. */
export async function keepJudged(live: Live, drawer: Drawer, now: number, matters?: ReadonlySet<string>): Promise<void> {
  const org = live.whole()
  const here: Coordinates = { at: now, known: org.acts.length, judge: judgeVersion, charterHash: org.charter.hash }
  const asOf = asOfAt(live, now)
  const found =
    matters === undefined
      ? byMatter(org.stand(asOf).matters)
      : new Map([...matters].map(m => [m, settledIn(org.stand(asOf, m).matters.filter(r => r.id === m))]))
  const kept = new Map((await drawer.list<Row>('judged', 'matter ')).map(k => [k.value.matter, k]))
  for (const [matter, runs] of found) {
    const before = kept.get(matter)
    if (before === undefined && runs.length === 0) continue
    if (before !== undefined && (before.value.at >= now || JSON.stringify(before.value.runs) === JSON.stringify(runs))) continue
    const row: Row = { ...here, matter, runs }
    // Where another node was quicker, what it found stands.
    await drawer.put('judged', `matter ${keyOf(matter)}`, row, { from: before?.version ?? 0 })
  }
  if (matters !== undefined) return
  const mark = await drawer.get<Coordinates>('judged', MARK)
  if ((mark?.value.at ?? 0) < now) await drawer.put('judged', MARK, here, { from: mark?.version ?? 0 })
}

/** Those that nobody has looked at yet. */
export const turnedIn = async (drawer: Drawer): Promise<readonly (Turned & { readonly key: string })[]> =>
  (await drawer.list<Turned>('turned')).map(k => ({ ...k.value, key: k.key })).filter(t => t.seen === null)

/** Says that a person looked at one; false where there is none. */
export async function sawTurned(drawer: Drawer, key: string, seen: NonNullable<Turned['seen']>): Promise<boolean> {
  const kept = await drawer.get<Turned>('turned', key)
  return kept !== null && kept.value.seen === null && drawer.put('turned', key, { ...kept.value, seen }, { from: kept.version })
}

/** So long after acts came their matters are kept, and so often all of them, in milliseconds. */
const SOON = 2000
const OFTEN = 3_600_000

/** Keeps what is settled while an organisation is served; the answer keeps all of it a last time and stops. */
export function keepJudging(
  live: Live,
  drawer: Drawer,
  { now, tell }: { now: () => number; tell: (error: unknown) => void },
): () => Promise<void> {
  let touched = new Set<string>()
  let soon: NodeJS.Timeout | null = null
  const deaf = live.onTaken((_, acts) => {
    for (const { matter } of acts) if (matter !== undefined) touched.add(matter)
    soon ??= setTimeout(() => {
      soon = null
      const some = touched
      touched = new Set()
      keepJudged(live, drawer, now(), some).catch(tell)
    }, SOON).unref()
  })
  const often = setInterval(() => void keepJudged(live, drawer, now()).catch(tell), OFTEN).unref()
  return async () => {
    deaf()
    if (soon !== null) clearTimeout(soon)
    clearInterval(often)
    await keepJudged(live, drawer, now()).catch(tell)
  }
}

/** What those who run the place are told: each difference in a line. */
export function sayTurned(org: string, turned: readonly Turned[], waiting: number): readonly string[] {
  const most = 50
  const lines = turned
    .slice(0, most)
    .map(
      t =>
        `${org}: ${t.matter} (${t.procedure}, opened ${t.opened}) was “${t.was.outcome}”${t.was.settledAt === null ? '' : ` on ${t.was.settledAt}`}, and is found ${t.is === null ? 'not settled' : `“${t.is.outcome}”${t.is.settledAt === null ? '' : ` on ${t.is.settledAt}`}`} now (${t.published === undefined ? `judged by ${t.before}, then by ${t.now}` : `published by act ${t.published}, and judged by ${t.now}`}).`,
    )
  if (turned.length > most) lines.push(`${org}: and ${turned.length - most} more.`)
  if (waiting > 0)
    lines.push(
      `${org}: ${waiting} settled ${waiting === 1 ? 'matter is' : 'matters are'} found otherwise than before; nothing was changed, and the secretary looks at ${waiting === 1 ? 'it' : 'each'} at /${org}/again.`,
    )
  return lines
}
