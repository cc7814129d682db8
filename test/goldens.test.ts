/** The golden standings of the charters that ship, word for word. `npm run bless` writes them anew; read their difference. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { test } from 'node:test'
import { printFault } from '../src/basics/fault.ts'
import { charterFolders, goldens, goldensIn } from '../src/cli/goldens.ts'

for (const folder of charterFolders('charters')) {
  test(`${basename(folder)} stands as it stood`, () => {
    const wanted = goldens(folder)
    assert.ok('get' in wanted, 'get' in wanted ? '' : wanted.map(printFault).join('\n'))
    assert.deepEqual(
      [...goldensIn(folder)].sort(),
      [...wanted.keys()].sort(),
      'the days of days.txt; "npm run bless" writes what is missing',
    )
    for (const [name, text] of wanted)
      assert.equal(text, readFileSync(join(folder, 'standing', name), 'utf8'), `${folder}/standing/${name}`)
  })
}
