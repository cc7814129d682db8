/** Papers of a matter at their addresses: the decision sheet of a run, and the depositary's notification of an act; each also as a PDF. */
import type { Context } from 'hono'
import { z } from 'zod'
import { parseWhen } from '../../basics/moment.ts'
import { judgeVersion } from '../../judge/version.ts'
import type { MatterStanding } from '../../judge/standing.ts'
import { parseCheckpoint } from '../../log/checkpoint.ts'
import { parseNote } from '../../log/note.ts'
import { printBase64 } from '../../log/bytes.ts'
import { gather } from '../../views/matters.ts'
import { decisionSheet, notification, type Paper, type ProofOf, type Sources } from '../../views/paper.ts'
import { sayList } from '../../views/say.ts'
import { papersWordsOf, wordsOf } from '../../views/words.ts'
import { matterPath, orgPath, to } from '../../web/layout.tsx'
import { PaperPage } from '../../web/paper.tsx'
import { headers, homeOf, missing, page, refuse } from '../answer.tsx'
import { found, type Found } from '../gate.ts'
import { checkpointAt } from '../live/checkpoints.ts'
import type { Organisation } from '../organisation.ts'
import { type Asked, askedOf, type Door, type Place, placeOf } from '../place.ts'
import type { Route } from '../routes.ts'
import { certifiedOf, shelfOf, textsOf, thenOf } from './shelf.ts'

const LASTING = /\.pdf$/

/** Which run of a matter is meant. */
export interface Which {
  readonly matter: string
  readonly procedure: string | null
  readonly opened: string | null
}

/** The run of a matter that is meant: the one named, else the one in which the matter stands; or the runs there are. */
export function runOf(
  org: Organisation,
  standing: { readonly matters: readonly MatterStanding[] } & Parameters<typeof gather>[0],
  which: Which,
) {
  const matter = gather(standing, org.charter, org.titles).find(m => m.id === which.matter)
  if (matter === undefined) return { run: null, runs: [] }
  const runs = matter.runs.filter(
    r =>
      r.procedure !== null &&
      (which.procedure === null || r.procedure === which.procedure) &&
      (which.opened === null || r.opened === which.opened),
  )
  const run = runs.includes(matter.lead) ? matter.lead : (runs.at(-1) ?? null)
  return { run, runs: matter.runs }
}

/** The checkpoint over the lines that this reader knows of. */
async function checkpointOf({ hall, seen }: Found): Promise<ProofOf['checkpoint']> {
  const note = parseNote((await checkpointAt(hall.store, hall.live.id, seen.acts.length)) ?? '')
  const read = typeof note === 'string' ? note : parseCheckpoint(note.text)
  return typeof read === 'string' ? null : { origin: read.origin, size: read.size, root: printBase64(read.root) }
}

/** What a paper is made of, for this reader. */
export async function sourcesOf(
  c: Context,
  { org, frame }: Place,
  { asked, run, address }: { asked: Asked; run: MatterStanding; address: string },
): Promise<Sources> {
  const here = found(c)
  const standing = org.stand(asked.shown, run.id, asked.known ?? undefined)
  const shelf = await shelfOf(here?.hall.store ?? null, org, run.id, standing.known)
  const then = thenOf(org, standing, run)
  const path = matterPath(org.id, run.id)
  return {
    lang: frame.lang,
    charter: org.charter,
    acts: org.acts,
    titles: org.titles,
    standing,
    then,
    run,
    certified: certifiedOf({ standing, run, acts: org.acts, shelf, parties: then.parties }),
    texts: textsOf(shelf, run),
    proof: {
      address: `${address}${orgPath(org.id)}`,
      matter: `${address}${to({ ...frame, fixed: false }, path, { 'as-of': asked.shown, known: standing.known })}`,
      checkpoint: here === null ? null : await checkpointOf(here),
      judge: `Entente ${judgeVersion}`,
    },
  }
}

