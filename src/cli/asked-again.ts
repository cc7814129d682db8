/** What a door asks of an act before it takes it, asked again of every line by whoever verifies a record: powers, names, dates, what was published. */
import { parseWhen, printInstant } from '../basics/moment.ts'
import type { Charter } from '../charter/charter.ts'
import { credentialsOf } from '../charter/secretariat.ts'
import { begin, standing, take, type World } from '../judge/judge.ts'
import { correctedIn } from '../judge/log.ts'
import { PUBLISHED, WITHHELD } from '../judge/withheld.ts'
import type { Act } from '../record/act.ts'
import { endOf } from '../server/live/kept.ts'
import { bodiesOf, mayInBodies } from '../views/bodies.ts'
import { editionByDate } from '../views/powers-acts.ts'
import { senderOf } from '../views/entered.ts'
import { openPowers, type Powers } from '../views/powers.ts'
import { isFound } from '../views/published.ts'
import { sayRefusal } from '../views/refusal.ts'
import { reachesBack, settledAmiss } from '../views/settled.ts'

/** How many acts persons sent, each with powers; the first that was not, as a sentence. */
export function checkPowers(charter: Charter, acts: readonly Act[]): number | string {
  const powers = openPowers(charter)
  let sent = 0
  let world: World | null = null
  for (const [i, act] of acts.entries()) {
    const when = parseWhen(act.received ?? act.at, charter.seat.zone)
    if (typeof when === 'string') return `record.jsonl:${i + 1}: ${when}`
    if (act.person !== undefined) {
      const at = when.until
      const answer = mayInBodies(powers, act, at, () => {
        world ??= acts.reduce(take, begin(charter))
        const runs = act.matter === undefined ? [] : standing(world, printInstant(at, charter.seat.zone), act.matter, i).matters
        return bodiesOf(act, editionByDate(charter)(at), runs)
      })
      if (!answer.ok) return `Act ${i + 1} was sent without powers: ${sayRefusal(answer.says, charter, 'en')}`
      const amiss = namesAndDate(charter, act, when.until, powers)
      if (amiss !== null) return `Act ${i + 1} ${amiss}.`
      sent++
    }
    powers.take(i + 1, act, when.until)
  }
  return sent
}

/**
 * Whether no act dated back, and no correction, changed what had been shown as settled before it was received: what a door asks, asked again. A
 * sentence on the first that did; else what was looked at.
 */
export function checkSettled(charter: Charter, acts: readonly Act[]): { readonly notes: readonly string[] } | string {
  const { zone } = charter.seat
  let world = begin(charter)
  let looked = 0
  const withheld = acts.some(act => act.act === WITHHELD)
  for (const [i, act] of acts.entries()) {
    const before = world
    world = take(world, act)
    const received = act.person === undefined ? undefined : parseWhen(act.received ?? act.at, zone)
    if (received === undefined || typeof received === 'string' || !reachesBack(act, received.until, zone)) continue
    looked++
    const at = received.until
    const edition = editionByDate(charter)(at)
    const { registeredBy: registrar } = credentialsOf(edition)
    if (withheld || isConfirmed(charter, act, at)) continue
    const asOf = printInstant(at, zone)
    const found = settledAmiss(act, at, {
      zone,
      registrar,
      sent: no => acts[no - 1]?.person !== undefined,
      before: () => standing(before, asOf).matters,
      after: () => standing(world, asOf).matters,
    })
    if (found !== null) return undoes(i + 1, act, found)
  }
  if (looked === 0) return { notes: [] }
  const said = `${count(looked, 'act')} dated back or correcting another`
  return {
    notes: [
      withheld
        ? `${said}: whether one changed what was shown as settled is not looked at, for lines of this record are withheld.`
        : `${said}: none changed what was shown as settled.`,
    ],
  }
}

/** The sentence on an act that no door would have taken. */
function undoes(no: number, act: Act, { code, run }: NonNullable<ReturnType<typeof settledAmiss>>): string {
  const what = act.corrects === undefined ? `is dated ${act.at} and was received ${act.received}` : `corrects act ${act.corrects}`
  const matter = `“${run.id}” (${run.procedure ?? 'no procedure'})`
  return code === 'ran out unseen'
    ? `Act ${no} ${what}: by it a clock of ${matter} had run out before anybody could know of it; no door takes such an act.`
    : `Act ${no} ${what}: it changes ${matter}, which stood settled (“${run.outcome}”) when it came; no door takes such an act.`
}

/** Whether an act that its author may not date was sent without powers, and confirmed by its party in time. */
function isConfirmed(charter: Charter, act: Act, received: number): boolean {
  const { confirmed, datedBy, registeredBy } = credentialsOf(editionByDate(charter)(received))
  const when = parseWhen(act.at, charter.seat.zone)
  if (confirmed === null || act.corrects !== undefined || typeof when === 'string' || when.from === null) return false
  if (datedBy.includes(senderOf(act, registeredBy) ?? '')) return false
  return when.from <= received && received <= endOf(confirmed, when.from, charter)
}

/** What is amiss in how many put their names to an act, or in its date; null where nothing is. */
function namesAndDate(charter: Charter, act: Act, received: number, powers: Powers): string | null {
  if (powers.needsTwo(act, received) && act.second === undefined) return `bears one name, and the charter wants two under “${act.act}”`
  const when = parseWhen(act.at, charter.seat.zone)
  if (act.received === undefined || typeof when === 'string' || (when.kind === 'instant' && when.from === received)) return null
  if (powers.mayDate(senderOf(act, credentialsOf(editionByDate(charter)(received)).registeredBy) ?? '', received)) return null
  if (isConfirmed(charter, act, received)) return null
  return `is dated ${act.at} and was received ${act.received}, and the charter lets nobody date it so`
}

/** Outcomes that were published and are not what the judge finds of the acts before, a sentence each; of a matter not shown here nobody can say. */
export function publishedAmiss(charter: Charter, acts: readonly Act[], world: World): readonly string[] {
  const struck = correctedIn(charter, acts)
  return acts.flatMap((act, i) => {
    if (act.act !== PUBLISHED || act.matter === undefined || struck.has(i + 1)) return []
    const when = parseWhen(act.received ?? act.at, charter.seat.zone)
    if (typeof when === 'string') return []
    const runs = standing(world, printInstant(when.until, charter.seat.zone), act.matter, i).matters.filter(run => run.procedure !== null)
    if (isFound(act, runs) || (runs.length === 0 && acts.some(a => a.act === WITHHELD))) return []
    const found = runs.map(run => (run.outcome === null ? 'nothing settled' : `“${run.outcome}”`)).join(', ')
    return [`Act ${i + 1} publishes “${act.outcome}” of ${act.matter}, and the judge finds ${found || 'nothing settled'}.`]
  })
}

/** `2 acts`, `1 act`. */
export const count = (n: number, word: string): string => `${n.toLocaleString('en')} ${word}${n === 1 ? '' : 's'}`
