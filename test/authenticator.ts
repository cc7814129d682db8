/** An authenticator of our own, made from the specification (W3C Web Authentication, 6.1 and 6.5) with node:crypto. */
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import type { Answered } from './lakes.ts'

const sha = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest()
export const b64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

/** Concise binary (RFC 8949), as far as an authenticator writes it. */
function cbor(value: unknown): Buffer {
  const head = (major: number, n: number): Buffer =>
    n < 24
      ? Buffer.from([(major << 5) | n])
      : n < 256
        ? Buffer.from([(major << 5) | 24, n])
        : Buffer.from([(major << 5) | 25, n >> 8, n & 255])
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value])
  const map = value as Map<unknown, unknown>
  return Buffer.concat([head(5, map.size), ...[...map].flatMap(([k, v]) => [cbor(k), cbor(v)])])
}

export interface Device {
  readonly id: Buffer
  counter: number
  handle: string
  make(options: Answered, how?: How): object
  answer(options: Answered, how?: How): object
}
export interface How {
  readonly origin?: string
  readonly challenge?: string
  readonly host?: string
  readonly flags?: number
  readonly handle?: string
  readonly tamper?: boolean
}

const PRESENT_AND_VERIFIED = 0x05

export function device(algorithm: 'ES256' | 'EdDSA', counting = true): Device {
  const pair = algorithm === 'ES256' ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : generateKeyPairSync('ed25519')
  const { privateKey, publicKey } = pair as { privateKey: KeyObject; publicKey: KeyObject }
  const jwk = publicKey.export({ format: 'jwk' })
  const part = (text: string | undefined): Buffer => Buffer.from(text ?? '', 'base64url')
  const key = cbor(
    algorithm === 'ES256'
      ? new Map<number, unknown>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, part(jwk.x)],
          [-3, part(jwk.y)],
        ])
      : new Map<number, unknown>([
          [1, 1],
          [3, -8],
          [-1, 6],
          [-2, part(jwk.x)],
        ]),
  )
  const id = randomBytes(32)
  const client = (type: string, options: Answered, how: How): Buffer =>
    Buffer.from(
      JSON.stringify({
        type,
        challenge: how.challenge ?? options.challenge,
        origin: how.origin ?? 'http://localhost:4949',
        crossOrigin: false,
      }),
    )
  const data = (host: string, flags: number, counter: number): Buffer => {
    const four = Buffer.alloc(4)
    four.writeUInt32BE(counter)
    return Buffer.concat([sha(host), Buffer.from([flags]), four])
  }
  const made: Device = {
    id,
    counter: 0,
    handle: '',
    make(options, how = {}) {
      made.handle = options.user.id
      const clientDataJSON = client('webauthn.create', options, how)
      const authData = Buffer.concat([
        data(how.host ?? options.rp.id, (how.flags ?? PRESENT_AND_VERIFIED) | 0x40, made.counter),
        Buffer.alloc(16),
        Buffer.from([0, id.length]),
        id,
        key,
      ])
      const attestationObject = cbor(
        new Map<string, unknown>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', authData],
        ]),
      )
      return {
        id: b64(id),
        rawId: b64(id),
        type: 'public-key',
        clientExtensionResults: {},
        response: { clientDataJSON: b64(clientDataJSON), attestationObject: b64(attestationObject), transports: ['internal'] },
      }
    },
    answer(options, how = {}) {
      if (counting) made.counter++
      const clientDataJSON = client('webauthn.get', options, how)
      const authenticatorData = data(how.host ?? options.rpId, how.flags ?? PRESENT_AND_VERIFIED, made.counter)
      const signature = sign(algorithm === 'ES256' ? 'sha256' : null, Buffer.concat([authenticatorData, sha(clientDataJSON)]), privateKey)
      if (how.tamper) signature[signature.length - 1] = (signature[signature.length - 1] ?? 0) ^ 1
      return {
        id: b64(id),
        rawId: b64(id),
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: b64(clientDataJSON),
          authenticatorData: b64(authenticatorData),
          signature: b64(signature),
          userHandle: how.handle ?? made.handle,
        },
      }
    },
  }
  return made
}
