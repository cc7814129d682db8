/**
 * Records in memory: the twin of the store in PostgreSQL, for tests and for those who want to see an organisation live without a database.
 * A place stands for the database; several stores at one place are several nodes on one database. When the program ends, all is gone.
 */
import { randomBytes } from 'node:crypto'
import type { Sha256 } from '../log/hash.ts'
import { emptyEdge } from '../log/tree.ts'
import {
  clockOf,
  growLog,
  hex,
  type Growth,
  isOff,
  keep,
  keyAmiss,
  type Known,
  type Means,
  nameOf,
  type NewLine,
  refused,
  sentOf,
} from './keep.ts'
import { checked, taken } from './check.ts'
import { hashFromTile } from '../log/tile.ts'
import { hashIn } from './tiles.ts'
import { type Archive, type Drawer, type FileEntry, Gone, type Head, type Kept, type Line, type Signers, type Store } from './store.ts'
import { changedDocument, openSigned, unaltered, unalteredPart } from './unaltered.ts'

interface Organisation {
  head: Head
  readonly origin: string
  readonly lines: NewLine[]
  readonly byKey: Map<string, number>
  readonly tiles: Map<string, Uint8Array>
  readonly checkpoints: { readonly size: number; readonly note: string }[]
  readonly files: FileEntry[]
}

/** What stands for the database. */
export interface Place {
  /** The database's clock. */
  readonly clock: () => number
  /** Whether it can be reached. */
  reachable: boolean
  readonly organisations: Map<string, Organisation>
  readonly documents: Map<string, Map<string, { readonly bytes: Uint8Array; readonly type: string }>>
  readonly drawers: Map<string, Map<string, Kept & { readonly kind: string }>>
  readonly followers: Set<() => void>
}

export const memoryPlace = (clock: () => number): Place => ({
  clock,
  reachable: true,
  organisations: new Map(),
  documents: new Map(),
  drawers: new Map(),
  followers: new Set(),
})

