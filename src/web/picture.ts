/**
 * The round as a picture of points, for those who are sent a link: 1200 by 630, light, without words, for what shows it writes the title and the
 * sentence beside it, in the reader's language and read aloud. State is shape and colour as on the page.
 */
import type { Round, Seat } from '../views/seats.ts'
import { colours } from './style/tokens.ts'

export const WIDE = 1200
export const HIGH = 630

type Rgb = readonly [red: number, green: number, blue: number]
const rgb = (name: keyof typeof colours): Rgb => {
  const hex = colours[name][0]
  return [1, 3, 5].map(i => Number.parseInt(hex.slice(i, i + 2), 16)) as unknown as Rgb
}
/** White, as `fill` below leaves it. */
const paper = rgb('paper')
const tones: Readonly<Record<Seat['state'], Rgb>> = {
  done: rgb('accord'),
  perhaps: rgb('accord-2'),
  awaited: rgb('await-l'),
  against: rgb('object'),
  aside: rgb('ink-3'),
  silent: rgb('line'),
}
/** Between which radii a place stands, as on the page, of a ring of 158. */
const radii: Readonly<Record<Seat['state'], readonly [outer: number, inner: number]>> = {
  done: [158, 122],
  perhaps: [158, 140],
  awaited: [166, 130],
  against: [158, 122],
  aside: [149, 131],
  silent: [158, 122],
}
/** Points to a unit of the ring, and parts of a point that are looked at for a smooth edge. */
const SCALE = 1.7
const PARTS = [0.25, 0.75] as const

/** Red, green and blue of each point, line by line from the top; where nobody is asked, the places of all are drawn as sitting there. */
export function pictureOf(states: readonly Seat['state'][]): Uint8Array {
  const points = new Uint8Array(WIDE * HIGH * 3)
  points.fill(255)
  const reach = Math.ceil(170 * SCALE)
  for (let y = HIGH / 2 - reach; y < HIGH / 2 + reach; y++)
    for (let x = WIDE / 2 - reach; x < WIDE / 2 + reach; x++) {
      const r = Math.hypot(x + 0.5 - WIDE / 2, y + 0.5 - HIGH / 2) / SCALE
      // Most of it is paper, and is so already.
      if (r > 119 && r < 169) points.set(colourAt(x, y, states), (y * WIDE + x) * 3)
    }
  return points
}

function colourAt(x: number, y: number, states: readonly Seat['state'][]): Rgb {
  const sum = [0, 0, 0]
  for (const dx of PARTS)
    for (const dy of PARTS) {
      const tone = toneAt((x + dx - WIDE / 2) / SCALE, (y + dy - HIGH / 2) / SCALE, states)
      for (const i of [0, 1, 2] as const) sum[i] = (sum[i] as number) + tone[i]
    }
  return sum.map(s => Math.round(s / 4)) as unknown as Rgb
}

/** The colour at a place, from the centre: of the seat it lies in, else that of paper. */
function toneAt(x: number, y: number, states: readonly Seat['state'][]): Rgb {
  const n = states.length
  const r = Math.hypot(x, y)
  if (n === 0 || r < 120 || r > 168) return paper
  const turn = (Math.atan2(x, -y) / (2 * Math.PI) + 1) % 1
  const i = Math.floor(turn * n)
  const state = states[i] as Seat['state']
  const [outer, inner] = radii[state]
  // The air between two seats, and the stroke through one that is against.
  const off = Math.abs(turn * n - i - 0.5)
  const air = Math.min(0.018, 0.9 / n) / ((2 * Math.PI) / n)
  if (r > outer || r < inner || (n > 1 && off > 0.5 - air)) return paper
  if (state === 'against' && n <= 60 && Math.abs(((turn * n - i - 0.5) * 2 * Math.PI * 140) / n - (140 - r) * 0.54) < 2.5) return paper
  return tones[state]
}

/** The states of a round, place by place; of an organisation's parties where no round is drawn. */
export const statesOf = (round: Round | null, parties: number): readonly Seat['state'][] =>
  round === null ? Array.from({ length: parties }, () => 'done' as const) : round.seats.map(seat => seat.state)

/** The places of all parties, that of one of them taken; where it is no party, all are empty. */
export const placeOfOne = (parties: readonly string[], one: string): readonly Seat['state'][] =>
  parties.map(id => (id === one ? 'done' : 'silent'))
