/** What was found for a few words: in one organisation, or in all that are served here. */
import type { Child, FC } from 'hono/jsx'
import { authorsOf } from '../record/act.ts'
import { standsAt } from '../views/headline.ts'
import type { Found, Seen } from '../views/search.ts'
import type { Marked } from '../views/snippet.ts'
import { sayAct } from '../views/acts.ts'
import { sayNames, sayNumber, sayWhen } from '../views/say.ts'
import { searchWordsOf, wordsOf } from '../views/words.ts'
import { matterPath, orgPath, Page, partyPath, Section, to, type Frame } from './layout.tsx'
import { ActLink, coordinates, Day, KindOf, MatterLink, Names, type View } from './parts.tsx'
import { Pages } from './record.tsx'

export const kinds = ['matters', 'parties', 'articles', 'acts'] as const
export type Kind = (typeof kinds)[number]

/** What was found in one organisation. */
export interface Hits {
  readonly view: View
  /** On a page of one kind, those of that page. */
  readonly found: Found
  /** How many there are of each kind. */
  readonly counts: Readonly<Record<Kind, number>>
}

export interface Sought {
  /** As it was asked; empty = nothing was. */
  readonly question: string
  readonly words: readonly string[]
  /** More words were asked than are looked for. */
  readonly cut: boolean
  readonly kind: Kind | null
  /** The question that was probably meant, where nothing was found. */
  readonly meant: string | null
  /** The page of the one kind that is shown, and how many there are. */
  readonly page: number
  readonly pages: number
}

/** So many of a kind stand on the page of all kinds. */
export const FEW = 8

export const totalOf = ({ counts }: Hits): number => kinds.reduce((n, kind) => n + counts[kind], 0)

/** The page of one organisation: what was found, kind by kind; of one kind, a page of it. */
export const SearchOf: FC<{ frame: Frame; sought: Sought; hits: Hits; tries: readonly string[] }> = ({ frame, sought, hits, tries }) => {
  const t = wordsOf(frame.lang)
  const s = searchWordsOf(frame.lang)
  const { view, counts } = hits
  const { charter } = view
  const path = `${orgPath(charter.id)}/search`
  const { question, kind } = sought
  const query = { q: question, ...coordinates(view) }
  const total = totalOf(hits)
  return (
    <Page
      frame={frame}
      title={question === '' ? `${s.search} · ${charter.name}` : `${question} · ${s.search} · ${charter.name}`}
      here="search"
      json={to(frame, `${path}.json`, { ...query, kind })}
      crumbs={[
        { says: t.organisations, href: to(frame, '/') },
        { says: charter.name, href: to(frame, orgPath(charter.id)) },
        { says: s.search, href: null },
      ]}>
      <Asking frame={frame} sought={sought} path={path} kick={charter.name} total={total} asOf={view.asOf}>
        {view.known !== null && <input type="hidden" name="known" value={view.known} />}
      </Asking>
      {question !== '' && total > 0 && kind !== null && (
        <p class="note">
          {s.only}: {headings(frame)[kind]} · <a href={to(frame, path, query)}>{s.every}</a>
        </p>
      )}
      {kinds
        .filter(k => (kind === null || k === kind) && counts[k] > 0)
        .map(k => (
          <Section title={s.counted(headings(frame)[k], sayNumber(counts[k], frame.lang))} id={k}>
            <HitsOf frame={frame} hits={hits} kind={k} most={kind === null ? FEW : null} />
            {kind === null && counts[k] > FEW && (
              <p>
                <a href={to(frame, path, { ...query, kind: k })}>{s.allOf(sayNumber(counts[k], frame.lang))}</a>
              </p>
            )}
            {kind !== null && <Pages frame={frame} page={sought} path={path} query={{ ...query, kind }} />}
          </Section>
        ))}
      {(question === '' || total === 0) && (
        <Help frame={frame} sought={sought} path={path} tries={tries} query={coordinates(view)}>
          <a href={to(frame, orgPath(charter.id), coordinates(view))}>{t.matters}</a>
          <a href={`${to(frame, orgPath(charter.id), coordinates(view))}#parties`}>{t.parties}</a>
          <a href={to(frame, `${orgPath(charter.id)}/charter`, coordinates(view))}>{t.charter}</a>
          <a href={to(frame, `${orgPath(charter.id)}/record`, coordinates(view))}>{t.record}</a>
          <a href={to(frame, '/-/search', { q: question })}>{s.inAll}</a>
        </Help>
      )}
    </Page>
  )
}

