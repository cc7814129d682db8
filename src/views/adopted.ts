/**
 * A text that was adopted: by which run, and what comes after it. What was adopted is the text as it stood then; brackets, amendments and merges that
 * come later change nothing of it, unless the matter is put to a decision anew. The outcome is the judge's; this only reads it.
 */
import { isWon } from '../charter/won.ts'
import type { Charter } from '../charter/charter.ts'
import type { MatterStanding, Standing } from '../judge/standing.ts'
import type { Act } from '../record/act.ts'
import type { AgreedText } from './agreed.ts'
import { procedureOf } from './matters.ts'
import { namesIn } from './text-acts.ts'

/** Acts by which the words of a text, or its brackets, would be others. */
const CHANGES = [
  'placed brackets',
  'lifted its brackets',
  'proposed an amendment',
  'withdrew its amendment',
  'merged the amendment',
  'declined the amendment',
] as const

/** Whether an act would change the words of a text or its brackets. */
export function changesText(act: Act, charter: Charter, standing: Standing): boolean {
  const { is } = namesIn(charter, standing)
  return CHANGES.some(name => is(act, name))
}

/** The run by which the text of a matter stands adopted; null where it does not, or where the matter is before the body again. */
export function adoptedBy(matter: string, standing: Standing, charter: Charter, acts: readonly Act[]): MatterStanding | null {
  const decides = standing.matters.filter(run => {
    const p = run.id === matter ? procedureOf(run, charter) : null
    const opening = acts[(run.acts.find(a => a.worth === 'opens')?.no ?? 0) - 1]
    const asks = p !== null && (p.when !== null || p.unless !== null || p.closes.length > 0) && (p.conductedBy ?? []).length === 0
    return asks && (opening === undefined || !changesText(opening, charter, standing))
  })
  if (decides.some(run => run.state === 'open')) return null
  return (
    decides.findLast(run => run.state === 'settled' && isWon(run, charter) && run.settledAt !== null && run.effectiveUntil === null) ?? null
  )
}

/** The matter whose text an act would change: its own, or the one above it, where it speaks of a paragraph; none where it changes no text. */
export const textsOf = ({ matter }: Act): readonly string[] =>
  matter === undefined ? [] : matter.includes('/') ? [matter, matter.slice(0, matter.lastIndexOf('/'))] : [matter]

/** The words and brackets as they stood when the text was adopted, with its number and the footnotes that it has by now. */
export const asAdopted = (then: AgreedText, now: AgreedText): AgreedText => ({
  ...then,
  number: now.number,
  footnotes: now.footnotes,
  rows: then.rows.map(row => ({ ...row, footnotes: now.rows.find(r => r.id === row.id)?.footnotes ?? row.footnotes })),
})
