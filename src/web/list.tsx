/** Matters, each with its one sentence and its next clock. */
import type { FC } from 'hono/jsx'
import { firstMoment, lastMoment } from '../basics/moment.ts'
import { standsAt } from '../views/headline.ts'
import { type Matter, sayTitle } from '../views/matters.ts'
import { wordsOf } from '../views/words.ts'
import { matterPath, to, type Frame } from './layout.tsx'
import { coordinates, Day, titleLang, type View } from './parts.tsx'

export const MatterList: FC<{ frame: Frame; view: View; matters: readonly Matter[] }> = ({ frame, view, matters }) => {
  const t = wordsOf(frame.lang)
  return (
    <ul class="list">
      {matters.map(matter => {
        const { id, title, lead } = matter
        return (
          <li>
            <a
              class="name"
              href={to(frame, matterPath(view.charter.id, id), coordinates(view))}
              lang={titleLang(frame, view.charter, id, title)}>
              {sayTitle(id, title, view.charter, frame.lang)}
            </a>
            <p>{standsAt(matter, view.charter, frame.lang, view.standing.asOf)}</p>
            {lead.state === 'open' && lead.finding?.until && isAhead(lead.finding.until, view) && (
              <p class="note">
                {t.nextClock}: <Day frame={frame} text={lead.finding.until} />
              </p>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** A clock that has yet to run out. */
function isAhead(text: string, view: View): boolean {
  const { zone } = view.charter.seat
  const [at, asOf] = [firstMoment(text, zone), lastMoment(view.standing.asOf, zone)]
  return at !== null && asOf !== null && at > asOf
}
