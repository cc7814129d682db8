/**
 * A meeting: a matter whose procedure says who conducts it. From its acts, and from what the judge made of them, who sits in which order, the days
 * and sessions, the agenda, the floor, the documents and what was decided. A pure fold; it decides nothing.
 */
import { dayOf, endOfDay, firstMoment, lastMoment, parseWhen, startOfDay } from '../basics/moment.ts'
import type { Body, Charter, Procedure } from '../charter/charter.ts'
import { meant } from '../charter/names.ts'
import type { Seating } from '../judge/sitting.ts'
import type { MatterStanding, Standing } from '../judge/standing.ts'
import { TAKEN } from '../judge/worths.ts'
import type { Act } from '../record/act.ts'
import { spokenAs, speech as spoken } from '../words/languages.ts'
import { agendaOf, type Item } from './agenda.ts'
import { type Credentials, credentialsIn } from './credentials.ts'
import { type Document, documentsOf } from './documents.ts'
import { type Floor, floorOf, usual } from './floor.ts'
import { asDone, type Heard, heardIn } from './heard.ts'
import { editionOf, procedureOf } from './matters.ts'
import { type Day, presenceOf, type Session } from './presence.ts'

/** One place in the room. */
interface Place {
  readonly id: string
  /** A member votes; an invitee sits by the charter without a vote; a guest was asked to this meeting. */
  readonly status: 'member' | 'invitee' | 'guest'
  readonly chair: boolean
  /** The act by which it was recorded present on a day, the last; null where none was. */
  readonly recorded: number | null
  /** It is in the room now. */
  readonly here: boolean
  /** The act that registered its credentials for this body, of those that hold; null where none do. */
  readonly credentials: number | null
  /** By which credentials it sits. */
  readonly sits: Credentials
}

interface Span {
  readonly from: number
  readonly until: number
}

interface Association {
  readonly no: number
  readonly by: readonly string[]
  readonly at: string
  readonly refers: string | null
  readonly answers: number | null
}

export interface Meeting extends Call {
  readonly id: string
  readonly run: MatterStanding
  readonly body: string | null
  readonly procedure: Procedure
  readonly convened: { readonly no: number; readonly by: readonly string[]; readonly at: string } | null
  /** The officer in the chair; where the chair goes round, the party that holds it. */
  readonly chair: string | null
  /** Where the chair goes round: who held it on the first day, and from each day on which it passed on. */
  readonly chairs: readonly { readonly day: string; readonly chair: string }[]
  /** From its first day to its close, or to the moment shown; milliseconds. */
  readonly span: Span
  readonly places: readonly Place[]
  readonly days: readonly Day[]
  readonly session: Session | null
  readonly agenda: readonly Item[]
  readonly now: Item | null
  readonly floor: Floor
  readonly documents: readonly Document[]
  /** What was opened under it or its agenda, as it stands. */
  readonly decisions: readonly MatterStanding[]
  readonly associations: readonly Association[]
  /** What was entered beside its conduct: stated, noted, reported. */
  readonly statements: readonly Heard[]
  readonly heard: readonly Heard[]
}

/** What a meeting is told from. */
interface MeetingPapers {
  readonly charter: Charter
  readonly acts: readonly Act[]
  /** The standing of everything, or of the meeting with the matters of its agenda. */
  readonly standing: Standing
  /** Who sits at a moment, in milliseconds. */
  readonly sitting: (at: number) => Seating
}

/** Whether a run is a meeting: its procedure says who conducts it. */
export const isMeeting = (run: MatterStanding, charter: Charter): boolean => (procedureOf(run, charter)?.conductedBy?.length ?? 0) > 0

