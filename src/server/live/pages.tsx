/** The pages by which parties act: the form for an act, its preview, and the way by which it is sent. */
import type { Context } from 'hono'
import { z } from 'zod'
import { printInstant } from '../../basics/moment.ts'
import { isWon } from '../../charter/won.ts'
import { correctedIn } from '../../judge/log.ts'
import type { Act } from '../../record/act.ts'
import { holdsList, holdsNumber, holdsNumbers, isAlwaysList } from '../../record/fields.ts'
import { sayOutcome } from '../../views/acts.ts'
import { adoptedBy, changesText, textsOf } from '../../views/adopted.ts'
import { alertsOf, raisesAlert } from '../../views/alert.ts'
import { sayDraft } from '../../views/draft.ts'
import { changesPowers, struckPowers } from '../../views/powers-acts.ts'
import { PROXY } from '../../views/proxies.ts'
import { foresee, sayForeseen, worthlessFor } from '../../views/preview.ts'
import { sayFlaw } from '../../views/programme-said.ts'
import { flawsEntering } from '../../views/reckoning.ts'
import { sayDoing, sayNames, sayOn } from '../../views/say.ts'
import { crisisWordsOf, draftingWordsOf, liveWordsOf, peopleWordsOf, programmeWordsOf, roomsWordsOf } from '../../views/words.ts'
import { PreviewPage } from '../../web/live/act.tsx'
import { meetingPath } from '../../web/meeting-paths.ts'
import { roomPath } from '../../web/live/decision.tsx'
import { ApartPage, InHandPage } from '../../web/live/forms.tsx'
import { alertPath, matterPath, orgPath, situationPath, textPath, to } from '../../web/layout.tsx'
import { page, wantsJson } from '../answer.tsx'
import { bodyOf, type Route } from '../routes.ts'
import { preview as foreseenAnswer, receipt, waiting } from '../schemas.ts'
import { withClosedName } from './closed-name.ts'
import { aboutOf, actForm, addressOf, formAgain } from './acting.tsx'
import { deskPage } from './desk.tsx'
import { drawKey, submit } from './door.ts'
import { atSeat, readDraft, refused, type Sent } from './sent.ts'
import { tellApart, tellHand } from './hands.tsx'
import { sealable } from './sealed.ts'
import { peopleOf } from '../people/person.ts'
import { shelfOf } from '../papers/shelf.ts'
import { wordingOf, wordsOf } from '../papers/wordings.ts'
import { endShut } from '../people/shut.ts'
import { keepReview, reviewOf } from './review.ts'
import { at, frameIn, json, type LiveDoor, no, page_, personIn, send, sendJson } from './room.ts'

export type { Letter, LiveDoor } from './room.ts'

/** The fields of an act as they are sent; the rest is filled in when it is received. */
const sentAct = z.looseObject({
  act: z.string().describe('What is done: one of the acts of the charter or of the vocabulary, as `objected`.'),
  matter: z.string().optional().describe('The path of the matter.'),
  at: z.string().optional().describe('Only for those whom the charter lets date an act otherwise than by its receipt.'),
  title: z.string().optional(),
  until: z.string().optional().describe('An instant with offset and zone (RFC 9557), or a day.'),
  reason: z.string().optional(),
  seal: z
    .union([z.array(z.enum(sealable)), z.string()])
    .optional()
    .describe(
      'Words for people that lie beside the line, where they can be erased by law. A reason always does; in a closed matter all do.',
    ),
  key: z.string().max(200).optional().describe('Your own key: the same key and act are kept once.'),
})

const fields = (body: Record<string, unknown>, form: boolean, zone: string): { sent: Sent; key: string | undefined } => {
  // Where a person came from is asked of forms alone, and is no part of an act.
  const { key, back: _, change: __, read: ___, ...rest } = form ? body : { ...body, back: undefined, change: undefined, read: undefined }
  const sent = form
    ? Object.fromEntries(
        Object.entries(rest).map(([name, value]) => {
          if (holdsNumber(name) && typeof value === 'string' && /^\d+$/.test(value)) return [name, Number(value)]
          if (holdsNumbers(name) && typeof value === 'string')
            return [name, value.split(';').map(v => (/^\d{1,15}$/.test(v.trim()) ? Number(v) : v.trim()))]
          if (holdsList(name) && typeof value === 'string' && value.includes(';')) return [name, value.split(';').map(v => v.trim())]
          return [name, isAlwaysList(name) && typeof value === 'string' ? [value] : value]
        }),
      )
    : rest
  return { sent: form ? atSeat(sent, zone) : sent, key: typeof key === 'string' ? key : undefined }
}

