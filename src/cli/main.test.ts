import assert from 'node:assert/strict'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { main } from './main.ts'
import { templates } from './templates.ts'

// What is begun here lives nowhere else.
process.env.ENTENTE_DATA = mkdtempSync(join(tmpdir(), 'entente-data-'))

const base = mkdtempSync(join(tmpdir(), 'entente-cli-'))
after(() => rmSync(base, { recursive: true }))

let n = 0
const fresh = (): string => join(base, `f${n++}`)

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = ''
  let err = ''
  const code = await main(args, {
    out: text => {
      out += text
    },
    err: text => {
      err += text
    },
    now: () => Date.parse('2026-04-01T12:00:00Z'),
  })
  return { code, out: out.replaceAll(base, ''), err: err.replaceAll(base, '') }
}

/** A small alliance, and what stands in its record. */
async function alliance(template = 'treaty'): Promise<string> {
  const folder = fresh()
  assert.equal((await run('init', folder, '--template', template)).code, 0)
  return folder
}
const record = (folder: string): string => readFileSync(join(folder, 'record.jsonl'), 'utf8')

test('the commands are listed', async () => {
  for (const args of [[], ['--help'], ['help'], ['-h']]) {
    const { code, out } = await run(...args)
    assert.equal(code, 0)
    for (const name of ['check', 'read', 'standing', 'remaining', 'timeline', 'diff', 'import', 'export', 'init', 'serve']) {
      assert.match(out, new RegExp(`entente ${name} `))
    }
    assert.doesNotMatch(out, /bless/)
  }
})

test('each command has its help', async () => {
  for (const name of ['check', 'read', 'standing', 'remaining', 'timeline', 'diff', 'import', 'export', 'init', 'serve']) {
    const { code, out } = await run(name, '--help')
    assert.equal(code, 0)
    assert.match(out, new RegExp(`^entente ${name} `))
    assert.deepEqual(await run('help', name), { code, out, err: '' })
  }
})

test('wrong use has a sentence and the code 2', async () => {
  const cases: readonly (readonly [string[], RegExp])[] = [
    [['standin', 'x'], /^No command is called "standin"; did you mean "entente standing"\?/],
    [['status', 'x'], /did you mean "entente standing"\?/],
    [['frobnicate'], /"entente --help" lists them/],
    [['constructor'], /^No command is called "constructor"/],
    [['standing'], /^"entente standing" needs the folder: entente standing <folder>/],
    [['standing', 'x', '--as-off', '2020-01-01'], /knows no flag "--as-off"; did you mean "--as-of"\?/],
    [['standing', 'x', '-j'], /knows no flag "-?j"/],
    [['standing', 'x', '--as-of'], /"--as-of" is followed by its value: --as-of DAY/],
    [['standing', 'x', '--as-of', '--json'], /"--as-of" is followed by its value/],
    [['standing', 'x', '--json=yes'], /"--json" stands alone/],
    [['standing', 'x', '--json', '--json'], /"--json" stands twice/],
    [['standing', 'x', 'y'], /"y" is one word too many/],
    [['standing', 'x', '--lang', 'xx'], /"--lang xx" is no language of Entente yet; write en, fr or uk/],
    [['standing', 'x', '--known-at', 'soon'], /"--known-at soon" names neither a number of lines nor a day/],
    [['check', 'x', '--json'], /knows no flag "--json"; it takes none/],
    [['export', 'x', '--format', 'xml'], /"--format xml" is not known; write csv or jsonl/],
    [['init', 'x', '--template', 'treeaty'], /No template is called "treeaty"; did you mean "treaty"\?/],
  ]
  for (const [args, says] of cases) {
    const { code, out, err } = await run(...args)
    assert.equal(code, 2, args.join(' '))
    assert.equal(out, '')
    assert.match(err, says)
  }
})

test('a folder that cannot be read is a sentence and the code 1', async () => {
  const empty = fresh()
  mkdirSync(empty)
  const file = fresh()
  writeFileSync(file, '')
  for (const command of ['check', 'read', 'standing', 'remaining', 'timeline', 'diff', 'export']) {
    const nowhere = await run(command, join(base, 'nowhere'))
    assert.deepEqual([nowhere.code, nowhere.out], [1, ''])
    assert.match(nowhere.err, /\/nowhere: there is no such folder; name one that holds a charter\.md/)
    assert.match((await run(command, file)).err, /this is a file; name the folder in which it lies/)
    assert.match((await run(command, empty)).err, /there is no file "charter\.md" here/)
  }
})

