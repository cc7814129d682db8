/** Coming in: by a link that opens once, by mail, or, in a demonstration, as any delegation. */
import type { FC } from 'hono/jsx'
import { liveWordsOf, peopleWordsOf } from '../../views/words.ts'
import { Head, Page, Section, to, type Frame } from '../layout.tsx'
import { Button, Field } from './forms.tsx'

export const SignInPage: FC<{
  frame: Frame
  org: string
  sent?: boolean
  /** Those as whom anyone may come into a demonstration. */
  roles?: readonly { readonly id: string; readonly says: string }[]
  /** The address of the script for passkeys; null where there are none. */
  script: string | null
  /** The organisation has a provider of its own. */
  provider: boolean
}> = ({ frame, org, sent, roles = [], script, provider }) => {
  const l = liveWordsOf(frame.lang)
  const p = peopleWordsOf(frame.lang)
  return (
    <Page frame={frame} title={l.signIn} here={null} script={script ?? undefined}>
      <Head title={l.signIn} kick={frame.org?.name} answer={sent ? l.linkSent : l.signInNote}>
        <form class="act" method="post" action={to(frame, '/-/sign-in')}>
          <input type="hidden" name="org" value={org} />
          <Field name="mail" label={l.mail} type="email" required />
          <Button>{l.signIn}</Button>
        </form>
        {script !== null && (
          <form
            class="act"
            method="post"
            action={to(frame, '/-/passkey')}
            data-passkey="enter"
            data-org={org}
            data-ask={to(frame, '/-/passkey/ask')}
            data-failed={p.deviceFailed}
            hidden>
            <input type="hidden" name="org" value={org} />
            <input type="hidden" name="response" value="" />
            <Button>{p.usePasskey}</Button>
            <p role="status" />
          </form>
        )}
        {provider && (
          <p>
            <a href={to(frame, '/-/provider', { org })}>{p.signInProvider}</a>
          </p>
        )}
      </Head>
      {roles.length > 0 && (
        <Section title={l.demonstrationAs} note={l.demonstration}>
          {roles.map(role => (
            <form class="inline" method="post" action="/-/demonstration">
              <input type="hidden" name="org" value={org} />
              <input type="hidden" name="person" value={role.id} />
              <button type="submit">{role.says}</button>
            </form>
          ))}
        </Section>
      )}
    </Page>
  )
}

/** A link was opened: a press of the button uses it, so that a scanner of mails does not. */
export const EnterPage: FC<{ frame: Frame; org: string; token: string }> = ({ frame, org, token }) => {
  const l = liveWordsOf(frame.lang)
  return (
    <Page frame={frame} title={l.enter} here={null}>
      <Head title={l.enter} kick={frame.org?.name} answer={l.linkAsk}>
        <form class="act" method="post" action="/-/enter">
          <input type="hidden" name="org" value={org} />
          <input type="hidden" name="token" value={token} />
          <Button>{l.enter}</Button>
        </form>
      </Head>
    </Page>
  )
}
