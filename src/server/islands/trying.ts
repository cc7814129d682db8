/** A charter's text tried in the reader's own browser: the same reader and the same judge as on the server. */
import { readCharter } from '../../charter/read.ts'
import { sayBlocks } from '../../charter/weave.ts'
import type { Standing } from '../../judge/standing.ts'
import { type Moves, movesOf, readTried, type Tried } from '../../judge/tried.ts'
import type { Act } from '../../record/act.ts'
import { readLine } from '../../record/line.ts'
import type { Speech } from '../../words/speech.ts'
import { hexOf, filesOf, textAt } from './checking.ts'

export interface Answer {
  readonly tried: Tried
  readonly understood: readonly { readonly article: string; readonly line: number; readonly says: readonly string[] }[]
}
export interface Trier {
  read(text: string): Answer
  /** What would stand differently; asked apart, for it takes longer. */
  moves(tried: Tried): Moves | null
  /** The title that the record gives a matter. */
  title(matter: string): string
}

/** What tries texts for an organisation, as this reader may see it; what cannot be fetched is thrown. */
export async function openTrier(org: string, speech: Speech): Promise<Trier> {
  const shown = JSON.parse(await textAt(`${org}.json`)) as Standing
  const { files } = await filesOf(org, () => undefined)
  const read = readCharter(files, { folder: '', sha256: hexOf })
  if (!read.ok) throw new Error('charter.md')
  const charter = read.ok
  const acts: Act[] = []
  const titles = new Map<string, string>()
  for (const [i, line] of (await textAt(`${org}/record.jsonl`))
    .split('\n')
    .filter(l => l !== '')
    .slice(0, shown.known)
    .entries()) {
    const act = readLine(line, i + 1, 'record.jsonl', charter.seat.zone)
    if (!act.ok) throw new Error(`record.jsonl:${i + 1}`)
    acts.push(act.ok)
    const { matter, title, sealed } = act.ok
    if (matter !== undefined && title !== undefined && sealed === undefined && !titles.has(matter)) titles.set(matter, title)
  }
  return {
    read(text) {
      const tried = readTried(files, text, hexOf)
      const whole = tried.charter !== null && tried.edition !== null && !tried.faults.some(f => !f.warning)
      return { tried, understood: whole && tried.charter && tried.edition ? sayBlocks(tried.charter, tried.edition, speech.charter) : [] }
    },
    moves: tried => movesOf(charter, tried, acts, shown.asOf),
    title: matter => titles.get(matter) ?? matter,
  }
}
