/**
 * How acts are kept. Drafts of several callers share a transaction, for the head's row and the disk's answer cost as much for one line as for
 * hundreds; and while one group is on its way to the disk the next is numbered, hashed and signed.
 *
 * There are two ways. By the quick one, a node that was the last to write believes to know the head: it asks for the clock, which is after the
 * drafts came, and sends all that is to be written as one statement, which does nothing where the head is another by then. By the sure way the
 * head's row is locked, the drafts' keys are looked up, and all is written under the lock. Whatever is not plain goes the sure way: a head not
 * known or not as believed, a key used before, powers that changed, a connection lost.
 */
import { isOff, keep, keyAmiss, type Known, type Means, type NewLine, nameOf, type Outcome, refused, type Sent, sentOf } from '../keep.ts'
import type { Draft, Head, NotKept, Receipt } from '../store.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import { Closed, type Lane, type Database, type Held, isLost, isPassing, pause } from './database.ts'
import { openSigned } from '../unaltered.ts'
import { type HeadRow, headOf, writeBatch, writeIfStill } from './write.ts'

type Answer = Receipt | NotKept

/** The most drafts of one transaction. */
const MOST = 256
/** The most drafts that wait: whoever comes later is told at once, for what is not bounded grows until it falls. */
const WAITING = 20_000

interface Waiting {
  readonly sent: readonly Sent[]
  readonly settle: (answers: readonly Answer[]) => void
  readonly fail: (error: unknown) => void
}

interface Queue {
  readonly waiting: Waiting[]
  /** How many drafts wait, and how many are on their way. */
  drafts: number
  going: number
  /** How many groups are on their way. */
  groups: number
  /** The head once all that was sent is kept; null where only the database knows. */
  believed: Believed | null
  /** Until then the sure way is taken, for others write too. */
  shy: number
  /** Settled when the last group was sent or given up, and when it was answered. */
  sent: Promise<void>
  answered: Promise<void>
  held: Promise<Held> | null
  turning: boolean
}

interface Believed {
  readonly head: Head
  readonly origin: string
}

/** The most groups on their way at once. */
const DEPTH = 2
/** Groups are no smaller than this where more drafts wait. */
const LEAST = 16
/** How long a node goes the sure way once another was seen to write, in milliseconds. */
const SHY = 1000

const nobody: ReadonlyMap<string, Known> = new Map()

