/**
 * XML read (Extensible Markup Language 1.0, Fifth Edition): whether it is well-formed is judged by the package `@rgrove/parse-xml` (decision 0029), what
 * is wrong is told here. A document type is refused, and with it every entity but the five of XML itself and characters by number: so nothing is fetched
 * and nothing grows. Names with a colon keep it; namespaces are not resolved.
 */
import { parseXml as parse, XmlDeclaration, XmlElement, XmlError, XmlText } from '@rgrove/parse-xml'
import { type Element, NOT_XML, type XmlFault } from './xml.ts'

/** So deep a file may be nested. The package calls itself once for each level, so this is asked before it. */
const DEEPEST = 64
/** So much of a name is said. */
const LONGEST = 80
/** Comments, CDATA sections and processing instructions whole; where an element begins or ends, with its name; "<!" of anything else. */
const MARKUP = /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|<(\/?)([^\s<>/!?"'=&]+)(?=[\s/>])|<!/g
/** What follows the name of an element, up to the end of a value or its own. */
const PIECE = /[^"'<>]*(?:"[^"<]*"|'[^'<]*'|>)/y

/** The root of an XML text, or what is wrong with it first and at which line. */
export function parseXml(source: string): Element | XmlFault {
  // XML 1.0, 2.11: a line ends with one character, whatever a file has.
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const odd = text.search(NOT_XML)
  if (odd >= 0) return { line: lineAt(text, odd), says: oddly(text.charCodeAt(odd)) }
  const open = openAt(text, text.length)
  if ('says' in open) return open
  try {
    const { children, root } = parse(text, { includeOffsets: true, preserveXmlDeclaration: true })
    const { encoding } = children.find(node => node instanceof XmlDeclaration) ?? {}
    if (encoding && !/^(utf-?8|us-ascii)$/i.test(encoding))
      return { line: 1, says: `this file says that it is in ${encoding}; save it as UTF-8, and write encoding="UTF-8"` }
    return read(root as XmlElement, lines(text))
  } catch (error) {
    if (error instanceof XmlError) return faultOf(error, text)
    throw error
  }
}

const oddly = (code: number): string =>
  code === 0
    ? 'this line holds a NUL character, as files in UTF-16 do; save it as UTF-8'
    : 'this line holds a control character, which XML does not have; remove it'

interface Open {
  readonly name: string
  readonly at: number
}
/** The elements open at a place, the outermost first; or that they lie too deep before it, or that a document type does. */
function openAt(text: string, to: number): readonly Open[] | XmlFault {
  const open: Open[] = []
  for (const { 0: markup, 1: end, 2: name, index: at } of text.matchAll(MARKUP)) {
    if (at >= to) break
    if (markup === '<!') return { line: lineAt(text, at), says: 'a document type is not read here; remove the "<!DOCTYPE …>"' }
    if (name === undefined) continue
    const close = endOf(text, at + markup.length)
    // It has no end: what comes after is not read, for the package stops here.
    if (close < 0) break
    if (end === '/') open.pop()
    else if (text[close - 2] === '/') continue
    else if (open.length >= DEEPEST) return { line: lineAt(text, at), says: `elements lie more than ${DEEPEST} deep` }
    else open.push({ name: name.slice(0, LONGEST), at })
  }
  return open
}

/** Where the start or end of an element ends, after its name; -1 where it does not. */
function endOf(text: string, from: number): number {
  PIECE.lastIndex = from
  for (;;) {
    if (!PIECE.test(text)) return -1
    if (text[PIECE.lastIndex - 1] === '>') return PIECE.lastIndex
  }
}

function read(element: XmlElement, lineOf: (at: number) => number): Element {
  const line = lineOf(element.start)
  const own = element.children.flatMap(child => (child instanceof XmlText ? [child.text] : []))
  const children = element.children.flatMap(child => (child instanceof XmlElement ? [read(child, lineOf)] : []))
  return { name: element.name, line, attributes: { ...element.attributes }, children, text: own.join('') }
}

/** The line of each place in a text, asked for in their order. */
function lines(text: string): (at: number) => number {
  let line = 1
  let next = text.indexOf('\n')
  return to => {
    while (next >= 0 && next < to) {
      line++
      next = text.indexOf('\n', next + 1)
    }
    return line
  }
}
const lineAt = (text: string, at: number): number => lines(text)(at)

/** A place where the package stopped: the text before and after it, and what it said. */
interface Stop {
  readonly text: string
  readonly at: number
  readonly rest: string
  /** The name that the package said, as of an element. */
  readonly name: string
}
type Told = readonly [says: string, at?: number]
const tagOf = ({ text, at }: Stop): number => text.lastIndexOf('<', at - 1)
const tagged = (rest: string): string => /^<\/?([^\s<>/]*)/.exec(rest)?.[1] ?? ''

/** What is said of each thing that the package can stop at, and at which place. */
const TOLD: readonly (readonly [RegExp, (stop: Stop) => Told])[] = [
  [/^Missing end tag for element (.+) \(/, unended],
  [/^(?:Root element is missing|Extra content)/, outside],
  [/^Named entity isn't defined/, () => [ENTITIES]],
  [/reference/, ({ text, at }) => [ENTITIES, text.lastIndexOf('&', at - 1)]],
  [/^Attribute value expected/, valueless],
  [/^Duplicate attribute: (.+) \(/, ({ name }) => [`the attribute "${name}" stands twice; write it once`]],
  [/`xml:space`/, () => ['the value of "xml:space" is neither "default" nor "preserve"; write one of them']],
  [/attribute/, stop => [`a value in this element is not closed, or holds "<"; write it as name="…", and "<" as "&lt;"`, tagOf(stop)]],
  [/^Unclosed start tag for element `(.+)`/, stop => [`the element "${stop.name}" is not closed; end it with ">"`, tagOf(stop)]],
  [/^Unclosed end tag for element (.+) \(/, stop => [`the end of "${stop.name}" is not closed; write "</${stop.name}>"`, tagOf(stop)]],
  [/^Element content may not/, () => [CDATA_END]],
  [/^Unclosed CDATA/, () => ['a CDATA section is not closed; end it with "]]>"']],
  [/^The string `--`/, () => ['a comment holds "--", which ends it in XML; write "-" instead']],
  [/^Unclosed comment/, () => ['a comment is not closed; end it with "-->"']],
  [
    /^XML declaration isn't/,
    () => ['"<?xml …?>" stands at the very beginning of a file and nowhere else; remove it here, or what is before it'],
  ],
  [/^Unterminated processing/, () => ['a processing instruction is not closed; end it with "?>"']],
  [/processing instruction/, () => ['a processing instruction begins with "<?" and a name; write it so, or remove it']],
  [/declaration|version|encoding|standalone|quote/, () => ['the file begins wrongly; write <?xml version="1.0" encoding="UTF-8"?>', 0]],
]
const ENTITIES = 'an ampersand is written as "&amp;"; only the entities of XML itself are read here'
const CDATA_END = '"]]>" ends no CDATA section here; write it as "]]&gt;"'

function faultOf({ message, pos }: XmlError, text: string): XmlFault {
  const at = placeOf(text, pos)
  for (const [pattern, tell] of TOLD) {
    const found = pattern.exec(message)
    if (!found) continue
    const [says, where = at] = tell({ text, at, rest: text.slice(at, at + LONGEST), name: found[1]?.slice(0, LONGEST) ?? '' })
    return { line: lineAt(text, where), says }
  }
  return { line: lineAt(text, at), says: 'this is no well-formed XML; write it anew, or remove it' }
}

/** The package counts characters, as a string counts their halves; and its own line is that of the wrong count. */
function placeOf(text: string, characters: number): number {
  let at = 0
  for (let i = 0; i < characters; i++) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
  return at
}

function unended({ text, at, rest }: Stop): Told {
  const open = openAt(text, at)
  const last = 'says' in open ? undefined : open[open.length - 1]
  if (rest.startsWith(']]>')) return [CDATA_END]
  const ended = text.indexOf('<', at) < 0
  if (last === undefined || !(ended || rest.startsWith('</'))) return ['a "<" begins no element here; write it as "&lt;"']
  if (ended) return [`"${last.name}" of this line is not closed; write "</${last.name}>" where it ends`, last.at]
  return [`"</${tagged(rest)}>" stands where "${last.name}" of line ${lineAt(text, last.at)} ends; write "</${last.name}>"`]
}

function outside({ text, at, rest }: Stop): Told {
  const name = tagged(rest)
  if (rest === '') return ['the file holds no element; it is empty, or no XML', 0]
  if (rest.startsWith('</')) return [`"</${name}>" ends nothing; remove it`]
  if (!rest.startsWith('<')) return ['text stands outside of the outermost element; put it inside, or remove it']
  if (text.lastIndexOf('>', at) >= 0 && /^<[\p{L}_:]/u.test(rest))
    return [`"${name}" stands after the end of the outermost element; a file has one`]
  return rest.startsWith('<![CDATA[')
    ? ['text stands outside of the outermost element']
    : ['a "<" begins no element here; write it as "&lt;"']
}

function valueless(stop: Stop): Told {
  const before = stop.text.slice(tagOf(stop), stop.at).trimEnd()
  const [, key = '', equals = ''] = /([^\s<>"'=]+)\s*(=?)$/.exec(before.slice(-LONGEST)) ?? []
  const says = equals === '' ? `the attribute "${key}" has no value` : `the value of "${key}" is not in quotes`
  return [`${says}; write ${key}="…"`, tagOf(stop) + before.length - 1]
}
