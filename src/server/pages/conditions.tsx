/** The pages of cases and their conditions, and the same as JSON, as a table and as OSCAL assessment results. */
import type { Context } from 'hono'
import { isDay, lastMoment } from '../../basics/moment.ts'
import { nearest } from '../../basics/text.ts'
import { besides } from '../../views/case-place.ts'
import { type CaseConditions, caseOf, casesOf } from '../../views/conditions.ts'
import { caseJson, findingsCsv } from '../../views/conditions-json.ts'
import { changedBetween } from '../../views/conditions-said.ts'
import { printJson } from '../../views/json.ts'
import { oscalOf } from '../../views/oscal.ts'
import { conditionsWordsOf } from '../../views/words.ts'
import { CaseOf, casePath, CasesOf, conditionsPath } from '../../web/conditions.tsx'
import { to } from '../../web/layout.tsx'
import type { View } from '../../web/parts.tsx'
import { homeOf, missing, page, refuse } from '../answer.tsx'
import { suffix } from '../asked.ts'
import type { Organisation } from '../organisation.ts'
import { type Asked, askedOf, type Door, type Place, placeOf, viewOf } from '../place.ts'
import { uuidOf } from '../uuid.ts'

const actsOf = ({ acts }: Organisation) => ({ get: (no: number) => acts[no - 1] })

/** A case as it stands, beside the matters outside of it on which it rests; by another edition than its own where one is named. */
export function caseIn(
  org: Organisation,
  id: string,
  { standing, known }: Pick<View, 'standing' | 'known'>,
  edition: string | null = null,
): CaseConditions {
  const beside = besides(org.acts, id).flatMap(m => org.stand(standing.asOf, m, known ?? undefined).matters.filter(x => x.id === m))
  return caseOf({ standing, charter: org.charter, acts: actsOf(org), beside, ...(edition === null ? {} : { edition }) }, id)
}

/** Until when an answer about now is good: a finding may go stale, or a waiver end, before any clock runs out. */
function untilOf(asked: Asked, cases: readonly CaseConditions[], zone: string): number | null {
  if (asked.until === null) return null
  const ends = cases.flatMap(c => {
    const end = lastMoment(c.next, zone)
    return end === null ? [] : [end + 1]
  })
  return Math.min(asked.until, ...ends)
}

export const casesPage =
  (door: Door, json: boolean) =>
  (c: Context): Response => {
    const place = placeOf(c, door, c.req.param('org') ?? '')
    if (place instanceof Response) return place
    const asked = askedOf(c, door, place)
    if (asked instanceof Response) return asked
    const { org, frame } = place
    const view = viewOf(org, asked)
    const cases = casesOf(view.standing, actsOf(org)).map(id => caseIn(org, id, view))
    return door.answer(c, frame, {
      json,
      shown: asked.shown,
      until: untilOf(asked, cases, org.charter.seat.zone),
      make: () =>
        json
          ? printJson({ charter: org.id, asOf: view.standing.asOf, cases: cases.map(caseJson) })
          : page(<CasesOf frame={frame} view={view} cases={cases} />),
    })
  }

interface At {
  readonly place: Place
  readonly asked: Asked
  readonly view: View
  readonly of: CaseConditions
  readonly edition: string | null
}

/** A case of an address on the day asked for, or the refusal with the nearest there is. */
function caseAt(c: Context, door: Door, id: string): At | Response {
  const place = placeOf(c, door, c.req.param('org') ?? '')
  if (place instanceof Response) return place
  const asked = askedOf(c, door, place)
  if (asked instanceof Response) return asked
  const { org, frame } = place
  const t = conditionsWordsOf(frame.lang)
  const onward = { says: t.title, href: to(frame, conditionsPath(org.id)) }
  if (!org.titles.has(id)) {
    const all = casesOf(org.stand(asked.shown, undefined, asked.known ?? undefined), actsOf(org))
    const near = nearest(id, all) ?? all[0] ?? null
    const meant = near === null ? null : { says: org.titles.get(near) ?? near, href: to(frame, casePath(org.id, near)) }
    return missing(c, frame, t.noCase(id), all.length > 0 ? onward : homeOf(frame, org), meant)
  }
  const edition = c.req.query('edition') || null
  if (edition !== null && !(org.charter.conditions ?? []).some(e => e.path === edition))
    return missing(c, frame, t.noEdition(edition), onward)
  const view = viewOf(org, asked, id)
  return { place, asked, view, of: caseIn(org, id, view, edition), edition }
}

/** The end of an address that names a case, with whether JSON is asked for. */
function namedIn(c: Context, door: Door): { readonly id: string; readonly json: boolean } {
  const org = door.listed().find(o => o.id === c.req.param('org'))
  const name = (c.req.param('matter') ?? '').replace(/\/$/, '')
  return suffix(name, known => org !== undefined && 'titles' in org && org.titles.has(known))
}

export const casePage =
  (door: Door) =>
  (c: Context): Response => {
    const { id, json } = namedIn(c, door)
    const at = caseAt(c, door, id)
    if (at instanceof Response) return at
    const { place, asked, view, of, edition } = at
    const { org, frame } = place
    const from = c.req.query('from') || null
    const t = conditionsWordsOf(frame.lang)
    if (from !== null && !isDay(from))
      return refuse(c, frame, { status: 400, says: t.badDay(from), onward: { says: t.title, href: to(frame, casePath(org.id, id)) } })
    return door.answer(c, frame, {
      json,
      shown: asked.shown,
      until: untilOf(asked, [of], org.charter.seat.zone),
      make: () => {
        const before = from === null ? null : caseIn(org, id, { ...view, standing: org.stand(from, id, asked.known ?? undefined) }, edition)
        const changed = before === null ? [] : changedBetween(before, of, org.charter, frame.lang)
        if (json) return printJson({ charter: org.id, ...caseJson(of), ...(from === null ? {} : { from, changed }) })
        const compared = before === null || from === null ? null : { from, before, changed }
        return page(<CaseOf frame={frame} view={view} of={of} day={asked.shown} compared={compared} edition={edition} />)
      },
    })
  }

/** The findings of a case as a table or as OSCAL. */
export const findingsFile =
  (door: Door, kind: 'csv' | 'oscal') =>
  (c: Context): Response => {
    const at = caseAt(c, door, namedIn(c, door).id)
    if (at instanceof Response) return at
    const { place, asked, view, of } = at
    const { org, frame } = place
    return door.answer(c, frame, {
      json: kind === 'oscal',
      ...(kind === 'csv' ? { type: 'text/csv; charset=utf-8' } : {}),
      part: kind,
      shown: asked.shown,
      until: untilOf(asked, [of], org.charter.seat.zone),
      make: () => {
        if (kind === 'csv') return findingsCsv(of)
        const title = org.titles.get(of.case) ?? of.case
        return printJson(oscalOf({ of, charter: org.charter, title, known: view.standing.known, acts: actsOf(org), uuid: uuidOf }))
      },
    })
  }
