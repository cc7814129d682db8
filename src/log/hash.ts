/** A hash and the function that makes one: the room is handed its SHA-256, so that it runs the same in Node and in a browser. */

/** 32 bytes. */
export type Hash = Uint8Array

/** SHA-256 of some bytes. It must not keep or change the bytes it is given: they may be laid out anew for the next hash. */
export type Sha256 = (data: Uint8Array) => Uint8Array

export const HASH_SIZE = 32

/** Whether two byte strings are alike. Hashes and signatures here are public: the time it takes tells nothing. */
export function same(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
