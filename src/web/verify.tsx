/** How a record can be verified: in the reader's own browser, and without it by a command. */
import type { FC } from 'hono/jsx'
import { verifyWordsOf } from '../views/words.ts'
import { orgPath, Section, type Frame } from './layout.tsx'

/** `address`: under which the organisation is reached from elsewhere. The page that holds it asks for the script `verify`. */
export const Verify: FC<{ frame: Frame; org: string; address: string }> = ({ frame, org, address }) => {
  const v = verifyWordsOf(frame.lang)
  return (
    <Section title={v.title} id="verify" note={v.lead}>
      <div data-verify data-org={orgPath(org)} data-words={JSON.stringify(v.says)}>
        <p>
          <button type="button" hidden>
            {v.button}
          </button>
        </p>
        <progress max="1" value="0" hidden aria-label={v.button}></progress>
        <p role="status"></p>
        <ol class="checks"></ol>
      </div>
      <p class="note">{v.plainly}</p>
      <pre class="command">
        <code>npx entente verify {`${address}${orgPath(org)}`}</code>
      </pre>
    </Section>
  )
}
