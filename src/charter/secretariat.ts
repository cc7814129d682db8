/**
 * `credentials`, `markings` and `series` blocks: who examines powers, who certifies and dates, whether matters may be closed to some
 * readers, and the numbers that decisions are given. Nothing here touches an outcome; the platform's doors obey it.
 *
 *     credentials: { registered by: Secretary General, without: [head of State], confirmed: within 7 days, four eyes: [certified] }
 *     markings: { heads: every 30 seconds }
 *     series: { decision: { body: Council, form: "CD/{year}/{n}", by: Secretary General } }
 *
 * VCLT Art. 7 (full powers; who needs none); UN General Assembly, Rules of Procedure, rules 27 and 28 (credentials).
 */
import { list } from '../basics/text.ts'
import type { Block } from '../rules/block.ts'
import { readNumeral } from '../rules/quantity.ts'
import type { Credentials, Edition, Markings, Period, Series } from './charter.ts'
import { readyOfficers } from './groups.ts'
import type { Found } from './kinds.ts'
import { checkKeys, didYouMean, meant, plain, readNames, readText, table } from './names.ts'

/** What these blocks may name. */
export interface Offices {
  /** Those whom the charter names come before those that every charter has. */
  readonly officers: readonly string[]
  readonly bodies: readonly string[]
  readonly acts: readonly string[]
}

/** The officers of an edition, those whom it names itself first. */
export const officersInOrder = (officers: readonly string[]): string[] => [
  ...officers.filter(o => !readyOfficers.includes(o)),
  'Registrar',
  ...readyOfficers.filter(o => o !== 'Registrar'),
]

/** The rule on credentials; null where no block gives one. */
export function readCredentials(found: readonly Found[], offices: Offices): Credentials | null {
  const first = only(found, 'credentials')
  if (first === null) return null
  const { article, line } = first
  const block = under(first, 'credentials', 'registered by: Secretary General')
  if (block === null) return null
  checkKeys(block, ['registered by', 'without', 'confirmed', 'four eyes', 'certified by', 'dated by'], '"credentials"')
  const registrar = readOffice(block, 'registered by', offices) ?? offices.officers[0] ?? 'Registrar'
  const dated = block.get('dated by')
  return {
    line,
    article,
    registeredBy: registrar,
    without: readNames(block.get('without'), 'without'),
    confirmed: readConfirmed(block.get('confirmed')),
    fourEyes: readKnown(block.get('four eyes'), 'four eyes', offices.acts, 'act', 'write a built-in act, or declare it in an "acts" block'),
    certifiedBy: readOffice(block, 'certified by', offices) ?? registrar,
    datedBy: dated === null ? [registrar] : readOffices(dated, 'dated by', offices),
  }
}

/** The rule on markings; null where no block gives one, and all is public. */
export function readMarkings(found: readonly Found[]): Markings | null {
  const first = only(found, 'markings')
  if (first === null) return null
  const { article, line } = first
  const block = under(first, 'markings', 'heads: every 30 seconds')
  if (block === null) return null
  checkKeys(block, ['heads'], '"markings"')
  const heads = block.get('heads')
  if (heads === null) block.fault('nothing says how often others hear that the record has grown; write "heads: every 30 seconds"')
  return { line, article, heads: readRhythm(heads) }
}

/** The series of numbers by name. */
export function readSeries(found: readonly Found[], offices: Offices, registrar: string): Readonly<Record<string, Series>> {
  const seen = new Map<string, Series>()
  for (const f of found) {
    const block = under(f, 'series', 'decision: { form: "CD/{year}/{n}" }')
    for (const { key, line } of block?.keys() ?? []) {
      const at = block?.get(key)
      if (!at) continue
      if (at.keys().length === 0) {
        at.fault(`"${key}" does not say how its numbers look; write "${key}: { form: "CD/{year}/{n}" }"`)
        continue
      }
      checkKeys(at, ['body', 'form', 'by'], 'a series')
      const name = key.trim()
      const form = readForm(at, name)
      const twin = [...seen.values()].find(s => plain(s.name) === plain(name))
      const alike = [...seen.values()].find(s => s.form === form)
      if (twin) at.fault(`the series "${name}" is defined twice (the other is line ${twin.line}); keep one`)
      else if (alike && form !== '')
        at.get('form')?.fault(
          `"${form}" is the form of the series "${alike.name}" too, so that two decisions could bear one number; give one of them another form`,
        )
      const named = readText(at.get('body'), 'body')
      const body = named === null ? null : meant(named, offices.bodies)
      if (named !== null && body === null)
        at.get('body')?.fault(`no body is called "${named}"${didYouMean(named, offices.bodies, 'define it in a "bodies" block')}`)
      seen.set(name, { name, line, body, form, by: readOffice(at, 'by', offices) ?? registrar })
    }
  }
  return table(seen)
}

