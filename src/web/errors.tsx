/** What cannot be shown: one sentence that says what to do, and where to go on. */
import type { FC } from 'hono/jsx'
import { formsOf, apiWordsOf, liveWordsOf, wordsOf } from '../views/words.ts'
import { Head, Page, type Frame } from './layout.tsx'

export interface Refusal {
  readonly status: 400 | 401 | 403 | 404 | 405 | 406 | 409 | 413 | 415 | 429 | 500 | 503
  /** The sentence. */
  readonly says: string
  /** The nearest that exists, and the place from which to choose. */
  readonly meant?: { readonly says: string; readonly href: string } | null
  readonly onward: { readonly says: string; readonly href: string }
}

export const Refused: FC<{ frame: Frame; refusal: Refusal }> = ({ frame, refusal }) => {
  const t = wordsOf(frame.lang)
  const own = { 400: t.badRequest, 404: t.notFound, 405: t.noMethod, 500: t.failed }
  const title = { ...own, ...liveWordsOf(frame.lang).refusals, ...apiWordsOf(frame.lang).refusals }[refusal.status]
  return (
    <Page frame={frame} title={title} here={null}>
      <Head
        title={title}
        answer={refusal.says}
        measure={
          refusal.meant && (
            <>
              {t.didYouMean} <a href={refusal.meant.href}>{refusal.meant.says}</a>
              {formsOf(frame.lang).question}
            </>
          )
        }>
        <p>
          <a href={refusal.onward.href}>{refusal.onward.says}</a>
        </p>
      </Head>
    </Page>
  )
}
