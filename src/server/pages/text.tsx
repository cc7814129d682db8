/** The page of a text under negotiation, the same as JSON, and as a paper to be printed. */
import type { Context } from 'hono'
import { parseWhen, printInstant } from '../../basics/moment.ts'
import { RESTED_ON } from '../../judge/worths.ts'
import type { Act } from '../../record/act.ts'
import { adoptedBy, asAdopted } from '../../views/adopted.ts'
import { type AgreedText, decidingRun, noText } from '../../views/agreed.ts'
import { agreedJson } from '../../views/agreed-json.ts'
import { communiquePaper } from '../../views/communique.ts'
import { headline } from '../../views/headline.ts'
import { worthIn } from '../../views/preview.ts'
import { draftingWordsOf, papersWordsOf, wordsOf } from '../../views/words.ts'
import { matterPath, orgPath, textPath, to } from '../../web/layout.tsx'
import { PaperPage } from '../../web/paper.tsx'
import { type MayDo, TextPage, type TextView } from '../../web/text.tsx'
import { headers, homeOf, missing, page, refuse } from '../answer.tsx'
import { suffix } from '../asked.ts'
import { found } from '../gate.ts'
import { wordingAt } from '../papers/wordings.ts'
import { type Asked, askedOf, type Door, type Place, placeOf } from '../place.ts'

const VIEWS: readonly TextView[] = ['text', 'changes', 'authors', 'languages']

interface Found {
  readonly place: Place
  readonly asked: Asked
  readonly matter: string
  readonly text: AgreedText
  readonly standing: ReturnType<Place['org']['stand']>
}

/** The text of the matter that an address names on the day asked for, or the refusal. */
async function textAt(c: Context, door: Door, name: string, printed = false): Promise<Found | Response> {
  const place = placeOf(c, door, c.req.param('org') ?? '')
  if (place instanceof Response) return place
  const { org, frame } = place
  if (!org.titles.has(name)) return missing(c, frame, wordsOf(frame.lang).noSuchMatter(name, org.charter.name), homeOf(frame, org))
  const asked = askedOf(c, door, place)
  if (asked instanceof Response) return asked
  const { standing, text: now } = await wordingAt(c, org, { matter: name, shown: asked.shown, known: asked.known })
  // What is printed of a text that was adopted is what was adopted; a bracket placed since is none of it.
  const adopted = printed && now !== null ? adoptedBy(name, standing, org.charter, org.acts) : null
  const then =
    adopted === null ? null : (await wordingAt(c, org, { matter: name, shown: adopted.settledAt ?? asked.shown, known: asked.known })).text
  const text = now !== null && then !== null ? asAdopted(then, now) : now
  if (text !== null || !printed) return { place, asked, matter: name, text: text ?? noText(name, org.charter), standing }
  const t = draftingWordsOf(frame.lang)
  const title = org.titles.get(name) ?? name
  return missing(c, frame, `${t.none(title)} ${t.noneHow}`, { says: title, href: to(frame, matterPath(org.id, name)) })
}

/** The language that is asked for, where the text is there in it; else the reader's, else the first that is there. */
export function languageOf({ languages }: AgreedText, asked: string | undefined, reader: string): string {
  const there = languages.flatMap(l => (l.status === 'missing' ? [] : [l.lang]))
  return [asked, reader].find(lang => lang !== undefined && there.includes(lang)) ?? there[0] ?? ''
}

/** What the reader may do: propose and bracket as a party, merge where the judge would let the act open something. */
function mayDo(c: Context, text: AgreedText): MayDo | null {
  const here = found(c)
  if (here === null || here.reader.kind === 'outside') return null
  const { reader, seen, hall, moment } = here
  const { person } = reader
  const party = seen.charter.parties.some(p => p.id === person.by) ? person.by : null
  const first = text.proposals.find(p => p.state === 'pending')
  if (first === undefined) return { party, merges: false }
  const asOf = printInstant(moment, seen.charter.seat.zone)
  const draft: Act = { at: asOf, by: person.by, act: 'merged the amendment', matter: text.matter, answers: first.no, person: person.id }
  if (!hall.way.may(person, draft, moment).ok) return { party, merges: false }
  const worth = worthIn(seen.drafted(draft, asOf).matters, seen.acts.length + 1)?.worth
  return { party, merges: worth !== undefined && RESTED_ON.has(worth) }
}

