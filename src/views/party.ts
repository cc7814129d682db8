/** What a party did that counts, told apart: what it agreed to and what it spoke against, by what the charter says of each act. */
import type { Charter } from '../charter/charter.ts'
import type { MatterStanding } from '../judge/standing.ts'
import { type Act, authorsOf, builtinActs } from '../record/act.ts'
import { editionOf, type Matter } from './matters.ts'

export interface Word {
  readonly no: number
  readonly matter: Matter
  readonly against: boolean
}

/** The positions and instruments of a party that count, newest first; of one matter and name the latest alone. */
export function wordsOfParty(id: string, matters: readonly Matter[], charter: Charter, acts: readonly Act[]): readonly Word[] {
  const found = new Map<string, Word>()
  for (const matter of matters)
    for (const run of matter.runs)
      for (const { no, worth, parties } of run.acts) {
        const act = acts[no - 1]
        if (!act || !authorsOf(act).includes(id)) continue
        const own = parties?.find(p => p.party === id)?.worth ?? worth
        const said = own === 'counts' || own === 'opens' ? kindOf(act, run, charter) : null
        if (said === null) continue
        const key = `${matter.id} ${act.act}`
        const known = found.get(key)
        if (!known || known.no < no) found.set(key, { no, matter, against: said === 'against' })
      }
  return [...found.values()].sort((a, b) => b.no - a.no)
}

/** Whether an act agrees or speaks against; null where it does neither, as a statement or a step. */
function kindOf(act: Act, run: MatterStanding, charter: Charter): 'for' | 'against' | null {
  const row = editionOf(charter, run.edition).acts[act.act] ?? builtinActs[act.act]
  if (!row || (row.kind !== 'position' && row.kind !== 'instrument') || row.beside) return null
  if ((row.opposes ?? []).length > 0) return 'against'
  return row.kind === 'instrument' || agrees(act.act, charter, run) ? 'for' : null
}

/** A position against which another is: *agreed*, against which *objected* is. An abstention is neither. */
function agrees(name: string, charter: Charter, run: MatterStanding): boolean {
  const declared = Object.values(editionOf(charter, run.edition).acts)
  return [...declared, ...Object.values(builtinActs)].some(row => (row.opposes ?? []).includes(name))
}

/** The open runs in which an act of a party is awaited, each with its clock where it has one. */
export function awaitedOf(id: string, matters: readonly Matter[]): readonly { readonly matter: Matter; readonly until: string | null }[] {
  return matters.flatMap(matter => {
    const run = matter.runs.find(r => r.state === 'open' && r.finding?.awaiting.includes(id))
    return run ? [{ matter, until: run.finding?.until ?? run.closes }] : []
  })
}
