/**
 * Who may act for whom: a fold of the acts by which powers are issued, examined and withdrawn. It decides no outcome; a door asks it before
 * it takes an act, and whoever verifies a record asks it again of every line that a person sent.
 *
 * The root of trust is the registrar, the officer that the edition of the day names (`credentials: { registered by }`):
 *
 *     {"by":"Secretary General","act":"issued credentials","to":"p-1"}                      p-1 holds the registrar's own office
 *     {"by":"Secretary General","act":"issued credentials","to":"p-2","concerning":"Speaker"}   p-2 holds that office, or sits for that body
 *     {"by":"Secretary General","act":"issued credentials","to":"p-3","concerning":"FJI"}   p-3 issues and withdraws Fiji's powers, no more
 *
 * The first of these stands where a live record is founded, without `person`; every later one is sent by a person of the registrar's office.
 * From then on Fiji speaks for itself: p-3 issues credentials (for positions, steps and statements in a body, or in all) and full powers (for
 * instruments), and they hold once the registrar has registered them (VCLT Art. 7; UN General Assembly, rules 27 and 28).
 */
import { dayOf, parseWhen } from '../basics/moment.ts'
import type { Charter, Credentials, Edition } from '../charter/charter.ts'
import { credentialsOf } from '../charter/secretariat.ts'
import { meant } from '../charter/names.ts'
import type { Act, ActKind, Quality } from '../record/act.ts'
import { builtinActs } from '../record/act.ts'
import type { RefusalCode } from '../words/refusals.ts'
import { openProxies, PROXY } from './proxies.ts'
import type { Refusal } from './refusal.ts'

/** `struck`: the registrar struck out its own registration or refusal, and they are to be examined again. */
export type PowerState = 'issued' | 'registered' | 'refused' | 'struck' | 'withdrawn' | 'expired'

/** What one act gave to one person. */
export interface Power {
  /** The number of the act that issued it. */
  readonly no: number
  /** `office`: the registrar named who holds an office; `issuer`: who issues a party's powers; the others the party issued itself. */
  readonly what: 'credentials' | 'full powers' | 'issuer' | 'office'
  /** The party, the officer or the body for which the person acts. */
  readonly party: string
  readonly person: string
  readonly body: string | null
  readonly matter: string | null
  readonly kinds: readonly string[] | null
  /** The first and the last moment, milliseconds since 1970, both included; null = without bound. */
  readonly from: number | null
  readonly until: number | null
  /** The office that asks for no powers, where the charter of the day of issue named it. */
  readonly office: string | null
  readonly state: PowerState
  /** The number of the act that registered, refused or withdrew it, or that struck out the examination; null while it is only issued. */
  readonly by: number | null
  /** Who sent the act that issued it. */
  readonly issuedBy: string | null
}

/** An act as it is about to be done. */
export interface Asked {
  readonly person: string
  /** The party, or the officer or body, in whose name the person acts. */
  readonly party: string
  readonly act: string
  /** How long the act speaks; without it, what the edition says of the act. */
  readonly kind?: ActKind
  /** In what quality: `registrar` and `depositary` enter what came by letter, and correct; only who holds that office may. */
  readonly as?: Quality
  readonly body?: string | null
  readonly matter?: string | null
  /** Milliseconds since 1970. */
  readonly at: number
  /** The number of the act that this one answers: powers registered, refused or withdrawn. */
  readonly answers?: number | null
}

export type Answer =
  | {
      readonly ok: true
      /** The act that gave the powers used; the last moment for which this answer holds, null = until an act changes it. */
      readonly no: number
      readonly until: number | null
    }
  | { readonly ok: false; readonly says: Refusal }

export interface Powers {
  /** The next act of the record, and its moment. */
  take(no: number, act: Act, at: number): void
  may(asked: Asked): Answer
  /** The same of an act as its line says it, at its receipt; a line that no person sent is not asked about. */
  mayAct(act: Act, at: number, body?: string | null): Answer
  /** Whether two people put their names to an act, by the charter of the day. */
  needsTwo(act: Act, at: number): boolean
  /** Whether a party or officer may date an act otherwise than by its receipt. */
  mayDate(name: string, at: number): boolean
  /** The persons who issue a party's powers. */
  issuersOf(party: string, at: number): readonly string[]
  /** The powers a party issued, and its issuers; those of an office, where its name is given. */
  powersOf(party: string, at: number): readonly Power[]
  /** Whether a person holds powers of a party or an office at this moment; to issue them is not yet to hold them. */
  speaksFor(person: string, name: string, at: number): boolean
  /** The powers a person holds, of whomever. */
  heldBy(person: string, at: number): readonly Power[]
  /** The number of the last act that changed powers; 0 = none. */
  last(): number
}

