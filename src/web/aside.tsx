/** What stands on record about a candidate and is no invitation, each as what it is. */
import type { FC } from 'hono/jsx'
import { sayOutcome, sayTerm } from '../views/acts.ts'
import type { Aside } from '../views/aside.ts'
import { capital } from '../views/say.ts'
import { candidacyWordsOf, formsOf } from '../views/words.ts'
import { Section, type Frame } from './layout.tsx'
import { ActLink, Day, Names, ownLang, type View } from './parts.tsx'

export const Asides: FC<{ frame: Frame; view: View; asides: readonly Aside[] }> = ({ frame, view, asides }) => {
  const t = candidacyWordsOf(frame.lang)
  if (asides.length === 0) return null
  return (
    <Section title={t.aside} note={t.asideNote}>
      <ul class="list">
        {asides.map(one => (
          <li>
            <p>
              <Day frame={frame} text={one.at} />
              {formsOf(frame.lang).colon}
              {t.asideKind[one.kind]}
            </p>
            <p class="note">
              <Names frame={frame} view={view} ids={one.by} />
              {one.procedure !== null && ` · ${capital(sayTerm(one.procedure, frame.lang))}`}
              {one.kind === 'conditional' && one.outcome !== null && ` · ${sayOutcome(one.outcome, frame.lang)}`}
              {one.no !== null && (
                <>
                  {' · '}
                  <ActLink frame={frame} view={view} no={one.no} kind="num">
                    {t.entry(one.no)}
                  </ActLink>
                </>
              )}
            </p>
            {one.no !== null && view.acts[one.no - 1]?.note && (
              <p class="note" lang={ownLang(frame, view.charter)}>
                {view.acts[one.no - 1]?.note}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
