/** Meetings and their minutes, as `entente meeting` and `entente minutes` tell them. */
import { createHash } from 'node:crypto'
import { lastDayOf } from '../basics/moment.ts'
import { standing as stand } from '../judge/judge.ts'
import { sittingAt } from '../judge/sitting.ts'
import type { Act } from '../record/act.ts'
import { akomaMinutes } from '../views/akoma.ts'
import { sayOutcome, sayTerm } from '../views/acts.ts'
import { printJson } from '../views/json.ts'
import { sayTitle } from '../views/matters.ts'
import { type Meeting, meetingsIn } from '../views/meeting.ts'
import { type Listed, listOf } from '../views/meetings.ts'
import { listedJson, meetingJson, minutesJson } from '../views/meeting-json.ts'
import { printMinutes, sayApproval, sayItem } from '../views/minutes.ts'
import { meetingIn, minutesIn, type Told } from '../views/minutes-of.ts'
import { atSeat, capital, nameOf, sayNames, sayOn, sayWhen, writtenIn } from '../views/say.ts'
import { meetingWordsOf } from '../views/words.ts'
import { langOf, langs, speech } from '../words/languages.ts'
import type { Asked, Command, Terminal } from './command.ts'
import { load, type Loaded, questionFlags, refuse } from './question.ts'

/** A record as the folds ask it; the acts are read once more, for a fold looks at all of them. */
function toldOf(loaded: Loaded): Told {
  const { world, charter } = loaded
  const read = loaded.acts(new Set(Array.from({ length: world.known }, (_, i) => i + 1)))
  const acts = Array.from({ length: world.known }, (_, i) => read.get(i + 1) as Act)
  return {
    charter,
    acts,
    stand: (asOf, matter, known) => stand(world, asOf, matter, known),
    sitting: (at, known) => sittingAt(world, at, known),
  }
}

/** The meeting that a command names, or the only one there is; else the sentence that says which there are. */
function chosen(loaded: Loaded, told: Told): string | { readonly id: string } {
  const { charter, asOf, matter, lang } = loaded
  const t = meetingWordsOf(lang)
  const ids = [...new Set(meetingsIn(told.stand(asOf), charter).map(m => m.id))]
  if (matter !== null && ids.includes(matter)) return { id: matter }
  if (matter !== null) return t.noMeetingHere(matter)
  const [only, ...more] = ids
  if (only === undefined) return `The record has no meeting by ${asOf}.`
  return more.length === 0 ? { id: only } : `Name one with --matter: ${ids.join(', ')}.`
}

const flags = { ...questionFlags, matter: { takes: 'M', says: 'the meeting' } }

export const meeting: Command = {
  name: 'meeting',
  takes: `<folder> [--matter M] [--as-of DAY] [--known-at N] [--json] [--lang ${langs.join('|')}]`,
  summary: 'meetings: who sits, agenda, floor, presence by day; without --matter, all of them',
  help: `A meeting is a matter whose procedure says who conducts it. Without --matter all meetings are listed; with it one is told: its seats in order, its
agenda, who has the floor and who asked for it, who was recorded present on which day, and what was decided.

  entente meeting charters/north-atlantic
  entente meeting charters/north-atlantic --matter ministerial-2023-11 --as-of 2023-11-29`,
  words: ['folder'],
  flags,
  run(asked, terminal) {
    const loaded = load(asked, terminal)
    if (typeof loaded === 'number') return loaded
    const told = toldOf(loaded)
    if (loaded.matter === null) return list(loaded, told, asked, terminal)
    const found = chosen(loaded, told)
    if (typeof found === 'string') return refuse(found, terminal)
    const one = meetingIn(told, found.id, loaded.asOf, loaded.world.known) as Meeting
    terminal.out(
      asked.flags.json === undefined
        ? print(one, loaded)
        : printJson({ charter: loaded.charter.id, asOf: loaded.asOf, ...meetingJson(one) }),
    )
    return 0
  },
}

