/** A charter's blocks in English sentences. */
import type { Clock, Group } from '../rules/condition.ts'
import { english as rules, sayAsk, sayClock, sayGroup } from '../rules/index.ts'
import type { About } from '../rules/language.ts'
import type { ActDefinition } from '../record/act.ts'
import type { Body, Credentials, Edition, Markings, Period, Procedure, Rotation, Series, Transition } from './charter.ts'
import type { Beside, CharterLanguage } from './language.ts'
import { languageNamed } from './seat-order.ts'
import { outcomesOfProcedure } from './walk.ts'

const quoted = (names: readonly string[], join: 'and' | 'or' = 'or'): string =>
  rules.list(
    names.map(n => `“${n}”`),
    join,
  )
const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('en') + text.slice(1)
const the = (name: string): string => (/^(any|an|its|the) /i.test(name) || /^\p{Lu}{2,}$/u.test(name) ? name : `the ${name}`)
const day = (iso: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(`${iso}T00:00:00Z`))

/** Several moments are the latest of them. */
function moments(clocks: readonly Clock[], place: 'closes' | 'not before' | 'from', about: About): string {
  // In a list what names no moment is passed over.
  const said = clocks.map(c =>
    clocks.length > 1 && c.clock === 'as named' && place === 'from'
      ? `${sayClock(c, place, rules, about)} (where one is named)`
      : sayClock(c, place, rules, about),
  )
  return said.length === 1
    ? (said[0] ?? '')
    : `${said.slice(0, -1).join(', ')} or ${said.at(-1)}, whichever is ${said.length === 2 ? 'later' : 'latest'}`
}

/** Who opens what the charter lets everybody open. */
const anybody = ['any party', 'an officer', 'the party concerned']

function opening(p: Procedure, { edition, about }: Beside): string {
  const outcomes = edition.procedures.flatMap(outcomesOfProcedure)
  const byAct = p.opensWith.some(o => !outcomes.includes(o))
  const openers = p.openedBy.length > 0 ? p.openedBy : byAct ? anybody : []
  const by =
    openers.length === 0
      ? ''
      : ` by ${rules.list(
          openers.map(o => (about.name(o) === o ? the(o) : about.name(o))),
          'or',
        )}`
  return `Opened with ${quoted(p.opensWith)}${by}.`
}

function scope(p: Procedure, { edition, about }: Beside): string[] {
  return [
    ...(p.for.length > 0
      ? [
          `Only for ${rules.list(
            p.for.map(f => (edition.groups[f] ? `the ${f}` : about.name(f))),
            'and',
          )}.`,
        ]
      : []),
    ...(p.forEach === null
      ? []
      : [`Each of ${sayGroup(p.forEach, rules, { ...about, base: null, seats: null })} has a run of its own, fixed at the opening.`]),
    ...(p.in.length === 1
      ? [`In the ${p.in[0]}.`]
      : p.in.length > 1
        ? [`In ${rules.list(p.in.map(the), 'or')}, as the opening act says.`]
        : []),
    ...(p.among !== null
      ? [`Those who count are ${sayGroup(p.among, rules, { ...about, base: null })}${as(p)}.`]
      : p.asAt !== null
        ? [`Who counts, and with what weight, is fixed ${p.asAt === 'opening' ? 'at the opening' : 'when the question is put'}.`]
        : []),
  ]
}
const as = (p: Procedure): string =>
  p.asAt === 'opening' ? ', as they are at the opening' : p.asAt === 'asking' ? ', as they are when the question is put' : ''

function decision(p: Procedure, { edition, about }: Beside): string[] {
  const close = p.closes.length === 0 ? '' : moments(p.closes, 'closes', about)
  const clause = (c: Procedure['when']): string => (c === null ? '' : sayAsk(c, rules, about))
  const lead = capital(p.then)
  const held = p.when === null ? '' : ` when ${clause(p.when)}`
  const barred =
    p.unless === null
      ? ''
      : `${p.when === null ? '' : ','} unless${close !== '' && p.when === null ? `, before ${before(close)},` : ''} ${clause(p.unless)}`
  const main =
    held === '' && barred === ''
      ? close === ''
        ? `${lead} as soon as it is opened.`
        : `${lead} at the close.`
      : `${lead}${held}${barred}.`
  const closed = close === '' ? [] : [`Closes ${close}.`]
  const decides = p.when !== null || p.unless !== null || p.quorum !== null
  const late =
    p.decided === 'as soon as certain'
      ? ['Decided as soon as the positions still open can no longer change the result.']
      : p.decided === 'at the close'
        ? held === ''
          ? []
          : ['Decided at the close.']
        : close === ''
          ? []
          : ['Decided as soon as it is met, and not later than the close.']
  const opens = (o: string): string[] => edition.procedures.filter(q => q.opensWith.includes(o)).map(q => `“${q.name}”`)
  const next = opens(p.then)
  const other = opens(p.else)
  return [
    main,
    ...closed,
    ...late,
    ...(p.unlessThen === null ? [] : [`If it fails only by what stands after “unless”, the outcome is “${p.unlessThen}”.`]),
    ...(decides && canFail(p)
      ? [`If not, the outcome is “${p.else}”${other.length > 0 ? `, which opens ${rules.list(other, 'and')}` : ''}.`]
      : []),
    ...(next.length > 0 ? [`“${p.then}” opens ${rules.list(next, 'and')}.`] : []),
  ]
}
const before = (close: string): string => close.replace(/^(at|on|with) /, '').replace(/^the act /, 'the act ')
/** Without a close and without `unless` a run stays open until it is met. */
const canFail = (p: Procedure): boolean => p.closes.length > 0 || p.unless !== null || p.decided === 'as soon as certain'

