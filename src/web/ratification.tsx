/** Who has yet to ratify, and how far each has come at home: a section of a matter's page, and a page of all that is awaited. */
import type { FC } from 'hono/jsx'
import { sayTerm } from '../views/acts.ts'
import { capital, sayList, sayNames } from '../views/say.ts'
import { sayTitle } from '../views/matters.ts'
import { FEW_SETTLED, type Member, type Ratification, type Ratifications as Shown, type Said, type Step } from '../views/ratification.ts'
import { sayCount, saySettled } from '../views/ratification-said.ts'
import { candidacyWordsOf, formsOf, wordsOf } from '../views/words.ts'
import { languageOf } from '../words/languages.ts'
import { matterPath, orgPath, Outside, Section, to, type Frame } from './layout.tsx'
import { ActLink, coordinates, Day, Names, ownLang, type View } from './parts.tsx'
import { Sheet, Table } from './sheet.tsx'
import { LawLink } from './tree.tsx'

/** So many names are said of those awaited; each has its row. */
const FEW = 12

interface Of {
  readonly frame: Frame
  readonly view: View
}

/** The section of a matter's page. */
export const Ratifications: FC<Of & { ratifications: readonly Ratification[] }> = ({ frame, view, ratifications }) => {
  const t = candidacyWordsOf(frame.lang)
  if (ratifications.length === 0) return null
  const { charter } = view
  return (
    <Section id="ratification" title={t.ratification} note={t.ratificationNote}>
      {ratifications.map(r => (
        <RatificationOf frame={frame} view={view} ratification={r} titled={ratifications.length > 1} />
      ))}
      <p class="note">
        <a href={to(frame, `${orgPath(charter.id)}/ratification.json`, { matter: ratifications[0]?.run.id, ...coordinates(view) })}>JSON</a>
      </p>
    </Section>
  )
}

const RatificationOf: FC<Of & { ratification: Ratification; titled: boolean }> = ({ frame, view, ratification, titled }) => {
  const t = candidacyWordsOf(frame.lang)
  const { run, members, counts, steps } = ratification
  const acts = (names: readonly string[]): string =>
    sayList(
      names.map(name => languageOf(frame.lang).act(name)),
      frame.lang,
    )
  const apart = members.reduce((n, m) => n + m.steps.filter(s => s.apart).length, 0)
  const awaited = members.filter(m => m.state === 'awaited').map(m => m.id)
  return (
    <>
      {titled && run.procedure && <h3>{capital(sayTerm(run.procedure, frame.lang))}</h3>}
      <p>
        {run.state === 'settled' || awaited.length === 0
          ? t.nobodyAwaited
          : t.stillAwaited(sayNames(view.charter, awaited, frame.lang, FEW))}{' '}
        {apart > 0 && t.apartNote(apart)}
      </p>
      <p class="note">
        {t.counts(acts(counts))} {t.stepsDeclared(acts(steps))}{' '}
        <LawLink frame={frame} view={view} edition={run.edition} article={run.article} line={run.line} />
      </p>
      <Table kind="steps" caption={t.ratification} heads={[t.party, t.steps, t.instrument]}>
        {members.map(member => (
          <MemberRow frame={frame} view={view} member={member} />
        ))}
      </Table>
    </>
  )
}

const MemberRow: FC<Of & { member: Member }> = ({ frame, view, member }) => {
  const t = candidacyWordsOf(frame.lang)
  return (
    <tr class={member.state === 'awaited' ? 'await' : undefined}>
      <th scope="row">
        <Names frame={frame} view={view} ids={[member.id]} />
      </th>
      <td>
        {member.steps.length === 0 ? (
          <span class="note">{t.noStep}</span>
        ) : (
          <ul>
            {member.steps.map(step => (
              <li>
                <StepOf frame={frame} view={view} step={step} />
              </li>
            ))}
          </ul>
        )}
      </td>
      <td>
        {member.instrument ? (
          <SaidBy frame={frame} view={view} said={member.instrument} />
        ) : member.state === 'awaited' ? (
          <span class="tag await">{t.awaited}</span>
        ) : (
          member.state === 'perhaps' && <span class="tag plain">{t.perhaps}</span>
        )}
      </td>
    </tr>
  )
}

