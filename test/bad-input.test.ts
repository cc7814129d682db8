/**
 * Bad input from end to end: whatever a folder holds, each command answers with sentences and their places, with exit code 1 or 2, and
 * writes nothing by halves. Nothing here may need much time or memory.
 */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { main } from '../src/cli/main.ts'

const base = mkdtempSync(join(tmpdir(), 'entente-bad-'))
after(() => rmSync(base, { recursive: true }))

let n = 0
/** A folder of these files. */
function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = join(base, `f${n++}`)
  for (const [name, content] of Object.entries({ 'charter.md': charter(), ...files })) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), content)
  }
  return path
}

const head = (more = ''): string => `---
id: three-friends
name: Three Friends
seat: { city: Suva, zone: Pacific/Fiji }
edition: 2020-01-01
${more}---
`
const rule = (text: string, title = 'Article 1'): string => `\n## ${title}\n\n\`\`\`yaml rule\n${text}\n\`\`\`\n`
const deciding =
  'procedure: decision\nopens with: proposed\ncloses: 24 hours after\nas at: opening\nwhen: { at least: 2, have: agreed }\nthen: adopted'
function charter(...rules: readonly string[]): string {
  const all = rules.length > 0 ? rules : ['parties: [FIN, FJI, FRA]', deciding]
  return head() + all.map((r, i) => rule(r, `Article ${i + 1}`)).join('')
}
const proposed = '{"at":"2024-03-01","by":"FJI","act":"proposed","matter":"boat"}\n'

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const terminal = {
    out: (t: string) => void (out += t),
    err: (t: string) => void (err += t),
    now: () => Date.parse('2026-04-01T12:00:00Z'),
  }
  const code = await main(args, terminal)
  return { code, out, err: err.replaceAll(base, '') }
}

