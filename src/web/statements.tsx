/** Statements with their speakers and sources, what is on record beside each, and what the record says to a claim. */
import type { Child, FC } from 'hono/jsx'
import type { Verdict } from '../judge/claim-ground.ts'
import { authorsOf } from '../record/act.ts'
import { sayForm, sayReasonOf } from '../views/claim-said.ts'
import { sayAct, sayOutcome } from '../views/acts.ts'
import { capital, nameOf, sayNumber } from '../views/say.ts'
import { countedOf, kindOf, speakerOf, type Sought, type Statement } from '../views/statements.ts'
import { formsOf, readingWordsOf, statementsWordsOf, wordsOf } from '../views/words.ts'
import { sayTitle } from '../views/matters.ts'
import { type Frame, orgPath, Outside, Section, to } from './layout.tsx'
import { ActLink, coordinates, Day, MatterLink, Names, ownLang, type Papers, Stands } from './parts.tsx'
import { Pages } from './record.tsx'
import { KindMark } from './said.tsx'
import { Sheet } from './sheet.tsx'

const marks = { shows: 'met', contradicts: 'barred', silent: 'undetermined' } as const satisfies Readonly<Record<Verdict, string>>

/** What the record says: shape, word, colour. */
const VerdictOf: FC<{ frame: Frame; verdict: Verdict }> = ({ frame, verdict }) => (
  <Stands state={marks[verdict]} says={statementsWordsOf(frame.lang).verdicts[verdict]} />
)

const sides = { shows: 'it-shows', contradicts: 'it-contradicts', silent: 'it-is-silent' } as const satisfies Readonly<
  Record<Verdict, string>
>

/** So many acts on which a verdict rests are named; the rest is counted. */
const NAMED = 8

interface Told {
  readonly frame: Frame
  readonly view: Papers
  /** The acts that counted in what came to its outcome. */
  readonly decided: ReadonlySet<number>
}

/** Statements one after another. */
const StatementList: FC<Told & { list: readonly Statement[] }> = ({ list, ...told }) => (
  <ul class="statements">
    {list.map(s => (
      <li id={`statement-${s.no}`}>
        <One {...told} s={s} />
      </li>
    ))}
  </ul>
)

const One: FC<Told & { s: Statement }> = ({ frame, view, decided, s }) => {
  const t = statementsWordsOf(frame.lang)
  const own = ownLang(frame, view.charter)
  return (
    <>
      <div class={hasBeside(s) ? 'pair' : undefined}>
        <div>
          <h3>{t.said}</h3>
          <p>
            <KindMark lang={frame.lang} kind={s.kind} />
            {s.act !== s.kind && ` (${sayAct(view.acts[s.no - 1] as never, frame.lang)})`}
          </p>
          {s.says !== null && <p lang={own}>{s.says}</p>}
          {s.says === null && s.form !== null && (
            <p>
              {s.about !== null && (
                <>
                  <MatterLink frame={frame} view={view} id={s.about} />
                  {formsOf(frame.lang).colon}
                </>
              )}
              <strong>{sayForm(s.form, view.charter, frame.lang)}</strong>
            </p>
          )}
          {s.withdrawn !== null && <p class="note">{t.withdrawn(`${s.withdrawn}`)}</p>}
          {s.corrected !== null && <p class="note">{t.corrected(`${s.corrected}`)}</p>}
        </div>
        {hasBeside(s) && (
          <div>
            <h3>{t.onRecord}</h3>
            <ul class="list">
              {s.outcomes?.length === 0 && <li class="note">{t.nothingDecided}</li>}
              {s.outcomes?.map(({ outcome, day }) => (
                <li>
                  <p>
                    <KindMark lang={frame.lang} kind="decided" /> <strong>{sayOutcome(outcome, frame.lang)}</strong>
                    {s.about !== null && (
                      <>
                        , <MatterLink frame={frame} view={view} id={s.about} />
                      </>
                    )}
                  </p>
                  <p class="note">
                    <Day frame={frame} text={day} />
                  </p>
                </li>
              ))}
              {s.beside.map(no => (
                <Beside frame={frame} view={view} decided={decided} no={no} />
              ))}
            </ul>
          </div>
        )}
      </div>
      {s.held !== null && (
        <div class={`verdict ${sides[s.held.verdict]}`}>
          <p>
            <VerdictOf frame={frame} verdict={s.held.verdict} />
          </p>
          <p>{sayReasonOf(s.held, frame.lang)}</p>
          {s.form !== null && (
            <p class="note">
              {t.compared}
              {formsOf(frame.lang).colon}
              {sayForm(s.form, view.charter, frame.lang)}
            </p>
          )}
          {s.held.acts.length > 0 && (
            <p class="note">
              {t.rests}{' '}
              {s.held.acts.slice(0, NAMED).map((no, i) => (
                <>
                  {i > 0 && ', '}
                  <ActLink frame={frame} view={view} no={no} />
                </>
              ))}
              {s.held.acts.length > NAMED && ` ${t.more(sayNumber(s.held.acts.length - NAMED, frame.lang))}`}
            </p>
          )}
        </div>
      )}
      <Who frame={frame} view={view} s={s} />
    </>
  )
}

