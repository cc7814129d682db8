/** A log of 1,000,000 acts gone through again: `verify.child.js hash FOLDER` or `verify.child.js whole FOLDER`. */
import { createHash, createPublicKey, verify as verifySignature } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { verify } from '../src/cli/verify.ts'
import { parseVerifierKey, verifierOf } from '../src/log/note.ts'
import { verifyLog } from '../src/log/verify.ts'
import { sha256 } from '../src/store/keys.ts'

const [what, folder = ''] = process.argv.slice(2)
const timed = async (work: () => unknown): Promise<number> => {
  globalThis.gc?.()
  const began = performance.now()
  await work()
  return performance.now() - began
}

async function hashes(): Promise<object[]> {
  const bytes = readFileSync(join(folder, 'record.jsonl'))
  const checkpoint = readFileSync(join(folder, 'log', 'checkpoint'), 'utf8')
  const key = parseVerifierKey(sha256, readFileSync(join(folder, 'log', 'key'), 'utf8').trim())
  if (typeof key === 'string') throw new Error(key)
  const der = Buffer.from('302a300506032b6570032100', 'hex')
  const verifier = verifierOf(key, (key, message, signature) =>
    verifySignature(null, message, createPublicKey({ key: Buffer.concat([der, key]), format: 'der', type: 'spki' }), signature),
  )
  if (typeof verifier === 'string') throw new Error(verifier)
  const lines: Buffer[] = []
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at)
    lines.push(bytes.subarray(at, end))
    at = end + 1
  }
  const rounds: object[] = []
  for (let round = 0; round <= 2; round++) {
    const stream = await timed(() => createHash('sha256').update(bytes).digest())
    const bare = await timed(() => {
      for (const line of lines) sha256(line)
    })
    const log = await timed(async () => {
      const found = await verifyLog({ sha256, lines, checkpoint, origin: key.name, keys: [verifier] })
      if (typeof found === 'string') throw new Error(found)
    })
    if (round > 0) rounds.push({ stream, bare, log, megabytes: bytes.length / 1e6 })
  }
  return rounds
}

if (what === 'hash') process.send?.(await hashes())
else {
  let said = ''
  const ms = await timed(async () => {
    const out = (text: string): void => void (said += text)
    const code = await verify.run({ words: [folder], flags: {} }, { out, err: out, now: Date.now })
    if (code !== 0) throw new Error(said)
  })
  process.send?.({ ms, said })
}
