/** The agenda of a meeting: what was put on it, moved, taken off, taken up and finished. An item kept from a reader is not in their record. */
import { byAlphabet } from '../charter/alphabet.ts'
import type { Act } from '../record/act.ts'
import type { Heard } from './heard.ts'

export interface Item {
  /** The number of the act that put it on the agenda. */
  readonly no: number
  /** Its place, as `2` or `3(a)`; null where it was given none. */
  readonly number: string | null
  readonly title: string | null
  /** The matter that is decided under it. */
  readonly refers: string | null
  readonly state: 'ahead' | 'taken up' | 'finished' | 'taken off'
  /** Every act that moved it on: by which it was put, moved, taken up, finished or taken off. */
  readonly acts: readonly number[]
}

interface Kept extends Omit<Item, 'number' | 'state' | 'acts'> {
  number: string | null
  state: Item['state']
  acts: number[]
}

/** The agenda in its order, and the item taken up last that is not finished. */
export function agendaOf(heard: readonly Heard[]): { readonly items: readonly Item[]; readonly now: Item | null } {
  const items = new Map<number, Kept>()
  let now: Kept | null = null
  for (const { no, act } of heard) {
    if (act.act === 'put on the agenda') {
      items.set(no, {
        no,
        number: act.number ?? null,
        title: act.title ?? null,
        refers: act.refers ?? null,
        state: 'ahead',
        acts: [no],
      })
      continue
    }
    const item = items.get(act.answers ?? 0)
    if (item === undefined) {
      // Of an item that is not shown nothing is known but that the one before it is no longer before the meeting.
      if (act.act === 'took up') now = null
      continue
    }
    if (!step(item, act)) continue
    item.acts.push(no)
    if (act.act === 'took up') {
      if (now !== null && now !== item && now.state === 'taken up') now.state = 'ahead'
      now = item
    } else if (now === item && act.act !== 'moved on the agenda') now = null
  }
  return { items: inOrder([...items.values()]), now }
}

function step(item: Kept, { act, number }: Act): boolean {
  switch (act) {
    case 'moved on the agenda':
      item.number = number ?? item.number
      return true
    case 'took up':
      item.state = 'taken up'
      return true
    case 'finished the item':
      item.state = 'finished'
      return true
    case 'took off the agenda':
      item.state = 'taken off'
      return true
    default:
      return false
  }
}

/** `2` before `3(a)` before `10`; what has no number comes last. */
function inOrder(items: readonly Kept[]): readonly Item[] {
  const numbered = items.filter(i => i.number !== null)
  return [...byAlphabet(numbered, i => i.number ?? '', 'en'), ...items.filter(i => i.number === null)]
}
