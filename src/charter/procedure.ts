/** A `procedure` block: a way from an opening act to an outcome. */
import { list } from '../basics/text.ts'
import type { Block, Scope } from '../rules/block.ts'
import type { Clock, Condition } from '../rules/condition.ts'
import { readClock, readPeriod } from '../rules/clock.ts'
import { isOfThings, readGroup, readyGroup } from '../rules/group.ts'
import { readCondition } from '../rules/index.ts'
import type { Procedure } from './charter.ts'
import { checkKeys, didYouMean, meant, readChoice, readNames, readText } from './names.ts'

export const procedureKeys = [
  'procedure',
  'for',
  'for each',
  'in',
  'among',
  'as at',
  'opens with',
  'opened by',
  'notice',
  'conducted by',
  'not before',
  'closes',
  'closed by',
  'clock',
  'quorum',
  'quorum tested',
  'when',
  'unless',
  'decided',
  'positions',
  'proxies',
  'silence counts as',
  'on a tie',
  'alerts',
  'then',
  'else',
  'unless then',
  'without quorum',
  'from',
  'ends',
  'pays',
  'lapses when',
  'lapses then',
] as const

const clockKeys = ['named by', 'extended by', 'stopped by', 'resumed by', 'restarted by', 'confirmed by', 'shut by', 'by'] as const

/** Whose what is opened, closed or moved is: a word for whoever opened it. */
const AUTHOR = ['its author'] as const

export interface ProcedureScope extends Scope {
  readonly bodyNames: readonly string[]
}

/** The names of a procedure's outcomes as its block writes them, with their defaults. */
export function outcomesOf(block: Block): {
  then: string
  else: string
  unlessThen: string | null
  withoutQuorum: string
  lapsesThen: string
} {
  const text = (key: string): string | null => block.get(key)?.text?.trim() || null
  const then = text('then') ?? ''
  return {
    then,
    else: text('else') ?? `not ${then}`,
    unlessThen: text('unless then'),
    withoutQuorum: text('without quorum') ?? 'no quorum',
    lapsesThen: text('lapses then') ?? 'lapsed',
  }
}

