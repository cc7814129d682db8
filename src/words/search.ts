/** The sentences of searching. */
export const searchEnglish = {
  search: 'Search',
  label: 'Words to look for',
  lead: 'Matters, parties, articles and acts, by the beginning of a word, in any of the languages spoken here. Accents and capitals do not matter.',
  everywhere: 'In all organisations',
  here: (org: string) => `In ${org}`,
  /** `12 acts for “ratif”`: every count stands behind its heading. */
  found: (n: string, words: string) => `Found for “${words}”: ${n}.`,
  asOf: (day: string) => `As of ${day}.`,
  counted: (heading: string, n: string) => `${heading} · ${n}`,
  nothing: (words: string) => `Nothing is found for “${words}”.`,
  nothingHelp: 'Every word must be found. Ask with fewer words, with the beginning of a word, or with a party’s name or code.',
  meant: 'Did you mean',
  cut: (n: number) => `Only the first ${n} words were looked for.`,
  allOf: (n: string) => `All ${n}`,
  articles: 'Articles',
  inAll: 'Look in all organisations',
  tryThese: 'Try one of these',
  browse: 'Or begin with',
  understoodAs: 'as understood',
  only: 'Only',
  every: 'Everything',
}

export type SearchWords = typeof searchEnglish
