/** The addresses of a consultation in a crisis: the alerts and their boards, and the duty roster. */
import type { Context } from 'hono'
import { z } from 'zod'
import { holdClaim } from '../judge/claim.ts'
import { lastMoment, printInstant } from '../basics/moment.ts'
import { type Alert, alertedMatters, alertingIn, alertsOf } from '../views/alert.ts'
import { meetingsIn } from '../views/meeting.ts'
import { matterAnd, situationOf } from '../views/situation.ts'
import { capOf, type CapOf } from '../views/cap.ts'
import { printJson } from '../views/json.ts'
import { sayDoing } from '../views/say.ts'
import { crisisWordsOf } from '../views/words.ts'
import { Alerts, Board, type Steer } from '../web/crisis/board.tsx'
import { SituationPage } from '../web/crisis/situation.tsx'
import { RosterPage } from '../web/crisis/roster.tsx'
import { AlertsWaiting, Drill, alertPath, orgPath, to } from '../web/layout.tsx'
import { type Lang, langsSaid } from '../words/languages.ts'
import { missing, page, wantsJson } from './answer.tsx'
import { suffix } from './asked.ts'
import { type Found, found, presentOf } from './gate.ts'
import { builtinActs } from '../record/act.ts'
import { mayIn, offeredToOpen } from './live/offered.ts'
import { ACTS } from './live/wording.tsx'
import { at, frameIn, no, page_, personIn, send, sendJson } from './live/room.ts'
import { hooksIn } from './notice/hooks.ts'
import { delegatesOf, isDelegate } from './notice/notices.ts'
import { keepRoster, RANKS, rosterKept } from './notice/roster.ts'
import { servedOf } from './notice/served.ts'
import type { Organisation } from './organisation.ts'
import { noMatter } from './pages/matter.tsx'
import { askedOf, type Asked, type Door, placeOf, viewOf } from './place.ts'
import { bodyOf, type Route, writtenForm } from './routes.ts'

const asked = z.object({
  'as-of': z.string().optional().describe('A day (its end at the seat) or an instant; without it, now.'),
  known: z.string().optional().describe('How many lines of the record are known, or the day by which they were received; without it, all.'),
  part: z
    .string()
    .optional()
    .describe(
      '`standing`: only the part that renews itself; of all alerts, `waiting`: those that wait for your party, `exercise`: what every page of an exercise says first.',
    ),
  kept: z.string().optional().describe('The number of the act that was just sent.'),
  lang: z.string().optional().describe(`${langsSaid()}; without it, by Accept-Language.`),
})

const text = z.string()
const whole = z.number().int()
const alert = z.looseObject({
  matter: text,
  no: whole.describe('The number of the act that raised it.'),
  test: z.boolean(),
  by: z.array(text).describe('Who asked for the consultation.'),
  at: text,
  procedure: text.nullable(),
  body: text.nullable(),
  meets: text.nullable().describe('When it begins: as it was fixed, or at the charter’s limit; null where neither is known.'),
  fixed: whole.nullable().describe('The number of the act that fixed its hour; null where none did.'),
  running: z.boolean().describe('It still waits for those who have not acknowledged.'),
  cancelled: whole.nullable(),
  converted: text.nullable().describe('The matter of the meeting that became this consultation.'),
  history: z.array(whole),
  members: z.array(
    z.looseObject({ party: text, state: z.enum(['asked', 'acknowledged', 'silent']), no: whole.nullable(), at: text.nullable() }),
  ),
  known: whole.describe('How many of the members know of it.'),
  missing: z.array(text),
})
const alerts = z.looseObject({ charter: text, asOf: text, alerts: z.array(alert) })
const item = z.looseObject({
  no: whole,
  at: text,
  says: text.nullable(),
  owner: text.nullable(),
  due: text.nullable(),
  done: whole.nullable(),
  late: z.boolean(),
})
const situationJson = z.looseObject({
  charter: text,
  asOf: text,
  matter: text,
  reports: z.array(
    z.looseObject({
      no: whole,
      at: text,
      by: z.array(text),
      says: text.nullable(),
      source: text.nullable(),
      state: z.enum(['not confirmed', 'confirmed', 'corrected', 'withdrawn']),
      stateBy: whole.nullable(),
      confirmedBy: z.array(text),
      corrects: whole.nullable(),
      held: z.looseObject({ verdict: z.enum(['shows', 'contradicts', 'silent']), acts: z.array(whole) }).nullable(),
    }),
  ),
  options: z.array(item),
  measures: z.array(item),
  lessons: z.array(item),
  course: z.array(z.looseObject({ what: z.enum(['act', 'outcome']), at: text, matter: text })),
})
const roster = z.looseObject({
  party: text,
  ranks: z.array(z.array(text)).nullable(),
  people: z.array(z.looseObject({ id: text, name: text })),
})

