/** The form of an act: first what one wants to do, then what that act asks for, then a review before anything is sent. */
import type { FC } from 'hono/jsx'
import { sayDoing } from '../../views/say.ts'
import { liveWordsOf, papersWordsOf, roomsWordsOf } from '../../views/words.ts'
import { Head, orgPath, Page, Section, to, type Frame } from '../layout.tsx'
import { Button, type Choice } from './forms.tsx'
import { roomPath } from './decision.tsx'
import { Summary } from './summary.tsx'

export interface FieldOf {
  readonly name: string
  readonly label: string
  readonly note?: string
  readonly kind: 'line' | 'words' | 'moment' | 'day' | 'choice' | 'number' | 'check'
  readonly options?: readonly Choice[]
  readonly required?: boolean
  readonly value: string
}

export interface Asking {
  readonly act: Choice
  readonly fields: readonly FieldOf[]
  /** The act of the record that it answers or corrects, in a sentence. */
  readonly about: string | null
  /** Who is alerted by it, in a sentence; null where nobody is. */
  readonly alerts: string | null
  /** The matter it is done in, with its title; null where it opens one, or concerns none. */
  readonly matter: { readonly id: string; readonly title: string; readonly room: boolean } | null
}

interface Of {
  readonly frame: Frame
  readonly acts: readonly Choice[]
  /** Every other act that may be written; empty where they were not asked for. */
  readonly others?: readonly Choice[]
  readonly asking: Asking | null
  readonly values: Readonly<Record<string, string>>
  readonly amiss?: string
}

