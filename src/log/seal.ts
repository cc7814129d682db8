/**
 * Seals: a line of the record holds the hash of what is kept beside it, a name or an address. Who is shown the part and its salt can check it against
 * the line; once both are deleted nobody can guess the part from the hash.
 */
import { join, printHex } from './bytes.ts'
import type { Sha256 } from './hash.ts'

/** A shorter salt could be found by trying. */
export const SHORTEST_SALT = 16

/** The seal of a part, as the line holds it: the hex of the hash of salt and part. The salt is random, new for each part, and kept with it. */
export function seal(sha256: Sha256, salt: Uint8Array, part: Uint8Array): string {
  if (salt.length < SHORTEST_SALT) throw new RangeError(`a salt has at least ${SHORTEST_SALT} bytes`)
  return printHex(sha256(join(salt, part)))
}

/** Whether the part with its salt is what was sealed. */
export function opens(sha256: Sha256, sealed: string, salt: Uint8Array, part: Uint8Array): boolean {
  return salt.length >= SHORTEST_SALT && printHex(sha256(join(salt, part))) === sealed
}
