/**
 * An IATI activity file (2.03) read as the acts that would enter it: activities, budgets, pledges, commitments and disbursements each as what they are,
 * results with their indicators and milestones. A file with a fault is refused whole, each fault at its line; what no act is made of is counted (`unread.ts`).
 *
 * An activity without one above it in the file is a programme, another a project below that. What `iati.ts` writes in words is read again here.
 */
import type { Fault, Result } from '../basics/fault.ts'
import { nearest } from '../basics/text.ts'
import type { Element } from '../basics/xml.ts'
import type { Charter } from '../charter/charter.ts'
import type { Act } from '../record/act.ts'
import { readAct } from '../record/fields.ts'
import { countries } from './iati.ts'
import { readIati } from './iati-check.ts'
import { account, type Unread, unreadOf, took } from './unread.ts'
import { readMoney } from './iati-money.ts'
import { type Activity, childOf, childrenOf, dayOf, earlier, type Reading, textOf } from './iati-reading.ts'
import { readResults } from './iati-results.ts'
import { nameOf } from './say.ts'

export interface IatiPlace {
  readonly file: string
  readonly charter: Charter
  /** How many acts the record already holds: the first act has the next number. */
  readonly known: number
  /** The officer, body or party who enters what the file says. */
  readonly recorder: string
  /** The day on which it is read: what the file says was said by then. */
  readonly today: string
}
export interface IatiRead {
  readonly acts: readonly Act[]
  readonly unread: readonly Unread[]
}

/** The acts of an activity file and what of it is left; or every fault, and nothing of the file. */
export function readIatiActs(text: string, place: IatiPlace): Result<IatiRead> {
  const read = readIati(text, place.file)
  if (!('root' in read)) return { ok: null, faults: read }
  if (read.faults.length > 0) return { ok: null, faults: read.faults }
  const { root } = read
  const { file, charter, known, recorder } = place
  const acts: Act[] = []
  const faults: Fault[] = []
  const names = namesOf(charter)
  const reading: Reading = {
    account: account(),
    recorder,
    said: root.attributes['generated-datetime']?.slice(0, 10) ?? place.today,
    who: name => names.get(name) ?? null,
    like: name => {
      const near = nearest(name, names.keys())
      return near === null ? '' : `; did you mean "${near}"?`
    },
    enter: (line, value) => {
      const kept = Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined && v !== null && v !== ''))
      const source = `IATI file ${file.slice(file.lastIndexOf('/') + 1)}, line ${line}`
      const act = readAct({ ...kept, source }, known + acts.length + 1, file, charter.seat.zone, line)
      if (act.ok === null) faults.push(...act.faults)
      else acts.push(act.ok)
    },
  }
  took(reading.account, root, 'version', 'generated-datetime')
  const activities = activitiesOf(root.children.filter(c => c.name === 'iati-activity'))
  for (const activity of activities) readActivity(activity, reading, charter, activities)
  if (faults.length > 0) return { ok: null, faults }
  return { ok: { acts, unread: unreadOf(root, reading.account) }, faults: [] }
}

/** The names by which the charter's parties, bodies and officers are called. */
function namesOf(charter: Charter): ReadonlyMap<string, string> {
  const ids = [...charter.parties.map(p => p.id), ...charter.editions.flatMap(e => [...Object.keys(e.bodies), ...e.officers])]
  return new Map([...ids.map(id => [nameOf(charter, id, 'en'), id] as const), ...ids.map(id => [id, id] as const)])
}

