/** A consultation in a crisis, in English: the alert and its board, the roster, the situation, exercises. */
export const crisisEnglish = {
  alert: 'Alert',
  alerts: 'Alerts',
  none: 'No consultation was asked for in this record.',
  alertsNote: 'Each consultation that was asked for, the latest first, and who of those alerted has acknowledged it.',
  askedFor: (who: string, when: string) => `${who} asked for consultations on ${when}.`,
  askedOn: (who: string, when: string) => `${who} asked for consultations, ${when}.`,
  tested: (who: string, when: string) => `${who} tested the alert on ${when}. Nothing has happened.`,
  count: (n: number, of: number) => `${n} of ${of} have acknowledged.`,
  missing: (names: string) => `Not yet acknowledged: ${names}.`,
  notOnRecord: 'This record holds no acknowledgement of it.',
  begins: (when: string) => `It begins on ${when} at the latest, unless an earlier hour is fixed.`,
  began: (when: string) => `It began on ${when}.`,
  noHour: 'No hour has been fixed yet.',
  cancelled: (when: string) => `The alert was cancelled on ${when}.`,
  converted: 'The meeting that became this consultation',
  acknowledge: (party: string) => `Acknowledge for ${party}`,
  acknowledged: (party: string, when: string) => `${party} acknowledged on ${when}.`,
  states: { asked: 'asked for it', acknowledged: 'acknowledged', seen: 'seen, not acknowledged', silent: 'silent' },
  column: { member: 'Member', state: 'State', acknowledged: 'Acknowledged', there: 'There', seen: 'Seen', told: 'Letter handed over' },
  history: 'How the alert went',
  boardNote: 'Times are at the seat; beside them the time in the capital. Seen and handed over are facts about pages and letters, no acts.',
  cap: 'As a CAP 1.2 message',
  roster: 'Duty roster',
  convene: 'Request consultations',
  conveneNote: 'Any seat may ask, and nobody’s act stops it. The duty officers of every member are alerted at once.',
  crisis: 'In a crisis',
  openAlert: 'Open the alert',
  rosterNote: (party: string) =>
    `Who is alerted for ${party}, and in which order. Those on duty are told at once; where nobody acknowledges, the deputies are told next. Without a roster everybody with registered credentials is on duty.`,
  ranks: ['On duty', 'First deputy', 'Second deputy', 'Not alerted'] as readonly string[],
  save: 'Keep the roster',
  saved: 'The roster is kept. An alert that runs keeps the roster it began with.',
  nobodyOnDuty: 'Somebody must be on duty; set one person to “On duty”.',
  noSuchPerson:
    'The roster names somebody who holds no registered credentials for your party; name only those listed on the page of the roster.',
  instruction: 'Acknowledge for your delegation, and be ready for the consultation.',
  exerciseMark: (name: string) => `EXERCISE ${name} EXERCISE:`,
  noInstant: 'A CAP message bears the second at which it was sent, and this record knows only the day; no hour is made up.',
  noAlert: (no: string) => `Number ${no} of the record raised or changed no alert; name one that did.`,
  exercise: (name: string) => `Exercise ${name}. Nothing on this page is real.`,
  exerciseStopped: (why: string) => `The exercise stands still: consultations were asked for in earnest (${why}).`,
  exerciseHalted: 'The exercise stands still.',
  exerciseEnded: 'The exercise has ended.',
  exerciseClock: (when: string) => `Its clock shows ${when}.`,
  openReal: 'Go to what is real',
  drill: {
    noExercise: 'This organisation is no exercise; begin one with a charter of its own whose head says “exercise”.',
    registrar: 'Only the registrar of the exercise begins, stops, resumes and ends it and moves its clock.',
    stopped: (why: string) =>
      `The exercise stands still${why === '' ? '' : ` (${why})`}, and nothing is taken until its registrar resumes it.`,
    ended: 'The exercise has ended; its record is closed.',
    notStopped: 'The exercise does not stand still, so that it cannot be resumed.',
    back: 'The clock of an exercise is moved to a later moment only; name one in “until”.',
  },
  letter: {
    subject: (who: string, title: string) => `ALERT: ${who} asks for consultations: ${title}`,
    testSubject: 'Test of the alert',
    guarded: 'ALERT: consultations are asked for in a matter that is not public',
    guardedText: 'Consultations are asked for in a matter that is not public. Sign in to read it and to acknowledge.',
    asked: (who: string, when: string, no: number) => `${who} asked for consultations on ${when} (number ${no} of the record).`,
    begins: (when: string) => `They begin on ${when} at the latest.`,
    there: (times: string) => `On other clocks: ${times}.`,
    acknowledge: 'Acknowledge here; once one person has acknowledged for your party, nobody else of it is reminded:',
    again: (n: number) => `This is reminder ${n}: nobody has acknowledged for your party yet.`,
  },
} as const

type Words<T> = {
  readonly [K in keyof T]: T[K] extends (...a: infer A) => string
    ? (...a: A) => string
    : T[K] extends string
      ? string
      : T[K] extends readonly string[]
        ? readonly string[]
        : Words<T[K]>
}
export type CrisisWords = Words<typeof crisisEnglish>
