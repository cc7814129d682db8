/** The record page by page, and whole as lines and as a table. */
import { Readable } from 'node:stream'
import type { Context } from 'hono'
import { lastMoment } from '../../basics/moment.ts'
import { nearest } from '../../basics/text.ts'
import { recordCsvParts } from '../../record/csv.ts'
import { authorsOf } from '../../record/act.ts'
import { printJson } from '../../views/json.ts'
import { nameOf } from '../../views/say.ts'
import { wordsOf } from '../../views/words.ts'
import { orgPath, to } from '../../web/layout.tsx'
import type { Papers } from '../../web/parts.tsx'
import { RecordOf, type RecordPage } from '../../web/record.tsx'
import { headers, missing, page, refuse } from '../answer.tsx'
import { numberAsked } from '../asked.ts'
import type { Organisation } from '../organisation.ts'
import { askedOf, placeOf, type Asked, type Door, type Place } from '../place.ts'
import { cutOf } from './cut.ts'

export const recordPage =
  (door: Door, json: boolean) =>
  (c: Context): Response => {
    const place = placeOf(c, door, c.req.param('org') ?? '')
    if (place instanceof Response) return place
    const { org, frame } = place
    const matter = c.req.query('matter') || null
    if (matter !== null && !org.titles.has(matter)) return noMatter(c, place, matter)
    const asked = askedOf(c, door, place)
    if (asked instanceof Response) return asked
    const party = c.req.query('party') || null
    const known = new Set(org.acts.flatMap(act => act.by))
    if (party !== null && !known.has(party) && !org.charter.parties.some(p => p.id === party)) return noParty(c, place, party)
    const found = pageAsked(c, place, { matter, party, act: c.req.query('act') || null }, asked)
    if (found instanceof Response) return found
    const { shown, ...rest } = found
    return door.answer(c, frame, {
      json,
      shown: 'record',
      until: null,
      make: () =>
        json
          ? printJson({
              charter: org.id,
              acts: rest.total,
              page: rest.page,
              pages: rest.pages,
              matter,
              lines: shown.map(no => ({ no, ...org.acts[no - 1] })),
            })
          : page(<RecordOf frame={frame} view={papersOf(org)} page={found} kinds={kindsOf(org)} address={door.address()} />),
    })
  }

function noMatter(c: Context, { org, frame }: Place, matter: string): Response {
  const t = wordsOf(frame.lang)
  const path = `${orgPath(org.id)}/record`
  const near = nearest(matter, org.titles.keys())
  return missing(
    c,
    frame,
    t.noSuchMatter(matter, org.charter.name),
    { says: t.record, href: to(frame, path) },
    near === null ? null : { says: org.titles.get(near) ?? near, href: to(frame, path, { matter: near }) },
  )
}

function noParty(c: Context, { org, frame }: Place, party: string): Response {
  const near = nearest(
    party.toUpperCase(),
    org.charter.parties.map(p => p.id),
  )
  const path = `${orgPath(org.id)}/record`
  return missing(
    c,
    frame,
    wordsOf(frame.lang).noSuchParty(party, org.charter.name),
    { says: wordsOf(frame.lang).record, href: to(frame, path) },
    near === null ? null : { says: nameOf(org.charter, near, frame.lang), href: to(frame, path, { party: near }) },
  )
}

/** Who has acted, and the names of the acts there are, for the filter. */
function kindsOf({ acts, charter }: Organisation): { readonly parties: readonly string[]; readonly acts: readonly string[] } {
  const by = new Set(acts.flatMap(act => act.by))
  const listed = charter.parties.map(p => p.id).filter(id => by.has(id))
  return { parties: [...listed, ...[...by].filter(id => !listed.includes(id)).sort()], acts: [...new Set(acts.map(a => a.act))].sort() }
}

/** The page asked for by its number or by a line on it, of the lines known and dated by then; or the refusal. */
function pageAsked(
  c: Context,
  { org, frame }: Place,
  { matter, party, act: name }: Pick<RecordPage, 'matter' | 'party' | 'act'>,
  { asOf, known }: Asked,
): RecordPage | Response {
  const t = wordsOf(frame.lang)
  const { zone } = org.charter.seat
  const moment = lastMoment(asOf, zone)
  const acts = known === null ? org.acts : org.acts.slice(0, known)
  const numbers = acts.flatMap((act, i) =>
    (matter === null || act.matter === matter) &&
    (party === null || authorsOf(act).includes(party)) &&
    (name === null || act.act === name) &&
    (moment === null || (lastMoment(act.at, zone) ?? Number.POSITIVE_INFINITY) <= moment)
      ? [i + 1]
      : [],
  )
  const line = numberAsked(c.req.query('line'), 1, org.acts.length)
  if (line === undefined)
    return refuse(c, frame, {
      status: 400,
      says: t.badLine(c.req.query('line') ?? '', org.acts.length),
      onward: { says: t.record, href: to(frame, `${orgPath(org.id)}/record`) },
    })
  const cut = cutOf(c, numbers, all => (line === null ? 0 : all.indexOf(line)))
  return cut instanceof Response ? cut : { ...cut, total: numbers.length, matter, party, act: name }
}

const papersOf = ({ charter, acts, titles }: Organisation): Papers => ({ charter, acts, titles, asOf: null, known: null })

/** The lines byte for byte: what is hashed is the line that is kept. */
export const recordLines = (door: Door): ((c: Context) => Response) => download(door, 'jsonl', 'application/jsonl', org => org.lines())

export const recordTable = (door: Door): ((c: Context) => Response) =>
  download(door, 'csv', 'text/csv', org => Readable.from(recordCsvParts(org.acts)).map(text => Buffer.from(text as string)))

const download =
  (door: Door, ending: string, type: string, bytes: (org: Organisation) => Readable) =>
  (c: Context): Response => {
    const place = placeOf(c, door, c.req.param('org') ?? '')
    if (place instanceof Response) return place
    const { org } = place
    return c.body(Readable.toWeb(bytes(org)) as ReadableStream, 200, {
      ...headers,
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `inline; filename="${org.id.replace(/[^\w.-]/g, '_')}.${ending}"`,
    })
  }
