// Types, lint and every test file, two at a time; the last line is `N passed, N failed`.
//
//     npm test                 everything
//     npm test -- rules        the tests of one room, or whose path holds the word
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { build, isFresh, root } from './build.js'

const minute = 60_000

/** Runs `*.test.ts` or `*.soak.ts`, all or those of the words given, and sets the exit code. */
export async function main(kind, words) {
  const files = find(kind).filter(file => words.length === 0 || words.some(word => belongs(file, word)))
  if (files.length === 0 && words.length > 0) {
    console.error(`No test belongs to "${words.join(' ')}". Name a room (${rooms().join(', ')}) or a word of a file's path.`)
    process.exitCode = 2
    return
  }
  const began = Date.now()
  const tally = { passed: 0, failed: 0, skipped: 0, failures: [], times: [] }
  if (kind === 'test' && words.length === 0) await Promise.all([types(tally), biome(tally, 'lint'), biome(tally, 'format')])
  if (!isFresh()) await build().catch(error => fail(tally, 'build', error.message, 0))
  if (files.length > 0) await tests(files, kind, tally)
  report(tally, Date.now() - began)
}

const ok = (tally, name, ms) => {
  tally.passed++
  tally.times.push({ name, ms })
}
const fail = (tally, name, why, ms) => {
  tally.failed++
  tally.failures.push({ name, why })
  tally.times.push({ name, ms })
  console.log(`✗ ${name}\n${indent(why)}`)
}
const indent = text =>
  text
    .split('\n')
    .map(line => `    ${line}`)
    .join('\n')

const types = tally => tool(tally, 'types', [join('node_modules', 'typescript', 'bin', 'tsc'), '--noEmit', '--pretty', 'false'])
const biome = (tally, what) =>
  tool(tally, what, [join('node_modules', '@biomejs', 'biome', 'bin', 'biome'), what, '--colors=off', '--max-diagnostics=20'])

function tool(tally, name, args) {
  const began = Date.now()
  return new Promise(resolve => {
    let said = ''
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.on('data', text => (said += text))
    child.stderr.on('data', text => (said += text))
    child.on('close', code => {
      if (code === 0) ok(tally, name, Date.now() - began)
      else fail(tally, name, said.trim(), Date.now() - began)
      resolve()
    })
  })
}

// Each file in a process of its own, so that none can lean on another; tsx reads TypeScript on every Node we support.
function tests(files, kind, tally) {
  const child = spawn(process.execPath, ['--import', 'tsx', join('scripts', 'test-files.js'), ...files], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      NODE_TEST_CONTEXT: undefined,
      ENTENTE_DATA: join(root, '.cache', 'data'),
      ENTENTE_TEST_TIMEOUT: String(kind === 'soak' ? 90 * minute : 5 * minute),
    },
  })
  child.on('message', event => {
    if (event.kind === 'pass') ok(tally, event.name, event.ms)
    else if (event.kind === 'skip') tally.skipped++
    else if (event.kind === 'note') console.log(event.text)
    else fail(tally, event.name, event.why, event.ms)
  })
  return new Promise(resolve => {
    child.on('close', code => {
      if (code !== 0) fail(tally, 'test runner', `the runner ended with code ${code}`, 0)
      resolve()
    })
  })
}

function report(tally, ms) {
  const slow = tally.times
    .sort((a, b) => b.ms - a.ms)
    .slice(0, 10)
    .filter(t => t.ms >= 1)
  if (slow.length > 0) console.log(`\nThe slowest:\n${slow.map(t => `  ${(t.ms / 1000).toFixed(2).padStart(7)} s  ${t.name}`).join('\n')}`)
  if (tally.failures.length > 0)
    console.log(`\nFailed:\n${tally.failures.map(f => `  ✗ ${f.name}\n    ${f.why.split('\n')[0]}`).join('\n')}`)
  if (tally.skipped > 0) console.log(`\n${tally.skipped} skipped`)
  console.log(`\nAll took ${Math.round(ms / 1000)} s.`)
  console.log(`${tally.passed} passed, ${tally.failed} failed`)
  process.exitCode = tally.failed > 0 || tally.passed === 0 ? 1 : 0
}

const find = kind =>
  ['src', 'test', 'bench']
    .flatMap(folder => walk(join(root, folder)))
    .filter(file => file.endsWith(`.${kind}.ts`) || file.endsWith(`.${kind}.tsx`))
    .sort()

function walk(folder) {
  let items = []
  try {
    items = readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
  return items.flatMap(item => {
    if (item.name === 'node_modules') return []
    return item.isDirectory() ? walk(join(folder, item.name)) : [relative(root, join(folder, item.name)).split(sep).join('/')]
  })
}

const rooms = () =>
  readdirSync(join(root, 'src'), { withFileTypes: true })
    .filter(item => item.isDirectory())
    .map(item => item.name)

/** A room's own tests, those of its name under test/, else any file whose path holds the word. */
const belongs = (file, word) =>
  rooms().includes(word) ? file.startsWith(`src/${word}/`) || file.startsWith(`test/${word}`) : file.includes(word)
