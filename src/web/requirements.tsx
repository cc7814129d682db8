/** What profiles ask for, and what is amiss with it. */
import type { FC } from 'hono/jsx'
import type { Flaw, Profile } from '../views/catalogue-profiles.ts'
import { sayNumber, sayWhen } from '../views/say.ts'
import { catalogueWordsOf } from '../views/words.ts'
import { CatalogueSheet, type Held, idOf, Named } from './catalogue.tsx'
import { orgPath, Section, to } from './layout.tsx'
import { Pages } from './record.tsx'
import { Mark } from './parts.tsx'
import { Table } from './sheet.tsx'

export const RequirementsOf: FC<{
  held: Held
  flaws: readonly Flaw[]
  list: { readonly shown: readonly Profile[]; readonly page: number; readonly pages: number; readonly total: number }
}> = ({ held, flaws, list }) => {
  const { frame, catalogue, asOf } = held
  const t = catalogueWordsOf(frame.lang)
  const n = (count: number): string => sayNumber(count, frame.lang)
  const path = `${orgPath(idOf(frame))}/requirements`
  const gone = flaws.filter(f => f.kind === 'deleted')
  const asked = new Set(gone.map(f => f.requirement.standard)).size
  return (
    <CatalogueSheet
      held={held}
      title={t.requirements}
      json={to(frame, `${path}.json`)}
      answer={
        catalogue.requiredOn === null
          ? t.requirementsNone
          : t.requirementsLead(n(catalogue.requirements.length), n(list.total), sayWhen(catalogue.requiredOn, frame.lang))
      }
      measure={flaws.length === 0 ? t.flawsNone : t.flawsCounted(n(gone.length), n(asked), n(flaws.length - gone.length))}>
      {flaws.length > 0 && (
        <Section title={t.flaws} note={t.requirementsNote}>
          <Table heads={[t.standard, t.flaws, t.profile, t.obligation, t.lifecycle]}>
            {flaws.map(flaw => (
              <tr>
                <td>
                  <Named held={held} id={flaw.requirement.standard} />
                </td>
                <td>
                  <Mark state={flaw.kind === 'deleted' ? 'barred' : 'undetermined'} />
                  <span class={`state ${flaw.kind === 'deleted' ? 'barred' : 'undetermined'}`}>
                    {flaw.kind === 'deleted' ? t.withdrawnOn(sayWhen(flaw.by.day, frame.lang)) : t.unknown}
                  </span>
                </td>
                <td>{flaw.requirement.title}</td>
                <td>{flaw.requirement.obligation}</td>
                <td>{flaw.requirement.lifecycle}</td>
              </tr>
            ))}
          </Table>
        </Section>
      )}
      <Section title={t.profiles}>
        {list.shown.map(profile => (
          <details>
            <summary>
              {profile.title} ({n(profile.rows.length)})
            </summary>
            <ul class="list">
              {profile.rows.map(row => (
                <li>
                  <Named held={held} id={row.standard} />
                  <p class="note">
                    {row.obligation}, {row.lifecycle}
                  </p>
                </li>
              ))}
            </ul>
          </details>
        ))}
        <Pages frame={frame} page={list} path={path} query={{ 'as-of': asOf }} />
      </Section>
    </CatalogueSheet>
  )
}
