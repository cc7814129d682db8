/**
 * Who is told of what. At each act, and around each clock, everybody who holds registered credentials is written to, of matters they may see and
 * in their language. A node looks when it takes an act and when a moment comes; several may look at once, for a letter is put under the number of
 * its act and its reader, and the first to put it there has put it. No letter changes an outcome: it only tells people.
 */
import { endOfDay, firstMoment, lastMoment, parseWhen, printInstant } from '../../basics/moment.ts'
import type { MatterStanding } from '../../judge/standing.ts'
import type { Act } from '../../record/act.ts'
import {
  letterAfter,
  letterBefore,
  letterOfEntered,
  letterGuarded,
  letterOfAct,
  letterOfIssuer,
  letterOfStruck,
  type Standing,
  type Telling,
  type Written,
} from '../../views/letters.ts'
import { enteredBy } from '../../views/entered.ts'
import { gather } from '../../views/matters.ts'
import { struckPowers } from '../../views/powers-acts.ts'
import { matterPath, orgPath, partyPath } from '../../web/layout.tsx'
import { langOf } from '../../words/languages.ts'
import type { Hall } from '../live/hall.ts'
import type { Organisation } from '../organisation.ts'
import { peopleOf, type Person } from '../people/person.ts'
import type { Reader } from '../reader.ts'
import type { Alerts } from './alerts.ts'
import { hooksIn, nameOfHook } from './hooks.ts'
import { isPublic, maySee, seenBy } from './seen.ts'
import { idOf, type Outbox, type Sender, type Thing } from './outbox.ts'

export interface Wish {
  readonly hall: Hall
  readonly outbox: Outbox
  /** What tells of a consultation that is asked for. */
  readonly alerts: Alerts
  readonly address: () => string
  /** So long before a clock runs out people are reminded, milliseconds. */
  readonly ahead: number
}

export const readerFor = (person: Person): Reader => ({ kind: 'person', person, session: '' })

/** Those who act for a party or hold an office, each with registered credentials, by the party or office. */
export async function delegatesOf(hall: Hall, at: number): Promise<ReadonlyMap<string, readonly Person[]>> {
  const people = new Map((await peopleOf(hall.drawer)).map(p => [p.id, p]))
  const powers = hall.powers()
  const all = new Map<string, readonly Person[]>()
  for (const by of [...hall.live.whole().charter.parties.map(p => p.id), ...hall.edition().officers]) {
    const held = powers.powersOf(by, at).filter(p => p.state === 'registered' && p.what !== 'issuer' && (p.from === null || p.from <= at))
    const ids = new Set(held.map(p => p.person))
    const theirs = [...ids].flatMap(id => people.get(id) ?? []).filter(p => p.by === by)
    if (theirs.length > 0) all.set(by, theirs)
  }
  return all
}

/** Whether a person acts for a party with registered credentials. */
export const isDelegate = (hall: Hall, { id, by }: Person, at: number): boolean =>
  hall
    .powers()
    .powersOf(by, at)
    .some(p => p.person === id && p.state === 'registered' && p.what !== 'issuer' && (p.from === null || p.from <= at))

/** A clock of a run, and the moment at which it has run out. */
export interface Ending {
  readonly run: MatterStanding
  readonly closes: string
  readonly at: number
}

/** The clocks that run: a day ends with its last instant at the seat. */
export function endingsIn(runs: readonly MatterStanding[], zone: string): readonly Ending[] {
  return runs.flatMap(run => {
    if (run.state !== 'open' || run.closes === null) return []
    const when = parseWhen(run.closes, zone)
    if (typeof when === 'string' || (when.kind !== 'instant' && when.kind !== 'day')) return []
    return [{ run, closes: run.closes, at: when.kind === 'day' ? endOfDay(run.closes, zone) + 1 : when.from }]
  })
}

const sameRun = (a: MatterStanding, b: MatterStanding): boolean => a.id === b.id && a.procedure === b.procedure && a.opened === b.opened

/** When an act was received, as it is written, and the present. */
interface Moment {
  readonly received: string
  readonly present: number
}

const CURSOR = 'noticed'
/** While acts pour in, the clocks are looked through so often; what falls due is looked at when it does. */
const RESTS = 1000

