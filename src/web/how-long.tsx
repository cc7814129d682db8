/** How long it took before: the ways of an organisation with their pairs of stages, and one pair case by case, each on the same scale. */
import type { FC } from 'hono/jsx'
import { sayList, sayNumber, sayWhen } from '../views/say.ts'
import { mainPairs, type Days, type Pair, type Span, type Way } from '../views/took.ts'
import { limitsOf, printDays, sayCase, sayDays, sayStage } from '../views/took-said.ts'
import { candidacyWordsOf } from '../views/words.ts'
import { matterPath, orgPath, Section, to, type Frame } from './layout.tsx'
import { coordinates, type View } from './parts.tsx'
import { Sheet } from './sheet.tsx'

interface Of {
  readonly frame: Frame
  readonly view: View
}

const pathOf = ({ charter }: View): string => `${orgPath(charter.id)}/how-long`

/** All ways, each with the pairs that say most. */
export const WaysOf: FC<Of & { ways: readonly Way[] }> = ({ frame, view, ways }) => {
  const t = candidacyWordsOf(frame.lang)
  const cases = ways.reduce((n, w) => n + w.cases, 0)
  return (
    <Sheet
      frame={frame}
      charter={view.charter}
      query={coordinates(view)}
      here="matters"
      title={t.howLong}
      answer={ways.length === 0 ? t.howLongNone : t.howLongLead(sayNumber(cases, frame.lang))}
      measure={t.notForecast}
      json={to(frame, `${pathOf(view)}.json`, coordinates(view))}>
      {ways.map(way => (
        <WayOf frame={frame} view={view} way={way} />
      ))}
    </Sheet>
  )
}

const WayOf: FC<Of & { way: Way }> = ({ frame, view, way }) => {
  const t = candidacyWordsOf(frame.lang)
  const { next, whole } = mainPairs(way)
  const last = sayList(
    way.ends.map(end => sayStage(end, frame.lang)),
    frame.lang,
  )
  const title = way.stages.length > 2 || way.kind === 'home' ? `${t.ways[way.kind]} · ${last}` : last
  return (
    <Section title={title} note={way.kind === 'home' ? t.homeNote : t.roadNote}>
      <PairTable frame={frame} view={view} pairs={next} caption={t.next} />
      {way.ends.map(end => {
        const pairs = whole.filter(p => p.to === end)
        const says = t.whole(sayStage(end, frame.lang))
        return (
          pairs.length > 0 && (
            <>
              <h3>{says}</h3>
              <PairTable frame={frame} view={view} pairs={pairs} caption={says} />
            </>
          )
        )
      })}
      {way.stages.length > 2 && <Choose frame={frame} view={view} way={way} from={null} to={null} />}
    </Section>
  )
}

