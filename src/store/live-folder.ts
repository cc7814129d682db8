/**
 * A live organisation as a folder and back: the files of its charter as they now are, its lines, and what one needs to check them without us
 * (`log/checkpoint`, `log/key`, the documents that lines name). Founded again from that folder, it is the same, byte for byte.
 */
import { isUtf8 } from 'node:buffer'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { printFault } from '../basics/fault.ts'
import { catalogueFilesIn, textsIn } from './catalogues.ts'
import { readFolder } from './folder.ts'
import { lineFile } from './line-file.ts'
import { eachLine, whyNot } from './record.ts'
import { Altered, type FileEntry, type Founding, type Head, type Store } from './store.ts'

/** What an organisation begins with, from its folder; or the sentence on what is wrong there. */
export function foundingFrom(folder: string, { org, origin }: Pick<Founding, 'org' | 'origin'>): Founding | string {
  const { files, record, faults } = readFolder(folder)
  if (faults.length > 0) return faults.map(printFault).join('\n')
  if (!files.has('charter.md')) return `${folder}: there is no charter.md here; name the folder of an organisation`
  const catalogues = textsIn(folder, catalogueFilesIn(folder))
  if (catalogues.faults.length > 0) return catalogues.faults.map(printFault).join('\n')
  const lines: string[] = []
  const amiss = record === null ? [] : eachLine(record, line => void lines.push(line))
  return amiss.length > 0 ? amiss.map(printFault).join('\n') : { org, origin, files: new Map([...files, ...catalogues.texts]), lines }
}

/** Begins an organisation from its folder, with the documents that lie there; null where the id is taken, or the sentence on what is wrong. */
export async function foundFrom(store: Store, folder: string, names: Pick<Founding, 'org' | 'origin'>): Promise<Head | null | string> {
  const founding = foundingFrom(folder, names)
  return typeof founding === 'string' ? founding : found(store, founding, folder)
}

/** Begins an organisation with what was read from its folder, and with the documents that lie there; null where the id is taken. */
export async function found(store: Store, founding: Founding, folder: string): Promise<Head | null> {
  const head = await store.found(founding)
  const documents = join(folder, 'documents')
  if (!head || !existsSync(documents)) return head
  for (const name of readdirSync(documents)) {
    const bytes = readFileSync(join(documents, name))
    await store.keepDocument(founding.org, bytes, isUtf8(bytes) ? 'text/plain' : 'application/octet-stream')
  }
  return head
}

/** Writes an organisation into a new folder; the sentence on what was in the way, or null. The key is its log's public one, as one line. */
export async function writeLiveFolder(store: Store, org: string, folder: string, key: string | null): Promise<string | null> {
  const head = await store.head(org)
  if (!head) return `there is no organisation "${org}" here; check its name`
  return writeNew(folder, async draft => {
    const written = new Set<string>()
    for (const { path, hash } of newest(await store.files(org))) {
      if (!isInside(draft, path)) return `the file "${path}" would lie outside the folder; it was not written, nor was anything else`
      const document = await store.document(org, hash)
      if (!document) return `the text of ${path} (${hash}) is missing; restore the organisation from a backup`
      mkdirSync(dirname(join(draft, path)), { recursive: true })
      writeFileSync(join(draft, path), document.bytes)
      written.add(hash)
    }
    const record = lineFile(join(draft, 'record.jsonl'))
    for await (const { line } of store.lines(org, 1, head.size)) record.add(line)
    record.end()
    for await (const hash of store.documents(org)) {
      if (written.has(hash)) continue
      const document = await store.document(org, hash)
      mkdirSync(join(draft, 'documents'), { recursive: true })
      if (document) writeFileSync(join(draft, 'documents', hash), document.bytes)
    }
    mkdirSync(join(draft, 'log'))
    writeFileSync(join(draft, 'log', 'checkpoint'), head.checkpoint)
    if (key !== null) writeFileSync(join(draft, 'log', 'key'), `${key.trimEnd()}\n`)
    return null
  })
}

/** The files of a folder as they now are: the newest of each path. */
export function newest(files: readonly FileEntry[]): readonly FileEntry[] {
  const last = new Map<string, FileEntry>()
  for (const file of files) if ((last.get(file.path)?.since ?? -1) <= file.since) last.set(file.path, file)
  return [...last.values()]
}

/** Writes beside a new folder and moves it into its place, all or nothing; what went wrong, as a sentence. */
export async function writeNew(folder: string, write: (draft: string) => Promise<string | null>): Promise<string | null> {
  const target = resolve(folder)
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.new`)
  try {
    if (existsSync(target) && readdirSync(target).length > 0)
      return `${folder} is there already and not empty; nothing is overwritten: name a new folder`
    // What it holds may be for few eyes only.
    mkdirSync(draft, { recursive: true, mode: 0o700 })
    const amiss = await write(draft)
    if (amiss !== null) return amiss
    if (existsSync(target)) rmdirSync(target)
    renameSync(draft, target)
    return null
  } catch (error) {
    if (error instanceof Altered) return `${error.message}; nothing was written: restore the organisation from a backup`
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
    return `${folder}: ${whyNot(error)}`
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

/** Whether a path in a folder stays in it. */
export const isInside = (folder: string, path: string): boolean => resolve(folder, path).startsWith(resolve(folder) + sep)