/** Keeps drafts at the end of an organisation's record; `told` hears what was kept. */
export function appender(database: Database, means: Means, now: () => number, told: (org: string, outcome: Outcome) => void) {
  const queues = new Map<string, Queue>()
  const signed = openSigned(means)
  // How long a record was when a lane's plans were made. Those for an empty table look up a key by reading the whole record.
  const planned = new WeakMap<Lane, number>()

  /** Sends groups as far as they may go, once all who were just answered have had their turn to come again. */
  const pump = (org: string, queue: Queue): void => {
    if (queue.turning) return
    queue.turning = true
    setImmediate(() => {
      queue.turning = false
      while (queue.waiting.length > 0 && queue.groups < (queue.believed ? DEPTH : 1)) void send(org, queue)
      if (queue.groups === 0) letGo(queue)
    })
  }

  const letGo = (queue: Queue): void => {
    void queue.held?.then(held => held.release()).catch(() => {})
    queue.held = null
  }

  const send = async (org: string, queue: Queue): Promise<void> => {
    const group = takeGroup(queue)
    const sent = group.flatMap(({ sent }) => sent)
    const { sent: sentBefore, answered: answeredBefore } = queue
    let gone = (): void => {}
    let done = (): void => {}
    queue.sent = new Promise(settle => (gone = settle))
    queue.answered = new Promise(settle => (done = settle))
    queue.groups++
    queue.going += sent.length
    const tried: Tried = { lines: [], began: performance.now() }
    const outcome = await quickly(queue, sent, tried, { before: sentBefore, gone }).catch(error => {
      if (!isLost(error)) tried.lines.length = 0
      return null
    })
    if (outcome !== null) {
      told(org, outcome)
      answer(group, outcome.answers)
    } else {
      queue.believed = null
      gone()
      await answeredBefore
      letGo(queue)
      await surely(org, queue, group, tried)
    }
    queue.groups--
    queue.going -= sent.length
    done()
    pump(org, queue)
  }

  /** What became of the drafts by the quick way; null, or an error, where they are to go the sure one. */
  const quickly = async (
    queue: Queue,
    sent: readonly Sent[],
    tried: Tried,
    { before, gone }: { readonly before: Promise<void>; readonly gone: () => void },
  ): Promise<Outcome | null> => {
    if (queue.believed === null) return null
    const asked = now()
    queue.held ??= database.hold()
    const [[row], held] = await Promise.all([
      database.once(sql => sql<{ clock: number }[]>`select floor(extract(epoch from clock_timestamp()) * 1000)::bigint as clock`),
      queue.held,
    ])
    const { clock } = row!
    if (isOff(asked, clock, now())) return null
    await before
    const { believed } = queue
    if (believed === null) return null
    const outcome = keep(means, { ...believed, known: nobody, clock }, sent)
    if (outcome.lines.length < sent.length) return null
    queue.believed = { ...believed, head: outcome.head }
    tried.lines.push(...outcome.lines)
    const written = held.ask(lane => writeIfStill(lane, believed.head, outcome))
    gone()
    const [answer] = await written
    if (answer?.moved === 1) return outcome
    // Nothing was written, and another may have kept the very same line.
    tried.lines.length = 0
    queue.shy = performance.now() + SHY
    return null
  }

  const surely = async (org: string, queue: Queue, group: readonly Waiting[], tried: Tried): Promise<void> => {
    try {
      const { answers, believed } = await attempts(
        org,
        group.flatMap(({ sent }) => sent),
        tried,
      )
      if (queue.groups === 1 && performance.now() > queue.shy) queue.believed = believed
      answer(group, answers)
    } catch (error) {
      // Something the database will not have. Nobody else's draft is to suffer from it.
      if (group.length === 1) group[0]!.fail(error)
      else for (const one of group) await surely(org, queue, [one], { lines: tried.lines, began: performance.now() })
    }
  }

  const answer = (group: readonly Waiting[], answers: readonly Answer[]): void => {
    let at = 0
    for (const { sent, settle } of group) settle(answers.slice(at, (at += sent.length)))
  }

  const attempts = async (
    org: string,
    sent: readonly Sent[],
    tried: Tried,
  ): Promise<{ readonly answers: readonly Answer[]; readonly believed: Believed | null }> => {
    const none = (answer: Answer) => ({ answers: sent.map(() => answer), believed: null })
    for (const until = tried.began + database.patience; ; ) {
      const earlier = new Set(tried.lines.map(nameOfLine))
      try {
        const found = await database.transact(lane => attempt(lane, org, sent, tried.lines))
        if ('why' in found) return none(found)
        const { outcome, origin } = found
        if (outcome.lines.length > 0) told(org, outcome)
        return { answers: outcome.answers.map(answer => ours(answer, earlier)), believed: { head: outcome.head, origin } }
      } catch (error) {
        if (!isPassing(error) && !isLost(error)) throw error
        if (error instanceof Closed || performance.now() > until) return none(refused('gone'))
        await sleep(pause())
      }
    }
  }

  const attempt = async (lane: Lane, org: string, sent: readonly Sent[], tried: NewLine[]): Promise<Attempted | NotKept> => {
    const before = now()
    const [, heads, found] = await Promise.all([
      lane`begin`,
      lane<HeadRow>`select * from heads where org = ${org} for update`,
      lookUp(lane, org, sent),
    ])
    const after = now()
    const row = heads[0]
    const { clock } = found[0]!
    if (!row || isOff(before, clock, after)) {
      await lane`rollback`
      return refused(row ? 'clock' : 'unknown')
    }
    const { origin } = row
    if (signed(headOf(row), origin) !== null) {
      await lane`rollback`
      return refused('altered')
    }
    const outcome = keep(means, { head: headOf(row), origin, known: knownOf(found), clock }, sent)
    if (outcome.lines.length === 0) {
      await lane`rollback`
      return { outcome, origin }
    }
    const grown = row.size > 4 * (planned.get(lane) ?? 0) + 256
    if (grown) planned.set(lane, row.size)
    tried.push(...outcome.lines)
    await Promise.all([...writeBatch(lane, org, outcome), lane`commit`, ...(grown ? [lane`discard plans`] : [])])
    return { outcome, origin }
  }

  return async (org: string, drafts: readonly Draft[]): Promise<readonly Answer[]> => {
    const amiss = drafts.map(keyAmiss)
    const sent = drafts.filter((_, i) => amiss[i] === null).map(draft => sentOf(means.sha256, draft))
    const answers: Answer[] = []
    for (let from = 0; from < sent.length; from += MOST) {
      const some = sent.slice(from, from + MOST)
      answers.push(...(await new Promise<readonly Answer[]>((settle, fail) => wait(org, { sent: some, settle, fail }))))
    }
    const next = answers.values()
    return amiss.map(refusal => refusal ?? next.next().value!)
  }

  function wait(org: string, one: Waiting): void {
    const queue = queues.get(org) ?? newQueue()
    queues.set(org, queue)
    if (queue.drafts >= WAITING) {
      const says = 'too many acts wait to be kept just now; send the act again in a moment, under the same key'
      one.settle(one.sent.map(() => refused('gone', says)))
      return
    }
    queue.waiting.push(one)
    queue.drafts += one.sent.length
    pump(org, queue)
  }
}

