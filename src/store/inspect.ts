/**
 * The whole of an organisation gone through: its lines against every signed checkpoint, the log's tiles against its lines, and what lies beside the
 * lines (sealed parts, documents, the charter's texts) against the hashes by which it is known. A store is looked through before it serves an
 * organisation, a backup while it is written and before it is taken back.
 */
import { type Hash, type Sha256, same } from '../log/hash.ts'
import { tilePath } from '../log/tile.ts'
import { type Act, ERASED } from '../record/act.ts'
import { vouches } from '../record/founding.ts'
import { checked } from './check.ts'
import { filesAmiss } from './founding.ts'
import { type Growth, hex } from './keep.ts'
import type { Archive, Entry, Signers, Store } from './store.ts'
import { changedDocument, changedPart, headAmiss, isPartOf } from './unaltered.ts'

export interface Inspected {
  /** The first thing by which the record is not the one that was signed, in a sentence; null where it is. */
  readonly record: string | null
  /** The first file of the organisation that its record does not vouch for, in a sentence; null where there is none. */
  readonly files: string | null
  /** The sealed parts that are not there any more, though no act erased them: one sentence, or none. */
  readonly lost: readonly string[]
  /** What else lay beside it and is another than its hash says, or a text of the charter that is missing; a sentence each. */
  readonly changed: readonly string[]
}

/** Who hears of what was gone through. What is not what its hash says is not handed on. */
interface Hearing {
  readonly entry?: (entry: Entry) => void
  readonly checkpoint?: (size: number, note: string) => void
  readonly document?: (document: { readonly hash: string; readonly type: string; readonly bytes: Uint8Array }) => void
  /** Whether the log's tiles are looked at too. */
  readonly tiles?: boolean
}

/** What is found amiss in an archive; `hear` hears of all of it on the way. */
export async function inspect(sha256: Sha256, archive: Archive, hear: Hearing = {}): Promise<Inspected> {
  const changed: string[] = []
  const lost = openLost()
  const vouching: Act[] = []
  const heard: Archive = {
    ...archive,
    async *entries() {
      for await (const entry of archive.entries()) {
        const whole = entry.part === null || isPartOf(sha256, entry.line, entry.part)
        if (!whole) changed.push(changedPart(entry.no))
        lost.hear(entry)
        if (MAY_VOUCH.test(entry.line)) vouching.push(...[actOf(entry.line)].filter(isVouching))
        const given = whole ? entry : { ...entry, part: null }
        hear.entry?.(given)
        yield given
      }
    },
    async *checkpoints() {
      for await (const checkpoint of archive.checkpoints()) {
        lost.begins(checkpoint.size)
        hear.checkpoint?.(checkpoint.size, checkpoint.note)
        yield checkpoint
      }
    },
  }
  const grown = new Map<string, number>()
  for await (const batch of checked(sha256, heard)) {
    const amiss = typeof batch === 'string' ? batch : hear.tiles ? await tilesAmiss(archive, batch.tiles, grown) : null
    if (amiss !== null) return { record: amiss, files: null, lost: [], changed }
  }
  const gone = lost.says()
  const there = new Set<string>()
  for await (const document of archive.documents()) {
    if (hex(sha256(document.bytes)) !== document.hash) changed.push(changedDocument(document.hash))
    else hear.document?.(document)
    there.add(document.hash)
  }
  for (const { path, hash } of archive.files) if (!there.has(hash)) changed.push(`the text of ${path} (${hash}) is missing`)
  return { record: null, files: filesAmiss(archive.files, vouching, there), lost: gone === null ? [] : [gone], changed }
}

/** What is amiss in an organisation of a store, with the signature of its newest checkpoint; null where there is none of that name. */
export function inspectStore(
  store: Store,
  org: string,
  { sha256, signers, entry }: { readonly sha256: Sha256; readonly signers: Signers; readonly entry?: (no: number, of: number) => void },
): Promise<Inspected | null> {
  return store.archive(org, async archive => {
    const { head, origin } = archive
    const found = await inspect(sha256, archive, { tiles: true, entry: ({ no }) => entry?.(no, head.size) })
    return { ...found, record: found.record ?? headAmiss(sha256, signers, head, origin) }
  })
}

/** The first tile that does not hold the hashes of its lines, in a sentence; `grown` remembers how far each was looked at. */
async function tilesAmiss(archive: Archive, tiles: readonly Growth[], grown: Map<string, number>): Promise<string | null> {
  for (const { level, index, hashes } of tiles) {
    const name = `${level}/${index}`
    const from = grown.get(name) ?? 0
    grown.set(name, from + hashes.length)
    if (from + hashes.length === 256) grown.delete(name)
    const tile = await archive.tile(level, index)
    const place = hashes.findIndex((hash, i) => !isAt(tile, from + i, hash))
    if (place >= 0)
      return `${tilePath(level, index)} of the log does not hold the hash of its place ${from + place}: it was changed, or is missing`
  }
  return null
}
const isAt = (tile: Uint8Array | null, place: number, hash: Hash): boolean =>
  tile !== null && tile.length >= 32 * (place + 1) && same(tile.subarray(32 * place, 32 * (place + 1)), hash)

/** So many lines are named; the rest is counted. */
const TOLD = 10

/**
 * Which lines lost their sealed part though no act of the record erased it. Lines that were there when the record began came without their parts, as
 * an export gives them.
 */
function openLost() {
  const gone = new Set<number>()
  const erased = new Set<number>()
  let brought = Number.POSITIVE_INFINITY
  return {
    /** The size of a signed checkpoint; the smallest is that of the beginning. */
    begins: (size: number): void => void (brought = Math.min(brought, size)),
    hear({ no, line, key, part }: Entry): void {
      if (line.includes(ERASED)) {
        const { act, answers } = actOf(line)
        if (act === ERASED && answers !== undefined) erased.add(answers)
      }
      if (part || (key === null && no <= brought) || !line.includes('"sealed"')) return
      if (actOf(line).sealed !== undefined) gone.add(no)
    },
    says(): string | null {
      const [first, ...more] = [...gone].filter(no => !erased.has(no))
      if (first === undefined) return null
      if (more.length === 0) return `the sealed part of line ${first} is missing, and no act says that it was erased`
      const named = [first, ...more].slice(0, TOLD).join(', ')
      const rest = more.length + 1 - TOLD
      return `the sealed parts of lines ${named}${rest > 0 ? ` and ${rest} more` : ''} are missing, and no act says that they were erased`
    },
  }
}

/** What a line holds that may say what is kept beside the record; a letter may be written as its number. */
const MAY_VOUCH = /founded|"edition"|"text"|\\u/
const isVouching = (act: Partial<Act>): act is Act => act !== null && typeof act === 'object' && vouches(act as Act)

/** The act of a line; of one that was changed beyond reading, nothing. */
function actOf(line: string): Partial<Act> {
  try {
    return JSON.parse(line) as Partial<Act>
  } catch {
    return {}
  }
}
