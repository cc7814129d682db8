/**
 * Figures for those who run the place, in Prometheus' text form (version 0.0.4): counts and times, by route. Nothing of any matter, party or
 * person is in them, and they are told only on this machine or to whoever brings METRICS_TOKEN.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Hall } from './live/hall.ts'

const BOUNDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const GROUPS = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024]

interface Histogram {
  readonly bounds: readonly number[]
  readonly counts: number[]
  sum: number
  n: number
}

const openHistogram = (bounds: readonly number[]): Histogram => ({ bounds, counts: bounds.map(() => 0), sum: 0, n: 0 })
function observe(histogram: Histogram, value: number): void {
  const i = histogram.bounds.findIndex(bound => value <= bound)
  if (i >= 0) histogram.counts[i] = (histogram.counts[i] ?? 0) + 1
  histogram.sum += value
  histogram.n++
}

export interface Metrics {
  /** A request was answered: by which route of the table, how, and in how many seconds. */
  asked(method: string, route: string, status: number, seconds: number): void
  /** Somebody was told to slow down. */
  slowed(): void
  print(now: number): Promise<string>
}

export interface Watched {
  readonly halls: ReadonlyMap<string, Hall>
  /** How many listen to streams. */
  readonly watchers: () => number
  /** How many live organisations are not served because their record was changed. */
  readonly altered?: () => number
}

export function openMetrics({ halls, watchers, altered = () => 0 }: Watched): Metrics {
  const requests = new Map<string, number>()
  const named = new Map<string, { readonly key: string; readonly of: string }>()
  const times = new Map<string, Histogram>()
  const groups = openHistogram(GROUPS)
  let appends = 0
  let slowed = 0
  for (const hall of halls.values())
    hall.live.onTaken((_, acts) => {
      appends += acts.length
      observe(groups, acts.length)
    })

  /** How many letters and calls wait, and when the platform was last seen to be open; null where the store cannot be asked. */
  async function inStore(): Promise<{ readonly waiting: number; readonly pulse: number | null } | null> {
    try {
      let waiting = 0
      let pulse: number | null = null
      for (const { drawer, store } of halls.values()) {
        // What is sent or lies for a person is due far ahead: what is due now waits.
        waiting += (await drawer.list<{ readonly state?: string }>('notice')).filter(kept => kept.value.state === 'waiting').length
        pulse ??= (await store.drawer('').get<{ readonly at: number }>('pulse', 'platform'))?.value.at ?? null
      }
      return { waiting, pulse }
    } catch {
      return null
    }
  }

  return {
    asked(method, route, status, seconds) {
      const name = `${method} ${status} ${route}`
      const { key, of } = named.get(name) ?? { key: labels({ method, route, status: String(status) }), of: labels({ method, route }) }
      named.set(name, { key, of })
      requests.set(key, (requests.get(key) ?? 0) + 1)
      const histogram = times.get(of) ?? openHistogram(BOUNDS)
      times.set(of, histogram)
      observe(histogram, seconds)
    },
    slowed: () => void slowed++,
    async print(now) {
      const kept = await inStore()
      const lines = [
        ...told('entente_requests_total', 'counter', 'Requests answered, by route and status.', [...requests]),
        '# HELP entente_request_seconds Seconds until an answer began, by route.',
        '# TYPE entente_request_seconds histogram',
        ...[...times].flatMap(([of, histogram]) => printed('entente_request_seconds', of, histogram)),
        ...told('entente_slowed_total', 'counter', 'Requests refused for being too many.', [['', slowed]]),
        ...told('entente_acts_taken_total', 'counter', 'Acts this node has taken since it started.', [['', appends]]),
        '# HELP entente_group_acts Acts taken in one piece.',
        '# TYPE entente_group_acts histogram',
        ...printed('entente_group_acts', '', groups),
        ...told('entente_watchers', 'gauge', 'Open streams.', [['', watchers()]]),
        ...told('entente_organisations_live', 'gauge', 'Live organisations served by this node.', [['', halls.size]]),
        ...told('entente_organisations_altered', 'gauge', 'Live organisations whose record is not the one that was signed.', [
          ['', altered()],
        ]),
        ...told('entente_store_reachable', 'gauge', '1 where the store answers.', [['', kept === null ? 0 : 1]]),
        ...(kept === null ? [] : told('entente_outbox_waiting', 'gauge', 'Letters and calls on their way.', [['', kept.waiting]])),
        ...(kept?.pulse == null
          ? []
          : told('entente_last_pulse_seconds', 'gauge', 'Seconds since 1970 at the last beat of the pulse.', [['', kept.pulse / 1000]])),
        ...told('entente_memory_bytes', 'gauge', 'Memory of this node.', [['', process.memoryUsage.rss()]]),
        ...told('entente_clock_seconds', 'gauge', 'The clock of this node.', [['', now / 1000]]),
      ]
      return `${lines.join('\n')}\n`
    },
  }
}

const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
const labels = (all: Readonly<Record<string, string>>): string =>
  Object.entries(all)
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(',')
const braced = (of: string): string => (of === '' ? '' : `{${of}}`)

const told = (name: string, type: string, says: string, values: readonly (readonly [string, number])[]): readonly string[] => [
  `# HELP ${name} ${says}`,
  `# TYPE ${name} ${type}`,
  ...values.map(([of, value]) => `${name}${braced(of)} ${value}`),
]

function printed(name: string, of: string, { bounds, counts, sum, n }: Histogram): readonly string[] {
  const with_ = (le: string): string => braced([of, `le="${le}"`].filter(part => part !== '').join(','))
  let under = 0
  return [
    ...bounds.map((bound, i) => {
      under += counts[i] ?? 0
      return `${name}_bucket${with_(String(bound))} ${under}`
    }),
    `${name}_bucket${with_('+Inf')} ${n}`,
    `${name}_sum${braced(of)} ${sum}`,
    `${name}_count${braced(of)} ${n}`,
  ]
}

/** Whether the figures may be told: with the token where there is one, else on this machine and through no proxy. */
export function mayMeasure(token: string | undefined, authorization: string | undefined, local: boolean): boolean {
  if (token === undefined || token === '') return local
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(/^Bearer (.+)$/i.exec(authorization ?? '')?.[1] ?? ''), hash(token))
}
