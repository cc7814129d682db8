/** What is amiss, above a form: a sentence for each thing, with the way to the field. */
import type { FC } from 'hono/jsx'
import { roomsWordsOf } from '../../views/words.ts'
import type { Frame } from '../layout.tsx'

export const Summary: FC<{ frame: Frame; says: readonly { readonly says: string; readonly href: string | null }[] }> = ({
  frame,
  says,
}) => (
  <div class="summary" role="alert" tabindex={-1} data-summary>
    <h2>{roomsWordsOf(frame.lang).problem}</h2>
    <ul>
      {says.map(s => (
        <li>{s.href === null ? s.says : <a href={s.href}>{s.says}</a>}</li>
      ))}
    </ul>
  </div>
)