/** Each activity with its matter, those above before those below. */
function activitiesOf(elements: readonly Element[]): readonly Activity[] {
  const id = (e: Element): string => childOf(e, 'iati-identifier')?.text.trim() ?? ''
  const parent = new Map(
    elements.map(e => {
      const ref = childrenOf(e, 'related-activity')
        .find(r => r.attributes['type'] === '1')
        ?.attributes['ref']?.trim()
      return [id(e), elements.some(o => o !== e && id(o) === ref) ? ref : undefined] as const
    }),
  )
  const prefix = (e: Element): string =>
    [childOf(e, 'reporting-org')?.attributes['ref'], ...childrenOf(e, 'other-identifier').map(o => o.attributes['ref'])]
      .map(ref => `${ref}-`)
      .find(start => id(e).startsWith(start)) ?? ''
  const part = (text: string): string => text.replace(/[^\p{L}\p{N}._-]+/gu, '-') || 'activity'
  const byId = new Map(elements.map(e => [id(e), e]))
  const matterOf = (e: Element, seen: readonly Element[] = []): string => {
    const above = byId.get(parent.get(id(e)) ?? '')
    if (above === undefined || seen.includes(e)) return part(id(e).slice(prefix(e).length))
    const own = id(e).startsWith(`${id(above)}-`) ? id(e).slice(id(above).length + 1) : id(e).slice(prefix(e).length)
    return `${matterOf(above, [...seen, e])}/${part(own)}`
  }
  const lang = (e: Element): string | undefined => e.attributes['xml:lang']
  return elements
    .map(element => ({
      element,
      matter: matterOf(element),
      lang: lang(element),
      title: textOf(childOf(element, 'title'), lang(element), account()) ?? '',
    }))
    .toSorted((a, b) => a.matter.split('/').length - b.matter.split('/').length)
}

function readActivity(activity: Activity, reading: Reading, charter: Charter, all: readonly Activity[]): void {
  const { element, matter, title, lang } = activity
  const { account, recorder, said, enter } = reading
  const isProgramme = !matter.includes('/')
  const own = (name: string): readonly Element[] => childrenOf(element, name)
  took(account, element, 'xml:lang', 'default-currency', 'last-updated-datetime')
  if (element.attributes['hierarchy'] === String(isProgramme ? 1 : 2)) took(account, element, 'hierarchy')
  took(account, childOf(element, 'iati-identifier'))
  textOf(childOf(element, 'title'), lang, account)
  const reporting = childOf(element, 'reporting-org')
  took(account, reporting, 'ref')
  if (textOf(reporting, lang, account) === charter.name && reporting?.attributes['type'] === '40')
    took(account, reporting, 'type', 'secondary-reporter')
  for (const related of own('related-activity')) {
    const [kind, ref] = [related.attributes['type'], related.attributes['ref']]
    const other = all.find(a => childOf(a.element, 'iati-identifier')?.text.trim() === ref)
    if (other && ((kind === '1' && matter.startsWith(`${other.matter}/`)) || (kind === '2' && other.matter.startsWith(`${matter}/`))))
      took(account, related, 'ref', 'type')
  }
  const dates = new Map(own('activity-date').map(d => [d.attributes['type'], d]))
  const date = (type: string): string | undefined => {
    const one = dates.get(type)
    if (one) took(account, one, 'type', 'iso-date')
    return dayOf(one)
  }
  const [from, until] = [date('1'), date('3')]
  const note = textOf(
    own('description').find(d => (d.attributes['type'] ?? '1') === '1'),
    lang,
    account,
    'type',
  )
  const at = earlier(from ?? said, said)
  enter(element.line, {
    at,
    by: recorder,
    act: isProgramme ? 'set up the programme' : 'set up the project',
    matter,
    class: purposeOf(activity, reading, charter),
    concerning: concerned(activity, reading, charter),
    participants: named(own('participating-org'), '4', activity, reading),
    [isProgramme ? 'until' : 'due']: until,
    title,
    note: note === title ? undefined : note,
    from,
    number: isProgramme ? reporting?.attributes['ref'] : undefined,
    owner: ownerOf(activity, reading, charter),
  })
  const money = readMoney(activity, reading)
  for (const org of own('participating-org')) {
    const { role } = org.attributes
    const name = textOf(org, lang, { taken: new Map(), why: new Map() })
    if ((role === '1' && money.givers.has(name ?? '')) || (role === '3' && money.through.has(name ?? '')))
      textOf(org, lang, account, 'role')
    else if (!account.taken.has(org)) account.why.set(org, 'no pledge, commitment or disbursement of this file names it')
  }
  readResults(activity, at, reading)
  readStatus(activity, dates.get('4'), reading)
}

