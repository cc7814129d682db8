/** Forms that work without a script: what they ask, what they would do, and what came of it. */
import type { Child, FC } from 'hono/jsx'
import { liveWordsOf, peopleWordsOf } from '../../views/words.ts'
import { Head, matterPath, orgPath, Page, to, type Frame } from '../layout.tsx'

export const Field: FC<{
  name: string
  label: string
  value?: string
  type?: string
  required?: boolean
  note?: string
  area?: boolean
  options?: readonly Choice[]
}> = ({ name, label, value = '', type = 'text', required, note, area, options }) => (
  <p class="field">
    <label for={`f-${name}`}>{label}</label>
    {options ? (
      <select id={`f-${name}`} name={name} required={required}>
        {options.map(o => (
          <option value={o.value} selected={o.value === value} lang={o.lang}>
            {o.says}
          </option>
        ))}
      </select>
    ) : area ? (
      <textarea id={`f-${name}`} name={name} rows={4} required={required}>
        {value}
      </textarea>
    ) : (
      <input id={`f-${name}`} name={name} type={type} value={value} required={required} />
    )}
    {note && <span class="note">{note}</span>}
  </p>
)

export const Button: FC<{ children?: Child }> = ({ children }) => (
  <p>
    <button type="submit">{children}</button>
  </p>
)

/** One of several that may be chosen, as it is sent and as it is read. */
export interface Choice {
  readonly value: string
  readonly says: string
  /** The language of what it says, where it is not the page's. */
  readonly lang?: string
}

/** An act that was kept apart, and why. */
export const ApartPage: FC<{ frame: Frame; says: string; matter: string | null }> = ({ frame, says, matter }) => {
  const l = liveWordsOf(frame.lang)
  const org = frame.org?.id ?? ''
  return (
    <Page frame={frame} title={l.keptApart} here={null} scripts={['room']}>
      <div data-sent="" hidden />
      <Head title={l.keptApart} kick={frame.org?.name} answer={l.keptApartNote(says)}>
        {matter && (
          <p>
            <a href={to(frame, matterPath(org, matter))}>{matter}</a>
          </p>
        )}
      </Head>
    </Page>
  )
}

/** An act that waits for a second person. */
export const InHandPage: FC<{ frame: Frame; says: string }> = ({ frame, says }) => {
  const l = peopleWordsOf(frame.lang)
  return (
    <Page frame={frame} title={l.handKept} here={null} scripts={['room']}>
      <div data-sent="" hidden />
      <Head title={l.handKept} kick={frame.org?.name} answer={says}>
        <p>
          <a href={to(frame, `${orgPath(frame.org?.id ?? '')}/desk`)}>{liveWordsOf(frame.lang).desk}</a>
        </p>
      </Head>
    </Page>
  )
}
