/**
 * Who said what, in which role, for whom, on which occasion, about what; and of each claim what the record says to it. Decided, stated and claimed are three
 * things: a decision is an outcome that the judge found; a statement is an act that says something, and decides nothing; a claim is a statement that
 * something is, or was, so. Whether the record bears a claim out is found in `judge/claim.ts`.
 */
import { lastMoment, parseWhen } from '../basics/moment.ts'
import type { Charter } from '../charter/charter.ts'
import { isWon } from '../charter/won.ts'
import type { Held, Verdict } from '../judge/claim-ground.ts'
import type { Standing } from '../judge/standing.ts'
import { NOT_DONE } from '../judge/worths.ts'
import { type Act, authorsOf, builtinActs, isSealed, namesIn } from '../record/act.ts'
import { spokenOf } from '../record/spoken.ts'

export type Kind = 'stated' | 'claimed'

export interface Statement {
  readonly no: number
  readonly at: string
  readonly kind: Kind
  /** The name of the act: stated, declared an intention, claimed. */
  readonly act: string
  readonly by: readonly string[]
  /** In whose name it was said, where that is not who said it. */
  readonly for: string | null
  /** Who did the act only entered what another said. */
  readonly entered: boolean
  readonly speaker: string | null
  /** The speaker's role on that day. */
  readonly role: string | null
  readonly occasion: string | null
  /** What was said, in the record's words. */
  readonly says: string | null
  /** The matter in which it stands, and that of which it speaks. */
  readonly matter: string | null
  readonly about: string | null
  /** The number of the act it answers. */
  readonly answers: number | null
  /** The SHA-256 of the source's text, and when that was taken. */
  readonly text: string | null
  readonly collected: string | null
  readonly source: string | null
  readonly url: string | null
  /** What it says of the record, as it can be compared; null = nothing that can be. */
  readonly form: Form | null
  /** What the record says to it; null of what claims nothing. */
  readonly held: Held | null
  /** The acts of the record beside it: of the day it speaks of, else the latest of the matter it speaks of. */
  readonly beside: readonly number[]
  /** What was decided in the matter it speaks of, by the day of the standing; null where that matter was not asked about. */
  readonly outcomes: readonly Outcome[] | null
  /** The number of the act by which its speaker took it back, or put it right; null = none. */
  readonly withdrawn: number | null
  readonly corrected: number | null
}

/** What a matter came to: the outcome its procedure is for. */
interface Outcome {
  readonly outcome: string
  readonly procedure: string | null
  /** The day; where it is only bounded, the bound. */
  readonly day: string
}

/** What statements are told from. */
export interface Told {
  readonly charter: Charter
  /** The acts known; line n is the act n − 1. */
  readonly acts: readonly Act[]
  /** What the record says to a claim: the judge's `holdClaim`. */
  hold(claim: Act): Held
}

export interface Form {
  readonly outcome: string | null
  readonly value: string | null
  readonly unit: string | null
  readonly concerning: readonly string[]
  /** The day that it names. */
  readonly day: string | null
}

const STATED: ReadonlySet<string> = new Set(['stated', 'declared an intention'])
const CLAIMED: ReadonlySet<string> = new Set(['claimed'])
const CORRECTED = 'corrected the statement'
const WITHDREW = 'withdrew the statement'
/** What an act that only says something is; null of every other act, and of one that neither names a speaker nor is called so. */
export function kindOf(act: Act, acts: readonly Act[], charter: Charter): Kind | null {
  if (CLAIMED.has(act.act)) return 'claimed'
  if (STATED.has(act.act)) return 'stated'
  const answered = act.answers === undefined ? undefined : acts[act.answers - 1]
  if (act.act === CORRECTED) return answered === undefined || answered === act ? 'stated' : kindOf(answered, acts, charter)
  if (act.act === WITHDREW || act.speaker === undefined) return null
  return definedKind(act.act, charter) === 'statement' ? 'stated' : null
}
const definedKind = (name: string, charter: Charter): string | undefined =>
  charter.editions.findLast(e => name in e.acts)?.acts[name]?.kind ?? builtinActs[name]?.kind

/** The statements on record on the day of a standing, the latest first. */
export function statementsOf(standing: Standing, told: Told): readonly Statement[] {
  const { acts, charter } = told
  const { zone } = charter.seat
  const worths = new Map(standing.matters.flatMap(m => m.acts.map(a => [a.no, a.worth] as const)))
  const numbers = [...worths].flatMap(([no, worth]) => (NOT_DONE.has(worth) ? [] : [no])).sort((a, b) => a - b)
  const backs = numbers.filter(no => [CORRECTED, WITHDREW].includes(acts[no - 1]?.act ?? ''))
  const end = (one: { readonly at: string }): number => lastMoment(one.at, zone) ?? Number.NEGATIVE_INFINITY
  return numbers
    .flatMap((no): readonly Statement[] => {
      const act = acts[no - 1]
      const kind = act === undefined ? null : kindOf(act, acts, charter)
      if (act === undefined || kind === null) return []
      // That only who did the act takes it back or puts it right, the judge finds; of what one entered for several, each speaks for itself.
      const own = backs.filter(b => acts[b - 1]?.answers === no && isSameSpeaker(acts[b - 1] as Act, act))
      const last = (name: string): number | null => own.findLast(b => acts[b - 1]?.act === name) ?? null
      const bare = bareOf(no, act, kind, told)
      const beside = besideOf(act, numbers, told)
      return [{ ...bare, beside, outcomes: outcomesOf(bare, standing, charter), withdrawn: last(WITHDREW), corrected: last(CORRECTED) }]
    })
    .sort((a, b) => end(b) - end(a) || b.no - a.no)
}

