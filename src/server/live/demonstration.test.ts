/** The demonstration begins on the day it is begun, whatever day and hour that is, and shows one of each thing. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DEMONSTRATION, openDemonstration } from '../../../test/demonstration.ts'
import { movedTo } from './demonstration.ts'

const path = (rest: string): string => `/${DEMONSTRATION}/${rest}`

// The last minute of a winter's day; the first of the day on which the clocks are put forward; a summer's day; a leap day.
for (const [at, days] of [
  ['2026-11-30T22:59:00Z', ['1 December 2026, 10:00', '1 December 2026, 21:00', '3 December 2026, 18:00']],
  // Two days of hours from 21:00 end at 22:00 here.
  ['2027-03-27T23:01:00Z', ['29 March 2027, 10:00', '29 March 2027, 22:00', '31 March 2027, 18:00']],
  ['2026-07-15T08:00:00Z', ['16 July 2026, 10:00', '16 July 2026, 21:00', '18 July 2026, 18:00']],
  ['2028-02-29T12:00:00Z', ['1 March 2028, 10:00', '1 March 2028, 21:00', '3 March 2028, 18:00']],
] as const)
  test(`begun at ${at} its meeting is tomorrow, and its clocks run`, async () => {
    const began = await openDemonstration(at)
    const { get } = began
    const shows = async (rest: string, ...says: readonly RegExp[]): Promise<void> => {
      const page = (await (await get(path(rest))).text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
      for (const say of says) assert.match(page, say, rest)
    }
    const [meeting, consultation, silence] = days
    await shows('meetings/meetings/spring', new RegExp(`${meeting} \\(Zurich\\)`), /Communiqué of the Lakes/, /Fenmark/)
    await shows('matters/lamps', new RegExp(`Under silence until ${silence} \\(Zurich\\)`))
    await shows('matters/flood', new RegExp(`Open until ${consultation} \\(Zurich\\)`))
    await shows('receipt/1', /Dated [^;]*; entered with the record as it was brought/)
    await shows('alert/flood', /1 of 3 have acknowledged/, /Dunmark/)
    await shows('text/communique', /1 bracket is held/, /They will share the cost in equal parts/)
    await shows('profile/FEN', /1 of 4 conditions/)
    await shows('programmes/harbours', /1 of 3 milestones are reached/)
    await shows('interoperability', /Any two parties implement together from 0 to 2 of 4 requirements\./, /invented for the demonstration/)
    await shows('standards/horn-2', /ratified, reservation: Not for boats under four oars\./, /A party says for itself/)
    await began.close()
  })

test('a delegation and each office come in by a button, and find what awaits them', async () => {
  const began = await openDemonstration('2026-11-30T12:00:00Z')
  const desk = async (by: string): Promise<string> => (await began.get(path('desk'), await began.enter(by))).text()
  const roles = [
    ...(await (await began.get('/-/sign-in?org=demonstration')).text()).matchAll(/<button type="submit">([^<]*)<\/button><\/form>/g),
  ]
  assert.deepEqual(
    roles.map(m => m[1]).filter(name => name !== 'Sign in'),
    ['Aurland', 'Brimhaven', 'Corsalis', 'Dunmark', 'Esteria', 'Fenmark', 'Secretary General', 'Speaker'],
  )
  assert.match(await desk('DUN'), /Acknowledge for Dunmark/)
  assert.match(await desk('FEN'), /Fenmark/)
  assert.match(await desk('Secretary General'), /Secretary General/)
  await began.close()
})

test('of a demonstration whose clocks have run out it is said, with what to do', async () => {
  const began = await openDemonstration('2026-11-30T12:00:00Z')
  assert.doesNotMatch((await began.notes()).join(), /it began on/)
  began.move('2026-12-07T12:00:00Z')
  assert.match(
    (await began.notes()).join(),
    /sign-in\?org=demonstration \(it began on 2026-11-30, [^)]*name another data folder with --data/,
  )
  await began.close()
})

test('what is moved keeps its hour at the seat, and gets the offset of its new day', () => {
  const line = '{"at":"2026-03-10T21:00:00[Europe/Zurich]","until":"2026-03-12","note":"on 2026-03-12"}'
  assert.deepEqual(movedTo([line], { from: '2026-03-11', to: '2026-07-01', zone: 'Europe/Zurich' }), [
    '{"at":"2026-06-30T21:00:00+02:00[Europe/Zurich]","until":"2026-07-02","note":"on 2026-03-12"}',
  ])
})
