/** A catalogue of standards on a live organisation: founded with it, carried on by an act, read on its pages, written out and verified. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { listening, type League, openLeague, openWorld, ORG, testSigners } from '../../../test/live.ts'
import { printFault } from '../../basics/fault.ts'
import { verify } from '../../cli/verify.ts'
import type { Act } from '../../record/act.ts'
import { chartersAmissIn, foundingHashOf } from '../../record/founding.ts'
import { backup, restore } from '../../store/backup.ts'
import { sha256 } from '../../store/keys.ts'
import { writeLiveFolder } from '../../store/live-folder.ts'
import { memoryPlace, memoryStore } from '../../store/memory.ts'
import { openOrganisation } from '../organisation.ts'
import { openLive } from './live.ts'

const FIRST = {
  'standards.csv': `# source: invented for this test
standard_id,record_type,publisher,publication_number,title,status_mode
knot-1,standard,Ropewalk,1,Knots,accepted
lamp-1,standard,Ropewalk,2,Lamps,accepted
`,
  'changes.csv': 'standard_id,seq,event,event_date\nknot-1,1,added,2024-01-10\nlamp-1,1,added,2024-01-10\n',
  'requirements.csv': `# as of: 2024-06-01
service_profile_id,service_profile_title,obligation,lifecycle,standard_id
boats,Boats,mandatory,current,knot-1
boats,Boats,mandatory,current,lamp-1
`,
}
const SECOND = {
  ...FIRST,
  'standards.csv': `${FIRST['standards.csv']}horn-1,standard,Ropewalk,3,Horns,accepted\n`,
  'changes.csv': `${FIRST['changes.csv']}horn-1,1,added,2026-02-01\n`,
}
const AT = 'catalogues/boats'
const LATER = `${AT}/2026-03-01`
const sha = (text: string): string => createHash('sha256').update(text).digest('hex')
/** What `sha256sum *.csv` prints. */
const listOf = (tables: Readonly<Record<string, string>>): string =>
  Object.keys(tables)
    .sort()
    .map(name => `${sha(tables[name] as string)}  ${name}\n`)
    .join('')

/** Editions are brought in by one party, and hold unless anybody objects within an hour. */
const VOTED = `## Article 90 — Catalogues

An edition of a catalogue is put by Aurland.

\`\`\`yaml rule
procedure: catalogue
opens with: brought in the catalogue
opened by: AUR
closes: 1 hours after
unless: { any have: objected }
then: in use
\`\`\`
`

const place = mkdtempSync(join(tmpdir(), 'entente-catalogue-'))
after(() => rmSync(place, { recursive: true, force: true }))
let league: League
before(async () => {
  league = await openLeague({ files: Object.fromEntries(Object.entries(FIRST).map(([name, text]) => [`${AT}/${name}`, text])) })
})

async function upload(text: string, as = 'Secretary General'): Promise<string> {
  const response = await league.app.request(`/${ORG}/documents`, {
    method: 'POST',
    body: text,
    headers: { authorization: `Bearer ${league.session[as]}`, 'content-type': 'text/csv' },
  })
  return ((await response.json()) as { hash: string }).hash
}
const ids = async (query = ''): Promise<readonly string[]> => {
  const response = await league.get(`/${ORG}/standards.json${query}`)
  assert.equal(response.status, 200)
  return ((await response.json()) as { standards: { id: string }[] }).standards.map(s => s.id)
}

async function verified(from: string): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const code = await verify.run({ words: [from], flags: {} }, {
    out: (text: string) => (out += text),
    err: (text: string) => (err += text),
    now: () => league.clock,
    env: {},
  } as never)
  return { code, out, err }
}

test('founded with a catalogue, its pages read it and its home names it', async () => {
  assert.deepEqual(await ids(), ['knot-1', 'lamp-1'])
  for (const path of ['standards', 'standards/knot-1', 'requirements', 'interoperability', 'equipment'])
    assert.equal((await league.get(`/${ORG}/${path}`)).status, 200, path)
  assert.match(await (await league.get(`/${ORG}`)).text(), new RegExp(`/${ORG}/standards`))
})

