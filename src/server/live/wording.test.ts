/**
 * A communiqué by the API: draft, two amendments, brackets of two parties, an amendment to an amendment, merged, lifted, agreed ad referendum and
 * confirmed, a dissociation as a footnote, adopted by silence, numbered and printed; in two languages of equal authority.
 */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { followed } from '../../../test/html.ts'
import { draftingIn } from '../../../test/drafting.ts'
import { type League, openLeague, ORG } from '../../../test/live.ts'
import { beginSession, peopleOf } from '../people/person.ts'

const TEXTS = `
## Article 20 — Texts

${draftingIn('Council')}
\`\`\`yaml rule
procedure: draft
in: Council
opens with: circulated
opened by: the Chair
then: draft before the Council
\`\`\`

\`\`\`yaml rule
acts:
  put the text to silence: { is: step }
\`\`\`

\`\`\`yaml rule
procedure: adoption of a text
in: Council
as at: opening
opens with: put the text to silence
opened by: the Chair
closes: 72 hours after
clock: { restarted by: merged the amendment, by: the Chair }
when:
  all of:
    - { among: paragraphs, none are: bracketed }
    - { none have: agreed ad referendum }
unless: { any have: objected }
then: text adopted
\`\`\`

\`\`\`yaml rule
series:
  text: { body: Council, form: "RC/{year}/{n}", by: Secretary General }
\`\`\`
`

let league: League
const M = 'communique'
const path = `/${ORG}/text/${M}`

/** Sessions end while the clock runs on: everybody signs in again. */
const again = async (): Promise<void> => {
  const session = league.session as Record<string, string>
  for (const person of await peopleOf(league.hall.drawer))
    session[person.by] = await beginSession(league.hall.drawer, person.id, 'link', league.clock)
}

before(async () => {
  league = await openLeague({ more: TEXTS })
})

const keep = async (as: string, text: string, type = 'text/plain'): Promise<string> => {
  const kept = await league.app.request(`/${ORG}/documents`, {
    method: 'POST',
    body: text,
    headers: { authorization: `Bearer ${league.session[as]}`, 'content-type': type },
  })
  return ((await kept.json()) as { hash: string }).hash
}
const setOf = async (en: string, fr: string): Promise<string> => {
  const texts = [
    { lang: 'en', status: 'authentic', hash: await keep('Chair', en) },
    { lang: 'fr', status: 'authentic', hash: await keep('Chair', fr) },
  ]
  const kept = await league.post(`/${ORG}/texts`, { title: 'Communiqué', texts }, 'Chair')
  assert.equal(kept.status, 201, await kept.clone().text())
  return ((await kept.json()) as { hash: string }).hash
}
/** Writes words as the form does, and sends the act that the preview shows. */
const write = async (as: string, body: Readonly<Record<string, unknown>>): Promise<number> => {
  const foreseen = await league.post(`/${ORG}/draft`, { matter: M, ...body }, as)
  assert.equal(foreseen.status, 200, await foreseen.clone().text())
  const { act } = (await foreseen.json()) as { act: Record<string, unknown> }
  const { at: _, by: __, ...sent } = act
  league.clock += 60_000
  return league.act(as, sent)
}
interface Told {
  number: string | null
  rows: {
    id: string
    texts: Record<string, { words: { says: string; no: number }[] } | null>
    behind: { lang: string }[]
    footnotes: number[]
  }[]
  brackets: { no: number; by: string; paragraph: string; words: string | null }[]
  proposals: { no: number; state: string }[]
  footnotes: { mark: number; kind: string; says: string }[]
  adReferendum: { by: string }[]
}
const told = async (as?: string): Promise<Told> => {
  const response = await league.get(`${path}.json`, as)
  assert.equal(response.status, 200, await response.clone().text())
  return (await response.json()) as Told
}
const says = (text: Told, id: string, lang = 'en'): string =>
  (text.rows.find(r => r.id === id)?.texts[lang]?.words ?? []).map(w => w.says).join('')

