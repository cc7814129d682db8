/** A few words looked for in one organisation, or in all that are served here; each index is kept with the organisation that a reader sees. */
import type { Context } from 'hono'
import { lastMoment } from '../../basics/moment.ts'
import { wordsAsked } from '../../views/fold.ts'
import { printJson } from '../../views/json.ts'
import { nameOf } from '../../views/say.ts'
import { type Found, type Index, openIndex } from '../../views/search.ts'
import type { Marked } from '../../views/snippet.ts'
import { wordsOf } from '../../views/words.ts'
import { matterPath, orgPath, partyPath, to, type Frame, toAct } from '../../web/layout.tsx'
import { type Hits, type Kind, kinds, SearchAll, SearchOf, type Sought } from '../../web/search.tsx'
import { frameOf, page, refuse } from '../answer.tsx'
import { asOfAsked } from '../asked.ts'
import { isServed, type Organisation } from '../organisation.ts'
import { type Asked, askedOf, badLanguage, placeOf, viewOf, type Door } from '../place.ts'
import { cutOf } from './cut.ts'

/** What was indexed of an organisation; it grows with the record, and goes with the organisation. */
const indexes = new WeakMap<Organisation, { readonly index: Index; version: string }>()

function indexOf(org: Organisation): Index {
  let kept = indexes.get(org)
  if (kept === undefined) indexes.set(org, (kept = { index: openIndex(org.charter), version: '' }))
  if (kept.version !== org.version) {
    kept.index.grow(org.acts, org.titles)
    kept.version = org.version
  }
  return kept.index
}

const LONGEST = 200
const nothing: Found = { matters: [], parties: [], articles: [], acts: [] }

/** What is found in an organisation; what stands beside it is judged only where something was found. */
function hitsIn(org: Organisation, asked: Asked, words: readonly string[], lang: Frame['lang'], only: Kind | null): Hits {
  const view = viewOf(org, asked)
  const found =
    words.length === 0
      ? nothing
      : indexOf(org).find({
          words,
          lang,
          until: lastMoment(asked.asOf, org.charter.seat.zone),
          known: asked.known ?? org.acts.length,
          edition: view.standing.edition,
        })
  return { view, found: only === null ? found : { ...nothing, [only]: found[only] }, counts: countsOf(found) }
}

/** Words that find something: the matter in which most was done last, a party, an act. */
function triesOf(org: Organisation, lang: Frame['lang']): readonly string[] {
  const last = org.acts.findLast(act => act.matter !== undefined && act.act !== 'withheld')
  const by = last === undefined ? undefined : typeof last.by === 'string' ? last.by : last.by[0]
  const party = org.charter.parties.find(p => p.id === by) ?? org.charter.parties[0]
  return [
    ...(last?.matter === undefined ? [] : [org.titles.get(last.matter) ?? last.matter]),
    ...(party === undefined ? [] : [nameOf(org.charter, party.id, lang)]),
  ]
}

const questionOf = (c: Context): string => (c.req.query('q') ?? '').slice(0, LONGEST).replace(/\s+/g, ' ').trim()
const kindAsked = (c: Context): Kind | null => kinds.find(kind => kind === c.req.query('kind')) ?? null

/** The search in one organisation. */
export const searchPage =
  (door: Door, json: boolean) =>
  (c: Context): Response => {
    const place = placeOf(c, door, c.req.param('org') ?? '')
    if (place instanceof Response) return place
    const { org, frame } = place
    const asked = askedOf(c, door, place)
    if (asked instanceof Response) return asked
    const question = questionOf(c)
    const { words, cut } = wordsAsked(question)
    const kind = kindAsked(c)
    const whole = hitsIn(org, asked, words, frame.lang, kind)
    const paged = cutOf<unknown>(c, kind === null ? [] : whole.found[kind], undefined, 50)
    if (paged instanceof Response) return paged
    const hits = kind === null ? whole : { ...whole, found: { ...nothing, [kind]: paged.shown } }
    const sought: Sought = {
      question,
      words,
      cut,
      kind,
      meant: words.length > 0 && isEmpty(hits) ? indexOf(org).meant(words) : null,
      page: paged.page,
      pages: paged.pages,
    }
    return door.answer(c, frame, {
      json,
      shown: `search ${asked.shown}`,
      until: asked.until,
      make: () =>
        json
          ? printJson({
              charter: org.id,
              q: question,
              asOf: hits.view.standing.asOf,
              known: hits.view.standing.known,
              edition: hits.view.standing.edition,
              counts: hits.counts,
              meant: sought.meant,
              page: sought.page,
              pages: sought.pages,
              hits: hitsJson(frame, hits, kind === null ? 50 : null),
            })
          : page(<SearchOf frame={frame} sought={sought} hits={hits} tries={triesOf(org, frame.lang)} />),
    })
  }

