/** What is written of a record: its lines, the log's tiles, the head and its checkpoint, each in one statement however many lines there are. */
import type { Growth, NewLine, Outcome } from '../keep.ts'
import type { Hash } from '../../log/hash.ts'
import type { Edge } from '../../log/tree.ts'
import type { Head } from '../store.ts'
import type { Lane, Statement } from './database.ts'

export interface HeadRow {
  readonly org: string
  readonly origin: string
  readonly size: number
  readonly edge: Uint8Array
  readonly clock: number
  readonly powers: number
  readonly checkpoint: string
}

export const headOf = ({ org, size, edge, clock, powers, checkpoint }: HeadRow): Head => ({
  org,
  size,
  edge: edgeOf(size, edge),
  clock,
  powers,
  checkpoint,
})

const edgeOf = (size: number, bytes: Uint8Array): Edge => ({
  size,
  hashes: Array.from({ length: bytes.length / 32 }, (_, i): Hash => bytes.slice(32 * i, 32 * i + 32)),
})

/**
 * All that a batch writes, as one statement: of statements that go out together each still wakes the program when it is answered, and where
 * many wait for a processor that costs more than the writing.
 */
export const writeBatch = (lane: Lane, org: string, { lines, tiles, head }: Pick<Outcome, 'lines' | 'tiles' | 'head'>): Statement[] => [
  lane`with
    l as (${insertLines(lane, org, lines)}),
    t as (${insertTiles(lane, org, tiles)}),
    c as (${insertCheckpoint(lane, head)})
    ${updateHead(lane, head)}`,
  ...insertParts(lane, org, lines),
]

/**
 * All that a batch writes, if the head still is as it was believed to be, as one statement and one transaction; how many heads moved. The edge
 * of a tree stands for every line in it, and no act is received before the head's clock, whoever moved that.
 */
export const writeIfStill = (lane: Lane, before: Head, { lines, tiles, head }: Pick<Outcome, 'lines' | 'tiles' | 'head'>) => {
  const parts = insertParts(lane, head.org, lines, lane`from h cross join`)
  return lane<{ moved: number }>`with
    h as (${updateHead(lane, head)} and size = ${before.size} and edge = ${Buffer.concat(before.edge.hashes)} and powers = ${before.powers}
      and clock <= ${head.clock} returning 1),
    l as (${insertLines(lane, head.org, lines, lane`from h cross join`)}),
    t as (${insertTiles(lane, head.org, tiles, lane`from h cross join`)}),
    ${parts.length > 0 ? lane`p as (${parts[0]!}),` : lane``}
    c as (insert into checkpoints (org, size, note) select ${head.org}, ${head.size}::bigint, ${head.checkpoint} from h)
    select count(*)::int as moved from h`
}

/** Lines that follow one another. Neither they nor names hold a line end, so that all of a kind go as one text. */
export const insertLines = (lane: Lane, org: string, lines: readonly NewLine[], from = lane`from`): Statement => lane`
  insert into lines (org, no, author, key, draft, line)
  select ${org}, ${lines[0]!.no - 1}::bigint + t.n, nullif(t.author, ''), nullif(t.key, ''),
    case when t.key <> '' then substring(${Buffer.concat(lines.map(({ hash }) => hash ?? NO_HASH))}::bytea from (32 * t.n - 31)::int for 32) end,
    t.line
  ${from} unnest(
    string_to_array(${lines.map(({ author }) => author ?? '').join('\n')}, E'\n'),
    string_to_array(${lines.map(({ key }) => key ?? '').join('\n')}, E'\n'),
    string_to_array(${lines.map(({ line }) => line).join('\n')}, E'\n')
  ) with ordinality as t(author, key, line, n)`

const NO_HASH = new Uint8Array(32)

/** The sealed parts of lines, if any has one. */
export function insertParts(lane: Lane, org: string, all: readonly NewLine[], from = lane`from`): Statement[] {
  const lines = all.filter(({ part }) => part !== null)
  if (lines.length === 0) return []
  return [
    lane`
  insert into parts (org, no, salt, part)
  select ${org}, t.no::bigint, decode(t.salt, 'hex'), decode(coalesce(t.part, ''), 'hex')
  ${from} unnest(
    string_to_array(${lines.map(({ no }) => no).join('\n')}, E'\n'),
    string_to_array(${lines.map(({ part }) => hexOf(part!.salt)).join('\n')}, E'\n'),
    string_to_array(${lines.map(({ part }) => hexOf(part!.part)).join('\n')}, E'\n')
  ) as t(no, salt, part)`,
  ]
}

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** New hashes at the ends of their tiles. */
export const insertTiles = (lane: Lane, org: string, tiles: readonly Growth[], from = lane`from`): Statement => {
  let next = 1
  const starts = tiles.map(({ hashes }) => (next += 32 * hashes.length) - 32 * hashes.length)
  return lane`
    insert into tiles (org, level, place, hashes)
    select ${org}, t.level::int, t.place::bigint, substring(${Buffer.concat(tiles.flatMap(({ hashes }) => hashes))}::bytea from t.start::int for t.length::int)
    ${from} unnest(
      string_to_array(${tiles.map(({ level }) => level).join('\n')}, E'\n'),
      string_to_array(${tiles.map(({ index }) => index).join('\n')}, E'\n'),
      string_to_array(${starts.join('\n')}, E'\n'),
      string_to_array(${tiles.map(({ hashes }) => 32 * hashes.length).join('\n')}, E'\n')
    ) as t(level, place, start, length)
    on conflict (org, level, place) do update set hashes = tiles.hashes || excluded.hashes`
}

export const insertCheckpoint = (lane: Lane, { org, size, checkpoint }: Pick<Head, 'org' | 'size' | 'checkpoint'>): Statement =>
  lane`insert into checkpoints (org, size, note) values (${org}, ${size}, ${checkpoint})`

const updateHead = (lane: Lane, { org, size, edge, clock, powers, checkpoint }: Head): Statement => lane`
  update heads set size = ${size}, edge = ${Buffer.concat(edge.hashes)}, clock = ${clock}, powers = ${powers}, checkpoint = ${checkpoint}
  where org = ${org}`

/** The head of a new organisation; false where there is one of that name. */
export async function insertHead(lane: Lane, head: Head, origin: string): Promise<boolean> {
  const { count } = await lane`
    insert into heads (org, origin, size, edge, clock, powers, checkpoint)
    values (${head.org}, ${origin}, ${head.size}, ${Buffer.concat(head.edge.hashes)}, ${head.clock}, ${head.powers}, ${head.checkpoint})
    on conflict do nothing`
  return count === 1
}
