/** What an office enters in the name of another, and what it never does: correct what a party sent, or speak without a letter. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkPowers } from '../../cli/asked-again.ts'
import type { Act } from '../../record/act.ts'
import { CONSULTATION } from '../../../test/drill.ts'
import { type League, openLeague, ORG } from '../../../test/live.ts'
import { peopleOf } from '../people/person.ts'

const HOUR = 3_600_000
const SEC = 'Secretary General'
const at = (ms: number): string => new Date(ms).toISOString()
/** What the door says to an act, and to its preview, that it does not take. */
async function refusal(league: League, as: string, sent: object, status = 403): Promise<string> {
  const said = []
  for (const path of ['preview', 'acts']) {
    const response = await league.post(`/${ORG}/${path}`, sent, as)
    const text = await response.text()
    assert.equal(response.status, status, `${path}: ${text}`)
    said.push((JSON.parse(text) as { detail: string }).detail)
  }
  assert.equal(said[0], said[1])
  return said[0] as string
}
/** The record with one more line, as a door that was tampered with might have kept it. */
function verified(league: League, act: Omit<Act, 'at'>): string {
  const { charter, acts } = league.hall.live.whole()
  const moment = at(league.clock + 1)
  return String(checkPowers(charter, [...acts, { at: moment, received: moment, ...act }]))
}

test('what a person of a party sent only that party corrects, in whosever name the registrar writes', async () => {
  const league = await openLeague({ more: CONSULTATION })
  const asked = await league.act('AUR', { act: 'requested consultations', matter: 'quake', title: 'Quake' })
  await league.act(SEC, { act: 'placed under silence', matter: 'ferry', until: at(league.clock + 80 * HOUR) })
  const stated = await league.act('BRI', { act: 'stated', matter: 'ferry', note: 'We are studying it.' })
  const strikes = { act: 'struck', matter: 'quake', corrects: asked, reason: 'x', note: 'Letter of today.' }
  const secretary = (await peopleOf(league.hall.drawer)).find(p => p.by === SEC)?.id ?? ''
  for (const as of ['registrar', 'depositary'] as const) {
    const office = as === 'registrar' ? SEC : 'Depositary'
    for (const by of ['AUR', 'BRI', SEC]) {
      if (as === 'registrar')
        assert.match(await refusal(league, SEC, { ...strikes, as, by }), /was sent by Aurland, and only Aurland corrects it/)
      assert.match(
        verified(league, { ...strikes, as, by, person: secretary }),
        /was sent by Aurland, and only Aurland/,
        `${office} by ${by}`,
      )
    }
  }
  assert.match(
    await refusal(league, SEC, { ...strikes, act: 'objected', matter: 'ferry', corrects: stated, as: 'registrar', by: 'BRI' }),
    /was sent by Brimhaven, and only Brimhaven corrects it/,
  )
  const board = (await (await league.get(`/${ORG}/alert/quake.json`)).json()) as { alerts: { by: string[] }[] }
  assert.deepEqual(board.alerts[0]?.by, ['AUR'])
  // The party's own persons correct it.
  await league.act('BRI', { act: 'struck', matter: 'ferry', corrects: stated, reason: 'The wrong matter.' })
})

test('what the registrar enters for another names its letter, is shown as entered, and its party takes it back', async () => {
  const league = await openLeague({ more: CONSULTATION })
  await league.act(SEC, { act: 'placed under silence', matter: 'ferry', until: at(league.clock + 80 * HOUR) })
  const secretary = (await peopleOf(league.hall.drawer)).find(p => p.by === SEC)?.id ?? ''
  const letter = { act: 'requested consultations', matter: 'quake', title: 'Quake', as: 'registrar', by: 'AUR' } as const
  for (const bare of [letter, { ...letter, note: ' ' }, { ...letter, by: ['AUR', 'BRI'] }])
    assert.match(await refusal(league, SEC, bare), /names the letter or call by which it came/)
  assert.match(verified(league, { ...letter, person: secretary }), /names the letter or call by which it came/)
  const no = await league.act(SEC, { ...letter, note: 'Letter of 23 November, received at noon.' })
  const page = await (await league.get(`/${ORG}/matters/quake`)).text()
  assert.match(page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' '), /Aurland requested consultations \(entered by Secretary General\)/)
  await league.act('AUR', { act: 'struck', matter: 'quake', corrects: no, reason: 'We sent no such letter.' })
  const found = (await (await league.get(`/${ORG}/alert/quake.json`)).json()) as { alerts: unknown[] }
  assert.deepEqual(found.alerts, [])
  // A slip of its own the registrar corrects too, and nobody else.
  const stated = await league.act(SEC, { act: 'stated', matter: 'ferry', as: 'registrar', by: 'BRI', note: 'By telephone, at eleven.' })
  const again = { act: 'struck', matter: 'ferry', corrects: stated, reason: 'It was Corsalis that called.' }
  assert.match(await refusal(league, 'COR', again), /was sent by the Secretary General/)
  await league.act(SEC, { ...again, as: 'registrar' })
  const { charter, acts } = league.hall.live.whole()
  assert.equal(typeof checkPowers(charter, acts), 'number', String(checkPowers(charter, acts)))
})

test('nobody acknowledges by letter, and an officer or the chair acts in person', async () => {
  const league = await openLeague({ more: CONSULTATION })
  const asked = await league.act('AUR', { act: 'requested consultations', matter: 'quake', title: 'Quake' })
  const secretary = (await peopleOf(league.hall.drawer)).find(p => p.by === SEC)?.id ?? ''
  const note = 'Letter of today.'
  const known = { act: 'acknowledged', matter: 'quake', answers: asked, by: 'COR', as: 'registrar', note } as const
  assert.match(await refusal(league, SEC, known), /done by Corsalis alone, and no letter stands for it/)
  const chair = { act: 'fixed the time', matter: 'quake', until: at(league.clock + HOUR), by: 'Chair', as: 'registrar', note } as const
  assert.match(await refusal(league, SEC, chair), /done by the Chair alone, and no letter stands for it/)
  for (const act of [known, chair]) assert.match(verified(league, { ...act, person: secretary }), /no letter stands for it/)
})

test('a request that was brought along when the record began is taken back by nobody but who made it', async () => {
  const brought = { at: '2026-11-23T11:00:00Z', by: 'AUR', act: 'requested consultations', matter: 'quake', title: 'Quake' }
  const slip = { at: '2026-11-20', by: 'BRI', act: 'stated', matter: 'other', note: 'A slip.' }
  const league = await openLeague({
    more: CONSULTATION,
    files: { 'record.jsonl': `${JSON.stringify(brought)}\n${JSON.stringify(slip)}\n` },
  })
  const strikes = { act: 'struck', corrects: 1, matter: 'quake', reason: 'Read from the wrong list.', as: 'registrar' } as const
  const secretary = (await peopleOf(league.hall.drawer)).find(p => p.by === SEC)?.id ?? ''
  assert.match(await refusal(league, SEC, strikes), /only Aurland takes it back/)
  assert.match(verified(league, { ...strikes, by: SEC, person: secretary }), /only Aurland takes it back/)
  const board = (await (await league.get(`/${ORG}/alert/quake.json`)).json()) as { alerts: unknown[] }
  assert.equal(board.alerts.length, 1)
  await league.act(SEC, { ...strikes, corrects: 2, matter: 'other' })
  await league.act('AUR', { ...strikes, as: 'party' })
})
