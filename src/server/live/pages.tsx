/** The pages by which parties act: the desk, the form for an act, its preview, coming in, and the secretariat's people. */
import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { printInstant } from '../../basics/moment.ts'
import { holdsList, holdsNumber } from '../../record/fields.ts'
import { gather, type Matter } from '../../views/matters.ts'
import { offersIn, openersIn } from '../../views/offers.ts'
import { foresee, sayForeseen } from '../../views/preview.ts'
import { standsAt } from '../../views/headline.ts'
import { leaves } from '../../views/headline.ts'
import { liveWordsOf } from '../../views/words.ts'
import { ActPage, ApartPage, DeskPage, PreviewPage } from '../../web/live/forms.tsx'
import { LettersSection } from '../../web/live/letters.tsx'
import { PeoplePage } from '../../web/live/people.tsx'
import { EnterPage, SignInPage } from '../../web/live/sign-in.tsx'
import { matterPath, orgPath, to } from '../../web/layout.tsx'
import { frameOf, headers, homeOf, page, refuse, wantsJson } from '../answer.tsx'
import { found, type Found } from '../gate.ts'
import { lettersIn } from '../notice/outbox.ts'
import { beginSession, endSession, keepPerson, newLink, peopleOf, type Person, personOf, useLink } from '../people/person.ts'
import { COOKIE } from '../reader.ts'
import { bodyOf, type Route } from '../routes.ts'
import { printJson } from '../../views/json.ts'
import { readDraft, type Sent, submit } from './door.ts'
import type { Hall } from './hall.ts'

export interface LiveDoor {
  readonly halls: ReadonlyMap<string, Hall>
  readonly now: () => number
  /** The address under which the platform is reached, for links in mails. */
  readonly address: () => string
  /** Hands a message to the outbox. */
  readonly post: (hall: Hall, letter: Letter) => Promise<void>
}

/** A message on its way to a person. */
export interface Letter {
  readonly to: Person
  readonly subject: string
  readonly text: string
}

const html = 'text/html; charset=utf-8'
const json = 'application/json'

/** The fields of an act as they are sent; the rest is filled in when it is received. */
const sentAct = z.looseObject({
  act: z.string().describe('What is done: one of the acts of the charter or of the vocabulary, as `objected`.'),
  matter: z.string().optional().describe('The path of the matter.'),
  at: z.string().optional().describe('Only for those whom the charter lets date an act otherwise than by its receipt.'),
  title: z.string().optional(),
  until: z.string().optional().describe('An instant with offset and zone (RFC 9557), or a day.'),
  reason: z.string().optional(),
  key: z.string().max(200).optional().describe('Your own key: the same key and act are kept once.'),
})

const fields = (body: Record<string, unknown>, form: boolean): { sent: Sent; key: string | undefined } => {
  const { key, ...rest } = body
  const sent = form
    ? Object.fromEntries(
        Object.entries(rest).map(([name, value]) => {
          if (holdsNumber(name) && typeof value === 'string' && /^\d+$/.test(value)) return [name, Number(value)]
          if (holdsList(name) && typeof value === 'string' && value.includes(';')) return [name, value.split(';').map(v => v.trim())]
          return [name, holdsList(name) && name !== 'by' && name !== 'concerning' && typeof value === 'string' ? [value] : value]
        }),
      )
    : rest
  return { sent, key: typeof key === 'string' ? key : undefined }
}

const at = (c: Context): Found => found(c) as Found
const personIn = (c: Context): Person => {
  const { reader } = at(c)
  if (reader.kind === 'outside') throw new Error('the gate let in nobody')
  return reader.person
}

