/** A meeting: the seats as the round, the floor, the decision before it, agenda, presence by day, documents and what was decided. */
import type { Child, FC } from 'hono/jsx'
import type { Item } from '../views/agenda.ts'
import { sayOutcome, sayTerm } from '../views/acts.ts'
import type { Document } from '../views/documents.ts'
import type { Speech } from '../views/floor.ts'
import { headline } from '../views/headline.ts'
import { sayTitle } from '../views/matters.ts'
import type { Meeting } from '../views/meeting.ts'
import { sayItem } from '../views/minutes.ts'
import { capital, nameOf, sayList } from '../views/say.ts'
import { formsOf, meetingWordsOf, wordsOf } from '../views/words.ts'
import { languageOf } from '../words/languages.ts'
import { AsOf } from './asof.tsx'
import { centreOf, roundIn } from './council.tsx'
import { councilPath, meetingPath, minutesPath } from './meeting-paths.ts'
import { Head, orgPath, Page, Section, to, type Frame } from './layout.tsx'
import { Conduct, type MayDo } from './live/conduct.tsx'
import { Renewing } from './live/renewing.tsx'
import { atHere, ActLink, coordinates, Day, isPresent, MatterLink, Names, nextOf, ownLang, type View } from './parts.tsx'
import { Ring } from './ring.tsx'

interface Of {
  readonly frame: Frame
  readonly view: View
  readonly meeting: Meeting
}

/** An act where it stands in the record: `act 12`. */
const TheAct: FC<{ frame: Frame; view: View; no: number }> = ({ frame, view, no }) => (
  <ActLink frame={frame} view={view} no={no} kind="num">
    {meetingWordsOf(frame.lang).acts(String(no), 1)}
  </ActLink>
)

/** The one sentence that answers: what meeting it is, and where it stands. */
function leadOf({ frame, view, meeting }: Of): string {
  const { lead } = meetingWordsOf(frame.lang)
  const { run, body, from } = meeting
  const name = sayTerm(body ?? run.procedure ?? '', frame.lang)
  if (run.outcome === 'not opened') return lead.failed(name)
  if (run.state === 'settled')
    return lead.settled(name, sayOutcome(run.outcome ?? '', frame.lang), atHere(run.settledAt ?? run.settledBy ?? '', frame))
  if (from === null) return lead.openBare(name)
  const over = (meeting.until ?? from).slice(0, 10) < view.standing.asOf.slice(0, 10)
  const heard = meeting.heard.some(h => h.no !== meeting.convened?.no && !meeting.changed.includes(h.no))
  return over && !heard ? lead.unheard(name, atHere(from, frame)) : lead.open(name, atHere(from, frame))
}

function measureOf({ frame, meeting }: Of): string {
  const t = meetingWordsOf(frame.lang)
  const members = meeting.places.filter(p => p.status === 'member')
  const here = members.filter(p => p.here).length
  if (here > 0) return t.measure(here, members.length)
  const recorded = members.filter(p => p.recorded !== null).length
  return recorded > 0 ? t.recordedAll(recorded, members.length) : t.notRecorded
}

export const MeetingOf: FC<Of & { shown: string; may: MayDo; circulates: boolean }> = ({
  frame,
  view,
  meeting,
  shown,
  may,
  circulates,
}) => {
  const t = meetingWordsOf(frame.lang)
  const { charter, titles } = view
  const { id, body } = meeting
  const of = { frame, view, meeting }
  const title = sayTitle(id, titles.get(id) ?? id, charter, frame.lang)
  const path = meetingPath(charter.id, id)
  const says = leadOf(of)
  const seats = meeting.places.flatMap(p => (p.status === 'member' ? [p.id] : []))
  const why = meeting.run.why
  return (
    <Page
      frame={frame}
      title={`${title} · ${charter.name}`}
      here={null}
      says={says}
      json={to(frame, `${path}.json`, coordinates(view))}
      scripts={['room']}
      crumbs={[
        { says: wordsOf(frame.lang).organisations, href: to(frame, '/') },
        { says: charter.name, href: to(frame, orgPath(charter.id), coordinates(view)) },
        ...(body === null ? [] : [{ says: sayTerm(body, frame.lang), href: to(frame, councilPath(charter.id, body), coordinates(view)) }]),
        { says: title, href: null },
      ]}>
      <Renewing frame={frame} present={isPresent(view)} number={view.standing.known} matter={id} next={nextOf(view)}>
        <Head
          title={title}
          lang={ownLang(frame, charter)}
          kick={t.meeting}
          answer={says}
          measure={why === null ? measureOf(of) : headline(meeting.run, charter, frame.lang, view.standing.asOf)}
          beside={seats.length > 1 ? <Seats {...of} seats={seats} /> : undefined}>
          <ul class="onward">
            <li>
              <a href={to(frame, minutesPath(charter.id, id), coordinates(view))}>
                {circulates ? t.offers['circulated the minutes'] : t.toMinutes}
              </a>
            </li>
          </ul>
          <AsOf frame={frame} view={view} shown={shown} path={path} />
        </Head>
        <Facts {...of} />
        {isPresent(view) && <Conduct {...of} may={may} />}
        <Floor {...of} />
        <Now {...of} />
        <Agenda {...of} />
        <Presence {...of} />
        <CredentialsOf {...of} />
        <Documents {...of} />
        <Decisions {...of} />
      </Renewing>
    </Page>
  )
}

