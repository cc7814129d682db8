/** The days on which a matter changed, each a link to the page as it stood; many are folded year by year. */
import type { FC } from 'hono/jsx'
import type { DayOf } from '../views/days.ts'
import { readingWordsOf, wordsOf } from '../views/words.ts'
import { Section, to, type Frame } from './layout.tsx'
import { Day, type View } from './parts.tsx'

/** More days than this are folded year by year. */
const MANY_DAYS = 24
const yearsOf = (changes: readonly DayOf[]): readonly (readonly [year: string, days: readonly DayOf[]])[] => {
  const years = new Map<string, DayOf[]>()
  for (const change of changes) {
    const year = /\d{4}(?!.*\d{4})/.exec(change.at.replace(/[T[].*$/, ''))?.[0] ?? ''
    years.set(year, [...(years.get(year) ?? []), change])
  }
  return [...years]
}

const ListOfDays: FC<{ frame: Frame; view: View; path: string; changes: readonly DayOf[] }> = ({ frame, view, path, changes }) => (
  <ol class="days">
    {changes.map(change => (
      <li class={change.at === view.asOf ? 'here' : undefined}>
        <a href={to(frame, path, { 'as-of': change.at, known: view.known })} aria-current={change.at === view.asOf ? 'true' : undefined}>
          <Day frame={frame} text={change.at} />
        </a>
        <ul>
          {change.says.map(says => (
            <li>{says}</li>
          ))}
        </ul>
      </li>
    ))}
  </ol>
)

/** The days on which something changed, each a link to the page as it stood. */
export const Days: FC<{ frame: Frame; view: View; path: string; changes: readonly DayOf[]; titled?: boolean }> = ({
  frame,
  view,
  path,
  changes,
  titled = false,
}) => {
  const t = wordsOf(frame.lang)
  const r = readingWordsOf(frame.lang)
  if (changes.length === 0) return null
  return (
    <Section title={titled ? r.days : t.timeline} note={t.timelineNote}>
      {changes.length <= MANY_DAYS ? (
        <ListOfDays frame={frame} view={view} path={path} changes={changes} />
      ) : (
        yearsOf(changes).map(([year, days]) => (
          <details class="year" open={days.length <= MANY_DAYS && days.some(day => day.at === view.asOf)}>
            <summary>
              {year} <span class="note">{r.nDays(days.length)}</span>
            </summary>
            <ListOfDays frame={frame} view={view} path={path} changes={days} />
          </details>
        ))
      )}
    </Section>
  )
}
