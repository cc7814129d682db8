/** The pages of programmes over several years, and the same as JSON. */
import type { Context } from 'hono'
import { nearest } from '../../basics/text.ts'
import { moneyBeside, moneyOf } from '../../views/contributions.ts'
import { iatiOf } from '../../views/iati.ts'
import { printJson } from '../../views/json.ts'
import { type Programme, programmesOf } from '../../views/programme.ts'
import { standingActs } from '../../views/standing-acts.ts'
import { flawJson, programmeJson } from '../../views/programme-said.ts'
import { type Flaw, flawsOf, type Numbered } from '../../views/reckoning.ts'
import { programmeWordsOf } from '../../views/words.ts'
import { to } from '../../web/layout.tsx'
import type { View } from '../../web/parts.tsx'
import { ProgrammeOf, programmePath, programmesPath, ProgrammesOf } from '../../web/programme.tsx'
import { homeOf, missing, page } from '../answer.tsx'
import { suffix } from '../asked.ts'
import { type Asked, askedOf, type Door, type Place, placeOf, viewOf } from '../place.ts'
import { cutOf } from './cut.ts'

/** What is known of the programmes of an organisation on a day. */
interface Board {
  readonly view: View
  readonly acts: readonly Numbered[]
  readonly programmes: readonly Programme[]
  readonly flaws: readonly Flaw[]
}

/** The programmes of an organisation as they stand for what was asked. */
function boardOf({ org }: Place, asked: Asked): Board {
  const view = viewOf(org, asked)
  const acts = standingActs(view.standing, { get: no => org.acts[no - 1] })
  const programmes = programmesOf({ charter: org.charter, standing: view.standing, acts, titles: org.titles })
  return { view, acts, programmes, flaws: flawsOf(acts, org.charter.seat.zone) }
}

const called =
  ({ view }: Board) =>
  (matter: string): string =>
    view.titles.get(matter) ?? matter

/** So many rows of a plan stand on a page. */
const ROWS = 200

export const programmesPage =
  (door: Door, json: boolean) =>
  (c: Context): Response => {
    const place = placeOf(c, door, c.req.param('org') ?? '')
    if (place instanceof Response) return place
    const asked = askedOf(c, door, place)
    if (asked instanceof Response) return asked
    const { org, frame } = place
    return door.answer(c, frame, {
      json,
      shown: asked.shown,
      until: asked.until,
      make: () => {
        const board = boardOf(place, asked)
        const { view, programmes, flaws } = board
        const money = moneyBeside(
          board.acts,
          programmes.map(p => p.id),
        )
        if (!json)
          return page(<ProgrammesOf frame={frame} view={view} day={asked.shown} programmes={programmes} money={money} flaws={flaws} />)
        const told = programmes.map(p => programmeJson(p, called(board)))
        return printJson({ charter: org.id, asOf: view.standing.asOf, programmes: told, money, flaws: flaws.map(flawJson) })
      },
    })
  }

/** A programme of an address on the day asked for, or the refusal with the nearest there is. */
function programmeAt(
  c: Context,
  door: Door,
  id: string,
): { readonly place: Place; readonly asked: Asked; readonly board: Board; readonly programme: Programme } | Response {
  const place = placeOf(c, door, c.req.param('org') ?? '')
  if (place instanceof Response) return place
  const asked = askedOf(c, door, place)
  if (asked instanceof Response) return asked
  const { org, frame } = place
  const board = boardOf(place, asked)
  const programme = board.programmes.find(p => p.id === id)
  if (programme) return { place, asked, board, programme }
  const t = programmeWordsOf(frame.lang)
  const near =
    nearest(
      id,
      board.programmes.map(p => p.id),
    ) ??
    board.programmes[0]?.id ??
    null
  const meant = near === null ? null : { says: called(board)(near), href: to(frame, programmePath(org.id, near)) }
  const onward = board.programmes.length > 0 ? { says: t.title, href: to(frame, programmesPath(org.id)) } : homeOf(frame, org)
  return missing(c, frame, t.noProgramme(id), onward, meant)
}

export const programmePage =
  (door: Door) =>
  (c: Context): Response => {
    const org = c.req.param('org') ?? ''
    const known = door.listed().find(o => o.id === org)
    const { id, json } = suffix(
      (c.req.param('programme') ?? '').replace(/\/$/, ''),
      name => known !== undefined && 'titles' in known && known.titles.has(name),
    )
    const at = programmeAt(c, door, id)
    if (at instanceof Response) return at
    const { place, asked, board, programme } = at
    const { frame } = place
    const cut = cutOf(c, programme.items, undefined, ROWS)
    if (cut instanceof Response) return cut
    return door.answer(c, frame, {
      json,
      shown: asked.shown,
      until: asked.until,
      make: () => {
        const money = moneyOf(board.acts, id)
        const flaws = board.flaws.filter(f => f.matter === id || f.matter.startsWith(`${id}/`))
        if (json)
          return printJson({
            charter: place.org.id,
            asOf: board.view.standing.asOf,
            ...programmeJson(programme, called(board)),
            money,
            flaws: flaws.map(flawJson),
          })
        return page(
          <ProgrammeOf frame={frame} view={board.view} day={asked.shown} programme={programme} money={money} flaws={flaws} cut={cut} />,
        )
      },
    })
  }

export const iatiFile =
  (door: Door) =>
  (c: Context): Response => {
    const at = programmeAt(c, door, (c.req.param('programme') ?? '').replace(/\/$/, ''))
    if (at instanceof Response) return at
    const { place, asked, board, programme } = at
    const ref = (c.req.query('ref') ?? '').trim().slice(0, 100) || null
    return door.answer(c, place.frame, {
      json: false,
      type: 'application/xml; charset=utf-8',
      part: `iati ${ref ?? ''}`,
      shown: asked.shown,
      until: asked.until,
      make: () =>
        iatiOf({ charter: place.org.charter, programme, acts: board.acts, asOf: board.view.standing.asOf, ref, address: door.address() }),
    })
  }