test('from the draft to the printed communiqué', async () => {
  const text = await setOf(
    '# Communiqué\n\n1. The members take note of the report.\n\n2. The ferries run every day.\n\n3. Tolls are lowered by a third.\n',
    '# Communiqué\n\n1. Les membres prennent note du rapport.\n\n2. Les bacs circulent tous les jours.\n\n3. Les péages sont réduits d’un tiers.\n',
  )
  const draft = await league.act('Chair', { act: 'circulated', matter: M, text, title: 'Communiqué' })
  const one = await write('AUR', { act: 'proposed an amendment', paragraph: '1', language: 'en', words: 'The members welcome the report.' })
  const two = await write('BRI', {
    act: 'proposed an amendment',
    paragraph: '2',
    language: 'en',
    words: 'The ferries run every day but one.',
  })
  await write('AUR', { act: 'placed brackets', paragraph: '3' })
  await write('COR', { act: 'placed brackets', paragraph: '3', language: 'en', words: 'by a third' })
  const sub = await write('COR', {
    act: 'proposed an amendment',
    answers: one,
    language: 'en',
    words: 'The members welcome the annual report.',
  })

  let now = await told()
  assert.deepEqual(
    now.brackets.map(b => [b.by, b.paragraph, b.words]),
    [
      ['AUR', '3', null],
      ['COR', '3', 'by a third'],
    ],
  )
  assert.deepEqual(
    now.proposals.map(p => p.state),
    ['pending', 'pending', 'pending'],
  )

  // A party may not merge: it stands on record, and the text is what it was.
  await league.act('AUR', { act: 'merged the amendment', matter: M, answers: sub })
  assert.equal(says(await told(), '1'), 'The members take note of the report.')
  await write('Chair', { act: 'merged the amendment', answers: sub })
  await write('Chair', { act: 'merged the amendment', answers: two })
  now = await told()
  assert.equal(says(now, '1'), 'The members welcome the annual report.')
  assert.deepEqual(
    now.rows.find(r => r.id === '1')?.texts.en?.words.map(w => [w.no, w.says.trim()]),
    [
      [draft, 'The members'],
      [one, 'welcome'],
      [draft, 'the'],
      [sub, 'annual'],
      [draft, 'report.'],
    ],
  )
  assert.deepEqual(
    now.rows.find(r => r.id === '1')?.behind.map(b => b.lang),
    ['fr'],
  )
  const french = await write('AUR', {
    act: 'proposed an amendment',
    paragraph: '1',
    language: 'fr',
    words: 'Les membres accueillent le rapport annuel.',
  })
  await write('Chair', { act: 'merged the amendment', answers: french })
  assert.deepEqual((await told()).rows.find(r => r.id === '1')?.behind, [])

  await league.act('Chair', { act: 'put the text to silence', matter: M })
  // A text that changes in one authentic language starts the silence anew.
  const three = await write('BRI', {
    act: 'proposed an amendment',
    paragraph: '2',
    language: 'fr',
    words: 'Les bacs circulent tous les jours sauf un.',
  })
  league.clock = Date.parse('2026-11-25T10:00:00Z')
  await again()
  await write('Chair', { act: 'merged the amendment', answers: three })
  const { matters } = (await (await league.get(`/${ORG}/matters/${M}.json`)).json()) as { matters: { procedure: string; closes: string }[] }
  assert.equal(matters.find(m => m.procedure === 'adoption of a text')?.closes, '2026-11-28T11:01:00+01:00[Europe/Zurich]')
  await league.act('BRI', { act: 'agreed ad referendum', matter: M })
  assert.deepEqual(
    (await told()).adReferendum.map(a => a.by),
    ['BRI'],
  )

  // Nobody lifts another's bracket.
  await write('BRI', { act: 'lifted its brackets', paragraph: '3' })
  assert.equal((await told()).brackets.length, 2)
  await write('AUR', { act: 'lifted its brackets', paragraph: '3' })
  await write('COR', { act: 'lifted its brackets', paragraph: '3' })
  await league.act('BRI', { act: 'confirmed its agreement', matter: M })
  await league.act('COR', {
    act: 'dissociated itself',
    matter: M,
    paragraph: '3',
    text: await keep('COR', 'Corland lowers its tolls next year.'),
  })
  now = await told()
  assert.deepEqual([now.brackets, now.adReferendum], [[], []])
  assert.deepEqual(
    now.footnotes.map(f => [f.mark, f.kind, f.says]),
    [[1, 'dissociation', 'Corland lowers its tolls next year.']],
  )
  assert.deepEqual(now.rows.find(r => r.id === '3')?.footnotes, [1])

  const notYet = await (await league.get(`/${ORG}/communique?matter=${M}&lang=en`)).text()
  assert.match(notYet, /Not agreed: this text is under negotiation/)
  league.clock = Date.parse('2026-11-28T10:30:00Z')
  await again()
  await league.act('Secretary General', { act: 'numbered', matter: M, number: 'RC/2026/1' })
  const page = await (await league.get(`${path}?lang=en`)).text()
  assert.match(page, /Text adopted on 28 November 2026/)
  assert.match(page, /No bracket is held/)
  const printed = await (await league.get(`/${ORG}/communique?matter=${M}&in=fr&lang=fr`)).text()
  assert.match(printed, /RC\/2026\/1/)
  assert.match(printed, /Les membres accueillent le rapport annuel\./)
  assert.doesNotMatch(printed, /Non convenu/)
  const pdf = await league.get(`/${ORG}/communique.pdf?matter=${M}&in=all`)
  assert.equal(pdf.headers.get('content-type'), 'application/pdf')
  assert.match(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString('latin1'),
    /%PDF-/,
  )
})

