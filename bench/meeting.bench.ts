/** A meeting of 193 seats with 500 amendments on its agenda, each put to it as a matter of its own: how long its pages take. */
import { Readable } from 'node:stream'
import { parseCsv } from '../src/basics/csv.ts'
import type { Act } from '../src/record/act.ts'
import { openApp } from '../src/server/app.tsx'
import { openGrowing } from '../src/server/organisation.ts'
import { charterOf, textOf } from './charters.ts'
import { median, type Row } from './measure.ts'

export const title = 'A meeting of 193 seats and 500 amendments'
export const about =
  'The meeting has 193 recorded present, 500 items of its agenda that each name a matter of their own, 100 speeches and 93 who wait for the floor. Each page is made anew, for each request knows another number of lines; nothing is taken from the cache of pages. Processor time, so that other work on the machine does not count.'

const AMENDMENTS = 500

function record(parties: readonly string[]): readonly Act[] {
  const at = (n: number): string => new Date(Date.parse('2024-03-05T09:00:00Z') + n * 1000).toISOString()
  const acts: Act[] = [
    {
      at: '2024-03-01T09:00:00Z',
      by: 'President',
      act: 'convened',
      matter: 'm',
      title: 'The meeting',
      from: '2024-03-05T09:00:00Z',
      until: '2024-03-06T18:00:00Z',
    },
    { at: at(0), by: parties, act: 'recorded present', matter: 'm' },
    { at: at(1), by: 'President', act: 'opened the session', matter: 'm' },
  ]
  for (let i = 0; i < AMENDMENTS; i++) {
    const by = parties[i % parties.length] as string
    acts.push({ at: at(10 + i), by, act: 'proposed an amendment to the text', matter: `m/amendment-${i}`, title: `Amendment ${i + 1}` })
    acts.push({
      at: at(1000 + i),
      by: 'President',
      act: 'put on the agenda',
      matter: 'm',
      number: String(i + 1),
      refers: `m/amendment-${i}`,
    })
    if (i % 2 === 0)
      acts.push({ at: at(2000 + i), by: parties[(i * 7) % parties.length] as string, act: 'objected', matter: `m/amendment-${i}` })
  }
  const first = acts.findIndex(a => a.act === 'put on the agenda') + 1
  acts.push({ at: at(3000), by: 'President', act: 'took up', matter: 'm', answers: first })
  for (const [i, by] of parties.entries()) acts.push({ at: at(3001 + i), by, act: 'asked for the floor', matter: 'm' })
  for (const [i, to] of parties.slice(0, 100).entries())
    acts.push({ at: at(4000 + 60 * i), by: 'President', act: 'gave the floor', matter: 'm', to })
  return acts
}

export async function bench(): Promise<Row[]> {
  const annex = textOf('charters/un-general-assembly/parties.csv')
  const [head, ...rows] = parseCsv(annex.replace(/^#.*\n/gm, '')).rows
  const at = (head?.cells ?? []).indexOf('id')
  const parties = rows.map(r => r.cells[at] ?? '').filter(id => id !== '')
  const charter = charterOf(
    { id: 'assembly', name: 'Assembly', seat: '{ city: New York, zone: America/New_York }', edition: '2024-01-01' },
    [
      'parties: parties.csv',
      'bodies:\n  Assembly:\n    seats: parties\n    chair: President\n    speakers: [points of order first, each once before any twice, as asked]',
      'procedure: meeting\nin: Assembly\nas at: opening\nopens with: convened\nconducted by: the Chair\ncloses: with closed the meeting\nquorum: { at least: 1/3, have: recorded present }\nthen: held',
      'procedure: amendment\nin: Assembly\nas at: opening\nopens with: proposed an amendment to the text\ncloses: with closed the vote\nunless: { any have: objected }\npositions: may change\nthen: adopted',
    ],
    { 'parties.csv': annex },
  )
  const acts = record(parties)
  const began = performance.now()
  const { org } = openGrowing({ charter, files: new Map(), acts, lines: () => Readable.from([]) })
  org.stand('2024-03-06')
  const opened = performance.now() - began
  const app = openApp({
    organisations: [org],
    now: () => Date.parse('2024-03-06T12:00:00Z'),
    tell: error => {
      throw error
    },
  })
  const timed = async (path: string): Promise<number> => {
    const times: number[] = []
    for (let i = 0; i < 12; i++) {
      const from = process.cpuUsage()
      const answer = await app.request(`${path}?as-of=2024-03-06&known=${acts.length - i}`)
      await answer.text()
      if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`)
      // The first only warms.
      const { user, system } = process.cpuUsage(from)
      if (i > 0) times.push((user + system) / 1000)
    }
    return median(times)
  }
  const pages = [
    ['the meeting', '/assembly/meetings/m'],
    ['the same as JSON', '/assembly/meetings/m.json'],
    ['the minutes', '/assembly/minutes/m'],
    ['the council room', '/assembly/bodies/Assembly'],
    ['the minutes as Akoma Ntoso', '/assembly/akoma-ntoso/m'],
  ] as const
  const measured: Row[] = []
  for (const [what, path] of pages) {
    const ms = await timed(path)
    measured.push({ what, median: ms, unit: 'ms', wanted: 'under 200', met: ms < 200 })
  }
  return [...measured, { what: `${acts.length} acts taken and judged once`, median: opened, unit: 'ms' }]
}
