/** The council room of a body, a meeting, and its minutes: as pages, as JSON, and as Akoma Ntoso. */
import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { lastDayOf } from '../../basics/moment.ts'
import { nearest } from '../../basics/text.ts'
import { meant } from '../../charter/names.ts'
import { readAsOf } from '../../judge/judge.ts'
import { akomaDecision, akomaMinutes, type Identified } from '../../views/akoma.ts'
import { councilOf } from '../../views/council.ts'
import { printJson } from '../../views/json.ts'
import { editionOf, sayTitle } from '../../views/matters.ts'
import { meetingsIn, runningOf } from '../../views/meeting.ts'
import { listOf } from '../../views/meetings.ts'
import { councilJson, listedJson, meetingJson, minutesJson } from '../../views/meeting-json.ts'
import { decisionMinutes, printMinutes } from '../../views/minutes.ts'
import { meetingIn, minutesIn, type Told } from '../../views/minutes-of.ts'
import type { View } from '../../web/parts.tsx'
import type { Standing } from '../../judge/standing.ts'
import { langOf } from '../../words/languages.ts'
import { writtenIn } from '../../views/say.ts'
import { meetingWordsOf, wordsOf } from '../../views/words.ts'
import { BodiesOf, CouncilOf } from '../../web/council.tsx'
import { matterPath, orgPath, to } from '../../web/layout.tsx'
import { MeetingOf } from '../../web/meeting.tsx'
import { meetingsPath } from '../../web/meeting-paths.ts'
import { MeetingsOf } from '../../web/meetings.tsx'
import { MinutesPage } from '../../web/minutes.tsx'
import { homeOf, missing, page } from '../answer.tsx'
import { conveneIn } from '../crisis.tsx'
import { suffix } from '../asked.ts'
import { found as foundIn } from '../gate.ts'
import { type May, mayIn } from '../live/offered.ts'
import { type Asked, askedOf, type Door, type Place, placeOf } from '../place.ts'

interface Found {
  readonly place: Place
  readonly asked: Asked
}

function found(c: Context, door: Door): Found | Response {
  const place = placeOf(c, door, c.req.param('org') ?? '')
  if (place instanceof Response) return place
  const asked = askedOf(c, door, place)
  return asked instanceof Response ? asked : { place, asked }
}

/** A record that is asked about the same day again and again while one page is made, and judged once for it. */
function once(org: Place['org']): Told {
  const kept = new Map<string, Standing>()
  return {
    charter: org.charter,
    acts: org.acts,
    sitting: (at, known) => org.sitting(at, known),
    stand(asOf, matter, known) {
      const key = `${asOf}\n${matter ?? ''}\n${known ?? ''}`
      const standing = kept.get(key) ?? org.stand(asOf, matter, known)
      kept.set(key, standing)
      return standing
    },
  }
}

/** What the pages of meetings look at; they list no matters of their own. */
const viewFor = (org: Place['org'], told: Told, { asOf, shown, known }: Asked): View => ({
  charter: org.charter,
  acts: org.acts,
  standing: told.stand(shown, undefined, known ?? org.acts.length),
  matters: [],
  titles: org.titles,
  asOf,
  known,
})

const momentOf = (org: Place['org'], asked: Asked): number => readAsOf(asked.shown, org.charter.seat.zone) ?? 0

export const bodiesPage =
  (door: Door, json: boolean) =>
  (c: Context): Response => {
    const at = found(c, door)
    if (at instanceof Response) return at
    const { place, asked } = at
    const { org, frame } = place
    return door.answer(c, frame, {
      json,
      shown: asked.shown,
      until: asked.until,
      make: () => {
        const view = viewFor(org, once(org), asked)
        const edition = editionOf(org.charter, view.standing.edition)
        const moment = momentOf(org, asked)
        const councils = Object.values(edition.bodies).map(body =>
          councilOf(body, edition, org.charter, org.acts, view.standing, t => org.sitting(t, asked.known ?? undefined), moment),
        )
        return json
          ? printJson({ charter: org.id, asOf: view.standing.asOf, bodies: councils.map(councilJson) })
          : page(<BodiesOf frame={frame} view={view} councils={councils} shown={asked.shown} />)
      },
    })
  }

