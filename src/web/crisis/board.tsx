/** The alert board: who asked, when it begins on every clock, and who of those alerted has acknowledged, seen it or is silent, by member and minute. */
import type { FC } from 'hono/jsx'
import { authorsOf } from '../../record/act.ts'
import { type Alert, type Alerted, acknowledgedOf, isKept } from '../../views/alert.ts'
import { sayAct } from '../../views/acts.ts'
import { zoneOf } from '../../views/clocks.ts'
import { capital, isExact, nameOf, sayList, sayNames, sayNumber } from '../../views/say.ts'
import type { Round, Seat } from '../../views/seats.ts'
import { lastMoment, printInstant } from '../../basics/moment.ts'
import { crisisWordsOf, wordsOf } from '../../views/words.ts'
import { alertPath, situationPath, Head, matterPath, orgPath, Page, Section, to, type Frame } from '../layout.tsx'
import { Clocks } from '../live/decision.tsx'
import { Renewing } from '../live/renewing.tsx'
import { atHere, coordinates, Day, EnteredBy, isPresent, MatterLink, Names, nextOf, titleLang, type Papers, type View } from '../parts.tsx'
import { Glyph, Ring } from '../ring.tsx'
import { LawLink } from '../tree.tsx'

/** What is known beside the record, of each party: told to those who are signed in. */
interface Reached {
  readonly party: string
  readonly seen: { readonly first: string } | null
  readonly handed: { readonly first: string } | null
  readonly failed: string | null
}

/** An act by which an alert is told again, changed or ended, with its words; it leads to its form. */
export interface Steer {
  readonly act: string
  readonly says: string
  readonly fields: Readonly<Record<string, string>>
}

interface BoardOf {
  readonly frame: Frame
  readonly view: View
  readonly title: string
  /** The alert shown; null where the matter raised none. */
  readonly alert: Alert
  /** The earlier alerts of the matter. */
  readonly others: readonly Alert[]
  readonly reached: readonly Reached[] | null
  /** What the reader may do about it. */
  readonly steers: readonly Steer[]
  /** The parties of which nobody can be written to or called. */
  readonly unreachable: readonly string[]
  /** The present moment, milliseconds since 1970. */
  readonly now: number | undefined
  readonly bare: boolean
}

type State = Alerted['state'] | 'seen' | 'unknown'
const shapes: Readonly<Record<State, Seat['state']>> = {
  asked: 'done',
  acknowledged: 'done',
  seen: 'perhaps',
  silent: 'awaited',
  unknown: 'silent',
}

const stateOf = (m: Alerted, alert: Alert, reached: readonly Reached[] | null): State =>
  m.state !== 'silent' ? m.state : reached?.find(r => r.party === m.party)?.seen ? 'seen' : isKept(alert) ? 'silent' : 'unknown'

/** The round of those alerted. */
function roundOfAlert(alert: Alert, view: Papers, reached: readonly Reached[] | null, frame: Frame): Round {
  const t = crisisWordsOf(frame.lang)
  return {
    seats: alert.members.map(m => ({
      id: m.party,
      name: nameOf(view.charter, m.party, frame.lang),
      state: shapes[stateOf(m, alert, reached)],
      no: m.no,
    })),
    acts: {},
    says: {
      done: isKept(alert) ? t.states.acknowledged : t.states.asked,
      perhaps: t.states.seen,
      awaited: t.states.silent,
      silent: t.states.unknown,
    },
    counted: alert.known,
    need: null,
  }
}

/** Who asked, and what is known of when it begins. */
function sayAlert(alert: Alert, view: View, frame: Frame): { readonly answer: string; readonly measure: string } {
  const t = crisisWordsOf(frame.lang)
  const who = sayNames(view.charter, alert.by, frame.lang)
  const when = atHere(alert.at, frame)
  const noted = isKept(alert)
  const count = noted ? t.count(...acknowledgedOf(alert)) : t.notOnRecord
  const left =
    noted && alert.missing.length > 0
      ? ` ${t.missing(
          sayList(
            alert.missing.map(id => nameOf(view.charter, id, frame.lang)),
            frame.lang,
          ),
        )}`
      : ''
  return {
    answer: alert.test ? t.tested(who, when) : isExact(alert.at) ? t.askedFor(who, when) : t.askedOn(who, when),
    measure: `${count}${left}`,
  }
}

