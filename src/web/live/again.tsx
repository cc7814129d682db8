/** The settled matters that are found otherwise than before: shown to the secretary until somebody has looked at each. */
import type { FC } from 'hono/jsx'
import { sayWhen } from '../../views/say.ts'
import { papersWordsOf } from '../../views/words.ts'
import { Head, matterPath, orgPath, Page, Section, to, type Frame } from '../layout.tsx'
import { BlockOf } from '../paper.tsx'

interface Found {
  readonly outcome: string
  readonly settledAt: string | null
  readonly effectiveFrom: string | null
}
export interface TurnedRun {
  readonly key: string
  readonly matter: string
  readonly procedure: string
  readonly opened: string
  readonly was: Found
  readonly is: Found | null
  readonly before: string
  readonly now: string
}

export const AgainPage: FC<{ frame: Frame; turned: readonly TurnedRun[] }> = ({ frame, turned }) => {
  const t = papersWordsOf(frame.lang)
  return (
    <Page frame={frame} title={t.again} here={null}>
      <Head title={t.again} kick={frame.org?.name} answer={turned.length === 0 ? t.noneAgain : t.againNote} />
      <AgainSection frame={frame} turned={turned} />
    </Page>
  )
}

/** Each with what it was and what it is; on the desk only where there is one. */
export const AgainSection: FC<{ frame: Frame; turned: readonly TurnedRun[]; quiet?: boolean }> = ({ frame, turned, quiet = false }) => {
  const t = papersWordsOf(frame.lang)
  const org = frame.org?.id ?? ''
  if (turned.length === 0) return null
  const when = (text: string | null | undefined): string => (text ? sayWhen(text, frame.lang) : t.nothing)
  return (
    <Section title={t.again} note={quiet ? t.againNote : undefined}>
      {turned.map(run => (
        <>
          <p class="amiss">
            <a href={to(frame, matterPath(org, run.matter))}>{run.matter}</a>: {t.againSays(run.was.outcome, run.is?.outcome ?? t.noMore)}
          </p>
          <BlockOf
            block={{
              kind: 'table',
              head: [`${run.procedure}, ${when(run.opened)}`, run.before, run.now],
              rows: [
                [t.outcome, run.was.outcome, run.is?.outcome ?? t.noMore],
                [t.adopted, when(run.was.settledAt), when(run.is?.settledAt)],
                [t.effect, when(run.was.effectiveFrom), when(run.is?.effectiveFrom)],
              ],
              code: [],
            }}
          />
          <form class="inline" method="post" action={to(frame, `${orgPath(org)}/again`)}>
            <input type="hidden" name="run" value={run.key} />
            <button type="submit">{t.seenAgain}</button>
          </form>
        </>
      ))}
    </Section>
  )
}
