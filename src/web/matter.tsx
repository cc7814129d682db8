/** One matter: a sentence that says where it stands, the finding, what remains, every act with its worth, and how it has gone. */
import type { FC } from 'hono/jsx'
import type { ActWorth, MatterStanding } from '../judge/standing.ts'
import type { DayOf } from '../views/days.ts'
import { measureOf, standsAt } from '../views/headline.ts'
import type { Left } from '../views/left.ts'
import { type Matter, sayTitle } from '../views/matters.ts'
import { capital } from '../views/say.ts'
import { roundOf } from '../views/seats.ts'
import {
  candidacyWordsOf,
  conditionsWordsOf,
  formsOf,
  meetingWordsOf,
  papersWordsOf,
  programmeWordsOf,
  readingWordsOf,
  roomsWordsOf,
  statementsWordsOf,
  wordsOf,
} from '../views/words.ts'
import { keptIn } from '../views/figures.ts'
import { asideOf } from '../views/aside.ts'
import { assessmentsOf } from '../views/assessments.ts'
import { curveOf, weighedCurvesOf } from '../views/curve.ts'
import type { PowerOf } from '../views/power.ts'
import { ratificationsOf } from '../views/ratification.ts'
import type { Road } from '../views/road.ts'
import type { Statement } from '../views/statements.ts'
import { isMeeting } from '../views/meeting.ts'
import { isCandidacy } from '../views/things-asked.ts'
import { Asides } from './aside.tsx'
import { AsOf } from './asof.tsx'
import { meetingPath } from './meeting-paths.ts'
import { Assessments } from './assessments.tsx'
import { casePath } from './conditions.tsx'
import { FiguresOf } from './money.tsx'
import { programmePath } from './programme.tsx'
import { CurveOf } from './curve.tsx'
import { Days } from './days.tsx'
import { hasMap, MapOf } from './map-of.tsx'
import { RoadOf } from './road.tsx'
import { CrisisLinks } from './crisis/links.tsx'
import { Head, matterPath, orgPath, Page, Section, to, type Frame } from './layout.tsx'
import { MatterList } from './list.tsx'
import { roomPath } from './live/decision.tsx'
import { Renewing } from './live/renewing.tsx'
import { type Served, ServedSection } from './live/served.tsx'
import { PapersSection, type PapersOf } from './papers.tsx'
import { Acts, coordinates, isPresent, nextOf, titleLang, type View } from './parts.tsx'
import { Pages } from './record.tsx'
import { Ratifications } from './ratification.tsx'
import { Remains } from './remains.tsx'
import { MANY, RunFacts, Runs } from './runs.tsx'
import { Sources, sourcesOf } from './sources.tsx'
import { Power } from './power.tsx'
import { Places, Ring } from './ring.tsx'
import { Things, thingsOf } from './things.tsx'
import { StatementSection } from './statements.tsx'
import { LawLink, Tree } from './tree.tsx'
import { sayTerm } from '../views/acts.ts'

/** So many acts stand on a page, the latest first to be seen; and so many other runs, those that are open first and then the latest. */
const ON_A_PAGE = 60
/** From so many acts on a page says what is on it. */
const LONG = 20

