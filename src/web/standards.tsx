/** Catalogues of standards: the list of a day, one standard with its history, what profiles ask for, and two baselines compared. */
import type { Child, FC } from 'hono/jsx'
import { type Catalogue, type DayOf, type Phase, type Requirement, type Standard, stoodOn } from '../views/catalogue.ts'
import type { Difference, Flaw, Profile } from '../views/catalogue-profiles.ts'
import { capital, sayNumber, sayWhen } from '../views/say.ts'
import { catalogueWordsOf, readingWordsOf, wordsOf } from '../views/words.ts'
import { Head, orgPath, Outside, Page, Section, to, type Frame } from './layout.tsx'
import { Day, Mark } from './parts.tsx'

/** What every page about a catalogue knows. */
export interface Held {
  readonly frame: Frame
  readonly catalogue: Catalogue
  /** The day shown, and the day that was asked for; null = today. */
  readonly day: string
  readonly asOf: string | null
}

export const phases = ['stands', 'deleted', 'revived', 'ahead'] as const
export type Sought = (typeof phases)[number]

const idOf = (frame: Frame): string => frame.org?.id ?? ''
const standardsPath = (frame: Frame): string => `${orgPath(idOf(frame))}/standards`
const standardPath = (frame: Frame, id: string): string => `${standardsPath(frame)}/${encodeURIComponent(id)}`

/** The frame of these pages: the way here, the head, the other pages of the catalogue. */
export const Sheet: FC<{
  held: Held
  title: string
  json: string
  answer: string
  measure?: string | undefined
  kick?: Child
  below?: boolean
  children?: Child
}> = ({ held: { frame, catalogue, asOf }, title, json, answer, measure, kick, below, children }) => {
  const t = catalogueWordsOf(frame.lang)
  const name = frame.org?.name ?? ''
  const org = orgPath(idOf(frame))
  const query = { 'as-of': asOf }
  const ways = [
    ...(catalogue.standards.size > 0 ? [{ says: t.title, href: standardsPath(frame) }] : []),
    ...(catalogue.requirements.length > 0 ? [{ says: t.requirements, href: `${org}/requirements` }] : []),
    ...(catalogue.requirements.length > 0 ? [{ says: t.interoperability, href: `${org}/interoperability` }] : []),
    ...(catalogue.baselines.length > 1 ? [{ says: t.baselines, href: `${org}/baselines` }] : []),
  ].filter(way => way.href !== frame.path)
  return (
    <Page
      frame={frame}
      title={`${title} · ${name}`}
      here={null}
      says={answer}
      json={json}
      crumbs={[
        { says: wordsOf(frame.lang).organisations, href: to(frame, '/') },
        { says: name, href: to(frame, org) },
        ...(below ? [{ says: t.title, href: to(frame, standardsPath(frame), query) }] : []),
        { says: title, href: null },
      ]}>
      <Head title={title} kick={kick ?? name} answer={answer} measure={measure}>
        <ul class="onward">
          {ways.map(({ says, href }) => (
            <li>
              <a href={to(frame, href, query)}>{says}</a>
            </li>
          ))}
        </ul>
      </Head>
      {children}
      <Section title={t.sources}>
        <p class="note">{t.note}</p>
        {catalogue.sources.map(source => (
          <p class="note" lang={frame.lang === 'en' ? undefined : 'en'}>
            <Outside text={source} />
          </p>
        ))}
      </Section>
    </Page>
  )
}

const marks = { stands: 'met', deleted: 'barred', ahead: 'open' } as const satisfies Readonly<Record<Phase, string>>

/** Where a standard is: shape, word, colour. */
const PhaseOf: FC<{ frame: Frame; standard: Standard; day: string }> = ({ frame, standard, day }) => {
  const t = catalogueWordsOf(frame.lang)
  const { phase, revived } = stoodOn(standard, day)
  return (
    <span class="phase">
      <Mark state={marks[phase]} />
      <span class={`state ${marks[phase]}`}>{revived ? t.phase.revived : t.phase[phase]}</span>
    </span>
  )
}

