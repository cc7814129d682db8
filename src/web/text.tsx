/** A text under negotiation: its paragraphs with the brackets in them, what is proposed beside each, and its footnotes. */
import type { Child, FC } from 'hono/jsx'
import type { Charter } from '../charter/charter.ts'
import type { AgreedText, Proposal, RowOf } from '../views/agreed.ts'
import { inOne } from '../views/amended.ts'
import type { Bracket } from '../views/brackets.ts'
import { compare } from '../views/compare.ts'
import { languageName, nameOf, sayNames, sayNumber } from '../views/say.ts'
import { authorsIn, segmentsOf } from '../views/segments.ts'
import { draftingWordsOf, papersWordsOf } from '../views/words.ts'
import { type Act, namesIn } from '../record/act.ts'
import { Head, matterPath, orgPath, Page, Section, textPath, to, type Frame } from './layout.tsx'
import { Table } from './sheet.tsx'

export type TextView = 'text' | 'changes' | 'authors' | 'languages'

/** What the reader may do with the text; null for whoever is not signed in. */
export interface MayDo {
  /** The party that the reader speaks for; null for an officer. */
  readonly party: string | null
  /** Whether the judge would let the reader's office merge. */
  readonly merges: boolean
}

interface Shown {
  readonly frame: Frame
  readonly charter: Charter
  readonly acts: readonly Act[]
  readonly text: AgreedText
  readonly lang: string
  readonly view: TextView
  /** The text as its draft put it, where what changed since is asked for. */
  readonly first: AgreedText | null
  readonly may: MayDo | null
  readonly asOf: string | null
  readonly known: number | null
}

const NoAct: FC<{ of: Shown; no: number }> = ({ of: { frame, charter }, no }) => (
  <a class="actno" href={`${to(frame, `${orgPath(charter.id)}/record`, { line: no })}#line-${no}`}>
    {no}
  </a>
)

/** The address of a form about this text. */
const formOf = ({ frame, charter, text }: Shown, query: Readonly<Record<string, string | number | null>>): string =>
  to(frame, `${orgPath(charter.id)}/draft`, { matter: text.matter, ...query })

export const TextPage: FC<{ of: Shown; title: string; answer: string | null }> = ({ of, title, answer }) => {
  const { frame, charter, text, lang, view, asOf, known } = of
  const t = draftingWordsOf(frame.lang)
  const path = textPath(charter.id, text.matter)
  const open = text.proposals.filter(p => p.state === 'pending').length
  const link = (more: Readonly<Record<string, string>>): string => to(frame, path, { in: lang, view, 'as-of': asOf, known, ...more })
  const there = text.languages.filter(l => l.status !== 'missing')
  const measure = [t.held(text.brackets.length), t.open(open)]
  if (text.adReferendum.length > 0)
    measure.push(t.adReferendum(sayNames(charter, [...new Set(text.adReferendum.map(a => a.by))], frame.lang)))
  const json = to(frame, `${path}.json`, { 'as-of': asOf, known })
  return (
    <Page
      frame={frame}
      title={title}
      here={null}
      json={json}
      crumbs={[
        { says: charter.name, href: to(frame, orgPath(charter.id), { 'as-of': asOf, known }) },
        { says: title, href: to(frame, matterPath(charter.id, text.matter), { 'as-of': asOf, known }) },
        { says: t.title, href: null },
      ]}>
      <Head
        title={title}
        kick={charter.name}
        answer={answer ?? measure.join(' ')}
        measure={answer === null ? undefined : measure.join(' ')}>
        <p class="note">
          {text.draft !== null && `${t.draftOf(text.draft.no, text.draft.title)}. `}
          <span class="no-print">
            <a href={to(frame, matterPath(charter.id, text.matter), { 'as-of': asOf, known })}>{t.toMatter}</a>
            {' · '}
            <a href={to(frame, `${orgPath(charter.id)}/communique`, { matter: text.matter, in: lang, 'as-of': asOf, known })}>
              {t.toPrint}
            </a>
            {' · '}
            <a href={json}>{t.asJson}</a>
          </span>
        </p>
        {text.missing.length > 0 && <p class="amiss">{t.unread(text.missing.length)}</p>}
      </Head>
      {text.rows.length === 0 && (
        <p class="empty">
          {t.none(title)} {t.noneHow}
        </p>
      )}
      {text.rows.length > 0 && (
        <nav class="tabs no-print" aria-label={t.title}>
          {(['text', 'changes', 'authors', 'languages'] as const)
            .filter(v => v !== 'languages' || text.languages.length > 1)
            .map(v => (
              <a href={link({ view: v })} aria-current={v === view ? 'true' : undefined}>
                {t.views[v]}
              </a>
            ))}
        </nav>
      )}
      {text.rows.length > 0 && text.languages.length > 1 && view !== 'languages' && (
        <nav class="tabs langs no-print" aria-label={t.language}>
          {text.languages.map(l => (
            <span>
              {l.status === 'missing' ? (
                languageName(l.lang, frame.lang)
              ) : (
                <a href={link({ in: l.lang })} aria-current={l.lang === lang ? 'true' : undefined}>
                  {languageName(l.lang, frame.lang)}
                </a>
              )}{' '}
              <small>{papersWordsOf(frame.lang).statuses[l.status]}</small>
            </span>
          ))}
        </nav>
      )}
      {there.filter(l => l.status === 'authentic').length > 1 && view === 'languages' && (
        <p class="note">
          {t.equal(
            there
              .filter(l => l.status === 'authentic')
              .map(l => languageName(l.lang, frame.lang))
              .join(', '),
          )}
        </p>
      )}
      {view === 'languages' ? <SideBySide of={of} /> : view === 'changes' ? <Changes of={of} /> : <Clauses of={of} />}
      <Beside of={of} />
      {text.footnotes.length > 0 && <Notes of={of} />}
      {view === 'authors' && text.rows.length > 0 && <Authors of={of} />}
      {of.may?.party != null && text.rows.length > 0 && (
        <p class="no-print">
          <a class="btn" href={formOf(of, { what: 'amend', paragraph: null, in: lang })}>
            {t.addParagraph}
          </a>
        </p>
      )}
    </Page>
  )
}

