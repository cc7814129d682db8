/**
 * `docs/rules.md`, made from the rules themselves: each header as it stands in its file, and what its table of cases shows it to say.
 * The files come in as texts, for nothing here reads a disk.
 */
import { rules } from './index.ts'
import type { RuleName } from './language.ts'

const order: readonly RuleName[] = [
  'heads',
  'weight',
  'all have',
  'any have',
  'none have',
  'all are',
  'any are',
  'none are',
  'all of',
  'any of',
  'once',
]
const shared = [
  { title: 'Quantities', file: 'quantity.ts' },
  { title: 'Groups', file: 'group.ts' },
  { title: 'Moments', file: 'clock.ts' },
] as const

type Source = (file: string) => string | null
type Parse = (yaml: string) => unknown

/** The page as Markdown. `source` gives the text of a file of this folder, or null where there is none; `parse` reads YAML. */
export function rulesDoc(source: Source, parse: Parse): string {
  const parts = [
    '# The rules',
    'Made from the files in `src/rules`; do not edit. A condition begins with one of these words; `among:` may stand beside any of them and says who counts.',
    ...order.flatMap(name => ruleDoc(name, source, parse)),
    ...shared.flatMap(s => [`## ${s.title}`, ...headerDoc(source(s.file) ?? '')]),
  ]
  return `${parts.join('\n\n')}\n`
}

function ruleDoc(name: RuleName, source: Source, parse: Parse): string[] {
  const file = name.replaceAll(' ', '-')
  const of = name === 'weight' ? ' … of a weight' : ''
  return [
    `## ${rules[name].words.map(w => `\`${w}\``).join(', ')}${of}`,
    ...headerDoc(source(`${file}.ts`) ?? ''),
    ...examples(parse(source(`${file}.cases.yaml`) ?? '[]') as readonly Shown[]),
  ]
}

/** The first comment of a file, its example lines as YAML. */
function headerDoc(text: string): string[] {
  const comment = /^\/\*\*\n([\s\S]*?)\n \*\//.exec(text)?.[1] ?? ''
  const lines = comment.split('\n').map(l => l.replace(/^ \* ?/, ''))
  const paragraphs = lines.join('\n').split(/\n\n+/)
  return paragraphs.map(p => (p.startsWith('    ') ? `\`\`\`yaml\n${p.replace(/^ {4}/gm, '')}\n\`\`\`` : p))
}

interface Shown {
  readonly case: string
  readonly source: string
  readonly says?: string
  readonly asks?: string
}

/** What the cases say of it, each with its source. */
function examples(cases: readonly Shown[]): string[] {
  const shown = cases.filter(c => (c.says ?? c.asks ?? '').includes(' ') && c.says !== 'all of' && c.says !== 'any of')
  if (shown.length === 0) return []
  return [shown.map(c => `- ${c.says ?? c.asks}\\\n  *${c.case}: ${c.source}*`).join('\n')]
}
