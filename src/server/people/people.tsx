/** The secretariat's page of people, with the powers that wait to be examined; and a party's own, on which its issuer issues them. */
import type { Context } from 'hono'
import { z } from 'zod'
import { credentialsOf } from '../../charter/secretariat.ts'
import { builtinActs } from '../../record/act.ts'
import { isOddName } from '../../record/fields.ts'
import { sayPower } from '../../views/powers-said.ts'
import { apiWordsOf, liveWordsOf, peopleWordsOf } from '../../views/words.ts'
import { orgPath, to } from '../../web/layout.tsx'
import { DelegationPage } from '../../web/live/delegation.tsx'
import { LettersSection } from '../../web/live/letters.tsx'
import { PeoplePage } from '../../web/live/people.tsx'
import { langOf, langs } from '../../words/languages.ts'
import { charterLanguages, languageOf } from '../../words/languages.ts'
import { page, wantsJson } from '../answer.tsx'
import { submit } from '../live/door.ts'
import type { Hall } from '../live/hall.ts'
import { tellHand, waitingSections } from '../live/hands.tsx'
import { at, byName, frameIn, json, type LiveDoor, no, page_, personIn, send, sendJson } from '../live/room.ts'
import { lettersIn } from '../notice/outbox.ts'
import { cutOf } from '../pages/cut.ts'
import { bodyOf, type Route, writtenForm } from '../routes.ts'
import { count } from './attempts.ts'
import { endSessionsOf, keepPerson, newLink, peopleOf, type Person, sessionsByPerson } from './person.ts'
import { sendLink } from './coming.ts'

const delegationAnswer = z.looseObject({
  by: z.string(),
  issuer: z.boolean(),
  people: z.array(z.looseObject({ id: z.string(), name: z.string() })),
  powers: z.array(z.looseObject({})),
})
const listedPeople = z.looseObject({
  people: z.array(z.looseObject({ id: z.string(), name: z.string(), by: z.string() })),
  page: z.number().int(),
  pages: z.number().int(),
  issued: z
    .array(z.looseObject({ no: z.number().int(), party: z.string(), person: z.string(), what: z.string() }))
    .describe('Powers that wait to be examined.'),
})

/** One line, as it stands in letters and on pages: nothing in it breaks the line, hides, or turns the reading order. */
const personName = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine(name => !isOddName(name), { params: { code: 'odd name' } })

/** Why somebody was not invited. */
interface NotInvited {
  readonly status: 400 | 409 | 429
  readonly says: string
}

