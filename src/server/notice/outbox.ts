/**
 * What is on its way to people: letters and calls, kept in the drawer until somebody took them over. Any node may send what is due; it claims it
 * first by changing it under a lease, and where that node stops, another sends it once the lease has run out. So a thing may go out twice, under
 * the same id; it is not lost. What could not be handed over is tried again after growing pauses, and at last shown as failed.
 */
import { createHash } from 'node:crypto'
import { type Drawer, Gone, type Kept } from '../../store/store.ts'

/** What a letter or call tells of, for the proof that a party was told. */
export interface About {
  readonly matter: string
  readonly party: string
  /** The last act of which it tells. */
  readonly no: number
}

/** Whom an alert waits for: once the party has acknowledged it, nothing more is sent. */
interface Awaited {
  readonly no: number
  readonly matter: string
  readonly party: string
}

/** A letter to a person. */
export interface Letter {
  readonly kind: 'letter'
  readonly person: string
  readonly name: string
  readonly mail: string
  readonly subject: string
  /** Gone once it was handed over: what a letter says is not kept longer than it is needed. */
  readonly text: string
  /** Letters of one thread stand together at the reader's. */
  readonly thread?: string
  readonly about?: About
  readonly alert?: Awaited
}

/** A call to an address that a party named. */
export interface Call {
  readonly kind: 'call'
  readonly hook: string
  readonly body: string
  readonly about?: About
  readonly alert?: Awaited
}

export type Thing = Letter | Call

/** `kept`: there is no mail server, and a person must hand it over. `spared`: it was acknowledged before, and nothing was sent. */
export type State = 'waiting' | 'kept' | 'sent' | 'failed' | 'spared'

export type Sent<T extends Thing = Thing> = T & {
  readonly state: State
  /** When it was put here, milliseconds since 1970. */
  readonly since: number
  readonly tries: number
  /** What the other side answered, or why it could not be reached. */
  readonly says: string | null
}

/** What became of one try. `lasting`: trying again is of no use. */
export type Outcome =
  | { readonly ok: true; readonly says: string }
  | { readonly ok: false; readonly says: string; readonly lasting: boolean }

/** The organisations whose things are sent, each with its drawer. */
export interface Sender {
  readonly org: string
  readonly drawer: Drawer
}

export interface Ways {
  /** Hands a letter to the mail server; null where there is none. */
  readonly mail: ((letter: Letter, id: string, sender: Sender) => Promise<Outcome>) | null
  readonly call: (sender: Sender, call: Call, id: string) => Promise<Outcome>
  /** Told once for each thing: it was handed over, or given up. */
  readonly done: (sender: Sender, thing: Thing, outcome: Outcome, at: number) => Promise<void>
  /** Whether an alert is still to be told; asked of the record just before it leaves. */
  readonly awaited?: (sender: Sender, alert: Awaited) => Promise<boolean>
  readonly now: () => number
  readonly tell: (error: unknown) => void
}

/** A way of its own: what waits in one lane holds up no other. */
interface Lane {
  /** Under which kind of the drawer its things lie. */
  readonly kind: string
  /** So many are under way at once. */
  readonly atOnce: number
  /** Other nodes and pauses are looked after so often, milliseconds. */
  readonly looks: number
}

export interface Outbox {
  /** Keeps a thing to be sent; false where the same key was kept before. */
  put(sender: Sender, key: string, thing: Thing): Promise<boolean>
  /** Sends what is due; how many things were tried. */
  round(): Promise<number>
  /** Sends again and again, until stopped. */
  start(): void
  stop(): Promise<void>
}

const SECOND = 1000
const HOUR = 3_600_000
const DAY = 24 * HOUR
/** A node that claimed a thing has so long to hand it over. */
const LEASE = 2 * 60 * SECOND
/** The pauses before it is tried again; the last of them again and again. */
const PAUSES = [10 * SECOND, 60 * SECOND, 5 * 60 * SECOND, 30 * 60 * SECOND, 2 * HOUR, 6 * HOUR, 12 * HOUR]
/** So long it is tried. */
export const GIVES_UP = 5 * DAY
/** So long is kept that it was sent or failed, and a letter that nobody could send. */
const REMEMBERED = 30 * DAY
const LAID = 7 * DAY
const USUAL: Lane = { kind: 'notice', atOnce: 8, looks: 2 * SECOND }
/** The lanes of alerts: letters, and calls, each by itself. */
export const alertLetters: Lane = { kind: 'notice alert', atOnce: 8, looks: SECOND }
export const alertCalls: Lane = { kind: 'call alert', atOnce: 32, looks: SECOND }

export const pauseAfter = (tries: number): number => PAUSES[Math.min(tries, PAUSES.length) - 1] as number

/** The id under which a thing goes out, the same at every try. */
export const idOf = (org: string, key: string): string => createHash('sha256').update(`${org}\n${key}`).digest('base64url').slice(0, 32)

