/** The findings of a case beside each other: the assessors, two days, and the editions of its catalogue. */
import type { FC } from 'hono/jsx'
import { type ConditionsEdition, mappingOf } from '../charter/conditions.ts'
import { sayAct } from '../views/acts.ts'
import type { CaseConditions } from '../views/conditions.ts'
import { type Changed, sayFound } from '../views/conditions-said.ts'
import { nameOf, sayWhen } from '../views/say.ts'
import { conditionsWordsOf } from '../views/words.ts'
import { Section, to, type Frame } from './layout.tsx'
import { coordinates, ownLang, type View } from './parts.tsx'
import { Table } from './sheet.tsx'

interface Shown {
  readonly frame: Frame
  readonly view: View
}

export interface Comparison {
  readonly from: string
  readonly before: CaseConditions
  readonly changed: readonly Changed[]
}

/** Conditions by assessors: each cell that assessor's last finding. */
export const Side: FC<Shown & { of: CaseConditions }> = ({ frame, view, of }) => {
  const t = conditionsWordsOf(frame.lang)
  const rows = [...of.conditions, ...of.beside].filter(c => c.findings.length > 0)
  const assessors = [...new Set(rows.flatMap(c => c.findings.map(f => f.assessor)))].sort()
  const own = ownLang(frame, view.charter)
  return (
    <Section title={t.assessors} note={t.sideNote}>
      {rows.length === 0 ? (
        <p class="empty">{t.noFinding}</p>
      ) : (
        <Table caption={t.assessors} heads={[t.condition, ...assessors.map(a => nameOf(view.charter, a, frame.lang)), t.asserted]}>
          {rows.map(c => (
            <tr>
              <th scope="row" lang={own}>
                <a href={`#condition-${c.asked.id}`}>{c.asked.name}</a>
              </th>
              {assessors.map(a => {
                const f = c.findings.find(x => x.assessor === a)
                if (f === undefined) return <td>–</td>
                return (
                  <td>
                    <span lang={f.grade === null && f.unit === null ? undefined : own}>{sayFound(f, frame.lang)}</span>
                    {f.stale !== null && <span class="note"> {t.stale(sayWhen(f.stale.since, frame.lang))}</span>}
                  </td>
                )
              })}
              <td lang={own}>
                {c.asserted[0] === undefined
                  ? '–'
                  : [c.asserted[0].act.grade, c.asserted[0].act.value, c.asserted[0].act.unit].filter(Boolean).join(' ') ||
                    sayAct(c.asserted[0].act, frame.lang)}
              </td>
            </tr>
          ))}
        </Table>
      )}
    </Section>
  )
}

/** What became of the conditions between two days. */
export const Compared: FC<Shown & { of: CaseConditions; compared: Comparison }> = ({ frame, view, of, compared }) => {
  const t = conditionsWordsOf(frame.lang)
  const { before, changed } = compared
  const moved = before.edition !== null && of.edition !== null && before.edition.path !== of.edition.path
  const own = ownLang(frame, view.charter)
  return (
    <>
      <h3>{t.compared(sayWhen(compared.from, frame.lang), sayWhen(of.asOf, frame.lang))}</h3>
      {moved && <p class="note">{t.incomparable(before.edition?.title ?? '', of.edition?.title ?? '')}</p>}
      {changed.length === 0 ? (
        <p class="empty">{t.nothingChanged}</p>
      ) : (
        <ul class="list">
          {changed.map(c => (
            <li>
              <a href={`#condition-${c.id}`} lang={own}>
                {c.name}
              </a>
              <ul>
                {c.says.map(says => (
                  <li>{says}</li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** The editions of the catalogue, each to be read; and what the one shown made of the one before. */
export const Editions: FC<Shown & { of: CaseConditions; path: string }> = ({ frame, view, of, path }) => {
  const t = conditionsWordsOf(frame.lang)
  const { edition, pins } = of
  if (edition === null) return null
  const own = ownLang(frame, view.charter)
  const all = (view.charter.conditions ?? []).filter(e => e.catalogue === edition.catalogue)
  const before = all.find(e => e.edition === edition.follows)
  const held = (e: ConditionsEdition): string => {
    const pin = pins.find(p => p.path === e.path && p.since !== null)
    if (pin === undefined) return ''
    if (pin === of.pin) return t.held
    const next = pins.findLast(p => p.since !== null && p.no > pin.no)
    const until = pin.until ?? next?.since ?? null
    return until === null ? t.held : t.heldUntil(sayWhen(pin.since ?? '', frame.lang), sayWhen(until, frame.lang))
  }
  return (
    <Section title={t.editions} note={t.neverRewritten}>
      <ul class="list">
        {all.map(e => (
          <li>
            {e === edition ? (
              <strong lang={own}>{e.title}</strong>
            ) : (
              <a lang={own} href={to(frame, path, { ...coordinates(view), edition: e.path })}>
                {e.title}
              </a>
            )}
            <span class="note"> {held(e)}</span>
          </li>
        ))}
      </ul>
      {before !== undefined && (
        <details>
          <summary>{t.mapping(before.title)}</summary>
          <Table heads={[t.before, t.after, t.becameOf]}>
            {mappingOf(edition, before).map(m => (
              <tr>
                <td lang={own}>{m.before.map(id => titled(before, id)).join(', ') || '–'}</td>
                <td lang={own}>{m.after.map(id => titled(edition, id)).join(', ') || '–'}</td>
                <td>{t.change[m.change]}</td>
              </tr>
            ))}
          </Table>
        </details>
      )}
    </Section>
  )
}
const titled = (e: ConditionsEdition, id: string): string => {
  const name = e.rows.find(r => r.id === id)?.name ?? id
  return name === id ? id : `${id} ${name}`
}
