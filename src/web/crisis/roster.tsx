/** The duty roster of a party: who is told at once when a consultation is asked for, and who next. */
import type { FC } from 'hono/jsx'
import { crisisWordsOf } from '../../views/words.ts'
import { Head, orgPath, Page, Section, to, type Frame } from '../layout.tsx'
import { Button } from '../live/forms.tsx'
import { Summary } from '../live/summary.tsx'

export const RosterPage: FC<{
  frame: Frame
  people: readonly { readonly id: string; readonly name: string; readonly rank: number; readonly mail: string | null }[]
  saved: boolean
  amiss?: string
}> = ({ frame, people, saved, amiss }) => {
  const t = crisisWordsOf(frame.lang)
  const party = frame.person?.byName ?? ''
  return (
    <Page frame={frame} title={t.roster} here={null}>
      {amiss && <Summary frame={frame} says={[{ says: amiss, href: '#f-0' }]} />}
      <Head title={t.roster} kick={`${frame.org?.name ?? ''} · ${party}`} answer={t.rosterNote(party)} />
      {saved && (
        <p class="told" role="status">
          {t.saved}
        </p>
      )}
      <Section title={t.roster}>
        <form method="post" action={to(frame, `${orgPath(frame.org?.id ?? '')}/roster`)}>
          {people.map((person, i) => (
            <p class="field">
              <label for={`f-${i}`}>{person.name}</label>
              {person.mail && <span class="note">{person.mail}</span>}
              <select id={`f-${i}`} name={person.id}>
                {t.ranks.map((says, rank) => (
                  <option value={String(rank)} selected={rank === person.rank}>
                    {says}
                  </option>
                ))}
              </select>
            </p>
          ))}
          <Button>{t.save}</Button>
        </form>
      </Section>
    </Page>
  )
}
