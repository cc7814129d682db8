/** What a command is, and how its words are read from the command line. */
import { list, nearest } from '../basics/text.ts'

export interface Flag {
  /** What follows the flag, `DAY`; null for one that stands alone. */
  readonly takes: string | null
  readonly says: string
}

/** What was asked: the words after the command, and the flags. */
export interface Asked {
  readonly words: readonly string[]
  readonly flags: Readonly<Record<string, string | undefined>>
}

/** Standard output and error, so that a command can be tried without a terminal. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** The present moment, in milliseconds. */
  readonly now: () => number
}

export interface Command {
  readonly name: string
  /** What follows the name in the first line of its help: `<folder> [--as-of DAY]`. */
  readonly takes: string
  /** One line in the list of commands; empty for commands that only the project itself uses. */
  readonly summary: string
  /** What its own help says beside the flags. */
  readonly help: string
  /** The names of its words: `folder`. */
  readonly words: readonly string[]
  readonly flags: Readonly<Record<string, Flag>>
  /** The exit code: 0 fine, 1 faults found, 2 wrong use. */
  run(asked: Asked, terminal: Terminal): number | Promise<number>
}

/** The words and flags of a command line, or the sentence that says what is wrong with it. */
export function readAsked(command: Command, args: readonly string[]): Asked | string {
  const words: string[] = []
  const flags: Record<string, string> = {}
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] as string
    if (arg === '--') {
      words.push(...args.slice(i + 1))
      break
    }
    if (!arg.startsWith('-') || arg === '-') {
      words.push(arg)
      continue
    }
    const equals = arg.indexOf('=')
    const name = arg.slice(0, equals < 0 ? undefined : equals).replace(/^--?/, '')
    const flag = Object.hasOwn(command.flags, name) ? command.flags[name] : undefined
    if (!flag || !arg.startsWith('--')) return noFlag(command, arg.slice(0, equals < 0 ? undefined : equals))
    if (Object.hasOwn(flags, name)) return `"--${name}" stands twice; write it once.`
    if (flag.takes === null) {
      if (equals >= 0) return `"--${name}" stands alone; leave out what follows the "=".`
      flags[name] = 'yes'
      continue
    }
    const value = equals >= 0 ? arg.slice(equals + 1) : args[++i]
    if (value === undefined || value === '' || (equals < 0 && value.startsWith('--'))) {
      return `"--${name}" is followed by its value: --${name} ${flag.takes}.`
    }
    flags[name] = value
  }
  return wordsAmiss(command, words) ?? { words, flags }
}

function noFlag(command: Command, written: string): string {
  const known = Object.keys(command.flags)
  const near = nearest(written.replace(/^--?/, ''), known)
  const remedy = near ? `did you mean "--${near}"?` : known.length > 0 ? `it knows ${list(known.map(k => `--${k}`))}.` : 'it takes none.'
  return `"entente ${command.name}" knows no flag "${written}"; ${remedy}`
}

function wordsAmiss(command: Command, words: readonly string[]): string | null {
  const wanted = command.words.filter(w => !w.endsWith('?'))
  if (words.length < wanted.length) {
    return `"entente ${command.name}" needs the ${wanted[words.length]}: entente ${command.name} ${command.takes}`
  }
  const extra = words[command.words.length]
  return extra === undefined
    ? null
    : `"${extra}" is one word too many: entente ${command.name} ${command.takes}. Put a name that holds a space in quotes.`
}

/** The help of one command. */
export function printHelp(command: Command): string {
  const flags = Object.entries(command.flags).map(([name, f]) => [`--${name}${f.takes === null ? '' : ` ${f.takes}`}`, f.says] as const)
  const width = Math.max(0, ...flags.map(([f]) => f.length))
  const lines = flags.map(([f, says]) => `  ${f.padEnd(width)}  ${says}`)
  return (
    [`entente ${command.name} ${command.takes}`, '', command.help.trim(), ...(lines.length > 0 ? ['', ...lines] : [])].join('\n') + '\n'
  )
}
