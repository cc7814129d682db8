/** One instant on many clocks. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { charterOf } from '../../test/friends.ts'
import { clocksAt, zoneOf } from './clocks.ts'

const at = Date.parse('2022-07-04T16:00:00Z')
const parties = `parties: parties.csv`

test('the seat comes first, capitals that show the same time stand together, UTC is always there', () => {
  const charter = charterOf(['parties: [FIN, TUR, FRA, USA, GBR]'])
  const said = clocksAt(at, charter, ['FIN', 'TUR', 'FRA', 'USA', 'GBR']).map(
    c => `${c.is} ${c.parties.join('+')} ${c.time} ${c.day ?? ''}`,
  )
  // The seat of three friends is Suva, twelve hours ahead: there it is the next day already.
  assert.deepEqual(said, [
    'seat  04:00 ',
    'capital USA 12:00 2022-07-04',
    'utc  16:00 2022-07-04',
    'capital GBR 17:00 2022-07-04',
    'capital FRA 18:00 2022-07-04',
    'capital FIN+TUR 19:00 2022-07-04',
  ])
})

test('an organisation may say the zone of each party in its annex', () => {
  const charter = charterOf([parties], {
    'parties.csv': '# source: invented\nid,name,zone\nAUR,Aurland,Asia/Tokyo\nFIN,Finland,Asia/Nowhere\nBRI,Brimhaven,\n',
  })
  assert.equal(zoneOf(charter, 'AUR'), 'Asia/Tokyo')
  assert.equal(zoneOf(charter, 'FIN'), 'Europe/Helsinki')
  assert.equal(zoneOf(charter, 'BRI'), null)
})
