/** What is claimed of a candidate's conditions and what others found, side by side. */
import type { FC } from 'hono/jsx'
import { authorsOf } from '../record/act.ts'
import type { Assessment } from '../views/assessments.ts'
import type { Matter } from '../views/matters.ts'
import { capital, nameOf, sayNames } from '../views/say.ts'
import { readingWordsOf } from '../views/words.ts'
import type { Frame } from './layout.tsx'
import { ActLink, Day, MatterLink, type View } from './parts.tsx'

export const Assessments: FC<{ frame: Frame; view: View; matter: Matter; assessments: readonly Assessment[] }> = ({
  frame,
  view,
  matter,
  assessments,
}) => {
  const r = readingWordsOf(frame.lang)
  const who = sayNames(view.charter, matter.lead.concerning, frame.lang)
  return (
    <>
      {assessments.map(({ id, claimed, found }) => (
        <section class="assessed" aria-label={view.titles.get(id)}>
          <h3>
            <MatterLink frame={frame} view={view} id={id} />
          </h3>
          <div class="pair">
            <Side frame={frame} view={view} title={r.claimed(who)} numbers={claimed} own />
            <Side frame={frame} view={view} title={r.assessed} numbers={found} />
          </div>
        </section>
      ))}
    </>
  )
}

const Side: FC<{ frame: Frame; view: View; title: string; numbers: readonly number[]; own?: boolean }> = ({
  frame,
  view,
  title,
  numbers,
  own,
}) => {
  const r = readingWordsOf(frame.lang)
  return (
    <div>
      <h4>{capital(title)}</h4>
      {numbers.length === 0 ? (
        <p class="empty">{r.nothingFound}</p>
      ) : (
        <ul class="list">
          {numbers.map(no => {
            const act = view.acts[no - 1]
            if (!act) return null
            return (
              <li>
                <p>{act.note ?? act.act}</p>
                <p class="note">
                  <Day frame={frame} text={act.at} />
                  {!own && (
                    <>
                      ,{' '}
                      {authorsOf(act)
                        .map(id => nameOf(view.charter, id, frame.lang))
                        .join(', ')}
                    </>
                  )}
                  ,{' '}
                  <ActLink frame={frame} view={view} no={no}>
                    {r.entry} {no}
                  </ActLink>
                </p>
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
