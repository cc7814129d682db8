/** The drawing of the house: which room may look into which, that the heart asks nothing of the world, and that a view decides nothing. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

/** Each room with the rooms it may import from. A new arrow is a decision: change it here and say why in docs/decisions. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  basics: [],
  log: ['basics'],
  record: ['basics'],
  rules: ['basics', 'record'],
  charter: ['basics', 'record', 'rules'],
  judge: ['basics', 'record', 'rules', 'charter'],
  words: ['basics', 'record', 'rules', 'charter', 'judge'],
  views: ['basics', 'record', 'rules', 'charter', 'judge', 'words'],
  web: ['basics', 'record', 'rules', 'charter', 'judge', 'words', 'views'],
  store: ['basics', 'record', 'log'],
  server: ['basics', 'record', 'rules', 'charter', 'judge', 'words', 'views', 'web', 'log', 'store'],
  cli: ['basics', 'record', 'rules', 'charter', 'judge', 'words', 'views', 'web', 'log', 'store', 'server'],
}

/** The rooms that are functions of their arguments and run unchanged in a browser. */
const pure = ['basics', 'log', 'record', 'rules', 'charter', 'judge', 'words', 'views', 'web']

/** What of the judge a view may say and ask with: files that find nothing, and take of the judge only what its types are. */
const said: readonly string[] = ['why.ts', 'worths.ts']

/** Packages each floor may lean on; the doors may use Node too. */
const packages: Readonly<Record<string, readonly string[]>> = {
  basics: ['temporal-polyfill', '@rgrove/parse-xml'],
  charter: ['yaml'],
  views: ['diff'],
  store: ['postgres'],
  web: ['hono'],
  server: [
    'hono',
    '@hono/node-server',
    'zod',
    'nodemailer',
    'standardwebhooks',
    'ical-generator',
    '@simplewebauthn/server',
    '@simplewebauthn/browser',
    'openid-client',
    'pdfkit',
    '@noble/hashes',
  ],
}

const src = fileURLToPath(new URL('../src', import.meta.url))

const files = (folder: string): string[] =>
  readdirSync(join(src, folder), { withFileTypes: true }).flatMap(item =>
    item.isDirectory()
      ? files(posix.join(folder, item.name))
      : /\.tsx?$/.test(item.name) && !/\.(test|soak)\.tsx?$/.test(item.name)
        ? [posix.join(folder, item.name)]
        : [],
  )

const sources = files('.').map(path => ({
  path,
  room: path.split('/')[0] as string,
  code: withoutComments(readFileSync(join(src, path), 'utf8')),
}))

/** Comments and the insides of strings hold words, not code; imports keep theirs. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(^|[^:'"`\\])\/\/[^\n]*/g, '$1')
}

const withoutStrings = (text: string): string =>
  text.replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''").replace(/`(?:[^`\\$]|\\.|\$(?!\{))*`/g, '``')

function imports(code: string): string[] {
  return [
    ...code.matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^'"\n]*?(?:\{[^}]*\}[^'"\n]*?)?from\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|(?:^|\n)\s*import\s+'([^']+)'/g,
    ),
  ].map(m => (m[1] ?? m[2] ?? m[3]) as string)
}

const isType = (code: string, name: string): boolean =>
  new RegExp(`import type [^'"]*from '${name.replace(/[.*+?^$|()[\]{}\\]/g, '\\$&')}'`).test(code)

test('every room is in the table', () => {
  const found = readdirSync(src, { withFileTypes: true })
    .filter(item => item.isDirectory())
    .map(item => item.name)
  assert.deepEqual(
    found.filter(room => !(room in rooms)),
    [],
    'a new room is a decision: add it to the table and write why in docs/decisions',
  )
})

test('no import climbs a wall', () => {
  const climbing: string[] = []
  for (const { path, room, code } of sources) {
    for (const name of imports(code)) {
      if (!name.startsWith('.')) continue
      const target = posix.join(posix.dirname(path), name)
      const other = target.split('/')[0] as string
      if (other === '..' || other === room) continue
      if (!rooms[room]?.includes(other)) climbing.push(`src/${path} imports ${name}: ${room} may not look into ${other}`)
    }
  }
  assert.deepEqual(climbing, [])
})

test('a room leans only on the packages it may', () => {
  const leaning: string[] = []
  for (const { path, room, code } of sources) {
    for (const name of imports(code)) {
      if (name.startsWith('.') || name.startsWith('node:') || isType(code, name)) continue
      const from = name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : (name.split('/')[0] as string)
      if (!packages[room]?.includes(from)) leaning.push(`src/${path} imports ${name}`)
    }
  }
  assert.deepEqual(leaning, [])
})

test('the heart has no clock, chance, disk or network', () => {
  const effects =
    /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bfetch\(|\bprocess\.|\bTemporal\.Now\b|\bperformance\.now\b|\bsetTimeout\b|\bsetInterval\b|\bcrypto\.|\bglobalThis\b|\bdocument\.|\bwindow\./
  const found: string[] = []
  for (const { path, room, code } of sources) {
    if (!pure.includes(room)) continue
    for (const name of imports(code)) if (name.startsWith('node:')) found.push(`src/${path} imports ${name}`)
    const effect = effects.exec(withoutStrings(code))
    if (effect) found.push(`src/${path} says ${effect[0]}`)
  }
  assert.deepEqual(found, [])
})

test('a view reads what the judge found and never asks it', () => {
  const asking: string[] = []
  for (const { path, room, code } of sources) {
    if (room !== 'views' && room !== 'web') continue
    for (const name of imports(code)) {
      // Its sentences for reasons are words, and its sets of worths are words too; its types are what was found.
      if (name.includes('/judge/') && !said.includes(posix.basename(name)) && !isType(code, name))
        asking.push(`src/${path} imports ${name}`)
    }
  }
  for (const name of said) {
    const { code } = sources.find(s => s.path === `judge/${name}`) ?? assert.fail(`there is no judge/${name}`)
    for (const other of imports(code))
      if (/^\.\/|\/judge\//.test(other) && !isType(code, other)) asking.push(`src/judge/${name} imports ${other}`)
  }
  assert.deepEqual(asking, [])
})

test('the wall would be noticed', () => {
  assert.deepEqual(
    imports(
      "import { a } from '../judge/judge.ts'\nimport type { B } from './b.ts'\nconst c = await import('node:fs')\nexport * from '../x.ts'",
    ),
    ['../judge/judge.ts', './b.ts', 'node:fs', '../x.ts'],
  )
})
