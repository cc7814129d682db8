/** The desk: what awaits a party or an office, by clock, each one step from the act; for the secretariat, what waits for it before all else. */
import type { Child, FC } from 'hono/jsx'
import { sayDoing } from '../../views/say.ts'
import { liveWordsOf, noticeWordsOf, peopleWordsOf, roomsWordsOf } from '../../views/words.ts'
import { Head, matterPath, orgPath, Page, Section, to, type Frame, toAct } from '../layout.tsx'
import { Day } from '../parts.tsx'
import { meetingPath } from '../meeting-paths.ts'
import { roomPath } from './decision.tsx'
import type { Choice } from './forms.tsx'
import { Renewing } from './renewing.tsx'

export interface DeskRow {
  readonly id: string
  readonly title: string
  readonly stands: string
  /** What is asked of the reader beside a word: to break a tie, to name an hour; null where nothing is. */
  readonly asks: string | null
  /** A meeting has a page of its own, where one acts from one’s seat. */
  readonly meeting: boolean
  /** When its clock ends; null where none runs. */
  readonly closes: string | null
  /** `opens`: it opens something anew, which is not said in the room of what runs. */
  readonly acts: readonly (Choice & { readonly opens: boolean })[]
  /** How many of the parties have opened it; null for those who are not told. */
  readonly seen: { readonly n: number; readonly of: number } | null
}

/** Something that waits for the secretariat, with the way to it. */
export interface Waits {
  readonly says: string
  readonly href: string
}

/** What the secretariat has on its desk besides. */
export interface Office {
  readonly waits: readonly Waits[]
  readonly openers: readonly Choice[]
  readonly marks: boolean
}

/** An act that was done lately, with its matter. */
export interface Late {
  readonly no: number
  readonly says: string
  readonly at: string
  readonly matter: string | null
}

export const DeskPage: FC<{
  frame: Frame
  byName: string
  awaits: readonly DeskRow[]
  runs: readonly DeskRow[]
  /** What was not decided and may be put again, with an amended text. */
  again: readonly DeskRow[]
  /** null for all but the registrar. */
  office: Office | null
  /** The last acts of the reader's own party or office. */
  lately: readonly Late[]
  /** The language of the matters' titles, where the page speaks another. */
  own: string | undefined
  /** What whoever reads it lacks of powers, in a sentence; null where nothing. */
  lacks: string | null
  /** The last act it knows of. */
  number: number
  children?: Child
}> = ({ frame, byName, awaits, runs, again, office, lately, own, lacks, number, children }) => {
  const l = liveWordsOf(frame.lang)
  const r = roomsWordsOf(frame.lang)
  const org = frame.org?.id ?? ''
  const first = [...awaits, ...runs].filter(row => row.closes !== null).sort(byClock)[0]
  const answer =
    office !== null ? r.waitsCount(office.waits.length) : awaits.length === 0 ? l.nothingAwaits : r.awaitsCount(awaits.length, byName)
  return (
    <Page frame={frame} title={office === null ? l.desk : r.secretariat} here={null}>
      <Renewing frame={frame} present number={number}>
        <Head
          title={office === null ? l.desk : r.secretariat}
          kick={`${frame.org?.name ?? ''} · ${byName}`}
          answer={answer}
          measure={first?.closes ? <Next frame={frame} row={first} own={own} /> : undefined}
        />
        {lacks !== null && (
          <p class="amiss" id="lacks">
            {lacks} <a href={to(frame, `${orgPath(org)}/delegation`)}>{peopleWordsOf(frame.lang).delegation}</a>
          </p>
        )}
        {office !== null && office.waits.length > 0 && (
          <Section title={r.waits}>
            <ul class="list waits">
              {office.waits.map(w => (
                <li>
                  <a href={w.href}>{w.says}</a>
                </li>
              ))}
            </ul>
          </Section>
        )}
        {awaits.length > 0 && (
          <Section title={l.awaitsYou}>
            <Rows frame={frame} rows={awaits} own={own} />
          </Section>
        )}
        {(runs.length > 0 || awaits.length === 0) && (
          <Section title={office === null ? l.runs : r.running} id="runs">
            {runs.length === 0 ? <p class="empty">{r.emptyRuns}</p> : <Rows frame={frame} rows={runs} own={own} />}
          </Section>
        )}
        {again.length > 0 && (
          <Section title={l.again}>
            <Rows frame={frame} rows={again} own={own} texts />
          </Section>
        )}
        {office !== null && <Todo frame={frame} office={office} />}
        {lately.length > 0 && <Lately frame={frame} lately={lately} />}
      </Renewing>
      {children}
      <Section title={r.elsewhere} note={r.elsewhereNote}>
        <p>
          <a href={to(frame, `${orgPath(org)}/calendar.ics`)}>{noticeWordsOf(frame.lang).calendar}</a> ·{' '}
          <a href={to(frame, `${orgPath(org)}/feed.atom`)}>{noticeWordsOf(frame.lang).feed}</a> ·{' '}
          <a href={to(frame, `${orgPath(org)}/webhooks`)}>{noticeWordsOf(frame.lang).hooks}</a>
        </p>
      </Section>
    </Page>
  )
}

