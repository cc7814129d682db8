/** Decided, stated, claimed: three things by shape and word. A seal is a decision, a bubble is what somebody said, a dashed one with marks is what somebody claimed. */
import type { FC } from 'hono/jsx'
import type { Kind } from '../views/statements.ts'
import { statementsWordsOf } from '../views/words.ts'
import type { Lang } from '../words/languages.ts'

export const KindMark: FC<{ lang: Lang; kind: Kind | 'decided' | 'done' }> = ({ lang, kind }) => (
  <span class={`force ${kind}`}>
    <svg
      viewBox="0 0 20 20"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke="currentColor"
      stroke-width="1.8">
      {kind === 'decided' && (
        <>
          <circle cx="10" cy="10" r="8.6" />
          <circle cx="10" cy="10" r="5" fill="currentColor" />
        </>
      )}
      {kind === 'stated' && <path d="M2 3h16v10H9l-4 4v-4H2z" />}
      {kind === 'claimed' && (
        <>
          <path d="M2 3h16v10H9l-4 4v-4H2z" stroke-dasharray="2.4 1.8" />
          <path d="M7 6v3.6M12 6v3.6" />
        </>
      )}
      {kind === 'done' && <circle cx="10" cy="10" r="3" fill="currentColor" />}
    </svg>{' '}
    {statementsWordsOf(lang).kinds[kind]}
  </span>
)
