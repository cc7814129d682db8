/** Counting things, as chapters or clusters, instead of parties. */
import type { Ask, Tally } from '../rules/finding.ts'
import { isBelow } from '../rules/group.ts'
import type { Mode } from './dossier.ts'
import type { Papers } from './members.ts'
import type { Run } from './run.ts'

/** A tally of things: the matters below this one, by the outcome that stands in each. */
export function tallyThings(ask: Ask, things: readonly string[], run: Run, papers: Papers, t: number, mode: Mode): Tally {
  const column = ask.weight === null ? null : (run.c.edition.weights[ask.weight] ?? null)
  const values = column === null ? null : new Map(column.rows.map(r => [r.party, r.value]))
  const q = ask.quantity
  const share = q.kind === 'share'
  const whole = share ? q.whole : 1
  const part = share ? q.part : 0
  const slack = column?.slack ?? 0
  let got = 0,
    gotMost = 0,
    total = 0,
    low = 0,
    high = 0,
    aheadLow = 0,
    aheadHigh = 0
  let strange = false
  const unknown: string[] = []
  const who: string[] = [],
    maybe: string[] = [],
    awaiting: string[] = []
  for (const thing of things) {
    const state = papers.outcomeOf(`${run.matter.id}/${thing}`, ask.acts, t)
    const w = values === null ? 1 : values.get(thing)
    if (w === null || w === undefined) {
      strange = true
      if (mode.lists) unknown.push(thing)
      continue
    }
    total += w
    const yes = whole - part,
      no = -part
    const least = state === 'met' ? yes : no
    const most = state === 'met' || state === 'undetermined' ? yes : no
    const aheadMost = mode.closed ? most : state === 'barred' ? no : yes
    if (state === 'met') {
      got += w
      gotMost += w
    } else if (state === 'undetermined') gotMost += w
    low += least * (least >= 0 ? w - slack : w + slack)
    high += most * (most >= 0 ? w + slack : w - slack)
    aheadLow += least * (least >= 0 ? w - slack : w + slack)
    aheadHigh += aheadMost * (aheadMost >= 0 ? w + slack : w - slack)
    if (mode.lists) (state === 'met' ? who : state === 'undetermined' ? maybe : awaiting).push(thing)
  }
  const scale = column?.scale ?? 1
  const n = q.kind === 'number' ? q.n * scale : 0
  if (strange) {
    low = aheadLow = -Infinity
    high = aheadHigh = Infinity
  }
  // Of what lies below a case, more may come while it is open.
  if (isBelow(ask.among ?? run.c.p.among) && !mode.closed) {
    aheadLow = -Infinity
    aheadHigh = Infinity
  }
  return {
    got,
    gotMost,
    total,
    totalMost: total,
    need: n,
    scale,
    nobody: things.length === 0,
    now: [low - n, high - n],
    ahead: [aheadLow - n, aheadHigh - n],
    who,
    maybe,
    ...(unknown.length > 0 ? { unknown } : {}),
    awaiting,
  }
}
