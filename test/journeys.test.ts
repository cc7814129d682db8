/**
 * Journeys: each file in test/journeys is a story from first command to last, as one would see it in a terminal.
 *
 *     # what is going on                  a comment
 *     $ entente check treaty              a command; what it prints follows as it is
 *     treaty: no faults …                 `…` in a line stands for anything; a line of `…` for any lines
 *     ! No command is called "chek" …     printed on standard error
 *     [2]                                 the exit code, where it is not 0
 *     $ write treaty/record.csv           the lines with a bar are the file
 *     | at,by,act
 *     $ show treaty/record.jsonl          what stands in a file
 *     $ replace treaty/charter.md "at lest" "at least"
 *
 * With `JOURNEYS=write` the transcripts are written as they went; read the difference.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, test } from 'node:test'
import { main } from '../src/cli/main.ts'

// What is begun here lives nowhere else.
process.env.ENTENTE_DATA = mkdtempSync(join(tmpdir(), 'entente-data-'))
after(() => rmSync(process.env.ENTENTE_DATA as string, { recursive: true }))

const journeys = resolve('test/journeys')
const charters = resolve('charters')
const home = process.cwd()

interface Step {
  readonly line: number
  readonly command: string
  readonly file: readonly string[]
  readonly expected: readonly string[]
}

for (const name of readdirSync(journeys).filter(n => n.endsWith('.txt')))
  test(`journey: ${name.replace('.txt', '')}`, async () => {
    const text = readFileSync(join(journeys, name), 'utf8')
    const folder = mkdtempSync(join(tmpdir(), 'entente-journey-'))
    symlinkSync(charters, join(folder, 'charters'))
    const told: string[] = []
    try {
      process.chdir(folder)
      for (const part of steps(text)) {
        if (typeof part === 'string') {
          told.push(part)
          continue
        }
        const went = await go(part)
        if (process.env.JOURNEYS === 'write') {
          told.push(
            `$ ${part.command}`,
            ...part.file.map(l => `| ${l}`.trimEnd()),
            ...(matches(went, part.expected) ? part.expected : went),
          )
          continue
        }
        assert.ok(
          matches(went, part.expected),
          `${name}:${part.line}: $ ${part.command}\n${went.join('\n')}\n— and not —\n${part.expected.join('\n')}\nIf the new words are right, JOURNEYS=write npm test -- journeys writes them.`,
        )
      }
    } finally {
      process.chdir(home)
      rmSync(folder, { recursive: true })
    }
    if (process.env.JOURNEYS === 'write') writeFileSync(join(journeys, name), `${told.join('\n')}\n`)
  })

/** The commands of a story, and between them its comments and empty lines. */
function steps(text: string): readonly (Step | string)[] {
  const parts: (Step | string)[] = []
  const lines = text.replace(/\n$/, '').split('\n')
  for (let i = 0; i < lines.length; ) {
    const line = lines[i] as string
    i++
    if (!line.startsWith('$ ')) {
      assert.ok(line === '' || line.startsWith('#'), `line ${i} belongs to no command: ${line}`)
      parts.push(line)
      continue
    }
    const from = i
    const take = (belongs: (l: string) => boolean): string[] => {
      const taken: string[] = []
      while (i < lines.length && belongs(lines[i] as string)) taken.push(lines[i++] as string)
      return taken
    }
    const file = take(l => l.startsWith('|')).map(l => l.replace(/^\| ?/, ''))
    const expected = take(l => l !== '' && !l.startsWith('#') && !l.startsWith('$ '))
    parts.push({ line: from, command: line.slice(2), file, expected })
  }
  return parts
}

/** What a command prints, and its exit code where it is not 0. */
async function go({ command, file }: Step): Promise<string[]> {
  const [name = '', ...args] = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(m => m[1] ?? m[2] ?? '')
  const [path = '', ...rest] = args
  if (name === 'write') writeFileSync(path, file.map(l => `${l}\n`).join(''))
  else if (name === 'show') return shown(readFileSync(path, 'utf8'))
  else if (name === 'replace') {
    const was = readFileSync(path, 'utf8')
    assert.ok(was.includes(rest[0] as string), `${path} does not hold "${rest[0]}"`)
    writeFileSync(path, was.replace(rest[0] as string, rest[1] as string))
  } else if (name === 'same') assert.equal(readFileSync(path, 'utf8'), readFileSync(rest[0] as string, 'utf8'))
  else if (name === 'entente') {
    const to = args.indexOf('>')
    const [out, err]: [string[], string[]] = [[], []]
    const code = await main(to < 0 ? args : args.slice(0, to), {
      out: t => void out.push(t),
      err: t => void err.push(t),
      now: () => Date.parse('2026-04-01T12:00:00Z'),
    })
    if (to >= 0) writeFileSync(args[to + 1] as string, out.join(''))
    return [...(to < 0 ? shown(out.join('')) : []), ...shown(err.join('')).map(l => `! ${l}`), ...(code === 0 ? [] : [`[${code}]`])]
  } else assert.fail(`a journey knows no command "${name}"`)
  return []
}

const shown = (text: string): string[] =>
  text
    .replace(/\n$/, '')
    .split('\n')
    .map(l => l.trimEnd())
    .filter(l => l !== '')

/** Whether the lines are those expected; `…` stands for anything. */
function matches(got: readonly string[], expected: readonly string[]): boolean {
  const [first, ...others] = expected
  if (first === undefined) return got.length === 0
  if (first === '…') return got.some((_, i) => matches(got.slice(i), others)) || matches([], others)
  const [line, ...left] = got
  return line !== undefined && like(first).test(line) && matches(left, others)
}
const like = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .split('…')
      .map(p => p.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  )
