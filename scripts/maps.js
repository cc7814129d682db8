// Prepares src/web/map/*.ts: the outlines of countries from world-atlas (Natural Earth, public domain), projected and cut to three frames by d3-geo.
// The results are committed; this is run only to make them anew, with the packages of docs/pages.md installed in a folder of their own:
//
//     node scripts/maps.js <folder with node_modules>
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './build.js'

const from = createRequire(join(resolve(process.argv[2] ?? '.'), 'package.json'))
const load = name => import(pathToFileURL(from.resolve(name)).href)
const geo = await load('d3-geo')
const { feature } = await load('topojson-client')
const iso = from('i18n-iso-countries')
const read = file => JSON.parse(readFileSync(from.resolve(`world-atlas/${file}`), 'utf8'))

const countries = file => {
  const atlas = read(file)
  const all = feature(atlas, atlas.objects.countries).features.map(f => ({ ...f, code: iso.numericToAlpha3(f.id) ?? null }))
  // Natural Earth draws Crimea by who holds it; the General Assembly of the United Nations holds it to be Ukraine's (resolution 68/262).
  const russia = all.find(f => f.code === 'RUS')
  const ukraine = all.find(f => f.code === 'UKR')
  const parts = f => (f.geometry.type === 'Polygon' ? [f.geometry.coordinates] : f.geometry.coordinates)
  const isCrimea = rings => {
    const [x, y] = geo.geoCentroid({ type: 'Polygon', coordinates: rings })
    return x > 32 && x < 37 && y > 44 && y < 46.5
  }
  const crimea = parts(russia).filter(isCrimea)
  if (crimea.length > 0) {
    ukraine.geometry = { type: 'MultiPolygon', coordinates: [...parts(ukraine), ...crimea] }
    russia.geometry = { type: 'MultiPolygon', coordinates: parts(russia).filter(rings => !isCrimea(rings)) }
  }
  console.log(`${file}: ${all.length} countries, ${crimea.length} parts of Crimea with Ukraine`)
  return all
}

/** Whole numbers and relative steps, none shorter than can be seen: a tenth of the length. */
function shorten(path, near = 2) {
  if (!path) return ''
  let out = ''
  for (const ring of path.split('M').slice(1)) {
    const points = ring
      .replace('Z', '')
      .split('L')
      .map(p => p.split(',').map(n => Math.round(Number(n))))
    const kept = []
    for (const p of points) {
      const last = kept[kept.length - 1]
      if (!last || Math.abs(p[0] - last[0]) + Math.abs(p[1] - last[1]) >= near) kept.push(p)
    }
    if (kept.length < 3) continue
    let [x, y] = kept[0]
    out += `M${x} ${y}l`
    out += kept
      .slice(1)
      .map(([a, b]) => {
        const step = `${a - x} ${b - y}`
        ;[x, y] = [a, b]
        return step
      })
      .join(' ')
      .replaceAll(' -', '-')
    out += 'z'
  }
  return out
}

function draw(name, file, width, height, projection, least, near) {
  const path = geo.geoPath(projection)
  const land = {}
  const spots = {}
  let rest = ''
  for (const f of countries(file)) {
    if (f.code === 'ATA') continue
    const d = shorten(path(f), near)
    const [x, y] = path.centroid(f)
    const area = path.area(f)
    const inside = Number.isFinite(x) && x > 0 && y > 0 && x < width && y < height
    if (f.code === null) rest += d
    else if (d !== '' && area >= least) land[f.code] = d
    else if (inside) spots[f.code] = [Math.round(x), Math.round(y)]
  }
  // What is too small for the coarse atlas is a spot where the fine one has it.
  for (const f of countries('countries-50m.json')) {
    const [x, y] = path.centroid(f)
    const inside = Number.isFinite(x) && x > 0 && y > 0 && x < width && y < height
    if (f.code !== null && f.code !== 'ATA' && !land[f.code] && inside) spots[f.code] = [Math.round(x), Math.round(y)]
  }
  const folder = join(root, 'src', 'web', 'map')
  mkdirSync(folder, { recursive: true })
  const quoted = o =>
    `{ ${Object.entries(o)
      .map(([k, v]) => `${k}: ${typeof v === 'string' ? `'${v}'` : `[${v.join(', ')}]`}`)
      .join(', ')} }`
  writeFileSync(
    join(folder, `${name}.ts`),
    `// Made by scripts/maps.js from world-atlas 2.0.2 (Natural Earth, public domain). Crimea stands with Ukraine, as in resolution 68/262 of the UN General Assembly.
// biome-ignore format: it is made by a program
import type { Outlines } from './outlines.ts'
// biome-ignore format: it is made by a program
export const ${name}: Outlines = { width: ${width}, height: ${height}, land: ${quoted(land)}, spots: ${quoted(spots)}, rest: '${rest}' }\n`,
  )
  console.log(
    `${name}: ${Object.keys(land).length} countries, ${Object.keys(spots).length} as spots, ${JSON.stringify(land).length} characters`,
  )
}

draw(
  'europe',
  'countries-50m.json',
  800,
  640,
  geo
    .geoConicConformal()
    .parallels([40, 62])
    .rotate([-14, 0])
    .center([0, 53.2])
    .scale(1150)
    .translate([400, 320])
    .clipExtent([
      [0, 0],
      [800, 640],
    ]),
  14,
  3,
)
draw(
  'north',
  'countries-50m.json',
  900,
  560,
  geo
    .geoAzimuthalEqualArea()
    .rotate([28, -56])
    .scale(470)
    .translate([450, 300])
    .clipExtent([
      [0, 0],
      [900, 560],
    ])
    .clipAngle(100),
  14,
  4,
)
draw(
  'world',
  'countries-110m.json',
  1000,
  480,
  geo
    .geoEqualEarth()
    .rotate([-11, 0])
    .scale(183)
    .translate([500, 268])
    .clipExtent([
      [0, 0],
      [1000, 480],
    ]),
  8,
  2,
)
