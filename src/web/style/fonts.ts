/**
 * The letters of the pages: Source Serif 4 for titles and drafts, Source Sans 3 for the rest, Copyright Adobe with Reserved Font Name “Source”,
 * SIL Open Font License 1.1 (src/web/fonts/OFL-*.txt). What is served is cut down (scripts/fonts.js) and so bears names of ours.
 */

/** Of what the files hold: another address for other files. `fonts.test.ts` compares. */
export const FONTS = 'd7e6d348'

/** Script → the letters its file holds, as scripts/fonts.js cuts them. */
const ranges = {
  latin:
    'U+0020-007E,U+00A0-00FF,U+0131,U+0152-0153,U+02BC,U+02C6,U+02DA,U+02DC,U+2009-200A,U+2010-2022,U+2026,U+202F-2030,U+2032-2033,U+2039-203A,U+2044,U+20AC,U+2116,U+2122,U+2190-2193,U+2212,U+2260,U+2264-2265',
  'latin-ext': 'U+0100-0130,U+0132-0151,U+0154-024F,U+1E00-1EFF',
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1',
} as const

const families = { serif: ['Entente Serif', '400 600'], sans: ['Entente Sans', '400 700'] } as const

export const fontFiles: readonly string[] = Object.keys(families).flatMap(name => Object.keys(ranges).map(script => `${name}-${script}`))

export const fontAddress = (file: string): string => `/-/fonts/${file}.woff2?v=${FONTS}`

/** Until the letters are there, those of the machine stand in their place, as wide as they will be, so that little moves. */
const near = [
  ['Near Sans', ['Arial', 'Helvetica Neue', 'Helvetica', 'Liberation Sans', 'Arimo'], 94],
  ['Near Open', ['Open Sans', 'Noto Sans'], 89],
  ['Near Serif', ['Georgia'], 97],
  ['Near Times', ['Times New Roman', 'Liberation Serif', 'Tinos'], 107],
] as const

/** The files that a page in a language needs first. */
export const firstFonts = (lang: string): readonly string[] =>
  lang === 'uk' ? ['serif-cyrillic', 'sans-cyrillic'] : ['serif-latin', 'sans-latin']

export const fonts = Object.entries(families)
  .flatMap(([name, [family, weight]]) =>
    Object.entries(ranges).map(
      ([script, range]) =>
        `@font-face{font-family:"${family}";font-style:normal;font-weight:${weight};font-display:swap;src:url("${fontAddress(`${name}-${script}`)}") format("woff2");unicode-range:${range}}`,
    ),
  )
  .concat(
    near.map(
      ([family, names, size]) =>
        `@font-face{font-family:"${family}";src:${names.map(n => `local("${n}")`).join(',')};size-adjust:${size}%}`,
    ),
  )
  .join('\n')
