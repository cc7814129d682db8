/**
 * The pages measured in the real browser, as Lighthouse measures on a slow telephone: a processor four times slower, 1.6 Mbit/s with 150 ms to
 * and fro, nothing kept from before. `npm run measure` writes docs/measures-pages.md.
 */
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { axe, openBrowser, openWindow } from './browser.ts'
import { openSite, type Site } from './site.ts'

const pages: readonly (readonly [string, string])[] = [
  ['Organisations', '/'],
  ['Home, 32 parties', '/north-atlantic'],
  ['Home, 193 parties', '/un-general-assembly'],
  ['Candidate, 30 parties', '/north-atlantic/matters/FIN?as-of=2023-03-20'],
  ['Party', '/north-atlantic/parties/TUR'],
  ['Charter', '/north-atlantic/charter'],
  ['Record, 200 acts', '/north-atlantic/record'],
  ['Treaty, 197 parties', '/paris-agreement/matters/paris-agreement?as-of=2016-10-04'],
]

interface Measured {
  readonly first: number
  readonly largest: number
  readonly shift: number
  readonly blocked: number
  readonly nodes: number
  readonly html: number
  readonly scripts: number
  readonly requests: number
  readonly amiss: number
}

async function measure(browser: Browser, site: Site, path: string): Promise<Measured> {
  const { page, context } = await openWindow(browser, { site: site.address, width: 412, height: 823 })
  const wire = await context.newCDPSession(page)
  await wire.send('Network.enable')
  await wire.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (750 * 1024) / 8,
  })
  await wire.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const bodies: { readonly url: string; readonly size: number; readonly type: string }[] = []
  page.on('response', async response => {
    const body = await response.body().catch(() => Buffer.alloc(0))
    bodies.push({ url: response.url(), size: gzipSync(body).length, type: response.headers()['content-type'] ?? '' })
  })
  await page.addInitScript(() => {
    const seen = { largest: 0, shift: 0, blocked: 0 }
    Object.assign(globalThis, { seen })
    new PerformanceObserver(list => {
      for (const e of list.getEntries()) seen.largest = e.startTime
    }).observe({ type: 'largest-contentful-paint', buffered: true })
    new PerformanceObserver(list => {
      for (const e of list.getEntries() as unknown as { value: number }[]) seen.shift += e.value
    }).observe({ type: 'layout-shift', buffered: true })
    new PerformanceObserver(list => {
      for (const e of list.getEntries()) seen.blocked += Math.max(0, e.duration - 50)
    }).observe({ type: 'longtask', buffered: true })
  })
  await page.goto(site.address + path, { waitUntil: 'networkidle' })
  const seen = await page.evaluate(() => ({
    ...(globalThis as unknown as { seen: { largest: number; shift: number; blocked: number } }).seen,
    first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    nodes: document.querySelectorAll('*').length,
  }))
  await wire.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  const amiss = (await axe(page)).length
  await context.close()
  const sum = (type: RegExp): number => bodies.filter(b => type.test(b.type)).reduce((n, b) => n + b.size, 0)
  return { ...seen, html: sum(/html/), scripts: sum(/javascript/), requests: bodies.length, amiss }
}

const site = await openSite()
const browser = await openBrowser()
const rows: string[] = []
for (const [name, path] of pages) {
  const m = await measure(browser, site, path)
  const kb = (n: number): string => `${(n / 1000).toFixed(1)} KB`
  rows.push(
    `| ${name} | ${kb(m.html)} | ${kb(m.scripts)} | ${m.requests} | ${(m.first / 1000).toFixed(2)} s | ${(m.largest / 1000).toFixed(2)} s | ${m.shift.toFixed(3)} | ${Math.round(m.blocked)} ms | ${m.nodes} | ${m.amiss} |`,
  )
  console.log(rows.at(-1))
}
writeFileSync(
  fileURLToPath(new URL('../docs/measures-pages.md', import.meta.url)),
  `# The pages, measured in a browser

Written by \`npm run measure\`: Chromium ${browser.version()}, a window of 412 × 823 pixels, a processor four times slower than this one (${cpus().length} ×
${cpus()[0]?.model.trim() ?? 'unknown'}), 1.6 Mbit/s with 150 ms to and fro, nothing kept from before. Sizes are after gzip; the times are with what
the server sends, which it does not compress. *First* and *largest*: until the
first, and the largest, words or picture stand there. *Shift*: how much moved afterwards (good under 0.1). *Blocked*: for how long the page could
not have answered. *Amiss*: what axe-core finds.

| page | HTML | scripts | requests | first | largest | shift | blocked | elements | amiss |
|---|---|---|---|---|---|---|---|---|---|
${rows.join('\n')}
`,
)
await browser.close()
await site.close()
process.exit(0)
