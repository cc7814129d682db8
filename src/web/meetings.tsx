/** All meetings: today's and those to come, then those that are over, of every body or of one; and a meeting as a line of such a list. */
import type { FC } from 'hono/jsx'
import { sayOutcome, sayTerm } from '../views/acts.ts'
import { sayTitle } from '../views/matters.ts'
import type { Listed } from '../views/meetings.ts'
import { atSeat, capital, sayWhen } from '../views/say.ts'
import { formsOf, meetingWordsOf, wordsOf } from '../views/words.ts'
import { AsOf } from './asof.tsx'
import { Section, to, type Frame } from './layout.tsx'
import { councilPath, meetingPath, meetingsPath } from './meeting-paths.ts'
import { coordinates, Day, ownLang, titleLang, type View } from './parts.tsx'
import { Sheet } from './sheet.tsx'

/** A meeting in a line: its name, where it stands, when it begins or what came of it; its body where the list is of several. */
export const MeetingLine: FC<{ frame: Frame; view: View; listed: Listed; body?: boolean }> = ({ frame, view, listed, body = false }) => {
  const t = meetingWordsOf(frame.lang)
  const { charter } = view
  const { run, from, place, when } = listed
  const title = view.titles.get(run.id) ?? run.id
  const at = atSeat(from ?? run.opened, charter.seat.zone)
  return (
    <li>
      <a href={to(frame, meetingPath(charter.id, run.id), coordinates(view))} lang={titleLang(frame, charter, run.id, title)}>
        {sayTitle(run.id, title, charter, frame.lang)}
      </a>{' '}
      <small>
        {body && run.body !== null && (
          <>
            <a href={to(frame, councilPath(charter.id, run.body), coordinates(view))}>{sayTerm(run.body, frame.lang)}</a>
            {formsOf(frame.lang).colon}
          </>
        )}
        {run.state === 'open' ? (
          <>
            <span class="state open">{when === 'unheard' ? t.notHeard : wordsOf(frame.lang).open}</span>,{' '}
            {t.calledFor(sayWhen(at, frame.lang))}
          </>
        ) : (
          <>
            <span class="state">{sayOutcome(run.outcome ?? '', frame.lang)}</span>, <Day frame={frame} text={run.settledAt ?? run.opened} />
          </>
        )}
        {place !== null && <span lang={ownLang(frame, charter)}>, {place}</span>}
      </small>
    </li>
  )
}

export const MeetingsOf: FC<{
  frame: Frame
  view: View
  listed: readonly Listed[]
  bodies: readonly string[]
  body: string | null
  shown: string
}> = ({ frame, view, listed, bodies, body, shown }) => {
  const t = meetingWordsOf(frame.lang)
  const { charter } = view
  const path = meetingsPath(charter.id)
  const ahead = listed.filter(l => l.when === 'on' || l.when === 'coming')
  const over = listed.filter(l => l.when === 'over' || l.when === 'unheard')
  const query = { ...coordinates(view), body }
  const lines = (of: readonly Listed[]) => of.map(l => <MeetingLine frame={frame} view={view} listed={l} body={body === null} />)
  return (
    <Sheet
      frame={frame}
      charter={charter}
      query={coordinates(view)}
      title={body === null ? t.meetings : `${t.meetings}${formsOf(frame.lang).colon}${sayTerm(body, frame.lang)}`}
      json={to(frame, `${path}.json`, query)}
      answer={t.meetingsLead(ahead.length, over.length)}
      onward={<AsOf frame={frame} view={view} shown={shown} path={path} />}>
      {bodies.length > 1 && (
        <Section title={t.bodies}>
          <ul class="onward">
            {[null, ...bodies].map(b => (
              <li>
                {b === body ? (
                  <strong aria-current="true">{b === null ? t.ofAllBodies : sayTerm(b, frame.lang)}</strong>
                ) : (
                  <a href={to(frame, path, { ...query, body: b })}>{b === null ? t.ofAllBodies : sayTerm(b, frame.lang)}</a>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t.ahead}>{ahead.length === 0 ? <p class="empty">{t.noneAhead}</p> : <ol class="list">{lines(ahead)}</ol>}</Section>
      <Section title={t.over}>{over.length === 0 ? <p class="empty">{t.noneOver}</p> : <ol class="list">{lines(over)}</ol>}</Section>
    </Sheet>
  )
}

/** The next meeting of whoever reads their desk: its name, and when, by the seat's clock and then by their own. */
export const NextMeeting: FC<{
  frame: Frame
  org: string
  title: string
  lang: string | undefined
  listed: Listed | null
  zone: string
  own: string | null
}> = ({ frame, org, title, lang, listed, zone, own }) => {
  const t = meetingWordsOf(frame.lang)
  return (
    <Section title={t.nextMeeting} id="next-meeting">
      {listed === null ? (
        <p class="empty">{t.noneAhead}</p>
      ) : (
        <p>
          <a href={to(frame, meetingPath(org, listed.run.id))} lang={lang}>
            {title}
          </a>
          {formsOf(frame.lang).colon}
          {capital(sayWhen(atSeat(listed.from ?? listed.run.opened, zone), frame.lang))}
          {listed.place !== null && <span>, {listed.place}</span>}
          {own !== null && ` · ${own}`}
        </p>
      )}
      <p>
        <a href={to(frame, meetingsPath(org))}>{t.allMeetings}</a>
      </p>
    </Section>
  )
}
