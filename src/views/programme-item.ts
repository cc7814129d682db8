/** What is told of a thing of a programme: a programme, or an objective, project, milestone or indicator below it. */
import type { Indicator } from './indicator.ts'
import type { Kind } from './programme-set.ts'

/** How a thing stands. */
export const states = ['reached', 'late', 'blocked', 'at risk', 'undetermined', 'under way', 'ahead', 'dropped'] as const

export type State = (typeof states)[number]

export type ReasonCode = 'due' | 'late' | 'blocked' | 'dropped' | 'circle' | 'after' | 'risk' | 'below' | 'unknown' | 'dating'

/** Why a thing is late, blocked, at risk or undetermined. */
export interface Reason {
  readonly code: ReasonCode
  /** The matter it rests on or the part meant; null where it is the thing itself. */
  readonly matter: string | null
  /** A day as written; null where the reason names none. */
  readonly day: string | null
  /** The act that says so; null where none does. */
  readonly no: number | null
}

/** A risk named for a thing. */
export interface Risk {
  readonly no: number
  readonly title: string
  readonly grade: string | null
  readonly owner: string | null
  readonly at: string
  /** The act that closed it. */
  readonly closed: number | null
  /** Who named it; `aside`: one whose word does not count in what is found. */
  readonly by: readonly string[]
  readonly aside: boolean
}

/** What was reported of a thing. */
export interface Progress {
  readonly no: number
  readonly at: string
  /** Who says so. */
  readonly by: readonly string[]
  readonly value: string | null
  readonly unit: string | null
  readonly evidence: readonly number[]
}

/** When it was reached, and by what. */
export interface Reached {
  /** A dating as written; `../2024-11-01` where only the day is known by which it was. */
  readonly at: string
  /** The act that says so; null where a rule does. */
  readonly no: number | null
  /** The acts on which it rests: those named, or those that opened the run and counted in it. */
  readonly evidence: readonly number[]
  /** The rule of the charter that was met; null where an act says so. */
  readonly rule: { readonly procedure: string; readonly edition: string; readonly article: string; readonly line: number } | null
}

/** A thing of a programme, as of the day of the standing. */
export interface Item {
  readonly id: string
  readonly kind: Kind
  readonly title: string
  /** The thing it is part of; null = it is a programme. */
  readonly part: string | null
  /** How far below the programme. */
  readonly depth: number
  /** The act that set it last. */
  readonly no: number
  readonly owner: string | null
  /** Who set it up. */
  readonly by: readonly string[]
  /** It, or what it is part of, was set up by another below the thing of one: it is shown, and counts in nothing that is found above it. */
  readonly aside: boolean
  /** When it was set first. */
  readonly since: string
  readonly from: string | null
  readonly due: string | null
  /** Days that were its due day before, oldest first, each with the act that set it. */
  readonly moved: readonly { readonly no: number; readonly due: string }[]
  readonly depends: readonly string[]
  readonly state: State
  readonly reasons: readonly Reason[]
  readonly reached: Reached | null
  /** Reached after the day on which it was due. */
  readonly afterDue: boolean
  readonly progress: readonly Progress[]
  readonly risks: readonly Risk[]
  /** Of an indicator: its figures. */
  readonly indicator: Indicator | null
  /** Of what has parts: its milestones, and how many of them are reached; what was dropped is not counted. */
  readonly milestones: { readonly all: number; readonly reached: number }
}
