/**
 * One crisis: 33 delegations of 20 people each, the addresses that all of them have called hanging, two delegations silent. How soon everybody is written
 * to, and how soon the board names the missing.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { beginSession, keepPerson, peopleOf, type Person } from '../src/server/people/person.ts'
import { addHook } from '../src/server/notice/hooks.ts'
import { openNotice } from '../src/server/notice/notice.ts'
import { openLeague, ORG } from '../test/live.ts'
import { CONSULTATION } from '../test/drill.ts'
import { median, type Row } from './measure.ts'

const PARTIES = 33
const PEOPLE = 20
const SILENT = 2

export const title = 'An alert: 33 delegations of 20 people, one channel failing, two delegations silent'
export const about =
  'From the receipt of the request to each letter’s arrival at a mail server of this machine, for the 640 people of the 32 other delegations; every delegation has also named an address to be called, and none of those answers. The store is in memory. Then 30 delegations acknowledge; from the receipt of the last to the answer of the board that names the two missing.'

const percentile = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.ceil(times.length * share) - 1)] as number

export async function bench(): Promise<Row[]> {
  const ids = Array.from({ length: PARTIES }, (_, i) => `P${String(i + 1).padStart(2, '0')}`)
  const league = await openLeague({
    more: CONSULTATION,
    edit: (file, text) =>
      file === 'parties.csv' ? `# source: invented for the bench\nid,name\n${ids.map(id => `${id},Delegation ${id}`).join('\n')}\n` : text,
  })
  const { hall } = league
  const first = new Map((await peopleOf(hall.drawer)).map(p => [p.by, p]))
  const secretary = first.get('Secretary General') as Person
  const mailed = async (person: Person, mail: string): Promise<void> => {
    const kept = await hall.drawer.get('person', person.id)
    await hall.drawer.put('person', person.id, { ...person, mail }, { from: kept?.version ?? 0 })
  }
  for (const id of ids) {
    const own = first.get(id) as Person
    await mailed(own, `${id}-0@example.org`)
    const others: Person[] = []
    for (let i = 1; i < PEOPLE; i++)
      others.push(await keepPerson(hall.drawer, { name: `${id} ${i}`, mail: `${id}-${i}@example.org`, by: id, issuer: false }))
    for (const person of others) {
      const at = hall.live.size()
      for (const act of [
        { by: id, act: 'issued credentials', to: person.id, person: own.id },
        { by: 'Secretary General', act: 'registered credentials', answers: at + 1, person: secretary.id },
      ]) {
        const [answer] = await league.store.append(ORG, [
          { act, author: act.by, key: `bench ${hall.live.size()}`, powers: hall.way.powersAt(), changesPowers: true },
        ])
        if (answer?.kind !== 'receipt') throw new Error(answer?.says ?? 'not kept')
        await hall.live.heard(answer.no)
      }
    }
  }
  let arrived: { at: number; to: string }[] = []
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      stream.resume()
      stream.on('end', () => {
        for (const { address } of session.envelope.rcptTo) arrived.push({ at: performance.now(), to: address })
        done()
      })
    },
  })
  await new Promise<void>(ready => smtp.listen(0, '127.0.0.1', () => ready()))
  // It takes every call and answers none.
  let called = 0
  const hanging = createServer(() => void called++)
  await new Promise<void>(ready => hanging.listen(0, '127.0.0.1', () => ready()))
  const url = `http://127.0.0.1:${(hanging.address() as AddressInfo).port}/`
  for (const id of ids) await addHook(hall.drawer, first.get(id) as Person, `${url}${id}`, league.clock)
  const notice = openNotice({
    halls: new Map([[ORG, hall]]),
    address: () => league.address,
    env: { SMTP_URL: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}` },
    now: () => league.clock,
    tell: error => {
      throw error
    },
  })
  if (typeof notice === 'string') throw new Error(notice)
  await notice.round().catch(() => {})
  notice.start()
  const p50s: number[] = []
  const p99s: number[] = []
  const named: number[] = []
  let missing: readonly string[] = []
  for (let turn = 0; turn < 5; turn++) {
    arrived = []
    league.clock += 60_000
    const matter = `crisis-${turn}`
    const session = await beginSession(hall.drawer, (first.get('P01') as Person).id, 'link', league.clock)
    const sent = await league.app.request(`/${ORG}/acts`, {
      method: 'POST',
      body: JSON.stringify({ act: 'requested consultations', matter, title: `Crisis ${turn}` }),
      headers: { authorization: `Bearer ${session}`, accept: 'application/json', 'content-type': 'application/json' },
    })
    const { no } = (await sent.json()) as { no: number }
    const began = performance.now()
    const wanted = (PARTIES - 1) * PEOPLE
    while (arrived.length < wanted && performance.now() - began < 60_000) await new Promise(done => setTimeout(done, 5))
    if (arrived.length !== wanted) throw new Error(`${arrived.length} of ${wanted} letters arrived`)
    const times = arrived.map(a => a.at - began)
    p50s.push(median(times))
    p99s.push(percentile(times, 0.99))
    for (const id of ids.slice(1, PARTIES - SILENT)) {
      const own = first.get(id) as Person
      const [answer] = await league.store.append(ORG, [
        {
          act: { by: id, act: 'acknowledged', matter, answers: no, person: own.id },
          author: id,
          key: `ack ${turn} ${id}`,
          powers: hall.way.powersAt(),
        },
      ])
      if (answer?.kind !== 'receipt') throw new Error(answer?.says ?? 'not kept')
    }
    const last = performance.now()
    for (;;) {
      const board = (await (await league.app.request(`/${ORG}/alert/${matter}.json`)).json()) as { alerts: { missing: string[] }[] }
      missing = board.alerts.at(-1)?.missing ?? []
      if (missing.length === SILENT) break
      if (performance.now() - last > 10_000) throw new Error(`the board names ${missing.length}`)
      await new Promise(done => setTimeout(done, 1))
    }
    named.push(performance.now() - last)
  }
  hanging.closeAllConnections()
  await notice.stop()
  hanging.close()
  await new Promise<void>(done => smtp.close(() => done()))
  if (called === 0) throw new Error('no address was called')
  const p99 = Math.round(median(p99s))
  const within = Math.round(median(named))
  return [
    { what: 'letters, half of them', median: Math.round(median(p50s)), unit: 'ms' },
    { what: 'letters, 99 of 100', median: p99, unit: 'ms', wanted: '< 5,000', met: p99 < 5000 },
    { what: `the board names the missing (${missing.join(', ')})`, median: within, unit: 'ms', wanted: '< 1,000', met: within < 1000 },
  ]
}
