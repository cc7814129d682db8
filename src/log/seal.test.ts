/** Seals. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sha256 } from '../../test/log.ts'
import { opens, seal } from './seal.ts'

test('a seal opens with its salt and part, and with nothing else', () => {
  const salts = fc.uint8Array({ minLength: 16, maxLength: 40 })
  fc.assert(
    fc.property(salts, fc.uint8Array(), salts, fc.uint8Array(), (salt, part, otherSalt, otherPart) => {
      const sealed = seal(sha256, salt, part)
      assert.match(sealed, /^[0-9a-f]{64}$/)
      assert.ok(opens(sha256, sealed, salt, part))
      if (Buffer.compare(Buffer.concat([salt, part]), Buffer.concat([otherSalt, otherPart])) !== 0)
        assert.ok(!opens(sha256, sealed, otherSalt, otherPart))
      assert.ok(!opens(sha256, sealed.toUpperCase().replace(/^[0-9]/, 'A'), salt, part))
    }),
  )
  assert.throws(() => seal(sha256, new Uint8Array(15), new Uint8Array(1)), RangeError)
  assert.ok(!opens(sha256, '', new Uint8Array(16), new Uint8Array(0)))
  assert.ok(!opens(sha256, seal(sha256, new Uint8Array(16), new Uint8Array(0)), new Uint8Array(15), new Uint8Array(1)))
  // The second message of FIPS 180-2, appendix B, cut in two: a seal is the hash of both one after the other.
  assert.equal(
    seal(sha256, new TextEncoder().encode('abcdbcdecdefdefg'), new TextEncoder().encode('efghfghighijhijkijkljklmklmnlmnomnopnopq')),
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  )
})