test('every template passes check, and says that it is invented', async () => {
  for (const { name, files } of templates) {
    const folder = await alliance(name)
    const { code, out, err } = await run('check', folder)
    assert.deepEqual([code, err], [0, ''], name)
    assert.match(out, /no faults/)
    assert.match(files['charter.md'] ?? '', /invented; nothing in it is real/)
  }
})

test('init overwrites nothing', async () => {
  const folder = await alliance()
  const again = await run('init', folder)
  assert.equal(again.code, 1)
  assert.match(again.err, /is there already and not empty; nothing is overwritten/)
  const file = fresh()
  writeFileSync(file, 'mine')
  assert.match((await run('init', file)).err, /there is a file of this name/)
  assert.equal(readFileSync(file, 'utf8'), 'mine')
  const empty = fresh()
  mkdirSync(empty)
  assert.equal((await run('init', empty)).code, 0)
})

test('check tells all faults of charter and record at once', async () => {
  const folder = await alliance()
  writeFileSync(
    join(folder, 'charter.md'),
    readFileSync(join(folder, 'charter.md'), 'utf8').replace('at least: 3', 'at lest: 3').replace('then: withdrawn', 'thn: withdrawn'),
  )
  writeFileSync(join(folder, 'record.jsonl'), `${record(folder)}{"at":"2026-02-30","by":"AUR","act":"signed"}\n\n`)
  const { code, err } = await run('check', folder)
  assert.equal(code, 1)
  assert.match(err, /charter\.md:\d+: Article 2 — Entry into force: no rule is called "at lest"; did you mean "at least"\?/)
  assert.match(err, /charter\.md:\d+: Article 4 — Withdrawal: .*"thn"/)
  assert.match(err, /record\.jsonl:4: "at": /)
  assert.match(err, /record\.jsonl:5: this line is empty/)
})

test('check warns of a name that nobody bears, and passes', async () => {
  const folder = await alliance()
  writeFileSync(join(folder, 'record.jsonl'), `${record(folder)}{"at":"2026-02-28","by":"DNU","act":"ratified","matter":"river-treaty"}\n`)
  const { code, out, err } = await run('check', folder)
  assert.equal(code, 0)
  assert.match(err, /record\.jsonl:4: warning: the charter knows nobody called "DNU"; did you mean "DUN"\?/)
  assert.match(out, /no faults, 1 warning/)
})

test('read says how each rule was understood', async () => {
  const { code, out } = await run('read', await alliance())
  assert.equal(code, 0)
  assert.match(out, /Article 2 — Entry into force/)
  assert.match(out, /at least 3 of the States have deposited/)
})

test('a table is imported whole, and exported again', async () => {
  const folder = await alliance()
  const table = fresh()
  writeFileSync(
    table,
    'at,by,act,matter,source\r\n2026-03-01,COR,ratified,river-treaty,a letter\r\n2026-03-02,AUR;BRI,stated,river-treaty,"one, jointly"\r\n',
  )
  const { code, out } = await run('import', folder, table)
  assert.equal(code, 0)
  assert.match(out, /2 acts added to .*record\.jsonl: numbers 4 to 5\./)
  assert.ok(
    record(folder).endsWith('{"at":"2026-03-02","by":["AUR","BRI"],"act":"stated","matter":"river-treaty","source":"one, jointly"}\n'),
  )
  const jsonl = await run('export', folder, '--format', 'jsonl')
  assert.equal(jsonl.out, record(folder))
  const csv = await run('export', folder)
  assert.match(csv.out, /^at,by,act,matter,title,source\r\n2026-01-15,Founding Conference,adopted,river-treaty,The River Treaty,/)
  const other = await alliance()
  writeFileSync(join(other, 'record.jsonl'), '')
  writeFileSync(table, csv.out)
  assert.equal((await run('import', other, table)).code, 0)
  assert.equal(record(other), record(folder))
})

