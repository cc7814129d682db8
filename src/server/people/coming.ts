/** What coming in and staying in have in common: how often one may try, the script and the site of passkeys, and the link that is mailed. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Context } from 'hono'
import { z } from 'zod'
import { peopleWordsOf } from '../../views/words.ts'
import { langOf } from '../../words/languages.ts'
import type { Hall } from '../live/hall.ts'
import { frameIn, type LiveDoor, no } from '../live/room.ts'
import { addressOf, count, type Limit } from './attempts.ts'
import { signed, type Site, siteOf } from './passkey.ts'
import { newLink, type Person } from './person.ts'

/** The answer of a device: a map, or, from a form, its text. */
export const response = z
  .union([
    signed,
    z
      .string()
      .max(65_536)
      .transform((text, c) => {
        try {
          return JSON.parse(text) as unknown
        } catch {
          c.addIssue({ code: 'custom', message: 'is not what a device answers' })
          return z.NEVER
        }
      })
      .pipe(signed),
  ])
  .describe('What the device answered, as navigator.credentials gives it (toJSON).')

export const options = z.looseObject({ challenge: z.string() })
export const done = z.looseObject({ ok: z.literal(true) })

/** The script for passkeys: built beside the program, and in the sources' own `dist`. */
function readScript(): string | null {
  for (const place of ['./passkey.js', '../../../dist/passkey.js'])
    try {
      return readFileSync(new URL(place, import.meta.url), 'utf8')
    } catch {}
  return null
}

let kept: string | null = null
/** The script that asks a device for a passkey; null where it was not built. */
export const passkeyScript = (): string | null => (kept ??= readScript())

interface Coming {
  /** Where passkeys are good; null where this address can have none. */
  site(): Site | null
  /** The address of the script for passkeys, null where there is none. */
  scriptAddress(): string | null
  /** The refusal of an address that did something too often, or null. */
  tooOften(c: Context, hall: Hall, limit: Limit): Promise<Response | null>
}

export const comingAt = ({ address, env, now }: LiveDoor): Coming => ({
  site: () => siteOf(address()),
  scriptAddress() {
    const script = passkeyScript()
    return script === null ? null : `/-/passkey.js?v=${createHash('sha256').update(script).digest('base64url').slice(0, 8)}`
  },
  async tooOften(c, hall, limit) {
    const until = await count(hall.drawer, limit, addressOf(c, env), now())
    if (until === null) return null
    const refused = no(c, 429, peopleWordsOf(frameIn(c).lang).tooOften(Math.max(1, Math.ceil((until - now()) / 60_000))))
    refused.headers.set('retry-after', String(Math.max(1, Math.ceil((until - now()) / 1000))))
    return refused
  },
})

/** Mails a person a new link. */
export async function sendLink(door: LiveDoor, hall: Hall, person: Person): Promise<string> {
  const token = await newLink(hall.drawer, person.id, door.now())
  const link = `${door.address()}/-/enter?org=${encodeURIComponent(hall.live.id)}&token=${token}`
  const { name } = hall.live.whole().charter
  await door.post(hall, { to: person, ...peopleWordsOf(langOf(person.lang)).letters.link(person.name, name, link) })
  return link
}
