/** What a page weighs: for 32 parties its HTML is under 60 KB and its scripts under 40 KB, compressed (issue 4 of the plan says so). */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { openApp } from '../src/server/app.tsx'
import { isServed, openOrganisation } from '../src/server/organisation.ts'

const HTML = 60_000
const SCRIPTS = 40_000

const org = openOrganisation(join(fileURLToPath(new URL('../charters', import.meta.url)), 'north-atlantic'))
const app = openApp({ organisations: [org], now: () => Date.parse('2026-11-23T12:00:00Z'), tell: error => assert.fail(String(error)) })

const paths = [
  '/north-atlantic',
  '/north-atlantic/matters/FIN?as-of=2023-03-20',
  '/north-atlantic/matters/SWE',
  '/north-atlantic/matters/UKR',
  '/north-atlantic/parties/TUR',
  '/north-atlantic/charter',
  '/north-atlantic/record',
]

for (const lang of ['en', 'fr', 'uk'])
  test(`pages for 32 parties are light: ${lang}`, async () => {
    assert.ok(isServed(org))
    for (const path of paths) {
      const html = await (await app.request(path, { headers: { 'accept-language': lang } })).text()
      const size = gzipSync(html).length
      assert.ok(size < HTML, `${path}: ${size} bytes compressed`)
      const scripts = [...html.matchAll(/<script[^>]*src="([^"]+)"/g)].map(m => m[1] as string)
      let sum = 0
      for (const src of scripts) sum += gzipSync(await (await app.request(src)).text()).length
      assert.ok(sum < SCRIPTS, `${path}: ${sum} bytes of scripts compressed`)
    }
  })
