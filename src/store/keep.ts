/**
 * What becomes of a group of drafts once a record's head is ours: which are kept, under which numbers, in which lines, and what they add to
 * the log. Every store asks this one function and only writes down what it says. Nothing here waits or reads: the head is locked, the
 * drafts' keys were looked up under that lock, and the clock is the database's.
 */
import type { Act } from '../record/act.ts'
import { LONGEST, printLine } from '../record/line.ts'
import { printCheckpoint } from '../log/checkpoint.ts'
import type { Hash, Sha256 } from '../log/hash.ts'
import { type Edge, leafHash, push, rootOf } from '../log/tree.ts'
import type { Draft, Head, NotKept, Receipt, Signers } from './store.ts'

/** A draft with what a store asks of it before the head is locked. */
export interface Sent {
  readonly draft: Draft
  /** The act as its author wrote it, printed as a line is. */
  readonly text: string
  /** SHA-256 of that. The part is no part of it: once it is erased nothing may tell what it was. */
  readonly hash: Uint8Array
}

/** What a key gave when it was first used. */
export interface Known {
  readonly no: number
  readonly line: string
  readonly hash: Uint8Array
  /** The sealed part as it lies beside the line, or null where there is none (any more). */
  readonly part: Part | null
}

export interface Part {
  readonly salt: Uint8Array
  readonly part: Uint8Array
}

/** A line to be written, with the key by which its author will know it. */
export interface NewLine {
  readonly no: number
  readonly author: string | null
  readonly key: string | null
  readonly hash: Uint8Array | null
  readonly line: string
  readonly part: Part | null
}

/** Hashes to be put at the end of a tile. */
export interface Growth {
  readonly level: number
  readonly index: number
  readonly hashes: readonly Hash[]
}

export interface Grown {
  readonly edge: Edge
  readonly tiles: readonly Growth[]
  readonly checkpoint: string
}

/** What of the world keeping a line needs. */
export interface Means {
  readonly sha256: Sha256
  readonly signers: Signers
  /** Random bytes. */
  readonly salt: (bytes: number) => Uint8Array
}

export interface Locked {
  readonly head: Head
  readonly origin: string
  /** What the drafts' keys gave before, by `nameOf`. */
  readonly known: ReadonlyMap<string, Known>
  /** The database's clock, milliseconds since 1970. */
  readonly clock: number
}

export interface Outcome {
  /** One for each draft, in its order. */
  readonly answers: readonly (Receipt | NotKept)[]
  readonly lines: readonly NewLine[]
  /** The hashes that the log's tiles take. */
  readonly tiles: readonly Growth[]
  /** The head as it then is; the one that was, where nothing was kept. */
  readonly head: Head
}

/** A key of an author, as one text. */
export const nameOf = (author: string, key: string): string => `${author}\n${key}`

/** Taken from a block that many share: of an array of its own each would burden whoever cleans up. */
const bytesOf = (text: string): Uint8Array => Buffer.from(text)

/** The draft with its hash. */
export function sentOf(sha256: Sha256, draft: Draft): Sent {
  const act = draft.act as Act
  // Nearly no draft carries these, and a copy costs more than all the rest.
  const text = printLine(
    act.sealed === undefined && act.received === undefined ? act : ({ ...act, sealed: undefined, received: undefined } as unknown as Act),
  )
  return { draft, text, hash: sha256(bytesOf(text)) }
}

/** The line of a draft: what its author wrote, with the moment of receipt after the date, and at the end what ties its sealed part to it. */
function lineOf({ draft, text }: Sent, stamp: string, seal: string | undefined): string {
  const { at } = draft.act
  const dated = at === undefined ? '{' : `{"at":${JSON.stringify(at)}`
  const begun = `{"at":${at === undefined ? `"${stamp}"` : dated.slice(6)},"received":"${stamp}"${at === undefined ? ',' : ''}`
  return seal === undefined ? begun + text.slice(dated.length) : `${begun + text.slice(dated.length, -1)},"sealed":"${seal}"}`
}

/** What becomes of the drafts. */
export function keep(means: Means, { head, origin, known, clock }: Locked, drafts: readonly Sent[]): Outcome {
  // Those who wait together for one exercise read one clock.
  const received = Math.max(head.clock, clock + (drafts[0]?.draft.shift ?? 0))
  const stamp = new Date(received).toISOString()
  const now = new Map<string, Known>()
  const lines: NewLine[] = []
  const answers: (Receipt | NotKept)[] = []
  let { size, powers } = head
  for (const sent of drafts) {
    const { draft, hash } = sent
    const name = nameOf(draft.author, draft.key)
    const before = now.get(name) ?? known.get(name)
    if (before) {
      answers.push(again(means.sha256, before, draft, hash))
      continue
    }
    if (draft.powers !== powers) {
      answers.push(refused('powers'))
      continue
    }
    if (draft.stood && (draft.stood.lines !== size || received >= draft.stood.until)) {
      answers.push(refused('stood'))
      continue
    }
    const part = draft.part ? { salt: means.salt(32), part: draft.part } : null
    const line = lineOf(sent, stamp, part ? hex(sealOf(means.sha256, part)) : draft.act.sealed)
    // Three bytes of UTF-8 are the most that one unit of a text may take.
    if (line.length > LONGEST / 3 && Buffer.byteLength(line) > LONGEST) {
      answers.push(refused('long'))
      continue
    }
    size++
    if (draft.changesPowers) powers = size
    lines.push({ no: size, author: draft.author, key: draft.key, hash, line, part })
    now.set(name, { no: size, line, hash, part })
    answers.push({ kind: 'receipt', no: size, received, line, again: false })
  }
  if (lines.length === 0) return { answers, lines, tiles: [], head }
  const log = growLog(
    means,
    head.org,
    origin,
    head.edge,
    lines.map(({ line }) => line),
  )
  return { answers, lines, tiles: log.tiles, head: { ...head, size, powers, clock: received, edge: log.edge, checkpoint: log.checkpoint } }
}

