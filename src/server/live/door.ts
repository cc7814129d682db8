/**
 * The one way to write. A submission is refused only where it is malformed or its sender has no standing to act, in a sentence; without powers
 * it is kept apart. What is kept gets a number and a receipt; what it is worth is the judge's to say.
 */
import { randomBytes } from 'node:crypto'
import { firstMoment, printInstant } from '../../basics/moment.ts'
import type { ActWorth } from '../../judge/standing.ts'
import { type Act, ERASED } from '../../record/act.ts'
import { holdsNumber, holdsNumbers } from '../../record/fields.ts'
import type { Draft as StoreDraft, Receipt, Store } from '../../store/store.ts'
import { changesPowers } from '../../views/powers-acts.ts'
import { worthIn } from '../../views/preview.ts'
import { isCounted } from '../../views/alert.ts'
import { reachesBack } from '../../views/settled.ts'
import { liveWordsOf, peopleWordsOf } from '../../views/words.ts'
import type { Lang } from '../../words/languages.ts'
import type { Organisation } from '../organisation.ts'
import { numberGone, onceOf } from '../papers/checks.ts'
import type { Person } from '../people/person.ts'
import { withClosedName } from './closed-name.ts'
import { addEdition } from './edition.ts'
import { endOf, keep, type KeptApart, keptApart, type KeptHand, keptHand, HAND_LASTS } from './kept.ts'
import type { Live } from './live.ts'
import { sealAct } from './sealed.ts'
import { type Draft, readDraft, type Refused, refused, rulesOf, type Sent } from './sent.ts'

export interface Taken {
  readonly kind: 'taken'
  readonly receipt: Receipt
  readonly act: Act
  /** What the judge says of it, where it says something. */
  readonly worth: ActWorth | null
}
/** Came without powers: kept beside the record with its time, until the party confirms it. */
export interface Apart {
  readonly kind: 'apart'
  readonly key: string
  readonly received: number
  readonly says: string
  /** Whether it was kept apart before, under the same key. */
  readonly again: boolean
}

/** Waits for a second person to put their name to it, as the charter wants of this act. */
export interface InHand {
  readonly kind: 'hand'
  readonly key: string
  readonly received: number
  /** The last moment to do so. */
  readonly until: number
  readonly says: string
  readonly again: boolean
}

/** Whether a person may do an act, and the last act on which the answer rests. */
export type Ask = (
  person: Person,
  act: Act,
  at: number,
  lang?: Lang,
) =>
  | { readonly ok: true }
  /** Without powers it may be kept apart; without standing to do it at all, it is refused. */
  | { readonly ok: false; readonly lacks: 'powers' | 'standing'; readonly says: string }

export interface Doorway {
  readonly store: Store
  readonly live: Live
  readonly may: Ask
  /** Whether the charter wants two people to put their names to an act. */
  readonly wantsTwo: (act: Act, at: number) => boolean
  /** The number of the last act that changed powers; 0 = none. */
  readonly powersAt: () => number
  /** The act of a number as it was kept, with what the judge says of it, at its receipt, of what its sender may see. */
  readonly worth: (no: number, at: number) => Pick<Taken, 'act' | 'worth'>
  /** Why an act cannot be taken for whom it names or how it is marked; null where it can. */
  readonly guard: (person: Person, act: Act, at: number, lang?: Lang) => string | null
  /** Whether not everybody may read the matter of an act, once the act is taken. */
  readonly closed: (act: Act) => boolean
  /** What stands in the way of an act beside powers, in a sentence. */
  readonly check?: (act: Act, at: number, lang?: Lang) => Promise<string | null>
}

export interface Submission {
  readonly person: Person
  readonly sent: Sent
  /** The sender's own key, so that sending twice keeps it once; one is drawn where there is none. */
  readonly key?: string
  readonly part?: Uint8Array
  /** The language in which the sender reads. */
  readonly lang?: Lang
}

/** Keeps what a person sends, or says why not. */
export async function submit(way: Doorway, submission: Submission, now: number): Promise<Taken | Apart | InHand | Refused> {
  const { person, part, lang = 'en' } = submission
  const key = submission.key ?? drawKey()
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) return refused(400, peopleWordsOf(lang).badKey)
  const sent = await withClosedName(way, submission.sent, person.by, key)
  await hearNumbers(way, sent)
  return append<Apart | InHand | Taken>(
    way,
    { author: person.by, key, part, lang },
    async (org, now) => {
      const draft = readDraft(org, person, sent, now, lang)
      if ('kind' in draft) return draft
      const amiss = way.guard(person, draft.act, now, lang)
      // What was kept under this key is looked up by the store: sent again it is the same, though its matter is there by now.
      if (amiss !== null) return (await way.store.byKey(way.live.id, person.by, key)) === null ? refused(400, amiss) : draft
      const other = submission.key === undefined ? null : await keyedOtherwise(way, { ...submission, sent, key })
      if (other !== null) return other
      const allowed = await mayNow(way, person, draft.act, now, lang)
      if (!allowed.ok)
        return allowed.lacks === 'powers' ? keepApart(way, { ...submission, sent, key }, allowed.says) : refused(403, allowed.says)
      return way.wantsTwo(draft.act, now) ? keepInHand(way, { ...submission, sent, key }) : draft
    },
    now,
  )
}

