/** Which acts a form offers, and what each of them asks for. What may be left out may be left out; what an act is worth the judge says. */
import type { Context } from 'hono'
import { printInstant } from '../../basics/moment.ts'
import type { Edition } from '../../charter/charter.ts'
import { authorsOf, builtinActs } from '../../record/act.ts'
import { alertedBy } from '../../views/alert.ts'
import { asksOf, namesMatter } from '../../views/asks.ts'
import { gather, type Matter } from '../../views/matters.ts'
import { everyAct, evidenceIn, openersIn } from '../../views/offers.ts'
import { changesPowers } from '../../views/powers-acts.ts'
import { nameOf, sayDoing, sayNames } from '../../views/say.ts'
import { crisisWordsOf, liveWordsOf, meetingWordsOf, roomsWordsOf, statementsWordsOf } from '../../views/words.ts'
import { ActPage, type Asking, type FieldOf } from '../../web/live/act.tsx'
import type { Choice } from '../../web/live/forms.tsx'
import type { DraftField } from '../../words/live.ts'
import { languageOf } from '../../words/languages.ts'
import { page } from '../answer.tsx'
import { roomPage } from './decision.tsx'
import { offeredBeside, offeredIn, offeredToOpen } from './offered.ts'
import { at, frameIn, personIn, send } from './room.ts'

export type Values = Readonly<Record<string, string>>

/** All matters that the reader may see, as they stand now. */
export function mattersIn(c: Context): readonly Matter[] {
  const { seen, present } = at(c)
  return gather(seen.stand(printInstant(present, seen.charter.seat.zone)), seen.charter, seen.titles)
}

/** The acts that are offered in a matter, or to open one, and beside any. */
function actsIn(c: Context, { act, matter }: Values): readonly Choice[] {
  const { lang } = frameIn(c)
  const person = personIn(c)
  const found = matter === undefined ? undefined : mattersIn(c).find(m => m.id === matter)
  const here = found ? offeredIn(at(c), person, found) : offeredToOpen(at(c), person)
  const beside = offeredBeside(
    at(c),
    person,
    found?.runs.some(run => evidenceIn(run, at(c).seen.charter)),
  )
  const apart = [...here.apart, ...beside.apart]
  const acts = [...new Set([...here.acts, ...beside.acts, ...apart])]
  const says = (value: string): string => {
    const said = languageOf(lang).act(value)
    return apart.includes(value) ? liveWordsOf(lang).heldApart(said) : said
  }
  // What somebody was led to is there, whatever it is worth.
  return (act === undefined || act === '' || acts.includes(act) ? acts : [act, ...acts]).map(value => ({ value, says: says(value) }))
}

/** Every act that may be written and is not offered, by its name. */
function othersIn(c: Context, offered: readonly Choice[]): readonly Choice[] {
  const { lang } = frameIn(c)
  const known = new Set(offered.map(o => o.value))
  return (
    everyAct(at(c).hall.edition())
      .filter(act => !known.has(act) && !changesPowers({ act }))
      .map(value => ({ value, says: languageOf(lang).act(value) }))
      // In the order of what is read on the page.
      .sort((a, b) => sayDoing(a.value, lang).localeCompare(sayDoing(b.value, lang), lang))
  )
}

/** `2026-12-04T12:00:00+01:00[Europe/Zurich]` as a field for a moment holds it. */
const local = (text: string): string => /^\d{4}-\d\d-\d\dT\d\d:\d\d/.exec(text)?.[0] ?? text

/** Whether whoever opens by an act names the moment at which it closes; where another act names it, nobody is asked for it here. */
const named = (edition: Edition, act: string): boolean =>
  edition.procedures.some(
    p => p.opensWith.includes(act) && p.clock.namedBy.length === 0 && p.closes.some(clock => clock.clock === 'as named'),
  )
const moves = (edition: Edition, act: string): boolean =>
  edition.procedures.some(p => [p.clock.namedBy, p.clock.extendedBy, p.clock.restartedBy].flat().includes(act))

/** Acts that only say something. */
const SAYS: ReadonlySet<string> = new Set(['stated', 'declared an intention', 'claimed', 'corrected the statement'])
const dayed: ReadonlySet<string> = new Set(['from', 'until', 'due', 'collected', 'expires'])

