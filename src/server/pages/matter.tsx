/** One matter: where it stands, what remains, and how it has gone. */
import type { Context } from 'hono'
import { nearest } from '../../basics/text.ts'
import { daysOf } from '../../views/days.ts'
import { printJson } from '../../views/json.ts'
import { wordsOf } from '../../views/words.ts'
import { matterPath, to } from '../../web/layout.tsx'
import { MatterOf, NotYet } from '../../web/matter.tsx'
import { homeOf, missing, page } from '../answer.tsx'
import { suffix } from '../asked.ts'
import type { ServedOf } from '../notice/served.ts'
import type { Organisation } from '../organisation.ts'
import { fetchPapers, papersOf, type Fetched } from '../papers/matter.ts'
import { askedOf, placeOf, viewOf, type Asked, type Door, type Place } from '../place.ts'

export const matterPage =
  (door: Door) =>
  async (c: Context): Promise<Response> => {
    const place = placeOf(c, door, c.req.param('org') ?? '')
    if (place instanceof Response) return place
    const { org } = place
    const { id, json } = suffix((c.req.param('matter') ?? '').replace(/\/$/, ''), name => org.titles.has(name))
    if (!org.titles.has(id)) return noMatter(c, place, id)
    const asked = askedOf(c, door, place)
    if (asked instanceof Response) return asked
    const served = await door.noticed(c, id)
    const fetched = json ? null : await fetchPapers(c, org, asked, id)
    const bare = c.req.query('part') === 'standing'
    return door.answer(c, place.frame, {
      json,
      ...(bare ? { part: 'standing' } : {}),
      shown: asked.shown,
      until: asked.until,
      make: () => (json ? printJson(viewOf(org, asked, id).standing) : pageOf(door, place, asked, id, { c, served, bare, fetched })),
    })
  }

function noMatter(c: Context, { org, frame }: Place, id: string): Response {
  const near = nearMatter(org, id)
  return missing(
    c,
    frame,
    wordsOf(frame.lang).noSuchMatter(id, org.charter.name),
    homeOf(frame, org),
    near === null ? null : { says: org.titles.get(near) ?? near, href: to(frame, matterPath(org.id, near)) },
  )
}

const nearMatter = ({ titles }: Organisation, id: string): string | null =>
  nearest(id, titles.keys()) ??
  nearest(id.toLowerCase(), titles.keys()) ??
  [...titles].find(([, title]) => title.toLowerCase() === id.toLowerCase())?.[0] ??
  null

interface More {
  readonly served: ServedOf | null
  readonly fetched: Fetched | null
  readonly c: Context
  /** Only the part that renews itself. */
  readonly bare: boolean
}

function pageOf(door: Door, { org, frame }: Place, asked: Asked, id: string, { c, served, bare, fetched }: More): string {
  const view = viewOf(org, asked, id)
  const known = asked.known ?? undefined
  const matter = view.matters.find(m => m.id === id)
  const { shown } = asked
  // A page to be cited goes no further than its day; one to be browsed leads on to today.
  const today = door.today(org).shown
  const until = known !== undefined || shown > today ? shown : today
  const changes = daysOf(org.changes(until, id, known), matter?.lead ?? null, org.charter, org.acts, frame.lang)
  if (!matter) return page(<NotYet frame={frame} view={view} id={id} shown={shown} changes={changes} />)
  return page(
    <MatterOf
      frame={frame}
      view={view}
      matter={matter}
      shown={shown}
      fixed={asked.asOf ?? shown}
      changes={changes}
      left={org.left(shown, id, known)}
      served={served}
      bare={bare}
      papers={fetched === null ? null : papersOf(c, org, view.standing, { matter: id, fetched })}
    />,
  )
}
