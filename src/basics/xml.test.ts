/** XML as it is read: what it says, with its line, and what is wrong with it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { node, printXml } from './xml.ts'
import { parseXml } from './xml-parse.ts'

test('elements, attributes, text, entities, comments and CDATA, each element with its line', () => {
  const root = parseXml(
    '<?xml version="1.0"?>\n<!-- a -->\n<a x="1" y=\'&lt;2&#233;\'>\n  <b/>\n  t&amp;u<![CDATA[<raw>]]>\n  <c>v</c>\n</a>\n',
  )
  assert.ok('name' in root, JSON.stringify(root))
  assert.deepEqual([root.name, root.line, root.attributes], ['a', 3, { x: '1', y: '<2é' }])
  assert.deepEqual(
    root.children.map(c => [c.name, c.line, c.text]),
    [
      ['b', 4, ''],
      ['c', 6, 'v'],
    ],
  )
  assert.equal(root.text.trim(), 't&u<raw>')
})

test('what is not well-formed is refused at its line', () => {
  const cases: readonly (readonly [string, number, RegExp])[] = [
    ['', 1, /holds no element/],
    ['<a>\n<b>\n</a>', 3, /"<\/a>" stands where "b" of line 2 ends/],
    ['<a>\n<b>', 2, /"b" of this line is not closed/],
    ['<a>\n<b>\n\nc\n', 2, /"b" of this line is not closed/],
    ['<a/>\n<b/>', 2, /stands after the end/],
    ['<a x=1/>', 1, /not in quotes/],
    ['<a\nx="1" x="2"/>', 2, /stands twice/],
    ['<a>\n & </a>', 2, /ampersand/],
    ['<a>\n &\n</a>', 2, /ampersand/],
    ['<a>\n&#5;</a>', 2, /ampersand/],
    ['<a>&nbsp;</a>', 1, /ampersand/],
    ['<!DOCTYPE a [<!ENTITY b "c">]>\n<a>&b;</a>', 1, /document type is not read/],
    ['<a>\n<!-- b</a>', 2, /comment is not closed/],
    ['<a>\u0001</a>', 1, /control character/],
    ['<a x/>', 1, /has no value/],
    ['text', 1, /outside of the outermost/],
    ['</a>', 1, /ends nothing/],
    ['<a'.repeat(3), 1, /not closed/],
    ['<a>'.repeat(100), 1, /more than 64 deep/],
    ['<a b=">">\n'.repeat(100_000) + '</a>\n'.repeat(100_000), 65, /more than 64 deep/],
    ['<!-- <a> -->\n<a>\r\n😀😀😀😀😀😀\n<b>\n\n</a>', 6, /"<\/a>" stands where "b" of line 4 ends/],
    ['<a b="/>\n<c d=""/></a>', 1, /is not closed, or holds "<"/],
    ['<a>\n</a', 2, /the end of "a" is not closed/],
    ['<a>\n]]></a>', 2, /ends no CDATA section/],
    ['<a>\nb]]></a>', 2, /ends no CDATA section/],
    ['<a><![CDATA[</a>', 1, /CDATA section is not closed/],
    ['<a>\n<!-- b -- c --></a>', 2, /comment holds "--"/],
    ['<a>\n<3</a>', 2, /begins no element here/],
    ['\n<?xml version="1.0"?><a/>', 2, /at the very beginning/],
    ['<?xml version=1.0?><a/>', 1, /the file begins wrongly/],
    ['<?xml version="1.0" encoding="UTF-16"?><a/>', 1, /UTF-16; save it as UTF-8/],
    ['<a>\n\u0000</a>', 2, /UTF-16 do; save it as UTF-8/],
    ['<a>\n<? b?></a>', 2, /begins with "<\?" and a name/],
    ['<a>\n<?b c</a>', 2, /processing instruction is not closed/],
    ['<a xml:space="none"/>', 1, /"xml:space"/],
  ]
  for (const [text, line, says] of cases) {
    const read = parseXml(text)
    assert.ok('says' in read, text)
    assert.match(read.says, says)
    assert.equal(read.line, line, text)
  }
})

test('what is printed is read back', () => {
  const printed = printXml(node('a', { x: '"<&>', y: null }, node('b', {}, 'c < d & e')))
  const read = parseXml(printed)
  assert.ok('name' in read)
  assert.deepEqual([read.attributes, read.children[0]?.text], [{ x: '"<&>' }, 'c < d & e'])
})
