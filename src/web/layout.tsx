/** The frame of every page: masthead, the way here, content, foot. One place makes links, and one decides which may lead outside. */
import { raw } from 'hono/html'
import type { Child, FC } from 'hono/jsx'
import {
  apiWordsOf,
  crisisWordsOf,
  liveWordsOf,
  noticeWordsOf,
  papersWordsOf,
  peopleWordsOf,
  roomsWordsOf,
  searchWordsOf,
  wordsOf,
} from '../views/words.ts'
import { sayWhen } from '../views/say.ts'
import { langs, type Lang, languages, speech } from '../words/languages.ts'
import type { Exercise } from '../views/exercise.ts'
import { mark } from './style.ts'
import { firstFonts, fontAddress } from './style/fonts.ts'

/** What every page knows of where it is. */
export interface Frame {
  readonly lang: Lang
  /** The language was fixed in the address, so links carry it on. */
  readonly fixed: boolean
  /** The page's path as asked, without its query: `/paris-agreement/charter`. */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly org: {
    readonly id: string
    readonly name: string
    /** The zone of its seat, by whose clocks a page tells its hours. */
    readonly zone: string
    readonly live: boolean
    readonly version: string
    /** It is an exercise: its name, the organisation exercised, how it stands, and what its clock shows. */
    readonly exercise: (Exercise & { readonly name: string; readonly of: string | null; readonly clock: string | null }) | null
  } | null
  /** Who is signed in; null = nobody. */
  readonly person: {
    readonly id: string
    readonly name: string
    readonly by: string
    readonly byName: string
    readonly registrar: boolean
    /** The party may call the others together. */
    readonly convenes: boolean
    /** The alerts that wait for the person's party. */
    readonly alerts: readonly { readonly matter: string; readonly no: number; readonly says: string }[]
  } | null
  /** Since when the node does not reach the record, an instant at the seat; null while it does. */
  readonly away: string | null
  /** Under which the platform is reached from elsewhere. */
  readonly address: string
  /** The style sheet's address. */
  readonly style: string
  /** The address of the script by which live pages renew themselves. */
  readonly script: string
  /** The addresses of the pages' further scripts, by name. */
  readonly scripts: Readonly<Record<string, string>>
}

/** An address inside: a path, and a query without what is empty. */
export function to(frame: Frame, path: string, query: Readonly<Record<string, string | number | null | undefined>> = {}): string {
  const all: Readonly<Record<string, string | number | null | undefined>> = {
    ...query,
    ...(frame.fixed && query['lang'] === undefined ? { lang: frame.lang } : {}),
  }
  const pairs = Object.entries(all).filter(([, value]) => value !== null && value !== undefined && value !== '')
  return (
    path +
    (pairs.length
      ? `?${pairs.map(([k, v]) => `${k}=${encodeURIComponent(String(v)).replaceAll('%3A', ':').replaceAll('%2F', '/')}`).join('&')}`
      : '')
  )
}

/** Ids are paths: each segment is written so that any name may stand in an address. */
const segments = (id: string): string => id.split('/').map(encodeURIComponent).join('/')
export const orgPath = (org: string): string => `/${encodeURIComponent(org)}`
export const matterPath = (org: string, matter: string): string => `${orgPath(org)}/matters/${segments(matter)}`
export const textPath = (org: string, matter: string): string => `${orgPath(org)}/text/${segments(matter)}`
export const alertPath = (org: string, matter: string): string => `${orgPath(org)}/alert/${segments(matter)}`
export const situationPath = (org: string, matter: string): string => `${orgPath(org)}/situation/${segments(matter)}`
export const receiptPath = (org: string, no: number): string => `${orgPath(org)}/receipt/${no}`
export const partyPath = (org: string, party: string): string => `${orgPath(org)}/parties/${encodeURIComponent(party)}`

/** The address of an act where it stands in the record. */
export const toAct = (frame: Frame, org: string, no: number): string => `${to(frame, `${orgPath(org)}/record`, { line: no })}#act-${no}`