/** The alerts of a matter as it stood. */
const alertsIn = (org: Organisation, asked: Asked, matter: string): readonly Alert[] =>
  alertsOf(matter, {
    charter: org.charter,
    acts: org.acts,
    standing: org.stand(asked.shown, matter, asked.known ?? undefined),
    sitting: org.sitting,
  })

/** Consultations in a crisis, page by page and as JSON. */
export function crisisRoutes(door: Door): readonly Route[] {
  const board = async (c: Context): Promise<Response> => {
    const place = placeOf(c, door, c.req.param('org') ?? '')
    if (place instanceof Response) return place
    const { org, frame } = place
    const { id, json } = suffix((c.req.param('matter') ?? '').replace(/\/$/, ''), name => org.titles.has(name))
    if (!org.titles.has(id)) return noMatter(c, place, id)
    const asked = askedOf(c, door, place)
    if (asked instanceof Response) return asked
    const all = alertsIn(org, asked, id)
    const shown = all.findLast(a => a.running) ?? all.at(-1)
    await door.noticed(c, id)
    const where = found(c)
    const served = json || where === null ? null : await servedOf(where, id, frame.lang)
    const bare = c.req.query('part') === 'standing'
    const now = shown === undefined || json || asked.asOf !== null ? null : shown
    const steers = now === null ? [] : steeringIn(c, now)
    const unreachable = now === null ? [] : await unreachableIn(c, now)
    return door.answer(c, frame, {
      json,
      ...(bare ? { part: 'standing' } : {}),
      shown: asked.shown,
      until: asked.until,
      make: () =>
        json
          ? printJson({ charter: org.id, asOf: asked.shown, alerts: all })
          : shown === undefined
            ? page(<Alerts frame={frame} view={viewOf(org, asked, id)} all={[]} convene={[]} />)
            : page(
                <Board
                  frame={frame}
                  view={viewOf(org, asked, id)}
                  title={org.titles.get(id) ?? id}
                  alert={shown}
                  others={all.filter(a => a !== shown)}
                  reached={served?.parties ?? null}
                  steers={steers}
                  unreachable={unreachable}
                  now={presentOf(c)}
                  bare={bare}
                />,
              ),
    })
  }

  const list =
    (json: boolean) =>
    (c: Context): Response => {
      const place = placeOf(c, door, c.req.param('org') ?? '')
      if (place instanceof Response) return place
      const { org, frame } = place
      if (c.req.query('part') === 'waiting') return send(c, page(<AlertsWaiting frame={frame} org={org.id} />) || '<div></div>')
      if (c.req.query('part') === 'exercise')
        return send(c, frame.org?.exercise ? page(<Drill frame={frame} org={org.id} exercise={frame.org.exercise} />) : '<div></div>')
      const asked = askedOf(c, door, place)
      if (asked instanceof Response) return asked
      return door.answer(c, frame, {
        json,
        shown: asked.shown,
        until: asked.until,
        make: () => {
          const all = alertedMatters(org.charter, org.acts).flatMap(id =>
            alertsIn(org, asked, id).map(a => [org.titles.get(id) ?? id, a] as const),
          )
          if (json) return printJson({ charter: org.id, asOf: asked.shown, alerts: all.map(([, a]) => a) })
          return page(<Alerts frame={frame} view={viewOf(org, asked, ' ')} all={all} convene={conveneIn(c)} />)
        },
      })
    }

  const cap = (c: Context): Response => {
    const place = placeOf(c, door, c.req.param('org') ?? '')
    if (place instanceof Response) return place
    const { org, frame } = place
    const t = crisisWordsOf(frame.lang)
    const text = (c.req.param('alert') ?? '').replace(/\.xml$/, '')
    const no = /^\d{1,9}$/.test(text) ? Number(text) : 0
    const matter = org.acts[no - 1]?.matter
    const shown = door.today(org, presentOf(c)).shown
    const alert =
      matter === undefined
        ? undefined
        : alertsIn(org, { asOf: null, known: null, shown, until: null }, matter).find(a => a.history.includes(no))
    const back = { says: t.alerts, href: to(frame, `${orgPath(org.id)}/alerts`) }
    if (matter === undefined || alert === undefined) return missing(c, frame, t.noAlert(text), back)
    const made = capOf({
      charter: org.charter,
      acts: org.acts,
      alert,
      no,
      title: org.titles.get(matter) ?? matter,
      address: door.address(),
      board: `${door.address()}${alertPath(org.id, matter)}`,
      scope: scopeIn(c, matter),
    })
    if (made === null) return missing(c, frame, t.noInstant, back)
    return door.answer(c, frame, {
      json: false,
      type: 'application/cap+xml; charset=utf-8',
      shown: `cap ${shown}`,
      until: null,
      make: () => made,
    })
  }

  const situation = async (c: Context): Promise<Response> => {
    const place = placeOf(c, door, c.req.param('org') ?? '')
    if (place instanceof Response) return place
    const { org, frame } = place
    const { id, json } = suffix((c.req.param('matter') ?? '').replace(/\/$/, ''), name => org.titles.has(name))
    if (!org.titles.has(id)) return noMatter(c, place, id)
    const asked = askedOf(c, door, place)
    if (asked instanceof Response) return asked
    const bare = c.req.query('part') === 'standing'
    const where = found(c)
    const may = where !== null && where.reader.kind !== 'outside' && asked.asOf === null && asked.known === null
    return door.answer(c, frame, {
      json,
      ...(bare ? { part: 'standing' } : {}),
      shown: asked.shown,
      until: asked.until,
      make: () => {
        const known = asked.known ?? org.acts.length
        const runs = matterAnd(id, org.acts.slice(0, known)).map(matter => org.stand(asked.shown, matter, known))
        const own = org.stand(asked.shown, id, known)
        const beside = { ...own, matters: runs.flatMap((s, i) => s.matters.filter(m => i === 0 || m.id !== id)) }
        const of = situationOf(id, {
          acts: org.acts,
          standing: { ...beside, matters: [...new Map(beside.matters.map(m => [`${m.id} ${m.procedure} ${m.opened}`, m])).values()] },
          charter: org.charter,
          now: lastMoment(asked.shown, org.charter.seat.zone) ?? 0,
          hold: claim =>
            holdClaim(claim, {
              charter: org.charter,
              acts: org.acts.slice(0, known),
              stand: (day, matter) => org.stand(day, matter, known),
            }),
        })
        if (json) return printJson({ charter: org.id, asOf: asked.shown, ...of })
        return page(
          <SituationPage
            frame={frame}
            view={viewOf(org, asked, id)}
            title={org.titles.get(id) ?? id}
            situation={of}
            alerted={alertedMatters(org.charter, org.acts).includes(id)}
            may={may}
            mayDo={may ? mayIn(where) : () => false}
            decides={may && !bare ? decidesIn(where, frame.lang) : []}
            bare={bare}
          />,
        )
      },
    })
  }

  const showRoster = async (c: Context, amiss?: string, chosen: Readonly<Record<string, string>> = {}): Promise<Response> => {
    const { hall, moment } = at(c)
    const person = personIn(c)
    if (!isDelegate(hall, person, moment)) return no(c, 403, crisisWordsOf(frameIn(c).lang).noSuchPerson)
    const people = (await delegatesOf(hall, moment)).get(person.by) ?? []
    const ranks = await rosterKept(hall.drawer, person.by)
    if (wantsJson(c)) return sendJson(c, { party: person.by, ranks, people: people.map(({ id, name }) => ({ id, name })) })
    const rankOf = (id: string): number => {
      const written = Object.hasOwn(chosen, id) ? Number(chosen[id]) : -1
      if (Number.isInteger(written) && written >= 0 && written <= RANKS) return written
      const rank = ranks?.findIndex(r => r.includes(id)) ?? 0
      return rank < 0 ? RANKS : rank
    }
    return send(
      c,
      page(
        <RosterPage
          frame={frameIn(c)}
          people={people.map(p => ({ id: p.id, name: p.name, mail: p.mail, rank: rankOf(p.id) }))}
          saved={c.req.query('kept') !== undefined}
          {...(amiss ? { amiss } : {})}
        />,
      ),
      amiss === undefined ? 200 : 400,
    )
  }

  const saveRoster = async (c: Context): Promise<Response> => {
    const body = await bodyOf(c, z.looseObject({}))
    if (typeof body === 'string') return no(c, 400, body)
    const { hall, moment } = at(c)
    const person = personIn(c)
    const t = crisisWordsOf(frameIn(c).lang)
    if (!isDelegate(hall, person, moment)) return no(c, 403, t.noSuchPerson)
    const written = await writtenForm(c)
    const notKept = (says: string): Response | Promise<Response> => (written === null ? no(c, 400, says) : showRoster(c, says, written))
    const theirs = new Set(((await delegatesOf(hall, moment)).get(person.by) ?? []).map(p => p.id))
    const ranks: string[][] = Array.from({ length: RANKS }, () => [])
    for (const [id, rank] of Object.entries(body.ok)) {
      const at = Number(rank)
      const refused = !theirs.has(id) || !Number.isInteger(at) || at < 0 || at > RANKS ? t.noSuchPerson : null
      if (refused !== null) return notKept(refused)
      ranks[at]?.push(id)
    }
    if ((ranks[0]?.length ?? 0) === 0) return notKept(t.nobodyOnDuty)
    await keepRoster(hall.drawer, person.by, ranks)
    if (body.form && !wantsJson(c)) return c.redirect(to(frameIn(c), `${orgPath(at(c).seen.id)}/roster`, { kept: 'roster' }), 303)
    return showRoster(c)
  }

  return [
    {
      method: 'get',
      path: '/{org}/alerts',
      who: 'anyone',
      says: 'The consultations that were asked for, and who acknowledged their alerts.',
      query: asked,
      answers: { 200: { says: 'A page.', type: 'text/html' } },
      run: list(false),
    },
    {
      method: 'get',
      path: '/{org}/alerts.json',
      who: 'anyone',
      says: 'The same as JSON.',
      query: asked,
      answers: { 200: { says: 'JSON.', type: 'application/json', schema: alerts } },
      run: list(true),
    },
    {
      method: 'get',
      path: '/{org}/alert/{matter+}',
      who: 'anyone',
      says: 'The board of an alert: who of those alerted has acknowledged it, and for whoever is signed in, who has seen it and who is silent.',
      query: asked,
      json: alerts,
      answers: { 200: { says: 'A page.', type: 'text/html' } },
      run: board,
    },
    {
      method: 'get',
      path: '/{org}/situation/{matter+}',
      who: 'anyone',
      says: 'The situation of a matter: reports with their sources, options, measures and lessons with their owners, and the timeline made from the acts.',
      query: asked,
      json: situationJson,
      answers: { 200: { says: 'A page.', type: 'text/html' } },
      run: situation,
    },
    {
      method: 'get',
      path: '/{org}/cap/{alert}',
      who: 'anyone',
      says: 'The message of an alert (CAP 1.2), by the number of the act that raised, changed or cancelled it.',
      query: z.object({ lang: z.string().optional() }),
      answers: { 200: { says: 'CAP 1.2.', type: 'application/cap+xml' } },
      run: cap,
    },
    {
      method: 'get',
      path: '/{org}/roster',
      who: 'signed in',
      says: 'The duty roster of your party.',
      query: z.object({ kept: z.string().optional(), lang: z.string().optional() }),
      answers: { 200: { ...page_, also: roster } },
      run: c => showRoster(c),
    },
    {
      method: 'post',
      path: '/{org}/roster',
      who: 'signed in',
      says: 'Keeps the duty roster of your party: each person’s id, and 0 (on duty), 1, 2 (deputies) or 3 (not alerted).',
      body: z.looseObject({}),
      answers: { 200: { says: 'The roster.', type: 'application/json', schema: roster } },
      run: saveRoster,
    },
  ]
}

