// Bundles and runs bench/*.bench.ts, each in a process of its own. Each exports `bench(): Promise<Row[]>` (bench/measure.ts).
//
//     npm run bench                 all of them
//     npm run bench -- paris        those whose name holds the word
//     npm run bench -- --write      all, and the figures into docs/benchmarks.md; with words, those sections of it
import { fork } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './build.js'
import { installBench } from './install.js'

const written = join(root, 'docs', 'benchmarks.md')
const bundles = join(root, 'bench', 'node_modules', '.bench')
const engines = ['@marcbachmann/cel-js', '@gorules/zen-engine', 'json-rules-engine', '@event-driven-io/emmett-postgresql', 'socket.io']

/** Runs the benches of the words given; the exit code comes back: a figure missed is told, and is no error. */
export async function main(args) {
  const write = args.includes('--write')
  const profile = args.includes('--profile')
  const words = args.filter(word => !word.startsWith('--'))
  const files = readdirSync(join(root, 'bench'))
    .filter(name => name.endsWith('.bench.ts') && (words.length === 0 || words.some(word => name.includes(word))))
    .sort()
  if (files.length === 0) {
    console.error(`No bench is called "${words.join(' ')}".`)
    return 2
  }
  await installBench()
  await bundle()
  const busy = loadavg()[0]
  const machine = `${cpus()[0]?.model.trim() ?? 'a machine'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${process.platform} ${process.arch}`
  console.log(`${machine}\n`)
  if (busy > 0.5) console.log(`Other work is going on here (load ${busy.toFixed(1)}); the figures are worse for it.\n`)
  const told = []
  for (const name of files) {
    const { title, about, rows } = await run(name.replace('.ts', '.js'), profile)
    told.push({ title, about, rows })
    console.log(title)
    for (const row of rows) console.log(`  ${row.what.padEnd(72)} ${print(row.median).padStart(10)} ${row.unit.padEnd(14)}${verdict(row)}`)
    console.log()
  }
  const missed = told.flatMap(t => t.rows).filter(row => row.met === false).length
  console.log(missed === 0 ? 'Every figure wanted was reached.' : `${missed} ${missed === 1 ? 'figure' : 'figures'} missed.`)
  if (write) writeFileSync(written, page(machine, busy, told))
  return 0
}

/** As the program itself is bundled, so that what is measured is what runs. */
async function bundle() {
  const { build } = await import('esbuild')
  rmSync(bundles, { recursive: true, force: true })
  mkdirSync(bundles, { recursive: true })
  await build({
    absWorkingDir: root,
    entryPoints: readdirSync(join(root, 'bench'))
      .filter(name => /\.(bench|child)\.ts$/.test(name))
      .map(name => `bench/${name}`),
    outdir: bundles,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: engines,
    banner: { js: "import { createRequire as ententeRequire } from 'node:module'\nconst require = ententeRequire(import.meta.url)" },
    logLevel: 'error',
  })
}

function run(name, profile) {
  return new Promise((resolve, reject) => {
    const child = fork(join(root, 'scripts', 'bench.js'), [pathToFileURL(join(bundles, name)).href], {
      cwd: root,
      execArgv: ['--expose-gc', ...(profile ? ['--cpu-prof', '--cpu-prof-dir=.cache/profiles'] : [])],
      env: { ...process.env, ENTENTE_BENCH: '1' },
    })
    let answer = null
    child.on('message', message => (answer = message))
    child.on('exit', code =>
      answer === null || code !== 0
        ? reject(new Error(`The bench ${name.replace('.bench.js', '')} stopped; its message stands above.`))
        : resolve(answer),
    )
  })
}

const verdict = row => (row.wanted === undefined ? '' : `wanted: ${row.wanted}${row.met ? '' : '   MISSED'}`)

function print(n) {
  if (n >= 1000) return Math.round(n).toLocaleString('en')
  return n >= 100 ? n.toFixed(0) : n >= 10 ? n.toFixed(1) : n.toPrecision(3)
}

/** The page with these sections; those of benches that were not run stay as they are. */
function page(machine, busy, told) {
  const measured = `${machine}; ${new Date().toISOString().slice(0, 10)}. Load of the machine when it began: ${busy.toFixed(1)}.`
  const table = ({ rows, about }) =>
    [
      ...(about ? ['', about] : []),
      '',
      measured,
      '',
      '| figure | target | measured | |',
      '|---|---|---|---|',
      ...rows.map(
        r =>
          `| ${r.what} | ${r.wanted ?? ''} | ${print(r.median)} ${r.unit} | ${r.met === undefined ? '' : r.met ? 'met' : '**missed**'} |`,
      ),
    ].join('\n')
  const sections = new Map(
    (existsSync(written) ? readFileSync(written, 'utf8') : '')
      .split(/^## /m)
      .slice(1)
      .map(text => [text.slice(0, text.indexOf('\n')), text.slice(text.indexOf('\n') + 1).trimEnd()]),
  )
  for (const one of told) sections.set(one.title, table(one))
  return [
    '# Benchmarks',
    '',
    'Written by `npm run bench -- --write`; medians of several rounds, the sides of a comparison taken in turn in one run. Nothing here is a test:',
    'another machine gives other figures, and a busy one worse.',
    '',
    [...sections].map(([title, text]) => `## ${title}\n${text}`).join('\n\n'),
    '',
  ].join('\n')
}

// The same file is the process of one bench.
if (process.env.ENTENTE_BENCH === '1' && process.send !== undefined && process.argv[2]?.startsWith('file:')) {
  const { bench, title, about } = await import(process.argv[2])
  const rows = await bench()
  process.send({ title, about, rows }, () => process.exit(0))
}