test('a table with a fault is refused whole, each fault with its line', async () => {
  const folder = await alliance()
  const before = record(folder)
  const table = fresh()
  writeFileSync(
    table,
    'at,by,act,matter\n2026-03-01,COR,ratified,river-treaty\n2026-02-30,COR,ratified,river-treaty\n2026-03-01,,ratified,river-treaty\n',
  )
  const { code, out, err } = await run('import', folder, table)
  assert.deepEqual([code, out], [1, ''])
  assert.match(err, /:3: "at"/)
  assert.match(err, /:4: "by" is missing/)
  assert.match(err, /Nothing was imported\.\n$/)
  assert.equal(record(folder), before)
  assert.deepEqual(readdirSync(folder).sort(), ['charter.md', 'parties.csv', 'record.jsonl'])
  assert.match((await run('import', folder, join(base, 'no.csv'))).err, /there is no such file/)
  writeFileSync(table, Buffer.from([0xff, 0xfe, 0x61, 0]))
  assert.match((await run('import', folder, table)).err, /UTF-16/)
})

test('a last line without its end gets it, a link stays a link, and what stood there already is told', async () => {
  const folder = await alliance()
  writeFileSync(join(folder, 'real.jsonl'), record(folder).trimEnd())
  rmSync(join(folder, 'record.jsonl'))
  symlinkSync('real.jsonl', join(folder, 'record.jsonl'))
  const table = fresh()
  writeFileSync(table, 'at,by,act,matter\n2026-03-01,COR,ratified,river-treaty\n')
  assert.equal((await run('import', folder, table)).code, 0)
  const again = await run('import', folder, table)
  assert.match(again.err, /1 of them stood in the record already/)
  assert.equal(readFileSync(join(folder, 'real.jsonl'), 'utf8').split('\n').length, 6)
})

test('of two imports at once one is done and the other told to wait', async () => {
  const folder = await alliance()
  const before = record(folder).split('\n').length
  const table = fresh()
  writeFileSync(table, `at,by,act,matter\n${'2026-03-01,COR,stated,river-treaty\n'.repeat(3000)}`)
  const both = await Promise.all([run('import', folder, table), run('import', folder, table)])
  assert.deepEqual(both.map(r => r.code).sort(), [0, 1])
  assert.match(
    both.find(r => r.code === 1)?.err ?? '',
    /another import is writing to this record; wait for it.*\nNothing was imported\.\n$/,
  )
  assert.equal(record(folder).split('\n').length, before + 3000)
  assert.equal((await run('import', folder, table)).code, 0)
  assert.equal(record(folder).split('\n').length, before + 6000)
  assert.deepEqual(readdirSync(folder).sort(), ['charter.md', 'parties.csv', 'record.jsonl'])
})

test('a folder that may not be written to keeps its record', async () => {
  const folder = await alliance()
  const before = record(folder)
  const table = fresh()
  writeFileSync(table, 'at,by,act\n2026-03-01,COR,stated\n')
  // Root may write everywhere: root finds the lock of another import instead.
  const root = process.geteuid?.() === 0
  if (root) writeFileSync(join(folder, 'record.jsonl.lock'), '')
  else chmodSync(folder, 0o555)
  const { code, err } = await run('import', folder, table).finally(() => chmodSync(folder, 0o755))
  assert.equal(code, 1)
  assert.match(err, root ? /\w/ : /you may not open this/)
  assert.equal(record(folder), before)
  assert.ok(existsSync(folder))
})

test('standing says where things stand, with reasons', async () => {
  const folder = await alliance()
  const { code, out } = await run('standing', folder, '--as-of', '2026-03-10')
  assert.equal(code, 0)
  assert.match(
    out,
    /^The River Treaty · entry into force \(Article 2\): open since 2026-01-15\n {2}· at least 3 of the States have deposited: 2 of 5; 3 needed {2}\[line \d+\]\n/,
  )
  const one = await run('standing', folder, '--matter', 'river-treaty')
  assert.match(one.out, /awaited: Brimhaven, Corsalis, Dunmark/)
  const before = await run('standing', folder, '--known-at', '2')
  assert.match(before.out, /1 of 5; 3 needed/)
  const french = await run('standing', folder, '--lang', 'fr')
  assert.match(french.out, /en cours depuis le 2026-01-15/)
})

test('today is the default, and the JSON has the fixed keys', async () => {
  const folder = await alliance('qualified-majority')
  const { out } = await run('standing', folder, '--json')
  const found = JSON.parse(out) as Record<string, unknown> & { matters: readonly Record<string, unknown>[] }
  assert.equal(found.asOf, '2026-04-01')
  assert.equal(found.known, 5)
  for (const key of ['charter', 'charterHash', 'edition', 'asOf', 'known', 'parties', 'matters', 'next']) assert.ok(key in found, key)
  const [law] = found.matters
  assert.ok(law)
  for (const key of [
    'id',
    'procedure',
    'article',
    'opened',
    'state',
    'outcome',
    'settledAt',
    'settledBy',
    'effectiveFrom',
    'effects',
    'acts',
    'finding',
  ])
    assert.ok(key in law, key)
  assert.equal(law.outcome, 'adopted')
  assert.doesNotMatch(out, /"ask"/)
})

