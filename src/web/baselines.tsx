/** Two frozen baselines compared, and the editions of the catalogue itself. */
import type { FC } from 'hono/jsx'
import type { Revision } from '../views/catalogue.ts'
import type { Difference } from '../views/catalogue-profiles.ts'
import { sayNumber, sayWhen } from '../views/say.ts'
import { catalogueWordsOf } from '../views/words.ts'
import { CatalogueSheet, type Held, idOf, Named } from './catalogue.tsx'
import { orgPath, Section, to } from './layout.tsx'
import { Pages } from './record.tsx'
import { Day } from './parts.tsx'

export const BaselinesOf: FC<{ held: Held; difference: Difference }> = ({ held, difference }) => {
  const { frame, catalogue } = held
  const t = catalogueWordsOf(frame.lang)
  const n = (count: number): string => sayNumber(count, frame.lang)
  const { from, to: until, added, dropped, moved, kept } = difference
  const path = `${orgPath(idOf(frame))}/baselines`
  const said = (b: { readonly name: string; readonly day: string }): string => t.baseline(b.name, sayWhen(b.day, frame.lang))
  return (
    <CatalogueSheet
      held={held}
      title={t.baselines}
      kick={`${said(from)} → ${said(until)}`}
      json={to(frame, `${path}.json`, { from: from.day, to: until.day })}
      answer={t.differLead(n(added.length), n(dropped.length))}
      measure={t.differMeasure(n(moved.length), n(kept))}>
      <Section title={t.compare} note={t.baselinesNote}>
        <form class="filter" method="get" action={path}>
          {(
            [
              ['from', t.from, from],
              ['to', t.to, until],
            ] as const
          ).map(([name, label, chosen]) => (
            <div>
              <label for={`baseline-${name}`}>{label}</label>
              <select id={`baseline-${name}`} name={name}>
                {catalogue.baselines.map(b => (
                  <option value={b.day} selected={b.day === chosen.day}>
                    {said(b)}
                  </option>
                ))}
              </select>
            </div>
          ))}
          {frame.fixed && <input type="hidden" name="lang" value={frame.lang} />}
          <button class="btn" type="submit">
            {t.compare}
          </button>
        </form>
      </Section>
      {(
        [
          [t.added, added],
          [t.dropped, dropped],
        ] as const
      ).map(([title, ids]) => (
        <Section title={`${title} · ${n(ids.length)}`}>
          {ids.length === 0 ? (
            <p class="empty">{t.noneOf}</p>
          ) : (
            <ul class="list">
              {ids.map(id => (
                <li>
                  <Named held={held} id={id} />
                </li>
              ))}
            </ul>
          )}
        </Section>
      ))}
      <Section title={`${t.moved} · ${n(moved.length)}`}>
        {moved.length === 0 ? (
          <p class="empty">{t.noneOf}</p>
        ) : (
          <ul class="list">
            {moved.map(m => (
              <li>
                <Named held={held} id={m.standard} />
                <p class="note">
                  {m.before.join(', ')} → {m.after.join(', ')}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </CatalogueSheet>
  )
}

/** When each edition of the catalogue was put forward, approved or amended, in the source's own words. */
export const RevisionsOf: FC<{
  held: Held
  list: { readonly shown: readonly Revision[]; readonly page: number; readonly pages: number; readonly total: number }
}> = ({ held, list }) => {
  const { frame, asOf, catalogue } = held
  const t = catalogueWordsOf(frame.lang)
  const path = `${orgPath(idOf(frame))}/revisions`
  const [last] = catalogue.revisions.filter(r => r.day <= held.day && r.kind === 'approved')
  return (
    <CatalogueSheet
      held={held}
      title={t.revisions}
      json={to(frame, `${path}.json`, { 'as-of': asOf })}
      answer={last === undefined ? t.revisionsNone : t.revisionsLead(last.revision, sayWhen(last.day, frame.lang))}
      measure={t.revisionsMeasure(sayNumber(list.total, frame.lang))}>
      <Section title={t.revisions} note={t.revisionsNote}>
        <ul class="days">
          {list.shown.map(({ catalogue: of, revision, day, kind, documents, summary }) => (
            <li>
              <Day frame={frame} text={day} />
              <div lang={frame.lang === 'en' ? undefined : 'en'}>
                <p>
                  {of} {revision}: {kind}
                </p>
                <p class="note">{[summary, ...documents].filter(Boolean).join(' · ')}</p>
              </div>
            </li>
          ))}
        </ul>
        <Pages frame={frame} page={list} path={path} query={{ 'as-of': asOf }} />
      </Section>
    </CatalogueSheet>
  )
}
