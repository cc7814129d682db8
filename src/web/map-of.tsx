/** The map of a round as a page shows it: a picture of its own file, after the list that says the same. */
import type { FC } from 'hono/jsx'
import type { Matter } from '../views/matters.ts'
import type { Round } from '../views/seats.ts'
import { readingWordsOf } from '../views/words.ts'
import { orgPath, to, type Frame } from './layout.tsx'
import { frameOf } from './map.tsx'
import type { View } from './parts.tsx'

/** What the map is called, for those who do not see it. */
export const saysMap = (round: Round, lang: Frame['lang']): string => {
  const count = (states: readonly string[]): number => round.seats.filter(s => states.includes(s.state)).length
  return readingWordsOf(lang).mapAlt(count(['done', 'perhaps']), count(['awaited']))
}

export const hasMap = (round: Round, concerned: readonly string[]): boolean =>
  frameOf([...round.seats.map(s => s.id), ...concerned]) !== null

export const MapOf: FC<{ frame: Frame; view: View; matter: Matter; round: Round }> = ({ frame, view, matter, round }) => {
  const outlines = frameOf([...round.seats.map(s => s.id), ...matter.lead.concerning])
  if (outlines === null) return null
  const r = readingWordsOf(frame.lang)
  const src = to({ ...frame, fixed: true }, `${orgPath(view.charter.id)}/map.svg`, {
    matter: matter.id,
    'as-of': view.asOf,
    known: view.known ?? view.standing.known,
  })
  return (
    <figure class="map">
      <img src={src} width={outlines.width} height={outlines.height} alt={saysMap(round, frame.lang)} loading="lazy" />
      <figcaption class="note">{r.mapNote}</figcaption>
    </figure>
  )
}