/** The seats as the round; who has the floor stands out. */
const Seats: FC<Of & { seats: readonly string[] }> = ({ frame, view, meeting, seats }) => {
  const round = roundIn(seats, meeting, frame, view)
  const centre = centreOf(round, frame)
  return <Ring frame={frame} round={round} mine={frame.person?.by} {...(centre ? { centre } : {})} />
}

const Facts: FC<Of> = ({ frame, view, meeting }) => {
  const t = meetingWordsOf(frame.lang)
  const { convened, from, until, place, level, channel, chair } = meeting
  const own = ownLang(frame, view.charter)
  const facts: readonly (readonly [string, Child])[] = [
    ...(convened === null
      ? []
      : [
          [
            t.facts.convened,
            <>
              <Names frame={frame} view={view} ids={convened.by} />, <Day frame={frame} text={convened.at} /> (
              <TheAct frame={frame} view={view} no={convened.no} />)
              {meeting.changed.map((no, i) => (
                <>
                  {i === 0 ? <>; {t.changedBy} </> : ', '}
                  <TheAct frame={frame} view={view} no={no} />
                </>
              ))}
            </>,
          ] as const,
        ]),
    ...(from === null ? [] : [[t.facts.begins, <Day frame={frame} text={from} />] as const]),
    ...(until === null ? [] : [[t.facts.ends, <Day frame={frame} text={until} />] as const]),
    ...(place === null ? [] : [[t.facts.place, <span lang={own}>{place}</span>] as const]),
    ...(level === null ? [] : [[t.facts.level, <span lang={own}>{level}</span>] as const]),
    ...(channel === null ? [] : [[t.facts.how, <span lang={own}>{channel}</span>] as const]),
    [t.facts.chair, chair === null ? t.chairOpen : nameOf(view.charter, chair, frame.lang)],
  ]
  const guests = meeting.places.filter(p => p.status !== 'member').map(p => p.id)
  return (
    <Section title={t.meeting}>
      <dl class="facts">
        {facts.map(([term, value]) => (
          <>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </>
        ))}
        {guests.length > 0 && (
          <>
            <dt>{t.invitees}</dt>
            <dd>
              <Names frame={frame} view={view} ids={guests} />
            </dd>
          </>
        )}
      </dl>
    </Section>
  )
}

const minutesOf = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

const SpeechOf: FC<Of & { speech: Speech }> = ({ frame, view, speech }) => {
  const t = meetingWordsOf(frame.lang)
  return (
    <>
      <Names frame={frame} view={view} ids={[speech.by]} />
      {speech.point && <span class="tag">{t.point}</span>}{' '}
      <small>
        {speech.seconds !== null && `${t.spokeFor(minutesOf(speech.seconds))}, `}
        {speech.seconds !== null && speech.limit !== null && speech.seconds > speech.limit * 60 && `${t.overTime(speech.limit)}, `}
        <TheAct frame={frame} view={view} no={speech.no} />
      </small>
    </>
  )
}

const Floor: FC<Of> = of => {
  const { frame, view, meeting } = of
  const t = meetingWordsOf(frame.lang)
  const { speaker, queue, closed, speeches, points, limit } = meeting.floor
  const open = meeting.run.state === 'open'
  const here = speeches.filter(s => s !== speaker)
  if (!open && here.length === 0 && points.length === 0) return null
  return (
    <Section title={t.floor} id="floor">
      {open && (
        <>
          <p class="answer">
            {speaker === null ? t.nobodySpeaks : t.hasFloor(nameOf(view.charter, speaker.by, frame.lang), atHere(speaker.at, frame))}{' '}
            {limit !== null && <small>{t.limit(limit)}</small>}
          </p>
          {queue.length === 0 ? (
            <p class="empty">{t.queueEmpty}</p>
          ) : (
            <>
              <h3>{t.queue}</h3>
              <ol class="list queue">
                {queue.map(r => (
                  <li>
                    <Names frame={frame} view={view} ids={[r.by]} /> {r.point && <span class="tag">{t.point}</span>}{' '}
                    <small>
                      <TheAct frame={frame} view={view} no={r.no} />
                    </small>
                  </li>
                ))}
              </ol>
            </>
          )}
          {closed !== null && <p class="note">{t.queueClosed(closed)}</p>}
        </>
      )}
      {points.length > 0 && (
        <>
          <h3>{t.points}</h3>
          <ul class="list">
            {points.map(p => (
              <li>
                <Names frame={frame} view={view} ids={[p.by]} />
                {p.reason !== null && <span lang={ownLang(frame, view.charter)}>: {p.reason}</span>}
                {formsOf(frame.lang).semicolon}
                {p.ruling === null ? t.pointOpen : t.pointRuled(p.ruling.outcome, p.ruling.no)}
              </li>
            ))}
          </ul>
        </>
      )}
      {here.length > 0 && (
        <>
          <h3>{t.spoken}</h3>
          <ol class="list">
            {here.map(speech => (
              <li>
                <SpeechOf {...of} speech={speech} />
              </li>
            ))}
          </ol>
        </>
      )}
    </Section>
  )
}