export const Board: FC<BoardOf> = props => {
  const { frame, view, title, alert, others, reached, steers, unreachable, now, bare } = props
  const t = crisisWordsOf(frame.lang)
  const { charter } = view
  const { answer, measure } = sayAlert(alert, view, frame)
  const round = roundOfAlert(alert, view, reached, frame)
  const begins = lastMoment(alert.meets, charter.seat.zone)
  const open = view.standing.matters.some(run => run.id === alert.matter && run.procedure === alert.procedure && run.state === 'open')
  const inside = (
    <Renewing
      frame={frame}
      present={isPresent(view)}
      number={view.standing.known}
      matter={alert.matter}
      next={nextOf(view)}
      {...(now === undefined || frame.person === null ? {} : { now })}>
      <Head
        kick={
          <>
            {alert.procedure === null ? t.alert : capital(nameOf(charter, alert.procedure, frame.lang))}
            {alert.article !== null && (
              <>
                {' · '}
                <LawOf alert={alert} view={view} frame={frame} />
              </>
            )}
          </>
        }
        title={title}
        lang={titleLang(frame, charter, alert.matter, title)}
        answer={answer}
        measure={measure}
        beside={round.seats.length > 1 ? <Ring frame={frame} round={round} id="alert" mine={frame.person?.by} /> : undefined}>
        <Acknowledging frame={frame} view={view} alert={alert} />
        {alert.cancelled !== null && <p>{t.cancelled(atHere(atOf(view, alert.cancelled), frame))}</p>}
        {!alert.test && alert.cancelled === null && (
          <p>
            {alert.meets === null
              ? open
                ? t.noHour
                : null
              : open
                ? (alert.fixed === null ? t.begins : t.beginsFixed)(atHere(alert.meets, frame))
                : t.began(atHere(alert.meets, frame))}
          </p>
        )}
        {unreachable.length > 0 && <p class="amiss">{t.unreachable(sayNames(charter, unreachable, frame.lang))}</p>}
        {steers.length > 0 && (
          <p class="offers no-print">
            {steers.map(({ act, says, fields }) => (
              <a class="btn plain" href={to(frame, `${orgPath(charter.id)}/act`, { act, ...fields })}>
                {says}
              </a>
            ))}
          </p>
        )}
        {open && begins !== null && <Clocks frame={frame} view={view} ends={begins} />}
        <p class="note no-print">
          <MatterLink frame={frame} view={view} id={alert.matter} />
          {' · '}
          <a href={to(frame, `${orgPath(charter.id)}/alerts`, coordinates(view))}>{t.alerts}</a>
          {' · '}
          <a href={to(frame, situationPath(charter.id, alert.matter), coordinates(view))}>{t.situation}</a>
          {' · '}
          <a href={`${orgPath(charter.id)}/cap/${alert.no}`}>{t.cap}</a>
          {frame.person?.convenes && (
            <>
              {' · '}
              <RosterLink frame={frame} org={charter.id} />
            </>
          )}
        </p>
      </Head>
      <Section title={t.column.member} id="members" note={t.boardNote}>
        <Members {...props} />
      </Section>
      <Section title={t.history}>
        <History frame={frame} view={view} alert={alert} />
      </Section>
      {others.length > 0 && (
        <Section title={t.alerts}>
          <ul class="list">
            {others.map(other => (
              <li>{sayAlert(other, view, frame).answer}</li>
            ))}
          </ul>
        </Section>
      )}
    </Renewing>
  )
  if (bare) return inside
  return (
    <Page
      frame={frame}
      title={`${t.alert}: ${title}`}
      here={null}
      says={`${answer} ${measure}`}
      scripts={['room']}
      crumbs={[
        { says: charter.name, href: to(frame, orgPath(charter.id)) },
        { says: title, href: to(frame, matterPath(charter.id, alert.matter), coordinates(view)) },
        { says: t.alert, href: null },
      ]}>
      {inside}
    </Page>
  )
}

