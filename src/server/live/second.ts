/** How what lies beside the record comes into it: a party confirms what was sent without powers; a second person puts their name to an act. */
import type { Act } from '../../record/act.ts'
import { peopleWordsOf } from '../../views/words.ts'
import type { Lang } from '../../words/languages.ts'
import { type Person, personOf } from '../people/person.ts'
import { append, type Doorway, type InHand, keepInHand, takenAs, type Taken } from './door.ts'
import { type Draft, readDraft, type Refused, refused, rulesOf } from './sent.ts'
import { change, isOpen, type KeptApart, type KeptHand, keptApart, keptHand } from './kept.ts'

/** Somebody who is about to sign has so long before another may. */
const CLAIM = 60_000

export interface Signed {
  readonly person: Person
  /** The key under which it was sent. */
  readonly key: string
  readonly lang: Lang
}

/** Confirms what was sent for one's party without powers: it enters the record, dated at its submission. Twice is once. */
export async function confirmApart(way: Doorway, { person, key, lang }: Signed, now: number): Promise<Taken | InHand | Refused> {
  const l = peopleWordsOf(lang)
  const drawer = way.store.drawer(way.live.id)
  const kept = await keptApart(drawer, person.by, key)
  if (kept === null) return refused(404, l.noSuchApart)
  const { value } = kept
  if (value.no !== null) return takenAs(way, value.no)
  if (value.until === null || rulesOf(way.live.whole(), now).confirmed === null) return refused(403, l.neverConfirmed)
  if (!isOpen(value, now)) return refused(409, l.confirmOver(new Date(value.until).toISOString()))
  // A party confirms what somebody sent for it: nobody vouches for themselves, nor dates their own act back.
  const sender = await personOf(drawer, value.person)
  if (value.person === person.id || (sender !== null && isOne(sender, person))) return refused(403, l.anotherConfirms)
  const done = await append<InHand | Taken>(
    way,
    { author: person.by, key, lang },
    (org, now) => {
      const draft = readDraft(org, person, value.sent, now, lang)
      if ('kind' in draft) return draft
      const amiss = way.guard(person, draft.act, now, lang)
      if (amiss !== null) return refused(400, amiss)
      const allowed = way.may(person, draft.act, now, lang)
      if (!allowed.ok) return refused(403, allowed.says)
      const confirmed = { at: value.received, sender: value.person }
      return way.wantsTwo(draft.act, now) ? keepInHand(way, { person, sent: value.sent, key, lang }, confirmed) : asSent(draft, confirmed)
    },
    now,
  )
  // Where a colleague was quicker, or the sender has sent it again with powers, it stands under this key already.
  const no = done.kind === 'taken' ? done.receipt.no : await lineOf(way, person.by, key)
  if (no === null || !isLineOf(way.live.whole().acts[no - 1], value)) return done
  await change<KeptApart>(drawer, 'apart', kept, { ...value, no })
  return done.kind === 'refused' ? takenAs(way, no) : done
}

/** Whether a line is what was kept apart, confirmed or sent again with powers; another person's act may have been kept under the same key. */
const isLineOf = (act: Act | undefined, { sent, received, person }: KeptApart): boolean =>
  act !== undefined &&
  act.act === sent.act &&
  act.matter === sent.matter &&
  (act.person === person || 'at' in sent || act.at === new Date(received).toISOString())

/** The act of a submission at its own time; who sent it stands in the note. */
function asSent({ act, dated, seal }: Draft, { at, sender }: NonNullable<KeptHand['confirmed']>): Draft {
  const note = `sent by ${sender} without powers, confirmed by ${act.person}`
  return {
    act: { ...act, ...(dated ? {} : { at: new Date(at).toISOString() }), note: act.note === undefined ? note : `${act.note} (${note})` },
    dated: true,
    confirmed: true,
    seal,
  }
}

async function lineOf({ store, live }: Doorway, author: string, key: string): Promise<number | null> {
  return (await store.byKey(live.id, author, key))?.no ?? null
}

