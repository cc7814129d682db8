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
  perhaps: 'var(--hatch-p)',
  awaited: 'var(--hatch-a)',
  against: 'var(--object)',
  aside: 'var(--ink-3)',
  silent: 'var(--paper)',
}

/**
 * Where the picture is shown small its hatching is drawn coarser, or its lines would fall between the points of a screen and shimmer. The widths
 * are those of the picture as it is shown.
 */
const hatching = (scale: number, name: string): string => {
  const [a, p] = [6 * scale, 4 * scale]
  return `<pattern id="awaited${name}" width="${a}" height="${a}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="${a}" height="${a}" fill="var(--await-l)"/><rect width="${a * 0.4}" height="${a}" fill="var(--await-t)"/></pattern><pattern id="perhaps${name}" width="${p}" height="${p}" patternUnits="userSpaceOnUse"><rect width="${p}" height="${p}" fill="var(--accord-2)"/><rect width="${p}" height="${p * 0.3}" fill="var(--accord-t)"/></pattern>`
}
const hatched = (name: string): string => `:root{--hatch-a:url(#awaited${name});--hatch-p:url(#perhaps${name})}`
const SMALL = 500

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
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img"><title>${title}</title><style>${colourTokens}${hatched('')}@media(max-width:${SMALL}px){${hatched('-small')}}.s{fill:var(--sea)}.l{fill:var(--land);stroke:var(--sea);stroke-width:.7}.p{stroke:var(--sea);stroke-width:.9}.c{fill:var(--paper);stroke:var(--link);stroke-width:1.8;stroke-linejoin:round}</style><defs>${hatching(1, '')}${hatching(2.5, '-small')}</defs><rect class="s" width="${width}" height="${height}"/><path class="l" d="${far}${rest}"/>${places}${about}</svg>`
}
