/** What a sender sends, read: the act that it says, dated and with its clocks written out at the seat, or the sentence on what is wrong with it. */
import { isDay, parseWhen, printInstant } from '../../basics/moment.ts'
import { nearest } from '../../basics/text.ts'
import type { Edition } from '../../charter/charter.ts'
import { credentialsOf } from '../../charter/secretariat.ts'
import { type Act, authorsOf, builtinActs } from '../../record/act.ts'
import { readAct } from '../../record/fields.ts'
import { editionOf } from '../../views/matters.ts'
import { senderOf } from '../../views/entered.ts'
import { sayFault } from '../../views/fault.ts'
import { nameOf, sayNames } from '../../views/say.ts'
import { peopleWordsOf } from '../../views/words.ts'
import type { Lang } from '../../words/languages.ts'
import type { Organisation } from '../organisation.ts'
import type { Person } from '../people/person.ts'
import { type Sealable, sealable } from './sealed.ts'

/** What a sender sends: the fields of an act without when it was received and by whom it was sent. */
export type Sent = Readonly<Record<string, unknown>>

export interface Refused {
  readonly kind: 'refused'
  readonly status: 400 | 403 | 404 | 409 | 413 | 429 | 503
  readonly says: string
}
export const refused = (status: Refused['status'], says: string): Refused => ({ kind: 'refused', status, says })

/** Fields that the platform fills in, and that a sender may not. */
const OURS = ['received', 'person', 'second', 'sealed']
export interface Draft {
  readonly act: Act
  /** The sender dated it otherwise than by its receipt. */
  readonly dated: boolean
  /** It was kept apart, and its party confirms it: that it is dated at its submission changes nothing that was shown. */
  readonly confirmed?: true
  /** The words for people that the sender wants beside the line, beside those that always lie there. */
  readonly seal: readonly Sealable[]
}

/** The clocks that a sender names, with the seat's offset and zone written out (RFC 9557), so that everybody reads the same hour. */
function seated(sent: Sent, zone: string): Sent {
  const value: Record<string, unknown> = { ...sent }
  for (const field of ['until', 'from'] as const) {
    const text = value[field]
    if (typeof text !== 'string' || isDay(text) || /(Z|[+-]\d\d:\d\d(:\d\d)?)\[.*\]$/.test(text)) continue
    const when = parseWhen(text, zone)
    if (typeof when !== 'string' && when.kind === 'instant') value[field] = printInstant(when.from, zone)
  }
  return value
}

/**
 * A local time in a form is a time at the seat; an hour that comes twice, or not at all, is asked about. A program writes the offset, for it
 * may run anywhere.
 */
export function atSeat(sent: Sent, zone: string): Sent {
  const value: Record<string, unknown> = { ...sent }
  for (const field of ['until', 'from'] as const) {
    const text = value[field]
    if (typeof text === 'string' && /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?$/.test(text)) value[field] = `${text.replace(' ', 'T')}[${zone}]`
  }
  return value
}

/** The act that a person's submission says, dated now where the sender left its day out; or the refusal. */
export function readDraft(org: Organisation, person: Person, sent: Sent, now: number, lang: Lang = 'en'): Draft | Refused {
  for (const field of OURS) if (field in sent) return refused(400, peopleWordsOf(lang).ours(field))
  const { zone } = org.charter.seat
  const dated = typeof sent.at === 'string' && sent.at !== ''
  const { seal = [], ...fields } = sent
  const named = typeof seal === 'string' ? [seal] : Array.isArray(seal) ? seal.map(String) : []
  const other = named.find(field => !(sealable as readonly string[]).includes(field))
  if (other !== undefined || (typeof seal !== 'string' && !Array.isArray(seal)))
    return refused(400, peopleWordsOf(lang).badSeal(sealable, other ?? null))
  const value: Record<string, unknown> = { ...seated(fields, zone), by: sent.by ?? person.by, person: person.id }
  if (!dated) value.at = new Date(now).toISOString()
  // Whether a number that it names is there is asked as its sender sees the record, by whoever takes it.
  const read = readAct(value, Number.MAX_SAFE_INTEGER, 'your act', zone)
  if (!read.ok) return refused(400, sentences(read.faults.map(f => sayFault(f, lang))))
  const act = read.ok
  const edition = editionAt(org, now)
  const { datedBy, registeredBy } = credentialsOf(edition)
  // What came by letter or telephone, an office enters in the name of whoever sent it; whether it may is asked with its powers.
  if (act.by !== person.by && senderOf(act, registeredBy) !== person.by)
    return refused(403, peopleWordsOf(lang).notYourAct(nameOf(org.charter, person.by, lang), sayNames(org.charter, authorsOf(act), lang)))
  if (dated && !datedBy.includes(person.by)) return refused(403, peopleWordsOf(lang).notDated(datedBy))
  const unknown = actAmiss(edition, act.act, lang)
  if (unknown !== null) return refused(400, unknown)
  const missing = (edition.acts[act.act] ?? builtinActs[act.act])?.needs.filter(field => act[field as keyof Act] === undefined) ?? []
  if (missing.length > 0) return refused(400, peopleWordsOf(lang).needs(act.act, missing))
  return { act, dated, seal: named as readonly Sealable[] }
}

const sentences = (says: readonly string[]): string => says.map(s => (/[.?!]$/.test(s) ? s : `${s}.`)).join(' ')

/** The sentence on an act that neither the charter nor the vocabulary knows; null where it is known. */
function actAmiss(edition: Edition, name: string, lang: Lang): string | null {
  if (edition.acts[name] !== undefined || builtinActs[name] !== undefined) return null
  const known = [...Object.keys(edition.acts), ...Object.keys(builtinActs)]
  return peopleWordsOf(lang).noSuchAct(name, nearest(name, known))
}

/** What the charter of the day says of credentials. */
export const rulesOf = (org: Organisation, now: number): ReturnType<typeof credentialsOf> => credentialsOf(editionAt(org, now))

/** The edition that holds at a moment: where there is one only, nobody need be asked. */
const editionAt = ({ charter, stand }: Organisation, now: number): Edition =>
  charter.editions.length === 1
    ? (charter.editions[0] as Edition)
    : editionOf(charter, stand(printInstant(now, charter.seat.zone), '').edition)
