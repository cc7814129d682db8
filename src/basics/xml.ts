/**
 * XML as far as files of data use it (Extensible Markup Language 1.0, Fifth Edition): elements, attributes, text, comments, processing instructions
 * and CDATA, each element with its line. A document type is refused, and with it every entity but the five of XML itself and characters by number:
 * so nothing is fetched and nothing grows. Names with a colon keep it; namespaces are not resolved.
 */

export interface Element {
  readonly name: string
  readonly line: number
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  /** Its own text, without that of its children. */
  readonly text: string
}

interface XmlFault {
  readonly line: number
  readonly says: string
}

interface Open {
  name: string
  line: number
  attributes: Record<string, string>
  children: Element[]
  text: string
}

const NAME = /[\p{L}_:][\p{L}\p{N}_:.\-·]*/uy
const SPACE = /[ \t\r\n]*/y
const VALUE = /"([^"<]*)"|'([^'<]*)'/y
// The characters that XML allows; a file with another is not XML at all.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML does not have
const ODD = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: the same, and halves of a character
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
/** So deep a file may be nested. */
const DEEPEST = 64

/** The root of an XML text, or what is wrong with it first and at which line. */
export function parseXml(source: string): Element | XmlFault {
  const text = source.replace(/^\ufeff/, '')
  let at = 0
  let line = 1
  let counted = 0
  const lineAt = (to: number): number => {
    for (let i = text.indexOf('\n', counted); i >= 0 && i < to; i = text.indexOf('\n', counted)) {
      line++
      counted = i + 1
    }
    return line
  }
  const wrong = (says: string, where = at): XmlFault => ({ line: lineAt(where), says })
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) at = pattern.lastIndex
    return found
  }
  const odd = ODD.exec(text)
  if (odd) return wrong('this line holds a control character, which XML does not have; remove it', odd.index)
  const stack: Open[] = []
  let root: Element | null = null
  while (at < text.length) {
    if (text[at] !== '<') {
      const end = text.indexOf('<', at)
      const found = text.slice(at, end < 0 ? text.length : end)
      const open = stack[stack.length - 1]
      const said = resolved(found)
      if (said === null) return wrong(`an ampersand is written as "&amp;"; ${EXPECTED}`)
      if (open) open.text += said
      else if (found.trim() !== '') return wrong('text stands outside of the outermost element; put it inside, or remove it')
      at += found.length
      continue
    }
    if (text.startsWith('<!--', at)) {
      const end = text.indexOf('-->', at + 4)
      if (end < 0) return wrong('a comment is not closed; end it with "-->"')
      at = end + 3
      continue
    }
    if (text.startsWith('<![CDATA[', at)) {
      const end = text.indexOf(']]>', at)
      const open = stack[stack.length - 1]
      if (end < 0 || !open)
        return wrong(end < 0 ? 'a CDATA section is not closed; end it with "]]>"' : 'text stands outside of the outermost element')
      open.text += text.slice(at + 9, end)
      at = end + 3
      continue
    }
    if (text.startsWith('<?', at)) {
      const end = text.indexOf('?>', at)
      if (end < 0) return wrong('a processing instruction is not closed; end it with "?>"')
      at = end + 2
      continue
    }
    if (text.startsWith('<!', at)) return wrong('a document type is not read here; remove the "<!DOCTYPE …>"')
    const begin = at
    if (text[at + 1] === '/') {
      at += 2
      const name = take(NAME)?.[0] ?? ''
      take(SPACE)
      const open = stack.pop()
      if (text[at] !== '>') return wrong(`the end of "${name}" is not closed; write "</${name}>"`, begin)
      at++
      if (!open || open.name !== name)
        return wrong(
          open
            ? `"</${name}>" stands where "${open.name}" of line ${open.line} ends; write "</${open.name}>"`
            : `"</${name}>" ends nothing; remove it`,
          begin,
        )
      const above = stack[stack.length - 1]
      if (above) above.children.push(open)
      else root = open
      continue
    }
    at++
    const name = take(NAME)?.[0]
    if (name === undefined) return wrong('a "<" begins no element here; write it as "&lt;"', begin)
    if (root !== null && stack.length === 0) return wrong(`"${name}" stands after the end of the outermost element; a file has one`, begin)
    const open: Open = { name, line: lineAt(begin), attributes: {}, children: [], text: '' }
    for (;;) {
      const spaced = (take(SPACE)?.[0] ?? '') !== ''
      if (text.startsWith('/>', at) || text[at] === '>') break
      const key = spaced ? take(NAME)?.[0] : undefined
      if (key === undefined) return wrong(`the element "${name}" is not closed; end it with ">"`, begin)
      take(SPACE)
      if (text[at] !== '=') return wrong(`the attribute "${key}" of "${name}" has no value; write ${key}="…"`)
      at++
      take(SPACE)
      const value = take(VALUE)
      const said = value && resolved(value[1] ?? value[2] ?? '')
      if (!value || said === null)
        return wrong(`the value of "${key}" of "${name}" is not in quotes, or holds "<" or a bare "&"; write ${key}="…"`)
      if (Object.hasOwn(open.attributes, key)) return wrong(`the attribute "${key}" of "${name}" stands twice; write it once`)
      open.attributes[key] = said as string
    }
    if (text[at] === '/') {
      at += 2
      const above = stack[stack.length - 1]
      if (above) above.children.push(open)
      else root = open
    } else {
      at++
      if (stack.length >= DEEPEST) return wrong(`elements lie more than ${DEEPEST} deep`, begin)
      stack.push(open)
    }
  }
  const open = stack.pop()
  if (open) return { line: open.line, says: `"${open.name}" of this line is not closed; write "</${open.name}>" where it ends` }
  return root ?? { line: 1, says: 'the file holds no element; it is empty, or no XML' }
}

const EXPECTED = 'only the entities of XML itself are read here'

/** A text with its entities resolved; null where one is not known. */
function resolved(text: string): string | null {
  if (!text.includes('&')) return text
  let amiss = false
  const said = text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|\w+);|&/g, (_, name?: string) => {
    if (name === undefined) amiss = true
    else if (name.startsWith('#')) {
      const code = Number.parseInt(name.startsWith('#x') ? name.slice(2) : name.slice(1), name.startsWith('#x') ? 16 : 10)
      if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code)
      amiss = true
    } else if (Object.hasOwn(ENTITIES, name)) return ENTITIES[name] as string
    else amiss = true
    return ''
  })
  return amiss ? null : said
}

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
