/** Small pieces that several pages share: names, days, marks of a state, acts with their worth. */
import type { Child, FC } from 'hono/jsx'
import { firstMoment } from '../basics/moment.ts'
import type { Charter } from '../charter/charter.ts'
import type { ActWorth, Standing, Worth } from '../judge/standing.ts'
import { type Act, authorsOf, namesIn } from '../record/act.ts'
import type { State } from '../rules/finding.ts'
import { sayAct, sayTerm } from '../views/acts.ts'
import { enteredBy } from '../views/entered.ts'
import { type Matter, sayTitle } from '../views/matters.ts'
import { kindOf } from '../views/statements.ts'
import { atSeat, capital, isExact, isParty, joints, nameOf, sayNumber, sayWhen, writtenIn } from '../views/say.ts'
import { sayWhy } from '../views/why.ts'
import { formsOf, liveWordsOf, statementsWordsOf, wordsOf } from '../views/words.ts'
import { languageOf } from '../words/languages.ts'
import { matterPath, Outside, partyPath, to, toAct, type Frame } from './layout.tsx'
import { KindMark } from './said.tsx'

/** What names, matters and acts are told from. */
export interface Papers {
  readonly charter: Charter
  /** The whole record; line n is the act n − 1. */
  readonly acts: readonly Act[]
  /** Every matter of the record by its id. */
  readonly titles: ReadonlyMap<string, string>
  /** The day or instant asked for; null = now. */
  readonly asOf: string | null
  /** The number of lines asked for; null = all. */
  readonly known: number | null
}

/** One organisation on one day, known up to one line: what its pages are made of. */
export interface View extends Papers {
  readonly standing: Standing
  /** The matters judged for this page. */
  readonly matters: readonly Matter[]
}

/** A day or an hour in words, an hour by the clocks of the seat, whatever clock it was written by. */
export const atHere = (text: string, { org, lang }: Frame): string => sayWhen(org === null ? text : atSeat(text, org.zone), lang)

