/** The organisations served here, and one organisation with its matters. */
import type { FC } from 'hono/jsx'
import type { Fault } from '../basics/fault.ts'
import { standsAt } from '../views/headline.ts'
import type { Matter } from '../views/matters.ts'
import { nameOf, sayNumber, sayWhen } from '../views/say.ts'
import { formsOf, wordsOf } from '../views/words.ts'
import { AsOf } from './asof.tsx'
import { Head, orgPath, Page, partyPath, Section, to, type Frame } from './layout.tsx'
import { MatterList } from './list.tsx'
import { Renewing } from './live/renewing.tsx'
import { coordinates, Day, isPresent, MatterLink, nextOf, type View } from './parts.tsx'

/** An organisation that can be shown, or the number of faults that are in the way. */
export type Listed = { readonly id: string; readonly view: View } | { readonly id: string; readonly faults: readonly Fault[] }

export const Home: FC<{ frame: Frame; listed: readonly Listed[] }> = ({ frame, listed }) => {
  const t = wordsOf(frame.lang)
  return (
    <Page frame={frame} title="Entente" here={null} json={to(frame, '/index.json')}>
      <Head title={t.home} answer={listed.length ? t.homeLead(listed.length) : t.homeNone} measure={t.homeNote} />
      {listed.length > 0 && (
        <Section title={t.organisations}>
          <ul class="list">
            {listed.map(org =>
              'view' in org ? (
                <li>
                  <a class="name" href={to(frame, orgPath(org.id))}>
                    {org.view.charter.name}
                  </a>
                  <p>{counts(org.view, frame)}</p>
                  {org.view.matters[0] && (
                    <p class="note">
                      {org.view.matters[0].title}: {standsAt(org.view.matters[0], org.view.charter, frame.lang, org.view.standing.asOf)}
                    </p>
                  )}
                </li>
              ) : (
                <li>
                  <span class="name">{org.id}</span>
                  <p>{t.unread(org.faults.length)}</p>
                </li>
              ),
            )}
          </ul>
        </Section>
      )}
    </Page>
  )
}

const isOpen = (m: Matter): boolean => m.lead.state === 'open' && m.lead.procedure !== null
const isSettled = (m: Matter): boolean => m.lead.state === 'settled'

/** “32 parties; 2 matters are open, 5 are settled.” */
function counts(view: View, frame: Frame): string {
  const t = wordsOf(frame.lang)
  const open = view.matters.filter(isOpen).length
  const settled = view.matters.filter(isSettled).length
  const parties = view.standing.parties.length
  const said = `${t.nParties(parties, sayNumber(parties, frame.lang))}${formsOf(frame.lang).semicolon}${t.nOpen(open)}${settled ? `, ${t.nSettled(settled)}` : ''}.`
  return said.charAt(0).toUpperCase() + said.slice(1)
}

export const Organisation: FC<{ frame: Frame; view: View; shown: string }> = ({ frame, view, shown }) => {
  const t = wordsOf(frame.lang)
  const { charter, standing } = view
  const open = view.matters.filter(isOpen)
  const settled = view.matters.filter(isSettled)
  const kept = view.matters.filter(m => m.lead.procedure === null)
  const path = orgPath(charter.id)
  return (
    <Page
      frame={frame}
      title={charter.name}
      here="matters"
      json={to(frame, `${path}.json`, coordinates(view))}
      crumbs={[
        { says: t.organisations, href: to(frame, '/') },
        { says: charter.name, href: null },
      ]}>
      <Renewing frame={frame} present={isPresent(view)} number={standing.known} next={nextOf(view)}>
        <Head
          title={charter.name}
          answer={counts(view, frame)}
          kick={
            <>
              {t.seat}: {charter.seat.city} ·{' '}
              <a href={to(frame, `${path}/charter`, { edition: standing.edition })}>{t.editionOf(sayWhen(standing.edition, frame.lang))}</a>
            </>
          }
          measure={
            standing.next ? (
              <>
                {t.nextClock}: <MatterLink frame={frame} view={view} id={standing.next.matter} />,{' '}
                <Day frame={frame} text={standing.next.at} />.
              </>
            ) : open.length > 0 ? (
              t.noClock
            ) : undefined
          }>
          <AsOf frame={frame} view={view} shown={shown} path={path} />
        </Head>
        <Section title={t.open}>
          {open.length ? (
            <MatterList frame={frame} view={view} matters={open} />
          ) : (
            <p>{view.matters.length ? `${t.nOpen(0).charAt(0).toUpperCase()}${t.nOpen(0).slice(1)}.` : t.noMatters}</p>
          )}
        </Section>
        {settled.length > 0 && (
          <Section title={t.settled}>
            <MatterList frame={frame} view={view} matters={settled} />
          </Section>
        )}
        {kept.length > 0 && (
          <Section title={t.onRecord} note={t.onRecordNote}>
            <ul class="cols">
              {kept.map(m => (
                <li>
                  <MatterLink frame={frame} view={view} id={m.id} />
                </li>
              ))}
            </ul>
          </Section>
        )}
        <Section title={t.parties} id="parties" note={t.allParties}>
          {standing.parties.length ? (
            <ul class="cols">
              {[...standing.parties]
                .map(id => ({ id, name: nameOf(charter, id, frame.lang) }))
                .sort((a, b) => a.name.localeCompare(b.name, frame.lang))
                .map(({ id, name }) => (
                  <li>
                    <a href={to(frame, partyPath(charter.id, id), coordinates(view))}>{name}</a>
                  </li>
                ))}
            </ul>
          ) : (
            <p>{t.noParties}</p>
          )}
        </Section>
      </Renewing>
    </Page>
  )
}
