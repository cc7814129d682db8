/**
 * `docs/rules.md`, made from the rules themselves: each header as it stands in its file, and what its table of cases shows it to say.
 * The files come in as texts, for nothing here reads a disk.
 */
import { parse } from 'yaml'
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

/** The page as Markdown. `source` gives the text of a file of this folder, or null where there is none. */
export function rulesDoc(source: (file: string) => string | null): string {
  const parts = [
    '# The rules',
    'Made from the files in `src/rules`; do not edit. A condition begins with one of these words; `among:` may stand beside any of them and says who counts.',
    ...order.flatMap(name => ruleDoc(name, source)),
    ...shared.flatMap(s => [`## ${s.title}`, ...headerDoc(source(s.file) ?? '')]),
  ]
  return `${parts.join('\n\n')}\n`
}

function ruleDoc(name: RuleName, source: (file: string) => string | null): string[] {
  const file = name.replaceAll(' ', '-')
  const of = name === 'weight' ? ' … of a weight' : ''
  return [
    `## ${rules[name].words.map(w => `\`${w}\``).join(', ')}${of}`,
    ...headerDoc(source(`${file}.ts`) ?? ''),
    ...examples(source(`${file}.cases.yaml`) ?? '[]'),
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
function examples(table: string): string[] {
  const shown = (parse(table) as readonly Shown[]).filter(
    c => (c.says ?? c.asks ?? '').includes(' ') && c.says !== 'all of' && c.says !== 'any of',
  )
  if (shown.length === 0) return []
  return [shown.map(c => `- ${c.says ?? c.asks}\\\n  *${c.case}: ${c.source}*`).join('\n')]
}
