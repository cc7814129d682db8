/** The organisations served here, and one organisation. */
import type { Context } from 'hono'
import { printJson } from '../../views/json.ts'
import { Home, Organisation as OrganisationPage, type Listed } from '../../web/home.tsx'
import { orgPath } from '../../web/layout.tsx'
import type { View } from '../../web/parts.tsx'
import { frameOf, page } from '../answer.tsx'
import { suffix } from '../asked.ts'
import { isServed } from '../organisation.ts'
import { cutOf } from './cut.ts'
import { askedOf, badLanguage, placeOf, viewOf, type Door } from '../place.ts'

export const homePage =
  (door: Door) =>
  (c: Context): Response => {
    const frame = frameOf(c, null)
    const unspoken = badLanguage(c, frame)
    if (unspoken) return unspoken
    const listed = door.listed()
    const days = listed.filter(isServed).map(org => door.today(org))
    const until = Math.min(...days.map(d => d.until))
    return door.answer(c, frame, {
      json: false,
      shown: [...days.map(d => d.shown), ...listed.map(org => (isServed(org) ? org.version : ''))].join(),
      until: Number.isFinite(until) ? until : null,
      make: () => {
        const all: Listed[] = listed.map(org =>
          isServed(org) ? { id: org.id, view: viewOf(org, { asOf: null, known: null, ...door.today(org) }) } : org,
        )
        return page(<Home frame={frame} listed={all} />)
      },
    })
  }

/** The same as JSON: what is served, and where to ask on. */
export const index =
  (door: Door) =>
  (c: Context): Response => {
    const listed = door.listed()
    const cut = cutOf(c, listed)
    if (cut instanceof Response) return cut
    const { shown, ...where } = cut
    const organisations = (): readonly object[] =>
      shown.map(org =>
        isServed(org)
          ? {
              id: org.id,
              name: org.charter.name,
              charterHash: org.charter.hash,
              editions: org.charter.editions.map(e => e.date),
              acts: org.acts.length,
              matters: org.titles.size,
              href: `${orgPath(org.id)}.json`,
            }
          : { id: org.id, faults: org.faults },
      )
    return door.answer(c, frameOf(c, null), {
      json: true,
      shown: listed.map(org => (isServed(org) ? org.version : '')).join(),
      until: null,
      make: () => printJson({ organisations: organisations(), ...where }),
    })
  }

export const organisationPage =
  (door: Door) =>
  (c: Context): Response => {
    const named = suffix(c.req.param('org') ?? '', name => door.listed().some(o => o.id === name && isServed(o)))
    const place = placeOf(c, door, named.id)
    if (place instanceof Response) return place
    const asked = askedOf(c, door, place)
    if (asked instanceof Response) return asked
    // The object is whole; who asks for a page of its matters gets a page.
    const paged = named.json && (c.req.query('page') || c.req.query('limit'))
    const cut = paged ? cutOf(c, viewOf(place.org, asked).standing.matters) : null
    if (cut instanceof Response) return cut
    return door.answer(c, place.frame, {
      json: named.json,
      shown: asked.shown,
      until: asked.until,
      make: () => {
        const view = viewOf(place.org, asked)
        if (cut !== null) return printJson({ ...view.standing, matters: cut.shown, page: cut.page, pages: cut.pages })
        return named.json
          ? printJson(view.standing)
          : page(
              <OrganisationPage
                standards={place.org.hasCatalogue}
                frame={place.frame}
                view={view}
                shown={asked.shown}
                about={aboutOf(view)}
              />,
            )
      },
    })
  }

/** What the charter says first: the first paragraph of its first edition, for what an organisation is does not change with its rules. */
const aboutOf = ({ charter }: View): string =>
  (charter.editions[0]?.articles.find(article => article.prose.trim() !== '')?.prose ?? '').split(/\n\s*\n/).find(p => p.trim() !== '') ??
  ''
