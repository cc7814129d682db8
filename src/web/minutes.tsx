/** The minutes of a meeting on paper: numbered paragraphs, each with its acts in the margin, and the summary of decisions. */
import type { FC } from 'hono/jsx'
import { sayTerm } from '../views/acts.ts'
import { type Paragraph, sayApproval } from '../views/minutes.ts'
import type { MinutesOf } from '../views/minutes-of.ts'
import { meetingWordsOf, wordsOf } from '../views/words.ts'
import { councilPath, meetingPath, minutesPath } from './meeting-paths.ts'
import { Head, orgPath, Page, Section, to, type Frame } from './layout.tsx'
import { ActLink, coordinates, ownLang, type View } from './parts.tsx'
import { Renewing } from './live/renewing.tsx'
import { isPresent } from './parts.tsx'

export const MinutesPage: FC<{ frame: Frame; view: View; told: MinutesOf; hash: string; circulates: boolean }> = ({
  frame,
  view,
  told,
  hash,
  circulates,
}) => {
  const t = meetingWordsOf(frame.lang)
  const { charter } = view
  const { minutes, meeting, approval } = told
  const title = t.minutesOf(minutes.title)
  const path = minutesPath(charter.id, meeting.id)
  const says = sayApproval(told, charter, frame.lang)
  return (
    <Page
      frame={frame}
      title={`${title} · ${charter.name}`}
      here={null}
      says={says}
      json={to(frame, `${path}.json`, coordinates(view))}
      crumbs={[
        { says: wordsOf(frame.lang).organisations, href: to(frame, '/') },
        { says: charter.name, href: to(frame, orgPath(charter.id), coordinates(view)) },
        ...(meeting.body === null
          ? []
          : [{ says: sayTerm(meeting.body, frame.lang), href: to(frame, councilPath(charter.id, meeting.body), coordinates(view)) }]),
        { says: minutes.title, href: to(frame, meetingPath(charter.id, meeting.id), coordinates(view)) },
        { says: t.minutes, href: null },
      ]}>
      <Renewing frame={frame} present={isPresent(view)} number={view.standing.known} matter={meeting.id}>
        <Head title={title} kick={charter.name} answer={says} measure={t.minutesNote}>
          <ul class="onward no-print">
            <li>
              <a href={to(frame, meetingPath(charter.id, meeting.id), coordinates(view))}>{t.toMeeting}</a>
            </li>
            <li>
              <a
                href={to(
                  frame,
                  `${orgPath(charter.id)}/akoma-ntoso/${meeting.id.split('/').map(encodeURIComponent).join('/')}`,
                  coordinates(view),
                )}>
                Akoma Ntoso
              </a>
            </li>
          </ul>
        </Head>
        {circulates && (
          <form class="no-print" method="post" action={to(frame, `${orgPath(charter.id)}/preview`)}>
            <input type="hidden" name="act" value="circulated the minutes" />
            <input type="hidden" name="matter" value={`${meeting.id}/minutes`} />
            <input type="hidden" name="refers" value={meeting.id} />
            <input type="hidden" name="title" value={title} />
            <button type="submit">{t.offers['circulated the minutes']}</button>
          </form>
        )}
        {minutes.parts.map(part => (
          <Section title={part.title}>
            <Paragraphs frame={frame} view={view} paragraphs={part.paragraphs} />
          </Section>
        ))}
        <Section title={t.summary}>
          {minutes.summary.length === 0 ? (
            <p class="empty">{t.summaryEmpty}</p>
          ) : (
            <Paragraphs frame={frame} view={view} paragraphs={minutes.summary} />
          )}
        </Section>
        {minutes.since.length > 0 && (
          <Section title={t.since} note={t.sinceNote}>
            <Paragraphs frame={frame} view={view} paragraphs={minutes.since} />
          </Section>
        )}
        {approval.corrections.length > 0 && (
          <Section title={t.corrections}>
            <ul class="list" lang={ownLang(frame, charter)}>
              {approval.corrections.map(c => (
                <li>{t.corrected(c.paragraph, c.says, c.reason, c.no)}</li>
              ))}
            </ul>
          </Section>
        )}
        <Section title={t.hash}>
          <p>
            <code>{hash}</code>
          </p>
          {approval.text !== null && <p class="note">{approval.text === hash ? t.hashSame : t.hashOther}</p>}
        </Section>
      </Renewing>
    </Page>
  )
}

const Paragraphs: FC<{ frame: Frame; view: View; paragraphs: readonly Paragraph[] }> = ({ frame, view, paragraphs }) => {
  const t = meetingWordsOf(frame.lang)
  const link = (no: number) => <ActLink frame={frame} view={view} no={no} />
  return (
    <div class="minutes">
      {paragraphs.map(p => (
        <div id={`p-${p.n}`}>
          <span class="no">{p.n}.</span>
          <p>
            {p.says}
            {p.quoted !== null && <q lang={ownLang(frame, view.charter)}>{p.quoted}</q>}{' '}
            {p.nos.length > 0 && (
              <small>
                ({t.acts('', p.nos.length).trim()}{' '}
                {p.nos.map((no, i) => (
                  <>
                    {i > 0 && ', '}
                    {link(no)}
                  </>
                ))}
                )
              </small>
            )}
          </p>
        </div>
      ))}
    </div>
  )
}