export function openNotices({ hall, outbox, alerts, address, ahead }: Wish): { look(): Promise<void> } {
  const { drawer, live } = hall
  const sender: Sender = { org: live.id, drawer }
  /** Until when, with so many acts, no clock has anything to tell. */
  let quiet = { size: -1, from: 0, until: 0 }
  let told = -1

  const matterAt = openMatters()

  const put = (key: string, { id, name, mail, by }: Person, letter: Written, matter: string, no: number): Promise<boolean> => {
    if (mail === null) return Promise.resolve(false)
    const isParty = live.whole().charter.parties.some(p => p.id === by)
    const thing: Thing = {
      kind: 'letter',
      person: id,
      name,
      mail,
      ...letter,
      thread: idOf(live.id, `matter ${matter}`),
      ...(isParty ? { about: { matter, party: by, no } } : {}),
    }
    return outbox.put(sender, `${key} ${id}`, thing)
  }

  const tellingOf = (person: Person, org: Organisation, matter: string): Telling => ({
    charter: org.charter,
    lang: langOf(person.lang),
    name: person.name,
    by: person.by,
    link: `${address()}${matterPath(org.id, matter)}`,
  })

  /** A letter for everybody who may see the matter; where it is not public, it says no more than that. */
  const tellAll = async (
    key: string,
    { matter, no, asOf, present }: { readonly matter: string; readonly no: number; readonly asOf: string; readonly present: number },
    people: readonly Person[],
    write: (telling: Telling, standing: Standing) => Written,
  ): Promise<void> => {
    const open = isPublic(hall, matter)
    // A link would carry the name that its opener chose.
    const desk = `${address()}${orgPath(live.id)}/desk`
    const letters: Promise<boolean>[] = []
    for (const person of people) {
      const reader = readerFor(person)
      if (person.mail === null || !maySee(hall, reader, no, present)) continue
      const org = seenBy(hall, reader, present)
      const telling = tellingOf(person, org, matter)
      const standing = matterAt(org, matter, asOf)
      if (standing !== null)
        letters.push(put(key, person, open ? write(telling, standing) : letterGuarded({ ...telling, link: desk }), matter, no))
    }
    await Promise.all(letters)
  }

  /**
   * A party's people are told when the registrar names somebody who issues its powers, for nobody stands in for it unseen; and when it strikes out the
   * examination of powers, for the party can no longer act by them.
   */
  const tellOfPowers = async (no: number, act: Act, received: string, delegates: ReadonlyMap<string, readonly Person[]>): Promise<void> => {
    const { charter, id: org, acts } = live.whole()
    const registrar = hall.registrar()
    const powers = struckPowers(acts, act)
    const concerned = powers !== null ? acts[powers - 1]?.by : act.act === 'issued credentials' ? act.concerning : undefined
    const party = charter.parties.find(p => p.id === concerned)?.id
    if (act.by !== registrar || party === undefined) return
    // Whose powers were struck out is no delegate any more.
    const told = powers === null ? (delegates.get(party) ?? []) : (await peopleOf(drawer)).filter(person => person.by === party)
    for (const { id, name, mail, by, lang } of told) {
      if (mail === null) continue
      const telling = { charter, lang: langOf(lang), name, by, link: `${address()}${partyPath(org, party)}` }
      const letter =
        powers === null
          ? letterOfIssuer(telling, no, { registrar, party }, received)
          : letterOfStruck(telling, no, { registrar, party, powers }, received)
      await outbox.put(sender, `issuer ${no} ${id}`, {
        kind: 'letter',
        person: id,
        name,
        mail,
        ...letter,
        thread: idOf(org, `party ${party}`),
      })
    }
  }

  /** A party's people are told what an office entered in its name, for they alone know whether it sent it; of a matter that is not public, no more. */
  const tellOfEntered = async (no: number, act: Act, moment: Moment, delegates: ReadonlyMap<string, readonly Person[]>): Promise<void> => {
    const { charter, id: org } = live.whole()
    const entered = enteredBy(act, charter)
    if (entered === null) return
    const { matter } = act
    const open = matter === undefined || isPublic(hall, matter)
    const link = `${address()}${open && matter !== undefined ? matterPath(org, matter) : `${orgPath(org)}/desk`}`
    for (const person of entered.parties.flatMap(party => delegates.get(party) ?? [])) {
      const { id, name, mail, by, lang } = person
      if (mail === null || !maySee(hall, readerFor(person), no, moment.present)) continue
      const telling = { charter, lang: langOf(lang), name, by, link }
      const letter = open ? letterOfEntered(telling, no, { office: entered.office, act }, moment.received) : letterGuarded(telling)
      await outbox.put(sender, `entered ${no} ${id}`, {
        kind: 'letter',
        person: id,
        name,
        mail,
        ...letter,
        thread: idOf(org, `party ${by}`),
      })
    }
  }

  const acts = async ({ size, until: present }: { readonly size: number; readonly until: number }): Promise<void> => {
    if (told === size) return
    const kept = await drawer.get<{ no: number }>(CURSOR, 'acts')
    const from = kept?.value.no ?? size
    if (from < size) {
      const org = live.whole()
      const { zone } = org.charter.seat
      const delegates = await delegatesOf(hall, present)
      const hooks = (await hooksIn(drawer)).filter(h => h.stopped === null)
      const people = [...delegates.values()].flat()
      for (let no = from + 1; no <= size; no++) {
        const act = org.acts[no - 1] as Act
        const received = lastMoment(act.received ?? act.at, zone) ?? present
        // No act can be received before this one any more, so what its moment has settled is settled.
        const asOf = printInstant(Math.max(present, received), zone)
        const { matter } = act
        await tellOfPowers(no, act, printInstant(received, zone), delegates)
        await tellOfEntered(no, act, { received: printInstant(received, zone), present }, delegates)
        await alerts.raise(no, delegates, present)
        if (matter !== undefined && !alerts.tells(no, act))
          await tellAll(`act ${no}`, { matter, no, asOf, present }, people, (telling, standing) =>
            letterOfAct(telling, no, act, printInstant(received, zone), standing),
          )
        const open = matter !== undefined && isPublic(hall, matter)
        for (const hook of hooks) {
          // A party's address is told what the party may see, whoever registered it.
          const person = delegates.get(hook.party)?.[0]
          if (!person || !maySee(hall, readerFor(person), no, present)) continue
          const data = { org: org.id, no, matter: open ? matter : null }
          await outbox.put(sender, `call ${no} ${hook.id}`, {
            kind: 'call',
            hook: nameOfHook(hook),
            body: JSON.stringify({ type: 'act.received', timestamp: new Date(received).toISOString(), data }),
            ...(matter === undefined ? {} : { about: { matter, party: hook.party, no } }),
          })
        }
      }
    }
    if (kept === null || from < size) await drawer.put(CURSOR, 'acts', { no: size }, { from: kept?.version ?? 0 })
    told = size
  }

  const clocks = async (present: number): Promise<void> => {
    const size = live.size()
    if (present < quiet.until && (quiet.size === size || present < quiet.from + RESTS)) return
    const org = live.whole()
    const { zone } = org.charter.seat
    const kept = await drawer.get<{ at: number }>(CURSOR, 'clocks')
    const from = kept?.value.at ?? present
    const moved = (): Promise<boolean> => drawer.put(CURSOR, 'clocks', { at: Math.max(from, present) }, { from: kept?.version ?? 0 })
    const people = [...(await delegatesOf(hall, present)).values()].flat().filter(p => p.mail !== null)
    if (people.length === 0) {
      await moved()
      quiet = { size, from: present, until: Number.POSITIVE_INFINITY }
      return
    }
    const asOf = printInstant(present, zone)
    const standing = org.stand(asOf)
    const running = endingsIn(standing.matters, zone)
    const openedAt = ({ run }: Ending): number => lastMoment(run.opened, zone) ?? present
    const tell = async (what: 'soon' | 'ran out', { run, closes }: Ending): Promise<void> => {
      const no = run.acts.at(-1)?.no ?? org.acts.findLastIndex(act => act.matter === run.id) + 1
      const letter = what === 'soon' ? letterBefore : letterAfter
      const key = `${what} ${idOf(run.id, `${run.procedure} ${run.opened} ${closes}`)}`
      await tellAll(key, { matter: run.id, no, asOf, present }, people, (telling, at) => letter(telling, closes, at))
    }
    for (const ending of running) {
      const due = ending.at - ahead
      if (due <= present && present < ending.at && openedAt(ending) < due) await tell('soon', ending)
    }
    for (const run of from < present ? standing.matters : []) {
      const ended = endedBy(run, org, from, present)
      if (ended !== null && ended.at > from && ended.at <= present) await tell('ran out', ended)
    }
    await moved()
    const coming = running.flatMap(ending => [ending.at - ahead, ending.at]).filter(at => at > present)
    quiet = { size, from: present, until: Math.min(...coming, Number.POSITIVE_INFINITY) }
  }

  return {
    async look() {
      // What is told as run out by a clock has been promised by the store: no act comes before it any more.
      const present = await live.present()
      // What somebody may not read, and whatever came after it, is told of at the beat: a letter has a number too.
      const told = hall.audiences.told(present)
      await acts(told)
      await clocks(told.until)
      await alerts.look(present)
    },
  }
}

