/** What stays behind a marking: the names of its matters, what is written below or refers to them, and when something was done in them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type League, openLeague, ORG } from '../../../test/live.ts'
import { beginSession, keepPerson } from '../people/person.ts'

const MORE = `
## Article 5 — Closed matters

\`\`\`yaml rule
markings: { heads: every 30 seconds }
\`\`\`
`
const tabled = (matter: string, more: object = {}): object => ({ act: 'tabled', matter, ...more })
const named = { marking: 'named', readers: ['AUR'] }
async function says(league: League, sent: object, as: string, status: number): Promise<string> {
  const response = await league.post(`/${ORG}/acts`, sent, as)
  const text = await response.text()
  assert.equal(response.status, status, text)
  return String(JSON.parse(text).detail ?? text)
}

test('a closed matter is opened under a name that nobody can guess; whoever tries names learns nothing', async () => {
  const league = await openLeague({ more: MORE })
  const sent = tabled('nightjar', { ...named, key: 'once' })
  const preview = await (await league.post(`/${ORG}/preview`, sent, 'AUR')).json()
  const { matter } = await league.open('AUR', sent)
  assert.match(matter, /^nightjar-[a-z2-9]{13}$/)
  assert.equal(preview.act.matter, matter, 'the preview shows the name that it gets')
  const again = await league.post(`/${ORG}/acts`, sent, 'AUR')
  assert.equal(again.status, 200, 'sent again it is the same')
  assert.notEqual((await league.open('AUR', { ...sent, key: 'another' })).matter, matter)
  // Somebody outside takes the bare name, and sees no difference to any other.
  const tried = await (await league.post(`/${ORG}/preview`, tabled('nightjar'), 'BRI')).json()
  const free = await (await league.post(`/${ORG}/preview`, tabled('heron'), 'BRI')).json()
  assert.deepEqual([tried.says, tried.worth.worth], [free.says, free.worth.worth])
  assert.equal((await league.open('BRI', tabled('nightjar'))).matter, 'nightjar')
  assert.match(await says(league, { act: 'marked', matter: 'plover', marking: 'parties' }, 'Secretary General', 400), /no matter “plover”/)
})

test('nobody writes below a matter they may not read, nor shows its name below it or beside it', async () => {
  const league = await openLeague({ more: MORE })
  const { matter } = await league.open('AUR', tabled('nightjar', named))
  const same = (text: string): string => text.replaceAll(matter, 'X').replaceAll('other-1', 'X')
  assert.match(await says(league, tabled(`${matter}/annex`), 'BRI', 400), /no matter .* that you may read/)
  assert.equal(
    same(await says(league, tabled('open', { refers: matter }), 'BRI', 400)),
    same(await says(league, tabled(`${matter}/annex`), 'BRI', 400)).replaceAll('X/annex', 'X'),
  )
  assert.match(await says(league, tabled(`${matter}/annex`, { marking: 'public' }), 'AUR', 400), /Not everybody who may read this may read/)
  assert.match(await says(league, tabled('open', { refers: matter }), 'AUR', 400), /Not everybody who may read this may read/)
  await league.open('AUR', tabled('answer', { ...named, refers: matter }))
  const child = await league.open('AUR', tabled(`${matter}/annex`))
  assert.equal(child.matter, `${matter}/annex`, 'below a name that nobody can guess, one writes as one likes')
  // A matter that is closed later takes with it what refers to it.
  await league.open('AUR', tabled('sandpiper'))
  const { no } = await league.open('BRI', tabled('follows', { refers: 'sandpiper' }))
  await league.act('Secretary General', { act: 'marked', matter: 'sandpiper', ...named })
  league.clock += 60_000
  for (const path of [`/${ORG}/record.jsonl`, `/${ORG}/matters/follows`, `/${ORG}/record?line=${no}`])
    assert.doesNotMatch(await (await league.get(path, 'BRI')).text(), /sandpiper/i, path)
})

test('names that can be taken for another are not taken', async () => {
  const league = await openLeague()
  await league.open('AUR', tabled('scope'))
  assert.match(await says(league, tabled('ѕсоре'), 'BRI', 400), /looks like “scope”/)
  assert.match(await says(league, tabled('hаrbour'), 'BRI', 400), /mixes the letters of several scripts/)
  await league.open('BRI', tabled('оборона/повітря'))
})

test('whoever was invited and holds no powers yet reads as anybody does', async () => {
  const league = await openLeague({ more: MORE })
  const { matter } = await league.open('AUR', tabled('kingfisher', { marking: 'parties', title: 'Kingfisher' }))
  assert.equal((await league.get(`/${ORG}/matters/${matter}`, 'BRI')).status, 200)
  const issuer = await keepPerson(league.hall.drawer, { name: 'New', mail: null, by: 'BRI', issuer: true })
  Object.assign(league.session, { new: await beginSession(league.hall.drawer, issuer.id, 'link', league.clock) })
  await league.act('Secretary General', { act: 'issued credentials', to: issuer.id, concerning: 'BRI' })
  assert.equal((await league.get(`/${ORG}/matters/${matter}`, 'new')).status, 404, 'to issue powers is not to hold them')
  const no = await league.act('new', { act: 'issued credentials', to: issuer.id })
  assert.equal((await league.get(`/${ORG}/matters/${matter}`, 'new')).status, 404, 'issued, and not examined')
  await league.act('Secretary General', { act: 'registered credentials', answers: no })
  assert.equal((await league.get(`/${ORG}/matters/${matter}`, 'new')).status, 200)
})

test('to somebody signed in nothing moves when something is done behind a marking, until the beat', async () => {
  const league = await openLeague({ more: MORE })
  league.clock = Math.ceil(league.clock / 30_000) * 30_000 + 1000
  await league.open('AUR', tabled('open', { title: 'Open' }))
  const { matter } = await league.open('AUR', tabled('nightjar', { ...named, title: 'Nightjar' }))
  league.clock += 60_000
  const paths = [
    `/${ORG}`,
    `/${ORG}/record`,
    `/${ORG}/record.json`,
    `/${ORG}/record.jsonl`,
    `/${ORG}/matters/open`,
    `/${ORG}/matters/open.json`,
    `/${ORG}/parties/AUR.json`,
    `/${ORG}/log/checkpoint`,
    `/${ORG}/desk`,
    `/${ORG}/feed.atom`,
  ]
  const look = async (): Promise<string> => {
    const seen: string[] = []
    for (const path of paths) {
      const response = await league.get(path, 'BRI')
      seen.push(`${path} ${response.status} ${response.headers.get('etag')} ${await response.text()}`)
    }
    // What the clock on the page says is the present.
    return seen
      .join('\n')
      .replaceAll(/\d\d:\d\d:\d\d(\.\d+)?/g, '')
      .replaceAll(/\d\d:\d\d/g, '')
      .replaceAll(/"[\w-]{16,}"/g, '')
  }
  const before = await look()
  const heads = async (): Promise<string> => (await (await league.get(`/${ORG}/log/checkpoint`, 'BRI')).text()).split('\n')[1] ?? ''
  const head = await heads()
  league.clock += 2000
  await league.act('AUR', { act: 'objected', matter })
  assert.equal(await look(), before)
  // What BRI may read and came before is there at once; what came after waits with it.
  await league.act('AUR', { act: 'objected', matter: 'open' })
  assert.equal(await look(), before)
  assert.equal(await heads(), head)
  league.clock += 30_000
  assert.equal(Number(await heads()), Number(head) + 2)
  assert.match(await (await league.get(`/${ORG}/matters/open`, 'BRI')).text(), /objected/)
  await league.act('COR', { act: 'stated', matter: 'open' })
  assert.equal(Number(await heads()), Number(head) + 3, 'where nothing is hidden, nobody waits')
})

test('whoever does not know of an objection yet is shown no outcome that it undoes', async () => {
  const league = await openLeague({ more: MORE })
  const { matter } = await league.open('AUR', tabled('nightjar', named))
  const until = Math.ceil((league.clock + 73 * 3_600_000) / 30_000) * 30_000 + 15_000
  await league.act('Secretary General', { act: 'placed under silence', matter: 'ferry', until: new Date(until).toISOString() })
  league.clock = until - 3000
  for (const as of ['AUR', 'BRI', 'COR'])
    Object.assign(league.session, {
      [as]: await beginSession(
        league.hall.drawer,
        (await league.hall.drawer.list<{ id: string; by: string }>('person')).find(p => p.value.by === as)?.value.id ?? '',
        'link',
        league.clock,
      ),
    })
  await league.act('AUR', { act: 'objected', matter })
  league.clock = until - 1000
  await league.act('COR', { act: 'objected', matter: 'ferry' })
  league.clock = until + 1000
  for (const as of [undefined, 'BRI', 'AUR']) {
    const found = await (await league.get(`/${ORG}/matters/ferry.json`, as)).json()
    assert.equal(found.matters[0].outcome, as === 'AUR' ? 'not adopted' : null, as)
  }
  league.clock = until + 30_000
  for (const as of [undefined, 'BRI', 'AUR'])
    assert.equal((await (await league.get(`/${ORG}/matters/ferry.json`, as)).json()).matters[0].outcome, 'not adopted', as)
})
