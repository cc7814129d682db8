/** The pages of the catalogues beside a charter, and the same as JSON. */
import type { Context } from 'hono'
import { nearest } from '../../basics/text.ts'
import { type Adoption, adoptionsOf } from '../../views/adoption.ts'
import { type Baseline, type Catalogue, coversOf, proposedIn, replay, sortedOn, soughtIn } from '../../views/catalogue.ts'
import { dayJson, differenceJson, requirementsJson, standardJson } from '../../views/catalogue-json.ts'
import { differ, flawsOf, profilesOf } from '../../views/catalogue-profiles.ts'
import { printJson } from '../../views/json.ts'
import { catalogueWordsOf } from '../../views/words.ts'
import { orgPath, to } from '../../web/layout.tsx'
import { BaselinesOf, RevisionsOf } from '../../web/baselines.tsx'
import type { Held } from '../../web/catalogue.tsx'
import { RequirementsOf } from '../../web/requirements.tsx'
import { phases, StandardOf, StandardsOf } from '../../web/standards.tsx'
import { homeOf, missing, page, refuse } from '../answer.tsx'
import { suffix } from '../asked.ts'
import { found } from '../gate.ts'
import { mayBring } from '../live/offered.ts'
import type { Organisation } from '../organisation.ts'
import { type Asked, askedOf, type Door, type Place, placeOf } from '../place.ts'
import { cutOf } from './cut.ts'

interface Shown {
  readonly place: Place
  readonly asked: Asked
  readonly held: Held
}

/** The catalogue of an address on the day asked for, or the refusal. */
export async function heldOf(c: Context, door: Door): Promise<Shown | Response> {
  const place = placeOf(c, door, c.req.param('org') ?? '')
  if (place instanceof Response) return place
  const { org, frame } = place
  const t = catalogueWordsOf(frame.lang)
  const asked = askedOf(c, door, place)
  if (asked instanceof Response) return asked
  const read = await org.catalogue(asked.shown, asked.known ?? undefined)
  if (read === null) {
    const onward = mayBring(found(c)) ? { says: t.bringing.link, href: to(frame, `${orgPath(org.id)}/catalogues`) } : homeOf(frame, org)
    return missing(c, frame, t.none(org.charter.name), onward)
  }
  if (read.ok === null) return missing(c, frame, t.unread(read.faults.length), homeOf(frame, org))
  return { place, asked, held: { frame, catalogue: read.ok, day: asked.shown.slice(0, 10), asOf: asked.asOf } }
}

const LONGEST = 200

export const standardsPage =
  (door: Door, json: boolean) =>
  async (c: Context): Promise<Response> => {
    const shown = await heldOf(c, door)
    if (shown instanceof Response) return shown
    const { held, asked, place } = shown
    const { catalogue, day, frame } = held
    const q = (c.req.query('q') ?? '').slice(0, LONGEST).trim()
    const phase = phases.find(p => p === c.req.query('phase')) ?? null
    const sorted = sortedOn(catalogue, day)
    const proposal = (c.req.query('proposal') ?? '').slice(0, LONGEST).trim()
    const sought = proposedIn(soughtIn(phase === null ? [...catalogue.standards.values()] : sorted[phase], q), proposal)
    const cut = cutOf(c, sought)
    if (cut instanceof Response) return cut
    return door.answer(c, frame, {
      json,
      shown: day,
      until: asked.until,
      make: () => {
        if (json)
          return printJson({
            charter: place.org.id,
            asOf: day,
            ...dayJson(catalogue, day),
            found: sought.length,
            page: cut.page,
            pages: cut.pages,
            standards: cut.shown.map(s => standardJson(s, day)),
            sources: catalogue.sources,
          })
        const counts = {
          stands: sorted.stands.length,
          deleted: sorted.deleted.length,
          revived: sorted.revived.length,
          ahead: sorted.ahead.length,
        }
        const that = replay(catalogue).find(d => d.day === day) ?? null
        return page(
          <StandardsOf
            held={held}
            counts={counts}
            that={that}
            list={{ ...cut, total: sought.length }}
            asked={{ q, phase, proposal }}
            brings={mayBring(found(c))}
          />,
        )
      },
    })
  }

/** The acts of adoption of one standard that stand, by the whole or a part of a party's forces, in the order of the record. */
function adoptedIn(org: Organisation, asked: Asked, id: string): readonly Adoption[] {
  const matters = [...org.titles.keys()].filter(m => m === `standards/${id}` || m.startsWith(`standards/${id}/`))
  const acts = { get: (no: number) => org.acts[no - 1] }
  const found = matters.flatMap(m => {
    const standing = org.stand(asked.shown, m, asked.known ?? undefined)
    return adoptionsOf({ ...standing, matters: standing.matters.filter(run => run.id === m) }, acts, org.charter.seat.zone)
  })
  return found.sort((a, b) => a.no - b.no)
}