const PairTable: FC<Of & { pairs: readonly Pair[]; caption: string }> = ({ frame, view, pairs, caption }) => {
  const t = candidacyWordsOf(frame.lang)
  return (
    <div class="scroll">
      <table class="pairs">
        <caption class="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              {t.from} → {t.to}
            </th>
            {[t.cases, t.inDays(t.shortest), t.inDays(t.middle), t.inDays(t.longest), t.stillRunning].map(says => (
              <th scope="col" class="num end">
                {says}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pairs.map(pair => (
            <tr>
              <th scope="row">
                <a href={to(frame, pathOf(view), { from: pair.from, to: pair.to, ...coordinates(view) })}>
                  {sayStage(pair.from, frame.lang)} → {sayStage(pair.to, frame.lang)}
                </a>
              </th>
              <td class="num end">{sayNumber(pair.took.length, frame.lang)}</td>
              {[pair.shortest, pair.middle, pair.longest].map(days => (
                <td class="num end">{printDays(days, frame.lang)}</td>
              ))}
              <td class="num end">{pair.running.length === 0 ? '—' : sayNumber(pair.running.length, frame.lang)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Any two stages of a way, chosen. */
const Choose: FC<Of & { way: Way; from: string | null; to: string | null }> = ({ frame, view, way, from, to: until }) => {
  const t = candidacyWordsOf(frame.lang)
  const id = (name: string): string => `${name}-${way.kind}-${(way.stages[0] ?? '').replaceAll(/\W+/g, '-')}`
  const fields = [
    ['from', t.from, from ?? way.stages[0]],
    ['to', t.to, until ?? way.stages[way.stages.length - 1]],
  ] as const
  return (
    <form
      class="filter"
      method="get"
      action={pathOf(view)}
      aria-label={`${t.anyTwo}: ${sayStage(way.stages[0] ?? '', frame.lang)} → ${sayStage(way.stages[way.stages.length - 1] ?? '', frame.lang)}`}>
      {fields.map(([name, label, chosen]) => (
        <div>
          <label for={id(name)}>{label}</label>
          <select id={id(name)} name={name}>
            {way.stages.map(stage => (
              <option value={stage} selected={stage === chosen}>
                {sayStage(stage, frame.lang)}
              </option>
            ))}
          </select>
        </div>
      ))}
      {Object.entries(coordinates(view)).map(
        ([name, value]) => value !== null && <input type="hidden" name={name} value={String(value)} />,
      )}
      {frame.fixed && <input type="hidden" name="lang" value={frame.lang} />}
      <button class="btn" type="submit">
        {t.showPair}
      </button>
    </form>
  )
}

/** One pair, case by case. */
export const PairOf: FC<Of & { way: Way; pair: Pair }> = ({ frame, view, way, pair }) => {
  const t = candidacyWordsOf(frame.lang)
  const [from, until] = [sayStage(pair.from, frame.lang), sayStage(pair.to, frame.lang)]
  const { took, running } = pair
  const n = took.length
  const ceiling = Math.max(1, ...took.map(x => x.most), ...running.map(x => x.most))
  const lead = t.pairLead(n, sayNumber(n, frame.lang), sayDays(pair.shortest, frame.lang), sayDays(pair.longest, frame.lang))
  return (
    <Sheet
      frame={frame}
      charter={view.charter}
      query={coordinates(view)}
      above={[{ says: t.howLong, href: to(frame, pathOf(view), coordinates(view)) }]}
      here="matters"
      kick={t.howLong}
      title={t.pairTitle(from, until)}
      answer={n > 2 ? `${lead} ${t.pairMiddle(sayDays(pair.middle, frame.lang))}` : lead}
      measure={t.notForecast}
      json={to(frame, `${pathOf(view)}.json`, { from: pair.from, to: pair.to, ...coordinates(view) })}>
      <Section title={t.picture} note={t.pictureNote}>
        <Strip frame={frame} pair={pair} ceiling={ceiling} />
      </Section>
      <Section title={t.cases}>
        <CaseTable frame={frame} view={view} pair={pair} ceiling={ceiling} />
      </Section>
      {running.length > 0 && (
        <Section title={t.stillRunning}>
          <ul class="list">
            {running.map(one => (
              <li>
                <p>
                  <CaseLink frame={frame} view={view} of={one} />, {t.soFar(sayDays(one, frame.lang))}
                </p>
                <p class="note">
                  {from} {spanSaid(one.from, frame)}
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t.limits}>
        <ul class="list">
          {[...limitsOf(pair, frame.lang), t.notForecast].map(says => (
            <li>{says}</li>
          ))}
        </ul>
      </Section>
      {way.stages.length > 2 && (
        <Section title={t.anyTwo}>
          <Choose frame={frame} view={view} way={way} from={pair.from} to={pair.to} />
        </Section>
      )}
    </Sheet>
  )
}

const CaseLink: FC<Of & { of: { readonly matter: string; readonly party: string | null } }> = ({ frame, view, of }) => (
  <a href={to(frame, matterPath(view.charter.id, of.matter), coordinates(view))}>{sayCase(of, view.charter, view.titles, frame.lang)}</a>
)

const spanSaid = ({ from, until }: Span, { lang }: Frame): string => sayWhen(from === until ? from : `${from}/${until}`, lang)

const CaseTable: FC<Of & { pair: Pair; ceiling: number }> = ({ frame, view, pair, ceiling }) => {
  const t = candidacyWordsOf(frame.lang)
  return (
    <div class="scroll">
      <table class="cases">
        <caption class="vh">{t.cases}</caption>
        <thead>
          <tr>
            <th scope="col">{t.case}</th>
            <th scope="col">{sayStage(pair.from, frame.lang)}</th>
            <th scope="col">{sayStage(pair.to, frame.lang)}</th>
            <th scope="col" class="num end">
              {t.inDays(t.length)}
            </th>
            <td></td>
          </tr>
        </thead>
        <tbody>
          {pair.took.map(one => (
            <tr>
              <th scope="row">
                <CaseLink frame={frame} view={view} of={one} />
              </th>
              <td>{spanSaid(one.from, frame)}</td>
              <td>{spanSaid(one.to, frame)}</td>
              <td class="num end">{printDays(one, frame.lang)}</td>
              <td class="bar">
                <svg class="strip" width="100%" height="12" aria-hidden="true" focusable="false">
                  <Place days={one} ceiling={ceiling} y={6} />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Where a number of days lies, in hundredths of the picture; a little is kept free at each end. */
const x = (days: number, ceiling: number): string => `${(2 + (96 * days) / ceiling).toFixed(2)}%`

const Place: FC<{ days: Days; ceiling: number; y: number; runs?: boolean }> = ({ days: { least, most }, ceiling, y, runs = false }) =>
  least === most ? (
    <circle class={runs ? 'runs' : 'known'} cx={x(least, ceiling)} cy={y} r="4" />
  ) : (
    <line class={runs ? 'runs' : 'range'} x1={x(least, ceiling)} x2={x(most, ceiling)} y1={y} y2={y} />
  )

const LANE = 11
const FLOOR = 24

/** All cases on one scale: those alike stand over each other, those known within bounds lie as bars, those that run stand last. */
const Strip: FC<{ frame: Frame; pair: Pair; ceiling: number }> = ({ frame, pair, ceiling }) => {
  const t = candidacyWordsOf(frame.lang)
  const lanes = lanesOf(pair, ceiling)
  const height = Math.max(3, lanes.length) * LANE + FLOOR
  const floor = height - FLOOR
  const says = t.pairLead(
    pair.took.length,
    sayNumber(pair.took.length, frame.lang),
    sayDays(pair.shortest, frame.lang),
    sayDays(pair.longest, frame.lang),
  )
  return (
    <figure class="round">
      <svg class="strip" width="100%" height={height} role="img" aria-label={says}>
        <title>{says}</title>
        {ticksTo(ceiling).map(days => (
          <>
            <line class="grid" x1={x(days, ceiling)} x2={x(days, ceiling)} y1="0" y2={floor + 4} />
            <text x={x(days, ceiling)} y={height - 6} text-anchor={days === 0 ? 'start' : 'middle'}>
              {days === 0 ? t.days(0, '0') : sayNumber(days, frame.lang)}
            </text>
          </>
        ))}
        <line class="day" x1="0" x2="100%" y1={floor} y2={floor} />
        {lanes.flatMap((lane, i) =>
          lane.map(({ days, runs }) => <Place days={days} ceiling={ceiling} y={floor - (i + 0.5) * LANE} runs={runs} />),
        )}
      </svg>
    </figure>
  )
}

interface Placed {
  readonly days: Days
  readonly runs: boolean
}

/** Cases in lanes from below, so that none covers another. */
function lanesOf({ took, running }: Pair, ceiling: number): readonly (readonly Placed[])[] {
  // A dot is about a hundredth and a half of the picture wide.
  const gap = ceiling * 0.018
  const lanes: { placed: Placed[]; until: number }[] = []
  const all = [...took.map(days => ({ days, runs: false })), ...running.map(days => ({ days, runs: true }))]
  for (const one of all.sort((a, b) => a.days.least - b.days.least || a.days.most - b.days.most)) {
    const lane = lanes.find(l => l.until + gap <= one.days.least)
    if (lane === undefined) lanes.push({ placed: [one], until: one.days.most })
    else {
      lane.placed.push(one)
      lane.until = one.days.most
    }
  }
  return lanes.map(l => l.placed)
}

/** A few round numbers of days up to the ceiling, nought among them. */
function ticksTo(ceiling: number): readonly number[] {
  const raw = ceiling / 4
  const ten = 10 ** Math.floor(Math.log10(Math.max(1, raw)))
  const step = [1, 2, 5, 10].map(n => n * ten).find(s => s >= raw) ?? 1
  return Array.from({ length: Math.floor(ceiling / step) + 1 }, (_, i) => i * step)
}