const only = (who: readonly string[], does: string, about: About): string[] =>
  who.length === 0
    ? []
    : [
        `Only ${rules.list(
          who.map(o => (about.name(o) === o ? the(o) : about.name(o))),
          'or',
        )} may ${does}.`,
      ]

function running(p: Procedure, { about }: Beside): string[] {
  const c = p.clock
  const parts = [
    ...(c.namedBy.length > 0 ? [`named by ${quoted(c.namedBy)}`] : []),
    ...(c.extendedBy.length > 0 ? [`extended by ${quoted(c.extendedBy)}`] : []),
    ...(c.stoppedBy.length > 0 ? [`stopped by ${quoted(c.stoppedBy)}`] : []),
    ...(c.resumedBy.length > 0 ? [`resumed by ${quoted(c.resumedBy)}`] : []),
    ...(c.restartedBy.length > 0 ? [`restarted by ${quoted(c.restartedBy)}`] : []),
  ]
  const runs = p.closes.some(x => x.clock !== 'with')
  const door = !runs
    ? []
    : c.shutBy.length === 0
      ? ['A door shut while it runs changes nothing.']
      : parts.length > 0 || p.unless !== null
        ? [
            `If ${quoted(c.shutBy)} is entered while it runs, the result is undetermined until ${quoted([...c.confirmedBy, ...c.extendedBy, ...c.restartedBy])}.`,
          ]
        : []
  const proxies =
    p.proxies.how === 'none'
      ? []
      : [
          p.proxies.how === 'by name'
            ? `A party may act for another by a proxy${p.proxies.limit === null ? '' : `, for at most ${p.proxies.limit}`}; its own act always prevails.`
            : `Who gave a proxy follows its holder${p.proxies.limit === null ? '' : `, who holds at most ${p.proxies.limit}`}; its own act always prevails.`,
        ]
  return [
    ...(p.notice === undefined
      ? []
      : [`The meeting begins, as the opening act says, not before ${before(moments([p.notice], 'not before', about))}.`]),
    ...only(p.conductedBy ?? [], 'conduct the meeting', about),
    ...(p.notBefore.length > 0 ? [`Nothing is adopted before ${before(moments(p.notBefore, 'not before', about))}.`] : []),
    ...(parts.length > 0 ? [`The clock is ${rules.list(parts, 'and')}.`] : []),
    ...only(p.closedBy, 'close it', about),
    ...only(p.clock.by, 'move the clock', about),
    ...door,
    ...(p.positions === 'may change' ? ['Positions may change until the close.'] : []),
    ...proxies,
    ...(p.silenceCountsAs === null
      ? []
      : [
          'of' in p.silenceCountsAs
            ? `Who has not spoken at the close takes the position of ${about.name(p.silenceCountsAs.of)}.`
            : `Who has not spoken at the close counts as having “${p.silenceCountsAs.position}”.`,
        ]),
    ...(p.onATie === null ? [] : [`On a tie ${the(p.onATie)} decides.`]),
    ...(p.alerts.length === 0
      ? []
      : [
          `When it is opened, the duty officers of ${rules.list(
            p.alerts.map(o => (about.name(o) === o ? the(o).replace(/^any /, 'every ') : about.name(o))),
            'and',
          )} are alerted, and acknowledge.`,
        ]),
  ]
}

function effect(p: Procedure, { about }: Beside): string[] {
  return [
    ...(p.from.length === 0
      ? []
      : [
          p.from.length === 1 && p.from[0]?.clock === 'once'
            ? `Adopted now; with effect ${moments(p.from, 'from', about)}.`
            : `${canFail(p) ? `“${p.then}” has` : 'With'} effect ${moments(p.from, 'from', about)}.`,
        ]),
    ...(p.ends.length > 0 ? [`${canFail(p) ? `“${p.then}”` : 'This'} ends ${quoted(p.ends, 'and')}.`] : []),
    ...(p.pays === null ? [] : [`Paid to the ${p.pays} of what was met.`]),
    ...(p.lapsesWhen === null ? [] : [`It ends without a decision, “${p.lapsesThen}”, when ${sayAsk(p.lapsesWhen, rules, about)}.`]),
  ]
}

