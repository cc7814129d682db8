/** One condition: where it stands, each assessor's finding, what its case says of itself, and its evidence in a drawer. */
import type { Child, FC } from 'hono/jsx'
import { authorsOf } from '../record/act.ts'
import { sayAct } from '../views/acts.ts'
import type { AssessorFinding } from '../views/condition-findings.ts'
import type { ConditionStanding } from '../views/condition.ts'
import type { Evidence } from '../views/evidence.ts'
import type { Told } from '../views/told.ts'
import { sayConclusion, sayFound, sayStands } from '../views/conditions-said.ts'
import { capital, sayNumber, sayWhen } from '../views/say.ts'
import { sayWhy } from '../views/why.ts'
import { conditionsWordsOf, wordsOf } from '../views/words.ts'
import { matterPath, Outside, to, type Frame } from './layout.tsx'
import { ActLink, coordinates, Day, Mark, Names, ownLang, type View } from './parts.tsx'

interface Shown {
  readonly frame: Frame
  readonly view: View
}

const isEmpty = (c: ConditionStanding): boolean =>
  [c.findings, c.asserted, c.refused, c.evidence, c.observed, c.conclusions, c.ended, c.open, c.comments, c.waivers].every(
    l => l.length === 0,
  )

export const Condition: FC<Shown & { c: ConditionStanding; children?: Child }> = shown => {
  const { frame, view, c, children } = shown
  const t = conditionsWordsOf(frame.lang)
  const own = ownLang(frame, view.charter)
  const { asked } = c
  const state = c.met === true ? 'met' : c.met === false ? 'awaited' : 'open'
  const bare = isEmpty(c)
  return (
    <li id={`condition-${asked.id}`}>
      <p class="named">
        {!(bare && children) && <Mark state={state} />} <span class="num">{/^\d/.test(asked.id) ? asked.id : ''}</span>{' '}
        <strong lang={own}>{view.titles.has(c.matter) ? <MatterName {...shown} /> : asked.name}</strong>
        {(c.counted || !bare) && <span>: {sayStands(c, frame.lang)}</span>}
      </p>
      {asked.asks !== '' && (
        <p class="note" lang={own}>
          {asked.asks}
        </p>
      )}
      {asked.was.length > 0 && <p class="note">{t.wasCalled(asked.was.join(', '))}</p>}
      {c.waivers.map(w => (
        <p class="note">
          {capital((w.over ? t.waiverOver : t.waived)(sayWhen(w.until, frame.lang)))},{' '}
          <ActLink frame={frame} view={view} no={w.no} says={t.number} />
        </p>
      ))}
      {c.findings.length > 0 && (
        <ul>
          {c.findings.map(f => (
            <li>
              <FindingOf frame={frame} view={view} f={f} />
            </li>
          ))}
        </ul>
      )}
      {c.asserted[0] && (
        <p>
          {t.asserted}: <Claim frame={frame} view={view} told={c.asserted[0]} />
        </p>
      )}
      {!bare && <Drawer frame={frame} view={view} c={c} />}
      {children}
    </li>
  )
}

const MatterName: FC<Shown & { c: ConditionStanding }> = ({ frame, view, c }) => (
  <a href={to(frame, matterPath(view.charter.id, c.matter), coordinates(view))}>{c.asked.name}</a>
)

/** A finding in a line: whose, what, since when, whether it is stale, and where it is written. */
const FindingOf: FC<Shown & { f: AssessorFinding }> = ({ frame, view, f }) => {
  const t = conditionsWordsOf(frame.lang)
  const own = ownLang(frame, view.charter)
  const numbers = (f.stale?.by ?? []).map(no => t.number(sayNumber(no, frame.lang))).join(', ')
  return (
    <>
      <strong>
        <Names frame={frame} view={view} ids={[f.assessor]} />
      </strong>
      : <span lang={f.grade === null && f.unit === null ? undefined : own}>{sayFound(f, frame.lang)}</span>,{' '}
      {t.since(sayWhen(f.since, frame.lang))}
      {f.stale !== null && (
        <>
          {' '}
          <span class="tag await">{t.stale(sayWhen(f.stale.since, frame.lang))}</span>
        </>
      )}
      , <ActLink frame={frame} view={view} no={f.no} says={t.number} />
      {(f.stale !== null || f.outside || f.unseen.length > 0 || f.until !== null || f.method !== null) && (
        <span class="note">
          {' '}
          {[
            ...(f.stale !== null && f.stale.by.length > 0 ? [t.staleBy(numbers)] : []),
            ...(f.stale === null && f.until !== null ? [t.freshUntil(sayWhen(f.until, frame.lang))] : []),
            ...(f.unseen.length > 0 ? [t.unseen] : []),
            ...(f.outside ? [t.outside] : []),
          ].join('; ')}
          {f.method !== null && (
            <>
              {' '}
              ({t.method('')}
              <span lang={own}>{f.method}</span>)
            </>
          )}
        </span>
      )}
      {f.act.note !== undefined && (
        <span class="note" lang={own}>
          {' '}
          {f.act.note}
        </span>
      )}
    </>
  )
}

