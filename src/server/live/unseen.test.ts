/** What a sender is told of what they may not read: nothing. Whatever a door answers is judged on what its sender may see. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type League, openLeague, ORG } from '../../../test/live.ts'

const MARKED = `
## Article 5 — Closed matters

\`\`\`yaml rule
markings: { heads: every 30 seconds }
\`\`\`
`
const SEC = 'Secretary General'
const named = { marking: 'named', readers: ['AUR', 'BRI'] }
async function both(league: League, as: string, sent: object): Promise<readonly { status: number; says: string }[]> {
  const answers = []
  for (const path of ['preview', 'acts']) {
    const response = await league.post(`/${ORG}/${path}`, sent, as)
    const text = await response.text()
    answers.push({ status: response.status, says: String((JSON.parse(text) as { detail?: string }).detail ?? text) })
  }
  return answers
}

test('of a number that a sender may not read they are told what they are told of one that is not there', async () => {
  const league = await openLeague({ more: MARKED })
  league.clock = Math.ceil(league.clock / 30_000) * 30_000 + 1000
  const { matter } = await league.open('AUR', { act: 'tabled', matter: 'nightjar', ...named })
  const risk = await league.act('AUR', { act: 'named a risk', matter, title: 'A risk', owner: 'BRI' })
  const evidence = await league.act('BRI', { act: 'submitted evidence', matter, originator: 'BRI' })
  await league.act('COR', { act: 'set up the programme', matter: 'harbours', title: 'Harbours' })
  const beyond = league.hall.live.size() + 50
  const asks = (no: number): readonly object[] => [
    { act: 'struck', corrects: no, reason: 'x' },
    { act: 'struck', corrects: no, reason: 'x', as: 'depositary' },
    { act: 'closed the risk', matter: 'harbours', answers: no },
    { act: 'withdrew its evidence', matter: 'harbours', evidence: [no] },
    { act: 'objected', matter: 'harbours', after: no },
    { act: 'withdrew its credentials', answers: no },
  ]
  for (const later of [0, 60_000]) {
    league.clock += later
    for (const [i, far] of asks(beyond).entries())
      for (const no of [risk, evidence]) {
        const hidden = await both(league, 'COR', asks(no)[i] as object)
        const nowhere = await both(league, 'COR', far)
        assert.deepEqual(
          hidden.map(a => ({ ...a, says: a.says.replaceAll(String(no), 'N') })),
          nowhere.map(a => ({ ...a, says: a.says.replaceAll(String(beyond), 'N') })),
        )
        for (const { status, says } of hidden) {
          assert.equal(status, 400, says)
          assert.match(says, new RegExp(`no number ${no} that you may read`))
        }
      }
  }
  // Whoever may read them is answered as before.
  await league.act('BRI', { act: 'closed the risk', matter, answers: risk })
  assert.match((await both(league, 'AUR', { act: 'struck', corrects: evidence, reason: 'x' }))[0]?.says ?? '', /was sent by Brimhaven/)
})

test('a sender names their own act at once, also where others wait for the beat, and is told its worth as they see it', async () => {
  const league = await openLeague({ more: MARKED })
  league.clock = Math.ceil(league.clock / 30_000) * 30_000 + 1000
  await league.open('AUR', { act: 'tabled', matter: 'nightjar', ...named })
  const stated = await league.act('COR', { act: 'stated', note: 'A slip.' })
  const own = await league.act('COR', { act: 'struck', corrects: stated, reason: 'A slip.' })
  assert.equal(own, stated + 1)
  // Another learns of that number with the beat.
  const asked = { act: 'struck', corrects: stated, reason: 'x' }
  assert.match((await both(league, 'DUN', asked))[1]?.says ?? '', /no number \d+ that you may read/)
  league.clock += 60_000
  assert.match((await both(league, 'DUN', asked))[1]?.says ?? '', /was sent by Corsalis/)
})

test('what an act is worth is answered from what its sender may see', async () => {
  const league = await openLeague({ more: MARKED })
  const { matter } = await league.open('AUR', { act: 'tabled', matter: 'nightjar', ...named })
  const open = await league.act('COR', { act: 'named a risk', matter: 'harbours', title: 'A risk', owner: 'COR' })
  league.clock += 60_000
  // A matter that is marked later, and an act that names a line of it with one that the sender reads.
  const evidence = await league.act('BRI', { act: 'submitted evidence', matter, originator: 'BRI' })
  assert.match(
    (await both(league, 'COR', { act: 'withdrew its evidence', matter: 'harbours', evidence: [open, evidence] }))[1]?.says ?? '',
    new RegExp(`no number ${evidence} that you may read`),
  )
  const sent = await league.post(`/${ORG}/acts`, { act: 'closed the risk', matter: 'harbours', answers: open }, 'COR')
  assert.equal(sent.status, 201)
  assert.equal(((await sent.json()) as { worth: { worth: string } }).worth.worth, 'noted')
})

test('the name of a matter is not shown by what is said to depend on it', async () => {
  const league = await openLeague({ more: MARKED })
  const { matter } = await league.open('AUR', { act: 'tabled', matter: 'nightjar', ...named })
  const set = { act: 'set the milestone', matter: 'harbours/light', title: 'Light', due: '2027-01-01' }
  for (const { status, says } of await both(league, 'AUR', { ...set, depends: [`${matter}/plan`] })) {
    assert.equal(status, 400, says)
    assert.match(says, /Not everybody who may read this may read “nightjar-/)
  }
  const guessed = await both(league, 'COR', { ...set, depends: [`${matter}/plan`] })
  const free = await both(league, 'COR', { ...set, matter: 'harbours/other', depends: ['harbours/light'] })
  for (const { status, says } of guessed) {
    assert.equal(status, 400, says)
    assert.match(says, /There is no matter .* that you may read/)
  }
  assert.deepEqual(
    free.map(a => a.status),
    [200, 201],
  )
  // Within the marking it is said as before.
  await league.act('AUR', { ...set, matter: `${matter}/light`, depends: [`${matter}/plan`] })
  // A matter that is marked later takes with it what depends on it.
  await league.open('AUR', { act: 'tabled', matter: 'sandpiper' })
  const no = await league.act('BRI', { ...set, matter: 'harbours/quay', depends: ['sandpiper'] })
  await league.act(SEC, { act: 'marked', matter: 'sandpiper', ...named })
  league.clock += 60_000
  for (const path of [`/${ORG}/record.jsonl`, `/${ORG}/programmes/harbours`, `/${ORG}/matters/harbours/quay`, `/${ORG}/record?line=${no}`])
    for (const as of ['COR', undefined]) assert.doesNotMatch(await (await league.get(path, as)).text(), /sandpiper/i, path)
})
