/** The matters of a standing as a reader meets them: the runs of one matter together, with a title, and the run in which it stands. */
import type { Charter, Edition, Procedure } from '../charter/charter.ts'
import type { MatterStanding, Standing } from '../judge/standing.ts'
import { builtinActs, type Act, isSealed } from '../record/act.ts'
import type { Lang } from '../words/languages.ts'
import { capital, nameOf } from './say.ts'

export interface Matter {
  readonly id: string
  readonly title: string
  /** The run that says where the matter stands. */
  readonly lead: MatterStanding
  /** All of its runs, in the order in which they opened. */
  readonly runs: readonly MatterStanding[]
}

/** The matters of a standing: open ones first, then by what happened last. */
export function gather(standing: Standing, charter: Charter, titles: ReadonlyMap<string, string>): readonly Matter[] {
  const byId = new Map<string, MatterStanding[]>()
  for (const run of standing.matters) {
    const runs = byId.get(run.id)
    if (runs) runs.push(run)
    else byId.set(run.id, [run])
  }
  const all = [...byId].map(([id, runs]) => ({ id, title: titles.get(id) ?? titleOf(id, charter), lead: leading(runs, charter), runs }))
  return all.sort((a, b) => place(a) - place(b) || order(last(b.lead), last(a.lead)) || order(a.id, b.id))
}

/** Acts whose title is of what they bring, and never of the matter. */
const OWN_TITLE: ReadonlySet<string> = new Set([
  'submitted evidence',
  'observed',
  'attached a statement',
  'named a risk',
  'took a measure',
  'drew a lesson',
  'set out an option',
])
/**
 * Whether the title that an act bears is its matter's: an item of an agenda, a session, a document or a piece of evidence has one of its own, and what is
 * only stated in a matter names it where the matter began with it, or where it sets the matter up. `first`: nothing else was done in the matter before.
 */
export const givesTitle = (act: Act, first: boolean): boolean => {
  if (act.title === undefined || isSealed(act, 'title') || OWN_TITLE.has(act.act)) return false
  const built = builtinActs[act.act]
  return built?.conduct === undefined && (first || built?.kind !== 'statement' || act.act.startsWith('set '))
}

/** Every matter of the record by its id, with the title an act gave it, else one made of its id. */
export function titlesOf(charter: Charter, acts: readonly Act[]): ReadonlyMap<string, string> {
  const titles = new Map<string, string>()
  const begun = new Set<string>()
  for (const act of acts) {
    if (act.matter === undefined) continue
    if (act.title && !titles.has(act.matter) && givesTitle(act, !begun.has(act.matter))) titles.set(act.matter, act.title)
    begun.add(act.matter)
  }
  for (const act of acts) if (act.matter && !titles.has(act.matter)) titles.set(act.matter, titleOf(act.matter, charter))
  return titles
}

/** `UKR/defence` → `Ukraine · Defence`; `paris-agreement` → `Paris agreement`. */
const titleOf = (id: string, charter: Charter, lang: Lang = 'en'): string =>
  id
    .split('/')
    .map(part => {
      const name = nameOf(charter, part, lang)
      return name === part ? capital(part.replaceAll('-', ' ')) : name
    })
    .join(' · ')

/** The title of a matter in the reader's language, where it is made of its id and so of the names of parties; else as the record gives it. */
export const sayTitle = (id: string, title: string, charter: Charter, lang: Lang): string =>
  lang === 'en' || title !== titleOf(id, charter) ? title : titleOf(id, charter, lang)

/**
 * The run in which a matter stands: not one that an instrument opened for its depositor alone, nor one whose outcome opened the next stage;
 * rather one on which membership rests, rather an open one, rather the latest. It orders what is read and decides nothing.
 */
function leading(runs: readonly MatterStanding[], charter: Charter): MatterStanding {
  const first = runs[0] as MatterStanding
  const concerned = first.concerning.join()
  const openedWith = new Map<string, MatterStanding[]>()
  for (const run of runs)
    for (const name of procedureOf(run, charter)?.opensWith ?? []) {
      const known = openedWith.get(name)
      if (known) known.push(run)
      else openedWith.set(name, [run])
    }
  const candidates = runs.filter(run => {
    const procedure = procedureOf(run, charter)
    if (!procedure) return false
    return (run.concerning.join() === concerned || !ofOneParty(charter, procedure)) && !followed(run, openedWith)
  })
  const rank = (run: MatterStanding): number =>
    (run.outcome === 'not opened' || run.outcome === 'moved' ? 4 : 0) +
    (procedureOf(run, charter)?.spine ? 0 : 2) +
    (run.state === 'open' ? 0 : 1)
  return (candidates.length ? candidates : runs).reduce((best, run) =>
    rank(run) < rank(best) || (rank(run) === rank(best) && order(last(run), last(best)) >= 0) ? run : best,
  )
}

/** The procedure under which a run is judged, from its edition. */
export const procedureOf = (run: MatterStanding, charter: Charter): Procedure | null =>
  editionOf(charter, run.edition).procedures.find(p => p.name === run.procedure) ?? null

/** The edition of a date; the latest where there is none of it. */
export const editionOf = (charter: Charter, date: string): Edition =>
  charter.editions.find(e => e.date === date) ?? (charter.editions[charter.editions.length - 1] as Edition)

/** What a run's outcome opened has taken its place. */
const followed = (run: MatterStanding, openedWith: ReadonlyMap<string, readonly MatterStanding[]>): boolean =>
  run.outcome !== null &&
  run.settledAt !== null &&
  (openedWith.get(run.outcome) ?? []).some(next => next !== run && order(next.opened, run.settledAt as string) >= 0)

/** An instrument opens it, or the outcome of such a procedure does: it is about one depositor. */
function ofOneParty(charter: Charter, procedure: Procedure, seen: readonly string[] = []): boolean {
  if (procedure.opensWith.length === 0 || seen.includes(procedure.name)) return false
  const edition = charter.editions.find(e => e.procedures.includes(procedure))
  return procedure.opensWith.every(name => {
    const sources = (edition?.procedures ?? []).filter(p => [p.then, p.else, p.unlessThen].includes(name))
    if (sources.length) return sources.every(p => ofOneParty(charter, p, [...seen, procedure.name]))
    return (edition?.acts[name]?.kind ?? builtinActs[name]?.kind) === 'instrument'
  })
}

/** Open ones first; where nothing was opened, last. */
const place = (m: Matter): number => (m.lead.procedure === null ? 2 : m.lead.state === 'open' ? 0 : 1)

const last = (run: MatterStanding): string => run.settledAt ?? run.opened
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
