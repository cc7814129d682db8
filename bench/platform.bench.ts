/** The platform: how fast acts are kept, how soon they are seen, how many pages are served, and how long a log takes to verify. */
import type { Row } from './measure.ts'
import { appends } from './platform/appends.ts'
import { byApi, page, seen, serving } from './platform/serving.ts'
import { verifying } from './platform/verifying.ts'

export const title = 'The platform'
export const about =
  'A private PostgreSQL as the program starts it, with fsync. Raw inserts: one table, number and line, one statement a batch, the same driver; the sizes of the batches are those that our transactions had. The event store gets each line as one event. Watchers are a process of their own; each waits up to 300 ms, as our pages do, and fetches over one of 256 connections that stay open; Node raises its limit of open files to what the system allows. socket.io tells the same number and matter, and its watchers fetch the same; they speak its protocol over bare sockets, as those of our stream do, for 10,000 of its own clients are too heavy for one process. A rendered page is one that no cache holds. Verifying: a tree of 1,000,000 leaves has as many nodes, so that one hash a line is at best twice as fast. Of 64 callers half are on their way while the other half is made, so that the batches are of 32. Where a figure is missed, on two cores: an append is bound by the program, which hashes, signs and writes while PostgreSQL does so with two indexes, tiles, a head and a checkpoint where a raw insert has one index; an act posted also looks up its session and its person, asks for the clock, is judged for its worth, and shares both cores with the database and the load; 10,000 fetches are as many cached pages, which the same two cores serve and read. The machine was shared with much other work when this was measured, and whoever waits for the disk or a processor waits longer than it works: with less of it (load 7) ours kept 24,000 to 30,000 acts/s, and that was 34 to 50 % of the raw inserts, so that the share of raw inserts is not to be called met.'

export async function bench(): Promise<Row[]> {
  const parts: Readonly<Record<string, () => Promise<Row[]>>> = {
    appends,
    api: () => serving(byApi),
    seen: () => serving(seen),
    page: () => serving(page),
    verify: verifying,
  }
  const only = process.env.ENTENTE_BENCH_PART?.split(',')
  const rows: Row[] = []
  for (const [name, part] of Object.entries(parts)) if (only === undefined || only.includes(name)) rows.push(...(await part()))
  return rows
}
