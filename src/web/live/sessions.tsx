/** Where a person is signed in, and their passkeys. */
import type { FC } from 'hono/jsx'
import { sayWhen } from '../../views/say.ts'
import { peopleWordsOf } from '../../views/words.ts'
import { type Frame, Head, orgPath, Page, Section, to } from '../layout.tsx'
import { Button, Field } from './forms.tsx'

export const SessionsPage: FC<{
  frame: Frame
  sessions: readonly {
    readonly id: string
    readonly way: 'link' | 'passkey' | 'provider'
    readonly since: string
    readonly used: string
    readonly here: boolean
  }[]
  passkeys: readonly { readonly id: string; readonly name: string; readonly since: string; readonly used: string | null }[]
  /** The address of the script; null where this place cannot have passkeys. */
  script: string | null
}> = ({ frame, sessions, passkeys, script }) => {
  const l = peopleWordsOf(frame.lang)
  const path = orgPath(frame.org?.id ?? '')
  // To the minute: who reads it asks whether it was them.
  const when = (text: string): string => sayWhen(text.replace(/(T\d\d:\d\d)[:.\d]*/, '$1:00'), frame.lang)
  return (
    <Page frame={frame} title={l.sessions} here={null} script={script ?? undefined}>
      <Head title={l.sessions} kick={frame.org?.name} answer={l.sessionsNote} />
      <Section title={l.sessions}>
        {sessions.map(s => (
          <form class="inline" method="post" action={to(frame, `${path}/sessions`)}>
            <span>{l.sessionSays(when(s.since), l.ways[s.way], when(s.used))}</span> <input type="hidden" name="session" value={s.id} />
            {s.here ? <strong>{l.thisOne}</strong> : <button type="submit">{l.endOne}</button>}
          </form>
        ))}
        {sessions.length > 1 && (
          <form class="act" method="post" action={to(frame, `${path}/sessions`)}>
            <input type="hidden" name="others" value="yes" />
            <Button>{l.endOthers}</Button>
          </form>
        )}
      </Section>
      <Section title={l.passkeys} note={script === null ? l.noPasskeys : l.passkeysNote}>
        {passkeys.length === 0 && <p>{l.noPasskeysYet}</p>}
        {passkeys.map(k => (
          <form class="inline" method="post" action={to(frame, `${path}/passkeys/remove`)}>
            <span>{l.passkeySays(k.name, when(k.since), k.used === null ? null : when(k.used))}</span>{' '}
            <input type="hidden" name="id" value={k.id} />
            <button type="submit">{l.remove}</button>
          </form>
        ))}
        {script !== null && (
          <form
            class="act"
            method="post"
            action={to(frame, `${path}/passkeys`)}
            data-passkey="add"
            data-ask={to(frame, `${path}/passkeys/ask`)}
            data-failed={l.deviceFailed}
            hidden>
            <Field name="name" label={l.passkeyName} />
            <input type="hidden" name="response" value="" />
            <Button>{l.addPasskey}</Button>
            <p role="status" />
          </form>
        )}
      </Section>
    </Page>
  )
}
