/**
 * The round: a table without a head. Every party holds one equal place in a ring around an empty centre, which says the measure. A place tells
 * its state by shape as well: solid where it is done, half where the day is not known, standing out where it is awaited, struck where it is
 * against. `Places` says the same as a list.
 */
import type { FC } from 'hono/jsx'
import type { Act } from '../record/act.ts'
import { sayNumber } from '../views/say.ts'
import type { Round, Seat } from '../views/seats.ts'
import { wordsOf } from '../views/words.ts'
import { languageOf } from '../words/languages.ts'
import { partyPath, to, type Frame } from './layout.tsx'
import { coordinates, Day, type Papers } from './parts.tsx'

type State = Seat['state']
const round = (n: number): string => n.toFixed(1).replace(/\.0$/, '')

/** One place at the top of the ring, between two radii; the others are turned there. */
function place(n: number, outer: number, inner: number): string {
  const half = Math.PI / n - Math.min(0.018, 0.9 / n)
  const at = (r: number, side: 1 | -1): string => `${round(200 + side * r * Math.sin(half))} ${round(200 - r * Math.cos(half))}`
  const large = half > Math.PI / 2 ? 1 : 0
  return `M${at(outer, -1)}A${outer} ${outer} 0 ${large} 1 ${at(outer, 1)}L${at(inner, 1)}A${inner} ${inner} 0 ${large} 0 ${at(inner, -1)}Z`
}

/** More places than this are told without their days, and drawn without a mark of their own. */
const MANY = 60

/** Where the places of a state stand, between which radii. */
const radii: Readonly<Record<State, readonly [outer: number, inner: number]>> = {
  done: [158, 122],
  perhaps: [158, 122],
  awaited: [166, 130],
  against: [158, 122],
  aside: [149, 131],
  silent: [158, 122],
}

/** Where there are many, what is awaited is a short mark outside, or it would outweigh what is done. */
const short = [166, 150] as const

const states: readonly State[] = ['done', 'perhaps', 'awaited', 'against', 'aside', 'silent']

/** What the places of a state did, in words. */
export const saidOf =
  ({ acts, says }: Round, lang: Frame['lang']) =>
  (state: State): string => {
    const act = acts[state]
    const own = says?.[state]
    if (own !== undefined) return own
    return act === undefined ? wordsOf(lang).marks[state] : languageOf(lang).act(act)
  }

/** What the empty centre says where it is not the measure: the instant at which a clock ends, which a script makes a countdown. */
export interface Centre {
  readonly big: string
  readonly small: string
  /** The same in a sentence. */
  readonly says: string
  /** Milliseconds since 1970. */
  readonly until?: number
  /** What stands under the time that is left, and when none is. */
  readonly while?: string
  readonly over?: string
}

