// dist/: the program as one small file and the parts it loads when they are needed.
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(fileURLToPath(new URL('..', import.meta.url)), '.')
const dist = join(root, 'dist')
const entry = join(dist, 'entente.js')
const hour = 3_600_000

// The program, and the rooms that others may build on: `import { judge } from 'entente/judge'`.
const entryPoints = {
  entente: 'src/cli/entente.ts',
  basics: 'src/basics/moment.ts',
  record: 'src/record/line.ts',
  rules: 'src/rules/index.ts',
  charter: 'src/charter/read.ts',
  weave: 'src/charter/weave.ts',
  judge: 'src/judge/judge.ts',
  log: 'src/log/log.ts',
}

/** Whether dist is newer than every source; a tree that was shipped without sources is always fresh. */
export function isFresh() {
  const built = changed(entry)
  if (built === 0) return false
  return newest(join(root, 'src'), built) <= built && changed(join(root, 'package-lock.json')) <= built
}

const changed = path => {
  try {
    return statSync(path).mtimeMs
  } catch {
    return 0
  }
}

function newest(folder, enough) {
  let latest = 0
  for (const item of entriesOf(folder)) {
    const path = join(folder, item.name)
    if (item.isDirectory()) latest = Math.max(latest, newest(path, enough))
    else if (/\.(ts|tsx|js|css|json)$/.test(item.name) && !/\.(test|soak)\.tsx?$/.test(item.name)) latest = Math.max(latest, changed(path))
    if (latest > enough) return latest
  }
  return latest
}

const entriesOf = folder => {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

/** Builds dist and says so on standard error. Readers of an older dist are not disturbed: each file is moved into its place whole. */
export async function build() {
  writable()
  const began = Date.now()
  const started = new Date(began)
  const { build: bundle } = await import('esbuild')
  const result = await bundle({
    absWorkingDir: root,
    entryPoints,
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    loader: { '.css': 'text', '.svg': 'text', '.woff2': 'binary' },
    chunkNames: 'part-[hash]',
    banner: { js: "import { createRequire as ententeRequire } from 'node:module'\nconst require = ententeRequire(import.meta.url)" },
    legalComments: 'none',
    write: false,
    logLevel: 'silent',
  }).catch(error => {
    throw new Error(
      `Entente could not be built:\n${(error.errors ?? []).map(e => `  ${e.location?.file ?? ''}:${e.location?.line ?? ''}: ${e.text}`).join('\n') || error.message}`,
    )
  })
  // The scripts of the pages, for browsers.
  const script = await bundle({
    absWorkingDir: root,
    entryPoints: {
      passkey: 'src/server/people/passkey.browser.ts',
      asof: 'src/server/islands/asof.browser.ts',
      room: 'src/server/islands/room.browser.ts',
    },
    outdir: 'dist',
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    write: false,
    logLevel: 'silent',
  })
  const languages = readdirSync(join(root, 'src', 'words')).flatMap(name => /^([a-z]{2})\.ts$/.exec(name)?.[1] ?? [])
  // Those that load further parts when they are needed: the judge is one of them.
  const parts = await bundle({
    absWorkingDir: root,
    entryPoints: {
      verify: 'src/server/islands/verify.browser.ts',
      assistant: 'src/server/islands/assistant.browser.ts',
      ...Object.fromEntries(languages.map(lang => [`words-${lang}`, `src/words/${lang}.ts`])),
    },
    outdir: 'dist',
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    chunkNames: 'browser-[hash]',
    legalComments: 'none',
    write: false,
    logLevel: 'silent',
  })
  result.outputFiles.push(...script.outputFiles, ...parts.outputFiles)
  // The letters of the pages lie beside the program.
  const letters = join(dist, 'fonts')
  mkdirSync(letters, { recursive: true })
  for (const { name } of entriesOf(join(root, 'src', 'web', 'fonts')))
    put(join(letters, name), readFileSync(join(root, 'src', 'web', 'fonts', name)))
  // Parts first, the file that names them last; and dated from the beginning, so that a source changed meanwhile is newer.
  for (const file of result.outputFiles.sort((a, b) => Number(a.path === entry) - Number(b.path === entry))) put(file.path, file.contents)
  const { utimesSync } = await import('node:fs')
  utimesSync(entry, started, started)
  const kept = new Set([...result.outputFiles.map(f => basename(f.path)), 'fonts'])
  for (const name of readdirSync(dist)) {
    if (!kept.has(name) && began - changed(join(dist, name)) > hour) rmSync(join(dist, name), { force: true, recursive: true })
  }
  console.error(`Built in ${((Date.now() - began) / 1000).toFixed(1)} s.`)
}

function put(path, contents) {
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, contents)
  renameSync(draft, path)
}

function writable() {
  try {
    mkdirSync(dist, { recursive: true })
    accessSync(dist, constants.W_OK)
  } catch {
    throw new Error(
      `Entente must be built first, and the folder ${existsSync(dist) ? dist : root} may not be written to. Copy the clone to a folder of your own, or give yourself the right to write there, and try again.`,
    )
  }
}