const atOf = (view: Papers, no: number): string => view.acts[no - 1]?.received ?? view.acts[no - 1]?.at ?? ''

const LawOf: FC<{ alert: Alert; view: View; frame: Frame }> = ({ alert, view, frame }) => {
  const run = view.standing.matters.find(m => m.id === alert.matter && m.procedure === alert.procedure)
  return run === undefined ? (
    alert.article
  ) : (
    <LawLink frame={frame} view={view} edition={run.edition} article={run.article} line={run.line} />
  )
}

/** The button by which one's own party acknowledges; once it has, the sentence that says so. */
const Acknowledging: FC<{ frame: Frame; view: Papers; alert: Alert }> = ({ frame, alert, view }) => {
  const t = crisisWordsOf(frame.lang)
  const { person } = frame
  const mine = person === null ? undefined : alert.members.find(m => m.party === person.by)
  if (person === null || mine === undefined || mine.state === 'asked' || alert.cancelled !== null) return null
  if (mine.state === 'acknowledged') return <p class="told">{t.acknowledged(person.byName, atHere(mine.at ?? '', frame))}</p>
  return <Acknowledge frame={frame} matter={alert.matter} no={alert.no} org={view.charter.id} />
}

/** One touch: the act is sent as it stands. */
const Acknowledge: FC<{ frame: Frame; org: string; matter: string; no: number }> = ({ frame, org, matter, no }) => (
  <form class="acknowledge no-print" method="post" action={to(frame, `${orgPath(org)}/acts`)}>
    <input type="hidden" name="act" value="acknowledged" />
    <input type="hidden" name="matter" value={matter} />
    <input type="hidden" name="answers" value={String(no)} />
    <input type="hidden" name="channel" value="page" />
    <input type="hidden" name="back" value="alert" />
    <button type="submit">{crisisWordsOf(frame.lang).acknowledge(frame.person?.byName ?? '')}</button>
  </form>
)

/** `14:05`, and the day where it is another than that of the request. */
function minute(text: string, zone: string, like: string): string {
  const ms = lastMoment(text, zone)
  if (ms === null || !text.includes('T')) return text
  const written = printInstant(ms, zone)
  return like.startsWith(written.slice(0, 10)) ? written.slice(11, 16) : `${written.slice(0, 10)} ${written.slice(11, 16)}`
}