/**
 * What an act that was written would be worth, and where its matter would then stand: as a page that sends it, or as JSON. The page of what is
 * written in a form has an address of its own, to which the reader is led.
 */
export async function previewOf(c: Context, written: Record<string, unknown>, form: boolean): Promise<Response> {
  const { seen, moment: present } = at(c)
  const { sent, key } = fields(written, form, seen.charter.seat.zone)
  if (form && written['change'] !== undefined) return formAgain(c, strings(written))
  const person = personIn(c)
  const f = frameIn(c)
  if (form && (await lacksWords(c, sent))) {
    const says = draftingWordsOf(f.lang).amendsNothing
    return wantsJson(c) ? no(c, 400, says) : formAgain(c, strings(written), says, 400)
  }
  const { way } = at(c).hall
  const keyed = key ?? drawKey()
  const read = readDraft(seen, person, await withClosedName(way, sent, person.by, keyed), present, f.lang)
  const guarded = 'kind' in read ? null : way.guard(person, read.act, present, f.lang)
  const allowed = 'kind' in read ? null : way.may(person, read.act, present, f.lang)
  const draft =
    guarded !== null ? refused(400, guarded) : allowed?.ok === false && allowed.lacks === 'standing' ? refused(403, allowed.says) : read
  if ('kind' in draft) {
    return !form || wantsJson(c) ? no(c, draft.status, draft.says) : formAgain(c, strings(written), draft.says, draft.status)
  }
  const asOf = printInstant(present, seen.charter.seat.zone)
  const adoptedBefore = (act: Act): Adopted | null => {
    for (const matter of changesText(act, seen.charter, seen.stand(asOf, '')) ? textsOf(act) : []) {
      const run = seen.titles.has(matter) ? adoptedBy(matter, seen.stand(asOf, matter), seen.charter, seen.acts) : null
      const { outcome = null, settledAt = null } = run ?? {}
      if (outcome !== null && settledAt !== null)
        return { matter, title: seen.titles.get(matter) ?? matter, outcome, settledAt, when: sayOn(settledAt, f.lang) }
    }
    return null
  }
  // What concerns no matter is laid beside all of them.
  const before = draft.act.matter === undefined ? seen.stand(asOf) : seen.stand(asOf, draft.act.matter)
  const after = seen.drafted(draft.act, asOf)
  const foreseen = foresee(before, after, seen.acts.length + 1)
  const says = [...sayForeseen(foreseen, seen.charter, f.lang, asOf, draft.act.corrects)]
  const entered = [...seen.acts, draft.act]
  for (const flaw of flawsEntering(entered, correctedIn(seen.charter, entered), seen.charter.seat.zone)) {
    const t = programmeWordsOf(f.lang)
    says.push(`${t.flawAt(seen.titles.get(flaw.matter) ?? flaw.matter, sayFlaw(flaw, f.lang))} ${t.remedy}`)
  }
  if (form && typeof written['read'] === 'string' && draft.act.matter !== undefined) {
    // What was written before another text was put is sent by whoever has read that text.
    const put = (await shelfOf(at(c).hall.store, seen, draft.act.matter)).versions.at(-1)?.no ?? 0
    if (String(put) !== written['read']) says.unshift(roomsWordsOf(f.lang).newerText)
  }
  const { matter } = draft.act
  const alert =
    matter === undefined
      ? undefined
      : alertsOf(matter, { charter: seen.charter, acts: entered, standing: after, sitting: seen.sitting }).find(
          a => a.no === entered.length,
        )
  if (alert !== undefined && alert.missing.length > 0)
    says.push(crisisWordsOf(f.lang).willAlert(sayNames(seen.charter, alert.missing, f.lang)))
  const late = adoptedBefore(draft.act)
  if (late !== null) says.unshift(draftingWordsOf(f.lang).afterAdoption(late.title, sayOutcome(late.outcome, f.lang), late.when))
  const struck = struckPowers(seen.acts, draft.act)
  if (struck !== null) says.push(peopleWordsOf(f.lang).previewStruck(struck))
  if (allowed?.ok === false) says.unshift(liveWordsOf(f.lang).keptApartNote(allowed.says))
  else if (way.wantsTwo(draft.act, present)) says.unshift(peopleWordsOf(f.lang).previewHand)
  if (form && !wantsJson(c) && c.req.method === 'POST') {
    const { drawer } = at(c).hall
    await keepReview(drawer, { person: person.id, key: keyed, written }, at(c).hall.now())
    return c.redirect(to(f, `${orgPath(seen.id)}/preview`, { key: keyed }), 303)
  }
  if (form && !wantsJson(c))
    return send(
      c,
      page(
        <PreviewPage
          frame={f}
          sent={strings(sent)}
          draft={await withAbout(c, draft.act, sayDraft(draft.act, seen.charter, f.lang, draft.dated))}
          says={says}
          key_={keyed}
          title={liveWordsOf(f.lang).previewOf(sayDoing(draft.act.act, f.lang))}
          grave={foreseen.changed.some(
            ({ before: was, after: then }) => was?.state === 'open' && then.state === 'settled' && !isWon(then, seen.charter),
          )}
          worthless={
            allowed?.ok === false
              ? null
              : (worthlessFor(foreseen, seen.charter, f.lang) ?? (late === null ? null : draftingWordsOf(f.lang).isAdopted(late.title)))
          }
          back={typeof written['back'] === 'string' ? written['back'] : null}
        />,
      ),
    )
  return sendJson(c, {
    says,
    act: drafted(draft.act),
    powers: allowed?.ok === false ? allowed.says : null,
    worth: foreseen.worth,
    after: late === null ? null : { matter: late.matter, outcome: late.outcome, settledAt: late.settledAt },
    alerts: alert?.missing ?? [],
    changes: foreseen.changed.map(({ before: was, after: then }) => ({ before: was, after: then })),
    key: key ?? null,
  })
}

