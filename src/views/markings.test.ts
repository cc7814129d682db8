import assert from 'node:assert/strict'
import { test } from 'node:test'
import { charterOf } from '../../test/friends.ts'
import type { Act } from '../record/act.ts'
import { langs } from '../words/languages.ts'
import { type Marking, type Markings, markingRefused, openMarkings, type Reader } from './markings.ts'
import { sayRefusal } from './refusal.ts'

const charter = charterOf([
  'bodies:\n  Council: { seats: [FIN, FRA], chair: Speaker }\nofficers: [Secretary, Auditor]'.replace('[FIN, FRA]', 'the two'),
  'groups:\n  the two: [FIN, FRA]',
  'procedure: silence\nin: Council\nas at: opening\nopens with: placed under silence\nopened by: Speaker\ncloses: as named\nunless: { any have: objected }\nthen: adopted',
  'procedure: note\nopens with: circulated\nas at: opening\ncloses: 5 days after\nunless: { any have: objected }\nthen: noted well',
  'credentials: { registered by: Secretary }',
  'markings: { heads: every 30 seconds }',
])
const open = charterOf([
  'procedure: note\nopens with: circulated\nas at: opening\ncloses: 5 days after\nunless: { any have: objected }\nthen: noted well',
])
const spiny = charterOf([
  'parties: [FIN, FJI, FRA]\njoin with: [admitted]',
  'procedure: admission\nopens with: applied\nopened by: all listed\nthen: admitted',
  'markings: { heads: every hour }',
])

const now = {
  parties: new Set(['FIN', 'FJI', 'FRA']),
  seatsIn: (body: string) => new Set(body === 'Council' ? ['FIN', 'FRA'] : []),
  named: () => new Set<string>(),
}
const fold = (...acts: readonly Act[]): Markings => {
  const made = openMarkings(charter)
  acts.forEach((act, i) => {
    made.take(i + 1, act)
  })
  return made
}
const silence = (marking?: Marking, more: Partial<Act> = {}): Act => ({
  at: '2026-05-04T10:00:00.123Z',
  received: '2026-05-04T10:00:00.123Z',
  by: 'Speaker',
  act: 'placed under silence',
  matter: 'draft',
  until: '2026-05-06T10:00:00Z',
  person: 'p-chair',
  sealed: 'a'.repeat(64),
  ...(marking === undefined ? {} : { marking }),
  ...more,
})
const readers: readonly (readonly [string, Reader])[] = [
  ['outside', 'outside'],
  ['FIN', { party: 'FIN' }],
  ['FJI', { party: 'FJI' }],
  ['FRA', { party: 'FRA' }],
  ['ATL', { party: 'ATL' }],
  ['Secretary', { officer: 'Secretary' }],
  ['Speaker', { officer: 'the Speaker' }],
  ['Auditor', { officer: 'Auditor' }],
]
const who = (m: Markings, matter = 'draft'): string[] => readers.flatMap(([name, r]) => (m.readable(r, matter, now) ? [name] : []))

test('each marking has its readers', () => {
  const offices = ['Secretary', 'Speaker', 'Auditor']
  assert.deepEqual(who(fold(silence())), ['outside', 'FIN', 'FJI', 'FRA', 'ATL', ...offices])
  assert.deepEqual(who(fold(silence('parties'))), ['FIN', 'FJI', 'FRA', ...offices])
  assert.deepEqual(who(fold(silence('body'))), ['FIN', 'FRA', ...offices])
  assert.deepEqual(who(fold(silence('named', { readers: ['FJI'] }))), ['FJI', 'Secretary', 'Speaker'])
  assert.deepEqual(who(fold(silence('named', { readers: ['FJI'], by: 'FRA', act: 'circulated', body: 'Council' }))), [
    'FJI',
    'FRA',
    'Secretary',
    'Speaker',
  ])
})

test('a matter below another has its marking, unless it has its own; only “marked” changes one', () => {
  const marked: Act = { at: '2026-05-05', by: 'Secretary', act: 'marked', matter: 'draft', marking: 'public' }
  const child: Act = { ...silence(), matter: 'draft/annex' }
  assert.deepEqual(who(fold(silence('body'), child), 'draft/annex'), who(fold(silence('body'))))
  assert.equal(fold(silence('body'), child, { ...marked, matter: 'draft/annex' }).of('draft/annex').marking, 'public')
  assert.equal(fold(silence('body'), marked).of('draft').marking, 'public')
  // Whoever writes a marking into a later act of an open matter closes nothing.
  assert.equal(
    fold(silence(), { at: '2026-05-05', by: 'FJI', act: 'objected', matter: 'draft', marking: 'named', readers: ['FJI'] }).any(),
    false,
  )
  assert.equal(fold(silence('parties'), { ...silence('public'), by: 'FJI' }).of('draft').marking, 'parties')
  assert.equal(fold(silence('body')).of('draft-two').marking, 'public')
})

