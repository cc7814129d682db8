/** The money of a programme or beside all of them, the figures of a matter, and what of them does not add up. */
import type { Child, FC } from 'hono/jsx'
import { namesIn } from '../record/act.ts'
import type { Contribution, Money } from '../views/contributions.ts'
import type { Figures } from '../views/figures.ts'
import { sayFigure, sayFlaw, sayGiven, sayPeriod, sayStage, saySum } from '../views/programme-said.ts'
import type { Flaw } from '../views/reckoning.ts'
import { nameOf, sayNumber, sayWhen } from '../views/say.ts'
import { programmeWordsOf } from '../views/words.ts'
import { Section, type Frame } from './layout.tsx'
import { ActLink, ownLang, type View } from './parts.tsx'
import { Table } from './sheet.tsx'

interface Shown {
  readonly frame: Frame
  readonly view: View
}

/** Names with commas; nothing where nobody is named. */
const namesOf = ({ frame, view }: Shown, ids: readonly string[] | string | null): string =>
  namesIn(ids ?? undefined)
    .map(id => nameOf(view.charter, id, frame.lang))
    .join(', ')

/** What was pledged, committed and paid: sums by stage and year, budgets, each contribution, and the totals that others reported. */
export const MoneyOf: FC<Shown & { money: Money }> = shown => {
  const { frame, view, money } = shown
  const t = programmeWordsOf(frame.lang)
  const given = money.contributions.filter(c => !c.reported)
  const reported = money.contributions.filter(c => c.reported)
  return (
    <>
      {money.sums.length > 0 && (
        <Table caption={t.money} heads={[t.stageName, t.sum, t.acts]}>
          {money.sums.map(s => (
            <tr>
              <th scope="row">{sayStage(s.stage, frame.lang)}</th>
              <td class="num">{saySum(s, frame.lang)}</td>
              <td>
                {sayNumber(s.of, frame.lang)}
                {s.bounded > 0 && <span class="note"> {t.boundedOf(sayNumber(s.bounded, frame.lang))}</span>}
              </td>
            </tr>
          ))}
        </Table>
      )}
      {new Set(money.years.map(y => y.year)).size > 1 && (
        <Table caption={t.year} heads={[t.year, t.stageName, t.sum]}>
          {[...money.years]
            .sort((a, b) => (a.year < b.year ? -1 : a.year > b.year ? 1 : 0))
            .map(y => (
              <tr>
                <th scope="row">{y.year}</th>
                <td>{sayStage(y.stage, frame.lang)}</td>
                <td class="num">{saySum(y, frame.lang)}</td>
              </tr>
            ))}
        </Table>
      )}
      {money.budgets.length > 0 && (
        <>
          <h3>{t.budgets}</h3>
          <dl class="facts">
            {money.budgets.map(b => (
              <>
                <dt>{sayPeriod(b, frame.lang)}</dt>
                <dd>
                  <ActLink {...shown} no={b.no}>
                    {sayFigure(b.amount, b.currency, null, frame.lang)}
                  </ActLink>
                  {new Set(money.budgets.map(x => x.matter)).size > 1 && (
                    <span class="note" lang={ownLang(frame, view.charter)}>
                      {' '}
                      {view.titles.get(b.matter) ?? b.matter}
                    </span>
                  )}
                </dd>
              </>
            ))}
          </dl>
        </>
      )}
      {given.length > 0 && (
        <>
          <h3>{t.contributions}</h3>
          <Contributions
            {...shown}
            of={given}
            who={t.giver}
            more={[t.through, t.receiver]}
            cells={c => (
              <>
                <td>{namesOf(shown, c.through)}</td>
                <td>{namesOf(shown, c.to)}</td>
              </>
            )}
          />
        </>
      )}
      {reported.length > 0 && (
        <>
          <h3>{t.reported}</h3>
          <p class="note">{t.reportedNote}</p>
          <Contributions
            {...shown}
            of={reported}
            who={t.reporter}
            more={[t.what]}
            cells={c => <td lang={ownLang(frame, view.charter)}>{c.title ?? ''}</td>}
          />
        </>
      )}
    </>
  )
}

/** Contributions, or totals that were reported, a row each: what both have, and the columns that only these have. */
const Contributions: FC<
  Shown & { of: readonly Contribution[]; who: string; more: readonly string[]; cells: (c: Contribution) => Child }
> = shown => {
  const { frame, of, who, more, cells } = shown
  const t = programmeWordsOf(frame.lang)
  return (
    <Table heads={[t.day, who, t.stageName, t.amount, ...more]}>
      {of.map(c => (
        <tr>
          <td class="num">
            <ActLink {...shown} no={c.no}>
              {sayWhen(c.at, frame.lang)}
            </ActLink>
          </td>
          <td>{namesOf(shown, c.by)}</td>
          <td>{sayStage(c.stage, frame.lang)}</td>
          <td class="num">{sayGiven(c, frame.lang)}</td>
          {cells(c)}
        </tr>
      ))}
    </Table>
  )
}

/** The figures of a matter and those below, claim by claim, and what of them does not add up. */
export const FiguresOf: FC<Shown & { figures: Figures }> = shown => {
  const { frame, view, figures } = shown
  const t = programmeWordsOf(frame.lang)
  const lang = ownLang(frame, view.charter)
  return (
    <>
      <Section title={t.figures} note={t.figuresNote}>
        {figures.rows.length === 0 ? (
          <p class="empty">{t.flawsNone}</p>
        ) : (
          <Table heads={[t.day, t.what, t.amount, t.reporter]}>
            {figures.rows.map(({ no, act }) => (
              <tr>
                <td class="num">
                  <ActLink {...shown} no={no}>
                    {sayWhen(act.at, frame.lang)}
                  </ActLink>
                </td>
                <td lang={lang}>{view.titles.get(act.matter ?? '') ?? act.matter}</td>
                <td class="num">
                  {sayFigure(act.value ?? act.amount ?? '', act.unit ?? act.currency ?? null, act.qualifier ?? null, frame.lang)}
                </td>
                <td>
                  {namesOf(shown, act.by)}
                  {(act.speaker ?? act.role) && (
                    <span class="note" lang={lang}>
                      {' '}
                      {[act.speaker, act.role].filter(Boolean).join(', ')}
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </Table>
        )}
      </Section>
      <Flaws {...shown} flaws={figures.flaws} />
    </>
  )
}

/** What does not add up, each with the acts it lies between. */
export const Flaws: FC<Shown & { flaws: readonly Flaw[] }> = shown => {
  const { frame, view, flaws } = shown
  const t = programmeWordsOf(frame.lang)
  return (
    <Section title={t.flaws} note={flaws.length > 0 ? t.flawsNote : undefined}>
      {flaws.length === 0 ? (
        <p class="empty">{t.flawsNone}</p>
      ) : (
        <ul class="list">
          {flaws.map(flaw => (
            <li>
              {t.flawAt(view.titles.get(flaw.matter) ?? flaw.matter, sayFlaw(flaw, frame.lang))}{' '}
              <ActLink {...shown} no={flaw.no} says={t.act} />
              {flaw.with.map(no => (
                <>
                  {', '}
                  <ActLink {...shown} no={no} says={t.act} />
                </>
              ))}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
