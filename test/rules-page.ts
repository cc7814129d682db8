/** `docs/rules.md`: every rule with what stands at the head of its file, its words, how it reads, and the law behind its cases. */
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { rules } from '../src/rules/index.ts'

export const rulesFile = new URL('../docs/rules.md', import.meta.url)
const folder = new URL('../src/rules/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

interface Case {
  readonly case: string
  readonly source: string
  readonly asks?: string
}

/** What a file says of itself: its first comment, the examples in it as blocks. */
export function headOf(text: string): string {
  const [, comment = ''] = /^\/\*\*([\s\S]*?)\*\//.exec(text) ?? []
  const lines = comment.split('\n').map(line => line.replace(/^ ?\*? ?/, '').trimEnd())
  const out: string[] = []
  let inside = false
  for (const line of lines) {
    const example = line.startsWith('    ')
    if (example !== inside) out.push(example ? '```yaml' : '```')
    inside = example
    out.push(example ? line.slice(4) : line)
  }
  return [...out, ...(inside ? ['```'] : [])]
    .join('\n')
    .replace(/\n+```yaml/g, '\n\n```yaml')
    .replace(/```\n+/g, '```\n\n')
    .replace(/```yaml\n+/g, '```yaml\n')
    .trim()
}

const casesOf = (name: string): readonly Case[] => parse(read(name)) as readonly Case[]
const tables = (): string[] => readdirSync(folder).filter(name => name.endsWith('.cases.yaml'))
const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim()
const tableOf = (cases: readonly Case[]): string =>
  ['| case | source |', '|---|---|', ...cases.map(c => `| ${cell(c.case)} | ${cell(c.source)} |`)].join('\n')

/** The whole page. */
export function rulesPage(): string {
  const own = Object.values(rules).map(rule => {
    const file = rule.rule.replaceAll(' ', '-')
    const cases = casesOf(`${file}.cases.yaml`)
    const read1 = cases.find(c => c.asks !== undefined)?.asks
    return [
      `## ${rule.rule === 'heads' ? 'Heads' : rule.rule === 'weight' ? 'Weight' : `\`${rule.rule}\``}`,
      headOf(read(`${file}.ts`)),
      `Written with ${rule.words.map(w => `\`${w}\``).join(', ')}${rule.beside.length === 0 ? '' : `; beside it ${rule.beside.map(w => `\`${w}\``).join(', ')}`}.${read1 === undefined ? '' : ` Read back, for example: *${read1}*.`}`,
      tableOf(cases.filter(c => 'rule' in c)),
    ].join('\n\n')
  })
  const shared = (
    [
      ['Groups', 'group'],
      ['Quantities', 'quantity'],
      ['Moments', 'clock'],
    ] as const
  ).map(([title, name]) => [`## ${title}`, headOf(read(`${name}.ts`))].join('\n\n'))
  const whole = tables()
    .map(name => ({ name: name.replace('.cases.yaml', ''), cases: casesOf(name).filter(c => 'procedure' in c) }))
    .filter(t => t.cases.length > 0)
    .map(t => [`### ${t.name.replaceAll('-', ' ')}`, tableOf(t.cases)].join('\n\n'))
  return `${[
    '# The rules',
    'Made by `npm run bless` from `src/rules`: what each rule says of itself, and the cases that hold it. [The guide](charter-guide.md) says how a\ncharter is written with them.',
    ...own,
    ...shared,
    '# Whole procedures',
    'What the rules come to together: each case is a small charter, a small record, and where it stands.',
    ...whole,
  ].join('\n\n')}\n`
}
