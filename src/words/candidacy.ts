/** The sentences of the way to membership, on pages and in the terminal: who has yet to ratify, how long it took before, what an edition changes. */
export const candidacyEnglish = {
  // Ratification.
  ratification: 'Ratification',
  ratificationNote:
    'Only the instrument counts. What was done at home prepares it and is shown with its source. What is not on record may have been done all the same, and not every State takes every step.',
  ratificationNone: 'No matter here waits for instruments that steps at home prepare.',
  ratificationLead: (n: number, matters: number) =>
    `${n} ${n === 1 ? 'instrument is' : 'instruments are'} awaited in ${matters} ${matters === 1 ? 'matter' : 'matters'}.`,
  ratificationDone: 'No instrument is awaited.',
  stillAwaited: (names: string) => `Awaited: ${names}.`,
  nobodyAwaited: 'Nobody is awaited.',
  counts: (acts: string) => `What counts: ${acts}.`,
  stepsDeclared: (acts: string) => `Steps at home that the charter names, in its order: ${acts}.`,
  party: 'Party',
  furthest: 'How far it has come',
  steps: 'Steps on record',
  instrument: 'What counts',
  noStep: 'no step on record',
  apart: 'the sources differ',
  apartNote: (n: number) =>
    n === 1
      ? 'For one step the sources give days that cannot both be right; they stand side by side.'
      : `For ${n} steps the sources give days that cannot both be right; they stand side by side.`,
  awaited: 'awaited',
  perhaps: 'the day is not known',
  source: 'Source',
  entry: (no: number) => `line ${no}`,
  // How long it took before.
  howLong: 'How long it took before',
  howLongLead: (cases: string) => `Counted from the record: ${cases} cases that went from one stage to another.`,
  howLongNone: 'Nothing here has yet gone from one stage to another.',
  notForecast:
    'This is what happened, and no forecast. Each case had its own reasons, nobody is bound by them, and no date is given for what depends on people.',
  pairTitle: (from: string, to: string) => `From “${from}” to “${to}”`,
  pairLead: (n: number, cases: string, shortest: string, longest: string) =>
    n === 1
      ? `In the only case it took ${shortest}.`
      : shortest === longest
        ? `In ${cases} cases it took ${shortest}.`
        : `In ${cases} cases it took from ${shortest} to ${longest}.`,
  pairMiddle: (middle: string) => `In the middle: ${middle}.`,
  noPair: (from: string, to: string) => `No case has gone from “${from}” to “${to}” yet.`,
  days: (n: number, said: string) => `${said} ${n === 1 ? 'day' : 'days'}`,
  daysBetween: (least: string, most: string) => `${least} to ${most} days`,
  soFar: (days: string) => `${days} so far`,
  ways: { road: 'Stages', home: 'Steps at home' },
  homeNote: 'From one step of a party to another, towards the instrument that counts.',
  roadNote: 'The stages of matters that have some of them in common.',
  next: 'From one stage to the next',
  whole: (to: string) => `From each to “${to}”`,
  from: 'From',
  to: 'To',
  cases: 'Cases',
  shortest: 'Shortest',
  middle: 'In the middle',
  longest: 'Longest',
  stillRunning: 'Still under way',
  case: 'Case',
  length: 'Days',
  picture: 'Each case on one scale',
  pictureNote: 'A dot is a case whose days are known, a bar one whose days lie between its ends, an open ring one that is still under way.',
  showPair: 'Show',
  anyTwo: 'Any two stages',
  limits: 'What these figures do not say',
  limitFew: (n: string) => `Cases: ${n}, too few for any rule.`,
  limitTogether: (groups: string) => `Some went together on the same days (groups: ${groups}), and are not independent of each other.`,
  limitRange: (n: string) => `Cases of which a day is known only within bounds, so that their length is a range: ${n}.`,
  limitRunning: (n: string) => `Still under way: ${n}. None of them is in the figures, and what takes longest may be among them.`,
  limitWithout: (n: string) => `Not counted, for they reached the second stage without the first or in another order: ${n}.`,
  // What an edition changes.
  changes: 'What an edition changes',
  changesFrom: (from: string, to: string) => `From the edition of ${from} to that of ${to}`,
  changesLead: (n: number, moved: number) =>
    moved === 0
      ? n === 0
        ? 'Nothing was open when it came in.'
        : 'Every open case stands as it would have without it.'
      : `${moved} of ${n} open ${n === 1 ? 'case' : 'cases'} ${moved === 1 ? 'stands' : 'stand'} otherwise by it.`,
  changesOf: (day: string) => `Judged as of ${day}, with the edition and without it.`,
  notBroughtIn: 'No act has brought this edition in; it is tried as if it came in that day.',
  openCases: 'Open cases',
  openCasesNote: 'What a case was waiting for and now waits for. What was done stays on record; what it counts for is the judge’s finding.',
  becomes: { moved: 'goes on otherwise', ended: 'ends', kept: 'as before' },
  before: 'Without it',
  after: 'With it',
  here: 'here',
  ahead: 'ahead',
  loses: 'Asked no more',
  gains: 'Asked now',
  nothingOf: 'nothing',
  countsNow: 'Acts already done that count in the new stage',
  leftActs: 'Acts that stay on record and count in nothing that goes on',
  noneCounts: 'none',
  keptCases: 'As before',
  oneEdition: 'This charter has one edition; there is nothing to compare.',
  editionsCompare: 'Compare two editions, and what becomes of open cases',
  compare: 'Compare',
  noEdition: (day: string) => `No edition is of “${day}”.`,
  homeHowLong: 'From any stage to any other, case by case: what happened, and no forecast',
  homeRatification: 'Who has yet to ratify, and how far each has come at home',
}

export type CandidacyWords = typeof candidacyEnglish
