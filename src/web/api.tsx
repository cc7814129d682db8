/** The interface for programs, to be read by people: every address, what it takes and what it answers. */
import type { FC } from 'hono/jsx'
import { apiWordsOf } from '../views/words.ts'
import { type Frame, Head, Page, Section } from './layout.tsx'

interface Shown {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly says: string
  readonly who: 'anyone' | 'signed in' | 'registrar'
  readonly parameters: readonly { readonly name: string; readonly required: boolean; readonly says: string }[]
  /** An address that can be opened here. */
  readonly example: string | null
  readonly body: string | null
  readonly answers: readonly { readonly status: string; readonly says: string; readonly type: string }[]
}

export const ApiPage: FC<{
  frame: Frame
  rooms: readonly { readonly title: string; readonly says: string; readonly operations: readonly Shown[] }[]
  problems: readonly { readonly status: string; readonly name: string; readonly says: string }[]
}> = ({ frame, rooms, problems }) => {
  const t = apiWordsOf(frame.lang)
  return (
    <Page frame={frame} title={t.title} here={null} json="/-/openapi.json">
      <Head title={t.title} answer={t.lead}>
        <p>
          <a href="/-/openapi.json">{t.document}</a>
        </p>
      </Head>
      <Section title={t.general}>
        <ul>
          {t.generalSays.map(says => (
            <li>{says}</li>
          ))}
        </ul>
      </Section>
      <Section title={t.signing}>
        <p>{t.signingSays}</p>
      </Section>
      {rooms
        .filter(room => room.operations.length > 0)
        .map(room => (
          <Section title={room.title} note={room.says}>
            {room.operations.map(operation => (
              <Operation frame={frame} operation={operation} />
            ))}
          </Section>
        ))}
      <Section title={t.problems}>
        <dl>
          {problems.map(({ status, name, says }) => (
            <>
              <dt id={name}>
                <code>/-/api#{name}</code> ({status})
              </dt>
              <dd>{says}</dd>
            </>
          ))}
        </dl>
      </Section>
    </Page>
  )
}

const Operation: FC<{ frame: Frame; operation: Shown }> = ({ frame, operation }) => {
  const t = apiWordsOf(frame.lang)
  const { id, method, path, says, who, parameters, example, body, answers } = operation
  return (
    <article id={id}>
      <h3>
        <code>
          {method} {path}
        </code>
      </h3>
      <p>
        <span lang="en">{says}</span> ({t.who[who]})
      </p>
      {parameters.length > 0 && (
        <>
          <p class="note">{t.parameters}</p>
          <ul lang="en">
            {parameters.map(p => (
              <li>
                <code>{p.name}</code>
                {p.required ? ` (${t.required})` : ''} {p.says}
              </li>
            ))}
          </ul>
        </>
      )}
      {body && (
        <p>
          {t.body} <code>{body}</code>
        </p>
      )}
      <p class="note">{t.answers}</p>
      <ul lang="en">
        {answers.map(a => (
          <li>
            {a.status}: {a.says} <code>{a.type}</code>
          </li>
        ))}
      </ul>
      {example && (
        <p>
          {t.example} <a href={example}>{example}</a>
        </p>
      )}
    </article>
  )
}