/** The outbox of these organisations. */
export function openOutbox(
  senders: () => Iterable<Sender>,
  { mail, call, done, awaited, now, tell }: Ways,
  { kind: KIND, atOnce, looks }: Lane = USUAL,
): Outbox {
  let timer: ReturnType<typeof setTimeout> | null = null
  let running: Promise<unknown> | null = null
  let stopped = true
  let woken = false

  const write = (drawer: Drawer, { key, version }: Kept, value: Sent, due: number): Promise<boolean> =>
    drawer.put(KIND, key, value, { from: version, due })

  const settle = async (sender: Sender, claimed: Kept<Sent>, outcome: Outcome): Promise<void> => {
    const { value } = claimed
    const at = now()
    const tries = value.tries + 1
    const again = !outcome.ok && !outcome.lasting && at - value.since < GIVES_UP
    // Proof first: should this node stop here, the thing goes out again, and the proof is the same.
    if (!again) await done(sender, value, outcome, at)
    const next: Sent = {
      ...(again ? value : emptied(value)),
      tries,
      says: outcome.says,
      state: again ? 'waiting' : outcome.ok ? 'sent' : 'failed',
    }
    await write(sender.drawer, claimed, next, again ? at + pauseAfter(tries) : at + REMEMBERED)
  }

  const send = async (sender: Sender, thing: Kept<Sent>): Promise<boolean> => {
    const { value, key, version } = thing
    const { drawer, org } = sender
    if (value.state === 'kept' && mail !== null && now() - value.since < LAID) {
      // A mail server is there by now.
      return write(drawer, thing, { ...value, state: 'waiting' }, now())
    }
    if (value.state !== 'waiting') {
      await drawer.take(KIND, key)
      return false
    }
    if (value.kind === 'letter' && mail === null) {
      await write(drawer, thing, { ...value, state: 'kept' }, value.since + LAID)
      return false
    }
    if (!(await write(drawer, thing, value, now() + LEASE))) return false
    if (value.alert !== undefined && awaited !== undefined && !(await awaited(sender, value.alert))) {
      await write(drawer, { ...thing, version: version + 1 }, { ...emptied(value), state: 'spared' }, now() + REMEMBERED)
      return true
    }
    const id = idOf(org, key)
    const outcome = await (value.kind === 'call' ? call(sender, value, id) : (mail as NonNullable<typeof mail>)(value, id, sender)).catch(
      (error: unknown): Outcome => ({ ok: false, says: String(error instanceof Error ? error.message : error), lasting: false }),
    )
    await settle(sender, { ...thing, version: version + 1 }, outcome)
    return true
  }

  const round = async (): Promise<number> => {
    let tried = 0
    for (const sender of senders()) {
      for (;;) {
        const due = await sender.drawer.due<Sent>(KIND, now(), 64)
        let here = 0
        // One that takes long holds up none of those behind it.
        const waiting = due.values()
        const worker = async (): Promise<void> => {
          for (const thing of waiting) if (await send(sender, thing)) here++
        }
        await Promise.all(Array.from({ length: Math.min(atOnce, due.length) }, worker))
        tried += here
        if (here === 0 || stopped) break
      }
    }
    return tried
  }

  const loop = (): void => {
    if (stopped || running !== null) return
    if (timer !== null) clearTimeout(timer)
    woken = false
    running = round()
      .catch((error: unknown) => {
        // Where the database is gone, everything waits for it; the door says so already.
        if (!(error instanceof Gone)) tell(error)
      })
      .then(() => {
        running = null
        if (stopped) return
        timer = setTimeout(loop, woken ? 0 : looks)
      })
  }

  return {
    async put({ drawer }, key, thing) {
      const at = now()
      const laid = thing.kind === 'letter' && mail === null
      const value: Sent = { ...thing, state: laid ? 'kept' : 'waiting', since: at, tries: 0, says: null }
      const put = await drawer.put(KIND, key, value, { from: 0, due: laid ? at + LAID : at })
      woken = true
      loop()
      return put
    },
    round: async () => {
      await running
      return round()
    },
    start() {
      stopped = false
      // What was laid by while there was no mail server may go now.
      running =
        mail === null
          ? null
          : wake(senders(), now(), KIND)
              .catch(tell)
              .then(() => void (running = null))
      if (running === null) loop()
      else void running.then(loop)
    },
    async stop() {
      stopped = true
      if (timer !== null) clearTimeout(timer)
      await running
    },
  }
}

/** Letters laid by are due again. */
async function wake(senders: Iterable<Sender>, now: number, kind: string): Promise<void> {
  for (const { drawer } of senders)
    for (const { key, version, value } of await lettersIn(drawer, 'kept', [kind]))
      await drawer.put(kind, key, { ...value, state: 'waiting' } satisfies Sent, { from: version, due: now })
}

/** The letters of a state, the newest first. */
export async function lettersIn(
  drawer: Drawer,
  state: State,
  kinds: readonly string[] = [USUAL.kind, alertLetters.kind],
): Promise<readonly Kept<Sent<Letter>>[]> {
  const all = await Promise.all(kinds.map(kind => drawer.list<Sent>(kind)))
  return all
    .flat()
    .filter((kept): kept is Kept<Sent<Letter>> => kept.value.kind === 'letter' && kept.value.state === state)
    .sort((a, b) => b.value.since - a.value.since)
}

const emptied = (sent: Sent): Sent => (sent.kind === 'letter' ? { ...sent, text: '' } : { ...sent, body: '' })
