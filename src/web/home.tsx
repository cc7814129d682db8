/** The organisations served here, and one organisation with its matters. */
import type { FC } from 'hono/jsx'
import type { Fault } from '../basics/fault.ts'
import { standsAt } from '../views/headline.ts'
import { type Matter, sayTitle, editionOf } from '../views/matters.ts'
import { clocksOf, latelyOf } from '../views/lately.ts'
import { nameOf, sayNumber, sayWhen } from '../views/say.ts'
import { kindOf } from '../views/statements.ts'
import { isCandidacy } from '../views/things-asked.ts'
import {
  candidacyWordsOf,
  catalogueWordsOf,
  conditionsWordsOf,
  formsOf,
  meetingWordsOf,
  programmeWordsOf,
  readingWordsOf,
  statementsWordsOf,
  wordsOf,
} from '../views/words.ts'
import { AsOf } from './asof.tsx'
import { Head, orgPath, Page, partyPath, Section, to, type Frame } from './layout.tsx'
import { meetingsPath } from './meeting-paths.ts'
import { MatterList } from './list.tsx'
import { Renewing } from './live/renewing.tsx'
import { coordinates, Day, isPresent, MatterLink, nextOf, type View, ownLang } from './parts.tsx'
import { Prose } from './prose.tsx'

/** An organisation that can be shown, or the number of faults that are in the way. */
export type Listed = { readonly id: string; readonly view: View } | { readonly id: string; readonly faults: readonly Fault[] }