/** The decision before the meeting: what is taken up, and where its matter stands. */
const Now: FC<Of> = ({ frame, view, meeting }) => {
  const t = meetingWordsOf(frame.lang)
  const { now, run, heard } = meeting
  if (run.state !== 'open') return null
  // What was taken up last may be an item that this reader is not shown.
  const unshown = now === null && heard.findLast(h => h.act.act === 'took up' || h.act.act === 'finished the item')?.act.act === 'took up'
  const runs = now?.refers ? view.standing.matters.filter(m => m.id === now.refers && m.procedure !== null) : []
  const decision = runs.find(r => r.state === 'open') ?? runs.at(-1)
  return (
    <Section title={t.decisionNow} id="now">
      {now === null ? (
        <p class="empty">{unshown ? t.unshown : t.noDecisionNow}</p>
      ) : (
        <div class="bar">
          <p class="answer">{sayItem(now, null, { charter: view.charter, titles: view.titles, lang: frame.lang })}</p>
          {decision && (
            <>
              <p>{headline(decision, view.charter, frame.lang, view.standing.asOf)}</p>
              <p>
                {frame.person !== null && frame.org?.live ? (
                  <a
                    class="btn"
                    href={to(frame, `${orgPath(view.charter.id)}/room/${decision.id.split('/').map(encodeURIComponent).join('/')}`)}>
                    {t.toMatter}
                  </a>
                ) : (
                  <MatterLink frame={frame} view={view} id={decision.id} />
                )}
              </p>
            </>
          )}
        </div>
      )}
    </Section>
  )
}

const ItemOf: FC<Of & { item: Item }> = ({ frame, view, item }) => {
  const t = meetingWordsOf(frame.lang)
  return (
    <tr class={item.state === 'taken up' ? 'now' : undefined}>
      <td class="num">{item.number ?? ''}</td>
      <td>
        {item.refers !== null && view.titles.has(item.refers) ? (
          <>
            {item.title !== null && <span lang={ownLang(frame, view.charter)}>{item.title}: </span>}
            <MatterLink frame={frame} view={view} id={item.refers} />
          </>
        ) : (
          <span lang={ownLang(frame, view.charter)}>{item.title ?? item.refers ?? ''}</span>
        )}
      </td>
      <td>{t.item[item.state]}</td>
      <td>
        <TheAct frame={frame} view={view} no={item.acts.at(-1) ?? item.no} />
      </td>
    </tr>
  )
}

