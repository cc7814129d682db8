/** `acts` blocks over the built-in acts, and the outcomes and steps that procedures name. */
import type { ActDefinition, ActKind } from '../record/act.ts'
import { builtinActs } from '../record/act.ts'
import type { Block } from '../rules/block.ts'
import type { Found } from './kinds.ts'
import { checkKeys, didYouMean, differsLittle, readChoice, readNames } from './names.ts'
import { outcomesOf, type ProcedureScope, readOpener } from './procedure.ts'

/** All acts of an edition by name. */
export function readActs(found: readonly Found[]): Record<string, ActDefinition> {
  const acts: Record<string, ActDefinition> = Object.assign(Object.create(null), builtinActs)
  const undone: { by: string; act: string; kind: ActKind }[] = []
  for (const { block } of found) {
    checkKeys(block, ['acts'], 'an "acts" block')
    const table = block.get('acts')
    if (table === null || table.keys().length === 0) {
      block.fault('"acts" names the acts it declares; write "acts: { reserved its position: { is: position } }"')
      continue
    }
    for (const { key } of table.keys()) {
      const at = table.get(key)
      if (at === null) continue
      if (/^(yes|no|true|false|on|off|null|~)$/i.test(key))
        at.warn(`an act called "${key}" is read as true or false by many editors; give it a fuller name, like "voted in favour"`)
      if (acts[key] !== undefined && builtinActs[key] === undefined) at.fault(`the act "${key}" is declared twice; keep one`)
      const bare = at.keys().length === 0 && at.text !== null
      // A built-in act of which it is said who may do it, and not what it is, stays what it is but for what is said.
      const own = at.get('is') === null && at.get('by') !== null ? builtinActs[key] : undefined
      if (!bare) {
        checkKeys(at, ['is', 'beside', 'undone by', 'undoes', 'needs', 'counts as', 'opposes', 'prepares', 'by'], 'an act')
        if (at.get('is') === null && own === undefined)
          at.fault(
            `the act "${key}" does not say how long it speaks; write "is: position" (in its run), "instrument" (in the matter), "step" or "statement"`,
          )
      }
      const kind = own?.kind ?? readChoice(bare ? at : at.get('is'), bare ? key : 'is', actKinds, 'position')
      const names = (k: string): string[] => (bare ? [] : readNames(at.get(k), k))
      const said = <K extends string>(field: K, k: string = field): { readonly [F in K]?: string[] } =>
        bare || at.get(k) === null ? {} : ({ [field]: names(k) } as { [F in K]: string[] })
      for (const by of names('undone by')) undone.push({ by, act: key, kind })
      acts[key] = {
        ...(own ?? { beside: false, undoes: [], countsAs: [], needs: [] }),
        name: key,
        kind,
        ...(at.get('beside') === null ? {} : { beside: !['false', 'no'].includes(at.get('beside')?.text ?? 'true') }),
        ...said('undoes'),
        ...said('opposes'),
        ...said('countsAs', 'counts as'),
        ...said('prepares'),
        ...said('needs'),
        ...said('by'),
      }
    }
  }
  for (const { by, act, kind } of undone) {
    const before = acts[by] ?? { name: by, kind, beside: true, undoes: [], countsAs: [], needs: [] }
    acts[by] = { ...before, undoes: [...new Set([...before.undoes, act])] }
  }
  for (const { block } of found) {
    for (const { key } of block.get('acts')?.keys() ?? []) {
      for (const k of ['undoes', 'counts as', 'opposes', 'prepares']) {
        const at = block.get('acts')?.get(key)?.get(k) ?? null
        for (const item of at?.items() ?? []) {
          const name = item.text ?? ''
          if (name !== '' && acts[name] === undefined)
            item.fault(`no act is called "${name}"${didYouMean(name, Object.keys(acts), 'declare it in an "acts" block')}`)
          else if (k === 'prepares' && acts[name]?.kind === 'statement')
            item.fault(`"${name}" is a statement and decides nothing, so that nothing prepares it; name the instrument that counts`)
        }
      }
    }
  }
  refuseRounds(found, acts)
  return acts
}

/** Reads who may do an act that is declared here, now that officers, bodies, groups and parties are known. */
export function readActors(found: readonly Found[], acts: Record<string, ActDefinition>, scope: ProcedureScope): void {
  for (const { block } of found) {
    for (const { key } of block.get('acts')?.keys() ?? []) {
      const by = block.get('acts')?.get(key)?.get('by') ?? null
      const act = acts[key]
      if (by === null || act === undefined) continue
      if (act.kind === 'position' || act.kind === 'instrument')
        by.fault(`"${key}" is a ${act.kind}: who may take it stands in the procedure, under "among"; write "by" with a step or a statement`)
      const whose = (name: string): string | undefined => relations.find(r => r === name.trim().toLowerCase())
      if (readNames(by, 'by').some(name => /^any seat$/i.test(name.trim())))
        by.fault(`"${key}" belongs to no body, and so no seat is known; name the body or a group, or write "any party"`)
      acts[key] = { ...act, by: readNames(by, 'by').flatMap(name => whose(name) ?? readOpener(name, by, scope, relations)) }
    }
  }
}
/** Who may do an act, told by what it changes. */
const relations = ['its author', 'its owner', 'an officer'] as const