/** The log with lines more, and its signed checkpoint. */
export function growLog(means: Means, org: string, origin: string, edge: Edge, lines: readonly string[]): Grown {
  const hashes = edge.hashes.slice()
  const { hear, all } = tilesOf()
  for (const [i, line] of lines.entries()) push(means.sha256, hashes, edge.size + i, leafHash(means.sha256, bytesOf(line)), hear)
  const grown: Edge = { size: edge.size + lines.length, hashes }
  const text = printCheckpoint({ origin, size: grown.size, root: rootOf(means.sha256, grown), extensions: [] })
  return { edge: grown, tiles: all(), checkpoint: means.signers.sign(org, origin, text) }
}

/** Collects what the tiles take while a tree grows: one holds 256 hashes, and every eighth level of the tree has some (c2sp.org/tlog-tiles). */
export function tilesOf(): { hear(level: number, index: number, hash: Hash): void; all(): readonly Growth[] } {
  const tiles = new Map<string, { level: number; index: number; hashes: Hash[] }>()
  return {
    hear(level, index, hash) {
      if (level % 8 !== 0) return
      const at = { level: level / 8, index: Math.floor(index / 256) }
      const name = `${at.level}/${at.index}`
      const tile = tiles.get(name)
      if (tile) tile.hashes.push(hash)
      else tiles.set(name, { ...at, hashes: [hash] })
    },
    all: () => [...tiles.values()],
  }
}

/** What a line carries of its sealed part: SHA-256 of the salt and the part after it. */
export const sealOf = (sha256: Sha256, { salt, part }: Part): Hash => {
  const both = new Uint8Array(salt.length + part.length)
  both.set(salt)
  both.set(part, salt.length)
  return sha256(both)
}

/** The answer to a key that was used before. */
function again(sha256: Sha256, before: Known, draft: Draft, hash: Uint8Array): Receipt | NotKept {
  const { sealed, received } = JSON.parse(before.line) as Act
  if (hex(hash) !== hex(before.hash)) return refused('key')
  if ((sealed !== undefined && draft.act.sealed === undefined) !== (draft.part !== undefined)) return refused('key')
  // An erased part cannot be compared any more; then the act alone tells.
  if (draft.part && before.part && hex(sealOf(sha256, { salt: before.part.salt, part: draft.part })) !== sealed) return refused('key')
  return { kind: 'receipt', no: before.no, received: Date.parse(received ?? ''), line: before.line, again: true }
}

const REASONS: Readonly<Record<NotKept['why'], string>> = {
  key: 'this key was already used for another act; send the act again under a key of its own',
  powers: 'powers changed while this act was on its way; look whether it may still be sent, and send it again',
  stood: 'the record changed while this act was on its way; look whether it is still to be sent, and send it again',
  long: `the line of this act is longer than ${LONGEST} bytes; keep the long text as a document and name its SHA-256 in "text"`,
  clock:
    "this server's clock and the database's are more than a second apart, so nothing is accepted here; set the clock and send the act again",
  gone: 'the database cannot be reached or cannot write, so nothing is promised; send the act again under the same key: it will not be kept twice',
  unknown: 'there is no such organisation here; check its name',
  altered:
    'what the database holds of this record is not what was signed, so nothing is added to it; tell those who run this platform, who restore it from a backup',
}

export const refused = (why: NotKept['why'], says = REASONS[why]): NotKept => ({ kind: 'not kept', why, says })

/** Whether a store can keep this key; the refusal where it cannot. */
export function keyAmiss({ author, key }: Draft): NotKept | null {
  const whole = (text: string): boolean => text !== '' && text.length <= 200 && text.isWellFormed() && !/\p{Cc}/u.test(text)
  if (!whole(author))
    return refused('key', 'the author of an act is a name of 1 to 200 signs without line ends; name the party or officer who acts')
  return whole(key) ? null : refused('key', 'a key has 1 to 200 signs without line ends; send the act again under such a key')
}

/** The moment after which a record that was brought goes on: the last that its lines say they were received. */
export function clockOf(lines: readonly string[]): number {
  let clock = 0
  for (const line of lines) {
    const received = /"received":"([^"]+)"/.exec(line)?.[1]
    const at = received === undefined ? Number.NaN : Date.parse(received.replace(/\[.*$/, ''))
    if (at > clock) clock = at
  }
  return clock
}

/** Whether two clocks are too far apart, where one was read between two readings of the other. */
export const isOff = (before: number, theirs: number, after: number): boolean => theirs < before - 1000 || theirs > after + 1000

export const hex = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')