const newQueue = (): Queue => ({
  waiting: [],
  drafts: 0,
  going: 0,
  groups: 0,
  believed: null,
  shy: 0,
  sent: Promise.resolve(),
  answered: Promise.resolve(),
  held: null,
  turning: false,
})

/** Lines that were sent to be kept, and since when it is tried. */
interface Tried {
  readonly lines: NewLine[]
  readonly began: number
}

interface Attempted {
  readonly outcome: Outcome
  readonly origin: string
}

const nameOfLine = ({ no, line }: { readonly no: number; readonly line: string }): string => `${no} ${line}`

/** Those who share the next transaction: as many as let another be made while it is under way. */
function takeGroup(queue: Queue): Waiting[] {
  const most = Math.min(MOST, Math.max(LEAST, Math.ceil((queue.drafts + queue.going) / DEPTH)))
  let drafts = 0
  let callers = 0
  for (const { sent } of queue.waiting) {
    if (callers > 0 && drafts + sent.length > most) break
    drafts += sent.length
    callers++
  }
  queue.drafts -= drafts
  return queue.waiting.splice(0, callers)
}

/** A draft that this very call kept, in an earlier try whose end it did not hear of, was not kept before; `earlier` then forgets it. */
const ours = (answer: Answer, earlier: Set<string>): Answer =>
  answer.kind === 'receipt' && answer.again && earlier.delete(nameOfLine(answer)) ? { ...answer, again: false } : answer

interface Found extends Partial<Omit<Known, 'part'>> {
  readonly clock: number
  readonly author: string
  readonly key: string
  readonly salt: Uint8Array | null
  readonly part: Uint8Array | null
}

// The clock is read after the lock was given, which was another statement. Names hold no line ends, so that a list of them is one text.
// Each key is looked up by itself (lateral, limit): what the planner knows of a young table would else make it read a whole record for them.
const lookUp = (lane: Lane, org: string, sent: readonly Sent[]) => lane<Found>`
  select c.clock, k.* from (select floor(extract(epoch from clock_timestamp()) * 1000)::bigint as clock) as c
  left join (
    select l.*, p.salt, p.part
    from (
      select distinct s.author, s.key from unnest(
        string_to_array(${sent.map(({ draft }) => draft.author).join('\n')}, E'\n'),
        string_to_array(${sent.map(({ draft }) => draft.key).join('\n')}, E'\n')
      ) as s(author, key)
    ) as s
    cross join lateral (
      select l.author, l.key, l.no, l.line, l.draft as hash from lines l
      where l.org = ${org} and l.author = s.author and l.key = s.key limit 1
    ) as l
    left join parts p on p.org = ${org} and p.no = l.no
  ) as k on true`

function knownOf(found: readonly Found[]): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>()
  for (const { author, key, no, line, hash, salt, part } of found)
    if (no && line && hash) known.set(nameOf(author, key), { no, line, hash, part: salt && part ? { salt, part } : null })
  return known
}
