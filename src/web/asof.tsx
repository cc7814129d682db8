/** For which day, and known up to which line, a page is shown: a form that needs no script. */
import type { FC } from 'hono/jsx'
import { wordsOf } from '../views/words.ts'
import type { Frame } from './layout.tsx'
import { to } from './layout.tsx'
import { Day, type View } from './parts.tsx'

export const AsOf: FC<{ frame: Frame; view: View; shown: string; path: string; before?: string | null; after?: string | null }> = ({
  frame,
  view,
  shown,
  path,
  before,
  after,
}) => {
  const t = wordsOf(frame.lang)
  const all = view.acts.length
  const dated = view.acts[0]?.received !== undefined
  const exact = shown.includes('T') || (before ?? '').includes('T') || (after ?? '').includes('T')
  return (
    <form class="asof" method="get" action={path}>
      <p>
        <strong>
          {t.shownAsOf} <Day frame={frame} text={shown} />
        </strong>
        , {t.knownAt(view.standing.known, all)}.
      </p>
      <div>
        <label for="as-of">{t.asOfLabel}</label>
        <input
          id="as-of"
          name="as-of"
          type={exact ? 'text' : 'date'}
          value={view.asOf ?? shown.slice(0, 10)}
          size={exact ? 26 : undefined}
        />
      </div>
      <div>
        <label for="known">{t.knownLabel(all, dated)}</label>
        <input
          id="known"
          name="known"
          inputmode={dated ? undefined : 'numeric'}
          value={view.known === null ? '' : String(view.known)}
          placeholder={String(all)}
        />
      </div>
      {frame.fixed && <input type="hidden" name="lang" value={frame.lang} />}
      <button class="btn" type="submit">
        {t.show}
      </button>
      {(before || after || view.asOf || view.known !== null) && (
        <div class="steps">
          {before && (
            <a rel="prev" href={to(frame, path, { 'as-of': before, known: view.known })}>
              ‹ {t.earlier}
            </a>
          )}
          {after && (
            <a rel="next" href={to(frame, path, { 'as-of': after, known: view.known })}>
              {t.later} ›
            </a>
          )}
          {(view.asOf || view.known !== null) && <a href={to(frame, path)}>{t.today}</a>}
        </div>
      )}
    </form>
  )
}
