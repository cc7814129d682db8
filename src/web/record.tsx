/** The record: the acts in the order received, page by page. */
import type { Child, FC } from 'hono/jsx'
import { nameOf, sayNumber } from '../views/say.ts'
import { readingWordsOf, wordsOf } from '../views/words.ts'
import { languageOf } from '../words/languages.ts'
import { Head, orgPath, Page, Section, to, type Frame } from './layout.tsx'
import { Acts, MatterLink, type Papers } from './parts.tsx'
import { Verify } from './verify.tsx'

export interface RecordPage {
  /** Numbers of the acts shown. */
  readonly shown: readonly number[]
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly matter: string | null
  readonly party: string | null
  /** The name of the acts. */
  readonly act: string | null
}

export const RecordOf: FC<{
  frame: Frame
  view: Papers
  page: RecordPage
  /** Who has acted, and the names of the acts there are. */
  kinds: { readonly parties: readonly string[]; readonly acts: readonly string[] }
  /** Under which the platform is reached from elsewhere. */
  address: string
}> = ({ frame, view, page, kinds, address }) => {
  const t = wordsOf(frame.lang)
  const r = readingWordsOf(frame.lang)
  const filtered = page.matter !== null || page.party !== null || page.act !== null
  const { charter } = view
  const path = `${orgPath(charter.id)}/record`
  const { line: _, ...asked } = frame.query
  const query = { ...asked, matter: page.matter }
  return (
    <Page
      frame={frame}
      title={`${t.record} · ${charter.name}`}
      here="record"
      scripts={['verify']}
      json={to(frame, `${path}.json`, { ...query, page: page.page })}
      crumbs={[
        { says: t.organisations, href: to(frame, '/') },
        { says: charter.name, href: to(frame, orgPath(charter.id)) },
        { says: t.record, href: null },
      ]}>
      <Head
        title={t.record}
        kick={charter.name}
        answer={t.recordLead(sayNumber(page.total, frame.lang))}
        measure={
          page.matter && (
            <>
              {t.recordOf}: <MatterLink frame={frame} view={view} id={page.matter} />
            </>
          )
        }>
        <p class="note">
          {t.download}: <a href={`${path}.jsonl`}>JSONL</a> · <a href={`${path}.csv`}>CSV</a>
        </p>
      </Head>
      <Section title={t.acts}>
        <form class="filter" method="get" action={path}>
          <Choice name="party" label={r.filterParty} any={r.anyOfThem}>
            {kinds.parties.map(id => (
              <option value={id} selected={id === page.party}>
                {nameOf(charter, id, frame.lang)}
              </option>
            ))}
          </Choice>
          <Choice name="act" label={r.filterAct} any={r.anyOfThem}>
            {kinds.acts.map(name => (
              <option value={name} selected={name === page.act}>
                {languageOf(frame.lang).act(name)}
              </option>
            ))}
          </Choice>
          <Choice name="matter" label={r.filterMatter} any={r.anyOfThem}>
            {[...view.titles].map(([id, title]) => (
              <option value={id} selected={id === page.matter}>
                {title.length > 60 ? `${title.slice(0, 60)}…` : title}
              </option>
            ))}
          </Choice>
          {frame.fixed && <input type="hidden" name="lang" value={frame.lang} />}
          <button class="btn" type="submit">
            {r.filter}
          </button>
          {filtered && <a href={to(frame, path)}>{r.clearFilter}</a>}
        </form>
        {page.shown.length === 0 ? (
          <p class="empty">{filtered ? r.noneSuch : t.recordEmpty}</p>
        ) : (
          <Acts
            frame={frame}
            view={view}
            rows={page.shown.map(no => ({ no, worth: null }))}
            caption={t.page(page.page, page.pages)}
            matters={page.matter === null}
          />
        )}
        <Pages frame={frame} page={page} path={path} query={query} />
      </Section>
      <Section title={r.checkpoint} id="checkpoint">
        {frame.org?.live ? (
          <p>
            {r.checkpointNote(sayNumber(view.acts.length, frame.lang))}{' '}
            <a href={`${orgPath(charter.id)}/log/checkpoint`}>{r.checkpointLink}</a>
          </p>
        ) : (
          <p>{r.checkpointNone}</p>
        )}
      </Section>
      <Verify frame={frame} org={charter.id} address={address} />
    </Page>
  )
}

/** One thing to choose, or any. */
const Choice: FC<{ name: string; label: string; any: string; children?: Child }> = ({ name, label, any, children }) => (
  <div>
    <label for={`filter-${name}`}>{label}</label>
    <select id={`filter-${name}`} name={name}>
      <option value="">{any}</option>
      {children}
    </select>
  </div>
)

/** The way to the page before and after; `at`: the place on it; `name`: what the page is called in the address, where one address has several lists. */
export const Pages: FC<{
  frame: Frame
  page: { readonly page: number; readonly pages: number }
  path: string
  query: Readonly<Record<string, string | number | null>>
  at?: string
  name?: string
}> = ({ frame, page, path, query, at = '', name = 'page' }) => {
  const t = wordsOf(frame.lang)
  return (
    <>
      {page.pages > 1 && (
        <nav class="pager" aria-label={t.page(page.page, page.pages)}>
          {page.page > 1 && (
            <a rel="prev" href={to(frame, path, { ...query, [name]: page.page - 1 }) + at}>
              ‹ {t.previous}
            </a>
          )}
          <span>{t.page(page.page, page.pages)}</span>
          {page.page < page.pages && (
            <a rel="next" href={to(frame, path, { ...query, [name]: page.page + 1 }) + at}>
              {t.next} ›
            </a>
          )}
        </nav>
      )}
    </>
  )
}
