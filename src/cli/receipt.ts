/** A receipt that somebody kept: that its line stands in the log, and that the log has gone on from it. */
import { readFileSync } from 'node:fs'
import { openCheckpoint } from '../log/checkpoint.ts'
import type { Verifier } from '../log/note.ts'
import { checkProof, parseProof } from '../log/proof.ts'
import { sha256 } from '../store/keys.ts'

export interface Kept {
  /** The receipt's own checkpoint, from which the log must have gone on. */
  readonly checkpoint: string
  readonly says: string
}

/** What a receipt shows of a record, or the sentence on what is wrong. */
export function checkReceipt(
  files: { readonly receipt: string; readonly line: string | null },
  lines: readonly string[],
  { verifier, origin }: { verifier: Verifier; origin: string },
): Kept | string {
  const read = (path: string, flag: string): { readonly text: string } | string => {
    try {
      return { text: readFileSync(path, 'utf8') }
    } catch {
      return `${flag}: ${path} cannot be read; name a file that is there.`
    }
  }
  const receipt = read(files.receipt, '--receipt')
  if (typeof receipt === 'string') return receipt
  const proof = parseProof(receipt.text)
  if (typeof proof === 'string') return `${files.receipt}: ${proof}.`
  const opened = openCheckpoint(proof.checkpoint, { origin, keys: [verifier] })
  if (typeof opened === 'string') return `${files.receipt}: ${opened}.`
  const given = files.line === null ? null : read(files.line, '--line')
  if (typeof given === 'string') return given
  const here = lines[proof.no]
  const line = given === null ? here : given.text.replace(/\r?\n$/, '')
  if (line === undefined)
    return `${files.receipt} is for act ${proof.no + 1}, and the record here has ${lines.length}; it does not hold what was acknowledged.`
  const checked = checkProof(sha256, new TextEncoder().encode(line), receipt.text, { origin, keys: [verifier] })
  if (typeof checked === 'string') return `${files.receipt}: ${checked}.`
  if (here !== undefined && here !== '' && here !== line)
    return `The receipt holds for ${files.line}, and act ${proof.no + 1} of the record here is another line; the record was altered.`
  return {
    checkpoint: proof.checkpoint,
    says: `The receipt holds: act ${proof.no + 1} of ${origin} is this line, under the checkpoint over ${opened.checkpoint.size} lines.`,
  }
}