/** The addresses of papers; `address` is where the platform is reached. */
export function sheetRoutes(door: Door, address: () => string): readonly Route[] {
  const paperAt =
    (kind: 'sheet' | 'notification') =>
    async (c: Context): Promise<Response> => {
      const place = placeOf(c, door, c.req.param('org') ?? '')
      if (place instanceof Response) return place
      const { org, frame } = place
      const t = papersWordsOf(frame.lang)
      const matter = c.req.query('matter') ?? ''
      const bad = (status: 400 | 404, says: string): Response => refuse(c, frame, { status, says, onward: homeOf(frame, org) })
      if (matter === '') return bad(400, t.whichMatter)
      if (!org.titles.has(matter)) return missing(c, frame, wordsOf(frame.lang).noSuchMatter(matter, org.charter.name), homeOf(frame, org))
      const asked = askedOf(c, door, place)
      if (asked instanceof Response) return asked
      const which = { matter, procedure: c.req.query('procedure') || null, opened: c.req.query('opened') || null }
      const { run, runs } = runOf(org, org.stand(asked.shown, matter, asked.known ?? undefined), which)
      if (run === null) {
        const has = runs.flatMap(r => (r.procedure === null ? [] : [`“${r.procedure}” (${r.opened})`]))
        return bad(404, t.noRun(matter, has.length === 0 ? t.nothing : sayList(has, frame.lang)))
      }
      const no = Number(c.req.query('act') ?? '0')
      const act = org.acts[no - 1]
      if (kind === 'notification' && (act === undefined || act.matter !== matter || no > (asked.known ?? org.acts.length)))
        return bad(404, t.noInstrument(c.req.query('act') ?? '', matter))
      const sources = await sourcesOf(c, place, { asked, run, address: address() })
      const paper: Paper = kind === 'sheet' ? decisionSheet(sources) : notification(sources, no)
      const path = `${orgPath(org.id)}/${kind}`
      if (LASTING.test(c.req.path)) {
        const when = parseWhen(asked.shown, org.charter.seat.zone)
        // Loaded here only: other pages answer sooner without it.
        const { printedPdf } = await import('./printed.ts')
        const bytes = await printedPdf(paper, typeof when === 'string' || !Number.isFinite(when.from) ? 0 : when.from)
        return c.body(bytes, 200, {
          ...headers,
          'content-type': 'application/pdf',
          'content-language': frame.lang,
          'content-disposition': `inline; filename="${`${kind}-${matter}`.replace(/[^\w.-]+/g, '-')}.pdf"`,
          'cache-control': 'private, no-store',
        })
      }
      const query = {
        matter,
        procedure: which.procedure,
        opened: which.opened,
        act: kind === 'notification' ? no : null,
        'as-of': asked.asOf,
        known: asked.known,
      }
      return c.body(
        page(
          <PaperPage
            frame={{ ...frame, query: Object.fromEntries(Object.entries(query).flatMap(([k, v]) => (v === null ? [] : [[k, String(v)]]))) }}
            paper={paper}
            pdf={to({ ...frame, fixed: true }, `${path}.pdf`, query)}
            crumbs={[
              { says: wordsOf(frame.lang).organisations, href: to(frame, '/') },
              { says: org.charter.name, href: to(frame, orgPath(org.id)) },
              { says: org.titles.get(matter) ?? matter, href: to(frame, matterPath(org.id, matter)) },
              { says: paper.kind, href: null },
            ]}
          />,
        ),
        200,
        { ...headers, 'content-type': 'text/html; charset=utf-8', 'content-language': frame.lang, 'cache-control': 'private, no-store' },
      )
    }
  const shared = {
    matter: z.string().describe('The path of the matter.'),
    procedure: z.string().optional().describe('The procedure of the run; without it, the run in which the matter stands.'),
    opened: z.string().optional().describe('The day or instant on which the run was opened.'),
    'as-of': z.string().optional(),
    known: z.string().optional(),
    lang: z.string().optional(),
  }
  const row = (path: string, says: string, query: z.ZodObject, run: Route['run']): Route => ({
    method: 'get',
    path,
    who: 'anyone',
    says,
    query,
    answers: { 200: { says, type: LASTING.test(path) ? 'application/pdf' : 'text/html' } },
    run,
  })
  const act = z.object({ ...shared, act: z.string().describe('The number of the act that is notified.') })
  return [
    row('/{org}/sheet', 'The decision sheet of a run, to be printed.', z.object(shared), paperAt('sheet')),
    row('/{org}/sheet.pdf', 'The decision sheet as a tagged PDF.', z.object(shared), paperAt('sheet')),
    row('/{org}/notification', 'The depositary’s notification of an act, to be printed.', act, paperAt('notification')),
    row('/{org}/notification.pdf', 'The notification as a tagged PDF.', act, paperAt('notification')),
  ]
}
