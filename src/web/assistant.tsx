/** A charter's text, edited with its faults, its sentences and its consequences beside it. Complete without a script: a button asks for the same. */
import type { FC } from 'hono/jsx'
import type { Fault } from '../basics/fault.ts'
import type { Charter } from '../charter/charter.ts'
import type { Move, Moves, Tried } from '../judge/tried.ts'
import { sayOutcome, sayTerm } from '../views/acts.ts'
import { alikeMoves } from '../views/moves.ts'
import { sayNumber, sayWhen } from '../views/say.ts'
import { assistantWordsOf, wordsOf } from '../views/words.ts'
import { Head, matterPath, orgPath, Page, Section, to, type Frame } from './layout.tsx'

export interface Trying {
  readonly text: string
  readonly tried: Tried
  /** How each block was understood; empty while there are faults. */
  readonly understood: readonly { readonly article: string; readonly line: number; readonly says: readonly string[] }[]
  readonly moves: Moves | null
}

export const AssistantOf: FC<{
  frame: Frame
  charter: Charter
  titles: ReadonlyMap<string, string>
  /** The editions and readings one may begin from: path and name. */
  files: readonly { readonly path: string; readonly edition: string }[]
  from: string
  trying: Trying
}> = ({ frame, charter, titles, files, from, trying }) => {
  const t = wordsOf(frame.lang)
  const a = assistantWordsOf(frame.lang)
  const path = `${orgPath(charter.id)}/assistant`
  const { text, tried, understood, moves } = trying
  const faults = tried.faults
  const n = faults.filter(f => !f.warning).length
  return (
    <Page
      frame={frame}
      title={`${a.title} · ${charter.name}`}
      here="charter"
      scripts={['assistant']}
      crumbs={[
        { says: t.organisations, href: to(frame, '/') },
        { says: charter.name, href: to(frame, orgPath(charter.id)) },
        { says: t.charter, href: to(frame, `${orgPath(charter.id)}/charter`) },
        { says: a.title, href: null },
      ]}>
      <Head title={a.title} kick={charter.name} answer={a.lead} measure={a.nothingKept} />
      <div
        class="assistant"
        data-assistant
        data-org={orgPath(charter.id)}
        data-language={frame.scripts[`words-${frame.lang}`]}
        data-line={a.line}
        data-words={JSON.stringify(a.says)}>
        <section class={n > 0 ? 'summary' : 'said'} id="faults" tabindex={-1} aria-labelledby="faults-heading">
          <h2 id="faults-heading">{a.faults}</h2>
          <p role="status">{n === 0 ? a.says['no faults'] : a.says['faults found'].replace('{n}', String(n))}</p>
          <p class="note" hidden={faults.length === 0}>
            {a.faultsNote}
          </p>
          <ul>
            {faults.map(fault => (
              <FaultOf frame={frame} fault={fault} text={text} path={tried.path} />
            ))}
          </ul>
        </section>
        <p class="note">
          {a.start}:{' '}
          {files.map((file, i) => (
            <>
              {i > 0 && ' · '}
              {file.path === from ? (
                <strong>{t.editionOf(sayWhen(file.edition, frame.lang))}</strong>
              ) : (
                <a href={to(frame, path, { from: file.path })}>{t.editionOf(sayWhen(file.edition, frame.lang))}</a>
              )}
            </>
          ))}
        </p>
        <div class="bench">
          <form method="post" action={to(frame, path)}>
            <div class="field">
              <label for="text">{a.text}</label>
              <span class="note" id="text-help">
                {a.textHelp}
              </span>
              <div class="editor">
                <div class="gutter" aria-hidden="true"></div>
                <textarea
                  id="text"
                  name="text"
                  rows={30}
                  wrap="off"
                  spellcheck={false}
                  autocomplete="off"
                  autocapitalize="off"
                  aria-describedby="text-help"
                  aria-invalid={n > 0 ? 'true' : undefined}>
                  {`\n${text}`}
                </textarea>
              </div>
              <p class="here amiss" id="here" hidden lang="en"></p>
            </div>
            {frame.fixed && <input type="hidden" name="lang" value={frame.lang} />}
            <button type="submit" name="do" value="check">
              {a.check}
            </button>{' '}
            <button class="plain" type="submit" name="do" value="download">
              {a.download}
            </button>
          </form>
          <section class="side" id="understood" aria-labelledby="understood-heading">
            <h2 id="understood-heading">{a.understood}</h2>
            <ol class="blocks">
              {n > 0 ? (
                <li class="empty">{a.says['not understood']}</li>
              ) : (
                understood.map(({ article, line, says }) => (
                  <li data-at={line}>
                    <p class="note">
                      {article} ·{' '}
                      <a href="#text" data-goto={line}>
                        {a.line} {line}
                      </a>
                    </p>
                    {says.map(one => (
                      <p>{one}</p>
                    ))}
                  </li>
                ))
              )}
            </ol>
          </section>
        </div>
        <Section title={a.moves} id="moves">
          <div class="moves">
            <MovesOf frame={frame} charter={charter} titles={titles} tried={tried} moves={moves} />
          </div>
        </Section>
        <Section title={a.bringIn} id="bring-in">
          <p class="how">
            {n === 0 && (tried.kind === 'reading' || tried.kind === 'edition')
              ? fill(a.says[`how ${tried.kind}`], { date: tried.date ?? '', hash: tried.hash })
              : a.nothingKept}
          </p>
        </Section>
      </div>
    </Page>
  )
}

