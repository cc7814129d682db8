/** The pages by which parties act: the desk, the form for an act, and its preview. */
import type { Context } from 'hono'
import { z } from 'zod'
import { printInstant } from '../../basics/moment.ts'
import type { Charter } from '../../charter/charter.ts'
import type { MatterStanding } from '../../judge/standing.ts'
import type { Act } from '../../record/act.ts'
import { holdsList, holdsNumber } from '../../record/fields.ts'
import { sayDraft } from '../../views/draft.ts'
import { gather, type Matter, procedureOf } from '../../views/matters.ts'
import { openersIn } from '../../views/offers.ts'
import { changesPowers } from '../../views/powers.ts'
import { foresee, sayForeseen } from '../../views/preview.ts'
import { standsAt } from '../../views/headline.ts'
import { leaves } from '../../views/headline.ts'
import { liveWordsOf, peopleWordsOf } from '../../views/words.ts'
import { ActPage, ApartPage, type Choice, DeskPage, InHandPage, PreviewPage } from '../../web/live/forms.tsx'
import { matterPath, orgPath, to } from '../../web/layout.tsx'
import { languageOf } from '../../words/languages.ts'
import { page, wantsJson } from '../answer.tsx'
import { bodyOf, type Route } from '../routes.ts'
import { preview as foreseenAnswer, receipt, waiting } from '../schemas.ts'
import { withClosedName } from './closed-name.ts'
import { drawKey, submit } from './door.ts'
import { atSeat, readDraft, refused, type Sent } from './sent.ts'
import { tellApart, tellHand, waitingSections } from './hands.tsx'
import { sealable } from './sealed.ts'
import { endShut } from '../people/shut.ts'
import { AgainSection } from '../../web/live/again.tsx'
import { turnedIn } from '../papers/again.ts'
import { offeredBeside, offeredForText, offeredIn, offeredToOpen } from './offered.ts'
import { at, byName, frameIn, json, type LiveDoor, no, page_, personIn, send, sendJson } from './room.ts'

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
  return { sent: form ? atSeat(sent, zone) : sent, key: typeof key === 'string' ? key : undefined }
}

