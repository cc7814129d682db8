/** An edition of the charter, beside it its rules as understood, and what differs from the edition before. */
import type { Context } from 'hono'
import { nearest } from '../../basics/text.ts'
import { printJson } from '../../views/json.ts'
import { editionOf } from '../../views/matters.ts'
import { wordsOf } from '../../views/words.ts'
import { CharterOf } from '../../web/charter.tsx'
import { orgPath, to } from '../../web/layout.tsx'
import { missing, page } from '../answer.tsx'
import { differencesOf, lawsOf, transitionOf } from '../laws.ts'
import { askedOf, placeOf, type Door, type Place } from '../place.ts'

export const charterPage =
  (door: Door, json: boolean) =>
  (c: Context): Response => {
    const place = placeOf(c, door, c.req.param('org') ?? '')
    if (place instanceof Response) return place
    const { org, frame } = place
    const asked = askedOf(c, door, place)
    if (asked instanceof Response) return asked
    const wanted = c.req.query('edition') ?? ''
    if (wanted !== '' && !org.charter.editions.some(e => e.date === wanted)) return noEdition(c, place, wanted)
    return door.answer(c, frame, {
      json,
      shown: asked.shown,
      until: asked.until,
      make: () => {
        const inForce = org.stand(asked.shown, undefined, asked.known ?? undefined).edition
        const found = editionPage(place, wanted || inForce, inForce)
        return json ? printJson(jsonOf(found)) : page(<CharterOf frame={frame} {...found} />)
      },
    })
  }

function noEdition(c: Context, { org, frame }: Place, wanted: string): Response {
  const t = wordsOf(frame.lang)
  const path = `${orgPath(org.id)}/charter`
  const near = nearest(
    wanted,
    org.charter.editions.map(e => e.date),
  )
  return missing(
    c,
    frame,
    t.noSuchEdition(wanted),
    { says: t.charter, href: to(frame, path) },
    near === null ? null : { says: near, href: to(frame, path, { edition: near }) },
  )
}

type EditionPage = Omit<Parameters<typeof CharterOf>[0], 'frame'>

function editionPage({ org, frame }: Place, date: string, inForce: string): EditionPage {
  const { charter } = org
  const edition = editionOf(charter, date)
  const before = charter.editions[charter.editions.indexOf(edition) - 1]
  return {
    charter,
    edition,
    inForce,
    laws: lawsOf(org, edition, frame.lang),
    differences: before
      ? {
          from: before.date,
          list: differencesOf(charter, before, edition, frame.lang),
          forWhom: transitionOf(charter, edition, frame.lang),
        }
      : null,
  }
}

const jsonOf = ({ charter, edition, inForce, laws, differences }: EditionPage): object => ({
  charter: charter.id,
  name: charter.name,
  charterHash: charter.hash,
  seat: charter.seat,
  authentic: charter.authentic,
  working: charter.working,
  editions: charter.editions.map(e => ({ date: e.date, file: e.file, hash: e.hash, inForce: e.date === inForce })),
  edition: edition.date,
  articles: laws.map(({ title, line, prose, rules }) => ({
    title,
    line,
    prose,
    rules: rules.map(r => ({ line: r.line, understood: r.understood })),
  })),
  differences,
  annexes: Object.values(charter.annexes).map(a => ({ file: a.file, source: a.source, columns: a.columns, rows: a.rows.length })),
  parties: charter.parties,
})
