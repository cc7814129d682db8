/** The golden standings of the charters that ship, word for word. `npm run bless` writes them anew; read their difference. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { test } from 'node:test'
import { printFault } from '../src/basics/fault.ts'
import { charterFolders, goldens, goldensIn } from '../src/cli/goldens.ts'

const remedy = (folder: string): string =>
  `If the new words are right, "npm run bless ${basename(folder)}" writes them; say in the change note which standings moved, and why.`

for (const folder of charterFolders('charters')) {
  test(`${basename(folder)} stands as it stood`, () => {
    const wanted = goldens(folder)
    assert.ok('get' in wanted, 'get' in wanted ? '' : wanted.map(printFault).join('\n'))
    const said: string[] = []
    for (const [name, text] of wanted) {
      const file = join(folder, 'standing', name)
      if (!existsSync(file)) said.push(`${file} is missing.`)
      else said.push(...differs(file, readFileSync(file, 'utf8'), text))
    }
    for (const name of goldensIn(folder))
      if (!wanted.has(name)) said.push(`${join(folder, 'standing', name)}: days.txt does not ask for it.`)
    assert.equal(said.length, 0, [...said.slice(0, 60), remedy(folder)].join('\n'))
  })
}

/** The lines that went and the lines that came, between what both begin and end with. */
function differs(file: string, kept: string, now: string): readonly string[] {
  if (kept === now) return []
  const [old, young] = [kept.split('\n'), now.split('\n')]
  let from = 0
  while (old[from] === young[from]) from++
  let till = 0
  while (till < Math.min(old.length, young.length) - from && old.at(-1 - till) === young.at(-1 - till)) till++
  const lines = (of: readonly string[], mark: string): string[] => of.slice(from, of.length - till).map(line => `  ${mark} ${line}`)
  return [`${file}, from line ${from + 1}:`, ...lines(old, '-'), ...lines(young, '+')]
}

test('a golden that is missing, stale or left over is told with its lines', () => {
  assert.deepEqual(differs('2024-01-01.txt', 'a\nb\nc\n', 'a\nB\nc\n'), ['2024-01-01.txt, from line 2:', '  - b', '  + B'])
  assert.deepEqual(differs('2024-01-01.txt', 'a\n', 'a\nb\n'), ['2024-01-01.txt, from line 2:', '  + b'])
  assert.deepEqual(differs('2024-01-01.txt', 'a\na\n', 'a\n'), ['2024-01-01.txt, from line 2:', '  - a'])
  assert.deepEqual(differs('2024-01-01.txt', 'a\n', 'a\n'), [])
})