export const Day: FC<{ frame: Frame; text: string }> = ({ frame, text }) => {
  const said = atHere(text, frame)
  return isExact(text) ? <time datetime={text.replace(/\[.*$/, '')}>{said}</time> : <span class="num">{said}</span>
}

const Name: FC<{ frame: Frame; view: Papers; id: string }> = ({ frame, view, id }) =>
  isParty(view.charter, id) ? (
    <a href={to(frame, partyPath(view.charter.id, id), coordinates(view))}>{nameOf(view.charter, id, frame.lang)}</a>
  ) : (
    <bdi>{id}</bdi>
  )

/** The language of what the charter and the record say, where the page speaks another; undefined where it is the page's own. */
export const ownLang = (frame: Frame, charter: Charter): string | undefined => {
  const lang = writtenIn(charter)
  return lang === frame.lang ? undefined : lang
}

/** The same of a title: one that is made of names of parties is said in the reader's language. */
export const titleLang = (frame: Frame, charter: Charter, id: string, title: string): string | undefined =>
  sayTitle(id, title, charter, frame.lang) === title ? ownLang(frame, charter) : undefined

/** Names with commas, each a link. */
export const Names: FC<{ frame: Frame; view: Papers; ids: readonly string[] }> = ({ frame, view, ids }) => {
  const between = joints(ids.length, frame.lang)
  return (
    <>
      {ids.map((id, i) => (
        <>
          {i === 0 ? '' : between[i - 1]}
          <Name frame={frame} view={view} id={id} />
        </>
      ))}
    </>
  )
}

/** As-of and known-at, carried from page to page when they were asked for. */
export const coordinates = (view: {
  readonly asOf: string | null
  readonly known: number | null
}): Record<string, string | number | null> => ({ 'as-of': view.asOf, known: view.known })

/** Whether the present is shown, and not a day that was asked for. */
export const isPresent = ({ asOf, known }: View): boolean => asOf === null && known === null
/** The next clock of what is shown, milliseconds since 1970; null = none. */
export const nextOf = ({ standing, charter }: View): number | null => firstMoment(standing.next?.at, charter.seat.zone)

export const MatterLink: FC<{ frame: Frame; view: Papers; id: string }> = ({ frame, view, id }) => {
  const title = view.titles.get(id)
  return title === undefined ? (
    <bdi>{id}</bdi>
  ) : (
    <a href={to(frame, matterPath(view.charter.id, id), coordinates(view))} lang={titleLang(frame, view.charter, id, title)}>
      {sayTitle(id, title, view.charter, frame.lang)}
    </a>
  )
}

/** An act where it stands in the record: by what is given, as `says` says its number, or by its number alone. */
export const ActLink: FC<{
  frame: Frame
  view: { readonly charter: { readonly id: string } }
  no: number
  says?: (no: string) => string
  kind?: string
  children?: Child
}> = ({ frame, view, no, says, kind, children }) => (
  <a class={kind} href={toAct(frame, view.charter.id, no)}>
    {children ?? (says === undefined ? no : says(sayNumber(no, frame.lang)))}
  </a>
)

/** A state by its shape: a full square with a tick, an empty one, a cross, a question. The word stands beside it. */
export const Mark: FC<{ state: State | 'open' }> = ({ state }) => (
  <svg
    class={`mark-${state}`}
    viewBox="0 0 20 20"
    width="20"
    height="20"
    aria-hidden="true"
    focusable="false"
    fill="none"
    stroke="currentColor"
    stroke-width="2">
    {state === 'met' && (
      <>
        <rect x="1" y="1" width="18" height="18" fill="currentColor" />
        <path class="on" d="M5 10.4l3.4 3.4L15 6.8" fill="none" stroke-width="2.4" />
      </>
    )}
    {state === 'awaited' && <rect x="2" y="2" width="16" height="16" stroke-dasharray="3.2 2.2" />}
    {state === 'barred' && (
      <>
        <circle cx="10" cy="10" r="8" />
        <path d="M5.5 14.5l9-9" />
      </>
    )}
    {state === 'undetermined' && (
      <>
        <path d="M10 1.6L18.4 10 10 18.4 1.6 10z" />
        <path d="M10 6.2v4.6M10 12.8v1.4" />
      </>
    )}
    {state === 'open' && <rect x="2" y="2" width="16" height="16" />}
  </svg>
)

/** A state in a line: its shape, its word, its colour. */
export const Stands: FC<{ state: State | 'open'; says: string }> = ({ state, says }) => (
  <span class="phase">
    <Mark state={state} />
    <span class={`state ${state}`}>{says}</span>
  </span>
)

const tones: Readonly<Record<Worth, string>> = {
  counts: 'accord',
  opens: 'accord',
  superseded: 'plain',
  repeated: 'plain',
  early: 'await',
  late: 'await',
  'without standing': 'object',
  exceeds: 'object',
  void: 'object',
  moot: 'plain',
  ambiguous: 'await',
  withdrawn: 'plain',
  corrected: 'plain',
  noted: 'plain',
  'not opened': 'object',
}
const WorthTag: FC<{ frame: Frame; worth: Worth }> = ({ frame, worth }) => (
  <span class={`tag ${tones[worth] ?? 'plain'}`}>{wordsOf(frame.lang).worths[worth] ?? worth}</span>
)

/** Acts in the order received: number, day, who did what, what it is worth and why, where it is written. */
export const Acts: FC<{
  frame: Frame
  view: Papers
  rows: readonly { readonly no: number; readonly worth: ActWorth | null }[]
  caption?: string
  matters?: boolean
  /** The acts that counted in what came to its outcome. */
  decided?: ReadonlySet<number>
}> = ({ frame, view, rows, caption, matters, decided }) => {
  const t = wordsOf(frame.lang)
  const judged = rows.some(r => r.worth)
  // A source that stands line after line is written once.
  let source: string | undefined
  let at = 0
  const said = new Set<string>()
  return (
    <div class="scroll">
      <table class="acts">
        {caption && <caption>{caption}</caption>}
        <thead>
          <tr>
            <th scope="col" class="num">
              {t.number}
            </th>
            <th scope="col">{t.day}</th>
            <th scope="col">{t.act}</th>
            {judged && <th scope="col">{t.worth}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ no, worth }) => {
            const act = view.acts[no - 1]
            if (!act) return null
            // That it counts is said by the tag alone.
            const corrects = view.acts[no - 1]?.corrects
            const reason =
              worth?.why.code === 'statement' && corrects !== undefined
                ? liveWordsOf(frame.lang).correctsNumber(corrects)
                : worth && worth.why.code !== 'counts'
                  ? capital(sayWhy(worth.why, view.charter, frame.lang))
                  : ''
            // What is the same act after act is said of the first of them.
            const why = said.has(reason) ? '' : reason
            if (worth?.worth === 'noted') said.add(reason)
            const before = act.source !== undefined && act.source === source ? at : null
            if (before === null) [source, at] = [act.source, no]
            return (
              <tr id={`act-${no}`}>
                <td class="num">
                  <ActLink frame={frame} view={view} no={no} />
                </td>
                <td>
                  <Day frame={frame} text={act.at} />
                </td>
                <td>
                  <strong>
                    <Names frame={frame} view={view} ids={authorsOf(act)} />
                  </strong>{' '}
                  {sayAct(act, frame.lang)}
                  <EnteredBy frame={frame} view={view} act={act} />
                  <KindOf frame={frame} view={view} act={act} decided={decided?.has(no) ?? false} />
                  {act.corrects !== undefined && ` (${act.corrects})`}
                  <Detail frame={frame} view={view} act={act} matters={matters ?? false} same={before} />
                </td>
                {judged && (
                  <td>
                    {worth && !worth.parties && <WorthTag frame={frame} worth={worth.worth} />}
                    {why && !worth?.parties && <span class="note why">{why}</span>}
                    {worth?.parties?.map(own => (
                      <span class="note why">
                        {nameOf(view.charter, own.party, frame.lang)} <WorthTag frame={frame} worth={own.worth} />{' '}
                        {own.why.code === 'counts' ? '' : capital(sayWhy(own.why, view.charter, frame.lang))}
                      </span>
                    ))}
                  </td>
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** By which office an act was entered in the name of a party that did not send it itself; nothing of any other. */
export const EnteredBy: FC<{ frame: Frame; view: Pick<Papers, 'charter'>; act: Act }> = ({ frame, view, act }) => {
  const entered = enteredBy(act, view.charter)
  return entered === null ? null : <small class="note"> ({wordsOf(frame.lang).enteredBy(sayTerm(entered.office, frame.lang))})</small>
}

/** Whether an act decided, stated or claimed, by shape and word; nothing of any other. */
export const KindOf: FC<{ frame: Frame; view: Pick<Papers, 'acts' | 'charter'>; act: Act; decided?: boolean }> = ({
  frame,
  view,
  act,
  decided = false,
}) => {
  const kind = kindOf(act, view.acts, view.charter) ?? (decided ? 'decided' : null)
  if (kind === null) return null
  return (
    <>
      {' '}
      <KindMark lang={frame.lang} kind={kind} />
    </>
  )
}

/** What an act says beside its name: matter, principal, the party concerned, moment named, note, source. */
const Detail: FC<{ frame: Frame; view: Papers; act: Act; matters: boolean; same: number | null }> = ({
  frame,
  view,
  act,
  matters,
  same,
}) => {
  const t = wordsOf(frame.lang)
  const more: unknown[] = []
  if (act.concerning)
    more.push(
      <>
        {t.concerning}: <Names frame={frame} view={view} ids={namesIn(act.concerning)} />
      </>,
    )
  if (act.speaker)
    more.push(
      <>
        {statementsWordsOf(frame.lang).speaker}
        {formsOf(frame.lang).colon}
        <bdi>{act.speaker}</bdi>
        {act.role && <span lang={ownLang(frame, view.charter)}>, {act.role}</span>}
      </>,
    )
  if (act.for) more.push(t.forPrincipal(nameOf(view.charter, act.for, frame.lang)))
  if (act.to) more.push(t.toHolder(nameOf(view.charter, act.to, frame.lang)))
  if (act.until)
    more.push(
      <>
        {t.until} <Day frame={frame} text={act.until} />
      </>,
    )
  if (act.outcome) more.push(formsOf(frame.lang).quoted(languageOf(frame.lang).outcome(act.outcome)))
  if (act.refers)
    more.push(
      <>
        {t.refers}: <MatterLink frame={frame} view={view} id={act.refers} />
      </>,
    )
  if (act.corrects) more.push(t.corrects(act.corrects))
  for (const own of [act.reason, act.note]) if (own) more.push(<span lang={ownLang(frame, view.charter)}>{own}</span>)
  return (
    <>
      {matters && act.matter && (
        <span class="note">
          {t.matter}: <MatterLink frame={frame} view={view} id={act.matter} />
        </span>
      )}
      {more.length > 0 && (
        <span class="note">
          {more.map((m, i) => (
            <>
              {i > 0 && ' · '}
              {m as string}
            </>
          ))}
        </span>
      )}
      {act.source && same === null && (
        <span class="note">
          {t.source}
          {formsOf(frame.lang).colon}
          <span lang={ownLang(frame, view.charter)}>
            <Outside text={act.source} />
          </span>
        </span>
      )}
      {same !== null && (
        <span class="note">
          {t.source}: <a href={`#act-${same}`}>{t.asIn(same)}</a>
        </span>
      )}
      {act.url && (
        <span class="note">
          <Outside text={act.url} />
        </span>
      )}
    </>
  )
}