/** The words of a paragraph: with the brackets where they stand, or with the act behind each run. */
const Words: FC<{ of: Shown; row: RowOf; lang: string }> = ({ of, row, lang }) => {
  const { frame, charter, view, acts } = of
  const t = draftingWordsOf(frame.lang)
  const paragraph = row.texts[lang]
  if (paragraph === null || paragraph === undefined) return <p class="empty">{t.notIn}</p>
  const notes = row.footnotes.map(mark => (
    <sup>
      <a href={`#note-${mark}`} id={`to-note-${mark}`}>
        {mark}
      </a>
    </sup>
  ))
  const body: Child =
    view === 'authors'
      ? paragraph.words.map(w => (
          <span class="of" title={sayNames(charter, namesIn(acts[w.no - 1]?.by), frame.lang)}>
            {w.says}
            <sub>
              <NoAct of={of} no={w.no} />
            </sub>
          </span>
        ))
      : segmentsOf(paragraph.words, row.brackets).map(s =>
          s.kind === 'words' ? (
            s.says
          ) : s.kind === 'opens' ? (
            <b class="bracket">[</b>
          ) : (
            <b class="bracket">
              ]<sub title={nameOf(charter, s.bracket.by, frame.lang)}>{s.bracket.by}</sub>
            </b>
          ),
        )
  if (row.level > 0)
    return (
      <h2 class="clause-title" lang={lang}>
        {body}
        {notes}
      </h2>
    )
  return (
    <p class="clause-words" lang={lang}>
      {paragraph.label !== null && <span class="no">{paragraph.label} </span>}
      {body}
      {notes}
    </p>
  )
}

const Clauses: FC<{ of: Shown }> = ({ of }) => (
  <div class="clauses">
    {of.text.rows.map(row => (
      <section class="clause" id={`p-${row.id.replaceAll(' ', '-')}`} aria-label={draftingWordsOf(of.frame.lang).paragraph(row.id)}>
        <div class="draft">
          <Words of={of} row={row} lang={of.lang} />
        </div>
        <div class="margin">
          <Margin of={of} row={row} />
        </div>
      </section>
    ))}
  </div>
)

/** What was struck and what came since the draft, paragraph by paragraph and word by word. */
const Changes: FC<{ of: Shown }> = ({ of: { frame, text, first, lang } }) => {
  const t = draftingWordsOf(frame.lang)
  const saysIn = (from: AgreedText | null, id: string): string =>
    (from?.rows.find(r => r.id === id)?.texts[lang]?.words ?? []).map(w => w.says).join('')
  const ids = text.rows.map(r => r.id)
  // What was struck stands where it stood.
  for (const [i, { id }] of (first?.rows ?? []).entries())
    if (!ids.includes(id)) ids.splice(i === 0 ? 0 : ids.indexOf(first?.rows[i - 1]?.id ?? '') + 1, 0, id)
  const changed = ids.filter(id => saysIn(first, id) !== saysIn(text, id))
  return (
    <>
      <p class="note">{changed.length === 0 ? t.noChanges : t.changesNote(text.draft?.no ?? 0)}</p>
      <div class="clauses">
        {ids.map(id => (
          <section class="clause" aria-label={t.paragraph(id)}>
            <div class="draft" lang={lang}>
              {compare(saysIn(first, id), saysIn(text, id)).map((row, i) => (
                <p>
                  {i === 0 && /^\d/.test(id) && <span class="no">{id}. </span>}
                  {inOne(row).map(({ says, change }) =>
                    change === 'gone' ? <del>{says}</del> : change === 'come' ? <ins>{says}</ins> : says,
                  )}
                </p>
              ))}
            </div>
          </section>
        ))}
      </div>
    </>
  )
}

