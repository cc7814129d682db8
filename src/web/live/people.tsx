/** The secretariat's page of people: who was invited, and the powers that wait to be examined. */
import type { Child, FC } from 'hono/jsx'
import { liveWordsOf, peopleWordsOf } from '../../views/words.ts'
import { Head, orgPath, Page, Section, to, type Frame } from '../layout.tsx'
import { languageChoices } from './delegation.tsx'
import { Button, Field } from './forms.tsx'

export interface Listed {
  readonly id: string
  readonly name: string
  readonly byName: string
  readonly mail: string | null
  /** How many sessions run. */
  readonly sessions: number
}

export const PeoplePage: FC<{
  frame: Frame
  people: readonly Listed[]
  places: readonly { readonly value: string; readonly says: string }[]
  issued: readonly { readonly no: number; readonly says: string }[]
  /** What the charter says of powers, and its article. */
  charter: { readonly article: string; readonly says: readonly string[] }
  said?: string
  children?: Child
}> = ({ frame, people, places, issued, charter, said, children }) => {
  const l = liveWordsOf(frame.lang)
  const w = peopleWordsOf(frame.lang)
  const path = orgPath(frame.org?.id ?? '')
  return (
    <Page frame={frame} title={l.people} here={null}>
      <Head title={l.people} kick={frame.org?.name} answer={said} />
      <Section title={l.issued} id="issued">
        {issued.length === 0 && <p class="empty">{l.noCredentials}</p>}
        <ul class="rows">
          {issued.map(({ no, says }) => (
            <li>
              <span>{says}</span>
              <div class="acts-of">
                <form class="inline" method="post" action={to(frame, `${path}/preview`)}>
                  <input type="hidden" name="act" value="registered credentials" />
                  <input type="hidden" name="answers" value={String(no)} />
                  <button type="submit">
                    {l.register}
                    <span class="vh"> {no}</span>
                  </button>
                </form>
                <form class="inline" method="post" action={to(frame, `${path}/preview`)}>
                  <input type="hidden" name="act" value="refused credentials" />
                  <input type="hidden" name="answers" value={String(no)} />
                  <label for={`reason-${no}`}>{w.reason}</label> <input id={`reason-${no}`} name="reason" required />
                  <button type="submit">
                    {l.refuse}
                    <span class="vh"> {no}</span>
                  </button>
                </form>
              </div>
            </li>
          ))}
        </ul>
        <details>
          <summary>{w.charterSays}</summary>
          <p>
            {charter.article !== '' && <strong>{w.article(charter.article)}</strong>} {charter.says.join(' ')}
          </p>
        </details>
      </Section>
      {children}
      <Section id="invite" title={l.invite} note={l.inviteNote}>
        <form class="act" method="post" action={to(frame, `${path}/people`)}>
          <Field name="name" label={l.name} required />
          <Field name="mail" label={l.mail} type="email" required />
          <Field name="by" label={l.actsFor} options={places} required />
          <Field name="lang" label={w.language} options={languageChoices()} value={frame.lang} />
          <p class="field">
            <label>
              <input type="checkbox" name="issuer" value="yes" /> {l.issuer}
            </label>
          </p>
          <Button>{l.invite}</Button>
        </form>
      </Section>
      <Section title={l.people}>
        <ul class="rows">
          {people.map(p => (
            <li>
              <span>
                <strong>{p.name}</strong>, {p.byName}
                {p.mail !== null && `, ${p.mail}`}
                <br />
                <span class="note">
                  {p.id}, {w.signedInTimes(p.sessions)}
                </span>
              </span>
              {p.sessions > 0 && (
                <form class="inline" method="post" action={to(frame, `${path}/people/sessions`)}>
                  <input type="hidden" name="person" value={p.id} />
                  <button type="submit">
                    {w.endSessions}
                    <span class="vh">: {p.name}</span>
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  )
}