/** A store in memory; `place` is shared with the other nodes, if there are any. */
export function memoryStore({
  now,
  signers,
  sha256,
  salt = randomBytes,
  place = memoryPlace(now),
}: {
  /** This node's clock, milliseconds since 1970. */
  readonly now: () => number
  readonly signers: Signers
  readonly sha256: Sha256
  readonly salt?: (bytes: number) => Uint8Array
  readonly place?: Place
}): Store {
  const means: Means = { sha256, signers, salt }
  const signed = openSigned(means)
  const following = new Set<() => void>()
  let closed = false
  /** Everything waits a turn, as it would for a database. */
  const reach = async (): Promise<void> => {
    await Promise.resolve()
    if (closed || !place.reachable) throw new Gone('the store is closed or cannot be reached')
  }
  const organisation = async (org: string): Promise<Organisation | undefined> => {
    await reach()
    return place.organisations.get(org)
  }
  const keepDocument = (org: string, bytes: Uint8Array, type: string): string => {
    const hash = hex(sha256(bytes))
    const documents = entry(place.documents, org, () => new Map())
    if (!documents.has(hash)) documents.set(hash, { bytes: bytes.slice(), type })
    return hash
  }
  const write = (kept: Organisation, lines: readonly NewLine[], tiles: readonly Growth[]): void => {
    for (const line of lines) {
      kept.lines.push(line)
      if (line.author !== null && line.key !== null) kept.byKey.set(nameOf(line.author, line.key), line.no)
    }
    for (const { level, index, hashes } of tiles) {
      const name = `${level}/${index}`
      kept.tiles.set(name, Buffer.concat([kept.tiles.get(name) ?? new Uint8Array(0), ...hashes]))
    }
  }
  const move = (kept: Organisation, head: Head): void => {
    kept.checkpoints.push({ size: head.size, note: head.checkpoint })
    kept.head = head
    for (const hear of place.followers) hear()
  }
  const thingsOf = (org: string): (Kept & { readonly kind: string })[] =>
    [...(place.drawers.get(org)?.values() ?? [])]
      .map(thing => ({ kind: thing.kind, ...copied(thing) }))
      .sort((a, b) => order(a.kind, b.kind) || order(a.key, b.key))
  const knownOf = (kept: Organisation, no: number): Known => {
    const { line, hash, part } = kept.lines[no - 1]!
    return { no, line, hash: hash!, part }
  }

  return {
    async organisations() {
      await reach()
      return [...place.organisations.keys()].sort()
    },
    async found({ org, origin, files, lines, powers = 0 }) {
      await reach()
      if (place.organisations.has(org)) return null
      const log = growLog(means, org, origin, emptyEdge, lines)
      const head: Head = { org, size: lines.length, edge: log.edge, clock: clockOf(lines), powers, checkpoint: log.checkpoint }
      const entries = [...files].map(([path, text]) => ({
        path,
        hash: keepDocument(org, new TextEncoder().encode(text), typeOf(path)),
        since: 0,
      }))
      const kept: Organisation = { head, origin, lines: [], byKey: new Map(), tiles: new Map(), checkpoints: [], files: entries }
      write(
        kept,
        lines.map((line, i) => ({ no: i + 1, author: null, key: null, hash: null, line, part: null })),
        log.tiles,
      )
      place.organisations.set(org, kept)
      move(kept, head)
      return head
    },
    async head(org) {
      return (await organisation(org))?.head ?? null
    },
    async append(org, drafts) {
      await Promise.resolve()
      if (closed || !place.reachable) return drafts.map(() => refused('gone'))
      if (isOff(now(), place.clock(), now())) return drafts.map(() => refused('clock'))
      const kept = place.organisations.get(org)
      if (!kept) return drafts.map(() => refused('unknown'))
      const amiss = drafts.map(keyAmiss)
      const sent = drafts.filter((_, i) => amiss[i] === null).map(draft => sentOf(sha256, draft))
      const known = new Map<string, Known>()
      for (const { draft } of sent) {
        const name = nameOf(draft.author, draft.key)
        const no = kept.byKey.get(name)
        if (no !== undefined) known.set(name, knownOf(kept, no))
      }
      if (signed(kept.head, kept.origin) !== null) return drafts.map(() => refused('altered'))
      const outcome = keep(means, { head: kept.head, origin: kept.origin, known, clock: place.clock() }, sent)
      if (outcome.lines.length > 0) {
        write(kept, outcome.lines, outcome.tiles)
        move(kept, outcome.head)
      }
      const answers = outcome.answers.values()
      return amiss.map(refusal => refusal ?? answers.next().value!)
    },
    async *lines(org, from = 1, until = Number.POSITIVE_INFINITY) {
      const kept = await organisation(org)
      for (let no = Math.max(1, from); kept && no <= Math.min(until, kept.head.size); no++) yield { no, line: kept.lines[no - 1]!.line }
    },
    follow(org, from, hear) {
      let next = Math.max(1, from)
      let waiting = false
      let stopped = false
      const look = (): void => {
        if (waiting) return
        waiting = true
        setImmediate(() => {
          waiting = false
          const kept = place.organisations.get(org)
          // What lies behind the head was kept by no node.
          const lines = kept?.lines.slice(0, kept.head.size) ?? []
          if (stopped || !place.reachable || lines.length < next) return
          const fresh: Line[] = lines.slice(next - 1).map(({ no, line }) => ({ no, line }))
          next = lines.length + 1
          hear(fresh)
        })
      }
      const stop = (): void => {
        stopped = true
        place.followers.delete(look)
        following.delete(stop)
      }
      place.followers.add(look)
      following.add(stop)
      look()
      return stop
    },
    async passed(org, moment, shift = 0) {
      const kept = await organisation(org)
      if (!kept || place.clock() + shift < moment) return false
      if (kept.head.clock < moment) kept.head = { ...kept.head, clock: moment }
      return true
    },
    async byKey(org, author, key) {
      const kept = await organisation(org)
      const no = kept?.byKey.get(nameOf(author, key))
      return kept && no !== undefined ? { no, line: kept.lines[no - 1]!.line } : null
    },
    async tile(org, level, index) {
      return (await organisation(org))?.tiles.get(`${level}/${index}`)?.slice() ?? null
    },
    async hash(org, level, index) {
      const at = hashFromTile(level, index)
      return hashIn(sha256, (await organisation(org))?.tiles.get(`${at.level}/${at.index}`) ?? null, at)
    },
    async checkpointOf(org, size) {
      return (await organisation(org))?.checkpoints.find(checkpoint => checkpoint.size >= size)?.note ?? null
    },
    async files(org) {
      return inOrder((await organisation(org))?.files ?? [])
    },
    async addFile(org, file) {
      const files = (await organisation(org))?.files
      if (!files) return
      const same = files.findIndex(({ path, since }) => path === file.path && since === file.since)
      files.splice(same < 0 ? files.length : same, same < 0 ? 0 : 1, { ...file })
    },
    async keepDocument(org, bytes, type) {
      await reach()
      return keepDocument(org, bytes, type)
    },
    async document(org, hash) {
      await reach()
      const found = place.documents.get(org)?.get(hash)
      return found ? unaltered(sha256, hash, { bytes: found.bytes.slice(), type: found.type }) : null
    },
    async *documents(org) {
      await reach()
      yield* [...(place.documents.get(org)?.keys() ?? [])].sort()
    },
    async sealedPart(org, no) {
      const line = (await organisation(org))?.lines[no - 1]
      return line?.part ? unalteredPart(sha256, line, { salt: line.part.salt.slice(), part: line.part.part.slice() }) : null
    },
    async erase(org, no) {
      const lines = (await organisation(org))?.lines
      const line = lines?.[no - 1]
      if (!lines || !line?.part) return false
      lines[no - 1] = { ...line, part: null }
      return true
    },
    async archive<T>(org: string, read: (archive: Archive) => Promise<T>) {
      const kept = await organisation(org)
      if (!kept) return null
      const { head, origin } = kept
      const all = <U>(things: readonly U[]) =>
        async function* () {
          await reach()
          yield* things
        }
      const tiles = new Map(kept.tiles)
      return read({
        head,
        origin,
        files: inOrder(kept.files),
        entries: all(
          kept.lines.map(({ no, line, author, key, hash, part }) => ({ no, line, author, key, draft: hash && hex(hash), part })),
        ),
        checkpoints: all([...kept.checkpoints]),
        documents: all([...(place.documents.get(org) ?? [])].map(([hash, document]) => ({ hash, ...document }))),
        tile: async (level, index) => tiles.get(`${level}/${index}`) ?? null,
        drawers: all(thingsOf(org)),
      })
    },
    async restore(archive) {
      await reach()
      const { head, origin } = archive
      if (place.organisations.has(head.org)) return taken(head.org)
      const kept: Organisation = { head, origin, lines: [], byKey: new Map(), tiles: new Map(), checkpoints: [], files: [...archive.files] }
      for await (const batch of checked(sha256, archive)) {
        if (typeof batch === 'string') return batch
        write(kept, batch.lines, batch.tiles)
        kept.checkpoints.push(...batch.checkpoints)
      }
      const documents = new Map<string, { bytes: Uint8Array; type: string }>()
      for await (const { hash, type, bytes } of archive.documents()) {
        if (hex(sha256(bytes)) !== hash) return changedDocument(hash)
        documents.set(hash, { bytes: bytes.slice(), type })
      }
      const things: Things = new Map()
      for await (const thing of archive.drawers()) things.set(nameOf(thing.kind, thing.key), { ...copied(thing), kind: thing.kind })
      if (place.organisations.has(head.org)) return taken(head.org)
      place.organisations.set(head.org, kept)
      place.documents.set(head.org, documents)
      place.drawers.set(head.org, things)
      for (const hear of place.followers) hear()
      return head
    },
    async *drawers(org) {
      await reach()
      yield* thingsOf(org)
    },
    drawer: org => drawerOf(reach, () => entry(place.drawers, org, () => new Map())),
    async now() {
      await reach()
      return place.clock()
    },
    async close() {
      for (const stop of following) stop()
      closed = true
    },
  }
}

