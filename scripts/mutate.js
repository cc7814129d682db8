// Mutation testing of rules and judge: one small change after another is made to a copy of the code in memory, and the tests that pass over
// the changed place are run until one fails. A change that no test notices has survived, and is told with its place.
//
//     node scripts/mutate.js --minutes 10          a sample as large as fits, drawn with a seed
//     node scripts/mutate.js --write               all, and docs/mutation.md
//     node scripts/mutate.js src/judge/lists.ts    one file, or those whose path holds the word
//
// Files are turned into JavaScript one by one and loaded anew for each change, so that nothing kept in one run is seen by the next.
import { fork } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cpus, tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Script } from 'node:vm'
import { root } from './build.js'
import { installBench } from './install.js'

const rooms = ['src/rules', 'src/judge']
const testsIn = ['src/rules', 'src/judge', 'src/charter', 'src/words', 'src/views', 'test', 'test/faults', 'test/laws']
/** Of the tests of the whole, those that judge in this process and are soon done. */
const ofTheWhole = /^test\/(procedures|goldens|laws\/(past|order|patience|votes|strangers|equality|withheld))\.test\.ts$/
/** A law tries many worlds, and takes seconds: here a few, of one charter that ships and of those of three friends. */
const fewWorlds = { LAWS_TIMES: '0.2', LAWS_OF: 'un-security-council' }
const wanted = 85

const filesIn = (folder, kind) =>
  readdirSync(join(root, folder))
    .filter(name => kind.test(name))
    .map(name => `${folder}/${name}`)
    .sort()
const sources = () => rooms.flatMap(room => filesIn(room, /\.ts$/)).filter(file => !file.endsWith('.test.ts'))
const testFiles = () =>
  testsIn
    .flatMap(folder => filesIn(folder, /\.test\.ts$/))
    .filter(file => !file.startsWith('test/') || file.startsWith('test/faults/') || ofTheWhole.test(file))

// ——— the changes

const swaps = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '&': '|',
  '|': '&',
  '&&': '||',
  '||': '&&',
  '??': '&&',
}
const methods = {
  some: 'every',
  every: 'some',
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
  push: 'unshift',
  find: 'findLast',
  findLast: 'find',
  at: null,
  filter: null,
  sort: null,
  slice: null,
}

/** Every change to a file's code: where, what, and the words of it. */
export function mutantsOf(code, parse) {
  const found = []
  const add = (node, text, kind) => found.push({ start: node.start, end: node.end, text, kind })
  const source = node => code.slice(node.start, node.end)
  const isText = node => (node.type === 'Literal' && typeof node.value === 'string') || node.type === 'TemplateLiteral'
  const visit = (node, parent, key) => {
    if (node === null || typeof node !== 'object') return
    if (Array.isArray(node)) {
      for (const each of node) visit(each, parent, key)
      return
    }
    if (typeof node.type !== 'string') return
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ExportAllDeclaration':
        return
      case 'ExportNamedDeclaration':
        return visit(node.declaration, node, 'declaration')
      case 'BinaryExpression':
      case 'LogicalExpression': {
        const other = swaps[node.operator]
        if (other === undefined || (node.operator === '+' && (isText(node.left) || isText(node.right)))) break
        add(node, `(${source(node.left)}) ${other} (${source(node.right)})`, `${node.operator} to ${other}`)
        break
      }
      case 'UnaryExpression':
        if (node.operator === '!') add(node, `(${source(node.argument)})`, 'without !')
        if (node.operator === '-') add(node, `(${source(node.argument)})`, 'without -')
        break
      case 'IfStatement':
        add(node.test, 'true', 'condition to true')
        add(node.test, 'false', 'condition to false')
        break
      case 'ConditionalExpression':
        add(node.test, 'true', 'condition to true')
        add(node.test, 'false', 'condition to false')
        break
      case 'WhileStatement':
      case 'ForStatement':
        if (node.test) add(node.test, 'false', 'condition to false')
        break
      case 'Literal':
        if (typeof node.value === 'boolean') add(node, String(!node.value), `${node.value} to ${!node.value}`)
        if (typeof node.value === 'string' && !((parent.type === 'Property' || parent.type === 'MemberExpression') && key === 'key'))
          add(node, node.value === '' ? '"changed"' : '""', node.value === '' ? '"" to "changed"' : `${JSON.stringify(node.value)} to ""`)
        break
      case 'TemplateLiteral':
        if (parent.type !== 'TaggedTemplateExpression') add(node, '``', 'text to nothing')
        break
      case 'CallExpression': {
        const { callee } = node
        if (callee.type !== 'MemberExpression' || callee.computed) break
        const other = Object.hasOwn(methods, callee.property.name) ? methods[callee.property.name] : undefined
        if (other === undefined) break
        if (other === null && callee.property.name !== 'at') add(node, `(${source(callee.object)})`, `without .${callee.property.name}()`)
        else if (other !== null) add(callee.property, other, `${callee.property.name} to ${other}`)
        break
      }
    }
    for (const [name, child] of Object.entries(node))
      if (name !== 'type' && child !== null && typeof child === 'object') visit(child, node, name)
  }
  visit(parse(code), { type: '' }, '')
  return found
}