/** What somebody said, in the words of the record. */
const Claim: FC<Shown & { told: Told }> = ({ frame, view, told }) => {
  const t = conditionsWordsOf(frame.lang)
  const { act, no } = told
  const figure = act.value === undefined ? null : `${sayNumber(act.value, frame.lang)} ${act.unit ?? ''}`.trim()
  return (
    <>
      <Names frame={frame} view={view} ids={authorsOf(act)} /> {sayAct(act, frame.lang)}
      {[act.grade, figure, act.note].some(Boolean) && (
        <>
          : <span lang={ownLang(frame, view.charter)}>{[act.grade, figure, act.note].filter(Boolean).join(', ')}</span>
        </>
      )}{' '}
      (<Day frame={frame} text={act.at} />, <ActLink frame={frame} view={view} no={no} says={t.number} />)
    </>
  )
}

const Listed: FC<{ title: string; children?: Child }> = ({ title, children }) => (
  <>
    <h4>{title}</h4>
    <ul>{children}</ul>
  </>
)

const Drawer: FC<Shown & { c: ConditionStanding }> = ({ frame, view, c }) => {
  const t = conditionsWordsOf(frame.lang)
  const w = wordsOf(frame.lang)
  return (
    <details>
      <summary>
        {t.more}
        <span class="vh"> {c.asked.name}</span>
      </summary>
      {[...c.conclusions, ...c.ended].length > 0 && (
        <Listed title={t.conclusion}>
          {[...c.conclusions, ...c.ended].map(x => (
            <li>{capital(sayConclusion(x, frame.lang))}</li>
          ))}
        </Listed>
      )}
      <h4>{t.evidence}</h4>
      {c.evidence.length === 0 ? (
        <p class="empty">{t.noEvidence}</p>
      ) : (
        <ul>
          {c.evidence.map(e => (
            <li>
              <EvidenceOf frame={frame} view={view} e={e} />
            </li>
          ))}
        </ul>
      )}
      {c.observed.length > 0 && (
        <Listed title={t.observed}>
          {c.observed.map(o => (
            <li>
              <Claim frame={frame} view={view} told={o} />
            </li>
          ))}
        </Listed>
      )}
      {c.asserted.length > 1 && (
        <Listed title={t.asserted}>
          {c.asserted.map(a => (
            <li>
              <Claim frame={frame} view={view} told={a} />
            </li>
          ))}
        </Listed>
      )}
      {c.earlier.length > 0 && (
        <Listed title={t.earlier}>
          {c.earlier.map(f => (
            <li>
              <FindingOf frame={frame} view={view} f={f} />
            </li>
          ))}
        </Listed>
      )}
      {c.refused.length > 0 && (
        <Listed title={t.refused}>
          {c.refused.map(r => (
            <li>
              <Claim frame={frame} view={view} told={r} />: {w.worths[r.worth] ?? r.worth}.{' '}
              {capital(sayWhy(r.why, view.charter, frame.lang))}
            </li>
          ))}
        </Listed>
      )}
      {c.comments.map(p => (
        <>
          <h4>{t.comments}</h4>
          <p>{(p.over ? t.commentsOver : t.commentsUntil)(sayWhen(p.until, frame.lang))}</p>
          {p.comments.length === 0 ? (
            <p class="empty">{t.noComments}</p>
          ) : (
            <ul>
              {p.comments.map(x => (
                <li>
                  <Claim frame={frame} view={view} told={x} />: {w.worths[x.worth] ?? x.worth}
                </li>
              ))}
            </ul>
          )}
        </>
      ))}
    </details>
  )
}

const EvidenceOf: FC<Shown & { e: Evidence }> = ({ frame, view, e }) => {
  const t = conditionsWordsOf(frame.lang)
  const own = ownLang(frame, view.charter)
  const { act } = e
  const facts: readonly (readonly [string, Child])[] = [
    [t.originator, act.originator && <Names frame={frame} view={view} ids={[act.originator]} />],
    [t.collector, act.collector && <Names frame={frame} view={view} ids={[act.collector]} />],
    [t.collected, act.collected && <Day frame={frame} text={act.collected} />],
    [t.received, act.received && <Day frame={frame} text={act.received} />],
    [
      t.trueOf,
      (act.from ?? act.until) && [act.from, act.until].flatMap(x => (x === undefined ? [] : [sayWhen(x, frame.lang)])).join(' – '),
    ],
    [t.expires, e.expires && <Day frame={frame} text={e.expires} />],
    [t.language, act.language],
    [t.marking, act.marking],
    [t.hash, act.text && <code>{act.text.slice(0, 16)}…</code>],
  ]
  return (
    <>
      <span lang={own}>{act.title ?? act.note ?? t.evidence}</span>, <ActLink frame={frame} view={view} no={e.no} says={t.number} />
      {e.lost !== null && (
        <>
          {' '}
          <span class="tag await">{t.lost(sayWhen(e.lost, frame.lang))}</span>
        </>
      )}
      {e.withdrawn !== null && <span class="note"> {t.withdrawn(sayNumber(e.withdrawn, frame.lang))}</span>}
      <dl class="facts">
        {facts.flatMap(([term, says]) =>
          says === undefined || says === null || says === ''
            ? []
            : [
                <>
                  <dt>{term}</dt>
                  <dd>{says}</dd>
                </>,
              ],
        )}
      </dl>
      {act.url !== undefined && <Outside text={act.url} />}
    </>
  )
}