export const ActPage: FC<Of> = ({ frame, acts, others = [], asking, values, amiss }) => {
  const l = liveWordsOf(frame.lang)
  const r = roomsWordsOf(frame.lang)
  const title = asking === null ? r.whichAct : labelOf(asking.act, frame)
  return (
    <Page frame={frame} title={title} here={null} scripts={['room']}>
      <Head title={title} kick={frame.org?.name} answer={acts.length === 0 && asking === null ? l.noneToDo : l.yourActNote}>
        {amiss && asking && <Summary frame={frame} says={[{ says: amiss, href: targetOf(amiss, asking) }]} />}
        {asking !== null ? (
          <Filling frame={frame} asking={asking} values={values} />
        ) : (
          acts.length > 0 && <Choosing frame={frame} acts={acts} values={values} />
        )}
        {asking === null && others.length === 0 && (
          <p>
            <a href={to(frame, `${orgPath(frame.org?.id ?? '')}/act`, { ...values, all: 'yes' })}>{r.allActs}</a>
          </p>
        )}
      </Head>
      {asking === null && others.length > 0 && (
        <Section title={r.allActs} note={r.allActsNote}>
          <ul class="cols">
            {others.map(act => (
              <li>
                <a href={to(frame, `${orgPath(frame.org?.id ?? '')}/act`, { ...values, act: act.value })}>{labelOf(act, frame)}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}

const labelOf = (act: Choice, frame: Frame): string => {
  // What stands behind the act's own name, as that it would be kept apart, stands behind its label.
  const more = / \(.*\)$/.exec(act.says)?.[0] ?? ''
  return sayDoing(act.value, frame.lang) + (more.length > 20 ? more : '')
}

/** The field that a sentence names in quotation marks; else the first. */
function targetOf(amiss: string, { fields }: Asking): string | null {
  const named = fields.find(f => amiss.includes(`"${f.name}"`) || amiss.includes(`“${f.label}”`) || amiss.includes(`«\u00a0${f.label}`))
  const at = named ?? fields.find(f => f.value === '') ?? fields[0]
  return at === undefined ? null : `#f-${at.name}`
}

const Choosing: FC<{ frame: Frame; acts: readonly Choice[]; values: Readonly<Record<string, string>> }> = ({ frame, acts, values }) => {
  const r = roomsWordsOf(frame.lang)
  return (
    <form method="get" action={`${orgPath(frame.org?.id ?? '')}/act`}>
      {Object.entries(values).map(([name, value]) => name !== 'act' && <input type="hidden" name={name} value={value} />)}
      {frame.fixed && <input type="hidden" name="lang" value={frame.lang} />}
      <fieldset class="choices">
        <legend class="vh">{r.whichAct}</legend>
        {acts.map((act, i) => (
          <div class="choice">
            <input type="radio" name="act" value={act.value} id={`act-${i}`} required />
            <label for={`act-${i}`}>
              <strong>{labelOf(act, frame)}</strong>
            </label>
          </div>
        ))}
      </fieldset>
      <Button>{r.next}</Button>
    </form>
  )
}

const Filling: FC<{ frame: Frame; asking: Asking; values: Readonly<Record<string, string>> }> = ({ frame, asking, values }) => {
  const l = liveWordsOf(frame.lang)
  const r = roomsWordsOf(frame.lang)
  const path = orgPath(frame.org?.id ?? '')
  const { act, fields, matter, about, alerts } = asking
  const shown = new Set(fields.map(f => f.name))
  return (
    <form
      class="act"
      method="post"
      action={to(frame, `${path}/preview`)}
      data-keep={[frame.org?.id, act.value, matter?.id, values['corrects'] ?? values['answers'], frame.person?.id].join(' ')}
      data-text={values['text']}
      data-offline={r.offlineSend}>
      <input type="hidden" name="act" value={act.value} />
      {Object.entries(values).map(
        ([name, value]) => name !== 'act' && !shown.has(name) && <input type="hidden" name={name} value={value} />,
      )}
      {matter !== null && (
        <p>
          {matter.room ? (
            <a href={to(frame, roomPath(frame.org?.id ?? '', matter.id))}>{r.inMatter(matter.title)}</a>
          ) : (
            r.inMatter(matter.title)
          )}
        </p>
      )}
      {about !== null && <blockquote>{about}</blockquote>}
      {alerts !== null && <p class="told">{alerts}</p>}
      {fields.map(field =>
        field.name === 'text' && field.value === '' ? (
          <p class="field">
            <strong>{papersWordsOf(frame.lang).texts}</strong>
            <span class="note">
              {r.textNote} <a href={to(frame, `${path}/texts`, { matter: matter?.id, act: act.value })}>{r.putTexts}</a>
            </span>
          </p>
        ) : field.kind === 'check' ? (
          <Ticked field={field} />
        ) : (
          <Asked field={field} />
        ),
      )}
      <Button>{l.preview_}</Button>
      <p>
        <a href={to(frame, `${path}/act`, { matter: matter?.id })}>{r.another}</a>
      </p>
    </form>
  )
}

/** A box that is ticked, or not, sends what it stands for. */
const Ticked: FC<{ field: FieldOf }> = ({ field: { name, label, options = [], value } }) => (
  <p class="field">
    <input
      type="checkbox"
      id={`f-${name}`}
      name={name}
      value={options[0]?.value ?? 'yes'}
      checked={value === (options[0]?.value ?? 'yes')}
    />
    <label class="beside-box" for={`f-${name}`}>
      {label}
    </label>
  </p>
)

const types = { line: 'text', moment: 'datetime-local', day: 'date', number: 'number' } as const

const Asked: FC<{ field: FieldOf }> = ({ field: { name, label, note, kind, options = [], required, value } }) => {
  if (kind === 'check') return null
  const own = { id: `f-${name}`, name, required, 'aria-describedby': note ? `n-${name}` : undefined }
  return (
    <p class="field">
      <label for={`f-${name}`}>{label}</label>
      {note && (
        <span class="note" id={`n-${name}`}>
          {note}
        </span>
      )}
      {kind === 'choice' ? (
        <select {...own}>
          {options.map(o => (
            <option value={o.value} selected={o.value === value}>
              {o.says}
            </option>
          ))}
        </select>
      ) : kind === 'words' ? (
        <textarea {...own} rows={4}>
          {value}
        </textarea>
      ) : (
        <input {...own} type={types[kind]} value={value} {...(kind === 'number' ? { min: 1, inputmode: 'numeric' } : {})} />
      )}
    </p>
  )
}

/** What an act would be worth, what is sent, and the button that sends it. */
export const PreviewPage: FC<{
  frame: Frame
  sent: Readonly<Record<string, string>>
  /** The act as it would stand in the record. */
  draft: readonly (readonly [name: string, says: string])[]
  says: readonly string[]
  /** The key under which it is sent, so that twice is once. */
  key_: string
  title: string
  /** Whether it ends something otherwise than its charter hopes. */
  grave: boolean
  /** Why it would not count, as a clause; null where it would. */
  worthless: string | null
  /** Where its sender came from. */
  back: string | null
}> = ({ frame, sent, draft, says, key_, title, grave, worthless, back }) => {
  const l = liveWordsOf(frame.lang)
  const r = roomsWordsOf(frame.lang)
  const path = orgPath(frame.org?.id ?? '')
  return (
    <Page frame={frame} title={title} here={null} scripts={['room']}>
      <Head
        title={title}
        kick={frame.org?.name}
        {...(grave ? { answer: says.slice(1).join(' '), measure: says[0] } : { answer: says[0], measure: says.slice(1).join(' ') })}
      />
      <Section title={r.checkAnswers} note={l.notSent}>
        <dl class="facts answers">
          {draft.map(([name, value]) => (
            <>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </>
          ))}
        </dl>
        <form class="send" method="post" action={to(frame, `${path}/acts`)} data-offline={r.offlineSend}>
          {Object.entries(sent).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          {back && <input type="hidden" name="back" value={back} />}
          <input type="hidden" name="key" value={key_} />
          <button type="submit" class={grave ? 'grave' : worthless === null ? undefined : 'plain'}>
            {worthless === null ? l.send : l.sendAnyway(worthless)}
          </button>
          <button type="submit" class="plain" name="change" value="yes" formaction={to(frame, `${path}/preview`)}>
            {l.change}
          </button>
        </form>
      </Section>
    </Page>
  )
}
