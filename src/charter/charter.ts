/** What a charter is once read: every edition, its articles, groups, bodies, acts and procedures, each with its line. */
import type { Clock, Condition, Group } from '../rules/condition.ts'
import type { ActDefinition } from '../record/act.ts'
import type { ConditionsEdition } from './conditions.ts'

export interface Party {
  readonly id: string
  readonly name: string
  /** The annex's other columns, as written: `organisation` → `no`. */
  readonly columns: Readonly<Record<string, string>>
}

/** An annex: a CSV whose first line is its source; columns as written. */
export interface Annex {
  readonly file: string
  readonly source: string
  readonly columns: readonly string[]
  readonly rows: readonly { readonly line: number; readonly cells: Readonly<Record<string, string>> }[]
  /** `# rounded: share to 0.01`: column → the step to which its values were rounded. */
  readonly rounded: Readonly<Record<string, string>>
}

/** One dated weight: exact integers at a common scale; null where it was not found. */
export interface WeightRow {
  readonly party: string
  /** First and last day on which it holds; null = always. */
  readonly from: string | null
  readonly until: string | null
  /** Scaled by the column's `scale`; null = not found, never zero. */
  readonly value: number | null
}
export interface WeightColumn {
  readonly name: string
  /** 100 where values have two decimals: value / scale is the figure. */
  readonly scale: number
  /** Half the rounding step, scaled (may be x.5 → then scale is doubled so that this is an integer); 0 = exact. */
  readonly slack: number
  readonly rows: readonly WeightRow[]
}

/** A body: who sits in it (as a group), its chair, the days between which it exists. */
export interface Body {
  readonly name: string
  readonly line: number
  readonly seats: Group
  readonly chair: string | null
  readonly from: string | null
  readonly until: string | null
  /** How its seats are ordered. */
  readonly order?: SeatOrder
  /** At which levels it meets, the highest first. */
  readonly levels?: readonly string[]
  /** The body under which it works. */
  readonly under?: string
  /** Who sits without a vote. */
  readonly invitees?: Group
  /** The chair goes from seat to seat. */
  readonly rotation?: Rotation
  /** Who speaks before whom; what stands first weighs first. */
  readonly speakers?: readonly SpeakerOrder[]
  /** How long one speaks, in minutes: as a rule, and on a point of order. */
  readonly time?: { readonly speech: number | null; readonly point: number | null }
}

/** By the names in a language, by a column of the list of parties, or as they are listed. */
export type SeatOrder =
  | { readonly by: 'name'; readonly language: string }
  | { readonly by: 'column'; readonly column: string }
  | { readonly by: 'list' }

/** The chair goes on to the next in the order of seats after each period, from a day on which `first` holds it. */
export interface Rotation {
  readonly n: number
  readonly unit: 'days' | 'weeks' | 'months' | 'years'
  readonly from: string
  readonly first: string
  /** Whoever is in this group on the first day of its turn has none, and the next in order comes. */
  readonly passesOver?: Group
  /** Who holds the chair in place of whose turn it is; the order goes on as if it had not. */
  readonly insteadBy?: Group
}

export type SpeakerOrder =
  | { readonly order: 'points of order first' | 'members before invitees' | 'each once before any twice' | 'as asked' }
  | { readonly order: 'alternating'; readonly column: string }

/** Dated seats from an annex: party, from, until. */
export interface SeatRow {
  readonly party: string
  readonly from: string | null
  readonly until: string | null
}

export type { ActDefinition }

export interface Article {
  /** `Article 21 — Entry into force`. */
  readonly title: string
  readonly line: number
  readonly level: number
  /** The prose under the heading, without rule blocks, as Markdown. */
  readonly prose: string
}

export interface Procedure {
  readonly name: string
  readonly article: string
  readonly line: number
  /** Only these candidates, classes of matter, or things; empty = all. */
  readonly for: readonly string[]
  /** Of these parties each has a run of its own; null = one run for all. */
  readonly forEach: Group | null
  readonly in: readonly string[]
  readonly among: Group | null
  readonly asAt: 'opening' | 'asking' | null
  readonly opensWith: readonly string[]
  /** `any party`, `any seat`, officers, bodies, names of groups, ids. Empty = the default, any party (or an officer). */
  readonly openedBy: readonly string[]
  /** Who may do the closing act, in the same words. Empty = the default: officers, those who opened, those who count. */
  readonly closedBy: readonly string[]
  readonly notBefore: readonly Clock[]
  /** A meeting begins, as the opening act's `from` says, at least so long after it is convened. */
  readonly notice?: Extract<Clock, { clock: 'after' }>
  /** Who conducts the meeting, in the same words; absent = this is no meeting. */
  readonly conductedBy?: readonly string[]
  readonly closes: readonly Clock[]
  readonly clock: {
    /** Who may extend, stop, resume, restart and confirm, in the same words; empty = the same default. */
    readonly by: readonly string[]
    readonly extendedBy: readonly string[]
    readonly stoppedBy: readonly string[]
    readonly resumedBy: readonly string[]
    readonly restartedBy: readonly string[]
    /** Acts that name the moment at which it closes, in `until`; the last of them holds. */ readonly namedBy: readonly string[]
    readonly confirmedBy: readonly string[]
    /** Acts saying that the door was shut; empty = the charter says that silence runs on. */ readonly shutBy: readonly string[]
  }
  readonly quorum: Condition | null
  readonly quorumTested: 'opening' | 'close'
  readonly when: Condition | null
  readonly unless: Condition | null
  readonly decided: 'as soon as met' | 'at the close' | 'as soon as certain'
  readonly positions: 'final' | 'may change'
  readonly proxies: { readonly how: 'none' | 'by name' | 'follow the holder'; readonly limit: number | null }
  /** A position for those who have not spoken at the close, or `{ of: seat }`: the position of that seat. */
  readonly silenceCountsAs: { readonly position: string } | { readonly of: string } | null
  readonly then: string
  readonly else: string
  /** The outcome where `when` held and `unless` barred it: a veto. null = `else`. */
  readonly unlessThen: string | null
  readonly withoutQuorum: string
  readonly from: readonly Clock[]
  readonly ends: readonly string[]
  readonly pays: string | null
  readonly lapsesWhen: Condition | null
  readonly lapsesThen: string
  /** Who breaks a tie, where the charter says so. */
  readonly onATie: string | null
  /** Whose duty officers are alerted when it is opened, and acknowledge it: in the words of `openedBy`; empty = nobody's. */
  readonly alerts: readonly string[]
  /** Its outcome changes membership, seats, weights or the edition (or what such a procedure rests on). */
  readonly spine: boolean
}

