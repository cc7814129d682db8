/** What one does from one's seat in a meeting: a button each, which leads to the review of the act, from where it is sent. */
import type { FC } from 'hono/jsx'
import { builtinActs } from '../../record/act.ts'
import type { Meeting } from '../../views/meeting.ts'
import { sayItem } from '../../views/minutes.ts'
import { nameOf } from '../../views/say.ts'
import { meetingWordsOf } from '../../views/words.ts'
import { orgPath, Section, to, type Frame } from '../layout.tsx'
import type { View } from '../parts.tsx'

/** Whether the reader may do an act in a matter, with what is filled in. */
export type MayDo = (act: string, matter: string, fields?: Readonly<Record<string, string>>) => boolean

interface Offer {
  readonly says: string
  readonly act: string
  readonly fields?: Readonly<Record<string, string>>
  /** It asks for words first, on the page of the act. */
  readonly asks?: boolean
  /** It is seldom wanted, and stands folded. */
  readonly seldom?: boolean
}

const SEAT = ['recorded present', 'asked for the floor', 'took back its request', 'spoke', 'left the room'] as const

/** What a party does from its seat. */
function fromSeat(by: string, { places, floor }: Meeting, says: Readonly<Record<string, string>>): readonly Offer[] {
  const place = places.find(p => p.id === by)
  if (place === undefined) return []
  const waits = floor.queue.some(r => r.by === by)
  const speaks = floor.speaker?.by === by
  const fits: Readonly<Record<(typeof SEAT)[number], boolean>> = {
    'recorded present': !place.here,
    'asked for the floor': !waits && !speaks && floor.closed === null,
    'took back its request': waits,
    spoke: speaks,
    'left the room': place.here,
  }
  return [
    ...SEAT.filter(act => fits[act]).map(act => ({ act, says: says[act] ?? act })),
    { act: 'raised a point of order', says: says['raised a point of order'] ?? '' },
    { act: 'distributed', says: says['distributed'] ?? '', asks: true, seldom: true },
    ...(place.status === 'member' ? [] : [{ act: 'associated itself', says: says['associated itself'] ?? '' }]),
  ]
}

/** So many of a kind stand folded. */
const SELDOM = 12

/** What whoever conducts the meeting does. */
function fromChair(meeting: Meeting, { charter, titles }: View, { lang }: Frame): readonly Offer[] {
  const t = meetingWordsOf(lang)
  const { session, floor, agenda, now, procedure } = meeting
  const [next, ...others] = floor.queue
  const ahead = agenda.find(i => i.state === 'ahead')
  const item = (i: (typeof agenda)[number]): string => sayItem(i, null, { charter, titles, lang })
  const closes = procedure.closes.flatMap(c => (c.clock === 'with' ? [...c.acts] : []))
  return [
    session === null
      ? { act: 'opened the session', says: t.offers['opened the session'] ?? '' }
      : { act: 'closed the session', says: t.offers['closed the session'] ?? '' },
    ...(next === undefined ? [] : [{ act: 'gave the floor', says: t.giveFloor(nameOf(charter, next.by, lang)), fields: { to: next.by } }]),
    ...floor.points.flatMap(p =>
      p.ruling === null
        ? [
            {
              act: 'ruled on the point of order',
              says: t.ruleOn(nameOf(charter, p.by, lang)),
              fields: { answers: String(p.no) },
              asks: true,
            },
          ]
        : [],
    ),
    ...(now === null ? [] : [{ act: 'finished the item', says: t.finish(item(now)), fields: { answers: String(now.no) } }]),
    ...(ahead === undefined ? [] : [{ act: 'took up', says: t.takeUp(item(ahead)), fields: { answers: String(ahead.no) } }]),
    { act: 'put on the agenda', says: t.offers['put on the agenda'] ?? '', asks: true },
    ...(floor.closed === null ? [{ act: 'closed the list of speakers', says: t.offers['closed the list of speakers'] ?? '' }] : []),
    ...closes.map(act => ({ act, says: t.offers[act] ?? act })),
    // The chair may give the floor otherwise than the list has it.
    ...others
      .slice(0, SELDOM)
      .map(r => ({ act: 'gave the floor', says: t.giveFloor(nameOf(charter, r.by, lang)), fields: { to: r.by }, seldom: true })),
    { act: 'set the speaking time', says: t.offers['set the speaking time'] ?? '', asks: true, seldom: true },
    ...agenda
      .filter(i => i.state === 'ahead')
      .slice(0, SELDOM)
      .flatMap(i => [
        { act: 'moved on the agenda', says: t.moveItem(item(i)), fields: { answers: String(i.no) }, asks: true, seldom: true },
        { act: 'took off the agenda', says: t.takeOff(item(i)), fields: { answers: String(i.no) }, seldom: true },
      ]),
    { act: 'distributed', says: t.offers['distributed'] ?? '', asks: true, seldom: true },
  ]
}