export const StandardsOf: FC<{
  held: Held
  counts: Readonly<Record<Sought, number>>
  that: DayOf | null
  list: { readonly shown: readonly Standard[]; readonly page: number; readonly pages: number; readonly total: number }
  asked: { readonly q: string; readonly phase: Sought | null }
}> = ({ held, counts, that, list, asked }) => {
  const { frame, day, asOf } = held
  const t = catalogueWordsOf(frame.lang)
  const r = readingWordsOf(frame.lang)
  const w = wordsOf(frame.lang)
  const n = (count: number): string => sayNumber(count, frame.lang)
  const path = standardsPath(frame)
  const query = { 'as-of': asOf, q: asked.q, phase: asked.phase }
  return (
    <Sheet
      held={held}
      title={t.title}
      json={to(frame, `${path}.json`, { ...query, page: list.page })}
      answer={t.lead(n(counts.stands), sayWhen(day, frame.lang))}
      measure={t.measure(n(counts.deleted), n(counts.revived))}>
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
            <label for="as-of">{w.asOfLabel}</label>
            <input id="as-of" name="as-of" type="date" value={asOf ?? day} />
          </div>
          {frame.fixed && <input type="hidden" name="lang" value={frame.lang} />}
          <button class="btn" type="submit">
            {r.filter}
          </button>
          {(asked.q !== '' || asked.phase !== null || asOf !== null) && <a href={to(frame, path)}>{t.clear}</a>}
        </form>
        {list.shown.length === 0 ? (
          <p class="empty">{t.nothing}</p>
        ) : (
          <div class="scroll">
            <table>
              <caption class="vh">{w.page(list.page, list.pages)}</caption>
              <thead>
                <tr>
                  <th scope="col">{t.number}</th>
                  <th scope="col">{t.name}</th>
                  <th scope="col">{t.phases}</th>
                  <th scope="col">{t.since}</th>
                </tr>
              </thead>
              <tbody>
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
              </tbody>
            </table>
          </div>
        )}
        <Pager frame={frame} path={path} query={query} page={list.page} pages={list.pages} />
      </Section>
    </Sheet>
  )
}
type Four = [string, string, string, string]

const Pager: FC<{ frame: Frame; path: string; query: Readonly<Record<string, string | null>>; page: number; pages: number }> = ({
  frame,
  path,
  query,
  page,
  pages,
}) => {
  const w = wordsOf(frame.lang)
  if (pages <= 1) return null
  return (
    <nav class="pager" aria-label={w.page(page, pages)}>
      {page > 1 && (
        <a rel="prev" href={to(frame, path, { ...query, page: page - 1 })}>
          ‹ {w.previous}
        </a>
      )}
      <span>{w.page(page, pages)}</span>
      {page < pages && (
        <a rel="next" href={to(frame, path, { ...query, page: page + 1 })}>
          {w.next} ›
        </a>
      )}
    </nav>
  )
}

const calledOf = ({ publisher, number, id }: Standard): string => `${publisher} ${number}`.trim() || id

const StandardLink: FC<{ held: Held; standard: Standard }> = ({ held: { frame, asOf }, standard }) => (
  <a href={to(frame, standardPath(frame, standard.id), { 'as-of': asOf })}>{calledOf(standard)}</a>
)

/** A standard by its id: a link where the catalogue has it, else the id as it is written. */
export const Named: FC<{ held: Held; id: string }> = ({ held, id }) => {
  const standard = held.catalogue.standards.get(id)
  return standard ? (
    <>
      <StandardLink held={held} standard={standard} /> <span class="note">{standard.title}</span>
    </>
  ) : (
    <code>{id}</code>
  )
}

