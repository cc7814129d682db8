/** In which body an act is done: the one of the run that it is for, whatever the act says; powers for one body do not reach into another. */
import type { Edition } from '../charter/charter.ts'
import { meant } from '../charter/names.ts'
import type { MatterStanding } from '../judge/standing.ts'
import type { Act } from '../record/act.ts'
import type { Answer, Powers } from './powers.ts'
import { PROXY } from './proxies.ts'

/** The bodies in which an act may be heard: of the runs of its matter, or of what it opens there; what the act says where there are none. */
export function bodiesOf(act: Act, edition: Edition, runs: readonly MatterStanding[]): readonly (string | null)[] {
  const here = runs.filter(run => run.id === act.matter && run.procedure !== null)
  const open = here.filter(run => run.state === 'open')
  const opens = edition.procedures.filter(p => act.matter !== undefined && p.opensWith.includes(act.act))
  const opened = opens.flatMap((p): readonly (string | null)[] => (p.in.length === 0 ? [null] : named(act.body, p.in)))
  const heard = open.length > 0 ? open.map(run => run.body) : opened.length > 0 ? opened : here.map(run => run.body)
  const bodies = [...new Set(heard)]
  const body =
    act.body === undefined
      ? null
      : (meant(
          act.body,
          bodies.filter(b => b !== null),
        ) ?? act.body)
  if (bodies.length === 0) return [body]
  // A proxy is held in every run of its matter.
  return bodies.includes(body) && !PROXY.includes(act.act) ? [body] : bodies
}

const named = (body: string | undefined, known: readonly string[]): readonly string[] => {
  const found = body === undefined ? null : meant(body, known)
  return found === null ? known : [found]
}

/** Whether a person may do an act in each body in which it may be heard; they are asked for only where powers are for one body alone. */
export function mayInBodies(powers: Powers, act: Act, at: number, bodies: () => readonly (string | null)[]): Answer {
  const anywhere = powers.mayAct(act, at, null)
  if (anywhere.ok) return anywhere
  const answers = bodies().map(body => powers.mayAct(act, at, body))
  return answers.find(answer => !answer.ok) ?? answers[0] ?? anywhere
}
