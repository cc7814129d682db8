/** A real browser for the tests, and what is looked at in it: accessibility, what a page asks of elsewhere, what it complains of. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { findChromium } from './chromium.ts'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

/** A browser, or an Error that says what to install. */
export async function openBrowser(): Promise<Browser> {
  const { path, env } = findChromium()
  return chromium
    .launch({ executablePath: path, args: flags, env: { ...(process.env as Record<string, string>), ...env } })
    .catch((error: unknown) => {
      throw new Error(
        `The browser at ${path} did not start. Install Chromium (on Debian and Ubuntu: the package "chromium") or set CHROMIUM to the file of one. It said:\n${String(error)}`,
      )
    })
}

export interface Look {
  readonly width?: number
  readonly height?: number
  readonly dark?: boolean
  /** Without JavaScript. */
  readonly plain?: boolean
  readonly lang?: string
  /** The address of the site, and the session of whoever is signed in there. */
  readonly site?: string
  readonly session?: string
}

/** What a page asked of other places, and what the browser complained of, gathered while it is open. */
export interface Watched {
  readonly page: Page
  readonly context: BrowserContext
  /** Requests to other places than the site. */
  readonly foreign: readonly string[]
  /** Errors of scripts, and what the Content-Security-Policy refused. */
  readonly complaints: readonly string[]
}

/** A window of the browser with a person before it. */
export async function openWindow(browser: Browser, look: Look = {}): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width: look.width ?? 1280, height: look.height ?? 900 },
    colorScheme: look.dark ? 'dark' : 'light',
    javaScriptEnabled: !look.plain,
    locale: look.lang ?? 'en',
    reducedMotion: 'reduce',
  })
  if (look.session !== undefined && look.site !== undefined)
    await context.addCookies([{ name: 'entente', value: look.session, url: look.site, httpOnly: true, sameSite: 'Lax' }])
  const page = await context.newPage()
  const foreign: string[] = []
  const complaints: string[] = []
  page.on('request', request => {
    const { origin, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && look.site !== undefined && origin !== new URL(look.site).origin) foreign.push(request.url())
  })
  page.on('console', message => {
    // That a page is a refusal is said by its status too, of which the browser tells; a file that is missing is told by its own address.
    const isPage = message.location().url === page.url()
    if (message.type() === 'error' && !(isPage && message.text().startsWith('Failed to load resource'))) complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(error.message))
  return { page, context, foreign, complaints }
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly help: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/** What axe-core finds amiss on a page by WCAG 2.2 A and AA and by its own good practice, or by these rules, a line each; empty where nothing is. */
export async function axe(page: Page, rules: readonly string[] | null = null): Promise<readonly string[]> {
  // By the debugger and not as a script of the page, so that the page's own policy stays as it is.
  await page.evaluate(axeSource)
  const found = await page.evaluate(async only => {
    const run = (globalThis as unknown as { axe: { run(node: Document, options: object): Promise<{ violations: unknown }> } }).axe
    const result = await run.run(document, {
      runOnly: only ?? ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    })
    return result.violations as Violation[]
  }, rules)
  return found.map(
    v =>
      `${v.id}: ${v.help}\n${v.nodes.map(n => `    ${n.html.slice(0, 200)}\n    ${(n.failureSummary ?? '').replaceAll('\n', ' ')}`).join('\n')}`,
  )
}

/** What stands further to the side than the window is wide, a line each; empty where nothing is. */
export const tooWide = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    return [...document.querySelectorAll('body *')]
      .filter(e => e.getBoundingClientRect().right > width + 1 && ![...e.children].some(c => c.getBoundingClientRect().right > width + 1))
      .slice(0, 8)
      .map(e => `${e.tagName.toLowerCase()}.${String(e.getAttribute('class') ?? '')} ${(e.textContent ?? '').slice(0, 60)}`)
  })

/** Asserts that a page is as every page must be: nothing from elsewhere, no complaint, nothing for axe-core to find, no sideways scroll. */
export async function assertSound(
  { page, foreign, complaints }: Watched,
  where: string,
  rules: readonly string[] | null = null,
): Promise<void> {
  assert.deepEqual(await axe(page, rules), [], `${where}: accessibility`)
  assert.deepEqual(await tooWide(page), [], `${where}: wider than the window`)
  assert.deepEqual(foreign, [], `${where}: asked of elsewhere`)
  assert.deepEqual(complaints, [], `${where}: the browser complains`)
}