function quorum(p: Procedure, { about }: Beside): string[] {
  if (p.quorum === null) return []
  return [`Quorum, tested at the ${p.quorumTested}: ${sayAsk(p.quorum, rules, about)}; without it the outcome is “${p.withoutQuorum}”.`]
}

const lasts: Readonly<Record<ActDefinition['kind'], string>> = {
  position: 'a position: it speaks in the run where it is taken',
  instrument: 'an instrument: it speaks in the whole matter until withdrawn',
  step: 'a step: it speaks in the run open when it is done',
  statement: 'a statement: it binds nothing',
}

const whose = (name: string): string => (/^(its|an|any) /.test(name) ? name : the(name))
function act(a: ActDefinition, undoneBy: readonly string[]): string {
  const more = [
    ...(a.beside ? ['stands beside other positions'] : []),
    ...(a.countsAs.length > 0 ? [`counts as ${quoted(a.countsAs, 'and')}`] : []),
    ...(a.undoes.length > 0 ? [`takes back ${quoted(a.undoes, 'and')}`] : []),
    ...(undoneBy.length > 0 ? [`is taken back by ${quoted(undoneBy)}`] : []),
    ...((a.prepares ?? []).length > 0 ? [`prepares ${quoted(a.prepares ?? [], 'and')} and does not take its place`] : []),
    ...(a.needs.length > 0 ? [`does not count without its ${rules.list(a.needs, 'and')}`] : []),
    ...((a.by ?? []).length > 0 ? [`may be done only by ${rules.list((a.by ?? []).map(whose), 'or')}`] : []),
  ]
  return `“${a.name}” is ${lasts[a.kind]}${more.length > 0 ? `; it ${rules.list(more, 'and')}` : ''}.`
}

function body(b: Body, { about }: Beside): string {
  const seats = { ...b.seats, name: null }
  const who =
    b.seats.from === 'default' && b.seats.among === null && b.seats.named === null && b.seats.where.length === 0 && b.seats.who === null
      ? 'the parties'
      : sayGroup(seats, rules, about)
  const span =
    b.from !== null && b.until !== null
      ? ` (${day(b.from)} to ${day(b.until)})`
      : b.from !== null
        ? ` (from ${day(b.from)})`
        : b.until !== null
          ? ` (until ${day(b.until)})`
          : ''
  return `In the ${b.name}${span} sit ${who}${b.chair === null ? '' : `; ${the(b.chair)} is in the chair`}.`
}

const everyUnit: Readonly<Record<Rotation['unit'], string>> = { days: 'day', weeks: 'week', months: 'month', years: 'year' }
const minutes = (n: number): string => `${rules.number(n)} ${n === 1 ? 'minute' : 'minutes'}`

function seating(b: Body, { about }: Beside): string[] {
  const { order, levels, under, invitees, rotation, speakers, time } = b
  const beside = (g: Group): string => sayGroup({ ...g, name: null }, rules, about)
  return [
    ...(order === undefined
      ? []
      : order.by === 'name'
        ? [`In the ${b.name} seats are in the alphabetical order of the names in ${languageNamed('en', order.language)}.`]
        : order.by === 'column'
          ? [`In the ${b.name} seats are in the order of the column “${order.column}”.`]
          : [`In the ${b.name} seats are in the order in which they are listed.`]),
    ...(levels === undefined ? [] : [`The ${b.name} meets at the level of ${rules.list(levels, 'or')}.`]),
    ...(under === undefined ? [] : [`The ${b.name} works under the ${under}.`]),
    ...(invitees === undefined ? [] : [`Without a vote sit in the ${b.name}: ${sayGroup({ ...invitees, name: null }, rules, about)}.`]),
    ...(rotation === undefined
      ? []
      : [
          `The chair of the ${b.name} goes to the next seat in that order every ${
            rotation.n === 1 ? everyUnit[rotation.unit] : `${rules.number(rotation.n)} ${rotation.unit}`
          } from ${day(rotation.from)}, when ${about.name(rotation.first)} holds it.`,
          ...(rotation.passesOver === undefined
            ? []
            : [`Passed over on the day their turn in the ${b.name} would begin: ${beside(rotation.passesOver)}.`]),
          ...(rotation.insteadBy === undefined
            ? []
            : [
                `The chair of the ${b.name} is held, in place of whose turn it is, by: ${beside(rotation.insteadBy)}; the order goes on as if it had not been.`,
              ]),
        ]),
    ...(speakers === undefined
      ? []
      : [
          `In the ${b.name} the floor is given in this order: ${speakers
            .map(s => (s.order === 'alternating' ? `alternating by ${s.column}` : s.order))
            .join('; ')}.`,
        ]),
    ...(time?.speech ? [`In the ${b.name} one speaks for at most ${minutes(time.speech)}.`] : []),
    ...(time?.point ? [`In the ${b.name} one speaks on a point of order for at most ${minutes(time.point)}.`] : []),
  ]
}

