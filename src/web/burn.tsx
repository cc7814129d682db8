/** How a programme has grown: milestones in the plan and those reached, a step a day; with its table. */
import type { FC } from 'hono/jsx'
import { startOfDay } from '../basics/moment.ts'
import type { Programme } from '../views/programme.ts'
import { sayNumber, sayWhen } from '../views/say.ts'
import { programmeWordsOf } from '../views/words.ts'
import type { Frame } from './layout.tsx'

const HEIGHT = 140
const TOP = 20

export const Burn: FC<{ frame: Frame; burn: Programme['burn']; zone: string; day: string }> = ({ frame, burn, zone, day }) => {
  const t = programmeWordsOf(frame.lang)
  const n = (count: number): string => sayNumber(count, frame.lang)
  const steps = burn.filter(s => s.day <= day.slice(0, 10))
  const last = steps[steps.length - 1]
  if (last === undefined || steps.length < 2) return null
  const ms = (text: string): number => startOfDay(text.slice(0, 10), zone)
  const [from, until] = [ms((steps[0] as typeof last).day), Math.max(ms(day), ms(last.day) + 1)]
  const most = Math.max(...steps.map(s => s.planned), 1)
  const x = (text: string): string => ((1000 * (ms(text) - from)) / (until - from)).toFixed(1)
  const y = (count: number): string => (TOP + HEIGHT - (HEIGHT * count) / most).toFixed(1)
  const line = (of: (s: typeof last) => number): string =>
    `${steps.map((s, i) => (i === 0 ? `M0 ${y(of(s))}` : `H${x(s.day)}V${y(of(s))}`)).join('')}H1000`
  const says = t.burnLead(n(last.reached), n(last.planned), sayWhen(day, frame.lang))
  const reached = line(s => s.reached)
  return (
    <figure class="round">
      <svg class="curve" width="100%" height={HEIGHT + TOP + 8} role="img" aria-label={says}>
        <title>{says}</title>
        <svg
          x="0"
          y="0"
          width="100%"
          height={HEIGHT + TOP + 1}
          viewBox={`0 0 1000 ${HEIGHT + TOP + 1}`}
          preserveAspectRatio="none"
          aria-hidden="true">
          <path class="under" d={`${reached}V${HEIGHT + TOP}H0Z`} />
          <path class="most" d={line(s => s.planned)} vector-effect="non-scaling-stroke" />
          <path class="sure" d={reached} vector-effect="non-scaling-stroke" />
        </svg>
        <text x="0" y={TOP - 6}>
          {n(most)}
        </text>
        <line class="day" x1="0" x2="100%" y1={HEIGHT + TOP} y2={HEIGHT + TOP} />
      </svg>
      <figcaption class="note">{says}</figcaption>
      <details>
        <summary>{t.day}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.day}</th>
              <th scope="col">{t.burnPlanned}</th>
              <th scope="col">{t.burnReached}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map(s => (
              <tr>
                <td class="num">{sayWhen(s.day, frame.lang)}</td>
                <td class="num">{n(s.planned)}</td>
                <td class="num">{n(s.reached)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
