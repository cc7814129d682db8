/** Exercises: every message is marked and none takes a real way, a real request stops them, they go on with shifted times, and only their clock moves. */
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { SMTPServer } from 'smtp-server'
import { DRILL, NAME, openDrill, type Drill } from '../../../test/drill.ts'
import { ORG } from '../../../test/live.ts'
import { parseWhen } from '../../basics/moment.ts'
import { openNotice } from '../notice/notice.ts'

const HOUR = 3_600_000
const settle = async (drill: Drill): Promise<void> => {
  // What moves its clock follows the act by which it is moved.
  for (let i = 0; i < 50; i++) await new Promise(done => setImmediate(done))
  await drill.hall.live.heard((await drill.hall.store.head(DRILL))?.size ?? 0)
}
const saysOf = async (response: Response): Promise<string> => String(((await response.json()) as { detail?: string }).detail)

test('every page, answer and file of an exercise says what it is', async () => {
  const drill = await openDrill()
  const no = await drill.act('AUR', { act: 'requested consultations', matter: 'flood', title: 'Flood in the east' })
  for (const path of ['', '/record', '/alerts', '/alert/flood', '/desk', '/matters/flood', '/charter', '/roster']) {
    const response = await drill.get(`/${DRILL}${path}`, 'BRI', { accept: 'text/html' })
    assert.equal(response.status, 200, path)
    assert.equal(decodeURIComponent(response.headers.get('entente-exercise') ?? ''), NAME, path)
    const html = await response.text()
    assert.match(html, /class="drill"/, path)
    assert.match(html, /Exercise River 2026\. Nothing on this page is real/, path)
  }
  for (const path of ['/record.jsonl', '/alerts.json', '/feed.atom', '/calendar.ics', `/cap/${no}`, '/stream'])
    assert.equal(decodeURIComponent((await drill.get(`/${DRILL}${path}`)).headers.get('entente-exercise') ?? ''), NAME, path)
  assert.match(await (await drill.get(`/${DRILL}/cap/${no}`)).text(), /<status>Exercise<\/status>[\s\S]*<note>River 2026<\/note>/)
  const feed = await (await drill.get(`/${DRILL}/feed.atom`)).text()
  for (const [, title] of feed.matchAll(/<title>([^<]*)<\/title>/g)) assert.match(title ?? '', /EXERCISE River 2026/)
  const calendar = await (await drill.get(`/${DRILL}/calendar.ics`)).text()
  assert.match(calendar.replace(/\r\n /g, ''), /SUMMARY:EXERCISE River 2026 EXERCISE: /)
  const real = await drill.real.get(`/${ORG}`, 'BRI', { accept: 'text/html' })
  assert.equal(real.headers.get('entente-exercise'), null)
  assert.doesNotMatch(await real.text(), /class="drill"/)
  await drill.close()
})