/** The runs that are meetings, those of one body where it is named, the latest first; one that a new edition moved is the run into which it was. */
export const meetingsIn = (standing: Standing, charter: Charter, body?: string): readonly MatterStanding[] =>
  standing.matters
    .filter(run => isMeeting(run, charter) && (body === undefined || run.body === body))
    .filter((run, _, all) => !all.some(next => isMovedTo(run, next)))
    .sort((a, b) => (lastOf(a) < lastOf(b) ? 1 : lastOf(a) > lastOf(b) ? -1 : a.id < b.id ? 1 : -1))

/** Whether a new edition moved one run into another: the same meeting goes on in it. */
const isMovedTo = (run: MatterStanding, next: MatterStanding): boolean =>
  run !== next && run.id === next.id && run.outcome === 'moved' && run.settledAt === next.opened

/** The runs of one meeting in order, the given one last: those before it were moved by new editions. */
function runsOf(run: MatterStanding, standing: Standing, charter: Charter): readonly MatterStanding[] {
  const before = standing.matters.find(r => isMovedTo(r, run) && isMeeting(r, charter))
  return before === undefined ? [run] : [...runsOf(before, standing, charter), run]
}

/** When it ended, or the last day on which it can have been opened. */
const lastOf = (run: MatterStanding): string => (run.settledAt ?? run.settledBy ?? run.opened).split(/\/(?=\d{4})/).at(-1) as string

/** The act that convened a meeting; null where none did. */
export const convenedBy = (run: MatterStanding, acts: readonly Act[]): Act | null =>
  acts[(run.acts.find(a => a.worth === 'opens')?.no ?? 0) - 1] ?? null

/** When and where a meeting is held. */
interface Call {
  readonly from: string | null
  readonly until: string | null
  readonly place: string | null
  readonly level: string | null
  readonly channel: string | null
  /** The acts by which it was changed, in their order. */
  readonly changed: readonly number[]
}

/** When and where a meeting is held, by the acts that convened it and changed that since; one that names a day leaves none of the former. */
export function callOf(runs: readonly MatterStanding[], acts: readonly Act[], charter: Pick<Charter, 'seat'>): Call {
  const first = runs[0] === undefined ? null : convenedBy(runs[0], acts)
  const anew = new Set(runs.flatMap(run => run.acts.flatMap(a => (a.worth === 'counts' && a.why.code === 'called anew' ? [a.no] : []))))
  const changes = asDone(
    [...anew].sort((a, b) => a - b).flatMap(no => (acts[no - 1] === undefined ? [] : [{ no, act: acts[no - 1] as Act }])),
    charter.seat.zone,
  )
  const said = [...(first === null ? [] : [first]), ...changes.map(c => c.act)]
  const last = (field: 'place' | 'role' | 'channel'): string | null => said.findLast(act => act[field] !== undefined)?.[field] ?? null
  const dated = said.findLastIndex(act => act.from !== undefined)
  return {
    from: said[dated]?.from ?? null,
    until: said.slice(Math.max(dated, 0)).findLast(act => act.until !== undefined)?.until ?? null,
    place: last('place'),
    level: last('role'),
    channel: last('channel'),
    changed: changes.map(c => c.no),
  }
}

/** The meeting that is on, on a day: one that is open, had begun by then and was not to have ended before. */
export const runningOf = (
  meetings: readonly MatterStanding[],
  acts: readonly Act[],
  day: string,
  charter: Pick<Charter, 'seat'>,
): MatterStanding | null =>
  meetings.find(run => {
    if (run.state !== 'open' || convenedBy(run, acts) === null) return false
    const call = callOf([run], acts, charter)
    const from = (call.from ?? day).slice(0, 10)
    return from <= day && (call.until ?? (call.from === null ? day : from)).slice(0, 10) >= day
  }) ?? null

const inWords = (name: string, language: string): string => {
  const lang = spokenAs(language)
  return lang === undefined ? name : spoken[lang].charter.party(name)
}

/** The seats of a body in its order, names in the languages spoken here. */
export const orderOf = (sitting: Seating, body: string): readonly string[] => sitting.orderIn(body, inWords)