const StepOf: FC<Of & { step: Step }> = ({ frame, view, step }) => {
  const t = candidacyWordsOf(frame.lang)
  return (
    <>
      {languageOf(frame.lang).act(step.act)}
      {formsOf(frame.lang).colon}
      {step.apart && (
        <>
          <span class="tag await">{t.apart}</span>{' '}
        </>
      )}
      {step.said.map((said, i) => (
        <>
          {i > 0 && !step.apart && formsOf(frame.lang).semicolon}
          <SaidBy frame={frame} view={view} said={said} />
        </>
      ))}
    </>
  )
}

/** A day as one line has it, with the way to that line and its source. */
const SaidBy: FC<Of & { said: Said }> = ({ frame, view, said }) => {
  const t = candidacyWordsOf(frame.lang)
  return (
    <>
      <Day frame={frame} text={said.at} />{' '}
      <ActLink frame={frame} view={view} no={said.no} kind="num">
        {t.entry(said.no)}
      </ActLink>
      {said.source !== null && (
        <>
          {' '}
          <span class="note" lang={ownLang(frame, view.charter)}>
            <Outside text={said.source} />
          </span>
        </>
      )}
    </>
  )
}

/** All that is awaited, matter by matter, and what is settled. */
export const RatificationPage: FC<Of & { shown: Shown }> = ({ frame, view, shown: { open, settled } }) => {
  const t = candidacyWordsOf(frame.lang)
  const { charter } = view
  const awaiting = open.flat().flatMap(r => (r.members.some(m => m.state === 'awaited') ? [r] : []))
  const awaited = awaiting.reduce((n, r) => n + r.members.filter(m => m.state === 'awaited').length, 0)
  const none = open.length + settled.length === 0
  const answer = none ? t.ratificationNone : awaited === 0 ? t.ratificationDone : t.ratificationLead(awaited, awaiting.length)
  const whole = settled.length <= FEW_SETTLED ? [...open, ...settled] : open
  return (
    <Sheet
      frame={frame}
      charter={charter}
      query={coordinates(view)}
      here="matters"
      title={t.ratification}
      json={to(frame, `${orgPath(charter.id)}/ratification.json`, { matter: frame.query['matter'], ...coordinates(view) })}
      answer={answer}
      measure={t.ratificationNote}>
      {whole.map(ratifications => (
        <WholeOf frame={frame} view={view} ratifications={ratifications} />
      ))}
      {whole === open && settled.length > 0 && <SettledTable frame={frame} view={view} settled={settled.flat()} />}
    </Sheet>
  )
}

const WholeOf: FC<Of & { ratifications: readonly Ratification[] }> = ({ frame, view, ratifications }) => {
  const { charter, titles } = view
  const id = ratifications[0]?.run.id ?? ''
  return (
    <Section
      title={sayTitle(id, titles.get(id) ?? id, charter, frame.lang)}
      note={<a href={to(frame, matterPath(charter.id, id), coordinates(view))}>{wordsOf(frame.lang).matter}</a>}>
      {ratifications.map(r => (
        <RatificationOf frame={frame} view={view} ratification={r} titled={ratifications.length > 1} />
      ))}
    </Section>
  )
}

/** What is settled, a row each, with the way to its parties and their steps. */
const SettledTable: FC<Of & { settled: readonly Ratification[] }> = ({ frame, view, settled }) => {
  const t = candidacyWordsOf(frame.lang)
  const { charter, titles } = view
  return (
    <Section title={t.ratificationSettled} note={t.ratificationSettledNote}>
      <Table caption={t.ratificationSettled} heads={[wordsOf(frame.lang).matter, t.outcome, t.instrument]}>
        {settled.map(r => (
          <tr>
            <th scope="row">
              <a href={to(frame, `${orgPath(charter.id)}/ratification`, { matter: r.run.id, ...coordinates(view) })}>
                {sayTitle(r.run.id, titles.get(r.run.id) ?? r.run.id, charter, frame.lang)}
              </a>
            </th>
            <td>{saySettled(r, frame.lang)}</td>
            <td>{sayCount(r, frame.lang)}</td>
          </tr>
        ))}
      </Table>
    </Section>
  )
}