/** The routes of people and powers. */
export function peopleRoutes(door: LiveDoor): readonly Route[] {
  const { now } = door

  const people = async (c: Context): Promise<Response> => {
    const { hall, seen, present } = at(c)
    const { lang } = frameIn(c)
    const all = await peopleOf(hall.drawer)
    const { charter } = seen
    const places = [
      ...charter.parties.map(p => ({ value: p.id, says: p.name })),
      ...hall.edition().officers.map(o => ({ value: o, says: o })),
    ]
    const waiting = charter.parties.flatMap(p => hall.powers().powersOf(p.id, present)).filter(p => p.state === 'issued')
    if (wantsJson(c)) {
      const cut = cutOf(c, all)
      if (cut instanceof Response) return cut
      const { shown, ...where } = cut
      return sendJson(c, {
        people: shown.map(({ mail: _, ...p }) => p),
        ...where,
        issued: waiting.map(({ no, party, person, what, body, kinds, office }) => ({ no, party, person, what, body, kinds, office })),
      })
    }
    const invited = c.req.query('invited')
    const laid = async (state: 'kept' | 'failed') => (await lettersIn(hall.drawer, state)).slice(0, 100).map(kept => kept.value)
    const letters = <LettersSection frame={frameIn(c)} kept={await laid('kept')} failed={await laid('failed')} />
    const running = await sessionsByPerson(hall.drawer, now())
    const rules = credentialsOf(hall.edition())
    return send(
      c,
      page(
        <PeoplePage
          frame={frameIn(c)}
          people={all.map(p => ({
            id: p.id,
            name: p.name,
            byName: byName(hall, p.by, lang),
            mail: p.mail,
            sessions: running.get(p.id) ?? 0,
          }))}
          places={places}
          issued={waiting.map(w => ({
            no: w.no,
            says: `${byName(hall, w.party, lang)}. ${sayPower(w, charter, lang, all.find(p => p.id === w.person)?.name ?? null)}`,
          }))}
          charter={{ article: rules.article, says: charterLanguages[lang].credentials(rules) }}
          {...(invited ? { said: liveWordsOf(lang).invited(invited) } : {})}>
          {await waitingSections(c, now())}
          {letters}
        </PeoplePage>,
      ),
    )
  }

  /**
   * Keeps an invited person; or the refusal, where the address was invited before. One person acts for one party or office, and
   * cannot be the second pair of their own eyes. That an address acts for another is the secretariat's to know: whoever else invites it is answered
   * as for any address, with as much done, and the secretariat is told instead of the address.
   */
  const keepInvited = async (c: Context, hall: Hall, person: Omit<Person, 'id'>): Promise<Person | NotInvited> => {
    const l = peopleWordsOf(frameIn(c).lang)
    const all = await peopleOf(hall.drawer)
    const there = all.find(p => p.mail !== null && p.mail.toLowerCase() === person.mail?.toLowerCase())
    const { by } = personIn(c)
    if (there && (by === hall.registrar() || by === there.by))
      return { status: 409, says: l.alreadyInvited(there.mail ?? '', byName(hall, there.by, frameIn(c).lang)) }
    if ((await count(hall.drawer, { name: 'invited', most: 30, within: 3_600_000 }, person.by, now())) !== null)
      return { status: 429, says: l.tooManyInvited }
    return keepPerson(hall.drawer, there ? { ...person, mail: null, elsewhere: true } : person)
  }

  /** The secretariat is told of an invitation that was not sent; as much is done as for one that is. */
  const tellElsewhere = async (hall: Hall, kept: Person, mail: string): Promise<void> => {
    const all = await peopleOf(hall.drawer)
    const other = all.find(p => p.mail?.toLowerCase() === mail.toLowerCase())?.by ?? ''
    await newLink(hall.drawer, kept.id, now())
    for (const to of all.filter(p => p.by === hall.registrar())) {
      const lang = langOf(to.lang)
      const told = { party: byName(hall, kept.by, lang), name: kept.name, mail, other: byName(hall, other, lang) }
      await door.post(hall, { to, ...peopleWordsOf(lang).letters.elsewhere(hall.live.whole().charter.name, told) })
    }
  }

  const delegation = async (
    c: Context,
    refused?: NotInvited & { readonly written: Readonly<Record<string, string>> },
  ): Promise<Response> => {
    const { hall, seen, present } = at(c)
    const frame = frameIn(c)
    const me = personIn(c)
    const { charter } = seen
    const edition = hall.edition()
    const party = charter.parties.some(p => p.id === me.by)
    const issuer = party && hall.powers().issuersOf(me.by, present).includes(me.id)
    const powers = hall.powers().powersOf(me.by, present)
    const mine = (await peopleOf(hall.drawer)).filter(p => p.by === me.by)
    const nameOf = (id: string): string | null => mine.find(p => p.id === id)?.name ?? null
    if (wantsJson(c)) return sendJson(c, { by: me.by, issuer, people: mine.map(({ id, name }) => ({ id, name })), powers })
    const acts = { ...builtinActs, ...edition.acts }
    const ofKind = (kinds: readonly string[]) =>
      Object.entries(acts)
        .filter(([, a]) => kinds.includes(a.kind))
        .map(([value]) => ({ value, says: languageOf(frame.lang).act(value) }))
    const invited = c.req.query('invited')
    return send(
      c,
      page(
        <DelegationPage
          frame={frame}
          name={byName(hall, me.by, frame.lang)}
          registrar={hall.registrar()}
          party={party}
          issuer={issuer}
          powers={powers.map(p => ({
            no: p.no,
            says: sayPower(p, charter, frame.lang, nameOf(p.person)),
            withdraw:
              issuer && (p.state === 'issued' || p.state === 'registered') && (p.what === 'credentials' || p.what === 'full powers')
                ? `withdrew its ${p.what}`
                : null,
          }))}
          people={mine.map(p => ({ value: p.id, says: p.name }))}
          bodies={Object.keys(edition.bodies)}
          positions={ofKind(['position'])}
          instruments={ofKind(['instrument'])}
          offices={credentialsOf(edition).without}
          {...(invited ? { said: liveWordsOf(frame.lang).invited(invited) } : {})}
          {...(refused ? { refused } : {})}
        />,
      ),
      refused?.status ?? 200,
    )
  }

  const delegate = z.object({ name: personName, mail: z.email().max(254), lang: z.enum(langs).optional() })
  const inviteDelegate = async (c: Context): Promise<Response> => {
    const body = await bodyOf(c, delegate)
    const { hall, present } = at(c)
    const { by, id } = personIn(c)
    const isIssuer = hall.powers().issuersOf(by, present).includes(id)
    const notInvited = async (why: NotInvited): Promise<Response> => {
      const written = isIssuer ? await writtenForm(c) : null
      return written === null ? no(c, why.status, why.says) : delegation(c, { ...why, written })
    }
    if (typeof body === 'string') return notInvited({ status: 400, says: body })
    if (!isIssuer) return no(c, 403, peopleWordsOf(frameIn(c).lang).notIssuer(byName(hall, by, frameIn(c).lang), hall.registrar()))
    const { name, mail, lang } = body.ok
    const kept = await keepInvited(c, hall, { name, mail, by, ...(lang ? { lang } : {}) })
    if ('status' in kept) return notInvited(kept)
    await (kept.elsewhere ? tellElsewhere(hall, kept, mail) : sendLink(door, hall, kept))
    if (body.form && !wantsJson(c)) return c.redirect(to(frameIn(c), `${orgPath(hall.live.id)}/delegation`, { invited: name }), 303)
    return sendJson(c, { person: kept.id }, 201)
  }

  const invitation = z.object({
    name: personName,
    mail: z.email().max(254),
    by: z.string().min(1).describe('The party or officer for whom the person acts.'),
    issuer: z
      .union([z.boolean(), z.literal('yes')])
      .optional()
      .describe('The person issues the party’s credentials.'),
    lang: z.enum(langs).optional().describe('The language of the person’s letters.'),
  })
  const invite = async (c: Context): Promise<Response> => {
    const body = await bodyOf(c, invitation)
    if (typeof body === 'string') return no(c, 400, body)
    const { hall } = at(c)
    const { name, mail, by, issuer, lang } = body.ok
    const { charter } = hall.live.whole()
    const isParty = charter.parties.some(p => p.id === by)
    const office = isParty ? null : hall.edition().officers.find(o => o.toLowerCase() === by.toLowerCase())
    if (!isParty && office === undefined) return no(c, 400, apiWordsOf(frameIn(c).lang).nobodysPlace(by))
    const person = await keepInvited(c, hall, {
      name,
      mail,
      by: office ?? by,
      ...(issuer ? { issuer: true } : {}),
      ...(lang ? { lang } : {}),
    })
    if ('status' in person) return no(c, person.status, person.says)
    let hand: string | null = null
    if (issuer || office) {
      const named = await submit(
        hall.way,
        { person: personIn(c), lang: frameIn(c).lang, sent: { act: 'issued credentials', to: person.id, concerning: office ?? by } },
        now(),
      )
      if (named.kind === 'hand') {
        hand = named.key
        await tellHand(door, hall, personIn(c).by, named.key)
      } else if (named.kind !== 'taken') return no(c, named.kind === 'refused' ? named.status : 403, named.says)
    }
    await sendLink(door, hall, person)
    if (body.form && !wantsJson(c)) return c.redirect(to(frameIn(c), `${orgPath(hall.live.id)}/people`, { invited: name }), 303)
    return sendJson(c, { person: person.id, hand }, 201)
  }

  const endSessions = async (c: Context): Promise<Response> => {
    const body = await bodyOf(c, z.object({ person: z.string().max(100) }))
    if (typeof body === 'string') return no(c, 400, body)
    const { hall } = at(c)
    const ended = await endSessionsOf(hall.drawer, body.ok.person)
    return wantsJson(c) ? sendJson(c, { ended }) : c.redirect(to(frameIn(c), `${orgPath(hall.live.id)}/people`), 303)
  }

  return [
    {
      method: 'get',
      path: '/{org}/delegation',
      who: 'signed in',
      says: 'The people and the powers of your own party or office.',
      answers: { 200: { ...page_, also: delegationAnswer } },
      run: c => delegation(c),
    },
    {
      method: 'post',
      path: '/{org}/delegation',
      who: 'signed in',
      says: 'Invites a delegate of your own party, who gets a link by mail; its issuer does.',
      body: delegate,
      answers: { 201: { says: 'Invited.', type: json, schema: z.object({ person: z.string() }) } },
      run: inviteDelegate,
    },
    {
      method: 'post',
      path: '/{org}/people/sessions',
      who: 'registrar',
      says: 'Ends all sessions of a person.',
      body: z.object({ person: z.string() }),
      answers: { 200: { says: 'How many were ended.', type: json, schema: z.object({ ended: z.number().int() }) } },
      run: endSessions,
    },
    {
      method: 'get',
      path: '/{org}/people',
      who: 'registrar',
      says: 'Who was invited, and powers to be examined.',
      query: z.object({ page: z.string().optional(), limit: z.string().optional(), invited: z.string().optional() }),
      answers: { 200: { ...page_, also: listedPeople } },
      run: people,
    },
    {
      method: 'post',
      path: '/{org}/people',
      who: 'registrar',
      says: 'Invites a person, who gets a link by mail.',
      body: invitation,
      answers: {
        201: {
          says: 'Invited.',
          type: json,
          schema: z.object({
            person: z.string(),
            hand: z.string().nullable().describe('The key under which the naming waits for a second name, where the charter wants two.'),
          }),
        },
      },
      run: invite,
    },
  ]
}
