/** The terminal: finds the command, runs it, and turns what goes wrong with the terminal itself into a sentence. */
import { nearest } from '../basics/text.ts'
import { type Command, printHelp, readAsked, type Terminal } from './command.ts'

/** Each command is loaded when it is asked for, so that a short question has a fast answer. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./check.ts')).check,
  read: async () => (await import('./read.ts')).read,
  standing: async () => (await import('./standing.ts')).standing,
  remaining: async () => (await import('./remaining.ts')).remaining,
  profile: async () => (await import('./profile.ts')).profile,
  'how-long': async () => (await import('./how-long.ts')).howLong,
  ratification: async () => (await import('./ratification.ts')).ratification,
  timeline: async () => (await import('./timeline.ts')).timeline,
  meeting: async () => (await import('./meeting.ts')).meeting,
  minutes: async () => (await import('./meeting.ts')).minutes,
  catalogue: async () => (await import('./catalogue.ts')).catalogue,
  text: async () => (await import('./text.ts')).text,
  iati: async () => (await import('./iati.ts')).iati,
  programme: async () => (await import('./programme.ts')).programme,
  conditions: async () => (await import('./conditions.ts')).conditions,
  statements: async () => (await import('./statements.ts')).statements,
  situation: async () => (await import('./situation.ts')).situation,
  cap: async () => (await import('./cap.ts')).cap,
  diff: async () => (await import('./diff.ts')).diff,
  import: async () => (await import('./import.ts')).importActs,
  export: async () => (await import('./export.ts')).exportActs,
  verify: async () => (await import('./verify.ts')).verify,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./restore.ts')).restore,
  rotate: async () => (await import('./rotate.ts')).rotate,
  init: async () => (await import('./init.ts')).init,
  serve: async () => (await import('./serve.ts')).serve,
  bless: async () => (await import('./bless.ts')).bless,
}

/** Words that others use for the same. */
const meant: Readonly<Record<string, string>> = {
  validate: 'check',
  lint: 'check',
  status: 'standing',
  judge: 'standing',
  show: 'standing',
  where: 'standing',
  explain: 'read',
  todo: 'remaining',
  left: 'remaining',
  candidate: 'profile',
  closer: 'profile',
  durations: 'how-long',
  took: 'how-long',
  ratify: 'ratification',
  ratifications: 'ratification',
  history: 'timeline',
  log: 'timeline',
  compare: 'diff',
  standards: 'catalogue',
  catalog: 'catalogue',
  draft: 'text',
  brackets: 'text',
  communique: 'text',
  programmes: 'programme',
  findings: 'conditions',
  evidence: 'conditions',
  assessments: 'conditions',
  program: 'programme',
  milestones: 'programme',
  claims: 'statements',
  quotes: 'statements',
  load: 'import',
  append: 'import',
  dump: 'export',
  save: 'export',
  prove: 'verify',
  audit: 'verify',
  new: 'init',
  create: 'init',
  start: 'serve',
  server: 'serve',
  web: 'serve',
}

/** Runs a command line; the exit code comes back. */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    const about = rest[0] !== undefined && Object.hasOwn(commands, rest[0]) ? commands[rest[0]] : undefined
    terminal.out(about ? printHelp(await about()) : await overview())
    return 0
  }
  if (name === '--version' || name === '-v') {
    terminal.out(`entente 0.1.0, Node ${process.versions.node}\n`)
    return 0
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) {
    terminal.err(noCommand(name))
    return 2
  }
  const command = await load()
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(printHelp(command))
    return 0
  }
  const asked = readAsked(command, rest)
  if (typeof asked !== 'string') return command.run(asked, terminal)
  terminal.err(`${asked}\n"entente ${name} --help" shows its flags.\n`)
  return 2
}

function noCommand(name: string): string {
  const near =
    (Object.hasOwn(meant, name) ? meant[name] : undefined) ??
    nearest(
      name,
      Object.keys(commands).filter(c => c !== 'bless'),
    )
  return near
    ? `No command is called "${name}"; did you mean "entente ${near}"?\n`
    : `No command is called "${name}"; "entente --help" lists them.\n`
}

async function overview(): Promise<string> {
  const all = (await Promise.all(Object.values(commands).map(load => load()))).filter(c => c.summary !== '')
  const width = Math.max(...all.map(c => `${c.name} ${shorten(c.takes)}`.length))
  return [
    'entente: where everything stands in an alliance of equals, on any day, with reasons',
    '',
    ...all.map(c => `  entente ${`${c.name} ${shorten(c.takes)}`.padEnd(width)}   ${c.summary}`),
    '',
    '<folder> holds a charter.md, its annexes and a record.jsonl. "entente standing --help" shows the flags of a command.',
    'Exit code: 0 fine, 1 faults found, 2 wrong use.',
    '',
  ].join('\n')
}

const shorten = (takes: string): string => takes.replace(/ ?\[.*$/, '')

/** The terminal of this process. A reader that has had enough (`| head`) ends the printing in peace. */
function ownTerminal(): Terminal {
  process.stdout.on('error', error => {
    const { code } = error as { code?: string }
    if (code === 'EPIPE') process.exit(0)
    process.stderr.write(
      code === 'ENOSPC'
        ? 'The disk is full, so what was printed is not complete; make room and try again.\n'
        : `What was printed could not be written (${code ?? error.message}); it is not complete.\n`,
    )
    process.exit(1)
  })
  process.stderr.on('error', () => {})
  return {
    out: text => void process.stdout.write(text),
    err: text => void process.stderr.write(text),
    now: Date.now,
  }
}

/** Called by the program's entry, not when a test loads this file. */
export async function start(): Promise<void> {
  const terminal = ownTerminal()
  try {
    process.exitCode = await main(process.argv.slice(2), terminal)
  } catch (error) {
    terminal.err(
      'Entente made a mistake and stopped; nothing was half-written. Please report it with the lines below and the command you gave.\n' +
        `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    )
    process.exitCode = 1
  }
}
