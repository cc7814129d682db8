/**
 * Backups: organisations as folders of plain files, which need no database to be read, and back into any store. What lies there is checked
 * against its own log before a store takes any of it. Sessions and sign-in links are left out: who holds one signs in again. The keys by which
 * logs are signed are no part of a backup either; they lie in the data folder and are kept apart from what they sign.
 *
 *     pacific/about.json            head, origin, files
 *     pacific/lines.jsonl           the record, byte for byte
 *     pacific/keys.jsonl            [number, author, key, hash of the draft]
 *     pacific/parts.jsonl           [number, salt, sealed part], base64
 *     pacific/checkpoints.jsonl     [size, signed note]
 *     pacific/tile/…                the log's tiles, under their public paths
 *     pacific/documents/<SHA-256>   and their types in documents.jsonl
 *     pacific/drawers.jsonl         people, passkeys, notices on their way …
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Sha256 } from '../log/hash.ts'
import { tilePath, tilesOf } from '../log/tile.ts'
import { type Inspected, inspect } from './inspect.ts'
import { hex } from './keep.ts'
import { type LineFile, lineFile, linesOf } from './line-file.ts'
import { isInside, writeNew } from './live-folder.ts'
import { whyNot } from './record.ts'
import type { Archive, Entry, Head, Kept, Store } from './store.ts'

/** Kinds of small things that are worth nothing on another day. */
const PASSING = ['session', 'link', 'review']
const PLATFORM = '-'
const FORMAT = 1

/**
 * Writes one organisation, or all of them with the platform's own drawers, into a new folder; the sentence on what is wrong, or null. Of a record that is
 * not the one that was signed, or with a charter or catalogue that is not the one it vouches for, no backup is written. What lay beside it and is missing or another (a sealed part, a document) is left out and named,
 * and the rest is kept.
 */
export async function backup(store: Store, org: string | null, folder: string, sha256: Sha256): Promise<string | null> {
  const missed: string[] = []
  const amiss = await writeNew(folder, async draft => {
    for (const name of org === null ? await store.organisations() : [org]) {
      const at = join(draft, encodeURIComponent(name))
      mkdirSync(at)
      const found = await store.archive(name, archive => write(archive, at, sha256))
      if (found === null) return `there is no organisation "${name}" here; check its name`
      const altered = found.record ?? found.files
      if (altered !== null) return `${name}: ${altered}; no backup was written: keep the last one, and restore from it`
      missed.push(...[...found.lost, ...found.changed].map(says => `${name}: ${says}`))
    }
    if (org !== null) return null
    mkdirSync(join(draft, PLATFORM))
    await writeDrawers(store.drawers(''), join(draft, PLATFORM, 'drawers.jsonl'))
    return null
  })
  if (amiss !== null || missed.length === 0) return amiss
  return `${folder} was written without what is not there any more; keep the backup from before that too:\n${missed.map(says => `  ${says}`).join('\n')}`
}

/** Writes an archive as it is gone through; what is wrong with it. */
async function write(archive: Archive, at: string, sha256: Sha256): Promise<Inspected> {
  const { head, origin, files } = archive
  const { org, size, clock, powers, checkpoint } = head
  const [lines, keys, parts, checkpoints, documents] = ['lines', 'keys', 'parts', 'checkpoints', 'documents'].map(name =>
    lineFile(join(at, `${name}.jsonl`)),
  ) as [LineFile, LineFile, LineFile, LineFile, LineFile]
  const counts = { keys: 0, parts: 0, documents: 0 }
  mkdirSync(join(at, 'documents'))
  const found = await inspect(sha256, archive, {
    tiles: true,
    entry({ no, line, author, key, draft, part }) {
      lines.add(line)
      if (key !== null) counts.keys++
      if (key !== null) keys.add(JSON.stringify([no, author, key, draft]))
      if (part) counts.parts++
      if (part) parts.add(JSON.stringify([no, base64(part.salt), base64(part.part)]))
    },
    checkpoint: (size, note) => checkpoints.add(JSON.stringify([size, note])),
    document({ hash, type, bytes }) {
      counts.documents++
      writeFileSync(join(at, 'documents', hash), bytes)
      documents.add(JSON.stringify([hash, type]))
    },
  })
  for (const file of [lines, keys, parts, checkpoints, documents]) file.end()
  if ((found.record ?? found.files) !== null) return found
  for (const { level, index, width } of tilesOf(size)) {
    const path = join(at, tilePath(level, index, width))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, (await archive.tile(level, index)) ?? new Uint8Array(0))
  }
  await writeDrawers(archive.drawers(), join(at, 'drawers.jsonl'))
  const edge = head.edge.hashes.map(hex)
  writeFileSync(
    join(at, 'about.json'),
    `${JSON.stringify({ format: FORMAT, org, origin, size, edge, clock, powers, checkpoint, files, counts }, null, 1)}\n`,
  )
  return found
}

async function writeDrawers(things: AsyncIterable<Kept & { readonly kind: string }>, path: string): Promise<void> {
  const drawers = lineFile(path)
  for await (const thing of things) if (!PASSING.includes(thing.kind)) drawers.add(JSON.stringify(thing))
  drawers.end()
}

/**
 * What came back, by id; or the sentence on what is wrong. Nothing at all is taken where one organisation's lines are not those of its log, or
 * where a sealed part is missing that no act erased, unless it is asked for without them.
 */
