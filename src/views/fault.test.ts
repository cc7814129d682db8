/** What is wrong with a field of an act is said in each language, with its blanks filled and nothing left in English. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fieldSentences } from '../record/amiss.ts'
import { readAct } from '../record/fields.ts'
import { sayFault } from './fault.ts'

const act = { at: '2026-11-23', by: 'AUR', act: 'stated' }
const wrong: readonly unknown[] = [
  'no act',
  {},
  { ...act, by: 7 },
  { ...act, matter: 7 },
  { ...act, by: '' },
  { ...act, matter: '' },
  { ...act, note: '\ud800' },
  { ...act, matter: 'a\u200bb' },
  { ...act, matter: ' a' },
  { ...act, at: '23 November' },
  { ...act, until: '2026-10-25T02:30:00[Europe/Zurich]' },
  { ...act, until: '2026-03-29T02:30:00[Europe/Zurich]' },
  { ...act, until: '2026-10' },
  { ...act, by: 'AUR;BRI' },
  { ...act, as: 'registar' },
  { ...act, as: 'minister' },
  { ...act, edition: '2026' },
  { ...act, sealed: 'x' },
  { ...act, hash: 'x' },
  { ...act, value: '4,2' },
  { ...act, url: 'ftp://example.org' },
  { ...act, answers: 'x' },
  { ...act, answers: 12 },
  { ...act, evidence: 3 },
  { ...act, participants: 'AUR' },
  { ...act, participants: [] },
  { ...act, participants: ['AUR', 'AUR'] },
  { ...act, participants: ['A;B'] },
  { ...act, matter: 'a//b' },
  { ...act, matter: 'a'.repeat(301) },
  { ...act, matter: 'a/'.repeat(20) + 'a' },
  { ...act, matter: 'a?b' },
  { ...act, matter: 'a/../b' },
  { ...act, mater: 'x' },
  { ...act, colour: 'x' },
  { ...act, depends: ['a//b'] },
  { ...act, corrects: 1 },
  { ...act, act: 'struck' },
]

test('each sentence on a field is said in each language', () => {
  const seen = new Set<string>()
  for (const value of wrong) {
    const { faults } = readAct(value, 9, 'your act', 'Europe/Zurich')
    assert.ok(faults.length > 0, JSON.stringify(value))
    for (const fault of faults) {
      seen.add(fault.told?.code ?? '')
      assert.equal(sayFault(fault, 'en'), fault.says)
      for (const lang of ['fr', 'uk'] as const) {
        const says = sayFault(fault, lang)
        assert.notEqual(says, fault.says)
        assert.doesNotMatch(says, /\{(?!"at")|\}(?<!"\})|\b(?:write|the|is|of an act)\b/, says)
      }
    }
  }
  assert.deepEqual([...seen].sort(), Object.keys(fieldSentences).sort(), 'each has its case')
  const [fault] = readAct({ ...act, until: '2026-10-25T02:30:00[Europe/Zurich]' }, 9, 'your act', 'Europe/Zurich').faults
  assert.ok(fault)
  assert.equal(
    sayFault(fault, 'fr'),
    '«\u00a0Jusqu’au\u00a0» (until)\u00a0: 2026-10-25T02:30:00 arrive deux fois à Europe/Zurich, où les horloges ont été retardées\u00a0; écrivez le décalage voulu, 2026-10-25T02:30:00+02:00[Europe/Zurich] pour la première ou 2026-10-25T02:30:00+01:00[Europe/Zurich] pour la seconde.',
  )
})
