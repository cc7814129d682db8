/** Programmes over several years: the list, and the board of one with its plan, growth, indicators and risks. */
import type { FC } from 'hono/jsx'
import type { Money } from '../views/contributions.ts'
import type { Indicator, Measured } from '../views/indicator.ts'
import type { Item, State } from '../views/programme-item.ts'
import type { Programme } from '../views/programme.ts'
import { leadOf, sayAside, sayDepends, sayMeasured, sayProgress, sayReason, sayState } from '../views/programme-said.ts'
import type { Flaw } from '../views/reckoning.ts'
import { nameOf, sayNumber, sayWhen } from '../views/say.ts'
import { formsOf, programmeWordsOf } from '../views/words.ts'
import { Burn } from './burn.tsx'
import { Gantt } from './gantt.tsx'
import { matterPath, orgPath, Section, to, type Frame } from './layout.tsx'
import { ActLink, coordinates, Mark, ownLang, Stands, type View } from './parts.tsx'
import { Flaws, MoneyOf } from './money.tsx'
import { Pages } from './record.tsx'
import { Sheet, Table } from './sheet.tsx'
import { LawLink } from './tree.tsx'

export const programmesPath = (org: string): string => `${orgPath(org)}/programmes`
export const programmePath = (org: string, id: string): string => matterPath(org, id).replace('/matters/', '/programmes/')
const iatiPath = (org: string, id: string): string => matterPath(org, id).replace('/matters/', '/iati/')

interface Shown {
  readonly frame: Frame
  readonly view: View
  /** The day shown. */
  readonly day: string
}

const marks: Readonly<Record<State, 'met' | 'barred' | 'awaited' | 'undetermined' | 'open'>> = {
  reached: 'met',
  late: 'barred',
  blocked: 'barred',
  'at risk': 'awaited',
  undetermined: 'undetermined',
  'under way': 'open',
  ahead: 'open',
  dropped: 'open',
}

export const ProgrammesOf: FC<Shown & { programmes: readonly Programme[]; money: Money; flaws: readonly Flaw[] }> = shown => {
  const { frame, view, programmes, money, flaws } = shown
  const t = programmeWordsOf(frame.lang)
  const { charter } = view
  return (
    <Sheet
      frame={frame}
      charter={charter}
      query={coordinates(view)}
      title={t.title}
      json={to(frame, `${programmesPath(charter.id)}.json`, coordinates(view))}
      answer={programmes.length === 0 ? t.none(charter.name) : t.listLead(programmes.length, sayNumber(programmes.length, frame.lang))}
      measure={programmes.length === 0 ? t.noneHow : undefined}>
      {programmes.length > 0 && (
        <Section title={t.title} note={t.found}>
          <ul class="list">
            {programmes.map(p => {
              const { answer, measure } = leadOf(p, frame.lang)
              return (
                <li>
                  <a href={to(frame, programmePath(charter.id, p.id), coordinates(view))} lang={ownLang(frame, charter)}>
                    {p.title}
                  </a>
                  <p class="note">
                    {answer} {measure}
                  </p>
                </li>
              )
            })}
          </ul>
        </Section>
      )}
      {money.contributions.length > 0 && (
        <Section title={t.moneyBeside} note={t.moneyNote}>
          <MoneyOf {...shown} money={money} />
        </Section>
      )}
      <Flaws {...shown} flaws={flaws} />
    </Sheet>
  )
}

export const ProgrammeOf: FC<
  Shown & {
    programme: Programme
    money: Money
    flaws: readonly Flaw[]
    cut: { readonly shown: readonly Item[]; readonly page: number; readonly pages: number }
  }
