/** The council room: the seats of a body as the round, who is in the chair, its levels, committees and meetings; and the list of all bodies. */
import type { FC } from 'hono/jsx'
import { type Council, sayOrder } from '../views/council.ts'
import type { Meeting } from '../views/meeting.ts'
import { sayTerm } from '../views/acts.ts'
import { nameOf, sayList, sayWhen } from '../views/say.ts'
import type { Round, Seat } from '../views/seats.ts'
import { formsOf, meetingWordsOf, wordsOf } from '../views/words.ts'
import { Convene } from './crisis/board.tsx'
import { AsOf } from './asof.tsx'
import { Head, orgPath, Page, Section, to, type Frame } from './layout.tsx'
import { Renewing } from './live/renewing.tsx'
import { councilPath, meetingsPath } from './meeting-paths.ts'
import { MeetingLine } from './meetings.tsx'
import { coordinates, isPresent, MatterLink, Names, nextOf, ownLang, type View } from './parts.tsx'
import { type Centre, Ring } from './ring.tsx'
import { Sheet } from './sheet.tsx'

/** The seats of a body in order, each with whether it is in the room. */
export function roundIn(seats: readonly string[], meeting: Meeting | null, frame: Frame, view: View): Round {
  const t = meetingWordsOf(frame.lang)
  const places = new Map((meeting?.places ?? []).map(p => [p.id, p]))
  const speaker = meeting?.floor.speaker?.by ?? null
  const told = seats.map((id): Seat => {
    const place = places.get(id)
    const state = id === speaker ? 'awaited' : place?.here ? 'done' : place?.recorded ? 'aside' : 'silent'
    return { id, name: nameOf(view.charter, id, frame.lang), state, no: place?.recorded ?? null }
  })
  return {
    seats: told,
    counted: told.filter(s => s.state === 'done' || s.state === 'awaited').length,
    need: null,
    acts: {},
    says: {
      done: t.states.here,
      awaited: t.states.speaking,
      aside: t.states.recorded,
      silent: meeting === null ? t.seats : t.states.silent,
    },
  }
}

/** What stands in the middle of the round where nobody was recorded on any day: how many seats there are, and no count of nobody. */
export const centreOf = (round: Round, frame: Frame): Centre | undefined => {
  const t = meetingWordsOf(frame.lang)
  const n = round.seats.length
  return round.seats.some(s => s.state !== 'silent') ? undefined : { big: String(n), small: t.nSeats(n), says: t.notRecorded }
}

/** The sentence on who is in the chair. */
const sayChair = (chair: string | null, frame: Frame, view: View): string => {
  const t = meetingWordsOf(frame.lang)
  return chair === null ? t.chairOpen : t.chairLead(nameOf(view.charter, chair, frame.lang))
}

