/** How many of so many things have come so far, as chapters that are closed: a place each, and the measure above. */
import type { FC } from 'hono/jsx'
import type { MatterStanding } from '../judge/standing.ts'
import type { Finding } from '../rules/finding.ts'
import { leaves } from '../views/headline.ts'
import { nameOf, sayNumber } from '../views/say.ts'
import { wordsOf } from '../views/words.ts'
import type { Frame } from './layout.tsx'
import type { View } from './parts.tsx'

/** More things than this are told by their number alone. */
const MOST = 60

/** The part of a run that counts things and names them all; null where none does. */
export function thingsOf(run: MatterStanding): Finding | null {
  const found = leaves(run.finding).find(f => {
    const counts = f.ask !== null && 'acts' in f.ask && (f.ask.rule.endsWith(' are') || ('verb' in f.ask && f.ask.verb === 'are'))
    return counts && (f.facts.total ?? 0) > 1 && (f.facts.total ?? 0) <= MOST && !('weight' in (f.ask ?? {}))
  })
  return found ?? null
}

export const Things: FC<{ frame: Frame; view: View; finding: Finding }> = ({ frame, view, finding }) => {
  const t = wordsOf(frame.lang)
  const { got = 0, total = 0, atMost = got, who = [] } = finding.facts
  const big = atMost > got ? `${got}–${atMost}` : sayNumber(got, frame.lang)
  const waits = finding.awaiting
  const named = who.length + waits.length === total
  const places = named ? [...who, ...waits] : Array.from({ length: total }, (_, i) => String(i + 1))
  return (
    <figure class="things">
      <figcaption>
        <span class="big">{big}</span>
        <br />
        <span class="note">{t.ofTotal(sayNumber(total, frame.lang))}</span>
      </figcaption>
      <ul aria-hidden="true">
        {places.map((id, i) => (
          <li class={i < got ? 'done' : i < atMost ? 'perhaps' : undefined} title={nameOf(view.charter, id, frame.lang)}>
            {named && id.length < 4 ? id : ''}
          </li>
        ))}
      </ul>
    </figure>
  )
}