/** Takes what other nodes have taken, where a submission names a number that is not known here yet. */
async function hearNumbers({ store, live }: Doorway, sent: Sent): Promise<void> {
  const named = Object.entries(sent).flatMap(([field, value]) => (holdsNumber(field) || holdsNumbers(field) ? [value].flat() : []))
  if (named.some(no => typeof no === 'number' && no > live.size())) await live.heard((await store.head(live.id))?.size ?? 0)
}

/** Whether a person may do an act; where powers are missing, once more with what other nodes have taken meanwhile. */
async function mayNow({ store, live, may }: Doorway, person: Person, act: Act, now: number, lang: Lang): Promise<ReturnType<Ask>> {
  const allowed = may(person, act, now, lang)
  if (allowed.ok || allowed.lacks !== 'powers') return allowed
  const size = (await store.head(live.id))?.size ?? 0
  if (size <= live.size()) return allowed
  await live.heard(size)
  return may(person, act, now, lang)
}

/** The refusal of a key under which another act waits beside the record, or another person's; null where none does. */
async function keyedOtherwise({ store, live }: Doorway, { person, sent, key = '', lang = 'en' }: Submission): Promise<Refused | null> {
  const drawer = store.drawer(live.id)
  for (const kept of [await keptApart(drawer, person.by, key), await keptHand(drawer, person.by, key)])
    if (kept !== null && !isOf(kept.value, person.id, sent)) return refused(409, peopleWordsOf(lang).keyOfAnother)
  return null
}

/** A key for an act of whose sender none came. */
export const drawKey = (): string => randomBytes(16).toString('base64url')

/** Powers may change while an act is on its way; it is asked again so many times. */
const TRIES = 5

/** Appends what is made of the organisation as it stands; made anew where powers changed meanwhile. */
export async function append<T extends { readonly kind: string }>(
  way: Doorway,
  {
    author,
    key,
    part,
    lang = 'en',
  }: { readonly author: string; readonly key: string; readonly part?: Uint8Array | undefined; readonly lang?: Lang },
  make: (org: Organisation, now: number) => Draft | Refused | T | Promise<Draft | Refused | T>,
  began: number,
): Promise<Taken | Refused | T> {
  const { store, live } = way
  let told: number | null = null
  let stood = false
  let now = began
  for (let i = 0; i < TRIES; i++) {
    const org = live.whole()
    // What the store said last, where it knew better; this node has taken all up to there.
    const powers = told ?? way.powersAt()
    const made = await make(org, now)
    if ('kind' in made) return made
    const { act, dated, seal, confirmed } = made
    const inTheWay = (await way.check?.(act, now, lang)) ?? null
    if (inTheWay !== null) return refused(409, inTheWay)
    if (act.act === ERASED && live.whole().acts[(act.answers ?? 0) - 1]?.sealed === undefined)
      return refused(400, peopleWordsOf(lang).noSealedPart(String(act.answers)))
    const unread = await addEdition(store, org, act, { registrar: rulesOf(org, now).registeredBy, now, lang })
    if (unread !== null) return refused(400, unread)
    const once = onceOf(act)
    const sealed = sealAct(act, { closed: way.closed(act), seal })
    const { at, ...rest } = sealed.act
    const [answer] = await store.append(org.id, [
      {
        act: dated ? { ...rest, at } : rest,
        author: once?.author ?? author,
        key: once?.key ?? key,
        powers,
        ...(confirmed ? {} : standsOf(org, act, now)),
        ...(changesPowers(act) ? { changesPowers: true } : {}),
        ...partOf(part ?? sealed.part),
      },
    ])
    if (answer === undefined) throw new Error('the store answered nothing')
    if (answer.kind === 'receipt') {
      if (act.act === ERASED) await store.erase(org.id, act.answers as number)
      await live.heard(answer.no)
      return { kind: 'taken', receipt: answer, ...way.worth(answer.no, now) }
    }
    if (answer.why === 'powers' || answer.why === 'stood') {
      const head = await store.head(org.id)
      await live.heard(head?.size ?? 0)
      told = head?.powers ?? null
      stood = answer.why === 'stood'
      if (stood) now = Math.max(now, await store.now())
      continue
    }
    if (answer.why === 'key' && once !== null) {
      await live.heard((await store.head(org.id))?.size ?? 0)
      return refused(409, numberGone(live, act, now, lang))
    }
    const status = answer.why === 'key' ? 409 : answer.why === 'long' ? 413 : answer.why === 'unknown' ? 400 : 503
    const { altered, notKept } = liveWordsOf(lang)
    return refused(status, answer.why === 'altered' ? altered : (notKept[answer.why] ?? answer.says))
  }
  return refused(503, stood ? peopleWordsOf(lang).standsChange : peopleWordsOf(lang).powersChange)
}