type Things = Map<string, Kept & { readonly kind: string }>

function drawerOf(reach: () => Promise<void>, things: () => Things): Drawer {
  const of = <T>(chosen: (thing: Kept & { readonly kind: string }) => boolean): Kept<T>[] =>
    [...things().values()].filter(chosen).map(thing => copied<T>(thing))
  return {
    async get<T>(kind: string, key: string) {
      await reach()
      const thing = things().get(nameOf(kind, key))
      return thing ? copied<T>(thing) : null
    },
    async put(kind, key, value, { from, due = null }) {
      await reach()
      const name = nameOf(kind, key)
      if ((things().get(name)?.version ?? 0) !== from) return false
      things().set(name, { kind, key, value: structuredClone(value), version: from + 1, due })
      return true
    },
    async take<T>(kind: string, key: string) {
      await reach()
      const name = nameOf(kind, key)
      const thing = things().get(name)
      things().delete(name)
      return thing ? copied<T>(thing) : null
    },
    async list<T>(kind: string, prefix = '', most = Number.POSITIVE_INFINITY) {
      await reach()
      const all = of<T>(thing => thing.kind === kind && thing.key.startsWith(prefix))
      return all.sort((a, b) => order(a.key, b.key)).slice(0, most)
    },
    async due<T>(kind: string, until: number, most: number) {
      await reach()
      const all = of<T>(thing => thing.kind === kind && thing.due !== null && thing.due <= until)
      return all.sort((a, b) => a.due! - b.due! || order(a.key, b.key)).slice(0, most)
    },
  }
}

/** A thing as it would come back from a database: a value of its own, what JSON keeps of it. */
const copied = <T>({ key, value, version, due }: Kept): Kept<T> => ({ key, value: JSON.parse(JSON.stringify(value)) as T, version, due })

const inOrder = (files: readonly FileEntry[]): readonly FileEntry[] => files.toSorted((a, b) => a.since - b.since || order(a.path, b.path))

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The media type of a charter's file, by its name. */
export const typeOf = (path: string): string => (path.endsWith('.csv') ? 'text/csv' : path.endsWith('.md') ? 'text/markdown' : 'text/plain')

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = make()
  map.set(key, made)
  return made
}
