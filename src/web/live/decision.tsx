/** The decision room: the text, what every party says of it, the time that is left, and one's own word, each renewed as acts come. */
import type { FC } from 'hono/jsx'
import { lastMoment } from '../../basics/moment.ts'
import { isWon } from '../../charter/won.ts'
import { authorsOf } from '../../record/act.ts'
import type { Put } from '../../views/amended.ts'
import type { MatterStanding } from '../../judge/standing.ts'
import { sayAct } from '../../views/acts.ts'
import { clocksAt, seatNamed } from '../../views/clocks.ts'
import { headline, standsAt } from '../../views/headline.ts'
import type { Matter } from '../../views/matters.ts'
import { evidenceIn } from '../../views/offers.ts'
import type { Room } from '../../views/room.ts'
import { capital, nameOf, sayDoing, sayList, sayNumber, sayWhen } from '../../views/say.ts'
import { sayWhy } from '../../views/why.ts'
import { liveWordsOf, noticeWordsOf, roomsWordsOf, wordsOf } from '../../views/words.ts'
import { CrisisLinks } from '../crisis/links.tsx'
import { Head, matterPath, orgPath, Page, to, type Frame } from '../layout.tsx'
import { atHere, Day, Names, ownLang, type View } from '../parts.tsx'
import { Ring } from '../ring.tsx'
import { LawLink } from '../tree.tsx'
import { Positions } from './positions.tsx'
import { TextOf, type Shown } from './text.tsx'
import { Renewing } from './renewing.tsx'
import { YourPosition, type Yours } from './yours.tsx'

export const roomPath = (org: string, matter: string): string => matterPath(org, matter).replace('/matters/', '/room/')

export interface RoomOf {
  readonly frame: Frame
  readonly view: View
  readonly matter: Matter
  readonly room: Room
  /** Where it would stand at its close, were nothing more said; null where no clock runs. */
  readonly unless: string | null
  readonly put: Put | null
  readonly shown: Shown
  readonly yours: Yours
  /** The present moment, milliseconds since 1970. */
  readonly now: number
  /** Only the part that renews itself. */
  readonly bare?: boolean
}

export const DecisionRoom: FC<RoomOf> = props => {
  const { frame, view, matter, room, put, shown, now, bare = false } = props
  const r = roomsWordsOf(frame.lang)
  const { charter } = view
  const { run } = room
  const open = run.state === 'open'
  const ends = open ? lastMoment(run.closes, charter.seat.zone) : null
  const inside = (
    <Renewing frame={frame} present number={view.standing.known} matter={matter.id} next={ends} now={now}>
      <div data-part="head">
        <RoomHead {...props} ends={ends} />
      </div>
      <div class="room">
        <div data-part="text">
          <TextOf frame={frame} path={roomPath(charter.id, matter.id)} matter={matter.id} put={put} shown={shown} open={open} />
        </div>
        <div data-part="yours">
          <YourPosition frame={frame} matter={matter.id} yours={props.yours} />
        </div>
        <div data-part="rest">
          <Positions frame={frame} view={view} room={room} mine={frame.person?.by ?? null} />
          <Rounds frame={frame} view={view} matter={matter} />
          <OnRecord frame={frame} view={view} matter={matter} />
        </div>
      </div>
    </Renewing>
  )
  if (bare) return inside
  return (
    <Page
      frame={frame}
      title={`${r.room}: ${matter.title}`}
      here="room"
      scripts={['room']}
      crumbs={[
        { says: charter.name, href: to(frame, orgPath(charter.id)) },
        { says: matter.title, href: to(frame, matterPath(charter.id, matter.id)) },
        { says: r.room, href: null },
      ]}>
      {inside}
    </Page>
  )
}