/** What was asked of where all stands, for an act that could change what was shown, or that counts with those before it: it holds for these lines, and until a clock runs out. */
function standsOf({ acts, charter, next }: Organisation, act: Act, now: number): Pick<StoreDraft, 'stood'> {
  const { zone } = charter.seat
  if (!reachesBack(act, now, zone) && !isCounted(act)) return {}
  const clock = next(printInstant(now, zone))
  return {
    stood: {
      lines: acts.length,
      until: firstMoment(clock?.at, zone) ?? Number.POSITIVE_INFINITY,
    },
  }
}

const partOf = (part: Uint8Array | undefined): { readonly part?: Uint8Array } => (part ? { part } : {})

/** What the judge says of the act of a number at its receipt; null where it says nothing. */
export function worthOf({ acts, stand }: Organisation, no: number): ActWorth | null {
  const { matter, received, at } = acts[no - 1] as Act
  return matter === undefined ? null : worthIn(stand(received ?? at, matter, no).matters, no)
}

/** Keeps apart what came without powers, with its time. */
async function keepApart(way: Doorway, { person, sent, key = '', lang = 'en' }: Submission, why: string): Promise<Apart | Taken | Refused> {
  const { store, live } = way
  const received = await store.now()
  const org = live.whole()
  const { confirmed } = rulesOf(org, received)
  const until = confirmed === null ? null : endOf(confirmed, received, org.charter)
  const value = { person: person.id, by: person.by, key, sent, received, why, until, no: null }
  const found = await keep<KeptApart>(store.drawer(org.id), 'apart', value, received)
  if (found === null) return refused(429, peopleWordsOf(lang).tooManyWait)
  const { kept, again } = found
  if (!isOf(kept, person.id, sent)) return refused(409, peopleWordsOf(lang).keyOfAnother)
  return kept.no === null ? { kind: 'apart', key, received: kept.received, again, says: why } : takenAs(way, kept.no)
}

/** What stands in the record already under a number, as it was answered first. */
export async function takenAs({ store, live, worth: worthAt }: Pick<Doorway, 'store' | 'live' | 'worth'>, no: number): Promise<Taken> {
  await live.heard(no)
  const { act, worth } = worthAt(no, await live.present())
  let line = ''
  for await (const found of store.lines(live.id, no, no)) line = found.line
  return { kind: 'taken', receipt: { kind: 'receipt', no, received: Date.parse(act.received ?? act.at), line, again: true }, act, worth }
}

/** Whether something kept is what a person sent. */
const isOf = (kept: KeptApart | KeptHand, person: string, sent: Sent): boolean =>
  (('confirmed' in kept ? kept.confirmed?.sender : undefined) ?? kept.person) === person && isSame(kept.sent, sent)
const isSame = (a: Sent, b: Sent): boolean => {
  const plain = (sent: Sent): string => JSON.stringify(Object.entries(sent).sort(([x], [y]) => (x < y ? -1 : 1)))
  return plain(a) === plain(b)
}

/** Keeps an act until a second person puts their name to it. */
export async function keepInHand(
  way: Doorway,
  { person, sent, key = '', part, lang = 'en' }: Submission,
  confirmed?: KeptHand['confirmed'],
): Promise<InHand | Taken | Refused> {
  const { store, live } = way
  const l = peopleWordsOf(lang)
  const received = await store.now()
  const value: KeptHand = {
    person: person.id,
    by: person.by,
    key,
    sent,
    received,
    until: received + HAND_LASTS,
    no: null,
    ...(confirmed ? { confirmed } : {}),
    ...(part ? { part: Buffer.from(part).toString('base64') } : {}),
  }
  const found = await keep(store.drawer(live.id), 'hand', value, received)
  if (found === null) return refused(429, l.tooManyWait)
  const { kept, again } = found
  if (!isOf(kept, confirmed?.sender ?? person.id, sent)) return refused(409, l.keyOfAnother)
  if (kept.no !== null) return takenAs(way, kept.no)
  if (kept.refused !== undefined) return refused(409, l.handRefused(kept.refused.reason))
  if (kept.until < received) return refused(409, l.handOver)
  return { kind: 'hand', key, received: kept.received, until: kept.until, again, says: l.inHand }
}
