/** Letters that a person must hand over, or that nobody could; and the addresses a party has registered to be called. */
import type { FC } from 'hono/jsx'
import { sayWhen } from '../../views/say.ts'
import { noticeWordsOf } from '../../views/words.ts'
import { Head, orgPath, Page, Section, to, type Frame } from '../layout.tsx'
import { Button, Field } from './forms.tsx'
import { Summary } from './summary.tsx'

export interface LaidLetter {
  readonly name: string
  readonly mail: string
  readonly subject: string
  readonly text: string
  readonly says: string | null
}

export const LettersSection: FC<{ frame: Frame; kept: readonly LaidLetter[]; failed: readonly LaidLetter[] }> = ({
  frame,
  kept,
  failed,
}) => {
  const t = noticeWordsOf(frame.lang)
  return (
    <>
      {kept.length > 0 && (
        <Section title={t.laid} note={t.laidNote}>
          {kept.map(letter => (
            <details>
              <summary>
                {letter.name}, {letter.mail}: {letter.subject}
              </summary>
              <pre>{letter.text}</pre>
            </details>
          ))}
        </Section>
      )}
      {failed.length > 0 && (
        <Section title={t.notHanded}>
          <ul>
            {failed.map(letter => (
              <li>
                {letter.name}, {letter.mail}: {letter.subject} <span class="note">{letter.says}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

export interface HookRow {
  readonly id: string
  readonly url: string
  readonly stopped: boolean
  readonly failing: { readonly since: string; readonly says: string } | null
}

export const HooksPage: FC<{
  frame: Frame
  hooks: readonly HookRow[]
  secret?: string
  /** The address that was not taken, and why. */
  refused?: { readonly url: string; readonly says: string }
}> = ({ frame, hooks, secret, refused }) => {
  const t = noticeWordsOf(frame.lang)
  const path = `${orgPath(frame.org?.id ?? '')}/webhooks`
  return (
    <Page frame={frame} title={t.hooks} here={null}>
      {refused && <Summary frame={frame} says={[{ says: refused.says, href: '#f-url' }]} />}
      <Head title={t.hooks} kick={frame.org?.name} answer={t.hooksNote}>
        {secret && (
          <p role="status">
            {t.hookSecret} <code>{secret}</code>
          </p>
        )}
        <form class="act" method="post" action={to(frame, path)}>
          <Field name="url" label={t.hookUrl} type="url" required value={refused?.url ?? ''} />
          <Button>{t.hookAdd}</Button>
        </form>
      </Head>
      <Section title={t.hooks}>
        {hooks.length === 0 ? (
          <p>{t.hookNone}</p>
        ) : (
          hooks.map(hook => (
            <form class="inline" method="post" action={to(frame, `${path}/remove`)}>
              <span>
                {hook.url}{' '}
                <span class="note">
                  {hook.stopped
                    ? t.hookStopped
                    : hook.failing
                      ? t.hookFailing(sayWhen(hook.failing.since, frame.lang), hook.failing.says)
                      : t.hookWorks}
                </span>
              </span>
              <input type="hidden" name="id" value={hook.id} />
              <button type="submit">{t.hookRemove}</button>
            </form>
          ))
        )}
      </Section>
    </Page>
  )
}
