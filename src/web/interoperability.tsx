/** What any two parties, or parts of their forces, have in common of what profiles ask for: a table, the pairs in full, what would raise it, who adopted what. */
import type { FC } from 'hono/jsx'
import type { Charter } from '../charter/charter.ts'
import type { Adoption } from '../views/adoption.ts'
import { type Interoperability, type Pair, type Raise, type Side, sideOf, type Test } from '../views/interoperability.ts'
import { nameOf, sayNumber, sayWhen } from '../views/say.ts'
import { catalogueWordsOf, readingWordsOf } from '../views/words.ts'
import { CatalogueSheet, type Held, Named, saidOf } from './catalogue.tsx'
import { orgPath, Section, to, type Frame } from './layout.tsx'
import { ActLink } from './parts.tsx'
import { Table } from './sheet.tsx'

type Heat = 'all' | 'most' | 'some' | 'none'
/** How far a square is filled: not a sign of a font, for each draws its own. */
const filled: Readonly<Record<Heat, number>> = { all: 10, most: 7, some: 3, none: 0 }
const heats = Object.keys(filled) as readonly Heat[]

const Shape: FC<{ heat: Heat }> = ({ heat }) => (
  <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false" fill="none" stroke="currentColor">
    <rect x="1" y="1" width="10" height="10" />
    {heat !== 'none' && <rect x="1" y={11 - filled[heat]} width="10" height={filled[heat]} fill="currentColor" />}
  </svg>
)

const heatOf = (n: number, of: number): Heat => (n === 0 ? 'none' : n === of ? 'all' : n * 2 >= of ? 'most' : 'some')

/** So many of what would raise it are told. */
const RAISES = 8

interface Between {
  readonly held: Held
  readonly charter: Charter
  readonly between: Interoperability
  readonly adoptions: readonly Adoption[]
  /** All that may be compared, and whether units are. */
  readonly sides: readonly Side[]
  readonly units: boolean
  /** The side whose pairs are told in full, and with which; null = none was asked for. */
  readonly party: string | null
  readonly other: string | null
}

/** `Alder`, `Alder, river-guard`. */
const sideNamed =
  (charter: Charter, { lang }: Frame) =>
  (id: string): string => {
    const { party, forces } = sideOf(id)
    const name = nameOf(charter, party, lang)
    return forces === null ? name : catalogueWordsOf(lang).sideOf(name, forces)
  }

export const InteroperabilityOf: FC<Between> = of => {
  const { held, charter, between, adoptions, party, other, units } = of
  const { frame, asOf } = held
  const t = catalogueWordsOf(frame.lang)
  const n = (count: number): string => sayNumber(count, frame.lang)
  const name = sideNamed(charter, frame)
  const shared = between.pairs.map(p => p.both.length)
  const some = adoptions.length > 0 && shared.length > 0
  const pairs = between.pairs.filter(p => (p.a === party || p.b === party) && (other === null || p.a === other || p.b === other))
  const [one] = pairs
  const alone = one !== undefined && other !== null
  const query = { 'as-of': asOf, by: units ? 'units' : null }
  const path = `${orgPath(charter.id)}/interoperability`
  return (
    <CatalogueSheet
      held={held}
      title={t.interoperability}
      json={to(frame, `${path}.json`, query)}
      answer={
        !some
          ? t.sharedNone
          : alone
            ? t.pairMeasure(n(one.both.length), n(between.requirements.length))
            : t.sharedLead(n(Math.min(...shared)), n(Math.max(...shared)), n(between.requirements.length))
      }
      measure={some ? (alone ? t.together(name(one.a), name(one.b)) : undefined) : t.sharedEmpty}>
      {some && (
        <>
          {pairs.map(pair => (
            <Section title={t.together(name(pair.a), name(pair.b))}>
              <Common held={held} charter={charter} pair={pair} name={name} />
            </Section>
          ))}
          <Section title={t.interoperability} note={t.sharedNote}>
            <Choice {...of} />
            <Matrix frame={frame} between={between} name={name} path={path} query={query} />
          </Section>
          <Section title={t.raises} note={t.raisesNote}>
            <Raises held={held} raises={between.raises} name={name} />
          </Section>
          <Section title={t.adoption} note={t.givenUp}>
            <Table heads={[t.party, t.standard, t.adoption, t.day]}>
              {adoptions.map(a => (
                <tr>
                  <td>{name(a.party)}</td>
                  <td>
                    <Named held={held} id={a.standard} />
                  </td>
                  <td>{saidOf(a, frame)}</td>
                  <td class="num">
                    <ActLink frame={frame} view={{ charter }} no={a.no}>
                      {sayWhen(a.at, frame.lang)}
                    </ActLink>
                  </td>
                </tr>
              ))}
            </Table>
          </Section>
        </>
      )}
    </CatalogueSheet>
  )
}

