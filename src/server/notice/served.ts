/** Who was told of a matter, made ready to be shown: each party of the day, and those of whom nothing was heard. */
import type { Context } from 'hono'
import { printInstant } from '../../basics/moment.ts'
import { Gone } from '../../store/store.ts'
import { nameOf } from '../../views/say.ts'
import { type Found, found } from '../gate.ts'
import { isDelegate } from './notices.ts'
import { type Moment, type Proof, prove, proofsOf, type Stage, stages } from './proofs.ts'
import type { Lang } from '../../words/languages.ts'
import { languageAsked } from '../asked.ts'

/** A stage as it is told: at the seat's time. */
export interface Told {
  readonly first: string
  readonly last: string
  /** The last act of which word was given. */
  readonly no: number
}

export type ServedParty = {
  readonly party: string
  readonly name: string
  /** What the mail server said where a letter could not be handed over; told to the party itself and to the registrar. */
  readonly failed: string | null
} & { readonly [S in Stage]: Told | null }

export interface ServedOf {
  readonly matter: string
  readonly parties: readonly ServedParty[]
  /** Those who did not act in the matter, did not open it and did not acknowledge it. */
  readonly silent: readonly { readonly party: string; readonly name: string }[]
  /** The reader may acknowledge it for a party. */
  readonly mayAcknowledge: boolean
}

/** Who was told of a matter, as a signed-in reader may see it; null for everybody else. */
export async function servedOf({ hall, reader, seen, present }: Found, matter: string, lang: Lang): Promise<ServedOf | null> {
  if (reader.kind === 'outside' || !seen.titles.has(matter)) return null
  const { charter } = seen
  const { zone } = charter.seat
  const proofs = await proofsOf(hall.drawer, matter)
  const said = (moment: Moment): string => printInstant(Math.floor(moment.at / 1000) * 1000, zone)
  const told = (proof: Proof | undefined, stage: Stage): Told | null => {
    const reached = proof?.[stage]
    return reached ? { first: said(reached.first), last: said(reached.last), no: reached.last.no } : null
  }
  const parties = seen.stand(printInstant(present, zone), matter).parties.map((party): ServedParty => {
    const proof = proofs.get(party)
    const [handed, delivered, seen_, acknowledged] = stages.map(stage => told(proof, stage)) as [
      Told | null,
      Told | null,
      Told | null,
      Told | null,
    ]
    const mine = reader.person.by === party || reader.person.by === hall.registrar()
    const failed = mine && proof?.failed && (proof.handed?.last.at ?? 0) < proof.failed.at ? (proof.failed.says ?? '') : null
    return { party, name: nameOf(charter, party, lang), failed, handed, delivered, seen: seen_, acknowledged }
  })
  const acted = new Set(seen.acts.flatMap(act => (act.matter === matter ? act.by : [])))
  const silent = parties.filter(p => p.seen === null && p.acknowledged === null && !acted.has(p.party))
  return {
    matter,
    parties,
    silent: silent.map(({ party, name }) => ({ party, name })),
    mayAcknowledge: mayAcknowledge({ hall, reader, seen, present }),
  }
}

/** Whether the reader acts for a party with registered credentials. */
export const mayAcknowledge = ({ hall, reader, seen, present }: Pick<Found, 'hall' | 'reader' | 'seen' | 'present'>): boolean =>
  reader.kind === 'person' && seen.charter.parties.some(p => p.id === reader.person.by) && isDelegate(hall, reader.person, present)

/** Notes that the reader's party saw or acknowledged a matter as it is now. */
export async function noteOf(at: Found, matter: string, stage: 'seen' | 'acknowledged', now: number): Promise<boolean> {
  const { hall, reader, seen } = at
  if (reader.kind === 'outside' || !mayAcknowledge(at)) return false
  const no = seen.acts.findLastIndex(act => act.matter === matter) + 1
  await prove(hall.drawer, { matter, party: reader.person.by }, stage, { at: now, no, person: reader.person.id })
  return true
}

/** A matter's page was opened: noted where a delegate did so, and told to whoever is signed in. A page that only renews itself was not opened. */
export async function noticed(c: Context, matter: string, now: number): Promise<ServedOf | null> {
  const at = found(c)
  if (at === null || at.reader.kind === 'outside') return null
  try {
    if (c.req.query('part') === undefined) await noteOf(at, matter, 'seen', now)
    return await servedOf(at, matter, languageAsked(c.req.query('lang') || undefined, c.req.header('accept-language')))
  } catch (error) {
    // Where the matter stands is known here; what the drawer knows of it must wait.
    if (error instanceof Gone) return null
    throw error
  }
}
