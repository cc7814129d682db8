/** What each party says of what is decided, the latest first, and those who have said nothing. */
import type { FC } from 'hono/jsx'
import { authorsOf } from '../../record/act.ts'
import { sayAct } from '../../views/acts.ts'
import type { Room, Said } from '../../views/room.ts'
import { parseWhen, printInstant } from '../../basics/moment.ts'
import { nameOf, sayList, sayNumber, sayWhen } from '../../views/say.ts'
import { roomsWordsOf, wordsOf } from '../../views/words.ts'
import type { Frame } from '../layout.tsx'
import { atHere, Day, EnteredBy, Names, ownLang, type View } from '../parts.tsx'
import { Glyph, saidOf } from '../ring.tsx'

/** More names than this are folded away. */
const MANY = 40

export const Positions: FC<{ frame: Frame; view: View; room: Room; mine: string | null }> = ({ frame, view, room, mine }) => {
  const r = roomsWordsOf(frame.lang)
  const { said, silent, steps, present } = room
  const all = [...said, ...steps].sort((a, b) => b.no - a.no)
  const [last] = all
  return (
    <section class="part positions" id="positions">
      <h2>{r.positions}</h2>
      {last && (
        <p class="vh" data-say>
          {r.lastSaid(
            sayList(
              authorsOf(last.act).map(by => nameOf(view.charter, by, frame.lang)),
              frame.lang,
            ),
            sayAct(last.act, frame.lang),
            atHere(last.act.at, frame),
          )}
        </p>
      )}
      {room.round && <Counts frame={frame} room={room} />}
      {all.length === 0 && <p class="empty">{r.nobodyYet}</p>}
      <ol class="said">
        {all.map(s => (
          <One frame={frame} view={view} said={s} step={steps.includes(s)} mine={mine} />
        ))}
      </ol>
      {present.length > 0 && (
        <p class="silent">
          <span />
          <span>
            <strong>{r.present}</strong> <Names frame={frame} view={view} ids={present} />
          </span>
        </p>
      )}
      {silent.length > 0 &&
        (silent.length > MANY ? (
          <details>
            <summary>{r.silentMany(silent.length)}</summary>
            <p>
              <Names frame={frame} view={view} ids={silent} />
            </p>
          </details>
        ) : (
          <p class="silent">
            <Glyph state="silent" />
            <span>
              <strong>{room.silence ? r.silent : r.notYet}</strong> <Names frame={frame} view={view} ids={silent} />
            </span>
          </p>
        ))}
    </section>
  )
}

/** How many hold each place of the round. */
const Counts: FC<{ frame: Frame; room: Room }> = ({ frame, room: { round } }) => {
  if (round === null) return null
  const said = saidOf(round, frame.lang)
  const states = [...new Set(round.seats.map(s => s.state))]
  return (
    <p class="counts">
      {states.map(state => (
        <span>
          <Glyph state={state} /> {sayNumber(round.seats.filter(s => s.state === state).length, frame.lang)} {said(state)}
        </span>
      ))}
    </p>
  )
}

/** When it was said, at the seat, as short as it may be. */
const When: FC<{ frame: Frame; view: View; at: string }> = ({ frame, view, at }) => {
  const when = at.includes('T') && !at.includes('/') ? parseWhen(at, view.charter.seat.zone) : null
  if (when === null || typeof when === 'string') return <Day frame={frame} text={at} />
  const local = printInstant(when.from, view.charter.seat.zone)
  const year = view.standing.asOf.slice(0, 4)
  const day = sayWhen(local.slice(0, 10), frame.lang)
  return (
    <time datetime={new Date(when.from).toISOString()} title={sayWhen(local, frame.lang)}>
      {local.startsWith(year) ? day.replace(new RegExp(`\\s${year}.*$`), '') : day}, {local.slice(11, 16)}
    </time>
  )
}

const One: FC<{ frame: Frame; view: View; said: Said; step: boolean; mine: string | null }> = ({ frame, view, said, step, mine }) => {
  const t = wordsOf(frame.lang)
  const { act, worth, state, no } = said
  const words = act.reason ?? act.note
  const own = mine !== null && authorsOf(act).includes(mine)
  return (
    <li class={own ? 'own' : undefined} id={`said-${no}`}>
      {step ? <span class="glyph" /> : <Glyph state={state} />}
      <div>
        <p>
          <strong>
            <Names frame={frame} view={view} ids={authorsOf(act)} />
          </strong>{' '}
          <span class={state === 'against' ? 'what against' : 'what'}>
            {sayAct(act, frame.lang)}
            {act.corrects !== undefined && ` (${act.corrects})`}
            <EnteredBy frame={frame} view={view} act={act} />
          </span>
          {worth !== 'counts' && worth !== 'noted' && <span class="tag await">{t.worths[worth] ?? worth}</span>}
        </p>
        {words && words !== 'sealed' && <blockquote lang={ownLang(frame, view.charter)}>{words}</blockquote>}
      </div>
      <small>
        <When frame={frame} view={view} at={act.at} />
      </small>
    </li>
  )
}
