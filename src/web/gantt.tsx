/** A plan as bars on a line of years. The table beside it says the same; a state is told by the shape of its bar, by a word and by colour. */
import type { FC } from 'hono/jsx'
import { firstMoment, lastMoment } from '../basics/moment.ts'
import type { Item, State } from '../views/programme-item.ts'
import { sayWhen } from '../views/say.ts'
import { programmeWordsOf } from '../views/words.ts'
import type { Frame } from './layout.tsx'

const ROW = 40
const TOP = 26
/** So many rows are drawn at most, and so many letters of a title. */
const MOST = 60
const LETTERS = 46

/** How a bar looks; the class also gives its colour. */
const shapes: Readonly<Record<State, string>> = {
  reached: 'full',
  late: 'hatched',
  blocked: 'crossed',
  'at risk': 'dotted',
  undetermined: 'dashed',
  'under way': 'open',
  ahead: 'dashed',
  dropped: 'gone',
}

const patterns: Partial<Readonly<Record<State, string>>> = { late: 'url(#hatched)', blocked: 'url(#crossed)' }

interface Of {
  readonly frame: Frame
  readonly title: string
  readonly items: readonly Item[]
  readonly zone: string
  /** The day shown. */
  readonly day: string
}

interface Bar {
  readonly item: Item
  readonly from: number
  readonly until: number
}

export const Gantt: FC<Of> = ({ frame, title, items, zone, day }) => {
  const t = programmeWordsOf(frame.lang)
  const begins = (text: string | null): number | null => {
    const at = firstMoment(text, zone)
    return at !== null && Number.isFinite(at) ? at : null
  }
  const bars: Bar[] = items.flatMap(item => {
    const until = lastMoment(item.due, zone) ?? lastMoment(item.reached?.at, zone)
    const from = begins(item.from) ?? begins(item.since)
    return until === null || from === null ? [] : [{ item, from: Math.min(from, until), until }]
  })
  const drawn = bars.slice(0, MOST)
  const now = lastMoment(day, zone) ?? 0
  if (drawn.length === 0) return null
  const [first, last] = [Math.min(...drawn.map(b => b.from), now), Math.max(...drawn.map(b => b.until), now)]
  const span = Math.max(last - first, 1)
  const x = (at: number): number => (100 * (at - first)) / span
  const height = TOP + drawn.length * ROW + 6
  const says = t.planPicture(title, sayWhen(day, frame.lang))
  return (
    <figure class="round">
      <svg class="gantt" width="100%" height={height} role="img" aria-label={says}>
        <title>{says}</title>
        <defs>
          <pattern id="hatched" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect class="ground" width="6" height="6" />
            <rect class="stripe" width="2.4" height="6" />
          </pattern>
          <pattern id="crossed" width="7" height="7" patternUnits="userSpaceOnUse">
            <rect class="ground" width="7" height="7" />
            <path class="cross" d="M0 0l7 7M7 0l-7 7" />
          </pattern>
        </defs>
        {years(first, last).map(({ at, year }) => (
          <>
            <line class="grid" x1={p(x(at))} x2={p(x(at))} y1={TOP - 6} y2={height} />
            <text x={p(x(at))} y={TOP - 11} text-anchor={x(at) > 92 ? 'end' : 'start'}>
              {year}
            </text>
          </>
        ))}
        <line class="day" x1={p(x(now))} x2={p(x(now))} y1={TOP - 6} y2={height} />
        {drawn.map(({ item, from, until }, i) => {
          const y = TOP + i * ROW
          const left = x(from)
          return (
            <>
              <text
                class={item.depth < 2 ? 'strong' : undefined}
                x={left > 55 ? p(x(until)) : p(left)}
                y={y + 13}
                text-anchor={left > 55 ? 'end' : 'start'}>
                {short(item.title)} · {t.state[item.state]}
              </text>
              <rect
                class={shapes[item.state]}
                fill={patterns[item.state]}
                x={p(left)}
                width={p(Math.max(x(until) - left, 0.8))}
                y={y + 19}
                height="10"
              />
              {item.moved.map(m => {
                const was = lastMoment(m.due, zone)
                return was !== null && <line class="was" x1={p(x(was))} x2={p(x(was))} y1={y + 17} y2={y + 31} />
              })}
            </>
          )
        })}
      </svg>
      <figcaption class="note">{bars.length > MOST ? t.first(String(MOST), String(bars.length)) : t.planNote}</figcaption>
    </figure>
  )
}

const p = (n: number): string => `${n.toFixed(2)}%`
const short = (title: string): string => (title.length > LETTERS ? `${title.slice(0, LETTERS - 1).trimEnd()}…` : title)

/** The first days of the years between, at most eight. */
function years(first: number, last: number): readonly { readonly at: number; readonly year: string }[] {
  const of = (ms: number): number => 1970 + Math.floor(ms / (365.2425 * 86_400_000))
  const all = Array.from({ length: of(last) - of(first) + 2 }, (_, i) => of(first) + i)
    .map(year => ({ at: Date.UTC(year, 0, 1), year: String(year) }))
    .filter(y => y.at >= first && y.at <= last)
  const each = Math.max(1, Math.ceil(all.length / 8))
  return all.filter((_, i) => i % each === 0)
}
