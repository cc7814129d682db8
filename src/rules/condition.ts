/**
 * What a charter's conditions, groups and clocks are once read. One sentence says nearly everything:
 * *among* a group, *so many* (heads or a weight) *have done* an act.
 */

/** How a number is compared. *At least* and *more than* are different words. */
export type Compare = 'at least' | 'more than' | 'fewer than' | 'at most'

/** A number of heads (or of a weight's unit), or an exact fraction of the base: 55% is 55/100. */
export type Quantity =
  | { readonly kind: 'number'; readonly n: number }
  | { readonly kind: 'share'; readonly part: number; readonly whole: number; readonly written: string }
  /** Art. 238(3) TFEU: the smallest number of members with more than a share of a weight, and so many more. */
  | {
      readonly kind: 'fewest'
      readonly part: number
      readonly whole: number
      readonly written: string
      readonly weight: string
      readonly plus: number
    }

/** Who counts. All that is named must hold together. */
export interface Group {
  /** The name under which a `groups` or `bodies` block defines it, if it has one. */
  readonly name: string | null
  readonly line: number
  /** The wider group it is taken from; null = the default of the place (the procedure's own group, else the parties of the day). */
  readonly among: Group | null
  /**
   * Where a group with no `among` starts: `parties` of the day, all `listed` in the annex, `concerned`, `openers`, `participants`
   * named in the opening act, a body's `seats` given by an annex, `things` (matters below the case), or `default`.
   */
  readonly from: 'default' | 'parties' | 'listed' | 'concerned' | 'openers' | 'participants' | 'seats' | 'things'
  /** The annex (file name) for `seats` and for `things` read from an annex. */
  readonly annex: string | null
  /** Of things: all matters one step below the case that acts name, instead of a list. */
  readonly below: boolean
  /** Things by name, where they are listed in the charter itself. */
  readonly things: readonly string[]
  /** Ids of parties added beside the wider group (`plus:`). */
  readonly plus: readonly string[]
  /** Only these ids, when given. */
  readonly named: readonly string[] | null
  readonly where: readonly { readonly column: string; readonly is: boolean; readonly value: string }[]
  /** Only those who have done one of these acts. */
  readonly who: readonly string[] | null
  readonly exceptWho: readonly string[] | null
  readonly except: readonly Group[]
  /** Only those / not those for whom an outcome of this name is in effect. */
  readonly under: readonly string[]
  readonly exceptUnder: readonly string[]
}

/** A condition: a leaf that counts, a join, or an outcome that must stand. `line` is its line in the charter's file. */
export type Condition =
  | { readonly rule: 'all of' | 'any of'; readonly line: number; readonly parts: readonly Condition[] }
  | Heads
  | Weight
  | Have
  | Are
  | Once

/** `{ at least: 55%, have: deposited }`; with `are` instead of `have` it counts things by their outcomes. */
export interface Heads {
  readonly rule: 'heads'
  readonly line: number
  readonly compare: Compare
  readonly quantity: Quantity
  readonly among: Group | null
  readonly acts: readonly string[]
  /** `have` (someone did), `have not` (those without), `are` (things with one of these outcomes). */
  readonly verb: 'have' | 'have not' | 'are'
}

/** `{ at least: 65% of population, have: voted in favour }`. */
export interface Weight extends Omit<Heads, 'rule'> {
  readonly rule: 'weight'
  readonly weight: string
}

/** `all have`, `any have`, `none have`. */
export interface Have {
  readonly rule: 'all have' | 'any have' | 'none have'
  readonly line: number
  readonly among: Group | null
  readonly acts: readonly string[]
}

/** `all are`, `any are`, `none are`: things by standing outcome. */
export interface Are {
  readonly rule: 'all are' | 'any are' | 'none are'
  readonly line: number
  readonly among: Group | null
  readonly acts: readonly string[]
}

/** `{ once: conditions met, by: the Council, of: another-matter }`: an outcome, or an officer's act, stands. */
export interface Once {
  readonly rule: 'once'
  readonly line: number
  readonly outcome: string
  readonly by: string | null
  readonly of: string | null
}

export type Unit = 'hours' | 'minutes' | 'days' | 'working days' | 'weeks' | 'months' | 'years'

/** A moment of `closes`, `not before`, `from`. */
export type Clock =
  | { readonly clock: 'at once' }
  /** A period that runs from an anchor. `closes`: hours end to the second, days with their last day at the seat. `from`: on the nth day. */
  | {
      readonly clock: 'after'
      readonly n: number
      readonly unit: Unit
      readonly anchor: 'opening' | 'decision' | 'quorum'
      /** `after the expiry of`: the day after the nth day. */ readonly expiry: boolean
      /** `or the next working day`: a final non-working day moves. */ readonly roll: boolean
    }
  /** The first day of the month that follows another moment. */
  | { readonly clock: 'first of month'; readonly after: Clock }
  /** The next day of this name: `06-30`; `orOn`: another moment may itself be it. */
  | { readonly clock: 'day of year'; readonly monthDay: string; readonly after: Clock; readonly orOn: boolean }
  /** Whichever of several comes first. */
  | { readonly clock: 'earliest of'; readonly clocks: readonly Clock[] }
  | { readonly clock: 'date'; readonly day: string }
  /** The instant named in `until`: by the opening act, or by the act of `clock: { named by: … }`. */
  | {
      readonly clock: 'as named'
      readonly atLeast: Extract<Clock, { clock: 'after' }> | null
      /** What holds where no moment is named, or a later one. */ readonly atMost?: Extract<Clock, { clock: 'after' }>
    }
  | { readonly clock: 'once'; readonly outcome: string; readonly by: string | null; readonly of: string | null }
  /** `with closed the meeting`: at the act itself (only in `closes`). */
  | { readonly clock: 'with'; readonly acts: readonly string[] }