/** Changes that nothing can notice, each with its reason: the table of the decision on mutation testing. They are not made. */
export function unnoticeable(page) {
  const cells = line =>
    line.split(/(?<!\\)\|/).map(cell =>
      cell
        .trim()
        .replaceAll('\\|', '|')
        .replace(/^`(.*)`$/, '$1'),
    )
  return page
    .split('\n')
    .filter(line => line.startsWith('| src/'))
    .map(cells)
    .map(([, file, kind, was]) => `${file}: ${kind}: ${was}`)
}

// ——— files as functions, loaded anew for each change

const node = createRequire(import.meta.url)

async function library() {
  const { transform } = await import('esbuild')
  const { parse } = node(join(root, 'bench', 'node_modules', 'acorn'))
  const files = new Map()
  const outside = new Map()
  const todo = testFiles()
  while (todo.length > 0) {
    const file = todo.pop()
    if (files.has(file)) continue
    const text = readFileSync(join(root, file), 'utf8')
    const esm = await transform(text, {
      loader: file.endsWith('x') ? 'tsx' : 'ts',
      target: 'node20',
      jsx: 'automatic',
      jsxImportSource: 'hono/jsx',
      format: 'esm',
      sourcemap: true,
      sourcefile: file,
    })
    const made = { file, esm: esm.code, map: esm.map, uses: new Map(), script: null }
    files.set(file, made)
    for (const name of importsOf(parse(esm.code, { ecmaVersion: 'latest', sourceType: 'module' }))) {
      const near = name.startsWith('.') ? relative(root, join(root, dirname(file), name)) : null
      if (near === null) outside.set(name, null)
      else if (/\.tsx?$/.test(near)) todo.push(near)
      made.uses.set(name, near)
    }
  }
  for (const name of outside.keys()) if (name !== 'node:test') outside.set(name, await import(name))
  // The tables of cases are many, and the same for each change.
  const yaml = outside.get('yaml')
  const read = new Map()
  const parseOnce = (...of) => {
    if (of.length > 1) return yaml.parse(...of)
    if (!read.has(of[0])) read.set(of[0], yaml.parse(of[0]))
    return read.get(of[0])
  }
  outside.set('yaml', { ...yaml, parse: parseOnce })
  return { files, outside, transform, parse: code => parse(code, { ecmaVersion: 'latest', sourceType: 'module' }) }
}

function importsOf(tree) {
  const found = []
  const visit = value => {
    if (value === null || typeof value !== 'object') return
    if (/^(Import|Export)/.test(value.type ?? '') && value.source?.type === 'Literal') found.push(value.source.value)
    for (const child of Object.values(value)) visit(child)
  }
  visit(tree)
  return found
}

/** A file's code as a script that is given its surroundings. */
async function scriptOf(lib, file, code) {
  const { code: cjs } = await lib.transform(code, {
    format: 'cjs',
    target: 'node20',
    platform: 'node',
    define: { 'import.meta.url': '__url', 'import.meta.dirname': '__dirname' },
    supported: { 'dynamic-import': false },
    logLevel: 'silent',
  })
  return new Script(`(function (exports, require, module, __url, __dirname) {${cjs}\n})`, { filename: file })
}

/** The files a file rests on, itself among them. */
function restsOn(lib, file) {
  const made = lib.files.get(file)
  if (made.rests !== undefined) return made.rests
  made.rests = new Set([file])
  for (const each of made.rests)
    for (const near of lib.files.get(each).uses.values()) if (near !== null && lib.files.has(near)) made.rests.add(near)
  return made.rests
}
/** What does not rest on the changed file is the same in every world, and is loaded once: nothing of a change can be seen in it. */
const shared = new Map()
const isShared = (lib, file, changed) =>
  changed !== null && file.startsWith('src/') && !file.endsWith('.test.ts') && !restsOn(lib, file).has(changed)