const ISSUE: Readonly<Record<string, 'credentials' | 'full powers'>> = {
  'issued credentials': 'credentials',
  'issued full powers': 'full powers',
}
const WITHDRAW = ['withdrew its credentials', 'withdrew its full powers']
const EXAMINED_NEXT: ReadonlySet<PowerState> = new Set<PowerState>(['issued', 'refused', 'struck'])
const EXAMINE = ['registered credentials', 'refused credentials']
/** What the platform enters itself, or a checked command of whoever runs it; no person sends or corrects it. */
const PLATFORMS: ReadonlySet<string> = new Set(['founded', 'door shut', 'rotated the key'])
/** What only a person may do whom the registrar named for it, or whose credentials say so by name. */
const issuing: ReadonlySet<string> = new Set([...Object.keys(ISSUE), ...WITHDRAW])
const changing: ReadonlySet<string> = new Set([...issuing, ...EXAMINE, ...PROXY])

/** Whether an act changes who may act or who may read: what a door asked before it has to be asked again after it. */
export const changesPowers = (act: Pick<Act, 'act' | 'marking' | 'corrects' | 'edition'>): boolean =>
  changing.has(act.act) || act.marking !== undefined || act.edition !== undefined || act.corrects !== undefined

/** The number of the powers whose examination an act strikes out; null where it is no such act. */
export function struckPowers(acts: readonly Act[], { corrects, act }: Pick<Act, 'corrects' | 'act'>): number | null {
  const wrong = corrects === undefined ? undefined : acts[corrects - 1]
  return wrong === undefined || changing.has(act) || !EXAMINE.includes(wrong.act) ? null : (wrong.answers ?? null)
}

/** The edition whose own day has come; a node that judges knows better, for an edition comes in by an act. */
export const editionByDate =
  (charter: Charter) =>
  (at: number): Edition => {
    const day = dayOf(at, charter.seat.zone)
    return charter.editions.findLast(e => e.date <= day) ?? (charter.editions[0] as Edition)
  }

interface Taken {
  readonly no: number
  readonly act: Act
  readonly at: number
}

