/** All that is kept of an organisation, read in one transaction that sees the database as it was when it began. */
import { hex } from '../keep.ts'
import type { Archive, Entry, FileEntry } from '../store.ts'
import type { Lane } from './database.ts'
import { drawersBy } from './drawer.ts'
import { type HeadRow, headOf } from './write.ts'

const PAGE = 500
const DOCUMENTS = 1000

interface EntryRow {
  readonly no: number
  readonly line: string
  readonly author: string | null
  readonly key: string | null
  readonly draft: Uint8Array | null
  readonly salt: Uint8Array | null
  readonly part: Uint8Array | null
}

/** What `read` makes of the archive; null where there is no such organisation. */
export async function readArchive<T>(lane: Lane, org: string, read: (archive: Archive) => Promise<T>): Promise<T | null> {
  await lane`begin isolation level repeatable read read only`
  // Between two pages whoever reads may write them to a slow disk.
  await lane`set local idle_in_transaction_session_timeout = 0`
  const [row] = await lane<HeadRow>`select * from heads where org = ${org}`
  const answer = row ? await read(await archiveIn(lane, row)) : null
  await lane`commit`
  return answer
}

async function archiveIn(lane: Lane, row: HeadRow): Promise<Archive> {
  const { org, origin, size } = row
  return {
    head: headOf(row),
    origin,
    files: [...(await lane<FileEntry & object>`select path, hash, since from files where org = ${org} order by since, path`)],
    async *entries(): AsyncGenerator<Entry> {
      for (let after = 0; ; ) {
        const rows = await lane<EntryRow>`
          select l.no, l.line, l.author, l.key, l.draft, p.salt, p.part
          from lines l left join parts p on p.org = l.org and p.no = l.no
          where l.org = ${org} and l.no > ${after} order by l.no limit ${PAGE}`
        for (const { no, line, author, key, draft, salt, part } of rows)
          yield { no, line, author, key, draft: draft && hex(draft), part: salt && part ? { salt, part } : null }
        if (rows.length < PAGE) return
        after = rows.at(-1)!.no
      }
    },
    async *checkpoints() {
      for (let after = -1; ; ) {
        const rows = await lane<{ size: number; note: string }>`
          select size, note from checkpoints where org = ${org} and size > ${after} and size <= ${size} order by size limit ${PAGE}`
        for (const { size, note } of rows) yield { size, note }
        if (rows.length < PAGE) return
        after = rows.at(-1)!.size
      }
    },
    async *documents() {
      for (let after = ''; ; ) {
        const rows = await lane<{ hash: string }>`
          select hash from documents where org = ${org} and hash > ${after} order by hash limit ${DOCUMENTS}`
        for (const { hash } of rows) {
          const [found] = await lane<{
            bytes: Uint8Array
            type: string
          }>`select bytes, type from documents where org = ${org} and hash = ${hash}`
          if (found) yield { hash, type: found.type, bytes: found.bytes }
        }
        if (rows.length < DOCUMENTS) return
        after = rows.at(-1)!.hash
      }
    },
    async tile(level, index) {
      const [found] = await lane<{ hashes: Uint8Array }>`
        select hashes from tiles where org = ${org} and level = ${level} and place = ${index}`
      return found?.hashes ?? null
    },
    drawers: () => drawersBy(org, ask => ask(lane)),
  }
}
