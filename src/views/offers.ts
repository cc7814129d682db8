/** The acts that may be asked for in a matter or open one, as the charter names them: what a form offers. What one is worth, the judge says. */
import type { Charter, Edition, Procedure } from '../charter/charter.ts'
import { clocksIn, conditionsOf, groupsOf } from '../charter/walk.ts'
import type { ActWorth, MatterStanding } from '../judge/standing.ts'
import { builtinActs } from '../record/act.ts'
import { editionOf, type Matter, procedureOf } from './matters.ts'

/**
 * Acts by which the open runs of a matter go on: those its conditions and groups count, what takes those back, and what closes or moves a clock.
 * `moves`: it does nothing but move a clock, or settle what is undetermined.
 */
export interface Offer {
  readonly act: string
  readonly moves: boolean
  /** It takes back what was done before. */
  readonly back?: boolean
}

export function offersIn(runs: readonly MatterStanding[], charter: Charter): readonly Offer[] {
  const offers = new Map<string, Offer>()
  for (const run of runs) {
    const procedure = run.state === 'open' ? procedureOf(run, charter) : null
    if (procedure === null) continue
    for (const offer of actsOf(procedure, editionOf(charter, run.edition)))
      offers.set(offer.act, { ...offer, moves: offer.moves && offers.get(offer.act)?.moves !== false })
  }
  return [...offers.values()]
}

/** Whether evidence is looked at in an open run: it is about one of the things of an annex, as a condition to which a candidate is held. */
export const evidenceIn = (run: MatterStanding, charter: Charter): boolean =>
  run.state === 'open' &&
  (procedureOf(run, charter)?.for ?? []).some(f => {
    const group = editionOf(charter, run.edition).groups[f]
    return group?.from === 'things' && !group.below
  })

/** Acts that open a procedure, with it. */
export const openersIn = (edition: Edition): readonly { readonly act: string; readonly procedure: Procedure }[] =>
  edition.procedures.flatMap(p => p.opensWith.filter(act => kindOf(edition, act) !== null).map(act => ({ act, procedure: p })))

/**
 * Acts by which somebody opens something in a matter to which it belongs: where nothing is open there, any; else what the charter writes for this very
 * matter, and what was opened there before and is not open by them now. Whatever else may be opened is opened in a matter of its own.
 */
export function openersFor({ id, runs }: Pick<Matter, 'id' | 'runs'>, edition: Edition, by: string): readonly string[] {
  const open = runs.filter(run => run.state === 'open')
  const here = new Set(runs.map(run => run.procedure))
  const thing = id.split('/').slice(1).at(-1)
  const written = (p: Procedure): boolean => p.for.some(f => f === id || (thing !== undefined && edition.groups[f]?.things.includes(thing)))
  return openersIn(edition)
    .filter(({ procedure: p }) => open.length === 0 || written(p) || here.has(p.name))
    .filter(({ procedure: p }) => !open.some(run => run.procedure === p.name && run.openedBy.includes(by)))
    .map(o => o.act)
}

const kindOf = (edition: Edition, act: string): string | null => edition.acts[act]?.kind ?? builtinActs[act]?.kind ?? null

function actsOf(p: Procedure, edition: Edition): readonly Offer[] {
  const counted = conditionsOf(p).flatMap(c => (c.rule === 'once' ? [c.outcome] : 'acts' in c ? [...c.acts] : []))
  const grouped = groupsOf(p).flatMap(g => [...(g.who ?? []), ...(g.exceptWho ?? [])])
  const closing = clocksIn(p.closes).flatMap(c => (c.clock === 'with' ? [...c.acts] : []))
  const { clock } = p
  const moving = [clock.namedBy, clock.extendedBy, clock.stoppedBy, clock.resumedBy, clock.restartedBy, clock.confirmedBy].flat()
  const heard = [...counted, ...grouped, ...closing]
  const named = [...heard, ...(p.closes.length > 0 ? moving : [])].filter(act => kindOf(edition, act) !== null)
  const all = [...Object.values(builtinActs), ...Object.values(edition.acts)]
  const back = all.filter(a => a.undoes.some(u => named.includes(u))).map(a => a.name)
  return [...new Set([...named, ...back])].map(act => ({
    act,
    moves: !heard.includes(act) && moving.includes(act),
    back: back.includes(act),
  }))
}

/** Acts that the platform itself writes. */
const platform: ReadonlySet<string> = new Set(['founded', 'withheld', 'brought in', 'erased the sealed part', 'rotated the key'])

/** Every act that may be written by hand: those of the charter, and those built in; powers are issued and examined on pages of their own. */
export const everyAct = (edition: Edition): readonly string[] =>
  [...new Set([...openersIn(edition).map(o => o.act), ...Object.keys(edition.acts), ...Object.keys(builtinActs)])].filter(
    act => !platform.has(act),
  )

/** What the judge says of an act, were it sent now by whoever is asked for, and whether anything would stand differently by it. */
export type Probe = (act: string) => { readonly worth: ActWorth | null; readonly changes: boolean }

/** What is missing can be filled in; whether the sender may do it, the judge has asked before. */
const unfilled: ReadonlySet<string> = new Set([
  'needs',
  'past',
  'shorter',
  'too short',
  'too long',
  'too soon',
  'not opened: no moment',
  'not opened: past',
  'not opened: too short',
  'not opened: body',
])

/**
 * Of these acts, those that would count or open something. Of those that only move a clock, and of all acts of an office, which has no position of its
 * own to take or to take back, those by which something would stand differently.
 */
export const doable = (offers: readonly Offer[], probe: Probe, office = false): readonly string[] =>
  offers
    .filter(({ act, moves, back }) => {
      const { worth, changes } = probe(act)
      if (worth === null || (office && back)) return false
      return unfilled.has(worth.why.code) || (['counts', 'opens', 'ambiguous'].includes(worth.worth) && (changes || !(moves || office)))
    })
    .map(offer => offer.act)

/**
 * Whether an act would be taken as what it is: it counts, opens something or is kept, and not as a word of its sender's own on the thing of another, or
 * lacks only what can be filled in.
 */
export const isDoable = (worth: ActWorth | null): boolean =>
  worth !== null &&
  worth.why.code !== 'aside' &&
  (unfilled.has(worth.why.code) || ['counts', 'opens', 'ambiguous', 'noted'].includes(worth.worth))

/** An act of this kind is somebody else's. */
const notTheirs: ReadonlySet<string> = new Set(['not opened: by', 'not opened: by, chair', 'not opened: no party', 'not opened: no seat'])

/** Whether somebody may open some matter with an act that the judge was asked about in a matter which nobody has named yet. */
export const mayOpen = (worth: ActWorth | null): boolean => worth?.worth !== 'without standing' && !notTheirs.has(worth?.why.code ?? '')

/** Acts that put an amended text before the parties: what starts an open run's clock anew, else what opened the run that was settled last. */
export function textActsIn(runs: readonly MatterStanding[], charter: Charter): readonly string[] {
  const procedures = (state: MatterStanding['state']): readonly Procedure[] =>
    runs.filter(run => run.state === state).flatMap(run => procedureOf(run, charter) ?? [])
  const open = procedures('open')
  const acts = open.length > 0 ? open.flatMap(p => p.clock.restartedBy) : (procedures('settled').at(-1)?.opensWith ?? [])
  return [...new Set(acts)]
}
