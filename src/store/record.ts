/**
 * A record on disk, read line by line: a million acts pass through with one block of bytes in memory, and a line that never ends is not
 * read to its end. Every fault is a sentence with its line.
 */
import { isUtf8 } from 'node:buffer'
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import type { Fault } from '../basics/fault.ts'
import { zoneDisagrees } from '../basics/moment.ts'
import type { Act } from '../record/act.ts'
import { LONGEST, readLine, readRecord } from '../record/line.ts'

const BLOCK = 1 << 20
/** Where this much goes by without a line's end, what follows is no record. */
const GIVE_UP = 4 * BLOCK
/** After so many faults the rest is counted, not told. */
const TOLD = 100

/** Takes a line of the record and its number; false ends the reading. */
export type HearLine = (line: string, no: number) => boolean | undefined
/** Takes an act and its number; false ends the reading. */
export type HearAct = (act: Act, no: number) => boolean | undefined

/** Takes whole lines as one text, and the number of the first; the number after the last comes back, or null to end the reading. */
type HearText = (text: string, no: number) => number | null

/** Hands every line of the file to `hear`, without its end; what is no text comes back as faults. */
export const eachLine = (path: string, hear: HearLine): readonly Fault[] => eachText(path, (text, from) => lines(text, from, hear))

/** Hands every act of the record to `hear`; the faults (with warnings) of all its lines come back. An act that has a fault is not handed on. */
export function eachAct(path: string, zone: string, hear: HearAct): readonly Fault[] {
  const faults: Fault[] = []
  let untold = 0
  const tell = (fault: Fault): void => void (faults.length < TOLD ? faults.push(fault) : untold++)
  const slowly: HearLine = (line, no) => {
    const read = readLine(line, no, path, zone)
    if (read.ok === null) {
      read.faults.forEach(tell)
      return true
    }
    const says = zoneSays(read.ok)
    if (says) tell({ file: path, line: no, says, warning: true })
    return hear(read.ok, no)
  }
  const unread = eachText(path, (text, from) => {
    // A block without faults is read at once; what a number may name is the only thing that depends on where the block begins, and an act
    // that is early enough within it is early enough in the whole.
    const read = readRecord(text, { file: path, zone })
    if (read.ok === null || read.faults.length > 0) return lines(text, from, slowly)
    let no = from
    for (const act of read.ok) if (hear(act, no++) === false) return null
    return no
  })
  unread.forEach(tell)
  const all = faults.sort((a, b) => a.line - b.line)
  return untold > 0 ? [...all, { file: path, line: 0, says: `${untold} more faults are not listed; mend these and check again` }] : all
}

function zoneSays(act: Act): string | null {
  for (const text of [act.at, act.until, act.received]) {
    if (text === undefined || text.charCodeAt(text.length - 1) !== 93) continue
    const says = zoneDisagrees(text)
    if (says) return `${says}; the written offset binds`
  }
  return null
}

function lines(text: string, from: number, hear: HearLine): number | null {
  let no = from
  for (let start = 0; start < text.length; no++) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    if (hear(text.slice(start, text.charCodeAt(end - 1) === 13 ? end - 1 : end), no) === false) return null
    start = end + 1
  }
  return no
}

type Tell = (line: number, says: string) => void

function eachText(path: string, hear: HearText): readonly Fault[] {
  const faults: Fault[] = []
  const fault = (line: number, says: string): void => void faults.push({ file: path, line, says })
  let file: number
  try {
    // A pipe would be waited for, perhaps for ever, and a device has no end.
    const at = statSync(path)
    if (!at.isFile() && !at.isDirectory())
      return [{ file: path, line: 0, says: 'this is a pipe or a device, and a file is wanted here; write its lines into a file first' }]
    file = openSync(path, 'r')
  } catch (error) {
    return [{ file: path, line: 0, says: whyNot(error) }]
  }
  try {
    walk(file, hear, fault)
  } catch (error) {
    if (!(error as { code?: string }).code) throw error
    fault(0, whyNot(error))
  } finally {
    closeSync(file)
  }
  return faults
}

function walk(file: number, hear: HearText, fault: Tell): void {
  const block = Buffer.allocUnsafe(BLOCK + LONGEST + 2)
  let held = 0
  let no = 1
  /** Bytes of a line that is too long and passed over. */
  let over = 0
  let first = true
  for (;;) {
    const got = readSync(file, block, held, BLOCK, null)
    let start = 0
    let end = held + got
    if (first) {
      first = false
      const utf16 = (block[0] === 0xff && block[1] === 0xfe) || (block[0] === 0xfe && block[1] === 0xff)
      if (got >= 2 && utf16) {
        fault(1, 'this file is UTF-16; save it as UTF-8')
        return
      }
      if (got >= 3 && block[0] === 0xef && block[1] === 0xbb && block[2] === 0xbf) start = 3
    }
    if (over > 0) {
      const newline = block.subarray(start, end).indexOf(10)
      if (newline < 0 && got > 0) {
        over += end - start
        if (over > GIVE_UP) {
          fault(no, `${tooLong(`more than ${GIVE_UP}`)}; nothing after it was read`)
          return
        }
        held = 0
        continue
      }
      fault(no, tooLong(String(over + (newline < 0 ? end : newline) - start)))
      over = 0
      no++
      start = newline < 0 ? end : start + newline + 1
    }
    const last = got === 0 ? end : block.subarray(start, end).lastIndexOf(10) + start + 1
    if (last > start) {
      const next = hand(block.subarray(start, last), no, hear, fault)
      if (next === null) return
      no = next
      start = last
    }
    if (got === 0) return
    if (end - start > LONGEST + 1) {
      over = end - start
      end = start
    }
    block.copyWithin(0, start, end)
    held = end - start
  }
}

const tooLong = (bytes: string): string =>
  `this line has ${bytes} bytes, and a line has at most ${LONGEST}; keep the long text as a document and name its SHA-256 in "text"`

/** Hands on the whole lines of some bytes; lines that are no UTF-8 are faults and left out. */
function hand(bytes: Buffer, from: number, hear: HearText, fault: Tell): number | null {
  if (isUtf8(bytes)) return hear(bytes.toString('utf8'), from)
  let no = from
  for (let start = 0; start < bytes.length; no++) {
    const newline = bytes.indexOf(10, start)
    const line = bytes.subarray(start, newline < 0 ? bytes.length : newline + 1)
    if (!isUtf8(line)) fault(no, 'this line is not UTF-8; save the file as UTF-8 (in most editors under "encoding")')
    else if (hear(line.toString('utf8'), no) === null) return null
    start += line.length
  }
  return no
}

/** What a person can do about a file that cannot be read or written. */
export function whyNot(error: unknown): string {
  const code = (error as { code?: string }).code
  if (code === 'ENOENT') return 'there is no such file; check its name'
  if (code === 'EACCES' || code === 'EPERM') return 'you may not open this; give yourself the right to, or ask its owner'
  if (code === 'EISDIR') return 'this is a folder, and a file is wanted here'
  if (code === 'ENOTDIR') return 'a part of this path is a file, and a folder is wanted there'
  if (code === 'ENOSPC') return 'the disk is full; make room and try again (nothing was changed)'
  if (code === 'EROFS') return 'this disk is read-only; copy the folder to a disk of your own'
  if (code === 'EMFILE' || code === 'ENFILE') return 'too many files are open on this machine; close some programs and try again'
  if (code === 'ELOOP') return 'this link leads back to itself; mend the link'
  return `the disk refuses (${code ?? 'for a reason unknown'}); check the disk and the name, and try again`
}
