/**
 * The one transaction in which acts are kept. Drafts of several callers share it: while one is under way the others gather, for the lock of
 * the head and the disk's answer cost as much for one line as for hundreds.
 */
import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises'
import { isOff, keep, keyAmiss, type Known, type Means, nameOf, type Outcome, refused, type Sent, sentOf } from '../keep.ts'
import type { Draft, NotKept, Receipt } from '../store.ts'
import { Closed, type Lane, type Database, isLost, isPassing, pause } from './database.ts'
import { type HeadRow, headOf, writeBatch } from './write.ts'

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
  drafts: number
  running: boolean
}

/** Keeps drafts at the end of an organisation's record; `told` hears what was kept. */
export function appender(database: Database, means: Means, now: () => number, told: (org: string, outcome: Outcome) => void) {
  const queues = new Map<string, Queue>()
  // How long a record was when a lane's plans were made. Those for an empty table look up a key by reading the whole record.
  const planned = new WeakMap<Lane, number>()

  const run = async (org: string, queue: Queue): Promise<void> => {
    queue.running = true
    while (queue.waiting.length > 0) {
      const group = takeGroup(queue)
      await answerGroup(org, group)
      // Callers that were just answered may send their next draft; it belongs into the next group, not into the one after.
      await turn()
    }
    queue.running = false
    queues.delete(org)
  }

  const answerGroup = async (org: string, group: readonly Waiting[]): Promise<void> => {
    try {
      const answers = await attempts(
        org,
        group.flatMap(({ sent }) => sent),
      )
      let at = 0
      for (const { sent, settle } of group) settle(answers.slice(at, (at += sent.length)))
    } catch (error) {
      // Something the database will not have. Nobody else's draft is to suffer from it.
      if (group.length === 1) group[0]!.fail(error)
      else for (const one of group) await answerGroup(org, [one])
    }
  }

  const attempts = async (org: string, sent: readonly Sent[]): Promise<readonly Answer[]> => {
    const tried = new Set<string>()
    for (const until = performance.now() + database.patience; ; ) {
      const earlier = new Set(tried)
      try {
        const outcome = await database.transact(lane => attempt(lane, org, sent, tried))
        if ('why' in outcome) return sent.map(() => outcome)
        if (outcome.lines.length > 0) told(org, outcome)
        return outcome.answers.map(answer => ours(answer, earlier))
      } catch (error) {
        if (!isPassing(error) && !isLost(error)) throw error
        if (error instanceof Closed || performance.now() > until) return sent.map(() => refused('gone'))
        await sleep(pause())
      }
    }
  }

  const attempt = async (lane: Lane, org: string, sent: readonly Sent[], tried: Set<string>): Promise<Outcome | NotKept> => {
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
    const outcome = keep(means, { head: headOf(row), origin: row.origin, known: knownOf(found), clock }, sent)
    if (outcome.lines.length === 0) {
      await lane`rollback`
      return outcome
    }
    const grown = row.size > 4 * (planned.get(lane) ?? 0) + 256
    if (grown) planned.set(lane, row.size)
    for (const { no, line } of outcome.lines) tried.add(`${no} ${line}`)
    await Promise.all([...writeBatch(lane, org, outcome), lane`commit`, ...(grown ? [lane`discard plans`] : [])])
    return outcome
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
    const queue = queues.get(org) ?? { waiting: [], drafts: 0, running: false }
    queues.set(org, queue)
    if (queue.drafts >= WAITING) {
      const says = 'too many acts wait to be kept just now; send the act again in a moment, under the same key'
      one.settle(one.sent.map(() => refused('gone', says)))
      return
    }
    queue.waiting.push(one)
    queue.drafts += one.sent.length
    if (!queue.running) void run(org, queue)
  }
}

function takeGroup(queue: Queue): Waiting[] {
  let drafts = 0
  let callers = 0
  for (const { sent } of queue.waiting) {
    if (callers > 0 && drafts + sent.length > MOST) break
    drafts += sent.length
    callers++
  }
  queue.drafts -= drafts
  return queue.waiting.splice(0, callers)
}

/** A draft that this very call kept, in an earlier try whose end it did not hear of, was not kept before; `earlier` then forgets it. */
const ours = (answer: Answer, earlier: Set<string>): Answer =>
  answer.kind === 'receipt' && answer.again && earlier.delete(`${answer.no} ${answer.line}`) ? { ...answer, again: false } : answer

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