/** A text with its web addresses as links; only http and https lead outside. */
export const Outside: FC<{ text: string }> = ({ text }) => (
  <>
    {text.split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:)\]])/).map((part, i) =>
      i % 2 === 1 ? (
        <a href={part} rel="noreferrer">
          {host(part)}
        </a>
      ) : (
        part
      ),
    )}
  </>
)
const host = (url: string): string => /^https?:\/\/([^/?#]+)/.exec(url)?.[1] ?? url

export type Here = 'room' | 'matters' | 'charter' | 'record' | 'search' | null

/** A step of the way here. */
export interface Crumb {
  readonly says: string
  readonly href: string | null
}

export const Page: FC<{
  frame: Frame
  title: string
  here: Here
  crumbs?: readonly Crumb[]
  /** The address of the same as JSON. */
  json?: string
  /** The address of our own script, where the page has one. */
  script?: string
  /** The scripts of ours that make it easier to use, by name; without them it is as complete. */
  scripts?: readonly string[]
  /** The matter whose round goes with a link; without it, the parties at the table. */
  picture?: Readonly<Record<string, string | number | null>>
  /** One sentence for whoever is sent a link to it. */
  says?: string
  children?: Child
}> = ({ frame, title, here, crumbs = [], json, script, scripts = [], picture = {}, says, children }) => {
  const t = wordsOf(frame.lang)
  const n = noticeWordsOf(frame.lang)
  const s = searchWordsOf(frame.lang)
  const { org } = frame
  // The page that tells that something was sent drops its draft.
  const used = frame.query['kept'] === undefined ? scripts : [...new Set([...scripts, 'room'])]
  const sent = frame.person !== null && here !== 'room' && /^\d+$/.test(frame.query['kept'] ?? '') ? Number(frame.query['kept']) : null
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={frame.lang} dir={speech[frame.lang].direction}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width,initial-scale=1" />
          <title>{title === 'Entente' ? title : `${title} — Entente`}</title>
          <meta name="color-scheme" content="light dark" />
          <link rel="stylesheet" href={frame.style} />
          {firstFonts(frame.lang).map(file => (
            <link rel="preload" as="font" type="font/woff2" crossorigin="" href={fontAddress(file)} />
          ))}
          <link rel="icon" href="/-/mark.svg" type="image/svg+xml" />
          {json && <link rel="alternate" type="application/json" href={json} />}
          {org && <link rel="alternate" type="application/atom+xml" title={n.feed} href={to(frame, `${orgPath(org.id)}/feed.atom`)} />}
          {org && <link rel="alternate" type="text/calendar" title={n.calendar} href={to(frame, `${orgPath(org.id)}/calendar.ics`)} />}
          {org?.live && <script type="module" src={frame.script} />}
          {script && <script src={script} defer></script>}
          {used.map(name => frame.scripts[name] && <script type="module" src={frame.scripts[name]} />)}
          <meta property="og:title" content={title} />
          <meta property="og:type" content="website" />
          <meta property="og:site_name" content="Entente" />
          <meta property="og:locale" content={speech[frame.lang].tag.replace('-', '_')} />
          {says && <meta name="description" content={says} />}
          {says && <meta property="og:description" content={says} />}
          {org && <meta property="og:image" content={frame.address + to(frame, `${orgPath(org.id)}/picture.png`, picture)} />}
          {org && <meta property="og:image:alt" content={says ?? title} />}
          {org && <meta name="twitter:card" content="summary_large_image" />}
          {langs.map(lang => (
            <link rel="alternate" hreflang={lang} href={to(frame, frame.path, { ...frame.query, lang })} />
          ))}
        </head>
        <body>
          <a class="skip" href="#content">
            {t.skip}
          </a>
          {org?.exercise && <Drill frame={frame} org={org.id} exercise={org.exercise} />}
          <header class="mast">
            <div class="wrap">
              <a class="brand" href={to(frame, '/')}>
                <span aria-hidden="true">{raw(mark.replace('<svg ', '<svg width="34" height="34" '))}</span>
                <span>Entente</span>
                <small>{org ? org.name : t.tagline}</small>
              </a>
              {org && (
                <nav aria-label={org.name}>
                  <a href={to(frame, orgPath(org.id))} aria-current={here === 'matters' || here === 'room' ? 'page' : undefined}>
                    {t.matters}
                  </a>
                  <a href={to(frame, orgPath(org.id)) + '#parties'}>{t.parties}</a>
                  <a href={to(frame, `${orgPath(org.id)}/charter`)} aria-current={here === 'charter' ? 'page' : undefined}>
                    {t.charter}
                  </a>
                  <a href={to(frame, `${orgPath(org.id)}/record`)} aria-current={here === 'record' ? 'page' : undefined}>
                    {t.record}
                  </a>
                  <a href={to(frame, `${orgPath(org.id)}/search`)} aria-current={here === 'search' ? 'page' : undefined}>
                    {s.search}
                  </a>
                </nav>
              )}
              {!org && (
                <nav aria-label={s.search}>
                  <a href={to(frame, '/-/search')} aria-current={here === 'search' ? 'page' : undefined}>
                    {s.search}
                  </a>
                </nav>
              )}
              <div class="lang">
                <span class="vh">{t.languages}</span>
                {langs.map(lang => (
                  <a
                    href={to(frame, frame.path, { ...frame.query, lang })}
                    hreflang={lang}
                    lang={lang}
                    aria-current={lang === frame.lang ? 'true' : undefined}>
                    {languages[lang].name}
                  </a>
                ))}
              </div>
            </div>
            {org?.live && <Who frame={frame} />}
          </header>
          <div class="wrap">
            {crumbs.length > 0 && (
              <nav class="crumb" aria-label={t.breadcrumb}>
                {crumbs.map((crumb, i) => (
                  <>
                    {i > 0 && ' › '}
                    {crumb.href ? <a href={crumb.href}>{crumb.says}</a> : <span aria-current="page">{crumb.says}</span>}
                  </>
                ))}
              </nav>
            )}
            {frame.away !== null && (
              <p class="note" role="status">
                {liveWordsOf(frame.lang).away(sayWhen(frame.away, frame.lang))}
              </p>
            )}
            {sent !== null && (
              <p class="told" role="status">
                {roomsWordsOf(frame.lang).sent(sent)}
                {org && (
                  <>
                    {' '}
                    <a href={to(frame, receiptPath(org.id, sent))}>{papersWordsOf(frame.lang).receipt(sent)}</a>
                  </>
                )}
              </p>
            )}
            {org && <AlertsWaiting frame={frame} org={org.id} />}
            <main id="content">{children}</main>
          </div>
          <footer class="foot">
            <div class="wrap">
              <p>{t.footer}</p>
              {json && <a href={json}>{t.json}</a>}
              {org && <a href={`${orgPath(org.id)}/record.jsonl`}>JSONL</a>}
              {org && <a href={`${orgPath(org.id)}/record.csv`}>CSV</a>}
              {org && <a href={to(frame, `${orgPath(org.id)}/feed.atom`)}>Atom</a>}
              {org && <a href={to(frame, `${orgPath(org.id)}/calendar.ics`)}>iCalendar</a>}
              <a href={to(frame, '/-/api')}>{apiWordsOf(frame.lang).link}</a>
            </div>
          </footer>
        </body>
      </html>
    </>
  )
}

/** What every page of an exercise says first, and prints. */
export const Drill: FC<{ frame: Frame; org: string; exercise: NonNullable<NonNullable<Frame['org']>['exercise']> }> = ({
  frame,
  org,
  exercise,
}) => {
  const t = crisisWordsOf(frame.lang)
  const { name, state, by, of, clock } = exercise
  return (
    <div class="drill" role="note" data-alerts={to(frame, `${orgPath(org)}/alerts`, { part: 'exercise' })}>
      <div class="wrap">
        <p>
          <strong>{t.exercise(name)}</strong> {state === 'stopped' && (by === 'request' ? t.exerciseStopped : t.exerciseHalted)}
          {state === 'ended' && t.exerciseEnded}
          {state === 'running' && clock !== null && t.exerciseClock(sayWhen(clock, frame.lang))}{' '}
          {of !== null && by === 'request' && <a href={to(frame, `${orgPath(of)}/alerts`)}>{t.openReal}</a>}
        </p>
      </div>
    </div>
  )
}

/** The alerts that wait for the reader's party; a page that lies open asks for this part when it hears of an act. */
export const AlertsWaiting: FC<{ frame: Frame; org: string }> = ({ frame, org }) => {
  const { person } = frame
  if (person === null || !person.convenes || frame.path.startsWith(`${orgPath(org)}/alert/`)) return null
  return (
    <div class="no-print" data-alerts={to(frame, `${orgPath(org)}/alerts`, { part: 'waiting' })} aria-live="assertive">
      {person.alerts.map(alert => (
        <Awaiting frame={frame} org={org} alert={alert} />
      ))}
    </div>
  )
}

/** An alert that waits for the reader's party, on whichever page they are; on its own board it stands there already. */
const Awaiting: FC<{ frame: Frame; org: string; alert: { readonly matter: string; readonly no: number; readonly says: string } }> = ({
  frame,
  org,
  alert,
}) => {
  const t = crisisWordsOf(frame.lang)
  return (
    <div class="alerted no-print" role="alert">
      <p>
        <strong>{t.alert}</strong> {alert.says} <a href={to(frame, alertPath(org, alert.matter))}>{t.openAlert}</a>
      </p>
      <form class="inline" method="post" action={to(frame, `${orgPath(org)}/acts`)}>
        <input type="hidden" name="act" value="acknowledged" />
        <input type="hidden" name="matter" value={alert.matter} />
        <input type="hidden" name="answers" value={String(alert.no)} />
        <input type="hidden" name="channel" value="page" />
        <input type="hidden" name="back" value="alert" />
        <button type="submit">{t.acknowledge(frame.person?.byName ?? '')}</button>
      </form>
    </div>
  )
}

/** Who is signed in, with the way to their desk; or the way in. */
const Who: FC<{ frame: Frame }> = ({ frame }) => {
  const l = liveWordsOf(frame.lang)
  const { org, person } = frame
  const path = orgPath(org?.id ?? '')
  return (
    <div class="who">
      <div class="wrap">
        {person === null ? (
          <a href={to(frame, '/-/sign-in', { org: org?.id })}>{l.signIn}</a>
        ) : (
          <>
            <span>{l.signedIn(person.name, person.byName)}</span>
            <a href={to(frame, `${path}/desk`)}>{l.desk}</a>
            <a href={to(frame, `${path}/act`)}>{l.newAct}</a>
            {person.convenes && <a href={`${to(frame, `${path}/alerts`)}#convene`}>{crisisWordsOf(frame.lang).crisis}</a>}
            {person.registrar ? (
              <a href={to(frame, `${path}/people`)}>{l.people}</a>
            ) : (
              <a href={to(frame, `${path}/delegation`)}>{peopleWordsOf(frame.lang).delegation}</a>
            )}
            <a href={to(frame, `${path}/sessions`)}>{peopleWordsOf(frame.lang).sessions}</a>
            <form method="post" action={`${path}/sign-out`}>
              <button class="plain" type="submit">
                {l.signOut}
              </button>
            </form>
          </>
        )}
      </div>
    </div>
  )
}

/** A section with its heading in the margin. */
export const Section: FC<{ title: string; id?: string; note?: Child; children?: Child }> = ({ title, id, note, children }) => (
  <section class="sect" id={id}>
    <h2>{title}</h2>
    <div>
      {note && <p class="note">{note}</p>}
      {children}
    </div>
  </section>
)

/** The head of a page: what it is, its name, and the one sentence that answers. */
export const Head: FC<{
  kick?: Child
  title: string /** The title's language, where it is not the page's. */
  lang?: string | undefined
  answer?: Child
  measure?: Child
  beside?: Child
  children?: Child
}> = ({ kick, title, lang, answer, measure, beside, children }) => (
  <div class={beside ? 'head two' : 'head'}>
    <div>
      {kick && <p class="kick">{kick}</p>}
      <h1 class={title.length > 28 ? 'long' : undefined} lang={lang}>
        {title}
      </h1>
      {answer && <p class="answer">{answer}</p>}
      {measure && <p class="measure">{measure}</p>}
      {children}
    </div>
    {beside}
  </div>
)
