/** The text that is before the parties: as it was changed since the last version, clean, and in each language. */
import type { FC } from 'hono/jsx'
import type { Amended, Put, PutIn } from '../../views/amended.ts'
import type { Piece } from '../../views/compare.ts'
import { languageName } from '../../views/say.ts'
import { draftingWordsOf, papersWordsOf, roomsWordsOf } from '../../views/words.ts'
import { orgPath, textPath, to, type Frame } from '../layout.tsx'

/** Which form of it is shown, and in which language. */
export interface Shown {
  readonly form: 'changes' | 'clean'
  readonly lang: string | null
}

export const TextOf: FC<{ frame: Frame; path: string; matter: string; put: Put | null; shown: Shown; open: boolean }> = ({
  frame,
  path,
  matter,
  put,
  shown,
  open,
}) => {
  const r = roomsWordsOf(frame.lang)
  const p = papersWordsOf(frame.lang)
  const org = orgPath(frame.org?.id ?? '')
  if (put === null)
    return (
      <section class="part" id="text">
        <h2>{r.proposed}</h2>
        <p class="empty">{r.noText}</p>
        {open && (
          <p class="no-print">
            <a href={to(frame, `${org}/texts`, { matter })}>{p.putTexts}</a>
          </p>
        )}
      </section>
    )
  const text = put.texts.find(t => t.lang === shown.lang) ?? put.texts.find(t => t.clean !== null) ?? put.texts[0]
  const changes = shown.form === 'changes' && text?.changed !== null
  const tab = (says: string, form: Shown['form'], lang: string | undefined, here: boolean) => (
    <a href={`${to(frame, path, { text: form, in: lang })}#text`} aria-current={here ? 'true' : undefined}>
      {says}
    </a>
  )
  return (
    <section class="part" id="text">
      <h2>{r.proposed}</h2>
      <p class="note">
        {put.title}, {p.version(put.version).toLowerCase()}, {r.putAs(put.no)}
        {' · '}
        <a href={to(frame, textPath(frame.org?.id ?? '', matter))}>{draftingWordsOf(frame.lang).openText}</a>
      </p>
      <nav class="tabs no-print" aria-label={r.proposed}>
        {text?.changed && put.before !== null && tab(r.changesSince(put.before), 'changes', text.lang, changes)}
        {text?.clean && tab(r.clean, 'clean', text.lang, !changes)}
      </nav>
      {put.texts.length > 1 && (
        <nav class="tabs langs no-print" aria-label={r.languages}>
          {put.texts.map(t => (
            <span>
              {t.href === null ? languageName(t.lang, frame.lang) : tab(languageName(t.lang, frame.lang), shown.form, t.lang, t === text)}{' '}
              <small>{p.statuses[t.status]}</small>
            </span>
          ))}
        </nav>
      )}
      {text && <Body frame={frame} text={text} changes={changes} />}
    </section>
  )
}

const Body: FC<{ frame: Frame; text: PutIn; changes: boolean }> = ({ frame, text, changes }) => {
  const r = roomsWordsOf(frame.lang)
  const same = text.changed?.every(a => a.change === 'kept' && a.was === null) ?? false
  return (
    <>
      {text.clean === null && (
        <p>
          {r.notShown} {text.href && <a href={text.href}>{r.openFile}</a>}
        </p>
      )}
      {changes && same && <p class="empty">{r.sameText}</p>}
      <div class="draft" lang={text.lang}>
        {changes
          ? text.changed?.map(a => <Article label={a.label} was={a.was} change={a.change} paragraphs={a.paragraphs} />)
          : text.clean?.map(a => (
              <Article label={a.label} was={null} change="kept" paragraphs={a.paragraphs.map(says => [{ says, change: 'kept' }])} />
            ))}
      </div>
      {changes && !same && <p class="note">{r.inserted}</p>}
      {text.clean !== null && text.href && (
        <p class="note no-print">
          <a href={text.href}>{r.openFile}</a>
        </p>
      )}
    </>
  )
}

const Article: FC<Amended> = ({ label, was, change, paragraphs }) => {
  const number = label !== null && /^(\d+[.)]|\(\w+\))$/.test(label)
  return (
    <div class={number ? 'article numbered' : 'article'}>
      {label !== null && (
        <p class={number ? 'no' : 'name'}>
          {was !== null && <del>{was}</del>}
          {was !== null && !number && ' '}
          {change === 'gone' ? <del>{label}</del> : change === 'come' || (was !== null && !number) ? <ins>{label}</ins> : label}
        </p>
      )}
      <div>
        {paragraphs.map(pieces => (
          <p>
            <Words pieces={pieces} />
          </p>
        ))}
      </div>
    </div>
  )
}

const Words: FC<{ pieces: readonly Piece[] }> = ({ pieces }) => (
  <>{pieces.map(({ says, change }) => (change === 'gone' ? <del>{says}</del> : change === 'come' ? <ins>{says}</ins> : says))}</>
)
