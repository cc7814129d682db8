/** One party: whether it is one, what is awaited from it, what is in effect for it, and what it did. */
import type { Context } from 'hono'
import { lastMoment } from '../../basics/moment.ts'
import { nearest } from '../../basics/text.ts'
import { authorsOf } from '../../record/act.ts'
import { printJson } from '../../views/json.ts'
import { type PowerShown, powersShown, sayShown } from '../../views/powers-said.ts'
import { nameOf } from '../../views/say.ts'
import { wordsOf } from '../../views/words.ts'
import { orgPath, partyPath, to } from '../../web/layout.tsx'
import type { View } from '../../web/parts.tsx'
import { PartyOf } from '../../web/party.tsx'
import { missing, page } from '../answer.tsx'
import { suffix } from '../asked.ts'
import type { Organisation } from '../organisation.ts'
import { askedOf, placeOf, viewOf, type Door, type Place } from '../place.ts'

export const partyPage =
  (door: Door) =>
  (c: Context): Response => {
    const place = placeOf(c, door, c.req.param('org') ?? '')
    if (place instanceof Response) return place
    const { org, frame } = place
    const ids = new Set(org.charter.parties.map(p => p.id))
    const { id, json } = suffix(c.req.param('party') ?? '', name => ids.has(name))
    if (!ids.has(id)) return noParty(c, place, id)
    const asked = askedOf(c, door, place)
    if (asked instanceof Response) return asked
    return door.answer(c, frame, {
      json,
      shown: asked.shown,
      until: asked.until,
      make: () => {
        const view = viewOf(org, asked)
        const powers = org.live ? powersIn(view, id) : null
        const says = powers?.map(p => ({ no: p.no, says: sayShown(p, org.charter, frame.lang) })) ?? null
        return json
          ? printJson({
              ...partyOf(view, id),
              ...(powers === null ? {} : { powers: powers.map(({ power, at, by }) => ({ ...power, at, issuedFor: by })) }),
            })
          : page(<PartyOf frame={frame} view={view} id={id} shown={asked.shown} powers={says} />)
      },
    })
  }

function noParty(c: Context, { org, frame }: Place, id: string): Response {
  const near = nearParty(org, id)
  return missing(
    c,
    frame,
    wordsOf(frame.lang).noSuchParty(id, org.charter.name),
    { says: org.charter.name, href: `${to(frame, orgPath(org.id))}#parties` },
    near === null ? null : { says: nameOf(org.charter, near, frame.lang), href: to(frame, partyPath(org.id, near)) },
  )
}

/** A party meant by its id in other letters, by its name, or by something close to either. */
function nearParty({ charter }: Organisation, id: string): string | null {
  const ids = charter.parties.map(p => p.id)
  const names = new Map(charter.parties.map(p => [p.name.toLowerCase(), p.id]))
  return (
    ids.find(i => i.toLowerCase() === id.toLowerCase()) ??
    names.get(id.toLowerCase()) ??
    nearest(id.toUpperCase(), ids) ??
    names.get(nearest(id.toLowerCase(), names.keys()) ?? '') ??
    null
  )
}

/** The powers of a party at the coordinates of a view. */
function powersIn({ charter, standing, acts }: View, party: string): readonly PowerShown[] {
  const at = lastMoment(standing.asOf, charter.seat.zone)
  return at === null ? [] : powersShown(charter, standing.edition, acts.slice(0, standing.known), { party, at })
}

/** The party in a standing, as JSON tells it. */
function partyOf({ standing, charter: { parties }, acts }: View, id: string): object {
  const { charter, charterHash, edition, asOf, known, matters } = standing
  const mine = new Set(acts.flatMap((act, i) => (authorsOf(act).includes(id) ? [i + 1] : [])))
  return {
    charter,
    charterHash,
    edition,
    asOf,
    known,
    party: parties.find(p => p.id === id),
    member: standing.parties.includes(id),
    awaited: matters
      .filter(m => m.state === 'open' && m.finding?.awaiting.includes(id))
      .map(m => ({ id: m.id, procedure: m.procedure, opened: m.opened })),
    effects: matters.flatMap(m =>
      m.effects.filter(e => e.party === id).map(e => ({ matter: m.id, outcome: m.outcome, from: e.from, until: e.until })),
    ),
    acts: matters.flatMap(m => m.acts.filter(a => mine.has(a.no)).map(a => ({ ...a, matter: m.id, procedure: m.procedure }))),
  }
}
