/** An assembly with meetings, invented: six States and a union beside them. Its record is written by who reads it. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import type { Charter } from '../src/charter/charter.ts'
import { readCharter } from '../src/charter/read.ts'
import { begin, standing, take, type World } from '../src/judge/judge.ts'
import { sittingAt } from '../src/judge/sitting.ts'
import type { Act } from '../src/record/act.ts'
import { readRecord } from '../src/record/line.ts'
import type { Told } from '../src/views/minutes-of.ts'

const fence = (block: string): string => `\`\`\`yaml rule\n${block.trim()}\n\`\`\`\n`

export interface AssemblyOf {
  /** The keys of the body beside its seats and its chair. */
  readonly body?: string
  readonly parties?: readonly string[]
}

/** Its charter. */
export function assembly({ body = '', parties }: AssemblyOf = {}): Charter {
  const rows = parties ?? [
    'FIN,Finland,no,north',
    'FJI,Fiji,no,south',
    'FRA,France,no,north',
    'GHA,Ghana,no,south',
    'GUY,Guyana,no,south',
    'ISL,Iceland,no,north',
    'UNION,Northern Union,yes,north',
  ]
  const charter = `---
id: assembly
name: The Assembly
seat: { city: Paris, zone: Europe/Paris }
edition: 2024-01-01
authentic: [en, fr]
---

# The Assembly

## Article 1 — Who sits

${fence('parties: parties.csv')}
${fence('groups:\n  States: { among: all listed, where: organisation is no }')}
${fence(`bodies:\n  Assembly:\n    seats: States\n    chair: President\n    invitees: [UNION]\n${body}\nofficers: [Secretary]`)}

## Article 2 — Meetings

${fence(`procedure: meeting
in: Assembly
as at: opening
opens with: convened
conducted by: the Chair
closes: with closed the meeting
closed by: the Chair
positions: may change
quorum: { at least: half, have: recorded present }
then: held`)}
${fence(`procedure: decision
in: Assembly
as at: opening
opens with: proposed
closes: with closed
closed by: the Chair
unless: { any have: objected }
then: adopted`)}
${fence(`procedure: approval of minutes
in: Assembly
as at: opening
opens with: circulated the minutes
opened by: the Chair
closes: 10 days after
unless: { any have: objected }
then: minutes approved`)}
${fence(`procedure: correction of minutes
in: Assembly
as at: opening
opens with: corrected the minutes
opened by: the Chair
then: minutes corrected`)}
${fence('markings: { heads: every 30 seconds }')}
`
  const table = ['# source: invented', 'id,name,organisation,region', ...rows].join('\n')
  const read = readCharter(
    new Map([
      ['charter.md', charter],
      ['parties.csv', `${table}\n`],
    ]),
    { folder: '', sha256: t => createHash('sha256').update(t).digest('hex') },
  )
  assert.deepEqual(
    read.faults.filter(f => !f.warning).map(f => f.says),
    [],
  )
  return read.ok as Charter
}

type Written = Partial<Omit<Act, 'at' | 'by' | 'act'>> & {
  readonly at: string
  readonly by: string | readonly string[]
  readonly act: string
}

/** A record of it, as folds ask it. `10:05` is an hour of 5 March 2024, `6 10:05` one of the 6th. */
export function toldOf(charter: Charter, written: readonly Written[]): Told & { readonly acts: readonly Act[]; readonly world: World } {
  const at = (text: string): string => {
    const [, day = '5', hour] = /^(?:(\d{1,2}) )?(\d\d:\d\d(?::\d\d)?)$/.exec(text) ?? []
    return hour === undefined ? text : `2024-03-${day.padStart(2, '0')}T${hour.length === 5 ? `${hour}:00` : hour}+01:00`
  }
  const lines = written.map(({ at: when, by, act, ...more }) => JSON.stringify({ at: at(when), by, act, matter: 'm', ...more }))
  const record = readRecord(lines, { file: 'record.jsonl', zone: charter.seat.zone })
  assert.deepEqual(
    record.faults.map(f => f.says),
    [],
  )
  const acts = record.ok as readonly Act[]
  const world = acts.reduce(take, begin(charter))
  return {
    charter,
    acts,
    world,
    stand: (asOf, matter, known) => standing(world, asOf, matter, known),
    sitting: (when, known) => sittingAt(world, when, known),
  }
}
