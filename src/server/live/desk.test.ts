/** The desk of the demonstration: what is offered there, to whom, and what awaits an office. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { followed } from '../../../test/html.ts'
import { DEMONSTRATION, type Demonstration, openDemonstration } from '../../../test/demonstration.ts'
import { builtinActs } from '../../record/act.ts'
import { changesPowers } from '../../views/powers-acts.ts'
import { langs, speech } from '../../words/languages.ts'

let it: Demonstration
before(async () => {
  it = await openDemonstration('2026-11-30T12:00:00Z')
})
after(async () => {
  await it?.close()
})

const path = (rest: string): string => `/${DEMONSTRATION}/${rest}`
const plain = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const desk = async (by: string): Promise<string> => (await it.get(path('desk'), await it.enter(by))).text()
/** The row of a matter on a desk: what it says, and the buttons it has. */
const rowOf = (html: string, title: string): { readonly says: string; readonly offers: readonly string[] } => {
  const row =
    html
      .split('<li>')
      .slice(1)
      .find(li => li.includes(`>${title}</a>`)) ?? assert.fail(`no row of ${title}`)
  return { says: plain(row), offers: [...row.matchAll(/class="offer"[^>]*>([^<]*)</g)].map(m => m[1] as string) }
}

test('a delegation is offered what the judge lets it do in each matter, and nothing else', async () => {
  const html = await desk('DUN')
  for (const [title, offers] of [
    ['Harbour dues of next year', ['Vote in favour', 'Vote against', 'Abstain']],
    ['Lamps on the moles', ['Object']],
    ['A flag for the ferries', []],
    ['Spring meeting of the Council', ['Be recorded present']],
    ['Fenmark would join', ['Support']],
    ['Fenmark: water shared', ['Assess as met']],
    ['Flood on the eastern shore', ['Request consultations']],
    ['Communiqué of the Lakes', ['Object', 'Propose an amendment']],
  ] as const)
    assert.deepEqual(rowOf(html, title).offers, offers, title)
  const guest = await desk('FEN')
  assert.doesNotMatch(plain(guest), /Request consultations|Assess as met|Merge the amendment/)
})

test('a chair has a tie to decide and an hour to name on the desk, and no clock that has run out', async () => {
  const html = await desk('Speaker')
  assert.match(plain(html), /2 matters await a word from Speaker\. The next clock ends on 1 December 2026, 21:00 \(Zurich\)/)
  const tie = rowOf(html, 'A flag for the ferries')
  assert.match(tie.says, /It is yours to decide/)
  assert.deepEqual(tie.offers, ['Vote in favour', 'Vote against'])
  const hour = rowOf(html, 'Flood on the eastern shore')
  assert.match(hour.says, /The hour is yours to name/)
  assert.deepEqual(hour.offers, ['Fix the time'])
  for (const [act, matter, until] of [
    ['voted in favour', 'flag', ''],
    ['fixed the time', 'flood', '2026-12-01T09:00'],
  ] as const)
    assert.equal(
      (
        await it.send(
          path('acts'),
          { act, matter, ...(until === '' ? {} : { until }), key: `speaker-${matter}-key` },
          await it.enter('Speaker'),
        )
      ).status,
      303,
    )
  const done = await desk('Speaker')
  assert.match(plain(done), /Nothing awaits you now/)
  assert.match(rowOf(done, 'Flood on the eastern shore').says, /^((?!yours to name).)*$/)
})

test('who supports a text under silence is shown as supporting it, and not as objecting', async () => {
  const html = plain(await (await it.get(path('room/lamps'), await it.enter('DUN'))).text())
  assert.match(html, /4 silent 1 agreed/)
  assert.doesNotMatch(html, /1 objected/)
})

test('who has seen an alert is not counted among those who have acknowledged', async () => {
  const cookie = await it.enter('DUN')
  await it.get(path('alert/flood'), cookie)
  const html = plain(await (await it.get(path('alert/flood'), cookie)).text())
  assert.match(html, /1 of 3 have acknowledged/)
  assert.doesNotMatch(html, /3–4/)
})

test('what is not offered is found among all acts, and Send says that it would not count', async () => {
  const cookie = await it.enter('DUN')
  const all = await (await it.get(path('act?matter=dues&all=yes'), cookie)).text()
  const on = /href="([^"]*act=ratified[^"]*)"/.exec(all)?.[1]?.replaceAll('&amp;', '&') ?? assert.fail('Ratify is not there')
  assert.equal((await it.get(on, cookie)).status, 200)
  const send = async (act: string, matter: string, until?: string): Promise<string> => {
    const sent = it.send(path('preview'), { act, matter, ...(until === undefined ? {} : { until }) }, cookie)
    const page = await (await followed(it.app, sent, { cookie })).text()
    return plain(
      /<button type="submit"(?![^>]*name="change")[^>]*>([^<]*)</.exec(page.slice(page.indexOf('class="send"')))?.[1] ?? '',
    ).trim()
  }
  assert.equal(
    await send('ratified', 'dues'),
    'Send all the same: it will not count, because no procedure of this charter asks for it here',
  )
  assert.equal(
    await send('extended', 'lamps', '2026-12-09T12:00'),
    'Send all the same: it will not count, because only Secretary General may do this here',
  )
  assert.equal(await send('voted in favour', 'dues'), 'Send')
  assert.equal(await send('stated', 'dues'), 'Send')
})

test('each act that may be written by hand has a button in each language', () => {
  const platform = new Set(['founded', 'withheld', 'brought in', 'erased the sealed part', 'rotated the key'])
  const written = Object.keys(builtinActs).filter(act => !platform.has(act) && (!changesPowers({ act }) || /credentials|powers/.test(act)))
  for (const lang of langs)
    assert.deepEqual(
      written.filter(act => speech[lang].rooms.imperatives[act] === undefined),
      [],
      lang,
    )
})
