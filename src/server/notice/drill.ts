/**
 * What leaves an exercise: by a mail server of its own (`EXERCISE_SMTP_URL`; without one, letters stay on the platform), each letter and call with
 * the mark. An address that a real organisation of this platform has called is never called by an exercise, however it is written, and while one stands still nothing leaves.
 */
import type { Hall } from '../live/hall.ts'
import { isStill } from '../live/exercise.ts'
import { openChannels } from './channel.ts'
import { type Hook, hooksIn } from './hooks.ts'
import type { Mail } from './mail.ts'
import type { Call, Letter, Outcome, Sender, Ways } from './outbox.ts'

interface Wish {
  readonly ways: Ways
  /** The mail server of exercises; null = none. */
  readonly mail: Mail | null
  readonly hallOf: (sender: Sender) => Hall | undefined
  readonly halls: ReadonlyMap<string, Hall>
}

/** The mark that stands in every letter of an exercise, in each language at once. */
const markOf = (name: string): string => `EXERCISE · EXERCICE · НАВЧАННЯ: ${name}`

const markedLetter = (letter: Letter, name: string): Letter => ({
  ...letter,
  subject: letter.subject.includes(`EXERCISE ${name}`) ? letter.subject : `EXERCISE ${name}: ${letter.subject}`,
  text: `${markOf(name)}\n\n${letter.text}\n${markOf(name)}\n`,
})

const markedCall = (call: Call, name: string): Call => ({
  ...call,
  body: JSON.stringify({ exercise: name, ...JSON.parse(call.body) }),
})

const waits: Outcome = { ok: false, says: 'the exercise stands still', lasting: false }

/** The ways of exercises. */
export function openDrill({ ways, mail, hallOf, halls }: Wish): Ways {
  const nameOf = (hall: Hall | undefined): string | null => hall?.live.whole().charter.exercise?.name ?? null
  const isReal = async (url: string): Promise<boolean> => {
    const meet = openChannels()
    for (const hall of halls.values())
      if (hall.clock === null) for (const hook of await hooksIn(hall.drawer)) if (await meet(hook.url, url)) return true
    return false
  }
  return {
    ...ways,
    mail:
      mail === null
        ? null
        : async (letter, id, sender) => {
            const hall = hallOf(sender)
            const name = nameOf(hall)
            if (hall === undefined || name === null) return { ok: false, says: 'this is no letter of an exercise', lasting: true }
            return (await isStill(hall)) ? waits : mail.send(markedLetter(letter, name), id)
          },
    async call(sender, call, id) {
      const hall = hallOf(sender)
      const name = nameOf(hall)
      if (hall === undefined || name === null) return { ok: false, says: 'this is no call of an exercise', lasting: true }
      if (await isStill(hall)) return waits
      const hook = await hall.drawer.get<Hook>('webhook', call.hook)
      if (hook !== null && (await isReal(hook.value.url)))
        return { ok: false, says: 'this address is called by a real organisation here, and no exercise calls it', lasting: true }
      return ways.call(sender, markedCall(call, name), id)
    },
  }
}
