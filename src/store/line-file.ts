/** Files of lines, written in blocks and on the disk when they end; and read back one line at a time, however long the line. */
import { closeSync, createReadStream, fsyncSync, openSync, writeSync } from 'node:fs'

const BLOCK = 1 << 20

export interface LineFile {
  add(line: string): void
  end(): void
}

export function lineFile(path: string): LineFile {
  const file = openSync(path, 'wx', 0o600)
  let held: string[] = []
  let size = 0
  const write = (): void => {
    const bytes = Buffer.from(held.join(''))
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
    held = []
    size = 0
  }
  return {
    add(line) {
      held.push(line, '\n')
      size += line.length + 1
      if (size > BLOCK) write()
    },
    end() {
      write()
      fsyncSync(file)
      closeSync(file)
    },
  }
}

/** The lines of such a file, byte for byte: only the newline ends one. */
export async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = ''
  for await (const block of createReadStream(path, { encoding: 'utf8', highWaterMark: BLOCK })) {
    const lines = (rest + (block as string)).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}
