/**
 * Notice, put together: letters and calls on their way, who is told of what, and the streams. Environment: `SMTP_URL`, `MAIL_FROM`,
 * `REMIND_HOURS`, `ALERT_MINUTES`, `EXERCISE_SMTP_URL`.
 */
import { randomBytes } from 'node:crypto'
import { Gone } from '../../store/store.ts'
import { nameOf } from '../../views/say.ts'
import { noticeWordsOf } from '../../views/words.ts'
import type { Hall } from '../live/hall.ts'
import type { Letter as Posted } from '../live/pages.tsx'
import { callHook, type Hook, isAtHome, STOPS_AFTER } from './hooks.ts'
import { openMail } from './mail.ts'
import { delegatesOf, openNotices } from './notices.ts'
import { isHeard, openAlerts } from './alerts.ts'
import { openDrill } from './drill.ts'
import { alertCalls, alertLetters, type Outbox, openOutbox, type Sender, type Ways } from './outbox.ts'
import { prove } from './proofs.ts'
import { openStreams, type Streams } from './streams.ts'
import { langOf } from '../../words/languages.ts'

export interface Wish {
  readonly halls: ReadonlyMap<string, Hall>
  readonly address: () => string
  readonly env: NodeJS.ProcessEnv
  readonly now: () => number
  readonly tell: (error: unknown) => void
}

export interface Notice {
  /** Puts a letter to a person on its way. */
  readonly post: (hall: Hall, letter: Posted) => Promise<void>
  readonly streams: Streams
  /** Tells people what there is to tell, and sends what is due, once. */
  round(): Promise<void>
  /** The same again and again, and at each act, until stopped. */
  start(): void
  stop(): Promise<void>
}

/** Moments are looked after so often. */
const LOOKS = 1000
/** Several acts that come at once are looked at together. */
const GATHERS = 20
const HOUR = 3_600_000

/** The ways by which things leave: letters and calls; those of alerts, each by itself. */
interface Lanes {
  readonly outbox: Outbox
  readonly letters: Outbox
  readonly calls: Outbox
}
const openLanes = (senders: () => Iterable<Sender>, ways: Ways): Lanes => ({
  outbox: openOutbox(senders, ways),
  letters: openOutbox(senders, ways, alertLetters),
  calls: openOutbox(senders, ways, alertCalls),
})