export const MatterOf: FC<{
  frame: Frame
  view: View
  matter: Matter
  shown: string
  /** The day on which this was asked, for the address to cite. */
  fixed: string
  changes: readonly DayOf[]
  left: readonly Left[]
  /** Who was told of it, for those who are signed in. */
  served?: Served | null
  /** Its stages, where it has more than one. */
  road?: Road | null
  /** Only the part that renews itself, without the page around it. */
  bare?: boolean
  papers?: PapersOf | null
  /** The power of each party, where they differ. */
  power?: PowerOf | null
  /** What was said about it, and which acts decided. */
  statements?: { readonly list: readonly Statement[]; readonly decided: ReadonlySet<number> } | null
}> = ({
  frame,
  view,
  matter,
  shown,
  fixed,
  changes,
  left,
  served = null,
  road = null,
  bare = false,
  papers = null,
  power = null,
  statements = null,
}) => {
  const t = wordsOf(frame.lang)
  const { charter, standing } = view
  const { lead } = matter
  const path = matterPath(charter.id, matter.id)
  const title = sayTitle(matter.id, matter.title, charter, frame.lang)
  const below = view.matters.filter(m => m.id.startsWith(`${matter.id}/`))
  const above = matter.id.includes('/') ? matter.id.slice(0, matter.id.lastIndexOf('/')) : null
  const others = matter.runs.filter(run => run !== lead)
  const runPages = Math.max(1, Math.ceil(others.length / ON_A_PAGE))
  const askedRuns = Number(frame.query['runs'] ?? 0)
  const runPage = Number.isInteger(askedRuns) && askedRuns >= 1 && askedRuns <= runPages ? askedRuns : 1
  const runs = runPages === 1 ? others : openFirst(others).slice((runPage - 1) * ON_A_PAGE, runPage * ON_A_PAGE)
  const acts = worthOfActs(matter)
  // The last page is full, and the first holds what is left.
  const pages = Math.max(1, Math.ceil(acts.length / ON_A_PAGE))
  const asked = Number(frame.query['page'] ?? pages)
  const page = Number.isInteger(asked) && asked >= 1 && asked <= pages ? asked : pages
  const from = Math.max(0, acts.length - (pages - page + 1) * ON_A_PAGE)
  const upTo = acts.length - (pages - page) * ON_A_PAGE
  const round = roundOf(lead, charter, view.acts, standing, frame.lang)
  const things = round ? null : thingsOf(lead)
  const r = readingWordsOf(frame.lang)
  const sources = sourcesOf(acts, view.acts)
  const curve = round && curveOf(round, lead, charter, view.acts, standing.asOf)
  const weighed = round && curve ? weighedCurvesOf(round, lead, charter, view.acts, standing.asOf) : []
  const map =
    round && round.seats.length > 1 && hasMap(round, lead.concerning) ? (
      <MapOf frame={frame} view={view} matter={matter} round={round} />
    ) : null
  const kept = keptIn(matter, below, standing, view.acts, charter.seat.zone)
  const held = view.acts.some(a => a.matter === matter.id && a.text !== undefined && a.refers?.startsWith('conditions/'))
  const assessments = assessmentsOf(matter, below, view.acts).filter(a => !kept.told.has(a.id))
  const within = below.filter(m => !kept.told.has(m.id) && !assessments.some(a => a.id === m.id))
  const inside = (
    <Renewing frame={frame} present={isPresent(view)} number={standing.known} matter={matter.id} next={nextOf(view)}>
      <Head
        kick={
          <>
            {lead.procedure &&
              !lead.article.toLowerCase().includes(lead.procedure.toLowerCase()) &&
              `${capital(sayTerm(lead.procedure, frame.lang))} · `}
            <LawLink frame={frame} view={view} edition={lead.edition} article={lead.article} line={lead.line} />
          </>
        }
        title={title}
        lang={titleLang(frame, charter, matter.id, matter.title)}
        answer={standsAt(matter, charter, frame.lang, standing.asOf)}
        measure={measureOf(lead, charter, frame.lang)}
        beside={
          round && round.seats.length > 1 ? (
            <Ring frame={frame} round={round} />
          ) : things ? (
            <Things frame={frame} view={view} finding={things} />
          ) : undefined
        }>
        {frame.person !== null && isPresent(view) && lead.procedure !== null && (
          <p class="no-print">
            <a class="btn" href={to(frame, roomPath(charter.id, matter.id))}>
              {roomsWordsOf(frame.lang).toRoom}
            </a>
          </p>
        )}
        <CrisisLinks frame={frame} view={view} id={matter.id} />
        {matter.runs.some(run => isMeeting(run, charter)) && (
          <ul class="onward">
            <li>
              <a href={to(frame, meetingPath(charter.id, matter.id), coordinates(view))}>{meetingWordsOf(frame.lang).toMeeting}</a>
            </li>
          </ul>
        )}
        <AsOf frame={frame} view={view} shown={shown} path={path} changes={changes} />
      </Head>
      {(acts.length >= LONG || others.length > MANY) && (
        <Section title={r.contents}>
          <ol class="toc">
            {(
              [
                [road !== null, 'road', r.road],
                [true, 'stands', t.whereItStands],
                [left.length > 0, 'remains', t.whatRemains],
                [statements !== null && statements.list.length > 0, 'statements', statementsWordsOf(frame.lang).title],
                [others.length > 0, 'runs', t.otherRuns],
                [within.length > 0, 'parts', t.parts],
                [true, 'acts', t.acts],
                [papers !== null, 'papers', papersWordsOf(frame.lang).papers],
                [true, 'verified', t.verify],
                [sources.length > 0, 'sources', r.sources],
              ] as const
            ).map(
              ([there, id, says]) =>
                there && (
                  <li>
                    <a href={`#${id}`}>{says}</a>
                  </li>
                ),
            )}
          </ol>
        </Section>
      )}
      {road && (
        <Section
          id="road"
          title={r.road}
          note={
            <>
              {r.roadNote}{' '}
              <a href={to(frame, `${orgPath(charter.id)}/how-long`, coordinates(view))}>{candidacyWordsOf(frame.lang).howLong}</a>
            </>
          }>
          {map === null ? (
            <RoadOf frame={frame} view={view} road={road} edition={lead.edition} />
          ) : (
            <div class="pair">
              <RoadOf frame={frame} view={view} road={road} edition={lead.edition} />
              {map}
            </div>
          )}
        </Section>
      )}
      <Section id="stands" title={t.whereItStands}>
        <RunFacts frame={frame} view={view} run={lead} />
        <Tree frame={frame} view={view} run={lead} />
      </Section>
      <Remains frame={frame} view={view} left={left} lead={lead} />
      <Asides frame={frame} view={view} asides={asideOf(matter, charter, view.acts, standing.parties)} />
      <Ratifications frame={frame} view={view} ratifications={ratificationsOf(matter, view)} />
      {(held || matter.runs.some(run => isCandidacy(run, charter, standing.parties))) && (
        <Section title={held ? conditionsWordsOf(frame.lang).title : candidacyWordsOf(frame.lang).profile}>
          {held && (
            <p>
              <a href={to(frame, casePath(charter.id, matter.id), coordinates(view))}>{conditionsWordsOf(frame.lang).home}</a>
            </p>
          )}
          <p>
            <a href={to(frame, path.replace('/matters/', '/profile/'), coordinates(view))}>{candidacyWordsOf(frame.lang).closerThanEver}</a>
          </p>
        </Section>
      )}
      {kept.programme && (
        <Section title={programmeWordsOf(frame.lang).plan}>
          <a href={to(frame, programmePath(charter.id, matter.id), coordinates(view))}>{programmeWordsOf(frame.lang).home}</a>
        </Section>
      )}
      {kept.figures && <FiguresOf frame={frame} view={view} figures={kept.figures} />}
      {assessments.length > 0 && (
        <Section title={r.assessments} note={r.assessmentsNote}>
          <Assessments frame={frame} view={view} matter={matter} assessments={assessments} />
        </Section>
      )}
      {statements && <StatementSection frame={frame} view={view} decided={statements.decided} list={statements.list} matter={matter.id} />}
      {round && round.seats.length > 1 && (
        <Section title={r.whoHas} note={r.whoNote}>
          <Places frame={frame} view={view} round={round} />
          {!road && map}
        </Section>
      )}
      {power && <Power frame={frame} view={view} power={power} />}
      {curve && (
        <Section title={t.timeline}>
          <CurveOf frame={frame} curve={curve} zone={charter.seat.zone} shown={shown} />
          {weighed.map(one => (
            <CurveOf frame={frame} curve={one} zone={charter.seat.zone} shown={shown} />
          ))}
        </Section>
      )}
      {others.length > 0 && (
        <Section
          id="runs"
          title={t.otherRuns}
          note={`${t.otherRunsNote(others.length)}${runPages > 1 ? ` ${t.page(runPage, runPages)}.` : ''}`}>
          {others.length > MANY ? (
            <details open={frame.query['runs'] !== undefined}>
              <summary>{t.show}</summary>
              <Runs frame={frame} view={view} runs={runs} lead={lead} />
              <Pages frame={frame} page={{ page: runPage, pages: runPages }} path={path} query={coordinates(view)} at="#runs" name="runs" />
            </details>
          ) : (
            <Runs frame={frame} view={view} runs={runs} lead={lead} />
          )}
        </Section>
      )}
      {within.length > 0 && (
        <Section id="parts" title={t.parts}>
          <MatterList frame={frame} view={view} matters={within} />
        </Section>
      )}
      <Section
        id="acts"
        title={t.acts}
        note={
          <>
            {t.actsNote}
            {pages > 1 && (
              <>
                {' '}
                {t.page(page, pages)}
                {formsOf(frame.lang).semicolon}
                <a href={to(frame, `${orgPath(charter.id)}/record`, { matter: matter.id })}>{t.allActs}</a>.
              </>
            )}
          </>
        }>
        {acts.length === 0 ? (
          <p>{t.noActs}</p>
        ) : (
          <Acts frame={frame} view={view} rows={acts.slice(from, upTo)} {...(statements ? { decided: statements.decided } : {})} />
        )}
        <Pages frame={frame} page={{ page, pages }} path={path} query={coordinates(view)} at="#acts" />
      </Section>
      <Days frame={frame} view={view} path={path} changes={changes} titled={curve !== null} />
      {papers !== null && <PapersSection frame={frame} view={view} matter={matter.id} papers={papers} />}
      <Section id="verified" title={t.verify}>
        <p>{t.verifyNote(standing.known)}</p>
        <dl class="facts">
          <dt>{t.cite}</dt>
          <dd>
            <a href={to(frame, path, { 'as-of': fixed, known: standing.known })}>
              {path}?as-of={fixed}&amp;known={standing.known}
            </a>
          </dd>
          <dt>{t.json}</dt>
          <dd>
            <a href={to(frame, `${path}.json`, { 'as-of': fixed, known: standing.known })}>JSON</a>
          </dd>
          <dt>{t.charterHash}</dt>
          <dd>
            <code>{charter.hash}</code>
          </dd>
        </dl>
      </Section>
      {sources.length > 0 && (
        <Section id="sources" title={r.sources}>
          <Sources frame={frame} view={view} sources={sources} />
        </Section>
      )}
      {served !== null && <ServedSection frame={frame} served={served} />}
    </Renewing>
  )
  if (bare) return inside
  return (
    <Page
      frame={frame}
      title={`${title} · ${charter.name}`}
      here="matters"
      json={to(frame, `${path}.json`, coordinates(view))}
      scripts={['asof']}
      says={standsAt(matter, charter, frame.lang, standing.asOf)}
      picture={{ matter: matter.id, ...coordinates(view) }}
      crumbs={[
        { says: t.organisations, href: to(frame, '/') },
        { says: charter.name, href: to(frame, orgPath(charter.id), coordinates(view)) },
        ...(above !== null && view.titles.has(above)
          ? [
              {
                says: sayTitle(above, view.titles.get(above) ?? above, charter, frame.lang),
                href: to(frame, matterPath(charter.id, above), coordinates(view)),
              },
            ]
          : []),
        { says: title, href: null },
      ]}>
      {inside}
    </Page>
  )
}

