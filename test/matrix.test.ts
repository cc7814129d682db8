/**
 * Who may read what: every address of the route table, asked by every role, about a matter of every marking. A route that is new and has no
 * example here fails, and so does one through which a word of a matter reaches somebody outside its marking.
 */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Route } from '../src/server/routes.ts'
import { type League, openLeague, ORG } from './live.ts'

const MORE = `
## Article 4 — The small committee

\`\`\`yaml rule
bodies:
  Small Committee: { seats: [AUR, COR], chair: Chair }
\`\`\`

## Article 5 — Closed matters

\`\`\`yaml rule
markings: { heads: every 30 seconds }
\`\`\`

## Article 6 — Catalogues of standards

\`\`\`yaml rule
procedure: catalogue
in: [Council, Small Committee]
as at: opening
opens with: brought in the catalogue
opened by: Secretary General
closes: 1 hours after
unless: { any have: objected }
then: in use
\`\`\`
`

/** Nobody but those who may read a matter meets its word. */
const words = { public: 'Heron', parties: 'Kingfisher', body: 'Lapwing', named: 'Nightjar' } as const
type Marking = keyof typeof words
const markings = Object.keys(words) as Marking[]
const roles = ['outside', 'AUR', 'BRI', 'Secretary General', 'Chair'] as const
type Role = (typeof roles)[number]

/** Worked out by hand from DESIGN: AUR sits in the small committee and is named; BRI is a party and neither. */
const mayRead: Readonly<Record<Marking, readonly Role[]>> = {
  public: roles,
  parties: ['AUR', 'BRI', 'Secretary General', 'Chair'],
  body: ['AUR', 'Secretary General', 'Chair'],
  named: ['AUR', 'Secretary General'],
}

let league: League
const place: Record<Marking, { no: number; matter: string; objection: number; document: string }> = {} as never
const matterOf = (marking: Marking): string => place[marking].matter

before(async () => {
  league = await openLeague({ more: MORE })
  for (const marking of markings) {
    const kept = await league.app.request(`/${ORG}/documents`, {
      method: 'POST',
      body: `The text of ${words[marking]}`,
      headers: { authorization: `Bearer ${league.session['Secretary General']}`, 'content-type': 'text/plain' },
    })
    const { hash } = (await kept.json()) as { hash: string }
    const { no, matter } = await league.open('Secretary General', {
      act: 'placed under silence',
      matter: `${words[marking].toLowerCase()}-matter`,
      title: `${words[marking]} is the word`,
      until: '2026-12-04T12:00:00+01:00[Europe/Zurich]',
      text: hash,
      ...(marking === 'public' ? {} : { marking }),
      ...(marking === 'named' ? { readers: ['AUR'] } : {}),
      ...(marking === 'body' ? { body: 'Small Committee' } : {}),
    })
    const objection = await league.act('AUR', {
      act: 'proposed an amendment',
      matter,
      reason: `${words[marking]} again`,
    })
    place[marking] = { no, matter, objection, document: hash }
    await bringCatalogue(marking)
  }
  // The beat by which others hear of it has come, and nobody has objected to a catalogue.
  league.clock += 3_660_000
})

/** An edition of a catalogue whose one standard bears the word, brought in in a matter of that marking. */
async function bringCatalogue(marking: Marking): Promise<void> {
  const kept = async (text: string): Promise<string> => {
    const response = await league.app.request(`/${ORG}/documents`, {
      method: 'POST',
      body: text,
      headers: { authorization: `Bearer ${league.session['Secretary General']}`, 'content-type': 'text/csv' },
    })
    return ((await response.json()) as { hash: string }).hash
  }
  const word = words[marking]
  const [id, matter] = [`${word.toLowerCase()}-1`, `catalogues/${word.toLowerCase()}-signals/${word.toLowerCase()}-edition`]
  const hashes = [
    ['changes.csv', await kept(`standard_id,seq,event,event_date\n${id},1,added,2026-01-10\n`)],
    [
      'requirements.csv',
      await kept(
        `# as of: 2026-02-01\nservice_profile_id,service_profile_title,obligation,lifecycle,standard_id\n${word},${word} boats,mandatory,current,${id}\n`,
      ),
    ],
    [
      'standards.csv',
      await kept(
        `# source: ${word}, invented\nstandard_id,record_type,publisher,publication_number,title,status_mode\n${id},standard,${word},1,${word} signals,accepted\n`,
      ),
    ],
  ] as const
  const text = await kept(hashes.map(([name, hash]) => `${hash}  ${name}\n`).join(''))
  await league.act('Secretary General', {
    act: 'brought in the catalogue',
    matter,
    text,
    ...(marking === 'public' ? {} : { marking }),
    ...(marking === 'named' ? { readers: ['AUR'] } : {}),
    body: marking === 'body' ? 'Small Committee' : 'Council',
  })
  tables[marking] = hashes.map(([, hash]) => hash)
}
const tables: Record<Marking, readonly string[]> = {} as never

