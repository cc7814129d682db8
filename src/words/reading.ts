/** The sentences of the pages for readers: home, the road of a candidate, who has agreed, how it has gone, the day that is shown. */
export const readingEnglish = {
  // Home.
  whatItIs: 'What it is',
  decidingNow: 'Being decided now',
  lately: 'Came into effect lately',
  latelyNone: 'Nothing has come into effect up to this day.',
  clocks: 'The next clocks',
  clocksNote: 'Clocks have dates; agreements have not.',
  clocksNone: 'No clock is running. What is open waits for people.',
  nothingOpen: 'Nothing is being decided on this day.',
  moreOf: (n: number) => (n === 1 ? 'One more' : `${n} more`),

  // Who has agreed.
  whoHas: 'Who has spoken',
  whoNote: 'Every party has one equal place. In the order of the charter’s list.',
  entry: 'Record entry',

  // The power of each party.
  nDays: (n: number) => (n === 1 ? '1 day' : `${n} days`),
  power: 'Power of each party',
  powerShares:
    'A share is of what all in the group have together, from the annex of the charter; it is cut, never rounded up. The largest first.',
  powerCounted: (ways: string) =>
    `Decisive: the ways in which the matter passes with its Yes and not without it, of the ${ways} in which the others still awaited can say Yes or not, each counted once, with the figures as published. Nobody knows how likely each way is. (Penrose 1946; Banzhaf 1965.)`,
  powerNotCounted:
    'In how many of the ways still open a party is decisive is not counted here: the rule is not one number of parties, one weight, or both, or too many are still awaited.',
  powerOpened: (day: string) => `As it opened on ${day}, before anyone had spoken.`,
  powerVeto: 'Whoever can bar it alone is counted as barring it unless it says Yes.',
  powerNoVeto: 'Nobody can bar it alone.',
  powerColumn: 'A bar compares the parties within its column.',
  powerParty: 'Party',
  powerShareOf: (weight: string) => `share of ${weight}`,
  powerBars: 'Can bar it alone',
  powerDecisive: 'Decisive in',
  powerYes: 'Yes',
  powerSpoke: 'not awaited',
  powerNoFigure: 'no figure',
  percent: (n: string) => `${n} %`,

  // How it has gone.
  curve: (got: string, total: string, day: string) => `${got} of ${total} on ${day}`,
  days: 'Day by day',
  curveNote:
    'A step for each act on its day. Where only a span of days is known, the lower line counts what is certain, the upper what is possible.',
  needed: (n: string) => `${n} needed`,
  allNeeded: (n: string) => `All ${n} are needed`,

  // The road.
  road: 'The road',
  roadNote: 'Its stages in the order in which the charter opens them. What depends on people has no date.',
  roadAfter: (who: string) => `Further stages as the latest to go this way went through them: ${who}.`,
  stageDone: 'reached',
  stageHere: 'here it stands',
  stageAhead: 'ahead',
  stageLeft: 'left',
  whenMet: (ask: string) => `When ${ask}`,

  // Conditions and how they are assessed.
  assessments: 'Conditions',
  assessmentsNote:
    'What is claimed and what others found stand side by side. Neither decides: whether a condition is met is for those whom the charter names.',
  claimed: (who: string) => `As ${who} says`,
  assessed: 'As others found',
  nothingFound: 'Nothing on record.',

  // The map.
  noMap: 'No map can be drawn here: its places are not States on a map, or nobody is asked. The page of the matter lists them.',
  mapNote:
    'Area is not weight: each party has one voice. Boundaries are those of Natural Earth and decide nothing; Crimea stands with Ukraine, as in resolution 68/262 of the General Assembly; small States may be too small to see.',
  mapAlt: (done: number, awaited: number) =>
    `A map of the parties: ${done} have done it, ${awaited} are awaited. The list beside it says the same.`,

  // The day that is shown.
  knownMore: 'Known at',
  trackLabel: 'The day that is shown, among the days on which something changed',

  // A party.
  owes: 'Its word is awaited',
  owesNote: 'What depends on people has no date; a clock has.',
  agreedTo: 'It agreed',
  spokeAgainst: 'It spoke against',
  all: 'All its acts',

  // The record.
  filterParty: 'Party',
  filterAct: 'Act',
  filterMatter: 'Matter',
  anyOfThem: 'All',
  filter: 'Filter',
  noneSuch: 'No act is of this kind. Ask for less.',
  clearFilter: 'All acts',
  checkpoint: 'The log',
  checkpointNote: (n: string) => `These ${n} lines are the leaves of a signed log: nothing in it can be changed or taken away unseen.`,
  checkpointNone:
    'This record is served from a folder and has no log of its own. Who has the folder can work everything out again: entente verify.',
  checkpointLink: 'The signed checkpoint',
  forWhom: 'For whom, and what becomes of open matters',
  sources: 'Sources',
  contents: 'Contents',
}

export type ReadingWords = typeof readingEnglish
