/**
 * A consultation of the record enacted again behind the door, on a movable clock: an organisation that lives in memory, founded with its shipped
 * charter and with what its record held before of who sits where; a person with powers for each party, office and body; and every act sent to `POST /acts`. What the
 * record knows to an instant is sent by its author at that instant. What it knows by the day only is sent on that day, at an hour that is this test's
 * own and of which nothing is asserted. What came by letter or of
 * several together, and what is not known to the day, the registrar enters for its author.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { addDays, dayOf, parseWhen } from '../src/basics/moment.ts'
import { readCharter } from '../src/charter/read.ts'
import { spineNames } from '../src/charter/spine.ts'
import { main } from '../src/cli/main.ts'
import type { MatterStanding } from '../src/judge/standing.ts'
import type { Act } from '../src/record/act.ts'
import { readRecord } from '../src/record/line.ts'
import { openApp } from '../src/server/app.tsx'
import { firstSecretary } from '../src/server/live/begin.ts'
import { openHall } from '../src/server/live/hall.ts'
import { openLive } from '../src/server/live/live.ts'
import type { Organisation } from '../src/server/organisation.ts'
import { beginSession, keepPerson, type Person } from '../src/server/people/person.ts'
import { readFolder } from '../src/store/folder.ts'
import { sha256 } from '../src/store/keys.ts'
import { writeLiveFolder } from '../src/store/live-folder.ts'
import { memoryPlace, memoryStore } from '../src/store/memory.ts'
import type { Alert } from '../src/views/alert.ts'
import { changesPowers } from '../src/views/powers-acts.ts'
import { sha256 as hashOf } from './friends.ts'
import { testSigners } from './live.ts'

const place = mkdtempSync(join(tmpdir(), 'entente-crisis-'))
after(() => rmSync(place, { recursive: true }))

export interface Enacted {
  readonly org: Organisation
  /** How a matter stood when the clock showed this; as its page shows it to somebody outside. */
  at(moment: string, matter: string): Promise<readonly MatterStanding[]>
  /** The last alert of a matter, as its board shows it. */
  board(matter: string): Promise<Alert>
  /** Sends an act at the present moment of the clock; its number. */
  act(as: string, sent: object): Promise<number>
  /** What an address answers to somebody outside. */
  text(path: string): Promise<string>
  /** The clock of the journey, milliseconds since 1970; moved by setting it. */
  clock: number
}
export type Asks = Readonly<Record<string, (e: Enacted) => Promise<void>>>

const HOUR = 3_600_000