/** The routes of live organisations. */
export function liveRoutes(door: LiveDoor): readonly Route[] {
  const { now } = door
  const frame = (c: Context) => frameOf(c, found(c)?.seen ?? null)
  const send = (c: Context, body: string, status: 200 | 201 | 202 = 200): Response =>
    c.body(body, status, { ...headers, 'content-type': html, 'cache-control': 'private, no-store' })
  const sendJson = (c: Context, value: unknown, status: 200 | 201 | 202 = 200): Response =>
    c.body(printJson(value), status, { ...headers, 'content-type': `${json}; charset=utf-8`, 'cache-control': 'private, no-store' })
  const no = (c: Context, status: 400 | 401 | 403 | 404 | 409 | 413 | 503, says: string): Response => {
    const f = frame(c)
    const seen = found(c)?.seen
    return refuse(c, f, { status, says, onward: seen ? homeOf(f, seen) : { says: 'Entente', href: to(f, '/') } })
  }
  const byName = (hall: Hall, by: string): string => hall.live.whole().charter.parties.find(p => p.id === by)?.name ?? by
  const hallNamed = (c: Context, org: string | undefined): Hall | Response =>
    door.halls.get(org ?? '') ?? no(c, 404, 'No live organisation of this name is served here; choose it from the list of organisations.')

  const matters = (c: Context): readonly Matter[] => {
    const { seen, present } = at(c)
    return gather(seen.stand(printInstant(present, seen.charter.seat.zone)), seen.charter, seen.titles)
  }

  const desk = (c: Context): Response => {
    const { seen, present } = at(c)
    const person = personIn(c)
    const f = frame(c)
    const asOf = printInstant(present, seen.charter.seat.zone)
    const rows = matters(c)
      .filter(m => m.runs.some(run => run.state === 'open' && run.procedure !== null))
      .map(m => ({
        id: m.id,
        title: m.title,
        stands: standsAt(m, seen.charter, f.lang, asOf),
        acts: offersIn(m.runs, seen.charter).slice(0, 8),
        awaits: m.runs.some(run => run.state === 'open' && leaves(run.finding).some(leaf => leaf.awaiting.includes(person.by))),
      }))
    return send(
      c,
      page(
        <DeskPage
          frame={f}
          byName={byName(at(c).hall, person.by)}
          awaits={rows.filter(r => r.awaits)}
          runs={rows.filter(r => !r.awaits)}
        />,
      ),
    )
  }

  const choices = (c: Context, matter: string | undefined): { acts: readonly string[]; opens: boolean } => {
    const { seen, hall } = at(c)
    const found = matter === undefined ? undefined : matters(c).find(m => m.id === matter)
    const openers = openersIn(hall.edition()).map(o => o.act)
    const offered = found ? offersIn(found.runs, seen.charter) : []
    const powers = ['issued credentials', 'issued full powers', 'withdrew its credentials']
    return { acts: [...new Set([...offered, ...openers, 'stated', ...powers])], opens: offered.length === 0 }
  }

  const actPage = (c: Context): Response => {
    const values = Object.fromEntries(Object.entries(c.req.query()).filter(([k]) => k !== 'lang'))
    const { acts, opens } = choices(c, values.matter)
    const all = values.act && !acts.includes(values.act) ? [values.act, ...acts] : acts
    return send(c, page(<ActPage frame={frame(c)} acts={all} values={values} opens={opens} />))
  }

  const preview = async (c: Context): Promise<Response> => {
    const body = await bodyOf(c, sentAct)
    if (typeof body === 'string') return no(c, 400, body)
    const { sent, key } = fields(body.ok, body.form)
    const { seen, present } = at(c)
    const person = personIn(c)
    const f = frame(c)
    const read = readDraft(seen, person, sent, present)
    const guarded = 'kind' in read ? null : at(c).hall.way.guard(person, read.act, present)
    const draft = guarded === null ? read : { kind: 'refused' as const, status: 400 as const, says: guarded }
    if ('kind' in draft) {
      if (!body.form || wantsJson(c)) return no(c, draft.status, draft.says)
      const values = strings(sent)
      const { acts, opens } = choices(c, values.matter)
      return c.body(page(<ActPage frame={f} acts={acts} values={values} opens={opens} amiss={draft.says} />), draft.status, {
        ...headers,
        'content-type': html,
        'cache-control': 'private, no-store',
      })
    }
    const asOf = printInstant(present, seen.charter.seat.zone)
    const before = seen.stand(asOf, draft.act.matter ?? ' ')
    const after = seen.drafted(draft.act, asOf)
    const foreseen = foresee(before, after, seen.acts.length + 1)
    const says = [...sayForeseen(foreseen, seen.charter, f.lang, asOf)]
    const allowed = at(c).hall.way.may(person, draft.act, present)
    if (!allowed.ok) says.unshift(liveWordsOf(f.lang).keptApartNote(allowed.says))
    if (body.form && !wantsJson(c))
      return send(c, page(<PreviewPage frame={f} sent={strings(sent)} says={says} key_={randomBytes(16).toString('base64url')} />))
    return sendJson(c, {
      says,
      powers: allowed.ok ? null : allowed.says,
      worth: foreseen.worth,
      changes: foreseen.changed.map(({ before: was, after: then }) => ({ before: was, after: then })),
      key: key ?? null,
    })
  }

  const append = async (c: Context): Promise<Response> => {
    const body = await bodyOf(c, sentAct)
    if (typeof body === 'string') return no(c, 400, body)
    const { sent, key } = fields(body.ok, body.form)
    const { hall, seen } = at(c)
    const header = c.req.header('idempotency-key')
    const answer = await submit(
      hall.way,
      { person: personIn(c), sent, ...((key ?? header) ? { key: key ?? (header as string) } : {}) },
      now(),
    )
    const f = frame(c)
    const asForm = body.form && !wantsJson(c)
    if (answer.kind === 'refused') return no(c, answer.status, answer.says)
    if (answer.kind === 'apart')
      return asForm
        ? c.body(page(<ApartPage frame={f} says={answer.says} matter={typeof sent.matter === 'string' ? sent.matter : null} />), 202, {
            ...headers,
            'content-type': html,
            'cache-control': 'private, no-store',
          })
        : sendJson(c, { apart: answer.key, received: new Date(answer.received).toISOString(), says: answer.says }, 202)
    const { receipt, act, worth } = answer
    if (asForm) return c.redirect(act.matter ? to(f, matterPath(seen.id, act.matter)) : to(f, `${orgPath(seen.id)}/desk`), 303)
    return sendJson(
      c,
      {
        no: receipt.no,
        received: new Date(receipt.received).toISOString(),
        line: receipt.line,
        again: receipt.again,
        worth,
        receipt: `${orgPath(seen.id)}/receipts/${receipt.no}`,
      },
      receipt.again ? 200 : 201,
    )
  }

  const signInPage = async (c: Context, sent = false): Promise<Response> => {
    const org = c.req.query('org') ?? ''
    const hall = door.halls.get(org)
    const people = hall?.demonstration ? await peopleOf(hall.drawer) : []
    const roles = people.map(p => ({ id: p.id, says: byName(hall as Hall, p.by) }))
    return send(c, page(<SignInPage frame={frame(c)} org={org} sent={sent} roles={roles} />))
  }

  const begin = async (c: Context, hall: Hall, person: Person, way: 'link' | 'passkey' | 'provider'): Promise<Response> => {
    const token = await beginSession(hall.drawer, person.id, way, now())
    setCookie(c, COOKIE, token, {
      path: orgPath(hall.live.id),
      httpOnly: true,
      sameSite: 'Lax',
      secure: door.address().startsWith('https:'),
      maxAge: 7 * 86_400,
    })
    if (wantsJson(c)) return sendJson(c, { session: token, person: person.id, by: person.by })
    return c.redirect(`${orgPath(hall.live.id)}/desk`, 303)
  }

  const askLink = async (c: Context): Promise<Response> => {
    const body = await bodyOf(c, z.object({ org: z.string(), mail: z.string() }))
    if (typeof body === 'string') return no(c, 400, body)
    const hall = hallNamed(c, body.ok.org)
    if (hall instanceof Response) return hall
    const person = (await peopleOf(hall.drawer)).find(p => p.mail?.toLowerCase() === body.ok.mail.trim().toLowerCase())
    // The same answer whether the address is known or not.
    if (person) await sendLink(door, hall, person)
    if (wantsJson(c)) return sendJson(c, { says: liveWordsOf('en').linkSent }, 202)
    return c.redirect(`/-/sign-in?org=${encodeURIComponent(body.ok.org)}&sent=yes`, 303)
  }

  const enter = async (c: Context): Promise<Response> => {
    const body = await bodyOf(c, z.object({ org: z.string(), token: z.string() }))
    if (typeof body === 'string') return no(c, 400, body)
    const hall = hallNamed(c, body.ok.org)
    if (hall instanceof Response) return hall
    const person = await useLink(hall.drawer, body.ok.token, now())
    return person === null ? no(c, 403, liveWordsOf(frame(c).lang).linkUsed) : begin(c, hall, person, 'link')
  }

  const demonstrate = async (c: Context): Promise<Response> => {
    const body = await bodyOf(c, z.object({ org: z.string(), person: z.string() }))
    if (typeof body === 'string') return no(c, 400, body)
    const hall = hallNamed(c, body.ok.org)
    if (hall instanceof Response) return hall
    const person = hall.demonstration ? await personOf(hall.drawer, body.ok.person) : null
    return person === null
      ? no(c, 403, 'Only in a demonstration may one sign in as anybody; ask for a link by mail.')
      : begin(c, hall, person, 'link')
  }

  const signOut = async (c: Context): Promise<Response> => {
    const { hall, reader } = at(c)
    if (reader.kind === 'person') await endSession(hall.drawer, reader.session)
    deleteCookie(c, COOKIE, { path: orgPath(hall.live.id) })
    return wantsJson(c) ? sendJson(c, { ok: true }) : c.redirect(orgPath(hall.live.id), 303)
  }

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
    const letters = <LettersSection frame={frame(c)} kept={await laid('kept')} failed={await laid('failed')} />
    return send(
      c,
      page(
        <PeoplePage
          frame={frame(c)}
          people={all.map(p => ({ id: p.id, name: p.name, byName: byName(hall, p.by) }))}
          places={places}
          issued={waiting.map(w => ({
            no: w.no,
            says: `${w.no}. ${byName(hall, w.party)}: ${w.what}, ${all.find(p => p.id === w.person)?.name ?? w.person}`,
          }))}
          {...(invited ? { said: liveWordsOf(frame(c).lang).invited(invited) } : {})}>
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
  })
  const invite = async (c: Context): Promise<Response> => {
    const body = await bodyOf(c, invitation)
    if (typeof body === 'string') return no(c, 400, body)
    const { hall } = at(c)
    const { name, mail, by, issuer } = body.ok
    const { charter } = hall.live.whole()
    const isParty = charter.parties.some(p => p.id === by)
    const office = isParty ? null : hall.edition().officers.find(o => o.toLowerCase() === by.toLowerCase())
    if (!isParty && office === undefined)
      return no(c, 400, `“${by}” is neither a party nor an officer of this charter; choose one of them.`)
    const person = await keepPerson(hall.drawer, { name, mail, by: office ?? by, ...(issuer ? { issuer: true } : {}) })
    if (issuer || office) {
      const named = await submit(
        hall.way,
        { person: personIn(c), sent: { act: 'issued credentials', to: person.id, concerning: office ?? by } },
        now(),
      )
      if (named.kind !== 'taken') return no(c, named.kind === 'refused' ? named.status : 403, named.says)
    }
    await sendLink(door, hall, person)
    if (body.form && !wantsJson(c)) return c.redirect(to(frame(c), `${orgPath(hall.live.id)}/people`, { invited: name }), 303)
    return sendJson(c, { person: person.id }, 201)
  }

  const page_ = { says: 'A page.', type: html }
  return [
    {
      method: 'get',
      path: '/-/sign-in',
      who: 'anyone',
      says: 'The page to sign in.',
      query: z.object({ org: z.string().optional() }),
      answers: { 200: page_ },
      run: c => signInPage(c, c.req.query('sent') === 'yes'),
    },
    {
      method: 'post',
      path: '/-/sign-in',
      who: 'anyone',
      says: 'Asks for a link by mail; the answer is the same whether the address is known or not.',
      body: z.object({ org: z.string(), mail: z.string() }),
      answers: { 202: { says: 'Asked.', type: json } },
      run: askLink,
    },
    {
      method: 'get',
      path: '/-/enter',
      who: 'anyone',
      says: 'The page of a mailed link, with the button that uses it.',
      query: z.object({ org: z.string(), token: z.string() }),
      answers: { 200: page_ },
      run: c => send(c, page(<EnterPage frame={frame(c)} org={c.req.query('org') ?? ''} token={c.req.query('token') ?? ''} />)),
    },
    {
      method: 'post',
      path: '/-/enter',
      who: 'anyone',
      says: 'Uses a link once and begins a session.',
      body: z.object({ org: z.string(), token: z.string() }),
      answers: { 200: { says: 'The session.', type: json, schema: z.object({ session: z.string(), person: z.string(), by: z.string() }) } },
      run: enter,
    },
    {
      method: 'post',
      path: '/-/demonstration',
      who: 'anyone',
      says: 'Signs in to a demonstration as one of its invented delegations.',
      body: z.object({ org: z.string(), person: z.string() }),
      answers: { 200: { says: 'The session.', type: json } },
      run: demonstrate,
    },
    {
      method: 'post',
      path: '/{org}/sign-out',
      who: 'signed in',
      says: 'Ends the session.',
      answers: { 200: { says: 'Ended.', type: json } },
      run: signOut,
    },
    { method: 'get', path: '/{org}/desk', who: 'signed in', says: 'What awaits you.', answers: { 200: page_ }, run: desk },
    { method: 'get', path: '/{org}/act', who: 'signed in', says: 'The form of an act.', answers: { 200: page_ }, run: actPage },
    {
      method: 'post',
      path: '/{org}/preview',
      who: 'signed in',
      says: 'What an act would be worth and change, were it sent now; nothing is kept.',
      body: sentAct,
      answers: { 200: { says: 'What would follow.', type: json } },
      run: preview,
    },
    {
      method: 'post',
      path: '/{org}/acts',
      who: 'signed in',
      says: 'Appends an act to the record; the answer is its receipt.',
      body: sentAct,
      answers: {
        201: {
          says: 'The receipt.',
          type: json,
          schema: z.object({ no: z.number().int(), received: z.string(), line: z.string(), again: z.boolean(), receipt: z.string() }),
        },
        202: { says: 'Kept apart, for lack of powers.', type: json },
      },
      run: append,
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

const strings = (sent: Sent): Record<string, string> =>
  Object.fromEntries(Object.entries(sent).map(([k, v]) => [k, Array.isArray(v) ? v.join(';') : String(v)]))

/** Mails a person a new link. */
export async function sendLink(door: LiveDoor, hall: Hall, person: Person): Promise<string> {
  const token = await newLink(hall.drawer, person.id, door.now())
  const link = `${door.address()}/-/enter?org=${encodeURIComponent(hall.live.id)}&token=${token}`
  const { name } = hall.live.whole().charter
  await door.post(hall, {
    to: person,
    subject: `${name}: sign in`,
    text: `${person.name},\n\nthis link signs you in to ${name}, once, within a week:\n\n${link}\n\nIf you did not expect it, leave it unused.\n`,
  })
  return link
}