const Members: FC<BoardOf> = ({ frame, view, alert, reached }) => {
  const t = crisisWordsOf(frame.lang)
  const { charter } = view
  const { zone } = charter.seat
  const said = (state: State): string => t.states[state]
  const Time: FC<{ text: string | null; party: string }> = ({ text, party }) => {
    if (text === null) return <td class="note">–</td>
    const there = zoneOf(charter, party)
    const ms = lastMoment(text, zone)
    const local = there === null || ms === null || !text.includes('T') ? null : printInstant(ms, there).slice(11, 16)
    const seat = minute(text, zone, alert.at)
    return (
      <td>
        {text.includes('T') ? <time datetime={text.replace(/\[.*\]$/, '')}>{seat}</time> : <Day frame={frame} text={text} />}
        {local !== null && local !== seat.slice(-5) && <span class="note"> {`${local} ${t.column.there}`}</span>}
      </td>
    )
  }
  return (
    <div class="scroll">
      <table class="board">
        <thead>
          <tr>
            <th scope="col">{t.column.member}</th>
            <th scope="col">{t.column.state}</th>
            <th scope="col">{t.column.acknowledged}</th>
            {reached !== null && <th scope="col">{t.column.seen}</th>}
            {reached !== null && <th scope="col">{t.column.told}</th>}
          </tr>
        </thead>
        <tbody>
          {alert.members.map(m => {
            const state = stateOf(m, alert, reached)
            const own = reached?.find(r => r.party === m.party)
            return (
              <tr class={`of-${state}`}>
                <th scope="row">
                  <Names frame={frame} view={view} ids={[m.party]} />
                </th>
                <td>
                  <Glyph state={shapes[state]} /> {said(state)}
                </td>
                <Time text={m.at} party={m.party} />
                {reached !== null && <Time text={own?.seen?.first ?? null} party={m.party} />}
                {reached !== null &&
                  (own?.failed ? <td class="object">{own.failed}</td> : <Time text={own?.handed?.first ?? null} party={m.party} />)}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

const History: FC<{ frame: Frame; view: View; alert: Alert }> = ({ frame, view, alert }) => (
  <ol class="list">
    {alert.history.map(no => {
      const act = view.acts[no - 1]
      return (
        act && (
          <li>
            <Day frame={frame} text={act.received ?? act.at} /> <Names frame={frame} view={view} ids={authorsOf(act)} />{' '}
            {sayAct(act, frame.lang)}
            <EnteredBy frame={frame} view={view} act={act} />
            {act.until !== undefined && (
              <>
                {': '}
                <Day frame={frame} text={act.until} />
              </>
            )}
            {act.refers !== undefined && view.titles.has(act.refers) && (
              <>
                {': '}
                <MatterLink frame={frame} view={view} id={act.refers} />
              </>
            )}
          </li>
        )
      )
    })}
  </ol>
)

/** All alerts of an organisation, the latest first. */
export const Alerts: FC<{
  frame: Frame
  view: View
  all: readonly (readonly [string, Alert])[]
  convene: readonly { readonly act: string; readonly says: string }[]
}> = ({ frame, view, all, convene }) => {
  const t = crisisWordsOf(frame.lang)
  const { charter } = view
  return (
    <Page
      frame={frame}
      title={t.alerts}
      here={null}
      json={to(frame, `${orgPath(charter.id)}/alerts.json`, coordinates(view))}
      crumbs={[
        { says: charter.name, href: to(frame, orgPath(charter.id)) },
        { says: t.alerts, href: null },
      ]}>
      <Head title={t.alerts} kick={charter.name} answer={all.length === 0 ? t.none : t.alertsNote} />
      {convene.length > 0 && <Convene frame={frame} org={charter.id} convene={convene} />}
      {all.length > 0 && (
        <Section title={sayNumber(all.length, frame.lang)}>
          <ul class="list">
            {all.map(([title, alert]) => {
              const { answer, measure } = sayAlert(alert, view, frame)
              return (
                <li>
                  <h3 class="name">
                    <a
                      href={to(frame, alertPath(charter.id, alert.matter), coordinates(view))}
                      lang={titleLang(frame, charter, alert.matter, title)}>
                      {title}
                    </a>
                  </h3>
                  <p>
                    {answer} {measure}
                  </p>
                </li>
              )
            })}
          </ul>
        </Section>
      )}
      <p class="note no-print">
        <a href={to(frame, `${orgPath(charter.id)}/record`)}>{wordsOf(frame.lang).record}</a>
      </p>
    </Page>
  )
}

/** The way to the duty roster of one’s own party. */
const RosterLink: FC<{ frame: Frame; org: string }> = ({ frame, org }) => (
  <a href={to(frame, `${orgPath(org)}/roster`)}>{crisisWordsOf(frame.lang).roster}</a>
)

/** The button by which a seat calls the others together. */
export const Convene: FC<{ frame: Frame; org: string; convene: readonly { readonly act: string; readonly says: string }[] }> = ({
  frame,
  org,
  convene,
}) => {
  const t = crisisWordsOf(frame.lang)
  if (convene.length === 0) return null
  return (
    <Section title={t.crisis} note={t.conveneNote} id="convene">
      <p class="offers no-print">
        {convene.map(({ act, says }) => (
          <a class="btn" href={to(frame, `${orgPath(org)}/act`, { act })}>
            {says}
          </a>
        ))}
      </p>
      <form class="no-print" method="post" action={to(frame, `${orgPath(org)}/acts`)}>
        <input type="hidden" name="act" value="tested the alert" />
        <input type="hidden" name="title" value={t.testTitle} />
        <input type="hidden" name="back" value="alert" />
        <p>
          <button class="plain" type="submit">
            {t.testTheAlert}
          </button>{' '}
          <span class="note">{t.testNote}</span> <RosterLink frame={frame} org={org} />
        </p>
      </form>
    </Section>
  )
}
