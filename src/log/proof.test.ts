/** Receipts: France keeps one, and shows it to people who know the log's key and nothing else. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { alliance, sha256 } from '../../test/log.ts'
import { checkProof, parseProof, printProof } from './proof.ts'
import { proveInclusion } from './tree.ts'

const { lines, read, signed, trust } = alliance(15)
const receipt = (no: number, size: number): string =>
  printProof({ no, hashes: proveInclusion(sha256, read, no, size), checkpoint: signed(size) })

test('every act of every checkpoint has its receipt', () => {
  for (let size = 1; size <= 15; size++) {
    for (let no = 0; no < size; no++) {
      const checked = checkProof(sha256, lines[no]!, receipt(no, size), trust)
      if (typeof checked === 'string') assert.fail(checked)
      assert.deepEqual([checked.no, checked.opened.checkpoint.size], [no, size])
    }
  }
})

test('it has the form of the specification', () => {
  const text = receipt(14, 15)
  assert.match(
    text,
    /^c2sp\.org\/tlog-proof@v1\nindex 14\n(?:[A-Za-z0-9+/]{43}=\n){3}\nexample\.org\/alliance\n15\n[A-Za-z0-9+/]{43}=\n\n— example\.org\/alliance \S+\n$/,
  )
  assert.match(receipt(0, 1), /^c2sp\.org\/tlog-proof@v1\nindex 0\n\nexample\.org/)
  const extra = printProof({ no: 0, hashes: [], checkpoint: signed(1), extra: Uint8Array.of(1, 2, 3) })
  assert.match(extra, /^c2sp\.org\/tlog-proof@v1\nextra AQID\nindex 0\n\nexample\.org/)
  assert.deepEqual(parseProof(extra), { no: 0, hashes: [], checkpoint: signed(1), extra: Uint8Array.of(1, 2, 3) })
  assert.equal(typeof checkProof(sha256, lines[0]!, extra, trust), 'object')
})

test('what it does not show is said', () => {
  const text = receipt(3, 15)
  const says = (line: Uint8Array, proof: string): string => checkProof(sha256, line, proof, trust) as string
  assert.match(says(lines[4]!, text), /^the receipt does not show that this is line 4 of example\.org\/alliance: the line was changed/)
  assert.match(says(lines[3]!, text.replace('index 3', 'index 4')), /^the receipt does not show that this is line 5/)
  assert.match(
    says(lines[3]!, text.replace('index 3', 'index 15')),
    /^the receipt is for line 16, and its checkpoint is over 15 lines only/,
  )
  assert.match(says(lines[3]!, text.replace('\n15\n', '\n16\n')), /^the signature of example\.org\/alliance is not good/)
  assert.match(says(lines[3]!, text.replace('index 3', 'index 03')), /does not say which line/)
  assert.match(says(lines[3]!, text.replace('index 3\n', '')), /does not say which line/)
  assert.match(says(lines[3]!, text.replace('index 3\n', 'index 3\nAAAA\n')), /^hash 1 of the receipt is not 32 bytes/)
  assert.match(says(lines[3]!, text.replace('@v1', '@v2')), /does not begin with the line/)
  assert.match(says(lines[3]!, text.replace('index', 'extra ?\nindex')), /"extra" of the receipt is not in base64/)
  assert.match(says(lines[3]!, text.replace('index 3\n', `index 3\n${`${'A'.repeat(43)}=\n`.repeat(70)}`)), /has 73|has 74/)
  assert.match(says(lines[3]!, 'nonsense'), /no empty line/)
  assert.match(
    checkProof(sha256, lines[3]!, text, { ...trust, origin: 'example.org/other' }) as string,
    /^the checkpoint is of the log "example\.org\/alliance"/,
  )
})

test('no text makes it throw, and none but a receipt passes', () => {
  const near = fc
    .tuple(fc.nat({ max: 14 }), fc.nat(), fc.nat({ max: 4 }), fc.string({ unit: 'binary', maxLength: 4 }))
    .map(([no, at, cut, put]) => {
      const text = receipt(no, 15)
      return { no, was: text, text: text.slice(0, at % text.length) + put + text.slice((at % text.length) + cut) }
    })
  fc.assert(
    fc.property(near, ({ no, was, text }) => {
      const checked = checkProof(sha256, lines[no]!, text, trust)
      const signature = was.lastIndexOf('\n\n')
      // Nothing before the signatures can be changed; an unknown signature may be added.
      if (typeof checked !== 'string' && !text.includes('extra')) assert.equal(text.slice(0, signature), was.slice(0, signature))
      const parsed = parseProof(text)
      if (typeof parsed !== 'string') assert.equal(printProof(parsed), text)
    }),
    { numRuns: 400 },
  )
  fc.assert(fc.property(fc.string({ unit: 'binary' }), text => typeof checkProof(sha256, lines[0]!, text, trust) === 'string'))
})
