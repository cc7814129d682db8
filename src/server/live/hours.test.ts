/** Whose clock an hour is told by: one name for the seat's, and the same hour for an alert wherever it is read. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { DEMONSTRATION, openDemonstration } from '../../../test/demonstration.ts'

const plain = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const began = await openDemonstration('2026-11-30T12:00:00Z')
after(() => began.close())
const page = async (path: string, by: string): Promise<string> =>
  plain(await (await began.get(`/${DEMONSTRATION}/${path}`, await began.enter(by))).text())

test('the clocks of a decision say what they are, and the seat is named with the place that names its zone', async () => {
  assert.match(await page('room/flood', 'AUR'), /That instant, by the clocks of *Geneva \(Zurich\)/)
})

test('an alert asked for on the page and an hour fixed in UTC are told by the clocks of the seat', async () => {
  const aurland = await began.enter('AUR')
  const sent = await began.send(
    `/${DEMONSTRATION}/acts`,
    { act: 'requested consultations', matter: 'storm', title: 'Storm', reason: 'Waves.' },
    aurland,
  )
  assert.equal(sent.status, 303, plain(await sent.text()))
  for (const path of ['alert/storm', 'alerts', 'alerts?part=waiting', 'desk', 'situation/storm', '', 'room/storm'])
    assert.equal(/.{90}\d UTC.{20}/.exec(await page(path, 'BRI'))?.[0], undefined, path)
})

test('the place of a meeting does not read as the place of a clock', async () => {
  assert.match(await page('desk', 'AUR'), /10:00 \(Zurich\) ?, Geneva · 11:00 by the clocks of Aurland/)
})
