/**
 * The alert of a consultation. When one is asked for, the duty officers of every member are written to and their addresses are called, at once and
 * by whichever node is quickest; the roster is frozen as it is then. Where nobody of a party acknowledges, its officers are reminded and its deputies
 * told after each step. An acknowledgement is an act: before each letter leaves, the record is asked for it, and where it is there, nothing is sent.
 */
import { parseWhen, printInstant } from '../../basics/moment.ts'
import type { Act } from '../../record/act.ts'
import type { Kept } from '../../store/store.ts'
import { type Alert, alertsOf, raisesAlert } from '../../views/alert.ts'
import { letterOfAlert, letterOfAlertGuarded } from '../../views/letters.ts'
import { alertPath, orgPath } from '../../web/layout.tsx'
import { langOf } from '../../words/languages.ts'
import type { Hall } from '../live/hall.ts'
import { peopleOf, type Person } from '../people/person.ts'
import { hooksIn, nameOfHook } from './hooks.ts'
import { delegatesOf } from './notices.ts'
import type { Outbox, Sender, Thing } from './outbox.ts'
import { ranksOf, type Ranks, rosterKept } from './roster.ts'
import { isPublic, maySee } from './seen.ts'

interface Wish {
  readonly hall: Hall
  /** Letters and calls go by ways of their own, so that one that fails holds up neither the other nor what else is on its way. */
  readonly letters: Outbox
  readonly calls: Outbox
  readonly address: () => string
  /** So long nobody of a party is waited for before the next are told, milliseconds. */
  readonly step: number
}

export interface Alerts {
  /** Whether an act is told by the alert, so that no other letter tells of it. */
  readonly tells: (no: number, act: Act) => boolean
  /** Alerts those of an act, where it raises an alert. */
  raise(no: number, delegates: ReadonlyMap<string, readonly Person[]>, present: number): Promise<void>
  /** Reminds and tells the next, where a step has gone by. */
  look(present: number): Promise<void>
}

/** An alert under way: its frozen roster, and the steps that were taken. */
interface Raised {
  readonly no: number
  readonly matter: string
  readonly at: number
  readonly roster: Readonly<Record<string, Ranks>>
  readonly step: number
  readonly done: boolean
}

const KIND = 'alert raised'
/** So many times is reminded; a person then sees on the board who is missing. */
const MOST = 12
const TEST = 'tested the alert'

/** The alert that an act raised, as it stands at a moment; null where it raised none. */
function alertAt(hall: Hall, matter: string, no: number, present: number): Alert | null {
  const { charter, acts, stand, sitting } = hall.live.whole()
  const standing = stand(printInstant(present, charter.seat.zone), matter)
  return alertsOf(matter, { charter, acts, standing, sitting }).find(a => a.no === no) ?? null
}

/** Whether a party is waited for no more at a moment: it has acknowledged the alert or asked itself, or the alert was cancelled or is none any more. */
export function isHeard(
  hall: Hall,
  { no, matter, party }: { readonly no: number; readonly matter: string; readonly party: string },
  present: number,
): boolean {
  const last = hall.live.whole().acts.at(-1)
  // What this node took last counts, though its clock be behind.
  const alert = alertAt(hall, matter, no, Math.max(present, Date.parse(last?.received ?? '') || 0))
  return alert === null || alert.cancelled !== null || !alert.missing.includes(party)
}

