/** The round: a table without a head. Every party holds one equal place in a ring around an empty centre, which says the measure. */
import type { FC } from 'hono/jsx'
import { sayNumber } from '../views/say.ts'
import type { Round, Seat } from '../views/seats.ts'
import { wordsOf } from '../views/words.ts'
import { languageOf } from '../words/languages.ts'
import type { Frame } from './layout.tsx'

const round = (n: number): string => n.toFixed(2)

/** One place between two angles, with a little air to its neighbours. */
function place(i: number, n: number): string {
  const air = Math.min(0.018, 0.9 / n)
  const from = (2 * Math.PI * i) / n - Math.PI / 2 + air
  const until = (2 * Math.PI * (i + 1)) / n - Math.PI / 2 - air
  const at = (r: number, a: number): string => `${round(200 + r * Math.cos(a))} ${round(200 + r * Math.sin(a))}`
  const large = until - from > Math.PI ? 1 : 0
  return `M${at(158, from)}A158 158 0 ${large} 1 ${at(158, until)}L${at(122, until)}A122 122 0 ${large} 0 ${at(122, from)}Z`
}

const states = ['done', 'perhaps', 'awaited', 'against', 'aside', 'silent'] as const

export const Ring: FC<{ frame: Frame; round: Round }> = ({ frame, round: { seats, counted, acts } }) => {
  const t = wordsOf(frame.lang)
  const perhaps = seats.filter(seat => seat.state === 'perhaps').length
  const big = perhaps > 0 ? `${counted}–${counted + perhaps}` : sayNumber(counted, frame.lang)
  const small = t.ofTotal(sayNumber(seats.length, frame.lang))
  const says = t.ring(big, seats.length)
  const said = (state: Seat['state']): string => {
    const act = acts[state]
    return act === undefined ? t.marks[state] : languageOf(frame.lang).act(act)
  }
  return (
    <figure class="round">
      <svg class={seats.length > 60 ? 'ring many' : 'ring'} viewBox="0 0 400 400" role="img" aria-label={says}>
        <title>{says}</title>
        {seats.map((seat, i) => (
          <path class={`seg ${seat.state}`} d={place(i, seats.length)}>
            <title>{`${seat.name}: ${said(seat.state)}`}</title>
          </path>
        ))}
        {seats.length <= 45 &&
          seats.map((seat, i) => {
            const angle = (2 * Math.PI * (i + 0.5)) / seats.length - Math.PI / 2
            return (
              <text class={seat.state} x={round(200 + 179 * Math.cos(angle))} y={round(200 + 179 * Math.sin(angle))}>
                {seat.id.slice(0, 4)}
              </text>
            )
          })}
        <text class={big.length > 4 ? 'big long' : 'big'} x="200" y="188">
          {big}
        </text>
        <text class="small" x="200" y="240">
          {small}
        </text>
      </svg>
      <figcaption class="note">
        {states
          .filter(state => seats.some(seat => seat.state === state))
          .map(state => (
            <span class="key">
              <svg class="ring" viewBox="0 0 10 16" width="10" height="16" aria-hidden="true" focusable="false">
                <rect class={`seg ${state}`} x="1" y="1" width="8" height="14" />
              </svg>{' '}
              {said(state)}
            </span>
          ))}
      </figcaption>
    </figure>
  )
}
