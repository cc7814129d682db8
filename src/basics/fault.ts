/**
 * A fault: what is wrong with a file or an act, where, and what to write instead. Faults are values,
 * collected and returned; a `throw` means that we made a mistake, never that a reader did.
 */
export interface Fault {
  /** The file as the reader named it, `charters/paris-agreement/charter.md`. */
  readonly file: string
  /** Counted from 1; 0 where the whole file is meant. */
  readonly line: number
  /** The heading above the place, `Article 21 — Entry into force`, where there is one. */
  readonly article?: string
  /** One sentence in the reader's own words, with the remedy. */
  readonly says: string
  /** The same as data, where doors say it in other languages. */
  readonly told?: { readonly code: string; readonly facts: Readonly<Record<string, string>> }
  /** A warning does not fail `check`. */
  readonly warning?: boolean
}

/** Something read, or all the faults that were in the way. */
export type Result<T> = { readonly ok: T; readonly faults: readonly Fault[] } | { readonly ok: null; readonly faults: readonly Fault[] }

/** The line a person reads: `file:line: article: sentence`. */
export function printFault(f: Fault): string {
  const place = f.line > 0 ? `${f.file}:${f.line}` : f.file
  return `${place}: ${f.article ? `${f.article}: ` : ''}${f.warning ? 'warning: ' : ''}${f.says}`
}
