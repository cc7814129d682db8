/** The addresses of what lies beside the record: who is told of it, who sees it, and how it comes in or is let lie. */
import { done, waiting as waitingAnswer } from '../schemas.ts'
import type { Context } from 'hono'
import { z } from 'zod'
import { printInstant } from '../../basics/moment.ts'
import { sayWhen } from '../../views/say.ts'
import { peopleWordsOf } from '../../views/words.ts'
import { matterPath, orgPath, to } from '../../web/layout.tsx'
import { ApartSection, HandSection, type WaitingRow } from '../../web/live/waiting.tsx'
import { langOf, languageOf, type Lang } from '../../words/languages.ts'
import { wantsJson } from '../answer.tsx'
import { peopleOf, type Person, personOf } from '../people/person.ts'
import { bodyOf, type Route } from '../routes.ts'
import type { Taken } from './door.ts'
import { readDraft, type Refused, type Sent } from './sent.ts'
import type { Hall } from './hall.ts'
import { apartOf, colleagues, handsOf, type KeptApart, type KeptHand, keptApart, keptHand } from './kept.ts'
import { at, byName, frameIn, json, type LiveDoor, no, personIn, sendJson } from './room.ts'
import { confirmApart, refuseHand, signHand } from './second.ts'

const bothLists = z.looseObject({ apart: z.array(z.looseObject({ key: z.string() })), hands: z.array(z.looseObject({ key: z.string() })) })

/** What was sent, in a few words. */
const told = (sent: Sent, lang: Lang): string =>
  [languageOf(lang).act(String(sent.act)), sent.matter].filter(v => typeof v === 'string' && v !== '').join(', ')
const at_ = (hall: Hall, ms: number, lang: Lang): string => sayWhen(printInstant(ms, hall.live.whole().charter.seat.zone), lang)
const deskOf = (door: LiveDoor, hall: Hall): string => `${door.address()}${orgPath(hall.live.id)}/desk`

/** Whether a person may do what was sent, were it sent by them now. */
function might(hall: Hall, person: Person, sent: Sent, now: number): boolean {
  const draft = readDraft(hall.live.whole(), person, sent, now)
  return !('kind' in draft) && hall.way.guard(person, draft.act, now) === null && hall.way.may(person, draft.act, now).ok
}

/** Both sides are told at once: the party's people with the sender, and the registrar's. */
export async function tellApart(door: LiveDoor, hall: Hall, by: string, key: string): Promise<void> {
  const kept = await keptApart(hall.drawer, by, key)
  if (kept === null) return
  const { value } = kept
  const people = await peopleOf(hall.drawer)
  const { name } = hall.live.whole().charter
  for (const person of [...people.filter(p => p.by === by), ...people.filter(p => p.by === hall.registrar() && p.by !== by)]) {
    const l = peopleWordsOf(langOf(person.lang)).letters
    const confirm = value.until === null ? l.mayNot : l.mayConfirm(at_(hall, value.until, langOf(person.lang)), deskOf(door, hall))
    await door.post(hall, {
      to: person,
      ...l.apart(name, byName(hall, by, langOf(person.lang)), told(value.sent, langOf(person.lang)), value.why, confirm),
    })
  }
}

/** Those who may put the second name to it are told that it waits. */
export async function tellHand(door: LiveDoor, hall: Hall, by: string, key: string): Promise<void> {
  const kept = await keptHand(hall.drawer, by, key)
  const first = kept === null ? null : await personOf(hall.drawer, kept.value.person)
  if (kept === null || first === null) return
  const { name } = hall.live.whole().charter
  for (const person of colleagues(await peopleOf(hall.drawer), by, first.id)) {
    if (!might(hall, person, kept.value.sent, door.now())) continue
    const lang = langOf(person.lang)
    const letter = peopleWordsOf(lang).letters.hand(
      name,
      first.name,
      told(kept.value.sent, lang),
      at_(hall, kept.value.until, lang),
      deskOf(door, hall),
    )
    await door.post(hall, { to: person, ...letter })
  }
}