/** The procedure a block holds, or null where it lacks what it cannot do without. */
export function readProcedure(block: Block, article: string, scope: ProcedureScope): Procedure | null {
  checkKeys(block, procedureKeys, 'a procedure')
  const name = readText(block.get('procedure'), 'procedure')
  const missing = (['opens with', 'then'] as const).filter(k => block.get(k) === null)
  for (const key of missing) {
    block.fault(
      key === 'then'
        ? `the procedure "${name ?? ''}" does not say what it comes to; write "then: …", the name of its outcome`
        : `the procedure "${name ?? ''}" does not say what opens it; write "opens with: …", an act or another procedure's outcome`,
    )
  }
  const condition = (key: string): Condition | null => {
    const at = block.get(key)
    const read = at === null ? null : readCondition(at, scope)
    return read === null ? null : withOffices(read, n => officeOf(n, scope))
  }
  const clocks = (key: 'closes' | 'not before' | 'from'): Clock[] => {
    const at = block.get(key)
    if (at === null) return []
    if (at.value === null) readText(at, key)
    return at
      .items()
      .flatMap(item => readClock(item, scope, key) ?? [])
      .map(c => withOffice(c, n => officeOf(n, scope)))
  }
  const text = (key: string): string | null => readText(block.get(key), key)
  const names = (key: string): string[] => readNames(block.get(key), key)
  for (const key of ['then', 'else', 'unless then', 'without quorum', 'lapses then']) text(key)

  const [among, each] = [block.get('among'), block.get('for each')]
  const forEach = each === null ? null : readGroup(each, scope)
  if (each !== null && forEach !== null && isOfThings(forEach))
    each.fault('"for each" opens a run for each of the parties named; things are matters of their own, below the case')
  const closes = clocks('closes')
  const outcomes = outcomesOf(block)
  if (name === null || missing.length > 0 || outcomes.then === '') return null
  return {
    name,
    article,
    line: block.line,
    for: names('for').map(n => meant(n, scope.groupNames) ?? n),
    in: names('in').flatMap(
      n => meant(n, scope.bodyNames) ?? unknown(block.get('in'), n, 'body', scope.bodyNames, 'define it in a "bodies" block'),
    ),
    // Where each has a run of its own, each is asked for itself.
    among:
      among !== null ? readGroup(among, scope) : forEach !== null && block.get('in') === null ? readyGroup('the party concerned') : null,
    forEach,
    asAt:
      block.get('as at') === null ? null : readChoice<'opening' | 'asking'>(block.get('as at'), 'as at', ['opening', 'asking'], 'opening'),
    opensWith: names('opens with'),
    openedBy: names('opened by').flatMap(n => readOpener(n, block.get('opened by'), scope, AUTHOR)),
    notBefore: clocks('not before'),
    ...readMeeting(block, scope),
    closes,
    closedBy: names('closed by').flatMap(n => readOpener(n, block.get('closed by'), scope, AUTHOR)),
    clock: readClockActs(block.get('clock'), scope),
    quorum: condition('quorum'),
    quorumTested: readChoice(block.get('quorum tested'), 'quorum tested', ['opening', 'close'], 'close'),
    when: condition('when'),
    unless: condition('unless'),
    decided: readChoice(
      block.get('decided'),
      'decided',
      ['as soon as met', 'at the close', 'as soon as certain'],
      closes.length > 0 ? 'at the close' : 'as soon as met',
    ),
    positions: readChoice(block.get('positions'), 'positions', ['final', 'may change'], 'final'),
    proxies: readProxies(block.get('proxies')),
    silenceCountsAs: readSilence(block.get('silence counts as'), scope),
    ...outcomes,
    from: clocks('from'),
    ends: names('ends'),
    pays: readPays(block.get('pays'), scope),
    lapsesWhen: condition('lapses when'),
    onATie: readTie(block.get('on a tie'), scope),
    alerts: names('alerts').flatMap(n => readOpener(n, block.get('alerts'), scope)),
    spine: false,
  }
}

/** An office by the one name under which the charter keeps it: `the chair` → `Chair`. */
const officeOf = (name: string, scope: ProcedureScope): string =>
  meant(name, scope.officerNames) ?? meant(name, scope.bodyNames) ?? meant(name, scope.groupNames) ?? name

const withOffice = (c: Clock, office: (name: string) => string): Clock =>
  c.clock === 'once' && c.by !== null
    ? { ...c, by: office(c.by) }
    : c.clock === 'earliest of'
      ? { ...c, clocks: c.clocks.map(x => withOffice(x, office)) }
      : c

const withOffices = (c: Condition, office: (name: string) => string): Condition => {
  if (c.rule === 'all of' || c.rule === 'any of') return { ...c, parts: c.parts.map(p => withOffices(p, office)) }
  return c.rule === 'once' && c.by !== null ? { ...c, by: office(c.by) } : c
}

function unknown(at: Block | null, name: string, what: string, known: readonly string[], otherwise: string): never[] {
  at?.fault(`no ${what} is called "${name}"${didYouMean(name, known, otherwise)}`)
  return []
}

/** Who may open, close or do something: a name as the charter has it; `also` are words that may stand in its place. */
export function readOpener(name: string, at: Block | null, scope: ProcedureScope, also: readonly string[] = []): string[] {
  if (/^any (party|seat)$/i.test(name) || also.includes(name.toLowerCase())) return [name.toLowerCase()]
  if (scope.isParty(name)) return [name]
  const office = meant(name, scope.officerNames) ?? meant(name, scope.bodyNames)
  if (office !== null) return [office]
  const group = scope.group(name)
  if (group !== null) return [meant(name, scope.groupNames) ?? name]
  return unknown(
    at,
    name,
    'officer, body, group or party',
    [...also, 'any party', 'any seat', ...scope.officerNames, ...scope.bodyNames, ...scope.groupNames, ...scope.partyIds],
    'write "any party", an officer or a group',
  )
}

