/** The runs of a matter: the facts of one, and the others in a table. */
import type { FC } from 'hono/jsx'
import type { MatterStanding } from '../judge/standing.ts'
import { headline } from '../views/headline.ts'
import { capital, sayWhen } from '../views/say.ts'
import { sayWhy } from '../views/why.ts'
import { wordsOf } from '../views/words.ts'
import type { Frame } from './layout.tsx'
import { Day, MatterLink, Names, type View } from './parts.tsx'
import { Table } from './sheet.tsx'
import { Tree } from './tree.tsx'
import { sayOutcome, sayTerm } from '../views/acts.ts'

/** More runs than this are folded away, and their findings left out. */
export const MANY = 12

/** Names; more than a line of them are folded. */
const Folded: FC<{ frame: Frame; view: View; ids: readonly string[] }> = ({ frame, view, ids }) =>
  ids.length <= 6 ? (
    <Names frame={frame} view={view} ids={ids} />
  ) : (
    <details>
      <summary>{wordsOf(frame.lang).nParties(ids.length, String(ids.length))}</summary>
      <Names frame={frame} view={view} ids={ids} />
    </details>
  )

/** When it opened, by whom, whom it concerns, when it closes, and from when it has effect. */
export const RunFacts: FC<{ frame: Frame; view: View; run: MatterStanding }> = ({ frame, view, run }) => {
  const t = wordsOf(frame.lang)
  const why = run.why ? sayWhy(run.why, view.charter, frame.lang) : ''
  return (
    <dl class="facts">
      <dt>{t.opened}</dt>
      <dd>
        <Day frame={frame} text={run.opened} />
        {run.openedBy.length > 0 && (
          <>
            , {t.by} <Folded frame={frame} view={view} ids={run.openedBy} />
          </>
        )}
      </dd>
      {run.concerning.length > 0 && run.concerning.join() !== run.openedBy.join() && (
        <>
          <dt>{t.concerning}</dt>
          <dd>
            <Folded frame={frame} view={view} ids={run.concerning} />
          </dd>
        </>
      )}
      {run.body && (
        <>
          <dt>{t.body}</dt>
          <dd>{run.body}</dd>
        </>
      )}
      {run.refers && (
        <>
          <dt>{t.refers}</dt>
          <dd>
            <MatterLink frame={frame} view={view} id={run.refers} />
          </dd>
        </>
      )}
      {run.closes && (
        <>
          <dt>{t.closes}</dt>
          <dd>
            <Day frame={frame} text={run.closes} />
          </dd>
        </>
      )}
      {run.outcome && (
        <>
          <dt>{t.outcome}</dt>
          <dd>
            {capital(sayOutcome(run.outcome, frame.lang))}
            {run.settledAt ? (
              <>
                , <Day frame={frame} text={run.settledAt} />
              </>
            ) : (
              run.settledBy && <>, {t.settledByNote(sayWhen(run.settledBy, frame.lang), run.settledBy.includes('T'))}</>
            )}
          </dd>
        </>
      )}
      {run.effectiveFrom && (
        <>
          <dt>{t.effect}</dt>
          <dd>
            <Day frame={frame} text={run.effectiveFrom} />
            {run.effectiveUntil && (
              <>
                {' '}
                {t.until} <Day frame={frame} text={run.effectiveUntil} />
              </>
            )}
          </dd>
        </>
      )}
      {why && (
        <>
          <dt>{t.reason}</dt>
          <dd>{why}</dd>
        </>
      )}
    </dl>
  )
}

/** The other runs of a matter, each with where it stands and why; many are folded away. */
export const Runs: FC<{ frame: Frame; view: View; runs: readonly MatterStanding[]; lead: MatterStanding }> = ({
  frame,
  view,
  runs,
  lead,
}) => {
  const t = wordsOf(frame.lang)
  return (
    <Table heads={[t.opened, t.procedure, t.whereItStands]}>
      {runs.map(run => (
        <tr>
          <td class="num">
            <Day frame={frame} text={run.opened} />
          </td>
          <td>
            <strong>{run.procedure && capital(sayTerm(run.procedure, frame.lang))}</strong>
            {run.concerning.length > 0 && run.concerning.join() !== lead.concerning.join() && (
              <span class="note">
                <Names frame={frame} view={view} ids={run.concerning} />
              </span>
            )}
          </td>
          <td>
            {headline(run, view.charter, frame.lang, view.standing.asOf)}
            {runs.length <= MANY && run.finding && run.finding.rule !== 'opened' && (
              <details>
                <summary>{t.why}</summary>
                <Tree frame={frame} view={view} run={run} />
              </details>
            )}
          </td>
        </tr>
      ))}
    </Table>
  )
}
