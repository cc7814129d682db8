/** Which edition of a catalogue of conditions a case is held to, and by which act. */
import type { ConditionsEdition } from '../charter/conditions.ts'
import { isWon } from '../charter/won.ts'
import type { MatterStanding } from '../judge/standing.ts'
import { BEARS_NOTHING } from '../judge/worths.ts'
import type { Act } from '../record/act.ts'
import { asksOf } from './asked.ts'
import type { Place } from './case-place.ts'
import { endOf, startOf } from './evidence.ts'
import { editionOf, procedureOf } from './matters.ts'
import type { Told } from './told.ts'

/** Which edition a case is held to, by which act. */
export interface Pin extends Told {
  /** `conditions/acquis/2020`. */
  readonly path: string
  /** From when it holds; null while its procedure runs. */
  readonly since: string | null
  /** Set where another outcome ended it, as the one that holds the case to a later edition. */
  readonly until: string | null
  /** null where no file of that name lies beside the charter. */
  readonly edition: ConditionsEdition | null
  /** Whether the file has the hash that the act names. */
  readonly agrees: boolean
}

export const isPin = (act: Act | undefined): act is Act & { readonly refers: string; readonly text: string } =>
  act?.refers?.startsWith('conditions/') === true && act.text !== undefined

/**
 * The acts that hold a case to an edition, as the judge found them: an act by which nothing opens is *set the conditions* itself, and the judge says whether
 * whoever did it may; one that opens a run holds from that run's effect, or from its day where the run is the assessment that it opens.
 */
export function pinsOf(place: Place, id: string): readonly Pin[] {
  const runs = place.runs.get(id) ?? []
  const { charter } = place
  const pins = (place.told.get(id) ?? []).flatMap((told): Pin[] => {
    const { no, act, worth } = told
    if (!isPin(act) || BEARS_NOTHING.has(worth)) return []
    const opened = runs.filter(r => r.acts.some(a => a.no === no && a.worth === 'opens'))
    if (opened.length === 0 && act.act !== 'set the conditions') return []
    const run = opened.find(r => isWon(r, charter) && hasEffect(r, place)) ?? null
    const atOnce = opened.length === 0 || opened.some(r => r.state === 'open' && asksItself(r, place))
    const since = run !== null ? (run.effectiveFrom ?? run.effectiveBy) : atOnce ? act.at : null
    if (since === null && opened.every(r => r.state === 'settled')) return []
    const edition = (charter.conditions ?? []).find(e => e.path === act.refers) ?? null
    return [{ ...told, path: act.refers, since, until: run?.effectiveUntil ?? null, edition, agrees: edition?.hash === act.text }]
  })
  return pins.sort((a, b) => endOf(place, b.since ?? b.act.at) - endOf(place, a.since ?? a.act.at) || b.no - a.no)
}

/** Whether the procedure of a run counts conditions. */
function asksItself(run: MatterStanding, { charter }: Place): boolean {
  const procedure = procedureOf(run, charter)
  return procedure !== null && asksOf(charter, editionOf(charter, run.edition), [procedure]).size > 0
}

const hasEffect = ({ effectiveFrom, effectiveBy }: MatterStanding, place: Place): boolean => {
  const from = effectiveFrom ?? effectiveBy
  return from !== null && startOf(place, from) <= place.now
}
