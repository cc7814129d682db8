/** What those with full powers do, in a real browser: they come in, decide, lose the line and come back, print, and do it all on a telephone. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { beginSession, newLink, peopleOf } from '../../src/server/people/person.ts'
import { assertSound, type Look, openBrowser, openWindow, type Watched } from '../browser.ts'
import { ORG } from '../live.ts'
import { SECRETARY } from '../rooms.ts'
import { openSite, type Site } from '../site.ts'

let site: Site
let browser: Browser
before(async () => {
  ;[site, browser] = await Promise.all([openSite([]), openBrowser()])
})
after(async () => {
  await browser?.close()
  await site?.close()
})

const as = (party: string, look: Look = {}): Promise<Watched> =>
  openWindow(browser, { site: site.address, session: site.league.session[party] ?? '', ...look })
const room = (matter: string): string => `${site.address}/${ORG}/room/${matter}`
const place = (matter: string): Promise<number> =>
  site.league.act(SECRETARY, { act: 'placed under silence', matter, title: `The matter of ${matter}`, until: '2026-12-02T18:00:00+01:00' })
const shows = (page: Page, text: RegExp, within = 5000): Promise<unknown> =>
  page.locator('.answer').filter({ hasText: text }).waitFor({ timeout: within })

test('silence broken in one window is seen in another within a second, and told to those who hear', async () => {
  await place('pier')
  const [aur, bri] = [await as('AUR'), await as('BRI')]
  await bri.page.goto(room('pier'))
  await shows(bri.page, /nobody has spoken against it/)
  assert.match((await bri.page.locator('.ring .big').textContent()) ?? '', /\d/)
  await aur.page.goto(room('pier'))
  await aur.page.getByRole('radio', { name: /Break silence: object/ }).check()
  await aur.page.getByLabel('Reason').fill('The pier is too long.')
  await aur.page.getByRole('button', { name: 'Review and confirm' }).click()
  assert.match(
    await aur.page
      .locator('.answer, .measure')
      .allInnerTexts()
      .then(t => t.join(' ')),
    /Silence is broken and the draft is not adopted/,
  )
  let kept = 0
  aur.page.on('response', answer => {
    if (answer.url().endsWith('/acts')) kept = Date.now()
  })
  await aur.page.getByRole('button', { name: 'Send' }).click()
  await shows(bri.page, /Not adopted/)
  const took = Date.now() - kept
  assert.ok(kept > 0 && took < 1000, `it took ${took} ms from the receipt to the other window`)
  assert.match(await bri.page.locator('.said').innerText(), /Aurland objected[\s\S]*The pier is too long\./)
  assert.match(await bri.page.locator('body > [role=status]').innerText(), /Not adopted[\s\S]*Aurland, objected/)
  await aur.page.waitForURL(/kept=\d+/)
  assert.match(await aur.page.locator('.told').innerText(), /It is kept as number \d+/)
  await assertSound(bri, 'a room after silence was broken')
  for (const window of [aur, bri]) await window.context.close()
})

test('what is written is there after the line was lost and after a reload, and what was missed comes by itself', async () => {
  await place('lock')
  const window = await as('COR')
  const { page, context } = window
  await page.goto(room('lock'))
  await page.getByRole('radio', { name: /Break silence: propose an amendment/ }).check()
  await page.getByLabel('Reason').fill('Two gates, not one.')
  await context.setOffline(true)
  await page.locator('[data-cut]').waitFor({ state: 'visible' })
  await page.getByRole('button', { name: 'Review and confirm' }).click()
  assert.match(await page.locator('[data-told]').innerText(), /Nothing was sent: there is no connection/)
  await site.league.act('DUN', { act: 'agreed', matter: 'lock', reason: 'As it stands.' })
  await context.setOffline(false)
  await page.locator('[data-cut]').waitFor({ state: 'hidden' })
  await page.locator('.said').getByText('As it stands.').waitFor()
  assert.equal(await page.getByLabel('Reason').inputValue(), 'Two gates, not one.')
  assert.ok(await page.getByRole('radio', { name: /propose an amendment/ }).isChecked())
  await page.reload()
  assert.equal(await page.getByLabel('Reason').inputValue(), 'Two gates, not one.')
  // While somebody writes, what others say comes in beside it.
  await page.getByLabel('Reason').focus()
  await site.league.act('EST', { act: 'attached a statement', matter: 'lock', reason: 'We would have three.' })
  await page.locator('.said').getByText('We would have three.').waitFor()
  await page.keyboard.type(' Or none.')
  assert.match(await page.getByLabel('Reason').inputValue(), /Or none\./)
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'f-reason')
  await context.close()
})

for (const plain of [false, true])
  test(`on a telephone a member reads a matter and breaks its silence in four touches${plain ? ', without JavaScript' : ''}`, async () => {
    const matter = plain ? 'buoy' : 'quay'
    await place(matter)
    const window = await as('BRI', { width: 360, height: 740, plain })
    const { page } = window
    await page.goto(`${site.address}/${ORG}/desk`)
    let touches = 0
    const touch = async (what: ReturnType<Page['locator']>): Promise<void> => {
      touches++
      await what.click()
    }
    const row = page.locator('.desk-rows > li').filter({ hasText: `The matter of ${matter}` })
    await touch(row.getByRole('link', { name: 'Object' }))
    assert.match(await page.locator('.answer').innerText(), /Under silence until 2 December 2026/)
    assert.ok(await page.getByRole('radio', { name: /Break silence: object/ }).isChecked())
    await touch(page.getByLabel('Reason'))
    await page.keyboard.type('Not here.')
    await touch(page.getByRole('button', { name: 'Review and confirm' }))
    assert.match(await page.locator('.answers').innerText(), /Not here\./)
    await touch(page.getByRole('button', { name: 'Send' }))
    await shows(page, /Not adopted/)
    assert.equal(touches, 4)
    await window.context.close()
  })

test('what is amiss is said above the form, and what was written is still in it', async () => {
  const window = await as(SECRETARY)
  const { page } = window
  await page.goto(`${site.address}/${ORG}/act?act=placed+under+silence`)
  await page.getByLabel('Title', { exact: true }).fill('A second lighthouse')
  await page.getByLabel('Until').fill('2026-12-09T12:00')
  await page.getByRole('button', { name: 'Preview' }).click()
  assert.match(await page.locator('.answers').innerText(), /a-second-lighthouse[\s\S]*9 December 2026, 12:00 \(Zurich\)/)
  await page.getByRole('button', { name: 'Change it' }).click()
  assert.equal(await page.getByLabel('Title', { exact: true }).inputValue(), 'A second lighthouse')
  assert.equal(await page.getByLabel('Until').inputValue(), '2026-12-09T12:00')
  // At a seat whose clocks go forward this hour does not come.
  await page.getByLabel('Until').fill('2027-03-28T02:30')
  await page.getByRole('button', { name: 'Preview' }).click()
  const summary = page.locator('.summary')
  assert.match(await summary.innerText(), /There is a problem/)
  assert.equal(await page.getByLabel('Title', { exact: true }).inputValue(), 'A second lighthouse')
  assert.equal(await page.evaluate(() => document.activeElement?.hasAttribute('data-summary')), true)
  await summary.getByRole('link').click()
  assert.match(await page.evaluate(() => document.activeElement?.id ?? ''), /^f-/)
  await assertSound(window, 'a form with what is amiss')
  await window.context.close()
})

for (const plain of [false, true])
  test(`whoever goes back after sending is shown what was kept, and asked nothing${plain ? ', without JavaScript' : ''}`, async () => {
    const matter = plain ? 'jetty' : 'groyne'
    await place(matter)
    const window = await as('EST', { width: 360, height: 740, plain })
    const { page } = window
    await page.goto(`${site.address}/${ORG}/act?act=stated&matter=${matter}`)
    await page.getByLabel('Reason').fill('We read it.')
    await page.getByRole('button', { name: 'Preview' }).click()
    await page.getByRole('button', { name: 'Send' }).waitFor()
    await page.reload()
    assert.match(await page.locator('.answers').innerText(), /We read it\./)
    await page.getByRole('button', { name: 'Send' }).click()
    await page.waitForURL(/kept=\d+/)
    const kept = page.url()
    await page.goBack()
    assert.equal(page.url(), kept)
    assert.equal(site.league.hall.live.whole().acts.filter(act => act.matter === matter && act.act === 'stated').length, 1)
    await window.context.close()
  })

test('what was sent does not fill the next form, and what was not is there again', async () => {
  const window = await as(SECRETARY)
  const { page } = window
  const title = page.getByLabel('Title', { exact: true })
  const form = `${site.address}/${ORG}/act?act=placed+under+silence`
  await page.goto(form)
  await title.fill('Lamps on the mole')
  await page.getByLabel('Short name for its address').fill('mole-lamps')
  await page.getByLabel('Until').fill('2026-12-09T12:00')
  await page.getByLabel('Reason').fill('As agreed on Monday')
  await page.reload()
  assert.equal(await page.getByLabel('Reason').inputValue(), 'As agreed on Monday')
  await page.getByRole('button', { name: 'Preview' }).click()
  await page.getByRole('button', { name: 'Send' }).click()
  await page.waitForURL(/\/matters\/mole-lamps\?kept=\d+/)
  assert.match(await page.locator('.told').innerText(), /It was sent, and is kept as number \d+/)
  await page.goto(`${form}&title=Inspection+of+ferries`)
  for (const label of ['Short name for its address', 'Until', 'Reason']) assert.equal(await page.getByLabel(label).inputValue(), '', label)
  // What was written for one text is not brought to another.
  await page.goto(`${form}&title=One&text=${'a'.repeat(64)}`)
  await page.getByLabel('Short name for its address').fill('one')
  await page.goto(`${form}&title=Two&text=${'b'.repeat(64)}`)
  assert.equal(await page.getByLabel('Short name for its address').inputValue(), '')
  // A second act is struck for a reason of its own.
  const strike = async (no: number): Promise<void> => {
    await page.goto(`${site.address}/${ORG}/act?act=struck&corrects=${no}&matter=harbour-dues`)
  }
  await strike(1)
  await page.getByLabel('Reason').fill('Wrong day was named')
  await strike(2)
  assert.equal(await page.getByLabel('Reason').inputValue(), '')
  await window.context.close()
})

test('who writes while another text is put is told so, chooses anew, and keeps what they wrote', async () => {
  const window = await as('DUN')
  const { page } = window
  const put = async (words: string): Promise<string> => {
    const { hash } = (await (
      await site.league.app.request(`/${ORG}/documents`, {
        method: 'POST',
        body: words,
        headers: { authorization: `Bearer ${site.league.session[SECRETARY]}`, 'content-type': 'text/plain' },
      })
    ).json()) as { hash: string }
    const set = { matter: 'mast', title: 'Mast', texts: [{ lang: 'en', status: 'authentic', hash }] }
    return ((await (await site.league.post(`/${ORG}/texts`, set, SECRETARY)).json()) as { hash: string }).hash
  }
  await site.league.act(SECRETARY, {
    act: 'placed under silence',
    matter: 'mast',
    title: 'Mast',
    until: '2026-12-02T18:00:00+01:00',
    text: await put('Article 1. The mast is high.'),
  })
  await page.goto(room('mast'))
  await page.getByRole('radio', { name: /Break silence: object/ }).check()
  await page.getByLabel('Reason').click()
  await page.keyboard.type('Too high.')
  assert.equal(await page.locator('[data-newer]').isVisible(), false)
  await site.league.act(SECRETARY, {
    act: 'restarted',
    matter: 'mast',
    until: '2026-12-05T18:00:00+01:00',
    text: await put('Article 1. The mast is low.'),
  })
  await page.locator('[data-newer]').waitFor({ state: 'visible' })
  assert.equal(await page.getByLabel('Reason').inputValue(), 'Too high.')
  assert.equal(await page.getByRole('radio', { name: /Break silence: object/ }).isChecked(), false)
  assert.match(await page.locator('.choices').innerText(), /5 December 2026/)
  // What comes after leaves the word standing.
  await page.getByLabel('Reason').blur()
  await site.league.act('EST', { act: 'attached a statement', matter: 'mast', reason: 'We like masts.' })
  await page.locator('.said').getByText('We like masts.').waitFor()
  assert.ok(await page.locator('[data-newer]').isVisible())
  await page.getByRole('radio', { name: /Break silence: object/ }).check()
  await page.getByRole('button', { name: 'Review and confirm' }).click()
  assert.match(await page.locator('main').innerText(), /Another text was put since you began to write/)
  await window.context.close()
})

test('the secretariat sees what waits for it, opens a matter, and strikes what was wrong', async () => {
  const { league } = site
  const holder = (await peopleOf(league.hall.drawer)).find(p => p.by === 'COR') ?? assert.fail('nobody')
  await league.act('COR', { act: 'issued full powers', to: holder.id })
  const window = await as(SECRETARY)
  const { page } = window
  await page.goto(`${site.address}/${ORG}/desk`)
  await page.getByRole('link', { name: /set of powers was issued and is to be examined/ }).click()
  await page.getByRole('button', { name: 'Register' }).click()
  await page.getByRole('button', { name: 'Send' }).click()
  await page.waitForURL(/\/people/)
  assert.match(await page.locator('#issued').innerText(), /None has been issued/)
  await page.goto(`${site.address}/${ORG}/desk`)
  await page.locator('.ways').getByRole('link', { name: 'Place a text under silence' }).click()
  await page.getByLabel('Title', { exact: true }).fill('Lights on the dam')
  await page.getByLabel('Until').fill('2026-12-09T12:00')
  await page.getByRole('button', { name: 'Preview' }).click()
  await page.getByRole('button', { name: 'Send' }).click()
  await page.waitForURL(/\/matters\/lights-on-the-dam/)
  await page.getByRole('link', { name: 'To the decision room' }).click()
  await shows(page, /Under silence until 9 December 2026/)
  await page.goto(`${site.address}/${ORG}/desk`)
  const own = page.locator('.lately li').filter({ hasText: 'Lights on the dam' })
  await own.getByRole('link', { name: 'Strike it' }).click()
  assert.match(await page.locator('blockquote').innerText(), /Secretary General placed under silence, Lights on the dam/)
  await page.getByLabel('Reason').fill('The dam has lights.')
  await page.getByRole('button', { name: 'Preview' }).click()
  await page.getByRole('button', { name: 'Send' }).click()
  await page.goto(`${site.address}/${ORG}/desk`)
  assert.equal(await page.locator('.desk-rows li').filter({ hasText: 'Lights on the dam' }).count(), 0)
  await window.context.close()
})

test('a room is gone through by keyboard alone', async () => {
  await place('weir')
  const window = await as('DUN')
  const { page } = window
  await page.goto(room('weir'))
  const met = new Set<string>()
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(() => `${document.activeElement?.tagName} ${document.activeElement?.id}`)
    met.add(at)
    if (at.startsWith('BODY')) break
    // Within the choices the arrows go on, as in any group.
    if (at.startsWith('INPUT act-')) {
      await page.keyboard.press('ArrowDown')
      assert.ok(await page.getByRole('radio', { name: /Support/ }).isChecked())
    }
  }
  assert.ok(
    [...met].some(at => at.startsWith('BODY')),
    'the keyboard comes out at the end of the page',
  )
  assert.ok(met.has('TEXTAREA f-reason'))
  await window.context.close()
})

test('a printed room is a paper: its text, its clock and its positions, and no form', async () => {
  const window = await as('AUR')
  const { page } = window
  await page.goto(room('harbour-dues'))
  await page.emulateMedia({ media: 'print' })
  for (const [what, seen] of [
    ['.yours', false],
    ['.mast nav', false],
    ['.tabs', false],
    ['.draft', true],
    ['.clocks', true],
    ['.said', true],
  ] as const)
    assert.equal(await page.locator(what).first().isVisible(), seen, what)
  const pdf = await page.pdf({ format: 'A4' })
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-')
  await window.context.close()
})

test('somebody comes in by a link, adds a passkey, and comes in by it', async () => {
  const { league } = site
  const person = (await peopleOf(league.hall.drawer)).find(p => p.by === 'EST') ?? assert.fail('nobody')
  await beginSession(league.hall.drawer, person.id, 'link', league.clock)
  const window = await openWindow(browser, { site: site.address })
  const { page, context } = window
  const debug = await context.newCDPSession(page)
  await debug.send('WebAuthn.enable')
  await debug.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await page.goto(`${site.address}/-/enter?org=${ORG}&token=${await newLink(league.hall.drawer, person.id, league.clock)}`)
  await page.locator('main').getByRole('button').click()
  await page.waitForURL(/\/desk/)
  await page.goto(`${site.address}/${ORG}/sessions`)
  await page.locator('form[data-passkey=add] button').click()
  await page.locator('form[action*="passkeys/remove"]').first().waitFor()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.goto(`${site.address}/-/sign-in?org=${ORG}`)
  await page.locator('form[data-passkey=enter] button').click()
  await page.waitForURL(/\/desk/)
  assert.match(await page.locator('.who').innerText(), /Esteria/)
  await context.close()
})
