/** How a count has grown, as steps. Widths are shares of the picture, so that its words stay as large on a small screen. */
import type { FC } from 'hono/jsx'
import { dayOf } from '../basics/moment.ts'
import type { Curve, Step } from '../views/curve.ts'
import { capital, sayNumber, sayWhen } from '../views/say.ts'
import { formsOf, readingWordsOf } from '../views/words.ts'
import { printNumber } from '../rules/numbers.ts'
import { speech } from '../words/languages.ts'
import type { Frame } from './layout.tsx'

const HEIGHT = 180
const TOP = 24

export const CurveOf: FC<{ frame: Frame; curve: Curve; zone: string; shown: string }> = ({ frame, curve, zone, shown }) => {
  const r = readingWordsOf(frame.lang)
  const { steps, from, until, total, need, weight } = curve
  const last = steps[steps.length - 1] as Step
  const span = until - from
  const x = (at: number): number => (1000 * (at - from)) / span
  const y = (n: number): number => TOP + HEIGHT - (HEIGHT * n) / total
  const line = (of: (s: Step) => number): string =>
    `${steps.map((s, i) => (i === 0 ? `M0 ${n1(y(of(s)))}` : `H${n1(x(s.at))}V${n1(y(of(s)))}`)).join('')}H1000`
  const sure = line(s => s.sure)
  const most = steps.some(s => s.most !== s.sure) ? line(s => s.most) : null
  const number = (n: number): string => sayNumber(printNumber(n, weight?.scale ?? 1, { thousands: '', point: '.' }), frame.lang)
  const got = last.most > last.sure ? `${number(last.sure)}–${number(last.most)}` : number(last.sure)
  const counted = r.curve(got, number(total), sayWhen(shown, frame.lang))
  const says = weight === null ? counted : `${capital(speech[frame.lang].rules.term(weight.name))}${formsOf(frame.lang).colon}${counted}`
  const marks = ticks(from, until, zone)
  const needed = need !== null && need < total ? need : null
  return (
    <figure class="round">
      <svg class="curve" width="100%" height={HEIGHT + TOP + 26} role="img" aria-label={says}>
        <title>{says}</title>
        <text x="0" y={TOP - 9}>
          {needed === null ? r.allNeeded(number(total)) : `${number(total)}`}
        </text>
        <line class={needed === null ? 'need' : 'grid'} x1="0" x2="100%" y1={TOP} y2={TOP} />
        {needed !== null && (
          <>
            <line class="need" x1="0" x2="100%" y1={n1(y(needed))} y2={n1(y(needed))} />
            <text x="0" y={n1(y(needed) - 6)}>
              {r.needed(number(needed))}
            </text>
          </>
        )}
        <svg
          x="0"
          y="0"
          width="100%"
          height={HEIGHT + TOP + 1}
          viewBox={`0 0 1000 ${HEIGHT + TOP + 1}`}
          preserveAspectRatio="none"
          aria-hidden="true">
          {most !== null && <path class="between" d={`${most}V${HEIGHT + TOP}H0Z`} />}
          <path class="under" d={`${sure}V${HEIGHT + TOP}H0Z`} />
          {most !== null && <path class="most" d={most} vector-effect="non-scaling-stroke" />}
          <path class="sure" d={sure} vector-effect="non-scaling-stroke" />
        </svg>
        <line class="day" x1="0" x2="100%" y1={HEIGHT + TOP} y2={HEIGHT + TOP} />
        {marks.map(({ at, year, month }) => (
          <>
            <line class="day" x1={`${n1(x(at) / 10)}%`} x2={`${n1(x(at) / 10)}%`} y1={HEIGHT + TOP} y2={HEIGHT + TOP + 5} />
            <text x={`${n1(x(at) / 10)}%`} y={HEIGHT + TOP + 20} text-anchor="middle">
              {month === null ? year : sayWhen(`${year}-${month}`, frame.lang)}
            </text>
          </>
        ))}
      </svg>
      <figcaption class="note">
        {most === null || weight !== null ? says : `${/[.]$/.test(says) ? says : `${says}.`} ${r.curveNote}`}
      </figcaption>
    </figure>
  )
}

const n1 = (n: number): string => n.toFixed(1).replace(/\.0$/, '')

/** At most five first days between the ends: of years, or of months where the years are few. */
function ticks(
  from: number,
  until: number,
  zone: string,
): readonly { readonly at: number; readonly year: string; readonly month: string | null }[] {
  const years = (until - from) / (365.25 * 86_400_000)
  const firsts: { at: number; year: string; month: string | null }[] = []
  const [first, last] = [Number(dayOf(from, zone).slice(0, 4)), Number(dayOf(until, zone).slice(0, 4))]
  for (let year = first; year <= last; year++)
    for (let month = 1; month <= (years > 2 ? 1 : 12); month++) {
      const two = String(month).padStart(2, '0')
      firsts.push({ at: Date.UTC(year, month - 1, 1), year: String(year), month: years > 2 ? null : two })
    }
  const span = until - from
  const within = firsts.filter(f => f.at > from + span * 0.06 && f.at < until - span * 0.06)
  const each = Math.max(1, Math.ceil(within.length / (years > 2 ? 5 : 3)))
  return within.filter((_, i) => i % each === Math.floor((each - 1) / 2))
}
