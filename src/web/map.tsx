/** The map of a round, a picture that is a file of its own: area is not weight, so it comes second, beside the list that says the same. */
import type { Round, Seat } from '../views/seats.ts'
import { europe } from './map/europe.ts'
import { north } from './map/north.ts'
import type { Outlines } from './map/outlines.ts'
import { world } from './map/world.ts'
import { colourTokens } from './style/tokens.ts'

const frames: readonly Outlines[] = [europe, north, world]

const isOn = ({ land, spots }: Outlines, id: string): boolean => id in land || id in spots

/** The smallest frame on which nearly all of these stand; null where few of them are States with a code. */
export function frameOf(ids: readonly string[]): Outlines | null {
  const known = ids.filter(id => isOn(world, id))
  if (known.length < 2 || known.length * 2 < ids.length) return null
  return (
    frames.find(frame => known.every(id => isOn(frame, id))) ??
    frames.find(frame => known.filter(id => isOn(frame, id)).length >= known.length * 0.95) ??
    world
  )
}

const fills: Readonly<Record<Seat['state'], string>> = {
  done: 'var(--accord)',
  perhaps: 'url(#perhaps)',
  awaited: 'url(#awaited)',
  against: 'var(--object)',
  aside: 'var(--ink-3)',
  silent: 'var(--paper)',
}

/** The map as SVG, or null where there is none to draw. `concerned`: whom it is about, drawn with an outline. */
export function mapOf({ seats }: Round, concerned: readonly string[], says: string): string | null {
  const outlines = frameOf([...seats.map(s => s.id), ...concerned])
  if (outlines === null) return null
  const { width, height, land, spots, rest } = outlines
  const states = new Map(seats.map(s => [s.id, s.state]))
  const far = Object.entries(land)
    .filter(([id]) => !states.has(id) && !concerned.includes(id))
    .map(([, d]) => d)
    .join('')
  const places = seats
    .map(({ id, state }) =>
      land[id]
        ? `<path class="p" fill="${fills[state]}" d="${land[id]}"/>`
        : spots[id]
          ? `<circle class="p" fill="${fills[state]}" cx="${spots[id][0]}" cy="${spots[id][1]}" r="4"/>`
          : '',
    )
    .join('')
  const about = concerned
    .filter(id => !states.has(id))
    .map(id =>
      land[id]
        ? `<path class="c" d="${land[id]}"/>`
        : spots[id]
          ? `<circle class="c" cx="${spots[id][0]}" cy="${spots[id][1]}" r="5"/>`
          : '',
    )
    .join('')
  const title = says.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img"><title>${title}</title><style>${colourTokens}.s{fill:var(--sea)}.l{fill:var(--land);stroke:var(--sea);stroke-width:.7}.p{stroke:var(--sea);stroke-width:.9}.c{fill:var(--paper);stroke:var(--link);stroke-width:1.8;stroke-linejoin:round}</style><defs><pattern id="awaited" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="var(--await-l)"/><rect width="2.4" height="6" fill="var(--await-t)"/></pattern><pattern id="perhaps" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="4" height="4" fill="var(--accord-2)"/><rect width="4" height="1.2" fill="var(--accord-t)"/></pattern></defs><rect class="s" width="${width}" height="${height}"/><path class="l" d="${far}${rest}"/>${places}${about}</svg>`
}
