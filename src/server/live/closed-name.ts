/**
 * The name of a matter that not everybody may read. Whoever tries names would learn which are taken; so the platform puts an ending to the name
 * under which such a matter is opened, drawn from a secret of its own and the key of the act: nobody can guess it, and the same act sent again
 * gets the same. Whoever may read the matter meets the whole name.
 */
import { createHmac, randomBytes } from 'node:crypto'
import type { Drawer, Store } from '../../store/store.ts'
import type { Live } from './live.ts'
import type { Sent } from './sent.ts'

/** 32 signs, none of which is taken for another; 13 of them hold 65 bits. */
const SIGNS = 'abcdefghijkmnpqrstuvwxyz23456789'
const LONG = 13

async function secretOf(drawer: Drawer): Promise<string> {
  const asked = () => drawer.get<{ readonly hex: string }>('secret', 'closed names')
  if ((await asked()) === null) await drawer.put('secret', 'closed names', { hex: randomBytes(32).toString('hex') }, { from: 0 })
  return (await asked())?.value.hex ?? secretOf(drawer)
}

/** What is sent, with the whole name of the closed matter that it opens; anything else as it is. */
export async function withClosedName(
  { store, live }: { readonly store: Store; readonly live: Live },
  sent: Sent,
  by: string,
  key: string,
): Promise<Sent> {
  const { matter, marking, act } = sent
  if (typeof matter !== 'string' || typeof marking !== 'string' || marking === 'public' || act === 'marked') return sent
  if (live.whole().titles.has(matter)) return sent
  const bytes = createHmac('sha256', Buffer.from(await secretOf(store.drawer(live.id)), 'hex'))
    .update(JSON.stringify([by, key, matter]))
    .digest()
  return { ...sent, matter: `${matter}-${[...bytes.subarray(0, LONG)].map(b => SIGNS[b % SIGNS.length]).join('')}` }
}