test('only the registrar of an exercise moves its clock, forward, and nobody moves a real one', async () => {
  const drill = await openDrill()
  await drill.act('AUR', { act: 'requested consultations', matter: 'flood', title: 'Flood in the east' })
  const refused = await drill.post(`/${DRILL}/acts`, { act: 'moved the clock', until: '2026-11-24T12:00:00Z' }, 'AUR')
  assert.match(await saysOf(refused), /Only the registrar/)
  const back = await drill.post(`/${DRILL}/acts`, { act: 'moved the clock', until: '2026-11-20T12:00:00Z' }, 'Secretary General')
  assert.match(await saysOf(back), /to a later moment only/)
  for (const until of ['9999-12-31T00:00:00Z', '2036-11-24T12:00:00Z']) {
    const far = await drill.post(`/${DRILL}/acts`, { act: 'moved the clock', until }, 'Secretary General')
    assert.match(await saysOf(far), /at most ten years ahead; name a moment before 2036-11-23/)
  }
  const inEarnest = await drill.real.post(`/${ORG}/acts`, { act: 'moved the clock', until: '2026-11-24T12:00:00Z' }, 'Secretary General')
  assert.match(await saysOf(inEarnest), /is no exercise/)
  await drill.act('Secretary General', { act: 'moved the clock', until: '2026-11-24T12:30:00+01:00[Europe/Zurich]' })
  await settle(drill)
  const at = async (): Promise<string> => JSON.stringify(await (await drill.get(`/${DRILL}/matters/flood.json`)).json())
  assert.match(await at(), /"state":\s*"open"/)
  const no = await drill.act('BRI', {
    act: 'acknowledged',
    matter: 'flood',
    answers: drill.hall.live.whole().acts.findIndex(a => a.act === 'requested consultations') + 1,
  })
  assert.equal(drill.hall.live.whole().acts[no - 1]?.received, '2026-11-24T11:30:00.000Z')
  // Half an hour of the server's clock later the limit of 24 hours has run out in the exercise, and nowhere else.
  drill.move(HOUR / 2 + 1000)
  assert.match(await at(), /"outcome":\s*"the Council meets"/)
  const line = await drill.earnest('AUR', { act: 'stated', matter: 'calm', note: 'All is well.' })
  assert.equal(drill.real.hall.live.whole().acts[line - 1]?.received, '2026-11-23T12:30:01.000Z')
  await drill.close()
})

test('a consultation asked for in earnest stops the exercise; resumed, its times are shifted by the pause (as CMX 2011 was put off)', async () => {
  const drill = await openDrill()
  await drill.act('AUR', { act: 'requested consultations', matter: 'flood', title: 'Flood in the east' })
  const closes = (): string | null =>
    drill.hall.live.whole().stand(new Date(drill.hall.now()).toISOString(), 'flood').matters[0]?.closes ?? null
  const due = closes()
  drill.move(HOUR)
  const stopped = drill.hall.now()
  const lines = drill.hall.live.size()
  await drill.earnest('COR', { act: 'requested consultations', matter: 'storm', title: 'Storm' })
  await settle(drill)
  drill.move(5 * HOUR)
  assert.equal(drill.hall.now(), stopped, 'its clock stands')
  const refused = await drill.post(`/${DRILL}/acts`, { act: 'stated', matter: 'flood', note: 'x' }, 'BRI')
  assert.match(await saysOf(refused), /^A real request stopped the exercise, and nothing is taken until its registrar resumes it\.$/)
  assert.equal(drill.hall.live.size(), lines, 'nobody enters that it stands: it is found in the record of the league')
  const html = await (await drill.get(`/${DRILL}`, 'BRI', { accept: 'text/html' })).text()
  assert.match(html, /consultations were asked for in earnest/)
  assert.match(html, new RegExp(`href="/${ORG}/alerts"`))
  assert.match(
    await saysOf(await drill.post(`/${DRILL}/acts`, { act: 'stated', matter: 'flood' }, 'Secretary General')),
    /A real request stopped/,
  )
  await drill.act('Secretary General', { act: 'resumed the exercise' })
  await settle(drill)
  assert.equal(drill.hall.now(), stopped, 'it goes on from where it stood')
  drill.move(HOUR)
  assert.equal(drill.hall.now(), stopped + HOUR)
  assert.equal(closes(), due, 'by its own clock nothing moved; by the server’s it comes five hours later')
  const when = parseWhen(due ?? '', 'UTC')
  assert.ok(typeof when !== 'string' && when.from - drill.hall.now() === 22 * HOUR)
  await drill.act('BRI', { act: 'stated', matter: 'flood', note: 'x' })
  await drill.act('Secretary General', { act: 'ended the exercise' })
  assert.match(await saysOf(await drill.post(`/${DRILL}/acts`, { act: 'stated', matter: 'flood', note: 'x' }, 'BRI')), /has ended/)
  await drill.close()
})