/** The routes of live organisations. */
export function liveRoutes(door: LiveDoor): readonly Route[] {
  const { now } = door
  const matters = (c: Context): readonly Matter[] => {
    const { seen, present } = at(c)
    return gather(seen.stand(printInstant(present, seen.charter.seat.zone)), seen.charter, seen.titles)
  }

  const desk = async (c: Context): Promise<Response> => {
    const { seen, present } = at(c)
    const person = personIn(c)
    const f = frameIn(c)
    const asOf = printInstant(present, seen.charter.seat.zone)
    const all = matters(c)
    const open = all.filter(m => m.runs.some(run => run.state === 'open' && run.procedure !== null))
    const row = (m: Matter, acts: readonly string[]) => ({
      id: m.id,
      title: m.title,
      stands: standsAt(m, seen.charter, f.lang, asOf),
      acts: acts.slice(0, 8).map(act => ({ value: act, says: languageOf(f.lang).act(act) })),
    })
    const awaits = (m: Matter): boolean =>
      m.runs.some(run => run.state === 'open' && leaves(run.finding).some(leaf => leaf.awaiting.includes(person.by)))
    // What comes first is asked about; the rest leads on to its own page.
    const rows = [...open.filter(awaits), ...open.filter(m => !awaits(m))].map((m, i) => ({
      awaits: awaits(m),
      ...row(m, i < ASKED ? offeredIn(at(c), person, m).acts : []),
    }))
    const again = all
      .filter(m => !open.includes(m) && isLost(m.lead, seen.charter))
      .slice(0, LATELY)
      .flatMap(m => {
        const acts = offeredForText(at(c), person, m)
        return acts.length === 0 ? [] : [row(m, acts)]
      })
    return send(
      c,
      page(
        <DeskPage
          frame={f}
          byName={byName(at(c).hall, person.by, f.lang)}
          awaits={rows.filter(r => r.awaits)}
          runs={rows.filter(r => !r.awaits)}
          again={again}
          number={seen.acts.length}>
          {await waitingSections(c, now())}
          {f.person?.registrar === true && <AgainSection frame={f} turned={await turnedIn(at(c).hall.drawer)} quiet />}
        </DeskPage>,
      ),
    )
  }

  const choices = (c: Context, { act, matter }: Readonly<Record<string, string>>): { acts: readonly Choice[]; opens: boolean } => {
    const { hall } = at(c)
    const { lang } = frameIn(c)
    const person = personIn(c)
    const found = matter === undefined ? undefined : matters(c).find(m => m.id === matter)
    const openers = openersIn(hall.edition()).map(o => o.act)
    const here = found ? offeredIn(at(c), person, found) : offeredToOpen(at(c), person)
    const beside = offeredBeside(at(c), person)
    const apart = [...here.apart, ...beside.apart]
    const acts = [...new Set([...here.acts, ...beside.acts, ...apart])]
    const says = (value: string): string => {
      const said = languageOf(lang).act(value)
      return apart.includes(value) ? liveWordsOf(lang).heldApart(said) : said
    }
    // What somebody was led to is there, whatever it is worth.
    const all = act === undefined || act === '' || acts.includes(act) ? acts : [act, ...acts]
    return {
      acts: all.map(value => ({ value, says: says(value) })),
      opens: act === undefined || act === '' ? found === undefined : openers.includes(act),
    }
  }

  const actPage = (c: Context): Response => {
    const values = Object.fromEntries(Object.entries(c.req.query()).filter(([k]) => k !== 'lang'))
    return send(c, page(<ActPage frame={frameIn(c)} values={values} {...choices(c, values)} />))
  }

  const preview = async (c: Context): Promise<Response> => {
    const body = await bodyOf(c, sentAct)
    if (typeof body === 'string') return no(c, 400, body)
    const { seen, moment: present } = at(c)
    const { sent, key } = fields(body.ok, body.form, seen.charter.seat.zone)
    const person = personIn(c)
    const f = frameIn(c)
    const { way } = at(c).hall
    const keyed = key ?? drawKey()
    const read = readDraft(seen, person, await withClosedName(way, sent, person.by, keyed), present, f.lang)
    const guarded = 'kind' in read ? null : way.guard(person, read.act, present, f.lang)
    const allowed = 'kind' in read ? null : way.may(person, read.act, present, f.lang)
    const draft =
      guarded !== null ? refused(400, guarded) : allowed?.ok === false && allowed.lacks === 'standing' ? refused(403, allowed.says) : read
    if ('kind' in draft) {
      if (!body.form || wantsJson(c)) return no(c, draft.status, draft.says)
      const values = strings(sent)
      return send(c, page(<ActPage frame={f} values={values} amiss={draft.says} {...choices(c, values)} />), draft.status)
    }
    const asOf = printInstant(present, seen.charter.seat.zone)
    const before = seen.stand(asOf, draft.act.matter ?? ' ')
    const after = seen.drafted(draft.act, asOf)
    const foreseen = foresee(before, after, seen.acts.length + 1)
    const says = [...sayForeseen(foreseen, seen.charter, f.lang, asOf)]
    if (allowed?.ok === false) says.unshift(liveWordsOf(f.lang).keptApartNote(allowed.says))
    else if (way.wantsTwo(draft.act, present)) says.unshift(peopleWordsOf(f.lang).previewHand)
    if (body.form && !wantsJson(c))
      return send(
        c,
        page(
          <PreviewPage
            frame={f}
            sent={strings(sent)}
            draft={sayDraft(draft.act, seen.charter, f.lang, draft.dated)}
            says={says}
            key_={keyed}
          />,
        ),
      )
    return sendJson(c, {
      says,
      act: drafted(draft.act),
      powers: allowed?.ok === false ? allowed.says : null,
      worth: foreseen.worth,
      changes: foreseen.changed.map(({ before: was, after: then }) => ({ before: was, after: then })),
      key: key ?? null,
    })
  }

  const append = async (c: Context): Promise<Response> => {
    const body = await bodyOf(c, sentAct)
    if (typeof body === 'string') return no(c, 400, body)
    const { hall, seen } = at(c)
    const { sent, key } = fields(body.ok, body.form, seen.charter.seat.zone)
    const header = c.req.header('idempotency-key')
    const person = personIn(c)
    const f = frameIn(c)
    const answer = await submit(
      hall.way,
      { person, sent, lang: f.lang, ...((key ?? header) ? { key: key ?? (header as string) } : {}) },
      now(),
    )
    const asForm = body.form && !wantsJson(c)
    if (answer.kind === 'refused') return no(c, answer.status, answer.says)
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
    if (asForm && changesPowers(act))
      return c.redirect(to(f, `${orgPath(seen.id)}/${person.by === hall.registrar() ? 'people' : 'delegation'}`), 303)
    if (asForm) return c.redirect(act.matter ? to(f, matterPath(seen.id, act.matter)) : to(f, `${orgPath(seen.id)}/desk`), 303)
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
    { method: 'get', path: '/{org}/desk', who: 'signed in', says: 'What awaits you.', answers: { 200: page_ }, run: desk },
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
      method: 'post',
      path: '/{org}/preview',
      who: 'signed in',
      says: 'What an act would be worth and change, were it sent now; nothing is kept.',
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

/** So many matters are asked about for the offers of one desk. */
const ASKED = 40
/** So many that were not decided lately are offered to be put again. */
const LATELY = 20

/** Settled otherwise than its charter hopes: not adopted, lapsed. */
const isLost = (run: MatterStanding, charter: Charter): boolean =>
  run.state === 'settled' && run.outcome !== 'not opened' && run.outcome !== procedureOf(run, charter)?.then

/** The draft as its sender reads it. */
const drafted = ({ person: _, ...act }: Act): Omit<Act, 'person'> => act

const strings = (sent: Sent): Record<string, string> =>
  Object.fromEntries(Object.entries(sent).map(([k, v]) => [k, Array.isArray(v) ? v.join(';') : String(v)]))