/** The acts that are told by themselves elsewhere, or are no part of what was said. */
const STATEMENTS: ReadonlySet<string> = new Set(['stated', 'noted', 'reported', 'met', 'attached a statement', 'declared an intention'])

/** The meeting of a run. */
export function meetingOf(run: MatterStanding, { charter, acts, standing, sitting }: MeetingPapers): Meeting {
  const edition = editionOf(charter, run.edition)
  const procedure = procedureOf(run, charter) as Procedure
  const body = run.body === null ? undefined : edition.bodies[meant(run.body, Object.keys(edition.bodies)) ?? '']
  const runs = runsOf(run, standing, charter)
  const heard = heardInAll(runs, acts, charter)
  const opening = heard.find(h => runs[0]?.acts.some(a => a.no === h.no && a.worth === 'opens')) ?? null
  const at = momentOf(run, standing, charter)
  const seated = sitting(at).under(run.edition)
  const { days, session, room } = presenceOf(heard)
  const { items, now } = agendaOf(heard)
  const members = body === undefined ? [] : orderOf(seated, body.name)
  const columns = new Map(charter.parties.map(p => [p.id, p.columns]))
  const floor = floorOf(heard, {
    order: body?.speakers ?? usual,
    time: body?.time ?? { speech: null, point: null },
    isMember: id => members.includes(id),
    column: (id, column) => columns.get(id)?.[column.replaceAll(' ', '_')] ?? columns.get(id)?.[column] ?? '',
  })
  const call = callOf(runs, acts.slice(0, standing.known), charter)
  const span = spanOf(opening, call, heard, at, charter)
  const chairsOf = (name: string, on: readonly string[]): Meeting['chairs'] =>
    on.flatMap((day, i) => {
      const chairOn = (d: string): string | null => sitting(endOfDay(d, charter.seat.zone)).under(run.edition).chairIn(name)
      const chair = chairOn(day)
      return chair === null || (i > 0 && chairOn(on[i - 1] as string) === chair) ? [] : [{ day, chair }]
    })
  return {
    id: run.id,
    run,
    body: run.body,
    procedure,
    ...call,
    convened: opening && { no: opening.no, by: opening.by, at: opening.act.at },
    chair: body === undefined ? null : (seated.chairIn(body.name) ?? body.chair),
    chairs: body?.rotation === undefined ? [] : chairsOf(body.name, [dayOf(span.from, charter.seat.zone), ...days.map(d => d.day)]),
    span,
    places: placesOf({
      body,
      members,
      seated,
      days,
      room,
      guests: opening?.act.participants ?? [],
      credentials:
        body === undefined
          ? () => ({ state: 'none', no: null, office: null })
          : credentialsIn({ body: body.name, matter: run.id }, { charter, acts: acts.slice(0, standing.known), at }),
    }),
    days,
    session,
    agenda: items,
    now,
    floor,
    documents: documentsOf(heard, charter.authentic),
    decisions: decisionsOf(run, items, standing, charter).filter(
      d => !isAboutMinutes(d, acts) && (isBelow(d, run) || wasBefore(d, span, acts, charter)),
    ),
    associations: heard.flatMap(h =>
      h.act.act === 'associated itself'
        ? [{ no: h.no, by: h.by, at: h.act.at, refers: h.act.refers ?? null, answers: h.act.answers ?? null }]
        : [],
    ),
    statements: heard.filter(h => STATEMENTS.has(h.act.act)),
    heard,
  }
}

/** What was heard in the runs of one meeting, each act once. */
function heardInAll(runs: readonly MatterStanding[], acts: readonly Act[], charter: Charter): readonly Heard[] {
  const found = new Map(runs.flatMap(run => heardIn(run, acts, charter)).map(h => [h.no, h]))
  return [...found.values()].sort((a, b) => a.at - b.at || a.no - b.no)
}

