/** What Intl says for a language: days, months, lists and the form that a number asks for. Asked by a BCP 47 tag, it answers for that language only. */

const at = (iso: string): number => Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10) || 1))

/** `2016-11-04` → `4 November 2016`. `first` stands for the first of a month where the language counts it by an ordinal, which Intl does not write. */
export function daysIn(tag: string, first: string | null = null): (iso: string) => string {
  const format = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' })
  return iso => (first === null ? format.format(at(iso)) : format.format(at(iso)).replace(/^1(?=\s)/, first))
}

/** `2016-11` → `November 2016`. */
export function monthsIn(tag: string): (iso: string) => string {
  const format = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return iso => format.format(at(iso))
}

/** `a, b and c`; `a, b or c`. */
export function listsIn(tag: string): (words: readonly string[], join: 'and' | 'or') => string {
  const formats = { and: new Intl.ListFormat(tag), or: new Intl.ListFormat(tag, { type: 'disjunction' }) }
  return (words, join) => formats[join].format(words)
}

/** The forms of a noun beside a number; a language gives those that CLDR names for it. `other` stands for what is not named. */
export type Forms = Partial<Readonly<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string }

/** The form that stands beside `n`: 1 сторона, 2 сторони, 5 сторін, 21 сторона. */
export function pluralsIn(tag: string): (n: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(tag)
  return (n, forms) => forms[rules.select(n)] ?? forms.other
}