export const councilPage =
  (door: Door) =>
  (c: Context): Response => {
    const at = found(c, door)
    if (at instanceof Response) return at
    const { place, asked } = at
    const { org, frame } = place
    const bodies = Object.keys(editionOf(org.charter, org.stand(asked.shown, '', asked.known ?? undefined).edition).bodies)
    const { id, json } = suffix(c.req.param('body') ?? '', name => meant(name, bodies) !== null)
    const name = meant(id, bodies)
    if (name === null) {
      const near = nearest(id, bodies)
      return missing(
        c,
        frame,
        meetingWordsOf(frame.lang).noBody(id),
        homeOf(frame, org),
        near === null ? null : { says: near, href: to(frame, `${orgPath(org.id)}/bodies/${encodeURIComponent(near)}`) },
      )
    }
    return door.answer(c, frame, {
      json,
      shown: asked.shown,
      until: asked.until,
      make: () => {
        const told = once(org)
        const view = viewFor(org, told, asked)
        const edition = editionOf(org.charter, view.standing.edition)
        const body = edition.bodies[name]
        if (body === undefined) return ''
        const council = councilOf(
          body,
          edition,
          org.charter,
          org.acts,
          view.standing,
          t => org.sitting(t, asked.known ?? undefined),
          momentOf(org, asked),
        )
        if (json) return printJson({ charter: org.id, asOf: view.standing.asOf, known: view.standing.known, ...councilJson(council) })
        const running = runningOf(
          council.meetings.map(l => l.run),
          org.acts,
          view.standing.asOf.slice(0, 10),
          org.charter,
        )
        const meeting = running === null ? null : meetingIn(told, running.id, asked.shown, asked.known ?? undefined)
        return page(
          <CouncilOf frame={frame} view={view} council={council} meeting={meeting} shown={asked.shown} convene={conveneIn(c, name)} />,
        )
      },
    })
  }

/** All meetings, or those of the body that is asked for. */
export const meetingsPage =
  (door: Door, json: boolean) =>
  (c: Context): Response => {
    const at = found(c, door)
    if (at instanceof Response) return at
    const { place, asked } = at
    const { org, frame } = place
    const bodies = Object.keys(editionOf(org.charter, org.stand(asked.shown, '', asked.known ?? undefined).edition).bodies)
    const name = c.req.query('body') || null
    const body = name === null ? null : meant(name, bodies)
    if (name !== null && body === null) {
      const near = nearest(name, bodies)
      const link = (b: string) => ({ says: b, href: to(frame, meetingsPath(org.id), { body: b }) })
      return missing(c, frame, meetingWordsOf(frame.lang).noBody(name), homeOf(frame, org), near === null ? null : link(near))
    }
    return door.answer(c, frame, {
      json,
      shown: asked.shown,
      until: asked.until,
      make: () => {
        const view = viewFor(org, once(org), asked)
        const listed = listOf(view.standing, org.charter, org.acts, body ?? undefined)
        if (json)
          return printJson({ charter: org.id, asOf: view.standing.asOf, known: view.standing.known, meetings: listed.map(listedJson) })
        return page(<MeetingsOf frame={frame} view={view} listed={listed} bodies={bodies} body={body} shown={asked.shown} />)
      },
    })
  }

/** The meeting that an address names, or the refusal with the nearest there is. */
function meetingNamed(c: Context, { place, asked }: Found): { readonly id: string; readonly json: boolean } | Response {
  const { org, frame } = place
  const { id, json } = suffix((c.req.param('meeting') ?? '').replace(/\/$/, ''), name => org.titles.has(name))
  const known = asked.known ?? undefined
  if (org.titles.has(id) && meetingsIn(org.stand(asked.shown, id, known), org.charter).some(m => m.id === id)) return { id, json }
  const ids = meetingsIn(org.stand(asked.shown, undefined, known), org.charter).map(m => m.id)
  const t = meetingWordsOf(frame.lang)
  if (org.titles.has(id))
    return missing(c, frame, t.noMeetingHere(id), homeOf(frame, org), {
      says: org.titles.get(id) ?? id,
      href: to(frame, matterPath(org.id, id)),
    })
  const near = nearest(id, ids)
  return missing(
    c,
    frame,
    wordsOf(frame.lang).noSuchMatter(id, org.charter.name),
    homeOf(frame, org),
    near === null ? null : { says: org.titles.get(near) ?? near, href: to(frame, `${orgPath(org.id)}/meetings/${near}`) },
  )
}

