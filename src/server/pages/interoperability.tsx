/** The page of what any two parties have in common, and the same as JSON. */
import type { Context } from 'hono'
import { adoptionsOf, interoperabilityOf } from '../../views/adoption.ts'
import { printJson } from '../../views/json.ts'
import { InteroperabilityOf } from '../../web/interoperability.tsx'
import { page } from '../answer.tsx'
import type { Door } from '../place.ts'
import { heldOf } from './standards.tsx'

export const interoperabilityPage =
  (door: Door, json: boolean) =>
  (c: Context): Response => {
    const shown = heldOf(c, door)
    if (shown instanceof Response) return shown
    const { held, asked, place } = shown
    const { org, frame } = place
    return door.answer(c, frame, {
      json,
      shown: asked.shown,
      until: asked.until,
      make: () => {
        const standing = org.stand(asked.shown, undefined, asked.known ?? undefined)
        const adoptions = adoptionsOf(standing, { get: no => org.acts[no - 1] }, org.charter.seat.zone)
        const between = interoperabilityOf(held.catalogue, standing.parties, adoptions)
        const party = standing.parties.find(p => p === c.req.query('party')) ?? null
        if (!json)
          return page(<InteroperabilityOf held={held} charter={org.charter} between={between} adoptions={adoptions} party={party} />)
        const requirements = between.requirements.map(({ line: _, catalogue: __, ...row }) => row)
        return printJson({ charter: org.id, asOf: standing.asOf, ...between, requirements, adoptions })
      },
    })
  }
