/** A meeting and its minutes as JSON. Keys may be added, never removed or given another meaning. */
import type { Council } from './council.ts'
import type { Listed } from './meetings.ts'
import type { Meeting } from './meeting.ts'
import type { Approval, Minutes } from './minutes.ts'

/** A meeting without what only the fold needs. */
export function meetingJson({ heard: _, procedure, run, statements, decisions, ...meeting }: Meeting): object {
  return {
    ...meeting,
    procedure: procedure.name,
    state: run.state,
    outcome: run.outcome,
    settledAt: run.settledAt,
    why: run.why,
    acts: run.acts,
    statements: statements.map(s => ({ no: s.no, by: s.by, act: s.act.act, at: s.act.at })),
    decisions: decisions.map(d => ({
      id: d.id,
      procedure: d.procedure,
      opened: d.opened,
      state: d.state,
      outcome: d.outcome,
      settledAt: d.settledAt,
    })),
  }
}

/** `text` is their text in the language of the record, of which `sha256` is the hash. */
export const minutesJson = (minutes: Minutes, approval: Approval, text: string, hash: string): object => ({
  ...minutes,
  text,
  sha256: hash,
  approval: {
    state: approval.state,
    no: approval.no,
    outcome: approval.run?.outcome ?? null,
    at: approval.run?.settledAt ?? null,
    text: approval.text,
    corrections: approval.corrections,
  },
})

/** A meeting in a list of them. */
export const listedJson = ({ run, ...listed }: Listed): object => ({
  id: run.id,
  body: run.body,
  opened: run.opened,
  state: run.state,
  outcome: run.outcome,
  settledAt: run.settledAt,
  ...listed,
})

export const councilJson = ({ body, meetings, otherwise, ...council }: Council): object => ({
  name: body.name,
  ...council,
  levels: body.levels ?? [],
  under: body.under ?? null,
  from: body.from,
  until: body.until,
  otherwise: otherwise.map(({ run, chair }) => ({ id: run.id, procedure: run.procedure, edition: run.edition, chair })),
  meetings: meetings.map(listedJson),
})
