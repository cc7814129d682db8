/** What the terminal says of a standing, what remains, the days, what an act turned and what an edition changes, in English; every other language is typed by them. */
export const terminalEnglish = {
  standing: {
    open: 'open',
    unopened: 'nothing was opened',
    unopenedBelow: (n: number) => (n === 1 ? 'nor in one matter below it' : `nor in ${n} matters below it`),
    mayBeOpen: 'perhaps opened; undetermined',
    pending: 'its effect waits for an act',
    notFinal: 'it can still turn',
    line: 'line',
    unless: 'unless',
    lapses: 'it lapses when',
    awaited: 'awaited',
    did: (who: string, act: string) => `${who} ${act}`,
    nothing: (name: string, day: string) => `${name}: nothing was opened by ${day}.`,
    openSince: (day: string) => `open since ${day}`,
    closes: (moment: string) => `closes ${moment}`,
    closed: (moment: string) => `closed ${moment}`,
    until: (moment: string) => `until ${moment}`,
    ended: (day: string) => `ended ${day}`,
    endedFor: (who: string, day: string) => `ended for ${who} ${day}`,
    from: (outcome: string, day: string) => `${outcome} from ${day}`,
    fromBy: (outcome: string, day: string) => `${outcome} from ${day} at the latest`,
    on: (outcome: string, day: string) => `${outcome} on ${day}`,
    by: (outcome: string, day: string) => `${outcome} by ${day}`,
    waiting: (n: number, more: boolean) => `${n} ${more ? 'more ' : ''}waiting for effect`,
    over: (n: number) => `${n} ended`,
    more: (n: number) => `and ${n} more`,
    parties: (n: number) => `${n} parties`,
  },
  remaining: {
    nothing: 'Nothing is left: no matter is open.',
    awaited: 'awaited',
    enough: 'these would suffice',
    or: 'or',
    vetoes: 'each of these can bar it alone',
    barred: 'it can no longer be met',
    next: 'next clock',
    more: (n: number) => `and ${n} more`,
    many: (size: number, always: string) =>
      size === 1
        ? 'one party alone; those that would are too many to list'
        : `${size} parties together${always === '' ? '' : `, ${always} always among them`}; the sets are too many to list`,
    closing: (acts: string) => `the act that closes it: ${acts}`,
  },
  timeline: {
    nothing: 'Nothing has changed yet: no matter was opened.',
    line: 'line',
    lines: 'lines',
    what: {
      opened: 'opened',
      settled: 'settled',
      'takes effect': 'takes effect',
      ends: 'ends',
      undetermined: 'undetermined',
      counted: 'counted',
    },
    more: (n: number) => `${n} more`,
  },
  turned: {
    none: 'nothing',
    turned: (act: string, day: string) => `Settled matters that stand otherwise on ${day} since act ${act} was known:`,
    nothing: (act: string, day: string) => `No settled matter stands otherwise on ${day} since act ${act} was known.`,
  },
  diff: {
    open: 'open',
    none: 'nothing',
    notIn: 'The record does not bring this edition in; here it is tried as if it came in today.',
    differ: (day: string) => `Open matters that stand differently on ${day}:`,
    nothing: (day: string) => `No open matter stands differently on ${day}.`,
  },
}

export type TerminalWords = typeof terminalEnglish
