/** The situation of a crisis: reports, options, measures, lessons and the course of it, with the forms by which a delegation adds to them. */
import type { Child, FC } from 'hono/jsx'
import { authorsOf } from '../../record/act.ts'
import { sayAct, sayOutcome } from '../../views/acts.ts'
import { editionOf } from '../../views/matters.ts'
import { nameOf, sayNames } from '../../views/say.ts'
import { sayReasonOf } from '../../views/claim-said.ts'
import { type Item, type Report, type Situation } from '../../views/situation.ts'
import { crisisWordsOf, statementsWordsOf } from '../../views/words.ts'
import { alertPath, Head, matterPath, orgPath, Outside, Page, Section, situationPath, to, type Frame } from '../layout.tsx'
import type { MayDo } from '../live/conduct.tsx'
import { Button, Field } from '../live/forms.tsx'
import { Renewing } from '../live/renewing.tsx'
import { coordinates, Day, isPresent, MatterLink, Names, ownLang, titleLang, type View } from '../parts.tsx'

interface SituationPageOf {
  readonly frame: Frame
  readonly view: View
  readonly title: string
  readonly situation: Situation
  /** Whether the matter raised an alert. */
  readonly alerted: boolean
  /** Whether the reader may add to it for a party or an office. */
  readonly may: boolean
  /** What the reader may do of what changes another act. */
  readonly mayDo: MayDo
  /** The acts by which the reader may put a decision about it before a body. */
  readonly decides: readonly { readonly act: string; readonly says: string }[]
  readonly bare: boolean
}

export const SituationPage: FC<SituationPageOf> = props => {
  const { frame, view, title, situation, alerted, may, decides, bare } = props
  const t = crisisWordsOf(frame.lang)
  const { charter } = view
  const { reports, options, measures, lessons, course } = situation
  const open = reports.filter(r => r.state === 'not confirmed').length
  const inside = (
    <Renewing frame={frame} present={isPresent(view)} number={view.standing.known} matter={situation.matter}>
      <Head
        kick={t.situation}
        title={title}
        lang={titleLang(frame, charter, situation.matter, title)}
        answer={reports.length === 0 ? t.noReports : t.reportsCount(reports.length, open)}
        measure={t.measuresCount(measures.length, measures.filter(m => m.done !== null).length)}>
        <p class="note no-print">
          <MatterLink frame={frame} view={view} id={situation.matter} />
          {alerted && (
            <>
              {' · '}
              <a href={to(frame, alertPath(charter.id, situation.matter), coordinates(view))}>{t.alert}</a>
            </>
          )}
        </p>
      </Head>
      <Section title={t.reports} id="reports" note={t.reportsNote}>
        {reports.length === 0 ? <p class="empty">{t.noReports}</p> : <Reports {...props} />}
      </Section>
      <Section title={t.options} id="options">
        <Items {...props} items={options} />
      </Section>
      <Section title={t.measures} id="measures">
        <Items {...props} items={measures} done="carried out the measure" />
      </Section>
      <Section title={t.course} id="course" note={t.courseNote}>
        <ol class="list">
          {course.map(turn => (
            <li>
              <Day frame={frame} text={turn.at} />{' '}
              {turn.what === 'act' ? (
                <ActOf frame={frame} view={view} no={turn.no} />
              ) : (
                <strong>{`${nameOf(charter, turn.procedure, frame.lang)}: ${sayOutcome(turn.outcome, frame.lang)}`}</strong>
              )}
              {turn.matter !== situation.matter && (
                <>
                  {' '}
                  <MatterLink frame={frame} view={view} id={turn.matter} />
                </>
              )}
            </li>
          ))}
        </ol>
      </Section>
      <Section title={t.lessons} id="lessons">
        <Items {...props} items={lessons} done="acted on the lesson" />
      </Section>
    </Renewing>
  )
  if (bare) return inside
  return (
    <Page
      frame={frame}
      title={`${t.situation}: ${title}`}
      here={null}
      json={to(frame, `${situationPath(charter.id, situation.matter)}.json`, coordinates(view))}
      scripts={['room']}
      crumbs={[
        { says: charter.name, href: to(frame, orgPath(charter.id)) },
        { says: title, href: to(frame, matterPath(charter.id, situation.matter), coordinates(view)) },
        { says: t.situation, href: null },
      ]}>
      {inside}
      {decides.length > 0 && (
        <Section title={t.decide} note={t.decideNote} id="decide">
          <p class="offers no-print">
            {decides.map(({ act, says }) => (
              <a class="btn" href={to(frame, `${orgPath(charter.id)}/act`, { act, refers: situation.matter })}>
                {says}
              </a>
            ))}
          </p>
        </Section>
      )}
      {may && <Forms {...props} />}
    </Page>
  )
}