function list({ charter, asOf, titles, lang }: Loaded, told: Told, asked: Asked, terminal: Terminal): 0 {
  const t = meetingWordsOf(lang)
  const all = listOf(told.stand(asOf), charter, told.acts)
  if (asked.flags.json !== undefined) {
    terminal.out(printJson({ charter: charter.id, asOf, meetings: all.map(listedJson) }))
    return 0
  }
  const stands = ({ run, from, when }: Listed): string => {
    if (run.state === 'settled') return `${sayOutcome(run.outcome ?? '', lang)}, ${sayWhen(run.settledAt ?? run.opened, lang)}`
    const said = when === 'unheard' ? t.notHeard : speechOf(lang).standing.open
    return `${said}, ${t.calledFor(sayWhen(atSeat(from ?? run.opened, charter.seat.zone), lang))}`
  }
  const line = (l: Listed): string =>
    `${l.run.id}: ${sayTitle(l.run.id, titles.get(l.run.id) ?? l.run.id, charter, lang)} · ${sayTerm(l.run.body ?? '', lang)} · ${stands(l)}`
  terminal.out(`${all.length === 0 ? t.noMeeting : all.map(line).join('\n')}\n`)
  return 0
}
const speechOf = (lang: Loaded['lang']) => speech[lang].terminal

const nameOfSession = (s: Meeting['days'][number]['sessions'][number], t: ReturnType<typeof meetingWordsOf>): string =>
  capital(s.title ?? [t.says.session, s.number].filter(Boolean).join(' '))

/** A meeting as the terminal tells it. */
function print(m: Meeting, { charter, titles, lang, asOf }: Loaded): string {
  const t = meetingWordsOf(lang)
  const { colon } = speech[lang].forms
  const name = (id: string): string => nameOf(charter, id, lang)
  const row = (label: string, value: string): string => `  ${label}${colon}${value}`
  const of = (status: Meeting['places'][number]['status']): readonly string[] => m.places.flatMap(p => (p.status === status ? [p.id] : []))
  const state =
    m.run.state === 'open'
      ? speech[lang].terminal.standing.open
      : `${sayOutcome(m.run.outcome ?? '', lang)}, ${sayOn(m.run.settledAt ?? m.run.settledBy ?? asOf, lang)}`
  return `${[
    `${sayTitle(m.id, titles.get(m.id) ?? m.id, charter, lang)}${colon}${state}`,
    ...(m.body === null
      ? []
      : [row(capital(t.facts.chair), m.chair === null ? '—' : name(m.chair)), row(t.seats, `${of('member').length}`)]),
    ...(m.from === null ? [] : [row(t.facts.begins, sayWhen(m.from, lang))]),
    ...(m.until === null ? [] : [row(t.facts.ends, sayWhen(m.until, lang))]),
    ...(m.level === null ? [] : [row(t.facts.level, m.level)]),
    ...(m.place === null ? [] : [row(t.facts.place, m.place)]),
    ...(of('invitee').length + of('guest').length === 0
      ? []
      : [row(t.invitees, sayNames(charter, [...of('invitee'), ...of('guest')], lang))]),
    t.agenda,
    ...(m.agenda.length === 0
      ? [`  ${t.agendaEmpty}`]
      : m.agenda.map(
          i => `  ${sayItem(i, null, { charter, titles, lang })}${colon}${t.item[i.state]}  [${t.acts(i.acts.join(', '), i.acts.length)}]`,
        )),
    ...(m.run.state === 'open'
      ? [
          t.floor,
          `  ${m.floor.speaker === null ? t.nobodySpeaks : t.hasFloor(name(m.floor.speaker.by), sayWhen(m.floor.speaker.at, lang))}`,
          ...m.floor.queue.map(r => `  · ${name(r.by)}${r.point ? ` (${t.point})` : ''}  [${t.acts(String(r.no), 1)}]`),
        ]
      : []),
    t.presence,
    ...(m.days.length === 0 ? [`  ${t.presenceEmpty}`] : []),
    ...m.days.flatMap(d => [
      row(
        capital(sayWhen(d.day, lang)),
        d.present.length === 0
          ? t.says.absent
          : `${t.present} (${d.present.length})${colon}${sayNames(
              charter,
              d.present.map(p => p.id),
              lang,
            )}`,
      ),
      ...d.sessions.map(s =>
        s.closed === null
          ? `    ${t.sessionOpen(nameOfSession(s, t), sayWhen(s.at, lang))}`
          : `    ${t.session(nameOfSession(s, t), sayWhen(s.at, lang), sayWhen(s.closed.at, lang))}`,
      ),
    ]),
    t.decisions,
    ...(m.decisions.length === 0
      ? [`  ${t.decisionsEmpty}`]
      : m.decisions.map(d =>
          row(
            sayTitle(d.id, titles.get(d.id) ?? d.id, charter, lang),
            d.state === 'open'
              ? speech[lang].terminal.standing.open
              : `${sayOutcome(d.outcome ?? '', lang)}, ${sayOn(d.settledAt ?? d.settledBy ?? '', lang)}`,
          ),
        )),
    ...m.associations.map(a => row(t.association, `${sayNames(charter, a.by, lang)}  [${t.acts(String(a.no), 1)}]`)),
  ].join('\n')}\n`
}

