/**
 * The minutes of a meeting: sentences made from its acts, each with the numbers of the acts that it says, and a summary of what was decided. The same
 * acts give the same text. Minutes that were approved are those of the record as it was when they were circulated, and do not move after it.
 */
import type { Charter, Edition } from '../charter/charter.ts'
import { isWon } from '../charter/won.ts'
import type { MatterStanding } from '../judge/standing.ts'
import { type Act, authorsOf, builtinActs } from '../record/act.ts'
import type { Lang } from '../words/languages.ts'
import { languageOf, speech } from '../words/languages.ts'
import { sayOutcome, sayTerm } from './acts.ts'
import type { Item } from './agenda.ts'
import type { Heard } from './heard.ts'
import { editionOf, sayTitle } from './matters.ts'
import { isWithin, type Meeting } from './meeting.ts'
import { capital, nameOf, offsetAtSeat, sayList, sayNames, sayOn, sayWhen } from './say.ts'
import { meetingWordsOf } from './words.ts'
import { clauseOf } from './why.ts'

export interface Paragraph {
  readonly n: number
  readonly says: string
  /** Words of the record itself, and their language. */
  readonly quoted: string | null
  readonly nos: readonly number[]
}
interface Part {
  /** A day, or null for the opening. */
  readonly day: string | null
  readonly title: string
  readonly paragraphs: readonly Paragraph[]
}
export interface Minutes {
  readonly meeting: string
  readonly title: string
  readonly body: string | null
  readonly asOf: string
  readonly known: number
  readonly lang: Lang
  readonly parts: readonly Part[]
  readonly summary: readonly Paragraph[]
  /** What was entered, corrected or decided after the close, as far as the record had it: the rest is told as it was known then. */
  readonly since: readonly Paragraph[]
}

/** What the sentences are made with. */
interface MinutesPapers {
  readonly charter: Charter
  readonly acts: readonly Act[]
  readonly titles: ReadonlyMap<string, string>
  readonly asOf: string
  readonly known: number
  readonly lang: Lang
}

interface Line {
  says: string
  quoted?: string | null
  nos: readonly number[]
}

/** The same meeting as a later record has it. */
export interface Later {
  readonly meeting: Meeting
  readonly papers: MinutesPapers
}

/** The minutes of a meeting as its acts have it; `later`: what of it is otherwise on record since. */
export function minutesOf(meeting: Meeting, papers: MinutesPapers, later: Later | null = null): Minutes {
  const { charter, titles, lang } = papers
  const w = meetingWordsOf(lang)
  const title = sayTitle(meeting.id, titles.get(meeting.id) ?? meeting.id, charter, lang)
  let n = 0
  const numbered = (lines: readonly Line[]): Paragraph[] =>
    lines.map(({ says, quoted = null, nos }) => ({ n: ++n, says, quoted, nos: [...new Set(nos)].sort((a, b) => a - b) }))
  const parts: Part[] = [{ day: null, title: w.opening, paragraphs: numbered(openingOf(meeting, papers)) }]
  for (const [day, lines] of daysOf(meeting, papers)) parts.push({ day, title: capital(sayWhen(day, lang)), paragraphs: numbered(lines) })
  return {
    meeting: meeting.id,
    title,
    body: meeting.body,
    asOf: papers.asOf,
    known: papers.known,
    lang,
    parts,
    summary: numbered(meeting.decisions.map(run => decisionIn(run, meeting, papers))),
    since: numbered(later === null ? [] : sinceOf(meeting, later)),
  }
}

/** A moment at the clocks of the seat, with their offset. */
const sayAt = (text: string, { charter, lang }: Pick<MinutesPapers, 'charter' | 'lang'>): string =>
  sayWhen(offsetAtSeat(text, charter.seat.zone), lang)

/** What a later record tells of a meeting that it did not tell at the close: acts entered since, acts that no longer stand, decisions that went on. */
function sinceOf(then: Meeting, { meeting, papers }: Later): readonly Line[] {
  const { acts, known } = papers
  const { says } = meetingWordsOf(papers.lang)
  const [before, now] = [then, meeting].map(m => new Set(m.heard.map(h => h.no))) as [Set<number>, Set<number>]
  const entered = meeting.heard.flatMap((h, i): readonly Line[] =>
    before.has(h.no) || h.no === meeting.convened?.no ? [] : linesOf(h, { sat: meeting.heard, i }, meeting, papers),
  )
  const gone = then.heard.flatMap(({ no }): Line[] => {
    if (now.has(no)) return []
    const by = acts.slice(0, known).findLastIndex(a => a.corrects === no) + 1
    return [by === 0 ? { says: says.gone(no), nos: [no] } : { says: says.corrected(no, by, acts[by - 1]?.reason ?? null), nos: [no, by] }]
  })
  const told = new Set(then.decisions.map(d => keyOf(d)))
  const decided = meeting.decisions.flatMap(d => (told.has(keyOf(d)) ? [] : [decisionIn(d, meeting, papers)]))
  return [...entered, ...gone, ...decided]
}
/** A decision and where it stands: two of one key say the same in minutes. */
const keyOf = (d: MatterStanding): string => JSON.stringify([d.id, d.procedure, d.opened, d.state, d.outcome, d.settledAt])

