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
  homeRatification: 'Who has yet to ratify, and how far each has come at home',
}

export type CandidacyWords = typeof candidacyEnglish
