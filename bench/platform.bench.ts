/** The platform: how fast acts are kept, how soon they are seen, how many pages are served, and how long a log takes to verify. */
import type { Row } from './measure.ts'
import { appends } from './platform/appends.ts'
import { byApi, page, seen, serving } from './platform/serving.ts'
import { verifying } from './platform/verifying.ts'

export const title = 'The platform'
export const about = ''

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
