/**
 * The one way to write. A submission is refused only where it is malformed or its sender has no standing to act, in a sentence; without powers
 * it is kept apart. What is kept gets a number and a receipt; what it is worth is the judge's to say.
 */
import { randomBytes } from 'node:crypto'
import { printInstant } from '../../basics/moment.ts'
import { list, nearest } from '../../basics/text.ts'
import type { Charter, Edition } from '../../charter/charter.ts'
import type { ActWorth, MatterStanding } from '../../judge/standing.ts'
import { editionOf } from '../../views/matters.ts'
import { changesPowers } from '../../views/powers.ts'
import { type Act, builtinActs } from '../../record/act.ts'
import { readAct } from '../../record/fields.ts'
import type { Receipt, Store } from '../../store/store.ts'
import type { Live } from './live.ts'
import type { Organisation } from '../organisation.ts'
import { numberGone, onceOf } from '../papers/checks.ts'
import type { Person } from '../people/person.ts'

/** What a sender sends: the fields of an act without when it was received and by whom it was sent. */
export type Sent = Readonly<Record<string, unknown>>

export interface Refused {
  readonly kind: 'refused'
  readonly status: 400 | 403 | 409 | 413 | 503
  readonly says: string
}
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
}

/** Whether a person may do an act, and the last act on which the answer rests. */
export type Ask = (person: Person, act: Act, at: number) => { readonly ok: true } | { readonly ok: false; readonly says: string }

export interface Doorway {
  readonly store: Store
  readonly live: Live
  readonly may: Ask
  /** The number of the last act that changed powers; 0 = none. */
  readonly powersAt: () => number
  /** Why an act cannot be taken for whom it names or how it is marked; null where it can. */
  readonly guard: (person: Person, act: Act, at: number) => string | null
  /** Whether not everybody may read the matter of an act, once the act is taken. */
  readonly closed: (act: Act) => boolean
  /** What stands in the way of an act beside powers, in a sentence. */
  readonly check?: (act: Act, at: number) => Promise<string | null>
}

const refused = (status: Refused['status'], says: string): Refused => ({ kind: 'refused', status, says })

/** Fields that the platform fills in, and that a sender may not. */
const OURS = ['received', 'person', 'second', 'sealed']
export interface Draft {
  readonly act: Act
  /** The sender dated it otherwise than by its receipt. */
  readonly dated: boolean
}

/** The act that a person's submission says, dated now where the sender left its day out; or the refusal. */
export function readDraft(org: Organisation, person: Person, sent: Sent, now: number): Draft | Refused {
  for (const field of OURS) if (field in sent) return refused(400, `"${field}" is filled in when the act is received; leave it out.`)
  const { zone } = org.charter.seat
  const dated = typeof sent.at === 'string' && sent.at !== ''
  const value: Record<string, unknown> = { ...sent, by: sent.by ?? person.by, person: person.id }
  if (!dated) value.at = new Date(now).toISOString()
  const read = readAct(value, org.acts.length + 1, 'your act', zone)
  if (!read.ok) return refused(400, sentences(read.faults.map(f => f.says)))
  const act = read.ok
  if (act.by !== person.by)
    return refused(403, `You act for ${nameIn(org.charter, person.by)}, and this act is by ${byOf(org.charter, act)}; leave "by" out.`)
  const edition = editionOf(org.charter, org.stand(printInstant(now, zone), '').edition)
  const unknown = actAmiss(edition, act.act)
  if (unknown !== null) return refused(400, unknown)
  const missing = (edition.acts[act.act] ?? builtinActs[act.act])?.needs.filter(field => act[field as keyof Act] === undefined) ?? []
  if (missing.length > 0) return refused(400, `“${act.act}” needs ${list(missing.map(f => `"${f}"`))}; fill it in.`)
  return { act, dated }
}

const sentences = (says: readonly string[]): string => says.map(s => (/[.?!]$/.test(s) ? s : `${s}.`)).join(' ')
const nameIn = (charter: Charter, id: string): string => charter.parties.find(p => p.id === id)?.name ?? id
const byOf = (charter: Charter, { by }: Act): string => list((typeof by === 'string' ? [by] : by).map(id => nameIn(charter, id)))

/** The sentence on an act that neither the charter nor the vocabulary knows; null where it is known. */
function actAmiss(edition: Edition, name: string): string | null {
  if (edition.acts[name] !== undefined || builtinActs[name] !== undefined) return null
  const known = [...Object.keys(edition.acts), ...Object.keys(builtinActs)]
  const near = nearest(name, known)
  return `No act is called "${name}"${near ? `; did you mean "${near}"?` : '; the charter and its guide list them.'}`
}