test('a wrong day, matter or number has a sentence', async () => {
  const folder = await alliance()
  const cases: readonly (readonly [string[], number, RegExp])[] = [
    [['--as-of', '2023-02-30'], 2, /^--as-of: .*2023-02-30/],
    [['--as-of', '2023-02'], 2, /"--as-of 2023-02" is more than a day/],
    [['--as-of', 'tomorrow'], 2, /"tomorrow" is no date/],
    [['--matter', 'river-traety'], 2, /The record has no matter "river-traety"; did you mean "river-treaty"\?/],
    [['--known-at', '99'], 1, /the record has 3 lines, so nothing is known at 99; give a number up to 3/],
    [['--known-at', '2026-02-01'], 1, /record\.jsonl:1: this line does not say when it was received/],
  ]
  for (const [flags, expected, says] of cases) {
    const { code, out, err } = await run('standing', folder, ...flags)
    assert.deepEqual([code, out], [expected, ''], flags.join(' '))
    assert.match(err, says)
  }
})

test('what was known on a day is told from the days of receipt', async () => {
  const folder = await alliance()
  const received = record(folder)
    .trimEnd()
    .split('\n')
    .map((line, i) => JSON.stringify({ ...(JSON.parse(line) as object), received: `2026-03-0${i + 1}T23:30:00Z` }))
  writeFileSync(join(folder, 'record.jsonl'), `${received.join('\n')}\n`)
  // 23:30 UTC is the next day at the seat.
  const { out } = await run('standing', folder, '--known-at', '2026-03-03', '--json')
  assert.equal((JSON.parse(out) as { known: number }).known, 2)
})

test('a record with faults is not judged', async () => {
  const folder = await alliance()
  writeFileSync(join(folder, 'record.jsonl'), `${record(folder)}{"at":"2026-03-01","by":"AUR"}\n`)
  const { code, out, err } = await run('standing', folder)
  assert.deepEqual([code, out], [1, ''])
  assert.match(err, /record\.jsonl:4: "act" is missing/)
})

test('diff --act says which settled matters stand otherwise since an act was known', async () => {
  const folder = await alliance()
  writeFileSync(
    join(folder, 'record.jsonl'),
    `${record(folder)}${[
      { at: '2026-02-20', by: 'COR', act: 'ratified', matter: 'river-treaty' },
      { at: '2026-03-20', by: 'COR', act: 'struck', matter: 'river-treaty', corrects: 4, reason: 'it was never deposited' },
    ]
      .map(act => `${JSON.stringify(act)}\n`)
      .join('')}`,
  )
  const { code, out, err } = await run('diff', folder, '--act', '5')
  assert.deepEqual([code, err], [0, ''])
  assert.match(out, /^Settled matters that stand otherwise on 2026-04-01 since act 5 \(Corsalis struck, 2026-03-20\) was known:\n/)
  assert.match(out, /\n {2}The River Treaty · entry into force \(Article 2\): in force from \S+ → open since 2026-01-15\n/)
  const told = JSON.parse((await run('diff', folder, '--act', '5', '--json')).out)
  assert.deepEqual([told.act, told.asOf, told.matters[0].matter], [5, '2026-04-01', 'river-treaty'])
  assert.match((await run('diff', folder, '--act', '2')).out, /^No settled matter stands otherwise on 2026-04-01 since act 2 /)
  assert.match((await run('diff', folder, '--act', '5', '--lang', 'fr')).out, /^Affaires réglées dont l’état au 2026-04-01 diffère/)
  const wrong: readonly (readonly [string[], RegExp])[] = [
    [['--act', '9'], /^The record has no act 9; give a number from 1 to 5\.\n$/],
    [['--act', 'last'], /^"--act last" is no number of an act; write --act 120\.\n$/],
    [['--act', '5', '--to', '2026-01-01'], /^"--act" asks about one act, and "--from" and "--to" about two editions/],
  ]
  for (const [flags, says] of wrong) {
    const found = await run('diff', folder, ...flags)
    assert.deepEqual([found.code, found.out], [2, ''])
    assert.match(found.err, says)
  }
})