/** What is told of an adopted text that an act would change, though it comes too late for it. */
interface Adopted {
  readonly matter: string
  readonly title: string
  readonly outcome: string
  readonly settledAt: string
  readonly when: string
}

/** Whether an amendment of a text that is agreed paragraph by paragraph names no words. */
async function lacksWords(c: Context, { act, matter, text }: Readonly<Record<string, unknown>>): Promise<boolean> {
  if (act !== 'proposed an amendment' || typeof matter !== 'string' || (text !== undefined && text !== '')) return false
  const { seen, present } = at(c)
  if (!seen.titles.has(matter)) return false
  return (await wordingOf(c, seen, seen.stand(printInstant(present, seen.charter.seat.zone), matter), matter)) !== null
}

/** The routes of live organisations. */
export function liveRoutes(door: LiveDoor): readonly Route[] {
  const { now } = door
  const actPage = async (c: Context): Promise<Response> => {
    const { lang: _, ...values } = c.req.query()
    // Powers are issued where a party's people are.
    if (/^issued (credentials|full powers)$/.test(values['act'] ?? '') && personIn(c).by !== at(c).hall.registrar())
      return c.redirect(to(frameIn(c), `${orgPath(at(c).seen.id)}/delegation`), 303)
    // Words are proposed at the text itself, paragraph by paragraph.
    if (await lacksWords(c, values)) return c.redirect(to(frameIn(c), textPath(at(c).seen.id, values['matter'] ?? '')), 303)
    return actForm(c, values)
  }

  const preview = async (c: Context): Promise<Response> => {
    const body = await bodyOf(c, sentAct)
    return typeof body === 'string' ? unread(c, body) : previewOf(c, body.form ? writtenIn(c, body.ok) : body.ok, body.form)
  }

  /** The review of what somebody wrote in a form; what was sent meanwhile is shown where it is kept. */
  const review = async (c: Context): Promise<Response> => {
    const { hall } = at(c)
    const person = personIn(c)
    const f = frameIn(c)
    const key = c.req.query('key') ?? ''
    const written = key === '' ? null : await reviewOf(hall.drawer, person.id, key, hall.now())
    if (written === null) return no(c, 404, liveWordsOf(f.lang).reviewGone)
    const line = await hall.store.byKey(hall.live.id, person.by, key)
    if (line === null) return previewOf(c, { ...written, key }, true)
    const { matter } = hall.live.whole().acts[line.no - 1] ?? {}
    const there = matter === undefined ? `${orgPath(hall.live.id)}/desk` : matterPath(hall.live.id, matter)
    return c.redirect(to(f, there, { kept: line.no }), 303)
  }

  const append = async (c: Context): Promise<Response> => {
    const body = await bodyOf(c, sentAct)
    if (typeof body === 'string') return unread(c, body)
    const { hall, seen } = at(c)
    const written = body.form ? writtenIn(c, body.ok) : body.ok
    const { sent, key } = fields(written, body.form, seen.charter.seat.zone)
    const header = c.req.header('idempotency-key')
    const person = personIn(c)
    const f = frameIn(c)
    const answer = await submit(
      hall.way,
      { person, sent, lang: f.lang, ...((key ?? header) ? { key: key ?? (header as string) } : {}) },
      hall.now(),
    )
    const asForm = body.form && !wantsJson(c)
    if (answer.kind === 'refused')
      // What was written is there again, with what is amiss.
      return asForm && (answer.status === 400 || answer.status === 403)
        ? formAgain(c, strings(written), answer.says, answer.status)
        : no(c, answer.status, answer.says)
    if (answer.kind === 'hand') {
      if (!answer.again) await tellHand(door, hall, person.by, answer.key)
      const until = new Date(answer.until).toISOString()
      return asForm
        ? send(c, page(<InHandPage frame={f} says={answer.says} />), 202)
        : sendJson(c, { hand: answer.key, received: new Date(answer.received).toISOString(), until, says: answer.says }, 202)
    }
    if (answer.kind === 'apart' && !answer.again) await tellApart(door, hall, person.by, answer.key)
    if (answer.kind === 'apart')
      return asForm
        ? send(c, page(<ApartPage frame={f} says={answer.says} matter={typeof sent.matter === 'string' ? sent.matter : null} />), 202)
        : sendJson(c, { apart: answer.key, received: new Date(answer.received).toISOString(), says: answer.says }, 202)
    const { receipt, act, worth } = answer
    if (act.act.startsWith('withdrew its')) await endShut(hall)
    const kept = { kept: receipt.no }
    // What corrects an act of a matter is read there; what concerns powers, where the people are.
    if (asForm && changesPowers(act) && !PROXY.includes(act.act) && (act.corrects === undefined || act.matter === undefined))
      return c.redirect(to(f, `${orgPath(seen.id)}/${person.by === hall.registrar() ? 'people' : 'delegation'}`, kept), 303)
    if (asForm && written['back'] === 'situation' && act.matter) return c.redirect(to(f, situationPath(seen.id, act.matter), kept), 303)
    if (asForm && (written['back'] === 'alert' || (worth?.worth === 'opens' && raisesAlert(seen.charter).has(act.act))) && act.matter)
      return c.redirect(to(f, alertPath(seen.id, act.matter), kept), 303)
    const text = typeof written['back'] === 'string' ? /^text (.+)$/.exec(written['back'])?.[1] : undefined
    if (asForm && text !== undefined && seen.titles.has(text)) return c.redirect(to(f, textPath(seen.id, text), kept), 303)
    if (asForm && written['back'] === 'room' && act.matter) return c.redirect(`${to(f, roomPath(seen.id, act.matter), kept)}#position`, 303)
    if (asForm && written['back'] === 'meeting' && act.matter)
      return c.redirect(`${to(f, meetingPath(seen.id, act.matter), kept)}#yours`, 303)
    if (asForm) return c.redirect(act.matter ? to(f, matterPath(seen.id, act.matter), kept) : to(f, `${orgPath(seen.id)}/desk`, kept), 303)
    return sendJson(
      c,
      {
        no: receipt.no,
        received: new Date(receipt.received).toISOString(),
        line: receipt.line,
        again: receipt.again,
        matter: act.matter ?? null,
        worth,
        receipt: `${orgPath(seen.id)}/receipts/${receipt.no}`,
      },
      receipt.again ? 200 : 201,
    )
  }

  return [
    {
      method: 'get',
      path: '/{org}/desk',
      who: 'signed in',
      says: 'What awaits you.',
      answers: { 200: page_ },
      run: c => deskPage(c, now()),
    },
    {
      method: 'get',
      path: '/{org}/act',
      who: 'signed in',
      says: 'The form of an act.',
      query: z.looseObject({}),
      answers: { 200: page_ },
      run: actPage,
    },
    {
      method: 'get',
      path: '/{org}/preview',
      who: 'signed in',
      says: 'The review of what was written in a form, before it is sent.',
      query: z.object({ key: z.string().optional().describe('The key under which it would be sent.') }),
      answers: { 200: page_ },
      run: review,
    },
    {
      method: 'post',
      path: '/{org}/preview',
      who: 'signed in',
      says: 'What an act would be worth and change, were it sent now; nothing is added to the record.',
      body: sentAct,
      answers: { 200: { says: 'What would follow.', type: json, schema: foreseenAnswer } },
      run: preview,
    },
    {
      method: 'post',
      path: '/{org}/acts',
      who: 'signed in',
      says: 'Appends an act to the record; the answer is its receipt.',
      body: sentAct,
      answers: {
        200: { says: 'It was kept before, under this key: the same receipt.', type: json, schema: receipt },
        201: { says: 'The receipt.', type: json, schema: receipt },
        202: { says: 'Kept apart, for lack of powers; or waiting for a second name.', type: json, schema: waiting },
      },
      run: append,
    },
  ]
}