test('a later edition comes in by an act of who may bring it in; before it, and for who knows less, the first holds', async () => {
  const refused = async (sent: object, as: string, says: RegExp): Promise<void> => {
    const response = await league.post(`/${ORG}/acts`, { act: 'brought in the catalogue', ...sent }, as)
    const text = await response.text()
    assert.ok([400, 403].includes(response.status), `${response.status} ${text}`)
    assert.match(text, says)
  }
  const list = await upload(listOf(SECOND))
  await refused({ matter: LATER, text: list }, 'Secretary General', /upload the text of catalogues\/boats\/2026-03-01\/\w+\.csv first/)
  for (const text of Object.values(SECOND)) await upload(text)
  const broken = { ...SECOND, 'changes.csv': `${FIRST['changes.csv']}horn-1,1,added,2026-02-31\n` }
  await upload(broken['changes.csv'])
  await refused({ matter: LATER, text: await upload(listOf(broken)) }, 'Secretary General', /changes\.csv:4: .*2026-02-31.*write a day/)
  await refused({ matter: LATER, text: await upload('knots\n') }, 'Secretary General', /sha256sum \*\.csv/)
  await refused({ matter: 'boats', text: list }, 'Secretary General', /catalogues\/<catalogue>\/<edition>/)
  await upload(listOf(SECOND), 'AUR')
  await refused({ matter: LATER, text: list }, 'AUR', /Only an officer .* may do this here/)
  assert.deepEqual(await ids(), ['knot-1', 'lamp-1'])

  const no = await league.act('Secretary General', { act: 'brought in the catalogue', matter: LATER, text: list })
  assert.deepEqual(await ids(), ['knot-1', 'lamp-1', 'horn-1'])
  assert.deepEqual(await ids(`?known=${no - 1}`), ['knot-1', 'lamp-1'])
  assert.deepEqual(await ids('?as-of=2026-11-22'), ['knot-1', 'lamp-1'])
  await refused({ matter: LATER, text: await upload(listOf(FIRST)) }, 'Secretary General', /never rewritten/)
})