export const textPage =
  (door: Door) =>
  async (c: Context): Promise<Response> => {
    const org = placeOf(c, door, c.req.param('org') ?? '')
    const known = org instanceof Response ? () => false : (name: string) => org.org.titles.has(name)
    const { id, json } = suffix((c.req.param('matter') ?? '').replace(/\/$/, ''), known)
    const at = await textAt(c, door, id)
    if (at instanceof Response) return at
    const { place, asked, text, standing, matter } = at
    const { frame } = place
    const { charter, acts, titles } = place.org
    const lang = languageOf(text, c.req.query('in'), frame.lang)
    const view = VIEWS.find(v => v === c.req.query('view')) ?? 'text'
    const draft = view === 'changes' ? (text.draft?.no ?? null) : null
    const first = draft === null ? null : (await wordingAt(c, place.org, { matter, shown: asked.shown, known: draft })).text
    const present = asked.asOf === null && asked.known === null
    return door.answer(c, frame, {
      json,
      part: `${view} ${lang}`,
      shown: asked.shown,
      until: asked.until,
      make: () => {
        if (json) return agreedJson(charter, standing, text)
        const lead = decidingRun(text, standing, charter)
        return page(
          <TextPage
            of={{
              frame,
              charter,
              acts,
              text,
              lang,
              view,
              first,
              may: present ? mayDo(c, text) : null,
              asOf: asked.asOf,
              known: asked.known,
            }}
            title={titles.get(matter) ?? matter}
            answer={lead === null ? null : headline(lead, charter, frame.lang, standing.asOf)}
          />,
        )
      },
    })
  }

const LASTING = /\.pdf$/

export const communiquePage =
  (door: Door) =>
  async (c: Context): Promise<Response> => {
    const at = await textAt(c, door, c.req.query('matter') ?? '', true)
    if (at instanceof Response) return at
    const { place, asked, text, standing, matter } = at
    const { frame, org } = place
    const t = draftingWordsOf(frame.lang)
    const there = text.languages.flatMap(l => (l.status === 'missing' ? [] : [l.lang]))
    const of = c.req.query('in')
    if (of !== undefined && of !== 'all' && !there.includes(of))
      return refuse(c, frame, { status: 400, says: t.notIn, onward: { says: t.back, href: to(frame, textPath(org.id, matter)) } })
    const title = org.titles.get(matter) ?? matter
    const languages = of === 'all' ? there : [languageOf(text, of, frame.lang)]
    const paper = communiquePaper({
      lang: frame.lang,
      charter: org.charter,
      standing,
      lead: decidingRun(text, standing, org.charter),
      text,
      title,
      languages,
      address: `${door.address()}${to({ ...frame, fixed: false }, textPath(org.id, matter), { 'as-of': asked.shown, known: standing.known })}`,
    })
    const query = { matter, in: of ?? null, 'as-of': asked.asOf, known: asked.known }
    if (LASTING.test(c.req.path)) {
      const when = parseWhen(asked.shown, org.charter.seat.zone)
      // Loaded here only: other pages answer sooner without it.
      const { printPdf } = await import('../papers/pdf.ts')
      const bytes = await printPdf(paper, typeof when === 'string' || !Number.isFinite(when.from) ? 0 : when.from)
      return c.body(bytes, 200, {
        ...headers,
        'content-type': 'application/pdf',
        'content-language': frame.lang,
        'content-disposition': `inline; filename="${matter.replace(/[^\w.-]+/g, '-')}.pdf"`,
        'cache-control': 'private, no-store',
      })
    }
    return door.answer(
      c,
      { ...frame, query: Object.fromEntries(Object.entries(query).flatMap(([k, v]) => (v === null ? [] : [[k, String(v)]]))) },
      {
        json: false,
        part: languages.join(' '),
        shown: asked.shown,
        until: asked.until,
        make: () =>
          page(
            <PaperPage
              frame={frame}
              paper={paper}
              pdf={to({ ...frame, fixed: true }, `${orgPath(org.id)}/communique.pdf`, query)}
              crumbs={[
                { says: wordsOf(frame.lang).organisations, href: to(frame, '/') },
                { says: org.charter.name, href: to(frame, orgPath(org.id)) },
                { says: title, href: to(frame, textPath(org.id, matter)) },
                { says: papersWordsOf(frame.lang).texts, href: null },
              ]}
            />,
          ),
      },
    )
  }