/** From the day for which it was called, or on which something was first done in it, to its close or to the moment shown. */
function spanOf(opening: Heard | null, call: Call, heard: readonly Heard[], until: number, { seat: { zone } }: Charter): Span {
  const called = [firstMoment(call.from, zone)].filter(at => at !== null)
  const first = Math.min(
    ...called,
    ...heard.filter(h => h !== opening && !call.changed.includes(h.no)).map(h => h.at),
    ...(opening === null ? [] : [Math.max(opening.at, ...called)]),
  )
  return { from: Number.isFinite(first) ? startOfDay(dayOf(first, zone), zone) : until, until }
}

/** The moment whose seats are meant: the end of the meeting, or the moment shown. */
function momentOf(run: MatterStanding, standing: Standing, charter: Charter): number {
  return lastMoment(run.state === 'settled' ? (run.settledAt ?? run.settledBy ?? standing.asOf) : standing.asOf, charter.seat.zone) ?? 0
}

interface Room {
  readonly body: Body | undefined
  readonly members: readonly string[]
  readonly seated: Seating
  readonly days: readonly Day[]
  readonly room: ReadonlyMap<string, number>
  readonly guests: readonly string[]
  readonly credentials: (party: string) => Credentials
}

function placesOf({ body, members, seated, days, room, guests, credentials }: Room): readonly Place[] {
  const recorded = new Map(days.flatMap(d => d.present.map(({ id, no }) => [id, no] as const)))
  const holder = body === undefined ? null : seated.chairIn(body.name)
  const invited = body === undefined ? [] : [...seated.inviteesIn(body.name)].filter(id => !members.includes(id))
  const beside = [...new Set(guests)].filter(id => !members.includes(id) && !invited.includes(id))
  const place =
    (status: Place['status']) =>
    (id: string): Place => {
      const sits = credentials(id)
      return {
        id,
        status,
        chair: id === holder,
        recorded: recorded.get(id) ?? null,
        here: room.has(id),
        credentials: sits.state === 'registered' || sits.state === 'office' ? sits.no : null,
        sits,
      }
    }
  return [...members.map(place('member')), ...invited.map(place('invitee')), ...beside.map(place('guest'))]
}

/** Whether a run was opened to approve or to correct minutes. */
const isAboutMinutes = (run: MatterStanding, acts: readonly Act[]): boolean =>
  run.acts.some(a => a.worth === 'opens' && ['circulated the minutes', 'corrected the minutes'].includes(acts[a.no - 1]?.act ?? ''))

const isBelow = (m: MatterStanding, run: MatterStanding): boolean => m.id === run.id || m.id.startsWith(`${run.id}/`)

/** Whether anything was done, or came to an end, in a matter while the meeting lasted. */
function wasBefore(m: MatterStanding, span: Span, acts: readonly Act[], charter: Charter): boolean {
  const ended = m.settledAt ?? m.settledBy
  return (
    (ended !== null && isWithin(ended, span, charter)) ||
    m.acts.some(({ no, worth }) => TAKEN.has(worth) && isWithin(acts[no - 1]?.at ?? '', span, charter))
  )
}

/** Whether what is dated so was done while a meeting lasted, or may have been. */
export function isWithin(at: string, { from, until }: Span, { seat: { zone } }: Pick<Charter, 'seat'>): boolean {
  const when = parseWhen(at, zone)
  return typeof when !== 'string' && when.until >= from && when.from <= until
}

/** The matters that the agenda names, those below the meeting, and what else was opened in it. */
function decisionsOf(run: MatterStanding, items: readonly Item[], standing: Standing, charter: Charter): readonly MatterStanding[] {
  const named = new Set(items.flatMap(item => (item.refers === null ? [] : [item.refers])))
  return standing.matters.filter(m => m !== run && m.procedure !== null && !isMeeting(m, charter) && (named.has(m.id) || isBelow(m, run)))
}
