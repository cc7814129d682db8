/** Small things in PostgreSQL: a row each, changed by one statement that names the version it was made from. */
import { setImmediate as turn } from 'node:timers/promises'
import type { Drawer, Kept } from '../store.ts'
import type { Database, Lane } from './database.ts'

interface KeptRow {
  readonly key: string
  readonly value: string
  readonly version: number
  readonly due: number | null
}

const MOST = 1_000_000
const PAGE = 500

const thingOf = <T>({ key, value, version, due }: KeptRow): Kept<T> => ({ key, value: JSON.parse(value) as T, version, due })

/**
 * Looks a thing up. Those that are asked for in one turn of the program, or while another look is under way, go out together: every request of a
 * person who is signed in asks for two, and at once many come. What is told was looked up after it was asked for.
 */
function looker(database: Database, org: string): (kind: string, key: string) => Promise<KeptRow | null> {
  let asked: { readonly keys: Map<string, { readonly kind: string; readonly key: string }>; readonly rows: Promise<Rows> } | null = null
  const look = async (keys: ReadonlyMap<string, { readonly kind: string; readonly key: string }>): Promise<Rows> => {
    await turn()
    const before = under
    let over = (): void => {}
    under = new Promise(settle => (over = settle))
    try {
      await before
      asked = null
      return await lookNow([...keys.values()])
    } finally {
      over()
    }
  }
  let under: Promise<void> = Promise.resolve()
  const lookNow = async (all: readonly { readonly kind: string; readonly key: string }[]): Promise<Rows> => {
    const rows = await database.ask(
      sql => sql<(KeptRow & { kind: string })[]>`
        select k.kind, k.key, k.value, k.version, k.due
        from unnest(
          string_to_array(${all.map(({ kind }) => kind).join('\n')}, E'\n'),
          string_to_array(${all.map(({ key }) => key).join('\n')}, E'\n')
        ) as a(kind, key)
        cross join lateral (
          select kind, key, value, version, due from kept where org = ${org} and kind = a.kind and key = a.key limit 1
        ) as k`,
    )
    return new Map(rows.map(row => [`${row.kind}\n${row.key}`, row]))
  }
  return async (kind, key) => {
    if (`${kind}${key}`.includes('\n') || kind === '' || key === '') {
      const [row] = await database.ask(
        sql => sql<KeptRow[]>`select key, value, version, due from kept where org = ${org} and kind = ${kind} and key = ${key}`,
      )
      return row ?? null
    }
    if (asked === null) {
      const keys = new Map<string, { readonly kind: string; readonly key: string }>()
      asked = { keys, rows: look(keys) }
    }
    const name = `${kind}\n${key}`
    asked.keys.set(name, { kind, key })
    return (await asked.rows).get(name) ?? null
  }
}
type Rows = ReadonlyMap<string, KeptRow>

const lookers = new WeakMap<Database, Map<string, ReturnType<typeof looker>>>()
function lookerOf(database: Database, org: string): ReturnType<typeof looker> {
  const known = lookers.get(database) ?? new Map<string, ReturnType<typeof looker>>()
  lookers.set(database, known)
  const found = known.get(org) ?? looker(database, org)
  known.set(org, found)
  return found
}

export const drawerOf = (database: Database, org: string): Drawer => ({
  async get<T>(kind: string, key: string) {
    const row = await lookerOf(database, org)(kind, key)
    return row ? thingOf<T>(row) : null
  },
  async put(kind, key, value, { from, due = null }) {
    const text = JSON.stringify(value)
    const { count } = await database.once(sql =>
      from === 0
        ? sql`
            insert into kept (org, kind, key, value, version, due) values (${org}, ${kind}, ${key}, ${text}, 1, ${due})
            on conflict (org, kind, key) do nothing`
        : sql`
            update kept set value = ${text}, version = version + 1, due = ${due}
            where org = ${org} and kind = ${kind} and key = ${key} and version = ${from}`,
    )
    return count === 1
  },
  async take<T>(kind: string, key: string) {
    const [row] = await database.once(
      sql => sql<KeptRow[]>`delete from kept where org = ${org} and kind = ${kind} and key = ${key} returning key, value, version, due`,
    )
    return row ? thingOf<T>(row) : null
  },
  async list<T>(kind: string, prefix = '', most = MOST) {
    const rows = await database.ask(
      sql => sql<KeptRow[]>`
        select key, value, version, due from kept
        where org = ${org} and kind = ${kind} and starts_with(key, ${prefix}) and key >= ${prefix}
        order by key limit ${Math.min(most, MOST)}`,
    )
    return rows.map(row => thingOf<T>(row))
  },
  async due<T>(kind: string, until: number, most: number) {
    const rows = await database.ask(
      sql => sql<KeptRow[]>`
        select key, value, version, due from kept where org = ${org} and kind = ${kind} and due <= ${Math.floor(until)}
        order by due, key limit ${Math.min(most, MOST)}`,
    )
    return rows.map(row => thingOf<T>(row))
  },
})

/** All things of an organisation, by kind and key. */
export const drawersOf = (database: Database, org: string): AsyncGenerator<Kept & { readonly kind: string }> =>
  drawersBy(org, page => database.ask(sql => page(sql as unknown as Lane)))

type PageRow = KeptRow & { readonly kind: string }

/** The same, page by page, each asked for where the caller says. */
export async function* drawersBy(
  org: string,
  ask: (page: (lane: Lane) => PromiseLike<readonly PageRow[]>) => PromiseLike<readonly PageRow[]>,
): AsyncGenerator<Kept & { readonly kind: string }> {
  for (let [kind, key] = ['', '']; ; ) {
    const rows = await ask(
      lane => lane<PageRow>`
        select kind, key, value, version, due from kept where org = ${org} and (kind, key) > (${kind}, ${key})
        order by kind, key limit ${PAGE}`,
    )
    for (const one of rows) yield { kind: one.kind, ...thingOf(one) }
    const last = rows.at(-1)
    if (rows.length < PAGE || !last) return
    ;[kind, key] = [last.kind, last.key]
  }
}
