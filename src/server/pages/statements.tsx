/** The page of statements, and the same as JSON and as JSON-LD. */
import { isWon } from '../../charter/won.ts'
import type { Context } from 'hono'
import { type Asking, holdClaim } from '../../judge/claim.ts'
import type { Standing } from '../../judge/standing.ts'
import { jsonOf, sayReasonOf } from '../../views/claim-said.ts'
import { claimReviews } from '../../views/claim-review.ts'
import { printJson } from '../../views/json.ts'
import { nameOf } from '../../views/say.ts'
import { countedOf, soughtIn, type Sought, type Statement, statementsOf, type Told } from '../../views/statements.ts'
import { statementsWordsOf } from '../../views/words.ts'
import { orgPath } from '../../web/layout.tsx'
import { StatementsPage } from '../../web/statements.tsx'
import { page } from '../answer.tsx'
import type { Organisation } from '../organisation.ts'
import { askedOf, type Asked, type Door, placeOf, viewOf } from '../place.ts'
import { cutOf } from './cut.ts'

/** The record of an organisation, with the judge's word on each claim; known up to the same line as the page. */
export function toldOf(org: Organisation, { known }: Pick<Asked, 'known'>): Told {
  const asking: Asking = {
    charter: org.charter,
    acts: known === null ? org.acts : org.acts.slice(0, known),
    stand: (asOf, matter) => org.stand(asOf, matter, known ?? undefined),
  }
  return { charter: asking.charter, acts: asking.acts, hold: claim => holdClaim(claim, asking) }
}

/** The acts that counted in a run that came to the outcome its procedure is for; where none did, those that opened it. */
export const decidedIn = ({ matters }: Standing, org: Organisation): ReadonlySet<number> =>
  new Set(
    matters
      .filter(run => isWon(run, org.charter))
      .flatMap(run => {
        const counted = run.acts.filter(a => a.worth === 'counts')
        return (counted.length > 0 ? counted : run.acts.filter(a => a.worth === 'opens')).map(a => a.no)
      }),
  )

/** The statements asked for last of an organisation, by what they rest on: each claim asks the judge for the day on which it was made. */
const kept = new WeakMap<Organisation, { readonly key: string; readonly all: readonly Statement[] }>()
function allOf(org: Organisation, asked: Asked, standing: Standing): readonly Statement[] {
  const key = `${org.version}\n${asked.shown}\n${asked.known}`
  const found = kept.get(org)
  if (found?.key === key) return found.all
  const all = statementsOf(standing, toldOf(org, asked))
  kept.set(org, { key, all })
  return all
}

type Form = 'page' | 'json' | 'jsonld'
const LONGEST = 300
/** So many statements stand on a page. */
const MOST = 30

export const statementsPage =
  (door: Door, form: Form) =>
  (c: Context): Response => {
    const place = placeOf(c, door, c.req.param('org') ?? '')
    if (place instanceof Response) return place
    const { org, frame } = place
    const asked = askedOf(c, door, place)
    if (asked instanceof Response) return asked
    const of = (name: string): string | null => c.req.query(name)?.slice(0, LONGEST).trim() || null
    const sought: Sought = {
      speaker: of('speaker'),
      about: of('about'),
      verdict: (['shows', 'contradicts', 'silent'] as const).find(v => v === of('verdict')) ?? null,
      kind: (['stated', 'claimed'] as const).find(k => k === of('kind')) ?? null,
    }
    const view = viewOf(org, asked)
    const all = allOf(org, asked, view.standing)
    const found = soughtIn(all, sought)
    const cut = cutOf(c, found, () => 0, MOST)
    if (cut instanceof Response) return cut
    return door.answer(c, frame, {
      json: form !== 'page',
      ...(form === 'jsonld' ? { part: 'jsonld', type: 'application/ld+json; charset=utf-8' } : {}),
      shown: asked.shown,
      until: asked.until,
      make: () => {
        if (form === 'json')
          return printJson({
            charter: org.id,
            asOf: view.standing.asOf,
            known: view.standing.known,
            counts: countedOf(all),
            found: found.length,
            statements: found.map(jsonOf),
          })
        const t = statementsWordsOf(frame.lang)
        const base = `${door.address()}${orgPath(org.id)}/statements`
        if (form === 'jsonld')
          return `${JSON.stringify(
            claimReviews(found, {
              charter: org.charter,
              urlOf: no => `${base}#statement-${no}`,
              name: id => nameOf(org.charter, id, frame.lang),
              verdict: s => (s.held === null ? '' : t.verdicts[s.held.verdict]),
              reason: s => (s.held === null ? '' : sayReasonOf(s.held, frame.lang)),
              lang: frame.lang,
            }),
            null,
            2,
          )}\n`
        return page(
          <StatementsPage
            frame={frame}
            view={view}
            decided={decidedIn(view.standing, org)}
            all={all}
            list={{ ...cut, total: found.length }}
            sought={sought}
          />,
        )
      },
    })
  }
