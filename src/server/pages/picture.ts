/** The round of a matter, of an organisation, or of it with one party's place, as the picture that goes with a link. */
import type { Context } from 'hono'
import { isParty } from '../../views/say.ts'
import { roundOf } from '../../views/seats.ts'
import { wordsOf } from '../../views/words.ts'
import { HIGH, pictureOf, placeOfOne, statesOf, WIDE } from '../../web/picture.ts'
import { headers, homeOf, missing } from '../answer.tsx'
import { askedOf, placeOf, viewOf, type Door } from '../place.ts'
import { pngOf } from '../png.ts'

/** Pictures drawn last, by the places they show: many matters look alike. */
const drawn = new Map<string, Uint8Array<ArrayBuffer>>()
const KEPT = 100

export const picturePage =
  (door: Door) =>
  (c: Context): Response => {
    const place = placeOf(c, door, c.req.param('org') ?? '')
    if (place instanceof Response) return place
    const { org, frame } = place
    const id = c.req.query('matter') || undefined
    if (id !== undefined && !org.titles.has(id))
      return missing(c, frame, wordsOf(frame.lang).noSuchMatter(id, org.charter.name), homeOf(frame, org))
    const party = c.req.query('party') || undefined
    if (party !== undefined && !isParty(org.charter, party))
      return missing(c, frame, wordsOf(frame.lang).noSuchParty(party, org.charter.name), homeOf(frame, org))
    const asked = askedOf(c, door, place)
    if (asked instanceof Response) return asked
    const view = viewOf(org, asked, id ?? ' ')
    const lead = id === undefined ? undefined : view.matters.find(m => m.id === id)?.lead
    const round = lead ? roundOf(lead, org.charter, org.acts, view.standing, frame.lang) : null
    const { parties } = view.standing
    const states = party === undefined ? statesOf(round, parties.length) : placeOfOne(parties, party)
    const key = states.join()
    const picture = drawn.get(key) ?? pngOf(pictureOf(states), WIDE, HIGH)
    if (drawn.size >= KEPT) drawn.delete(drawn.keys().next().value as string)
    drawn.set(key, picture)
    return c.body(picture, 200, {
      ...headers,
      'content-type': 'image/png',
      'cache-control': frame.person === null ? 'no-cache' : 'private, no-store',
    })
  }
