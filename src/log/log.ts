/**
 * What one needs to check a log of ours, or anybody's in the same formats: a receipt, a checkpoint, the whole of it. To check, hand in a SHA-256 and an
 * Ed25519 `verify` of your own: `node:crypto` has both, browsers take `@noble/hashes` and `@noble/curves`.
 *
 *     const key = parseVerifierKey(sha256, 'example.org/alliance+530d903a+AekyeRrm…')
 *     const log = verifierOf(key, verifyEd25519)
 *     checkProof(sha256, line, receipt, { origin: 'example.org/alliance', keys: [log] })
 */
export { type Checkpoint, type OpenedCheckpoint, openCheckpoint, parseCheckpoint, type Trust } from './checkpoint.ts'
export { cosignerOf, witnessOf, withSignature } from './cosignature.ts'
export type { Hash, Sha256 } from './hash.ts'
export { openNote, parseNote, parseVerifierKey, printNote, printVerifierKey, signerOf, verifierKey, verifierOf } from './note.ts'
export { checkProof, type Proof, parseProof, printProof } from './proof.ts'
export { opens, seal } from './seal.ts'
export { parseBundle, parseTilePath, readTiles, tilePath, tilesOf } from './tile.ts'
export { checkConsistency, checkInclusion, leafHash, proveConsistency, proveInclusion } from './tree.ts'
export { type Logged, type LoggedLine, type VerifiedLog, verifyLog } from './verify.ts'
export { parseRequest, printRequest, type Weighed, weighRequest, withAnswer } from './witness.ts'
