// Runs bench/*.bench.ts one after the other. Each exports `bench(): Promise<Row[]>`, Row = { what, median, unit, wanted?, met? }.
import { readdirSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const words = process.argv.slice(2)
const files = readdirSync('bench')
  .filter(name => name.endsWith('.bench.ts') && (words.length === 0 || words.some(word => name.includes(word))))
  .sort()
if (files.length === 0) {
  console.error(words.length > 0 ? `No bench is called "${words.join(' ')}".` : 'There is no bench yet.')
  process.exit(words.length > 0 ? 2 : 0)
}
console.log(
  `${cpus()[0]?.model ?? 'a machine'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${process.platform} ${process.arch}\n`,
)
let missed = 0
for (const name of files) {
  const { bench } = await import(pathToFileURL(join(process.cwd(), 'bench', name)).href)
  console.log(name.replace('.bench.ts', ''))
  for (const row of await bench()) {
    if (row.met === false) missed++
    const verdict = row.wanted === undefined ? '' : `   wanted: ${row.wanted}${row.met === false ? '   MISSED' : ''}`
    console.log(`  ${row.what.padEnd(72)} ${format(row.median).padStart(12)} ${row.unit.padEnd(8)}${verdict}`)
  }
  console.log()
}
console.log(missed === 0 ? 'Every figure wanted was reached.' : `${missed} ${missed === 1 ? 'figure' : 'figures'} missed.`)

function format(n) {
  if (n >= 1000) return Math.round(n).toLocaleString('en')
  return n >= 100 ? n.toFixed(0) : n >= 10 ? n.toFixed(1) : n.toPrecision(3)
}
