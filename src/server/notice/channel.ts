/**
 * Whether two addresses lead to one place, however they are written: what a call reaches is a host, a port and a path. A host is known by its name, and by
 * the addresses to which it leads; all of this machine's own are one. The scheme, what is asked (`?`) and a part of a page (`#`) tell no place from
 * another; of a path neither do an escaped letter, its case, nor strokes doubled or at the end (RFC 3986, section 6.2). In doubt it is one.
 */
import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { bare, isLoopback } from './hooks.ts'

interface Place {
  readonly port: string
  readonly path: string
  readonly name: string
}

/** What is behind a name; nothing where nobody knows just now. */
export type Resolve = (name: string) => Promise<readonly string[]>

const inDns: Resolve = name =>
  lookup(name, { all: true }).then(
    found => found.map(({ address }) => address),
    () => [],
  )

/** Tells whether addresses meet; each name is looked up once for one question of many. */
export function openChannels(resolve: Resolve = inDns): (a: string, b: string) => Promise<boolean> {
  const known = new Map<string, Promise<readonly string[]>>()
  const behind = (name: string): Promise<readonly string[]> => {
    const found = known.get(name) ?? (isIP(name) === 0 ? resolve(name) : Promise.resolve([name])).then(all => all.map(ownAsOne))
    known.set(name, found)
    return found
  }
  return async (a, b) => {
    const [one, other] = [placeOf(a), placeOf(b)]
    if (one.port !== other.port || one.path !== other.path) return false
    if (one.name === other.name) return true
    const theirs = await behind(other.name)
    return (await behind(one.name)).some(address => theirs.includes(address))
  }
}

function placeOf(text: string): Place {
  const { protocol, hostname, port, pathname } = new URL(text)
  const path = plain(pathname)
    .toLowerCase()
    .replace(/\/{2,}/g, '/')
    .replace(/\/$/, '')
  return { port: port || (protocol === 'http:' ? '80' : '443'), path, name: bare(hostname).toLowerCase().replace(/\.$/, '') }
}

/** A path without escapes; one that cannot be read stays as it is. */
function plain(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

const ownAsOne = (address: string): string => (isLoopback(address) ? 'this machine' : address)