/** What cannot be read: a person gets the form again with what they wrote, and who chose to say nothing has sent nothing. */
async function unread(c: Context, says: string): Promise<Response> {
  const form = wantsJson(c) || !/form/.test(c.req.header('content-type') ?? '') ? null : await c.req.parseBody().catch(() => null)
  if (form === null || (typeof form['act'] === 'string' && form['act'] !== '')) return no(c, 400, says)
  const values = Object.fromEntries(Object.entries(form).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
  const { matter = '', back, reason = '' } = values
  const f = frameIn(c)
  if (back === 'room' && reason.trim() === '' && at(c).seen.titles.has(matter) && 'act' in form)
    return c.redirect(`${to(f, roomPath(at(c).seen.id, matter), { said: 'nothing' })}#position`, 303)
  return formAgain(c, values, roomsWordsOf(f.lang).choose, 400)
}

/** What a person wrote, with an address for a matter that has none. */
function writtenIn(c: Context, form: Record<string, unknown>): Record<string, unknown> {
  const { matter, title } = form
  return typeof title === 'string' && title.trim() !== '' && (matter === undefined || matter === '')
    ? { ...form, matter: addressOf(c, title) }
    : form
}

/** What is sent, with the act that it answers or corrects in words, and the person for whom powers were issued by name. */
async function withAbout(c: Context, act: Act, said: ReturnType<typeof sayDraft>): Promise<ReturnType<typeof sayDraft>> {
  const { fields: names } = liveWordsOf(frameIn(c).lang)
  const people = await peopleOf(at(c).hall.drawer)
  const named = (no: number | undefined): string | null => {
    const about = no === undefined ? null : aboutOf(c, String(no))
    const to_ = no === undefined ? undefined : at(c).seen.acts[no - 1]?.to
    const person = people.find(p => p.id === to_)?.name
    return about === null || person === undefined ? about : `${about}, ${person}`
  }
  const words = act.text === undefined ? null : await wordsOf(at(c).hall.store, at(c).seen.id, act.text)
  const about = new Map([
    [names.answers, named(typeof act.answers === 'number' ? act.answers : undefined)],
    [names.corrects, named(act.corrects)],
    [names.to, people.find(p => p.id === act.to)?.name ?? null],
  ])
  // The words themselves, where there are any, in the place of their hash.
  return said.map(([name, value]) =>
    name === names.text && words !== null
      ? ([draftingWordsOf(frameIn(c).lang).title, words] as const)
      : ([name, about.get(name) ?? value] as const),
  )
}

/** The draft as its sender reads it. */
const drafted = ({ person: _, ...act }: Act): Omit<Act, 'person'> => act

const strings = (sent: Sent): Record<string, string> =>
  Object.fromEntries(Object.entries(sent).map(([k, v]) => [k, Array.isArray(v) ? v.join(';') : String(v)]))
