/** What the pages for readers show is true: their charters are sound, their commands answer so, their tables are whole. `npm run bless` writes the answers anew. */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { begin, standing, take } from '../src/judge/judge.ts'
import { builtinActs } from '../src/record/act.ts'
import { fields } from '../src/record/line.ts'
import { isOpened, openFolder, readActs } from '../src/cli/folder.ts'
import { answered, answerOf, commandsOf, exampleOf, fencesOf, foldersOf } from './pages.ts'

process.env.ENTENTE_DATA ??= '.cache/data'
const guide = readFileSync('docs/charter-guide.md', 'utf8')

for (const [page, frame] of [
  ['README.md', null],
  ['docs/charter-guide.md', 'example'],
  ['docs/conditions.md', null],
] as const) {
  const text = readFileSync(page, 'utf8')
  const shown = fencesOf(text)

  test(`${page}: its folders pass check, and the record names nobody unknown`, async () => {
    const folders = new Map(foldersOf(shown))
    const first = folders.get(frame ?? '')
    const tried = [...folders]
    for (const heading of new Set(shown.map(s => s.heading))) {
      const own = shown.filter(s => s.heading === heading && s.file === null)
      if (first !== undefined && own.some(s => s.info === 'yaml rule')) tried.push([heading, exampleOf(own, first)])
    }
    assert.ok(tried.length > (frame === null ? 0 : 30))
    for (const [name, files] of tried) {
      const { said, codes } = await answerOf('npx entente check tried', new Map([['tried', files]]))
      assert.deepEqual(codes, [0], `${page}, ${name}: ${said}`)
      const warned = said.split('\n').filter(l => l.includes('warning: ') && !/defined and nowhere used/.test(l))
      assert.deepEqual(warned, [], `${page}, ${name}`)
    }
  })

  test(`${page}: its commands answer as it says`, async () => {
    const { text: now, codes } = await answered(text, frame)
    assert.ok(codes.length > 0 && codes.every(c => c === 0), codes.join())
    if (process.env.BLESS !== undefined) writeFileSync(page, now)
    else assert.equal(text, now, '"npm run bless" writes the answers anew; read the difference')
    assert.ok(commandsOf(shown).some(c => c.answer !== null))
  })
}

/** The first cells of the tables of a heading, without their code marks; a cell may name several. */
function rowsUnder(title: string): string[][] {
  const from = guide.search(new RegExp(`^#{1,3} ${title}$`, 'm'))
  assert.ok(from >= 0, title)
  const rest = guide.slice(guide.indexOf('\n', from))
  const end = rest.search(/^#{1,3} /m)
  return rest
    .slice(0, end < 0 ? undefined : end)
    .split('\n')
    .filter(l => l.startsWith('| '))
    .map(l =>
      l
        .slice(1, -1)
        .split('|')
        .map(c => c.trim()),
    )
    .filter(([first]) => !/^-+$/.test(first ?? ''))
}
const keysIn = (cell: string | undefined): string[] => [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(m => m[1] as string)

test('the guide lists every built-in act with what holds of it', () => {
  const rows = rowsUnder('The built-in acts').slice(1)
  const own = Object.values(builtinActs).map(a => [
    a.name,
    a.kind,
    a.beside ? 'yes' : '',
    a.undoes.join(', '),
    a.countsAs.join(', '),
    a.needs.join(', '),
  ])
  assert.deepEqual(
    rows.filter(r => r.length === 6),
    own,
  )
})

test('the guide says of which built-in acts only some may do them, and who', () => {
  const listed = rowsUnder('The built-in acts')
    .filter(r => r.length === 2)
    .flatMap(([acts, who]) => keysIn(acts).map(act => [act, who] as const))
  const own = Object.values(builtinActs).flatMap(a => (a.by === undefined ? [] : [[a.name, a.by.join(', ')] as const]))
  const wanted = new Set(own.map(([name]) => name))
  assert.deepEqual(listed.filter(([name]) => wanted.has(name)).sort(), [...own].sort())
})

/** The keys that the reader of procedures knows, as its file lists them. */
const procedureKeys = [
  ...(/const procedureKeys = \[([^\]]*)\]/.exec(readFileSync('src/charter/procedure.ts', 'utf8'))?.[1] ?? '').matchAll(/'([^']+)'/g),
].map(m => m[1] as string)

