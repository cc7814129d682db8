/**
 * The cases held to a catalogue of conditions; and one of them: its conditions as a tree, each with its evidence in a drawer, the assessors side by
 * side, two days compared, and what became of the catalogue's editions.
 */
import type { Child, FC } from 'hono/jsx'
import { type ConditionsEdition, mappingOf } from '../charter/conditions.ts'
import { sayAct } from '../views/acts.ts'
import type { AssessorFinding, CaseConditions, ConditionStanding } from '../views/conditions.ts'
import type { Evidence, Told } from '../views/evidence.ts'
import { type Changed, leadOf, sayConclusion, sayFound, sayStands } from '../views/conditions-said.ts'
import { capital, nameOf, sayNumber, sayWhen } from '../views/say.ts'
import { sayWhy } from '../views/why.ts'
import { conditionsWordsOf, wordsOf } from '../views/words.ts'
import { AsOf } from './asof.tsx'
import { matterPath, orgPath, Outside, Section, to, type Frame } from './layout.tsx'
import { ActLink, coordinates, Day, many, Mark, Names, ownLang, type View } from './parts.tsx'
import { Sheet } from './sheet.tsx'

export const conditionsPath = (org: string): string => `${orgPath(org)}/conditions`
export const casePath = (org: string, id: string): string => matterPath(org, id).replace('/matters/', '/conditions/')
const findingsPath = (org: string, id: string): string => matterPath(org, id).replace('/matters/', '/findings/')
const oscalPath = (org: string, id: string): string => matterPath(org, id).replace('/matters/', '/oscal/')

interface Shown {
  readonly frame: Frame
  readonly view: View
}