/** What stands for each name in a path, for a matter of a marking. */
const examples: Readonly<Record<string, (marking: Marking) => readonly string[]>> = {
  org: () => [ORG],
  matter: marking => [matterOf(marking), `${matterOf(marking)}.json`],
  meeting: marking => [matterOf(marking), `${matterOf(marking)}.json`],
  programme: marking => [matterOf(marking), `${matterOf(marking)}.json`],
  case: marking => [matterOf(marking), `${matterOf(marking)}.json`],
  party: () => ['AUR', 'AUR.json'],
  body: () => ['Council', 'Council.json', 'Small%20Committee.json'],
  standard: marking => [`${words[marking].toLowerCase()}-1`, `${words[marking].toLowerCase()}-1.json`],
  font: () => ['sans-latin.woff2'],
  script: () => ['asof.js', 'room.js'],
  alert: marking => [String(place[marking].no), `${place[marking].objection}.xml`],
  no: marking => [String(place[marking].no), String(place[marking].objection)],
  hash: marking => [place[marking].document],
  tile: marking => [`0/000.p/${place[marking].objection}`, `entries/000.p/${place[marking].objection}`],
}

/** The beginning of a matter's word, and the word written amiss: the answer may say no more than what was asked. */
const sought = (marking: Marking): readonly string[] => {
  const start = words[marking].slice(0, -1).toLowerCase()
  return [`?q=${start}`, `?q=${start}x`]
}

/** Further words of an address, where a route takes them. */
const queries: Readonly<Record<string, (marking: Marking) => readonly string[]>> = {
  '/{org}/record': marking => ['', `?matter=${matterOf(marking)}`, `?line=${place[marking].no}`],
  '/{org}/record.json': marking => ['', `?matter=${matterOf(marking)}`],
  '/{org}/search': marking => [
    ...sought(marking),
    `?q=${matterOf(marking)}`,
    '?q=objected&kind=acts',
    '?q=again&as-of=2026-12-30',
    `?q=word&known=${place[marking].objection}`,
  ],
  '/{org}/search.json': marking => [...sought(marking), '?q=objected', '?q=amendment'],
  '/-/search': marking => [...sought(marking), '?q=objected'],
  '/-/search.json': marking => [...sought(marking), '?q=again'],
  '/{org}/act': marking => ['', `?matter=${matterOf(marking)}`],
  '/{org}/matters/{matter+}': marking => ['', `?known=${place[marking].no}`, '?as-of=2026-11-23'],
  '/{org}/room/{matter+}': marking => ['', '?text=clean&in=en&lang=uk', '?part=standing', `?kept=${place[marking].objection}`],
  '/{org}/ratification': marking => ['', `?matter=${matterOf(marking)}`],
  '/{org}/ratification.json': marking => ['', `?matter=${matterOf(marking)}`],
  '/{org}/how-long': () => ['', '?from=placed%20under%20silence&to=adopted'],
  '/{org}/how-long.json': () => ['', '?from=placed%20under%20silence&to=adopted'],
  '/{org}/map.svg': marking => [`?matter=${matterOf(marking)}`],
  '/{org}/picture.png': marking => ['', '?party=AUR', `?matter=${matterOf(marking)}`],
  '/{org}/notices.json': marking => [`?matter=${matterOf(marking)}`],
  '/{org}/feed.atom': marking => ['', `?before=${place[marking].no + 1}`],
  '/{org}/stream': marking => [`?from=1`, `?from=${place[marking].no}`],
  '/{org}/text/{matter+}': marking => ['', '?view=authors&in=en', `?known=${place[marking].no}`],
  '/{org}/communique': marking => [`?matter=${matterOf(marking)}`],
  '/{org}/communique.pdf': marking => [`?matter=${matterOf(marking)}&in=all`],
  '/{org}/draft': marking => [`?matter=${matterOf(marking)}`, `?matter=${matterOf(marking)}&what=bracket`],
  '/{org}/sheet': marking => [`?matter=${matterOf(marking)}`],
  '/{org}/sheet.pdf': marking => [`?matter=${matterOf(marking)}`],
  '/{org}/notification': marking => [`?matter=${matterOf(marking)}&act=${place[marking].objection}`],
  '/{org}/notification.pdf': marking => [`?matter=${matterOf(marking)}&act=${place[marking].objection}`],
  '/{org}/certify': marking => [`?matter=${matterOf(marking)}`],
  '/{org}/texts': marking => ['', `?matter=${matterOf(marking)}`],
  '/-/enter': () => [`?org=${ORG}&token=x`],
  '/-/sign-in': () => [`?org=${ORG}`],
}

