/** Who has yet to ratify: the page of all that is awaited, or of one matter, and the same as JSON. */
import type { Context } from 'hono'
import { printJson } from '../../views/json.ts'
import { allRatifications, ratificationJson } from '../../views/ratification.ts'
import { RatificationPage } from '../../web/ratification.tsx'
import { page } from '../answer.tsx'
import { askedOf, placeOf, viewOf, type Door } from '../place.ts'
import { noMatter } from './matter.tsx'

export const ratificationPage =
  (door: Door, json: boolean) =>
  (c: Context): Response => {
    const place = placeOf(c, door, c.req.param('org') ?? '')
    if (place instanceof Response) return place
    const { org, frame } = place
    const asked = askedOf(c, door, place)
    if (asked instanceof Response) return asked
    const id = c.req.query('matter') || undefined
    if (id !== undefined && !org.titles.has(id)) return noMatter(c, place, id)
    return door.answer(c, frame, {
      json,
      shown: asked.shown,
      until: asked.until,
      make: () => {
        const view = viewOf(org, asked, id)
        const shown = allRatifications(id === undefined ? view.matters : view.matters.filter(m => m.id === id), view)
        return json
          ? printJson({
              charter: org.id,
              asOf: view.standing.asOf,
              known: view.standing.known,
              ratifications: [...shown.open, ...shown.settled].flat().map(ratificationJson),
            })
          : page(<RatificationPage frame={frame} view={view} shown={shown} />)
      },
    })
  }