/** What an act asks for: what it cannot do without, what its procedure names, and a reason. */
function fieldsOf(c: Context, act: string, values: Values, found: Matter | undefined): readonly FieldOf[] {
  const { hall, seen } = at(c)
  const { lang } = frameIn(c)
  const { charter } = seen
  const edition = hall.edition()
  const r = roomsWordsOf(lang)
  const l = liveWordsOf(lang)
  const needs = new Set((edition.acts[act] ?? builtinActs[act])?.needs ?? [])
  const opens = openersIn(edition).some(o => o.act === act)
  const value = (name: string): string => values[name] ?? ''
  const fields: FieldOf[] = []
  const put = (name: DraftField, kind: FieldOf['kind'], more: Partial<FieldOf> = {}): void => {
    fields.push({ name, kind, label: l.fields[name], value: value(name), ...(needs.has(name) ? { required: true } : {}), ...more })
  }
  if (opens && found === undefined) {
    put('title', 'line', { label: l.title, note: r.titleNote, required: true })
    fields.push({ name: 'seal', kind: 'check', label: l.sealTitle, options: [{ value: 'title', says: l.sealTitle }], value: value('seal') })
    put('matter', 'line', { label: r.matterName, note: r.matterNameNote })
  } else if (found === undefined && namesMatter(act)) {
    put('matter', 'line', { note: r.pathNote, required: true })
  } else if (found === undefined && (needs.has('matter') || values['matter'] !== undefined)) {
    put('matter', 'choice', { options: mattersIn(c).map(m => ({ value: m.id, says: m.title })) })
  }
  const calls = edition.procedures.some(p => p.opensWith.includes(act) && (p.conductedBy?.length ?? 0) > 0)
  if (calls)
    put('from', 'moment', {
      label: meetingWordsOf(lang).facts.begins,
      note: r.untilNote(charter.seat.city),
      value: local(value('from')),
      ...(edition.procedures.some(p => p.opensWith.includes(act) && p.notice !== undefined) ? { required: true } : {}),
    })
  if (calls && !named(edition, act)) {
    put('until', 'moment', { label: meetingWordsOf(lang).facts.ends, note: r.untilNote(charter.seat.city), value: local(value('until')) })
    put('place', 'line')
  }
  if (act === 'put on the agenda') {
    put('number', 'line')
    put('title', 'line')
    put('refers', 'line')
  }
  if (needs.has('until') || named(edition, act) || moves(edition, act))
    put('until', 'moment', { label: r.until, note: r.untilNote(charter.seat.city), value: local(value('until')) })
  if (opens && edition.procedures.some(p => p.opensWith.includes(act) && p.spine))
    put('concerning', 'choice', {
      label: r.concerning,
      options: [{ value: '', says: r.nobody }, ...charter.parties.map(p => ({ value: p.id, says: nameOf(charter, p.id, lang) }))],
    })
  if (opens || moves(edition, act) || values['text'] !== undefined || ['proposed an amendment', 'submitted evidence'].includes(act))
    put('text', 'line', { note: r.textNote })
  if ((opens || needs.has('marking')) && edition.markings !== null) {
    put('marking', 'choice', {
      label: r.marking,
      options: Object.entries(r.markings).map(([v, says]) => ({ value: opens && v === 'public' ? '' : v, says })),
    })
    put('readers', 'line', { note: r.readersNote })
  }
  if (needs.has('corrects')) put('corrects', 'number', { note: r.numberNote })
  if (needs.has('answers')) put('answers', 'number', { note: r.numberNote })
  if (SAYS.has(act)) {
    const some = [{ value: '', says: '—' }]
    put('note', 'words', { label: statementsWordsOf(lang).said })
    for (const name of ['speaker', 'role', 'occasion'] as const) put(name, 'line')
    put('refers', 'choice', {
      label: statementsWordsOf(lang).about,
      options: [...some, ...mattersIn(c).map(m => ({ value: m.id, says: m.title }))],
    })
    for (const name of ['source', 'collected'] as const) put(name, 'line')
    // What a claim says of the record, so that it can be held against it.
    if (act !== 'stated') {
      put('outcome', 'line', { note: statementsWordsOf(lang).outcomeNote })
      for (const name of ['value', 'unit'] as const) put(name, 'line')
      put('from', 'line', { label: statementsWordsOf(lang).dayClaimed })
    }
  }
  for (const name of needs)
    if (name in l.fields && !fields.some(f => f.name === name) && name !== 'matter' && name !== 'reason') put(name as DraftField, 'line')
  for (const name of asksOf(act))
    if (!fields.some(f => f.name === name)) put(name, name === 'note' ? 'words' : 'line', dayed.has(name) ? { note: r.dayNote } : {})
  put('reason', 'words', { label: r.reason, ...(needs.has('reason') ? {} : { note: r.reasonNote }) })
  return fields
}

