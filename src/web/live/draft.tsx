/** The form in which words are written for a text: an amendment, brackets, or what the Chair merges. */
import type { FC } from 'hono/jsx'
import { inOne } from '../../views/amended.ts'
import { compare } from '../../views/compare.ts'
import { languageName } from '../../views/say.ts'
import { draftingWordsOf, roomsWordsOf } from '../../views/words.ts'
import { Head, orgPath, Page, Section, textPath, to, type Frame } from '../layout.tsx'
import { Button } from './forms.tsx'
import { Summary } from './summary.tsx'

export interface Writing {
  readonly what: 'amend' | 'bracket' | 'merge'
  readonly paragraph: string | null
  /** A paragraph that is not there yet, whose name is asked for. */
  readonly fresh: boolean
  readonly answers: number | null
  readonly lang: string
  readonly languages: readonly string[]
  readonly stands: string
  readonly proposed: string | null
  /** What the paragraph would read, were the amendment merged. */
  readonly reads: string | null
  /** The same place changed meanwhile. */
  readonly overtakes: boolean
  readonly words: string
  /** Whether the merge names until when the silence runs anew. */
  readonly moment: boolean
}

const acts = { amend: 'proposed an amendment', bracket: 'placed brackets', merge: 'merged the amendment' } as const

export const DraftPage: FC<{ frame: Frame; matter: string; title: string; writing: Writing; city: string; amiss?: string }> = ({
  frame,
  matter,
  title,
  writing,
  city,
  amiss,
}) => {
  const t = draftingWordsOf(frame.lang)
  const r = roomsWordsOf(frame.lang)
  const org = frame.org?.id ?? ''
  const { what, paragraph, answers, lang, fresh } = writing
  const about = paragraph === null || fresh ? t.addParagraph : t.paragraph(paragraph)
  const heading =
    what === 'merge' ? t.mergeOf(answers ?? 0) : what === 'bracket' ? t.placeOn(about) : fresh ? t.addParagraph : t.amendOf(about)
  return (
    <Page frame={frame} title={heading} here={null} scripts={['room']}>
      <Head title={heading} kick={title}>
        {amiss && (
          <Summary
            frame={frame}
            says={[{ says: amiss, href: fresh && paragraph !== null && writing.words !== '' ? '#f-paragraph' : '#f-words' }]}
          />
        )}
        <form
          class="act words"
          method="post"
          action={to(frame, `${orgPath(org)}/draft`)}
          data-keep={[org, matter, what, paragraph, answers, lang, frame.person?.id].join(' ')}>
          <input type="hidden" name="act" value={acts[what]} />
          <input type="hidden" name="matter" value={matter} />
          <input type="hidden" name="language" value={lang} />
          {answers !== null && <input type="hidden" name="answers" value={String(answers)} />}
          {!fresh && paragraph !== null && what !== 'merge' && <input type="hidden" name="paragraph" value={paragraph} />}
          {fresh && (
            <p class="field">
              <label for="f-paragraph">{t.newName}</label>
              <span class="note" id="n-paragraph">
                {t.newNameNote}
              </span>
              <input
                id="f-paragraph"
                name="paragraph"
                type="text"
                required
                maxlength={30}
                value={paragraph ?? ''}
                aria-describedby="n-paragraph"
              />
            </p>
          )}
          {what === 'merge' && writing.reads !== null && <Reads writing={writing} frame={frame} />}
          <p class="field">
            <label for="f-words">{what === 'merge' ? t.ownWords : what === 'bracket' ? t.onlyWords : t.wordsLabel}</label>
            <span class="note" id="n-words">
              {what === 'merge' ? t.ownWordsNote : what === 'bracket' ? t.onlyWordsNote : t.wordsNote} {languageName(lang, frame.lang)}.
            </span>
            {what === 'bracket' ? (
              <input id="f-words" name="words" type="text" lang={lang} value={writing.words} aria-describedby="n-words" />
            ) : (
              <textarea id="f-words" name="words" rows={what === 'merge' ? 4 : 8} lang={lang} aria-describedby="n-words">
                {writing.words}
              </textarea>
            )}
          </p>
          {writing.moment && (
            <p class="field">
              <label for="f-until">{r.until}</label>
              <span class="note" id="n-until">
                {r.untilNote(city)}
              </span>
              <input id="f-until" name="until" type="datetime-local" required aria-describedby="n-until" />
            </p>
          )}
          <Button>{t.next}</Button>
        </form>
        <p>
          <a href={to(frame, textPath(org, matter), { in: lang })}>{t.back}</a>
        </p>
      </Head>
      {what === 'bracket' && (
        <Section title={about}>
          <p class="draft" lang={lang}>
            {writing.stands}
          </p>
        </Section>
      )}
    </Page>
  )
}

const Reads: FC<{ writing: Writing; frame: Frame }> = ({ writing, frame }) => {
  const t = draftingWordsOf(frame.lang)
  const reads = writing.reads ?? ''
  return (
    <div class="field">
      <strong>{t.reads}</strong>
      {writing.overtakes && <p class="amiss">{t.wouldOvertake}</p>}
      <div class="draft" lang={writing.lang}>
        {reads === '' ? (
          <p>
            <del>{writing.stands}</del> <small>{t.strikes}</small>
          </p>
        ) : (
          compare(writing.stands, reads).map(row => (
            <p>
              {inOne(row).map(({ says, change }) => (change === 'gone' ? <del>{says}</del> : change === 'come' ? <ins>{says}</ins> : says))}
            </p>
          ))
        )}
      </div>
    </div>
  )
}
