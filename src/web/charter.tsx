/** The charter: the law's text, beside it the rule as written, line by line, and how it was understood. */
import type { FC } from 'hono/jsx'
import type { Charter, Edition } from '../charter/charter.ts'
import { sayWhen } from '../views/say.ts'
import { assistantWordsOf, candidacyWordsOf, formsOf, readingWordsOf, wordsOf } from '../views/words.ts'
import { Head, orgPath, Page, Section, to, type Frame } from './layout.tsx'
import { ownLang } from './parts.tsx'
import { Prose } from './prose.tsx'
import { sayTerm } from '../views/acts.ts'

/** One heading of an edition: its prose, and its rules with their lines and sentences. */
export interface Law {
  readonly title: string
  readonly line: number
  readonly level: number
  readonly prose: string
  readonly rules: readonly {
    /** The line of the first line inside the block. */
    readonly line: number
    readonly lines: readonly string[]
    /** The procedure's name, where it is one. */
    readonly name: string | null
    /** How it was understood, a sentence each. */
    readonly understood: readonly string[]
  }[]
}

/** A rule's sentences in two editions, where they differ. */
export interface Difference {
  readonly title: string
  readonly was: readonly string[]
  readonly now: readonly string[]
  readonly what: 'added' | 'removed' | 'changed'
}

export const CharterOf: FC<{
  frame: Frame
  charter: Charter
  edition: Edition
  /** The date of the edition in force on the day asked for. */
  inForce: string
  laws: readonly Law[]
  differences: {
    readonly from: string
    readonly list: readonly Difference[]
    /** For whom the new edition holds and what becomes of open matters, a sentence each. */
    readonly forWhom: readonly string[]
  } | null
}> = ({ frame, charter, edition, inForce, laws, differences }) => {
  const t = wordsOf(frame.lang)
  const r = readingWordsOf(frame.lang)
  const path = `${orgPath(charter.id)}/charter`
  return (
    <Page
      frame={frame}
      title={`${t.charter} · ${charter.name}`}
      here="charter"
      json={to(frame, `${path}.json`, { edition: frame.query['edition'] })}
      crumbs={[
        { says: t.organisations, href: to(frame, '/') },
        { says: charter.name, href: to(frame, orgPath(charter.id)) },
        { says: t.charter, href: null },
      ]}>
      <Head
        title={t.charter}
        kick={`${charter.name} · ${t.editionOf(sayWhen(edition.date, frame.lang))}${edition.date === inForce ? ` · ${t.inForceThisDay}` : ''}`}
        measure={t.charterLead}>
        <p class="note">
          <a href={to(frame, `${orgPath(charter.id)}/assistant`)}>{assistantWordsOf(frame.lang).link}</a>
        </p>
      </Head>
      <Section title={t.editions}>
        <ul class="list row">
          {charter.editions.map(e => (
            <li>
              {e.date === edition.date ? (
                <strong>{t.editionOf(sayWhen(e.date, frame.lang))}</strong>
              ) : (
                <a href={to(frame, path, { edition: e.date })}>{t.editionOf(sayWhen(e.date, frame.lang))}</a>
              )}
              <p class="note">
                SHA-256 <code>{e.hash.slice(0, 16)}…</code>
              </p>
              {e.date === inForce && (
                <span class="end">
                  <span class="tag accord">{t.inForceThisDay}</span>
                </span>
              )}
            </li>
          ))}
        </ul>
      </Section>
      {differences && (
        <Section title={t.whatDiffers(sayWhen(differences.from, frame.lang))} id="differences">
          {differences.forWhom.length > 0 && (
            <div class="read">
              <h3>{r.forWhom}</h3>
              {differences.forWhom.map(says => (
                <p>{says}</p>
              ))}
            </div>
          )}
          <p>
            <a href={to(frame, `${orgPath(charter.id)}/editions`, { from: differences.from, to: edition.date })}>
              {candidacyWordsOf(frame.lang).editionsCompare}
            </a>
          </p>
          <Differences frame={frame} list={differences.list} />
        </Section>
      )}
      {laws.length > 4 && (
        <Section title={r.contents}>
          <ol class="toc">
            {laws
              .filter(law => law.title !== '')
              .map(law => (
                <li>
                  <a href={`#l${law.line}`} lang={ownLang(frame, charter)}>
                    {law.title}
                  </a>
                </li>
              ))}
          </ol>
        </Section>
      )}
      {laws.map(law => (
        <LawOf frame={frame} law={law} own={ownLang(frame, charter)} />
      ))}
      {Object.values(charter.annexes).length > 0 && (
        <Section title={t.annexes}>
          <ul class="list">
            {Object.values(charter.annexes).map(a => (
              <li>
                <strong>{a.file}</strong>
                <p class="note">
                  <span lang={ownLang(frame, charter)}>{a.columns.join(', ')}</span>
                  {formsOf(frame.lang).semicolon}
                  {a.rows.length}
                </p>
                <p class="note">
                  {t.source}
                  {formsOf(frame.lang).colon}
                  <span lang={ownLang(frame, charter)}>{a.source}</span>
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}

/** What two editions say differently, each thing in both wordings. */
export const Differences: FC<{ frame: Frame; list: readonly Difference[] }> = ({ frame, list }) => {
  const t = wordsOf(frame.lang)
  if (list.length === 0) return <p class="empty">{t.sameAsBefore}</p>
  return (
    <>
      {list.map(d => (
        <div class="differs">
          <h3>
            {d.title} <span class="tag plain">{t[d.what]}</span>
          </h3>
          <div class="beside">
            <Sentences says={d.was} gone />
            <Sentences says={d.now} />
          </div>
        </div>
      ))}
    </>
  )
}

/** Sentences of one edition beside those of the other. */
const Sentences: FC<{ says: readonly string[]; gone?: boolean }> = ({ says, gone }) => (
  <ul>
    {says.map(one => (
      <li>{gone ? <del>{one}</del> : <ins>{one}</ins>}</li>
    ))}
  </ul>
)

const LawOf: FC<{ frame: Frame; law: Law; own: string | undefined }> = ({ frame, law, own }) => {
  const t = wordsOf(frame.lang)
  return (
    <section class="law" id={`l${law.line}`}>
      {law.title && (law.level <= 2 ? <h2 lang={own}>{law.title}</h2> : <h3 lang={own}>{law.title}</h3>)}
      <div class="prose" lang={own}>
        <Prose text={law.prose} />
      </div>
      <div>
        {law.rules.map(rule => (
          <div class="read">
            <p class="note">
              {t.understood}
              {rule.name && (
                <>
                  {' '}
                  · {t.procedure} {formsOf(frame.lang).quoted(sayTerm(rule.name, frame.lang))}
                </>
              )}
            </p>
            {rule.understood.map(says => (
              <p>{says}</p>
            ))}
            <details open>
              <summary>
                {t.theRule}, {t.line} {rule.line}
              </summary>
              <ol class="code">
                {rule.lines.map((text, i) => (
                  <li id={`l${rule.line + i}`}>
                    <a href={`#l${rule.line + i}`} aria-label={`${t.line} ${rule.line + i}`}>
                      {rule.line + i}
                    </a>
                    <span lang={own}>{text}</span>
                  </li>
                ))}
              </ol>
            </details>
          </div>
        ))}
      </div>
    </section>
  )
}