/** What it is, where it stands, what follows if nobody acts, and until when on every clock. */
const RoomHead: FC<RoomOf & { ends: number | null }> = ({ frame, view, matter, room, unless, ends }) => {
  const r = roomsWordsOf(frame.lang)
  const { charter } = view
  const { run, round } = room
  const centre = round && centreOf({ frame, view, room, ends })
  return (
    <Head
      kick={
        <>
          {run.procedure &&
            !run.article.toLowerCase().includes(run.procedure.toLowerCase()) &&
            `${capital(nameOf(charter, run.procedure, frame.lang))} · `}
          <LawLink frame={frame} view={view} edition={run.edition} article={run.article} line={run.line} />
        </>
      }
      title={matter.title}
      lang={ownLang(frame, charter)}
      answer={standsAt(matter, charter, frame.lang, view.standing.asOf)}
      measure={unless === null ? undefined : r.ifNobody(unless)}
      beside={
        round && round.seats.length > 1 ? (
          <Ring frame={frame} round={round} id="room" mine={frame.person?.by} {...(centre ? { centre } : {})} />
        ) : undefined
      }>
      <CrisisLinks frame={frame} view={view} id={matter.id} />
      {evidenceIn(run, charter) && (
        <p class="no-print">
          <a class="btn plain" href={to(frame, `${orgPath(charter.id)}/act`, { act: 'submitted evidence', matter: matter.id })}>
            {sayDoing('submitted evidence', frame.lang)}
          </a>
        </p>
      )}
      {ends !== null && <Clocks frame={frame} view={view} ends={ends} />}
      {ends !== null && (
        <p class="note no-print">
          <a href={to(frame, `${orgPath(charter.id)}/calendar.ics`)}>{noticeWordsOf(frame.lang).calendar}</a>
          {' · '}
          <a href={to(frame, matterPath(charter.id, matter.id))}>{r.forEveryone}</a>
        </p>
      )}
    </Head>
  )
}

/** What the empty centre says: the instant at which the clock ends, which a script makes a countdown; where none runs, how it went. */
function centreOf({ frame, view, room, ends }: { frame: Frame; view: View; room: Room; ends: number | null }) {
  const r = roomsWordsOf(frame.lang)
  const { charter } = view
  const { round } = room
  if (ends === null) {
    // Where silence decides, what is counted are those who spoke against.
    const small = round && r.spokeAgainst(sayNumber(round.seats.length, frame.lang))
    return room.silence && round && small ? { big: sayNumber(round.counted, frame.lang), small, says: '' } : null
  }
  const [seat] = clocksAt(ends, charter, [])
  const day = sayWhen((room.run.closes ?? '').slice(0, 10), frame.lang)
  return {
    big: seat?.time ?? '',
    small: `${day.replace(/\s\d{4}$/, '')}, ${charter.seat.city}`,
    says: r.endsAt(atHere(room.run.closes ?? '', frame)),
    until: ends,
    while: room.silence ? r.untilSilenceEnds : r.untilItCloses,
    over: r.timeIsUp,
  }
}

/** More clocks than this are folded away. */
const MANY = 8

/** The same instant at the seat, in the capitals, and, with a script, where the reader is. */
export const Clocks: FC<{ frame: Frame; view: View; ends: number }> = ({ frame, view, ends }) => {
  const r = roomsWordsOf(frame.lang)
  const { charter, standing } = view
  const clocks = clocksAt(ends, charter, standing.parties)
  const iso = new Date(ends).toISOString()
  const FEW = 2
  const named = (ids: readonly string[]): string =>
    ids.length <= FEW + 1
      ? sayList(
          ids.map(id => nameOf(charter, id, frame.lang)),
          frame.lang,
        )
      : r.andMore(
          sayList(
            ids.slice(0, FEW).map(id => nameOf(charter, id, frame.lang)),
            frame.lang,
          ),
          ids.length - FEW,
        )
  // Where there are many, the capitals are folded away.
  const folded = clocks.length > MANY ? clocks.filter(clock => clock.is === 'capital') : []
  const List: FC<{ of: typeof clocks; mine?: boolean }> = ({ of, mine = false }) => (
    <dl class="clocks">
      {of.map(clock => (
        <div class={clock.is}>
          <dt
            title={
              clock.parties.length > FEW + 1
                ? sayList(
                    clock.parties.map(id => nameOf(charter, id, frame.lang)),
                    frame.lang,
                  )
                : undefined
            }>
            {clock.is === 'seat' ? seatNamed(charter) : clock.parties.length === 0 ? 'UTC' : named(clock.parties)}
            {clock.is === 'utc' && clock.parties.length > 0 && ', UTC'}
          </dt>
          <dd>
            <time datetime={iso}>{clock.time}</time>
            {clock.day !== null && <small>{sayWhen(clock.day, frame.lang).replace(/\s\d{4}$/, '')}</small>}
          </dd>
        </div>
      ))}
      {mine && (
        <div class="mine" data-mine={String(ends)} hidden>
          <dt>{r.whereYouAre}</dt>
          <dd>
            <time datetime={iso} />
          </dd>
        </div>
      )}
    </dl>
  )
  return (
    <>
      <p class="note clocks-of">{r.thatInstant}</p>
      <List of={clocks.filter(clock => !folded.includes(clock))} mine />
      {folded.length > 0 && (
        <details>
          <summary>{r.clocks}</summary>
          <List of={folded} />
        </details>
      )}
    </>
  )
}

