/** A finding with its working: state by shape, word and colour; what was asked, what was counted, who is awaited, and the article. */
import type { FC } from 'hono/jsx'
import type { MatterStanding } from '../judge/standing.ts'
import type { Finding } from '../rules/finding.ts'
import { sayAsk } from '../rules/index.ts'
import { aboutOf } from '../views/about.ts'
import { sayCount } from '../views/headline.ts'
import { capital, isParty } from '../views/say.ts'
import { sayReason } from '../views/why.ts'
import { wordsOf } from '../views/words.ts'
import { languageOf } from '../words/languages.ts'
import { orgPath, to, type Frame } from './layout.tsx'
import { Day, Mark, Names, type View, ownLang } from './parts.tsx'

interface At {
  readonly frame: Frame
  readonly view: View
  readonly run: MatterStanding
}

const turned = { met: 'barred', awaited: 'open', barred: 'open', undetermined: 'undetermined' } as const

/** A whole of one part is said by the part, with the clock of the whole. */
const only = (f: Finding): Finding => {
  const [part, ...more] = f.parts
  return f.ask === null && f.rule === 'all of' && part && more.length === 0 ? { ...part, until: part.until ?? f.until } : f
}

/** Two or three conditions that must all hold, none made of others: they stand side by side, for each holds or not by itself. */
const areApart = ({ rule, parts }: Finding): boolean =>
  rule === 'all of' && parts.length > 1 && parts.length < 4 && parts.every(part => part.parts.length === 0)

/** More names than this are folded away. */
const FEW = 12

export const Tree: FC<At> = ({ frame, view, run }) =>
  run.finding ? (
    <ul class={areApart(only(run.finding)) ? 'tree apart' : 'tree'}>
      <Node frame={frame} view={view} run={run} finding={only(run.finding)} />
    </ul>
  ) : (
    <p>{wordsOf(frame.lang).noFinding}</p>
  )

/** Under what must not hold the words turn: nobody is awaited there. */
const Node: FC<At & { finding: Finding; against?: boolean }> = ({ frame, view, run, finding, against = false }) => {
  const t = wordsOf(frame.lang)
  const lang = languageOf(frame.lang)
  const about = aboutOf(view.charter, run, frame.lang)
  const join = finding.parts.length > 0
  const ask =
    finding.ask === null
      ? lang.heading(finding.rule)
      : join && lang.rules[finding.ask.rule].heading
        ? String(lang.rules[finding.ask.rule].heading)
        : sayAsk(finding.ask, lang, about)
  const measure = sayCount(finding, about, frame.lang)
  const reason = sayReason(finding, view.charter, frame.lang)
  const awaiting = join ? [] : finding.awaiting
  return (
    <li class={finding.state}>
      <div class="leaf">
        <Mark state={against ? turned[finding.state] : finding.state} />
        <div>
          <p>
            <span class="ask">{capital(ask)}</span>
            <span class={`state ${against ? turned[finding.state] : finding.state}`}>
              {(against ? t.against : t.states)[finding.state]}
            </span>
          </p>
          {measure && <p class="found num">{measure}</p>}
          {reason && <p class="found">{capital(reason)}.</p>}
          {awaiting.length > 0 && !against && <Awaited frame={frame} view={view} ids={awaiting} />}
          {finding.until && (
            <p class="found">
              {t.clock}: <Day frame={frame} text={finding.until} />
            </p>
          )}
          <p class="note">
            <LawLink frame={frame} view={view} edition={run.edition} article={finding.article} line={finding.line} />
          </p>
        </div>
      </div>
      {join && (
        <ul>
          {finding.parts.map(part => (
            <Node frame={frame} view={view} run={run} finding={part} against={against || finding.rule === 'unless'} />
          ))}
        </ul>
      )}
    </li>
  )
}

/** Who is awaited, folded where it is more than a line. */
export const Awaited: FC<{ frame: Frame; view: View; ids: readonly string[] }> = ({ frame, view, ids }) => {
  const t = wordsOf(frame.lang)
  const all = <Names frame={frame} view={view} ids={ids} />
  const said = (
    <>
      <span class="tag await">{capital(t.states.awaited)}</span>{' '}
    </>
  )
  return ids.length <= FEW ? (
    <p>
      {said}
      {all}
    </p>
  ) : (
    <details>
      <summary>
        {said}
        {ids.every(id => isParty(view.charter, id)) ? t.nParties(ids.length, String(ids.length)) : ids.length}
      </summary>
      <p>{all}</p>
    </details>
  )
}

/** The article, as a link to the line of the charter that was asked. */
export const LawLink: FC<{ frame: Frame; view: View; edition: string; article: string; line: number }> = ({
  frame,
  view,
  edition,
  article,
  line,
}) => {
  const many = view.charter.editions.length > 1
  return (
    <a href={to(frame, `${orgPath(view.charter.id)}/charter`, { edition: many ? edition : null }) + (line > 0 ? `#l${line}` : '')}>
      <span lang={ownLang(frame, view.charter)}>{article}</span>
      {line > 0 && `, ${wordsOf(frame.lang).line} ${line}`}
    </a>
  )
}