test('its registrar directs it from the desk; whoever has a page open hears that a real request stopped it', async () => {
  const drill = await openDrill()
  const secretary = 'Secretary General'
  const desk = async (): Promise<string> => (await drill.get(`/${DRILL}/desk`, secretary, { accept: 'text/html' })).text()
  for (const says of ['Begin the exercise', 'Stop the exercise', 'Move the clock', 'Give an inject', 'End the exercise'])
    assert.ok((await desk()).includes(`>${says}</button>`), says)
  assert.doesNotMatch(await (await drill.get(`/${DRILL}/desk`, 'BRI', { accept: 'text/html' })).text(), /Give an inject/)
  assert.doesNotMatch(await (await drill.real.get(`/${ORG}/desk`, secretary, { accept: 'text/html' })).text(), /Give an inject/)
  const touch = (fields: Record<string, string>): Promise<Response> => drill.form(`/${DRILL}/acts`, fields, secretary)
  assert.equal((await touch({ act: 'began the exercise' })).status, 303)
  assert.equal((await touch({ act: 'gave an inject', note: 'The dam has broken.' })).status, 303)
  assert.equal((await touch({ act: 'moved the clock', until: '2026-11-24T09:00' })).status, 303)
  await settle(drill)
  assert.equal(new Date(drill.hall.now()).toISOString(), '2026-11-24T08:00:00.000Z')
  const stream = (await drill.get(`/${DRILL}/stream`, 'BRI')).body?.getReader() ?? assert.fail('no stream')
  const heard = async (): Promise<string> => new TextDecoder().decode((await stream.read()).value)
  await heard()
  await drill.earnest('COR', { act: 'requested consultations', matter: 'storm', title: 'Storm' })
  assert.match(await heard(), /data: \{"matter":"","number":\d+\}/)
  await stream.cancel()
  const banner = await (await drill.get(`/${DRILL}/alerts?part=exercise`, 'BRI', { accept: 'text/html' })).text()
  assert.match(banner, /^<div class="drill"[\s\S]*A real request stopped the exercise/)
  assert.doesNotMatch(await desk(), />Stop the exercise<|>Give an inject</)
  assert.equal((await touch({ act: 'resumed the exercise' })).status, 303)
  assert.ok((await desk()).includes('>Stop the exercise</button>'))
  await drill.close()
})

const SECRET = '\n## Article 5 — Closed matters\n\n```yaml rule\nmarkings: { heads: every hour }\n```\n'

test('by a request that not everybody may read it stands still too: those in it are told that a real one stopped it, and nobody which', async () => {
  const drill = await openDrill({ markings: SECRET })
  const pageFor = async (as?: string): Promise<string> => (await drill.get(`/${DRILL}`, as, { accept: 'text/html' })).text()
  assert.doesNotMatch(await pageFor(), /stands still/)
  const no = await drill.earnest('COR', {
    act: 'requested consultations',
    matter: 'nightjar',
    title: 'Nightjar',
    marking: 'named',
    readers: ['AUR'],
  })
  const { received } = drill.real.hall.live.whole().acts[no - 1] ?? assert.fail()
  drill.move(2 * HOUR)
  for (const as of ['AUR', 'BRI', 'Secretary General', undefined]) {
    const page = await pageFor(as)
    assert.match(page, /stands still/, `${as ?? 'somebody outside'} sees that it stands, at once`)
    assert.doesNotMatch(page, new RegExp(`[Nn]ightjar|${String(received).slice(0, 19)}|The Lakes League, `))
    // To somebody outside, a request that they may not read is no reason that is told.
    assert.equal(/A real request stopped the exercise/.test(page), as !== undefined, String(as))
  }
  for (const path of ['/record.jsonl', '/feed.atom', '.json', '/alerts.json'])
    assert.doesNotMatch(await (await drill.get(`/${DRILL}${path}`, 'BRI')).text(), /[Nn]ightjar|stopped the exercise/, path)
  await drill.close()
})