/** `31: Secretary General placed under silence, Dues in the harbours`: an act of the record that another is about; null where there is none. */
export function aboutOf(c: Context, no: string | undefined): string | null {
  const { seen } = at(c)
  const { lang } = frameIn(c)
  const act = /^\d+$/.test(no ?? '') ? seen.acts[Number(no) - 1] : undefined
  if (act === undefined) return null
  const who = sayNames(seen.charter, authorsOf(act), lang)
  const matter = act.matter === undefined ? '' : `, ${seen.titles.get(act.matter) ?? act.matter}`
  return `${no}: ${who} ${languageOf(lang).act(act.act)}${matter}`
}

/** Who is alerted by an act, in a sentence; null where it alerts nobody. */
function alertsSaid(c: Context, act: string, { body }: Values): string | null {
  const { hall, seen, moment } = at(c)
  const { lang } = frameIn(c)
  const told = alertedBy({ act, ...(body ? { body } : {}) }, hall.edition(), seen.sitting(moment))
  const names = seen.charter.parties.flatMap(p => (told.has(p.id) && p.id !== personIn(c).by ? [p.id] : []))
  return names.length === 0 ? null : crisisWordsOf(lang).willAlert(sayNames(seen.charter, names, lang))
}

/** The page of the form of an act; where nothing is chosen yet, of what there is to choose. */
export function actForm(
  c: Context,
  { all, ...values }: Values,
  amiss?: string,
  status: 200 | 400 | 403 | 404 | 409 | 413 | 429 | 503 = 200,
): Response {
  const frame = frameIn(c)
  const { act, matter } = values
  const acts = actsIn(c, values)
  const known = matter === undefined || matter === '' ? undefined : mattersIn(c).find(m => m.id === matter)
  const asking: Asking | null =
    act === undefined || act === ''
      ? null
      : {
          act: acts.find(a => a.value === act) ?? { value: act, says: languageOf(frame.lang).act(act) },
          fields: fieldsOf(c, act, values, known),
          about: aboutOf(c, values['corrects'] ?? values['answers']),
          alerts: alertsSaid(c, act, values),
          matter: known === undefined ? null : { id: known.id, title: known.title, room: known.lead.procedure !== null },
        }
  return send(
    c,
    page(
      <ActPage
        frame={frame}
        acts={acts}
        others={all === undefined || asking !== null ? [] : othersIn(c, acts)}
        asking={asking}
        values={values}
        {...(amiss ? { amiss } : {})}
      />,
    ),
    status,
  )
}

/** The form once more, with what was written in it and what is amiss: in the room it came from, or on its own page. */
export const formAgain = (
  c: Context,
  values: Values,
  amiss?: string,
  status: 200 | 400 | 403 | 404 | 409 | 413 | 429 | 503 = 200,
): Response | Promise<Response> => {
  const { back, change: _, key: __, read: ___, ...rest } = values
  return back === 'room' && values['matter'] !== undefined && at(c).seen.titles.has(values['matter'])
    ? roomPage(c, values['matter'], { values: rest, ...(amiss ? { amiss } : {}) })
    : actForm(c, rest, amiss, status)
}

/** A name for the address of a matter that was given none, made of its title; one that is free. */
export function addressOf(c: Context, title: string): string {
  const { titles } = at(c).seen
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  const first = plain === '' ? 'matter' : plain
  for (let n = 1; ; n++) {
    const name = n === 1 ? first : `${first}-${n}`
    if (!titles.has(name)) return name
  }
}