const hasBeside = ({ beside, outcomes }: Statement): boolean => beside.length > 0 || outcomes !== null

/** An act of the record beside a statement: what it is, when, by whom. */
const Beside: FC<Told & { no: number }> = ({ frame, view, decided, no }) => {
  const act = view.acts[no - 1]
  if (act === undefined) return null
  const kind = kindOf(act, view.acts, view.charter) ?? (decided.has(no) ? 'decided' : 'done')
  const by = authorsOf(act)
  return (
    <li>
      <p>
        <KindMark lang={frame.lang} kind={kind} /> <strong>{by.map(id => nameOf(view.charter, id, frame.lang)).join(', ')}</strong>{' '}
        {sayAct(act, frame.lang)}
      </p>
      {act.note && <p lang={ownLang(frame, view.charter)}>{act.note}</p>}
      <p class="note">
        <Day frame={frame} text={act.at} />, <ActLink frame={frame} view={view} no={no} />
      </p>
    </li>
  )
}

/** Who said it, in which role, for whom, where, and where it is written. */
const Who: FC<{ frame: Frame; view: Papers; s: Statement }> = ({ frame, view, s }) => {
  const t = statementsWordsOf(frame.lang)
  const own = ownLang(frame, view.charter)
  const rows: readonly (readonly [string, Child | null])[] = [
    [t.speaker, s.speaker === null ? <Names frame={frame} view={view} ids={s.by} /> : <bdi>{s.speaker}</bdi>],
    [t.role, s.role && <span lang={own}>{s.role}</span>],
    [
      t.by,
      s.for !== null ? (
        nameOf(view.charter, s.for, frame.lang)
      ) : s.speaker === null || s.entered ? null : (
        <Names frame={frame} view={view} ids={s.by} />
      ),
    ],
    [t.occasion, s.occasion && <span lang={own}>{s.occasion}</span>],
    [t.when, <Day frame={frame} text={s.at} />],
    [t.about, s.about && <MatterLink frame={frame} view={view} id={s.about} />],
    [
      t.source,
      s.source && (
        <span lang={own}>
          <Outside text={s.source} />
        </span>
      ),
    ],
    [t.hash, s.text && <code>{s.text}</code>],
    [t.collected, s.collected && <Day frame={frame} text={s.collected} />],
    [t.entry, <ActLink frame={frame} view={view} no={s.no} />],
  ]
  return (
    <details>
      <summary>
        {s.speaker ?? s.by.map(id => nameOf(view.charter, id, frame.lang)).join(', ')}
        {s.role !== null && (
          <>
            , <span lang={own}>{s.role}</span>
          </>
        )}
        , <Day frame={frame} text={s.at} />
      </summary>
      <dl class="facts">
        {rows
          .filter(([, value]) => value !== null && value !== '')
          .map(([term, value]) => (
            <>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </>
          ))}
      </dl>
    </details>
  )
}

export const StatementsPage: FC<
  Told & {
    all: readonly Statement[]
    list: { readonly shown: readonly Statement[]; readonly page: number; readonly pages: number; readonly total: number }
    sought: Sought
  }
