/**
 * Sets of worths, each by the question about an act that it answers. An act may be in none of two that sound like opposites: one that came late was
 * neither taken nor is it as if nobody had done it.
 */
import type { Worth } from './standing.ts'

const set = (...worths: readonly Worth[]): ReadonlySet<Worth> => new Set(worths)

/** Does a run rest on it? */
export const RESTED_ON = set('opens', 'counts')
/** Does it weigh, in a run or where none hears it? */
export const WEIGHS = set(...RESTED_ON, 'noted')
/** Does it stand: does it weigh, or say once more what does? */
export const STANDS = set(...WEIGHS, 'repeated')
/** Was it taken, whatever became of it since? */
export const TAKEN = set(...STANDS, 'superseded', 'withdrawn')
/** Did a run hear it, so that it matters there what came before it and after? */
export const HEARD = set('opens', 'counts', 'repeated', 'superseded', 'withdrawn', 'ambiguous')
/** Was it taken back, or put right? */
export const TAKEN_BACK = set('withdrawn', 'corrected')
/** Was it entered, and not done? */
export const NOT_DONE = set('corrected', 'without standing', 'void')
/** Does its line say nothing, or nothing any more? */
export const SAYS_NOTHING = set(...NOT_DONE, 'withdrawn')
/** Is it as if nobody had done it, or open whether it was done in time to matter? */
export const WORTHLESS = set(...NOT_DONE, 'not opened', 'ambiguous')
/** May nothing be built on it any more: is it worthless, or taken back? */
export const BEARS_NOTHING = set(...WORTHLESS, 'withdrawn')
