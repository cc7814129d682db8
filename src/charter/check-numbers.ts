/** Faults of number: more than there are, groups nobody is in, columns and figures that are missing. */
import { above, least } from '../basics/quantity.ts'
import { list } from '../basics/text.ts'
import type { Group, Heads, Weight, Condition } from '../rules/condition.ts'
import { rootOf } from '../rules/group.ts'
import type { Procedure } from './charter.ts'
import type { Context, Tell } from './context.ts'
import { few } from './context.ts'
import { didYouMean } from './names.ts'
import { baseOf, greatest, possible } from './size.ts'
import { conditionsOf, groupsOf, parts } from './walk.ts'

/** All of them. */
export function checkNumbersOf(p: Procedure, context: Context, tell: Tell): void {
  checkNumbers(p, context, tell)
  checkEmpty(p, context, tell)
  checkWhere(p, context, tell)
}

const isCount = (c: Condition): c is Heads | Weight => c.rule === 'heads' || c.rule === 'weight'

/** Numbers that nobody can reach, or that everybody has. */
function checkNumbers(p: Procedure, context: Context, tell: Tell): void {
  const base = baseOf(p, context.edition)
  const inQuorum = new Set(parts(p.quorum))
  for (const c of conditionsOf(p).filter(isCount)) {
    const { quantity } = c
    const of = c.rule === 'weight' ? weighed(c, base, context) : greatest(c.among, base, context)
    const what = inQuorum.has(c) ? 'this quorum' : 'this'
    if (of === null || quantity.kind === 'fewest') continue
    const scale = c.rule === 'weight' ? (context.edition.weights[c.weight]?.scale ?? 1) : 1
    const need =
      quantity.kind === 'number'
        ? quantity.n * scale + (c.compare === 'more than' ? 1 : 0)
        : c.compare === 'more than'
          ? above(quantity, of)
          : least(quantity, of)
    const low = c.compare === 'at least' || c.compare === 'more than'
    const asked = quantity.kind === 'number' ? String(quantity.n) : quantity.written
    const unit = c.rule === 'weight' ? ` of ${c.weight}` : ''
    if (low && of > 0 && need > of)
      tell(
        p,
        c.line,
        `"${c.compare} ${asked}${unit}" asks for more than the ${of / scale}${unit} there ${of === scale ? 'is' : 'are'}, so that ${what} can never be met; write a smaller number, or a share`,
      )
    if (low && need <= 0) tell(p, c.line, `"${c.compare} ${asked}" is met by nobody; write a number above nought`)
    if (c.compare === 'fewer than' && quantity.kind === 'number' && quantity.n <= 0)
      tell(p, c.line, `nobody is fewer than none; write "none have"`)
    if (c.compare === 'at most' && quantity.kind === 'number' && c.rule === 'heads' && quantity.n >= of && of > 0)
      tell(p, c.line, `"at most ${asked}" of ${of} always holds; write a smaller number, or remove it`, true)
  }
}

function weighed(c: Weight, base: Group | null, context: Context): number | null {
  const column = context.edition.weights[c.weight]
  const ids = possible(c.among, base, context)
  if (column === undefined || ids === null) return null
  const greatestOf = new Map<string, number>()
  for (const r of column.rows) greatestOf.set(r.party, Math.max(greatestOf.get(r.party) ?? 0, r.value ?? 0))
  return column.rows.some(r => r.value === null) ? null : [...ids].reduce((sum, id) => sum + (greatestOf.get(id) ?? 0), 0)
}

/** `all have` over nobody is not met. */
function checkEmpty(p: Procedure, context: Context, tell: Tell): void {
  const base = baseOf(p, context.edition)
  for (const c of conditionsOf(p)) {
    if (!('among' in c)) continue
    const ids = possible(c.among, base, context)
    const group = c.among ?? base
    const name = group?.name === null || group === null ? 'the group it counts' : `"${group.name}"`
    if (ids !== null && ids.size === 0 && context.parties.length > 0)
      tell(p, c.line, `nobody is or can be in ${name}; correct its members, or remove this condition`)
    else if (c.rule === 'all have' && group !== null && (group.who !== null || group.under.length > 0 || group.from === 'participants')) {
      tell(p, c.line, `${name} may be empty, and then "all have" is not met; if nobody is enough, put the opposite under "unless"`, true)
    }
    if (c.rule === 'weight' && ids !== null && c.verb !== 'are') {
      const rows = new Set(context.edition.weights[c.weight]?.rows.map(r => r.party))
      const without = [...ids].filter(id => !rows.has(id))
      if (without.length > 0)
        tell(
          p,
          c.line,
          `"${c.weight}" has no figure for ${few(without)}; add ${without.length === 1 ? 'the row' : 'the rows'}, blank where it was not found`,
          true,
        )
    }
  }
}

/** Columns and values that a group asks for and no row has. */
function checkWhere(p: Procedure, context: Context, tell: Tell): void {
  for (const g of groupsOf(p).filter(g => g.name === null)) for (const says of whereFaults(g, context)) tell(p, g.line || p.line, says)
}

/** What is wrong with the columns a group names, in sentences. */
export function whereFaults(g: Group, context: Context): string[] {
  const { annex } = rootOf(g)
  const rows = [...context.parties.map(p => p.columns), ...(annex === null ? [] : (context.annexes[annex]?.rows ?? []).map(r => r.cells))]
  const columns = [...new Set(rows.flatMap(r => Object.keys(r)))]
  return g.where.flatMap(w => {
    if (!columns.includes(w.column))
      return [
        `no annex of the parties has a column "${w.column}"${didYouMean(w.column, columns, columns.length > 0 ? `its columns are ${list(columns.map(c => `"${c}"`))}` : 'add it')}`,
      ]
    const values = [...new Set(rows.map(r => r[w.column] ?? '').filter(v => v !== ''))]
    return values.includes(w.value)
      ? []
      : [
          `nobody's "${w.column}" is "${w.value}"${didYouMean(
            w.value,
            values,
            values.length <= 6
              ? `it is ${list(
                  values.map(v => `"${v}"`),
                  'or',
                )}`
              : 'correct the value or the annex',
          )}`,
        ]
  })
}
