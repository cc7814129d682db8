/** A party: whether it is one on this day, what is awaited from it, what is in effect for it, and what it did. */
import type { FC } from 'hono/jsx'
import type { ActWorth } from '../judge/standing.ts'
import { standsAt } from '../views/headline.ts'
import { nameOf, sayNumber } from '../views/say.ts'
import { peopleWordsOf, wordsOf } from '../views/words.ts'
import { AsOf } from './asof.tsx'
import { Head, orgPath, Page, partyPath, Section, to, type Frame } from './layout.tsx'
import { Acts, coordinates, Day, many, MatterLink, type View } from './parts.tsx'

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
      return by !== undefined && many(by).includes(id)
    })
    .sort((a, b) => a - b)
  const awaited = view.matters.filter(m => m.runs.some(run => run.state === 'open' && run.finding?.awaiting.includes(id)))
  const effects = standing.matters.flatMap(run => run.effects.filter(e => e.party === id && e.from !== null).map(e => ({ run, ...e })))
  const columns = Object.entries(charter.parties.find(p => p.id === id)?.columns ?? {}).filter(
    ([key, value]) => value !== '' && key !== 'id' && key !== 'name',
  )
  const member = standing.parties.includes(id)
  return (
    <Page
      frame={frame}
      title={`${name} · ${charter.name}`}
      here={null}
      json={to(frame, `${path}.json`, coordinates(view))}
      crumbs={[
        { says: t.organisations, href: to(frame, '/') },
        { says: charter.name, href: to(frame, orgPath(charter.id), coordinates(view)) },
        { says: name, href: null },
      ]}>
      <Head title={name} kick={charter.name} answer={member ? t.partyOf(charter.name) : t.notPartyOf(charter.name)}>
        <AsOf frame={frame} view={view} shown={shown} path={path} />
      </Head>
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
      <Section title={t.awaitedFrom}>
        {awaited.length === 0 ? (
          <p>{t.notAwaited}</p>
        ) : (
          <ul class="list">
            {awaited.map(m => (
              <li>
                <MatterLink frame={frame} view={view} id={m.id} />
                <p class="note">{standsAt(m, charter, frame.lang, standing.asOf)}</p>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {effects.length > 0 && (
        <Section title={t.inEffect}>
          <div class="scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col">{t.outcome}</th>
                  <th scope="col">{t.matter}</th>
                  <th scope="col">{t.effect}</th>
                  <th scope="col">{t.until}</th>
                </tr>
              </thead>
              <tbody>
                {effects.map(({ run, from, until }) => (
                  <tr>
                    <th scope="row">{run.outcome}</th>
                    <td>
                      <MatterLink frame={frame} view={view} id={run.id} />
                    </td>
                    <td class="num">{from && <Day frame={frame} text={from} />}</td>
                    <td class="num">{until && <Day frame={frame} text={until} />}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
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
      <Section
        title={t.itsActs}
        note={acts.length > MOST ? t.actsCut(sayNumber(MOST, frame.lang), sayNumber(acts.length, frame.lang)) : undefined}>
        {acts.length === 0 ? (
          <p>{t.noActs}</p>
        ) : (
          <Acts frame={frame} view={view} rows={acts.slice(-MOST).map(no => ({ no, worth: worths.get(no) ?? null }))} matters />
        )}
      </Section>
    </Page>
  )
}