> = shown => {
  const { frame, view, programme, money, flaws, cut, day } = shown
  const t = programmeWordsOf(frame.lang)
  const { charter } = view
  const { answer, measure } = leadOf(programme, frame.lang)
  const path = programmePath(charter.id, programme.id)
  const risks = programme.items.flatMap(item => item.risks.map(risk => ({ item, risk })))
  const indicators = programme.items.filter(i => i.indicator !== null)
  return (
    <Sheet
      frame={frame}
      charter={charter}
      query={coordinates(view)}
      above={[{ says: t.title, href: to(frame, programmesPath(charter.id), coordinates(view)) }]}
      title={programme.title}
      lang={ownLang(frame, charter)}
      json={to(frame, `${path}.json`, coordinates(view))}
      answer={answer}
      measure={measure}
      onward={
        <ul class="onward">
          <li>
            <a href={to(frame, iatiPath(charter.id, programme.id), coordinates(view))}>{t.iati}</a>
          </li>
        </ul>
      }>
      <Section title={t.plan} note={t.found}>
        <Gantt frame={frame} title={programme.title} items={cut.shown} zone={charter.seat.zone} day={day} />
        <Items {...shown} items={cut.shown} />
        <Pages frame={frame} page={cut} path={path} query={coordinates(view)} />
      </Section>
      {programme.burn.length > 1 && (
        <Section title={t.burn}>
          <Burn frame={frame} burn={programme.burn} zone={charter.seat.zone} day={day} />
        </Section>
      )}
      <Section title={t.indicators} note={t.indicatorsNote}>
        {indicators.length === 0 ? (
          <p class="empty">{t.indicatorsNone}</p>
        ) : (
          indicators.map(item => <IndicatorOf {...shown} item={item} of={item.indicator as Indicator} />)
        )}
      </Section>
      <Section title={t.money} note={t.moneyNote}>
        {money.contributions.length === 0 && money.budgets.length === 0 ? (
          <p class="empty">{t.moneyNone}</p>
        ) : (
          <MoneyOf {...shown} money={money} />
        )}
      </Section>
      <Section title={t.risks}>
        {risks.length === 0 ? (
          <p class="empty">{t.risksNone}</p>
        ) : (
          <ul class="list">
            {risks.map(({ item, risk }) => (
              <li>
                <span class="phase">
                  <Mark state={risk.closed === null ? 'awaited' : 'met'} />
                </span>{' '}
                <span lang={ownLang(frame, charter)}>
                  {risk.title} ({item.title})
                </span>
                {risk.grade && <span class="note"> {risk.grade}</span>}{' '}
                {risk.owner && (
                  <span class="note">
                    {t.owner}
                    {formsOf(frame.lang).colon}
                    {nameOf(charter, risk.owner, frame.lang)}
                  </span>
                )}{' '}
                <Aside {...shown} of={risk} />
                <span class="state">{risk.closed === null ? t.risk.open : t.risk.closed}</span>{' '}
                <ActLink {...shown} no={risk.closed ?? risk.no} says={t.act} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Flaws {...shown} flaws={flaws} />
    </Sheet>
  )
}

/** The table of a plan, the same as its picture says and why. */
const Aside: FC<{ frame: Frame; view: View; of: Pick<Item, 'aside' | 'by'> }> = ({ frame, view, of }) =>
  of.aside ? <span class="note"> {sayAside(of, id => nameOf(view.charter, id, frame.lang), frame.lang)} </span> : null

const Items: FC<Shown & { items: readonly Item[] }> = shown => {
  const { frame, view, items } = shown
  const t = programmeWordsOf(frame.lang)
  const called = (matter: string): string => view.titles.get(matter) ?? matter
  const lang = ownLang(frame, view.charter)
  return (
    <Table kind="plan" caption={t.plan} heads={[t.what, t.due, t.stands, t.owner]}>
      {items.map(item => (
        <tr>
          <th scope="row" class={`in-${Math.min(item.depth, 4)}`}>
            <a href={to(frame, matterPath(view.charter.id, item.id), coordinates(view))} lang={lang}>
              {item.title}
            </a>{' '}
            <span class="note">{t.kind[item.kind]}</span>
            <Aside {...shown} of={item} />
          </th>
          <td class="num">
            {item.due === null ? '' : sayWhen(item.due, frame.lang)}
            {item.moved.length > 0 && (
              <small class="note"> {t.movedFrom(item.moved.map(m => sayWhen(m.due, frame.lang)).join(', '))}</small>
            )}
          </td>
          <td>
            <Stands state={marks[item.state]} says={sayState(item, frame.lang)} />
            {item.reached?.rule && (
              <p class="note">
                <LawLink frame={frame} view={view} {...item.reached.rule} />
              </p>
            )}
            {!item.reached && item.progress.length > 0 && <ProgressOf {...shown} item={item} />}
            {item.depends.length > 0 && <p class="note">{sayDepends(item, called, frame.lang)}</p>}
            {item.reasons.length > 0 && <p class="note">{item.reasons.map(r => sayReason(r, item, called, frame.lang)).join('; ')}</p>}
            {item.reached && item.reached.evidence.length > 0 && (
              <p class="note">
                {item.reached.evidence.map(no => (
                  <>
                    <ActLink {...shown} no={no} says={t.act} />{' '}
                  </>
                ))}
              </p>
            )}
          </td>
          <td>{item.owner === null ? '' : nameOf(view.charter, item.owner, frame.lang)}</td>
        </tr>
      ))}
    </Table>
  )
}

/** The last word of how far it is, with what it rests on. */
const ProgressOf: FC<Shown & { item: Item }> = shown => {
  const { frame, view, item } = shown
  const t = programmeWordsOf(frame.lang)
  const last = item.progress[item.progress.length - 1] as Item['progress'][number]
  return (
    <p class="note">
      <ActLink {...shown} no={last.no}>
        {sayProgress(item, id => nameOf(view.charter, id, frame.lang), frame.lang)}
      </ActLink>
      {last.evidence.map(no => (
        <>
          {' '}
          <ActLink {...shown} no={no} says={t.act} />
        </>
      ))}
    </p>
  )
}

const IndicatorOf: FC<Shown & { item: Item; of: Indicator }> = shown => {
  const { frame, view, item, of } = shown
  const t = programmeWordsOf(frame.lang)
  const lang = ownLang(frame, view.charter)
  const { latest, baseline, target } = of
  const changed = of.methods.length > 1
  return (
    <>
      <h3 lang={lang}>{item.title}</h3>
      <p>
        <Stands state={marks[item.state]} says={t.state[item.state]} />{' '}
        {latest === null
          ? t.notMeasured
          : target === null
            ? t.notCompared(latest.method ?? t.noMethod)
            : of.way === null
              ? ''
              : t.way(sayNumber(of.way, frame.lang))}
      </p>
      {changed && <p class="amiss">{t.methodChanged(of.methods.map(m => m ?? t.noMethod).join(' → '))}</p>}
      <dl class="facts">
        {(
          [
            [t.latest, latest],
            [t.baseline, baseline],
            [t.target, target],
          ] as const
        ).map(
          ([term, m]) =>
            m !== null && (
              <>
                <dt>{term}</dt>
                <dd>
                  {sayMeasured(m, frame.lang)}, {sayWhen(m.due ?? m.at, frame.lang)}
                </dd>
              </>
            ),
        )}
      </dl>
      <details>
        <summary>{t.measured}</summary>
        <Table heads={[t.day, t.what, t.sum, t.method, t.by]}>
          {allOf(of).map(([what, m]) => (
            <tr>
              <td class="num">
                <ActLink {...shown} no={m.no}>
                  {sayWhen(m.due ?? m.at, frame.lang)}
                </ActLink>
              </td>
              <td>{t[what]}</td>
              <td class="num">{sayMeasured(m, frame.lang)}</td>
              <td>{m.method ?? t.noMethod}</td>
              <td>{m.by.map(id => nameOf(view.charter, id, frame.lang)).join(', ')}</td>
            </tr>
          ))}
        </Table>
      </details>
    </>
  )
}

const allOf = (of: Indicator): readonly (readonly ['baseline' | 'target' | 'latest', Measured])[] =>
  [
    ...of.baselines.map(m => ['baseline', m] as const),
    ...of.targets.map(m => ['target', m] as const),
    ...of.measured.map(m => ['latest', m] as const),
  ].sort(([, a], [, b]) => a.no - b.no)
