/** The secretariat names who issues a party's powers. Nobody stands in for a party unseen, and where the charter wants two names, nobody alone. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkPowers } from '../../cli/asked-again.ts'
import { openLakes, ORG, type Lakes } from '../../../test/lakes.ts'
import { openNotice } from '../notice/notice.ts'
import { lettersIn } from '../notice/outbox.ts'

const FOUR_EYES = `
## Article 9 — Credentials

\`\`\`yaml rule
credentials: { registered by: Secretary General, four eyes: [issued credentials] }
\`\`\`
`
const page = async (lakes: Lakes, path: string): Promise<string> =>
  (await (await lakes.app.request(path, { headers: { accept: 'text/html' } })).text()).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

test('the party’s page shows everybody who issued which powers, and when', async () => {
  const lakes = await openLakes()
  const secretary = await lakes.secretary()
  const delegate = await lakes.delegate(secretary, 'AUR')
  const shown = await page(lakes, `/${ORG}/parties/AUR`)
  assert.match(shown, /Powers Who may issue powers for it/)
  const chief = lakes.hall.live.whole().acts.find(a => a.act === 'issued credentials' && a.concerning === 'AUR')
  assert.match(
    shown,
    new RegExp(
      `${delegate.id}: issues the powers of the party[^.]*\\. Issued by Secretary General \\(${chief?.person}\\) on 23 November 2026, 13:00 \\(Zurich\\)`,
    ),
  )
  assert.match(shown, new RegExp(`${delegate.id}: credentials — registered[^.]*\\. Issued by Aurland \\(${delegate.id}\\)`))
  assert.doesNotMatch(shown, /Delegate of AUR/, 'who they are is not for everybody')
  const json = await lakes.done(lakes.get(`/${ORG}/parties/AUR.json`), 200)
  assert.deepEqual(
    json.powers.map((p: { what: string; state: string }) => [p.what, p.state]),
    [
      ['issuer', 'registered'],
      ['credentials', 'registered'],
      ['full powers', 'registered'],
    ],
  )
  await lakes.close()
})

test('a party’s people are written to when somebody else is named to issue its powers', async () => {
  const lakes = await openLakes()
  const secretary = await lakes.secretary()
  const delegate = await lakes.delegate(secretary, 'AUR')
  const notice = openNotice({
    halls: new Map([[ORG, lakes.hall]]),
    address: () => 'https://lakes.example',
    env: {},
    now: lakes.now,
    tell: error => assert.fail(String(error)),
  })
  assert.ok(typeof notice !== 'string')
  await notice.round()
  await lakes.invite(secretary, 'AUR')
  await notice.round()
  const letters = (await lettersIn(lakes.hall.drawer, 'kept')).map(l => l.value).filter(l => /issue the powers of Aurland/.test(l.subject))
  assert.deepEqual(
    letters.map(l => l.mail),
    [delegate.mail],
  )
  assert.match(letters[0]?.text ?? '', /If Aurland did not ask for it, tell Secretary General and the other parties at once/)
  await notice.stop()
  await lakes.close()
})

test('where the charter wants two names, a secretary alone names nobody but the second secretary', async () => {
  const lakes = await openLakes({ more: FOUR_EYES })
  const secretary = await lakes.secretary()
  const second = await lakes.invite(secretary, 'Secretary General', false)
  const size = lakes.hall.live.size()
  const invited = await lakes.done(
    lakes.post(`/${ORG}/people`, { name: 'Delegate', mail: 'd@example.org', by: 'AUR', issuer: true }, secretary),
    201,
  )
  assert.equal(lakes.hall.live.size(), size, 'nothing is named by one')
  assert.ok(invited.hand)
  assert.match(await lakes.says(lakes.post(`/${ORG}/hands/sign`, { key: invited.hand }, secretary), 403), /another person/)
  const done = await lakes.done(lakes.post(`/${ORG}/hands/sign`, { key: invited.hand }, second.session), 201)
  assert.equal(JSON.parse(done.line).second, second.id)
  // A third of the secretariat needs two names too, now that there are two.
  const third = await lakes.done(
    lakes.post(`/${ORG}/people`, { name: 'Third', mail: 't@example.org', by: 'Secretary General' }, secretary),
    201,
  )
  assert.ok(third.hand)
  const { charter, acts } = lakes.hall.live.whole()
  assert.equal(typeof checkPowers(charter, acts), 'number', String(checkPowers(charter, acts)))
  const alone = acts.map(act => (act.concerning === 'AUR' ? { ...act, second: undefined } : act)) as typeof acts
  assert.match(String(checkPowers(charter, alone)), /bears one name/)
  await lakes.close()
})

test('a name is one line that reads as it is written', async () => {
  const lakes = await openLakes()
  const secretary = await lakes.secretary()
  const invite = (name: string) => lakes.post(`/${ORG}/people`, { name, mail: 'a@example.org', by: 'AUR' }, secretary)
  for (const name of ['Ann\nBcc: all@example.org', 'Ann\u202enoteB', 'Ann\u0007', 'A\u200bnn', 'Ann\u2028B'])
    assert.match(await lakes.says(invite(name), 400), /in one line, without control characters/, JSON.stringify(name))
  await lakes.done(invite('Ánna-Мар’я O’Neill 山田'), 201)
  await lakes.close()
})
