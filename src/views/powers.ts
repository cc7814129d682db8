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
import type { Charter, Edition } from '../charter/charter.ts'
import type { Act, ActKind, Quality } from '../record/act.ts'
import { builtinActs } from '../record/act.ts'
import type { RefusalCode } from '../words/refusals.ts'
import { officeAs, openEntries } from './entered.ts'
import {
  changing,
  editionByDate,
  EXAMINE,
  isNamed,
  ISSUE,
  issuing,
  oneOf,
  PLATFORMS,
  type Power,
  type PowerState,
  WITHDRAW,
} from './powers-acts.ts'
import { type Given, openGiven, rulesFor } from './powers-given.ts'
import { PROXY } from './proxies.ts'
import type { Refusal } from './refusal.ts'

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

/** An empty fold. `editionAt` tells the edition in force; without it the editions' own days do. */
export function openPowers(charter: Charter, editionAt: (at: number) => Edition = editionByDate(charter)): Powers {
  const rules = rulesFor(charter, editionAt)
  const { isParty, rule, officeOf } = rules
  const given: Given = openGiven(rules, (act, at) => mayAct(act, at).ok)
  const entries = openEntries(charter)
  const { of } = given

  const stateAt = (p: Power, at: number): PowerState =>
    (p.state === 'registered' || p.state === 'issued' || p.state === 'struck') && p.until !== null && at > p.until ? 'expired' : p.state
  const seen = (p: Power, at: number): Power => (stateAt(p, at) === p.state ? p : { ...p, state: stateAt(p, at) })
  const holds = (p: Power, at: number): boolean => stateAt(p, at) === 'registered' && (p.from === null || at >= p.from)

  /** To correct an act on powers asks for what the act itself asked for; an examination, for the registrar's office alone. */
  function corrected(act: Act): string {
    const wrong = act.corrects === undefined ? undefined : given.named(act.corrects)
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
    const entered = given.entered(act.corrects ?? 0)
    if (entered !== undefined) return no('platform alone', { act: entered })
    const { registeredBy } = rule(at)
    const amiss = entries.correctionAmiss(act, registeredBy) ?? entries.entryAmiss(act, registeredBy)
    if (amiss !== null) return { ok: false, says: amiss }
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
      if (!isParty(named) && officeOf(named, at) === null) return no('stranger', { party: named })
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
    const proxy = typeof own.by === 'string' ? given.proxies().held({ holder, party, act, matter, body, at }) : null
    return proxy === null ? no('no proxy', { owner: party, party: holder }) : shortest([answer, { ok: true, ...proxy }])
  }

  const no = (code: RefusalCode, facts: Readonly<Record<string, string>>): Answer => ({ ok: false, says: { code, facts } })

  function may(asked: Asked): Answer {
    const { party, act, at } = asked
    if (act === 'withheld') return no('never sent', { act })
    if (PLATFORMS.has(act)) return no('platform alone', { act })
    const office = officeOf(party, at)
    if (office === null && !isParty(party)) return no('stranger', { party })
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
    const office = officeAs(as as 'registrar' | 'depositary', registrar)
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
    const power = given.get(answers ?? 0)
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
    take(no, act, at) {
      entries.take(no, act)
      given.take(no, act, at)
    },
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
    last: given.last,
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

const canIssue = (p: Power): boolean =>
  p.what === 'issuer' || (p.what === 'credentials' && p.kinds !== null && p.kinds.some(k => issuing.has(k)))
const inBody = (p: Power, { body }: Asked): boolean => p.body === null || p.what === 'full powers' || p.body === body
const inMatter = (p: Power, { matter }: Asked): boolean =>
  p.matter === null || p.matter === matter || (matter ?? '').startsWith(`${p.matter}/`)
const ofKind = (p: Power, { act }: Asked): boolean => p.kinds === null || p.kinds.includes(act)
const yes = (p: Power): Answer => ({ ok: true, no: p.no, until: p.until })
const longer = (a: Power, b: Power): boolean => b.until !== null && (a.until === null || a.until > b.until)
const iso = (ms: number): string => new Date(ms).toISOString()

function shortest(answers: readonly Answer[]): Answer {
  return answers.reduce((a, b) => (a.ok && b.ok && a.until !== null && (b.until === null || a.until <= b.until) ? a : b))
}
