/** How near a candidate is: its profile part by part, what it hangs on all the same, two days beside each other, and what each assessor found. */
import type { FC } from 'hono/jsx'
import type { Aside } from '../views/aside.ts'
import type { Hangs } from '../views/hangs.ts'
import type { Compared, Line, Part, Profile, Told } from '../views/profile.ts'
import { sayAnswer, sayBy, sayCloser, sayHangs, sayHeld, sayMet } from '../views/profile-said.ts'
import { sayTitle } from '../views/matters.ts'
import { capital, nameOf, sayNumber, sayWhen } from '../views/say.ts'
import { candidacyWordsOf, formsOf } from '../views/words.ts'
import { Asides } from './aside.tsx'
import { matterPath, orgPath, Section, to, type Frame } from './layout.tsx'
import { coordinates, MatterLink, ownLang, type View } from './parts.tsx'
import { Sheet, Table } from './sheet.tsx'

interface Of {
  readonly frame: Frame
  readonly view: View
}

const profilePath = ({ charter }: View, id: string): string => matterPath(charter.id, id).replace('/matters/', '/profile/')

export const ProfileOf: FC<
  Of & { profile: Profile; hangs: readonly Hangs[]; asides: readonly Aside[]; compared: Compared | null; from: string }
> = ({ frame, view, profile, hangs, asides, compared, from }) => {
  const t = candidacyWordsOf(frame.lang)
  const { charter } = view
  const title = sayTitle(profile.case, view.titles.get(profile.case) ?? profile.case, charter, frame.lang)
  const [rules, ...assessors] = profile.lines as [Line, ...Line[]]
  const said = sayAnswer(rules.closer, rules.parts, charter, frame.lang)
  const met = sayMet(rules, frame.lang)
  return (
    <Sheet
      frame={frame}
      charter={charter}
      query={coordinates(view)}
      above={[{ says: title, href: to(frame, matterPath(charter.id, profile.case), coordinates(view)) }]}
      here="matters"
      called={t.profile}
      title={title}
      kick={sayHeld(profile, frame.lang)}
      json={to(frame, `${profilePath(view, profile.case)}.json`, { from, ...coordinates(view) })}
      answer={`${t.closerThanEver} ${said[0]}`}
      measure={[...said.slice(1), ...(met === null ? [] : [met])].join(' ')}
      onward={<p class="note">{t.profileNote}</p>}>
      <Section title={t.byRules}>
        <LineOf frame={frame} view={view} line={rules} />
      </Section>
      {hangs.length > 0 && (
        <Section title={t.hangsOn} note={t.hangsNote}>
          <ul class="list">
            {hangs.map(h => {
              const { asks, how } = sayHangs(h, charter, frame.lang)
              return (
                <li>
                  <p>
                    <strong>{asks}</strong>
                  </p>
                  {how !== '' && <p>{how}</p>}
                </li>
              )
            })}
          </ul>
        </Section>
      )}
      <Asides frame={frame} view={view} asides={asides} />
      <Section title={t.compareDays} id="compare">
        <Days frame={frame} view={view} id={profile.case} from={from} />
        {compared && <ComparedOf frame={frame} view={view} compared={compared} profile={profile} />}
      </Section>
      {assessors.map(line => (
        <Section title={t.byAssessor(nameOf(charter, line.assessor ?? '', frame.lang))} note={line.outside ? t.outside : undefined}>
          <p>
            {t.closerThanEver} {sayAnswer(line.closer, line.parts, charter, frame.lang).join(' ')}
          </p>
          <LineOf frame={frame} view={view} line={line} />
        </Section>
      ))}
    </Sheet>
  )
}

/** The parts of one line as a table, each with its bar of places and its conditions behind it. */
const LineOf: FC<Of & { line: Line }> = ({ frame, view, line }) => {
  const t = candidacyWordsOf(frame.lang)
  const most = Math.max(1, ...line.parts.map(p => p.asked))
  return (
    <Table kind="parts" caption={t.profile} heads={[t.part, t.met, t.since]}>
      {line.parts
        .filter(p => p.id !== null || p.asked > 0)
        .map(part => (
          <tr>
            <th scope="row">
              <span lang={part.id === null ? undefined : ownLang(frame, view.charter)}>{part.id === null ? t.noPart : part.name}</span>
              {part.conditions.length > 0 && <ConditionsOf frame={frame} view={view} part={part} />}
            </th>
            <td>
              <span class="num">
                {part.asked === 0 ? t.noneCounted : t.metOf(sayNumber(part.met, frame.lang), sayNumber(part.asked, frame.lang))}
              </span>
              <Places met={part.met} asked={part.asked} most={most} />
            </td>
            <td class="num">{part.since === null ? '—' : sayWhen(part.since, frame.lang)}</td>
          </tr>
        ))}
    </Table>
  )
}

/** A place for each condition: full where it is met. */
const Places: FC<{ met: number; asked: number; most: number }> = ({ met, asked, most }) =>
  asked === 0 || asked > 40 ? null : (
    <svg class="places" viewBox={`0 0 ${most * 14} 12`} width={most * 14} height="12" aria-hidden="true" focusable="false">
      {Array.from({ length: asked }, (_, i) => (
        <rect class={i < met ? 'met' : 'open'} x={i * 14 + 1} y="1" width="10" height="10" />
      ))}
    </svg>
  )

