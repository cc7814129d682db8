/** The record: the acts in the order received, page by page. */
import type { FC } from 'hono/jsx'
import { sayNumber } from '../views/say.ts'
import { wordsOf } from '../views/words.ts'
import { Head, orgPath, Page, to, type Frame } from './layout.tsx'
import { Acts, MatterLink, type Papers } from './parts.tsx'

export interface RecordPage {
  /** Numbers of the acts shown. */
  readonly shown: readonly number[]
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly matter: string | null
}

export const RecordOf: FC<{ frame: Frame; view: Papers; page: RecordPage }> = ({ frame, view, page }) => {
  const t = wordsOf(frame.lang)
  const { charter } = view
  const path = `${orgPath(charter.id)}/record`
  const { line: _, ...asked } = frame.query
  const query = { ...asked, matter: page.matter }
  return (
    <Page
      frame={frame}
      title={`${t.record} · ${charter.name}`}
      here="record"
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
        <p>
          {t.download}: <a href={`${path}.jsonl`}>JSONL</a> · <a href={`${path}.csv`}>CSV</a>
        </p>
      </Head>
      {page.shown.length === 0 ? (
        <p>{t.recordEmpty}</p>
      ) : (
        <Acts
          frame={frame}
          view={view}
          rows={page.shown.map(no => ({ no, worth: null }))}
          caption={t.page(page.page, page.pages)}
          matters={page.matter === null}
        />
      )}
      {page.pages > 1 && (
        <nav class="pager" aria-label={t.page(page.page, page.pages)}>
          {page.page > 1 && (
            <a rel="prev" href={to(frame, path, { ...query, page: page.page - 1 })}>
              ‹ {t.previous}
            </a>
          )}
          <span>{t.page(page.page, page.pages)}</span>
          {page.page < page.pages && (
            <a rel="next" href={to(frame, path, { ...query, page: page.page + 1 })}>
              {t.next} ›
            </a>
          )}
        </nav>
      )}
    </Page>
  )
}
