/** What of a matter waits for a party or an office: a word of it, a tie or a doubt that it settles, an hour that it names. */
import type { Charter } from '../charter/charter.ts'
import type { MatterStanding } from '../judge/standing.ts'
import type { Act } from '../record/act.ts'
import { leaves } from './headline.ts'
import { type Matter, procedureOf } from './matters.ts'

export type Awaited = 'word' | 'doubt' | 'hour'

interface Asked {
  readonly charter: Charter
  readonly acts: readonly Act[]
  /** Who is asked about: a party or an office. */
  readonly by: string
  /** What the judge lets it do in this matter now. */
  readonly offered: readonly string[]
}

/** What waits for it, the most pressing first; null where nothing does. */
export function awaitedIn(matter: Matter, asked: Asked): Awaited | null {
  const open = matter.runs.filter(run => run.state === 'open' && run.procedure !== null)
  if (open.some(run => isDoubt(run, asked))) return 'doubt'
  if (open.some(run => isUnnamed(run, asked))) return 'hour'
  return open.some(run => leaves(run.finding).some(leaf => leaf.awaiting.includes(asked.by))) ? 'word' : null
}

/** A run that the record does not decide: votes that are equal, which an officer breaks; a clock that somebody confirms or lets run on. */
const isDoubt = (run: MatterStanding, { charter, offered }: Asked): boolean => {
  const procedure = procedureOf(run, charter)
  if (run.why === null || procedure === null) return false
  const { confirmedBy, resumedBy } = procedure.clock
  const settles = (act: string): boolean =>
    run.why?.code === 'tie' ? !procedure.opensWith.includes(act) : [...confirmedBy, ...resumedBy].includes(act)
  return offered.some(settles)
}

/** A run whose moment an act of this office names, and none has yet. */
const isUnnamed = (run: MatterStanding, { charter, acts, offered }: Asked): boolean => {
  const names = procedureOf(run, charter)?.clock.namedBy.filter(act => offered.includes(act)) ?? []
  const heard = run.acts.filter(a => a.worth === 'counts' || a.worth === 'exceeds').map(a => acts[a.no - 1]?.act)
  return names.length > 0 && !names.some(act => heard.includes(act))
}