test('a request that was made while no node of the exercise ran, or that another node received, stops it at its own moment', async () => {
  const drill = await openDrill()
  await drill.act('Secretary General', { act: 'moved the clock', until: '2026-11-24T12:00:00Z' })
  await settle(drill)
  drill.move(HOUR)
  // This node follows the league no more: what is received there now, it does not hear of.
  const away = await drill.node()
  away.close()
  await drill.earnest('COR', { act: 'requested consultations', matter: 'storm', title: 'Storm' })
  drill.move(3 * HOUR)
  const [one, two] = [await drill.node(), await drill.node()]
  for (const node of [one, two]) {
    assert.deepEqual(await node.hall.clock?.found(), { state: 'stopped', by: 'request' })
    assert.equal(new Date(node.hall.now()).toISOString(), '2026-11-24T13:00:00.000Z', 'it stands where the request found it')
  }
  await drill.act('Secretary General', { act: 'resumed the exercise' })
  await settle(drill)
  drill.move(HOUR)
  for (const node of [one, two, await drill.node()]) {
    await node.hall.live.heard(drill.hall.live.size())
    await settle(drill)
    assert.deepEqual(await node.hall.clock?.found(), { state: 'running', by: null })
    assert.equal(new Date(node.hall.now()).toISOString(), '2026-11-24T14:00:00.000Z')
    node.close()
  }
  // Received by another node: what is sent in the exercise at that moment is asked of the record, and refused.
  const request = { by: 'DUN', act: 'requested consultations', matter: 'fire', title: 'Fire' }
  const powers = drill.real.hall.way.powersAt()
  const [kept, refused] = await Promise.all([
    drill.real.store.append(ORG, [{ act: request, author: 'DUN', key: 'elsewhere', powers }]),
    drill.post(`/${DRILL}/acts`, { act: 'stated', matter: 'calm', note: 'x' }, 'BRI'),
  ])
  assert.equal(kept[0]?.kind, 'receipt')
  assert.match(await saysOf(refused), /A real request stopped the exercise/)
  await drill.act('Secretary General', { act: 'resumed the exercise' })
  // The next request stops it again; what opens nothing does not.
  await drill.earnest('COR', { act: 'tested the alert', matter: 'storm' })
  assert.equal(drill.hall.clock?.state().state, 'running')
  await drill.earnest('BRI', { act: 'requested consultations', matter: 'gale', title: 'Gale' })
  assert.deepEqual(drill.hall.clock?.state(), { state: 'stopped', by: 'request' })
  await drill.act('Secretary General', { act: 'ended the exercise' })
  assert.deepEqual(drill.hall.clock?.state(), { state: 'ended', by: null })
  await drill.close()
})