const SideBySide: FC<{ of: Shown }> = ({ of }) => {
  const { frame, text } = of
  const t = draftingWordsOf(frame.lang)
  return (
    <section class="scroll" tabindex={0} aria-label={t.views.languages}>
      <table class="aligned">
        <thead>
          <tr>
            {text.languages.map(l => (
              <th scope="col">
                {languageName(l.lang, frame.lang)} <small>{papersWordsOf(frame.lang).statuses[l.status]}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {text.rows.map(row => (
            <tr>
              {text.languages.map(l => (
                <td lang={l.lang}>
                  {l.status === 'missing' ? <span class="empty">{t.missing}</span> : <Words of={of} row={row} lang={l.lang} />}
                  {row.behind
                    .filter(b => b.lang === l.lang)
                    .map(b => (
                      <p class="note" lang={frame.lang}>
                        {t.behind(languageName(b.lang, frame.lang), b.since)}
                      </p>
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const Held: FC<{ of: Shown; brackets: readonly Bracket[]; words: string }> = ({ of, brackets, words }) => {
  const { frame, charter } = of
  const t = draftingWordsOf(frame.lang)
  if (brackets.length === 0) return null
  return (
    <ul class="holders">
      {brackets.map(b => (
        <li>
          <b class="bracket">[ ]</b> {nameOf(charter, b.by, frame.lang)} <NoAct of={of} no={b.no} />
          {b.words !== null && (
            <small>
              {' '}
              {t.on(b.words)}
              {!words.includes(b.words) && ` ${t.wordsGone}`}
            </small>
          )}
        </li>
      ))}
    </ul>
  )
}

const Margin: FC<{ of: Shown; row: RowOf }> = ({ of, row }) => {
  const { frame, lang, may, text, charter } = of
  const t = draftingWordsOf(frame.lang)
  const pending = row.proposals.filter(p => p.state === 'pending')
  const settled = row.proposals.filter(p => p.state !== 'pending')
  const words = (row.texts[lang]?.words ?? []).map(w => w.says).join('')
  return (
    <>
      <Held of={of} brackets={row.brackets} words={words} />
      {row.behind.map(b => (
        <p class="note">{t.behind(languageName(b.lang, frame.lang), b.since)}</p>
      ))}
      {pending.map(p => (
        <Proposed of={of} proposal={p} />
      ))}
      {settled.length > 0 && (
        <details class="settled">
          <summary>{t.settledProposals(settled.length)}</summary>
          <ul>
            {settled.map(p => (
              <li>
                {sayNames(charter, p.by, frame.lang)} <NoAct of={of} no={p.no} /> {t.states[p.state]}{' '}
                {p.settledBy !== null && <NoAct of={of} no={p.settledBy} />}
                {text.merges.some(m => m.proposal === p.no && m.overtook) && <small> {t.overtook}</small>}
              </li>
            ))}
          </ul>
        </details>
      )}
      {may?.party != null && (
        <div class="offers no-print">
          <a class="btn" href={formOf(of, { what: 'amend', paragraph: row.id, in: lang })}>
            {t.amend}
          </a>
          <Sends of={of} act="placed brackets" row={row} says={t.place} />
          <a class="more" href={formOf(of, { what: 'bracket', paragraph: row.id, in: lang })}>
            {t.onlySome}
          </a>
          {row.brackets.some(b => b.by === may.party) && <Sends of={of} act="lifted its brackets" row={row} says={t.lift} />}
        </div>
      )}
    </>
  )
}

/** A button that leads to the preview of an act, from which it is sent. */
const Sends: FC<{ of: Shown; act: string; row?: RowOf; answers?: number; says: string }> = ({ of, act, row, answers, says }) => {
  const { frame, charter, text } = of
  return (
    <form class="inline" method="post" action={to(frame, `${orgPath(charter.id)}/draft`)}>
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="matter" value={text.matter} />
      {row && <input type="hidden" name="paragraph" value={row.id} />}
      {answers !== undefined && <input type="hidden" name="answers" value={String(answers)} />}
      <button type="submit">{says}</button>
    </form>
  )
}

const Proposed: FC<{ of: Shown; proposal: Proposal }> = ({ of, proposal: p }) => {
  const { frame, charter, may, lang } = of
  const t = draftingWordsOf(frame.lang)
  const shown = Object.hasOwn(p.says, lang) ? lang : Object.keys(p.says)[0]
  const [says, before] = shown === undefined ? [null, ''] : [p.says[shown] as string, p.before[shown] ?? '']
  return (
    <div class="proposal" id={`act-${p.no}`}>
      <p class="by">
        {sayNames(charter, p.by, frame.lang)} <NoAct of={of} no={p.no} />
        {p.answers !== null && <small> {t.toAct(p.answers)}</small>}
        {shown !== undefined && shown !== lang && <small> ({languageName(shown, frame.lang)})</small>}
      </p>
      {says === null ? (
        <p class="empty">{t.notHere}</p>
      ) : says === '' ? (
        <p class="draft">
          <del>{before}</del> <small>{t.strikes}</small>
        </p>
      ) : (
        <div class="draft" lang={shown}>
          {p.paragraph === null ? (
            <p>{says.length > 600 ? `${says.slice(0, 600)}…` : says}</p>
          ) : (
            compare(before, says).map(row => (
              <p>
                {inOne(row).map(({ says: words, change }) =>
                  change === 'gone' ? <del>{words}</del> : change === 'come' ? <ins>{words}</ins> : words,
                )}
              </p>
            ))
          )}
        </div>
      )}
      {may !== null && (
        <div class="offers no-print">
          {may.merges && (
            <a class="btn" href={formOf(of, { what: 'merge', answers: p.no, in: shown ?? lang })}>
              {t.merge}
            </a>
          )}
          {may.merges && <Sends of={of} act="declined the amendment" answers={p.no} says={t.decline} />}
          {may.party !== null && p.paragraph !== null && (
            <a class="btn" href={formOf(of, { what: 'amend', answers: p.no, in: shown ?? lang })}>
              {t.amendThis}
            </a>
          )}
          {may.party !== null && p.by.includes(may.party) && (
            <Sends of={of} act="withdrew its amendment" answers={p.no} says={t.withdraw} />
          )}
        </div>
      )}
    </div>
  )
}

/** What speaks of the text as a whole, or of a paragraph that is not there yet. */
const Beside: FC<{ of: Shown }> = ({ of }) => {
  const { frame, text } = of
  const t = draftingWordsOf(frame.lang)
  const { brackets, proposals } = text.beside
  const pending = proposals.filter(p => p.state === 'pending')
  if (brackets.length === 0 && pending.length === 0) return null
  const named = new Map<string, Proposal[]>()
  for (const p of pending) named.set(p.paragraph ?? '', [...(named.get(p.paragraph ?? '') ?? []), p])
  return (
    <Section title={t.whole}>
      <Held of={of} brackets={brackets} words="" />
      {[...named].map(([id, list]) => (
        <>
          {id !== '' && (
            <p class="name">
              {t.paragraph(id)}. {t.puts}
            </p>
          )}
          {list.map(p => (
            <Proposed of={of} proposal={p} />
          ))}
        </>
      ))}
    </Section>
  )
}

const Notes: FC<{ of: Shown }> = ({ of }) => {
  const { frame, charter, text } = of
  const t = draftingWordsOf(frame.lang)
  return (
    <Section title={t.footnotes}>
      <ol class="footnotes">
        {text.footnotes.map(f => (
          <li id={`note-${f.mark}`} value={f.mark}>
            <strong>{sayNames(charter, f.by, frame.lang)}</strong>, {t.kinds[f.kind]}
            {f.paragraph !== null && ` (${t.paragraph(f.paragraph)})`} <NoAct of={of} no={f.no} />
            {f.says !== null && <span class="words">: {f.says}</span>}
          </li>
        ))}
      </ol>
    </Section>
  )
}

const Authors: FC<{ of: Shown }> = ({ of }) => {
  const { frame, charter, text, lang, acts } = of
  const t = draftingWordsOf(frame.lang)
  return (
    <Section title={t.authors} note={t.authorsNote}>
      <Table heads={[t.who, t.act, t.count]}>
        {authorsIn(text, lang).map(({ no, words }) => (
          <tr>
            <td>{sayNames(charter, namesIn(acts[no - 1]?.by), frame.lang)}</td>
            <td>
              <NoAct of={of} no={no} />
            </td>
            <td class="num">{sayNumber(words, frame.lang)}</td>
          </tr>
        ))}
      </Table>
    </Section>
  )
}