export const CouncilOf: FC<{
  frame: Frame
  view: View
  council: Council
  meeting: Meeting | null
  shown: string
  /** The acts by which the reader’s party may call the others together here. */
  convene: readonly { readonly act: string; readonly says: string }[]
}> = ({ frame, view, council, meeting, shown, convene }) => {
  const t = meetingWordsOf(frame.lang)
  const { charter } = view
  const { body, seats, invitees, chair, turns, committees, meetings, otherwise } = council
  const name = sayTerm(body.name, frame.lang)
  const path = councilPath(charter.id, body.name)
  const lead = t.seatsLead(seats.length, name)
  const says = `${lead} ${sayChair(chair, frame, view)}`
  const link = (b: string) => <a href={to(frame, councilPath(charter.id, b), coordinates(view))}>{sayTerm(b, frame.lang)}</a>
  const middle: Centre | undefined = meeting === null ? { big: String(seats.length), small: t.nSeats(seats.length), says: lead } : undefined
  const ring = (): Round => {
    const round = roundIn(seats, meeting, frame, view)
    return meeting === null
      ? { ...round, counted: seats.length, seats: round.seats.map(s => ({ ...s, state: 'done' as const })), says: { done: t.seats } }
      : round
  }
  return (
    <Page
      frame={frame}
      title={`${name} · ${charter.name}`}
      here={null}
      says={says}
      json={to(frame, `${path}.json`, coordinates(view))}
      crumbs={[
        { says: wordsOf(frame.lang).organisations, href: to(frame, '/') },
        { says: charter.name, href: to(frame, orgPath(charter.id), coordinates(view)) },
        { says: t.bodies, href: to(frame, `${orgPath(charter.id)}/bodies`, coordinates(view)) },
        { says: name, href: null },
      ]}>
      <Renewing frame={frame} present={isPresent(view)} number={view.standing.known} next={nextOf(view)}>
        <Head
          title={name}
          kick={t.room}
          answer={says}
          measure={t.inOrder(sayOrder(body, frame.lang))}
          beside={seats.length > 1 ? <Ring frame={frame} round={ring()} {...(middle ? { centre: middle } : {})} /> : undefined}>
          {frame.person !== null && frame.org?.live && (
            <p class="no-print">
              <a class="btn" href={to(frame, `${orgPath(charter.id)}/act`, { act: 'convened' })}>
                {t.convene}
              </a>
            </p>
          )}
          <AsOf frame={frame} view={view} shown={shown} path={path} />
        </Head>
        <Convene frame={frame} org={charter.id} convene={convene} />
        <Section title={t.meetings}>
          {meetings.length === 0 ? (
            <p class="empty">{t.noMeeting}</p>
          ) : (
            <ul class="list">
              {meetings.map(l => (
                <MeetingLine frame={frame} view={view} listed={l} />
              ))}
            </ul>
          )}
          <p class="no-print">
            <a href={to(frame, meetingsPath(charter.id), coordinates(view))}>{t.allMeetings}</a>
          </p>
        </Section>
        <Section title={t.seats}>
          <ol class="cols seats">
            {seats.map(id => (
              <li>
                <Names frame={frame} view={view} ids={[id]} />
                {id === chair && <small> {t.facts.chair}</small>}
              </li>
            ))}
          </ol>
        </Section>
        {invitees.length > 0 && (
          <Section title={t.invitees}>
            <p>
              <Names frame={frame} view={view} ids={invitees} />
            </p>
          </Section>
        )}
        {turns.length > 0 && (
          <Section title={t.turns}>
            <ol class="list">
              {turns.map(turn => (
                <li>{t.turn(nameOf(charter, turn.party, frame.lang), sayWhen(turn.from, frame.lang), sayWhen(turn.until, frame.lang))}</li>
              ))}
            </ol>
          </Section>
        )}
        {otherwise.length > 0 && (
          <Section title={t.otherwise}>
            <ul class="list">
              {otherwise.map(({ run, chair: obeyed }) => (
                <li>
                  <MatterLink frame={frame} view={view} id={run.id} />
                  {formsOf(frame.lang).colon}
                  {t.otherwiseIs(obeyed === null ? '—' : nameOf(charter, obeyed, frame.lang), sayWhen(run.edition, frame.lang))}
                </li>
              ))}
            </ul>
          </Section>
        )}
        {body.levels !== undefined && (
          <Section title={t.levels}>
            <p lang={ownLang(frame, charter)}>{sayList(body.levels, frame.lang)}</p>
          </Section>
        )}
        {body.under !== undefined && (
          <Section title={t.under}>
            <p>{link(body.under)}</p>
          </Section>
        )}
        {committees.length > 0 && (
          <Section title={t.committees}>
            <ul class="list">
              {committees.map(b => (
                <li>{link(b)}</li>
              ))}
            </ul>
          </Section>
        )}
      </Renewing>
    </Page>
  )
}

export const BodiesOf: FC<{ frame: Frame; view: View; councils: readonly Council[]; shown: string }> = ({
  frame,
  view,
  councils,
  shown,
}) => {
  const t = meetingWordsOf(frame.lang)
  const { charter } = view
  const path = `${orgPath(charter.id)}/bodies`
  const says = councils.length === 0 ? t.noBodies : t.bodiesLead(councils.length)
  return (
    <Sheet
      frame={frame}
      charter={charter}
      query={coordinates(view)}
      title={t.bodies}
      json={to(frame, `${path}.json`, coordinates(view))}
      answer={says}
      onward={<AsOf frame={frame} view={view} shown={shown} path={path} />}>
      {councils.length > 0 && (
        <Section title={t.bodies}>
          <ul class="list">
            {councils.map(c => (
              <li>
                <a href={to(frame, councilPath(charter.id, c.body.name), coordinates(view))}>{sayTerm(c.body.name, frame.lang)}</a>
                {formsOf(frame.lang).colon}
                {t.seatsLead(c.seats.length, sayTerm(c.body.name, frame.lang))} {sayChair(c.chair, frame, view)}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Sheet>
  )
}
