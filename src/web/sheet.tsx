/** The sheet most pages of an organisation are written on: the way here, what it is, its answer and measure, then what belongs to it; and a plain table. */
import type { Child, FC } from 'hono/jsx'
import { wordsOf } from '../views/words.ts'
import { Head, orgPath, Page, to, type Crumb, type Frame, type Here } from './layout.tsx'

export const Sheet: FC<{
  frame: Frame
  charter: { readonly id: string; readonly name: string }
  title: string
  /** The title's language, where it is not the page's. */
  lang?: string | undefined
  /** What the page is, where its title is the name of something that has other pages too. */
  called?: string
  here?: Here
  /** The address of the same as JSON. */
  json: string
  answer: string
  /** One sentence for whoever is sent a link to it, where it is not the answer. */
  says?: string
  measure?: Child
  /** What stands above the title; without it, the organisation. */
  kick?: Child
  /** What stands between the organisation and this page on the way here. */
  above?: readonly Crumb[]
  /** The day that the way back to the organisation keeps. */
  query?: Readonly<Record<string, string | number | null>>
  picture?: Readonly<Record<string, string | number | null>>
  /** What stands in the head below the measure. */
  onward?: Child
  children?: Child
}> = props => {
  const { frame, charter, title, lang, called, here = null, json, answer, says = answer, measure, kick = charter.name } = props
  const { above = [], query = {}, picture = {}, onward, children } = props
  return (
    <Page
      frame={frame}
      title={[...(called === undefined ? [] : [called]), title, charter.name].join(' · ')}
      here={here}
      json={json}
      says={says}
      picture={picture}
      crumbs={[
        { says: wordsOf(frame.lang).organisations, href: to(frame, '/') },
        { says: charter.name, href: to(frame, orgPath(charter.id), query) },
        ...above,
        { says: called ?? title, href: null },
      ]}>
      <Head title={title} lang={lang} kick={kick} answer={answer} measure={measure}>
        {onward}
      </Head>
      {children}
    </Page>
  )
}

/** A table that may scroll in itself: the heads of its columns, and its rows as they are given. */
export const Table: FC<{ heads: readonly Child[]; caption?: string; kind?: string; children?: Child }> = ({
  heads,
  caption,
  kind,
  children,
}) => (
  // What scrolls is reached by the keyboard too, though nothing in it is a link.
  <div class="scroll" tabindex={0}>
    <table class={kind}>
      {caption !== undefined && <caption class="vh">{caption}</caption>}
      <thead>
        <tr>
          {heads.map(head => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </div>
)