const fill = (sentence: string, facts: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '')

/** A fault with the line it stands in, which leads there. */
const FaultOf: FC<{ frame: Frame; fault: Fault; text: string; path: string }> = ({ frame, fault, text, path }) => {
  const a = assistantWordsOf(frame.lang)
  const own = fault.file === path
  const line = own && fault.line > 0 ? (text.split('\n')[fault.line - 1] ?? '') : ''
  return (
    <li>
      <a href="#text" data-goto={own ? fault.line : undefined}>
        {own ? `${a.line} ${fault.line}` : `${fault.file}:${fault.line}`}
      </a>{' '}
      {fault.warning && <span class="tag await">{a.says.warning}</span>} <span lang="en">{fault.says}</span>
      {line.trim() !== '' && (
        <pre class="command">
          <code>{line}</code>
        </pre>
      )}
    </li>
  )
}

const MovesOf: FC<{
  frame: Frame
  charter: Charter
  titles: ReadonlyMap<string, string>
  tried: Tried
  moves: Moves | null
}> = ({ frame, charter, titles, tried, moves }) => {
  const { says } = assistantWordsOf(frame.lang)
  if (moves === null) return <p class="empty">{tried.kind === 'undated' ? says.undated : says['not judged']}</p>
  const facts = { date: sayWhen(tried.date ?? '', frame.lang), asOf: sayWhen(moves.asOf, frame.lang) }
  const stand = (at: Move['before']): string =>
    at === null ? says.none : `${at.outcome === null ? says['open so far'] : sayOutcome(at.outcome, frame.lang)} (${at.edition})`
  return (
    <>
      <p>{fill(says[tried.kind], facts)}</p>
      {moves.open.length + moves.settled.length === 0 && tried.kind !== 'same' && <p>{fill(says.nothing, facts)}</p>}
      {(['settled', 'open'] as const)
        .filter(state => moves[state].length > 0)
        .map(state => (
          <>
            <h3>{says[state]}</h3>
            <ul class="list">
              {alikeMoves(moves[state]).map(({ move, n }) => (
                <li>
                  <a href={to(frame, matterPath(charter.id, move.matter))}>{titles.get(move.matter) ?? move.matter}</a>
                  <p>
                    {sayTerm(move.procedure ?? '', frame.lang)} · <del>{stand(move.before)}</del> → <ins>{stand(move.after)}</ins>
                    {n > 1 && ` × ${sayNumber(n, frame.lang)}`}
                  </p>
                </li>
              ))}
            </ul>
          </>
        ))}
    </>
  )
}
