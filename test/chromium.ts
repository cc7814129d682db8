/**
 * The Chromium in which pages are looked at: the one that `CHROMIUM` names, else the system's, else the one inside the npm package
 * `@sparticuz/chromium` (Linux on x64). What the package holds is packed with Brotli; it is unpacked once into a folder of its version, with
 * its libraries and a list of fonts of our own, for the list it brings names a folder that other versions share.
 */
import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'

export interface Chromium {
  readonly path: string
  readonly env: Readonly<Record<string, string>>
}

const root = fileURLToPath(new URL('..', import.meta.url))
const PACKAGE = '@sparticuz/chromium'
/** The names under which systems carry it. */
const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge']
const elsewhere = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:/Program Files/Google/Chrome/Application/chrome.exe']

const runs = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The Chromium to use. Throws an Error that names what to install where there is none. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): Chromium {
  const named = env['CHROMIUM']
  if (named) {
    if (!runs(named))
      throw new Error(
        `CHROMIUM names "${named}", and no program can be run there. Name the file of a Chromium, or leave the variable out to use the one from npm.`,
      )
    return { path: named, env: {} }
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter(folder => folder !== '')
  const own = [...folders.flatMap(folder => names.map(name => join(folder, name))), ...elsewhere].find(runs)
  return own === undefined ? fromPackage() : { path: own, env: {} }
}

function fromPackage(): Chromium {
  const no = (why: string): Error =>
    new Error(
      `The pages are tested in a real browser, and ${why}. Install Chromium (on Debian and Ubuntu: the package "chromium") or set CHROMIUM to the file of one, then run npm test again.`,
    )
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw no(`none was found on this machine; the one from npm (${PACKAGE}) runs on Linux on x64 only`)
  let packed: string
  let version: string
  try {
    packed = join(dirname(createRequire(import.meta.url).resolve(PACKAGE)), '..', 'bin')
    version = (JSON.parse(readFileSync(join(packed, '..', 'package.json'), 'utf8')) as { version: string }).version
  } catch {
    throw no(`neither the system's nor the npm package ${PACKAGE} was found here`)
  }
  const folder = join(root, '.cache', `chromium-${version}`)
  if (!existsSync(folder)) unpack(packed, folder)
  return {
    path: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH'] ?? ''].filter(p => p !== '').join(delimiter),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      HOME: join(folder, 'home'),
    },
  }
}

/** Unpacks beside its place and moves it there whole: two test files may begin together. */
function unpack(packed: string, folder: string): void {
  const draft = `${folder}.${process.pid}`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(join(draft, 'home'), { recursive: true })
  mkdirSync(join(draft, 'cached'))
  const open = (name: string): Buffer => brotliDecompressSync(readFileSync(join(packed, name)))
  writeFileSync(join(draft, 'chromium'), open('chromium.br'), { mode: 0o755 })
  for (const name of ['al2023', 'fonts', 'swiftshader']) untar(open(`${name}.tar.br`), name === 'al2023' ? join(draft, name) : draft)
  writeFileSync(
    join(draft, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/cached</cachedir></fontconfig>\n`,
  )
  try {
    renameSync(draft, folder)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

/** The files, folders and links of a tar archive (POSIX ustar). */
function untar(tar: Buffer, folder: string): void {
  const text = (from: number, length: number): string => tar.toString('utf8', from, from + length).replace(/\0.*$/s, '')
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const size = Number.parseInt(text(at + 124, 12), 8) || 0
    const name = [text(at + 345, 155), text(at, 100)].filter(part => part !== '').join('/')
    const path = join(folder, name)
    if (!path.startsWith(folder)) throw new Error(`${PACKAGE} holds a file outside its folder: ${name}`)
    const kind = text(at + 156, 1)
    mkdirSync(kind === '5' ? path : dirname(path), { recursive: true })
    if (kind === '0' || kind === '')
      writeFileSync(path, tar.subarray(at + 512, at + 512 + size), { mode: Number.parseInt(text(at + 100, 8), 8) & 0o777 })
    if (kind === '2') symlinkSync(text(at + 157, 100), path)
    at += 512 + Math.ceil(size / 512) * 512
  }
}