test('the pages: words in the margin, the authors, the languages side by side', async () => {
  const page = async (query: string, as?: string): Promise<string> => (await league.get(`${path}?lang=en${query}`, as)).text()
  assert.match(await page('&view=authors'), /class="of"/)
  const aligned = await page('&view=languages')
  assert.match(aligned, /Les bacs circulent tous les jours sauf un/)
  assert.match(aligned, /The ferries run every day but one/)
  const open = await write('AUR', { act: 'proposed an amendment', paragraph: '2', language: 'en', words: 'The ferries run.' })
  const chair = await page('', 'Chair')
  assert.match(chair, new RegExp(`what=merge&amp;answers=${open}`))
  assert.doesNotMatch(await page('', 'BRI'), /what=merge/)
  assert.match(await page('', 'BRI'), /value="placed brackets"/)
  const merge = await (await league.get(`/${ORG}/draft?matter=${M}&what=merge&answers=${open}&in=en&lang=en`, 'Chair')).text()
  assert.match(merge, /The paragraph would read/)
})

test('a form: written, previewed, sent, in two steps; brackets in two touches', async () => {
  const form = async (address: string, fields: Readonly<Record<string, string>>): Promise<Response> =>
    league.app.request(address, {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: { authorization: `Bearer ${league.session.BRI}`, 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
    })
  const hidden = (html: string): Record<string, string> =>
    Object.fromEntries(
      [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(m => [
        m[1] as string,
        (m[2] as string).replaceAll('&quot;', '"'),
      ]),
    )
  const preview = await followed(league.app, form(`/${ORG}/draft?lang=en`, { act: 'placed brackets', matter: M, paragraph: '2' }), {
    authorization: `Bearer ${league.session.BRI}`,
  })
  assert.equal(preview.status, 200)
  const send = (await preview.text()).split('<form class="send"')[1] ?? ''
  assert.equal(hidden(send).matter, `${M}/2`)
  const sent = await form(`/${ORG}/acts`, hidden(send))
  assert.equal(sent.status, 303)
  assert.match(sent.headers.get('location') ?? '', new RegExp(`/text/${M}`))
  assert.deepEqual(
    (await told()).brackets.map(b => [b.by, b.paragraph]),
    [['BRI', '2']],
  )
})

test('the preview of a text act shows the words, and says that the text was adopted before; what was adopted is what is printed', async () => {
  const preview = async (body: Readonly<Record<string, string>>): Promise<string> => {
    const response = await league.app.request(`/${ORG}/draft?lang=en`, {
      method: 'POST',
      body: new URLSearchParams({ matter: M, language: 'en', ...body }).toString(),
      headers: { authorization: `Bearer ${league.session.AUR}`, 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
    })
    assert.equal(response.status, 303)
    const review = await league.get(response.headers.get('location') ?? '', 'AUR', { accept: 'text/html' })
    return (await review.text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  }
  const late =
    /“Communiqué” is decided already: text adopted, on 28 November 2026, .*is late, and changes nothing.* Send.*“Communiqué” was adopted before/
  assert.match(await preview({ act: 'placed brackets', paragraph: '1' }), late)
  assert.match(await preview({ act: 'proposed an amendment', paragraph: '1', words: 'The members regret the report.' }), late)
  const words = await preview({ act: 'proposed an amendment', paragraph: '1', words: 'The members regret the report.' })
  assert.match(words, /Text The members regret the report\./)
  assert.doesNotMatch(words, /[0-9a-f]{64}/)
  // As JSON too; and of a text that is still before the body nothing is said of the kind.
  const json = async (matter: string, act: string) =>
    (await (await league.post(`/${ORG}/preview`, { act, matter, paragraph: '1' }, 'AUR')).json()) as { after: { matter: string } | null }
  assert.equal((await json(M, 'proposed an amendment')).after?.matter, M)
  assert.equal((await json(M, 'dissociated itself')).after, null)
  await league.act('Chair', {
    act: 'circulated',
    matter: 'open-text',
    title: 'Open',
    text: await setOf('# Open\n\n1. One.\n', '# Ouvert\n\n1. Un.\n'),
  })
  assert.equal((await json('open-text', 'proposed an amendment')).after, null)
  // The bracket that stands since is on the page of the text, and not in the communiqué.
  assert.equal((await told()).brackets.length, 1)
  const printed = await (await league.get(`/${ORG}/communique?matter=${M}&lang=en`)).text()
  assert.match(printed, /The ferries run every day but one\./)
  assert.doesNotMatch(printed, /\] \(Bri/)
  assert.doesNotMatch(printed, /Not agreed/)
})

test('what is amiss is said, and nothing that was written is lost', async () => {
  const amiss = async (body: Readonly<Record<string, unknown>>, as = 'AUR'): Promise<string> => {
    const response = await league.post(`/${ORG}/draft`, { matter: M, ...body }, as)
    assert.ok(response.status >= 400 && response.status < 500, String(response.status))
    return ((await response.json()) as { detail: string }).detail
  }
  assert.match(
    await amiss({ act: 'placed brackets', paragraph: '2', language: 'en', words: 'no such words' }),
    /does not stand in this paragraph/,
  )
  assert.match(await amiss({ act: 'placed brackets', paragraph: '77' }), /no paragraph “77”/)
  assert.match(
    await amiss({ act: 'proposed an amendment', paragraph: '3', language: 'en', words: 'Tolls are lowered by a third.' }),
    /stand there already/,
  )
  assert.match(await amiss({ act: 'proposed an amendment', paragraph: '../x', language: 'en', words: 'x' }), /cannot be called/)
  assert.match(
    await amiss({ act: 'proposed an amendment', paragraph: '3', language: 'en', words: 'x'.repeat(20_001) }),
    /at most 20,000 signs/,
  )
  assert.match(await amiss({ act: 'merged the amendment', answers: 1 }, 'Chair'), /Act 1 is no open proposal/)
  assert.equal((await league.get(`/${ORG}/text/nothing`)).status, 404)
  await league.act('Chair', { act: 'circulated', matter: 'dues' })
  assert.match(await (await league.get(`/${ORG}/text/dues?lang=en`)).text(), /No act of “Dues” names a text yet/)
})