export const standardPage =
  (door: Door) =>
  async (c: Context): Promise<Response> => {
    const shown = await heldOf(c, door)
    if (shown instanceof Response) return shown
    const { held, asked, place } = shown
    const { catalogue, day, frame } = held
    const { id, json } = suffix(c.req.param('standard') ?? '', name => catalogue.standards.has(name))
    const standard = catalogue.standards.get(id)
    if (!standard) {
      const near = nearest(id, catalogue.standards.keys())
      const path = `${orgPath(place.org.id)}/standards`
      return missing(
        c,
        frame,
        catalogueWordsOf(frame.lang).noStandard(id),
        { says: catalogueWordsOf(frame.lang).title, href: to(frame, path) },
        near === null ? null : { says: near, href: to(frame, `${path}/${encodeURIComponent(near)}`) },
      )
    }
    const required = catalogue.requirements.filter(r => r.standard === id)
    return door.answer(c, frame, {
      json,
      shown: day,
      until: asked.until,
      make: () =>
        json
          ? printJson({
              charter: place.org.id,
              asOf: day,
              ...standardJson(standard, day),
              events: standard.events,
              [standard.type === 'cover' ? 'brings' : 'coverAgreements']: coversOf(catalogue, standard).map(s => s.id),
              adoptions: adoptedIn(place.org, asked, id),
              requiredBy: required.map(({ profile, title, obligation, lifecycle }) => ({ profile, title, obligation, lifecycle })),
            })
          : page(
              <StandardOf
                held={held}
                charter={place.org.charter}
                standard={standard}
                required={required}
                adopted={adoptedIn(place.org, asked, id)}
              />,
            ),
    })
  }

/** So many profiles stand on a page: each holds a dozen requirements and more. */
const PROFILES = 60

export const requirementsPage =
  (door: Door, json: boolean) =>
  async (c: Context): Promise<Response> => {
    const shown = await heldOf(c, door)
    if (shown instanceof Response) return shown
    const { held, asked, place } = shown
    const profiles = profilesOf(held.catalogue.requirements)
    const cut = cutOf(c, profiles, () => 0, PROFILES)
    if (cut instanceof Response) return cut
    return door.answer(c, held.frame, {
      json,
      shown: held.day,
      until: asked.until,
      make: () =>
        json
          ? printJson({ charter: place.org.id, ...requirementsJson(held.catalogue), sources: held.catalogue.sources })
          : page(<RequirementsOf held={held} flaws={flawsOf(held.catalogue)} list={{ ...cut, total: profiles.length }} />),
    })
  }

/** The baseline of a day; without a day, the one that stands at `otherwise` from the end. */
const baselineOf = ({ baselines }: Catalogue, day: string | undefined, otherwise: number): Baseline | undefined =>
  day ? baselines.find(b => b.day === day) : baselines.at(otherwise)

export const baselinesPage =
  (door: Door, json: boolean) =>
  async (c: Context): Promise<Response> => {
    const shown = await heldOf(c, door)
    if (shown instanceof Response) return shown
    const { held, asked, place } = shown
    const { catalogue, frame } = held
    const t = catalogueWordsOf(frame.lang)
    if (catalogue.baselines.length < 2) return missing(c, frame, t.needTwo, homeOf(frame, place.org))
    const [a, b] = [c.req.query('from'), c.req.query('to')]
    const [from, until] = [baselineOf(catalogue, a, -2), baselineOf(catalogue, b, -1)]
    if (!from || !until) {
      const onward = { says: t.baselines, href: to(frame, `${orgPath(place.org.id)}/baselines`) }
      const says = t.noBaseline((from ? b : a) ?? '', catalogue.baselines.map(x => x.day).join(', '))
      return refuse(c, frame, { status: 400, says, onward })
    }
    const difference = differ(from, until)
    return door.answer(c, frame, {
      json,
      shown: held.day,
      until: asked.until,
      make: () =>
        json
          ? printJson({ charter: place.org.id, ...differenceJson(difference), sources: catalogue.sources })
          : page(<BaselinesOf held={held} difference={difference} />),
    })
  }

export const revisionsPage =
  (door: Door, json: boolean) =>
  async (c: Context): Promise<Response> => {
    const shown = await heldOf(c, door)
    if (shown instanceof Response) return shown
    const { held, asked, place } = shown
    const { revisions } = held.catalogue
    const cut = cutOf(c, revisions)
    if (cut instanceof Response) return cut
    return door.answer(c, held.frame, {
      json,
      shown: held.day,
      until: asked.until,
      make: () =>
        json
          ? printJson({ charter: place.org.id, asOf: held.day, revisions, sources: held.catalogue.sources })
          : page(<RevisionsOf held={held} list={{ ...cut, total: revisions.length }} />),
    })
  }