const becomes: Readonly<Record<Transition['others'], string>> = {
  keep: 'keeps its rule',
  'new rule': 'goes on under the new rule',
  'start anew': 'starts anew',
  end: 'ends',
}

function transition(t: Transition, from: string): string[] {
  const whom =
    t.for === 'all'
      ? ''
      : t.for === 'those who accepted'
        ? ', for those who accepted it'
        : `, for ${'under' in t.for ? `those under ${quoted(t.for.under)}` : rules.list(t.for, 'and')}`
  return [
    ...t.openMatters.map(m => {
      const whose = m.for.length > 0 ? `of ${rules.list(m.for, 'and')} ` : ''
      const what = m.what === 'move' ? `goes on as “${m.moveTo}”` : becomes[m.what]
      return `From ${from}${whom}, an open “${m.procedure}” ${whose}${what}; positions taken are ${m.positionsKept ? 'kept' : 'dropped'}.`
    }),
    `${t.openMatters.length > 0 ? 'Every other' : `From ${from}${whom}, every`} open matter ${becomes[t.others]}.`,
  ]
}

function parties(edition: Edition): string[] {
  return [
    ...(edition.joinWith.length > 0
      ? [`One becomes a party by ${quoted(edition.joinWith)}.`]
      : edition.partiesFile
        ? [`The parties are all those listed in ${edition.partiesFile}.`]
        : ['The parties are those listed here.']),
    ...(edition.leaveWith.length > 0 ? [`One ceases to be a party by ${quoted(edition.leaveWith)}.`] : []),
  ]
}

const period = ({ n, unit }: Period): string => `${rules.number(n)} ${n === 1 ? unit.slice(0, -1) : unit}`

function credentials(c: Credentials): string[] {
  return [
    `Credentials and full powers are issued by a party and registered by ${the(c.registeredBy)}.`,
    ...(c.without.length > 0 ? [`Who is ${quoted(c.without)} needs no powers.`] : []),
    c.confirmed === null
      ? 'What is sent without powers does not count.'
      : `What is sent without powers counts from its own time if the party confirms it within ${period(c.confirmed)}.`,
    ...(c.fourEyes.length > 0 ? [`Two persons put their names to ${quoted(c.fourEyes)}.`] : []),
    `Outcomes are certified by ${the(c.certifiedBy)}.`,
    `An act bears the moment of its receipt; only ${rules.list(c.datedBy.map(the), 'or')} may date it otherwise.`,
  ]
}

const rhythm = (ms: number): string => {
  const [unit, size] = (
    [
      ['day', 86_400_000],
      ['hour', 3_600_000],
      ['minute', 60_000],
      ['second', 1000],
    ] as const
  ).find(([, s]) => ms % s === 0) ?? ['millisecond', 1]
  const n = ms / size
  return n === 1 ? `every ${unit}` : `every ${rules.number(n)} ${unit}s`
}

function markings(m: Markings): string[] {
  return [
    'A matter may be kept to the parties, to its body or to named parties; what is not marked is public.',
    `${capital(rhythm(m.heads))} others learn how long the record is, whether or not something happened.`,
  ]
}

const series = (s: Series): string =>
  `${s.body === null ? 'The' : `The ${s.body}’s`} series “${s.name}” is numbered ${s.form}${
    s.form.includes('{year}') ? ', from 1 in each year' : ''
  }, without gaps, by ${the(s.by)}.`

export const english: CharterLanguage = {
  rules,
  party: name => name,
  edition: date => `Edition of ${day(date)}`,
  heading: (name, line) => `Procedure “${name}” (line ${line})`,
  parties,
  body,
  seating,
  officers: names => `${names.length === 1 ? 'An officer' : 'Officers'}: ${rules.list(names, 'and')}.`,
  act,
  procedure: (p, beside) => [
    opening(p, beside),
    ...scope(p, beside),
    ...quorum(p, beside),
    ...decision(p, beside),
    ...running(p, beside),
    ...effect(p, beside),
  ],
  credentials,
  markings,
  series,
  transition: t => transition(t, t.from === undefined ? 'this edition on' : day(t.from)),
  change: { added: 'added', removed: 'removed', changed: 'changed', before: 'before', after: 'after', nothing: 'Nothing changed.' },
}