export const Ring: FC<{ frame: Frame; round: Round; id?: string; centre?: Centre; mine?: string | undefined }> = ({
  frame,
  round: all,
  id = 'seat',
  centre,
  mine,
}) => {
  const { seats, counted } = all
  const t = wordsOf(frame.lang)
  const n = seats.length
  // A place that is called otherwise than “perhaps done” is not counted as what may be done.
  const perhaps = all.says?.perhaps === undefined ? seats.filter(seat => seat.state === 'perhaps').length : 0
  const measure = perhaps > 0 ? `${counted}–${counted + perhaps}` : sayNumber(counted, frame.lang)
  const big = centre?.big ?? measure
  const small = centre?.small ?? t.ofTotal(sayNumber(n, frame.lang))
  const says = centre ? `${t.ring(measure, n)} ${centre.says}` : t.ring(measure, n)
  const said = saidOf(all, frame.lang)
  const present = states.filter(state => seats.some(seat => seat.state === state))
  return (
    <figure class="round">
      <svg class="ring" viewBox="0 0 400 400" role="img" aria-label={says}>
        <defs>
          {present.map(state => (
            <g id={`${id}-${state}`}>
              <path
                class={`seg ${state}${n > MANY ? ' thin' : ''}`}
                d={place(n, ...(n > MANY && state === 'awaited' ? short : radii[state]))}
              />
              {state === 'perhaps' && <path class="seg in perhaps" d={place(n, 140, 122)} />}
              {state === 'against' && n <= MANY && <path class="cut" d="M193 73l14-26" />}
            </g>
          ))}
        </defs>
        {seats.map((seat, i) => (
          <use href={`#${id}-${seat.state}`} transform={`rotate(${round((360 * (i + 0.5)) / n)} 200 200)`}>
            <title>{`${seat.name}: ${said(seat.state)}`}</title>
          </use>
        ))}
        {n <= 45 &&
          seats.map((seat, i) => {
            const angle = (2 * Math.PI * (i + 0.5)) / n - Math.PI / 2
            const r = seat.state === 'awaited' ? 184 : 177
            return (
              <text
                class={
                  [seat.id === mine ? 'mine' : '', seat.state === 'awaited' || seat.state === 'against' ? seat.state : '']
                    .join(' ')
                    .trim() || undefined
                }
                x={round(200 + r * Math.cos(angle))}
                y={round(200 + r * Math.sin(angle))}>
                {seat.id.slice(0, 4)}
              </text>
            )
          })}
        <text class={centre?.until !== undefined || big.length > 4 ? 'big long' : 'big'} x="200" y="190" data-countdown={centre?.until}>
          {big}
        </text>
        <text class="small" x="200" y="238" data-while={centre?.while} data-over={centre?.over}>
          {small}
        </text>
      </svg>
      <figcaption class="note">
        <Keys round={all} frame={frame} />
      </figcaption>
    </figure>
  )
}

/** What each shape means, of those that are there. */
export const Keys: FC<{ frame: Frame; round: Round }> = ({ frame, round: all }) => {
  const said = saidOf(all, frame.lang)
  return (
    <>
      {states
        .filter(state => all.seats.some(seat => seat.state === state))
        .map(state => (
          <span class="key">
            <Glyph state={state} />
            {said(state)}
          </span>
        ))}
    </>
  )
}

/** The shape of a state in small. */
export const Glyph: FC<{ state: State }> = ({ state }) => (
  <svg class="glyph" viewBox="0 0 12 18" aria-hidden="true" focusable="false">
    {state === 'aside' ? (
      <rect class="seg aside" x="1" y="5" width="10" height="8" />
    ) : (
      <rect class={`seg ${state}`} x="1" y="1" width="10" height="16" />
    )}
    {state === 'perhaps' && <rect class="seg in perhaps" x="1" y="9" width="10" height="8" />}
    {state === 'against' && <path class="cut" d="M2 15L10 3" />}
  </svg>
)

/** The places of the round one by one: who, and on which day, or that it is awaited. */
export const Places: FC<{ frame: Frame; view: Papers; round: Round }> = ({ frame, view, round: all }) => {
  const { seats } = all
  const said = saidOf(all, frame.lang)
  const many = seats.length > MANY
  const dayOf = (act: Act | undefined): string | null => act?.at ?? null
  return (
    <>
      <ul class={many ? 'places many' : 'places'}>
        {seats.map(({ id, name, state, no }) => {
          const at = no === null ? null : dayOf(view.acts[no - 1])
          return (
            <li class={state}>
              <Glyph state={state} />
              <a href={to(frame, partyPath(view.charter.id, id), coordinates(view))}>{name}</a>
              {many ? (
                <span class="vh">{said(state)}</span>
              ) : (
                <small>
                  {at === null ? said(state) : null}
                  {at !== null && (
                    <>
                      {state === 'done' || state === 'perhaps' ? null : `${said(state)}, `}
                      <Day frame={frame} text={at} />
                    </>
                  )}
                </small>
              )}
            </li>
          )
        })}
      </ul>
      <p class="note keys">
        <Keys frame={frame} round={all} />
      </p>
    </>
  )
}