export const minutes: Command = {
  name: 'minutes',
  takes: `<folder> [--matter M] [--as-of DAY] [--known-at N] [--json | --akoma-ntoso] [--lang ${langs.join('|')}]`,
  summary: 'the minutes of a meeting, made from its acts',
  help: `The minutes of a meeting and a summary of its decisions, made from the acts; each sentence names the acts that it says. Once minutes were circulated and
approved by the charter's rule they are those of the record as it was then, and do not move. The last line is the SHA-256 of the text, in the
language in which the record is written.

  entente minutes charters/north-atlantic --matter ministerial-2023-11 --as-of 2023-12-31`,
  words: ['folder'],
  flags: { ...flags, 'akoma-ntoso': { takes: null, says: 'as Akoma Ntoso 1.0 (XML)' } },
  run(asked, terminal) {
    if (asked.flags.json !== undefined && asked.flags['akoma-ntoso'] !== undefined)
      return refuse('"--json" and "--akoma-ntoso" are two forms; ask for one of them.', terminal)
    const loaded = load(asked, terminal)
    if (typeof loaded === 'number') return loaded
    const told = toldOf(loaded)
    const found = chosen(loaded, told)
    if (typeof found === 'string') return refuse(found, terminal)
    return tellMinutes(loaded, told, found.id, asked, terminal)
  },
}

function tellMinutes({ charter, asOf, lang, world }: Loaded, told: Told, id: string, asked: Asked, terminal: Terminal): 0 | 2 {
  const t = meetingWordsOf(lang)
  const made = minutesIn(told, id, { asOf, known: world.known, lang })
  const own = minutesIn(told, id, { asOf, known: world.known, lang: langOf(writtenIn(charter)) })
  if (made === null || own === null) return refuse(t.noMeetingHere(id), terminal)
  const { approval, minutes: text, meeting: of } = made
  const whole = printMinutes(own.minutes)
  const hash = createHash('sha256').update(whole).digest('hex')
  if (asked.flags.json !== undefined) terminal.out(printJson({ charter: charter.id, ...minutesJson(text, approval, whole, hash) }))
  else if (asked.flags['akoma-ntoso'] !== undefined) {
    const { zone } = charter.seat
    const day = lastDayOf(of.from ?? of.run.opened, zone)
    const shown = lastDayOf(asOf, zone)
    terminal.out(akomaMinutes(text, { charter, address: 'urn:entente', lang, day, shown }, approval.state === 'approved'))
  } else {
    const state = sayApproval(made, charter, lang)
    const corrections = approval.corrections.map(c => t.corrected(c.paragraph, c.says, c.reason, c.no))
    const more = corrections.length === 0 ? [] : ['', t.corrections, ...corrections]
    terminal.out(`${state}\n\n${printMinutes(text)}${[...more, '', `${t.hash}${speech[lang].forms.colon}${hash}`].join('\n')}\n`)
  }
  return 0
}