> = ({ all, list, sought, ...told }) => {
  const { frame, view } = told
  const { charter } = view
  const t = statementsWordsOf(frame.lang)
  const w = wordsOf(frame.lang)
  const n = (count: number): string => sayNumber(count, frame.lang)
  const counted = countedOf(all)
  const path = `${orgPath(charter.id)}/statements`
  const query = { ...coordinates(view), speaker: sought.speaker, verdict: sought.verdict, about: sought.about, kind: sought.kind }
  const filtered = Object.values(sought).some(value => value !== null)
  const title = (id: string): string => sayTitle(id, view.titles.get(id) ?? id, charter, frame.lang)
  const choices: readonly Choice[] = [
    ['speaker', t.speaker, sought.speaker, [...new Set(all.map(speakerOf))].sort().map(s => [s, nameOf(charter, s, frame.lang)])],
    ['kind', t.kind, sought.kind, (['stated', 'claimed'] as const).map(k => [k, `${t.kinds[k]} (${n(counted[k])})`])],
    [
      'verdict',
      t.verdict,
      sought.verdict,
      (['shows', 'contradicts', 'silent'] as const).map(v => [v, `${t.verdicts[v]} (${n(counted[v])})`]),
    ],
    ['about', t.about, sought.about, [...new Set(all.flatMap(s => s.about ?? []))].sort().map(id => [id, title(id)])],
  ]
  return (
    <Sheet
      frame={frame}
      charter={charter}
      title={t.title}
      json={to(frame, `${path}.json`, query)}
      answer={all.length === 0 ? t.none : t.lead(n(all.length), n(counted.claimed))}
      says={t.lead(n(all.length), n(counted.claimed))}
      measure={counted.claimed === 0 ? undefined : t.measure(n(counted.shows), n(counted.contradicts), n(counted.silent))}
      onward={
        <p class="note">
          {(['decided', 'stated', 'claimed'] as const).map(kind => (
            <>
              <KindMark lang={frame.lang} kind={kind} />{' '}
            </>
          ))}
          <a href={to(frame, `${path}.jsonld`, query)} type="application/ld+json">
            {t.asData}
          </a>
        </p>
      }>
      <Section title={t.title} note={t.note}>
        <form class="filter" method="get" action={path}>
          {choices.map(([name, label, chosen, options]) => (
            <div>
              <label for={`statements-${name}`}>{label}</label>
              <select id={`statements-${name}`} name={name}>
                <option value="">{t.any}</option>
                {options.map(([value, says]) => (
                  <option value={value} selected={value === chosen}>
                    {says.length > 60 ? `${says.slice(0, 60)}…` : says}
                  </option>
                ))}
              </select>
            </div>
          ))}
          <div>
            <label for="as-of">{w.asOfLabel}</label>
            <input id="as-of" name="as-of" type="date" value={view.asOf?.slice(0, 10) ?? ''} />
          </div>
          {frame.fixed && <input type="hidden" name="lang" value={frame.lang} />}
          <button class="btn" type="submit">
            {readingWordsOf(frame.lang).filter}
          </button>
          {filtered && <a href={to(frame, path, coordinates(view))}>{t.clear}</a>}
        </form>
        {list.shown.length === 0 ? (
          <p class="empty">{capital(filtered ? t.noneSuch : t.none)}</p>
        ) : (
          <StatementList {...told} list={list.shown} />
        )}
        <Pages frame={frame} page={list} path={path} query={query} />
      </Section>
    </Sheet>
  )
}
type Choice = readonly [name: string, label: string, chosen: string | null, options: readonly (readonly [value: string, says: string])[]]

/** What was said about one matter. */
export const StatementSection: FC<Told & { list: readonly Statement[]; matter: string }> = ({ list, matter, ...told }) => {
  const { frame, view } = told
  if (list.length === 0) return null
  const t = statementsWordsOf(frame.lang)
  return (
    <Section title={t.title} id="statements" note={t.matterNote}>
      <StatementList {...told} list={list.slice(0, SHOWN)} />
      {list.length > SHOWN && (
        <p>
          <a href={to(frame, `${orgPath(view.charter.id)}/statements`, { ...coordinates(view), about: matter })}>
            {t.clear} ({sayNumber(list.length, frame.lang)})
          </a>
        </p>
      )}
    </Section>
  )
}
/** So many stand on a matter's own page. */
const SHOWN = 5
