/** The secretariat's page of people: who was invited, and the powers that wait to be examined. */
import type { Context } from 'hono'
import { z } from 'zod'
import { liveWordsOf } from '../../views/words.ts'
import { orgPath, to } from '../../web/layout.tsx'
import { LettersSection } from '../../web/live/letters.tsx'
import { PeoplePage } from '../../web/live/people.tsx'
import { langs } from '../../words/languages.ts'
import { page, wantsJson } from '../answer.tsx'
import { submit } from '../live/door.ts'
import { tellHand } from '../live/hands.tsx'
import { at, byName, frameIn, json, type LiveDoor, no, page_, personIn, send, sendJson } from '../live/room.ts'
import { lettersIn } from '../notice/outbox.ts'
import { bodyOf, type Route } from '../routes.ts'
import { endSessionsOf, keepPerson, peopleOf } from './person.ts'
import { sendLink } from './sign-in.tsx'

/** The routes of people and powers. */
export function peopleRoutes(door: LiveDoor): readonly Route[] {
  const { now } = door

  const people = async (c: Context): Promise<Response> => {
    const { hall, seen, present } = at(c)
    const all = await peopleOf(hall.drawer)
    const { charter } = seen
    const places = [
      ...charter.parties.map(p => ({ value: p.id, says: p.name })),
      ...hall.edition().officers.map(o => ({ value: o, says: o })),
    ]
    const waiting = charter.parties
      .flatMap(p => hall.powers().powersOf(p.id, present))
      .filter(p => p.state === 'issued')
      .map(p => ({ no: p.no, party: p.party, person: p.person, what: p.what }))
    if (wantsJson(c)) return sendJson(c, { people: all.map(({ mail: _, ...p }) => p), issued: waiting })
    const invited = c.req.query('invited')
    const laid = async (state: 'kept' | 'failed') => (await lettersIn(hall.drawer, state)).slice(0, 100).map(kept => kept.value)
    const letters = <LettersSection frame={frameIn(c)} kept={await laid('kept')} failed={await laid('failed')} />
    return send(
      c,
      page(
        <PeoplePage
          frame={frameIn(c)}
          people={all.map(p => ({ id: p.id, name: p.name, byName: byName(hall, p.by) }))}
          places={places}
          issued={waiting.map(w => ({
            no: w.no,
            says: `${w.no}. ${byName(hall, w.party)}: ${w.what}, ${all.find(p => p.id === w.person)?.name ?? w.person}`,
          }))}
          {...(invited ? { said: liveWordsOf(frameIn(c).lang).invited(invited) } : {})}>
          {letters}
        </PeoplePage>,
      ),
    )
  }

  const invitation = z.object({
    name: z.string().min(1).max(200),
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
    if (!isParty && office === undefined)
      return no(c, 400, `“${by}” is neither a party nor an officer of this charter; choose one of them.`)
    const person = await keepPerson(hall.drawer, {
      name,
      mail,
      by: office ?? by,
      ...(issuer ? { issuer: true } : {}),
      ...(lang ? { lang } : {}),
    })
    if (issuer || office) {
      const named = await submit(
        hall.way,
        { person: personIn(c), sent: { act: 'issued credentials', to: person.id, concerning: office ?? by } },
        now(),
      )
      if (named.kind === 'hand') await tellHand(door, hall, personIn(c).by, named.key)
      else if (named.kind !== 'taken') return no(c, named.kind === 'refused' ? named.status : 403, named.says)
    }
    await sendLink(door, hall, person)
    if (body.form && !wantsJson(c)) return c.redirect(to(frameIn(c), `${orgPath(hall.live.id)}/people`, { invited: name }), 303)
    return sendJson(c, { person: person.id }, 201)
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
      answers: { 200: page_ },
      run: people,
    },
    {
      method: 'post',
      path: '/{org}/people',
      who: 'registrar',
      says: 'Invites a person, who gets a link by mail.',
      body: invitation,
      answers: { 201: { says: 'Invited.', type: json, schema: z.object({ person: z.string() }) } },
      run: invite,
    },
  ]
}
