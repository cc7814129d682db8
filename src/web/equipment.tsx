/** Old equipment and what takes its place, by party, unit and year: a picture of plan and done for each, and the table of both. */
import type { FC } from 'hono/jsx'
import type { Charter } from '../charter/charter.ts'
import type { Replacement, YearOf } from '../views/equipment.ts'
import { nameOf, sayNumber } from '../views/say.ts'
import { catalogueWordsOf, readingWordsOf } from '../views/words.ts'
import { CatalogueSheet, type Held } from './catalogue.tsx'
import { orgPath, Section, to } from './layout.tsx'
import { Replacing } from './live/catalogue.tsx'
import { ActLink, Stands } from './parts.tsx'
import { Table } from './sheet.tsx'

interface Of {
  readonly held: Held
  readonly charter: Charter
  /** Matter → its title. */
  readonly titles: ReadonlyMap<string, string>
  readonly all: readonly Replacement[]
  /** Only of this party; null = of all. */
  readonly party: string | null
}

export const EquipmentOf: FC<Of> = ({ held, charter, titles, all, party }) => {
  const { frame, asOf } = held
  const t = catalogueWordsOf(frame.lang).equipment
  const n = (count: number): string => sayNumber(count, frame.lang)
  const path = `${orgPath(charter.id)}/equipment`
  const shown = all.filter(r => party === null || r.party === party)
  const late = shown.filter(r => r.years.some(y => y.late)).length
  const named = (id: string): string => titles.get(`equipment/${id}`) ?? id
  const count = (of: 'plans' | 'acts'): number => shown.filter(r => r.years.some(y => y[of].length > 0)).length
  return (
    <CatalogueSheet
      held={held}
      title={t.title}
      json={to(frame, `${path}.json`, { 'as-of': asOf })}
      answer={all.length === 0 ? t.none : t.lead(n(count('plans')), n(count('acts')))}
      measure={all.length === 0 ? t.noneNote : late > 0 ? t.late(n(late)) : undefined}>
      {all.length > 0 && (
        <Section title={catalogueWordsOf(frame.lang).party} note={t.note}>
          <form class="filter" method="get" action={path}>
            <div>
              <label for="equipment-party">{catalogueWordsOf(frame.lang).party}</label>
              <select id="equipment-party" name="party">
                <option value="">{t.all}</option>
                {[...new Set(all.map(r => r.party))].map(id => (
                  <option value={id} selected={id === party}>
                    {nameOf(charter, id, frame.lang)}
                  </option>
                ))}
              </select>
            </div>
            {asOf !== null && <input type="hidden" name="as-of" value={asOf} />}
            {frame.fixed && <input type="hidden" name="lang" value={frame.lang} />}
            <button class="btn" type="submit">
              {readingWordsOf(frame.lang).filter}
            </button>
          </form>
        </Section>
      )}
      {shown.map(r => (
        <Section title={t.picture(nameOf(charter, r.party, frame.lang), named(r.legacy), named(r.target))}>
          <p class="note">
            {t.forces}: {r.forces ?? t.whole}
          </p>
          <Plan years={r.years} />
          <Years held={held} charter={charter} of={r} />
        </Section>
      ))}
      <Replacing frame={frame} charter={charter} />
    </CatalogueSheet>
  )
}

const HIGH = 60
const STEP = 44

/** Year by year: what was planned as an outline, what was done as what fills it. */
const Plan: FC<{ years: readonly YearOf[] }> = ({ years }) => {
  const most = Math.max(...years.flatMap(y => [Number(y.planned ?? 0), Number(y.done ?? 0)]))
  if (most <= 0) return null
  const high = (figure: string | null): number => (Number(figure ?? 0) / most) * HIGH
  return (
    <svg viewBox={`0 0 ${years.length * STEP} ${HIGH + 20}`} width={years.length * STEP} height={HIGH + 20} aria-hidden="true" class="plan">
      {years.map(({ year, planned, done }, i) => (
        <g transform={`translate(${i * STEP + 6} 2)`}>
          <rect x="2" y={HIGH - high(done)} width={STEP - 20} height={high(done)} fill="var(--accord)" />
          {planned !== null && (
            <rect
              x="0"
              y={HIGH - high(planned)}
              width={STEP - 16}
              height={high(planned)}
              fill="none"
              stroke="currentColor"
              stroke-dasharray="3 2"
            />
          )}
          <text x={(STEP - 16) / 2} y={HIGH + 14} text-anchor="middle" font-size="11" fill="currentColor">
            {year ?? '?'}
          </text>
        </g>
      ))}
    </svg>
  )
}

const Years: FC<{ held: Held; charter: Charter; of: Replacement }> = ({ held: { frame }, charter, of: { years, unit } }) => {
  const t = catalogueWordsOf(frame.lang).equipment
  const figure = (value: string | null, some: boolean): string =>
    !some ? '' : value === null ? t.noFigure : unit === null ? sayNumber(value, frame.lang) : t.ofUnit(sayNumber(value, frame.lang), unit)
  const line = (no: number) => (
    <>
      {' '}
      <ActLink frame={frame} view={{ charter }} no={no} />
    </>
  )
  return (
    <Table heads={[t.year, t.planned, t.done, t.state]}>
      {years.map(y => {
        const state = stateOf(y)
        return (
          <tr>
            <th scope="row">{y.year ?? t.noYear}</th>
            <td>
              {figure(y.planned, y.plans.length > 0)}
              {y.plans.map(line)}
            </td>
            <td>
              {figure(y.done, y.acts.length > 0)}
              {y.acts.map(line)}
            </td>
            <td>
              <Stands state={marks[state]} says={t[state]} />
            </td>
          </tr>
        )
      })}
    </Table>
  )
}

type State = 'isLate' | 'onTime' | 'ahead' | 'unplanned'
const marks = { isLate: 'barred', onTime: 'met', ahead: 'open', unplanned: 'met' } as const satisfies Readonly<Record<State, string>>
const stateOf = ({ late, plans, over }: YearOf): State => (late ? 'isLate' : plans.length === 0 ? 'unplanned' : over ? 'onTime' : 'ahead')