/** An empty fold. `editionAt` tells the edition in force; without it the editions' own days do. */
export function openPowers(charter: Charter, editionAt: (at: number) => Edition = editionByDate(charter)): Powers {
  const isParty = new Set(charter.parties.map(p => p.id))
  let powers = new Map<number, Power>()
  let taken: Taken[] = []
  let proxies = openProxies()
  const platforms = new Map<number, string>()
  /** In whose name a person sent each line. */
  const senders = new Map<number, string>()
  /** Powers whose examination was struck out, by their number: the act that did. */
  const struck = new Map<number, number>()
  let last = 0

  const rule = (at: number): Credentials => credentialsOf(editionAt(at))
  const stateAt = (p: Power, at: number): PowerState =>
    (p.state === 'registered' || p.state === 'issued' || p.state === 'struck') && p.until !== null && at > p.until ? 'expired' : p.state
  const seen = (p: Power, at: number): Power => (stateAt(p, at) === p.state ? p : { ...p, state: stateAt(p, at) })
  const holds = (p: Power, at: number): boolean => stateAt(p, at) === 'registered' && (p.from === null || at >= p.from)
  const of = (test: (p: Power) => boolean): Power[] => [...powers.values()].filter(test)
  /** An officer's or a body's own name; null for a party or a stranger. */
  const officeOf = (name: string, at: number): string | null => {
    if (isParty.has(name)) return null
    const edition = editionAt(at)
    return meant(name, [...edition.officers, ...Object.keys(edition.bodies), rule(at).registeredBy])
  }

  function take(no: number, act: Act, at: number): void {
    if (act.person !== undefined) senders.set(no, String(act.by))
    else if (PLATFORMS.has(act.act)) platforms.set(no, act.act)
    if (act.corrects !== undefined) correct(no, act, at)
    else if (changing.has(act.act)) enter(no, act, at)
  }

  /**
   * A correction of an act on powers: all of them are taken anew, without the one that it replaces. It works from its own moment on: what was done
   * under those powers before was done with powers, also what others were issued by them, and stays so (as what representatives did whose
   * credentials are challenged afterwards: UN General Assembly, rule 29). Whoever struck out an examination examines again.
   */
  function correct(no: number, act: Act, at: number): void {
    const wrong = taken.find(t => t.no === act.corrects)
    if (wrong === undefined) return
    const by = String(act.by)
    if (by !== String(wrong.act.by) && by !== rule(at).registeredBy) return
    if (act.person !== undefined && !mayAct(act, at).ok) return
    const { corrects: _, ...without } = act
    taken = taken.filter(t => t !== wrong)
    if (changing.has(act.act)) taken.push({ no, act: without, at })
    else if (EXAMINE.includes(wrong.act.act) && wrong.act.answers !== undefined) struck.set(wrong.act.answers, no)
    powers = new Map()
    proxies = openProxies()
    for (const t of taken) apply(t)
    for (const [of, by] of struck) {
      const power = powers.get(of)
      if (power?.state === 'issued') powers.set(of, { ...power, state: 'struck', by })
    }
    last = no
  }

  /** An act that nobody may do is passed over: the door never took it, and in a record brought along it gives nothing. */
  function enter(no: number, act: Act, at: number): void {
    if (act.person !== undefined && !mayAct(act, at).ok) return
    taken.push({ no, act, at })
    apply({ no, act, at })
  }

  function apply({ no, act, at }: Taken): void {
    if (PROXY.includes(act.act)) {
      proxies.take(no, act, held(act))
      last = no
    } else if (act.act in ISSUE) issue(no, act, at)
    else if (WITHDRAW.includes(act.act)) turn(no, act, at, 'withdrawn')
    else turn(no, act, at, act.act === 'registered credentials' ? 'registered' : 'refused')
  }

  function issue(no: number, act: Act, at: number): void {
    if (typeof act.by !== 'string' || act.to === undefined) return
    const { registeredBy, without } = rule(at)
    const office = officeOf(act.by, at)
    const named = act.concerning === undefined ? act.by : oneOf(act.concerning)
    if (named === null) return
    const given = {
      no,
      person: act.to,
      body: act.body ?? null,
      matter: act.matter ?? null,
      kinds: act.kinds ?? null,
      ...held(act),
      by: null,
      issuedBy: act.person ?? null,
    }
    if (office === null) {
      if (!isParty.has(act.by)) return
      const needsNone = act.office === undefined ? null : meant(act.office, without)
      const state = needsNone === null ? 'issued' : 'registered'
      powers.set(no, { ...given, what: ISSUE[act.act] as Power['what'], party: act.by, office: needsNone, state })
    } else if (office === registeredBy && act.act === 'issued credentials') {
      const other = officeOf(named, at)
      if (isParty.has(named)) powers.set(no, { ...given, what: 'issuer', party: named, office: null, state: 'registered' })
      else if (other !== null) powers.set(no, { ...given, what: 'office', party: other, office: null, state: 'registered' })
    } else return
    last = no
  }

  function turn(no: number, act: Act, at: number, state: PowerState): void {
    const power = powers.get(act.answers ?? 0)
    if (power === undefined || typeof act.by !== 'string') return
    const { registeredBy } = rule(at)
    const registrar = officeOf(act.by, at) === registeredBy
    if (state === 'withdrawn') {
      if (power.state === 'withdrawn' || !(act.by === power.party || (registrar && isNamed(power)))) return
    } else if (!registrar || isNamed(power) || !EXAMINED_NEXT.has(power.state)) return
    powers.set(power.no, { ...power, state, by: no })
    last = no
  }

  /** The last moment and the first of a dating: a day means all of it, an instant itself. */
  function bounds(text: string): { from: number | null; until: number | null } {
    const when = parseWhen(text, charter.seat.zone)
    if (typeof when === 'string') return { from: null, until: null }
    // Powers until noon have ended at noon, as an objection at the very instant is late.
    return { from: when.from, until: when.kind === 'instant' ? when.until - 1 : when.until }
  }

  const held = ({ from, until }: Act): { from: number | null; until: number | null } => ({
    from: from === undefined ? null : bounds(from).from,
    until: until === undefined ? null : bounds(until).until,
  })

  /** To correct an act on powers asks for what the act itself asked for; an examination, for the registrar's office alone. */
  function corrected(act: Act): string {
    const wrong = act.corrects === undefined ? undefined : taken.find(t => t.no === act.corrects)?.act.act
    if (wrong === undefined || EXAMINE.includes(wrong)) return act.act
    return wrong in ISSUE || PROXY.includes(wrong) ? wrong : 'issued credentials'
  }

  const askedOf = (act: Act, at: number, body: string | null = act.body ?? null): Asked => ({
    person: act.person ?? '',
    party: typeof act.by === 'string' ? act.by : (act.by[0] ?? ''),
    act: corrected(act),
    body,
    matter: act.matter ?? null,
    at,
    answers: act.answers ?? null,
    ...(act.as === undefined ? {} : { as: act.as }),
  })

  function mayAct(act: Act, at: number, body?: string | null): Answer {
    if (act.person === undefined) return { ok: true, no: 0, until: null }
    const entered = platforms.get(act.corrects ?? 0)
    if (entered !== undefined) return no('platform alone', { act: entered })
    const owner = senders.get(act.corrects ?? 0)
    if (owner !== undefined && owner !== String(act.by)) return no('sent by another', { no: String(act.corrects), owner })
    if (act.second !== undefined) {
      // Each of two people needs powers of their own.
      const { second, ...first } = act
      if (second === act.person) return no('same person', { act: act.act })
      const answers = [mayAct(first, at, body), mayAct({ ...first, person: second }, at, body)]
      return answers.find(a => !a.ok) ?? shortest(answers)
    }
    const asked = askedOf(act, at, body)
    if (act.act in ISSUE && act.concerning !== undefined) {
      const named = oneOf(act.concerning)
      if (named === null) return no('two parties', {})
      if (!isParty.has(named) && officeOf(named, at) === null) return no('stranger', { party: named })
    }
    if (act.for !== undefined) return maySpeak(act, asked)
    if (typeof act.by === 'string') return may(asked)
    if (changing.has(act.act)) return no('two parties', {})
    const answers = act.by.map(party => may({ ...asked, party }))
    return answers.find(a => !a.ok) ?? shortest(answers)
  }

  /** An act for another party: whoever does it needs powers of their own, and that party's proxy. */
  function maySpeak({ for: party = '', ...own }: Act, { party: holder, act, matter = null, body = null, at }: Asked): Answer {
    const answer = mayAct(own, at, body)
    if (!answer.ok) return answer
    const proxy = typeof own.by === 'string' ? proxies.held({ holder, party, act, matter, body, at }) : null
    return proxy === null ? no('no proxy', { owner: party, party: holder }) : shortest([answer, { ok: true, ...proxy }])
  }

  const no = (code: RefusalCode, facts: Readonly<Record<string, string>>): Answer => ({ ok: false, says: { code, facts } })

  function may(asked: Asked): Answer {
    const { party, act, at } = asked
    if (act === 'withheld') return no('never sent', { act })
    if (PLATFORMS.has(act)) return no('platform alone', { act })
    const office = officeOf(party, at)
    if (office === null && !isParty.has(party)) return no('stranger', { party })
    if (asked.as === 'registrar' || asked.as === 'depositary') return mayEnter(asked)
    if (office !== null) return mayOffice(asked, office)
    const reserved = reservedTo(asked)
    if (reserved !== null) return no('not theirs', { act, officer: reserved, party })
    return issuing.has(act) ? mayIssue(asked) : mayParty(asked)
  }

  /** The officer to whom alone an act belongs, where there is one. */
  function reservedTo({ act, at }: Asked): string | null {
    const { registeredBy, certifiedBy } = rule(at)
    if (EXAMINE.includes(act) || act === 'erased the sealed part' || act === 'marked' || act === 'published the outcome')
      return registeredBy
    return act === 'certified' && editionAt(at).credentials !== null ? certifiedBy : null
  }

  /** An act entered for a party by the registrar or the depositary: what is asked is their office. */
  function mayEnter({ as, ...asked }: Asked): Answer {
    const { act, at, party } = asked
    const registrar = rule(at).registeredBy
    const office = as === 'registrar' ? registrar : 'Depositary'
    const reserved = reservedTo(asked)
    const own = officeOf(party, at)
    if (reserved !== null && own !== reserved) return no('not theirs', { act, officer: reserved, party })
    if (issuing.has(act) && (office !== registrar || (own !== null && own !== registrar)))
      return no('not theirs', { act, officer: registrar, party: office })
    const found = of(p => p.what === 'office' && p.party === office && p.person === asked.person)
    const held = choose(found, asked, p => covers(p, asked))
    if (held === null)
      return found.length === 0 ? no('no office', { party: office, registrar }) : failing(found, { ...asked, party: office })
    return EXAMINE.includes(act) || WITHDRAW.includes(act) ? mayTurn(asked, held, registrar) : yes(held)
  }

  function mayOffice(asked: Asked, office: string): Answer {
    const { act, at, person } = asked
    const registrar = rule(at).registeredBy
    const reserved = reservedTo(asked)
    if ((reserved !== null && reserved !== office) || (issuing.has(act) && office !== registrar))
      return no('not theirs', { act, officer: reserved ?? registrar, party: office })
    const found = of(p => p.what === 'office' && p.party === office && p.person === person)
    const held = choose(found, asked, p => covers(p, asked))
    if (held === null) return found.length === 0 ? no('no office', { party: office, registrar }) : failing(found, asked)
    return EXAMINE.includes(act) || WITHDRAW.includes(act) ? mayTurn(asked, held, registrar) : yes(held)
  }

  /** Whoever examines or withdraws names powers that are there, and not their own to examine. */
  function mayTurn({ answers, act, person, party }: Asked, held: Power, registrar: string): Answer {
    const power = powers.get(answers ?? 0)
    const facts = { no: String(answers ?? ''), registrar }
    const examines = EXAMINE.includes(act)
    if (power === undefined || power.state === 'withdrawn' || (examines && isNamed(power))) return no('no such powers', facts)
    if (examines && power.state === 'registered')
      return no('registered already', { ...facts, by: String(power.by ?? power.no), owner: power.party })
    if (examines) return power.person === person || power.issuedBy === person ? no('own powers', { registrar }) : yes(held)
    return power.party === party || (isNamed(power) && held.party === registrar)
      ? yes(held)
      : no('not of this party', { ...facts, owner: power.party })
  }

  function mayIssue(asked: Asked): Answer {
    const { party, person, at, act } = asked
    const registrar = rule(at).registeredBy
    const found = of(p => p.party === party && p.person === person && canIssue(p))
    const held = choose(found, asked, p => p.kinds === null || p.kinds.includes(act))
    if (held === null) return found.length === 0 ? no('no issuer', { party, registrar }) : failing(found, asked)
    return WITHDRAW.includes(act) ? mayTurn(asked, held, registrar) : yes(held)
  }

  function mayParty(asked: Asked): Answer {
    const { party, person, at, act, body } = asked
    const kind = asked.kind ?? editionAt(at).acts[act]?.kind ?? builtinActs[act]?.kind ?? 'step'
    const proxy = PROXY.includes(act)
    const binding = kind === 'instrument' && !proxy
    const mine = of(p => p.party === party && p.person === person)
    // A proxy is a matter of the body in which it is used: credentials suffice. An office that needs no powers needs neither kind.
    const found = mine.filter(p =>
      p.what === 'issuer' ? proxy : binding ? p.what === 'full powers' || p.office !== null : p.what === 'credentials' || proxy,
    )
    const held = choose(found, asked, p => covers(p, asked))
    if (held !== null) return yes(held)
    if (found.length > 0) return failing(found, asked)
    if (binding) return no('no full powers', { party, act })
    return body ? no('no credentials', { party, body }) : no('no credentials at all', { party })
  }

  const covers = (p: Power, asked: Asked): boolean => inBody(p, asked) && inMatter(p, asked) && ofKind(p, asked)

  /** The power in use: the one that holds the longest. */
  function choose(found: readonly Power[], { at }: Asked, fits: (p: Power) => boolean): Power | null {
    const good = found.filter(p => holds(p, at) && fits(p))
    return good.reduce<Power | null>((best, p) => (best === null || longer(p, best) ? p : best), null)
  }

  /** Why the powers that come nearest do not do; the later issued speaks first. */
  function failing(found: readonly Power[], asked: Asked): Answer {
    const { party, at, act } = asked
    const { registeredBy: registrar } = rule(at)
    const reason = (p: Power): { rank: number; answer: Answer } => {
      const facts = { party, no: String(p.no), registrar, by: String(p.by ?? ''), act }
      const state = stateAt(p, at)
      if (!inBody(p, asked)) return { rank: 0, answer: no('other body', { ...facts, body: p.body ?? '' }) }
      if (!inMatter(p, asked)) return { rank: 1, answer: no('other matter', { ...facts, matter: p.matter ?? '' }) }
      if (!ofKind(p, asked)) return { rank: 2, answer: no('other acts', { ...facts, kinds: (p.kinds ?? []).join(', ') }) }
      if (state === 'withdrawn') return { rank: 3, answer: no('withdrawn', facts) }
      if (state === 'refused') return { rank: 4, answer: no('refused', facts) }
      if (state === 'expired') return { rank: 5, answer: no('ended', { ...facts, until: iso((p.until ?? 0) + 1) }) }
      if (state === 'issued' || state === 'struck') return { rank: 7, answer: no('not registered', facts) }
      return { rank: 6, answer: no('not begun', { ...facts, from: iso(p.from ?? 0) }) }
    }
    const ranked = found.map(reason)
    return ranked.reduce((best, r) => (r.rank >= best.rank ? r : best)).answer
  }

  /** Where one person alone holds the registrar's office, there is no second to name the second. */
  function needsTwo(act: Act, at: number): boolean {
    const { fourEyes, registeredBy } = rule(at)
    if (!fourEyes.includes(act.act)) return false
    if (act.act !== 'issued credentials' || typeof act.by !== 'string' || officeOf(act.by, at) !== registeredBy) return true
    const named = act.concerning === undefined ? act.by : oneOf(act.concerning)
    const holders = new Set(of(p => p.what === 'office' && p.party === registeredBy && holds(p, at)).map(p => p.person))
    return named === null || officeOf(named, at) !== registeredBy || holders.size > 1
  }

  const listed = (test: (p: Power) => boolean, at: number): Power[] => of(test).map(p => seen(p, at))
  return {
    take,
    may,
    mayAct,
    needsTwo,
    mayDate: (name, at) => rule(at).datedBy.includes(officeOf(name, at) ?? ''),
    issuersOf: (party, at) => [...new Set(of(p => p.party === party && canIssue(p) && holds(p, at)).map(p => p.person))],
    powersOf: (party, at) => {
      const office = officeOf(party, at) ?? party
      return listed(p => p.party === office, at)
    },
    speaksFor: (person, name, at) => {
      const party = officeOf(name, at) ?? name
      return of(p => p.person === person && p.party === party && p.what !== 'issuer').some(p => holds(p, at))
    },
    heldBy: (person, at) => listed(p => p.person === person, at),
    last: () => last,
  }
}