/** Loads test files into a world of their own; the tests they hold come back. */
function load(lib, names, changed, script) {
  const own = new Map()
  const tests = []
  let current = ''
  let prefix = ''
  const declare = (name, options, body) => {
    const run = typeof options === 'function' ? options : body
    if (typeof run === 'function' && options?.skip !== true) tests.push({ file: current, name: `${prefix}${name}`, run })
  }
  const group = (name, body) => {
    const before = prefix
    prefix = `${prefix}${name}: `
    body()
    prefix = before
  }
  const nothing = () => {}
  const runner = {
    test: declare,
    it: declare,
    describe: group,
    suite: group,
    after: nothing,
    before: nothing,
    afterEach: nothing,
    beforeEach: nothing,
    default: declare,
  }
  Object.assign(declare, runner)
  const get = file => {
    const modules = isShared(lib, file, changed) ? shared : own
    const known = modules.get(file)
    if (known !== undefined) return known.exports
    const module = { exports: {} }
    modules.set(file, module)
    const { uses, script: plain } = lib.files.get(file)
    const require = name => {
      if (name === 'node:test') return runner
      const near = uses.get(name)
      return near === null || near === undefined ? (lib.outside.get(name) ?? node(name)) : get(near)
    }
    const path = join(root, file)
    const made = file === changed ? script : plain
    made.runInThisContext()(module.exports, require, module, pathToFileURL(path).href, dirname(path))
    return module.exports
  }
  for (const name of names) {
    current = name
    get(name)
  }
  return tests
}

const quietly = async run => {
  try {
    await run({ diagnostic: () => {}, test: async (_, body) => body({}), after: () => {}, skip: () => {} })
    return null
  } catch (error) {
    return error
  }
}

const seenFile = join(root, 'seen.json')

/** Which tests pass over which places: the code runs once with a note at each. Kept, for a worker that was stopped is started anew. */
async function seen(lib, mutants, names) {
  const plain = new Map([...lib.files].map(([file, made]) => [file, made.script]))
  for (const [file, own] of groupBy(mutants, m => m.file)) {
    const made = lib.files.get(file)
    made.script = await scriptOf(lib, file, noted(made.esm, own))
  }
  const hit = new Uint8Array(mutants.length)
  globalThis.__hit = hit
  const tests = []
  const over = mutants.map(() => [])
  for (const name of names) {
    hit.fill(0)
    const own = load(lib, [name], null, null)
    // What runs while the file is loaded, all its tests may rest on.
    const always = mutants.filter(m => hit[m.id] === 1)
    for (const t of own) {
      hit.fill(0)
      const began = performance.now()
      const error = await quietly(t.run)
      const i = tests.push({ file: t.file, name: t.name, ms: performance.now() - began }) - 1
      if (error) {
        const text = `${t.file}: ${t.name} fails without any change, and is left out: ${String(error.message).split('\n')[0]}`
        process.send({ kind: 'note', text })
        continue
      }
      for (const m of always) hit[m.id] = 1
      for (let id = 0; id < hit.length; id++) if (hit[id] === 1) over[id].push(i)
    }
  }
  for (const [file, script] of plain) lib.files.get(file).script = script
  const kept = { tests, over }
  writeFileSync(seenFile, JSON.stringify(kept))
  return kept
}

// ——— the process that does the work; the parent ends it where a change makes the code run for ever

