/** The decision room of a matter: for those who are signed in and may read it. */
import type { Context } from 'hono'
import { z } from 'zod'
import { printInstant } from '../../basics/moment.ts'
import { type Act, authorsOf } from '../../record/act.ts'
import { headline } from '../../views/headline.ts'
import { gather, type Matter } from '../../views/matters.ts'
import { roomOf } from '../../views/room.ts'
import { nameOf, sayWhen } from '../../views/say.ts'
import { roomsWordsOf, wordsOf } from '../../views/words.ts'
import { DecisionRoom } from '../../web/live/decision.tsx'
import type { Yours } from '../../web/live/yours.tsx'
import { ownLang, type View } from '../../web/parts.tsx'
import { languageOf } from '../../words/languages.ts'
import { page } from '../answer.tsx'
import { noteOf } from '../notice/served.ts'
import type { Route } from '../routes.ts'
import { optionsIn } from './options.ts'
import { putIn } from './put.ts'
import { at, frameIn, no, page_, personIn, send } from './room.ts'

/** What somebody comes with: what they wrote before, and what was amiss with it or came of it. */
export interface Brought {
  readonly values?: Readonly<Record<string, string>>
  readonly amiss?: string
  readonly told?: string
}

/** The page of the room of a matter. */
export async function roomPage(c: Context, id: string, { values = {}, amiss, told }: Brought = {}): Promise<Response> {
  const { seen, present, moment } = at(c)
  const frame = frameIn(c)
  const { charter } = seen
  if (!seen.titles.has(id)) return no(c, 404, wordsOf(frame.lang).noSuchMatter(id, charter.name))
  const asOf = printInstant(present, charter.seat.zone)
  const standing = seen.stand(asOf, id)
  const matters = gather(standing, charter, seen.titles)
  const matter = matters.find(m => m.id === id)
  if (matter === undefined) return no(c, 404, wordsOf(frame.lang).noSuchMatter(id, charter.name))
  const view: View = { charter, acts: seen.acts, standing, matters, titles: seen.titles, asOf: null, known: null }
  const room = roomOf(matter.lead, charter, seen.acts, standing, frame.lang)
  const unless = stillAt(c, matter)
  const form = c.req.query('text') === 'clean' ? 'clean' : 'changes'
  const put = await putIn(c, id)
  return send(
    c,
    page(
      <DecisionRoom
        frame={frame}
        view={view}
        matter={matter}
        room={room}
        unless={unless}
        put={put}
        shown={{ form, lang: c.req.query('in') ?? null }}
        yours={{
          ...yoursIn(c, matter, room.silence ? unless : undefined),
          silence: room.silence && matter.lead.closes !== null,
          values,
          put: put?.no ?? 0,
          ...(amiss ? { amiss } : {}),
          ...(told ? { told } : {}),
        }}
        now={moment}
        bare={c.req.query('part') === 'standing'}
      />,
    ),
    amiss === undefined ? 200 : 400,
  )
}

/** Where a matter would stand at the close of its open run, were nothing more done: the judge asked about that moment. */
function stillAt(c: Context, { lead, id }: Matter): string | null {
  const { seen } = at(c)
  if (lead.state !== 'open' || lead.closes === null) return null
  const then = seen
    .stand(lead.closes, id)
    .matters.find(run => run.id === lead.id && run.procedure === lead.procedure && run.opened === lead.opened)
  return then === undefined || then.state === 'open' ? null : headline(then, seen.charter, frameIn(c).lang, lead.closes)
}

/** What the reader's party has said, and may say now. `silent`: what follows from saying nothing, where that is a choice. */
function yoursIn(c: Context, matter: Matter, silent: string | null | undefined): Omit<Yours, 'values' | 'silence' | 'put'> {
  const { seen } = at(c)
  const { lang } = frameIn(c)
  const person = personIn(c)
  const { charter } = seen
  const r = roomsWordsOf(lang)
  const party = charter.parties.some(p => p.id === person.by)
  const name = nameOf(charter, person.by, lang)
  const last = matter.lead.acts
    .filter(a => a.worth === 'counts' || a.worth === 'noted')
    .flatMap(a => seen.acts[a.no - 1] ?? [])
    .findLast(a => a.act !== 'recorded present' && authorsOf(a).includes(person.by))
  const open = matter.lead.state === 'open'
  return {
    stands: !party
      ? r.isOffice(name)
      : last === undefined
        ? r.notSpoken(name)
        : r.hasSaid(name, languageOf(lang).act(last.act), sayWhen(atSeat(last, charter.seat.zone), lang)),
    stay: party && open && silent !== undefined && last === undefined ? r.stayNote(silent) : null,
    options: optionsIn(at(c), person, matter, lang),
    own: ownLang(frameIn(c), charter),
  }
}

/** When an act was received, at the seat and to the second; of one that says no such moment, its day as it is written. */
const atSeat = ({ received, at: written }: Act, zone: string): string =>
  received === undefined ? written : printInstant(Math.floor(Date.parse(received) / 1000) * 1000, zone)

const show = async (c: Context): Promise<Response> => {
  const id = (c.req.param('matter') ?? '').replace(/\/$/, '')
  const r = roomsWordsOf(frameIn(c).lang)
  const { seen, moment } = at(c)
  // A room that only renews itself was not opened.
  if (c.req.query('part') === undefined && seen.titles.has(id)) await noteOf(at(c), id, 'seen', moment)
  const kept = Number(c.req.query('kept'))
  const act = Number.isSafeInteger(kept) ? seen.acts[kept - 1] : undefined
  const told =
    c.req.query('said') === 'nothing'
      ? r.stayed
      : act?.matter === id && act.received !== undefined && [act.person, act.second].includes(personIn(c).id)
        ? r.kept(kept, sayWhen(atSeat(act, seen.charter.seat.zone), frameIn(c).lang))
        : undefined
  const chosen = c.req.query('act')
  return roomPage(c, id, { ...(told ? { told } : {}), ...(chosen ? { values: { act: chosen, text: c.req.query('hash') ?? '' } } : {}) })
}

/** The addresses of decision rooms. */
export const roomRoutes = (): readonly Route[] => [
  {
    method: 'get',
    path: '/{org}/room/{matter+}',
    who: 'signed in',
    says: 'The room in which a matter is decided: its text, what each party says of it, the time that is left, and your own word.',
    query: z.object({
      text: z.string().optional().describe('`changes` since the last version, or `clean`.'),
      in: z.string().optional().describe('The language of the text.'),
      act: z.string().optional().describe('What is chosen already.'),
      hash: z.string().optional().describe('The text that goes with it, by its SHA-256.'),
      said: z.string().optional(),
      kept: z.string().optional().describe('The number of the act that was just sent.'),
      part: z.string().optional().describe('`standing`: only the part that renews itself.'),
      lang: z.string().optional(),
    }),
    answers: { 200: page_ },
    run: show,
  },
]