/** What holds of credentials in an edition: its block, or what every charter has. */
export function credentialsOf(edition: Pick<Edition, 'credentials' | 'officers'>): Credentials {
  if (edition.credentials) return edition.credentials
  const registrar = officersInOrder(edition.officers)[0] ?? 'Registrar'
  return {
    line: 0,
    article: '',
    registeredBy: registrar,
    without: [],
    confirmed: null,
    fourEyes: [],
    certifiedBy: registrar,
    datedBy: [registrar],
  }
}

function only(found: readonly Found[], kind: string): Found | null {
  const [first, ...more] = found
  for (const f of more) f.block.fault(`a second "${kind}" block (the other is line ${first?.line ?? 0}); put what it says into the first`)
  return first ?? null
}

/** The map under the block's first key. */
function under({ block }: Found, kind: string, example: string): Block | null {
  checkKeys(block, [kind], `a "${kind}" block`)
  const at = block.get(kind)
  if (at !== null && at.keys().length > 0) return at
  at?.fault(`"${kind}" holds keys of its own; write "${kind}: { ${example} }"`)
  return null
}

const called = (name: string, kind: string, known: readonly string[], otherwise: string): string =>
  `no ${kind} is called "${name}"${didYouMean(name, known, otherwise)}`

function readOffice(block: Block, key: string, offices: Offices): string | null {
  const name = readText(block.get(key), key)
  if (name === null) return null
  const office = meant(name, [...offices.officers, ...offices.bodies])
  if (office === null)
    block.get(key)?.fault(called(name, 'officer', [...offices.officers, ...offices.bodies], 'name it under "officers" in a "bodies" block'))
  return office
}

const readOffices = (block: Block, key: string, offices: Offices): string[] =>
  readKnown(block, key, [...offices.officers, ...offices.bodies], 'officer', 'name it under "officers" in a "bodies" block')

function readKnown(block: Block | null, key: string, known: readonly string[], kind: string, otherwise: string): string[] {
  return readNames(block, key).flatMap(name => {
    const found = kind === 'act' ? (known.includes(name) ? name : null) : meant(name, known)
    if (found === null)
      block
        ?.items()
        .find(i => i.text?.trim() === name)
        ?.fault(called(name, kind, known, otherwise))
    return found ?? []
  })
}

const units: Readonly<Record<string, Period['unit']>> = { hour: 'hours', day: 'days', 'working day': 'working days', week: 'weeks' }

/** `within 7 days`, `never`. */
function readConfirmed(block: Block | null): Period | null {
  const text = readText(block, 'confirmed')
  if (text === null || block === null || text === 'never') return null
  const [, count = '', named = ''] = /^within (.+?)[- ]((?:working )?[a-z]+?)s?$/i.exec(text) ?? []
  const unit = units[named.toLowerCase()]
  const n = readNumeral(count)
  if (unit === undefined || n === null)
    block.fault(`"${text}" is no time to confirm in; write "within 7 days", "within 72 hours" or "never"`)
  else if (n < 1 || n > 999) block.fault(`a party confirms within 1 to 999 ${unit}, not ${n}; write "within 7 days", or "never"`)
  else return { n, unit }
  return null
}

const rhythms: Readonly<Record<string, number>> = { second: 1000, minute: 60_000, hour: 3_600_000, day: 86_400_000 }

/** `every 30 seconds`, in milliseconds. */
function readRhythm(block: Block | null): number {
  const text = readText(block, 'heads')
  const otherwise = 30_000
  if (text === null || block === null) return otherwise
  const [, count, named = ''] = /^every (?:(.+?)[- ])?([a-z]+?)s?$/i.exec(text) ?? []
  const unit = rhythms[named.toLowerCase()]
  const n = count === undefined ? 1 : readNumeral(count)
  if (unit === undefined || n === null) block.fault(`"${text}" is no rhythm; write "every 30 seconds", "every 5 minutes" or "every hour"`)
  else if (n * unit < 1000 || n * unit > 86_400_000)
    block.fault(`heads come at least once a day and at most once a second, and not "${text}"; write "every 30 seconds"`)
  else return n * unit
  return otherwise
}

const placeholders = ['{year}', '{n}']

/** `CD/{year}/{n}`: the running number stands in it once. */
function readForm(at: Block, name: string): string {
  const form = readText(at.get('form'), 'form')
  if (form === null) {
    if (at.get('form') === null) at.fault(`"${name}" does not say how its numbers look; write "form: "CD/{year}/{n}""`)
    return ''
  }
  const within: readonly string[] = form.match(/\{[^}]*\}/g) ?? []
  const strange = within.find(p => !placeholders.includes(p))
  const say = (says: string): string => {
    at.get('form')?.fault(says)
    return ''
  }
  if (strange !== undefined)
    return say(`a number is not made with "${strange}"${didYouMean(strange, placeholders, `write ${list(placeholders, 'or')}`)}`)
  if (within.filter(p => p === '{n}').length !== 1)
    return say(`"${form}" ${within.includes('{n}') ? 'counts twice' : 'does not count'}; the running number {n} stands in it once`)
  if (/\d\{n\}|\{n\}\d|\}\{/.test(form))
    return say(`in "${form}" the running number cannot be told from what stands beside it; write a "/" between them`)
  return form
}
