/** What the form of an act asks for beside what the act cannot do without: acts of programmes, of their figures and of their money, of standards. */
import type { DraftField } from '../words/live.ts'

const GIVEN: readonly DraftField[] = [
  'title',
  'amount',
  'currency',
  'value',
  'unit',
  'qualifier',
  'concerning',
  'through',
  'source',
  'note',
]
const FIGURE: readonly DraftField[] = ['value', 'unit', 'method', 'qualifier', 'evidence', 'source', 'note']

const asked: Readonly<Record<string, readonly DraftField[]>> = {
  'set up the programme': ['title', 'owner', 'from', 'until', 'concerning', 'number', 'note'],
  'set the objective': ['title', 'owner', 'from', 'due', 'depends', 'note'],
  'set up the project': ['title', 'owner', 'from', 'due', 'depends', 'note'],
  'set the milestone': ['title', 'owner', 'due', 'depends', 'note'],
  'reached the milestone': ['evidence', 'note'],
  'reported progress': ['value', 'unit', 'evidence', 'note'],
  dropped: ['note'],
  'set the indicator': ['title', 'unit', 'method', 'owner', 'note'],
  'set the baseline': FIGURE,
  'set the target': ['value', 'unit', 'method', 'due', 'note'],
  measured: FIGURE,
  'named a risk': ['title', 'grade', 'owner', 'due', 'note'],
  'closed the risk': ['answers', 'note'],
  'set the budget': ['amount', 'currency', 'from', 'until', 'note'],
  'asked for funds': GIVEN,
  pledged: GIVEN,
  committed: GIVEN,
  allocated: GIVEN,
  disbursed: GIVEN,
  'delivered in kind': GIVEN,
  'reported the total': ['stage', 'originator', ...GIVEN],
  'set the reckoning': ['class', 'depends', 'title', 'note'],
  'subscribed to the standard': ['note'],
  'ratified the standard': ['note'],
  'implemented the standard': ['until', 'note'],
  'withdrew its subscription': ['note'],
  'gave up the standard': ['note'],
  'tested together': ['participants', 'refers', 'grade', ...FIGURE],
  'planned the replacement': ['refers', 'value', 'unit', 'due', 'note'],
  'replaced the equipment': ['refers', 'value', 'unit', 'note'],
  'gave up the replacement': ['refers', 'note'],
  'submitted evidence': ['title', 'originator', 'collector', 'collected', 'expires', 'source', 'note'],
  'brought in the catalogue': ['text', 'note'],
}

/** The further fields that the form of an act shows, in their order; none for acts that are not told of here. */
export const asksOf = (act: string): readonly DraftField[] => (Object.hasOwn(asked, act) ? (asked[act] as readonly DraftField[]) : [])

/** Whether an act names its matter, which nothing need have opened. */
export const namesMatter = (act: string): boolean => Object.hasOwn(asked, act)
