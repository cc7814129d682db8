/**
 * Screenshots of the pages, to be looked at: `npm run look` writes every page at three widths, light and dark, into `reports/look`;
 * `npm run look -- matter 360 dark` those whose name, width or scheme holds each of the words. It also names what stands out at the side.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, openWindow, tooWide } from './browser.ts'
import { ORG } from './live.ts'
import { openSite, type Site } from './site.ts'

interface Shown {
  readonly name: string
  readonly path: string
  /** Who is signed in to the live league. */
  readonly as?: string
  /** What is pressed before it is looked at, and what is then waited for, as selectors. */
  readonly press?: { readonly at: string; readonly until: string }
}

/** Brings a page to the state in which it is looked at. */
export async function press(page: Page, { press }: Shown): Promise<void> {
  if (press === undefined) return
  await page.locator(press.at).click()
  await page.locator(press.until).waitFor()
}

/** Every page once, and where it differs much, each of its states. */
export const pages: readonly Shown[] = [
  { name: 'index', path: '/' },
  { name: 'home-alliance', path: '/north-atlantic' },
  { name: 'home-193', path: '/un-general-assembly' },
  { name: 'home-council', path: '/eu-council' },
  { name: 'home-invented', path: '/commons' },
  { name: 'matter-accession', path: '/north-atlantic/matters/FIN?as-of=2023-03-20' },
  { name: 'matter-acceded', path: '/north-atlantic/matters/FIN' },
  { name: 'matter-candidate', path: '/north-atlantic/matters/UKR' },
  { name: 'matter-treaty', path: '/paris-agreement/matters/paris-agreement?as-of=2016-10-04' },
  { name: 'matter-enlargement', path: '/eu-enlargement/matters/UKR' },
  { name: 'matter-power', path: '/eu-council/matters/invented/too-close-to-call?as-of=2025-06-03T10:05:00%2B02:00' },
  { name: 'matter-veto', path: '/un-security-council/matters/ukraine/draft-s-2022-155?lang=fr' },
  { name: 'matter-silence', path: '/north-atlantic/matters/defence-of-turkiye' },
  { name: 'matter-not-yet', path: '/north-atlantic/matters/FIN?as-of=1999-01-01' },
  { name: 'matter-live', path: `/${ORG}/matters/harbour-dues` },
  { name: 'receipt', path: `/${ORG}/receipt/12` },
  { name: 'alerts', path: '/north-atlantic/alerts' },
  { name: 'alert-old', path: '/north-atlantic/alert/article-4/2022' },
  { name: 'situation', path: '/north-atlantic/situation/article-4/2022-11' },
  { name: 'party', path: '/north-atlantic/parties/TUR' },
  { name: 'party-candidate', path: '/north-atlantic/parties/UKR' },
  { name: 'charter', path: '/north-atlantic/charter' },
  { name: 'charter-edition', path: '/north-atlantic/charter?edition=2023-07-11' },
  { name: 'record', path: '/north-atlantic/record' },
  { name: 'record-live', path: `/${ORG}/record` },
  { name: 'profiles', path: '/eu-enlargement/profile' },
  { name: 'profile-montenegro', path: '/eu-enlargement/profile/MNE?as-of=2026-02-01&from=2024-12-01' },
  { name: 'profile-ukraine', path: '/north-atlantic/profile/UKR?lang=uk' },
  { name: 'profile-things', path: '/commons/profile/OAK?as-of=2025-03-30&from=2025-03-20' },
  { name: 'profile-invented', path: '/commons/profile/HAZ?as-of=2026-08-01&from=2026-04-25&lang=fr' },
  { name: 'editions', path: '/north-atlantic/editions' },
  { name: 'editions-commons', path: '/commons/editions?lang=uk' },
  { name: 'how-long', path: '/north-atlantic/how-long' },
  { name: 'how-long-pair', path: '/north-atlantic/how-long?from=invited&to=acceded&as-of=2025-12-31' },
  { name: 'how-long-running', path: '/north-atlantic/how-long?from=requested%20membership&to=invited&lang=uk' },
  { name: 'how-long-commons', path: '/commons/how-long?lang=fr' },
  { name: 'ratification', path: '/north-atlantic/ratification?matter=FIN&as-of=2023-03-31' },
  { name: 'ratification-none', path: '/eu-council/ratification?lang=uk' },
  { name: 'bodies', path: '/north-atlantic/bodies' },
  { name: 'meetings', path: '/north-atlantic/meetings' },
  { name: 'council', path: '/north-atlantic/bodies/NATO-Ukraine%20Council' },
  { name: 'meeting', path: '/north-atlantic/meetings/meetings/2023-11-29-nato-ukraine' },
  { name: 'meeting-193', path: '/un-general-assembly/meetings/es-11?lang=fr' },
  { name: 'minutes', path: '/north-atlantic/minutes/meetings/2023-11-29-nato-ukraine?lang=uk' },
  { name: 'search', path: '/north-atlantic/search?q=turk' },
  { name: 'standards', path: '/north-atlantic/standards' },
  { name: 'standards-day', path: '/north-atlantic/standards?as-of=2017-01-26&phase=revived' },
  { name: 'standard', path: '/north-atlantic/standards/ietf-rfc2821' },
  { name: 'requirements', path: '/north-atlantic/requirements?lang=fr' },
  { name: 'interoperability', path: '/commons/interoperability?party=ALD' },
  { name: 'interoperability-pair', path: '/commons/interoperability?party=ALD/river-guard&with=BIR&lang=fr' },
  { name: 'equipment', path: '/commons/equipment?as-of=2026-07-01' },
  { name: 'revisions', path: '/north-atlantic/revisions' },
  { name: 'interoperability-empty', path: '/north-atlantic/interoperability?lang=uk' },
  { name: 'conditions', path: '/eu-enlargement/conditions?as-of=2026-01-31' },
  { name: 'conditions-case', path: '/commons/conditions/HAZ?as-of=2026-07-01&from=2026-04-30' },
  { name: 'conditions-case-fr', path: '/commons/conditions/HAZ?as-of=2026-10-01&lang=fr' },
  { name: 'conditions-chapters', path: '/eu-enlargement/conditions/MNE?as-of=2026-01-31&from=2021-01-01&lang=uk' },
  { name: 'conditions-parts', path: '/north-atlantic/conditions/UKR?as-of=2025-12-31' },
  { name: 'programmes', path: '/commons/programmes?as-of=2026-11-30' },
  { name: 'programme', path: '/commons/programmes/high-water?as-of=2026-11-30' },
  { name: 'programme-uk', path: '/commons/programmes/high-water?as-of=2026-11-30&lang=uk' },
  { name: 'text', path: '/commons/text/river-communique?as-of=2026-02-09T14:30:00%2B02:00' },
  { name: 'text-proposed', path: '/commons/text/river-communique?as-of=2026-02-09T11:31:00%2B02:00&lang=fr&in=en' },
  { name: 'text-authors', path: '/commons/text/river-communique?view=authors&lang=uk' },
  { name: 'text-aligned', path: '/commons/text/river-communique?view=languages&as-of=2026-02-09T14:30:00%2B02:00' },
  { name: 'text-changes', path: '/commons/text/river-communique?view=changes' },
  { name: 'text-empty', path: '/osce/text/vienna-document/2021-04' },
  { name: 'communique', path: '/commons/communique?matter=river-communique&in=fr&lang=fr' },
  { name: 'baselines', path: '/north-atlantic/baselines?from=2021-10-20&to=2022-12-02&lang=uk' },
  { name: 'statements', path: '/north-atlantic/statements' },
  { name: 'statements-contradicted', path: '/north-atlantic/statements?verdict=contradicts&lang=uk' },
  { name: 'statements-assembly', path: '/un-general-assembly/statements?lang=fr' },
  { name: 'statements-empty', path: '/osce/statements?as-of=2000-01-01' },
  { name: 'search-first', path: '/north-atlantic/search' },
  { name: 'search-none', path: '/north-atlantic/search?q=finlnad' },
  { name: 'search-all', path: '/-/search?q=Франція&lang=uk' },
  {
    name: 'verified',
    path: '/eu-enlargement/record?matter=UKR',
    press: { at: '[data-verify] button', until: '[data-verify][data-state]' },
  },
  { name: 'verified-live', path: `/${ORG}/record?lang=uk`, press: { at: '[data-verify] button', until: '[data-verify][data-state]' } },
  { name: 'assistant', path: '/north-atlantic/assistant' },
  { name: 'assistant-uk', path: '/commons/assistant?lang=uk' },
  { name: 'cyrillic', path: '/north-atlantic/matters/FIN?as-of=2023-03-20&lang=uk' },
  { name: 'french', path: '/paris-agreement?lang=fr' },
  { name: 'not-found', path: '/north-atlantic/matters/FINN' },
  { name: 'api', path: '/-/api' },
  { name: 'sign-in', path: `/-/sign-in?org=${ORG}` },
  { name: 'home-live', path: `/${ORG}` },
  { name: 'desk', path: `/${ORG}/desk`, as: 'AUR' },
  { name: 'desk-secretariat', path: `/${ORG}/desk`, as: 'Secretary General' },
  { name: 'desk-plain', path: `/${ORG}/desk`, as: 'DUN' },
  { name: 'room', path: `/${ORG}/room/harbour-dues`, as: 'AUR' },
  { name: 'room-clean', path: `/${ORG}/room/harbour-dues?text=clean&in=fr&lang=fr`, as: 'COR' },
  { name: 'room-said', path: `/${ORG}/room/harbour-dues?act=objected`, as: 'BRI' },
  { name: 'room-settled', path: `/${ORG}/room/beacons?lang=uk`, as: 'AUR' },
  { name: 'room-broken', path: `/${ORG}/room/salvage`, as: 'EST' },
  { name: 'room-meeting', path: `/${ORG}/room/ferry-timetable`, as: 'BRI' },
  { name: 'room-vote', path: `/${ORG}/room/budget`, as: 'EST' },
  { name: 'room-secretariat', path: `/${ORG}/room/harbour-dues`, as: 'Secretary General' },
  { name: 'standard-adopting', path: `/${ORG}/standards/horn-2`, as: 'AUR' },
  { name: 'equipment-replacing', path: `/${ORG}/equipment?lang=fr`, as: 'AUR' },
  { name: 'catalogue-bringing', path: `/${ORG}/catalogues?lang=uk`, as: 'Secretary General' },
  { name: 'act', path: `/${ORG}/act`, as: 'AUR' },
  { name: 'act-open', path: `/${ORG}/act?act=placed+under+silence`, as: 'Secretary General' },
  { name: 'act-struck', path: `/${ORG}/act?act=struck&corrects=21&lang=uk`, as: 'Secretary General' },
  { name: 'people', path: `/${ORG}/people`, as: 'Secretary General' },
  { name: 'delegation', path: `/${ORG}/delegation`, as: 'AUR' },
]

