/** The pages of what any two sides have in common, and of equipment replaced; the same as JSON. */
import type { Context } from 'hono'
import { lastDayOf } from '../../basics/moment.ts'
import type { Catalogue } from '../../views/catalogue.ts'
import { adoptionsOf } from '../../views/adoption.ts'
import { replacementsOf } from '../../views/equipment.ts'
import { interoperabilityOf, sidesOf, testsOf } from '../../views/interoperability.ts'
import { printJson } from '../../views/json.ts'
import { EquipmentOf } from '../../web/equipment.tsx'
import { InteroperabilityOf } from '../../web/interoperability.tsx'
import { page } from '../answer.tsx'
import type { Organisation } from '../organisation.ts'
import type { Asked, Door } from '../place.ts'
import { heldOf } from './standards.tsx'

/** What the record of an organisation says of a catalogue, by parties or by units too. */
function betweenOf(org: Organisation, catalogue: Catalogue, asked: Asked, units: boolean) {
  const { zone } = org.charter.seat
  const standing = org.stand(asked.shown, undefined, asked.known ?? undefined)
  const acts = { get: (no: number) => org.acts[no - 1] }
  const adoptions = adoptionsOf(standing, acts, zone)
  const tests = testsOf(standing, acts, zone)
  const sides = sidesOf(standing.parties, adoptions, tests)
  const day = lastDayOf(standing.asOf, zone)
  const compared = sides.filter(s => units || s.forces === null).map(s => s.id)
  return { standing, adoptions, tests, sides, between: interoperabilityOf(catalogue, compared, { adoptions, tests, day }) }
}

export const interoperabilityPage =
  (door: Door, json: boolean) =>
  async (c: Context): Promise<Response> => {
    const shown = await heldOf(c, door)
    if (shown instanceof Response) return shown
    const { held, asked, place } = shown
    const { org, frame } = place
    return door.answer(c, frame, {
      json,
      shown: asked.shown,
      until: asked.until,
      make: () => {
        const [a, b] = [c.req.query('party') ?? '', c.req.query('with') ?? '']
        // Who asks for a unit by name wants units compared.
        const units = c.req.query('by') === 'units' || a.includes('/') || b.includes('/')
        const { standing, adoptions, tests, sides, between } = betweenOf(org, held.catalogue, asked, units)
        const known = (id: string): string | null => between.parties.find(p => p === id) ?? null
        if (!json)
          return page(
            <InteroperabilityOf
              held={held}
              charter={org.charter}
              between={between}
              adoptions={adoptions}
              sides={sides}
              units={units}
              party={known(a)}
              other={known(b)}
            />,
          )
        const requirements = between.requirements.map(({ line: _, catalogue: __, ...row }) => row)
        return printJson({ charter: org.id, asOf: standing.asOf, ...between, requirements, adoptions, tests, sides })
      },
    })
  }

export const equipmentPage =
  (door: Door, json: boolean) =>
  async (c: Context): Promise<Response> => {
    const shown = await heldOf(c, door)
    if (shown instanceof Response) return shown
    const { held, asked, place } = shown
    const { org, frame } = place
    return door.answer(c, frame, {
      json,
      shown: asked.shown,
      until: asked.until,
      make: () => {
        const standing = org.stand(asked.shown, undefined, asked.known ?? undefined)
        const all = replacementsOf(standing, { get: no => org.acts[no - 1] }, org.charter.seat.zone)
        if (json) return printJson({ charter: org.id, asOf: standing.asOf, replacements: all })
        const party = standing.parties.find(p => p === c.req.query('party')) ?? null
        return page(<EquipmentOf held={held} charter={org.charter} titles={org.titles} all={all} party={party} />)
      },
    })
  }
