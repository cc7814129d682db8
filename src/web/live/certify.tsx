/** The pages where papers are made: certifying an outcome, giving a number, putting texts together. */
import type { FC } from 'hono/jsx'
import type { Paper } from '../../views/paper.ts'
import { languageOf } from '../../words/languages.ts'
import { textTable } from '../../views/paper.ts'
import type { TextSet } from '../../views/texts.ts'
import { papersWordsOf, liveWordsOf, roomsWordsOf } from '../../views/words.ts'
import { Head, matterPath, orgPath, Page, Section, to, type Frame } from '../layout.tsx'
import { BlockOf, PaperOf } from '../paper.tsx'
import { roomPath } from './decision.tsx'
import { Button, Field } from './forms.tsx'

export const CertifyPage: FC<{
  frame: Frame
  matter: string
  title: string
  /** Why nothing can be certified. */
  says: string | null
  certificate: { readonly procedure: string; readonly opened: string; readonly outcome: string; readonly text: string } | null
  mayCertify: boolean
  certifier: string
  numbers: readonly { readonly series: string; readonly number: string }[]
  paper: Paper | null
}> = ({ frame, matter, title, says, certificate, mayCertify, certifier, numbers, paper }) => {
  const t = papersWordsOf(frame.lang)
  const l = liveWordsOf(frame.lang)
  const org = frame.org?.id ?? ''
  return (
    <Page
      frame={frame}
      title={t.certify}
      here={null}
      crumbs={[
        { says: title, href: to(frame, matterPath(org, matter)) },
        { says: t.certify, href: null },
      ]}>
      <Head title={title} kick={t.certify} answer={says ?? t.certifyNote} />
      {numbers.length > 0 && (
        <Section title={t.number_}>
          {numbers.map(({ series, number }) => (
            <form class="inline" method="post" action={to(frame, `${orgPath(org)}/number`)}>
              <input type="hidden" name="matter" value={matter} />
              <input type="hidden" name="number" value={number} />
              <span>{series}</span> <button type="submit">{t.give(number)}</button>
            </form>
          ))}
        </Section>
      )}
      {certificate !== null && (
        <Section title={t.certificate}>
          {mayCertify ? (
            <form class="act" method="post" action={to(frame, `${orgPath(org)}/certify`)}>
              <input type="hidden" name="matter" value={matter} />
              <input type="hidden" name="procedure" value={certificate.procedure} />
              <input type="hidden" name="opened" value={certificate.opened} />
              <input type="hidden" name="outcome" value={certificate.outcome} />
              <Button>{t.certifySend}</Button>
            </form>
          ) : (
            <p>{l.notYours(certifier)}</p>
          )}
          <details>
            <summary>{t.certificate}</summary>
            <pre>{certificate.text}</pre>
          </details>
        </Section>
      )}
      {paper !== null && (
        <article class="paper">
          <PaperOf paper={paper} />
        </article>
      )}
    </Page>
  )
}

export const TextsPage: FC<{
  frame: Frame
  matter: string
  title: string
  /** The act that they are put together for; empty where it is not chosen yet. */
  act: string
  languages: readonly { readonly lang: string; readonly authentic: boolean }[]
  amiss?: string
}> = ({ frame, matter, title, act, languages, amiss }) => {
  const t = papersWordsOf(frame.lang)
  const l = liveWordsOf(frame.lang)
  return (
    <Page frame={frame} title={t.putTexts} here={null}>
      <Head title={t.putTexts} kick={frame.org?.name} answer={t.putTextsNote}>
        <form class="act" method="post" enctype="multipart/form-data" action={to(frame, `${orgPath(frame.org?.id ?? '')}/texts`, { act })}>
          {amiss && (
            <p class="amiss" role="alert">
              {amiss}
            </p>
          )}
          <Field name="title" label={l.title} value={title} required />
          <Field name="matter" label={l.matter} value={matter} />
          {languages.map(({ lang, authentic }) => (
            <p class="field">
              <label for={`file-${lang}`}>
                {t.file(lang)} ({t.statuses[authentic ? 'authentic' : 'translation']})
              </label>
              <input
                id={`file-${lang}`}
                name={`file-${lang}`}
                type="file"
                accept=".txt,.md,.pdf,text/plain,text/markdown,application/pdf"
              />
            </p>
          ))}
          <Button>{t.keep}</Button>
        </form>
      </Head>
    </Page>
  )
}

export const TextsKeptPage: FC<{
  frame: Frame
  set: TextSet
  hash: string
  matter: string
  acts: readonly string[]
  /** The title of the matter whose room one may go back to; null where there is none. */
  room: string | null
}> = ({ frame, set, hash, matter, acts, room }) => {
  const t = papersWordsOf(frame.lang)
  const path = orgPath(frame.org?.id ?? '')
  return (
    <Page frame={frame} title={t.putTexts} here={null}>
      <Head title={set.title} kick={t.version(set.version)} answer={t.kept}>
        <p>
          <code>{hash}</code>
        </p>
      </Head>
      <Section title={t.texts}>
        <BlockOf block={textTable(set, frame.lang)} />
        {acts.map(act => (
          <a class="offer" href={to(frame, `${path}/act`, { act, matter, title: set.title, text: hash })}>
            {t.sendWith(languageOf(frame.lang).act(act))}
          </a>
        ))}
        {room !== null && (
          <p>
            <a href={to(frame, roomPath(frame.org?.id ?? '', matter))}>{roomsWordsOf(frame.lang).inMatter(room)}</a>
          </p>
        )}
      </Section>
    </Page>
  )
}
