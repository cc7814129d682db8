/** A whole organisation at once: founded, and taken back from an archive; each in one transaction. */
import { emptyEdge } from '../../log/tree.ts'
import { checked, taken } from '../check.ts'
import { clockOf, growLog, hex, type Means } from '../keep.ts'
import { typeOf } from '../memory.ts'
import type { Archive, Founding, Head } from '../store.ts'
import { changedDocument } from '../unaltered.ts'
import type { Lane } from './database.ts'
import { insertCheckpoint, insertHead, insertLines, insertParts, insertTiles } from './write.ts'

const LINES = 1000
const utf8 = new TextEncoder()

/** The head of the new organisation; null where the id is taken. */
export async function foundOrganisation(lane: Lane, means: Means, founding: Founding): Promise<Head | null> {
  const { org, origin, files, lines, powers = 0 } = founding
  const log = growLog(means, org, origin, emptyEdge, lines)
  const head: Head = { org, size: lines.length, edge: log.edge, clock: clockOf(lines), powers, checkpoint: log.checkpoint }
  await lane`begin`
  if (!(await insertHead(lane, head, origin))) {
    await lane`rollback`
    return null
  }
  for (const [path, text] of files) {
    const bytes = utf8.encode(text)
    const hash = hex(means.sha256(bytes))
    await insertDocument(lane, org, { hash, type: typeOf(path), bytes })
    await lane`insert into files (org, path, since, hash) values (${org}, ${path}, 0, ${hash})`
  }
  const all = lines.map((line, i) => ({ no: i + 1, author: null, key: null, hash: null, line, part: null }))
  for (let from = 0; from < all.length; from += LINES) await insertLines(lane, org, all.slice(from, from + LINES))
  for (let from = 0; from < log.tiles.length; from += LINES) await insertTiles(lane, org, log.tiles.slice(from, from + LINES))
  await Promise.all([insertCheckpoint(lane, head), lane`commit`])
  return head
}

/** The head of the organisation taken back, or the sentence on why it was not. */
export async function restoreOrganisation(lane: Lane, means: Means, archive: Archive): Promise<Head | string> {
  const { head, origin, files } = archive
  const { org } = head
  const fail = async (says: string): Promise<string> => {
    await lane`rollback`
    return says
  }
  await lane`begin`
  if (!(await insertHead(lane, head, origin))) return fail(taken(org))
  for await (const batch of checked(means.sha256, archive)) {
    if (typeof batch === 'string') return fail(batch)
    const { lines, tiles } = batch
    if (lines.length > 0)
      await Promise.all([insertLines(lane, org, lines), ...insertParts(lane, org, lines), insertTiles(lane, org, tiles)])
    for (const { size, note } of batch.checkpoints) await insertCheckpoint(lane, { org, size, checkpoint: note })
  }
  for (const { path, since, hash } of files)
    await lane`insert into files (org, path, since, hash) values (${org}, ${path}, ${since}, ${hash})`
  for await (const document of archive.documents()) {
    if (hex(means.sha256(document.bytes)) !== document.hash) return fail(changedDocument(document.hash))
    await insertDocument(lane, org, document)
  }
  for await (const { kind, key, value, version, due } of archive.drawers())
    await lane`
      insert into kept (org, kind, key, value, version, due) values (${org}, ${kind}, ${key}, ${JSON.stringify(value)}, ${version}, ${due})
      on conflict (org, kind, key) do update set value = excluded.value, version = excluded.version, due = excluded.due`
  await lane`commit`
  return head
}

const insertDocument = (lane: Lane, org: string, { hash, type, bytes }: { hash: string; type: string; bytes: Uint8Array }) =>
  lane`insert into documents (org, hash, type, bytes) values (${org}, ${hash}, ${type}, ${bytes}) on conflict do nothing`