export const Home: FC<{ frame: Frame; listed: readonly Listed[] }> = ({ frame, listed }) => {
  const t = wordsOf(frame.lang)
  return (
    <Page frame={frame} title="Entente" here={null} json={to(frame, '/index.json')}>
      <Head title={t.home} answer={listed.length ? t.homeLead(listed.length) : t.homeNone} measure={t.homeNote} />
      {listed.length > 0 && (
        <Section title={t.organisations}>
          <ul class="list tables">
            {listed.map(org => (
              <li>
                <TableOf n={'view' in org ? org.view.standing.parties.length : 0} />
                {'view' in org ? (
                  <div>
                    <a class="name" href={to(frame, orgPath(org.id))}>
                      {org.view.charter.name}
                    </a>
                    <p>{counts(org.view, frame)}</p>
                    {org.view.matters[0] && (
                      <p class="note">
                        {sayTitle(org.view.matters[0].id, org.view.matters[0].title, org.view.charter, frame.lang)}
                        {formsOf(frame.lang).colon}
                        {standsAt(org.view.matters[0], org.view.charter, frame.lang, org.view.standing.asOf)}
                      </p>
                    )}
                  </div>
                ) : (
                  <div>
                    <span class="name">{org.id}</span>
                    <p>{t.unread(org.faults.length)}</p>
                  </div>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}

const isOpen = (m: Matter): boolean => m.lead.state === 'open' && m.lead.procedure !== null
const isSettled = (m: Matter): boolean => m.lead.state === 'settled'

/** “32 parties; 2 matters are open, 5 are settled.” */
function counts(view: View, frame: Frame): string {
  const t = wordsOf(frame.lang)
  const open = view.matters.filter(isOpen).length
  const settled = view.matters.filter(isSettled).length
  const parties = view.standing.parties.length
  const said = `${t.nParties(parties, sayNumber(parties, frame.lang))}${formsOf(frame.lang).semicolon}${t.nOpen(open)}${settled ? `, ${t.nSettled(settled)}` : ''}.`
  return said.charAt(0).toUpperCase() + said.slice(1)
}

/** So many settled matters are told before the others are folded away. */
const LATELY = 6
const CLOCKS = 6

export const Organisation: FC<{
  frame: Frame
  view: View
  shown: string
  /** What the charter says of the organisation, as Markdown: its first paragraphs. */
  about: string
  /** Catalogues of standards lie beside its charter. */
  standards?: boolean
}> = ({ frame, view, shown, about, standards }) => {
  const t = wordsOf(frame.lang)
  const r = readingWordsOf(frame.lang)
  const { charter, standing } = view
  const open = view.matters.filter(isOpen)
  const lately = latelyOf(view.matters, charter, standing.asOf, LATELY)
  const told = new Set(lately.map(l => l.matter.id))
  const settled = view.matters.filter(m => isSettled(m) && !told.has(m.id))
  const programmes = view.acts.flatMap(a => (a.act === 'set up the programme' && a.matter !== undefined ? [a.matter] : []))
  // What is below a programme, or below another matter that is only kept, is told there.
  const alone = view.matters.filter(m => m.lead.procedure === null)
  const heads = new Set([...programmes, ...alone.map(m => m.id)])
  const kept = alone.filter(m => !m.id.split('/').some((_, i, parts) => i > 0 && heads.has(parts.slice(0, i).join('/'))))
  const clocks = clocksOf(view.matters, charter, standing.asOf, CLOCKS)
  const path = orgPath(charter.id)
  const says = counts(view, frame)
  return (
    <Page
      frame={frame}
      title={charter.name}
      here="matters"
      says={says}
      json={to(frame, `${path}.json`, coordinates(view))}
      crumbs={[
        { says: t.organisations, href: to(frame, '/') },
        { says: charter.name, href: null },
      ]}>
      <Renewing frame={frame} present={isPresent(view)} number={standing.known} next={nextOf(view)}>
        <Head
          title={charter.name}
          answer={says}
          kick={
            <>
              {t.seat}
              {formsOf(frame.lang).colon}
              {charter.seat.city} ·{' '}
              <a href={to(frame, `${path}/charter`, { edition: standing.edition })}>{t.editionOf(sayWhen(standing.edition, frame.lang))}</a>
            </>
          }
          measure={
            standing.next ? (
              <>
                {t.nextClock}
                {formsOf(frame.lang).colon}
                <MatterLink frame={frame} view={view} id={standing.next.matter} />, <Day frame={frame} text={standing.next.at} />.
              </>
            ) : open.length > 0 ? (
              t.noClock
            ) : undefined
          }
          beside={standing.parties.length > 1 ? <Members frame={frame} view={view} /> : undefined}>
          <AsOf frame={frame} view={view} shown={shown} path={path} />
        </Head>
        {about !== '' && (
          <Section title={r.whatItIs}>
            <div class="prose about" lang={ownLang(frame, charter)}>
              <Prose text={about} />
            </div>
          </Section>
        )}
        <Section title={r.decidingNow}>
          {open.length ? (
            <MatterList frame={frame} view={view} matters={open} />
          ) : (
            <p class="empty">{view.matters.length ? r.nothingOpen : t.noMatters}</p>
          )}
        </Section>
        {clocks.length > 0 && (
          <Section title={r.clocks} note={r.clocksNote}>
            <ul class="days">
              {clocks.map(({ matter, at }) => (
                <li>
                  <Day frame={frame} text={at} />
                  <MatterLink frame={frame} view={view} id={matter.id} />
                </li>
              ))}
            </ul>
          </Section>
        )}
        <Section title={r.lately}>
          {lately.length === 0 ? (
            <p class="empty">{r.latelyNone}</p>
          ) : (
            <ul class="days">
              {lately.map(({ matter, from }) => (
                <li>
                  <Day frame={frame} text={from} />
                  <div>
                    <MatterLink frame={frame} view={view} id={matter.id} />
                    <p class="note">{standsAt(matter, charter, frame.lang, standing.asOf)}</p>
                  </div>
                </li>
              ))}
            </ul>
          )}
          {settled.length > 0 && <Settled frame={frame} view={view} matters={settled} />}
        </Section>
        {kept.length > 0 && (
          <Section title={t.onRecord} note={t.onRecordNote}>
            <ul class="cols">
              {kept.map(m => (
                <li>
                  <MatterLink frame={frame} view={view} id={m.id} />
                </li>
              ))}
            </ul>
          </Section>
        )}
        {view.acts.some(a => a.text !== undefined && a.refers?.startsWith('conditions/')) && (
          <Section title={conditionsWordsOf(frame.lang).title}>
            <a href={to(frame, `${path}/conditions`, coordinates(view))}>{conditionsWordsOf(frame.lang).home}</a>
          </Section>
        )}
        {programmes.length > 0 && (
          <Section title={programmeWordsOf(frame.lang).title}>
            <a href={to(frame, `${path}/programmes`, coordinates(view))}>{programmeWordsOf(frame.lang).home}</a>
          </Section>
        )}
        {view.matters.some(m => m.lead.procedure !== null) && (
          <Section title={candidacyWordsOf(frame.lang).howLong}>
            <ul class="list">
              <li>
                <a href={to(frame, `${path}/how-long`, coordinates(view))}>{candidacyWordsOf(frame.lang).homeHowLong}</a>
              </li>
              {((charter.conditions ?? []).length > 0 ||
                view.standing.matters.some(run => isCandidacy(run, charter, view.standing.parties))) && (
                <li>
                  <a href={to(frame, `${path}/profile`, coordinates(view))}>{candidacyWordsOf(frame.lang).homeProfiles}</a>
                </li>
              )}
              {charter.editions.some(e => Object.values(e.acts).some(a => a.prepares !== undefined)) && (
                <li>
                  <a href={to(frame, `${path}/ratification`, coordinates(view))}>{candidacyWordsOf(frame.lang).homeRatification}</a>
                </li>
              )}
            </ul>
          </Section>
        )}
        {Object.keys(editionOf(charter, standing.edition).bodies).length > 0 && (
          <Section title={meetingWordsOf(frame.lang).bodies}>
            <ul class="list">
              <li>
                <a href={to(frame, `${path}/bodies`, coordinates(view))}>{meetingWordsOf(frame.lang).toBodies}</a>
              </li>
              <li>
                <a href={to(frame, meetingsPath(charter.id), coordinates(view))}>{meetingWordsOf(frame.lang).allMeetings}</a>
              </li>
            </ul>
          </Section>
        )}
        {!standards && frame.org?.live === true && frame.person?.registrar === true && (
          <Section title={catalogueWordsOf(frame.lang).title}>
            <a href={to(frame, `${path}/catalogues`)}>{catalogueWordsOf(frame.lang).bringing.title}</a>
          </Section>
        )}
        {standards && (
          <Section title={catalogueWordsOf(frame.lang).title}>
            <a href={to(frame, `${path}/standards`, coordinates(view))}>{catalogueWordsOf(frame.lang).home}</a>
          </Section>
        )}
        {view.acts.some(act => kindOf(act, view.acts, charter) !== null) && (
          <Section title={statementsWordsOf(frame.lang).title}>
            <a href={to(frame, `${path}/statements`, coordinates(view))}>{statementsWordsOf(frame.lang).home}</a>
          </Section>
        )}
        <Section title={t.parties} id="parties" note={t.allParties}>
          {standing.parties.length ? (
            <ul class="cols">
              {inOrder(view, frame).map(({ id, name }) => (
                <li>
                  <a href={to(frame, partyPath(charter.id, id), coordinates(view))}>{name}</a>
                </li>
              ))}
            </ul>
          ) : (
            <p class="empty">{t.noParties}</p>
          )}
        </Section>
      </Renewing>
    </Page>
  )
}

const inOrder = ({ charter, standing }: View, { lang }: Frame): readonly { readonly id: string; readonly name: string }[] =>
  standing.parties.map(id => ({ id, name: nameOf(charter, id, lang) })).sort((a, b) => a.name.localeCompare(b.name, lang))

/** Everything else that was settled, folded where it is much: a line each. */
const Settled: FC<{ frame: Frame; view: View; matters: readonly Matter[] }> = ({ frame, view, matters }) => (
  <details>
    <summary>{readingWordsOf(frame.lang).moreOf(matters.length)}</summary>
    <ul class="days">
      {matters.map(matter => (
        <li>
          <span>{matter.lead.settledAt && <Day frame={frame} text={matter.lead.settledAt} />}</span>
          <div>
            <MatterLink frame={frame} view={view} id={matter.id} />
            <p class="note">{standsAt(matter, view.charter, frame.lang, view.standing.asOf)}</p>
          </div>
        </li>
      ))}
    </ul>
  </details>
)

/** The table in small: so many equal places around an empty centre. */
const TableOf: FC<{ n: number }> = ({ n }) => (
  <svg class="table" viewBox="0 0 64 64" width="64" height="64" aria-hidden="true" focusable="false">
    <g transform="rotate(-90 32 32)">
      {n > 0 && (
        <circle
          cx="32"
          cy="32"
          r="25"
          fill="none"
          stroke="currentColor"
          stroke-width="9"
          pathLength={n}
          stroke-dasharray={n > 1 ? `${1 - air(n)} ${air(n)}` : undefined}
        />
      )}
    </g>
  </svg>
)
/** The air between two places, as a share of one. */
const air = (n: number): number => Math.min(0.4, Math.max(0.03, n * 0.006))

/** Who sits at the table: every party one equal place. The list below names them all. */
const Members: FC<{ frame: Frame; view: View }> = ({ frame, view }) => {
  const t = wordsOf(frame.lang)
  const ids = view.standing.parties
  const n = ids.length
  const said = t.nParties(n, sayNumber(n, frame.lang))
  return (
    <figure class="round">
      <svg class="ring" viewBox="0 0 400 400" role="img" aria-label={said}>
        <g class="table" transform="rotate(-90 200 200)">
          <circle
            cx="200"
            cy="200"
            r="140"
            fill="none"
            stroke="currentColor"
            stroke-width="36"
            pathLength={n}
            stroke-dasharray={`${1 - air(n)} ${air(n)}`}
            stroke-dashoffset={-air(n) / 2}
          />
        </g>
        {n <= 45 &&
          ids.map((id, i) => {
            const angle = (2 * Math.PI * (i + 0.5)) / n - Math.PI / 2
            return (
              <text x={(200 + 177 * Math.cos(angle)).toFixed(1)} y={(200 + 177 * Math.sin(angle)).toFixed(1)}>
                {id.slice(0, 4)}
              </text>
            )
          })}
        <text class="big" x="200" y="190">
          {sayNumber(n, frame.lang)}
        </text>
        <text class="small" x="200" y="238">
          {said.replace(/^[\d\s.,\u202f\u00a0]+/, '')}
        </text>
      </svg>
    </figure>
  )
}
