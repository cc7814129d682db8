/** The power of each party as a table: a bar for its share, whether it can bar alone, in how many ways it is decisive. Area is nobody's weight. */
import type { FC } from 'hono/jsx'
import type { PowerOf } from '../views/power.ts'
import { capital, sayNumber, sayWhen } from '../views/say.ts'
import { readingWordsOf, wordsOf } from '../views/words.ts'
import { speech } from '../words/languages.ts'
import { partyPath, Section, to, type Frame } from './layout.tsx'
import { coordinates, type View } from './parts.tsx'

/** More parties than this are folded away. */
const MANY = 40

export const Power: FC<{ frame: Frame; view: View; power: PowerOf }> = ({ frame, view, power }) => {
  const r = readingWordsOf(frame.lang)
  const table = <Table frame={frame} view={view} power={power} />
  const notes = [
    ...(power.opened === null ? [] : [r.powerOpened(sayWhen(power.opened, frame.lang))]),
    ...(power.weights.length > 0 ? [r.powerShares] : []),
    ...(power.open ? [power.ways === null ? r.powerNotCounted : r.powerCounted(sayNumber(`${power.ways}`, frame.lang))] : []),
    ...(power.open ? [power.rows.some(row => row.bars) ? (power.ways === null ? '' : r.powerVeto) : r.powerNoVeto] : []),
    r.powerColumn,
  ].filter(says => says !== '')
  return (
    <Section title={r.power} note={notes.join(' ')}>
      {power.rows.length > MANY ? (
        <details>
          <summary>{wordsOf(frame.lang).nParties(power.rows.length, String(power.rows.length))}</summary>
          {table}
        </details>
      ) : (
        table
      )}
    </Section>
  )
}

const Table: FC<{ frame: Frame; view: View; power: PowerOf }> = ({ frame, view, power }) => {
  const r = readingWordsOf(frame.lang)
  const most = power.weights.map((_, i) => Math.max(1, ...power.rows.map(row => row.shares[i] ?? 0)))
  const turns = Math.max(1, ...power.rows.map(row => row.decisive?.share ?? 0))
  const bars = power.rows.some(row => row.bars)
  return (
    <div class="scroll">
      <table class="power">
        <thead>
          <tr>
            <th scope="col">{r.powerParty}</th>
            {power.weights.map(name => (
              <th scope="col">{capital(r.powerShareOf(speech[frame.lang].rules.term(name)))}</th>
            ))}
            {bars && <th scope="col">{r.powerBars}</th>}
            {power.ways !== null && <th scope="col">{r.powerDecisive}</th>}
          </tr>
        </thead>
        <tbody>
          {power.rows.map(row => (
            <tr>
              <th scope="row">
                <a href={to(frame, partyPath(view.charter.id, row.seat.id), coordinates(view))}>{row.seat.name}</a>
              </th>
              {row.shares.map((share, i) => (
                <td class="num">
                  {share === null ? r.powerNoFigure : percent(share, frame.lang)}
                  {share !== null && <Bar of={share} most={most[i] as number} />}
                </td>
              ))}
              {bars && <td>{row.bars ? r.powerYes : '—'}</td>}
              {power.ways !== null && (
                <td class="num">
                  {row.decisive === null ? (
                    r.powerSpoke
                  ) : (
                    <>
                      {sayNumber(`${row.decisive.ways}`, frame.lang)} <span class="note">({percent(row.decisive.share, frame.lang)})</span>
                      <Bar of={row.decisive.share} most={turns} />
                    </>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Hundredths of a percent as they are: nothing is rounded up. */
const percent = (share: number, lang: Frame['lang']): string =>
  readingWordsOf(lang).percent(sayNumber(`${Math.floor(share / 100)}.${String(share % 100).padStart(2, '0')}`, lang))

const Bar: FC<{ of: number; most: number }> = ({ of, most }) => (
  <svg class="bar" width="100%" height="6" aria-hidden="true" focusable="false">
    <rect class="rail" width="100%" height="6" />
    <rect class="much" width={`${Math.floor((1000 * of) / most) / 10}%`} height="6" />
  </svg>
)
