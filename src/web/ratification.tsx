/** Who has yet to ratify, and how far each has come at home: a section of a matter's page, and a page of all that is awaited. */
import type { FC } from 'hono/jsx'
import { sayTerm } from '../views/acts.ts'
import { capital, sayList, sayNames } from '../views/say.ts'
import { sayTitle } from '../views/matters.ts'
import type { Member, Ratification, Said, Step } from '../views/ratification.ts'
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
          <SaidBy frame={frame} view={view} said={said} named={step.apart} />
        </>
      ))}
    </>
  )
}

/** A day as one line has it, with the way to that line, where its source stands; where sources differ each is named here too. */
const SaidBy: FC<Of & { said: Said; named?: boolean }> = ({ frame, view, said, named = false }) => {
  const t = candidacyWordsOf(frame.lang)
  return (
    <>
      <Day frame={frame} text={said.at} />{' '}
      <ActLink frame={frame} view={view} no={said.no} kind="num">
        {t.entry(said.no)}
      </ActLink>
      {named && said.source !== null && (
        <span class="note" lang={ownLang(frame, view.charter)}>
          <Outside text={said.source} />
        </span>
      )}
    </>
  )
}

/** All that is awaited, matter by matter. */
export const RatificationPage: FC<Of & { shown: readonly (readonly Ratification[])[] }> = ({ frame, view, shown }) => {
  const t = candidacyWordsOf(frame.lang)
  const pages = wordsOf(frame.lang)
  const { charter } = view
  const all = shown.flat()
  const open = all.filter(r => r.members.some(m => m.state === 'awaited'))
  const awaited = open.reduce((n, r) => n + r.members.filter(m => m.state === 'awaited').length, 0)
  const answer = all.length === 0 ? t.ratificationNone : awaited === 0 ? t.ratificationDone : t.ratificationLead(awaited, open.length)
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
      {shown.map(ratifications => {
        const id = ratifications[0]?.run.id ?? ''
        return (
          <Section
            title={sayTitle(id, view.titles.get(id) ?? id, charter, frame.lang)}
            note={<a href={to(frame, matterPath(charter.id, id), coordinates(view))}>{pages.matter}</a>}>
            {ratifications.map(r => (
              <RatificationOf frame={frame} view={view} ratification={r} titled={ratifications.length > 1} />
            ))}
          </Section>
        )
      })}
    </Sheet>
  )
}
