/** A small reader of our own pages: whether their HTML is sound, and what they link to. */
const voids = new Set(['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'])
const blocks = new Set([
  'p',
  'ul',
  'ol',
  'dl',
  'div',
  'section',
  'table',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'details',
  'nav',
  'main',
  'header',
  'footer',
  'pre',
  'blockquote',
])
const needs: Readonly<Record<string, readonly string[]>> = {
  li: ['ul', 'ol'],
  dt: ['dl'],
  dd: ['dl'],
  tr: ['thead', 'tbody', 'table'],
  td: ['tr'],
  th: ['tr'],
  summary: ['details'],
  caption: ['table'],
}

export interface Link {
  readonly href: string
  readonly from: string
}

/** What is wrong with a page's HTML: tags that do not close, ids that stand twice, labels without a field, links in links. */
export function amiss(html: string): readonly string[] {
  const wrong: string[] = []
  const open: string[] = []
  const ids = new Set<string>()
  const labels: string[] = []
  let headings = 0
  if (!html.startsWith('<!doctype html><html lang="')) wrong.push('no doctype or language')
  for (const [, close, name = '', attributes = '', alone] of html.matchAll(
    /<(\/?)([a-zA-Z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*(\/?)>/g,
  )) {
    if (close) {
      const last = open.pop()
      if (last !== name) wrong.push(`</${name}> closes <${last}>`)
      continue
    }
    const parent = open[open.length - 1] ?? ''
    if (blocks.has(name) && open.includes('p')) wrong.push(`<${name}> in <p>`)
    if (name === 'a' && open.includes('a')) wrong.push('<a> in <a>')
    if (needs[name] && !needs[name].includes(parent)) wrong.push(`<${name}> in <${parent}>`)
    if (name === 'h1') headings++
    if (name === 'script' && !/\ssrc="\/-\/[\w./]+\.js\?v=[\w-]+"/.test(attributes)) wrong.push('a script that is not a file of ours')
    for (const [, key = '', value = ''] of attributes.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)) {
      if (key === 'id') {
        if (ids.has(value)) wrong.push(`the id "${value}" stands twice`)
        ids.add(value)
      }
      if (key === 'for') labels.push(value)
      if (key === 'style' || key.startsWith('on')) wrong.push(`the attribute ${key}`)
      if (key === 'href' && /^\s*(javascript|data):/i.test(value)) wrong.push(`the address ${value}`)
    }
    if (!voids.has(name) && !alone) open.push(name)
  }
  for (const id of labels) if (!ids.has(id)) wrong.push(`a label for "${id}", which is not there`)
  if (headings !== 1) wrong.push(`${headings} first headings`)
  if (open.length > 0) wrong.push(`not closed: ${open.join(' ')}`)
  return [...new Set(wrong)]
}

export const plain = (text: string): string =>
  text.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'")

/** The addresses inside the site that a page links to. */
export const linksOf = (html: string): readonly string[] =>
  [...html.matchAll(/<(?:a|link)\s[^>]*?href="([^"]*)"/g)]
    .map(m => plain(m[1] ?? ''))
    .filter(href => href.startsWith('/') || href.startsWith('#'))

/** The words of a page, without its tags. */
export const textOf = (html: string): string =>
  plain(html.replace(/<(title|style)[^>]*>[^<]*<\/\1>/g, ' ').replace(/<[^>]+>/g, ' '))
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:)])/g, '$1')
    .trim()

export const idsOf = (html: string): ReadonlySet<string> => new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(m => plain(m[1] ?? '')))

/** What a page says in its own language: its text, and the attributes that are read aloud, without what is marked as another language, and without code. */
export function ownText(html: string): readonly string[] {
  const said: string[] = []
  const open: { readonly name: string; readonly foreign: boolean }[] = []
  const language = /<html lang="([^"]+)"/.exec(html)?.[1] ?? ''
  for (const [, comment, close, name = '', attributes = '', alone, text] of html.matchAll(
    /(<!(?:--.*?--|[^>]*)>)|<(\/?)([a-zA-Z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/gs,
  )) {
    if (comment) continue
    const foreign = open.at(-1)?.foreign ?? false
    if (text !== undefined) {
      if (!foreign && text.trim() !== '') said.push(plain(text))
      continue
    }
    if (close) {
      open.pop()
      continue
    }
    const own = / lang="([^"]*)"/.exec(attributes)?.[1]
    const here = own === undefined ? foreign : own !== language
    const hidden = here || ['script', 'style', 'code', 'pre', 'kbd'].includes(name)
    if (!hidden)
      for (const [, value = ''] of attributes.matchAll(/ (?:title|alt|aria-label|placeholder)="([^"]*)"/g)) said.push(plain(value))
    if (!alone && !voids.has(name)) open.push({ name, foreign: hidden })
  }
  return said
}

/** The page to which an answer leads, as a browser goes there. */
export async function followed(
  app: { request(path: string, init: { headers: Readonly<Record<string, string>> }): Response | Promise<Response> },
  answer: Response | Promise<Response>,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const first = await answer
  const to = first.status === 303 ? first.headers.get('location') : null
  return to === null ? first : app.request(to.replace(/#.*$/, ''), { headers })
}