test('the guide lists every field of an act, and every key of a procedure', () => {
  assert.deepEqual(
    rowsUnder('The fields of an act')
      .slice(1)
      .flatMap(r => keysIn(r[0])),
    [...fields],
  )
  assert.deepEqual(
    rowsUnder('Procedures')
      .flatMap(r => keysIn(r[0]))
      .sort(),
    procedureKeys.sort(),
  )
})

test('the guide lists every key of the answer as JSON', () => {
  const opened = openFolder('charters/paris-agreement')
  assert.ok(isOpened(opened))
  const found = standing(readActs(opened).acts.reduce(take, begin(opened.charter)), '2016-10-05')
  const listed = new Set(rowsUnder('The answer as JSON').flatMap(r => keysIn(r[0])))
  const run = found.matters[0]
  assert.ok(run !== undefined)
  for (const key of [...Object.keys(found), ...Object.keys(run)]) assert.ok(listed.has(key), `the guide does not list "${key}"`)
})

const decisions = readdirSync('docs/decisions')
const pages = ['README.md', 'ARCHITECTURE.md', 'docs/charter-guide.md', 'docs/words.md', ...decisions.map(d => `docs/decisions/${d}`)]

test('every link of a page leads somewhere', () => {
  for (const page of pages)
    for (const [, to = ''] of readFileSync(page, 'utf8').matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(to)) continue
      const [file = '', anchor] = to.split('#')
      const path = file === '' ? page : join(dirname(page), file)
      assert.ok(existsSync(path), `${page}: ${to}`)
      if (anchor === undefined) continue
      const titles = [...readFileSync(path, 'utf8').matchAll(/^#+ (.*)$/gm)].map(m =>
        (m[1] as string)
          .toLowerCase()
          .replace(/[^\p{L}\p{N}\s-]/gu, '')
          .replace(/\s/g, '-'),
      )
      assert.ok(titles.includes(anchor), `${page}: ${to}`)
    }
})

test('a decision has its number in the name of its file alone, and no other has it', () => {
  const numbers = new Map<string, string>()
  for (const name of decisions) {
    const number = /^(\d{4})-[a-z0-9-]+\.md$/.exec(name)?.[1]
    assert.ok(number !== undefined, `docs/decisions/${name}: write a number of four digits, a dash and the subject`)
    assert.equal(numbers.get(number), undefined, `docs/decisions/${name}: take the next number that is free`)
    numbers.set(number, name)
    const [heading = ''] = readFileSync(`docs/decisions/${name}`, 'utf8').split('\n')
    assert.match(heading, /^# \p{L}/u, `docs/decisions/${name}: head it with its subject, without a number`)
  }
  // A comment that sends its reader to a decision sends them to one that is there.
  for (const file of readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(f => /\.tsx?$/.test(f)))
    for (const [, name = ''] of readFileSync(join('src', file), 'utf8').matchAll(/docs\/decisions\/([\w-]+\.md)/g))
      assert.ok(decisions.includes(name), `src/${file}: docs/decisions/${name}`)
})

test('README names the test command, and a decision says what it costs', () => {
  assert.match(readFileSync('README.md', 'utf8'), /\bnpm test\b/)
  for (const page of pages.filter(p => p.startsWith('docs/decisions/')))
    for (const part of ['Context', 'Choice', 'What lost', 'What it costs'])
      assert.ok(readFileSync(page, 'utf8').includes(`**${part}.**`), `${page}: ${part}`)
})