/** Which two are told in full, and whether units are compared: a form, sent by the address. */
const Choice: FC<Between> = ({ held: { frame, asOf }, charter, sides, units, party, other }) => {
  const t = catalogueWordsOf(frame.lang)
  const name = sideNamed(charter, frame)
  const fields: readonly (readonly [string, string, string | null])[] = [
    ['party', t.party, party],
    ['with', t.with, other],
  ]
  return (
    <form class="filter" method="get">
      <div>
        <label for="between-by">{t.of}</label>
        <select id="between-by" name="by">
          <option value="">{t.ofParties}</option>
          <option value="units" selected={units}>
            {t.ofUnits}
          </option>
        </select>
      </div>
      {fields.map(([key, label, chosen]) => (
        <div>
          <label for={`between-${key}`}>{label}</label>
          <select id={`between-${key}`} name={key}>
            <option value="">{t.anyOf}</option>
            {sides.map(side => (
              <option value={side.id} selected={side.id === chosen}>
                {name(side.id)}
              </option>
            ))}
          </select>
        </div>
      ))}
      {asOf !== null && <input type="hidden" name="as-of" value={asOf} />}
      {frame.fixed && <input type="hidden" name="lang" value={frame.lang} />}
      <button class="btn" type="submit">
        {readingWordsOf(frame.lang).filter}
      </button>
    </form>
  )
}

const Raises: FC<{ held: Held; raises: readonly Raise[]; name: (id: string) => string }> = ({ held, raises, name }) => {
  const t = catalogueWordsOf(held.frame.lang)
  if (raises.length === 0) return <p class="empty">{t.noneOf}</p>
  return (
    <ol class="list">
      {raises.slice(0, RAISES).map(r => (
        <li>{t.raise(name(r.party), numberOf(held, r.standard), sayNumber(r.by, held.frame.lang))}</li>
      ))}
    </ol>
  )
}

const numberOf = ({ catalogue }: Held, id: string): string => catalogue.standards.get(id)?.number ?? id

const Matrix: FC<{
  frame: Frame
  between: Interoperability
  name: (id: string) => string
  path: string
  query: Readonly<Record<string, string | null>>
}> = ({ frame, between: { parties, pairs, requirements }, name, path, query }) => {
  const t = catalogueWordsOf(frame.lang)
  const by = new Map(pairs.flatMap(p => [[`${p.a} ${p.b}`, p] as const, [`${p.b} ${p.a}`, p] as const]))
  return (
    <div class="scroll heat">
      <table>
        <caption class="vh">{t.interoperability}</caption>
        <thead>
          <tr>
            <td></td>
            {parties.map(id => (
              <th scope="col">
                <abbr title={name(id)}>{id}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parties.map(a => (
            <tr>
              <th scope="row">
                <a href={to(frame, path, { ...query, party: a })}>{name(a)}</a>
              </th>
              {parties.map(b => {
                const pair = by.get(`${a} ${b}`)
                if (pair === undefined) return <td>—</td>
                const n = pair.both.length
                const heat = heatOf(n, requirements.length)
                const [test] = pair.tests
                return (
                  <td class={heat}>
                    <a href={to(frame, path, { ...query, party: a, with: b })}>
                      <Shape heat={heat} /> {n}
                      <span class="vh"> {t.heat[heat]}</span>
                    </a>
                    {test && <small> {t.tested(test.grade)}</small>}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="note">
        {heats.map(heat => (
          <>
            <span class={`key ${heat}`}>
              <Shape heat={heat} /> {t.heat[heat]}
            </span>{' '}
          </>
        ))}
      </p>
    </div>
  )
}

const Common: FC<{ held: Held; charter: Charter; pair: Pair; name: (id: string) => string }> = ({ held, charter, pair, name }) => {
  const t = catalogueWordsOf(held.frame.lang)
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [t.both, pair.both],
    [t.only(name(pair.a)), pair.onlyA],
    [t.only(name(pair.b)), pair.onlyB],
    [t.neither, pair.neither],
  ]
  const old = pair.old.map(o =>
    t.oldSaid(name(o.party), numberOf(held, o.edition), numberOf(held, o.standard), sayWhen(o.until, held.frame.lang)),
  )
  return (
    <>
      <dl class="facts">
        {parts.map(([term, ids]) => (
          <>
            <dt>{term}</dt>
            <dd>{ids.length === 0 ? t.noneOf : ids.map(id => numberOf(held, id)).join(', ')}</dd>
          </>
        ))}
        {old.length > 0 && (
          <>
            <dt>{t.oldEdition}</dt>
            <dd>{old.join('; ')}</dd>
          </>
        )}
      </dl>
      <h3>{t.tests}</h3>
      <Tests held={held} charter={charter} tests={pair.tests} name={name} />
      <h3>{t.raisesPair}</h3>
      <Raises held={held} raises={pair.raises} name={name} />
    </>
  )
}

const Tests: FC<{ held: Held; charter: Charter; tests: readonly Test[]; name: (id: string) => string }> = ({
  held,
  charter,
  tests,
  name,
}) => {
  const { frame } = held
  const t = catalogueWordsOf(frame.lang)
  if (tests.length === 0) return <p class="empty">{t.testsNone}</p>
  return (
    <>
      <Table heads={[t.day, t.tests, t.testedWhat, t.result, t.sources]}>
        {tests.map(test => (
          <tr>
            <td class="num">
              <ActLink frame={frame} view={{ charter }} no={test.no}>
                {sayWhen(test.at, frame.lang)}
              </ActLink>
            </td>
            <td>{test.sides.map(name).join('; ')}</td>
            <td>{test.standard === null ? t.wholeTested : <Named held={held} id={test.standard} />}</td>
            <td>
              {test.grade}
              {test.value !== null && `, ${[sayNumber(test.value, frame.lang), test.unit].filter(Boolean).join(' ')}`}
              {test.method !== null && <span class="note"> {test.method}</span>}
            </td>
            <td>{test.source ?? ''}</td>
          </tr>
        ))}
      </Table>
      <p class="note">{t.testsNote}</p>
    </>
  )
}
