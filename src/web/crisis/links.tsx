/** The way from a matter that raised an alert to the alert and to its situation, where one acknowledges and reports. */
import type { FC } from 'hono/jsx'
import { alertedMatters } from '../../views/alert.ts'
import { crisisWordsOf } from '../../views/words.ts'
import { alertPath, situationPath, to, type Frame } from '../layout.tsx'
import { coordinates, type View } from '../parts.tsx'

export const CrisisLinks: FC<{ frame: Frame; view: View; id: string }> = ({ frame, view, id }) => {
  const { charter, acts } = view
  if (!alertedMatters(charter, acts).includes(id)) return null
  const t = crisisWordsOf(frame.lang)
  return (
    <ul class="onward no-print">
      <li>
        <a href={to(frame, alertPath(charter.id, id), coordinates(view))}>{t.alert}</a>
      </li>
      <li>
        <a href={to(frame, situationPath(charter.id, id), coordinates(view))}>{t.situation}</a>
      </li>
    </ul>
  )
}
