/** Which texts a record put, where somebody struck what is not theirs to strike. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { charterOf } from '../../test/friends.ts'
import { judge } from '../judge/judge.ts'
import { correctedIn } from '../judge/log.ts'
import type { Act } from '../record/act.ts'
import { struckIn } from './struck.ts'
import { type TextSet, versionsOf } from './texts.ts'

const charter = charterOf([
  'bodies:\n  Council: { seats: parties, chair: Speaker }\nofficers: [Secretary]',
  'procedure: decision\nin: Council\nas at: opening\nopens with: proposed\ncloses: with closed the vote\nwhen: { at least: 2, have: voted in favour }\nthen: adopted',
])
const put = (by: string, text: string): Act => ({ at: '2026-05-04', by, act: 'circulated', matter: 'draft', text })
const setOf = (hash: string): TextSet => ({ title: hash, version: 1, texts: [{ lang: 'en', status: 'authentic', hash }] })
const base = [{ at: '2026-05-03', by: 'FIN', act: 'proposed', matter: 'draft' }, put('Secretary', 'a'), put('Secretary', 'b')]
const strike = (corrects: number, more: Partial<Act>): Act => ({ at: '2026-05-05', by: 'Secretary', act: 'struck', corrects, ...more })

test('a version is struck by whom the judge lets correct, with a reason, and by nobody else', () => {
  const cases: readonly (readonly [readonly Act[], readonly string[]])[] = [
    [[], ['a', 'b']],
    [[strike(3, { by: 'FRA', reason: 'not liked' })], ['a', 'b']],
    [[strike(3, { by: 'A stranger', reason: 'not liked' })], ['a', 'b']],
    [[strike(3, { by: 'secretary' })], ['a', 'b']],
    [[strike(3, { reason: 'a slip' })], ['a']],
    [[strike(3, { by: 'the Secretary', reason: 'a slip' })], ['a']],
    [[strike(3, { by: 'FRA', as: 'registrar', reason: 'a slip' })], ['a']],
    [
      [strike(3, { reason: 'a slip' }), strike(4, { reason: 'it was right' })],
      ['a', 'b'],
    ],
    [[strike(3, { reason: 'a slip' }), strike(4, { by: 'FRA', reason: 'it was right' })], ['a']],
    [[strike(3, { by: ['Secretary', 'FRA'], reason: 'a slip' })], ['a', 'b']],
  ]
  for (const [more, left] of cases) {
    const acts = [...base, ...more] as readonly Act[]
    const struck = correctedIn(charter, acts)
    assert.deepEqual(
      versionsOf({ acts, struck }, 'draft', setOf).map(v => v.hash),
      left,
      JSON.stringify(more),
    )
    // A record without a standing is asked the judge's own question.
    const told = struckIn(judge(charter, acts, '2026-06-01'))
    assert.deepEqual(
      [...struck].filter(no => acts[no - 1]?.matter === 'draft'),
      [...told],
    )
  }
})
