/** What the acts of a matter were taken from: each source once, with the numbers of its acts. */
import type { FC } from 'hono/jsx'
import type { Act } from '../record/act.ts'
import { readingWordsOf } from '../views/words.ts'
import { Outside, type Frame } from './layout.tsx'
import { ActLink, ownLang, type View } from './parts.tsx'

interface Source {
  readonly says: string
  readonly numbers: readonly number[]
}

/** The sources of these acts, in the order in which they first come. */
export function sourcesOf(rows: readonly { readonly no: number }[], acts: readonly Act[]): readonly Source[] {
  const found = new Map<string, number[]>()
  for (const { no } of rows) {
    const says = acts[no - 1]?.source
    if (says === undefined) continue
    const numbers = found.get(says)
    if (numbers) numbers.push(no)
    else found.set(says, [no])
  }
  return [...found].map(([says, numbers]) => ({ says, numbers }))
}

/** So many stand there before the others are folded away, and so many numbers beside each. */
const FEW = 6
const NUMBERS = 8

export const Sources: FC<{ frame: Frame; view: View; sources: readonly Source[] }> = ({ frame, view, sources }) => {
  const list = (some: readonly Source[]): unknown => (
    <ul class="list">
      {some.map(({ says, numbers }) => (
        <li>
          <p lang={ownLang(frame, view.charter)}>
            <Outside text={says} />
          </p>
          <p class="note num">
            {numbers.slice(0, NUMBERS).map((no, i) => (
              <>
                {i > 0 && ', '}
                <ActLink frame={frame} view={view} no={no} />
              </>
            ))}
            {numbers.length > NUMBERS && ' …'}
          </p>
        </li>
      ))}
    </ul>
  )
  return (
    <>
      {list(sources.slice(0, FEW)) as string}
      {sources.length > FEW && (
        <details>
          <summary>{readingWordsOf(frame.lang).moreOf(sources.length - FEW)}</summary>
          {list(sources.slice(FEW)) as string}
        </details>
      )}
    </>
  )
}
