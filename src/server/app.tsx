/**
 * The door for reading: where everything stands, as pages and as JSON. It only reads; what an address asks for that cannot be is answered
 * with a sentence that says what to do.
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { Hono, type Context } from 'hono'
import type { JSX } from 'hono/jsx/jsx-runtime'
import { endOfDay, dayOf, parseWhen, printInstant } from '../basics/moment.ts'
import { nearest } from '../basics/text.ts'
import { recordCsvParts } from '../record/csv.ts'
import { daysOf } from '../views/days.ts'
import { printJson } from '../views/json.ts'
import { editionOf, gather } from '../views/matters.ts'
import { langs, nameOf, type Lang } from '../views/say.ts'
import { wordsOf } from '../views/words.ts'
import { CharterOf } from '../web/charter.tsx'
import { Refused, type Refusal } from '../web/errors.tsx'
import { Home, Organisation as OrganisationPage, type Listed } from '../web/home.tsx'
import { matterPath, orgPath, partyPath, to, type Frame } from '../web/layout.tsx'
import { MatterOf, NotYet } from '../web/matter.tsx'
import type { View } from '../web/parts.tsx'
import { PartyOf } from '../web/party.tsx'
import { RecordOf } from '../web/record.tsx'
import { mark, style } from '../web/style.ts'
import { asOfAsked, languageAsked, numberAsked } from './asked.ts'
import { openCache, type Answer } from './cache.ts'
import { differencesOf, lawsOf } from './laws.ts'
import type { Broken, Organisation } from './organisation.ts'

export interface Served {
  readonly organisations: readonly (Organisation | Broken)[]
  /** The present moment, in milliseconds. */
  readonly now: () => number
  /** Where what went wrong on our side is told, for those who run the place. */
  readonly tell: (error: unknown) => void
}

