/** A paper as a page: made to be printed first, and to be read on a screen as well. */
import type { FC } from 'hono/jsx'
import type { Block, Branch, Paper } from '../views/paper.ts'
import { papersWordsOf } from '../views/words.ts'
import { Page, type Frame } from './layout.tsx'
import { Mark } from './parts.tsx'
import { Table } from './sheet.tsx'

export const PaperPage: FC<{
  frame: Frame
  paper: Paper
  /** The address of the same as a PDF. */
  pdf: string
  crumbs: readonly { readonly says: string; readonly href: string | null }[]
}> = ({ frame, paper, pdf, crumbs }) => {
  const t = papersWordsOf(frame.lang)
  return (
    <Page frame={frame} title={`${paper.kind}: ${paper.title}`} here={null} crumbs={crumbs}>
      <p class="note no-print">
        {t.print} <a href={pdf}>{t.asPdf}</a>
      </p>
      <article class="paper">
        <PaperOf paper={paper} />
      </article>
    </Page>
  )
}

export const PaperOf: FC<{ paper: Paper }> = ({ paper }) => (
  <>
    <header>
      <p class="org">{paper.org}</p>
      <p class="kind">
        {paper.kind}
        {paper.number !== null && ` · ${paper.number}`}
      </p>
      <h1>{paper.title}</h1>
      <p class="says">{paper.says}</p>
      <p class="note">{paper.vouched}</p>
      {paper.warning !== null && <p class="amiss">{paper.warning}</p>}
    </header>
    {paper.sections.map(({ heading, blocks }) => (
      <section>
        {heading === '' ? <span /> : <h2>{heading}</h2>}
        <div>
          {blocks.map(block => (
            <BlockOf block={block} />
          ))}
        </div>
      </section>
    ))}
    <footer>
      {paper.foot.map(says => (
        <p>{says}</p>
      ))}
    </footer>
  </>
)

export const BlockOf: FC<{ block: Block }> = ({ block }) => {
  switch (block.kind) {
    case 'says':
      return <p>{block.text}</p>
    case 'facts':
      return (
        <dl class="facts">
          {block.rows.map(({ term, says, code }) => (
            <>
              <dt>{term}</dt>
              <dd>{code ? <code>{says}</code> : says}</dd>
            </>
          ))}
        </dl>
      )
    case 'table':
      return (
        <Table heads={block.head}>
          {block.rows.map(cells => (
            <tr>
              {cells.map((says, i) => (
                <td>{block.code.includes(i) ? <code>{says}</code> : says}</td>
              ))}
            </tr>
          ))}
        </Table>
      )
    case 'tree':
      return (
        <ul class="tree">
          {block.branches.map(branch => (
            <BranchOf branch={branch} />
          ))}
        </ul>
      )
  }
}

const BranchOf: FC<{ branch: Branch }> = ({ branch }) => (
  <li>
    <div class="leaf">
      <Mark state={branch.state} />
      <div>
        <p>
          <span class="ask">{branch.asks}</span> <span class={`state ${branch.state}`}>{branch.stands}</span>
        </p>
        {branch.found && <p class="found">{branch.found}</p>}
        <p class="note">{branch.article}</p>
      </div>
    </div>
    {branch.parts.length > 0 && (
      <ul>
        {branch.parts.map(part => (
          <BranchOf branch={part} />
        ))}
      </ul>
    )}
  </li>
)