/** The reader's own acts in a meeting that is open; nothing where nobody is signed in. */
export const Conduct: FC<{ frame: Frame; view: View; meeting: Meeting; may: MayDo }> = ({ frame, view, meeting, may }) => {
  const t = meetingWordsOf(frame.lang)
  const { person, org } = frame
  if (person === null || !org?.live || meeting.run.state !== 'open') return null
  const every = [...fromSeat(person.by, meeting, t.offers), ...fromChair(meeting, view, frame)]
    .filter(o => o.act in builtinActs || meeting.procedure.closes.some(c => c.clock === 'with' && c.acts.includes(o.act)))
    .map(o => ofThis(o, meeting))
  // Of many of one kind one is asked about; who may do the one may do the others. A document is distributed from a seat and by the chair alike.
  const asked = new Map<string, boolean>()
  const mine = (o: Offer): boolean => {
    const known = asked.get(o.act) ?? may(o.act, meeting.id, o.fields)
    asked.set(o.act, known)
    return known
  }
  const offers = [...new Map(every.map(o => [`${o.act} ${JSON.stringify(o.fields ?? {})}`, o])).values()].filter(mine)
  if (offers.length === 0) return null
  const seldom = offers.filter(o => o.seldom)
  const made = (of: readonly Offer[]) => (
    <div class="offers no-print">
      {of.map(offer => (
        <Offered frame={frame} org={org.id} matter={meeting.id} offer={offer} />
      ))}
    </div>
  )
  return (
    <Section title={t.yours} id="yours" note={t.yoursNote}>
      {made(offers.filter(o => !o.seldom))}
      {seldom.length > 0 && (
        <details class="no-print">
          <summary>{t.seldom}</summary>
          {made(seldom)}
        </details>
      )}
    </Section>
  )
}

/** What counts for a quorum, or closes the meeting, names the act that convened this very one, so that no other of its matter hears it. */
const ofThis = (offer: Offer, { run, convened, procedure }: Meeting): Offer =>
  convened !== null &&
  run.acts.some(a => a.no === convened.no && a.worth === 'opens') &&
  (builtinActs[offer.act]?.kind === 'position' || procedure.closes.some(c => c.clock === 'with' && c.acts.includes(offer.act)))
    ? { ...offer, fields: { answers: String(convened.no) } }
    : offer

const Offered: FC<{ frame: Frame; org: string; matter: string; offer: Offer }> = ({ frame, org, matter, offer }) => {
  const { act, says, fields = {}, asks } = offer
  return asks ? (
    <a class="btn" href={to(frame, `${orgPath(org)}/act`, { act, matter, ...fields })}>
      {says}
    </a>
  ) : (
    <form method="post" action={to(frame, `${orgPath(org)}/preview`)}>
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="matter" value={matter} />
      <input type="hidden" name="back" value="meeting" />
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button type="submit">{says}</button>
    </form>
  )
}
