/**
 * An alert as a message of the Common Alerting Protocol 1.2 (OASIS Standard, 1 July 2010): the request is an *Alert*, the hour that is fixed and
 * whatever changes it an *Update*, its cancelling a *Cancel*. An exercise says *Exercise*, a test *Test*. What the protocol asks for and the record
 * does not hold is said as *Unknown*, never guessed.
 */
import { parseWhen, printInstant, unmarked } from '../basics/moment.ts'
import { escapeXml } from '../basics/xml.ts'
import type { Charter } from '../charter/charter.ts'
import { type Act, isSealed } from '../record/act.ts'
import { type Lang, langs, speech } from '../words/languages.ts'
import { languageOf } from '../words/languages.ts'
import type { Alert } from './alert.ts'
import { atSeat, nameOf, sayList, sayNames, sayWhen } from './say.ts'
import { crisisWordsOf } from './words.ts'

export interface CapOf {
  readonly charter: Charter
  readonly acts: readonly Act[]
  readonly alert: Alert
  /** The act that the message is of: one of the alert's history. */
  readonly no: number
  readonly title: string
  /** The address of the platform, and that of the board. */
  readonly address: string
  readonly board: string
  /** Who may read the matter: everybody; those named; or a body's or the parties' own. */
  readonly scope:
    | { readonly is: 'Public' }
    | { readonly is: 'Restricted' }
    | { readonly is: 'Private'; readonly readers: readonly string[] }
}

/** The instant of an act as CAP writes it, with the seat's offset; null where the record does not know it to the second. */
function sentOf(act: Act, zone: string): string | null {
  const when = parseWhen(unmarked(act.received ?? act.at), zone)
  return typeof when === 'string' || when.kind !== 'instant' ? null : capTime(when.from, zone)
}

/** `2002-05-24T16:49:00-07:00`: whole seconds, and never Z (CAP 1.2, section 3.3.2). */
const capTime = (ms: number, zone: string): string => {
  const [time = '', offset = ''] = printInstant(Math.floor(ms / 1000) * 1000, zone)
    .replace(/\[.*$/, '')
    .split(/(?=[+-]\d\d:\d\d$|Z$)/)
  return `${time}${offset === 'Z' || offset === '' || offset === '+00:00' ? '-00:00' : offset}`
}

const element = (name: string, value: string | null): readonly string[] =>
  value === null || value.trim() === '' ? [] : [`<${name}>${escapeXml(value)}</${name}>`]
/** A list in which a name with a blank stands in quotation marks. */
const addressed = (names: readonly string[]): string => names.map(n => (/\s/.test(n) ? `"${n}"` : n)).join(' ')

const senderOf = (charter: Charter, address: string): string => `${address.replace(/^https?:\/\//, '')}/${charter.id}`
const identifierOf = (charter: Charter, no: number): string => `${charter.id}-${no}`

/** The message; null where an act that it needs is not dated to the second. */
export function capOf(of: CapOf): string | null {
  const { charter, acts, alert, no, address, scope } = of
  const { zone } = charter.seat
  const at = (n: number): string | null => (acts[n - 1] === undefined ? null : sentOf(acts[n - 1] as Act, zone))
  const sent = at(no)
  const before = alert.history.filter(n => n < no)
  if (sent === null || before.some(n => at(n) === null)) return null
  const sender = senderOf(charter, address)
  const type = no === alert.no ? 'Alert' : no === alert.cancelled ? 'Cancel' : 'Update'
  const status = charter.exercise ? 'Exercise' : alert.test ? 'Test' : 'Actual'
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">',
    ...element('identifier', identifierOf(charter, no)),
    ...element('sender', sender),
    ...element('sent', sent),
    ...element('status', status),
    ...element('msgType', type),
    ...element('scope', scope.is),
    ...(scope.is === 'Restricted' ? element('restriction', charter.name) : []),
    ...(scope.is === 'Private' ? element('addresses', addressed(scope.readers)) : []),
    ...(charter.exercise ? element('note', charter.exercise.name) : []),
    ...element('references', before.map(n => `${sender},${identifierOf(charter, n)},${at(n)}`).join(' ')),
    ...element('incidents', addressed([alert.matter])),
    ...langs.flatMap(lang => infoOf(of, lang, sent, type)),
    '</alert>',
    '',
  ].join('\n')
}

function infoOf({ charter, acts, alert, no, title, board }: CapOf, lang: Lang, sent: string, type: string): readonly string[] {
  const t = crisisWordsOf(lang)
  const { zone } = charter.seat
  const act = acts[no - 1] as Act
  const who = sayNames(charter, alert.by, lang)
  const begins = alert.meets === null ? null : parseWhen(unmarked(alert.meets), zone)
  const onset = begins === null || typeof begins === 'string' || begins.kind !== 'instant' ? null : capTime(begins.from, zone)
  const mark = charter.exercise ? `${t.exerciseMark(charter.exercise.name)} ` : ''
  const said =
    type === 'Cancel'
      ? t.cancelled(sayWhen(act.received ?? act.at, lang))
      : (alert.test ? t.tested : t.askedFor)(who, sayWhen(atSeat(alert.at, charter.seat.zone), lang))
  const reason = act.reason !== undefined && !isSealed(act, 'reason') ? act.reason : ''
  const hour = type === 'Cancel' || alert.meets === null ? '' : t.letter.begins(sayWhen(alert.meets, lang))
  return [
    '<info>',
    ...element('language', speech[lang].tag),
    ...element('category', 'Security'),
    ...element('event', alert.procedure === null ? t.letter.testSubject : languageOf(lang).term(alert.procedure)),
    ...element('responseType', type === 'Cancel' || alert.test ? 'None' : 'Monitor'),
    ...element('urgency', type === 'Cancel' ? 'Past' : alert.test ? 'Unknown' : 'Immediate'),
    ...element('severity', 'Unknown'),
    ...element('certainty', 'Unknown'),
    ...element('effective', sent),
    ...element('onset', type === 'Cancel' ? null : onset),
    ...element('senderName', charter.name),
    ...element('headline', [...`${mark}${title}`].slice(0, 160).join('')),
    ...element('description', [`${mark}${said}`, reason, hour].filter(s => s !== '').join(' ')),
    ...(type === 'Cancel' ? [] : element('instruction', t.instruction)),
    ...element('web', board),
    '<parameter><valueName>number</valueName>',
    `<value>${no}</value></parameter>`,
    '<area>',
    ...element(
      'areaDesc',
      sayList(
        alert.members.map(m => nameOf(charter, m.party, lang)),
        lang,
      ) || charter.name,
    ),
    '</area>',
    '</info>',
  ]
}