export interface Submission {
  readonly person: Person
  readonly sent: Sent
  /** The sender's own key, so that sending twice keeps it once; one is drawn where there is none. */
  readonly key?: string
  readonly part?: Uint8Array
}

/** Powers may change while a submission is on its way; it is asked again so many times. */
const TRIES = 5

/** Keeps what a person sends, or says why not. */
export async function submit(way: Doorway, { person, sent, key, part }: Submission, now: number): Promise<Taken | Apart | Refused> {
  const { store, live } = way
  const used = key ?? randomBytes(16).toString('base64url')
  if (!/^[\x21-\x7e]{1,200}$/.test(used))
    return refused(400, 'A key is 1 to 200 visible signs without spaces; draw one at random for each act.')
  let told: number | null = null
  for (let i = 0; i < TRIES; i++) {
    const org = live.whole()
    const draft = readDraft(org, person, sent, now)
    if ('kind' in draft) return draft
    const { act, dated } = draft
    const amiss = way.guard(person, act, now)
    if (amiss !== null) return refused(400, amiss)
    // What the store said last, where it knew better; this node has taken all up to there.
    const powers = told ?? way.powersAt()
    const allowed = way.may(person, act, now)
    if (!allowed.ok) return keepApart(store, org, { person, sent, key: used }, allowed.says)
    const inTheWay = (await way.check?.(act, now)) ?? null
    if (inTheWay !== null) return refused(409, inTheWay)
    const once = onceOf(act)
    const { at, ...rest } = act
    const [answer] = await store.append(org.id, [
      {
        act: dated ? { ...rest, at } : rest,
        author: once?.author ?? person.by,
        key: once?.key ?? used,
        powers,
        ...(changesPowers(act) ? { changesPowers: true } : {}),
        ...partOf(part, way.closed(act)),
      },
    ])
    if (answer === undefined) throw new Error('the store answered nothing')
    if (answer.kind === 'receipt') {
      await live.heard(answer.no)
      return { kind: 'taken', receipt: answer, ...worthOf(live.whole(), answer.no) }
    }
    if (answer.why === 'powers') {
      const head = await store.head(org.id)
      await live.heard(head?.size ?? 0)
      told = head?.powers ?? null
      continue
    }
    if (answer.why === 'key' && once !== null) {
      await live.heard((await store.head(org.id))?.size ?? 0)
      return refused(409, numberGone(live, act, now))
    }
    const status = answer.why === 'key' ? 409 : answer.why === 'long' ? 413 : answer.why === 'unknown' ? 400 : 503
    return refused(status, answer.says)
  }
  return refused(503, 'Powers are changing at this moment; send it again.')
}

/** A line that not everybody may read carries a salted hash, so that nobody can guess its words and try them on its leaf. */
const partOf = (part: Uint8Array | undefined, closed: boolean): { readonly part?: Uint8Array } =>
  part ? { part } : closed ? { part: new TextEncoder().encode('{}') } : {}

/** The act of a number as it was kept, with what the judge says of it at its receipt. */
export function worthOf(org: Organisation, no: number): { readonly act: Act; readonly worth: ActWorth | null } {
  const act = org.acts[no - 1] as Act
  const { matter } = act
  if (matter === undefined) return { act, worth: null }
  const at = act.received ?? act.at
  return { act, worth: worthIn(org.stand(at, matter, no).matters, no) }
}

/** What the judge says of an act: where it counts, before where it does not. */
export function worthIn(runs: readonly MatterStanding[], no: number): ActWorth | null {
  const said = runs.flatMap(run => run.acts.filter(a => a.no === no))
  return said.find(a => a.worth === 'opens') ?? said.find(a => a.worth === 'counts') ?? said[0] ?? null
}

/** A submission without powers: its time and its words, until the party confirms it or lets it lie. */
export interface KeptApart {
  readonly person: string
  readonly by: string
  readonly sent: Sent
  readonly received: number
  readonly why: string
}

async function keepApart(
  store: Store,
  org: Organisation,
  { person, sent, key }: Submission & { key: string },
  why: string,
): Promise<Apart> {
  const received = await store.now()
  const name = `${person.by} ${key}`
  const value: KeptApart = { person: person.id, by: person.by, sent, received, why }
  const drawer = store.drawer(org.id)
  if (!(await drawer.put('apart', name, value, { from: 0 }))) {
    const before = await drawer.get<KeptApart>('apart', name)
    return { kind: 'apart', key, received: before?.value.received ?? received, says: why }
  }
  return { kind: 'apart', key, received, says: why }
}
