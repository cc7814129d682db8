/** What remains, and on whom it hangs. People have no date here: only clocks have. */
import type { FC } from 'hono/jsx'
import type { MatterStanding } from '../judge/standing.ts'
import { sayAsk } from '../rules/index.ts'
import { aboutOf } from '../views/about.ts'
import { sayCount } from '../views/headline.ts'
import type { Left } from '../views/left.ts'
import { capital } from '../views/say.ts'
import { wordsOf } from '../views/words.ts'
import { languageOf } from '../words/languages.ts'
import { Section, type Frame } from './layout.tsx'
import { Day, Names, type View } from './parts.tsx'
import { Awaited, LawLink } from './tree.tsx'
import { sayTerm } from '../views/acts.ts'

export const Remains: FC<{ frame: Frame; view: View; left: readonly Left[]; lead: MatterStanding }> = ({ frame, view, left, lead }) => {
  const t = wordsOf(frame.lang)
  if (left.length === 0) return null
  return (
    <Section id="remains" title={t.whatRemains} note={t.noDate}>
      {left.map(one => (
        <LeftOf frame={frame} view={view} left={one} titled={left.length > 1 || one.run.procedure !== lead.procedure} />
      ))}
    </Section>
  )
}

const LeftOf: FC<{ frame: Frame; view: View; left: Left; titled: boolean }> = ({ frame, view, left, titled }) => {
  const t = wordsOf(frame.lang)
  const lang = languageOf(frame.lang)
  const { run } = left
  const about = aboutOf(view.charter, run, frame.lang)
  return (
    <>
      {titled && (
        <h3>
          {run.procedure && capital(sayTerm(run.procedure, frame.lang))}, <Day frame={frame} text={run.opened} />
        </h3>
      )}
      {!left.possible && (
        <p>
          <span class="tag object">{t.states.barred}</span> {t.cannot}
        </p>
      )}
      {left.unmet.length > 0 && (
        <ul class="list">
          {left.unmet.map(f => (
            <li>
              <p>
                <strong>{capital(f.ask ? sayAsk(f.ask, lang, about) : lang.heading(f.rule))}</strong>
              </p>
              {sayCount(f, about, frame.lang) && <p class="num">{sayCount(f, about, frame.lang)}</p>}
              {f.awaiting.length > 0 && <Awaited frame={frame} view={view} ids={f.awaiting} />}
              <p class="note">
                <LawLink frame={frame} view={view} edition={run.edition} article={f.article} line={f.line} />
              </p>
            </li>
          ))}
        </ul>
      )}
      <dl class="facts">
        {left.sets && left.sets.length > 0 && (
          <>
            <dt>{t.smallest}</dt>
            <dd>
              {left.sets.slice(0, 6).map((set, i) => (
                <>
                  {i > 0 && (
                    <>
                      <br />
                      {t.or}{' '}
                    </>
                  )}
                  <Names frame={frame} view={view} ids={set} />
                </>
              ))}
              {left.sets.length > 6 && (
                <details>
                  <summary>{left.sets.length - 6}</summary>
                  {left.sets.slice(6).map(set => (
                    <p>
                      <Names frame={frame} view={view} ids={set} />
                    </p>
                  ))}
                </details>
              )}
            </dd>
          </>
        )}
        {left.sets === null && left.size !== null && (
          <>
            <dt>{t.smallest}</dt>
            <dd>{t.smallestMany(left.size)}</dd>
          </>
        )}
        {left.vetoes.length > 0 && (
          <>
            <dt>{t.vetoes}</dt>
            <dd>
              <Names frame={frame} view={view} ids={left.vetoes} />
            </dd>
          </>
        )}
        {left.until && (
          <>
            <dt>{t.clock}</dt>
            <dd>
              <Day frame={frame} text={left.until} />
            </dd>
          </>
        )}
      </dl>
    </>
  )
}