async function work() {
  const lib = await library()
  const mutants = []
  const only = JSON.parse(process.env.ENTENTE_MUTATE ?? '[]')
  for (const [file, made] of lib.files) {
    made.script = await scriptOf(lib, file, made.esm)
    if (!sources().includes(file) || (only.length > 0 && !only.some(word => file.includes(word)))) continue
    const own = mutantsOf(made.esm, lib.parse)
    for (const [i, m] of own.entries()) mutants.push({ ...m, file, place: i })
  }
  mutants.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start || a.end - b.end || a.place - b.place))
  for (const [i, m] of mutants.entries()) m.id = i

  const names = testFiles()
  const kept = existsSync(seenFile) ? JSON.parse(readFileSync(seenFile, 'utf8')) : await seen(lib, mutants, names)
  const { tests, over } = kept
  const lines = new Map()
  for (const m of mutants) {
    const made = lib.files.get(m.file)
    if (!lines.has(m.file)) lines.set(m.file, lineMap(made))
    m.line = lines.get(m.file)(made.esm, m.start)
    m.was = made.esm.slice(m.start, m.end).replace(/\s+/g, ' ').slice(0, 90)
  }
  process.send({
    kind: 'ready',
    mutants: mutants.map(({ id, file, line, kind, was }) => ({ id, file, line, kind, was, tests: over[id].length })),
    tests: tests.length,
  })

  // The tests that killed before are asked first, above all in this file.
  const kills = new Map()
  process.on('message', async ({ id }) => {
    const m = mutants[id]
    const made = lib.files.get(m.file)
    const code = `${made.esm.slice(0, m.start)}(${m.text})${made.esm.slice(m.end)}`
    const worth = i => 10 * (kills.get(`${m.file} ${i}`) ?? 0) + (kills.get(i) ?? 0)
    const order = over[id].sort((a, b) => worth(b) - worth(a) || tests[a].ms - tests[b].ms)
    let script
    try {
      script = await scriptOf(
        lib,
        m.file,
        m.kind.includes(' to ') && isName(m.text) ? `${made.esm.slice(0, m.start)}${m.text}${made.esm.slice(m.end)}` : code,
      )
    } catch {
      return process.send({ kind: 'done', id, how: 'invalid' })
    }
    const loaded = new Map()
    let how = 'survived'
    let by = null
    let told = Date.now()
    for (const i of order) {
      const t = tests[i]
      if (!loaded.has(t.file)) {
        try {
          loaded.set(t.file, load(lib, [t.file], m.file, script))
        } catch (error) {
          how = 'killed'
          by = `${t.file}: ${error.message}`
          break
        }
      }
      if (Date.now() - told > 1000) {
        told = Date.now()
        process.send({ kind: 'going', id })
      }
      const own = loaded.get(t.file).find(x => x.name === t.name)
      const error = own === undefined ? new Error('gone') : await quietly(own.run)
      if (error) {
        how = 'killed'
        by = `${t.file}: ${t.name}`
        for (const key of [i, `${m.file} ${i}`]) kills.set(key, (kills.get(key) ?? 0) + 1)
        break
      }
    }
    process.send({ kind: 'done', id, how, by })
  })
}

const isName = text => /^[a-zA-Z]+$/.test(text) && text !== 'true' && text !== 'false'

/** The code with a note before each place that can be changed. */
function noted(code, mutants) {
  const whole = mutants.filter(m => !isName(m.text))
  const at = new Map()
  for (const m of mutants) {
    // A method's name is no expression; the smallest expression around it is noted.
    const around = isName(m.text)
      ? whole.filter(o => o.start <= m.start && o.end >= m.end).sort((a, b) => a.end - a.start - (b.end - b.start))[0]
      : m
    const key = around === undefined ? 'nowhere' : `${around.start} ${around.end}`
    at.set(key, [...(at.get(key) ?? []), m.id])
  }
  const inserts = []
  for (const [key, ids] of at) {
    if (key === 'nowhere') continue
    const [start, end] = key.split(' ').map(Number)
    inserts.push({ place: start, text: `(${ids.map(id => `__hit[${id}]=`).join('')}1, `, width: end - start, open: true })
    inserts.push({ place: end, text: ')', width: end - start, open: false })
  }
  // From the last place to the first; at one place what closes stands before what opens, the wider opens first and closes last.
  inserts.sort((a, b) => b.place - a.place || Number(b.open) - Number(a.open) || (a.open ? a.width - b.width : b.width - a.width))
  let out = code
  for (const i of inserts) out = out.slice(0, i.place) + i.text + out.slice(i.place)
  // What lies in no expression is noted as the file is loaded: every test then passes over it.
  return `${(at.get('nowhere') ?? []).map(id => `__hit[${id}]=`).join('')}1;${out}`
}
/** From a place in the JavaScript to the line of the TypeScript (source map, version 3). */
function lineMap({ map }) {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  const numbers = text => {
    const out = []
    for (let i = 0, value = 0, shift = 0; i < text.length; i++) {
      const digit = letters.indexOf(text[i])
      value |= (digit & 31) << shift
      shift += 5
      if ((digit & 32) === 0) {
        out.push(value & 1 ? -(value >> 1) : value >> 1)
        value = 0
        shift = 0
      }
    }
    return out
  }
  let line = 0
  const rows = JSON.parse(map)
    .mappings.split(';')
    .map(row => {
      let column = 0
      return row
        .split(',')
        .filter(Boolean)
        .map(segment => {
          const n = numbers(segment)
          column += n[0]
          line += n[2] ?? 0
          return [column, line + 1]
        })
    })
  return (code, at) => {
    const before = code.slice(0, at).split('\n')
    const row = rows[before.length - 1] ?? []
    const column = before.at(-1).length
    return row.findLast(([c]) => c <= column)?.[1] ?? row[0]?.[1] ?? 0
  }
}

