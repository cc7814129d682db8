/**
 * Answers made smaller on the way (gzip, RFC 1952), where whoever asks takes them so (RFC 9110, 12.5.3). Only what everybody may read is packed: in a
 * page of somebody who is signed in, its length could tell of its secrets (BREACH, CVE-2013-3587).
 */
import { gzipSync } from 'node:zlib'
import type { Context } from 'hono'

export interface Packable {
  readonly body: string | Uint8Array<ArrayBuffer>
  readonly type: string
  readonly etag: string
}

/** Less than this is sent as it is, in bytes. */
const SMALL = 1024
const TEXTUAL = /^(?:text\/|application\/(?:[\w.+-]*\+)?(?:json|xml)|application\/jsonl|image\/svg)/

/** Whether the answer shall be packed for whoever asks. */
export const takesPacked = (c: Context, { body, type }: Packable): boolean =>
  body.length >= SMALL && TEXTUAL.test(type) && /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:\s|,|$))/.test(c.req.header('accept-encoding') ?? '')

/** The bytes of an answer, packed. */
export const pack = ({ body }: Packable): Uint8Array<ArrayBuffer> => new Uint8Array(gzipSync(body))

/** The tag of the packed form: other bytes, another tag. */
export const packedTag = (etag: string): string => etag.replace(/"$/, '-gz"')
