/** The prose of a charter as HTML: paragraphs, lists, quotations, emphasis, code and links. Whatever else is written is shown as written. */
import type { FC } from 'hono/jsx'
import { Outside } from './layout.tsx'

export const Prose: FC<{ text: string }> = ({ text }) => (
  <>
    {text
      .replace(/<!--[\s\S]*?-->/g, '')
      .split(/\n\s*\n/)
      .map(block => block.replace(/\s+$/, ''))
      .filter(block => block.trim() !== '')
      .map(block => (
        <Block text={block} />
      ))}
  </>
)

const item = /^ {0,3}([-*+]|\d+[.)])\s+/

const Block: FC<{ text: string }> = ({ text }) => {
  const lines = text.split('\n')
  if (item.test(lines[0] ?? '')) {
    const items: string[] = []
    for (const line of lines) {
      if (item.test(line)) items.push(line.replace(item, ''))
      else items.push(`${items.pop() ?? ''} ${line.trim()}`)
    }
    const list = items.map(words => (
      <li>
        <Inline text={words} />
      </li>
    ))
    return /^ {0,3}\d/.test(text) ? <ol>{list}</ol> : <ul>{list}</ul>
  }
  if (/^(```|~~~| {4})/.test(text)) return <pre>{text.replace(/^(```|~~~).*\n?/gm, '')}</pre>
  if (/^>\s?/.test(text))
    return (
      <blockquote>
        <Prose text={text.replace(/^>\s?/gm, '')} />
      </blockquote>
    )
  if (/^\|.*\|$/m.test(lines[0] ?? '')) return <pre>{text}</pre>
  return (
    <p>
      <Inline text={lines.map(line => line.trim()).join(' ')} />
    </p>
  )
}

const marks = /(`[^`]+`|\*\*[^*]+\*\*|\*[^*\s][^*]*\*|\b_[^_\s][^_]*_\b|\[[^\]]+\]\([^)\s]+\)|<https?:\/\/[^>\s]+>)/

const Inline: FC<{ text: string }> = ({ text }) => (
  <>
    {text.split(marks).map((part, i) => {
      if (i % 2 === 0) return <Outside text={part} />
      if (part.startsWith('`')) return <code>{part.slice(1, -1)}</code>
      if (part.startsWith('**')) return <strong>{part.slice(2, -2)}</strong>
      if (part.startsWith('*') || part.startsWith('_')) return <em>{part.slice(1, -1)}</em>
      if (part.startsWith('<'))
        return (
          <a href={part.slice(1, -1)} rel="noreferrer">
            {part.slice(1, -1)}
          </a>
        )
      const [, words, address] = /^\[([^\]]+)\]\(([^)\s]+)\)$/.exec(part) ?? []
      // An address that is not of the web is not followed: a charter may be anyone's.
      return address && /^https?:\/\//.test(address) ? (
        <a href={address} rel="noreferrer">
          {words}
        </a>
      ) : (
        words
      )
    })}
  </>
)