test('no message of an exercise reaches a real channel, and each bears the mark, whatever is done on both sides', async () => {
  interface Caught {
    readonly to: string
    readonly text: string
  }
  const open = async (into: Caught[]): Promise<SMTPServer> => {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, session, done) {
        let text = ''
        stream.on('data', part => (text += part))
        stream.on('end', () => {
          for (const { address } of session.envelope.rcptTo) into.push({ to: address, text })
          done()
        })
      },
    })
    await new Promise<void>(ready => server.listen(0, '127.0.0.1', () => ready()))
    return server
  }
  const [real, drilled]: [Caught[], Caught[]] = [[], []]
  const [realMail, drillMail] = [await open(real), await open(drilled)]
  const calls: { readonly path: string; readonly body: string }[] = []
  const hooked = createServer((request, response) => {
    let body = ''
    request.on('data', part => (body += part))
    request.on('end', () => {
      calls.push({ path: request.url ?? '', body })
      response.writeHead(200).end()
    })
  })
  await new Promise<void>(ready => hooked.listen(0, '127.0.0.1', () => ready()))
  const port = (server: { address(): unknown }): number => (server.address() as AddressInfo).port
  after(async () => {
    await new Promise<void>(done => realMail.close(() => done()))
    await new Promise<void>(done => drillMail.close(() => done()))
    hooked.close()
  })
  const met = { real: 0, drilled: 0, paths: new Set<string>() }
  const step = fc.record({
    earnest: fc.boolean(),
    by: fc.constantFrom('AUR', 'BRI', 'COR', 'DUN', 'EST', 'Secretary General'),
    act: fc.constantFrom(
      'requested consultations',
      'acknowledged',
      'stated',
      'tested the alert',
      'placed under silence',
      'objected',
      'resumed the exercise',
    ),
    matter: fc.constantFrom('flood', 'storm'),
    wait: fc.integer({ min: 0, max: 8 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), fc.boolean(), async (steps, hasMail) => {
      for (const list of [real, drilled, calls]) list.splice(0)
      const drill = await openDrill()
      await drill.withMail()
      const notice = openNotice({
        halls: new Map([
          [ORG, drill.real.hall],
          [DRILL, drill.hall],
        ]),
        address: () => 'http://localhost:4949',
        env: {
          SMTP_URL: `smtp://127.0.0.1:${port(realMail.server)}`,
          ...(hasMail ? { EXERCISE_SMTP_URL: `smtp://127.0.0.1:${port(drillMail.server)}` } : {}),
        },
        now: () => drill.world.clock,
        tell: error => assert.fail(String(error)),
      })
      assert.ok(typeof notice !== 'string')
      const at = `http://127.0.0.1:${port(hooked)}`
      for (const url of ['/shared', '/real']) await drill.real.post(`/${ORG}/webhooks`, { url: `${at}${url}` }, 'BRI')
      const written = [`${at}/shared`, `${at}/drill`, `${at}/%72eal`, `${at}/real?x`, `${at.replace('127.0.0.1', 'localhost')}/real`]
      for (const url of written) assert.equal((await drill.post(`/${DRILL}/webhooks`, { url }, 'BRI')).status, 201, url)
      assert.match(await saysOf(await drill.post(`/${DRILL}/webhooks`, { url: `${at}/real#x` }, 'BRI')), /no part after “#”/)
      await notice.round()
      for (const { earnest, by, act, matter, wait } of steps) {
        drill.move(wait * 60_000)
        const sent = {
          act,
          matter,
          title: 'A trial',
          answers: 1,
          until: new Date(drill.world.clock + 90 * HOUR).toISOString(),
          reason: 'so',
        }
        await (earnest ? drill.real.post(`/${ORG}/acts`, sent, by) : drill.post(`/${DRILL}/acts`, sent, by))
        await settle(drill)
        await notice.round()
      }
      await notice.stop()
      await drill.close()
      met.real += real.length
      met.drilled += drilled.length
      for (const { path } of calls) met.paths.add(path)
      for (const { to, text } of real) {
        assert.match(to, /@real\.example\.org$/)
        assert.doesNotMatch(text, /EXERCISE|river-2026/)
      }
      for (const { to, text } of drilled) {
        assert.match(to, /@drill\.example\.org$/)
        assert.match(text.replace(/=\r?\n/g, ''), /^Subject: .*EXERCISE[\s_]River[\s_]2026|^Subject: =\?/m)
        assert.match(text.replace(/=\r?\n/g, ''), /EXERCISE|RVhFUkNJU0Ug/)
      }
      for (const { path, body } of calls) {
        const said = JSON.parse(body) as { exercise?: string; data: { org: string } }
        assert.equal(said.exercise, said.data.org === DRILL ? NAME : undefined)
        if (said.data.org === DRILL) assert.equal(path, '/drill', 'an address that is called in earnest is called by no exercise')
      }
    }),
    { seed: 20260309, numRuns: 7, interruptAfterTimeLimit: 90_000 },
  )
  // It was no empty promise: each way was taken.
  assert.ok(met.real > 20 && met.drilled > 20, JSON.stringify(met))
  assert.deepEqual([...met.paths].sort(), ['/drill', '/real', '/shared'])
})
