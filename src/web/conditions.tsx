/** The cases held to a catalogue of conditions; and one of them: its conditions as a tree, with what is told beside it. */
import type { FC } from 'hono/jsx'
import type { ConditionStanding } from '../views/condition.ts'
import type { CaseConditions } from '../views/conditions.ts'
import { leadOf } from '../views/conditions-said.ts'
import { capital, sayNumber } from '../views/say.ts'
import { conditionsWordsOf, wordsOf } from '../views/words.ts'
import { AsOf } from './asof.tsx'
import { Compared, type Comparison, Editions, Side } from './assessors.tsx'
import { Condition } from './condition.tsx'
import { matterPath, orgPath, Section, to, type Frame } from './layout.tsx'
import { coordinates, ownLang, type View } from './parts.tsx'
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
