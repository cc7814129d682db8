/**
 * Who may speak for another party: a fold of the acts by which a party gives a proxy and takes it back. At a live door an act `for` a party asks
 * for one that this party gave, to whoever uses it, for the matter or body in which it is used; without either it is for all. What the charter
 * allows and how many one may hold is the judge's to say (TFEU Art. 239: one).
 */
import type { Act } from '../record/act.ts'

export const PROXY: readonly string[] = ['gave a proxy', 'withdrew its proxy']

interface Given {
  readonly no: number
  readonly party: string
  /** Null where it was taken back. */
  readonly to: string | null
  readonly matter: string | null
  readonly body: string | null
  readonly kinds: readonly string[] | null
  readonly from: number | null
  readonly until: number | null
}

/** An act for another party as it is about to be done. */
interface Spoken {
  readonly holder: string
  readonly party: string
  readonly act: string
  readonly matter: string | null
  readonly body: string | null
  /** Milliseconds since 1970. */
  readonly at: number
}

interface Proxies {
  /** The next act that gives a proxy or takes it back, with the first and the last moment for which it says that it holds. */
  take(no: number, act: Act, bounds: Readonly<Record<'from' | 'until', number | null>>): void
  /** The number of the proxy that covers an act, and the last moment to which it holds; null where there is none. */
  held(spoken: Spoken): { readonly no: number; readonly until: number | null } | null
}

/** An empty fold. */
export function openProxies(): Proxies {
  const all: Given[] = []
  return {
    take(no, act, { from, until }) {
      if (typeof act.by !== 'string') return
      const { matter = null, body = null, kinds = null } = act
      const back = act.act === 'withdrew its proxy'
      if (back || act.to !== undefined)
        all.push({ no, party: act.by, to: back ? null : (act.to as string), matter, body, kinds, from, until })
    },
    // The last word of its giver holds: a proxy given anew takes the place of the one before, and one taken back is held by nobody.
    held(spoken) {
      const last = all.findLast(given => given.party === spoken.party && covers(given, spoken))
      return last === undefined || last.to !== spoken.holder ? null : { no: last.no, until: last.until }
    },
  }
}

function covers(given: Given, { act, matter, body, at }: Spoken): boolean {
  if (given.matter !== null && given.matter !== matter && !(matter ?? '').startsWith(`${given.matter}/`)) return false
  // Taken back in a body, it is taken back also where the act does not say in which body it is done.
  if (given.to === null) return given.body === null || body === null || given.body === body
  if (given.body !== null && given.body !== body) return false
  if (given.kinds !== null && !given.kinds.includes(act)) return false
  return (given.from === null || at >= given.from) && (given.until === null || at <= given.until)
}
