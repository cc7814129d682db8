/** Forms about standards on their own pages: what a party has adopted, tested and replaced, and an edition of a catalogue that is brought in. */
import type { FC } from 'hono/jsx'
import type { Charter } from '../../charter/charter.ts'
import { adoptionActs } from '../../views/adoption.ts'
import { equipmentActs } from '../../views/equipment.ts'
import { nameOf } from '../../views/say.ts'
import { catalogueWordsOf, liveWordsOf, roomsWordsOf } from '../../views/words.ts'
import { languageOf } from '../../words/languages.ts'
import { Head, orgPath, Page, Section, to, type Frame } from '../layout.tsx'
import { Button, Field } from './forms.tsx'

interface Of {
  readonly frame: Frame
  readonly charter: Charter
}

/** The party for which the reader may speak here; null where nobody of a party is signed in, or nothing is sent here. */
const partyOf = ({ frame, charter }: Of): string | null =>
  frame.org?.live === true && charter.parties.some(p => p.id === frame.person?.by) ? (frame.person?.by ?? null) : null

const saidAs = (frame: Frame, act: string): string => roomsWordsOf(frame.lang).imperatives[act] ?? languageOf(frame.lang).act(act)

/** Who says such a thing, to whoever may not; nothing where the organisation is only read. */
const Whose: FC<Of> = ({ frame }) => {
  const t = catalogueWordsOf(frame.lang).adopting
  if (frame.org?.live !== true) return null
  return (
    <p class="empty">
      {t.whose} {frame.person === null && <a href={to(frame, '/-/sign-in', { org: frame.org.id })}>{liveWordsOf(frame.lang).signIn}</a>}
    </p>
  )
}

/** The form by which a delegate says what their party makes of a standard. */
export const Adopting: FC<Of & { standard: string }> = of => {
  const { frame, charter, standard } = of
  const t = catalogueWordsOf(frame.lang).adopting
  const l = liveWordsOf(frame.lang)
  const party = partyOf(of)
  if (frame.org?.live !== true) return null
  return (
    <Section title={t.title} note={party === null ? undefined : t.note(nameOf(charter, party, frame.lang))}>
      {party === null ? (
        <Whose {...of} />
      ) : (
        <>
          <form class="act" method="post" action={to(frame, `${orgPath(charter.id)}/standards`)}>
            <input type="hidden" name="standard" value={standard} />
            <Field name="act" label={l.act} options={adoptionActs.map(value => ({ value, says: saidAs(frame, value) }))} required />
            <Field name="forces" label={t.forces} note={t.forcesNote} />
            <Field name="until" label={l.fields.until} type="date" note={t.untilNote} />
            <Field name="reason" label={t.reservation} note={t.reservationNote} />
            <Button>{l.preview_}</Button>
          </form>
          <details>
            <summary>{t.test}</summary>
            <form class="act" method="post" action={to(frame, `${orgPath(charter.id)}/standards`)}>
              <input type="hidden" name="standard" value={standard} />
              <input type="hidden" name="act" value="tested together" />
              <TestFields frame={frame} charter={charter} party={party} />
              <Button>{l.preview_}</Button>
            </form>
          </details>
        </>
      )}
    </Section>
  )
}

const TestFields: FC<Of & { party: string }> = ({ frame, charter, party }) => {
  const t = catalogueWordsOf(frame.lang).adopting
  const l = liveWordsOf(frame.lang)
  const others = charter.parties.filter(p => p.id !== party).map(p => p.id)
  const fields: readonly (readonly [string, string, string?])[] = [
    ['with', t.with, t.withNote(others.slice(0, 3).join(', '))],
    ['grade', t.grade, t.gradeNote],
    ['value', l.fields.value],
    ['unit', l.fields.unit],
    ['method', l.fields.method],
  ]
  return (
    <>
      {fields.map(([name, label, note]) => (
        <p class="field">
          <label for={`test-${name}`}>{label}</label>
          <input id={`test-${name}`} name={name} required={name === 'with' || name === 'grade'} />
          {note && <span class="note">{note}</span>}
        </p>
      ))}
      <p class="field">
        <label for="test-forces">{t.forces}</label>
        <input id="test-forces" name="forces" />
      </p>
    </>
  )
}

/** The form by which a delegate says what their party replaces. */
export const Replacing: FC<Of> = of => {
  const { frame, charter } = of
  const t = catalogueWordsOf(frame.lang).adopting
  const l = liveWordsOf(frame.lang)
  const party = partyOf(of)
  if (frame.org?.live !== true) return null
  return (
    <Section title={t.replacing} note={party === null ? undefined : t.note(nameOf(charter, party, frame.lang))}>
      {party === null ? (
        <Whose {...of} />
      ) : (
        <form class="act" method="post" action={to(frame, `${orgPath(charter.id)}/equipment`)}>
          <Field name="act" label={l.act} options={equipmentActs.map(value => ({ value, says: saidAs(frame, value) }))} required />
          <Field name="old" label={t.old} note={t.oldNote} required />
          <Field name="target" label={t.target} required />
          <Field name="forces" label={t.forces} note={t.forcesNote} />
          <Field name="value" label={t.howMany} />
          <Field name="unit" label={l.fields.unit} />
          <Field name="due" label={l.fields.due} type="date" note={t.dueNote} />
          <Button>{l.preview_}</Button>
        </form>
      )}
    </Section>
  )
}

/** The page on which the registrar chooses the tables of an edition. */
export const BringCatalogue: FC<{ frame: Frame; values: Readonly<Record<string, string>>; amiss?: string }> = ({
  frame,
  values,
  amiss,
}) => {
  const t = catalogueWordsOf(frame.lang).bringing
  return (
    <Page frame={frame} title={t.title} here={null}>
      <Head title={t.title} kick={frame.org?.name} answer={t.lead}>
        <form class="act" method="post" enctype="multipart/form-data" action={to(frame, `${orgPath(frame.org?.id ?? '')}/catalogues`)}>
          {amiss && (
            <p class="amiss" role="alert">
              {amiss}
            </p>
          )}
          <Field name="catalogue" label={t.catalogue} value={values['catalogue'] ?? ''} note={t.catalogueNote} required />
          <Field name="edition" label={t.edition} value={values['edition'] ?? ''} note={t.editionNote} required />
          <p class="field">
            <label for="f-tables">{t.tables}</label>
            <input id="f-tables" name="tables" type="file" accept=".csv,text/csv" multiple required />
            <span class="note">{t.tablesNote}</span>
          </p>
          <Button>{liveWordsOf(frame.lang).preview_}</Button>
        </form>
      </Head>
    </Page>
  )
}