const Agenda: FC<Of> = of => {
  const { frame, meeting } = of
  const t = meetingWordsOf(frame.lang)
  return (
    <Section title={t.agenda} id="agenda">
      {meeting.agenda.length === 0 ? (
        <p class="empty">{t.agendaEmpty}</p>
      ) : (
        <div class="scroll">
          <table>
            <caption class="vh">{t.agenda}</caption>
            <tbody>
              {meeting.agenda.map(item => (
                <ItemOf {...of} item={item} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  )
}

const Presence: FC<Of> = ({ frame, view, meeting }) => {
  const t = meetingWordsOf(frame.lang)
  return (
    <Section title={t.presence} id="presence" note={t.presenceNote}>
      {meeting.days.length === 0 ? (
        <p class="empty">{t.presenceEmpty}</p>
      ) : (
        <dl class="facts">
          {meeting.days.map(({ day, present, sessions }) => (
            <>
              <dt>
                <Day frame={frame} text={day} />
              </dt>
              <dd>
                {sessions.map(s => {
                  const name = capital(s.title ?? [t.says.session, s.number].filter(Boolean).join(' '))
                  const from = atHere(s.at, frame)
                  return <p>{s.closed === null ? t.sessionOpen(name, from) : t.session(name, from, atHere(s.closed.at, frame))}</p>
                })}
                <p>
                  {t.present} ({present.length}){formsOf(frame.lang).colon}
                  {present.length === 0 ? t.nobodyRecorded : <Names frame={frame} view={view} ids={present.map(p => p.id)} />}
                </p>
              </dd>
            </>
          ))}
        </dl>
      )}
    </Section>
  )
}

/** By which credentials each party sits, those without that are in the room, or were recorded in it, first; nothing where the record has none at all. */
const CredentialsOf: FC<Of> = ({ frame, view, meeting }) => {
  const t = meetingWordsOf(frame.lang)
  const { places, body } = meeting
  if (body === null) return null
  const held = places.filter(p => p.credentials !== null)
  const without = places.filter(p => p.credentials === null)
  if (held.length === 0 && without.every(p => p.sits.state === 'none'))
    return (
      <Section title={t.credentials} id="credentials">
        <p class="empty">{t.credentialsEmpty}</p>
      </Section>
    )
  const there = without.filter(p => p.recorded !== null)
  const said = ({ sits }: (typeof places)[number]): Child => (
    <>
      {sits.state === 'office' ? t.sits.office(sits.office ?? '') : t.sits[sits.state]}
      {sits.no !== null && (
        <>
          {' '}
          <small>
            <TheAct frame={frame} view={view} no={sits.no} />
          </small>
        </>
      )}
    </>
  )
  return (
    <Section title={t.credentials} id="credentials" note={t.credentialsReport}>
      <p class="answer">{t.credentialsNote(held.length, places.length)}</p>
      {there.length > 0 && (
        <p class="amiss" id="without-credentials">
          {t.withoutCredentials} <Names frame={frame} view={view} ids={there.map(p => p.id)} />
        </p>
      )}
      <ul class="cols">
        {[...without, ...held].map(p => (
          <li>
            <Names frame={frame} view={view} ids={[p.id]} />
            {formsOf(frame.lang).colon}
            {said(p)}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Documents: FC<Of> = ({ frame, view, meeting }) => {
  const t = meetingWordsOf(frame.lang)
  if (meeting.documents.length === 0) return null
  const language = (code: string): string => new Intl.DisplayNames(frame.lang, { type: 'language' }).of(code) ?? code
  const version = (d: Document): Child =>
    d.versions.map(v => (
      <li>
        {v.number}
        {v.tongues.map(x => (
          <>
            {' · '}
            {x.text === null ? (
              <span>{x.language === null ? '' : language(x.language)}</span>
            ) : (
              <a href={to(frame, `${orgPath(view.charter.id)}/documents/${x.text}`)}>
                {x.language === null ? x.text.slice(0, 12) : language(x.language)}
              </a>
            )}{' '}
            {x.language !== null && <small>({x.authentic ? t.authentic : t.translation})</small>}
          </>
        ))}
        {v.missing.length > 0 && <small> {t.missing(sayList(v.missing.map(language), frame.lang))}</small>}
      </li>
    ))
  return (
    <Section title={t.documents} id="documents">
      <ul class="list">
        {meeting.documents.map(d => (
          <li>
            <span lang={ownLang(frame, view.charter)}>{d.title ?? d.symbol}</span>
            <ul>{version(d)}</ul>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Decisions: FC<Of> = ({ frame, view, meeting }) => {
  const t = meetingWordsOf(frame.lang)
  return (
    <Section title={t.decisions} id="decisions">
      {meeting.decisions.length === 0 ? (
        <p class="empty">{t.decisionsEmpty}</p>
      ) : (
        <ul class="list">
          {meeting.decisions.map(d => (
            <li>
              <MatterLink frame={frame} view={view} id={d.id} />
              {formsOf(frame.lang).colon}
              {d.state === 'open' ? (
                <span class="state open">{wordsOf(frame.lang).open}</span>
              ) : (
                <>
                  <span class="state">{sayOutcome(d.outcome ?? '', frame.lang)}</span>,{' '}
                  <Day frame={frame} text={d.settledAt ?? d.settledBy ?? ''} />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {meeting.associations.length > 0 && (
        <>
          <h3>{t.association}</h3>
          <ul class="list">
            {meeting.associations.map(a => (
              <li>
                <Names frame={frame} view={view} ids={a.by} />, <Day frame={frame} text={a.at} /> (
                <TheAct frame={frame} view={view} no={a.no} />)
              </li>
            ))}
          </ul>
        </>
      )}
      {meeting.statements.length > 0 && (
        <>
          <h3>{t.statements}</h3>
          <ul class="list">
            {meeting.statements.map(s => (
              <li>
                <Names frame={frame} view={view} ids={s.by} />
                {formsOf(frame.lang).colon}
                {capital(languageOf(frame.lang).act(s.act.act))}, <Day frame={frame} text={s.act.at} /> (
                <TheAct frame={frame} view={view} no={s.no} />)
                {s.act.note !== undefined && s.act.sealed === undefined && (
                  <blockquote lang={ownLang(frame, view.charter)}>{s.act.note}</blockquote>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}
