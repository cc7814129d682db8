/** What of a file from elsewhere no act was made of: counted by what it is, with its lines, so that nothing is dropped in silence. */
import type { Element } from '../basics/xml.ts'

export interface Unread {
  /** Where it stands: `iati-activity/location`, `iati-activity/@humanitarian`. */
  readonly what: string
  /** Why it was not taken, where that is known; else the record has no act for it. */
  readonly why: string | null
  readonly lines: readonly number[]
}

/** What was read of a file so far: an element with those of its attributes that were read. */
export interface Account {
  readonly taken: Map<Element, ReadonlySet<string>>
  readonly why: Map<Element, string>
}
export const account = (): Account => ({ taken: new Map(), why: new Map() })

/** Notes that an element was read, with these attributes of it. */
export function took({ taken }: Account, element: Element | undefined, ...attributes: readonly string[]): void {
  if (element) taken.set(element, new Set([...(taken.get(element) ?? []), ...attributes]))
}

/** What was not read below an element, in the order of the file; each kind once, with all its lines. */
export function unreadOf(root: Element, { taken, why }: Account): readonly Unread[] {
  const found = new Map<string, { what: string; why: string | null; lines: number[] }>()
  const tell = (what: string, element: Element): void => {
    const key = JSON.stringify([what, why.get(element)])
    const one = found.get(key) ?? { what, why: why.get(element) ?? null, lines: [] }
    found.set(key, one)
    one.lines.push(element.line)
  }
  const walk = (element: Element, path: string): void => {
    const own = taken.get(element)
    if (own === undefined) {
      tell(path, element)
      return
    }
    for (const name of Object.keys(element.attributes))
      if (!own.has(name) && name !== 'xmlns' && !name.startsWith('xmlns:')) tell(`${path}/@${name}`, element)
    for (const child of element.children) walk(child, path === 'iati-activities' ? child.name : `${path}/${child.name}`)
  }
  walk(root, root.name)
  return [...found.values()]
}
