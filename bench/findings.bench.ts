/**
 * 1,000,000 findings: 1,000 cases of 40 conditions, each found by 25 assessors with a grade, a method and evidence that may run out. Invented, and
 * made as they are taken. The judge says what each finding is worth and what each condition and case came to; the view tells one case.
 */
import { charterOf, sha256 } from '../test/friends.ts'
import { begin, standing, take, type World } from '../src/judge/judge.ts'
import type { Charter } from '../src/charter/charter.ts'
import type { Act } from '../src/record/act.ts'
import { caseOf } from '../src/views/conditions.ts'
import { chance, median, type Row } from './measure.ts'

export const title = 'A million findings on 40,000 conditions'
export const about = 'Taken from memory and judged whole, every finding with its worth; then one case as its page tells it.'

const CASES = 1000
const CONDITIONS = 40
const ASSESSORS = 25
const FINDINGS = CASES * CONDITIONS * ASSESSORS

const parties = Array.from({ length: ASSESSORS + 1 }, (_, i) => `P${String(i + 1).padStart(2, '0')}`)
const conditions = Array.from({ length: CONDITIONS }, (_, i) => `c${i + 1}`)
const list = `# source: invented\nid,name\n${conditions.map(c => `${c},Condition ${c}`).join('\n')}\n`
/** Conditions are decided when their assessment is closed, or after each finding as soon as enough have found them met. */
const charterIn = (closed: boolean): Charter =>
  charterOf(
    [
      `parties: [${parties.join(', ')}]`,
      'officers: [Secretary]',
      'groups:\n  conditions: { things: conditions/made/1.csv }\n  assessors: { among: parties, except: the party concerned }',
      `procedure: condition\nfor: conditions\namong: assessors\nas at: opening\nopens with: opened the condition\nopened by: Secretary\n${closed ? 'closes: with closed the assessment\n' : ''}positions: may change\nwhen: { at least: two thirds, have: assessed as met }\nthen: condition met`,
      'procedure: case\namong: conditions\nopens with: applied\nopened by: Secretary\nwhen: { all are: condition met }\nthen: all conditions met',
    ],
    { 'conditions/made/1.csv': list },
  )
const verdicts = ['assessed as met', 'assessed as met', 'assessed as met', 'assessed as partly met', 'assessed as not met']

/** The acts of all cases, one after the other. */
function* made(cases: number): Generator<Act> {
  const random = chance(5)
  let no = 0
  for (let n = 1; n <= cases; n++) {
    const of = `case-${n}`
    const whose = parties[n % parties.length] as string
    yield { at: '2024-01-01T00:00:00Z', by: 'Secretary', act: 'applied', matter: of, concerning: whose }
    yield {
      at: '2024-01-01T00:00:00Z',
      by: 'Secretary',
      act: 'set the conditions',
      matter: of,
      refers: 'conditions/made/1',
      text: sha256(list),
    }
    no += 2
    for (const condition of conditions) {
      const matter = `${of}/${condition}`
      yield { at: '2024-01-02T00:00:00Z', by: 'Secretary', act: 'opened the condition', matter, concerning: whose }
      yield {
        at: '2024-01-03T00:00:00Z',
        by: whose,
        act: 'submitted evidence',
        matter,
        originator: whose,
        expires: `2025-0${1 + (n % 9)}-28`,
      }
      no += 2
      const evidence = [no]
      for (const by of parties)
        if (by !== whose) {
          no++
          yield {
            at: `2024-02-${10 + (no % 18)}T00:00:00Z`,
            by,
            act: verdicts[Math.floor(random() * verdicts.length)] as string,
            matter,
            grade: 'fair',
            method: 'visit 2',
            evidence,
          }
        }
      no++
      yield { at: '2024-03-01T00:00:00Z', by: 'Secretary', act: 'closed the assessment', matter }
    }
  }
}

/** Takes and judges every case under a charter; milliseconds of each, and the world. */
function judged(charter: Charter): {
  readonly taken: number
  readonly all: number
  readonly processor: number
  readonly world: World
} {
  globalThis.gc?.()
  const used = process.cpuUsage()
  let [taken, world] = [0, begin(charter)]
  // The making of an act is nobody's judgement: only taking it is timed, in thousands.
  let some: Act[] = []
  const take1000 = (): void => {
    const began = performance.now()
    for (const act of some) world = take(world, act)
    taken += performance.now() - began
    some = []
  }
  for (const act of made(CASES)) if (some.push(act) === 1000) take1000()
  take1000()
  const began = performance.now()
  const { matters } = standing(world, '2025-05-01')
  const all = taken + performance.now() - began
  const { user, system } = process.cpuUsage(used)
  const told = matters.reduce((n, m) => n + m.acts.filter(a => heard.has(a.worth)).length, 0)
  if (told < FINDINGS) throw new Error(`${FINDINGS} findings were made, and ${told} are judged`)
  return { taken, all, world, processor: (user + system) / 1000 }
}
const heard: ReadonlySet<string> = new Set(['counts', 'moot', 'late'])

export async function bench(): Promise<Row[]> {
  const charter = charterIn(true)
  const rounds = [1, 2, 3].map(() => judged(charter))
  const { world } = rounds[2] as { readonly world: World }
  const some = [...made(20)]
  const acts = { get: (no: number) => some[no - 1] }
  const told = Array.from({ length: 11 }, (_, i) => {
    const began = performance.now()
    caseOf({ standing: standing(world, `2025-06-${10 + i}`, `case-${i + 1}`), charter, acts }, `case-${i + 1}`)
    return performance.now() - began
  })
  const whole = median(rounds.map(r => r.all)) / 1000
  const each = judged(charterIn(false)).all / 1000
  return [
    { what: 'taken', median: median(rounds.map(r => r.taken)) / 1000, unit: 's' },
    { what: 'taken and judged, each condition when its assessment is closed', median: whole, unit: 's', wanted: 'under 5', met: whole < 5 },
    { what: 'the same in processor time, with the making of the acts', median: median(rounds.map(r => r.processor)) / 1000, unit: 's' },
    { what: 'taken and judged, each condition after each finding', median: each, unit: 's' },
    { what: 'one case of 40 conditions and 1,000 findings, judged and told', median: median(told), unit: 'ms' },
  ]
}