/** Every run of the matter: when it opened, how it ended, and why. */
const Rounds: FC<{ frame: Frame; view: View; matter: Matter }> = ({ frame, view, matter }) => {
  const r = roomsWordsOf(frame.lang)
  const { charter, standing } = view
  const runs = matter.runs.filter(run => run.procedure !== null)
  if (runs.length < 2) return null
  return (
    <section class="part">
      <h2>{r.rounds}</h2>
      <ol class="rounds">
        {runs.map((run, i) => {
          const good = isWon(run, charter)
          const why = run.state === 'settled' && !good && run.why ? sayWhy(run.why, charter, frame.lang) : ''
          return (
            <li class={run.state === 'open' ? 'open' : good ? 'done' : 'against'}>
              <p>
                <strong>{r.round(i + 1)}</strong> <Day frame={frame} text={run.opened} />
              </p>
              <p>
                {headline(run, charter, frame.lang, standing.asOf)} {why !== '.' && why}
              </p>
              {run.state === 'settled' && !good && <Stopped frame={frame} view={view} run={run} />}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** What was said last before a run ended otherwise than its charter hopes. */
const Stopped: FC<{ frame: Frame; view: View; run: MatterStanding }> = ({ frame, view, run }) => {
  const last = run.acts.filter(a => a.worth === 'counts').at(-1)
  const act = last && view.acts[last.no - 1]
  if (!act) return null
  return (
    <p class="note">
      <Names frame={frame} view={view} ids={authorsOf(act)} /> {sayAct(act, frame.lang)}
      {act.reason && act.reason !== 'sealed' && (
        <>
          : <q lang={ownLang(frame, view.charter)}>{act.reason}</q>
        </>
      )}
    </p>
  )
}

/** Under which numbers the acts of the matter stand, and the signed head that holds them. */
const OnRecord: FC<{ frame: Frame; view: View; matter: Matter }> = ({ frame, view, matter }) => {
  const t = wordsOf(frame.lang)
  const r = roomsWordsOf(frame.lang)
  const path = orgPath(view.charter.id)
  const nos = [...new Set(matter.runs.flatMap(run => run.acts.map(a => a.no)))].sort((a, b) => a - b)
  return (
    <section class="part">
      <h2>{r.onRecord}</h2>
      <p>
        {r.recordSays(nos.length, spans(nos), view.standing.known)}{' '}
        <a href={to(frame, `${path}/record`, { matter: matter.id })}>{t.allActs}</a>.
      </p>
      <p class="no-print">
        <a href={`${path}/log/checkpoint`}>{r.signedHead}</a>
        {nos.length > 0 && (
          <>
            {' · '}
            <a href={`${path}/receipts/${nos.at(-1)}`}>{r.proofOf(nos.at(-1) as number)}</a>
          </>
        )}
        {' · '}
        <a href={to(frame, `${path}/sheet`, { matter: matter.id })}>{liveWordsOf(frame.lang).decisionSheet}</a>
      </p>
    </section>
  )
}

/** `3, 5–7`. */
function spans(nos: readonly number[]): string {
  const out: [number, number][] = []
  for (const no of nos) {
    const last = out.at(-1)
    if (last && last[1] === no - 1) last[1] = no
    else out.push([no, no])
  }
  return out.map(([a, b]) => (a === b ? String(a) : `${a}–${b}`)).join(', ')
}
