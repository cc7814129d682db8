import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scan } from './markdown.ts'

test('headings, prose and rule blocks keep their lines', () => {
  const text =
    '---\nid: x\n---\n\n# Title\n\nProse.\n\n## Article 1 — Peace ##\n\nMore prose,\ntwo lines.\n\n```yaml rule\nprocedure: a\n```\n\n```yaml\nan: example\n```\n'
  const { front, articles, rules, faults } = scan(text, 'charter.md')
  assert.deepEqual(faults, [])
  assert.deepEqual(front, { line: 2, text: 'id: x' })
  assert.deepEqual(
    articles.map(a => [a.title, a.line, a.level]),
    [
      ['Title', 5, 1],
      ['Article 1 — Peace', 9, 2],
    ],
  )
  assert.equal(articles[1]?.prose, 'More prose,\ntwo lines.\n\n```yaml\nan: example\n```')
  assert.deepEqual(rules, [{ article: 'Article 1 — Peace', fence: 14, line: 15, text: 'procedure: a' }])
})

test('a heading inside a block or a comment is none; an underlined one is', () => {
  const { articles, rules } = scan(
    'Article 1\n=========\n\n```text\n# not this\n```\n\n<!--\n## nor this\n```yaml rule\nx: y\n```\n-->\n\nArticle 2\n---------\n',
    'x.md',
  )
  assert.deepEqual(
    articles.map(a => a.title),
    ['Article 1', 'Article 2'],
  )
  assert.deepEqual(rules, [])
})

test('tildes and longer fences hold shorter ones', () => {
  const { rules } = scan('~~~~yaml rule\na: b\n~~~\n~~~~\n', 'x.md')
  assert.equal(rules[0]?.text, 'a: b\n~~~')
})