/** An act that in the end counts as itself has no wider act: it is told, and counts as nothing. */
function refuseRounds(found: readonly Found[], acts: Record<string, ActDefinition>): void {
  for (const { block } of found) {
    for (const { key } of block.get('acts')?.keys() ?? []) {
      const round = roundFrom(key, acts)
      if (round === null) continue
      const at = block.get('acts')?.get(key)
      const names = round.map(name => `"${name}"`)
      ;(at?.get('counts as') ?? at ?? block).fault(
        `${names.join(' counts as ')}, which goes round in a circle; remove "counts as" from the widest of them`,
      )
      acts[key] = { ...(acts[key] as ActDefinition), countsAs: [] }
    }
  }
}

/** The shortest way from an act back to itself, both ends named; null where there is none. */
function roundFrom(start: string, acts: Readonly<Record<string, ActDefinition>>): string[] | null {
  const cameFrom = new Map<string, string | null>([[start, null]])
  for (const at of cameFrom.keys()) {
    for (const wider of acts[at]?.countsAs ?? []) {
      if (wider === start) {
        const way = [start]
        for (let back: string | null = at; back !== null; back = cameFrom.get(back) ?? null) way.unshift(back)
        return way
      }
      if (!cameFrom.has(wider)) cameFrom.set(wider, at)
    }
  }
  return null
}

const actKinds = ['position', 'instrument', 'step', 'statement'] as const

/** All outcomes, and the steps that are named only where acts need no declaration. */
export function collectNames(
  found: readonly Found[],
  acts: Readonly<Record<string, ActDefinition>>,
): { outcomes: Set<string>; steps: Set<string> } {
  const outcomes = new Set<string>()
  for (const { block } of found) {
    const o = outcomesOf(block)
    for (const name of [
      o.then,
      o.else,
      o.unlessThen,
      ...(block.get('quorum') ? [o.withoutQuorum] : []),
      ...(block.get('lapses when') ? [o.lapsesThen] : []),
    ])
      if (name) outcomes.add(name)
  }
  const steps = new Set<string>()
  const known = [...outcomes, ...Object.keys(acts)]
  const slip = (name: string): string | undefined => known.find(k => differsLittle(name, k))
  const step = (at: Block, name: string | undefined): void => {
    const text = name?.trim() ?? ''
    if (text === '' || text === 'nothing' || acts[text] !== undefined || outcomes.has(text)) return
    const near = slip(text)
    if (near === undefined) steps.add(text)
    else at.fault(`no act or outcome is called "${text}"; did you mean "${near}"? If not, declare it in an "acts" block`)
  }
  for (const { block } of found) {
    for (const item of block.get('opens with')?.items() ?? []) step(item, item.text ?? undefined)
    const clock = block.get('clock')
    for (const { key } of (clock?.keys() ?? []).filter(k => k.key !== 'by'))
      for (const item of clock?.get(key)?.items() ?? []) step(item, item.text ?? undefined)
    for (const item of block.get('closes')?.items() ?? []) {
      for (const name of /^with (.+)$/.exec(item.text ?? '')?.[1]?.split(' or ') ??
        item
          .get('with')
          ?.items()
          .map(i => i.text ?? '') ??
        [])
        step(item, name)
    }
    // What `once` names is checked where the rule is read; here it is only made known.
    for (const name of onceIn(block)) if (acts[name] === undefined && !outcomes.has(name) && slip(name) === undefined) steps.add(name)
  }
  return { outcomes, steps }
}

function onceIn(block: Block): string[] {
  if (block.text !== null) {
    const once = /^once (.+)$/.exec(block.text.trim())?.[1]
    return once === undefined ? [] : [once.replace(/ by .+$/, '')]
  }
  const inKeys = block.keys().flatMap(({ key }) => {
    const child = block.get(key)
    return child === null ? [] : key === 'once' ? child.items().flatMap(i => i.text?.trim() ?? []) : onceIn(child)
  })
  return [
    ...inKeys,
    ...(block.keys().length > 0
      ? []
      : block
          .items()
          .filter(i => i !== block)
          .flatMap(onceIn)),
  ]
}