/** Those whose clock ends first stand first; those without one last. */
export const byClock = (a: { readonly closes: string | null }, b: { readonly closes: string | null }): number =>
  a.closes === b.closes ? 0 : a.closes === null ? 1 : b.closes === null ? -1 : a.closes < b.closes ? -1 : 1

const Next: FC<{ frame: Frame; row: DeskRow; own: string | undefined }> = ({ frame, row, own }) => {
  // The sentence of the language, with its day as a time and its title as a link.
  const [start = '', middle = '', end = ''] = roomsWordsOf(frame.lang).nextClock('\u0001', '\u0001').split('\u0001')
  return (
    <>
      {start}
      <Day frame={frame} text={row.closes ?? ''} />
      {middle}
      <a href={to(frame, roomPath(frame.org?.id ?? '', row.id))} lang={own}>
        {row.title}
      </a>
      {end}
    </>
  )
}

const Rows: FC<{ frame: Frame; rows: readonly DeskRow[]; own: string | undefined; texts?: boolean }> = ({
  frame,
  rows,
  own,
  texts = false,
}) => {
  const l = liveWordsOf(frame.lang)
  const r = roomsWordsOf(frame.lang)
  const org = frame.org?.id ?? ''
  return (
    <ol class="list desk-rows">
      {rows.map(row => (
        <li>
          <p class="when">
            {row.closes !== null ? <Day frame={frame} text={row.closes} /> : !texts && <span class="note">{r.noClock}</span>}
            {row.seen !== null && (
              <a class="note" href={`${to(frame, matterPath(org, row.id))}#notice`}>
                {r.seenBy(row.seen.n, row.seen.of)}
              </a>
            )}
          </p>
          <div>
            <h3 class="name">
              <a href={to(frame, (texts ? matterPath : row.meeting ? meetingPath : roomPath)(org, row.id))} lang={own}>
                {row.title}
              </a>
            </h3>
            <p>
              {row.stands}
              {row.asks !== null && <strong> {row.asks}</strong>}
            </p>
            <p class="offers">
              {texts && (
                <a class="offer" href={to(frame, `${orgPath(org)}/texts`, { matter: row.id })}>
                  {l.putAgain}
                </a>
              )}
              {row.acts.map(act => (
                <a
                  class="offer"
                  href={
                    texts || act.opens
                      ? to(frame, `${orgPath(org)}/act`, { act: act.value, matter: row.id })
                      : row.meeting
                        ? `${to(frame, meetingPath(org, row.id))}#yours`
                        : `${to(frame, roomPath(org, row.id), { act: act.value })}#position`
                  }>
                  {sayDoing(act.value, frame.lang)}
                </a>
              ))}
              <a class="note" href={to(frame, `${orgPath(org)}/act`, { matter: row.id, all: 'yes' })}>
                {r.allActs}
                <span class="vh">: {row.title}</span>
              </a>
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}

/** What the secretariat may begin. */
const Todo: FC<{ frame: Frame; office: Office }> = ({ frame, office }) => {
  const r = roomsWordsOf(frame.lang)
  const path = orgPath(frame.org?.id ?? '')
  const way = (href: string, says: string) => (
    <li>
      <a class="offer" href={href}>
        {says}
      </a>
    </li>
  )
  return (
    <Section title={r.todo} note={r.todoNote}>
      <ul class="ways">
        {office.openers.map(o => way(to(frame, `${path}/act`, { act: o.value }), sayDoing(o.value, frame.lang)))}
        {way(to(frame, `${path}/texts`), r.putTexts)}
        {way(`${to(frame, `${path}/people`)}#invite`, r.invitePerson)}
        {way(`${to(frame, `${path}/people`)}#issued`, r.examine)}
        {office.marks && way(to(frame, `${path}/act`, { act: 'marked' }), r.mark)}
        {way(to(frame, `${path}/act`, { act: 'struck' }), r.correct)}
      </ul>
    </Section>
  )
}

/** One's own last acts, each with the way to strike it. */
const Lately: FC<{ frame: Frame; lately: readonly Late[] }> = ({ frame, lately }) => {
  const r = roomsWordsOf(frame.lang)
  const path = orgPath(frame.org?.id ?? '')
  return (
    <Section title={r.lately}>
      <ul class="list lately">
        {lately.map(a => (
          <li>
            <span>
              <a href={toAct(frame, frame.org?.id ?? '', a.no)}>{a.no}</a> {a.says}{' '}
              <span class="note">
                <Day frame={frame} text={a.at} />
              </span>
            </span>
            <a href={to(frame, `${path}/act`, { act: 'struck', corrects: a.no, matter: a.matter })}>
              {r.strike}
              <span class="vh"> {a.no}</span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
