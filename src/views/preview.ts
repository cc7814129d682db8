/** What would follow from an act before it is sent: its worth and where its matter would then stand, as the judge says both. */
import type { Charter } from '../charter/charter.ts'
import { isWon } from '../charter/won.ts'
import type { ActWorth, MatterStanding, Standing } from '../judge/standing.ts'
import type { Lang } from '../words/languages.ts'
import { headline } from './headline.ts'
import { procedureOf } from './matters.ts'
import { sayWhen } from './say.ts'
import { clauseOf, sayWhy, setsInstead } from './why.ts'
import { liveWordsOf } from './words.ts'

export interface Foreseen {
  readonly worth: ActWorth | null
  /** The runs that would stand differently, or would be opened. */
  readonly changed: readonly { readonly before: MatterStanding | null; readonly after: MatterStanding }[]
}

const keyOf = (run: MatterStanding): string => `${run.id}\n${run.procedure}\n${run.opened}`
const same = (a: MatterStanding, b: MatterStanding): boolean =>
  a.state === b.state &&
  a.outcome === b.outcome &&
  a.closes === b.closes &&
  a.finding?.state === b.finding?.state &&
  JSON.stringify(a.finding?.facts) === JSON.stringify(b.finding?.facts) &&
  JSON.stringify(a.finding?.parts) === JSON.stringify(b.finding?.parts)

/** What the judge says of an act: where it opens or counts, before where it does not. */
export function worthIn(runs: readonly MatterStanding[], no: number): ActWorth | null {
  const said = runs.flatMap(run => run.acts.filter(a => a.no === no))
  return said.find(a => a.worth === 'opens') ?? said.find(a => a.worth === 'counts') ?? said[0] ?? null
}

/** Whether there is no more to say of an act than that it opens or counts. */
export const isPlain = ({ worth, why }: ActWorth): boolean => worth === 'counts' || (worth === 'opens' && !setsInstead(why))

/** What a draft of number `no` changes between two standings of its matter, the second with it. */
export function foresee(before: Standing, after: Standing, no: number): Foreseen {
  const runs = new Map(before.matters.map(run => [keyOf(run), run]))
  const changed = after.matters.flatMap(run => {
    const was = runs.get(keyOf(run)) ?? null
    return run.procedure !== null && (was === null || !same(was, run)) ? [{ before: was, after: run }] : []
  })
  return { worth: worthIn(after.matters, no), changed }
}

/** Why an act would neither count nor open anything, as a clause; null where it would, or where it is a statement, which is to be kept and no more. */
export function worthlessFor({ worth }: Foreseen, charter: Charter, lang: Lang): string | null {
  if (worth === null || ['counts', 'opens', 'ambiguous'].includes(worth.worth)) return null
  // The limit of the charter holds in the place of a moment before or beyond it, and so the act has its effect.
  return ['statement', 'too long', 'too soon'].includes(worth.why.code) ? null : clauseOf(worth.why, charter, lang)
}

/** The same in sentences: `If you send this, silence is broken. It would then stand: Not adopted: France has objected.` */
export function sayForeseen(
  { worth, changed }: Foreseen,
  charter: Charter,
  lang: Lang,
  asOf: string,
  corrects?: number,
): readonly string[] {
  const t = liveWordsOf(lang).preview
  const when = (text: string | null | undefined): string | null => (text === null || text === undefined ? null : sayWhen(text, lang))
  const says: string[] = []
  // A correction is no position: what it does is done to the act that it corrects.
  if (corrects !== undefined && (worth === null || worth.worth === 'noted')) says.push(t.corrects(corrects))
  else if (worth === null) says.push(t.noMatter)
  else {
    const why = sayWhy(worth.why, charter, lang)
    says.push(t.worth[worth.worth] + (isPlain(worth) || why === '.' || why === '' ? '' : ` ${why}`))
  }
  for (const { before, after } of changed) {
    const procedure = procedureOf(after, charter)
    const silence = procedure !== null && procedure.when === null && procedure.unless !== null
    if (silence && before?.state === 'open' && after.state === 'settled' && !isWon(after, charter)) says.push(t.broken)
    says.push(t.then(headline(after, charter, lang, asOf)))
    if (after.state === 'open' && (before?.closes ?? null) !== after.closes) says.push(t.clock(when(before?.closes), when(after.closes)))
  }
  if (changed.length === 0) says.push(t.unchanged)
  return says
}