/** `notice: at least 72 hours` and `conducted by: the Chair`: what makes a procedure a meeting. */
function readMeeting(block: Block, scope: ProcedureScope): Pick<Procedure, 'notice' | 'conductedBy'> {
  const [at, by] = [block.get('notice'), block.get('conducted by')]
  const text = readText(at, 'notice')
  const conductedBy = by === null ? [] : readNames(by, 'conducted by').flatMap(n => readOpener(n, by, scope))
  const least = text === null ? null : /^at least (.+?)(?: before(?: the meeting)?)?$/i.exec(text)?.[1]
  if (least === undefined) at?.fault(`"${text}" is no notice; write "notice: at least 72 hours" or "notice: at least 5 working days"`)
  const read = least === null || least === undefined || at === null ? null : readPeriod(least, at)
  return { ...(read === null ? {} : { notice: read }), ...(conductedBy.length === 0 ? {} : { conductedBy }) }
}

function readClockActs(block: Block | null, scope: ProcedureScope): Procedure['clock'] {
  const acts = (key: (typeof clockKeys)[number], otherwise: string[]): string[] => {
    const at = block?.get(key) ?? null
    return at === null ? otherwise : readNames(at, key)
  }
  if (block !== null) {
    if (block.keys().length === 0) block.fault('"clock" takes keys; write "clock: { extended by: extended }"')
    checkKeys(block, clockKeys, 'a clock')
  }
  return {
    by: readNames(block?.get('by') ?? null, 'by').flatMap(n => readOpener(n, block?.get('by') ?? null, scope, AUTHOR)),
    namedBy: acts('named by', []),
    extendedBy: acts('extended by', []),
    stoppedBy: acts('stopped by', []),
    resumedBy: acts('resumed by', []),
    restartedBy: acts('restarted by', []),
    confirmedBy: acts('confirmed by', ['confirmed']),
    shutBy: acts('shut by', ['door shut']).filter(a => a !== 'nothing'),
  }
}

function readProxies(block: Block | null): Procedure['proxies'] {
  const ways = ['none', 'by name', 'follow the holder'] as const
  if (block === null) return { how: 'none', limit: null }
  if (block.keys().length === 0) return { how: readChoice(block, 'proxies', ways, 'none'), limit: null }
  checkKeys(block, ['how', 'at most'], 'proxies')
  const most = readText(block.get('at most'), 'at most')
  const limit = most === null ? null : Number(most)
  if (limit !== null && (!Number.isInteger(limit) || limit < 1))
    block.get('at most')?.fault(`"at most: ${most}" is no number of proxies; write a whole number, 1 or more`)
  return { how: readChoice(block.get('how'), 'how', ways, 'by name'), limit }
}

function readSilence(block: Block | null, scope: ProcedureScope): Procedure['silenceCountsAs'] {
  const text = readText(block, 'silence counts as')
  if (text === null || block === null) return null
  const seat = /^the position of (.+)$/i.exec(text)?.[1]
  if (seat !== undefined) {
    const who = scope.isParty(seat) ? seat : meant(seat, scope.officerNames)
    if (who !== null) return { of: who }
    unknown(block, seat, 'party or officer', [...scope.partyIds, ...scope.officerNames], 'write its id as in the list of parties')
    return null
  }
  if (scope.isAct(text)) return { position: text }
  unknown(block, text, 'act', scope.actNames, 'declare it in an "acts" block')
  return null
}

function readPays(block: Block | null, scope: ProcedureScope): string | null {
  const name = readText(block, 'pays')
  if (name === null || block === null) return null
  if (scope.isWeight(name)) return name.replaceAll('_', ' ')
  unknown(block, name, 'weight', scope.weightNames, `write an annex with the columns "id" and "${name}"`)
  return null
}

function readTie(block: Block | null, scope: ProcedureScope): string | null {
  const text = readText(block, 'on a tie')?.replace(/ decides$/, '') ?? null
  if (text === null || block === null) return null
  const officer = meant(text, scope.officerNames)
  if (officer === null) unknown(block, text, 'officer', scope.officerNames, `name an officer, one of ${list(scope.officerNames, 'or')}`)
  return officer
}