const tag = (text: string): string => `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
const styleAddress = `/-/entente.css?v=${tag(style).slice(1, 9)}`
const PAGE = 200

const headers: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; script-src 'none'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

/** What is asked as of which day, known up to which line. */
interface Asked {
  /** As written in the address; null = now. */
  readonly asOf: string | null
  readonly known: number | null
  /** The day or instant judged. */
  readonly shown: string
  /** The moment from which the answer may be another; null = never. */
  readonly until: number | null
}

const isServed = (org: Organisation | Broken): org is Organisation => 'charter' in org

export function openApp({ organisations, now, tell }: Served): Hono {
  const app = new Hono()
  const cache = openCache()
  const served = organisations.filter(isServed)
  const byId = new Map(served.map(org => [org.id, org]))
  const present = new Map<string, { readonly shown: string; readonly until: number }>()

  /** Today at the seat, as a day; as an instant on a day when a clock still runs out, for a day means its end. */
  const today = (org: Organisation): { readonly shown: string; readonly until: number } => {
    const at = now()
    const kept = present.get(org.id)
    if (kept && at < kept.until) return kept
    const { zone } = org.charter.seat
    const day = dayOf(at, zone)
    const end = endOfDay(day, zone)
    const instant = printInstant(Math.floor(at / 1000) * 1000, zone)
    const next = org.stand(instant).next
    const when = next ? parseWhen(next.at, zone) : null
    const due = when && typeof when !== 'string' ? when.from : Number.POSITIVE_INFINITY
    const found = due <= end ? { shown: instant, until: Math.max(due, at + 1000) } : { shown: day, until: end + 1 }
    present.set(org.id, found)
    return found
  }

  const frameOf = (c: Context, org: Organisation | null): Frame => {
    const query: Record<string, string> = {}
    for (const key of ['as-of', 'known', 'edition', 'page', 'matter', 'line']) {
      const value = c.req.query(key)
      if (value) query[key] = value
    }
    const fixed = c.req.query('lang') !== undefined
    return {
      lang: languageAsked(c.req.query('lang'), c.req.header('accept-language')),
      fixed,
      path: c.req.path,
      query,
      org: org && { id: org.id, name: org.charter.name },
      style: styleAddress,
    }
  }

  const page = (element: JSX.Element): string => String(element)

  const refuse = (c: Context, frame: Frame, refusal: Refusal): Response => {
    if (/\.json$/.test(c.req.path)) {
      return c.body(
        printJson({
          type: 'about:blank',
          title: { 400: 'Bad Request', 404: 'Not Found', 405: 'Method Not Allowed', 500: 'Internal Server Error' }[refusal.status],
          status: refusal.status,
          detail: refusal.says,
          ...(refusal.meant ? { meant: refusal.meant.href } : {}),
        }),
        refusal.status,
        { 'content-type': 'application/problem+json; charset=utf-8', ...headers },
      )
    }
    return c.body(page(<Refused frame={frame} refusal={refusal} />), refusal.status, {
      'content-type': 'text/html; charset=utf-8',
      ...headers,
    })
  }
  const missing = (c: Context, frame: Frame, says: string, onward: Refusal['onward'], meant: Refusal['meant'] = null): Response =>
    refuse(c, frame, { status: 404, says, onward, meant })
  const allOf = (frame: Frame): Refusal['onward'] => ({ says: wordsOf(frame.lang).back, href: to(frame, '/') })
  const homeOf = (frame: Frame, org: Organisation): Refusal['onward'] => ({ says: org.charter.name, href: to(frame, orgPath(org.id)) })

  /** Sends what is kept for this address, or makes it; a reader who has it already is told so. */
  const answer = (
    c: Context,
    frame: Frame,
    rest: { readonly json: boolean; readonly until: number | null; readonly shown: string; readonly make: () => string },
  ): Response => {
    const key = [c.req.path, frame.lang, frame.fixed, rest.shown, ...Object.entries(frame.query).sort().flat()].join('\n')
    const make = (): Answer => {
      const body = rest.make()
      return cache.keep(key, {
        body,
        type: rest.json ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8',
        etag: tag(body),
        until: rest.until,
      })
    }
    const found = cache.get(key, now()) ?? make()
    const more = { ...headers, etag: found.etag, 'cache-control': 'no-cache', vary: 'accept-language', 'content-language': frame.lang }
    const had = (c.req.header('if-none-match') ?? '').split(',').map(t => t.trim().replace(/^W\//, ''))
    if (had.includes(found.etag) || had.includes('*')) return c.body(null, 304, more)
    return c.body(found.body, 200, { ...more, 'content-type': found.type })
  }

  /** As-of and known-at, or the refusal. */
  const coordinates = (c: Context, frame: Frame, org: Organisation): Asked | Response => {
    const t = wordsOf(frame.lang)
    const asOf = asOfAsked(c.req.query('as-of'), org.charter.seat.zone)
    const onward = { says: org.charter.name, href: to(frame, c.req.path) }
    if (asOf === undefined) return refuse(c, frame, { status: 400, says: t.badAsOf(c.req.query('as-of') ?? ''), onward })
    const known = numberAsked(c.req.query('known'), 0, org.acts.length)
    if (known === undefined) return refuse(c, frame, { status: 400, says: t.badKnown(c.req.query('known') ?? '', org.acts.length), onward })
    return asOf === null ? { asOf, known, ...today(org) } : { asOf, known, shown: asOf, until: null }
  }

  const viewOf = (org: Organisation, asked: Asked, matter?: string): View => {
    const standing = org.stand(asked.shown, matter, asked.known ?? undefined)
    return {
      charter: org.charter,
      acts: org.acts,
      standing,
      matters: gather(standing, org.charter, org.titles),
      titles: org.titles,
      asOf: asked.asOf,
      known: asked.known,
    }
  }

  /** Finds the organisation of an address, or says what to do. */
  const orgOf = (c: Context, id: string): { readonly org: Organisation; readonly frame: Frame } | Response => {
    const org = byId.get(id)
    const frame = frameOf(c, org ?? null)
    const t = wordsOf(frame.lang)
    const lang = c.req.query('lang')
    if (lang !== undefined && !langs.includes(lang as Lang))
      return refuse(c, frame, { status: 400, says: t.badLang(lang), onward: allOf(frame) })
    if (org) return { org, frame }
    const broken = organisations.find(o => o.id === id && !isServed(o)) as Broken | undefined
    if (broken) return missing(c, frame, t.unread(broken.faults.length), allOf(frame))
    const near = nearest(id.toLowerCase(), [...byId.keys()]) ?? [...byId.keys()].find(k => k.startsWith(id.toLowerCase())) ?? null
    return missing(
      c,
      frame,
      t.noSuchOrg(id),
      allOf(frame),
      near === null ? null : { says: byId.get(near)?.charter.name ?? near, href: to(frame, orgPath(near)) },
    )
  }

  app.use(async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    const frame = frameOf(c, null)
    const refused = refuse(c, frame, { status: 405, says: wordsOf(frame.lang).badMethod(c.req.method), onward: allOf(frame) })
    refused.headers.set('allow', 'GET, HEAD')
    return refused
  })

  app.get('/-/healthz', c =>
    c.body(printJson({ ok: true, organisations: served.length, broken: organisations.length - served.length }), 200, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    }),
  )
  app.get('/-/entente.css', c => fileOf(c, style, 'text/css; charset=utf-8'))
  app.get('/-/mark.svg', c => fileOf(c, mark, 'image/svg+xml'))
  app.get('/favicon.ico', c => c.redirect('/-/mark.svg', 301))
  app.get('/robots.txt', c => c.text('User-agent: *\nAllow: /\n'))

  const fileOf = (c: Context, text: string, type: string): Response => {
    const etag = tag(text)
    const more = { ...headers, etag, 'cache-control': c.req.query('v') ? 'public, max-age=31536000, immutable' : 'no-cache' }
    return c.req.header('if-none-match') === etag ? c.body(null, 304, more) : c.body(text, 200, { ...more, 'content-type': type })
  }

  app.get('/', c => {
    const frame = frameOf(c, null)
    const lang = c.req.query('lang')
    if (lang !== undefined && !langs.includes(lang as Lang))
      return refuse(c, frame, { status: 400, says: wordsOf(frame.lang).badLang(lang), onward: allOf({ ...frame, fixed: false }) })
    const days = served.map(today)
    const shown = days.map(d => d.shown).join()
    const until = Math.min(...days.map(d => d.until))
    return answer(c, frame, {
      json: false,
      shown,
      until: Number.isFinite(until) ? until : null,
      make: () => {
        const listed: Listed[] = organisations.map(org =>
          isServed(org) ? { id: org.id, view: viewOf(org, { asOf: null, known: null, ...today(org) }) } : org,
        )
        return page(<Home frame={frame} listed={listed} />)
      },
    })
  })

  const index = (c: Context): Response => {
    const frame = frameOf(c, null)
    return answer(c, frame, {
      json: true,
      shown: '',
      until: null,
      make: () =>
        printJson({
          organisations: organisations.map(org =>
            isServed(org)
              ? {
                  id: org.id,
                  name: org.charter.name,
                  charterHash: org.charter.hash,
                  editions: org.charter.editions.map(e => e.date),
                  acts: org.acts.length,
                  matters: org.titles.size,
                  href: `${orgPath(org.id)}.json`,
                }
              : { id: org.id, faults: org.faults },
          ),
        }),
    })
  }
  app.get('/index.json', index)
  app.get('/.json', index)

  app.get('/:org', c => {
    const { id, json } = suffix(c.req.param('org'), name => byId.has(name))
    const found = orgOf(c, id)
    if (found instanceof Response) return found
    const { org, frame } = found
    const asked = coordinates(c, frame, org)
    if (asked instanceof Response) return asked
    return answer(c, frame, {
      json,
      shown: asked.shown,
      until: asked.until,
      make: () => {
        const view = viewOf(org, asked)
        return json ? printJson(view.standing) : page(<OrganisationPage frame={frame} view={view} shown={asked.shown} />)
      },
    })
  })
  app.get('/:org/matters', c => c.redirect(to(frameOf(c, null), orgPath(c.req.param('org'))), 302))
  app.get('/:org/parties', c => c.redirect(`${to(frameOf(c, null), orgPath(c.req.param('org')))}#parties`, 302))

  app.get('/:org/matters/:matter{.+}', c => {
    const found = orgOf(c, c.req.param('org'))
    if (found instanceof Response) return found
    const { org, frame } = found
    const t = wordsOf(frame.lang)
    const { id, json } = suffix(c.req.param('matter').replace(/\/$/, ''), name => org.titles.has(name))
    if (!org.titles.has(id)) {
      const near =
        nearest(id, org.titles.keys()) ??
        nearest(id.toLowerCase(), org.titles.keys()) ??
        [...org.titles].find(([, title]) => title.toLowerCase() === id.toLowerCase())?.[0] ??
        null
      return missing(
        c,
        frame,
        t.noSuchMatter(id, org.charter.name),
        homeOf(frame, org),
        near === null ? null : { says: org.titles.get(near) ?? near, href: to(frame, matterPath(org.id, near)) },
      )
    }
    const asked = coordinates(c, frame, org)
    if (asked instanceof Response) return asked
    return answer(c, frame, {
      json,
      shown: asked.shown,
      until: asked.until,
      make: () => {
        const view = viewOf(org, asked, id)
        if (json) return printJson(view.standing)
        const matter = view.matters.find(m => m.id === id)
        // A page to be cited goes no further than its day; one to be browsed leads on to today.
        const until = asked.known !== null || asked.shown > today(org).shown ? asked.shown : today(org).shown
        const changes = daysOf(org.changes(until, id, asked.known ?? undefined), matter?.lead ?? null, org.charter, org.acts, frame.lang)
        const fixed = asked.asOf ?? asked.shown
        if (!matter) return page(<NotYet frame={frame} view={view} id={id} shown={asked.shown} changes={changes} />)
        return page(
          <MatterOf
            frame={frame}
            view={view}
            matter={matter}
            shown={asked.shown}
            fixed={fixed}
            changes={changes}
            left={org.left(asked.shown, id, asked.known ?? undefined)}
          />,
        )
      },
    })
  })

  app.get('/:org/parties/:party', c => {
    const found = orgOf(c, c.req.param('org'))
    if (found instanceof Response) return found
    const { org, frame } = found
    const t = wordsOf(frame.lang)
    const ids = org.charter.parties.map(p => p.id)
    const { id, json } = suffix(c.req.param('party'), name => ids.includes(name))
    if (!ids.includes(id)) {
      const names = new Map(org.charter.parties.map(p => [p.name.toLowerCase(), p.id]))
      const near =
        ids.find(i => i.toLowerCase() === id.toLowerCase()) ??
        names.get(id.toLowerCase()) ??
        nearest(id.toUpperCase(), ids) ??
        names.get(nearest(id.toLowerCase(), names.keys()) ?? '') ??
        null
      return missing(
        c,
        frame,
        t.noSuchParty(id, org.charter.name),
        { says: org.charter.name, href: `${to(frame, orgPath(org.id))}#parties` },
        near === null ? null : { says: nameOf(org.charter, near), href: to(frame, partyPath(org.id, near)) },
      )
    }
    const asked = coordinates(c, frame, org)
    if (asked instanceof Response) return asked
    return answer(c, frame, {
      json,
      shown: asked.shown,
      until: asked.until,
      make: () => {
        const view = viewOf(org, asked)
        if (!json) return page(<PartyOf frame={frame} view={view} id={id} shown={asked.shown} />)
        const mine = new Set(
          org.acts.flatMap((act, i) => ((typeof act.by === 'string' ? act.by === id : act.by.includes(id)) ? [i + 1] : [])),
        )
        const { charter, charterHash, edition, asOf, known, parties } = view.standing
        return printJson({
          charter,
          charterHash,
          edition,
          asOf,
          known,
          party: org.charter.parties.find(p => p.id === id),
          member: parties.includes(id),
          awaited: view.standing.matters
            .filter(m => m.state === 'open' && m.finding?.awaiting.includes(id))
            .map(m => ({ id: m.id, procedure: m.procedure, opened: m.opened })),
          effects: view.standing.matters.flatMap(m =>
            m.effects.filter(e => e.party === id).map(e => ({ matter: m.id, outcome: m.outcome, from: e.from, until: e.until })),
          ),
          acts: view.standing.matters.flatMap(m =>
            m.acts.filter(a => mine.has(a.no)).map(a => ({ ...a, matter: m.id, procedure: m.procedure })),
          ),
        })
      },
    })
  })

  const charterPage =
    (json: boolean) =>
    (c: Context): Response => {
      const found = orgOf(c, c.req.param('org') ?? '')
      if (found instanceof Response) return found
      const { org, frame } = found
      const { charter } = org
      const asked = coordinates(c, frame, org)
      if (asked instanceof Response) return asked
      const wanted = c.req.query('edition') ?? ''
      if (wanted !== '' && !charter.editions.some(e => e.date === wanted)) {
        const near = nearest(
          wanted,
          charter.editions.map(e => e.date),
        )
        const path = `${orgPath(org.id)}/charter`
        return missing(
          c,
          frame,
          wordsOf(frame.lang).noSuchEdition(wanted),
          { says: wordsOf(frame.lang).charter, href: to(frame, path) },
          near === null ? null : { says: near, href: to(frame, path, { edition: near }) },
        )
      }
      return answer(c, frame, {
        json,
        shown: asked.shown,
        until: asked.until,
        make: () => {
          const inForce = org.stand(asked.shown, undefined, asked.known ?? undefined).edition
          const edition = editionOf(charter, wanted || inForce)
          const laws = lawsOf(org, edition, frame.lang)
          const before = charter.editions[charter.editions.indexOf(edition) - 1]
          const differences = before ? { from: before.date, list: differencesOf(charter, before, edition, frame.lang) } : null
          if (json) {
            return printJson({
              charter: charter.id,
              name: charter.name,
              charterHash: charter.hash,
              seat: charter.seat,
              authentic: charter.authentic,
              working: charter.working,
              editions: charter.editions.map(e => ({ date: e.date, file: e.file, hash: e.hash, inForce: e.date === inForce })),
              edition: edition.date,
              articles: laws.map(({ title, line, prose, rules }) => ({
                title,
                line,
                prose,
                rules: rules.map(r => ({ line: r.line, understood: r.understood })),
              })),
              differences,
              annexes: Object.values(charter.annexes).map(a => ({
                file: a.file,
                source: a.source,
                columns: a.columns,
                rows: a.rows.length,
              })),
              parties: charter.parties,
            })
          }
          return page(
            <CharterOf frame={frame} charter={charter} edition={edition} inForce={inForce} laws={laws} differences={differences} />,
          )
        },
      })
    }
  app.get('/:org/charter', charterPage(false))
  app.get('/:org/charter.json', charterPage(true))

  const recordPage =
    (json: boolean) =>
    (c: Context): Response => {
      const found = orgOf(c, c.req.param('org') ?? '')
      if (found instanceof Response) return found
      const { org, frame } = found
      const t = wordsOf(frame.lang)
      const path = `${orgPath(org.id)}/record`
      const matter = c.req.query('matter') || null
      if (matter !== null && !org.titles.has(matter)) {
        const near = nearest(matter, org.titles.keys())
        return missing(
          c,
          frame,
          t.noSuchMatter(matter, org.charter.name),
          { says: t.record, href: to(frame, path) },
          near === null ? null : { says: org.titles.get(near) ?? near, href: to(frame, path, { matter: near }) },
        )
      }
      const numbers = org.acts.flatMap((act, i) => (matter === null || act.matter === matter ? [i + 1] : []))
      const pages = Math.max(1, Math.ceil(numbers.length / PAGE))
      const line = numberAsked(c.req.query('line'), 1, org.acts.length)
      const at = numberAsked(c.req.query('page'), 1, pages)
      if (at === undefined || line === undefined)
        return refuse(c, frame, {
          status: 400,
          says: line === undefined ? t.badKnown(c.req.query('line') ?? '', org.acts.length) : t.badPage(c.req.query('page') ?? '', pages),
          onward: { says: t.record, href: to(frame, path) },
        })
      const number = at ?? (line === null ? 1 : Math.floor(Math.max(0, numbers.indexOf(line)) / PAGE) + 1)
      const shown = numbers.slice((number - 1) * PAGE, number * PAGE)
      return answer(c, frame, {
        json,
        shown: 'record',
        until: null,
        make: () => {
          if (json)
            return printJson({
              charter: org.id,
              acts: numbers.length,
              page: number,
              pages,
              matter,
              lines: shown.map(no => ({ no, ...org.acts[no - 1] })),
            })
          const view: View = {
            charter: org.charter,
            acts: org.acts,
            standing: emptyStanding(org),
            matters: [],
            titles: org.titles,
            asOf: null,
            known: null,
          }
          return page(<RecordOf frame={frame} view={view} page={{ shown, total: numbers.length, page: number, pages, matter }} />)
        },
      })
    }
  app.get('/:org/record', recordPage(false))
  app.get('/:org/record.json', recordPage(true))

  app.get('/:org/record.jsonl', c => {
    const found = orgOf(c, c.req.param('org'))
    if (found instanceof Response) return found
    const { org } = found
    const more = {
      ...headers,
      'content-type': 'application/jsonl; charset=utf-8',
      'content-disposition': `inline; filename="${org.id.replace(/[^\w.-]/g, '_')}.jsonl"`,
    }
    // The lines byte for byte, as they lie on disk: what is hashed is the line that is kept.
    return org.record === null ? c.body('', 200, more) : c.body(Readable.toWeb(createReadStream(org.record)) as ReadableStream, 200, more)
  })
  app.get('/:org/record.csv', c => {
    const found = orgOf(c, c.req.param('org'))
    if (found instanceof Response) return found
    const { org } = found
    return c.body(Readable.toWeb(Readable.from(recordCsvParts(org.acts)).map(text => Buffer.from(text as string))) as ReadableStream, 200, {
      ...headers,
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `inline; filename="${org.id.replace(/[^\w.-]/g, '_')}.csv"`,
    })
  })

  app.notFound(c => {
    // An address with a slash at its end means the same without it.
    if (c.req.path.length > 1 && c.req.path.endsWith('/'))
      return c.redirect(to(frameOf(c, null), c.req.path.replace(/\/+$/, '') || '/', frameOf(c, null).query), 301)
    const frame = frameOf(c, null)
    return missing(c, frame, wordsOf(frame.lang).noSuchPage(c.req.path), allOf(frame))
  })
  app.onError((error, c) => {
    tell(error)
    const frame = frameOf(c, null)
    return refuse(c, frame, { status: 500, says: wordsOf(frame.lang).broken, onward: allOf(frame) })
  })
  return app
}

/** `FIN.json` → FIN as JSON; a name that itself ends so stays what it is. */
const suffix = (name: string, known: (name: string) => boolean): { readonly id: string; readonly json: boolean } =>
  name.endsWith('.json') && !known(name) ? { id: name.slice(0, -5), json: true } : { id: name, json: false }

const emptyStanding = (org: Organisation): View['standing'] => ({
  charter: org.id,
  charterHash: org.charter.hash,
  edition: org.charter.editions[0]?.date ?? '',
  asOf: '',
  known: org.acts.length,
  parties: [],
  matters: [],
  next: null,
})
