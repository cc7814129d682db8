/** XML as far as files of data use it (Extensible Markup Language 1.0, Fifth Edition): what is read (by `xml-parse.ts`), and what is printed. */

export interface Element {
  readonly name: string
  readonly line: number
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  /** Its own text, without that of its children. */
  readonly text: string
}

/** What is wrong with a text first, and at which line. */
export interface XmlFault {
  readonly line: number
  readonly says: string
}

// The characters that XML does not have, and halves of a character.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML does not have
export const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** A text as it stands in an element or attribute; characters that XML does not have are left out. */
export const escapeXml = (text: string): string => text.replace(NOT_XML, '').replace(/[&<>"]/g, mark => MARKS[mark] as string)

/** An element to be printed: its name, attributes (null is left out) and what is in it. */
export interface Node {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | null>>
  readonly children: readonly (Node | string)[]
}
export const node = (name: string, attributes: Node['attributes'] = {}, ...children: readonly (Node | string)[]): Node => ({
  name,
  attributes,
  children,
})

/** An element as text, two spaces for each level; an element that holds text stands on one line. */
export function printXml({ name, attributes, children }: Node, pad = ''): string {
  const own = Object.entries(attributes)
    .flatMap(([key, value]) => (value === null ? [] : [` ${key}="${escapeXml(value)}"`]))
    .join('')
  if (children.length === 0) return `${pad}<${name}${own}/>\n`
  if (children.every(c => typeof c === 'string')) return `${pad}<${name}${own}>${escapeXml(children.join(''))}</${name}>\n`
  const inner = children.map(c => (typeof c === 'string' ? escapeXml(c) : printXml(c, `${pad}  `))).join('')
  return `${pad}<${name}${own}>\n${inner}${pad}</${name}>\n`
}
