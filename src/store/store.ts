/**
 * Where the records of live organisations lie, and what the platform keeps beside them: all that it needs of the world, on one screen.
 * Every store passes `contract.ts`; there is one in memory and one in PostgreSQL.
 */
import type { Act } from '../record/act.ts'
import type { Hash } from '../log/hash.ts'
import type { Edge } from '../log/tree.ts'

export type { Hash } from '../log/hash.ts'
export type { Edge } from '../log/tree.ts'

/** An act that a door has found well-formed and with standing to act; `at` left out is the moment of receipt. */
export interface Draft {
  readonly act: Omit<Act, 'at' | 'received'> & { readonly at?: string }
  /** Whose keys these are: the party or officer who acts. */
  readonly author: string
  /** The sender's own key: the same author, key and draft give the first receipt again; another draft is refused. */
  readonly key: string
  /** The last act that changed powers, as the door knew them when it asked; 0 = none. Where it is another by now, the draft is refused as `powers`. */
  readonly powers: number
  /**
   * For an act that is dated back or corrects: what its door asked of where all stands was asked of so many lines, and holds until a clock runs out
   * at this moment (milliseconds since 1970). Where the record has grown, or that moment has come, the draft is refused as `stood`.
   */
  readonly stood?: { readonly lines: number; readonly until: number }
  /** Whether the act itself changes powers (credentials, full powers, a marking). */
  readonly changesPowers?: boolean
  /** Kept beside the line, which carries its hash; a new salt is drawn. */
  readonly part?: Uint8Array
  /** How far the clock of an exercise is from the database's, in milliseconds; left out = it is the database's. */
  readonly shift?: number
}

export interface Receipt {
  readonly kind: 'receipt'
  /** The act's number: its line in the record, counted from 1. */
  readonly no: number
  /** The moment of receipt, milliseconds since 1970. */
  readonly received: number
  /** The line, byte for byte the leaf of the log. */
  readonly line: string
  /** Whether an earlier sending of the same draft was already kept. */
  readonly again: boolean
}

/** Why a draft was not kept, by a word; the sentence is for the door. */
export interface NotKept {
  readonly kind: 'not kept'
  readonly why:
    | 'key' // the key was used for another draft
    | 'powers' // powers changed since the door asked: ask again, send again
    | 'stood' // what stood when the door asked does not stand any more: ask again, send again
    | 'long' // the line is over 32 KiB
    | 'clock' // this node's clock is off by more than a second
    | 'gone' // the database cannot be reached, or its disk is full
    | 'unknown' // there is no such organisation
    | 'altered' // what the database holds is not what was signed
  readonly says: string
}

export interface Line {
  readonly no: number
  readonly line: string
}

/** Where a record ends. */
export interface Head {
  readonly org: string
  readonly size: number
  readonly edge: Edge
  /** No act is received before this moment, milliseconds since 1970. */
  readonly clock: number
  /** The number of the last act that changed powers; 0 = none. */
  readonly powers: number
  /** The signed checkpoint of this size. */
  readonly checkpoint: string
}

/** What an organisation begins with: the files of its folder, its own name in the log, and the lines it brings. */
export interface Founding {
  readonly org: string
  /** The log's name, by which checkpoints are signed: a host and path without scheme, `localhost:4949/my-alliance`. */
  readonly origin: string
  /** Path in the folder → text: charter.md, editions, annexes, catalogues. */
  readonly files: ReadonlyMap<string, string>
  readonly lines: readonly string[]
  /** The number of the last of these lines that changed powers; left out = none did. */
  readonly powers?: number
}

/** A file of an organisation's folder, as it is from a line on; the newest of a path holds. */
export interface FileEntry {
  readonly path: string
  /** SHA-256 of the text, kept as a document. */
  readonly hash: string
  /** Known from this number of lines on. */
  readonly since: number
}

/** A small thing kept for the platform: a session, a passkey, a link, a notice on its way. */
export interface Kept<T = unknown> {
  readonly key: string
  readonly value: T
  /** Counts its changes; a change names the one it was made from. */
  readonly version: number
  /** When it is due (a notice) or gone (a session), milliseconds since 1970; null = neither. */
  readonly due: number | null
}

/** Small things by kind and key, changed one at a time; never the truth about a matter. */
export interface Drawer {
  get<T>(kind: string, key: string): Promise<Kept<T> | null>
  /** Puts it there; `from` is the version it was made from (0 = it must not be there yet). False where another was quicker. */
  put(kind: string, key: string, value: unknown, how: { readonly from: number; readonly due?: number | null }): Promise<boolean>
  /** Takes it out; null where it is not there (another took it). */
  take<T>(kind: string, key: string): Promise<Kept<T> | null>
  /** Those of a kind whose key begins so, by key. */
  list<T>(kind: string, prefix?: string, most?: number): Promise<readonly Kept<T>[]>
  /** Those of a kind due at or before a moment, the earliest first. */
  due<T>(kind: string, until: number, most: number): Promise<readonly Kept<T>[]>
}