/** A matter of the record on a day before it was opened. */
export const NotYet: FC<{ frame: Frame; view: View; id: string; shown: string; changes: readonly DayOf[] }> = ({
  frame,
  view,
  id,
  shown,
  changes,
}) => {
  const t = wordsOf(frame.lang)
  const { charter } = view
  const path = matterPath(charter.id, id)
  const title = sayTitle(id, view.titles.get(id) ?? id, charter, frame.lang)
  return (
    <Page
      frame={frame}
      title={`${title} · ${charter.name}`}
      here="matters"
      json={to(frame, `${path}.json`, coordinates(view))}
      crumbs={[
        { says: t.organisations, href: to(frame, '/') },
        { says: charter.name, href: to(frame, orgPath(charter.id), coordinates(view)) },
        { says: title, href: null },
      ]}>
      <Head title={title} kick={charter.name} answer={t.notYet}>
        <AsOf frame={frame} view={view} shown={shown} path={path} changes={changes} />
      </Head>
      <Days frame={frame} view={view} path={path} changes={changes} />
    </Page>
  )
}

/** The open runs in the order in which they opened, then the settled, the latest first. */
const openFirst = (runs: readonly MatterStanding[]): readonly MatterStanding[] => [
  ...runs.filter(run => run.state === 'open'),
  ...runs.filter(run => run.state !== 'open').reverse(),
]

/** Every act of the matter once: its worth where it counts, before its worth where it does not. */
function worthOfActs(matter: Matter): readonly { readonly no: number; readonly worth: ActWorth }[] {
  const worths = new Map<number, ActWorth>()
  for (const run of [matter.lead, ...matter.runs]) {
    for (const act of run.acts) {
      const known = worths.get(act.no)
      if (!known || weightOf(act) > weightOf(known)) worths.set(act.no, act)
    }
  }
  return [...worths.values()].sort((a, b) => a.no - b.no).map(worth => ({ no: worth.no, worth }))
}
const weightOf = (act: ActWorth): number =>
  act.worth === 'opens' ? 3 : act.worth === 'counts' ? 2 : act.worth === 'noted' || act.worth === 'moot' ? 0 : 1
