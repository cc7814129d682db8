/**
 * Papers as PDF, each laid out once: a paper is found again by all that stands in it, so that whoever is given one that was kept would have been given
 * the same. Of those who ask for one at the same time the first has it made.
 */
import { createHash } from 'node:crypto'
import type { Paper } from '../../views/paper.ts'
import { printPdf } from './pdf.ts'

/** So many bytes are kept; what was asked for longest ago goes first. */
const KEPT = 16 * 1024 * 1024

type Bytes = Uint8Array<ArrayBuffer>
const papers = new Map<string, Promise<Bytes>>()
const sizes = new Map<string, number>()
let held = 0

const forget = (key: string): void => {
  papers.delete(key)
  held -= sizes.get(key) ?? 0
  sizes.delete(key)
}

/** The bytes of a paper as `printPdf` gives them. */
export function printedPdf(paper: Paper, dated: number): Promise<Bytes> {
  const key = createHash('sha256')
    .update(JSON.stringify([dated, paper]))
    .digest('base64url')
  const known = papers.get(key)
  if (known !== undefined) {
    papers.delete(key)
    papers.set(key, known)
    return known
  }
  const made = printPdf(paper, dated)
  papers.set(key, made)
  made.then(
    bytes => {
      if (papers.get(key) !== made) return
      sizes.set(key, bytes.length)
      held += bytes.length
      for (const oldest of papers.keys()) {
        if (held <= KEPT) break
        forget(oldest)
      }
    },
    () => forget(key),
  )
  return made
}
