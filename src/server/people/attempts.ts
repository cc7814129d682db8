/**
 * How often one may try to come in. What cannot be guessed (a link, a passkey, a provider's answer) is looked at first and never refused for
 * what others did: a count of wrong tries would otherwise be a weapon, by which a neighbour behind the same address keeps a delegation out on
 * the eve of a vote. So a count refuses only what failed, and what costs us something: mails and challenges.
 *
 * Nothing is counted against a person but the mails sent to them, and the links in those stay good; nobody is locked out by another's asking.
 */
import { createHmac, randomBytes } from 'node:crypto'
import { isIP } from 'node:net'
import type { Context } from 'hono'
import type { Drawer } from '../../store/store.ts'

export interface Limit {
  readonly name: string
  readonly most: number
  /** Milliseconds after which it is counted anew. */
  readonly within: number
}

const QUARTER = 900_000
/** Wrong links, passkeys and answers from one address. */
export const wrong: Limit = { name: 'wrong', most: 30, within: QUARTER }
/** Links asked for from one address: a whole conference may sit behind it. */
export const asked: Limit = { name: 'asked', most: 60, within: QUARTER }
/** Challenges and journeys to a provider, begun from one address. */
export const begun: Limit = { name: 'begun', most: 600, within: QUARTER }
/** Links sent to one person. */
export const mailed: Limit = { name: 'mailed', most: 5, within: 4 * QUARTER }

interface Count {
  readonly n: number
}

/** So many rows a limit at most, whoever asks: those who share one share its count. */
const ROWS = 65_536

/**
 * Counts one more against a limit: null while it is kept, else the moment from which it is counted anew. The row is found by a keyed hash, so
 * that nobody can look for an address that shares another's.
 */
export async function count(drawer: Drawer, limit: Limit, who: string, now: number): Promise<number | null> {
  const row =
    createHmac('sha256', await secretOf(drawer))
      .update(`${limit.name} ${who}`)
      .digest()
      .readUInt32BE(0) % ROWS
  const key = `${limit.name} ${row}`
  for (let i = 0; i < 5; i++) {
    const kept = await drawer.get<Count>('attempt', key)
    const current = kept !== null && (kept.due ?? 0) > now ? kept : null
    if (current !== null && current.value.n >= limit.most) return current.due
    const due = current?.due ?? now + limit.within
    if (await drawer.put('attempt', key, { n: (current?.value.n ?? 0) + 1 } satisfies Count, { from: kept?.version ?? 0, due })) break
  }
  await sweep(drawer, ['attempt'], now)
  return null
}

/** Takes out what is over, a few at a time. */
export async function sweep(drawer: Drawer, kinds: readonly string[], now: number): Promise<void> {
  for (const kind of kinds) for (const { key } of await drawer.due(kind, now - 1, 20)) await drawer.take(kind, key)
}

const secrets = new WeakMap<Drawer, string>()
async function secretOf(drawer: Drawer): Promise<string> {
  const known = secrets.get(drawer)
  if (known !== undefined) return known
  await drawer.put('secret', 'attempt', randomBytes(32).toString('base64url'), { from: 0 })
  const kept = (await drawer.get<string>('secret', 'attempt'))?.value ?? ''
  secrets.set(drawer, kept)
  return kept
}

const local = (address: string): boolean => address === '::1' || address.startsWith('127.')

/** The address at the other end of the line. */
function peerOf(c: Context): string {
  const incoming = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming
  return plain(incoming?.socket?.remoteAddress ?? '127.0.0.1')
}

/** Whether somebody on this machine asks, and no proxy for somebody else. */
export const isLocal = (c: Context): boolean =>
  local(peerOf(c)) && c.req.header('x-forwarded-for') === undefined && c.req.header('forwarded') === undefined

/**
 * The address that asks, one for a whole network of version 6. A proxy is believed where TRUST_PROXY says so: `yes` for one on this machine,
 * or the addresses of proxies, with commas; ENTENTE_PROXIES names the same. Anybody else may write what they like into `x-forwarded-for`.
 */
export function addressOf(c: Context, env: Readonly<Record<string, string | undefined>>): string {
  if (!env.TRUST_PROXY && !env.ENTENTE_PROXIES) {
    const peer = peerOf(c)
    return isIP(peer) === 6 ? network(peer) : peer
  }
  const told = [env.TRUST_PROXY, env.ENTENTE_PROXIES].filter(text => text !== undefined && text !== '' && !/^(0|no|false|off)$/i.test(text))
  const trusted = told.flatMap(text => (text as string).split(',').map(a => plain(a.trim())))
  const believed = (address: string): boolean => (trusted.length > 0 && local(address)) || trusted.includes(address)
  const said = (c.req.header('x-forwarded-for') ?? '').split(',').map(a => plain(a.trim()))
  let address = peerOf(c)
  while (believed(address) && said.length > 0) {
    const before = said.pop() ?? ''
    if (isIP(before) === 0) break
    address = before
  }
  return isIP(address) === 6 ? network(address) : address
}

const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '').toLowerCase()

/** The first 64 bits, which one household or machine has to itself. */
function network(address: string): string {
  const [head = '', tail] = address.split('::')
  const front = head.split(':').filter(Boolean)
  const back = (tail ?? '').split(':').filter(Boolean)
  const all = tail === undefined ? front : [...front, ...Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0'), ...back]
  return all
    .slice(0, 4)
    .map(part => part.replace(/^0+(?=.)/, ''))
    .join(':')
}
