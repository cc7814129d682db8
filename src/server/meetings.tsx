/** The addresses of bodies, meetings and minutes. */
import { z } from 'zod'
import { langsSaid } from '../words/languages.ts'
import { akomaPage, bodiesPage, councilPage, meetingPage, meetingsPage, minutesPage } from './pages/meeting.tsx'
import type { Door } from './place.ts'
import type { Route } from './routes.ts'

const asked = z.object({
  'as-of': z.string().optional().describe('A day (its end at the seat) or an instant; without it, now.'),
  known: z.string().optional().describe('How many lines of the record are known, or the day by which they were received; without it, all.'),
  lang: z.string().optional().describe(`${langsSaid()}; without it, by Accept-Language.`),
})
const ofBody = asked.extend({ body: z.string().optional().describe('Only the meetings of this body.') })
const text = z.string()
const whole = z.number().int()
const ids = z.array(text)
const run = z.looseObject({
  id: text,
  opened: text,
  state: z.enum(['open', 'settled']),
  outcome: text.nullable(),
  settledAt: text.nullable(),
})

const listed = run.extend({
  body: text.nullable(),
  from: text.nullable(),
  until: text.nullable(),
  place: text.nullable(),
  level: text.nullable(),
  when: z.enum(['on', 'coming', 'over', 'unheard']).describe('By the day at the seat; unheard: nothing says what came of it.'),
})

const council = z.looseObject({
  name: text,
  seats: ids.describe('Who sits and votes, in the order of seats.'),
  invitees: ids.describe('Who sits without a vote.'),
  chair: text.nullable().describe('The party whose turn the chair is, else the office.'),
  turns: z.array(z.looseObject({ party: text, from: text, until: text })),
  levels: ids,
  under: text.nullable(),
  committees: ids,
  otherwise: z
    .array(z.looseObject({ id: text, edition: text, chair: text.nullable() }))
    .describe('Open matters that were kept under an earlier edition and obey another chair.'),
  meetings: z.array(listed),
})
const request = z.looseObject({ no: whole, by: text, at: text, point: z.boolean() })
const speech = z.looseObject({ by: text, no: whole, at: text, item: whole.nullable(), point: z.boolean(), seconds: whole.nullable() })
const item = z.looseObject({
  no: whole.describe('The number of the act that put it on the agenda.'),
  number: text.nullable(),
  title: text.nullable(),
  refers: text.nullable().describe('The matter that is decided under it.'),
  state: z.enum(['ahead', 'taken up', 'finished', 'taken off']),
})
const recorded = z.array(z.looseObject({ id: text, no: whole }))
const session = z.looseObject({ no: whole, number: text.nullable(), at: text, closed: z.looseObject({ no: whole, at: text }).nullable() })
const meeting = z.looseObject({
  charter: text,
  asOf: text,
  known: whole,
  id: text,
  body: text.nullable(),
  from: text.nullable(),
  until: text.nullable(),
  state: z.enum(['open', 'settled']),
  outcome: text.nullable(),
  chair: text.nullable(),
  places: z.array(
    z.looseObject({
      id: text,
      status: z.enum(['member', 'invitee', 'guest']),
      chair: z.boolean(),
      recorded: whole.nullable().describe('The act that recorded it present, the last; null = not on record.'),
      here: z.boolean(),
      credentials: whole.nullable().describe('The act that registered its credentials for this body; null = none that hold.'),
      sits: z.looseObject({ state: z.enum(['registered', 'office', 'waiting', 'none']), no: whole.nullable(), office: text.nullable() }),
    }),
  ),
  days: z.array(z.looseObject({ day: text, present: recorded, left: recorded, sessions: z.array(session) })),
  agenda: z.array(item),
  now: item.nullable(),
  floor: z.looseObject({ speaker: speech.nullable(), queue: z.array(request), closed: whole.nullable(), speeches: z.array(speech) }),
  documents: z.array(z.looseObject({ symbol: text, title: text.nullable() })),
  decisions: z.array(run),
  associations: z.array(z.looseObject({ no: whole, by: ids, at: text })),
})
const paragraph = z.looseObject({ n: whole, says: text, quoted: text.nullable(), nos: z.array(whole).describe('The acts that it says.') })
const minutes = z.looseObject({
  charter: text,
  meeting: text,
  title: text,
  asOf: text,
  known: whole.describe('Made from so many acts.'),
  parts: z.array(z.looseObject({ day: text.nullable(), title: text, paragraphs: z.array(paragraph) })),
  summary: z.array(paragraph),
  since: z.array(paragraph).describe('What came after the close; the rest is told as it was known then.'),
  text: text.describe('Their text in the language of the record.'),
  sha256: text.describe('The SHA-256 of that text.'),
  approval: z.looseObject({ state: z.enum(['draft', 'circulated', 'approved', 'refused']), no: whole.nullable(), at: text.nullable() }),
})

/** Bodies, their meetings and minutes, as pages and as JSON. */
export function meetingRoutes(door: Door): readonly Route[] {
  const get = (path: string, says: string, run: Route['run'], more: Partial<Route> = {}): Route => ({
    method: 'get',
    path,
    who: 'anyone',
    says,
    query: asked,
    answers: { 200: { says: 'A page.', type: 'text/html' } },
    run,
    ...more,
  })
  return [
    get('/{org}/bodies', 'Its bodies: who sits, in which order, and who is in the chair.', bodiesPage(door, false)),
    get('/{org}/bodies.json', 'The same as JSON.', bodiesPage(door, true), {
      answers: {
        200: {
          says: 'JSON.',
          type: 'application/json',
          schema: z.looseObject({ charter: text, asOf: text, bodies: z.array(council) }),
        },
      },
    }),
    get('/{org}/bodies/{body}', 'The council room: the seats of a body in order, its chair and its meetings.', councilPage(door), {
      json: council.extend({ charter: text, asOf: text }),
    }),
    get('/{org}/meetings', 'All meetings: those of today and to come, and those past.', meetingsPage(door, false), { query: ofBody }),
    get('/{org}/meetings.json', 'The same as JSON.', meetingsPage(door, true), {
      query: ofBody,
      answers: {
        200: {
          says: 'JSON.',
          type: 'application/json',
          schema: z.looseObject({ charter: text, asOf: text, known: whole, meetings: z.array(listed) }),
        },
      },
    }),
    get('/{org}/meetings/{meeting+}', 'A meeting: seats, floor, agenda, presence by day, documents, decisions.', meetingPage(door), {
      json: meeting,
    }),
    get('/{org}/minutes/{meeting+}', 'The minutes of a meeting, made from its acts.', minutesPage(door), { json: minutes }),
    get('/{org}/akoma-ntoso/{matter+}', 'The minutes of a meeting, or a decision, as Akoma Ntoso 1.0.', akomaPage(door), {
      answers: { 200: { says: 'An XML document.', type: 'application/akn+xml' } },
    }),
  ]
}