/** A line with the key by which its author knows it and its sealed part, as an archive holds them; lines that were brought have no key. */
export interface Entry extends Line {
  readonly author: string | null
  readonly key: string | null
  /** SHA-256 of the act as its author wrote it. */
  readonly draft: string | null
  readonly part: { readonly salt: Uint8Array; readonly part: Uint8Array } | null
}

/** All that is kept of an organisation, up to the line that was its last when one asked. */
export interface Archive {
  readonly head: Head
  readonly origin: string
  readonly files: readonly FileEntry[]
  /** As they lie there: whoever takes them looks whether they are what their lines say. */
  entries(): AsyncIterable<Entry>
  /** The signed checkpoints, the smallest first; the last is the head's. */
  checkpoints(): AsyncIterable<{ readonly size: number; readonly note: string }>
  /** Under the hashes by which they are known; whoever takes them looks whether they are theirs. */
  documents(): AsyncIterable<{ readonly hash: string; readonly type: string; readonly bytes: Uint8Array }>
  /** A hash tile of the log, as `Store.tile` gives it. */
  tile(level: number, index: number): Promise<Uint8Array | null>
  /** The small things, by kind and key. */
  drawers(): AsyncIterable<Kept & { readonly kind: string }>
}

/**
 * Where the records lie. A method that needs the database and cannot reach it throws `Gone`, except `append`, which says so in its answer. A
 * document or a sealed part that is not what its hash says is never given: `Altered` is thrown.
 */
export interface Store {
  /** Every organisation kept here, by id. */
  organisations(): Promise<readonly string[]>
  /** Begins an organisation; null where the id is taken. */
  found(founding: Founding): Promise<Head | null>
  head(org: string): Promise<Head | null>
  /** Keeps drafts at the end of the record in their order, each with its receipt or why not; drafts of several callers share a transaction. */
  append(org: string, drafts: readonly Draft[]): Promise<readonly (Receipt | NotKept)[]>
  /** The lines from number `from` (1 is the first) to `until`, both included. */
  lines(org: string, from?: number, until?: number): AsyncIterable<Line>
  /** Calls `hear` once for each line from number `from` on, in order, now and as they come, from any node; the answer stops it. */
  follow(org: string, from: number, hear: (lines: readonly Line[]) => void): () => void
  /**
   * No act will be received before `moment` any more: the head's clock is moved there, once the database's own clock has come so far. False
   * where it has not. Asked before a page or a notice says that a clock has run out.
   */
  passed(org: string, moment: number, shift?: number): Promise<boolean>
  /** The number and line an author's key gave, or null. */
  byKey(org: string, author: string, key: string): Promise<Line | null>
  /** A hash tile of the log as it is (its full width, or less at the right edge), or null. */
  tile(org: string, level: number, index: number): Promise<Uint8Array | null>
  /** The root of a complete subtree, by tile. */
  hash(org: string, level: number, index: number): Promise<Hash | null>
  /** The oldest signed checkpoint of at least this size, or null. */
  checkpointOf(org: string, size: number): Promise<string | null>

  files(org: string): Promise<readonly FileEntry[]>
  addFile(org: string, file: FileEntry): Promise<void>
  /** Keeps a document once, by its SHA-256, which comes back. */
  keepDocument(org: string, bytes: Uint8Array, type: string): Promise<string>
  document(org: string, hash: string): Promise<{ readonly bytes: Uint8Array; readonly type: string } | null>
  documents(org: string): AsyncIterable<string>
  /** The sealed part of a line with its salt, or null where it was erased or never was. */
  sealedPart(org: string, no: number): Promise<{ readonly salt: Uint8Array; readonly part: Uint8Array } | null>
  /** Erases a sealed part with its salt; false where there is none. The act that says so is the door's to append. */
  erase(org: string, no: number): Promise<boolean>

  /** Small things of one organisation (`''`: of the platform itself). */
  drawer(org: string): Drawer
  /** All of them, by kind and key. */
  drawers(org: string): AsyncIterable<Kept & { readonly kind: string }>

  /**
   * What `read` makes of all that is kept of an organisation at one moment: whatever is appended or erased meanwhile is no part of it. Null where
   * there is none. The archive is good only until `read` has answered.
   */
  archive<T>(org: string, read: (archive: Archive) => Promise<T>): Promise<T | null>
  /** Takes an organisation back, all or nothing, once its lines give the log that its checkpoints say; else the sentence on what is wrong. */
  restore(archive: Archive): Promise<Head | string>

  /** The database's clock, milliseconds since 1970. */
  now(): Promise<number>
  close(): Promise<void>
}

/** Thrown where the database cannot be reached; doors answer it with a sentence and try again. */
export class Gone extends Error {}

/** Thrown where what lies in the database is not what its hash says; doors show nothing of it, and tell the operator. */
export class Altered extends Error {}

/** Signs checkpoints in the name of an organisation's log. */
export interface Signers {
  /** The signed note over a checkpoint's text. */
  sign(org: string, origin: string, text: string): string
  /** Every public key that signs it now, as lines, the oldest first. */
  verifiers(org: string, origin: string): readonly string[]
}