function pathsOf(route: Route, marking: Marking): readonly string[] {
  let paths = ['']
  for (const part of route.path.split('/').slice(1)) {
    const name = /^\{(\w+)\+?\}$/.exec(part)?.[1]
    const given = name === undefined ? [part] : examples[name]?.(marking)
    assert.ok(given, `${route.path}: there is no example for {${name}}; add one to examples in this test, for each marking`)
    paths = paths.flatMap(path => given.map(value => `${path}/${value}`))
  }
  const more = queries[route.path]?.(marking) ?? ['']
  return paths.flatMap(path => more.map(query => `${path}${query}`))
}

/** Streams do not end: so much of an answer is read. */
async function textOf(response: Response): Promise<string> {
  if (!(response.headers.get('content-type') ?? '').startsWith('text/event-stream'))
    return Buffer.from(await response.arrayBuffer()).toString('latin1')
  const reader = response.body?.getReader()
  const first = await Promise.race([reader?.read(), new Promise<null>(done => setTimeout(done, 200, null))])
  await reader?.cancel()
  return first?.value ? Buffer.from(first.value).toString('latin1') : ''
}

const headersOf = (response: Response): string => [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n')

for (const role of roles)
  test(`what ${role} may read, at every address`, async () => {
    for (const route of league.routes.filter(r => r.method === 'get'))
      for (const marking of markings)
        for (const path of pathsOf(route, marking)) {
          const response = await league.get(path, role === 'outside' ? undefined : role)
          const text = (await textOf(response)) + headersOf(response)
          const asked = `${role}: GET ${path} (${response.status})`
          assert.ok(response.status < 500, asked)
          if (route.who === 'signed in' && role === 'outside')
            assert.ok([303, 401].includes(response.status), `${asked} is for people signed in`)
          if (route.who === 'registrar' && role !== 'Secretary General')
            assert.ok([303, 401, 403].includes(response.status), `${asked} is for the registrar`)
          for (const other of markings)
            if (!mayRead[other].includes(role)) {
              assert.ok(!text.includes(words[other]), `${asked} says a word of a matter marked “${other}”`)
              if (route.path.includes('/search') && !path.includes(matterOf(other)))
                assert.ok(!text.toLowerCase().includes(words[other].toLowerCase()), `${asked} finds a word of a matter marked “${other}”`)
              // What the asker wrote may come back to them; nothing else may name the matter.
              if (!path.includes(matterOf(other))) assert.ok(!text.includes(matterOf(other)), `${asked} names a matter marked “${other}”`)
            }
        }
    for (const marking of markings) {
      const page = await league.get(`/${ORG}/matters/${matterOf(marking)}`, role === 'outside' ? undefined : role)
      const may = mayRead[marking].includes(role)
      assert.equal(page.status, may ? 200 : 404, `${role} and a matter marked “${marking}”`)
      if (may) assert.match(await page.text(), new RegExp(words[marking]))
      for (const hash of [place[marking].document, ...tables[marking]]) {
        const document = await league.get(`/${ORG}/documents/${hash}`, role === 'outside' ? undefined : role)
        assert.equal(document.status, may ? 200 : 404, `${role} and a document of a matter marked “${marking}”`)
      }
      const standard = await league.get(`/${ORG}/standards/${words[marking].toLowerCase()}-1`, role === 'outside' ? undefined : role)
      assert.equal(standard.status, may ? 200 : 404, `${role} and a standard of a catalogue marked “${marking}”`)
    }
  })

/** What is posted to each address about a matter. */
const posted: Readonly<Record<string, (marking: Marking) => unknown>> = {
  '/-/sign-in': () => ({ org: ORG, mail: 'nobody@example.org' }),
  '/-/enter': () => ({ org: ORG, token: 'x' }),
  '/-/demonstration': () => ({ org: ORG, person: 'x' }),
  '/{org}/preview': marking => ({ act: 'objected', matter: matterOf(marking) }),
  '/{org}/acts': marking => ({ act: 'objected', matter: matterOf(marking) }),
  '/{org}/draft': marking => ({ act: 'proposed an amendment', matter: matterOf(marking), paragraph: 'p1', words: 'other words' }),
  '/{org}/people': () => ({ name: 'Nobody', mail: 'nobody@example.org', by: 'AUR' }),
  '/{org}/documents': () => 'a text',
  '/{org}/again': () => ({ run: 'x' }),
  '/{org}/certify': marking => ({ matter: matterOf(marking) }),
  '/{org}/number': marking => ({ matter: matterOf(marking), series: 'decision' }),
  '/{org}/texts': marking => ({ matter: matterOf(marking), title: 'a text', texts: [] }),
  '/{org}/assistant': () => ({ text: '---\nid: lakes-league\n---\n' }),
  '/{org}/sign-out': () => ({}),
  '/{org}/log/witnesses': () => ({ key: 'x' }),
  '/{org}/log/cosignatures': () => 'x',
  '/{org}/log/follows': () => ({ key: 'x' }),
  '/{org}/log/add-checkpoint': () => 'x',
  '/-/passkey/ask': () => ({ org: ORG }),
  '/-/passkey': () => ({ org: ORG, answer: {} }),
  '/{org}/passkeys/ask': () => ({}),
  '/{org}/passkeys': () => ({ name: 'a key', answer: {} }),
  '/{org}/passkeys/remove': () => ({ id: 'x' }),
  '/{org}/sessions': () => ({ end: 'x' }),
  '/{org}/apart/confirm': () => ({ key: 'x' }),
  '/{org}/hands/sign': () => ({ key: 'x' }),
  '/{org}/hands/refuse': () => ({ key: 'x', reason: 'not agreed' }),
  '/{org}/delegation': () => ({ name: 'Nobody', mail: 'nobody-else@example.org' }),
  '/{org}/people/sessions': () => ({ person: 'x' }),
  '/{org}/webhooks': marking => ({ url: 'http://localhost:1/', matter: matterOf(marking) }),
  '/{org}/webhooks/remove': () => ({ id: 'x' }),
  '/{org}/roster': () => ({ 'p-x': '0' }),
  '/{org}/acknowledge': marking => ({ matter: matterOf(marking) }),
  '/{org}/standards': marking => ({ act: 'implemented the standard', standard: `${words[marking].toLowerCase()}-1` }),
  '/{org}/equipment': marking => ({ act: 'replaced the equipment', old: matterOf(marking), target: 'brass-horns' }),
  '/{org}/catalogues': marking => ({ catalogue: 'signals', edition: words[marking].toLowerCase() }),
}

test('what may be sent by whom, at every address', async () => {
  for (const route of league.routes.filter(r => r.method === 'post')) {
    const body = posted[route.path]
    assert.ok(body, `${route.path}: there is no example of what is posted; add one to this test`)
    if (route.path.endsWith('/sign-out')) continue
    for (const role of roles)
      for (const marking of markings) {
        const path = route.path.replace('{org}', ORG)
        const response = await league.post(path, body(marking), role === 'outside' ? undefined : role)
        const text = await textOf(response)
        const asked = `${role}: POST ${path} (${response.status})`
        assert.ok(response.status < 500, `${asked} ${text}`)
        if (route.who !== 'anyone' && role === 'outside') assert.equal(response.status, 401, asked)
        if (route.who === 'registrar' && role !== 'Secretary General') assert.ok([401, 403].includes(response.status), asked)
        if (!mayRead[marking].includes(role)) {
          assert.ok(!text.includes(words[marking]), `${asked} says a word of a matter marked “${marking}”`)
          if (['/{org}/preview', '/{org}/acts'].includes(route.path) && role !== 'outside')
            assert.match(text, /There is no matter .* that you may read/, asked)
        }
      }
  }
})

test('from outside nothing moves between two beats, whatever is done behind a marking', async () => {
  const watched = league.routes.filter(r => r.method === 'get' && r.who === 'anyone' && !r.path.startsWith('/-/'))
  const look = async (): Promise<string> => {
    const seen: string[] = []
    for (const route of watched)
      for (const path of pathsOf(route, 'named')) {
        const response = await league.get(path)
        seen.push(`${path} ${response.status} ${headersOf(response)} ${await textOf(response)}`)
      }
    return seen.join('\n')
  }
  league.clock = Math.ceil(league.clock / 30_000) * 30_000 + 1000
  const before = await look()
  const quiet = await look()
  assert.equal(quiet, before)
  await league.act('AUR', { act: 'objected', matter: matterOf('parties'), reason: 'not this' })
  league.clock += 20_000
  assert.equal((await look()).replaceAll(/\d\d:\d\d:\d\d/g, ''), before.replaceAll(/\d\d:\d\d:\d\d/g, ''))
  league.clock += 10_000
  const next = await look()
  assert.notEqual(next, before, 'at the beat the record is seen to be longer')
  assert.ok(!next.includes(words.parties))
})