export const meetingPage =
  (door: Door) =>
  (c: Context): Response => {
    const at = found(c, door)
    if (at instanceof Response) return at
    const named = meetingNamed(c, at)
    if (named instanceof Response) return named
    const { place, asked } = at
    const { org, frame } = place
    return door.answer(c, frame, {
      json: named.json,
      shown: asked.shown,
      until: asked.until,
      make: () => {
        const told = once(org)
        const view = viewFor(org, told, asked)
        const meeting = meetingIn(told, named.id, asked.shown, asked.known ?? undefined)
        if (meeting === null) return ''
        if (named.json) return printJson({ charter: org.id, asOf: view.standing.asOf, known: view.standing.known, ...meetingJson(meeting) })
        const may = asked.asOf === null && asked.known === null ? mayIn(foundIn(c)) : () => false
        const approval =
          meeting.run.state === 'open' ? null : (minutesIn(told, named.id, { asOf: asked.shown, lang: frame.lang })?.approval ?? null)
        return page(
          <MeetingOf
            frame={frame}
            view={view}
            meeting={meeting}
            shown={asked.shown}
            may={may}
            circulates={approval?.state === 'draft' && circulates(may, meeting.id)}
          />,
        )
      },
    })
  }

/** Whether the reader may put the minutes of a meeting before the others. */
const circulates = (may: May, id: string): boolean => may('circulated the minutes', `${id}/minutes`, { refers: id })

/** The SHA-256 of minutes, in the language of the record, so that it is one whoever reads them. */
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

export const minutesPage =
  (door: Door) =>
  (c: Context): Response => {
    const at = found(c, door)
    if (at instanceof Response) return at
    const named = meetingNamed(c, at)
    if (named instanceof Response) return named
    const { place, asked } = at
    const { org, frame } = place
    return door.answer(c, frame, {
      json: named.json,
      part: 'minutes',
      shown: asked.shown,
      until: asked.until,
      make: () => {
        const coordinates = { asOf: asked.shown, ...(asked.known === null ? {} : { known: asked.known }) }
        const from = once(org)
        const told = minutesIn(from, named.id, { ...coordinates, lang: frame.lang })
        if (told === null) return ''
        const written = langOf(writtenIn(org.charter))
        const own = written === frame.lang ? told : minutesIn(from, named.id, { ...coordinates, lang: written })
        const text = printMinutes((own ?? told).minutes)
        const hash = hashOf(text)
        if (named.json) return printJson({ charter: org.id, ...minutesJson(told.minutes, told.approval, text, hash) })
        const may = asked.asOf === null && asked.known === null ? mayIn(foundIn(c)) : () => false
        const drafts = told.approval.state === 'draft' && told.meeting.run.state === 'settled'
        return page(
          <MinutesPage
            frame={frame}
            view={viewFor(org, from, asked)}
            told={told}
            hash={hash}
            circulates={drafts && circulates(may, named.id)}
          />,
        )
      },
    })
  }

/** Minutes of a meeting, or a decision, as Akoma Ntoso. */
export const akomaPage =
  (door: Door) =>
  (c: Context): Response => {
    const at = found(c, door)
    if (at instanceof Response) return at
    const { place, asked } = at
    const { org, frame } = place
    const id = (c.req.param('matter') ?? '').replace(/\/$/, '')
    const from = once(org)
    const standing = from.stand(asked.shown, undefined, asked.known ?? org.acts.length)
    const run = standing.matters.findLast(m => m.id === id && m.procedure !== null)
    if (run === undefined) return missing(c, frame, wordsOf(frame.lang).noSuchMatter(id, org.charter.name), homeOf(frame, org))
    const answer = door.answer(c, frame, {
      json: false,
      part: 'akoma',
      type: 'application/akn+xml; charset=utf-8',
      shown: asked.shown,
      until: asked.until,
      make: () => {
        const told = minutesIn(from, id, { asOf: asked.shown, lang: frame.lang, ...(asked.known === null ? {} : { known: asked.known }) })
        const of = (day: string): Identified => ({
          charter: org.charter,
          address: door.address(),
          lang: frame.lang,
          day: lastDayOf(day, org.charter.seat.zone),
          shown: lastDayOf(asked.shown, org.charter.seat.zone),
        })
        if (told !== null)
          return akomaMinutes(told.minutes, of(told.meeting.from ?? told.meeting.run.opened), told.approval.state === 'approved')
        const papers = {
          charter: org.charter,
          acts: org.acts,
          titles: org.titles,
          asOf: asked.shown,
          known: standing.known,
          lang: frame.lang,
        }
        const title = sayTitle(run.id, org.titles.get(run.id) ?? run.id, org.charter, frame.lang)
        return akomaDecision(run, title, decisionMinutes(run, papers), of(run.settledAt ?? run.opened))
      },
    })
    return answer
  }
