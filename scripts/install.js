// What the program needs and is not there yet, by `npm ci`; done again when the lockfile changed.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './build.js'

const modules = join(root, 'node_modules')
const marker = join(modules, '.entente-installed')
const lock = join(root, '.cache', 'installing')

const wanted = () =>
  `${createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')} ${process.platform} ${process.arch}\n`

/** Whether what the lockfile names was installed here, on this kind of machine. */
export function isInstalled() {
  try {
    return readFileSync(marker, 'utf8') === wanted()
  } catch {
    return false
  }
}

/** Installs what is missing. Throws an Error whose message is for the reader. */
export async function install() {
  if (isInstalled()) return
  mayWrite()
  await alone(async () => {
    if (isInstalled()) return
    const began = Date.now()
    console.error('Installing what Entente needs (once; some 150 MB, usually under a minute) …')
    await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
    ownCommand()
    writeFileSync(marker, wanted())
    console.error(`Installed in ${Math.round((Date.now() - began) / 1000)} s.`)
  })
}

/** Installs the engines measured beside Entente, from the lockfile of their own. */
export async function installBench() {
  const folder = join(root, 'bench')
  const done = join(folder, 'node_modules', '.entente-installed')
  const lockfile = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex')
  if (existsSync(done) && readFileSync(done, 'utf8') === lockfile) return
  console.error('Installing the engines measured beside Entente (once; some 16 MB) …')
  await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], folder)
  writeFileSync(done, lockfile)
}

function mayWrite() {
  try {
    accessSync(root, constants.W_OK)
    if (existsSync(modules)) accessSync(modules, constants.W_OK)
    mkdirSync(join(root, '.cache'), { recursive: true })
    accessSync(join(root, '.cache'), constants.W_OK)
  } catch {
    throw new Error(
      `Entente must install what it needs into ${root}, and that folder may not be written to. Copy the clone to a folder of your own, or give yourself the right to write there, and try again.`,
    )
  }
}

/** One install at a time: `npm start` and `npm test` may be begun together. */
async function alone(work) {
  for (let said = false; ; said = true) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw new Error(`The file ${lock} cannot be written (${error.code}); check the disk and try again.`)
    }
    if (!isAlive(lock)) rmSync(lock, { force: true })
    else if (!said) console.error('Another install is under way here; waiting for it …')
    await new Promise(resolve => setTimeout(resolve, 300))
  }
  try {
    await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function isAlive(path) {
  try {
    const pid = Number(readFileSync(path, 'utf8'))
    if (pid > 0) process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function npm(args, cwd = root) {
  const path = process.env.npm_execpath
  const [command, before] = path?.endsWith('js') ? [process.execPath, [path]] : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []]
  const { npm_config_ignore_scripts: _, ...env } = process.env
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...before, ...args], {
      cwd,
      stdio: ['ignore', 2, 2],
      env,
      shell: process.platform === 'win32' && before.length === 0,
    })
    child.on('error', () => reject(new Error('npm was not found; it comes with Node (https://nodejs.org). Install both and try again.')))
    child.on('exit', code =>
      code === 0
        ? resolve()
        : reject(
            new Error(
              'npm could not install what Entente needs; its own message stands above. Check the network and the free space on the disk, then try again.',
            ),
          ),
    )
  })
}

/** `npx entente` finds the command of this clone, never a package of the same name elsewhere. */
function ownCommand() {
  const bin = join(modules, '.bin')
  mkdirSync(bin, { recursive: true })
  try {
    rmSync(join(bin, 'entente'), { force: true })
    symlinkSync(join('..', '..', 'bin', 'entente.js'), join(bin, 'entente'))
  } catch {
    // No links on this disk: `node bin/entente.js` does the same.
  }
}
