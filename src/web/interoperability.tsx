/** What any two parties have in common of what profiles ask for: a table by party and party, what would raise it, and who has adopted what. */
import type { FC } from 'hono/jsx'
import type { Charter } from '../charter/charter.ts'
import type { Adoption, Interoperability, Pair } from '../views/adoption.ts'
import { nameOf, sayNumber, sayWhen } from '../views/say.ts'
import { catalogueWordsOf } from '../views/words.ts'
import { orgPath, Section, to, type Frame } from './layout.tsx'
import { type Held, Named, Sheet } from './standards.tsx'

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

interface Of {
  readonly held: Held
  readonly charter: Charter
  readonly between: Interoperability
  readonly adoptions: readonly Adoption[]
  /** The party whose pairs are told in full; null = none was asked for. */
  readonly party: string | null
}

export const InteroperabilityOf: FC<Of> = ({ held, charter, between, adoptions, party }) => {
  const { frame, catalogue, asOf } = held
  const t = catalogueWordsOf(frame.lang)
  const n = (count: number): string => sayNumber(count, frame.lang)
  const name = (id: string): string => nameOf(charter, id, frame.lang)
  const shared = between.pairs.map(p => p.both.length)
  const some = adoptions.length > 0 && shared.length > 0
  const pairs = between.pairs.filter(p => p.a === party || p.b === party)
  return (
    <Sheet
      held={held}
      title={t.interoperability}
      json={to(frame, `${orgPath(charter.id)}/interoperability.json`, { 'as-of': asOf })}
      answer={some ? t.sharedLead(n(Math.min(...shared)), n(Math.max(...shared)), n(between.requirements.length)) : t.sharedNone}
      measure={some ? undefined : t.sharedEmpty}>
      {some && (
        <>
          <Section title={t.interoperability} note={t.sharedNote}>
            <Matrix frame={frame} between={between} name={name} path={`${orgPath(charter.id)}/interoperability`} asOf={asOf} />
          </Section>
          {pairs.map(pair => (
            <Section title={t.together(name(pair.a), name(pair.b))}>
              <Common held={held} pair={pair} name={name} />
            </Section>
          ))}
          <Section title={t.raises} note={t.raisesNote}>
            {between.raises.length === 0 ? (
              <p class="empty">{t.noneOf}</p>
            ) : (
              <ol class="list">
                {between.raises.slice(0, RAISES).map(r => (
                  <li>{t.raise(name(r.party), catalogue.standards.get(r.standard)?.number ?? r.standard, n(r.by))}</li>
                ))}
              </ol>
            )}
          </Section>
          <Section title={t.adoption}>
            <div class="scroll">
              <table>
                <thead>
                  <tr>
                    <th scope="col">{t.party}</th>
                    <th scope="col">{t.standard}</th>
                    <th scope="col">{t.adoption}</th>
                    <th scope="col">{t.day}</th>
                  </tr>
                </thead>
                <tbody>
                  {adoptions.map(a => (
                    <tr>
                      <td>{name(a.party)}</td>
                      <td>
                        <Named held={held} id={a.standard} />
                      </td>
                      <td>{saidOf(a, frame)}</td>
                      <td class="num">
                        <a href={to(frame, `${orgPath(charter.id)}/record`, { line: a.no }) + `#act-${a.no}`}>
                          {sayWhen(a.at, frame.lang)}
                        </a>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </Section>
        </>
      )}
    </Sheet>
  )
}

/** `implemented, forces: river-guard, until 30 June 2026`. */
function saidOf({ step, forces, until, reservation }: Adoption, { lang }: Frame): string {
  const t = catalogueWordsOf(lang)
  return [
    t.step[step],
    ...(forces === null ? [] : [t.forces(forces)]),
    ...(until === null ? [] : [t.untilDay(sayWhen(until, lang))]),
    ...(reservation === null ? [] : [t.reservation(reservation)]),
  ].join(', ')
}

const Matrix: FC<{
  frame: Frame
  between: Interoperability
  name: (id: string) => string
  path: string
  asOf: string | null
}> = ({ frame, between: { parties, pairs, requirements }, name, path, asOf }) => {
  const t = catalogueWordsOf(frame.lang)
  const by = new Map(pairs.flatMap(p => [[`${p.a} ${p.b}`, p.both.length] as const, [`${p.b} ${p.a}`, p.both.length] as const]))
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
                <a href={to(frame, path, { 'as-of': asOf, party: a })}>{name(a)}</a>
              </th>
              {parties.map(b => {
                if (a === b) return <td>—</td>
                const n = by.get(`${a} ${b}`) ?? 0
                const heat = heatOf(n, requirements.length)
                return (
                  <td class={heat}>
                    <Shape heat={heat} /> {n}
                    <span class="vh"> {t.heat[heat]}</span>
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

const Common: FC<{ held: Held; pair: Pair; name: (id: string) => string }> = ({ held, pair, name }) => {
  const t = catalogueWordsOf(held.frame.lang)
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [t.both, pair.both],
    [t.only(name(pair.a)), pair.onlyA],
    [t.only(name(pair.b)), pair.onlyB],
    [t.neither, pair.neither],
  ]
  return (
    <dl class="facts">
      {parts.map(([term, ids]) => (
        <>
          <dt>{term}</dt>
          <dd>{ids.length === 0 ? t.noneOf : ids.map(id => held.catalogue.standards.get(id)?.number ?? id).join(', ')}</dd>
        </>
      ))}
    </dl>
  )
}