const ConditionsOf: FC<Of & { part: Part }> = ({ frame, view, part }) => {
  const t = candidacyWordsOf(frame.lang)
  return (
    <details>
      <summary>{t.conditionsOf}</summary>
      <ul class="list">
        {part.conditions.map(c => (
          <li>
            <ConditionOf frame={frame} view={view} told={c} />
          </li>
        ))}
      </ul>
    </details>
  )
}

const ConditionOf: FC<Of & { told: Told }> = ({ frame, view, told }) => {
  const t = candidacyWordsOf(frame.lang)
  const day = told.since === null ? '' : told.bound ? t.by(sayWhen(told.since, frame.lang)) : sayWhen(told.since, frame.lang)
  return (
    <>
      {view.titles.has(told.matter) ? (
        <a href={to(frame, matterPath(view.charter.id, told.matter), coordinates(view))} lang={ownLang(frame, view.charter)}>
          {told.name}
        </a>
      ) : (
        <span lang={ownLang(frame, view.charter)}>{told.name}</span>
      )}
      {formsOf(frame.lang).colon}
      {told.met ? t.isMet : t.notMet}
      {day !== '' && `, ${day}`}
      {told.by !== null && <span class="note"> {sayBy(told, view.charter, frame.lang)}</span>}
      {told.stale && (
        <>
          {' '}
          <span class="tag await">{t.stale}</span>
        </>
      )}
    </>
  )
}

/** A day to compare with. */
const Days: FC<Of & { id: string; from: string }> = ({ frame, view, id, from }) => {
  const t = candidacyWordsOf(frame.lang)
  return (
    <form class="filter" method="get" action={`${profilePath(view, id)}#compare`}>
      <div>
        <label for="profile-from">{t.compareSince}</label>
        <input id="profile-from" type="date" name="from" value={from} required />
      </div>
      {Object.entries(coordinates(view)).map(
        ([name, value]) => value !== null && <input type="hidden" name={name} value={String(value)} />,
      )}
      {frame.fixed && <input type="hidden" name="lang" value={frame.lang} />}
      <button class="btn" type="submit">
        {t.compare}
      </button>
    </form>
  )
}

const ComparedOf: FC<Of & { compared: Compared; profile: Profile }> = ({ frame, view, compared, profile }) => {
  const t = candidacyWordsOf(frame.lang)
  const names = new Map(profile.lines.flatMap(l => l.parts.flatMap(p => p.conditions.map(c => [c.id, c.name] as const))))
  const n = (count: number): string => sayNumber(count, frame.lang)
  const named = (ids: readonly string[]): string => ids.map(id => names.get(id) ?? id).join('; ')
  const parts = compared.parts.filter(p => p.before !== p.after || p.gained.length > 0 || p.lost.length > 0)
  return (
    <>
      {compared.broken && (
        <p>
          <span class="tag await">{t.answer['not comparable']}</span> {t.twoMeasures}
          {formsOf(frame.lang).colon}
          {sayCloser(compared.broken, profile.lines[0]?.parts ?? [], view.charter, frame.lang)}
        </p>
      )}
      {parts.length === 0 ? (
        <p class="empty">{t.unchanged}</p>
      ) : (
        <div class="scroll">
          <table class="parts">
            <caption class="vh">{t.compareDays}</caption>
            <thead>
              <tr>
                <th scope="col">{t.part}</th>
                <th scope="col" class="num end">
                  {t.beforeDay}
                </th>
                <th scope="col" class="num end">
                  {t.afterDay}
                </th>
                <th scope="col">{t.gained}</th>
                <th scope="col">{t.lost}</th>
              </tr>
            </thead>
            <tbody>
              {parts.map(p => (
                <tr>
                  <th scope="row" lang={p.id === null ? undefined : ownLang(frame, view.charter)}>
                    {p.id === null ? t.noPart : p.name}
                  </th>
                  <td class="num end">{n(p.before)}</td>
                  <td class="num end">{n(p.after)}</td>
                  <td lang={ownLang(frame, view.charter)}>{named(p.gained)}</td>
                  <td lang={ownLang(frame, view.charter)}>{named(p.lost)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

/** Every case that is held to a catalogue, each with its answer. */
export const ProfilesOf: FC<Of & { profiles: readonly Profile[] }> = ({ frame, view, profiles }) => {
  const t = candidacyWordsOf(frame.lang)
  return (
    <Sheet
      frame={frame}
      charter={view.charter}
      query={coordinates(view)}
      here="matters"
      title={t.profile}
      json={to(frame, `${orgPath(view.charter.id)}/profile.json`, coordinates(view))}
      answer={profiles.length === 0 ? t.profilesNone : t.profiles}
      says={t.profiles}
      measure={t.profileNote}>
      {profiles.map(profile => {
        const rules = profile.lines[0] as Line
        const id = profile.case
        return (
          <Section title={sayTitle(id, view.titles.get(id) ?? id, view.charter, frame.lang)} note={capital(sayHeld(profile, frame.lang))}>
            <p>
              {t.closerThanEver} {sayAnswer(rules.closer, rules.parts, view.charter, frame.lang).join(' ')} {sayMet(rules, frame.lang)}
            </p>
            <p>
              <a href={to(frame, profilePath(view, id), coordinates(view))}>{t.profile}</a> ·{' '}
              <MatterLink frame={frame} view={view} id={id} />
            </p>
          </Section>
        )
      })}
    </Sheet>
  )
}
