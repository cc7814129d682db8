/** The road of a candidate: its stages with their marks, what each waits for, and never a date for what depends on people. */
import type { FC } from 'hono/jsx'
import { sayAsk } from '../rules/index.ts'
import { besideOf } from '../charter/weave.ts'
import { sayTerm } from '../views/acts.ts'
import { headline } from '../views/headline.ts'
import { editionOf } from '../views/matters.ts'
import { asksOf, type Road, type Stage } from '../views/road.ts'
import { capital } from '../views/say.ts'
import { readingWordsOf } from '../views/words.ts'
import { languageOf } from '../words/languages.ts'
import type { Frame } from './layout.tsx'
import { MatterLink, type View } from './parts.tsx'
import { LawLink } from './tree.tsx'

export const RoadOf: FC<{ frame: Frame; view: View; road: Road; edition: string }> = ({ frame, view, road, edition }) => {
  const r = readingWordsOf(frame.lang)
  return (
    <div>
      <ol class="road">
        {road.stages.map((stage, i) => (
          <StageOf frame={frame} view={view} stage={stage} no={i + 1} edition={stage.run?.edition ?? edition} />
        ))}
      </ol>
      {road.after !== null && (
        <p class="note after">
          <After says={r.roadAfter('\u0000')} link={<MatterLink frame={frame} view={view} id={road.after} />} />
        </p>
      )}
    </div>
  )
}

/** A sentence with a link in the place of its name. */
const After: FC<{ says: string; link: unknown }> = ({ says, link }) => {
  const [before, after] = says.split('\u0000')
  return (
    <>
      {before}
      {link as string}
      {after}
    </>
  )
}

const StageOf: FC<{ frame: Frame; view: View; stage: Stage; no: number; edition: string }> = ({ frame, view, stage, no, edition }) => {
  const r = readingWordsOf(frame.lang)
  const { procedure, state, run } = stage
  const said = { done: r.stageDone, here: r.stageHere, left: r.stageLeft, ahead: r.stageAhead }[state]
  const { about } = besideOf(view.charter, editionOf(view.charter, edition), procedure)
  const asks = asksOf(procedure.when).map(ask => sayAsk(ask, languageOf(frame.lang), about))
  return (
    <li class={state}>
      <span class="dot" aria-hidden="true">
        {state === 'done' ? '✓' : state === 'left' ? '–' : no}
      </span>
      <div>
        <p class="what">
          {capital(sayTerm(procedure.name, frame.lang))}
          <span class="vh">, {said}</span>
        </p>
        <p class="note">
          {run === null
            ? asks.length > 0
              ? `${r.whenMet(languageOf(frame.lang).list(asks, 'and'))}.`
              : null
            : headline(run, view.charter, frame.lang, view.standing.asOf)}{' '}
          <LawLink frame={frame} view={view} edition={edition} article={procedure.article} line={procedure.line} />
        </p>
      </div>
    </li>
  )
}
