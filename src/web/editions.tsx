/** Two editions beside each other, and what becomes of the cases that were open when the later came in. */
import type { FC } from 'hono/jsx'
import { besideOf } from '../charter/weave.ts'
import { sayAsk } from '../rules/index.ts'
import { sayTerm } from '../views/acts.ts'
import type { Asked, CaseChange, Changeover, StageAt } from '../views/changeover.ts'
import { editionOf } from '../views/matters.ts'
import { capital, sayWhen } from '../views/say.ts'
import { candidacyWordsOf, readingWordsOf, wordsOf } from '../views/words.ts'
import { charterLanguages, languageOf } from '../words/languages.ts'
import { type Difference, Differences } from './charter.tsx'
import { orgPath, Section, to, type Frame } from './layout.tsx'
import { Acts, coordinates, Day, MatterLink, type View } from './parts.tsx'
import { Sheet } from './sheet.tsx'
import { LawLink } from './tree.tsx'

interface Of {
  readonly frame: Frame
  readonly view: View
}

export const EditionsOf: FC<Of & { change: Changeover; differences: readonly Difference[]; forWhom: readonly string[] }> = ({
  frame,
  view,
  change,
  differences,
  forWhom,
}) => {
  const t = candidacyWordsOf(frame.lang)
  const pages = wordsOf(frame.lang)
  const { charter } = view
  const [moved, kept] = [change.cases.filter(c => c.what !== 'kept'), change.cases.filter(c => c.what === 'kept')]
  const path = `${orgPath(charter.id)}/editions`
  const day = sayWhen(change.asOf, frame.lang)
  return (
    <Sheet
      frame={frame}
      charter={charter}
      above={[{ says: pages.charter, href: to(frame, `${orgPath(charter.id)}/charter`, { edition: change.to }) }]}
      here="charter"
      title={t.changes}
      kick={t.changesFrom(sayWhen(change.from, frame.lang), sayWhen(change.to, frame.lang))}
      json={to(frame, `${path}.json`, { from: change.from, to: change.to })}
      answer={t.changesLead(change.cases.length, moved.length)}
      measure={change.broughtIn ? t.changesOf(day) : `${t.changesOf(day)} ${t.notBroughtIn}`}
      onward={<Choose frame={frame} view={view} change={change} path={path} />}>
      <Section title={t.openCases} note={t.openCasesNote}>
        {moved.map(one => (
          <CaseOf frame={frame} view={view} one={one} />
        ))}
        {kept.length > 0 && (
          <>
            <h3>{t.keptCases}</h3>
            <ul class="list">
              {kept.map(one => (
                <li>
                  <MatterLink frame={frame} view={view} id={one.matter} />
                  <p class="note">
                    {one.before
                      .filter(s => s.state === 'here')
                      .map(s => capital(sayTerm(s.procedure.name, frame.lang)))
                      .join(', ')}
                  </p>
                </li>
              ))}
            </ul>
          </>
        )}
        {change.cases.length === 0 && <p class="empty">{t.changesLead(0, 0)}</p>}
      </Section>
      {forWhom.length > 0 && (
        <Section title={readingWordsOf(frame.lang).forWhom}>
          {forWhom.map(says => (
            <p>{says}</p>
          ))}
        </Section>
      )}
      <Section title={pages.whatDiffers(sayWhen(change.from, frame.lang))}>
        <Differences frame={frame} list={differences} />
      </Section>
    </Sheet>
  )
}

const Choose: FC<Of & { change: Changeover; path: string }> = ({ frame, view, change, path }) => {
  const t = candidacyWordsOf(frame.lang)
  const chosen = [
    ['from', t.from, change.from],
    ['to', t.to, change.to],
  ] as const
  return (
    <form class="filter" method="get" action={path}>
      {chosen.map(([name, label, date]) => (
        <div>
          <label for={`edition-${name}`}>{label}</label>
          <select id={`edition-${name}`} name={name}>
            {view.charter.editions.map(e => (
              <option value={e.date} selected={e.date === date}>
                {sayWhen(e.date, frame.lang)}
              </option>
            ))}
          </select>
        </div>
      ))}
      {frame.fixed && <input type="hidden" name="lang" value={frame.lang} />}
      <button class="btn" type="submit">
        {t.compare}
      </button>
    </form>
  )
}

const CaseOf: FC<Of & { one: CaseChange }> = ({ frame, view, one }) => {
  const t = candidacyWordsOf(frame.lang)
  return (
    <section class="assessed" aria-label={view.titles.get(one.matter)}>
      <h3>
        <MatterLink frame={frame} view={view} id={one.matter} /> <span class="tag await">{t.becomes[one.what]}</span>
      </h3>
      <div class="pair">
        <Side frame={frame} view={view} title={t.before} stages={one.before} asked={t.loses} asks={one.loses} />
        <Side frame={frame} view={view} title={t.after} stages={one.after} asked={t.gains} asks={one.gains} />
      </div>
      <ActsOf frame={frame} view={view} title={t.countsNow} numbers={one.counts} />
      {one.left.length > 0 && <ActsOf frame={frame} view={view} title={t.leftActs} numbers={one.left} />}
    </section>
  )
}

const Side: FC<Of & { title: string; stages: readonly StageAt[]; asked: string; asks: readonly Asked[] }> = ({
  frame,
  view,
  title,
  stages,
  asked,
  asks,
}) => {
  const t = candidacyWordsOf(frame.lang)
  return (
    <div>
      <h4>{title}</h4>
      <ol class="list">
        {stages.map(({ procedure, edition, state }) => (
          <li>
            <p>
              {capital(sayTerm(procedure.name, frame.lang))} <span class={`tag ${state === 'here' ? 'await' : 'plain'}`}>{t[state]}</span>
            </p>
            <p class="note">
              <LawLink frame={frame} view={view} edition={edition} article={procedure.article} line={procedure.line} />,{' '}
              <Day frame={frame} text={edition} />
            </p>
          </li>
        ))}
      </ol>
      <h4>{asked}</h4>
      {asks.length === 0 ? (
        <p class="empty">{t.nothingOf}</p>
      ) : (
        <ul class="list">
          {asks.map(({ procedure, edition, ask }) => (
            <li>
              {capital(
                sayAsk(
                  ask,
                  languageOf(frame.lang),
                  besideOf(view.charter, editionOf(view.charter, edition), procedure, charterLanguages[frame.lang]).about,
                ),
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

const ActsOf: FC<Of & { title: string; numbers: readonly number[] }> = ({ frame, view, title, numbers }) => {
  const t = candidacyWordsOf(frame.lang)
  return (
    <>
      <h4>{title}</h4>
      {numbers.length === 0 ? (
        <p class="empty">{t.noneCounts}</p>
      ) : (
        <Acts frame={frame} view={{ ...view, ...coordinates(view) }} rows={numbers.map(no => ({ no, worth: null }))} />
      )}
    </>
  )
}