/** The page of all organisations: for each in which something was found, the first of each kind. */
export const SearchAll: FC<{ frame: Frame; sought: Sought; all: readonly Hits[]; tries: readonly string[]; asOf: string | null }> = ({
  frame,
  sought,
  all,
  tries,
  asOf,
}) => {
  const t = wordsOf(frame.lang)
  const s = searchWordsOf(frame.lang)
  const { question } = sought
  const total = all.reduce((n, hits) => n + totalOf(hits), 0)
  return (
    <Page
      frame={frame}
      title={question === '' ? s.search : `${question} · ${s.search}`}
      here="search"
      json={to(frame, '/-/search.json', { q: question, 'as-of': asOf })}
      crumbs={[
        { says: t.organisations, href: to(frame, '/') },
        { says: s.search, href: null },
      ]}>
      <Asking frame={frame} sought={sought} path="/-/search" kick={s.everywhere} total={total} asOf={asOf} />
      {all
        .filter(hits => totalOf(hits) > 0)
        .map(hits => {
          const { charter } = hits.view
          const path = `${orgPath(charter.id)}/search`
          const n = totalOf(hits)
          return (
            <Section title={s.counted(charter.name, sayNumber(n, frame.lang))} id={charter.id}>
              {kinds
                .filter(k => hits.counts[k] > 0)
                .map(k => (
                  <div class="hits">
                    <h3>{s.counted(headings(frame)[k], sayNumber(hits.counts[k], frame.lang))}</h3>
                    <HitsOf frame={frame} hits={hits} kind={k} most={3} />
                  </div>
                ))}
              <p>
                <a href={to(frame, path, { q: question, 'as-of': asOf })}>{s.here(charter.name)}</a>
              </p>
            </Section>
          )
        })}
      {(question === '' || total === 0) && (
        <Help frame={frame} sought={sought} path="/-/search" tries={tries} query={{ 'as-of': asOf }}>
          <a href={to(frame, '/')}>{t.organisations}</a>
        </Help>
      )}
    </Page>
  )
}

const headings = (frame: Frame): Readonly<Record<Kind, string>> => {
  const t = wordsOf(frame.lang)
  return { matters: t.matters, parties: t.parties, articles: searchWordsOf(frame.lang).articles, acts: t.acts }
}

/** The question, with what came of it in a sentence. */
const Asking: FC<{ frame: Frame; sought: Sought; path: string; kick: string; total: number; asOf: string | null; children?: Child }> = ({
  frame,
  sought,
  path,
  kick,
  total,
  asOf,
  children,
}) => {
  const t = wordsOf(frame.lang)
  const s = searchWordsOf(frame.lang)
  const { question } = sought
  return (
    <div class="head">
      <div>
        <p class="kick">{kick}</p>
        <h1>{s.search}</h1>
        <search>
          <form class="filter ask" action={path} method="get">
            <div class="wide">
              <label for="q">{s.label}</label>
              <input id="q" name="q" type="search" value={question} maxlength={200} autocomplete="off" autocapitalize="none" />
            </div>
            <div>
              <label for="as-of">{t.asOfLabel}</label>
              <input id="as-of" name="as-of" value={asOf ?? ''} autocomplete="off" placeholder="2016-10-05" />
            </div>
            {children}
            {frame.fixed && <input type="hidden" name="lang" value={frame.lang} />}
            <button type="submit">{s.search}</button>
          </form>
        </search>
        {question === '' ? (
          <p class="measure">{s.lead}</p>
        ) : (
          <p class="answer" role="status">
            {total === 0 ? s.nothing(question) : s.found(sayNumber(total, frame.lang), question)}
            {asOf !== null && ` ${s.asOf(sayWhen(asOf, frame.lang))}`}
          </p>
        )}
        {sought.cut && <p class="note">{s.cut(sought.words.length)}</p>}
      </div>
    </div>
  )
}

