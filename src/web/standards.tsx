/** The standards of a day, page by page, and one standard with its history. */
import type { Child, FC } from 'hono/jsx'
import type { Charter } from '../charter/charter.ts'
import type { Adoption } from '../views/adoption.ts'
import { coversOf, type DayOf, type Requirement, type Standard, stoodOn } from '../views/catalogue.ts'
import { capital, nameOf, sayNumber, sayWhen } from '../views/say.ts'
import { catalogueWordsOf, conditionsWordsOf, readingWordsOf, wordsOf } from '../views/words.ts'
import {
  calledOf,
  CatalogueSheet,
  type Held,
  idOf,
  Named,
  PhaseOf,
  saidOf,
  StandardLink,
  standardPath,
  standardsPath,
} from './catalogue.tsx'
import { orgPath, Section, to } from './layout.tsx'
import { Pages } from './record.tsx'
import { Adopting } from './live/catalogue.tsx'
import { ActLink, Day } from './parts.tsx'
import { Table } from './sheet.tsx'

export const phases = ['stands', 'deleted', 'revived', 'ahead'] as const
type Sought = (typeof phases)[number]

export const StandardsOf: FC<{
  held: Held
  counts: Readonly<Record<Sought, number>>
  that: DayOf | null
  list: { readonly shown: readonly Standard[]; readonly page: number; readonly pages: number; readonly total: number }
  asked: { readonly q: string; readonly phase: Sought | null; readonly proposal: string }
  /** Whether the reader may bring in an edition. */
  brings: boolean
}> = ({ held, counts, that, list, asked, brings }) => {
  const { frame, day, asOf } = held
  const t = catalogueWordsOf(frame.lang)
  const r = readingWordsOf(frame.lang)
  const w = wordsOf(frame.lang)
  const n = (count: number): string => sayNumber(count, frame.lang)
  const path = standardsPath(frame)
  const query = { 'as-of': asOf, q: asked.q, phase: asked.phase, proposal: asked.proposal }
  return (
    <CatalogueSheet
      held={held}
      title={t.title}
      json={to(frame, `${path}.json`, { ...query, page: list.page })}
      answer={t.lead(n(counts.stands), sayWhen(day, frame.lang))}
      measure={t.measure(n(counts.deleted), n(counts.revived))}>
      {brings && (
        <Section title={t.bringing.title}>
          <a href={to(frame, `${orgPath(idOf(frame))}/catalogues`)}>{t.bringing.link}</a>
        </Section>
      )}
      <Section title={t.theDay}>
        <p>
          {that === null ? t.dayNone : t.dayOf(...([that.added, that.changed, that.deleted, that.revived].map(x => n(x.length)) as Four))}
        </p>
      </Section>
      <Section title={capital(t.found(n(list.total)))}>
        <form class="filter" method="get" action={path}>
          <div>
            <label for="filter-q">{t.words}</label>
            <input id="filter-q" name="q" type="search" value={asked.q} />
          </div>
          <div>
            <label for="filter-phase">{t.phases}</label>
            <select id="filter-phase" name="phase">
              <option value="">{t.all}</option>
              {phases.map(phase => (
                <option value={phase} selected={phase === asked.phase}>
                  {t.phase[phase]} ({n(counts[phase])})
                </option>
              ))}
            </select>
          </div>
          <div>
            <label for="filter-proposal">{t.proposal}</label>
            <input id="filter-proposal" name="proposal" value={asked.proposal} size={8} />
          </div>
          <div>
            <label for="as-of">{w.asOfLabel}</label>
            <input id="as-of" name="as-of" type="date" value={asOf ?? day} />
          </div>
          {frame.fixed && <input type="hidden" name="lang" value={frame.lang} />}
          <button class="btn" type="submit">
            {r.filter}
          </button>
          {(asked.q !== '' || asked.phase !== null || asked.proposal !== '' || asOf !== null) && <a href={to(frame, path)}>{t.clear}</a>}
        </form>
        {list.shown.length === 0 ? (
          <p class="empty">{t.nothing}</p>
        ) : (
          <Table caption={w.page(list.page, list.pages)} heads={[t.number, t.name, t.phases, t.since]}>
            {list.shown.map(standard => (
              <tr>
                <td>
                  <StandardLink held={held} standard={standard} />
                </td>
                <td>{standard.title}</td>
                <td>
                  <PhaseOf frame={frame} standard={standard} day={day} />
                </td>
                <td class="num">{stoodOn(standard, day).by?.day ?? ''}</td>
              </tr>
            ))}
          </Table>
        )}
        <Pages frame={frame} page={list} path={path} query={query} />
      </Section>
    </CatalogueSheet>
  )
}
type Four = [string, string, string, string]

