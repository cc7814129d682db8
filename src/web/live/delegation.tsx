/** A party's own page: its people, the powers it issued with their state, and the forms by which its issuer issues and withdraws them. */
import type { FC } from 'hono/jsx'
import { liveWordsOf, peopleWordsOf } from '../../views/words.ts'
import { langs, languages } from '../../words/languages.ts'
import { type Frame, Head, orgPath, Page, Section, to } from '../layout.tsx'
import { Button, Field } from './forms.tsx'
import { Summary } from './summary.tsx'

type Choice = { readonly value: string; readonly says: string }

export interface PowerRow {
  readonly no: number
  readonly says: string
  /** The act that withdraws it; null where the reader may not, or nothing is left to withdraw. */
  readonly withdraw: string | null
}

/** The languages in which letters are written. */
export const languageChoices = (): readonly Choice[] => langs.map(lang => ({ value: lang, says: languages[lang].name, lang }))

const Issue: FC<{
  frame: Frame
  act: string
  title: string
  people: readonly Choice[]
  bodies: readonly string[]
  acts: readonly Choice[]
  offices: readonly string[]
}> = ({ frame, act, title, people, bodies, acts, offices }) => {
  const l = peopleWordsOf(frame.lang)
  return (
    <Section title={title}>
      <form class="act" method="post" action={to(frame, `${orgPath(frame.org?.id ?? '')}/acts`)}>
        <input type="hidden" name="act" value={act} />
        <Field name="to" label={l.holder} options={people} required />
        {bodies.length > 0 && (
          <Field
            name="body"
            label={l.inWhichBody}
            options={[{ value: '', says: l.everyBody }, ...bodies.map(b => ({ value: b, says: b }))]}
          />
        )}
        {bodies.length === 0 && <Field name="matter" label={l.whichMatter} />}
        <Field name="from" label={l.fromDay} type="date" />
        <Field name="until" label={l.untilDay} type="date" />
        {offices.length > 0 && (
          <Field
            name="office"
            label={l.whichOffice}
            options={[{ value: '', says: l.noOffice }, ...offices.map(o => ({ value: o, says: o }))]}
          />
        )}
        {acts.length > 0 && (
          <details>
            <summary>{l.forWhichActs}</summary>
            {acts.map(a => (
              <p class="field">
                <label>
                  <input type="checkbox" name="kinds" value={a.value} /> {a.says}
                </label>
              </p>
            ))}
          </details>
        )}
        <Button>{l.issue}</Button>
      </form>
    </Section>
  )
}

export const DelegationPage: FC<{
  /** Why somebody was not invited, and what was written of them. */
  refused?: { readonly says: string; readonly written: Readonly<Record<string, string>> }
  frame: Frame
  name: string
  registrar: string
  /** An office has no powers of its own to issue. */
  party: boolean
  issuer: boolean
  powers: readonly PowerRow[]
  people: readonly Choice[]
  bodies: readonly string[]
  positions: readonly Choice[]
  instruments: readonly Choice[]
  offices: readonly string[]
  said?: string
}> = ({ frame, name, registrar, party, issuer, powers, people, bodies, positions, instruments, offices, said, refused }) => {
  const l = peopleWordsOf(frame.lang)
  const w = liveWordsOf(frame.lang)
  const path = orgPath(frame.org?.id ?? '')
  const forms = { frame, people, offices }
  return (
    <Page frame={frame} title={l.delegation} here={null}>
      {refused && <Summary frame={frame} says={[{ says: refused.says, href: issuer ? '#f-mail' : null }]} />}
      <Head
        title={party ? l.delegationOf(name) : name}
        kick={frame.org?.name}
        answer={said ?? (party ? l.delegationNote(registrar) : l.officeNote(registrar))}
        measure={party && !issuer ? l.notIssuer(name, registrar) : undefined}
      />
      <Section title={l.powers}>
        {powers.length === 0 && <p class="empty">{l.noPowers}</p>}
        <ul class="rows">
          {powers.map(p => (
            <li>
              <form class="inline" method="post" action={to(frame, `${path}/preview`)}>
                <span>{p.says}</span>
                {p.withdraw !== null && (
                  <>
                    {' '}
                    <input type="hidden" name="answers" value={String(p.no)} />
                    <button type="submit" name="act" value={p.withdraw}>
                      {l.withdraw}
                    </button>
                  </>
                )}
              </form>
            </li>
          ))}
        </ul>
      </Section>
      {issuer && (
        <>
          <Section title={l.inviteDelegate} note={l.inviteDelegateNote}>
            <form class="act" method="post" action={to(frame, `${path}/delegation`)}>
              <Field name="name" label={w.name} required value={refused?.written['name'] ?? ''} />
              <Field name="mail" label={w.mail} type="email" required value={refused?.written['mail'] ?? ''} />
              <Field name="lang" label={l.language} options={languageChoices()} value={refused?.written['lang'] ?? frame.lang} />
              <Button>{w.invite}</Button>
            </form>
          </Section>
          <Issue {...forms} act="issued credentials" title={l.issueCredentials} bodies={bodies} acts={positions} />
          <Issue {...forms} act="issued full powers" title={l.issueFullPowers} bodies={[]} acts={instruments} />
        </>
      )}
    </Page>
  )
}