export async function restore(
  store: Store,
  folder: string,
  sha256: Sha256,
  { withoutParts = false }: { readonly withoutParts?: boolean } = {},
): Promise<readonly string[] | string> {
  try {
    const names = readdirSync(folder).sort()
    const archives: Archive[] = []
    for (const name of names) {
      if (!existsSync(join(folder, name, 'about.json'))) continue
      const archive = read(join(folder, name))
      if (typeof archive === 'string') return archive
      const short = await shortOf(join(folder, name))
      const found = short === null ? await inspect(sha256, archive) : null
      const amiss = short ?? found?.record ?? found?.files ?? found?.changed[0]
      if (amiss !== undefined) return `${join(folder, name)}: ${amiss}; nothing was restored: take another copy of this backup`
      const [gone] = withoutParts ? [] : (found?.lost ?? [])
      if (gone !== undefined)
        return `${join(folder, name)}: ${gone}; nothing was restored: take an older backup, or add --without-parts to go on without them`
      if (await store.head(archive.head.org)) return `an organisation named "${archive.head.org}" is already kept here; nothing was changed`
      archives.push(archive)
    }
    const platform = join(folder, PLATFORM, 'drawers.jsonl')
    if (archives.length === 0 && !existsSync(platform))
      return `${folder}: there is no backup here; name the folder that "entente backup" wrote`
    for (const archive of archives) {
      const head = await store.restore(archive)
      if (typeof head === 'string') return `${archive.head.org}: ${head}`
    }
    if (existsSync(platform))
      for await (const line of linesOf(platform)) {
        const { kind, key, value, due } = JSON.parse(line) as Kept & { kind: string }
        await store.drawer('').put(kind, key, value, { from: 0, due })
      }
    return archives.map(({ head }) => head.org)
  } catch (error) {
    if (error instanceof SyntaxError) return `${folder}: a file of this backup is damaged (${error.message}); take another copy of it`
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
    return `${folder}: ${whyNot(error)}`
  }
}

/**
 * What lies beside the lines and is not all there; the log vouches for it no further than each line names its part. A backup written before
 * these were counted is taken as it is.
 */
async function shortOf(at: string): Promise<string | null> {
  const { counts = {} } = JSON.parse(readFileSync(join(at, 'about.json'), 'utf8')) as { counts?: Readonly<Record<string, number>> }
  for (const [name, count] of Object.entries(counts)) {
    let found = 0
    for await (const _ of linesOf(join(at, `${name}.jsonl`))) found++
    if (found !== count) return `${name}.jsonl has ${found} lines, and ${count} were written`
  }
  return null
}

/** The archive in a folder of a backup. */
function read(at: string): Archive | string {
  const { format, org, origin, size, edge, clock, powers, checkpoint, files } = JSON.parse(
    readFileSync(join(at, 'about.json'), 'utf8'),
  ) as Omit<Head, 'edge'> & { format: number; origin: string; edge: readonly string[]; files: Archive['files'] }
  if (format !== FORMAT) return `${at}: this backup was written by a newer Entente (format ${format}); restore it with that program`
  const outside = [org, ...files.map(({ path }) => path)].find(path => !isInside(at, path))
  if (outside !== undefined)
    return `${at}: about.json names “${outside}”, which would lie outside the folder of an organisation; nothing was restored: take another copy of this backup`
  return {
    head: { org, size, edge: { size, hashes: edge.map(hash => Buffer.from(hash, 'hex')) }, clock, powers, checkpoint },
    origin,
    files,
    async *entries(): AsyncGenerator<Entry> {
      const keys = numbered<[number, string, string, string]>(join(at, 'keys.jsonl'))
      const parts = numbered<[number, string, string]>(join(at, 'parts.jsonl'))
      let no = 0
      for await (const line of linesOf(join(at, 'lines.jsonl'))) {
        no++
        const [, author, key, draft] = (await keys(no)) ?? [no, null, null, null]
        const part = await parts(no)
        yield { no, line, author, key, draft, part: part && { salt: Buffer.from(part[1], 'base64'), part: Buffer.from(part[2], 'base64') } }
      }
    },
    async *checkpoints() {
      for await (const line of linesOf(join(at, 'checkpoints.jsonl'))) {
        const [size, note] = JSON.parse(line) as [number, string]
        yield { size, note }
      }
    },
    async *documents() {
      for await (const line of linesOf(join(at, 'documents.jsonl'))) {
        const [hash, type] = JSON.parse(line) as [string, string]
        if (!/^[0-9a-f]{64}$/.test(hash)) throw new SyntaxError('documents.jsonl names what is no SHA-256')
        yield { hash, type, bytes: readFileSync(join(at, 'documents', hash)) }
      }
    },
    tile: async (level, index) => {
      const { width } = [...tilesOf(size)].find(tile => tile.level === level && tile.index === index) ?? { width: 0 }
      return width === 0 ? null : readFileSync(join(at, tilePath(level, index, width)))
    },
    async *drawers() {
      for await (const line of linesOf(join(at, 'drawers.jsonl'))) yield JSON.parse(line) as Kept & { kind: string }
    },
  }
}

/** Rows that begin with a number, asked for by numbers that rise; null where a number has none. */
function numbered<T extends readonly [number, ...unknown[]]>(path: string): (no: number) => Promise<T | null> {
  const rows = linesOf(path)
  let next: T | null | undefined
  const advance = async (): Promise<void> => {
    const row = await rows.next()
    next = row.done ? null : (JSON.parse(row.value) as T)
  }
  return async no => {
    if (next === undefined) await advance()
    if (!next || next[0] !== no) return null
    const found = next
    await advance()
    return found
  }
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