export function openAlerts({ hall, letters, calls, address, step }: Wish): Alerts {
  const { drawer, live } = hall
  const sender: Sender = { org: live.id, drawer }
  /** Those that still wait, as this node knows them; null = not asked yet. */
  let open: Map<string, Kept<Raised>> | null = null
  let asked = -1

  const raises = (act: Act): boolean => act.matter !== undefined && (raisesAlert(live.whole().charter).has(act.act) || act.act === TEST)

  /** Tells these people of a party; a letter each, under the step. */
  const write = async (alert: Alert, party: string, people: readonly Person[], turn: number, present: number): Promise<void> => {
    const { charter, acts, titles, id: org } = live.whole()
    const act = acts[alert.no - 1] as Act
    const open = isPublic(hall, alert.matter)
    for (const person of people) {
      if (person.mail === null || !maySee(hall, { kind: 'person', person, session: '' }, alert.no, present)) continue
      const link = open ? `${address()}${alertPath(org, alert.matter)}` : `${address()}${orgPath(org)}/desk`
      const telling = { charter, lang: langOf(person.lang), name: person.name, by: person.by, link }
      const written = open
        ? letterOfAlert(telling, alert, act, titles.get(alert.matter) ?? alert.matter, turn)
        : letterOfAlertGuarded(telling, turn)
      const thing: Thing = {
        kind: 'letter',
        person: person.id,
        name: person.name,
        mail: person.mail,
        ...written,
        about: { matter: alert.matter, party, no: alert.no },
        alert: { no: alert.no, matter: alert.matter, party },
      }
      await letters.put(sender, `alert ${alert.no} ${turn} ${person.id}`, thing)
    }
  }

  const call = async (
    alert: Alert,
    turn: number,
    parties: readonly string[],
    delegates: ReadonlyMap<string, readonly Person[]>,
    present: number,
  ): Promise<void> => {
    const { charter, id: org } = live.whole()
    const told = new Set(parties)
    const shown = isPublic(hall, alert.matter)
    for (const hook of await hooksIn(drawer)) {
      const person = delegates.get(hook.party)?.[0]
      if (hook.stopped !== null || !told.has(hook.party) || !person) continue
      if (!maySee(hall, { kind: 'person', person, session: '' }, alert.no, present)) continue
      const data = {
        org,
        no: alert.no,
        matter: shown ? alert.matter : null,
        cap: shown ? `${address()}${orgPath(org)}/cap/${alert.no}` : null,
        status: charter.exercise ? 'Exercise' : alert.test ? 'Test' : 'Actual',
        turn,
      }
      await calls.put(sender, `alert ${alert.no} ${turn} ${hook.id}`, {
        kind: 'call',
        hook: nameOfHook(hook),
        body: JSON.stringify({ type: 'alert.raised', timestamp: new Date(present).toISOString(), data }),
        about: { matter: alert.matter, party: hook.party, no: alert.no },
        alert: { no: alert.no, matter: alert.matter, party: hook.party },
      })
    }
  }

  const peopleById = async (): Promise<ReadonlyMap<string, Person>> => new Map((await peopleOf(drawer)).map(p => [p.id, p]))

  const load = async (): Promise<Map<string, Kept<Raised>>> => {
    const size = live.size()
    if (open !== null && asked === size) return open
    asked = size
    open = new Map((await drawer.list<Raised>(KIND)).filter(k => !k.value.done).map(k => [k.key, k]))
    return open
  }

  return {
    tells: (no, act) =>
      act.act === 'acknowledged' ||
      (raises(act) && act.matter !== undefined && alertAt(hall, act.matter, no, Date.parse(act.received ?? act.at)) !== null),

    async raise(no, delegates, present) {
      const act = live.whole().acts[no - 1] as Act
      if (!raises(act) || act.matter === undefined) return
      const alert = alertAt(hall, act.matter, no, present)
      if (alert === null) return
      const when = parseWhen(act.received ?? act.at, live.whole().charter.seat.zone)
      const roster: Record<string, Ranks> = {}
      for (const { party } of alert.members) {
        const theirs = delegates.get(party) ?? []
        if (theirs.length > 0) roster[party] = ranksOf(await rosterKept(drawer, party), theirs)
      }
      const value: Raised = { no, matter: act.matter, at: typeof when === 'string' ? present : when.until, roster, step: 0, done: false }
      // The roster of whichever node froze it first holds.
      await drawer.put(KIND, String(no), value, { from: 0 })
      const kept = (await drawer.get<Raised>(KIND, String(no)))?.value ?? value
      asked = -1
      const people = await peopleById()
      const missing = alert.missing
      await call(alert, 0, missing, delegates, present)
      for (const party of missing)
        await write(
          alert,
          party,
          (kept.roster[party]?.[0] ?? []).flatMap(id => people.get(id) ?? []),
          0,
          present,
        )
    },

    async look(present) {
      if (raisesAlert(live.whole().charter).size === 0 && open?.size === 0) return
      for (const [key, kept] of await load()) {
        const { value } = kept
        const turn = Math.min(MOST, Math.floor((present - value.at) / step))
        const alert = alertAt(hall, value.matter, value.no, present)
        const over = alert === null || !alert.running || (alert.test && present - value.at > 86_400_000)
        if (!over && turn <= value.step) continue
        const next: Raised = over ? { ...value, done: true } : { ...value, step: turn }
        // Whoever is quickest takes the step; a letter is put once in any case.
        if (!(await drawer.put(KIND, key, next, { from: kept.version }))) {
          asked = -1
          continue
        }
        if (over) open?.delete(key)
        else open?.set(key, { ...kept, value: next, version: kept.version + 1 })
        if (over || alert === null) continue
        const people = await peopleById()
        await call(alert, turn, alert.missing, await delegatesOf(hall, present), present)
        for (const party of alert.missing) {
          const ranks = value.roster[party] ?? []
          await write(
            alert,
            party,
            ranks
              .slice(0, turn + 1)
              .flat()
              .flatMap(id => people.get(id) ?? []),
            turn,
            present,
          )
        }
      }
    },
  }
}