const ActOf: FC<{ frame: Frame; view: View; no: number }> = ({ frame, view, no }) => {
  const act = view.acts[no - 1]
  if (act === undefined) return null
  return (
    <>
      <Names frame={frame} view={view} ids={authorsOf(act)} /> {sayAct(act, frame.lang)}
      {act.note !== undefined && act.note !== 'sealed' && (
        <span class="note" lang={ownLang(frame, view.charter)}>
          {' '}
          {act.note}
        </span>
      )}
      {act.source !== undefined && act.source !== 'sealed' && (
        <span class="note" lang={ownLang(frame, view.charter)}>
          {' '}
          <Outside text={act.source} />
        </span>
      )}
    </>
  )
}

const Reports: FC<SituationPageOf> = ({ frame, view, situation, may }) => {
  const t = crisisWordsOf(frame.lang)
  const own = ownLang(frame, view.charter)
  const tone = (state: Report['state']): string =>
    ({ 'not confirmed': 'await', confirmed: 'accord', corrected: 'object', withdrawn: 'plain' })[state]
  return (
    <ol class="list">
      {situation.reports.map(r => (
        <li id={`report-${r.no}`}>
          <p>
            <strong>{r.no}</strong> <Day frame={frame} text={r.at} /> <Names frame={frame} view={view} ids={r.by} />
            {r.originator !== null && <span lang={own}>{` (${r.originator})`}</span>}{' '}
            <span class={`tag ${tone(r.state)}`}>{t.reportStates[r.state]}</span>
            {r.confidence !== null && <span class="note" lang={own}>{` ${t.confidence}: ${r.confidence}`}</span>}
          </p>
          {r.says !== null && <p lang={own}>{r.says}</p>}
          <p class="note">
            {r.corrects !== null && <a href={`#report-${r.corrects}`}>{t.corrects(r.corrects)}</a>}{' '}
            {r.confirmedBy.length > 0 && t.confirmedBy(sayNames(view.charter, r.confirmedBy, frame.lang))}{' '}
            {r.state === 'corrected' && r.stateBy !== null && <a href={`#report-${r.stateBy}`}>{t.correctedBy(r.stateBy)}</a>}{' '}
            {r.source === null ? (
              t.noSource
            ) : (
              <span lang={own}>
                <Outside text={r.source} />
              </span>
            )}
          </p>
          {r.held !== null && (
            <p
              class={
                r.held.verdict === 'contradicts' ? 'amiss' : 'note'
              }>{`${statementsWordsOf(frame.lang).verdicts[r.held.verdict]}: ${sayReasonOf(r.held, frame.lang)}`}</p>
          )}
          {may && (r.state === 'not confirmed' || r.state === 'confirmed') && (
            <div class="acts-of no-print">
              {r.state === 'not confirmed' && (
                <Answer
                  frame={frame}
                  org={view.charter.id}
                  matter={situation.matter}
                  act="confirmed the report"
                  no={r.no}
                  says={t.confirm}
                />
              )}
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}

const Items: FC<SituationPageOf & { items: readonly Item[]; done?: string }> = props => {
  const { frame, view, situation, items, done, may, mayDo } = props
  const t = crisisWordsOf(frame.lang)
  const own = ownLang(frame, view.charter)
  if (items.length === 0) return <p class="empty">{t.nothing}</p>
  return (
    <ol class="list">
      {items.map(item => (
        <li>
          <p lang={own}>{item.says ?? '–'}</p>
          <p class="note">
            {item.owner !== null && `${t.owner}: ${sayNames(view.charter, [item.owner], frame.lang)} `}
            {item.due !== null && (
              <>
                {t.due}: <Day frame={frame} text={item.due} />{' '}
              </>
            )}
            {item.done !== null ? (
              <span class="tag accord">{t.done(item.done)}</span>
            ) : item.late ? (
              <span class="tag object">{t.late}</span>
            ) : null}
          </p>
          {may && done !== undefined && item.done === null && mayDo(done, situation.matter, { answers: String(item.no) }) && (
            <Answer frame={frame} org={view.charter.id} matter={situation.matter} act={done} no={item.no} says={t.markDone} />
          )}
        </li>
      ))}
    </ol>
  )
}

const Sending: FC<{ frame: Frame; org: string; matter: string; act: string; children?: Child }> = ({
  frame,
  org,
  matter,
  act,
  children,
}) => (
  <form method="post" action={to(frame, `${orgPath(org)}/acts`)} class="no-print" data-keep={`${org} ${matter} ${act}`}>
    <input type="hidden" name="act" value={act} />
    <input type="hidden" name="matter" value={matter} />
    <input type="hidden" name="back" value="situation" />
    {children}
  </form>
)

const Answer: FC<{ frame: Frame; org: string; matter: string; act: string; no: number; says: string }> = ({ no, says, ...rest }) => (
  <Sending {...rest}>
    <input type="hidden" name="answers" value={String(no)} />
    <button class="plain" type="submit">
      {says}
    </button>
  </Sending>
)

/** What a delegation may add. */
const Forms: FC<SituationPageOf> = ({ frame, view, situation, mayDo }) => {
  const t = crisisWordsOf(frame.lang)
  const at = { frame, org: view.charter.id, matter: situation.matter }
  const correctable = situation.reports.filter(
    r => r.state !== 'corrected' && mayDo('corrected the report', situation.matter, { answers: String(r.no) }),
  )
  const { bodies } = editionOf(view.charter, view.standing.edition)
  const owners = [
    ...view.charter.parties.map(p => ({ value: p.id, says: nameOf(view.charter, p.id, frame.lang) })),
    ...[...new Set(Object.values(bodies).flatMap(b => b.chair ?? []))].map(id => ({
      value: id,
      says: id,
    })),
  ]
  return (
    <Section title={t.add} id="add" note={t.addNote}>
      <details>
        <summary>{t.addReport}</summary>
        <Sending {...at} act="reported">
          <Field name="note" label={t.says} area required />
          <Field name="source" label={t.source} required />
          <Field
            name="confidence"
            label={t.confidence}
            options={[{ value: '', says: '–' }, ...t.confidences.map(c => ({ value: c, says: c }))]}
          />
          <Button>{t.addReport}</Button>
        </Sending>
      </details>
      {correctable.length > 0 && (
        <details>
          <summary>{t.correct}</summary>
          <Sending {...at} act="corrected the report">
            <Field
              name="answers"
              label={t.which}
              options={correctable.map(r => ({ value: String(r.no), says: `${r.no}: ${r.says ?? ''}`.slice(0, 80) }))}
            />
            <Field name="note" label={t.says} area required />
            <Field name="source" label={t.source} required />
            <Button>{t.correct}</Button>
          </Sending>
        </details>
      )}
      {(
        [
          ['set out an option', t.addOption],
          ['took a measure', t.addMeasure],
          ['drew a lesson', t.addLesson],
        ] as const
      ).map(([act, says]) => (
        <details>
          <summary>{says}</summary>
          <Sending {...at} act={act}>
            <Field name="note" label={t.says} area required />
            <Field name="owner" label={t.owner} options={act === 'set out an option' ? [{ value: '', says: '–' }, ...owners] : owners} />
            <Field name="due" label={t.due} type="date" />
            <Button>{says}</Button>
          </Sending>
        </details>
      ))}
    </Section>
  )
}
