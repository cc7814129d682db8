/** The sentences of trying a change to a charter. What is only known while it is typed stands for `{n}` and the like. */
export const assistantEnglish = {
  title: 'Try a change to the charter',
  lead: 'Edit the text: its faults, how each rule is understood, and what would stand differently follow beside it.',
  nothingKept:
    'Nothing is kept here and nobody is told. A text comes in only by an act of those whom the charter names, with its day and its SHA-256.',
  link: 'Try a change',
  text: 'The charter’s text',
  textHelp:
    'Markdown; a rule stands in a block that begins with ```yaml rule. A new day at “edition:” makes it a new edition; the day of one there is, a correction of how that one was read.',
  check: 'Check',
  download: 'Download the file',
  start: 'Begin from',
  faults: 'Faults',
  faultsNote: 'As the reader of charters says them, in English.',
  line: 'Line',
  understood: 'As understood',
  moves: 'What would stand differently',
  bringIn: 'To bring it in',
  says: {
    loading: 'Loading the reader and the judge …',
    failed: 'The reader could not be loaded ({why}). Use the button “Check”.',
    'no faults': 'No fault is found.',
    'faults found': 'Faults found: {n}',
    warning: 'warning',
    'not understood': 'It is said again once the faults are mended.',
    'not judged': 'It is judged once the faults are mended.',
    same: 'Nothing was changed: this is the text as it is.',
    undated: 'The head of the text names no day; write “edition:” with one.',
    reading:
      'The charter has an edition of {date} already, so this is tried as a correction of how it was read: it would hold from the start, and every settled matter that it touches is listed. Certificates stay until people have looked at them.',
    edition: 'This is tried as a new edition of {date}, as if it had been brought in on {asOf}.',
    nothing: 'No matter would stand differently as of {asOf}.',
    open: 'Open matters',
    settled: 'Settled matters',
    'open so far': 'open',
    none: 'not opened',
    'how reading':
      'Keep the file as a document and send the act “corrected the reading” with the day {date}, the SHA-256 {hash} and a reason.',
    'how edition': 'Keep the file as a document and send the act that brings an edition in, with the day {date} and the SHA-256 {hash}.',
  },
}

export type AssistantWords = typeof assistantEnglish
