/** The catalogue of interoperability standards that ships: its whole history replayed, and two spirals compared. */
import { readdirSync, readFileSync } from 'node:fs'
import { type Catalogue, replay } from '../src/views/catalogue.ts'
import { differ, flawsOf } from '../src/views/catalogue-profiles.ts'
import { readCatalogue } from '../src/views/catalogue-read.ts'
import { median, type Row } from './measure.ts'

export const title = 'A catalogue of 2,148 standards with 7,070 entries'
export const about = 'The tables of charters/north-atlantic/catalogues, read from their texts each time where it says so.'

export async function bench(): Promise<Row[]> {
  const folder = 'charters/north-atlantic/catalogues'
  const texts = new Map(
    ['nisp', 'fmn'].flatMap(at =>
      readdirSync(`${folder}/${at}`)
        .filter(name => name.endsWith('.csv'))
        .map(name => [`${at}/${name}`, readFileSync(`${folder}/${at}/${name}`, 'utf8')] as const),
    ),
  )
  const read = (): Catalogue => {
    const { ok } = readCatalogue(texts, folder)
    if (ok === null) throw new Error('the catalogue has faults; see "entente catalogue charters/north-atlantic"')
    return ok
  }
  const timed = (run: () => unknown): number => {
    run()
    return median(
      Array.from({ length: 11 }, () => {
        const began = performance.now()
        run()
        return performance.now() - began
      }),
    )
  }
  const catalogue = read()
  const [, fourth, fifth] = catalogue.baselines
  if (!fourth || !fifth) throw new Error('two baselines are missing')
  const whole = timed(() => replay(read()))
  const difference = timed(() => differ(fourth, fifth))
  return [
    { what: 'all tables read, the whole history replayed', median: whole, unit: 'ms', wanted: 'under 5,000', met: whole < 5000 },
    { what: 'the history replayed, read before', median: timed(() => replay(catalogue)), unit: 'ms' },
    { what: 'two spirals compared', median: difference, unit: 'ms', wanted: 'under 100', met: difference < 100 },
    { what: '1,499 requirements held against the catalogue', median: timed(() => flawsOf(catalogue)), unit: 'ms' },
  ]
}
