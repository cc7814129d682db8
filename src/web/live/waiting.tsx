/** What lies beside the record: sent without powers, or waiting for a second name. Each shows what was sent, and what may be done with it. */
import type { FC } from 'hono/jsx'
import { peopleWordsOf } from '../../views/words.ts'
import { type Frame, matterPath, orgPath, Section, to } from '../layout.tsx'

export interface WaitingRow {
  readonly key: string
  readonly says: string
  readonly until: string
  /** The fields as they were sent. */
  readonly sent: readonly (readonly [string, string])[]
  readonly matter: string | null
  /** What the reader may do: put their name to it; take it back, for it is theirs; or only read it. */
  readonly may: 'sign' | 'take back' | 'read'
}

const What: FC<{ frame: Frame; row: WaitingRow }> = ({ frame, row }) => (
  <>
    <p>
      {row.matter === null ? <strong>{row.says}</strong> : <a href={to(frame, matterPath(frame.org?.id ?? '', row.matter))}>{row.says}</a>}
      <br />
      <span class="note">{row.until}</span>
    </p>
    <dl class="sent">
      {row.sent.map(([name, value]) => (
        <>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  </>
)

export const ApartSection: FC<{ frame: Frame; rows: readonly WaitingRow[] }> = ({ frame, rows }) => {
  const l = peopleWordsOf(frame.lang)
  if (rows.length === 0) return null
  return (
    <Section title={l.apart} id="apart" note={l.apartNote}>
      {rows.map(row => (
        <form class="act" method="post" action={to(frame, `${orgPath(frame.org?.id ?? '')}/apart/confirm`)}>
          <What frame={frame} row={row} />
          <input type="hidden" name="key" value={row.key} />
          {row.may === 'sign' && <button type="submit">{l.confirm}</button>}
        </form>
      ))}
    </Section>
  )
}

export const HandSection: FC<{ frame: Frame; rows: readonly WaitingRow[] }> = ({ frame, rows }) => {
  const l = peopleWordsOf(frame.lang)
  const path = orgPath(frame.org?.id ?? '')
  if (rows.length === 0) return null
  return (
    <Section title={l.hand} id="hand" note={l.handNote}>
      {rows.map((row, i) => (
        <>
          <What frame={frame} row={row} />
          {row.may === 'sign' && (
            <form class="inline" method="post" action={to(frame, `${path}/hands/sign`)}>
              <input type="hidden" name="key" value={row.key} />
              <button type="submit">{l.sign}</button>
            </form>
          )}
          {row.may === 'take back' && <p class="note">{l.yours}</p>}
          {row.may !== 'read' && (
            <form class="inline" method="post" action={to(frame, `${path}/hands/refuse`)}>
              <input type="hidden" name="key" value={row.key} />
              <label for={`hand-${i}`}>{l.reason}</label> <input id={`hand-${i}`} name="reason" required />
              <button type="submit">{row.may === 'take back' ? l.takeBack : l.refuseIt}</button>
            </form>
          )}
        </>
      ))}
    </Section>
  )
}
