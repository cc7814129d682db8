/** The receipt of an act as a person reads it: its number, its hour at the seat, what was sent, and the fingerprint of its line; with the files that prove it. */
import type { FC } from 'hono/jsx'
import { papersWordsOf, roomsWordsOf } from '../../views/words.ts'
import { Head, matterPath, orgPath, Page, Section, to, type Frame, toAct } from '../layout.tsx'

export interface ReceiptOf {
  readonly no: number
  /** Who did what, in a sentence. */
  readonly says: string
  /** When it was received, at the seat; or, of an act that was brought with its record, its day. */
  readonly at: { readonly when: string; readonly received: boolean }
  readonly matter: { readonly id: string; readonly title: string } | null
  /** What was sent, field by field. */
  readonly fields: readonly (readonly [name: string, says: string])[]
  /** SHA-256 of the line, in hexadecimal. */
  readonly hash: string
  /** Whether the reader may correct it: it is their party's or office's, and stands uncorrected. */
  readonly own: boolean
}

export const ReceiptPage: FC<{ frame: Frame; receipt: ReceiptOf }> = ({ frame, receipt }) => {
  const { no, says, at, matter, fields, hash } = receipt
  const t = papersWordsOf(frame.lang)
  const org = frame.org?.id ?? ''
  const path = orgPath(org)
  return (
    <Page frame={frame} title={t.receipt(no)} here={null}>
      <Head title={t.receipt(no)} kick={frame.org?.name} answer={says} measure={at.received ? t.receivedAt(at.when) : t.datedAt(at.when)} />
      <Section title={t.whatIsKept}>
        <dl class="facts">
          {fields.map(([name, value]) => (
            <>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </>
          ))}
          <dt>{t.fingerprint}</dt>
          <dd>
            <details>
              <summary>
                <code>
                  {hash.slice(0, 8)}…{hash.slice(-8)}
                </code>
              </summary>
              <code>{hash}</code>
            </details>
          </dd>
        </dl>
        <p>
          <a href={toAct(frame, org, no)}>{t.inRecord}</a>
          {receipt.own && (
            <>
              {' · '}
              <a href={to(frame, `${path}/act`, { act: 'struck', corrects: no, matter: matter?.id })}>{roomsWordsOf(frame.lang).correct}</a>
            </>
          )}
          {matter !== null && (
            <>
              {' · '}
              <a href={to(frame, matterPath(org, matter.id))}>{matter.title}</a>
            </>
          )}
        </p>
      </Section>
      <Section title={t.toKeep} note={t.receiptsNote}>
        <p>
          <a href={`${path}/receipts/${no}`}>{t.proofFile}</a>
          {' · '}
          <a href={`${path}/lines/${no}`}>{t.theLine}</a>
        </p>
      </Section>
    </Page>
  )
}