// ——— the parent

async function main(args) {
  const value = name => (args.includes(name) ? Number(args[args.indexOf(name) + 1]) : null)
  const minutes = value('--minutes')
  const seed = value('--seed') ?? 20261123
  const write = args.includes('--write')
  const words = args.filter((a, i) => !a.startsWith('--') && !['--minutes', '--seed'].includes(args[i - 1]))
  const began = Date.now()
  await installBench()
  const copy = copied()
  const results = new Map()
  let mutants = null
  let tests = 0
  let child = null
  const told = new Set()
  const start = () =>
    new Promise((resolve, reject) => {
      child = fork(join(copy, 'scripts', 'mutate.js'), ['--work'], {
        cwd: copy,
        env: { ...process.env, ...fewWorlds, ENTENTE_MUTATE: JSON.stringify(words) },
        execArgv: ['--stack-size=800'],
      })
      child.on('message', message => {
        if (message.kind === 'note' && !told.has(message.text)) {
          told.add(message.text)
          console.log(message.text)
        }
        if (message.kind === 'ready') {
          mutants ??= message.mutants
          tests = message.tests
          resolve()
        }
      })
      child.on('exit', () => reject(new Error('the worker stopped')))
    })
  await start()
  const left = new Set(unnoticeable(readFileSync(join(root, 'docs', 'decisions', '0031-mutation-testing.md'), 'utf8')))
  const noticeable = mutants.filter(m => !left.has(`${m.file}: ${m.kind}: ${m.was}`))
  if (mutants.length > noticeable.length) console.log(`${mutants.length - noticeable.length} changes that nothing can notice are left out`)
  const order = minutes === null ? noticeable : shuffled(noticeable, seed)
  for (const m of order) {
    if (minutes !== null && Date.now() - began > minutes * 60_000) break
    if (m.tests === 0) {
      results.set(m.id, { how: 'not tested', by: null })
      continue
    }
    const result = await asked(child, m.id)
    results.set(m.id, result)
    // Told as it comes, for those who work on one file.
    if (words.length > 0 && isAlive(result)) console.log(`  alive: ${m.file}:${m.line}: ${m.kind}: ${m.was}`)
    if (result.how === 'for ever') {
      child.removeAllListeners('exit')
      child.kill('SIGKILL')
      await start()
    }
    if (results.size % 250 === 0) console.log(`${results.size} of ${order.length}: ${score(results)} %`)
  }
  child.removeAllListeners('exit')
  child.kill()
  rmSync(copy, { recursive: true, force: true })
  report()

  function report() {
    const done = order.filter(m => results.has(m.id))
    const alive = done.filter(m => isAlive(results.get(m.id)))
    const byFile = Map.groupBy ? Map.groupBy(done, m => m.file) : groupBy(done, m => m.file)
    for (const [file, of] of [...byFile].sort()) {
      const left = of.filter(m => isAlive(results.get(m.id))).sort((a, b) => a.line - b.line)
      console.log(`${file}: ${share(of.length - left.length, of.length)} % of ${of.length}`)
      for (const m of left)
        console.log(`    ${m.line}: ${m.kind}: ${m.was}${results.get(m.id).how === 'not tested' ? '   (no test passes here)' : ''}`)
    }
    console.log(
      `${done.length} of ${mutants.length} changes made, ${tests} tests, ${Math.round((Date.now() - began) / 60_000)} min; ${alive.length} survived, ${done.filter(m => results.get(m.id).how === 'for ever').length} ran for ever`,
    )
    console.log(`mutation score ${score(results)} %`)
    if (write) writeFileSync(join(root, 'docs', 'mutation.md'), page(done, mutants.length, results, tests, seed, minutes))
    process.exitCode = Number(score(results)) >= wanted || words.length > 0 ? 0 : 1
  }
}

