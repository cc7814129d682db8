/**
 * States and organisations by their names. A charter calls its parties by their names in English; another language calls them as Intl does,
 * where the field says it otherwise as the language's own file writes it. A name that is no State's stays as the charter writes it.
 */

/** Names in use in the field (UNTERM, the member list of the United Nations) that the English of Intl writes otherwise, by ISO 3166-1. */
const standard: Readonly<Record<string, string>> = {
  'Russian Federation': 'RU',
  'Republic of Korea': 'KR',
  "Democratic People's Republic of Korea": 'KP',
  'Democratic Republic of the Congo': 'CD',
  Congo: 'CG',
  'Cabo Verde': 'CV',
  'Holy See': 'VA',
  'State of Palestine': 'PS',
  'Brunei Darussalam': 'BN',
  'Viet Nam': 'VN',
  'Republic of Moldova': 'MD',
  'United States of America': 'US',
  'Syrian Arab Republic': 'SY',
  'United Republic of Tanzania': 'TZ',
  "Lao People's Democratic Republic": 'LA',
  Turkey: 'TR',
  'Czech Republic': 'CZ',
}

/** `St. Lucia` and `Saint Lucia`, `Trinidad & Tobago` and `Trinidad and Tobago` are one name. */
const plain = (name: string): string =>
  name
    .replace(/\bSt\.? /g, 'Saint ')
    .replace(/ & /g, ' and ')
    .replace(/\bVincent and Grenadines/, 'Vincent and the Grenadines')
    .replaceAll('’', "'")
    .replace(/ \(.*\)$/, '')

let codes: ReadonlyMap<string, string> | undefined
/** The code of a State or organisation by its English name; undefined where it is none. */
function codeOf(name: string): string | undefined {
  if (codes === undefined) {
    const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
    const known = letters.flatMap(a =>
      letters.flatMap(b => {
        const said = english.of(a + b)
        return said === undefined ? [] : [[plain(said), a + b] as const]
      }),
    )
    // Of codes that share a name the first stands; later ones are withdrawn or reserved.
    codes = new Map([...known.toReversed(), ...Object.entries(standard)])
  }
  return codes.get(plain(name))
}

/** The name of a State in a language; `own` are the names that its file writes, by ISO 3166-1. */
export function statesIn(tag: string, own: Readonly<Record<string, string>>): (name: string) => string {
  let names: Intl.DisplayNames | undefined
  return name => {
    const code = codeOf(name)
    if (code === undefined) return name
    names ??= new Intl.DisplayNames(tag, { type: 'region' })
    return own[code] ?? names.of(code)?.replaceAll('\u02bc', '’') ?? name
  }
}