/** The search in all that are served here, as anybody outside may see them. */
export const searchAll =
  (door: Door, json: boolean) =>
  (c: Context): Response => {
    const frame = frameOf(c, null)
    const unspoken = badLanguage(c, frame)
    if (unspoken) return unspoken
    const asOf = asOfAsked(c.req.query('as-of'), 'UTC')
    if (asOf === undefined)
      return refuse(c, frame, {
        status: 400,
        says: wordsOf(frame.lang).badAsOf(c.req.query('as-of') ?? ''),
        onward: { says: wordsOf(frame.lang).organisations, href: to(frame, '/') },
      })
    const question = questionOf(c)
    const { words, cut } = wordsAsked(question)
    const served = door.listed().filter(isServed)
    const asked = served.map((org): { org: Organisation; asked: Asked } => ({
      org,
      asked: asOf === null ? { asOf, known: null, ...door.today(org) } : { asOf, known: null, shown: asOf, until: null },
    }))
    const until = Math.min(...asked.map(a => a.asked.until ?? Number.POSITIVE_INFINITY))
    return door.answer(c, frame, {
      json,
      shown: ['search', ...asked.map(a => `${a.asked.shown} ${a.org.version}`)].join(),
      until: Number.isFinite(until) ? until : null,
      make: () => {
        const all = words.length === 0 ? [] : asked.map(a => hitsIn(a.org, a.asked, words, frame.lang, null))
        const empty = all.every(hits => isEmpty(hits))
        const meant = empty && words.length > 0 ? (served.map(org => indexOf(org).meant(words)).find(m => m !== null) ?? null) : null
        if (json)
          return printJson({
            q: question,
            meant,
            organisations: all
              .filter(hits => !isEmpty(hits))
              .map(hits => ({ charter: hits.view.charter.id, counts: hits.counts, hits: hitsJson(frame, hits, 5) })),
          })
        const sought: Sought = { question, words, cut, kind: null, meant, page: 1, pages: 1 }
        const tries = served.slice(0, 3).flatMap(org => triesOf(org, frame.lang).slice(0, 1))
        return page(<SearchAll frame={frame} sought={sought} all={all} tries={tries} asOf={asOf} />)
      },
    })
  }

const isEmpty = ({ counts }: Hits): boolean => kinds.every(kind => counts[kind] === 0)
/** How many there are of each kind. */
const countsOf = (found: Found): Readonly<Record<Kind, number>> =>
  Object.fromEntries(kinds.map(kind => [kind, found[kind].length])) as Record<Kind, number>
const textOf = (pieces: Marked): string => pieces.map(p => p.text).join('')

/** Each hit with the address of its page; `marked` holds the words found. */
function hitsJson(frame: Frame, { view, found }: Hits, most: number | null): readonly object[] {
  const { id } = view.charter
  const at = { 'as-of': view.asOf, known: view.known }
  const marked = (pieces: Marked): readonly string[] => pieces.filter(p => p.marked).map(p => p.text)
  const hits = [
    ...found.matters.slice(0, most ?? undefined).map(hit => ({
      kind: 'matter',
      matter: hit.id,
      title: textOf(hit.title),
      text: hit.as === null ? null : textOf(hit.as.pieces),
      marked: marked(hit.as?.pieces ?? hit.title),
      href: to(frame, matterPath(id, hit.id), at),
    })),
    ...found.parties.slice(0, most ?? undefined).map(hit => ({
      kind: 'party',
      party: hit.id,
      title: textOf(hit.name),
      text: hit.as === null ? null : textOf(hit.as.pieces),
      marked: marked(hit.as?.pieces ?? hit.name),
      href: to(frame, partyPath(id, hit.id), at),
    })),
    ...found.articles.slice(0, most ?? undefined).map(hit => ({
      kind: 'article',
      line: hit.line,
      title: textOf(hit.title),
      text: hit.snippet === null ? null : textOf(hit.snippet.pieces),
      marked: marked(hit.snippet?.pieces ?? hit.title),
      href: `${to(frame, `${orgPath(id)}/charter`, { edition: view.standing.edition })}#l${hit.line}`,
    })),
    ...found.acts.slice(0, most ?? undefined).map(hit => {
      const act = view.acts[hit.no - 1]
      return {
        kind: 'act',
        no: hit.no,
        at: act?.at ?? null,
        by: act?.by ?? null,
        act: act?.act ?? null,
        matter: act?.matter ?? null,
        text: hit.snippet === null ? null : textOf(hit.snippet),
        marked: hit.snippet === null ? [] : marked(hit.snippet),
        href: toAct(frame, id, hit.no),
      }
    }),
  ]
  return hits
}
