/** The script of the pages in a window that is only as much of one as it needs. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createContext, runInContext } from 'node:vm'
import { island } from './island.ts'

interface Said {
  readonly matter: string
  readonly number: number
}

/** A window with the page of a matter, and what the script did in it. */
function openWindow({
  matter = 'ferry',
  answers,
}: {
  matter?: string
  answers: (etag: string | undefined) => { status: number; html?: string }
}) {
  const asked: { address: string; etag: string | undefined }[] = []
  const streams: string[] = []
  const timers: { run: () => void; ms: number }[] = []
  let hear: (said: Said) => void = () => {}
  let source = {} as { onopen(): void; onerror(): void }
  const element = (html: string) => ({
    innerHTML: html,
    dataset: { stream: '/league/stream', matter, number: '7' } as Record<string, string>,
    textContent: html,
    contains: () => false,
    querySelectorAll: () => [],
    querySelector: (asked: string) => (asked.startsWith('form') ? null : { textContent: html }),
    getBoundingClientRect: () => ({ top: 0 }),
    replaceWith: (fresh: { innerHTML: string }) => void (place = fresh as typeof place),
  })
  let place = element('Under silence.')
  const cut = { hidden: true, textContent: 'Not connected.' }
  const status = { className: '', textContent: '', setAttribute: () => {} }
  const sandbox = {
    URL,
    Number,
    JSON,
    Date,
    Math,
    document: {
      getElementById: () => place,
      querySelector: (asked: string) => (asked === '[data-cut]' ? cut : null),
      querySelectorAll: () => [],
      documentElement: { dataset: {} as Record<string, string> },
      createElement: () => status,
      body: { append: () => {} },
      activeElement: null,
      adoptNode: (node: unknown) => node,
    },
    location: { href: `http://localhost/league/matters/${matter}#acts` },
    navigator: {},
    addEventListener: () => {},
    clearTimeout: () => {},
    setTimeout: (run: () => void, ms: number) => timers.push({ run, ms }),
    EventSource: class {
      static CLOSED = 2
      readyState = 1
      constructor(address: URL) {
        streams.push(String(address))
        source = this as unknown as typeof source
        hear = said => (this as unknown as { onmessage(event: { data: string }): void }).onmessage({ data: JSON.stringify(said) })
      }
      close() {}
    },
    DOMParser: class {
      parseFromString(html: string) {
        return { getElementById: () => element(html) }
      }
    },
    fetch: async (address: URL, { headers }: { headers: Record<string, string> }) => {
      const etag = headers['if-none-match']
      asked.push({ address: String(address), etag })
      const { status: code, html = '' } = answers(etag)
      return { status: code, headers: { get: () => '"one"' }, text: async () => html }
    },
  }
  runInContext(`{${island}}`, createContext({ ...sandbox, window: sandbox }))
  return {
    asked,
    streams,
    timers,
    status,
    cut,
    stream: () => source,
    hear: (said: Said) => hear(said),
    shown: () => place.innerHTML,
    /** Lets the waiting timers run. */
    async wait() {
      for (const { run } of timers.splice(0)) run()
      await new Promise(setImmediate)
    },
  }
}

test('a page hears of an act in its matter, asks for its own part once, and shows and says it', async () => {
  const page = openWindow({ answers: etag => (etag ? { status: 304 } : { status: 200, html: 'Not adopted.' }) })
  assert.deepEqual(page.streams, ['http://localhost/league/stream?from=8'])
  page.hear({ matter: 'pier', number: 8 })
  assert.equal(page.timers.length, 0)
  page.hear({ matter: 'ferry', number: 9 })
  page.hear({ matter: 'ferry/annex', number: 10 })
  assert.equal(page.timers.length, 1)
  assert.ok((page.timers[0]?.ms ?? 301) <= 300)
  await page.wait()
  assert.deepEqual(page.asked, [{ address: 'http://localhost/league/matters/ferry?part=standing', etag: undefined }])
  assert.equal(page.shown(), 'Not adopted.')
  assert.equal(page.status.textContent, 'Not adopted.')
  page.hear({ matter: 'ferry', number: 11 })
  await page.wait()
  assert.equal(page.asked[1]?.etag, '"one"')
  assert.equal(page.shown(), 'Not adopted.')
})

test('what cannot be fetched is asked for again', async () => {
  let broken = true
  const page = openWindow({ answers: () => (broken ? { status: 503 } : { status: 200, html: 'Adopted.' }) })
  page.hear({ matter: 'ferry', number: 8 })
  await page.wait()
  assert.equal(page.timers[0]?.ms, 2000)
  broken = false
  await page.wait()
  await page.wait()
  assert.equal(page.shown(), 'Adopted.')
})

test('a stream that is cut is told, and what came meanwhile is asked for when it is joined again', async () => {
  const page = openWindow({ answers: () => ({ status: 200, html: 'Not adopted.' }) })
  page.stream().onopen()
  assert.equal(page.cut.hidden, true)
  assert.equal(page.timers.length, 0)
  page.stream().onerror()
  assert.equal(page.cut.hidden, false)
  assert.equal(page.status.textContent, 'Not connected.')
  page.stream().onopen()
  assert.equal(page.cut.hidden, true)
  await page.wait()
  assert.equal(page.asked.length, 1)
  assert.equal(page.shown(), 'Not adopted.')
})