/** What lies beside the record for a person: of their own party or office, and for the registrar all that came without powers. */
export async function waitingFor(
  hall: Hall,
  person: Person,
  now: number,
): Promise<{ apart: readonly KeptApart[]; hands: readonly KeptHand[] }> {
  const registrar = person.by === hall.registrar()
  const apart = await apartOf(hall.drawer, registrar ? null : person.by, now)
  const reader = { kind: 'person', person, session: '' } as const
  const readable = (kept: { readonly sent: Sent }): boolean =>
    typeof kept.sent.matter !== 'string' ||
    !hall.live.whole().titles.has(kept.sent.matter) ||
    hall.audiences.readable(reader, kept.sent.matter, now)
  return { apart: apart.filter(readable), hands: (await handsOf(hall.drawer, person.by, now)).filter(readable) }
}

const shown = (sent: Sent): readonly (readonly [string, string])[] =>
  Object.entries(sent)
    .filter(([name]) => name !== 'act')
    .map(([name, value]) => [name, Array.isArray(value) ? value.join('; ') : String(value)] as const)

/** The same as sections of a page. */
export async function waitingSections(c: Context, now: number) {
  const { hall } = at(c)
  const person = personIn(c)
  const frame = frameIn(c)
  const l = peopleWordsOf(frame.lang)
  const { apart, hands } = await waitingFor(hall, person, now)
  const people = await peopleOf(hall.drawer)
  const matterOf = (sent: Sent): string | null => (typeof sent.matter === 'string' ? sent.matter : null)
  const act = (sent: Sent): string => languageOf(frame.lang).act(String(sent.act))
  const rows = {
    apart: apart.map(
      (k): WaitingRow => ({
        key: k.key,
        says: l.apartSays(byName(hall, k.by, frame.lang), act(k.sent), at_(hall, k.received, frame.lang)),
        until: k.until === null ? l.neverConfirmed : l.apartUntil(at_(hall, k.until, frame.lang)),
        sent: shown(k.sent),
        matter: matterOf(k.sent),
        may: k.by === person.by && k.person !== person.id && k.until !== null && might(hall, person, k.sent, now) ? 'sign' : 'read',
      }),
    ),
    hands: hands.map(
      (k): WaitingRow => ({
        key: k.key,
        says: l.handSays(people.find(p => p.id === k.person)?.name ?? k.person, act(k.sent), at_(hall, k.received, frame.lang)),
        until: l.handUntil(at_(hall, k.until, frame.lang)),
        sent: shown(k.sent),
        matter: matterOf(k.sent),
        may: k.person === person.id ? 'take back' : might(hall, person, k.sent, now) ? 'sign' : 'read',
      }),
    ),
  }
  return (
    <>
      <HandSection frame={frame} rows={rows.hands} />
      <ApartSection frame={frame} rows={rows.apart} />
    </>
  )
}

