/** The picture that goes with a link is a PNG whose points are those that were drawn. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crc32, inflateSync } from 'node:zlib'
import { HIGH, pictureOf, WIDE } from '../web/picture.ts'
import { pngOf } from './png.ts'

test('a file by the standard: its chunks whole, its points as drawn', () => {
  const points = pictureOf(['done', 'awaited', 'against', 'silent'])
  const file = Buffer.from(pngOf(points, WIDE, HIGH))
  assert.equal(file.subarray(0, 8).toString('latin1'), '\x89PNG\r\n\x1a\n')
  const chunks: { readonly type: string; readonly data: Buffer }[] = []
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at)
    const body = file.subarray(at + 4, at + 8 + length)
    assert.equal(file.readUInt32BE(at + 8 + length), crc32(body))
    chunks.push({ type: body.subarray(0, 4).toString('latin1'), data: body.subarray(4) })
    at += 12 + length
  }
  assert.deepEqual(
    chunks.map(c => c.type),
    ['IHDR', 'IDAT', 'IEND'],
  )
  assert.deepEqual([chunks[0]?.data.readUInt32BE(0), chunks[0]?.data.readUInt32BE(4)], [1200, 630])
  const lines = inflateSync(chunks[1]?.data as Buffer)
  const at = (x: number, y: number): string => lines.subarray(y * (WIDE * 3 + 1) + 1 + x * 3).toString('hex', 0, 3)
  assert.equal(at(0, 0), 'ffffff')
  // Four places, clockwise from the top: done on the upper right, awaited on the lower right.
  assert.equal(at(600 + 168, 315 - 168), '0c4f5e')
  assert.equal(at(600 + 178, 315 + 178), 'b5791f')
  assert.equal(at(600, 315), 'ffffff', 'the centre is empty')
  assert.ok(file.length < 60_000, `${file.length} bytes`)
})
