/**
 * Calls to addresses that parties name, signed as Standard Webhooks says. A call carries only the organisation, the number and the matter: whoever
 * wants to know more asks, and is shown what it may see. Addresses inside a private network are not called, whatever name leads there; the
 * address that was checked is the one that is called. Redirects are not followed.
 */
import { randomBytes } from 'node:crypto'
import { lookup } from 'node:dns'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { BlockList, isIP, isIPv4, type LookupFunction } from 'node:net'
import { Webhook } from 'standardwebhooks'
import type { Drawer } from '../../store/store.ts'
import type { Person } from '../people/person.ts'
import type { Call, Outcome } from './outbox.ts'

export interface Hook {
  readonly id: string
  readonly party: string
  /** Who registered it. */
  readonly person: string
  readonly url: string
  /** With it each call is signed; it was shown once. */
  readonly secret: string
  readonly since: number
  /** Since when no call was taken, and the last answer. */
  readonly failing: { readonly since: number; readonly says: string } | null
  /** When calls were given up; null = in use. */
  readonly stopped: number | null
}

const KIND = 'webhook'
/** After so many days without a call taken, none is made any more. */
export const STOPS_AFTER = 5
/** A party registers at most so many. */
export const MOST = 8
const DAY = 86_400_000
const PATIENCE = 15_000

const inside = new BlockList()
for (const range of [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
])
  inside.addSubnet(range.split('/')[0] as string, Number(range.split('/')[1]), 'ipv4')
const outer = new BlockList()
outer.addSubnet('2000::', 3, 'ipv6')
const within = new BlockList()
// Teredo, documentation and 6to4 carry or stand for other addresses.
within.addSubnet('2001::', 23, 'ipv6')
within.addSubnet('2001:db8::', 32, 'ipv6')
within.addSubnet('2002::', 16, 'ipv6')
within.addSubnet('3fff::', 20, 'ipv6')
const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** Whether an address lies where only this machine or its network can reach it. */
export function isInside(address: string): boolean {
  if (isIPv4(address)) return inside.check(address, 'ipv4')
  return !outer.check(address, 'ipv6') || within.check(address, 'ipv6')
}
export const isLoopback = (address: string): boolean => loopback.check(address, isIPv4(address) ? 'ipv4' : 'ipv6')

/** A host without the brackets of an IPv6 address. */
export const bare = (host: string): string => host.replace(/^\[|\]$/g, '')
const isLocalName = (host: string): boolean => host === 'localhost' || (isIP(bare(host)) !== 0 && isLoopback(bare(host)))

/** Whether the platform is reached on this machine alone; then calls may stay on it too. */
export const isAtHome = (address: string): boolean => URL.canParse(address) && isLocalName(new URL(address).hostname)

/** What is wrong with an address, as the word of the sentence; null where it may be called. */
export function urlAmiss(text: string, home: boolean): 'badUrl' | 'fragment' | 'notHttps' | 'inside' | null {
  if (text.length > 1000 || !URL.canParse(text)) return 'badUrl'
  const { protocol, hostname, username, password } = new URL(text)
  if ((protocol !== 'https:' && protocol !== 'http:') || username !== '' || password !== '' || hostname === '') return 'badUrl'
  if (text.includes('#')) return 'fragment'
  const local = isLocalName(hostname)
  if (local) return home ? null : 'inside'
  if (protocol === 'http:') return 'notHttps'
  const host = bare(hostname)
  if (isIP(host) !== 0 && isInside(host)) return 'inside'
  return /(^|\.)(localhost|local|internal|home\.arpa)\.?$/.test(host) ? 'inside' : null
}

/** Registers an address for a person's party; its secret comes back this once. */
export async function addHook(drawer: Drawer, person: Person, url: string, now: number): Promise<Hook> {
  const hook: Hook = {
    id: randomBytes(9).toString('base64url'),
    party: person.by,
    person: person.id,
    url: new URL(url).href,
    secret: `whsec_${randomBytes(32).toString('base64')}`,
    since: now,
    failing: null,
    stopped: null,
  }
  await drawer.put(KIND, keyOf(hook), hook, { from: 0 })
  return hook
}
const keyOf = ({ party, id }: Pick<Hook, 'party' | 'id'>): string => `${party} ${id}`

