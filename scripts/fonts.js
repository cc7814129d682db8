// Prepares src/web/fonts: Source Serif 4 and Source Sans 3, cut to the letters, weights and the one optical size that the pages use.
// The results are committed; this is run only to make them anew, with the packages of docs/pages.md installed in a folder of their own:
//
//     node scripts/fonts.js <folder with node_modules>
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './build.js'

const from = createRequire(join(resolve(process.argv[2] ?? '.'), 'package.json'))
const { default: subset } = await import(pathToFileURL(from.resolve('subset-font')).href)

const letters = ranges => ranges.flatMap(([a, b = a]) => Array.from({ length: b - a + 1 }, (_, i) => String.fromCodePoint(a + i))).join('')
// The same ranges stand in src/web/style/fonts.ts as unicode-range.
const scripts = {
  latin: [
    [0x20, 0x7e],
    [0xa0, 0xff],
    [0x131],
    [0x152, 0x153],
    [0x2bc],
    [0x2c6],
    [0x2da],
    [0x2dc],
    [0x2009, 0x200a],
    [0x2010, 0x2022],
    [0x2026],
    [0x202f, 0x2030],
    [0x2032, 0x2033],
    [0x2039, 0x203a],
    [0x2044],
    [0x20ac],
    [0x2116],
    [0x2122],
    [0x2190, 0x2193],
    [0x2212],
    [0x2260],
    [0x2264, 0x2265],
  ],
  'latin-ext': [
    [0x100, 0x24f],
    [0x1e00, 0x1eff],
  ],
  cyrillic: [[0x301], [0x400, 0x45f], [0x490, 0x491], [0x4b0, 0x4b1]],
}
const families = {
  serif: { file: 'source-serif-4/files/source-serif-4-*-opsz-normal.woff2', axes: { wght: { min: 400, max: 600 }, opsz: 32 } },
  sans: { file: 'source-sans-3/files/source-sans-3-*-wght-normal.woff2', axes: { wght: { min: 400, max: 700 } } },
}
const hash = createHash('sha256')
for (const [name, { file, axes }] of Object.entries(families))
  for (const [script, ranges] of Object.entries(scripts)) {
    const whole = readFileSync(from.resolve(`@fontsource-variable/${file.replace('*', script)}`))
    const cut = await subset(whole, letters(ranges), { targetFormat: 'woff2', variationAxes: axes })
    writeFileSync(join(root, 'src', 'web', 'fonts', `${name}-${script}.woff2`), cut)
    hash.update(cut)
    console.log(`${name}-${script}.woff2  ${cut.length}`)
  }
console.log(`Their version, for src/web/style/fonts.ts: ${hash.digest('hex').slice(0, 8)}`)
