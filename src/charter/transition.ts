/** A `transition` block: what becomes of open matters when an edition comes in. */
import { isDay } from '../basics/moment.ts'
import type { Block } from '../rules/block.ts'
import type { Procedure, Transition } from './charter.ts'
import type { Found } from './kinds.ts'
import { checkKeys, didYouMean, differsLittle, readChoice, readNames, readText } from './names.ts'
import type { ProcedureScope } from './procedure.ts'

/** The edition's transition, or null; every block after the first is a fault. */
export function readTransition(found: readonly Found[], procedures: readonly Procedure[], scope: ProcedureScope): Transition | null {
  const [first, ...more] = found
  for (const f of more)
    f.block.fault(`a second transition in one edition (the other is line ${first?.line ?? 0}); put what it says into the first`)
  if (first === undefined) return null
  const { block, article, line } = first
  checkKeys(block, ['transition', 'for', 'open matters', 'others'], 'a transition')
  const day = readText(block.get('transition'), 'transition')
  if (day !== null && !isDay(day)) block.get('transition')?.fault(`"${day}" is no day; write the transition's day as 2026-05-01`)
  const whom = block.get('for')
  const ways = ['keep', 'new rule', 'start anew', 'end'] as const
  const items = block.get('open matters')?.items() ?? []
  return {
    ...(day !== null && isDay(day) ? { from: day } : {}),
    line,
    article,
    for:
      whom === null || whom.text === 'all'
        ? 'all'
        : whom.text === 'those who accepted'
          ? 'those who accepted'
          : whom.get('under') !== null
            ? { under: readUnder(whom, scope) }
            : readNames(whom, 'for').filter(id => !isSlip(whom, id, scope)),
    openMatters: items.flatMap(at => {
      if (at.keys().length === 0) {
        at.fault('an open matter is named by its procedure; write "- { procedure: …, what: keep }"')
        return []
      }
      checkKeys(at, ['procedure', 'for', 'move to', 'what', 'keep', 'positions'], 'an open matter')
      const procedure = readText(at.get('procedure'), 'procedure')
      const moveTo = readText(at.get('move to'), 'move to')
      if (procedure === null) {
        if (at.get('procedure') === null)
          at.fault('this open matter names no procedure; write "procedure: …", as the edition before calls it')
        return []
      }
      if (moveTo !== null && !procedures.some(p => p.name === moveTo)) {
        at.get('move to')?.fault(
          `no procedure of this edition is called "${moveTo}"${didYouMean(
            moveTo,
            procedures.map(p => p.name),
            'write one of its procedures',
          )}`,
        )
      }
      if (moveTo === null && at.get('what') === null && at.get('keep') === null)
        at.fault(`nothing says what becomes of "${procedure}"; write "move to: …" or "what: keep", "new rule", "start anew" or "end"`)
      const what = moveTo !== null ? 'move' : at.get('what') === null ? 'keep' : readChoice(at.get('what'), 'what', ways, 'keep')
      return [
        {
          procedure,
          for: readNames(at.get('for'), 'for'),
          what,
          moveTo,
          positionsKept:
            at.get('positions') === null
              ? what !== 'start anew'
              : readChoice(at.get('positions'), 'positions', ['kept', 'dropped'], 'kept') === 'kept',
        },
      ]
    }),
    others: readChoice(block.get('others'), 'others', ways, 'keep'),
  }
}

/** Candidates need not be listed; an id that nearly is a party's was meant to be it. */
function isSlip(at: Block, id: string, scope: ProcedureScope): boolean {
  const near = scope.isParty(id) ? undefined : scope.partyIds.find(p => differsLittle(id, p))
  if (near !== undefined) at.fault(`"${id}" is no party of this charter; did you mean "${near}"?`)
  return near !== undefined
}

/** `for: { under: bound by it }`: the outcomes of this edition or of another under which a party comes. */
function readUnder(whom: Block, scope: ProcedureScope): string[] {
  checkKeys(whom, ['under'], 'those for whom an edition holds')
  const names = readNames(whom.get('under'), 'under')
  for (const name of names)
    if (!scope.isOutcome(name))
      whom
        .get('under')
        ?.fault(
          `no procedure has the outcome "${name}"${didYouMean(name, scope.outcomeNames, 'name the outcome by which a party comes under it')}`,
        )
  return names
}
