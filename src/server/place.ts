/** What an address names: an organisation, a day and the lines known; and what its page is made of. */
import type { Context } from 'hono'
import { nearest } from '../basics/text.ts'
import { gather } from '../views/matters.ts'
import { wordsOf } from '../views/words.ts'
import { orgPath, to, type Frame } from '../web/layout.tsx'
import type { View } from '../web/parts.tsx'
import { langs, langsSaid, type Lang } from '../words/languages.ts'
import { allOf, frameOf, missing, refuse, type Made } from './answer.tsx'
import { presentOf, seenOf } from './gate.ts'
import { asOfAsked, knownAsked } from './asked.ts'
import { isServed, type Broken, type Organisation } from './organisation.ts'
import type { ServedOf } from './notice/served.ts'
import type { Present } from './present.ts'

/** What is asked as of which day, known up to which line. */
export interface Asked {
  /** As written in the address; null = now. */
  readonly asOf: string | null
  readonly known: number | null
  /** The day or instant judged. */
  readonly shown: string
  /** The moment from which the answer may be another; null = never. */
  readonly until: number | null
}

/** All that a page needs of the door. */
export interface Door {
  /** Those served from folders, and those that cannot be. */
  readonly organisations: readonly (Organisation | Broken)[]
  /** All that somebody outside may see. */
  readonly listed: () => readonly (Organisation | Broken)[]
  readonly today: (org: Organisation, at?: number) => Present
  /** Under which the platform is reached from elsewhere. */
  readonly address: () => string
  readonly answer: (c: Context, frame: Frame, made: Made) => Response
  /** Notes that a matter was opened, and tells who was told of it; null where nobody is signed in. */
  readonly noticed: (c: Context, matter: string) => Promise<ServedOf | null>
}

export interface Place {
  readonly org: Organisation
  readonly frame: Frame
}

/** The organisation of an address, or the refusal with the nearest there is. */
export function placeOf(c: Context, { listed }: Door, id: string): Place | Response {
  const organisations = listed()
  const org = seenOf(c) ?? organisations.filter(isServed).find(o => o.id === id)
  const frame = frameOf(c, org ?? null)
  const t = wordsOf(frame.lang)
  const unspoken = badLanguage(c, frame)
  if (unspoken) return unspoken
  if (org) return { org, frame }
  const broken = organisations.find(o => o.id === id)
  if (broken && !isServed(broken)) return missing(c, frame, t.unread(broken.faults.length), allOf(frame))
  const names = new Map(organisations.filter(isServed).map(o => [o.id, o.charter.name]))
  const near = nearest(id.toLowerCase(), names.keys()) ?? [...names.keys()].find(k => k.startsWith(id.toLowerCase())) ?? null
  return missing(
    c,
    frame,
    t.noSuchOrg(id),
    allOf(frame),
    near === null ? null : { says: names.get(near) ?? near, href: to(frame, orgPath(near)) },
  )
}

/** The refusal of a language that is not spoken here, or null. */
export function badLanguage(c: Context, frame: Frame): Response | null {
  const lang = c.req.query('lang')
  return !lang || langs.includes(lang as Lang)
    ? null
    : refuse(c, frame, {
        status: 400,
        says: wordsOf(frame.lang).badLang(lang, langsSaid(frame.lang)),
        onward: allOf({ ...frame, fixed: false }),
      })
}

/** As-of and known-at of an address, or the refusal. */
export function askedOf(c: Context, door: Door, { org, frame }: Place): Asked | Response {
  const t = wordsOf(frame.lang)
  const bad = (says: string): Response =>
    refuse(c, frame, { status: 400, says, onward: { says: org.charter.name, href: to(frame, c.req.path) } })
  const asOf = asOfAsked(c.req.query('as-of'), org.charter.seat.zone)
  if (asOf === undefined) return bad(t.badAsOf(c.req.query('as-of') ?? ''))
  const text = c.req.query('known')
  const known = knownAsked(text, org.acts, org.charter.seat.zone)
  if (known === undefined) return bad(t.badKnown(text ?? '', org.acts.length))
  if (typeof known === 'object' && known !== null) return bad(t.undated(text ?? '', known.undated))
  return asOf === null ? { asOf, known, ...door.today(org, presentOf(c)) } : { asOf, known, shown: asOf, until: null }
}

/** The organisation as it stands for what was asked; of one matter where it is named. */
export function viewOf(org: Organisation, asked: Asked, matter?: string): View {
  const standing = org.stand(asked.shown, matter, asked.known ?? undefined)
  return {
    charter: org.charter,
    acts: org.acts,
    standing,
    matters: gather(standing, org.charter, org.titles),
    titles: org.titles,
    asOf: asked.asOf,
    known: asked.known,
  }
}