test('what is not shown leaves its day and nothing else', () => {
  const acts: Act[] = [
    { at: '2026-05-01', by: 'FIN', act: 'circulated', matter: 'open' },
    silence('parties'),
    { at: '2026-05-05T09:00:00.001Z', by: 'FRA', act: 'objected', matter: 'draft' },
    { at: '2026-05', by: 'FRA', act: 'stated', matter: 'draft' },
    { at: '2026-05-06', by: 'FRA', act: 'issued full powers', to: 'p-1', matter: 'draft' },
    { at: '2026-05-06', by: 'Secretary', act: 'registered credentials', answers: 5 },
    { at: '2026-05-06', by: 'FRA', act: 'struck', corrects: 3, reason: 'a slip' },
    { at: '2026-05-06', by: 'Secretary', act: 'published the outcome', matter: 'draft', outcome: 'adopted' },
    { at: '2026-05-07', by: 'FRA', act: 'objected', matter: 'draft', corrects: 1, reason: 'the wrong matter', as: 'registrar' },
  ]
  const m = fold(...acts)
  const blank = (at: string): Act => ({ at, by: 'withheld', act: 'withheld' })
  assert.deepEqual(m.filtered(acts, 'outside', now), [
    blank('2026-05-01'), // corrected by an act that is not shown
    blank('2026-05-04'),
    blank('2026-05-05'),
    blank('2026-05-01/2026-05-31'),
    blank('2026-05-06'),
    blank('2026-05-06'),
    blank('2026-05-06'),
    acts[7],
    blank('2026-05-07'),
  ])
  assert.deepEqual(m.filtered(acts, { party: 'FIN' }, now), acts)
  assert.equal(fold(acts[0] as Act).filtered(acts, 'outside', now), acts)
})

test('a marking that the charter does not know, or the matter does not bear, is refused with a sentence', () => {
  const ask = (act: Act, held = fold(), of = charter, running: string[] = []): string | null => {
    const said = markingRefused(of, of.editions[0] as never, held, act, running)
    if (said !== null) for (const lang of langs) assert.doesNotMatch(sayRefusal(said, of, lang), /[{}]|undefined/)
    return said?.code ?? null
  }
  const note = (marking?: string, more: Partial<Act> = {}): Act => ({
    at: '2026-05-04',
    by: 'FIN',
    act: 'circulated',
    matter: 'paper',
    ...(marking === undefined ? {} : { marking }),
    ...more,
  })
  assert.equal(ask(note()), null)
  assert.equal(ask(note('parties')), null)
  assert.equal(ask(note('parties'), fold(), open), 'no markings')
  assert.equal(ask(note('public'), fold(), open), null)
  assert.equal(ask(note('secret')), 'no such marking')
  assert.equal(ask(note('named')), 'readers missing')
  assert.equal(ask(note('named', { readers: ['FJI'] })), null)
  assert.equal(ask(note('named', { readers: ['ATL'] })), 'reader unknown')
  assert.equal(ask(note('parties', { readers: ['FJI'] })), 'readers without named')
  assert.equal(ask(note(undefined, { readers: ['FJI'] })), 'readers without named')
  assert.equal(ask(note('body')), 'body missing')
  assert.equal(ask(silence('body')), null)
  assert.equal(ask(note('parties', { act: 'objected' })), 'marked when opened')
  assert.equal(ask(note('parties'), fold(note())), 'marked when opened')
  assert.equal(ask(note('parties', { act: 'marked' }), fold(note())), null)
  assert.equal(ask({ ...note('parties'), act: 'applied' }, openMarkings(spiny), spiny), 'public by nature')
  assert.equal(ask({ ...note('parties'), act: 'marked' }, openMarkings(spiny), spiny, ['admission']), 'public by nature')
})

test('a matter on the spine is public, whatever its marking says', () => {
  const m = openMarkings(spiny)
  m.take(1, { at: '2026-05-04', by: 'FIN', act: 'applied', matter: 'FIN', marking: 'named', readers: ['FJI'] })
  assert.equal(m.readable('outside', 'FIN', now), true)
})