export interface Transition {
  /** The day from which it works, as the block says. */
  readonly from?: string
  readonly line: number
  readonly article: string
  /** `all`, `those who accepted`, those for whom an outcome is in effect, or ids. */
  readonly for: 'all' | 'those who accepted' | { readonly under: readonly string[] } | readonly string[]
  readonly openMatters: readonly {
    readonly procedure: string
    readonly for: readonly string[]
    readonly what: 'keep' | 'new rule' | 'start anew' | 'move' | 'end'
    readonly moveTo: string | null
    readonly positionsKept: boolean
  }[]
  readonly others: 'keep' | 'new rule' | 'start anew' | 'end'
}

/** How long something may take. */
export interface Period {
  readonly n: number
  readonly unit: 'hours' | 'days' | 'working days' | 'weeks'
}

/** Who examines powers, and what the secretariat may do. */
export interface Credentials {
  readonly line: number
  readonly article: string
  /** The officer (or body) that registers or refuses credentials and full powers. */
  readonly registeredBy: string
  /** Offices whose holders need no powers. */
  readonly without: readonly string[]
  /** So long a party may confirm what came without powers; null = it may not. */
  readonly confirmed: Period | null
  /** Acts that a second person puts their name to. */
  readonly fourEyes: readonly string[]
  readonly certifiedBy: string
  /** Who may date an act otherwise than by its receipt. */
  readonly datedBy: readonly string[]
}

/** A charter with this block knows matters that not everybody may read. */
export interface Markings {
  readonly line: number
  readonly article: string
  /** The rhythm in which others hear how long the record is, in milliseconds. */
  readonly heads: number
}

/** A series of numbers: `CD/{year}/{n}`. */
export interface Series {
  readonly name: string
  readonly line: number
  /** Whose decisions; null = anybody's. */
  readonly body: string | null
  readonly form: string
  /** The officer who gives the numbers. */
  readonly by: string
}

/** Where a rule block stands, and the names it defines: what `entente read` follows. */
export interface BlockPlace {
  readonly kind: 'parties' | 'groups' | 'bodies' | 'acts' | 'procedure' | 'transition' | 'credentials' | 'markings' | 'series'
  readonly article: string
  readonly line: number
  readonly names: readonly string[]
  /** The officers that a `bodies` block names. */
  readonly officers?: readonly string[]
}

export interface Edition {
  /** The day in its front matter, `2023-07-11`. */
  readonly date: string
  readonly file: string
  readonly hash: string
  readonly articles: readonly Article[]
  readonly groups: Readonly<Record<string, Group>>
  readonly bodies: Readonly<Record<string, Body>>
  readonly officers: readonly string[]
  readonly acts: Readonly<Record<string, ActDefinition>>
  readonly procedures: readonly Procedure[]
  readonly transition: Transition | null
  /** null where no block speaks of them. */
  readonly credentials: Credentials | null
  readonly markings: Markings | null
  readonly series: Readonly<Record<string, Series>>
  /** Names of acts or outcomes by which one becomes, or ceases to be, a party; both empty = all listed are parties throughout. */
  readonly joinWith: readonly string[]
  readonly leaveWith: readonly string[]
  readonly weights: Readonly<Record<string, WeightColumn>>
  /** Annex file → dated seats. */
  readonly seats: Readonly<Record<string, readonly SeatRow[]>>
  /** The annex that lists the parties; null where the charter names them itself. */
  readonly partiesFile?: string | null
  readonly blocks?: readonly BlockPlace[]
}

export interface Charter {
  readonly id: string
  readonly name: string
  readonly seat: { readonly city: string; readonly zone: string }
  readonly authentic: readonly string[]
  readonly working: readonly string[]
  /** It is an exercise, so that nothing in it is real: its name, and the organisation that it exercises. */
  readonly exercise?: { readonly name: string; readonly of: string | null }
  /** SHA-256 over every edition and annex, as hex. */
  readonly hash: string
  readonly parties: readonly Party[]
  readonly annexes: Readonly<Record<string, Annex>>
  /** Days that are no working days at the seat beside the weekend. */
  readonly holidays: readonly string[]
  /** Oldest first; never empty. */
  readonly editions: readonly Edition[]
  /** Corrected readings: an edition's file whose blocks misread an article, written anew. An act brings each in, from the start. */
  readonly readings?: readonly Edition[]
  /** Every edition of every catalogue of conditions beside it; left out where there is none. */
  readonly conditions?: readonly ConditionsEdition[]
}