/** Who may read a matter, as the protocol calls it. */
function scopeIn(c: Context, matter: string): CapOf['scope'] {
  const marking = found(c)?.hall.audiences.markings().of(matter)
  if (marking === undefined || marking.marking === 'public') return { is: 'Public' }
  return marking.marking === 'named' ? { is: 'Private', readers: marking.readers } : { is: 'Restricted' }
}

const elsewhere: ReadonlySet<string> = new Set([...ACTS, 'circulated the minutes'])

/** The acts by which a reader may put a decision before a body, of those that an edition knows for what is no meeting and no alert. */
function decidesIn(where: Found, lang: Lang): readonly { readonly act: string; readonly says: string }[] {
  const { reader, hall } = where
  if (reader.kind === 'outside') return []
  const named = hall
    .edition()
    .procedures.filter(p => !p.spine && p.in.length > 0 && p.alerts.length === 0 && (p.conductedBy?.length ?? 0) === 0)
    .flatMap(p => [...p.opensWith])
    // What works on a text, and what approves minutes, is done there and decides nothing of this.
    .filter(act => [act, ...((hall.edition().acts[act] ?? builtinActs[act])?.countsAs ?? [])].every(name => !elsewhere.has(name)))
  return offeredToOpen(where, reader.person, named).acts.map(act => ({ act, says: sayDoing(act, lang) }))
}

