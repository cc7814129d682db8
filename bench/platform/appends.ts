/**
 * Durable appends through the store's interface by 64 callers, against raw inserts of the same bytes and against an event store, each in the sizes
 * of batch that our transactions had: every one of ours left a checkpoint, and its size tells.
 */
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql'
import connect from 'postgres'
import type { Act } from '../../src/record/act.ts'
import { readAct } from '../../src/record/fields.ts'
import { median, type Row } from '../measure.ts'
import { openPlace, type Place } from './place.ts'

const CALLERS = 64
const EACH = 80
const ROUNDS = 4
const ORG = 'appends'

/** What a delegation sends; no two are alike. */
const sentBy = (round: number, caller: number, i: number): Record<string, unknown> => ({
  at: '2026-11-23',
  by: `L${1 + (caller % 32)}`,
  act: i % 5 === 0 ? 'stated' : 'agreed',
  matter: `matters/${round}/${i}`,
  person: `p-${caller}`,
  note: 'as instructed by the capital, subject to the usual confirmation',
})

interface Appended {
  readonly lines: readonly string[]
  readonly sizes: readonly number[]
}

export async function appends(): Promise<Row[]> {
  const place = await openPlace([ORG])
  try {
    return await compare(place)
  } finally {
    await place.remove()
  }
}

async function compare({ store, reach }: Place): Promise<Row[]> {
  await store.found({ org: ORG, origin: `localhost/${ORG}`, files: new Map(), lines: [] })
  const sql = connect({ ...reach, max: 1, onnotice: () => {} })
  await sql`create table raw (no bigint primary key, line text not null)`
  const events = getPostgreSQLEventStore(addressOf(reach))
  await events.schema.migrate()
  const ours = async (round: number): Promise<Appended> => {
    const size = (await store.head(ORG))?.size ?? 0
    const lines: string[] = []
    await Promise.all(
      Array.from({ length: CALLERS }, async (_, caller) => {
        for (let i = 0; i < EACH; i++) {
          const read = readAct(sentBy(round, caller, i), 1, 'your act', 'Europe/Zurich')
          if (!read.ok) throw new Error(read.faults[0]?.says)
          const { at: _, ...act } = read.ok as Act
          const [answer] = await store.append(ORG, [{ act, author: String(act.by), key: `${round}-${caller}-${i}`, powers: 0 }])
          if (answer?.kind !== 'receipt') throw new Error(answer?.says)
          lines[answer.no - size - 1] = answer.line
        }
      }),
    )
    const ends = await sql<
      { size: number }[]
    >`select size::int as size from entente.checkpoints where org = ${ORG} and size > ${size} order by size`
    return { lines, sizes: ends.map((end, i) => end.size - (ends[i - 1]?.size ?? size)) }
  }
  let no = 0
  const raw = async ({ lines, sizes }: Appended): Promise<void> => {
    let at = 0
    for (const size of sizes) {
      const rows = lines.slice(at, (at += size)).map(line => ({ no: ++no, line }))
      await sql`insert into raw ${sql(rows, 'no', 'line')}`
    }
  }
  const emmett = async ({ lines, sizes }: Appended): Promise<void> => {
    let at = 0
    for (const size of sizes)
      await events.appendToStream(
        ORG,
        lines.slice(at, (at += size)).map(line => ({ type: 'act', data: { line } })),
      )
  }
  const rates: { ours: number; raw: number; emmett: number }[] = []
  const all: number[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    const count = CALLERS * EACH
    const timed = async <T>(work: () => Promise<T>): Promise<[number, T]> => {
      globalThis.gc?.()
      const began = performance.now()
      const done = await work()
      return [count / ((performance.now() - began) / 1000), done]
    }
    const [a, done] = await timed(() => ours(round))
    const [b] = await timed(() => raw(done))
    const [c] = await timed(() => emmett(done))
    // The first round only warms.
    if (round === 0) continue
    rates.push({ ours: a, raw: b, emmett: c })
    all.push(...done.sizes)
  }
  await sql.end()
  await events.close()
  const share = median(rates.map(r => r.ours / r.raw))
  const times = median(rates.map(r => r.ours / r.emmett))
  const sorted = all.sort((a, b) => a - b)
  const sizes = `${sorted[0]} to ${sorted.at(-1)}, median ${median(sorted)}`
  return [
    {
      what: `durable appends by ${CALLERS} callers, whole pipeline (batches of ${sizes})`,
      median: median(rates.map(r => r.ours)),
      unit: 'acts/s',
    },
    { what: 'raw inserts of the same bytes in the same batches', median: median(rates.map(r => r.raw)), unit: 'lines/s' },
    { what: 'Emmett’s PostgreSQL event store in the same batches', median: median(rates.map(r => r.emmett)), unit: 'events/s' },
    { what: 'ours against raw inserts', median: share * 100, unit: '%', wanted: 'at least 60', met: share >= 0.6 },
    { what: 'ours against Emmett', median: times, unit: 'times as fast', wanted: 'at least 1.5', met: times >= 1.5 },
  ]
}

/** As the driver of the event store takes it. */
const addressOf = ({ host, port, user, database, password = '' }: Place['reach']): string =>
  `postgres://${encodeURIComponent(user)}:${encodeURIComponent(password)}@${host.startsWith('/') ? '' : host}/${database}?host=${encodeURIComponent(host)}&port=${port}`
