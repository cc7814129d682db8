/**
 * What the acts on powers gave, folded as they come. An act that nobody may do is passed over: the door never took it, and in a record brought along it
 * gives nothing.
 */
import { parseWhen } from '../basics/moment.ts'
import type { Charter, Credentials, Edition } from '../charter/charter.ts'
import { meant } from '../charter/names.ts'
import { credentialsOf } from '../charter/secretariat.ts'
import type { Act } from '../record/act.ts'
import { changing, EXAMINE, EXAMINED_NEXT, isNamed, ISSUE, oneOf, PLATFORMS, type Power, type PowerState, WITHDRAW } from './powers-acts.ts'
import { openProxies, PROXY } from './proxies.ts'

/** What the charter says of powers at a moment, and who is who. */
interface Rules {
  isParty(name: string): boolean
  rule(at: number): Credentials
  editionAt(at: number): Edition
  /** An officer's or a body's own name; null for a party or a stranger. */
  officeOf(name: string, at: number): string | null
  readonly zone: string
}

export function rulesFor(charter: Charter, editionAt: (at: number) => Edition): Rules {
  const parties = new Set(charter.parties.map(p => p.id))
  const rule = (at: number): Credentials => credentialsOf(editionAt(at))
  return {
    isParty: name => parties.has(name),
    rule,
    editionAt,
    officeOf(name, at) {
      if (parties.has(name)) return null
      const edition = editionAt(at)
      return meant(name, [...edition.officers, ...Object.keys(edition.bodies), rule(at).registeredBy])
    },
    zone: charter.seat.zone,
  }
}

export interface Given {
  take(no: number, act: Act, at: number): void
  get(no: number): Power | undefined
  of(test: (p: Power) => boolean): Power[]
  /** The proxies given, as they now are. */
  proxies(): ReturnType<typeof openProxies>
  /** The name of the act on powers of a number, where it stands. */
  named(no: number): string | undefined
  /** The name of what the platform entered under a number. */
  entered(no: number): string | undefined
  /** The number of the last act that changed powers; 0 = none. */
  last(): number
}

interface Taken {
  readonly no: number
  readonly act: Act
  readonly at: number
}

/** An empty fold; `may` tells whether a person may do an act, as the powers stand when it comes. */
export function openGiven({ isParty, rule, officeOf, zone }: Rules, may: (act: Act, at: number) => boolean): Given {
  let powers = new Map<number, Power>()
  let taken: Taken[] = []
  let proxies = openProxies()
  const platforms = new Map<number, string>()
  /** Powers whose examination was struck out, by their number: the act that did. */
  const struck = new Map<number, number>()
  let last = 0

  function take(no: number, act: Act, at: number): void {
    if (act.person === undefined && PLATFORMS.has(act.act)) platforms.set(no, act.act)
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
    if (act.person !== undefined && !may(act, at)) return
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

  function enter(no: number, act: Act, at: number): void {
    if (act.person !== undefined && !may(act, at)) return
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
      if (!isParty(act.by)) return
      const needsNone = act.office === undefined ? null : meant(act.office, without)
      const state = needsNone === null ? 'issued' : 'registered'
      powers.set(no, { ...given, what: ISSUE[act.act] as Power['what'], party: act.by, office: needsNone, state })
    } else if (office === registeredBy && act.act === 'issued credentials') {
      const other = officeOf(named, at)
      if (isParty(named)) powers.set(no, { ...given, what: 'issuer', party: named, office: null, state: 'registered' })
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
    const when = parseWhen(text, zone)
    if (typeof when === 'string') return { from: null, until: null }
    // Powers until noon have ended at noon, as an objection at the very instant is late.
    return { from: when.from, until: when.kind === 'instant' ? when.until - 1 : when.until }
  }

  const held = ({ from, until }: Act): { from: number | null; until: number | null } => ({
    from: from === undefined ? null : bounds(from).from,
    until: until === undefined ? null : bounds(until).until,
  })

  return {
    take,
    get: no => powers.get(no),
    of: test => [...powers.values()].filter(test),
    proxies: () => proxies,
    named: no => taken.find(t => t.no === no)?.act.act,
    entered: no => platforms.get(no),
    last: () => last,
  }
}