export const CasesOf: FC<Shown & { cases: readonly CaseConditions[] }> = ({ frame, view, cases }) => {
  const t = conditionsWordsOf(frame.lang)
  const { charter } = view
  return (
    <Sheet
      frame={frame}
      charter={charter}
      query={coordinates(view)}
      title={t.title}
      json={to(frame, `${conditionsPath(charter.id)}.json`, coordinates(view))}
      answer={cases.length === 0 ? t.none(charter.name) : capital(t.listLead(cases.length, sayNumber(cases.length, frame.lang)))}
      measure={cases.length === 0 ? t.noneHow : undefined}>
      {cases.length > 0 && (
        <Section title={t.title}>
          <ul class="list">
            {cases.map(of => {
              const { answer, measure } = leadOf(of, frame.lang)
              return (
                <li>
                  <a href={to(frame, casePath(charter.id, of.case), coordinates(view))} lang={ownLang(frame, charter)}>
                    {view.titles.get(of.case) ?? of.case}
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
    </Sheet>
  )
}

interface Comparison {
  readonly from: string
  readonly before: CaseConditions
  readonly changed: readonly Changed[]
}

export const CaseOf: FC<Shown & { of: CaseConditions; day: string; compared: Comparison | null; edition: string | null }> = shown => {
  const { frame, view, of, day, compared, edition } = shown
  const t = conditionsWordsOf(frame.lang)
  const { charter } = view
  const { answer, measure } = leadOf(of, frame.lang)
  const path = casePath(charter.id, of.case)
  const query = { ...coordinates(view), edition }
  const other = of.edition !== null && of.edition !== of.pin?.edition
  return (
    <Sheet
      frame={frame}
      charter={charter}
      query={coordinates(view)}
      above={[{ says: t.title, href: to(frame, conditionsPath(charter.id), coordinates(view)) }]}
      title={view.titles.get(of.case) ?? of.case}
      lang={ownLang(frame, charter)}
      json={to(frame, `${path}.json`, query)}
      answer={answer}
      measure={measure}
      onward={<AsOf frame={frame} view={view} shown={day} path={path} />}>
      {other && <p class="note">{t.otherEdition(of.edition?.title ?? '')}</p>}
      <Section title={t.title} note={t.staleNote}>
        {of.conditions.length === 0 ? <p class="empty">{t.unpinned}</p> : <Branch {...shown} all={of.conditions} part={null} />}
      </Section>
      {of.beside.length > 0 && (
        <Section title={t.beside} note={t.besideNote}>
          <ul class="list asked">
            {of.beside.map(c => (
              <Condition {...shown} c={c} />
            ))}
          </ul>
        </Section>
      )}
      <Side {...shown} />
      <Section title={t.compare} id="compare">
        <form class="filter" method="get" action={path}>
          <div>
            <label for="from">{t.compareWith}</label>
            <input id="from" name="from" type="date" value={compared?.from ?? ''} />
          </div>
          {view.asOf !== null && <input type="hidden" name="as-of" value={view.asOf} />}
          {view.known !== null && <input type="hidden" name="known" value={String(view.known)} />}
          {edition !== null && <input type="hidden" name="edition" value={edition} />}
          {frame.fixed && <input type="hidden" name="lang" value={frame.lang} />}
          <button class="btn" type="submit">
            {wordsOf(frame.lang).show}
          </button>
        </form>
        {compared !== null && <Compared {...shown} compared={compared} />}
      </Section>
      <Editions {...shown} path={path} />
      <Section title={t.downloads} note={t.oscalNote}>
        <ul>
          <li>
            <a href={to(frame, findingsPath(charter.id, of.case), query)}>{t.csv}</a>
          </li>
          <li>
            <a href={to(frame, oscalPath(charter.id, of.case), query)}>{t.oscal}</a>
          </li>
          <li>
            <a href={to(frame, `${path}.json`, query)}>{t.json}</a>
          </li>
        </ul>
      </Section>
    </Sheet>
  )
}

/** The conditions that are part of one, each with those that are part of it. */
const Branch: FC<Shown & { all: readonly ConditionStanding[]; part: string | null }> = shown => {
  const { all, part } = shown
  const here = all.filter(c => c.asked.part === part)
  return (
    <ul class={part === null ? 'list asked' : 'list within'}>
      {here.map(c => (
        <Condition {...shown} c={c}>
          {all.some(x => x.asked.part === c.asked.id) && <Branch {...shown} part={c.asked.id} />}
        </Condition>
      ))}
    </ul>
  )
}

const isEmpty = (c: ConditionStanding): boolean =>
  [c.findings, c.asserted, c.refused, c.evidence, c.observed, c.conclusions, c.ended, c.open, c.comments, c.waivers].every(
    l => l.length === 0,
  )

const Condition: FC<Shown & { c: ConditionStanding; children?: Child }> = shown => {
  const { frame, view, c, children } = shown
  const t = conditionsWordsOf(frame.lang)
  const own = ownLang(frame, view.charter)
  const { asked } = c
  const state = c.met === true ? 'met' : c.met === false ? 'awaited' : 'open'
  const bare = isEmpty(c)
  return (
    <li id={`condition-${asked.id}`}>
      <p class="named">
        {!(bare && children) && <Mark state={state} />} <span class="num">{/^\d/.test(asked.id) ? asked.id : ''}</span>{' '}
        <strong lang={own}>{view.titles.has(c.matter) ? <MatterName {...shown} /> : asked.name}</strong>
        {(c.counted || !bare) && <span>: {sayStands(c, frame.lang)}</span>}
      </p>
      {asked.asks !== '' && (
        <p class="note" lang={own}>
          {asked.asks}
        </p>
      )}
      {asked.was.length > 0 && <p class="note">{t.wasCalled(asked.was.join(', '))}</p>}
      {c.waivers.map(w => (
        <p class="note">
          {capital((w.over ? t.waiverOver : t.waived)(sayWhen(w.until, frame.lang)))},{' '}
          <ActLink frame={frame} view={view} no={w.no} says={t.number} />
        </p>
      ))}
      {c.findings.length > 0 && (
        <ul>
          {c.findings.map(f => (
            <li>
              <FindingOf frame={frame} view={view} f={f} />
            </li>
          ))}
        </ul>
      )}
      {c.asserted[0] && (
        <p>
          {t.asserted}: <Claim frame={frame} view={view} told={c.asserted[0]} />
        </p>
      )}
      {!bare && <Drawer frame={frame} view={view} c={c} />}
      {children}
    </li>
  )
}

const MatterName: FC<Shown & { c: ConditionStanding }> = ({ frame, view, c }) => (
  <a href={to(frame, matterPath(view.charter.id, c.matter), coordinates(view))}>{c.asked.name}</a>
)

/** A finding in a line: whose, what, since when, whether it is stale, and where it is written. */
const FindingOf: FC<Shown & { f: AssessorFinding }> = ({ frame, view, f }) => {
  const t = conditionsWordsOf(frame.lang)
  const own = ownLang(frame, view.charter)
  const numbers = (f.stale?.by ?? []).map(no => t.number(sayNumber(no, frame.lang))).join(', ')
  return (
    <>
      <strong>
        <Names frame={frame} view={view} ids={[f.assessor]} />
      </strong>
      : <span lang={f.grade === null && f.unit === null ? undefined : own}>{sayFound(f, frame.lang)}</span>,{' '}
      {t.since(sayWhen(f.since, frame.lang))}
      {f.stale !== null && (
        <>
          {' '}
          <span class="tag await">{t.stale(sayWhen(f.stale.since, frame.lang))}</span>
        </>
      )}
      , <ActLink frame={frame} view={view} no={f.no} says={t.number} />
      {(f.stale !== null || f.outside || f.unseen.length > 0 || f.until !== null || f.method !== null) && (
        <span class="note">
          {' '}
          {[
            ...(f.stale !== null && f.stale.by.length > 0 ? [t.staleBy(numbers)] : []),
            ...(f.stale === null && f.until !== null ? [t.freshUntil(sayWhen(f.until, frame.lang))] : []),
            ...(f.unseen.length > 0 ? [t.unseen] : []),
            ...(f.outside ? [t.outside] : []),
          ].join('; ')}
          {f.method !== null && (
            <>
              {' '}
              ({t.method('')}
              <span lang={own}>{f.method}</span>)
            </>
          )}
        </span>
      )}
      {f.act.note !== undefined && (
        <span class="note" lang={own}>
          {' '}
          {f.act.note}
        </span>
      )}
    </>
  )
}

/** What somebody said, in the words of the record. */
const Claim: FC<Shown & { told: Told }> = ({ frame, view, told }) => {
  const t = conditionsWordsOf(frame.lang)
  const { act, no } = told
  const figure = act.value === undefined ? null : `${sayNumber(act.value, frame.lang)} ${act.unit ?? ''}`.trim()
  return (
    <>
      <Names frame={frame} view={view} ids={many(act.by)} /> {sayAct(act, frame.lang)}
      {[act.grade, figure, act.note].some(Boolean) && (
        <>
          : <span lang={ownLang(frame, view.charter)}>{[act.grade, figure, act.note].filter(Boolean).join(', ')}</span>
        </>
      )}{' '}
      (<Day frame={frame} text={act.at} />, <ActLink frame={frame} view={view} no={no} says={t.number} />)
    </>
  )
}

const Listed: FC<{ title: string; children?: Child }> = ({ title, children }) => (
  <>
    <h4>{title}</h4>
    <ul>{children}</ul>
  </>
)

const Drawer: FC<Shown & { c: ConditionStanding }> = ({ frame, view, c }) => {
  const t = conditionsWordsOf(frame.lang)
  const w = wordsOf(frame.lang)
  return (
    <details>
      <summary>
        {t.more}
        <span class="vh"> {c.asked.name}</span>
      </summary>
      {[...c.conclusions, ...c.ended].length > 0 && (
        <Listed title={t.conclusion}>
          {[...c.conclusions, ...c.ended].map(x => (
            <li>{capital(sayConclusion(x, frame.lang))}</li>
          ))}
        </Listed>
      )}
      <h4>{t.evidence}</h4>
      {c.evidence.length === 0 ? (
        <p class="empty">{t.noEvidence}</p>
      ) : (
        <ul>
          {c.evidence.map(e => (
            <li>
              <EvidenceOf frame={frame} view={view} e={e} />
            </li>
          ))}
        </ul>
      )}
      {c.observed.length > 0 && (
        <Listed title={t.observed}>
          {c.observed.map(o => (
            <li>
              <Claim frame={frame} view={view} told={o} />
            </li>
          ))}
        </Listed>
      )}
      {c.asserted.length > 1 && (
        <Listed title={t.asserted}>
          {c.asserted.map(a => (
            <li>
              <Claim frame={frame} view={view} told={a} />
            </li>
          ))}
        </Listed>
      )}
      {c.earlier.length > 0 && (
        <Listed title={t.earlier}>
          {c.earlier.map(f => (
            <li>
              <FindingOf frame={frame} view={view} f={f} />
            </li>
          ))}
        </Listed>
      )}
      {c.refused.length > 0 && (
        <Listed title={t.refused}>
          {c.refused.map(r => (
            <li>
              <Claim frame={frame} view={view} told={r} />: {w.worths[r.worth] ?? r.worth}.{' '}
              {capital(sayWhy(r.why, view.charter, frame.lang))}
            </li>
          ))}
        </Listed>
      )}
      {c.comments.map(p => (
        <>
          <h4>{t.comments}</h4>
          <p>{(p.over ? t.commentsOver : t.commentsUntil)(sayWhen(p.until, frame.lang))}</p>
          {p.comments.length === 0 ? (
            <p class="empty">{t.noComments}</p>
          ) : (
            <ul>
              {p.comments.map(x => (
                <li>
                  <Claim frame={frame} view={view} told={x} />: {w.worths[x.worth] ?? x.worth}
                </li>
              ))}
            </ul>
          )}
        </>
      ))}
    </details>
  )
}

const EvidenceOf: FC<Shown & { e: Evidence }> = ({ frame, view, e }) => {
  const t = conditionsWordsOf(frame.lang)
  const own = ownLang(frame, view.charter)
  const { act } = e
  const facts: readonly (readonly [string, Child])[] = [
    [t.originator, act.originator && <Names frame={frame} view={view} ids={[act.originator]} />],
    [t.collector, act.collector && <Names frame={frame} view={view} ids={[act.collector]} />],
    [t.collected, act.collected && <Day frame={frame} text={act.collected} />],
    [t.received, act.received && <Day frame={frame} text={act.received} />],
    [
      t.trueOf,
      (act.from ?? act.until) && [act.from, act.until].flatMap(x => (x === undefined ? [] : [sayWhen(x, frame.lang)])).join(' – '),
    ],
    [t.expires, e.expires && <Day frame={frame} text={e.expires} />],
    [t.language, act.language],
    [t.marking, act.marking],
    [t.hash, act.text && <code>{act.text.slice(0, 16)}…</code>],
  ]
  return (
    <>
      <span lang={own}>{act.title ?? act.note ?? t.evidence}</span>, <ActLink frame={frame} view={view} no={e.no} says={t.number} />
      {e.lost !== null && (
        <>
          {' '}
          <span class="tag await">{t.lost(sayWhen(e.lost, frame.lang))}</span>
        </>
      )}
      {e.withdrawn !== null && <span class="note"> {t.withdrawn(sayNumber(e.withdrawn, frame.lang))}</span>}
      <dl class="facts">
        {facts.flatMap(([term, says]) =>
          says === undefined || says === null || says === ''
            ? []
            : [
                <>
                  <dt>{term}</dt>
                  <dd>{says}</dd>
                </>,
              ],
        )}
      </dl>
      {act.url !== undefined && <Outside text={act.url} />}
    </>
  )
}

/** Conditions by assessors: each cell that assessor's last finding. */
const Side: FC<Shown & { of: CaseConditions }> = ({ frame, view, of }) => {
  const t = conditionsWordsOf(frame.lang)
  const rows = [...of.conditions, ...of.beside].filter(c => c.findings.length > 0)
  const assessors = [...new Set(rows.flatMap(c => c.findings.map(f => f.assessor)))].sort()
  const own = ownLang(frame, view.charter)
  return (
    <Section title={t.assessors} note={t.sideNote}>
      {rows.length === 0 ? (
        <p class="empty">{t.noFinding}</p>
      ) : (
        <div class="scroll">
          <table>
            <caption class="vh">{t.assessors}</caption>
            <thead>
              <tr>
                <th scope="col">{t.condition}</th>
                {assessors.map(a => (
                  <th scope="col">{nameOf(view.charter, a, frame.lang)}</th>
                ))}
                <th scope="col">{t.asserted}</th>
              </tr>
            </thead>
            <tbody>
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
            </tbody>
          </table>
        </div>
      )}
    </Section>
  )
}

const Compared: FC<Shown & { of: CaseConditions; compared: Comparison }> = ({ frame, view, of, compared }) => {
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
const Editions: FC<Shown & { of: CaseConditions; path: string }> = ({ frame, view, of, path }) => {
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
          <div class="scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col">{t.before}</th>
                  <th scope="col">{t.after}</th>
                  <th scope="col">{t.becameOf}</th>
                </tr>
              </thead>
              <tbody>
                {mappingOf(edition, before).map(m => (
                  <tr>
                    <td lang={own}>{m.before.map(id => titled(before, id)).join(', ') || '–'}</td>
                    <td lang={own}>{m.after.map(id => titled(edition, id)).join(', ') || '–'}</td>
                    <td>{t.change[m.change]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </Section>
  )
}
const titled = (e: ConditionsEdition, id: string): string => {
  const name = e.rows.find(r => r.id === id)?.name ?? id
  return name === id ? id : `${id} ${name}`
}
