/** Small things in PostgreSQL: a row each, changed by one statement that names the version it was made from. */
import type { Drawer, Kept } from '../store.ts'
import type { Database } from './database.ts'

interface KeptRow {
  readonly key: string
  readonly value: string
  readonly version: number
  readonly due: number | null
}

const MOST = 1_000_000
const PAGE = 500

const thingOf = <T>({ key, value, version, due }: KeptRow): Kept<T> => ({ key, value: JSON.parse(value) as T, version, due })

export const drawerOf = (database: Database, org: string): Drawer => ({
  async get<T>(kind: string, key: string) {
    const [row] = await database.ask(
      sql => sql<KeptRow[]>`select key, value, version, due from kept where org = ${org} and kind = ${kind} and key = ${key}`,
    )
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
export async function* drawersOf(database: Database, org: string): AsyncGenerator<Kept & { readonly kind: string }> {
  for (let [kind, key] = ['', '']; ; ) {
    const rows = await database.ask(
      sql => sql<(KeptRow & { kind: string })[]>`
        select kind, key, value, version, due from kept where org = ${org} and (kind, key) > (${kind}, ${key})
        order by kind, key limit ${PAGE}`,
    )
    for (const one of rows) yield { kind: one.kind, ...thingOf(one) }
    const last = rows.at(-1)
    if (rows.length < PAGE || !last) return
    ;[kind, key] = [last.kind, last.key]
  }
}
