/** The secretariat's page of people: who was invited, and the powers that wait to be examined. */
import type { Child, FC } from 'hono/jsx'
import { liveWordsOf, noticeWordsOf } from '../../views/words.ts'
import { Head, orgPath, Page, Section, to, type Frame } from '../layout.tsx'
import { langs } from '../../words/languages.ts'
import { Button, Field } from './forms.tsx'

export interface Listed {
  readonly id: string
  readonly name: string
  readonly byName: string
}

export const PeoplePage: FC<{
  frame: Frame
  people: readonly Listed[]
  places: readonly { readonly value: string; readonly says: string }[]
  issued: readonly { readonly no: number; readonly says: string }[]
  said?: string
  children?: Child
}> = ({ frame, people, places, issued, said, children }) => {
  const l = liveWordsOf(frame.lang)
  const path = orgPath(frame.org?.id ?? '')
  return (
    <Page frame={frame} title={l.people} here={null}>
      <Head title={l.people} kick={frame.org?.name} answer={said} />
      <Section title={l.invite} note={l.inviteNote}>
        <form class="act" method="post" action={to(frame, `${path}/people`)}>
          <Field name="name" label={l.name} required />
          <Field name="mail" label={l.mail} type="email" required />
          <Field name="by" label={l.actsFor} options={places} required />
          <Field
            name="lang"
            label={noticeWordsOf(frame.lang).lang}
            options={langs.map(lang => ({ value: lang, says: lang.toUpperCase() }))}
          />
          <p class="field">
            <label>
              <input type="checkbox" name="issuer" value="yes" /> {l.issuer}
            </label>
          </p>
          <Button>{l.invite}</Button>
        </form>
      </Section>
      <Section title={l.issued}>
        {issued.length === 0 ? (
          <p>{l.noCredentials}</p>
        ) : (
          issued.map(({ no, says }) => (
            <form class="inline" method="post" action={to(frame, `${path}/acts`)}>
              <span>{says}</span> <input type="hidden" name="answers" value={String(no)} />
              <button type="submit" name="act" value="registered credentials">
                {l.register}
              </button>
              <button type="submit" name="act" value="refused credentials">
                {l.refuse}
              </button>
            </form>
          ))
        )}
      </Section>
      {children}
      <Section title={l.people}>
        <ul>
          {people.map(p => (
            <li>
              {p.name}, {p.byName} <span class="note">{p.id}</span>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  )
}