/** What the reader may do about an alert that runs, each with its words: tell of it again, cancel it, fix its hour, or go on with a meeting as the consultation. */
function steeringIn(c: Context, alert: Alert): readonly Steer[] {
  const where = found(c)
  if (where === null || where.reader.kind === 'outside' || alert.cancelled !== null) return []
  const { seen, hall, moment } = where
  const { charter } = seen
  const asOf = printInstant(moment, charter.seat.zone)
  const t = crisisWordsOf(frameIn(c).lang)
  const open = seen.stand(asOf, alert.matter).matters.some(run => run.procedure === alert.procedure && run.state === 'open')
  if (!open && !alert.test) return []
  const answering = { answers: String(alert.no) }
  const named = hall.edition().procedures.find(p => p.name === alert.procedure)?.clock.namedBy[0]
  const meetings = alert.test || alert.converted !== null ? [] : meetingsIn(seen.stand(asOf), charter)
  const steers: readonly Steer[] = [
    { act: 'updated the alert', says: t.steer['updated the alert'], fields: answering },
    { act: 'cancelled the alert', says: t.steer['cancelled the alert'], fields: answering },
    ...(named === undefined || alert.meets === null ? [] : [{ act: named, says: t.steer['fixed the time'], fields: {} }]),
    ...meetings
      .filter(m => m.state === 'open' && m.body === alert.body && m.id !== alert.matter)
      .map(m => ({ act: 'converted the meeting', says: t.convert(seen.titles.get(m.id) ?? m.id), fields: { refers: m.id } })),
  ]
  const may = mayIn(where)
  return steers
    .filter(({ act, fields }) => may(act, alert.matter, fields))
    .map(steer => ({ ...steer, fields: { matter: alert.matter, ...steer.fields } }))
}

/** Those of whom nobody can be written to or called; asked for whoever is signed in. */
async function unreachableIn(c: Context, alert: Alert): Promise<readonly string[]> {
  const where = found(c)
  if (where === null || where.reader.kind === 'outside' || !alert.running) return []
  const delegates = await delegatesOf(where.hall, where.moment)
  const called = new Set((await hooksIn(where.hall.drawer)).filter(h => h.stopped === null).map(h => h.party))
  return alert.missing.filter(party => !called.has(party) && !(delegates.get(party) ?? []).some(p => p.mail !== null))
}

/** The acts by which the reader may call the others together, in one body where it is named; none for those who are not signed in. */
export function conveneIn(c: Context, body?: string): readonly { readonly act: string; readonly says: string }[] {
  const where = found(c)
  if (where === null || where.reader.kind === 'outside') return []
  const { lang } = frameIn(c)
  const here = alertingIn(where.hall.edition()).filter(
    a => body === undefined || a.procedure.in.length === 0 || a.procedure.in.includes(body),
  )
  const raising = here.map(a => a.act)
  const { acts, apart } = offeredToOpen(where, where.reader.person, raising, body)
  return [...acts, ...apart].map(act => ({ act, says: sayDoing(act, lang) }))
}
