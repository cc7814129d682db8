/** Forms that work without a script: what they ask, what they would do, and what came of it. */
import type { Child, FC } from 'hono/jsx'
import { liveWordsOf, noticeWordsOf, papersWordsOf, peopleWordsOf } from '../../views/words.ts'
import { languageOf } from '../../words/languages.ts'
import { Head, matterPath, orgPath, Page, Section, to, type Frame } from '../layout.tsx'
import { Renewing } from './renewing.tsx'

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

/** The fields of an act as a person writes them; those left empty ask for nothing. */
export const ActForm: FC<{
  frame: Frame
  acts: readonly Choice[]
  values: Readonly<Record<string, string>>
  /** Show the fields that open a matter. */
  opens: boolean
  amiss?: string
}> = ({ frame, acts, values, opens, amiss }) => {
  const l = liveWordsOf(frame.lang)
  const p = papersWordsOf(frame.lang)
  const path = orgPath(frame.org?.id ?? '')
  return (
    <form class="act" method="post" action={to(frame, `${path}/preview`)}>
      {amiss && (
        <p class="amiss" role="alert">
          {amiss}
        </p>
      )}
      <Field name="act" label={l.act} value={values.act} required options={acts} />
      <Field name="matter" label={l.matter} value={values.matter} />
      {opens && <Field name="title" label={l.title} value={values.title} />}
      {opens && (
        <p class="field">
          <label>
            <input type="checkbox" name="seal" value="title" checked={values.seal === 'title'} /> {l.sealTitle}
          </label>
        </p>
      )}
      <Field name="until" label={l.untilLabel} value={values.until} />
      <Field name="reason" label={l.reason} value={values.reason} area />
      {(opens || values.text) && (
        <>
          <Field name="text" label={p.texts + ' (SHA-256)'} value={values.text} />
          <p class="note">
            <a href={to(frame, `${path}/texts`, { matter: values.matter })}>{p.putTexts}</a>
          </p>
        </>
      )}
      <Button>{l.preview_}</Button>
    </form>
  )
}

/** What an act would be worth, and the button that sends it. */
export const PreviewPage: FC<{
  frame: Frame
  sent: Readonly<Record<string, string>>
  /** The act as it would stand in the record. */
  draft: readonly (readonly [name: string, says: string])[]
  says: readonly string[]
  /** The key under which it is sent, so that twice is once. */
  key_: string
}> = ({ frame, sent, draft, says, key_ }) => {
  const l = liveWordsOf(frame.lang)
  const path = orgPath(frame.org?.id ?? '')
  const title = l.previewOf(languageOf(frame.lang).act(sent.act ?? ''))
  return (
    <Page frame={frame} title={title} here={null}>
      <Head title={title} kick={frame.org?.name} answer={says[0]} measure={says.slice(1).join(' ')}>
        <form class="act" method="post" action={to(frame, `${path}/acts`)}>
          {Object.entries(sent).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <input type="hidden" name="key" value={key_} />
          <p class="note">{l.notSent}</p>
          <Button>{l.send}</Button>
          <p>
            <a href={to(frame, `${path}/act`, sent)}>{l.change}</a>
          </p>
        </form>
      </Head>
      <Section title={l.draft}>
        <dl class="facts">
          {draft.map(([name, value]) => (
            <>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </>
          ))}
        </dl>
      </Section>
    </Page>
  )
}

/** A page with a form for an act: which acts are offered depends on the matter. */
export const ActPage: FC<{
  frame: Frame
  acts: readonly Choice[]
  values: Readonly<Record<string, string>>
  opens: boolean
  amiss?: string
}> = ({ frame, acts, values, opens, amiss }) => {
  const l = liveWordsOf(frame.lang)
  return (
    <Page frame={frame} title={l.newAct} here={null}>
      <Head title={l.newAct} kick={frame.org?.name} answer={acts.length === 0 ? l.noneToDo : l.yourActNote}>
        {acts.length > 0 && <ActForm frame={frame} acts={acts} values={values} opens={opens} amiss={amiss} />}
      </Head>
    </Page>
  )
}

/** An act that was kept apart, and why. */
export const ApartPage: FC<{ frame: Frame; says: string; matter: string | null }> = ({ frame, says, matter }) => {
  const l = liveWordsOf(frame.lang)
  const org = frame.org?.id ?? ''
  return (
    <Page frame={frame} title={l.keptApart} here={null}>
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
    <Page frame={frame} title={l.handKept} here={null}>
      <Head title={l.handKept} kick={frame.org?.name} answer={says}>
        <p>
          <a href={to(frame, `${orgPath(frame.org?.id ?? '')}/desk`)}>{liveWordsOf(frame.lang).desk}</a>
        </p>
      </Head>
    </Page>
  )
}

interface DeskRow {
  readonly id: string
  readonly title: string
  readonly stands: string
  readonly acts: readonly Choice[]
}

/** What awaits a party or an officer, each with its matter. */
export const DeskPage: FC<{
  frame: Frame
  byName: string
  awaits: readonly DeskRow[]
  runs: readonly DeskRow[]
  /** What was not decided and may be put again, with an amended text. */
  again?: readonly DeskRow[]
  /** The last act it knows of. */
  number: number
  children?: Child
}> = ({ frame, byName, awaits, runs, again = [], number, children }) => {
  const l = liveWordsOf(frame.lang)
  const org = frame.org?.id ?? ''
  const Rows: FC<{ rows: readonly DeskRow[]; texts?: boolean }> = ({ rows, texts }) => (
    <ul class="desk">
      {rows.map(row => (
        <li>
          <a href={to(frame, matterPath(org, row.id))}>
            <strong>{row.title}</strong>
          </a>
          <br />
          {row.stands}
          <br />
          {texts && (
            <a class="offer" href={to(frame, `${orgPath(org)}/texts`, { matter: row.id })}>
              {l.putAgain}
            </a>
          )}
          {row.acts.map(act => (
            <a class="offer" href={to(frame, `${orgPath(org)}/act`, { act: act.value, matter: row.id })}>
              {act.says}
            </a>
          ))}
        </li>
      ))}
    </ul>
  )
  return (
    <Page frame={frame} title={l.desk} here={null}>
      <Renewing frame={frame} present number={number}>
        <Head title={l.desk} kick={frame.org?.name} answer={awaits.length === 0 ? l.nothingAwaits : l.deskOf(byName)} />
        {awaits.length > 0 && (
          <Section title={l.awaitsYou}>
            <Rows rows={awaits} />
          </Section>
        )}
        {runs.length > 0 && (
          <Section title={l.runs}>
            <Rows rows={runs} />
          </Section>
        )}
        {again.length > 0 && (
          <Section title={l.again}>
            <Rows rows={again} texts />
          </Section>
        )}
      </Renewing>
      {children}
      <p class="note">
        <a href={to(frame, `${orgPath(org)}/webhooks`)}>{noticeWordsOf(frame.lang).hooks}</a> ·{' '}
        <a href={to(frame, `${orgPath(org)}/calendar.ics`)}>{noticeWordsOf(frame.lang).calendar}</a>
      </p>
    </Page>
  )
}
