/** How near a candidate is: the page of one, of all, and the same as JSON. */
import type { Context } from 'hono'
import { isDay } from '../../basics/moment.ts'
import { asideOf } from '../../views/aside.ts'
import { candidaciesOf } from '../../views/conditions.ts'
import { printJson } from '../../views/json.ts'
import { hangsOf } from '../../views/hangs.ts'
import { comparedOf, type Profile, profileOf } from '../../views/profile.ts'
import { profileJson } from '../../views/profile-said.ts'
import { candidacyWordsOf } from '../../views/words.ts'
import { orgPath, to } from '../../web/layout.tsx'
import { ProfileOf, ProfilesOf } from '../../web/profile.tsx'
import { missing, page, refuse } from '../answer.tsx'
import { suffix } from '../asked.ts'
import type { Organisation } from '../organisation.ts'
import { askedOf, placeOf, viewOf, type Door } from '../place.ts'
import { caseIn } from './conditions.tsx'
import { noMatter } from './matter.tsx'

const actsIn = (org: Organisation): { get(no: number): Organisation['acts'][number] | undefined } => ({ get: no => org.acts[no - 1] })

/** The profile of a case on a day. */
const onDay = (org: Organisation, id: string, day: string, known: number | undefined): Profile =>
  profileOf(caseIn(org, id, { standing: org.stand(day, id, known), known: known ?? null }), org.charter)

export const profilePage =
  (door: Door) =>
  (c: Context): Response => {
    const place = placeOf(c, door, c.req.param('org') ?? '')
    if (place instanceof Response) return place
    const { org, frame } = place
    const { id, json } = suffix((c.req.param('case') ?? '').replace(/\/$/, ''), name => org.titles.has(name))
    if (!org.titles.has(id)) return noMatter(c, place, id)
    const asked = askedOf(c, door, place)
    if (asked instanceof Response) return asked
    const t = candidacyWordsOf(frame.lang)
    const known = asked.known ?? undefined
    const up = { says: t.profile, href: to(frame, `${orgPath(org.id)}/profile`) }
    const from = c.req.query('from') ?? ''
    if (from !== '' && (!isDay(from) || from > asked.shown.slice(0, 10)))
      return refuse(c, frame, { status: 400, says: t.badDay(from), onward: up })
    const view = viewOf(org, asked, id)
    if (!candidaciesOf(view.standing, org.charter, actsIn(org)).includes(id))
      return missing(c, frame, t.noCase(org.titles.get(id) ?? id), up)
    return door.answer(c, frame, {
      json,
      shown: asked.shown,
      until: asked.until,
      make: () => {
        const profile = profileOf(caseIn(org, id, view), org.charter)
        const matter = view.matters.find(m => m.id === id)
        const hangs = matter ? hangsOf(matter, org.charter, org.acts) : []
        const asides = matter ? asideOf(matter, org.charter, org.acts, view.standing.parties) : []
        const compared = from === '' ? null : comparedOf(onDay(org, id, from, known), profile)
        return json
          ? printJson({ charter: org.id, known: view.standing.known, ...profileJson({ profile, hangs, asides, compared }, org.charter) })
          : page(<ProfileOf frame={frame} view={view} profile={profile} hangs={hangs} asides={asides} compared={compared} from={from} />)
      },
    })
  }

export const profilesPage =
  (door: Door, json: boolean) =>
  (c: Context): Response => {
    const place = placeOf(c, door, c.req.param('org') ?? '')
    if (place instanceof Response) return place
    const { org, frame } = place
    const asked = askedOf(c, door, place)
    if (asked instanceof Response) return asked
    return door.answer(c, frame, {
      json,
      shown: asked.shown,
      until: asked.until,
      make: () => {
        const view = viewOf(org, asked)
        const profiles = candidaciesOf(view.standing, org.charter, actsIn(org)).map(id => profileOf(caseIn(org, id, view), org.charter))
        return json
          ? printJson({ charter: org.id, asOf: view.standing.asOf, known: view.standing.known, profiles })
          : page(<ProfilesOf frame={frame} view={view} profiles={profiles} />)
      },
    })
  }
