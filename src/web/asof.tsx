/**
 * For which day, and known up to which line, a page is shown: links to the change before and after, a field for a day, and a form that needs
 * no script. Where the days of change are known they are drawn as a track, which a small script makes a slider.
 */
import type { FC } from 'hono/jsx'
import { lastMoment } from '../basics/moment.ts'
import type { DayOf } from '../views/days.ts'
import { readingWordsOf, wordsOf } from '../views/words.ts'
import type { Frame } from './layout.tsx'
import { to } from './layout.tsx'
import { Day, type View } from './parts.tsx'

export interface AsOfOf {
  readonly frame: Frame
  readonly view: View
  readonly shown: string
  readonly path: string
  /** The days on which something changed, oldest first. */
  readonly changes?: readonly DayOf[]
}

export const AsOf: FC<AsOfOf> = ({ frame, view, shown, path, changes = [] }) => {
  const t = wordsOf(frame.lang)
  const r = readingWordsOf(frame.lang)
  const all = view.acts.length
  const asked = view.asOf ?? shown
  const before = changes.findLast(c => c.at < asked)?.at ?? null
  const after = view.asOf === null ? null : (changes.find(c => c.at > asked)?.at ?? null)
  const dated = view.acts[0]?.received !== undefined
  const exact = [shown, before, after].some(text => text?.includes('T'))
  const isAsked = view.asOf !== null || view.known !== null
  return (
    <form class="asof" method="get" action={path}>
      <p>
        <strong>
          {t.shownAsOf} <Day frame={frame} text={shown} />
        </strong>
        , {t.knownAt(view.standing.known, all)}.
      </p>
      <div class="turn">
        {changes.length > 0 && <Turn frame={frame} view={view} path={path} at={before} rel="prev" />}
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
        {changes.length > 0 && <Turn frame={frame} view={view} path={path} at={after} rel="next" />}
        <button class="btn" type="submit">
          {t.show}
        </button>
        {isAsked && (
          <a class="today" href={to(frame, path)}>
            {t.today}
          </a>
        )}
      </div>
      {changes.length > 1 && <Track frame={frame} view={view} asked={asked} path={path} changes={changes} />}
      <details open={view.known !== null}>
        <summary>{r.knownMore}</summary>
        <label for="known">{t.knownLabel(all, dated)}</label>
        <input
          id="known"
          name="known"
          inputmode={dated ? undefined : 'numeric'}
          value={view.known === null ? '' : String(view.known)}
          placeholder={String(all)}
        />
      </details>
      {frame.fixed && <input type="hidden" name="lang" value={frame.lang} />}
    </form>
  )
}

const Turn: FC<{ frame: Frame; view: View; path: string; at: string | null; rel: 'prev' | 'next' }> = ({ frame, view, path, at, rel }) => {
  const t = wordsOf(frame.lang)
  const sign = rel === 'prev' ? '‹' : '›'
  return at === null ? (
    <span class="step" aria-hidden="true">
      {sign}
    </span>
  ) : (
    <a class="step" rel={rel} href={to(frame, path, { 'as-of': at, known: view.known })}>
      <span aria-hidden="true">{sign}</span>
      <span class="vh">{rel === 'prev' ? t.earlier : t.later}</span>
    </a>
  )
}

/** The days of change on a line, as far as they lie apart; the day shown among them. */
const Track: FC<{ frame: Frame; view: View; asked: string; path: string; changes: readonly DayOf[] }> = ({
  frame,
  view,
  asked,
  path,
  changes,
}) => {
  const r = readingWordsOf(frame.lang)
  const { zone } = view.charter.seat
  const at = (text: string): number => lastMoment(text, zone) ?? Number.NaN
  const times = changes.map(c => at(c.at))
  const from = Math.min(...times)
  const until = Math.max(...times, at(asked))
  const share = (ms: number): number => Math.round((1000 * (Math.min(Math.max(ms, from), until) - from)) / (until - from || 1)) / 10
  const here = share(at(asked))
  const [first, last] = [changes[0] as DayOf, changes[changes.length - 1] as DayOf]
  const ends = [...new Set(times.map(share))]
  return (
    <div class="slide">
      <div
        class="track"
        data-asof={path}
        data-label={r.trackLabel}
        data-days={times.map(share).join(' ')}
        data-here={here}
        data-known={view.known ?? undefined}
        data-lang={frame.fixed ? frame.lang : undefined}>
        <svg width="100%" height="28" aria-hidden="true" focusable="false">
          <line class="rail" x1="0" x2="100%" y1="14" y2="14" />
          <line class="gone" x1="0" x2={`${here}%`} y1="14" y2="14" />
          {ends.map(x => (
            <line class="tick" x1={`${x}%`} x2={`${x}%`} y1="12" y2="16" />
          ))}
          <circle class="knob" cx={`${here}%`} cy="14" r="7.5" />
        </svg>
      </div>
      <p class="ends">
        <Day frame={frame} text={first.at} />
        <Day frame={frame} text={until > at(last.at) ? asked : last.at} />
      </p>
    </div>
  )
}
