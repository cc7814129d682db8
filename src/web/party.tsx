/** A party: whether it is one on this day, what is awaited from it, what is in effect for it, and what it did. */
import type { FC } from 'hono/jsx'
import type { ActWorth } from '../judge/standing.ts'
import { namesIn } from '../record/act.ts'
import { sayAct, sayOutcome } from '../views/acts.ts'
import { standsAt } from '../views/headline.ts'
import { capital, nameOf, sayNumber } from '../views/say.ts'
import { awaitedOf, type Word, wordsOfParty } from '../views/party.ts'
import { formsOf, peopleWordsOf, readingWordsOf, wordsOf } from '../views/words.ts'
import { AsOf } from './asof.tsx'
import { orgPath, partyPath, Section, to, type Frame } from './layout.tsx'
import { ActLink, Acts, coordinates, Day, MatterLink, type View } from './parts.tsx'
import { Sheet, Table } from './sheet.tsx'

/** More acts than this are read in the record. */
const MOST = 300

export const PartyOf: FC<{
  frame: Frame
  view: View
  id: string
  shown: string
  /** Who issued which powers for it and when; null where nobody acts here. */
  powers?: readonly { readonly no: number; readonly says: string }[] | null
}> = ({ frame, view, id, shown, powers = null }) => {
  const t = wordsOf(frame.lang)
  const { charter, standing } = view
  const name = nameOf(charter, id, frame.lang)
  const path = partyPath(charter.id, id)
  const worths = new Map<number, ActWorth>()
  for (const run of standing.matters) for (const act of run.acts) if (!worths.has(act.no) || act.worth === 'counts') worths.set(act.no, act)
  const acts = [...worths.keys()]
    .filter(no => {
      const by = view.acts[no - 1]?.by
      return by !== undefined && namesIn(by).includes(id)
    })
    .sort((a, b) => a - b)
  const awaited = awaitedOf(id, view.matters)
  const said = wordsOfParty(id, view.matters, charter, view.acts)
  const agreed = said.filter(w => !w.against)
  const against = said.filter(w => w.against)
  const r = readingWordsOf(frame.lang)
  const effects = standing.matters.flatMap(run => run.effects.filter(e => e.party === id && e.from !== null).map(e => ({ run, ...e })))
  const columns = Object.entries(charter.parties.find(p => p.id === id)?.columns ?? {}).filter(
    ([key, value]) => value !== '' && key !== 'id' && key !== 'name',
  )
  const member = standing.parties.includes(id)
  return (
    <Sheet
      frame={frame}
      charter={charter}
      query={coordinates(view)}
      title={name}
      json={to(frame, `${path}.json`, coordinates(view))}
      answer={member ? t.partyOf(charter.name) : t.notPartyOf(charter.name)}
      picture={{ party: id, ...coordinates(view) }}
      onward={<AsOf frame={frame} view={view} shown={shown} path={path} />}>
      <Section title={r.owes} note={awaited.length > 0 ? r.owesNote : undefined}>
        {awaited.length === 0 ? (
          <p class="empty">{t.notAwaited}</p>
        ) : (
          <ul class="list row">
            {awaited.map(({ matter, until }) => (
              <li>
                <MatterLink frame={frame} view={view} id={matter.id} />
                <p class="note">{standsAt(matter, charter, frame.lang, standing.asOf)}</p>
                {until && (
                  <span class="end">
                    {t.clock}
                    {formsOf(frame.lang).colon}
                    <Day frame={frame} text={until} />
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
      </Section>
      {agreed.length > 0 && <Said frame={frame} view={view} title={r.agreedTo} words={agreed} />}
      {against.length > 0 && <Said frame={frame} view={view} title={r.spokeAgainst} words={against} />}
      {effects.length > 0 && (
        <Section title={t.inEffect}>
          <Table heads={[t.outcome, t.matter, t.effect, capital(t.until)]}>
            {effects.map(({ run, from, until }) => (
              <tr>
                <th scope="row">{run.outcome && capital(sayOutcome(run.outcome, frame.lang))}</th>
                <td>
                  <MatterLink frame={frame} view={view} id={run.id} />
                </td>
                <td class="num">{from && <Day frame={frame} text={from} />}</td>
                <td class="num">{until && <Day frame={frame} text={until} />}</td>
              </tr>
            ))}
          </Table>
        </Section>
      )}
      {powers !== null && (
        <Section title={peopleWordsOf(frame.lang).powers} note={peopleWordsOf(frame.lang).powersNote}>
          {powers.length === 0 ? (
            <p>{peopleWordsOf(frame.lang).noPowers}</p>
          ) : (
            <ul class="list">
              {powers.map(p => (
                <li>
                  <a href={to(frame, `${orgPath(charter.id)}/record`, { line: p.no })}>{p.says}</a>
                </li>
              ))}
            </ul>
          )}
        </Section>
      )}
      {columns.length > 0 && (
        <Section title={t.fromAnnex}>
          <dl class="facts">
            {columns.map(([key, value]) => (
              <>
                <dt>{key.replaceAll('_', ' ')}</dt>
                <dd class="num">{/^\d{5,}$/.test(value) ? sayNumber(value, frame.lang) : value}</dd>
              </>
            ))}
          </dl>
        </Section>
      )}
      <Section
        title={t.itsActs}
        note={acts.length > MOST ? t.actsCut(sayNumber(MOST, frame.lang), sayNumber(acts.length, frame.lang)) : undefined}>
        {acts.length === 0 ? (
          <p>{t.noActs}</p>
        ) : (
          <Acts
            frame={frame}
            view={view}
            rows={acts
              .slice(-MOST)
              .reverse()
              .map(no => ({ no, worth: worths.get(no) ?? null }))}
            matters
          />
        )}
      </Section>
    </Sheet>
  )
}

/** So many are told before the others are folded away. */
const FEW = 8

/** What it said, matter by matter: the day, the matter, the act. */
const Said: FC<{ frame: Frame; view: View; title: string; words: readonly Word[] }> = ({ frame, view, title, words }) => {
  const rows = (some: readonly Word[]): unknown => (
    <ul class="days">
      {some.map(({ no, matter }) => {
        const act = view.acts[no - 1]
        if (!act) return null
        return (
          <li>
            <Day frame={frame} text={act.at} />
            <div>
              <MatterLink frame={frame} view={view} id={matter.id} />
              <p class="note">
                {capital(sayAct(act, frame.lang))}, <ActLink frame={frame} view={view} no={no} />
              </p>
            </div>
          </li>
        )
      })}
    </ul>
  )
  return (
    <Section title={title}>
      {rows(words.slice(0, FEW)) as string}
      {words.length > FEW && (
        <details>
          <summary>{readingWordsOf(frame.lang).moreOf(words.length - FEW)}</summary>
          {rows(words.slice(FEW)) as string}
        </details>
      )}
    </Section>
  )
}