/** The records at the other end of a cover agreement, each a link; where none is found, what is written. */
const covering = (held: Held, found: readonly Standard[], written: string): Child =>
  found.length === 0
    ? written
    : found.map(s => (
        <p>
          <Named held={held} id={s.id} />
        </p>
      ))

export const StandardOf: FC<{
  held: Held
  charter: Charter
  standard: Standard
  required: readonly Requirement[]
  /** Who has adopted it, each step of each party. */
  adopted: readonly Adoption[]
}> = ({ held, charter, standard, required, adopted }) => {
  const { frame, day, asOf } = held
  const t = catalogueWordsOf(frame.lang)
  const { phase, by, revived } = stoodOn(standard, day)
  const said = revived ? t.phase.revived : t.phase[phase]
  const covers = coversOf(held.catalogue, standard)
  const facts: readonly (readonly [string, Child])[] = [
    [t.publisher, standard.publisher],
    [t.number, standard.number],
    [t.edition, standard.edition],
    [t.published, standard.published],
    [t.responsible, standard.responsible === 'undefined' ? '' : standard.responsible],
    [t.coveredBy, standard.type === 'cover' ? '' : covering(held, covers, standard.coveredBy)],
    [t.covers, standard.type === 'cover' ? covering(held, covers, standard.covers) : ''],
    [t.replaces, standard.replaces && <Named held={held} id={standard.replaces} />],
    [t.replacedUntil, standard.replacedUntil && sayWhen(standard.replacedUntil, frame.lang)],
  ]
  return (
    <CatalogueSheet
      held={held}
      below
      title={calledOf(standard)}
      kick={capital(t.type[standard.type])}
      json={to(frame, `${standardPath(frame, standard.id)}.json`, { 'as-of': asOf })}
      answer={standard.title}
      measure={capital(by === null ? said : `${said}, ${conditionsWordsOf(frame.lang).since(sayWhen(by.day, frame.lang))}`)}>
      <Section title={t.standard}>
        <dl class="facts">
          {facts
            .filter(([, value]) => value !== '')
            .map(([term, value]) => (
              <>
                <dt>{term}</dt>
                <dd>{value}</dd>
              </>
            ))}
        </dl>
      </Section>
      <Section title={t.history} note={t.historyNote}>
        <ul class="days">
          {standard.events.map(event => (
            <li>
              <Day frame={frame} text={event.day} />
              <div>
                <p>{t.happened[event.what]}</p>
                <p class="note">
                  {event.revision !== '' && `${t.revision} ${event.revision}`}
                  {event.revision !== '' && event.proposal !== '' && ' · '}
                  {event.proposal !== '' && (
                    <a href={to(frame, standardsPath(frame), { 'as-of': asOf, proposal: event.proposal })}>
                      {t.proposal} {event.proposal}
                    </a>
                  )}
                </p>
              </div>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t.requiredBy}>
        {required.length === 0 ? (
          <p class="empty">{t.notRequired}</p>
        ) : (
          <ul class="list">
            {required.map(row => (
              <li>
                <p>{row.title}</p>
                <p class="note">
                  {row.obligation}, {row.lifecycle}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t.adopting.adoptedBy} note={adopted.length === 0 ? undefined : t.givenUp}>
        {adopted.length === 0 ? (
          <p class="empty">{t.adopting.adoptedNone}</p>
        ) : (
          <Table heads={[t.party, t.adoption, t.day]}>
            {adopted.map(a => (
              <tr>
                <td>{nameOf(charter, a.party, frame.lang)}</td>
                <td>{saidOf(a, frame)}</td>
                <td class="num">
                  <ActLink frame={frame} view={{ charter }} no={a.no}>
                    {sayWhen(a.at, frame.lang)}
                  </ActLink>
                </td>
              </tr>
            ))}
          </Table>
        )}
      </Section>
      {phase !== 'ahead' && <Adopting frame={frame} charter={charter} standard={standard.id} />}
    </CatalogueSheet>
  )
}