/** Notice of these organisations; or a sentence on what is wrong with the environment. */
export function openNotice({ halls, address, env, now, tell }: Wish): Notice | string {
  const hours = Number(env.REMIND_HOURS || 24)
  if (!Number.isFinite(hours) || hours < 0 || hours > 24 * 365)
    return `REMIND_HOURS is "${env.REMIND_HOURS}"; write a number of hours, as 24, or 0 for no reminder.`
  const minutes = Number(env.ALERT_MINUTES || 5)
  if (!Number.isFinite(minutes) || minutes <= 0 || minutes > 24 * 60)
    return `ALERT_MINUTES is "${env.ALERT_MINUTES}"; write a number of minutes above 0, as 5.`
  const opened = env.SMTP_URL ? openMail({ url: env.SMTP_URL, from: env.MAIL_FROM || undefined, host: hostOf(address()) }) : null
  if (typeof opened === 'string') return opened
  const drill = env.EXERCISE_SMTP_URL
    ? openMail({ url: env.EXERCISE_SMTP_URL, from: env.MAIL_FROM || undefined, host: hostOf(address()) })
    : null
  if (typeof drill === 'string') return drill.replace('SMTP_URL', 'EXERCISE_SMTP_URL')
  const home = (): boolean => isAtHome(address())
  const senders = new Map<Hall, Sender>([...halls.values()].map(hall => [hall, { org: hall.live.id, drawer: hall.drawer }]))
  const hallOf = ({ org }: Sender): Hall | undefined => halls.get(org)

  /** Everybody of a party is told that its address is called no more. */
  const stopped = async (sender: Sender, hook: Hook): Promise<void> => {
    const hall = hallOf(sender)
    const theirs = hall && (await delegatesOf(hall, now())).get(hook.party)
    if (!hall || !theirs) return
    const { charter } = hall.live.whole()
    const { host } = new URL(hook.url)
    for (const person of theirs) {
      if (person.mail === null) continue
      const { letter } = noticeWordsOf(langOf(person.lang))
      const says = letter.stoppedBecause(host, STOPS_AFTER, hook.failing?.says ?? '')
      await lanesOf(hall).outbox.put(sender, `stopped ${hook.id} ${person.id}`, {
        kind: 'letter',
        person: person.id,
        name: person.name,
        mail: person.mail,
        subject: `${charter.name}: ${letter.stopped(host)}`,
        text: `${[letter.dear(person.name), says, letter.why(nameOf(charter, hook.party, langOf(person.lang)), charter.name)].join('\n\n')}\n`,
      })
    }
  }

  const ways: Ways = {
    mail: opened === null ? null : opened.send,
    call: (sender, call, id) => callHook(sender.drawer, call, id, { now, home: home(), stopped: hook => stopped(sender, hook) }),
    async done({ drawer }, { about, kind }, outcome, at) {
      if (about === undefined) return
      const stage = outcome.ok ? (kind === 'letter' ? 'handed' : 'delivered') : kind === 'letter' ? 'failed' : null
      if (stage !== null) await prove(drawer, about, stage, { at, no: about.no, says: outcome.says })
    },
    async awaited(sender, alert) {
      const hall = hallOf(sender)
      if (hall === undefined) return false
      // What another node has taken meanwhile is taken here first.
      await hall.live.heard((await hall.store.head(sender.org))?.size ?? 0)
      return !isHeard(hall, alert, await hall.live.present())
    },
    now,
    tell,
  }
  const real = openLanes(() => [...halls.values()].filter(hall => hall.clock === null).flatMap(hall => senders.get(hall) ?? []), ways)
  // What leaves an exercise has ways of its own: no sender of one is ever among those of the other.
  const drilled = openLanes(
    () => [...halls.values()].filter(hall => hall.clock !== null).flatMap(hall => senders.get(hall) ?? []),
    openDrill({ ways, mail: drill, hallOf, halls }),
  )
  const lanesOf = (hall: Hall): Lanes => (hall.clock === null ? real : drilled)
  const lanes: readonly Outbox[] = [...Object.values(real), ...Object.values(drilled)]
  const notices = [...halls.values()].map(hall => {
    const { outbox, letters, calls } = lanesOf(hall)
    const alerts = openAlerts({ hall, letters, calls, address, step: minutes * 60_000 })
    return openNotices({ hall, outbox, alerts, address, ahead: hours * HOUR })
  })
  const unbounded = { person: Number.POSITIVE_INFINITY, address: Number.POSITIVE_INFINITY }
  const streams = openStreams({ now, ...(env.ENTENTE_LIMITS === 'off' ? { each: unbounded } : {}) })

  let timer: ReturnType<typeof setTimeout> | null = null
  let running: Promise<void> | null = null
  let on = false
  const stops: (() => void)[] = []
  const looks = async (): Promise<void> => {
    for (const { look } of notices)
      await look().catch((error: unknown) => {
        if (!(error instanceof Gone)) tell(error)
      })
  }
  const loop = (): void => {
    if (!on || running !== null) return
    running = looks().then(() => {
      running = null
      if (on) wait(LOOKS)
    })
  }
  const wait = (ms: number): void => {
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(loop, ms)
  }

  return {
    async post(hall, { to, subject, text }) {
      const sender = senders.get(hall)
      if (sender === undefined || to.mail === null) return
      const thing = { kind: 'letter', person: to.id, name: to.name, mail: to.mail, subject, text } as const
      await lanesOf(hall).outbox.put(sender, `letter ${randomBytes(12).toString('base64url')}`, thing)
    },
    streams,
    async round() {
      await looks()
      await Promise.all(lanes.map(lane => lane.round()))
    },
    start() {
      on = true
      for (const hall of halls.values()) stops.push(hall.live.onTaken(() => on && wait(GATHERS)))
      for (const lane of lanes) lane.start()
      loop()
    },
    async stop() {
      on = false
      for (const stop of stops) stop()
      if (timer !== null) clearTimeout(timer)
      streams.stop()
      await running
      for (const lane of lanes) await lane.stop()
      opened?.close()
      drill?.close()
    },
  }
}

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : 'localhost')
