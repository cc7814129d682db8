/**
 * What a person may choose in a decision room, each with what would follow from it: the judge is asked about a draft of each, and its answer is
 * said beside the choice. Nothing is decided here.
 */
import { printInstant } from '../../basics/moment.ts'
import type { Charter } from '../../charter/charter.ts'
import { isWon } from '../../charter/won.ts'
import { type ActDefinition, builtinActs } from '../../record/act.ts'
import { headline } from '../../views/headline.ts'
import { editionOf, type Matter, procedureOf } from '../../views/matters.ts'
import { openersIn } from '../../views/offers.ts'
import { type Foreseen, foresee, isPlain, sayForeseen } from '../../views/preview.ts'
import { roomsWordsOf } from '../../views/words.ts'
import { type Lang, languageOf } from '../../words/languages.ts'
import type { Person } from '../people/person.ts'
import { draftOf, offeredIn, type Where } from './offered.ts'

export interface Option {
  readonly act: string
  readonly says: string
  /** What the judge finds would follow; without a moment that the sender has yet to name. */
  readonly follows: readonly string[]
  /** It would end the run otherwise than its charter hopes. */
  readonly grave: boolean
  /** The sender holds no powers for it, and it would be kept apart. */
  readonly apart: boolean
}

/** Statements that every charter knows and that belong beside a position. */
const BESIDE = ['placed a reservation', 'attached a statement'] as const

/** The choices of a person in a matter: positions first, then what stands beside them, and last what would stop it. */
export function optionsIn(where: Where, person: Person, matter: Matter, lang: Lang): readonly Option[] {
  const { hall, seen, moment } = where
  const { charter } = seen
  const asOf = printInstant(moment, charter.seat.zone)
  const open = matter.lead.state === 'open'
  const openers = new Set(openersIn(hall.edition()).map(o => o.act))
  const offered = offeredIn(where, person, matter)
  const fits = (act: string): boolean => !open || !openers.has(act)
  const party = charter.parties.some(p => p.id === person.by)
  const procedure = procedureOf(matter.lead, charter)
  const edition = editionOf(charter, matter.lead.edition)
  const silence = procedure?.when === null && procedure.unless !== null
  const asked = new Set([...offered.acts, ...offered.apart])
  const beside =
    party && open ? [...others(edition.acts, [...asked]), ...besides(edition.acts, silence)].filter(act => !asked.has(act)) : []
  const no = seen.acts.length + 1
  const before = seen.stand(asOf, matter.id)
  const optionOf = (act: string, apart: boolean): (Option & { readonly worth: string | null }) | null => {
    const needs = (edition.acts[act] ?? builtinActs[act])?.needs ?? []
    const moved =
      needs.includes('until') ||
      [procedure?.clock.namedBy, procedure?.clock.restartedBy, procedure?.clock.extendedBy].flat().includes(act) ||
      openers.has(act)
    const after = seen.drafted({ ...draftOf(where, person, act, matter.id), reason: '…' }, asOf)
    const foreseen = foresee(before, after, no)
    const grave = foreseen.changed.some(
      ({ before: was, after: then }) => was?.state === 'open' && then.state === 'settled' && !isWon(then, charter),
    )
    const worth = foreseen.worth?.worth ?? null
    return {
      act,
      says: languageOf(lang).act(act),
      follows: moved ? [roomsWordsOf(lang).nextStep] : inShort(foreseen, charter, { lang, asOf }),
      grave,
      apart,
      worth,
    }
  }
  const all = [
    ...offered.acts.filter(fits).map(act => optionOf(act, false)),
    ...beside.map(act => optionOf(act, false)).filter(o => o?.worth === 'counts' || o?.worth === 'noted'),
    ...offered.apart.filter(fits).map(act => optionOf(act, true)),
  ].flatMap(o =>
    o === null || (beside.includes(o.act) && !hall.way.may(person, draftOf(where, person, o.act, matter.id), moment).ok) ? [] : [o],
  )
  return [...all.filter(o => !o.grave), ...all.filter(o => o.grave)].map(({ worth: _, ...o }) => o)
}

/** Whoever may take a position may take the one that speaks against it, and in a vote abstain, though no rule asks for either. */
function others(acts: Readonly<Record<string, ActDefinition>>, offered: readonly string[]): readonly string[] {
  const against = Object.values({ ...builtinActs, ...acts }).filter(
    a => a.kind === 'position' && (a.opposes ?? []).some(o => offered.includes(o)),
  )
  return [...against.map(a => a.name), ...(offered.includes('voted in favour') ? ['abstained'] : [])]
}

/** Agreement where silence would do, what the charter itself lets a party say, and the statements that every charter knows. */
function besides(acts: Readonly<Record<string, { readonly kind: string; readonly beside: boolean }>>, silence: boolean): readonly string[] {
  const own = Object.entries(acts).flatMap(([name, { kind, beside }]) =>
    builtinActs[name] === undefined && (kind === 'statement' || (kind === 'position' && beside)) ? [name] : [],
  )
  return [...new Set([...(silence ? ['agreed'] : []), ...own, ...BESIDE])]
}

/** The same beside a choice, where it is understood that it speaks of what would be sent: that it counts goes without saying where it changes something. */
function inShort(foreseen: Foreseen, charter: Charter, { lang, asOf }: { lang: Lang; asOf: string }): readonly string[] {
  const { worth, changed } = foreseen
  const r = roomsWordsOf(lang)
  const says = sayForeseen(foreseen, charter, lang, asOf)
  const same = changed.every(
    ({ before, after }) => before !== null && headline(before, charter, lang, asOf) === headline(after, charter, lang, asOf),
  )
  if (worth?.worth === 'noted' && same) return [r.isNoted]
  if (worth !== null && isPlain(worth)) return same ? [r.isCounted] : says.slice(1)
  return says
}
