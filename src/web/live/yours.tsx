/** One's own word in a decision room: each choice with what would follow from it, then a review before anything is sent. */
import type { FC } from 'hono/jsx'
import { sayDoing } from '../../views/say.ts'
import { papersWordsOf, roomsWordsOf, liveWordsOf } from '../../views/words.ts'
import { orgPath, to, type Frame } from '../layout.tsx'
import { Summary } from './summary.tsx'

export interface YourOption {
  readonly act: string
  readonly says: string
  readonly follows: readonly string[]
  readonly grave: boolean
  readonly apart: boolean
}

export interface Yours {
  /** What the reader's party has said so far, in a sentence. */
  readonly stands: string
  /** To say nothing is a choice: the sentence on what follows from it; null where silence decides nothing. */
  readonly stay: string | null
  /** It is taken by silence, which some of the choices break. */
  readonly silence: boolean
  readonly options: readonly YourOption[]
  /** The number of the act that put the text before the parties; 0 where there is none. */
  readonly put: number
  /** The language of acts that only the charter knows, where the page speaks another. */
  readonly own?: string | undefined
  /** What was written before. */
  readonly values: Readonly<Record<string, string>>
  readonly amiss?: string
  /** What came of what was sent. */
  readonly told?: string
}

/** The act whose text a party brings. */
const AMEND = 'proposed an amendment'

export const YourPosition: FC<{ frame: Frame; matter: string; yours: Yours }> = ({ frame, matter, yours }) => {
  const r = roomsWordsOf(frame.lang)
  const l = liveWordsOf(frame.lang)
  const path = orgPath(frame.org?.id ?? '')
  const { stands, stay, options, values, amiss, told } = yours
  const { person } = frame
  const chosen = values['act'] ?? ''
  const id = (act: string): string => `act-${act.replace(/\W+/g, '-')}`
  const first = stay === null && options[0] ? id(options[0].act) : id('')
  return (
    <section class="yours no-print" id="position" aria-labelledby="position-title">
      <h2 id="position-title">{r.yourPosition}</h2>
      {told && (
        <p class="told" role="status">
          {told}
        </p>
      )}
      {amiss && <Summary frame={frame} says={[{ says: amiss, href: `#${first}` }]} />}
      <p>{stands}</p>
      {options.length === 0 ? (
        <p class="empty">{r.nothingHere}</p>
      ) : (
        <form
          method="post"
          action={to(frame, `${path}/preview`)}
          data-keep={`${frame.org?.id} ${matter} ${person?.id}`}
          data-read={String(yours.put)}
          data-offline={r.offlineSend}>
          <p class="amiss" role="alert" data-newer hidden>
            {r.newerText}
          </p>
          <input type="hidden" name="read" value={String(yours.put)} />
          <input type="hidden" name="matter" value={matter} />
          <input type="hidden" name="back" value="room" />
          <fieldset class="choices">
            <legend class="vh">{r.yourPosition}</legend>
            {stay !== null && (
              <div class="choice">
                <input type="radio" name="act" value="" id={id('')} checked={chosen === ''} />
                <label for={id('')}>
                  <strong>{r.stay}</strong>
                  <span class="note">{stay}</span>
                </label>
              </div>
            )}
            {options.map(o => (
              <div class={o.grave ? 'choice grave' : 'choice'}>
                <input type="radio" name="act" value={o.act} id={id(o.act)} checked={chosen === o.act} />
                <label for={id(o.act)}>
                  <strong lang={r.imperatives[o.act] === undefined && o.says === o.act ? yours.own : undefined}>
                    {labelOf(o, yours.silence, frame)}
                  </strong>
                  <span class="note">
                    {o.apart && `${r.apart} `}
                    {o.follows.join(' ')}
                  </span>
                </label>
              </div>
            ))}
          </fieldset>
          <p class="field">
            <label for="f-reason">{r.reasonLabel}</label>
            <span class="note" id="reason-note">
              {r.reasonNote}
            </span>
            <textarea id="f-reason" name="reason" rows={3} aria-describedby="reason-note">
              {values['reason'] ?? ''}
            </textarea>
          </p>
          {values['text'] && <input type="hidden" name="text" value={values['text']} />}
          <p class="note">
            {values['text'] && (
              <>
                <a href={`${path}/documents/${values['text']}`}>{r.withText}</a>{' '}
              </>
            )}
            <a href={to(frame, `${path}/texts`, { matter, act: AMEND })}>{papersWordsOf(frame.lang).putTexts}</a>
          </p>
          <p>
            <button type="submit">{r.review}</button>
          </p>
          <p class="note">
            {person && l.signedIn(person.name, person.byName)}. {r.confirmNote}
          </p>
        </form>
      )}
    </section>
  )
}

/** What one chooses, as one says that one will do it. */
function labelOf({ act, grave }: YourOption, silence: boolean, { lang }: Frame): string {
  const r = roomsWordsOf(lang)
  const said = sayDoing(act, lang)
  return silence && grave ? r.breaks(said.charAt(0).toLocaleLowerCase(lang) + said.slice(1)) : said
}
