/**
 * What an office enters in the name of another: what came by letter or telephone, or of several together, and the lines that were brought along. Its
 * word never stands in the place of what a party's own person sent, and never for what is done in person alone. A door asks this with the powers,
 * and whoever verifies a record asks it again of every line that a person sent.
 */
import { lastMoment } from '../basics/moment.ts'
import type { Charter } from '../charter/charter.ts'
import { credentialsOf } from '../charter/secretariat.ts'
import { type Act, authorsOf, builtinActs, namesIn } from '../record/act.ts'
import type { RefusalCode } from '../words/refusals.ts'
import { raisesAlert } from './alert.ts'
import { editionByDate } from './powers-acts.ts'
import type { Refusal } from './refusal.ts'

/** What only who does it can do: to say that it knows, and to conduct a meeting. */
const isInPerson = (act: string): boolean => act === 'acknowledged' || builtinActs[act]?.conduct === 'chair'

/** The office as which an act is entered. */
export const officeAs = (as: 'registrar' | 'depositary', registrar: string): string => (as === 'registrar' ? registrar : 'Depositary')
/** Who sends an act: the office that enters it in the name of another, as it says; else its author. Null for several who send it themselves. */
export const senderOf = ({ by, as }: Pick<Act, 'by' | 'as'>, registrar: string): string | null =>
  as === 'registrar' || as === 'depositary' ? officeAs(as, registrar) : typeof by === 'string' ? by : null

/** Those in whose name an office entered an act; none where it is its sender's own. */
const enteredFor = (act: Pick<Act, 'by' | 'as'>, registrar: string): readonly string[] =>
  act.as === 'registrar' || act.as === 'depositary' ? authorsOf(act).filter(name => name !== senderOf(act, registrar)) : []

/** The office that entered an act in the name of parties, and they; null where it did not. */
export function enteredBy(act: Act, charter: Charter): { readonly office: string; readonly parties: readonly string[] } | null {
  if (act.as !== 'registrar' && act.as !== 'depositary') return null
  const { registeredBy } = credentialsOf(editionByDate(charter)(lastMoment(act.received ?? act.at, charter.seat.zone) ?? 0))
  const ids = new Set(charter.parties.map(p => p.id))
  const parties = enteredFor(act, registeredBy).filter(name => ids.has(name))
  return parties.length === 0 ? null : { office: officeAs(act.as, registeredBy), parties }
}

export interface Entries {
  /** The next act of the record. */
  take(no: number, act: Act): void
  /** Why an act may not correct the line that it names; null where it may, or names none. */
  correctionAmiss(act: Act, registrar: string): Refusal | null
  /** Why an office may not enter an act in another's name; null where it may, or does not. */
  entryAmiss(act: Act, registrar: string): Refusal | null
}

/** An empty fold of who sent each line. */
export function openEntries(charter: Charter): Entries {
  const parties = new Set(charter.parties.map(p => p.id))
  const bodies = new Set(charter.editions.flatMap(e => Object.keys(e.bodies)))
  /** Lines that a person sent. */
  const sent = new Map<number, Pick<Act, 'by' | 'as'>>()
  /** Requests for consultations that were brought along, and by whom. */
  const requests = new Map<number, Act['by']>()
  const no = (code: RefusalCode, facts: Readonly<Record<string, string>>): Refusal => ({ code, facts })

  return {
    take(no, act) {
      if (act.person !== undefined) sent.set(no, { by: act.by, ...(act.as === undefined ? {} : { as: act.as }) })
      else if (raisesAlert(charter).has(act.act)) requests.set(no, act.by)
    },

    correctionAmiss({ corrects, by, as }, registrar) {
      const sender = senderOf({ by, ...(as === undefined ? {} : { as }) }, registrar)
      const asker = requests.get(corrects ?? 0)
      if (asker !== undefined && sender !== String(asker))
        return no('request stands', { no: String(corrects), owner: namesIn(asker).join(', ') })
      const line = sent.get(corrects ?? 0)
      if (line === undefined) return null
      const owner = senderOf(line, registrar) ?? String(line.by)
      // Who recorded it corrects it; and the party in whose name it was entered.
      return sender === owner || (sender !== null && sender === String(line.by))
        ? null
        : no('sent by another', { no: String(corrects), owner })
    },

    entryAmiss(act, registrar) {
      const names = enteredFor(act, registrar)
      const [first] = names
      if (first === undefined) return null
      // What a body did, its secretariat writes down; an officer acts in person, but for the lines that were brought along.
      const isOfficer = (name: string): boolean => !parties.has(name) && !bodies.has(name)
      const officer = act.corrects === undefined || sent.has(act.corrects) ? names.find(isOfficer) : undefined
      if (officer !== undefined || isInPerson(act.act)) return no('in person', { act: act.act, owner: officer ?? first })
      const named = [act.note, act.source].some(says => says !== undefined && says.trim() !== '')
      return named || act.sealed !== undefined ? null : no('letter not named', { owner: names.join(', ') })
    },
  }
}