const name = (id: string, { charter, lang }: MinutesPapers): string => nameOf(charter, id, lang)
const all = (ids: readonly string[], { charter, lang }: MinutesPapers): string => sayNames(charter, ids, lang)

function openingOf(m: Meeting, papers: MinutesPapers): readonly Line[] {
  const { lang } = papers
  const { says } = meetingWordsOf(lang)
  const body = m.body === null ? '' : sayTerm(m.body, lang)
  const lines: Line[] = []
  const { convened } = m
  const nos = convened === null ? [] : [convened.no]
  const called = [...nos, ...m.changed]
  if (convened !== null) {
    lines.push({ says: says.convened(capital(all(convened.by, papers)), body, sayAt(convened.at, papers)), nos })
    if (m.from !== null)
      lines.push({
        says: m.until === null ? says.calledFor(sayAt(m.from, papers)) : says.calledUntil(sayAt(m.from, papers), sayAt(m.until, papers)),
        nos: called,
      })
    if (m.level !== null) lines.push({ says: says.level(m.level), nos: called })
    if (m.place !== null) lines.push({ says: says.heldAt(m.place), nos: called })
    if (m.channel !== null) lines.push({ says: says.how(m.channel), nos: called })
    lines.push(...quotedOf(papers.acts[convened.no - 1], convened.no, papers))
  }
  const of = (status: 'member' | 'invitee' | 'guest'): readonly string[] => m.places.flatMap(p => (p.status === status ? [p.id] : []))
  if (m.run.outcome === 'not opened') {
    if (m.run.why !== null)
      lines.push({
        says: says.notOpened(clauseOf(m.run.why, papers.charter, lang)),
        nos: m.run.acts.map(a => a.no),
      })
    return lines
  }
  if (of('member').length > 0) {
    lines.push({ says: says.seats(of('member').length, inTheChair(m, papers)), nos })
    if (of('invitee').length > 0) lines.push({ says: says.invitees(all(of('invitee'), papers)), nos })
  }
  if (of('guest').length > 0) lines.push({ says: says.guests(all(of('guest'), papers)), nos })
  lines.push(...credentialsOf(m, papers))
  if (m.heard.some(h => h.exact)) lines.push({ says: says.clocks(papers.charter.seat.city), nos: [] })
  return lines
}

/** Who sat by which credentials, where the record has any for this meeting. */
function credentialsOf({ places }: Meeting, papers: MinutesPapers): readonly Line[] {
  const { says } = meetingWordsOf(papers.lang)
  const held = places.filter(p => p.credentials !== null)
  const without = places.filter(p => p.credentials === null && p.recorded !== null)
  const line = (of: Meeting['places'], say: (names: string) => string): readonly Line[] => {
    const names = all(
      of.map(p => p.id),
      papers,
    )
    return of.length === 0 ? [] : [{ says: say(names), nos: of.flatMap(p => (p.credentials === null ? [] : [p.credentials])) }]
  }
  return held.length === 0 ? [] : [...line(held, says.credentials), ...line(without, says.withoutCredentials)]
}

const inTheChair = ({ chairs, chair }: Meeting, papers: MinutesPapers): string => {
  const first = chairs[0]?.chair ?? chair
  return first === null ? '—' : name(first, papers)
}

/** The words of the record behind an act, which stay in its language. */
function quotedOf(act: Act | undefined, no: number, { lang }: MinutesPapers): readonly Line[] {
  const words = act?.note ?? act?.reason
  return words === undefined || act?.sealed !== undefined ? [] : [{ says: meetingWordsOf(lang).says.said(''), quoted: words, nos: [no] }]
}

