/** The money of an IATI activity as acts: budgets, and what each giver pledged, committed, disbursed; what our own export tells in words besides. */
import type { Element } from '../basics/xml.ts'
import { took } from './unread.ts'
import { type Activity, childOf, dayOf, earlier, type Reading, textOf } from './iati-reading.ts'

// Of the giver's, whom the transaction names; what comes in is another side of the same money, and is not told twice.
const ACTS: Readonly<Record<string, string>> = { '2': 'committed', '3': 'disbursed', '12': 'pledged' }
const OTHERS: Readonly<Record<string, string>> = {
  '1': 'incoming funds',
  '4': 'an expenditure',
  '5': 'interest',
  '6': 'a repayment',
  '7': 'a reimbursement',
  '8': 'a purchase of equity',
  '9': 'a sale of equity',
  '10': 'a guarantee',
  '11': 'an incoming commitment',
  '13': 'an incoming pledge',
}
const LEGACY: Readonly<Record<string, string>> = {
  request: 'asked for funds',
  pledge: 'pledged',
  commitment: 'committed',
  allocation: 'allocated',
  disbursement: 'disbursed',
  'delivery in kind': 'delivered in kind',
}

/** Enters the money of an activity; the names of those who give, and through whom. */
export function readMoney(activity: Activity, reading: Reading): { readonly givers: Set<string>; readonly through: Set<string> } {
  const seen = { givers: new Set<string>(), through: new Set<string>() }
  for (const child of activity.element.children) {
    if (child.name === 'budget') readBudget(child, activity, reading)
    if (child.name === 'transaction') readTransaction(child, activity, reading, seen)
    if (child.name === 'legacy-data') readLegacy(child, activity, reading, seen)
  }
  return seen
}
type Seen = ReturnType<typeof readMoney>

/** A decimal as a record writes it: `+5.` is 5, `.5` is 0.5. */
const figureOf = (text: string): string => {
  const [, sign = '', whole = '', part = ''] = /^([+-]?)(\d*)\.?(\d*)$/.exec(text.trim()) ?? []
  return `${sign === '-' ? '-' : ''}${whole.replace(/^0+(?=\d)/, '') || '0'}${part === '' ? '' : `.${part}`}`
}

function sumOf(
  of: Element,
  { element }: Activity,
  { account }: Reading,
): { readonly amount: string; readonly currency: string; readonly day: string } {
  const value = childOf(of, 'value') as Element
  took(account, value, 'currency')
  const currency = value.attributes['currency'] ?? element.attributes['default-currency'] ?? ''
  return { amount: figureOf(value.text), currency, day: dayOf(value, 'value-date') ?? '' }
}

function readBudget(budget: Element, activity: Activity, reading: Reading): void {
  const { account, recorder, said, enter } = reading
  took(account, budget, ...(budget.attributes['type'] === '1' ? ['type'] : []), ...(budget.attributes['status'] === '1' ? ['status'] : []))
  const [start, end] = ['period-start', 'period-end'].map(name => childOf(budget, name))
  for (const one of [start, end]) took(account, one, 'iso-date')
  const { amount, currency, day } = sumOf(budget, activity, reading)
  took(account, childOf(budget, 'value'), 'value-date')
  enter(budget.line, {
    at: earlier(day, said),
    by: recorder,
    act: 'set the budget',
    matter: activity.matter,
    until: dayOf(end),
    from: dayOf(start),
    amount,
    currency,
  })
}

/** Those whom a text names, all known to the charter; null where one is not. */
function namedIn(text: string, { who }: Reading): readonly string[] | null {
  const whole = who(text)
  if (whole !== null) return [whole]
  const each = text.split(', ').map(who)
  return each.every(id => id !== null) ? each : null
}
const one = (ids: readonly string[] | null | undefined): readonly string[] | string | undefined =>
  ids === null || ids === undefined || ids.length === 0 ? undefined : ids.length === 1 ? ids[0] : ids

