/** The little of Markdown that a charter needs: front matter, headings, fenced blocks, prose, each with its line. */
import type { Fault } from '../basics/fault.ts'
import type { Article } from './charter.ts'

export interface Fence {
  /** The heading above it, as written. */
  readonly article: string
  /** The line of the opening fence. */
  readonly fence: number
  /** The line of the first line inside. */
  readonly line: number
  readonly text: string
}

export interface Scanned {
  /** The head begins and never ends. */
  readonly headOpen: boolean
  readonly front: { readonly line: number; readonly text: string } | null
  readonly articles: readonly Article[]
  readonly rules: readonly Fence[]
  readonly faults: readonly Fault[]
}

const RULE = /^ya?ml\s+rules?\b/i

/** The articles, rule blocks and front matter of a Markdown text, with the faults in its outer form. */
export function scan(source: string, file: string): Scanned {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const faults: Fault[] = []
  const articles: Article[] = []
  const rules: Fence[] = []
  let title = ''
  let prose: string[] = []
  let started = 1
  let level = 0

  const endArticle = (): void => {
    const text = prose
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
    if (title !== '' || text !== '') articles.push({ title, line: started, level, prose: text })
    prose = []
  }
  const fault = (line: number, says: string): void => {
    faults.push({ file, line, ...(title === '' ? {} : { article: title }), says })
  }
  const heading = (at: number, depth: number, words: string): void => {
    endArticle()
    title = words
    level = depth
    started = at
  }

  let i = 0
  let front: Scanned['front'] = null
  if (/^---\s*$/.test(lines[0] ?? '')) {
    const end = lines.findIndex((l, n) => n > 0 && /^(---|\.\.\.)\s*$/.test(l))
    if (end < 0) fault(1, 'the opening lines between "---" and "---" never end; write "---" on a line of its own below the last of them')
    else {
      front = { line: 2, text: lines.slice(1, end).join('\n') }
      i = end + 1
    }
  }

  for (; i < lines.length; i++) {
    const line = lines[i] ?? ''
    const comment = /^ {0,3}<!--/.test(line)
    if (comment) {
      let end = i
      while (end < lines.length && !(lines[end] ?? '').includes('-->')) end++
      prose.push(...lines.slice(i, end + 1))
      i = end
      continue
    }
    const atx = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/.exec(line)
    if (atx) {
      heading(i + 1, (atx[1] ?? '').length, (atx[2] ?? '').trim())
      continue
    }
    const below = /^ {0,3}(=+|-+)[ \t]*$/.exec(line)
    const above = prose.at(-1) ?? ''
    if (below && above.trim() !== '' && (prose.at(-2) ?? '').trim() === '' && !/^\s*([-*+>|]|\d+[.)])/.test(above)) {
      prose.pop()
      heading(i, (below[1] ?? '').startsWith('=') ? 1 : 2, above.trim())
      continue
    }
    const open = /^( *)(`{3,}|~{3,})[ \t]*(.*)$/.exec(line)
    if (!open || ((open[2] ?? '').startsWith('`') && (open[3] ?? '').includes('`'))) {
      prose.push(line)
      continue
    }
    const [, indent = '', mark = '', info = ''] = open
    if (indent.length > 3) {
      if (RULE.test(info))
        fault(i + 1, 'this rule block is indented, so Markdown takes it for a quotation; move "```yaml rule" to the margin')
      prose.push(line)
      continue
    }
    const closing = new RegExp(`^ {0,3}${mark[0]}{${mark.length},}[ \\t]*$`)
    let end = i + 1
    while (end < lines.length && !closing.test(lines[end] ?? '')) end++
    const rule = /^ya?ml\s+rule\s*$/.test(info.trim())
    if (end >= lines.length && (rule || RULE.test(info))) {
      fault(i + 1, 'this rule block never ends; write "```" on a line of its own below it')
    }
    if (rule) {
      rules.push({ article: title, fence: i + 1, line: i + 2, text: lines.slice(i + 1, end).join('\n') })
    } else {
      if (RULE.test(info) || /^(rules?\b|ya?ml[-_]?rules?\b|rules?\s+ya?ml\b)/i.test(info.trim())) {
        fault(i + 1, `a block headed "${info.trim()}" is not read as a rule; write "yaml rule" after the three marks`)
      }
      prose.push(...lines.slice(i, end + 1))
    }
    i = end
  }
  endArticle()
  return { headOpen: front === null && /^---\s*$/.test(lines[0] ?? ''), front, articles, rules, faults }
}
