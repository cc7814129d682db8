/** How long it took before: the page of all ways, or of two stages, and the same as JSON. */
import type { Context } from 'hono'
import { printJson } from '../../views/json.ts'
import { pairOf, waysOf } from '../../views/took.ts'
import { sayStage, waysJson } from '../../views/took-said.ts'
import { candidacyWordsOf } from '../../views/words.ts'
import { PairOf, WaysOf } from '../../web/how-long.tsx'
import { orgPath, to } from '../../web/layout.tsx'
import { missing, page } from '../answer.tsx'
import { askedOf, placeOf, viewOf, type Door } from '../place.ts'

export const howLongPage =
  (door: Door, json: boolean) =>
  (c: Context): Response => {
    const place = placeOf(c, door, c.req.param('org') ?? '')
    if (place instanceof Response) return place
    const { org, frame } = place
    const asked = askedOf(c, door, place)
    if (asked instanceof Response) return asked
    const [from, until] = [c.req.query('from') ?? '', c.req.query('to') ?? '']
    const counted = once(() => {
      const view = viewOf(org, asked)
      const ways = waysOf(view.matters, view)
      return { view, ways, found: pairOf(ways, from, until) }
    })
    const t = candidacyWordsOf(frame.lang)
    if ((from !== '' || until !== '') && counted().found === null)
      return missing(c, frame, t.noPair(sayStage(from, frame.lang), sayStage(until, frame.lang)), {
        says: t.howLong,
        href: to(frame, `${orgPath(org.id)}/how-long`),
      })
    return door.answer(c, frame, {
      json,
      shown: asked.shown,
      until: asked.until,
      make: () => {
        const { view, ways, found } = counted()
        if (json)
          return printJson({
            charter: org.id,
            asOf: view.standing.asOf,
            known: view.standing.known,
            ...waysJson(ways, found?.pair ?? null),
          })
        return page(
          found === null ? (
            <WaysOf frame={frame} view={view} ways={ways} />
          ) : (
            <PairOf frame={frame} view={view} way={found.way} pair={found.pair} />
          ),
        )
      },
    })
  }

/** What a function makes, made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let kept: { readonly made: T } | null = null
  return () => (kept ??= { made: make() }).made
}