function readTransaction(transaction: Element, activity: Activity, reading: Reading, seen: Seen): void {
  const { account, enter, like } = reading
  const type = childOf(transaction, 'transaction-type')
  const code = type?.attributes['code'] ?? ''
  const act = ACTS[code]
  if (act === undefined) {
    account.why.set(transaction, `it is ${OTHERS[code]}, for which there is no act`)
    return
  }
  const quiet = { taken: new Map(), why: new Map() }
  const [provider, receiver] = ['provider-org', 'receiver-org'].map(name => childOf(transaction, name))
  const nameIn = (org: Element | undefined): string => textOf(org, activity.lang, quiet) ?? org?.attributes['ref'] ?? ''
  const by = provider ? (namedIn(provider.attributes['ref'] ?? '', reading) ?? namedIn(nameIn(provider), reading)) : null
  if (by === null) {
    const name = nameIn(provider)
    account.why.set(
      transaction,
      provider ? `its giver "${name}" is no party, body or officer of the charter${like(name)}` : 'it names no giver',
    )
    return
  }
  took(account, transaction, 'ref')
  took(account, type, 'code')
  textOf(provider, activity.lang, account, 'ref')
  const date = childOf(transaction, 'transaction-date')
  took(account, date, 'iso-date')
  const { amount, currency, day } = sumOf(transaction, activity, reading)
  if (day === dayOf(date)) took(account, childOf(transaction, 'value'), 'value-date')
  const to = receiver ? (namedIn(receiver.attributes['ref'] ?? '', reading) ?? namedIn(nameIn(receiver), reading)) : null
  if (to !== null) textOf(receiver, activity.lang, account, 'ref')
  else if (receiver) account.why.set(receiver, `"${nameIn(receiver)}" is no party, body or officer of the charter${like(nameIn(receiver))}`)
  const says = (textOf(childOf(transaction, 'description'), activity.lang, account) ?? '').split('; ').filter(s => s !== '')
  const more = wordsOf(says, `${amount} ${currency}`, reading)
  seen.givers.add(nameIn(provider))
  for (const name of nameIn(provider).split(', ')) seen.givers.add(name)
  if (more.throughName !== undefined) seen.through.add(more.throughName)
  enter(transaction.line, {
    at: dayOf(date),
    by: one(by),
    act,
    matter: activity.matter,
    concerning: one(to),
    title: more.title,
    number: transaction.attributes['ref'],
    amount,
    currency,
    through: more.through,
    qualifier: more.qualifier,
  })
}

interface Words {
  readonly title?: string
  readonly through?: string
  readonly throughName?: string
  readonly qualifier?: string
}

/** What is said in words besides: a title, `about 500 EUR`, `through …`; what is none of these is part of the title. */
function wordsOf(says: readonly string[], sum: string, { who }: Reading): Words {
  const rest: string[] = []
  const found: { through?: string; throughName?: string; qualifier?: string } = {}
  for (const part of says) {
    const name = part.startsWith('through ') ? part.slice(8) : ''
    const through = who(name)
    if (through !== null) Object.assign(found, { through, throughName: name })
    else if (part.endsWith(` ${sum}`) && !part.slice(0, -sum.length - 1).includes(' ')) found.qualifier = part.slice(0, -sum.length - 1)
    else rest.push(part)
  }
  return { ...found, ...(rest.length === 0 ? {} : { title: rest.join('; ') }) }
}

/** What our own export tells in words, for the standard has no element for it; of others' nothing is known. */
function readLegacy(data: Element, activity: Activity, reading: Reading, seen: Seen): void {
  const { account, recorder, said, enter } = reading
  const { name = '', value = '' } = data.attributes
  const like = data.attributes['iati-equivalent']
  const [sum = '', ...parts] = value.split('; ')
  const read = (): void => took(account, data, 'name', 'value', 'iati-equivalent')
  if (name === 'budget' && like === 'budget') {
    const [amount, currency] = sum.split(' ')
    const after = (word: string): string | undefined => parts.find(p => p.startsWith(`${word} `))?.slice(word.length + 1)
    const [from, until] = [after('from'), after('until')]
    if (currency === undefined) return
    read()
    const at = earlier((from ?? said).slice(0, 10), said)
    enter(data.line, { at, by: recorder, act: 'set the budget', matter: activity.matter, until, from, amount, currency })
    return
  }
  const act = LEGACY[name]
  const [who = '', day = '', ...says] = parts
  const by = namedIn(who, reading)
  const figure = /^(?:(\S.*?) )?(-?\d+(?:\.\d+)?) (\S.*)$/.exec(sum)
  if (like !== 'transaction' || act === undefined || by === null || (figure === null && sum !== '-') || !/^\d{4}-\d\d-\d\d$/.test(day))
    return
  read()
  const [, qualifier, number, unit = ''] = figure ?? []
  const to = says[0]?.startsWith('to ') ? namedIn(says[0].slice(3), reading) : null
  const more = wordsOf(to === null ? says : says.slice(1), sum, reading)
  for (const giver of who.split(', ')) if (act !== 'asked for funds') seen.givers.add(giver)
  if (more.throughName !== undefined) seen.through.add(more.throughName)
  const money = /^[A-Z]{3}$/.test(unit)
  enter(data.line, {
    at: day,
    by: one(by),
    act,
    matter: activity.matter,
    concerning: one(to),
    title: more.title,
    ...(number === undefined ? {} : money ? { amount: number, currency: unit } : { value: number, unit }),
    through: more.through,
    qualifier,
  })
}