/** What was done on each day, in order; what belongs together is one sentence. */
function daysOf(m: Meeting, papers: MinutesPapers): ReadonlyMap<string, readonly Line[]> {
  const days = new Map<string, Line[]>()
  const of = (day: string): Line[] => {
    const lines = days.get(day) ?? []
    days.set(day, lines)
    return lines
  }
  const { says } = meetingWordsOf(papers.lang)
  const sat = m.run.outcome === 'not opened' ? [] : m.heard
  for (const [i, h] of sat.entries()) {
    if (h.no === m.convened?.no) continue
    const lines = linesOf(h, { sat, i }, m, papers)
    if (lines.length > 0) join(of(h.day), h, lines, sat[i - 1], papers)
  }
  for (const { day, present } of m.days) if (present.length === 0) of(day).unshift({ says: says.absent, nos: [] })
  for (const { day, chair } of m.chairs.slice(1)) of(day).unshift({ says: says.chairNow(name(chair, papers)), nos: [] })
  closing(m, papers, of)
  return new Map([...days].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Acts that follow each other and are alike are told in one sentence. */
interface Grouped extends Line {
  group?: { readonly act: string; readonly words: string[]; readonly say: (words: string) => string }
}

function join(lines: Grouped[], h: Heard, made: readonly Grouped[], before: Heard | undefined, { lang }: MinutesPapers): void {
  for (const line of made) {
    const last = lines.at(-1)
    if (line.group !== undefined && last?.group?.act === line.group.act && before?.day === h.day) {
      last.group.words.push(...line.group.words)
      last.says = last.group.say(sayList(last.group.words, lang))
      last.nos = [...last.nos, ...line.nos]
    } else lines.push(line)
  }
}

function linesOf(h: Heard, before: Before, m: Meeting, papers: MinutesPapers): readonly Grouped[] {
  const { lang } = papers
  const w = meetingWordsOf(lang)
  const { says } = w
  const { act, no, by } = h
  const nos = [no]
  const grouped = (words: readonly string[], say: (words: string) => string): readonly Grouped[] => [
    { says: say(sayList(words, lang)), nos, group: { act: act.act, words: [...words], say } },
  ]
  const item = (): string => sayItem(m.agenda.find(i => i.no === act.answers) ?? null, act, papers)
  const moved = (): string => {
    const it = m.agenda.find(i => i.no === act.answers)
    // Its number is the one that it has now.
    return sayItem(it === undefined ? null : { ...it, number: null }, act, papers)
  }
  const when = sayAt(act.at, papers)
  const who = capital(all(by, papers))
  switch (act.act) {
    case 'recorded present':
      return grouped(
        by.map(id => name(id, papers)),
        says.present,
      )
    case 'left the room':
      return grouped(
        by.map(id => name(id, papers)),
        says.left,
      )
    case 'opened the session':
      return [
        { says: says.sessionOpened(act.title ?? (act.number === undefined ? says.session : `${says.session} ${act.number}`), when), nos },
      ]
    case 'closed the session':
      return [{ says: says.sessionClosed(when), nos }]
    case 'put on the agenda':
      return grouped([sayItem({ number: act.number ?? null, title: act.title ?? null, refers: act.refers ?? null }, act, papers)], says.put)
    case 'moved on the agenda':
      return [{ says: says.moved(moved(), act.number ?? ''), nos }]
    case 'took off the agenda':
      return [{ says: says.off(item()), nos }]
    case 'took up':
      return [{ says: says.took(item()), nos }]
    case 'finished the item':
      return [{ says: says.finished(item()), nos }]
    case 'gave the floor':
      return grouped([name(act.to ?? '', papers)], says.spoke)
    case 'spoke':
      // Whoever had been given the floor is named there.
      return given(h, before)
        ? []
        : grouped(
            by.map(id => name(id, papers)),
            says.spoke,
          )
    case 'set the speaking time':
      return [{ says: says.time(act.value ?? ''), nos }]
    case 'closed the list of speakers':
      return [{ says: says.list, nos }]
    case 'raised a point of order':
      return [{ says: says.point(who), nos }, ...quotedOf(act, no, papers)]
    case 'ruled on the point of order':
      return [{ says: says.ruled(act.outcome ?? ''), nos: [...nos, ...(act.answers === undefined ? [] : [act.answers])] }]
    case 'distributed':
      return grouped([[act.number, act.title].filter(Boolean).join(', ') || `#${no}`], says.distributed)
    case 'associated itself':
      return [{ says: says.associated(who, textOf(act, papers)), nos }]
    default:
      return m.statements.includes(h)
        ? [{ says: says.statement(who, languageOf(lang).act(act.act), when), nos }, ...quotedOf(act, no, papers)]
        : []
  }
}

/** What was heard, and the place of the act that is told. */
interface Before {
  readonly sat: readonly Heard[]
  readonly i: number
}

/** Whether the floor had been given to who spoke, since anybody else had it. */
function given(h: Heard, { sat, i }: Before): boolean {
  for (let k = i - 1; k >= 0; k--) {
    const { act } = sat[k] as Heard
    if (act.act === 'spoke') return false
    if (act.act === 'gave the floor') return h.by.includes(act.to ?? '')
  }
  return false
}

/** `item 2, “Budget”`; an item that is not shown has no name. */
export function sayItem(
  item: Pick<Item, 'number' | 'title' | 'refers'> | null,
  act: Act | null,
  { charter, titles, lang }: Pick<MinutesPapers, 'charter' | 'titles' | 'lang'>,
): string {
  const w = meetingWordsOf(lang)
  if (item === null) return `#${act?.answers ?? ''}`
  const refers = item.refers === null ? null : sayTitle(item.refers, titles.get(item.refers) ?? item.refers, charter, lang)
  const title = item.title ?? refers
  return [item.number === null ? null : w.itemNumber(item.number), title === null ? null : speech[lang].forms.quoted(title)]
    .filter(part => part !== null)
    .join(', ')
}

function textOf(act: Act, { charter, titles, lang, acts }: MinutesPapers): string {
  const matter = act.refers ?? (act.answers === undefined ? undefined : acts[act.answers - 1]?.matter)
  const title = act.title ?? (matter === undefined ? undefined : sayTitle(matter, titles.get(matter) ?? matter, charter, lang))
  return title === undefined ? meetingWordsOf(lang).says.aText : speech[lang].forms.quoted(title)
}

function closing(m: Meeting, papers: MinutesPapers, of: (day: string) => Line[]): void {
  const { lang } = papers
  const { says } = meetingWordsOf(lang)
  const last = m.heard.findLast(h => h.no !== m.convened?.no && !m.changed.includes(h.no))
  if (m.run.outcome === 'not opened' || m.convened === null) return
  if (m.run.state !== 'settled' || m.run.outcome === null) {
    if (last !== undefined) of(last.day).push({ says: says.open, nos: [] })
    return
  }
  const ended = m.run.acts.flatMap(({ no, worth }) => (worth === 'counts' && isClosing(papers.acts[no - 1], m) ? [no] : []))
  const when = m.run.settledAt ?? m.run.settledBy ?? papers.asOf
  of(last?.day ?? when.slice(0, 10)).push({ says: says.closed(sayOutcome(m.run.outcome, lang), sayAt(when, papers)), nos: ended.slice(-1) })
}

const isClosing = (act: Act | undefined, { procedure }: Meeting): boolean =>
  act !== undefined && procedure.closes.some(c => c.clock === 'with' && c.acts.includes(act.act))

/** A decision as a meeting has it: of a matter that is not its own, what was done while the meeting lasted. */
const decisionIn = (run: MatterStanding, { id, span }: Meeting, papers: MinutesPapers): Line =>
  decisionOf(run, papers, run.id === id || run.id.startsWith(`${id}/`) ? null : span)

/** What became of a matter, with who took which position, and the acts by which it did; `within`: those that were done then, where any were. */
function decisionOf(run: MatterStanding, papers: MinutesPapers, within: Meeting['span'] | null = null): Line {
  const { charter, titles, lang, acts } = papers
  const { says } = meetingWordsOf(lang)
  const title = speech[lang].forms.quoted(sayTitle(run.id, titles.get(run.id) ?? run.id, charter, lang))
  const procedure = sayTerm(run.procedure ?? '', lang)
  const positions = new Map<string, string[]>()
  const nos: number[] = []
  const of = run.acts.filter(({ no, worth }) => acts[no - 1] !== undefined && (worth === 'counts' || worth === 'opens'))
  const inTime = within === null ? [] : of.filter(({ no }) => isWithin(acts[no - 1]?.at ?? '', within, charter))
  for (const { no, worth } of inTime.length > 0 ? inTime : of) {
    const act = acts[no - 1] as Act
    nos.push(no)
    if (worth === 'counts' && act.for === undefined && isPosition(act.act, editionOf(charter, run.edition)))
      positions.set(act.act, [...(positions.get(act.act) ?? []), ...authorsOf(act)])
  }
  const settled = run.state === 'settled' && run.outcome !== null
  const lead = settled
    ? says.decided(title, procedure, sayOutcome(run.outcome ?? '', lang), sayAt(run.settledAt ?? run.settledBy ?? '', papers))
    : says.undecided(title, procedure)
  return {
    says: [lead, ...[...positions].map(([act, by]) => says.position(capital(languageOf(lang).act(act)), all(by, papers)))].join(' '),
    nos,
  }
}
/** Whether an act takes a position on the question: to be present, or to leave the room, is none. */
function isPosition(act: string, edition: Edition): boolean {
  const known = edition.acts[act] ?? builtinActs[act]
  return known?.kind === 'position' && known.conduct === undefined
}

/** A decision by itself: what became of it, and the acts by which it did, a paragraph each. */
export function decisionMinutes(run: MatterStanding, papers: MinutesPapers): readonly Paragraph[] {
  const { charter, acts, lang } = papers
  const whole = decisionOf(run, papers)
  const each = run.acts.flatMap(({ no, worth }): Line[] => {
    const act = acts[no - 1]
    if (act === undefined || (worth !== 'counts' && worth !== 'opens')) return []
    const by = capital(sayNames(charter, authorsOf(act), lang))
    return [{ says: meetingWordsOf(lang).says.statement(by, languageOf(lang).act(act.act), sayAt(act.at, papers)), nos: [no] }]
  })
  return [whole, ...each].map(({ says, quoted = null, nos }, i) => ({ n: i + 1, says, quoted, nos }))
}

/** The text of minutes, the same for the same acts: what is hashed, and what a terminal prints. */
export function printMinutes(minutes: Minutes): string {
  const w = meetingWordsOf(minutes.lang)
  const line = (p: Paragraph): string =>
    `${p.n}. ${p.says.trimEnd()}${p.quoted === null ? '' : ` ${p.quoted}`}${p.nos.length === 0 ? '' : `  [${w.acts(p.nos.join(', '), p.nos.length)}]`}`
  return `${[
    w.minutesOf(minutes.title),
    ...minutes.parts.flatMap(part => ['', part.title, ...part.paragraphs.map(line)]),
    '',
    w.summary,
    ...(minutes.summary.length === 0 ? [w.summaryEmpty] : minutes.summary.map(line)),
    ...(minutes.since.length === 0 ? [] : ['', w.since, ...minutes.since.map(line)]),
  ].join('\n')}\n`
}

/** How far minutes have come, from the runs by which they were circulated: the last that was approved, else the last. */
export interface Approval {
  readonly state: 'draft' | 'circulated' | 'approved' | 'refused'
  readonly run: MatterStanding | null
  /** The act by which they were circulated: they say what the record said before it. */
  readonly no: number | null
  /** The hash that this act names. */
  readonly text: string | null
  readonly corrections: readonly { readonly no: number; readonly paragraph: string; readonly says: string; readonly reason: string }[]
}

/** The sentence on how far minutes have come. */
export function sayApproval(
  { minutes, meeting, approval }: { readonly minutes: Minutes; readonly meeting: Meeting; readonly approval: Approval },
  charter: Charter,
  lang: Lang,
): string {
  const { minutesState: says } = meetingWordsOf(lang)
  if (approval.state === 'draft' || approval.no === null)
    return meeting.run.state === 'settled' ? says.closed(minutes.known) : says.draft(minutes.known)
  if (approval.state !== 'approved') return says[approval.state](approval.no)
  return says.approved(sayOn(offsetAtSeat(approval.run?.settledAt ?? '', charter.seat.zone), lang), approval.no)
}

/** What became of the minutes of a meeting; `runs` are those of its own matter and below, and of matters that refer to it. */
export function approvalOf(meeting: string, runs: readonly MatterStanding[], acts: readonly Act[], charter: Charter): Approval {
  const about = runs.filter(r => r.id === meeting || r.id.startsWith(`${meeting}/`) || r.refers === meeting)
  const opening = (run: MatterStanding): number | null => run.acts.find(a => a.worth === 'opens')?.no ?? null
  const by = (run: MatterStanding): Act | undefined => acts[(opening(run) ?? 0) - 1]
  const circulated = about.filter(r => by(r)?.act === 'circulated the minutes')
  const run = circulated.findLast(r => isWon(r, charter)) ?? circulated.at(-1) ?? null
  const corrections = about.flatMap(r => {
    const act = by(r)
    return act?.act === 'corrected the minutes' && isWon(r, charter)
      ? [{ no: opening(r) ?? 0, paragraph: act.paragraph ?? '', says: act.note ?? '', reason: act.reason ?? '' }]
      : []
  })
  if (run === null) return { state: 'draft', run, no: null, text: null, corrections }
  const state = isWon(run, charter) ? 'approved' : run.state === 'settled' ? 'refused' : 'circulated'
  return { state, run, no: opening(run), text: by(run)?.text ?? null, corrections }
}
