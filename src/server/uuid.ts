/** UUIDs of version 5 (RFC 9562), in a namespace of our own: the same name has the same one everywhere. */
import { createHash } from 'node:crypto'

/** `urn:entente:names`, itself a name in the namespace of addresses. */
const SPACE = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex')

/** The UUID of a name. */
export function uuidOf(name: string): string {
  const bytes = createHash('sha1').update(SPACE).update(`urn:entente:names:${name}`).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