/** The scenario's matters, enacted act by act; each of `asks` is called when the clock shows its moment (a day: its end), after what was done by then. */
export async function enact(scenario: string, id: string, matters: readonly string[], asks: Asks): Promise<void> {
  const folder = join('charters', id)
  const { files } = readFolder(folder)
  const text = readFileSync(join(folder, 'record.jsonl'), 'utf8')
  const zone = /zone: ([\w/]+)/.exec(files.get('charter.md') ?? '')?.[1] ?? assert.fail('no zone')
  const read = readRecord(text, { file: 'record.jsonl', zone }).ok ?? assert.fail('the record cannot be read')
  const lines = text.trimEnd().split('\n')
  const span = (act: Act): { readonly from: number; readonly until: number; readonly kind: string } => {
    const when = parseWhen(act.at, zone)
    return typeof when === 'string' ? assert.fail(act.at) : when
  }
  const own = read.map((act, i) => ({ act, i })).filter(({ act }) => act.matter !== undefined && matters.includes(act.matter))
  for (const matter of matters)
    assert.ok(
      own.some(o => o.act.matter === matter),
      `${scenario}: nothing of ${matter} is on record`,
    )
  const first = Math.min(...own.map(o => span(o.act).until))
  const day = dayOf(first, zone)
  // What was done before is there already; numbers that lines name by their place are those of other matters, and left out.
  const { ok: charter } = readCharter(files, { folder, sha256: hashOf })
  const spine = spineNames(charter ?? assert.fail(id))
  const resting = new Set(
    read.flatMap(a => (a.matter !== undefined && (spine.acts.has(a.act) || a.edition !== undefined) ? [a.matter] : [])),
  )
  const kept = read.map((act, i) => {
    const past = dayOf(span(act).until, zone) < day
    // Who sits where, and by which edition, is all that these matters rest on.
    if (act.matter === undefined || !resting.has(act.matter)) return false
    return past && !own.some(o => o.i === i) && act.corrects === undefined && act.answers === undefined && act.evidence === undefined
  })
  const before = lines.filter((_, i) => kept[i])
  const past = read.filter((_, i) => kept[i])

  const signers = testSigners()
  const began = parseWhen(`${addDays(day, -1)}T20:00:00[${zone}]`, zone)
  const moment = { clock: typeof began === 'string' ? assert.fail(began) : began.from }
  const now = (): number => moment.clock
  const store = memoryStore({ now, signers, sha256, place: memoryPlace(now) })
  assert.ok(
    await store.found({ org: id, origin: `localhost:4949/${id}`, files, lines: before, powers: past.findLastIndex(changesPowers) + 1 }),
  )
  const tell = (error: unknown): void => assert.fail(String(error))
  const live = await openLive({ store, id, now, tell })
  assert.ok('whole' in live, JSON.stringify(live))
  const hall = openHall(live, store, now)
  const secretary = (await firstSecretary(hall)) ?? assert.fail('no secretary')
  const app = openApp({ organisations: [], halls: new Map([[id, hall]]), address: () => 'http://localhost:4949', now, tell })

  const registrar = hall.registrar()
  const people = new Map([[registrar, secretary]])
  /** A person for a party, an office or a body, with powers: the registrar names who issues them for a party, the party issues them, the registrar registers. */
  const empower = async (by: string): Promise<Person> => {
    const party = live.whole().charter.parties.some(p => p.id === by)
    const person = await keepPerson(hall.drawer, { name: by, mail: null, by, issuer: party })
    people.set(by, person)
    await enacted.act(registrar, { act: 'issued credentials', to: person.id, concerning: by })
    if (party) {
      const answers = await enacted.act(by, { act: 'issued credentials', to: person.id })
      await enacted.act(registrar, { act: 'registered credentials', answers })
    }
    return person
  }
  const post = async (as: string, sent: object): Promise<Response> => {
    const person = people.get(as) ?? (await empower(as))
    const session = await beginSession(hall.drawer, person.id, 'link', now())
    return app.request(`/${id}/acts`, {
      method: 'POST',
      body: JSON.stringify(sent),
      headers: { authorization: `Bearer ${session}`, accept: 'application/json', 'content-type': 'application/json' },
    })
  }
  const get = async (path: string): Promise<string> => {
    const response = await app.request(`/${id}${path}`)
    const body = await response.text()
    assert.equal(response.status, 200, `${path}: ${body}`)
    return body
  }
  const enacted: Enacted = Object.assign(moment, {
    get org() {
      return live.whole()
    },
    async at(shown: string, matter: string) {
      const told = JSON.parse(await get(`/matters/${matter}.json?as-of=${encodeURIComponent(shown)}`)) as { matters: MatterStanding[] }
      return told.matters.filter(m => m.id === matter)
    },
    async board(matter: string) {
      const { alerts } = JSON.parse(await get(`/alert/${matter}.json`)) as { alerts: Alert[] }
      return alerts.at(-1) ?? assert.fail(`no alert in ${matter}`)
    },
    async act(as: string, sent: object) {
      const response = await post(as, sent)
      const answer = (await response.json()) as { no: number; detail?: string }
      assert.equal(response.status, 201, `${as}: ${JSON.stringify(sent)}: ${answer.detail}`)
      return answer.no
    },
    text: get,
  })

  for (const { act } of own) if (typeof act.by === 'string' && !people.has(act.by)) await empower(act.by)

  /** Whether a dating reaches over more than one day. */
  const isLong = (act: Act): boolean => {
    const { from, until } = span(act)
    return !Number.isFinite(from) || dayOf(from, zone) !== dayOf(until, zone)
  }
  // The first thing of a day at noon, the next of its matter an hour later.
  const hourOf = (act: Act, i: number): number => {
    const { until, kind } = span(act)
    if (kind !== 'day') return until
    const earlier = own.filter(o => o.i < i && o.act.at === act.at && o.act.matter === act.matter).length
    return until - (12 - Math.min(earlier, 11)) * HOUR
  }
  const turns = [
    ...own.map(({ act, i }) => ({ at: hourOf(act, i), act })),
    ...Object.entries(asks).map(([shown, ask]) => {
      const when = parseWhen(shown, zone)
      return { at: typeof when === 'string' ? assert.fail(shown) : when.until, ask }
    }),
  ].sort((a, b) => a.at - b.at || ('ask' in a ? 1 : 0) - ('ask' in b ? 1 : 0))
  for (const turn of turns) {
    moment.clock = Math.max(moment.clock + 1, turn.at)
    if ('ask' in turn) {
      await turn.ask(enacted)
      continue
    }
    const { at, by, as: _, ...rest } = turn.act
    // What came by letter, or of several together, or on a day that is not known, is the registrar's to enter.
    if (by === registrar || isLong(turn.act)) await enacted.act(registrar, { at, by, as: 'registrar', ...rest })
    else if (typeof by !== 'string' || /^By (letter|telephone)/.test(rest.note ?? ''))
      await enacted.act(registrar, { by, as: 'registrar', ...rest })
    else await enacted.act(by, rest)
  }
  // Off-line: every line hashed, the root as it was signed, powers asked again, everything judged again.
  const out = join(place, scenario)
  assert.equal(await writeLiveFolder(store, id, out, signers.verifier(id, `localhost:4949/${id}`)), null)
  let said = ''
  const hear = (more: string): void => void (said += more)
  assert.equal(await main(['verify', out], { out: hear, err: hear, now }), 0, said)
  live.close()
}