/** Where to go on from nothing: what was probably meant, words that find something, and the pages that list everything. */
const Help: FC<{
  frame: Frame
  sought: Sought
  path: string
  tries: readonly string[]
  query: Readonly<Record<string, string | number | null>>
  children?: Child
}> = ({ frame, sought, path, tries, query, children }) => {
  const s = searchWordsOf(frame.lang)
  return (
    <Section title={s.tryThese}>
      {sought.question !== '' && <p>{s.nothingHelp}</p>}
      {sought.meant !== null && (
        <p>
          {s.meant}: <a href={to(frame, path, { ...query, q: sought.meant })}>{sought.meant}</a>
        </p>
      )}
      {tries.length > 0 && (
        <ul class="onward">
          {tries.map(word => (
            <li>
              <a href={to(frame, path, { ...query, q: word })}>{word}</a>
            </li>
          ))}
        </ul>
      )}
      <p class="note">{s.browse}:</p>
      <ul class="onward">
        {(Array.isArray(children) ? children : [children]).map(child => (
          <li>{child as Child}</li>
        ))}
      </ul>
    </Section>
  )
}

const HitsOf: FC<{ frame: Frame; hits: Hits; kind: Kind; most: number | null }> = ({ frame, hits: { view, found }, kind, most }) => {
  const { charter } = view
  const t = wordsOf(frame.lang)
  const at = coordinates(view)
  const items =
    kind === 'matters'
      ? found.matters.slice(0, most ?? undefined).map(hit => {
          const matter = view.matters.find(m => m.id === hit.id)
          return (
            <>
              <a class="name" href={to(frame, matterPath(charter.id, hit.id), at)}>
                <Pieces of={hit.title} />
              </a>
              <SeenAs frame={frame} seen={hit.as} />
              {matter && <p>{standsAt(matter, charter, frame.lang, view.standing.asOf)}</p>}
            </>
          )
        })
      : kind === 'parties'
        ? found.parties.slice(0, most ?? undefined).map(hit => (
            <>
              <a class="name" href={to(frame, partyPath(charter.id, hit.id), at)}>
                <Pieces of={hit.name} />
              </a>
              <SeenAs frame={frame} seen={hit.as} />
              <p>{view.standing.parties.includes(hit.id) ? t.partyOf(charter.name) : t.notPartyOf(charter.name)}</p>
            </>
          ))
        : kind === 'articles'
          ? found.articles.slice(0, most ?? undefined).map(hit => (
              <>
                <a class="name" href={`${to(frame, `${orgPath(charter.id)}/charter`, { edition: view.standing.edition })}#l${hit.line}`}>
                  <Pieces of={hit.title} />
                </a>
                <SeenAs frame={frame} seen={hit.snippet} />
              </>
            ))
          : found.acts.slice(0, most ?? undefined).map(hit => {
              const act = view.acts[hit.no - 1]
              return (
                act && (
                  <>
                    <p>
                      <ActLink frame={frame} view={view} no={hit.no}>
                        {t.number} {hit.no}
                      </ActLink>{' '}
                      · <Day frame={frame} text={act.at} /> ·{' '}
                      <strong>
                        {authorsOf(act).length > 6 ? (
                          sayNames(charter, authorsOf(act), frame.lang, 5)
                        ) : (
                          <Names frame={frame} view={view} ids={authorsOf(act)} />
                        )}
                      </strong>{' '}
                      {sayAct(act, frame.lang)}
                      <KindOf frame={frame} view={view} act={act} />
                      {act.outcome && ` “${act.outcome}”`}
                    </p>
                    {act.matter && (
                      <p class="note">
                        <MatterLink frame={frame} view={view} id={act.matter} />
                      </p>
                    )}
                    {hit.snippet && (
                      <p class="note">
                        <Pieces of={hit.snippet} />
                      </p>
                    )}
                  </>
                )
              )
            })
  return (
    <ul class="list found">
      {items.map(item => (
        <li>{item}</li>
      ))}
    </ul>
  )
}

/** A text with what was looked for marked in it. */
const Pieces: FC<{ of: Marked }> = ({ of }) => <>{of.map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}</>

const SeenAs: FC<{ frame: Frame; seen: Seen | null }> = ({ frame, seen }) =>
  seen && (
    <p class="note" lang={seen.lang !== null && seen.lang !== frame.lang ? seen.lang : undefined}>
      <Pieces of={seen.pieces} />
    </p>
  )