export const hooksOf = async (drawer: Drawer, party: string): Promise<readonly Hook[]> =>
  (await drawer.list<Hook>(KIND, `${party} `)).map(k => k.value)
export const hooksIn = async (drawer: Drawer): Promise<readonly Hook[]> => (await drawer.list<Hook>(KIND)).map(k => k.value)
export const removeHook = async (drawer: Drawer, party: string, id: string): Promise<boolean> =>
  (await drawer.take(KIND, keyOf({ party, id }))) !== null

/** A name leads where it leads at the moment of the call; where any of its addresses lies inside, it is not called. */
const guarded =
  (home: boolean): LookupFunction =>
  (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '', 0)
      const bad = found.find(({ address }) => isInside(address) && !(home && isLoopback(address)))
      const [first] = found
      if (bad || first === undefined) return done(new Error('the name leads into a private network'), '', 0)
      if (options.all) return done(null, found)
      done(null, first.address, first.family)
    })
  }

/** More of an answer than this is not read, bytes. */
const MOST_READ = 64 * 1024

export interface Posted {
  readonly status: number
  readonly type: string
  readonly text: string
}

/** Posts a body to an address that was named to us, and reads a short answer; redirects are not followed. */
export function postTo(
  url: string,
  { body, headers, home }: { readonly body: string; readonly headers: Readonly<Record<string, string>>; readonly home: boolean },
): Promise<Posted> {
  const at = new URL(url)
  const request = at.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((done, failed) => {
    const sending = request(
      at,
      {
        method: 'POST',
        lookup: guarded(home),
        agent: false,
        signal: AbortSignal.timeout(PATIENCE),
        headers: { ...headers, 'content-length': Buffer.byteLength(body), 'user-agent': 'Entente' },
      },
      answer => {
        const parts: Buffer[] = []
        let read = 0
        const end = (): void =>
          done({
            status: answer.statusCode ?? 0,
            type: answer.headers['content-type'] ?? '',
            text: Buffer.concat(parts).subarray(0, MOST_READ).toString('utf8'),
          })
        answer.on('data', (part: Buffer) => {
          parts.push(part)
          read += part.length
          if (read <= MOST_READ) return
          end()
          answer.destroy()
        })
        answer.on('end', end)
        answer.on('error', failed)
      },
    )
    sending.on('error', failed)
    sending.end(body)
  })
}

/** Makes a call, and notes with the address how it goes; `stopped` is told once, when it is given up. */
export async function callHook(
  drawer: Drawer,
  call: Call,
  id: string,
  { now, home, stopped }: { readonly now: () => number; readonly home: boolean; readonly stopped: (hook: Hook) => Promise<void> },
): Promise<Outcome> {
  const kept = await drawer.get<Hook>(KIND, call.hook)
  if (kept === null || kept.value.stopped !== null) return { ok: false, says: 'the address is not in use any more', lasting: true }
  const hook = kept.value
  const change = (to: Partial<Hook>): Promise<boolean> => drawer.put(KIND, kept.key, { ...hook, ...to }, { from: kept.version })
  const at = now()
  const stamp = new Date(at)
  const status = urlAmiss(hook.url, home)
    ? 'the address lies in a private network'
    : await postTo(hook.url, {
        body: call.body,
        home,
        headers: {
          'content-type': 'application/json',
          'webhook-id': `msg_${id}`,
          'webhook-timestamp': String(Math.floor(at / 1000)),
          'webhook-signature': new Webhook(hook.secret).sign(`msg_${id}`, stamp, call.body),
        },
      })
        .then(posted => posted.status)
        .catch((error: unknown) => (error instanceof Error ? error.message : String(error)))
  if (typeof status === 'number' && status >= 200 && status < 300) {
    if (hook.failing !== null) await change({ failing: null })
    return { ok: true, says: String(status) }
  }
  const says = typeof status === 'number' ? `the answer was ${status}` : status.slice(0, 200)
  const since = hook.failing?.since ?? at
  // 410 says that nobody is there any more.
  if (status === 410 || at - since >= STOPS_AFTER * DAY) {
    const gone = { failing: { since, says }, stopped: at }
    if (await change(gone)) await stopped({ ...hook, ...gone })
    return { ok: false, says, lasting: true }
  }
  if (hook.failing?.says !== says) await change({ failing: { since, says } })
  return { ok: false, says, lasting: false }
}

export const nameOfHook = keyOf