const formIn = async (path: string, fields: Record<string, string>, as: string): Promise<{ status: number; text: string }> => {
  const response = await league.app.request(`/${ORG}/${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { authorization: `Bearer ${league.session[as]}`, 'content-type': 'application/x-www-form-urlencoded' },
  })
  return reviewed(response, as)
}
/** The answer to a form; where it leads to the review of an act, that review. */
async function reviewed(response: Response, as: string): Promise<{ status: number; text: string }> {
  const to = response.headers.get('location') ?? ''
  const shown = to.includes('/preview') ? await league.get(to, as) : response
  return { status: shown.status, text: await shown.text() }
}
/** The fields that a review sends on. */
const sentOn = (html: string): Record<string, string> =>
  Object.fromEntries([...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(m => [m[1] as string, m[2] as string]))

test('a delegate says from the page of a standard what their party has adopted, and the pages count it', async () => {
  const outside = await (await league.get(`/${ORG}/standards/lamp-1`)).text()
  assert.match(outside, /A party says for itself/)
  assert.doesNotMatch(outside, /name="forces"/)
  const page = await (await league.get(`/${ORG}/standards/lamp-1`, 'AUR')).text()
  assert.match(page, /<form class="act" method="post" action="\/lakes-league\/standards">/)
  assert.match(page, /name="standard" value="lamp-1"/)
  const asked = { act: 'implemented the standard', standard: 'lamp-1', forces: 'guard', until: '', reason: '' }
  const preview = await formIn('standards', asked, 'AUR')
  assert.equal(preview.status, 200)
  assert.match(preview.text, /If you send this/)
  const sent = await formIn('acts', sentOn(preview.text), 'AUR')
  assert.equal(sent.status, 303, sent.text)
  await league.act('BRI', { act: 'implemented the standard', matter: 'standards/lamp-1' })
  await league.act('BRI', { act: 'ratified the standard', matter: 'standards/lamp-1', reason: 'Not on the western pier.' })
  const { adoptions } = (await (await league.get(`/${ORG}/standards/lamp-1.json`)).json()) as {
    adoptions: { party: string; forces: string | null }[]
  }
  assert.deepEqual(
    adoptions.map(a => [a.party, a.forces]),
    [
      ['AUR', 'guard'],
      ['BRI', null],
      ['BRI', null],
    ],
  )
  assert.match(await (await league.get(`/${ORG}/standards/lamp-1`)).text(), /reservation: Not on the western pier\./)
  const tested = await formIn(
    'standards',
    { act: 'tested together', standard: 'lamp-1', forces: 'guard', with: 'BRI', grade: 'seen' },
    'AUR',
  )
  assert.equal((await formIn('acts', sentOn(tested.text), 'AUR')).status, 303)
  const { pairs } = (await (await league.get(`/${ORG}/interoperability.json?by=units&party=AUR/guard&with=BRI`)).json()) as {
    pairs: { a: string; b: string; both: string[]; tests: { grade: string; sides: string[] }[] }[]
  }
  const pair = pairs.find(p => p.a === 'AUR/guard' && p.b === 'BRI')
  assert.deepEqual([pair?.both, pair?.tests.map(t => t.grade)], [['lamp-1'], ['seen']])
})

test('for another party, by an office, or about what the catalogue does not have: a sentence, and nothing is kept', async () => {
  const before = league.hall.live.size()
  const refused = async (as: string, sent: object, says: RegExp): Promise<void> => {
    for (const at of ['acts', 'preview']) {
      const response = await league.post(`/${ORG}/${at}`, sent, as)
      const text = await response.text()
      // Whether a standard is there is found out where the act is taken.
      if (at === 'preview' && response.status === 200) continue
      assert.ok([400, 403, 409].includes(response.status), `${response.status} ${text}`)
      assert.match(text, says)
    }
  }
  const act = 'implemented the standard'
  await refused('AUR', { act, matter: 'standards/lamp-1', by: 'BRI' }, /You act for .*, and this act is by /)
  await refused('Secretary General', { act, matter: 'standards/lamp-1' }, /Only a party says what it adopts/)
  await refused('AUR', { act, matter: 'lamp-1' }, /in the matter standards\/…/)
  await refused('AUR', { act, matter: 'standards/lamb-1' }, /no standard “lamb-1”; did you mean “lamp-1”\?/)
  await refused(
    'AUR',
    { act: 'tested together', matter: 'standards/lamp-1', participants: ['BRI', 'COR'], grade: 'seen' },
    /none of those who tested/,
  )
  await refused('AUR', { act: 'tested together', matter: 'standards/lamp-1', grade: 'seen' }, /two or more/)
  await refused(
    'AUR',
    { act: 'tested together', matter: 'standards/lamp-1', participants: ['AUR', 'BRY'], grade: 'seen' },
    /“BRY” is no party here/,
  )
  await refused(
    'Chair',
    { act: 'replaced the equipment', matter: 'equipment/tin-horns', refers: 'equipment/brass-horns' },
    /Only a party says/,
  )
  const form = await formIn('standards', { act, standard: 'lamb-1', forces: 'guard' }, 'AUR')
  assert.equal(form.status, 400)
  assert.match(form.text, /did you mean “lamp-1”/)
  assert.match(form.text, /standards\/lamb-1\/guard/, 'what was written is there again')
  assert.equal(league.hall.live.size(), before)
})

test('what a party replaces is planned and done from the page of equipment', async () => {
  const of = { old: 'tin-horns', target: 'brass-horns', value: '12', unit: 'horns' }
  const plan = await formIn('equipment', { ...of, act: 'planned the replacement', due: '2027-12-31' }, 'AUR')
  assert.equal((await formIn('acts', sentOn(plan.text), 'AUR')).status, 303)
  assert.match(await (await league.get(`/${ORG}/equipment`, 'AUR')).text(), /12 horns/)
})

test('the registrar chooses the tables of an edition on a page', async () => {
  const send = async (edition: string, names: readonly string[]): Promise<{ status: number; text: string }> => {
    const body = new FormData()
    body.set('catalogue', 'boats')
    body.set('edition', edition)
    for (const name of names) body.append('tables', new File([SECOND[name as keyof typeof SECOND] ?? 'x'], name, { type: 'text/csv' }))
    const response = await league.app.request(`/${ORG}/catalogues`, {
      method: 'POST',
      body,
      headers: { authorization: `Bearer ${league.session['Secretary General']}` },
    })
    return reviewed(response, 'Secretary General')
  }
  assert.equal((await league.get(`/${ORG}/catalogues`, 'AUR')).status, 403)
  assert.match(await (await league.get(`/${ORG}/standards`, 'Secretary General')).text(), /href="\/lakes-league\/catalogues"/)
  assert.match((await send('2026-04-01', ['notes.csv'])).text, /“notes\.csv” is no table of a catalogue/)
  assert.match((await send('1 April', ['standards.csv'])).text, /“1 April” cannot name a catalogue or an edition/)
  const preview = await send('2026-04-01', Object.keys(SECOND))
  assert.equal(preview.status, 200)
  // At one moment with the edition before, neither would hold.
  league.clock += 1000
  const sent = await formIn('acts', sentOn(preview.text), 'Secretary General')
  assert.equal(sent.status, 303, sent.text)
  assert.deepEqual(await ids(), ['knot-1', 'lamp-1', 'horn-1'])
})

test('written out it is the same folder, read alike there, and verified with its catalogue', async () => {
  const folder = join(place, ORG)
  const key = (await (await league.get(`/${ORG}/log/key`)).text()).trim()
  assert.equal(await writeLiveFolder(league.store, ORG, folder, key), null)
  for (const [at, tables] of [
    [AT, FIRST],
    [LATER, SECOND],
  ] as const)
    for (const [name, text] of Object.entries(tables)) assert.equal(readFileSync(join(folder, at, name), 'utf8'), text)
  const org = openOrganisation(folder)
  assert.ok('charter' in org)
  const read = await org.catalogue('2026-11-23T23:00:00Z')
  assert.deepEqual([...(read?.ok?.standards.keys() ?? [])], ['knot-1', 'lamp-1', 'horn-1'])

  const sound = await verified(folder)
  assert.deepEqual([sound.code, sound.err], [0, ''])
  assert.match(sound.out, /The charter is the one that the record was founded with/)
  assert.doesNotMatch(sound.out, /nothing vouches/)
  const change = async (path: string, text: string, says: RegExp): Promise<void> => {
    const before = readFileSync(join(folder, path), 'utf8')
    writeFileSync(join(folder, path), text)
    const { code, err } = await verified(folder)
    assert.equal(code, 1, path)
    assert.match(err, says)
    writeFileSync(join(folder, path), before)
  }
  await change(`${AT}/standards.csv`, SECOND['standards.csv'], /a catalogue is not the one with which the record was founded/)
  await change(`${LATER}/standards.csv`, FIRST['standards.csv'], /the tables in catalogues\/boats\/2026-03-01 are not those/)
  mkdirSync(join(folder, 'catalogues/more'))
  writeFileSync(join(folder, 'catalogues/more/standards.csv'), FIRST['standards.csv'])
  assert.equal((await verified(folder)).code, 1)
})

test('verified from its address too', async () => {
  const { address, stop } = await listening(league)
  league.address = address
  const { code, out, err } = await verified(`${address}/${ORG}`)
  await stop()
  assert.deepEqual([code, err], [0, ''])
  assert.match(out, /The charter is the one that the record was founded with/)
})

test('a backup holds the tables, and what is restored from it reads them', async () => {
  const folder = join(place, 'backup')
  assert.equal(await backup(league.store, ORG, folder, sha256), null)
  const store = memoryStore({ now: () => league.clock, signers: testSigners(), sha256, place: memoryPlace(() => league.clock) })
  assert.deepEqual(await restore(store, folder, sha256), [ORG])
  const live = await openLive({ store, id: ORG, now: () => league.clock, tell: error => assert.fail(String(error)) })
  assert.ok('whole' in live)
  const read = await live.whole().catalogue('2026-11-23T23:00:00Z')
  assert.deepEqual([...(read?.ok?.standards.keys() ?? [])], ['knot-1', 'lamp-1', 'horn-1'])
  live.close()
})

test('an edition whose act is struck holds no more: the one before does again', async () => {
  const { acts } = league.hall.live.whole()
  const brought = acts.flatMap((act, i) => (act.act === 'brought in the catalogue' ? [i + 1] : []))
  assert.equal(brought.length, 2)
  for (const no of brought) {
    const { matter } = acts[no - 1]!
    await league.act('Secretary General', { act: 'struck', matter, corrects: no, as: 'registrar', reason: 'The wrong tables.' })
  }
  assert.deepEqual(await ids(), ['knot-1', 'lamp-1'])
})

test('a record founded before catalogues were kept is let pass with one beside it, and that is said', () => {
  const hex = (text: string): string => sha(text)
  const files = new Map([
    ['charter.md', '# A charter'],
    [`${AT}/standards.csv`, FIRST['standards.csv']],
  ])
  const founded = (all: ReadonlyMap<string, string>): Act => ({
    at: '2026-01-01',
    by: 'Secretary',
    act: 'founded',
    hash: foundingHashOf(new Map([...all].map(([path, text]) => [path, hex(text)])), hex),
  })
  const bare = new Map([...files].filter(([path]) => path === 'charter.md'))
  assert.deepEqual(chartersAmissIn(files, [founded(bare)], hex), { bound: true, apart: true, amiss: null })
  assert.deepEqual(chartersAmissIn(files, [founded(files)], hex), { bound: true, apart: false, amiss: null })
  assert.match(chartersAmissIn(bare, [founded(files)], hex).amiss ?? '', /a catalogue is not the one/)
})

test('two editions brought in at one moment: which holds is not said by their order, and none is read', async () => {
  const folder = join(place, 'editions')
  const key = (await (await league.get(`/${ORG}/log/key`)).text()).trim()
  assert.equal(await writeLiveFolder(league.store, ORG, folder, key), null)
  for (const [at, tables] of [
    [LATER, SECOND],
    [`${AT}/spring`, FIRST],
  ] as const) {
    mkdirSync(join(folder, at), { recursive: true })
    for (const [name, text] of Object.entries(tables)) writeFileSync(join(folder, at, name), text)
  }
  const acts = (...more: readonly Partial<Act>[]): void =>
    writeFileSync(join(folder, 'record.jsonl'), more.map(act => `${JSON.stringify(act)}\n`).join(''))
  const read = async (): Promise<{ ids: readonly string[] | null; says: string }> => {
    const org = openOrganisation(folder)
    assert.ok('charter' in org)
    const found = await org.catalogue('2026-03-02')
    return { ids: found?.ok ? [...found.ok.standards.keys()] : null, says: (found?.faults ?? []).map(printFault).join() }
  }
  const brought = { by: 'Secretary General', act: 'brought in the catalogue', at: '2026-03-01' }
  const first = { ...brought, matter: LATER, text: sha(listOf(SECOND)) }
  const other = { ...brought, matter: `${AT}/spring`, text: sha(listOf(FIRST)) }
  acts(first, first)
  assert.deepEqual((await read()).ids, ['knot-1', 'lamp-1', 'horn-1'], 'twice the same is the same')
  for (const order of [
    [first, other],
    [other, first],
  ]) {
    acts(...order)
    const { ids, says } = await read()
    assert.equal(ids, null)
    assert.match(says, /catalogues.boats: acts 1 and 2 bring in different editions .* at one moment.*strike all but one/)
  }
  acts(first, { ...other, at: '2026-03-02' })
  assert.deepEqual((await read()).ids, ['knot-1', 'lamp-1'], 'the later holds')
})

test('where the charter names others, they bring an edition in, and it holds once its procedure says so', async () => {
  const own = await openLeague({
    more: VOTED,
    files: Object.fromEntries(Object.entries(FIRST).map(([name, text]) => [`${AT}/${name}`, text])),
  })
  const send = async (as: string): Promise<{ status: number; text: string }> => {
    for (const text of [...Object.values(SECOND), listOf(SECOND)])
      await own.app.request(`/${ORG}/documents`, {
        method: 'POST',
        body: text,
        headers: { authorization: `Bearer ${own.session[as]}`, 'content-type': 'text/csv' },
      })
    const response = await own.post(`/${ORG}/acts`, { act: 'brought in the catalogue', matter: LATER, text: sha(listOf(SECOND)) }, as)
    return { status: response.status, text: await response.text() }
  }
  const found = async (): Promise<number> =>
    ((await (await own.get(`/${ORG}/standards.json`)).json()) as { standards: unknown[] }).standards.length
  for (const as of ['Secretary General', 'BRI']) {
    assert.equal((await own.get(`/${ORG}/catalogues`, as)).status, 403, as)
    assert.doesNotMatch(await (await own.get(`/${ORG}/standards`, as)).text(), /lakes-league\/catalogues"/)
    const { status, text } = await send(as)
    assert.equal(status, 400, text)
    assert.match(text, /“catalogue” is opened only by Aurland/)
  }
  assert.equal((await own.get(`/${ORG}/catalogues`, 'AUR')).status, 200)
  assert.match(await (await own.get(`/${ORG}/standards`, 'AUR')).text(), /lakes-league\/catalogues"/)
  const { status, text } = await send('AUR')
  assert.equal(status, 201, text)
  assert.equal(await found(), 2, 'silence runs')
  own.clock += 2 * 3_600_000
  assert.equal(await found(), 3)
})

test('a table that was changed by hand is said to be another, and is not read', async () => {
  const place = memoryPlace(() => league.clock)
  const files = { [`${AT}/standards.csv`]: FIRST['standards.csv'] }
  const told: string[] = []
  const other = await openWorld({ id: ORG, files, place, tell: error => told.push(String(error)) })
  const page = async (): Promise<Response> => other.app.request(`/${ORG}/standards`, { headers: { accept: 'text/html' } })
  place.documents.get(ORG)!.set(sha(FIRST['standards.csv']), { bytes: new TextEncoder().encode('standard_id\n'), type: 'text/csv' })
  const changed = await page()
  assert.equal(changed.status, 503)
  assert.match(told.join(), /has another text than its hash says/)
  await other.close()
  assert.match(await changed.text(), /What is kept here is not what its hash says, and so it is not shown/)
})