export const StandardOf: FC<{ held: Held; standard: Standard; required: readonly Requirement[] }> = ({ held, standard, required }) => {
  const { frame, day, asOf } = held
  const t = catalogueWordsOf(frame.lang)
  const { phase, by, revived } = stoodOn(standard, day)
  const said = revived ? t.phase.revived : t.phase[phase]
  const facts: readonly (readonly [string, Child])[] = [
    [t.publisher, standard.publisher],
    [t.number, standard.number],
    [t.edition, standard.edition],
    [t.published, standard.published],
    [t.responsible, standard.responsible === 'undefined' ? '' : standard.responsible],
    [t.coveredBy, standard.coveredBy && <Named held={held} id={standard.coveredBy} />],
    [t.covers, standard.covers],
  ]
  return (
    <Sheet
      held={held}
      below
      title={calledOf(standard)}
      kick={capital(t.type[standard.type])}
      json={to(frame, `${standardPath(frame, standard.id)}.json`, { 'as-of': asOf })}
      answer={standard.title}
      measure={capital(by === null ? said : `${said}, ${t.since.toLocaleLowerCase(frame.lang)} ${sayWhen(by.day, frame.lang)}`)}>
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
                  {[event.revision && `${t.revision} ${event.revision}`, event.proposal && `${t.proposal} ${event.proposal}`]
                    .filter(Boolean)
                    .join(' · ')}
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
    </Sheet>
  )
}

export const RequirementsOf: FC<{
  held: Held
  flaws: readonly Flaw[]
  list: { readonly shown: readonly Profile[]; readonly page: number; readonly pages: number; readonly total: number }
}> = ({ held, flaws, list }) => {
  const { frame, catalogue, asOf } = held
  const t = catalogueWordsOf(frame.lang)
  const n = (count: number): string => sayNumber(count, frame.lang)
  const path = `${orgPath(idOf(frame))}/requirements`
  const gone = flaws.filter(f => f.kind === 'deleted')
  const asked = new Set(gone.map(f => f.requirement.standard)).size
  return (
    <Sheet
      held={held}
      title={t.requirements}
      json={to(frame, `${path}.json`)}
      answer={
        catalogue.requiredOn === null
          ? t.requirementsNone
          : t.requirementsLead(n(catalogue.requirements.length), n(list.total), sayWhen(catalogue.requiredOn, frame.lang))
      }
      measure={flaws.length === 0 ? t.flawsNone : t.flawsCounted(n(gone.length), n(asked), n(flaws.length - gone.length))}>
      {flaws.length > 0 && (
        <Section title={t.flaws} note={t.requirementsNote}>
          <div class="scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col">{t.standard}</th>
                  <th scope="col">{t.flaws}</th>
                  <th scope="col">{t.profile}</th>
                  <th scope="col">{t.obligation}</th>
                  <th scope="col">{t.lifecycle}</th>
                </tr>
              </thead>
              <tbody>
                {flaws.map(flaw => (
                  <tr>
                    <td>
                      <Named held={held} id={flaw.requirement.standard} />
                    </td>
                    <td>
                      <Mark state={flaw.kind === 'deleted' ? 'barred' : 'undetermined'} />
                      <span class={`state ${flaw.kind === 'deleted' ? 'barred' : 'undetermined'}`}>
                        {flaw.kind === 'deleted' ? t.withdrawnOn(sayWhen(flaw.by.day, frame.lang)) : t.unknown}
                      </span>
                    </td>
                    <td>{flaw.requirement.title}</td>
                    <td>{flaw.requirement.obligation}</td>
                    <td>{flaw.requirement.lifecycle}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Section>
      )}
      <Section title={t.profiles}>
        {list.shown.map(profile => (
          <details>
            <summary>
              {profile.title} ({n(profile.rows.length)})
            </summary>
            <ul class="list">
              {profile.rows.map(row => (
                <li>
                  <Named held={held} id={row.standard} />
                  <p class="note">
                    {row.obligation}, {row.lifecycle}
                  </p>
                </li>
              ))}
            </ul>
          </details>
        ))}
        <Pager frame={frame} path={path} query={{ 'as-of': asOf }} page={list.page} pages={list.pages} />
      </Section>
    </Sheet>
  )
}

export const BaselinesOf: FC<{ held: Held; difference: Difference }> = ({ held, difference }) => {
  const { frame, catalogue } = held
  const t = catalogueWordsOf(frame.lang)
  const n = (count: number): string => sayNumber(count, frame.lang)
  const { from, to: until, added, dropped, moved, kept } = difference
  const path = `${orgPath(idOf(frame))}/baselines`
  const said = (b: { readonly name: string; readonly day: string }): string => t.baseline(b.name, sayWhen(b.day, frame.lang))
  return (
    <Sheet
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
    </Sheet>
  )
}
