/** Who was told of a matter, and the button by which a party takes note of it. */
import type { FC } from 'hono/jsx'
import { sayList, sayWhen } from '../../views/say.ts'
import { noticeWordsOf } from '../../views/words.ts'
import { orgPath, Section, to, type Frame } from '../layout.tsx'
import { Table } from '../sheet.tsx'
import { Button } from './forms.tsx'

interface Told {
  readonly first: string
  readonly last: string
}
type Stage = 'handed' | 'delivered' | 'seen' | 'acknowledged'
export interface Served {
  readonly matter: string
  readonly parties: readonly ({ readonly party: string; readonly name: string; readonly failed: string | null } & {
    readonly [S in Stage]: Told | null
  })[]
  readonly silent: readonly { readonly name: string }[]
  readonly mayAcknowledge: boolean
}

export const ServedSection: FC<{ frame: Frame; served: Served }> = ({ frame, served }) => {
  const t = noticeWordsOf(frame.lang)
  const Cell: FC<{ told: Told | null; failed?: string | null }> = ({ told, failed }) => (
    <td>
      {told === null ? (
        <span class="note">{t.never}</span>
      ) : (
        <time datetime={told.first.replace(/\[.*\]$/, '')}>{sayWhen(told.first, frame.lang)}</time>
      )}
      {failed && <span class="note"> {t.failed(failed)}</span>}
    </td>
  )
  return (
    <Section title={t.title} note={t.note} id="notice">
      <p>
        {served.silent.length === 0
          ? t.allHeard
          : t.silent(
              sayList(
                served.silent.map(s => s.name),
                frame.lang,
              ),
            )}
      </p>
      {served.mayAcknowledge && (
        <form class="inline no-print" method="post" action={to(frame, `${orgPath(frame.org?.id ?? '')}/acknowledge`)}>
          <input type="hidden" name="matter" value={served.matter} />
          <Button>{t.acknowledge}</Button>
        </form>
      )}
      <Table
        heads={[
          t.party,
          <>
            {t.handed} <span class="note">{t.handedNote}</span>
          </>,
          <>
            {t.delivered} <span class="note">{t.deliveredNote}</span>
          </>,
          t.seen,
          t.acknowledged,
        ]}>
        {served.parties.map(p => (
          <tr>
            <th scope="row">{p.name}</th>
            <Cell told={p.handed} failed={p.failed} />
            <Cell told={p.delivered} />
            <Cell told={p.seen} />
            <Cell told={p.acknowledged} />
          </tr>
        ))}
      </Table>
    </Section>
  )
}
