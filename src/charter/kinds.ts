/** The kinds of rule blocks, and what each block defines. */
import { list, nearest } from '../basics/text.ts'
import type { Block } from '../rules/block.ts'
import type { BlockPlace } from './charter.ts'
import { blockKinds } from './names.ts'

export type Kind = BlockPlace['kind']

export interface Found {
  readonly kind: Kind
  readonly article: string
  readonly block: Block
  readonly line: number
}

/** A block with its kind; null with a fault where it has none. */
export function kindOf(block: Block): Kind | null {
  const keys = block.keys().map(k => k.key)
  if (keys.length === 0) {
    block.fault('a rule block holds "key: value" lines, beginning with its kind; write for example "procedure: …"')
    return null
  }
  const kind = blockKinds.find(k => keys.includes(k))
  if (kind === undefined) {
    const near = keys.map(k => nearest(k, blockKinds)).find(n => n !== null)
    const guess = near ?? (keys.includes('opens with') || keys.includes('then') ? 'procedure' : null)
    block.fault(
      `no rule block begins with "${keys[0]}"; ${
        guess
          ? `did you mean "${guess}"?`
          : `write one of ${list(
              blockKinds.filter(k => k !== 'officers').map(k => `"${k}"`),
              'or',
            )}`
      }`,
    )
    return null
  }
  for (const other of blockKinds) {
    if (other === kind || !keys.includes(other) || (kind === 'bodies' && other === 'officers')) continue
    block.get(other)?.fault(`"${other}" begins a block of its own; move it into a new "yaml rule" block`)
  }
  return kind === 'officers' ? 'bodies' : kind
}

/** What `entente read` follows: where the block stands and what it defines. */
export function placeOf({ kind, article, line, block }: Found): BlockPlace {
  const officers = block.get('officers')
  return {
    kind,
    article,
    line,
    names: namesIn(kind, block),
    ...(officers === null ? {} : { officers: officers.items().flatMap(i => i.text ?? []) }),
  }
}

function namesIn(kind: Kind, block: Block): string[] {
  if (kind === 'credentials' || kind === 'markings') return []
  if (kind === 'procedure') return [block.get('procedure')?.text?.trim() ?? '']
  return (block.get(kind)?.keys() ?? []).map(k =>
    kind === 'acts' || kind === 'series' ? k.key.trim() : k.key.trim().replace(/^the /i, ''),
  )
}
