/** A communiqué from draft to adoption: who brought each word, who holds which bracket, and what stands under it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { charterText, read as readCharter, sha256 } from '../../test/friends.ts'
import { judge } from '../judge/judge.ts'
import type { Act } from '../record/act.ts'
import { agreedText, type AgreedText } from './agreed.ts'
import { authorsIn, segmentsOf } from './segments.ts'
import { printTextSet } from './texts.ts'
import { saysOf } from './wording.ts'

const blocks = [
  'parties: [FIN, FJI, FRA]',
  'bodies:\n  Council: { seats: parties, chair: Speaker }\nofficers: [Speaker]',
  'groups:\n  paragraphs: { things: below }',
  'procedure: brackets\nfor: paragraphs\nin: Council\nopens with: placed brackets\nopened by: any seat\nfor each: the openers\nthen: bracketed',
  'procedure: lifting\nfor: paragraphs\nin: Council\nopens with: lifted its brackets\nopened by: any seat\nfor each: the openers\nthen: lifted\nends: bracketed',
  'procedure: drafting\nin: Council\nopens with: [merged the amendment, declined the amendment]\nopened by: the Chair\nthen: ruled on',
]
const { ok } = readCharter({ 'charter.md': charterText(blocks).replace('edition:', 'authentic: [en, fr]\nedition:') })
if (ok === null) throw new Error('the charter of this test is unsound')
const charter = ok

const docs = new Map<string, string>()
const keep = (text: string): string => {
  const hash = sha256(text)
  docs.set(hash, text)
  return hash
}
const draftEn = '# Communiqué\n\n1. The members take note of the report.\n\n2. The bridge is closed in winter.'
const draftFr = '# Communiqué\n\n1. Les membres prennent note du rapport.\n\n2. Le pont est fermé en hiver.'
const setOf = (en: string, fr: string | null, version = 1): string =>
  keep(
    printTextSet({
      title: 'Communiqué',
      version,
      texts: [
        { lang: 'en', status: 'authentic', hash: keep(en) },
        ...(fr === null ? [] : [{ lang: 'fr', status: 'authentic' as const, hash: keep(fr) }]),
      ],
    }),
  )
let clock = 0
const act = (by: string, name: string, more: Partial<Act> = {}): Act => {
  clock++
  return {
    at: `2024-02-01T${String(8 + Math.floor(clock / 60)).padStart(2, '0')}:${String(clock % 60).padStart(2, '0')}:00Z`,
    by,
    act: name,
    matter: 'communique',
    ...more,
  }
}
const told = (acts: readonly Act[], asOf = '2024-03-01'): AgreedText => {
  const text = agreedText({
    charter,
    acts,
    standing: judge(charter, acts, asOf),
    matter: 'communique',
    read: hash => docs.get(hash) ?? null,
  })
  assert.ok(text !== null)
  return text
}
const says = (text: AgreedText, id: string, lang = 'en'): string => saysOf(text.rows.find(r => r.id === id)?.texts[lang]?.words ?? [])
const by = (text: AgreedText, id: string, lang = 'en'): string[] =>
  (text.rows.find(r => r.id === id)?.texts[lang]?.words ?? []).map(w => `${w.no}:${w.says.trim()}`)
const draft = (): Act => act('Speaker', 'circulated', { text: setOf(draftEn, draftFr) })
const amend = (by: string, paragraph: string, text: string, more: Partial<Act> = {}): Act =>
  act(by, 'proposed an amendment', { paragraph, text: keep(text), language: 'en', ...more })

test('proposals come into the text by the Chair alone, and each word keeps its author', () => {
  const acts = [
    draft(),
    amend('FRA', '1', 'The members welcome the report.'),
    amend('FIN', '1', '1. The members take note of the annual report.'),
    act('FJI', 'merged the amendment', { answers: 2 }),
    act('Speaker', 'merged the amendment', { answers: 2 }),
    act('Speaker', 'merged the amendment', { answers: 3 }),
  ]
  const before = told(acts.slice(0, 4))
  assert.equal(says(before, '1'), 'The members take note of the report.', 'Fiji is not in the chair')
  assert.deepEqual(
    before.proposals.map(p => [p.no, p.state]),
    [
      [2, 'pending'],
      [3, 'pending'],
    ],
  )
  const text = told(acts)
  assert.deepEqual(by(text, '1'), ['1:The members', '2:welcome', '1:the', '3:annual', '1:report.'])
  assert.deepEqual(text.merges, [
    { no: 5, proposal: 2, overtook: false },
    { no: 6, proposal: 3, overtook: false },
  ])
  assert.deepEqual(text.rows.find(r => r.id === '1')?.behind, [{ lang: 'fr', since: 3 }], 'the French did not change with it')
  const french = amend('FIN', '1', 'Les membres accueillent le rapport.', { language: 'fr' })
  const after = told([...acts, french, act('Speaker', 'merged the amendment', { answers: 7 })])
  assert.deepEqual(after.rows.find(r => r.id === '1')?.behind, [], 'the French has caught up')
  assert.deepEqual(authorsIn(text, 'en'), [
    { no: 1, words: 11 },
    { no: 2, words: 1 },
    { no: 3, words: 1 },
  ])
})

test('an amendment to an amendment brings both, each with its author; the first is then merged as amended', () => {
  const acts = [
    draft(),
    amend('FRA', '2', 'The bridge is closed in winter and in floods.'),
    act('FIN', 'proposed an amendment', { answers: 2, text: keep('The bridge is closed in winter and in high floods.'), language: 'en' }),
    act('Speaker', 'merged the amendment', { answers: 3 }),
  ]
  const text = told(acts)
  assert.deepEqual(by(text, '2'), ['1:The bridge is closed in winter', '2:and in', '3:high', '2:floods', '1:.'])
  assert.deepEqual(
    text.proposals.map(p => [p.no, p.state, p.settledBy]),
    [
      [2, 'merged', 4],
      [3, 'merged', 4],
    ],
  )
})

test('where the same place changed meanwhile it is said, and the Chair may put the words itself', () => {
  const acts = [
    draft(),
    amend('FRA', '1', 'The members welcome the report.'),
    amend('FIN', '1', 'The members regret the report.'),
    act('Speaker', 'merged the amendment', { answers: 2 }),
    act('Speaker', 'merged the amendment', { answers: 3 }),
  ]
  assert.deepEqual(
    told(acts).merges.map(m => m.overtook),
    [false, true],
  )
  assert.equal(says(told(acts), '1'), 'The members regret the report.')
  const own = [
    ...acts.slice(0, 4),
    act('Speaker', 'merged the amendment', { answers: 3, text: keep('The members note the report with regret.'), language: 'en' }),
  ]
  assert.equal(says(told(own), '1'), 'The members note the report with regret.')
  assert.ok(by(told(own), '1').some(w => w.startsWith('5:')))
  assert.equal(told(own).merges[1]?.overtook, false)
})

test('a paragraph comes, and goes', () => {
  const acts = [
    draft(),
    amend('FRA', '1 bis', 'The members thank the Board.'),
    amend('FIN', '2', ''),
    act('Speaker', 'merged the amendment', { answers: 2 }),
    act('Speaker', 'merged the amendment', { answers: 3 }),
  ]
  const en = told(acts).rows.flatMap(r => r.texts.en ?? [])
  assert.deepEqual(
    en.map(p => [p.level, p.label, saysOf(p.words)]),
    [
      [1, null, 'Communiqué'],
      [0, '1.', 'The members take note of the report.'],
      [0, '1 bis.', 'The members thank the Board.'],
    ],
  )
})

test('a bracket stands until its holder lifts it, round its words while they are there', () => {
  const acts = [
    draft(),
    act('FRA', 'placed brackets', { matter: 'communique/1', text: keep('take note of') }),
    act('FIN', 'placed brackets', { matter: 'communique/1' }),
    act('FJI', 'lifted its brackets', { matter: 'communique/1' }),
    act('FIN', 'lifted its brackets', { matter: 'communique/1' }),
  ]
  const held = (n: number): string[] => told(acts.slice(0, n)).brackets.map(b => `${b.by} ${b.no}`)
  assert.deepEqual([held(2), held(4), held(5)], [['FRA 2'], ['FRA 2', 'FIN 3'], ['FRA 2']])
  const row = told(acts.slice(0, 4)).rows.find(r => r.id === '1')
  const shown = segmentsOf(row?.texts.en?.words ?? [], row?.brackets ?? []).map(s =>
    s.kind === 'words' ? s.says : s.kind === 'opens' ? '[' : `]${s.bracket.by}`,
  )
  assert.equal(shown.join(''), '[The members [take note of]FRA the report.]FIN')
  const gone = [...acts, amend('FJI', '1', 'The members welcome the report.'), act('Speaker', 'merged the amendment', { answers: 6 })]
  const after = told(gone).rows.find(r => r.id === '1')
  assert.equal(
    segmentsOf(after?.texts.en?.words ?? [], after?.brackets ?? [])[0]?.kind,
    'opens',
    'its words are gone, and it stands round the whole',
  )
})

test('footnotes and agreement until confirmed; what was taken back is not there', () => {
  const acts = [
    draft(),
    act('FIN', 'dissociated itself', { paragraph: '2', note: 'Finland keeps its bridges open.' }),
    act('FRA', 'made an interpretative statement', { text: keep('Winter ends in March.') }),
    act('FJI', 'agreed ad referendum'),
    act('FRA', 'placed a reservation', { paragraph: '1' }),
    act('FRA', 'lifted its reservation'),
    act('FJI', 'confirmed its agreement'),
  ]
  const text = told(acts)
  assert.deepEqual(
    text.footnotes.map(f => [f.mark, f.kind, f.by.join(), f.says]),
    [
      [1, 'dissociation', 'FIN', 'Finland keeps its bridges open.'],
      [2, 'interpretation', 'FRA', 'Winter ends in March.'],
    ],
  )
  assert.deepEqual(text.rows.find(r => r.id === '2')?.footnotes, [1])
  assert.deepEqual(text.beside.footnotes, [2])
  assert.deepEqual([told(acts.slice(0, 6)).adReferendum.map(a => a.by), text.adReferendum], [['FJI'], []])
})

test('a language that is not there is said, and one that follows is brought', () => {
  const acts = [
    act('Speaker', 'circulated', { text: setOf(draftEn, null) }),
    amend('FRA', '1', 'The members welcome the report.'),
    act('Speaker', 'merged the amendment', { answers: 2 }),
  ]
  assert.deepEqual(told(acts).languages, [
    { lang: 'en', status: 'authentic' },
    { lang: 'fr', status: 'missing' },
  ])
  const more = [...acts, act('Speaker', 'circulated', { text: setOf('# Communiqué\n\n1. The members welcome the report.', draftFr, 2) })]
  const text = told(more)
  assert.deepEqual(by(text, '1'), ['1:The members', '2:welcome', '1:the report.'], 'the clean text keeps its authors')
  assert.equal(says(text, '2', 'fr'), 'Le pont est fermé en hiver.')
  assert.equal(says(text, '2'), '')
})

test('as of an earlier day the text is what it was, and a struck act is as if it had not been done', () => {
  const acts = [draft(), amend('FRA', '1', 'The members welcome the report.'), act('Speaker', 'merged the amendment', { answers: 2 })]
  assert.equal(says(told(acts, acts[1]?.at as string), '1'), 'The members take note of the report.')
  const struck = [...acts, act('Speaker', 'struck', { as: 'registrar', corrects: 3, reason: 'entered twice' })]
  assert.equal(says(told(struck), '1'), 'The members take note of the report.')
  assert.deepEqual(
    agreedText({ charter, acts: [], standing: judge(charter, [], '2024-03-01'), matter: 'communique', read: () => null }),
    null,
  )
})

test('a correction that is worth nothing takes no draft away, and one that holds does', () => {
  const text = (...more: readonly Act[]): AgreedText | null => {
    const acts = [draft(), ...more]
    return agreedText({
      charter,
      acts,
      standing: judge(charter, acts, '2024-03-01'),
      matter: 'communique',
      read: hash => docs.get(hash) ?? null,
    })
  }
  const struck = (by: string, more: Partial<Act>): Act => act(by, 'struck', { corrects: 1, ...more })
  for (const not of [struck('FJI', { reason: 'not liked' }), struck('A stranger', { reason: 'not liked' }), struck('Speaker', {})])
    assert.equal(text(not)?.draft?.no, 1, `${not.by}: ${not.reason}`)
  assert.equal(text(struck('Speaker', { reason: 'the wrong file' })), null)
  const { matter: _, ...whole } = struck('Speaker', { reason: 'the wrong file' })
  assert.equal(text(whole), null, 'also where nothing else is told of the matter')
})

test('a footnote, and agreement until confirmed, stay until the judge finds them taken back', () => {
  const heard = readCharter({
    'charter.md': charterText([
      ...blocks,
      'procedure: adoption\nin: Council\nopens with: proposed\npositions: may change\ncloses: with closed the vote\nunless: { any have: placed a reservation }\nthen: adopted',
    ]).replace('edition:', 'authentic: [en, fr]\nedition:'),
  }).ok
  assert.ok(heard)
  const notes = (of: typeof charter, acts: readonly Act[]): readonly string[] =>
    agreedText({
      charter: of,
      acts,
      standing: judge(of, acts, '2024-03-01'),
      matter: 'communique',
      read: hash => docs.get(hash) ?? null,
    })?.footnotes.map(f => `${f.no} ${f.by.join()}`) ?? []
  const opened = [draft(), act('FIN', 'proposed')]
  const joint = act('FRA', 'placed a reservation', { by: ['FRA', 'FJI'] })
  assert.deepEqual(notes(heard, [...opened, joint]), ['3 FRA,FJI'])
  assert.deepEqual(notes(heard, [...opened, joint, act('FRA', 'lifted its reservation')]), ['3 FJI'], 'for whom it is withdrawn')
  // After the close the judge hears no lifting: what was placed stands.
  const late = [...opened, joint, act('Speaker', 'closed the vote'), act('FRA', 'lifted its reservation')]
  assert.deepEqual(notes(heard, late), ['3 FRA,FJI'])
  // Where no run hears it, an act that undoes it must itself be worth something: one for another is not.
  const alone = [draft(), act('FRA', 'placed a reservation'), act('FRA', 'lifted its reservation', { for: 'FJI' })]
  assert.deepEqual(notes(charter, alone), ['2 FRA'])
  const worthless = act('FRA', 'lifted its reservation', { corrects: 1, reason: 'not theirs to correct' })
  assert.deepEqual(notes(charter, [...alone, worthless]), ['2 FRA'])
  assert.deepEqual(notes(charter, [...alone, act('FRA', 'lifted its reservation')]), [])
  const until = [draft(), act('FJI', 'agreed ad referendum'), act('FJI', 'confirmed its agreement', { for: 'FIN' })]
  assert.deepEqual(
    told(until).adReferendum.map(a => a.by),
    ['FJI'],
  )
  assert.deepEqual(told([...until, act('FJI', 'confirmed its agreement')]).adReferendum, [])
})

const word = fc.constantFrom('the', 'bridge', 'is', 'open', 'closed', 'we', 'note', 'with', 'thanks')
const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map(w => w.join(' '))
const move = fc.record({
  kind: fc.constantFrom('amend', 'amend', 'sub', 'merge', 'merge', 'decline', 'put'),
  who: fc.constantFrom('FIN', 'FJI', 'FRA'),
  paragraph: fc.constantFrom('1', '2', '2 bis'),
  says: sentence,
  pick: fc.nat(99),
})

test('law: every word of the text has one author, who wrote it, and the text follows from acts and documents alone', () => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 14 }), moves => {
      clock = 0
      const acts: Act[] = [draft()]
      for (const { kind, who, paragraph, says, pick } of moves) {
        const proposed = acts.flatMap((a, i) => (a.act === 'proposed an amendment' ? [i + 1] : []))
        const of = proposed[pick % Math.max(1, proposed.length)]
        if (kind === 'amend') acts.push(amend(who, paragraph, says))
        else if (kind === 'put') acts.push(act('Speaker', 'circulated', { text: setOf(`# Communiqué\n\n1. ${says}`, draftFr) }))
        else if (of === undefined) continue
        else if (kind === 'sub') acts.push(act(who, 'proposed an amendment', { answers: of, text: keep(says), language: 'en' }))
        else
          acts.push(
            act(pick % 5 === 0 ? who : 'Speaker', kind === 'merge' ? 'merged the amendment' : 'declined the amendment', { answers: of }),
          )
      }
      const text = told(acts)
      assert.deepEqual(told(structuredClone(acts)), text)
      const wrote = (no: number): string => {
        const hash = acts[no - 1]?.text as string
        const set = docs.get(hash) as string
        return set.startsWith('{') ? (JSON.parse(set).texts as { hash: string }[]).map(t => docs.get(t.hash)).join('\n') : set
      }
      for (const { texts } of text.rows)
        for (const paragraph of Object.values(texts))
          for (const { says, no } of paragraph?.words ?? []) {
            assert.ok(says !== '')
            assert.equal(acts[no - 1]?.act === 'merged the amendment', false)
            for (const w of says.match(/\p{L}+/gu) ?? []) assert.ok(wrote(no).includes(w), `${w} of ${no}`)
          }
      // Nothing comes into the text but by what the Chair merged or put.
      const settled = new Set(text.proposals.filter(p => p.state === 'merged').map(p => p.no))
      for (const { texts } of text.rows)
        for (const { no } of texts.en?.words ?? []) assert.ok(acts[no - 1]?.act === 'circulated' || settled.has(no), `${no} is not merged`)
    }),
    { seed: 19690522, numRuns: 150 },
  )
})
