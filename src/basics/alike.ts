/**
 * Names that can be taken for one another (Unicode Technical Standard 39): a word that mixes the letters of several scripts, and words of two
 * scripts that look the same. The table holds the letters of Cyrillic and Greek that look like Latin ones in most typefaces.
 */
const scripts = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Georgian', 'Hebrew', 'Arabic', 'Cherokee', 'Coptic'].map(
  name => new RegExp(`\\p{Script=${name}}`, 'u'),
)

/** The first word of a name whose letters are of several scripts; null where each word keeps to one. */
export const mixedWord = (name: string): string | null =>
  name.match(/[\p{L}\p{M}]+/gu)?.find(word => scripts.filter(script => script.test(word)).length > 1) ?? null

const latin = new Map(
  [
    'аa еe оo рp сc уy хx іi јj ѕs ԁd ԛq ԝw һh ӏl АA ВB ЕE НH ІI ЈJ КK МM ОO РP ЅS ТT УY ХX СC ԌG ҮY',
    'αa εe ιi κk νv οo ρp υu χx ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ϲc ϳj',
  ].flatMap(line => line.split(' ').map(pair => [...pair] as [string, string])),
)

/** What a name looks like: names with the same look can be taken for one another. */
export const lookOf = (name: string): string => [...name.normalize('NFKC')].map(sign => latin.get(sign) ?? sign).join('')

const plain = (name: string): boolean => /^[\x20-\x7e]*$/.test(name)

/** The name among several that another can be taken for, and is not; null where it can be told from all. */
export function lookAlike(name: string, others: Iterable<string>): string | null {
  const look = lookOf(name)
  const own = plain(name)
  for (const other of others) if (other !== name && !(own && plain(other)) && lookOf(other) === look) return other
  return null
}