/** Given up or ended: what the status says beyond that is found from the acts and the day. */
function readStatus({ element, matter }: Activity, ended: Element | undefined, { account, recorder, said, enter }: Reading): void {
  const status = childOf(element, 'activity-status')
  const code = status?.attributes['code']
  if (status && /^[1235]$/.test(code ?? '')) took(account, status, 'code')
  if (status && code === '5') enter(status.line, { at: said, by: recorder, act: 'dropped', matter })
  if (!ended || code === '5') return
  took(account, ended, 'type', 'iso-date')
  enter(ended.line, { at: dayOf(ended), by: recorder, act: 'reached the milestone', matter })
}

/** Whom the charter knows among the organisations of one role. */
function named(orgs: readonly Element[], role: string, { lang }: Activity, { account, who, like }: Reading): readonly string[] | undefined {
  const found: string[] = []
  for (const org of orgs.filter(o => o.attributes['role'] === role)) {
    const name = textOf(org, lang, { taken: new Map(), why: new Map() }) ?? ''
    const id = who(org.attributes['ref'] ?? '') ?? who(name)
    if (id === null) account.why.set(org, `"${name}" is no party, body or officer of the charter${like(name)}`)
    else {
      textOf(org, lang, account, 'role', 'ref')
      found.push(id)
    }
  }
  return found.length === 0 ? undefined : found
}

/** Who answers for it: the first in that role, unless that is the organisation itself. */
function ownerOf({ element, lang }: Activity, { account, who }: Reading, charter: Charter): string | undefined {
  const org = childrenOf(element, 'participating-org').find(o => o.attributes['role'] === '2')
  if (org === undefined) return undefined
  const name = textOf(org, lang, account, 'role') ?? org.attributes['ref'] ?? ''
  return name === charter.name ? undefined : (who(name) ?? name)
}

/** Who benefits: parties by their country, or by our own vocabulary. */
function concerned({ element, lang }: Activity, { account, who }: Reading, charter: Charter): readonly string[] | string | undefined {
  const parties = new Map(charter.parties.map(p => [countries().get(nameOf(charter, p.id, 'en')) ?? '', p.id]))
  const places = [...childrenOf(element, 'recipient-country'), ...childrenOf(element, 'recipient-region')]
  const shares = new Set(places.map(p => Math.floor(Number(p.attributes['percentage'] ?? '0'))))
  const found: string[] = []
  for (const place of places) {
    const { code = '', vocabulary } = place.attributes
    const isOwn = vocabulary === '99' && (place.attributes['vocabulary-uri'] ?? '').endsWith(`/${charter.id}`)
    const id = place.name === 'recipient-country' ? parties.get(code) : isOwn ? (who(code) ?? undefined) : undefined
    if (id === undefined && !(isOwn && code === charter.id)) {
      account.why.set(place, `no party of the charter is called so: ${code}`)
      continue
    }
    // The shares are found again where they are alike.
    textOf(place, lang, account, 'code', 'vocabulary', 'vocabulary-uri', ...(shares.size === 1 ? ['percentage'] : []))
    if (id !== undefined) found.push(id)
  }
  return found.length === 0 ? undefined : found.length === 1 ? found[0] : found
}

/** The purpose code of the OECD/DAC, where there is one; a sector of our own vocabulary is found again. */
function purposeOf({ element, lang }: Activity, { account }: Reading, charter: Charter): string | undefined {
  const sectors = childrenOf(element, 'sector')
  const own = sectors.find(
    s => s.attributes['vocabulary'] === '99' && (s.attributes['vocabulary-uri'] ?? '').endsWith(`/${charter.id}/programmes`),
  )
  textOf(own, lang, account, 'vocabulary', 'vocabulary-uri', 'code')
  const first = sectors.find(s => (s.attributes['vocabulary'] ?? '1') === '1')
  if (first === undefined) return undefined
  took(account, first, 'vocabulary', 'code', ...(first.attributes['percentage'] === '100' ? ['percentage'] : []))
  return first.attributes['code']
}