const lacking: ReadonlySet<RefusalCode> = new Set([
  'no credentials',
  'no credentials at all',
  'no full powers',
  'no office',
  'no issuer',
  'other body',
  'other matter',
  'other acts',
  'withdrawn',
  'refused',
  'ended',
  'not registered',
  'not begun',
])
/** Whether only powers are missing: with them the act could be done. Else nobody of that party or office has standing to do it. */
export const lacksPowers = ({ code }: Refusal): boolean => lacking.has(code)

/** Named by the registrar: nothing is left to examine. */
const isNamed = (p: Power): boolean => p.what === 'issuer' || p.what === 'office'
const canIssue = (p: Power): boolean =>
  p.what === 'issuer' || (p.what === 'credentials' && p.kinds !== null && p.kinds.some(k => issuing.has(k)))
const inBody = (p: Power, { body }: Asked): boolean => p.body === null || p.what === 'full powers' || p.body === body
const inMatter = (p: Power, { matter }: Asked): boolean =>
  p.matter === null || p.matter === matter || (matter ?? '').startsWith(`${p.matter}/`)
const ofKind = (p: Power, { act }: Asked): boolean => p.kinds === null || p.kinds.includes(act)
const yes = (p: Power): Answer => ({ ok: true, no: p.no, until: p.until })
const longer = (a: Power, b: Power): boolean => b.until !== null && (a.until === null || a.until > b.until)
const oneOf = (names: string | readonly string[]): string | null =>
  typeof names === 'string' ? names : names.length === 1 ? (names[0] ?? null) : null
const iso = (ms: number): string => new Date(ms).toISOString()

function shortest(answers: readonly Answer[]): Answer {
  return answers.reduce((a, b) => (a.ok && b.ok && a.until !== null && (b.until === null || a.until <= b.until) ? a : b))
}