/** Puts a second person's name to an act: it enters the record with both. The powers of both are asked now, not when the first one sent it. */
export async function signHand(way: Doorway, { person, key, lang }: Signed, now: number): Promise<Taken | Refused> {
  const l = peopleWordsOf(lang)
  const drawer = way.store.drawer(way.live.id)
  const kept = await keptHand(drawer, person.by, key)
  if (kept === null) return refused(404, l.noSuchHand)
  const { value } = kept
  if (value.no !== null) return takenAs(way, value.no)
  if (value.refused !== undefined) return refused(409, l.handRefused(value.refused.reason))
  if (!isOpen(value, now)) return refused(409, l.handOver)
  const first = await personOf(drawer, value.person)
  // One person is one person, also under a second invitation to the same address.
  if (first === null || isOne(first, person)) return refused(403, l.anotherSigns)
  const { claimed } = value
  if (claimed !== undefined && claimed.person !== person.id && now - claimed.at < CLAIM) return refused(409, l.beingSigned)
  const mine: KeptHand = { ...value, claimed: { person: person.id, at: now } }
  if (!(await change<KeptHand>(drawer, 'hand', kept, mine))) return refused(409, l.beingSigned)
  const part = value.part === undefined ? undefined : new Uint8Array(Buffer.from(value.part, 'base64'))
  const done = await append<Taken>(
    way,
    { author: person.by, key, part, lang },
    (org, now) => {
      const draft = readDraft(org, first, value.sent, now, lang)
      if ('kind' in draft) return draft
      for (const who of [first, person]) {
        const amiss = way.guard(who, draft.act, now, lang)
        if (amiss !== null) return refused(400, amiss)
        const allowed = way.may(who, { ...draft.act, person: who.id }, now, lang)
        if (!allowed.ok) return refused(403, who === person ? allowed.says : l.firstLost(first.name, allowed.says))
      }
      const both: Act = { ...draft.act, second: person.id }
      return value.confirmed ? asSent({ ...draft, act: both }, value.confirmed) : { ...draft, act: both }
    },
    now,
  )
  const no = done.kind === 'taken' ? done.receipt.no : await lineOf(way, person.by, key)
  const { claimed: _, ...free } = mine
  const again = await keptHand(drawer, person.by, key)
  if (again !== null) await change<KeptHand>(drawer, 'hand', again, no === null ? free : { ...free, no })
  const apart = no === null || value.confirmed === undefined ? null : await keptApart(drawer, person.by, key)
  if (apart !== null) await change<KeptApart>(drawer, 'apart', apart, { ...apart.value, no })
  return done.kind === 'refused' && no !== null ? takenAs(way, no) : done
}

const isOne = (a: Person, b: Person): boolean => a.id === b.id || (a.mail !== null && a.mail.toLowerCase() === b.mail?.toLowerCase())

/** Lets an act lie for which a second name was wanted: the first person takes it back, or a second with powers says why not. */
export async function refuseHand(
  way: Doorway,
  { person, key, lang, reason }: Signed & { readonly reason: string },
  now: number,
): Promise<{ readonly kind: 'done'; readonly kept: KeptHand } | Refused> {
  const l = peopleWordsOf(lang)
  const drawer = way.store.drawer(way.live.id)
  const kept = await keptHand(drawer, person.by, key)
  if (kept === null) return refused(404, l.noSuchHand)
  const { value } = kept
  if (value.no !== null) return refused(409, l.signedAlready(value.no))
  if (value.refused !== undefined) return refused(409, l.handRefused(value.refused.reason))
  if (!isOpen(value, now)) return refused(409, l.handOver)
  // Whoever signs at this moment may have appended it: it is looked up before it is let lie.
  if (value.claimed !== undefined && now - value.claimed.at < CLAIM) return refused(409, l.beingSigned)
  const no = await lineOf(way, person.by, key)
  if (no !== null) return refused(409, l.signedAlready(no))
  if (person.id !== value.person) {
    const draft = readDraft(way.live.whole(), person, value.sent, now, lang)
    if ('kind' in draft) return draft
    const allowed = way.may(person, draft.act, now, lang)
    if (!allowed.ok) return refused(403, allowed.says)
  }
  const { claimed: _, ...free } = value
  const lies: KeptHand = { ...free, refused: { person: person.id, reason } }
  return (await change<KeptHand>(drawer, 'hand', kept, lies)) ? { kind: 'done', kept: lies } : refused(409, l.beingSigned)
}