/** A copy of the tree, so that nobody's editing is taken for a change of ours. */
function copied() {
  const copy = mkdtempSync(join(tmpdir(), 'entente-mutate-'))
  for (const name of ['src', 'test', 'charters', 'scripts', 'docs', 'package.json', 'package-lock.json'])
    cpSync(join(root, name), join(copy, name), { recursive: true })
  for (const name of ['node_modules', 'bench']) symlinkSync(join(root, name), join(copy, name))
  return copy
}

const isAlive = result => result.how === 'survived' || result.how === 'not tested'
const share = (n, of) => (of === 0 ? '100.0' : (Math.floor((n / of) * 1000) / 10).toFixed(1))
const score = results => {
  const valid = [...results.values()].filter(r => r.how !== 'invalid')
  return share(valid.filter(r => !isAlive(r)).length, valid.length)
}
/** How far a sample may lie from the whole: nineteen of twenty lie nearer. */
function margin(results, minutes) {
  const share = Number(score(results)) / 100
  return minutes === null ? '' : `, give or take ${Math.ceil(196 * Math.sqrt((share * (1 - share)) / results.size))} points`
}
function groupBy(list, key) {
  const made = new Map()
  for (const each of list) {
    const k = key(each)
    if (!made.has(k)) made.set(k, [])
    made.get(k).push(each)
  }
  return made
}

/** What became of one change; thirty seconds in one test is an answer, for no test takes one. */
function asked(child, id) {
  return new Promise(resolve => {
    const end = result => {
      clearTimeout(timer)
      child.off('message', hear)
      child.off('exit', gone)
      resolve(result)
    }
    const hear = message => {
      if (message.id !== id) return
      if (message.kind === 'done') return end({ how: message.how, by: message.by })
      clearTimeout(timer)
      timer = patience()
    }
    const gone = () => end({ how: 'for ever', by: 'the process ended' })
    const patience = () => setTimeout(() => end({ how: 'for ever', by: 'timeout' }), 30_000)
    let timer = patience()
    child.on('message', hear)
    child.prependListener('exit', gone)
    child.send({ id })
  })
}

function shuffled(list, seed) {
  const out = [...list]
  let state = seed
  for (let i = out.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const j = Math.floor((state / 2 ** 32) * (i + 1))
    ;[out[i], out[j]] = [out[j], out[i]]
  }
  return out
}

function page(done, all, results, tests, seed, minutes) {
  const byFile = groupBy(done, m => m.file)
  const rows = [...byFile].sort().map(([file, of]) => {
    const left = of.filter(m => isAlive(results.get(m.id)))
    return { file, of: of.length, left, score: share(of.length - left.length, of.length) }
  })
  const drawn = minutes === null ? 'every change' : `${done.length} of ${all} changes, drawn with seed ${seed}`
  return [
    '# Mutation testing',
    '',
    `Written by \`node scripts/mutate.js --write${minutes === null ? '' : ` --minutes ${minutes}`}\`; Node ${process.versions.node}, ${cpus().length} cores, ${new Date().toISOString().slice(0, 10)}.`,
    '',
    'One small change after another is made to `src/rules` and `src/judge`: a comparison moved by one, a condition always or never true, *and* for',
    '*or*, a sign, a text, a method exchanged or left out. The tests that pass over the place are run; a change that none notices has',
    'survived. What a change makes run for ever (half a minute in one test) counts as noticed.',
    '',
    `**${score(results)} %** of the changes were noticed (${drawn}; ${tests} tests)${margin(results, minutes)}; wanted: ${wanted} %.${Number(score(results)) >= wanted ? '' : ' **Missed.**'}`,
    '',
    '| file | changes | noticed | survived |',
    '|---|---|---|---|',
    ...rows.map(r => `| ${r.file} | ${r.of} | ${r.score} % | ${r.left.length} |`),
    '',
    '## What survived',
    '',
    'Some of these change nothing that can be seen: what is only kept to save work, an order that is sorted afterwards, a bound never reached.',
    '',
    ...rows
      .filter(r => r.left.length > 0)
      .flatMap(r => [
        `### ${r.file}`,
        '',
        ...r.left
          .sort((a, b) => a.line - b.line)
          .map(
            m =>
              `- line ${m.line}, ${m.kind.replaceAll('|', '\\|')}: \`${m.was.replaceAll('`', "'")}\`${results.get(m.id).how === 'not tested' ? ' (no test passes here)' : ''}`,
          ),
        '',
      ]),
  ].join('\n')
}

if (process.argv[2] === '--work') await work()
else if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2))
