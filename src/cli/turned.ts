/** What one act turned, as `entente diff --act` tells it: the settled matters that stand otherwise since it was known. */
import { dayOf } from '../basics/moment.ts'
import { begin, take } from '../judge/judge.ts'
import type { MatterStanding } from '../judge/standing.ts'
import { type Difference, turnedBy } from '../judge/turned.ts'
import { type Act, authorsOf } from '../record/act.ts'
import type { Opened } from '../server/opening.ts'
import { printJson } from '../views/json.ts'
import { titlesOf } from '../views/matters.ts'
import { nameOf } from '../views/say.ts'
import { type Lang, languageOf } from '../words/languages.ts'
import { readActs } from './acts.ts'
import type { Asked, Terminal } from './command.ts'
import { heading, type Page, stateOf, titleOf } from './print.ts'
import { refuse, tell } from './question.ts'
import { terminalWordsOf } from '../views/words.ts'

/** Tells what the act of `--act` turned, as of today; the exit code comes back. */
export function tellTurned({ charter, record }: Opened, { flags }: Asked, lang: Lang, terminal: Terminal): 0 | 1 | 2 {
  const text = flags.act as string
  if (flags.from !== undefined || flags.to !== undefined)
    return refuse('"--act" asks about one act, and "--from" and "--to" about two editions; ask one after the other.', terminal)
  if (!/^[1-9]\d{0,8}$/.test(text)) return refuse(`"--act ${text}" is no number of an act; write --act 120.`, terminal)
  const { acts, faults } = readActs({ charter, record })
  const amiss = faults.filter(f => !f.warning)
  if (amiss.length > 0) return tell(amiss, terminal)
  const no = Number(text)
  const act = acts[no - 1]
  if (!act)
    return refuse(
      acts.length === 0
        ? 'Nothing was recorded yet, so no act can be asked about.'
        : `The record has no act ${no}; give a number from 1 to ${acts.length}.`,
      terminal,
    )
  const asOf = dayOf(terminal.now(), charter.seat.zone)
  const matters = turnedBy(acts.reduce(take, begin(charter)), no, asOf)
  const page: Page = { charter, titles: titlesOf(charter, acts), act: new Map(), lang, asOf, matter: null }
  if (flags.json === undefined) terminal.out(print(no, act, matters, page))
  else terminal.out(printJson({ charter: charter.id, act: no, asOf, matters: matters.map(brief) }))
  return 0
}

/** A matter with where its runs stood before the act was known, and after; their findings are what `standing --known-at` tells. */
const brief = ({ id, before, after }: Difference): object => ({ matter: id, before: before.map(standOf), after: after.map(standOf) })

const standOf = ({
  procedure,
  opened,
  state,
  outcome,
  settledAt,
  settledBy,
  effectiveFrom,
  effectiveBy,
  effectiveUntil,
}: MatterStanding): object => ({
  procedure,
  opened,
  state,
  outcome,
  settledAt,
  settledBy,
  effectiveFrom,
  effectiveBy,
  effectiveUntil,
})

function print(no: number, act: Act, matters: readonly Difference[], page: Page): string {
  const t = terminalWordsOf(page.lang).turned
  const by = authorsOf(act)
    .map(id => nameOf(page.charter, id, page.lang))
    .join(', ')
  const named = `${no} (${terminalWordsOf(page.lang).standing.did(by, languageOf(page.lang).act(act.act))}, ${act.at})`
  if (matters.length === 0) return `${t.nothing(named, page.asOf)}\n`
  return `${[t.turned(named, page.asOf), ...matters.flatMap(m => sayTurned(m, page).map(line => `  ${line}`))].join('\n')}\n`
}

/** `Bridge · decision (Article 1): adopted on 2021-03-02 → not adopted on 2021-03-02`, for each run that stands otherwise. */
function sayTurned({ id, before, after }: Difference, page: Page): readonly string[] {
  const keyOf = (run: MatterStanding): string => JSON.stringify([run.procedure, run.opened, run.concerning])
  const [was, now] = [new Map(before.map(run => [keyOf(run), run])), new Map(after.map(run => [keyOf(run), run]))]
  const state = (run: MatterStanding | undefined): string => (run ? stateOf(run, page) : terminalWordsOf(page.lang).turned.none)
  return [...new Map([...was, ...now])].flatMap(([key, run]) => {
    const [old, next] = [state(was.get(key)), state(now.get(key))]
    return old === next ? [] : [`${heading(titleOf(id, page), run, page, true)}: ${old} → ${next}`]
  })
}