/** A browser paints no picture that is taller than this. */
const TALLEST = 12_000
export const widths = [360, 768, 1440] as const
const folder = fileURLToPath(new URL('../reports/look', import.meta.url))

interface At {
  readonly width: number
  readonly dark: boolean
  readonly name: string
}

/** Writes one picture; what stands out at the side comes back. */
async function picture(browser: Browser, site: Site, shown: Shown, { width, dark, name }: At): Promise<readonly string[]> {
  const session = shown.as === undefined ? {} : { session: site.league.session[shown.as] ?? '' }
  const { page, context } = await openWindow(browser, { site: site.address, width, dark, ...session })
  await page.goto(site.address + shown.path, { waitUntil: 'load' })
  await press(page, shown)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const height = Math.min(TALLEST, await page.evaluate(() => document.documentElement.scrollHeight))
  const clip = { x: 0, y: 0, width, height }
  writeFileSync(join(folder, `${name}.png`), await page.screenshot({ fullPage: true, type: 'png', clip }))
  const wide = await tooWide(page)
  await context.close()
  return wide.map(at => `${name}: ${at}`)
}

async function look(site: Site, words: readonly string[]): Promise<void> {
  mkdirSync(folder, { recursive: true })
  let browser = await openBrowser()
  const wide: string[] = []
  for (const shown of pages)
    for (const width of widths)
      for (const dark of [false, true]) {
        const name = `${shown.name}-${width}-${dark ? 'dark' : 'light'}`
        if (!words.every(word => name.includes(word))) continue
        try {
          wide.push(...(await picture(browser, site, shown, { width, dark, name })))
        } catch {
          // After many tall pictures a browser may paint no more: a fresh one does.
          await browser.close().catch(() => undefined)
          browser = await openBrowser()
          wide.push(...(await picture(browser, site, shown, { width, dark, name })))
        }
        console.log(join(folder, `${name}.png`))
      }
  await browser.close()
  if (wide.length > 0) console.log(`\nWider than the window:\n${wide.map(w => `  ${w}`).join('\n')}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const site = await openSite()
  await look(site, process.argv.slice(2))
  await site.close()
  process.exit(0)
}
