/** `docs/rules.md` is what the rules and their cases say. `npm run bless` writes it anew. */
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { ruleWords } from '../src/rules/index.ts'
import { headOf, rulesFile, rulesPage } from './rules-page.ts'

test('docs/rules.md is current', () => {
  const page = rulesPage()
  if (process.env.BLESS !== undefined) writeFileSync(rulesFile, page)
  else assert.equal(readFileSync(rulesFile, 'utf8'), page, '"npm run bless" writes it anew')
  for (const word of ruleWords) assert.ok(page.includes(`\`${word}\``), word)
})

test('the head of a file is its text, with its examples apart', () => {
  const file = '/**\n * So many.\n *\n *     at least: 9   # a number\n *     have: agreed\n *\n * Law, Art. 1.\n */\nimport x'
  assert.equal(headOf(file), 'So many.\n\n```yaml\nat least: 9   # a number\nhave: agreed\n```\n\nLaw, Art. 1.')
  assert.equal(headOf('/** One line. */'), 'One line.')
})