/** The clock that ran to its end in a run between two moments: what settled it came with the clock, and not before. */
function endedBy(run: MatterStanding, org: Organisation, from: number, present: number): Ending | null {
  const { zone } = org.charter.seat
  if (run.state === 'open') return endingsIn([run], zone)[0] ?? null
  const settled = firstMoment(run.settledAt, zone)
  if (settled === null || settled <= from || settled > present) return null
  const before = org.stand(printInstant(settled - 1, zone), run.id).matters.filter(one => sameRun(one, run))
  const [ending] = endingsIn(before, zone)
  return ending && ending.at <= settled ? { ...ending, run } : null
}

/** Matters as readers see them; those who see the same organisation see the same matter, and the judge is asked once. */
function openMatters(): (org: Organisation, matter: string, asOf: string) => Standing | null {
  let kept = new WeakMap<Organisation, Map<string, Standing | null>>()
  let size = 0
  return (org, matter, asOf) => {
    if (size > 500) {
      kept = new WeakMap()
      size = 0
    }
    const mine = kept.get(org) ?? new Map<string, Standing | null>()
    kept.set(org, mine)
    const key = `${org.version}\n${matter}\n${asOf}`
    const found = mine.get(key)
    if (found !== undefined) return found
    const made = gather(org.stand(asOf, matter), org.charter, org.titles).find(m => m.id === matter)
    const standing = made === undefined ? null : { matter: made, asOf }
    mine.set(key, standing)
    size++
    return standing
  }
}
