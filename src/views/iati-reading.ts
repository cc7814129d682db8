/** What is asked of every part of an IATI file while it is read: its text, its days, who is meant, and that it was read. */
import type { Element } from '../basics/xml.ts'
import { type Account, took } from './unread.ts'

/** One file on its way to acts. */
export interface Reading {
  readonly account: Account
  readonly recorder: string
  /** The day on which the file was made: no act of it is later. */
  readonly said: string
  /** The id of a party, body or officer by its id or English name; null = the charter knows nobody of that name. */
  readonly who: (name: string) => string | null
  /** Whom the charter knows and has a name like this, as the end of a sentence. */
  readonly like: (name: string) => string
  readonly enter: (line: number, act: Readonly<Record<string, unknown>>) => void
}

/** An activity with the matter that it becomes. */
export interface Activity {
  readonly element: Element
  readonly matter: string
  readonly title: string
  readonly lang: string | undefined
}

export const childOf = (of: Element, name: string): Element | undefined => of.children.find(c => c.name === name)
export const childrenOf = (of: Element, name: string): readonly Element[] => of.children.filter(c => c.name === name)
export const dayOf = (of: Element | undefined, attribute = 'iso-date'): string | undefined => of?.attributes[attribute]?.slice(0, 10)
/** The earlier of two days. */
export const earlier = (a: string, b: string): string => (a < b ? a : b)

/** The text of an element in the language of its activity, or its first; it is noted as read. */
export function textOf(
  of: Element | undefined,
  lang: string | undefined,
  account: Account,
  ...attributes: readonly string[]
): string | undefined {
  if (of === undefined) return undefined
  took(account, of, ...attributes)
  const all = childrenOf(of, 'narrative')
  const own = all.find(n => (n.attributes['xml:lang'] ?? lang) === lang) ?? all[0]
  took(account, own, 'xml:lang')
  return own?.text.trim()
}

/** A text as part of a path: letters, digits, hyphens; at most sixty of them. */
export const slugOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '') || 'unnamed'

/** Gives each name once: the second is called `-2`. */
export function onlyOnce(): (name: string) => string {
  const used = new Map<string, number>()
  return name => {
    const n = (used.get(name) ?? 0) + 1
    used.set(name, n)
    return n === 1 ? name : `${name}-${n}`
  }
}