/** Every command that reads a folder refuses it with the same sentence, its place before it. */
async function refuses(
  path: string,
  says: RegExp,
  commands = ['check', 'standing', 'remaining', 'timeline', 'read', 'export'],
): Promise<void> {
  for (const command of commands) {
    const { code, out, err } = await run(command, path)
    assert.equal(code, 1, `${command}: ${out}${err}`)
    assert.equal(out, '', command)
    assert.match(err, says, command)
    // The last line of `check` counts them.
    for (const line of err
      .trimEnd()
      .split('\n')
      .filter(l => !/^\d+ faults?(, \d+ warnings?)?$/.test(l)))
      assert.match(line, /^\/f\d+(\/[^:]+)?(:\d+)?: ./, `${command}: a fault without its place: ${line}`)
    assert.doesNotMatch(err, /\bat \S+ \(|TypeError|RangeError|undefined|\[object/, command)
  }
}
const readers = ['check', 'standing', 'remaining', 'timeline', 'export']

test('a YAML bomb is refused before it grows', async () => {
  const bomb = [
    'parties: [FIN, FJI, FRA]',
    ...Array.from(
      { length: 9 },
      (_, i) =>
        `a${i}: &a${i} [${Array(9)
          .fill(i === 0 ? 'x' : `*a${i - 1}`)
          .join(', ')}]`,
    ),
  ].join('\n')
  await refuses(folder({ 'charter.md': charter(bomb) }), /charter\.md:\d+: .+/)
  const inHead = head('authentic: &a [en, *a]\n') + rule('parties: [FIN, FJI, FRA]')
  assert.equal((await run('check', folder({ 'charter.md': inHead }))).code, 1)
})

test('a condition nested a thousand deep is refused', async () => {
  const deep = `procedure: decision\nopens with: proposed\nwhen: ${'{ all of: ['.repeat(1000)}{ at least: 2, have: agreed }${'] }'.repeat(1000)}\nthen: adopted`
  await refuses(folder({ 'charter.md': charter('parties: [FIN, FJI, FRA]', deep) }), /charter\.md:\d+: /)
})

test('a line of a hundred million letters is refused, and not kept in memory', () => {
  const path = folder({})
  const file = openSync(join(path, 'record.jsonl'), 'w')
  writeSync(file, proposed)
  writeSync(file, '{"at":"2024-03-02","by":"FJI","act":"agreed","note":"')
  const million = 'x'.repeat(1_000_000)
  for (let i = 0; i < 100; i++) writeSync(file, million)
  writeSync(file, `"}\n${proposed}`)
  closeSync(file)
  for (const command of ['check', 'standing']) {
    const ran = spawnSync(process.execPath, ['--max-old-space-size=120', 'bin/entente.js', command, path], { encoding: 'utf8' })
    assert.equal(ran.status, 1, ran.stderr)
    assert.match(ran.stderr, /record\.jsonl:2: /)
    assert.match(ran.stderr, /32768|32 KiB|bytes/)
  }
})

test('a charter of a hundred megabytes is refused', () => {
  const path = folder({})
  const file = openSync(join(path, 'charter.md'), 'a')
  const million = `${'x'.repeat(99)}\n`.repeat(10_000)
  for (let i = 0; i < 100; i++) writeSync(file, million)
  closeSync(file)
  const ran = spawnSync(process.execPath, ['--max-old-space-size=200', 'bin/entente.js', 'check', path], { encoding: 'utf8' })
  assert.equal(ran.status, 1, ran.stderr)
  assert.match(ran.stderr, /charter\.md: .+/)
})

test('NUL bytes are refused, in the charter, an annex, the record and a table', async () => {
  await refuses(
    folder({ 'charter.md': charter('parties: [FIN, FJI, FRA]', deciding).replace('decision', 'deci\0sion') }),
    /charter\.md:\d+: /,
  )
  await refuses(folder({ 'record.jsonl': proposed.replace('boat', 'bo\0at') }), /record\.jsonl:1: /, readers)
  await refuses(folder({ 'record.jsonl': proposed.replace('boat', 'bo\\u0000at') }), /record\.jsonl:1: /, readers)
  await refuses(
    folder({ 'charter.md': charter('parties: parties.csv', deciding), 'parties.csv': '# source: invented\nid,name\nFIN,Fin\0land\n' }),
    /parties\.csv:\d+: /,
  )
  const path = folder({ 'record.jsonl': proposed })
  const table = join(base, 'acts.csv')
  writeFileSync(table, 'at,by,act\n2024-03-01,FJI,agr\0eed\n')
  const { code, err } = await run('import', path, table)
  assert.equal(code, 1)
  assert.match(err, /acts\.csv:2: .*NUL/)
  assert.equal(readFileSync(join(path, 'record.jsonl'), 'utf8'), proposed)
})

test('mixed encodings are told by their line', async () => {
  const latin = Buffer.concat([
    Buffer.from(proposed),
    Buffer.from('{"at":"2024-03-02","by":"FRA","act":"stated","note":"d\xe9cid\xe9"}\n', 'latin1'),
  ])
  await refuses(folder({ 'record.jsonl': latin }), /record\.jsonl:2: .*UTF-8/, readers)
  await refuses(folder({ 'charter.md': Buffer.from(`${charter()}\nUn mot décidé.\n`, 'latin1') }), /charter\.md(:\d+)?: .*UTF-8/)
  await refuses(folder({ 'charter.md': Buffer.from(`\ufeff${charter()}`, 'utf16le') }), /charter\.md(:\d+)?: .*UTF-16/)
  await refuses(folder({ 'record.jsonl': Buffer.from(`\ufeff${proposed}`, 'utf16le') }), /record\.jsonl(:\d+)?: .*UTF-16/, readers)
})

test('CRLF and a byte order mark change nothing', async () => {
  const acts = `${proposed}{"at":"2024-03-01","by":["FIN","FRA"],"act":"agreed","matter":"boat"}\n`
  const annexed = charter('parties: parties.csv', deciding)
  const annex = '# source: invented\nid,name\nFIN,Finland\nFJI,Fiji\nFRA,France\n'
  const plain = folder({ 'charter.md': annexed, 'parties.csv': annex, 'record.jsonl': acts })
  const marked = (text: string): string => `\ufeff${text.replaceAll('\n', '\r\n')}`
  const other = folder({ 'charter.md': marked(annexed), 'parties.csv': marked(annex), 'record.jsonl': marked(acts) })
  const without = ({ out, code, err }: { out: string; code: number; err: string }): unknown => [
    code,
    err,
    out.replace(/"charterHash": "\w+"/, '').replaceAll(/f\d+/g, ''),
  ]
  for (const args of [['check'], ['standing', '--as-of', '2024-03-05'], ['standing', '--json'], ['read'], ['export', '--format', 'csv']])
    assert.deepEqual(
      without(await run(args[0] as string, other, ...args.slice(1))),
      without(await run(args[0] as string, plain, ...args.slice(1))),
      args.join(' '),
    )
})

test('ids that stand twice are told', async () => {
  assert.match(
    (await run('check', folder({ 'charter.md': charter('parties: [FIN, FJI, FIN]', deciding) }))).err,
    /charter\.md:\d+: Article 1: .*"FIN" stands twice/,
  )
  await refuses(
    folder({
      'charter.md': charter('parties: parties.csv', deciding),
      'parties.csv': '# source: invented\nid,name\nFIN,Finland\nFJI,Fiji\nFIN,Again\n',
    }),
    /parties\.csv:5: .*FIN/,
  )
  await refuses(folder({ 'charter.md': charter('parties: [FIN, FJI, FRA]', deciding, deciding) }), /charter\.md:\d+: Article 3: .*decision/)
  await refuses(
    folder({ 'record.jsonl': '{"at":"2024-03-01","by":"FJI","by":"FIN","act":"proposed"}\n' }),
    /record\.jsonl:1: .*"by".*twice/,
    readers,
  )
})

test('procedures that wait for each other in a circle are told', async () => {
  const one = 'procedure: one\nopens with: proposed\nwhen: { once: second }\nthen: first'
  const two = 'procedure: two\nopens with: proposed\nwhen: { once: first }\nthen: second'
  await refuses(folder({ 'charter.md': charter('parties: [FIN, FJI, FRA]', one, two) }), /charter\.md:\d+: .*(circle|wait)/)
  const stages = ['procedure: one\nopens with: second\nthen: first', 'procedure: two\nopens with: first\nthen: second']
  assert.match((await run('check', folder({ 'charter.md': charter('parties: [FIN, FJI, FRA]', ...stages) }))).err, /charter\.md:\d+: /)
})

test('a circle that only the record closes ends as undetermined or awaited, and ends', async () => {
  const waits = ['procedure: waiting\nopens with: proposed\nwhen: { once: ready, of: b }\nthen: ready']
  const path = folder({
    'charter.md': charter('parties: [FIN, FJI, FRA]', ...waits),
    'record.jsonl': proposed.replace('boat', 'a') + proposed.replace('boat', 'b'),
  })
  const { out, err } = await run('standing', path)
  assert.doesNotMatch(`${out}${err}`, /stopped|mistake/)
})

test('30 February is refused wherever a day may stand', async () => {
  await refuses(folder({ 'record.jsonl': proposed.replace('2024-03-01', '2023-02-30') }), /record\.jsonl:1: "at": .*2023-02-30/, readers)
  await refuses(
    folder({ 'record.jsonl': proposed.replace('2024-03-01', '2023-02-01/2023-02-30') }),
    /record\.jsonl:1: "at": .*2023-02-30/,
    readers,
  )
  await refuses(folder({ 'charter.md': charter().replace('2020-01-01', '2023-02-30') }), /charter\.md:\d+: .*2023-02-30/)
  await refuses(folder({ 'charter.md': charter().replace('24 hours after', '2023-02-30') }), /charter\.md:\d+: Article 2: .*2023-02-30/)
  for (const flag of ['--as-of', '--known-at']) {
    const { code, err } = await run('standing', folder({ 'record.jsonl': proposed }), flag, '2023-02-30')
    assert.equal(code, 2)
    assert.match(err, /2023-02-30/)
  }
})

test('a charter in another alphabet is read, and its faults are told in its own words', async () => {
  const ukrainian = `${head().replace('Three Friends', 'Три друзі')}${rule('parties: parties.csv', 'Стаття 1 — Сторони')}${rule(
    'procedure: рішення\nopens with: proposed\ncloses: 24 hours after\nas at: opening\nwhen: { at least: 2, have: agreed }\nthen: схвалено\nelse: не схвалено',
    'Стаття 2 — Рішення',
  )}`
  const annex = '# source: вигадано\nid,name\nФІН,Фінляндія\nФІД,Фіджі\nФРА,Франція\n'
  const acts =
    '{"at":"2024-03-01","by":"ФІД","act":"proposed","matter":"човен","title":"Човен"}\n{"at":"2024-03-01","by":["ФІН","ФРА"],"act":"agreed","matter":"човен"}\n'
  const path = folder({ 'charter.md': ukrainian, 'parties.csv': annex, 'record.jsonl': acts })
  assert.match((await run('check', path)).out, /no faults/)
  assert.match((await run('standing', path, '--matter', 'човен')).out, /Човен · рішення \(Стаття 2\).*: схвалено/)
  const csv = (await run('export', path)).out
  const copy = folder({ 'charter.md': ukrainian, 'parties.csv': annex, 'record.jsonl': '' })
  writeFileSync(join(base, 'all.csv'), csv)
  assert.equal((await run('import', copy, join(base, 'all.csv'))).code, 0)
  assert.equal(readFileSync(join(copy, 'record.jsonl'), 'utf8'), acts)
  await refuses(
    folder({ 'charter.md': ukrainian.replace('at least: 2', 'щонайменше: 2'), 'parties.csv': annex }),
    /charter\.md:\d+: Стаття 2 — Рішення: .*щонайменше/,
  )
  // The words of the vocabulary are English: their Cyrillic look-alikes are not taken for them.
  await refuses(folder({ 'charter.md': ukrainian.replace('procedure:', 'рrocedure:'), 'parties.csv': annex }), /charter\.md:\d+: Стаття 2/)
  await refuses(
    folder({
      'charter.md': `${head()}${rule('parties: [ΕΛΛ, ΚΥΠ]', 'Άρθρο 1')}${rule('procedure: απόφαση\nopens with: προτάθηκε\nthen: εγκρίθηκε\nwhen: { at least: 3, have: agreed }', 'Άρθρο 2')}`,
    }),
    /charter\.md:\d+: Άρθρο 2/,
  )
})

test('an empty folder, an empty charter, an empty record', async () => {
  await refuses(folder({ 'charter.md': '' }), /charter\.md(:\d+)?: /)
  await refuses(folder({ 'charter.md': '\n\n\n' }), /charter\.md(:\d+)?: /)
  const empty = folder({ 'record.jsonl': '' })
  assert.equal((await run('check', empty)).code, 0)
  const { code, out } = await run('standing', empty)
  assert.equal(code, 0)
  assert.match(out, /nothing|Nothing/)
})

test('a record of nonsense tells each line, and as many as it has', async () => {
  const lines = [
    '{}',
    '[]',
    'null',
    '42',
    '"act"',
    '{"at":1,"by":2,"act":3}',
    '{"at":"2024-03-01","by":[],"act":"x"}',
    '{"__proto__":{"at":"2024-03-01"}}',
    'at,by,act',
    '{"at":"2024-03-01","by":"FJI","act":"proposed","matter":"../x"}',
  ]
  const { code, err } = await run('check', folder({ 'record.jsonl': `${lines.join('\n')}\n` }))
  assert.equal(code, 1)
  lines.forEach((_, i) => {
    assert.match(err, new RegExp(`record\\.jsonl:${i + 1}: `))
  })
})
