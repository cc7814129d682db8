/**
 * The clocks as a calendar (RFC 5545): when open runs close, and when outcomes take effect. An instant is written in UTC, so that no table of zones
 * moves it, with the time at the seat beside it; a day is a day. What depends on people is not in it, for it has no date.
 */
import { createHash } from 'node:crypto'
import ical from 'ical-generator'
import { addDays, dayOf, firstDayOf, lastMoment, parseWhen } from '../../basics/moment.ts'
import type { MatterStanding, Standing } from '../../judge/standing.ts'
import { nameOf, sayList, sayWhen } from '../../views/say.ts'
import { crisisWordsOf, noticeWordsOf } from '../../views/words.ts'
import { meetingsIn } from '../../views/meeting.ts'
import { isSealed } from '../../record/act.ts'
import { meetingPath } from '../../web/meeting-paths.ts'
import { matterPath } from '../../web/layout.tsx'
import { type Lang, languageOf } from '../../words/languages.ts'
import type { Organisation } from '../organisation.ts'

export interface Clocked {
  readonly org: Organisation
  readonly standing: Standing
  readonly lang: Lang
  /** The address of the platform. */
  readonly address: string
  /** The day shown; effects are kept in the calendar for a year after they began. */
  readonly day: string
}

interface Entry {
  readonly uid: string
  readonly at: string
  readonly summary: string
  readonly run: MatterStanding
  /** Of a meeting: when it ends, where it is held, and its page. */
  readonly until?: string | undefined
  readonly place?: string | undefined
  readonly path?: string
}

export function calendarOf({ org, standing, lang, address, day }: Clocked): string {
  const { charter } = org
  const t = noticeWordsOf(lang)
  const { city, zone } = charter.seat
  const calendar = ical({
    name: `${charter.name}: ${t.calendar}`,
    prodId: { company: 'Entente', product: 'Entente', language: lang.toUpperCase() },
  })
  calendar.x([{ key: 'X-WR-TIMEZONE', value: zone }])
  const drill = charter.exercise ? `${crisisWordsOf(lang).exerciseMark(charter.exercise.name)} ` : ''
  for (const { uid, at, summary, run, until, place, path } of [...entriesOf(org, standing, lang, day), ...meetingsOf(org, standing, day)]) {
    const last = run.acts.at(-1)?.no ?? 0
    const link = `${address}${path ?? matterPath(org.id, run.id)}`
    const event = calendar.createEvent({
      id: `${uid}@${org.id.replace(/[^\w.-]/g, '-')}`,
      sequence: last,
      stamp: new Date(changedAt(org, last)),
      ...timeOf(at, zone, until),
      ...(place === undefined ? {} : { location: place }),
      summary: `${drill}${summary}`,
      description: `${t.atSeat(sayWhen(at, lang), city)}\n${link}`,
      url: link,
    })
    event.transparency('TRANSPARENT' as Parameters<typeof event.transparency>[0])
  }
  return `${calendar.toString()}\r\n`
}

const timeOf = (at: string, zone: string, until?: string): { start: Date; end?: Date; allDay?: boolean } => {
  const [when, last] = [parseWhen(at, zone), until === undefined ? null : parseWhen(until, zone)]
  if (typeof when !== 'string' && when.kind === 'instant')
    return {
      start: new Date(when.from),
      ...(last === null || typeof last === 'string' || last.until <= when.from
        ? {}
        : { end: new Date(last.kind === 'day' ? last.until + 1 : last.until) }),
    }
  if (last !== null && typeof last !== 'string') {
    const [y, m, d] = dayOf(last.until, zone).split('-').map(Number) as [number, number, number]
    const [first, ...rest] = at.split('-').map(Number) as [number, number, number]
    return { start: new Date(first, rest[0] - 1, rest[1]), end: new Date(y, m - 1, d + 1), allDay: true }
  }
  const [year, month, day] = at.split('-').map(Number) as [number, number, number]
  // The days of an entry are read off this machine's own calendar.
  return { start: new Date(year, month - 1, day), end: new Date(year, month - 1, day + 1), allDay: true }
}

/** When the last act of a run came: the same calendar is the same bytes. */
function changedAt(org: Organisation, no: number): number {
  const act = org.acts[no - 1]
  return lastMoment(act?.received ?? act?.at, org.charter.seat.zone) ?? 0
}

function entriesOf(org: Organisation, { matters }: Standing, lang: Lang, day: string): readonly Entry[] {
  const t = noticeWordsOf(lang)
  const { zone } = org.charter.seat
  const isDated = (text: string): boolean => {
    const when = parseWhen(text, zone)
    return typeof when !== 'string' && (when.kind === 'day' || when.kind === 'instant')
  }
  const since = addDays(day, -366)
  return matters.flatMap(run => {
    const title = org.titles.get(run.id) ?? run.id
    const of = (...more: readonly string[]): string =>
      createHash('sha256')
        .update([org.id, run.id, run.procedure, run.opened, ...run.concerning, ...more].join('\n'))
        .digest('hex')
        .slice(0, 32)
    const entries: Entry[] = []
    if (run.state === 'open' && run.closes !== null && isDated(run.closes))
      entries.push({ uid: of('closes'), at: run.closes, summary: t.closes(languageOf(lang).term(run.procedure ?? ''), title), run })
    if (run.state !== 'settled' || run.outcome === null) return entries
    const effects = new Map<string, string[]>()
    if (run.effectiveFrom !== null) effects.set(run.effectiveFrom, [])
    for (const { party, from } of run.effects)
      if (from !== null) effects.set(from, [...(effects.get(from) ?? []), nameOf(org.charter, party, lang)])
    // What takes effect as it is decided waits for no clock.
    const decided = run.settledAt === null ? '' : firstDayOf(run.settledAt, zone)
    for (const [at, parties] of effects) {
      if (!isDated(at) || firstDayOf(at, zone) < since || firstDayOf(at, zone) === decided) continue
      const outcome = languageOf(lang).outcome(run.outcome)
      const whose = parties.length === 0 || run.effects.length === parties.length ? '' : ` (${sayList(parties, lang)})`
      entries.push({ uid: of('effect', effects.size > 1 ? at : ''), at, summary: `${t.takesEffect(outcome, title)}${whose}`, run })
    }
    return entries
  })
}

/** The meetings that were called and not refused, for a year after they ended: when they begin and end, as the convening act says. */
function meetingsOf(org: Organisation, standing: Standing, day: string): readonly Entry[] {
  const { zone } = org.charter.seat
  const since = addDays(day, -366)
  return meetingsIn(standing, org.charter).flatMap(run => {
    const act = org.acts[(run.acts.find(a => a.worth === 'opens')?.no ?? 0) - 1]
    if (act?.from === undefined || run.outcome === 'not opened' || firstDayOf(act.until ?? act.from, zone) < since) return []
    const uid = createHash('sha256').update([org.id, run.id, run.procedure, run.opened, 'meeting'].join('\n')).digest('hex').slice(0, 32)
    const summary = org.titles.get(run.id) ?? run.id
    return [
      {
        uid,
        at: act.from,
        summary,
        run,
        until: act.until,
        place: isSealed(act, 'place') ? undefined : act.place,
        path: meetingPath(org.id, run.id),
      },
    ]
  })
}
