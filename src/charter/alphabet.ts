/**
 * The order of names by alphabet: our own, for who may chair may hang on it, and the dictionaries of a runtime differ from one version to the next.
 *
 * Names are compared word by word, then letter by letter; capitals, marks (é, ç, ü) and what stands between words are passed over, and a
 * number counts as a number. Where a language has letters of its own (ñ, å, ї) they have their place in its alphabet. Names alike in all that are told
 * apart by their marks, then by their signs. What is in no alphabet of the language comes after it, by its number in Unicode. Order of letters: the
 * national alphabets, as the Common Locale Data Repository (CLDR) has them.
 */

const latin = 'a b c d e f g h i j k l m n o p q r s t u v w x y z'

/** The languages by whose alphabet names may be ordered, under their English names. */
const alphabets: Readonly<Record<string, { readonly code: string; readonly letters: string }>> = {
  English: { code: 'en', letters: latin },
  French: { code: 'fr', letters: latin },
  German: { code: 'de', letters: latin },
  Italian: { code: 'it', letters: latin },
  Portuguese: { code: 'pt', letters: latin },
  Dutch: { code: 'nl', letters: latin },
  Irish: { code: 'ga', letters: latin },
  Catalan: { code: 'ca', letters: latin },
  Indonesian: { code: 'id', letters: latin },
  Malay: { code: 'ms', letters: latin },
  Swahili: { code: 'sw', letters: latin },
  Spanish: { code: 'es', letters: latin.replace('n', 'n ñ') },
  Swedish: { code: 'sv', letters: `${latin} å ä ö` },
  Finnish: { code: 'fi', letters: `${latin} å ä ö` },
  Danish: { code: 'da', letters: `${latin} æ ø å` },
  Norwegian: { code: 'no', letters: `${latin} æ ø å` },
  Polish: { code: 'pl', letters: 'a ą b c ć d e ę f g h i j k l ł m n ń o ó p q r s ś t u v w x y z ź ż' },
  Czech: { code: 'cs', letters: 'a b c č d e f g h ch i j k l m n o p q r ř s š t u v w x y z ž' },
  Slovak: { code: 'sk', letters: 'a ä b c č d e f g h ch i j k l m n o ô p q r s š t u v w x y z ž' },
  Slovenian: { code: 'sl', letters: 'a b c č ć d đ e f g h i j k l m n o p q r s š t u v w x y z ž' },
  Romanian: { code: 'ro', letters: 'a ă â b c d e f g h i î j k l m n o p q r s ș t ț u v w x y z' },
  Turkish: { code: 'tr', letters: 'a b c ç d e f g ğ h ı i j k l m n o ö p q r s ş t u ü v w x y z' },
  Ukrainian: { code: 'uk', letters: 'а б в г ґ д е є ж з и і ї й к л м н о п р с т у ф х ц ч ш щ ь ю я' },
  Russian: { code: 'ru', letters: 'а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я' },
  Bulgarian: { code: 'bg', letters: 'а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ь ю я' },
  Serbian: { code: 'sr', letters: 'а б в г д ђ е ж з и ј к л љ м н њ о п р с т ћ у ф х ц ч џ ш' },
  Macedonian: { code: 'mk', letters: 'а б в г д ѓ е ж з ѕ и ј к л љ м н њ о п р с т ќ у ф х ц ч џ ш' },
  Greek: { code: 'el', letters: 'α β γ δ ε ζ η θ ι κ λ μ ν ξ ο π ρ σ τ υ φ χ ψ ω' },
}

/** The English names of these languages. */
export const alphabetNames: readonly string[] = Object.keys(alphabets)

/** The code of a language by its English name or its code: `French` → `fr`; null where it has no alphabet here. */
export function alphabetOf(name: string): string | null {
  const wanted = name.trim().toLowerCase()
  return Object.entries(alphabets).find(([n, { code }]) => n.toLowerCase() === wanted || code === wanted)?.[1].code ?? null
}

/** Letters that are no base letter with a mark, as the languages write them that do not have them. */
const spelt: Readonly<Record<string, string>> = { æ: 'ae', œ: 'oe', ø: 'o', ß: 'ss', đ: 'd', ð: 'd', ł: 'l', ı: 'i', þ: 'th', ς: 'σ' }

interface Alphabet {
  readonly place: ReadonlyMap<string, number>
  /** Its longest letter: `ch` is one in Czech. */
  readonly longest: number
}
const read = new Map<string, Alphabet>()
function alphabet(code: string): Alphabet {
  const known = read.get(code)
  if (known !== undefined) return known
  const letters = (Object.values(alphabets).find(a => a.code === code)?.letters ?? latin).split(' ')
  const made = { place: new Map(letters.map((l, i) => [l, i])), longest: Math.max(...letters.map(l => l.length)) }
  read.set(code, made)
  return made
}

/** What is compared first: a name's words, numbers and letters, each by its kind and then by its place. */
type Place = readonly [kind: 'between' | 'number' | 'letter' | 'other', at: number, digits: string]
const kinds: Readonly<Record<Place[0], number>> = { between: 0, number: 1, letter: 2, other: 3 }

function placesOf(name: string, code: string): readonly Place[] {
  const { place, longest } = alphabet(code)
  // In Turkish a capital ı is I; elsewhere a small I is i.
  const small = (code === 'tr' ? name.replaceAll('I', 'ı').replaceAll('İ', 'i') : name).toLowerCase().normalize('NFC')
  const places: Place[] = []
  const letter = (text: string): boolean => {
    const at = place.get(text)
    if (at !== undefined) places.push(['letter', at, ''])
    return at !== undefined
  }
  for (let i = 0; i < small.length; ) {
    const digits = /^\d+/.exec(small.slice(i))?.[0]
    if (digits !== undefined) {
      places.push(['number', 0, digits.replace(/^0+(?=.)/, '')])
      i += digits.length
      continue
    }
    let taken = longest
    while (taken > 1 && !place.has(small.slice(i, i + taken))) taken--
    const sign = taken > 1 ? small.slice(i, i + taken) : String.fromCodePoint(small.codePointAt(i) as number)
    i += sign.length
    if (letter(sign)) continue
    for (const base of (spelt[sign] ?? sign).normalize('NFD').replace(/\p{M}/gu, '')) {
      if (letter(base)) continue
      if (/\p{L}/u.test(base)) places.push(['other', base.codePointAt(0) as number, ''])
      else if (places.length > 0 && places.at(-1)?.[0] !== 'between') places.push(['between', 0, ''])
    }
  }
  if (places.at(-1)?.[0] === 'between') places.pop()
  return places
}

const compare = <T extends number | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)

function comparePlaces(a: readonly Place[], b: readonly Place[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [x, y] = [a[i] as Place, b[i] as Place]
    const by = compare(kinds[x[0]], kinds[y[0]]) || compare(x[1], y[1]) || compare(x[2].length, y[2].length) || compare(x[2], y[2])
    if (by !== 0) return by
  }
  return compare(a.length, b.length)
}

/** Things ordered by the names they bear, in the alphabet of a language (its code); of one name the one that stood first. */
export function byAlphabet<T>(things: readonly T[], nameOf: (thing: T) => string, code: string): readonly T[] {
  const keyed = things.map(thing => {
    const name = nameOf(thing)
    return { thing, name: name.normalize('NFC'), bare: name.normalize('NFD').toLowerCase(), places: placesOf(name, code) }
  })
  return keyed.sort((a, b) => comparePlaces(a.places, b.places) || compare(a.bare, b.bare) || compare(a.name, b.name)).map(k => k.thing)
}
