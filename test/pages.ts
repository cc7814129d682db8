/**
 * What a Markdown page shows, so that it can be run: files, rule blocks, records, commands and their answers.
 *
 * A fence below a line that begins with "File `folder/name`" is that file. Every other `yaml rule` and `jsonl` fence belongs to the heading
 * above it, and the fences of one heading make one small folder, called `example` in its commands. A `text` fence right below an `sh` fence
 * is what its commands answer.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { main } from '../src/cli/main.ts'

export interface Shown {
  readonly info: string
  readonly text: string
  /** The line of its opening fence. */
  readonly line: number
  readonly heading: string
  readonly file: string | null
}

/** Every fence of a page, in order. */
export function fencesOf(page: string): readonly Shown[] {
  const lines = page.split('\n')
  const shown: Shown[] = []
  let heading = ''
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string
    const title = /^#{1,3} (.*)$/.exec(line)
    if (title) heading = (title[1] as string).trim()
    const open = /^(`{3,})(.*)$/.exec(line)
    if (!open) continue
    const end = lines.findIndex((l, n) => n > i && l.startsWith(open[1] as string) && l.replace(/`/g, '').trim() === '')
    const above = lines.slice(0, i).findLast(l => l.trim() !== '') ?? ''
    shown.push({
      info: (open[2] as string).trim(),
      text: lines.slice(i + 1, end).join('\n'),
      line: i + 1,
      heading,
      file: /^File `([^`]+)`/.exec(above)?.[1] ?? null,
    })
    i = end
  }
  return shown
}

/** The folders a page shows: name → file → text. */
export type Folders = ReadonlyMap<string, ReadonlyMap<string, string>>

/** The folders that its files make up. */
export function foldersOf(shown: readonly Shown[]): Folders {
  const folders = new Map<string, Map<string, string>>()
  for (const s of shown) {
    const [folder, ...rest] = s.file?.split('/') ?? []
    if (folder === undefined || rest.length === 0) continue
    const files = folders.get(folder) ?? new Map<string, string>()
    folders.set(folder, files.set(rest.join('/'), `${s.text}\n`))
  }
  return folders
}

/** The small folder of one heading: its rule blocks in the frame of another folder, which gives the head, the annexes and what is missing. */
export function exampleOf(shown: readonly Shown[], frame: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const blocks = shown.filter(s => s.file === null && s.info === 'yaml rule').map(s => s.text)
  const acts = shown.filter(s => s.file === null && s.info === 'jsonl').map(s => s.text)
  const own = (kind: string): boolean => blocks.some(b => new RegExp(`^${kind}:`, 'm').test(b))
  const given = fencesOf(frame.get('charter.md') ?? '')
    .filter(s => s.info === 'yaml rule' && ['parties', 'bodies'].some(kind => s.text.startsWith(`${kind}:`) && !own(kind)))
    .map(s => s.text)
  const head = (frame.get('charter.md') ?? '').split('\n# ')[0] as string
  const files = new Map([...frame].filter(([name]) => name.endsWith('.csv')))
  files.set('charter.md', `${head}\n# Example\n\n${[...given, ...blocks].map(b => `\`\`\`yaml rule\n${b}\n\`\`\``).join('\n\n')}\n`)
  if (acts.length > 0) files.set('record.jsonl', `${acts.join('\n')}\n`)
  return files
}

/** What the commands of a fence answer, with the folders as a page calls them, and their exit codes. */
export async function answerOf(commands: string, folders: Folders): Promise<{ readonly said: string; readonly codes: readonly number[] }> {
  const root = mkdtempSync(join(tmpdir(), 'entente-page-'))
  try {
    for (const [folder, files] of folders)
      for (const [name, text] of files) {
        mkdirSync(dirname(join(root, folder, name)), { recursive: true })
        writeFileSync(join(root, folder, name), text)
      }
    let said = ''
    const codes: number[] = []
    const terminal = {
      out: (text: string) => void (said += text),
      err: (text: string) => void (said += text),
      now: () => Date.parse('2026-01-01T12:00:00Z'),
    }
    for (const line of commands.split('\n').filter(l => l.trim() !== '')) {
      const words =
        line
          .trim()
          .replace(/^npx entente /, '')
          .match(/"[^"]*"|\S+/g) ?? []
      const args = words.map(w => w.replace(/^"(.*)"$/, '$1')).map((w, i) => (i > 0 && folders.has(w) ? join(root, w) : w))
      codes.push(await main(args, terminal))
    }
    return { said: said.replaceAll(`${root}/`, '').trimEnd(), codes }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** Every `sh` fence with the answer shown below it, or null where none is. */
export function commandsOf(shown: readonly Shown[]): readonly { readonly asked: Shown; readonly answer: Shown | null }[] {
  return shown.flatMap((s, i) => {
    if (s.info !== 'sh' || !s.text.includes('npx entente ')) return []
    const next = shown[i + 1]
    return [{ asked: s, answer: next?.info === 'text' && next.heading === s.heading ? next : null }]
  })
}

/** A page with every answer as its commands give it now. `frame` names the folder in which its short examples stand. */
export async function answered(page: string, frame: string | null): Promise<{ readonly text: string; readonly codes: readonly number[] }> {
  const shown = fencesOf(page)
  const folders = foldersOf(shown)
  const lines = page.split('\n')
  const codes: number[] = []
  const answers: { readonly answer: Shown; readonly said: string }[] = []
  for (const { asked, answer } of commandsOf(shown)) {
    const own = shown.filter(s => s.heading === asked.heading && s.file === null)
    const first = folders.get(frame ?? '')
    const here = first !== undefined && own.some(s => s.info === 'yaml rule') ? exampleOf(own, first) : null
    const found = await answerOf(asked.text, here === null || frame === null ? folders : new Map([...folders, [frame, here]]))
    codes.push(...found.codes)
    if (answer !== null) answers.push({ answer, said: found.said })
  }
  for (const { answer, said } of answers.reverse()) {
    const long = lines.findIndex((l, n) => n >= answer.line && l.startsWith('```')) - answer.line
    lines.splice(answer.line, long, ...said.split('\n'))
  }
  return { text: lines.join('\n'), codes }
}