function bareOf(no: number, act: Act, kind: Kind, told: Told): Omit<Statement, 'beside' | 'outcomes' | 'withdrawn' | 'corrected'> {
  const plain = (field: 'note' | 'reason' | 'source'): string | null => (isSealed(act, field) ? null : (act[field] ?? null))
  const some = act.outcome !== undefined || (act.value !== undefined && act.unit !== undefined)
  return {
    no,
    at: act.at,
    kind,
    act: act.act,
    by: authorsOf(act),
    for: act.for ?? null,
    entered: act.as === 'registrar' || act.as === 'depositary',
    speaker: act.speaker ?? null,
    role: act.role ?? null,
    occasion: act.occasion ?? null,
    says: plain('note') ?? plain('reason'),
    matter: act.matter ?? null,
    about: spokenOf(act, told.acts),
    answers: act.answers ?? null,
    text: act.text ?? null,
    collected: act.collected ?? null,
    source: plain('source'),
    url: act.url ?? null,
    form: some
      ? {
          outcome: act.outcome ?? null,
          value: act.value ?? null,
          unit: act.unit ?? null,
          concerning: namesIn(act.concerning),
          day: act.from ?? null,
        }
      : null,
    held: kind === 'claimed' ? told.hold(act) : null,
  }
}

const isSameSpeaker = (a: Act, b: Act): boolean => a.speaker === undefined || b.speaker === undefined || a.speaker === b.speaker

/** So many acts stand beside a statement. */
const BESIDE = 3

/** What the record has beside a statement: the act answered; those of the day it names; else the latest of its matter that decide or declare. */
function besideOf(act: Act, numbers: readonly number[], { acts, charter }: Told): readonly number[] {
  if (act.answers !== undefined) return numbers.includes(act.answers) && acts[act.answers - 1]?.act !== WITHDREW ? [act.answers] : []
  if (act.refers === undefined) return []
  const { zone } = charter.seat
  const own = numbers.filter(no => {
    const other = acts[no - 1]
    if (other === undefined || other === act || other.matter !== act.refers || kindOf(other, acts, charter) === 'claimed') return false
    const kind = definedKind(other.act, charter)
    return kind === 'step' || kind === 'statement'
  })
  const day = act.from === undefined ? null : parseWhen(act.from, zone)
  if (day === null || typeof day === 'string') return own.slice(-BESIDE)
  const on = own.filter(no => {
    const when = parseWhen(acts[no - 1]?.at ?? '', zone)
    return typeof when !== 'string' && when.from <= day.until && when.until >= day.from
  })
  return on.slice(0, BESIDE * 2)
}

/** Of a statement that speaks of another matter than its own, or names what it came to: what that one came to. */
function outcomesOf(
  { about, matter, form, answers }: Pick<Statement, 'about' | 'matter' | 'form' | 'answers'>,
  { matters }: Standing,
  charter: Charter,
): readonly Outcome[] | null {
  const runs = matters.filter(m => m.id === about)
  if (about === null || runs.length === 0 || (about === matter && !form?.outcome && answers === null)) return null
  return runs.flatMap(run => {
    const { outcome, procedure, settledAt, settledBy } = run
    return outcome !== null && isWon(run, charter) ? [{ outcome, procedure, day: settledAt ?? settledBy ?? '' }] : []
  })
}

export interface Sought {
  readonly speaker: string | null
  readonly verdict: Verdict | null
  /** A matter, and those below it. */
  readonly about: string | null
  readonly kind: Kind | null
}

/** Who may be asked for as the speaker of a statement: the person named, else who did the act. */
export const speakerOf = (s: Statement): string => s.speaker ?? s.by.join(', ')

export const soughtIn = (all: readonly Statement[], { speaker, verdict, about, kind }: Sought): readonly Statement[] =>
  all.filter(
    s =>
      (speaker === null || speakerOf(s) === speaker || s.by.includes(speaker)) &&
      (verdict === null || s.held?.verdict === verdict) &&
      (kind === null || s.kind === kind) &&
      (about === null || [s.about, s.matter].some(m => m === about || (m?.startsWith(`${about}/`) ?? false))),
  )

/** How many claims got each answer. */
export function countedOf(all: readonly Statement[]): Readonly<Record<Verdict | Kind, number>> {
  const of = { stated: 0, claimed: 0, shows: 0, contradicts: 0, silent: 0 }
  for (const s of all) {
    of[s.kind]++
    if (s.held) of[s.held.verdict]++
  }
  return of
}
