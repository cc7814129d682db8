/** One matter: where it stands, what remains, and how it has gone. */
import type { Context } from 'hono'
import { nearest } from '../../basics/text.ts'
import { readAsOf } from '../../judge/judge.ts'
import { powerIn } from '../../judge/power.ts'
import { spokenOf } from '../../record/spoken.ts'
import { daysOf } from '../../views/days.ts'
import { printJson } from '../../views/json.ts'
import { gather, type Matter } from '../../views/matters.ts'
import { figuresOf, type PowerOf, powerOf } from '../../views/power.ts'
import { roadOf } from '../../views/road.ts'
import { kindOf, soughtIn, type Statement, statementsOf } from '../../views/statements.ts'
import { roundOf } from '../../views/seats.ts'
import { readingWordsOf, wordsOf } from '../../views/words.ts'
import { matterPath, to } from '../../web/layout.tsx'
import type { Lang } from '../../words/languages.ts'
import { mapOf } from '../../web/map.tsx'
import { saysMap } from '../../web/map-of.tsx'
import { MatterOf, NotYet } from '../../web/matter.tsx'
import { homeOf, missing, page } from '../answer.tsx'
import { suffix } from '../asked.ts'
import { presentOf } from '../gate.ts'
import type { ServedOf } from '../notice/served.ts'
import type { Organisation } from '../organisation.ts'
import { fetchPapers, papersOf, type Fetched } from '../papers/matter.ts'
import { askedOf, placeOf, viewOf, type Asked, type Door, type Place } from '../place.ts'
import { decidedIn, toldOf } from './statements.tsx'

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

/** The map of those who have spoken in a matter, as a picture. */
export const mapPage =
  (door: Door) =>
  (c: Context): Response => {
    const place = placeOf(c, door, c.req.param('org') ?? '')
    if (place instanceof Response) return place
    const { org, frame } = place
    const id = c.req.query('matter') ?? ''
    if (!org.titles.has(id)) return noMatter(c, place, id)
    const asked = askedOf(c, door, place)
    if (asked instanceof Response) return asked
    const view = viewOf(org, asked, id)
    const lead = view.matters.find(m => m.id === id)?.lead
    const round = lead && roundOf(lead, org.charter, org.acts, view.standing, frame.lang)
    const picture = round ? mapOf(round, lead.concerning, saysMap(round, frame.lang)) : null
    if (picture === null) return missing(c, frame, readingWordsOf(frame.lang).noMap, homeOf(frame, org))
    // It stands alone and holds its colours; nothing in it runs.
    const answer = door.answer(c, frame, {
      json: false,
      part: 'map',
      type: 'image/svg+xml; charset=utf-8',
      shown: asked.shown,
      until: asked.until,
      make: () => picture,
    })
    answer.headers.set('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
    return answer
  }

export function noMatter(c: Context, { org, frame }: Place, id: string): Response {
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
  const today = door.today(org, presentOf(c)).shown
  const until = known !== undefined || shown > today ? shown : today
  const changes = daysOf(org.changes(until, id, known), matter?.lead ?? null, org.charter, org.acts, frame.lang)
  if (!matter) return page(<NotYet frame={frame} view={view} id={id} shown={shown} changes={changes} />)
  // A candidate's road goes on as the latest who went the same way did, which the whole standing tells.
  const candidate = matter.lead.concerning.some(party => !view.standing.parties.includes(party))
  const others = (): ReturnType<typeof gather> => (candidate ? gather(org.stand(shown, undefined, known), org.charter, org.titles) : [])
  return page(
    <MatterOf
      frame={frame}
      view={view}
      matter={matter}
      shown={shown}
      fixed={asked.asOf ?? shown}
      changes={changes}
      left={org.left(shown, id, known)}
      road={roadOf(matter, org.charter, others)}
      served={served}
      bare={bare}
      statements={saidOf(org, asked, matter)}
      power={powerAt(org, asked, matter, frame.lang)}
      papers={fetched === null ? null : papersOf(c, org, view.standing, { matter: id, fetched })}
    />,
  )
}

/** What was said about a matter, wherever it stands in the record, and which acts decided there. */
function saidOf(
  org: Organisation,
  asked: Asked,
  { id }: Matter,
): { readonly list: readonly Statement[]; readonly decided: ReadonlySet<number> } {
  const told = toldOf(org, asked)
  const { acts, charter } = told
  const places = new Set<string>()
  acts.forEach(act => {
    if (act.matter !== undefined && kindOf(act, acts, charter) !== null && [act.matter, spokenOf(act, acts)].includes(id))
      places.add(act.matter)
  })
  const own = org.stand(asked.shown, id, asked.known ?? undefined)
  if (places.size === 0) return { list: [], decided: decidedIn(own, org) }
  const all = [id, ...places].map(place => org.stand(asked.shown, place, asked.known ?? undefined).matters.filter(m => m.id === place))
  const standing = { ...own, matters: all.flat() }
  const list = soughtIn(statementsOf(standing, told), { speaker: null, verdict: null, kind: null, about: id })
  return { list, decided: decidedIn(standing, org) }
}

/** The power of each party in a matter: as it stands where it is open, else as it opened. */
function powerAt(org: Organisation, { shown, known }: Asked, { id, lead }: Matter, lang: Lang): PowerOf | null {
  const of = (run: Matter['lead'], at: string, upTo: number | undefined): PowerOf | null => {
    const standing = org.stand(at, id, upTo)
    const round = roundOf(run, org.charter, org.acts, standing, lang)
    if (round === null || round.seats.length < 2) return null
    const left =
      run.state === 'open' ? org.left(at, id, upTo).find(l => l.run.procedure === run.procedure && l.run.opened === run.opened) : null
    const power = left && run.finding ? powerIn(run.finding, left.vetoes, figuresOf(run, org.charter, at)) : null
    return powerOf(round, run, { charter: org.charter, asOf: at, left: left ?? null, power })
  }
  const now = of(lead, shown, known ?? undefined)
  if (lead.state === 'open') return now
  const opening = lead.acts.find(act => act.worth === 'opens')
  if (opening === undefined || readAsOf(lead.opened, org.charter.seat.zone) === null) return now
  const first = org
    .stand(lead.opened, id, opening.no)
    .matters.find(m => m.id === id && m.procedure === lead.procedure && m.opened === lead.opened)
  const then = first?.state === 'open' ? of(first, lead.opened, opening.no) : null
  return then === null ? now : { ...then, opened: lead.opened }
}