/** The routes of what lies beside the record. */
export function handRoutes(door: LiveDoor): readonly Route[] {
  const { now } = door
  const named = z.object({ key: z.string().max(200).describe('The key under which it was sent.') })
  const refusal = named.extend({ reason: z.string().trim().min(1).max(2000) })

  const entered = (c: Context, answer: Taken): Response => {
    const { seen } = at(c)
    const { receipt, act, worth } = answer
    if (!wantsJson(c)) return c.redirect(to(frameIn(c), act.matter ? matterPath(seen.id, act.matter) : `${orgPath(seen.id)}/desk`), 303)
    const received = new Date(receipt.received).toISOString()
    return sendJson(c, { no: receipt.no, received, line: receipt.line, again: receipt.again, worth }, receipt.again ? 200 : 201)
  }
  const toDesk = (c: Context): Response => c.redirect(to(frameIn(c), `${orgPath(at(c).seen.id)}/desk`), 303)

  const waiting = async (c: Context): Promise<Response> => {
    const { hall } = at(c)
    const { apart, hands } = await waitingFor(hall, personIn(c), now())
    const iso = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString())
    const plain = (k: KeptApart | KeptHand) => ({
      key: k.key,
      by: k.by,
      person: k.person,
      received: iso(k.received),
      until: iso(k.until),
      sent: k.sent,
    })
    return sendJson(c, { apart: apart.map(k => ({ ...plain(k), why: k.why })), hands: hands.map(plain) })
  }

  const confirm = async (c: Context): Promise<Response> => {
    const body = await bodyOf(c, named)
    if (typeof body === 'string') return no(c, 400, body)
    const { hall } = at(c)
    const person = personIn(c)
    const answer = await confirmApart(hall.way, { person, key: body.ok.key, lang: frameIn(c).lang }, now())
    if (answer.kind === 'refused') return no(c, answer.status, answer.says)
    if (answer.kind === 'hand') {
      await tellHand(door, hall, person.by, body.ok.key)
      return wantsJson(c)
        ? sendJson(c, { hand: answer.key, until: new Date(answer.until).toISOString(), says: answer.says }, 202)
        : toDesk(c)
    }
    if (!answer.receipt.again)
      await tellBoth(hall, (await keptApart(hall.drawer, person.by, body.ok.key))?.value.person, person, l => l.confirmed, answer)
    return entered(c, answer)
  }

  type Letters = ReturnType<typeof peopleWordsOf>['letters']
  /** The sender and whoever confirmed it. */
  const tellBoth = async (
    hall: Hall,
    sender: string | undefined,
    other: Person,
    which: (l: Letters) => Letters['confirmed'],
    { act, receipt }: Taken,
  ): Promise<void> => {
    const first = sender === undefined ? null : await personOf(hall.drawer, sender)
    const { name } = hall.live.whole().charter
    for (const person of [...(first === null || first.id === other.id ? [] : [first]), other])
      await door.post(hall, {
        to: person,
        ...which(peopleWordsOf(langOf(person.lang)).letters)(name, told({ ...act }, langOf(person.lang)), receipt.no),
      })
  }

  const sign = async (c: Context): Promise<Response> => {
    const body = await bodyOf(c, named)
    if (typeof body === 'string') return no(c, 400, body)
    const { hall } = at(c)
    const person = personIn(c)
    const answer: Taken | Refused = await signHand(hall.way, { person, key: body.ok.key, lang: frameIn(c).lang }, now())
    if (answer.kind === 'refused') return no(c, answer.status, answer.says)
    const first = (await keptHand(hall.drawer, person.by, body.ok.key))?.value.person
    if (!answer.receipt.again) await tellBoth(hall, first, person, l => (org, act, n) => l.signed(org, person.name, act, n), answer)
    return entered(c, answer)
  }

  const refuse = async (c: Context): Promise<Response> => {
    const body = await bodyOf(c, refusal)
    if (typeof body === 'string') return no(c, 400, body)
    const { hall } = at(c)
    const person = personIn(c)
    const { key, reason } = body.ok
    const answer = await refuseHand(hall.way, { person, key, reason, lang: frameIn(c).lang }, now())
    if (answer.kind === 'refused') return no(c, answer.status, answer.says)
    const first = await personOf(hall.drawer, answer.kept.person)
    const { name } = hall.live.whole().charter
    for (const to of [...(first === null || first.id === person.id ? [] : [first]), person])
      await door.post(hall, {
        to,
        ...peopleWordsOf(langOf(to.lang)).letters.refused(name, person.name, told(answer.kept.sent, langOf(to.lang)), reason),
      })
    return wantsJson(c) ? sendJson(c, { ok: true }) : toDesk(c)
  }

  const receipt = z.object({ no: z.number().int(), received: z.string(), line: z.string(), again: z.boolean() })
  return [
    {
      method: 'get',
      path: '/{org}/waiting',
      who: 'signed in',
      says: 'What lies beside the record: sent without powers, or waiting for a second name.',
      answers: { 200: { says: 'Both lists.', type: json, schema: bothLists } },
      run: waiting,
    },
    {
      method: 'post',
      path: '/{org}/apart/confirm',
      who: 'signed in',
      says: 'Confirms what was sent for your party without powers; it enters the record, dated at its submission.',
      body: named,
      answers: {
        200: { says: 'It was kept before: the same receipt.', type: json, schema: receipt },
        201: { says: 'The receipt.', type: json, schema: receipt },
        202: { says: 'Waits for a second name.', type: json, schema: waitingAnswer },
      },
      run: confirm,
    },
    {
      method: 'post',
      path: '/{org}/hands/sign',
      who: 'signed in',
      says: 'Puts the second name to an act; it enters the record with both.',
      body: named,
      answers: {
        200: { says: 'It was kept before: the same receipt.', type: json, schema: receipt },
        201: { says: 'The receipt.', type: json, schema: receipt },
      },
      run: sign,
    },
    {
      method: 'post',
      path: '/{org}/hands/refuse',
      who: 'signed in',
      says: 'Refuses an act that waits for a second name, with a reason; or takes one’s own back.',
      body: refusal,
      answers: { 200: { says: 'It does not enter the record.', type: json, schema: done } },
      run: refuse,
    },
  ]
}
