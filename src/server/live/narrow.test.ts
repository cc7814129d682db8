/** On a narrow screen a table that goes on shows a shade at its edge. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { DEMONSTRATION, openDemonstration } from '../../../test/demonstration.ts'

const began = await openDemonstration('2026-11-30T12:00:00Z')
after(() => began.close())

test('what scrolls sideways shows that it does', async () => {
  const page = await (await began.get(`/${DEMONSTRATION}`)).text()
  const sheet = /\/-\/entente\.css\?v=[\w-]+/.exec(page)?.[0] ?? assert.fail('no style')
  assert.match(await (await began.get(sheet)).text(), /\.scroll\{[^}]*background-attachment:local,local,scroll,scroll/)
})
