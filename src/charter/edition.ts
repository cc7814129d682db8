/** One edition: its front matter, its articles, and its blocks in the order in which they need one another. */
import type { Fault } from '../basics/fault.ts'
import { isDay } from '../basics/moment.ts'
import { list, nearest } from '../basics/text.ts'
import { builtinActs } from '../record/act.ts'
import type { ActKind } from '../record/act.ts'
import type { Block } from '../rules/block.ts'
import type { Group } from '../rules/condition.ts'
import { everyone, readGroup, readSeats, readyGroup, readyNames } from '../rules/group.ts'
import { annexesOfWeight, readSeatRows, readWeight, sayer, weightNames } from './annex.ts'
import type { Say } from './annex.ts'
import type { ActDefinition, Annex, Body, Edition, Party, Procedure, SeatRow, Transition, WeightColumn } from './charter.ts'
import { scan } from './markdown.ts'
import { checkKeys, didYouMean, differsLittle, meant, plain, readChoice, readNames, readText } from './names.ts'
import { outcomesOf, readProcedure } from './procedure.ts'
import type { ProcedureScope } from './procedure.ts'
import { markSpine } from './spine.ts'
import { readYaml } from './yaml.ts'

/** The charter's files, as an edition needs them. */
export interface Library {
  readonly annexes: Readonly<Record<string, Annex>>
  /** The parties an annex lists; its faults are said once. */
  parties(file: string): readonly Party[]
  fileName(short: string): string
  readonly faults: Fault[]
}

export interface Front {
  readonly id: string
  readonly name: string
  readonly seat: { readonly city: string; readonly zone: string }
  readonly edition: string
  readonly authentic: readonly string[]
  readonly working: readonly string[]
  readonly holidays: string | null
}

const kinds = ['parties', 'groups', 'bodies', 'officers', 'acts', 'procedure', 'transition'] as const
type Kind = 'parties' | 'groups' | 'bodies' | 'acts' | 'procedure' | 'transition'

interface Found {
  readonly kind: Kind
  readonly article: string
  readonly block: Block
  readonly line: number
}

const readyOfficers = ['Chair', 'Depositary', 'Registrar']

/** An edition with its front matter and the parties it lists; faults go to the library. */
export function readEdition(
  source: string,
  short: string,
  hash: string,
  library: Library,
): { front: Front | null; edition: Edition; parties: readonly Party[]; blocks: readonly Found[]; scope: ProcedureScope } {
  const file = library.fileName(short)
  const { faults } = library
  const scanned = scan(source, file)
  faults.push(...scanned.faults)
  const front = scanned.headOpen ? null : readFront(scanned.front, file, faults)
  const found = scanned.rules.flatMap((fence): Found[] => {
    const block = readYaml(fence.text, { file, article: fence.article, line: fence.line }, faults)
    const kind = block === null ? null : kindOf(block)
    return block === null || kind === null ? [] : [{ kind, article: fence.article, block, line: block.line }]
  })
  const of = (kind: Kind): Found[] => found.filter(f => f.kind === kind)

  const partiesBlock = readPartiesBlock(of('parties'), file, library)
  const acts = readActs(of('acts'))
  const names = collectNames(of('procedure'), acts)
  const bodiesIn = of('bodies')
  const officers = [...new Set([...readyOfficers, ...bodiesIn.flatMap(f => readNames(f.block.get('officers'), 'officers'))])]
  const chairs = bodiesIn.flatMap(f =>
    (f.block.get('bodies')?.keys() ?? []).flatMap(({ key }) => f.block.get('bodies')?.get(key)?.get('chair')?.text ?? []),
  )
  for (const c of chairs) if (meant(c, officers) === null) officers.push(c.trim().replace(/^the /i, ''))

  const weights: Record<string, WeightColumn> = {}
  const partyIds = partiesBlock.parties.map(p => p.id)
  const isParty = (id: string): boolean => partiesBlock.ids.has(id)
  const known = { isParty, nearParty: (id: string) => nearest(id, partyIds) }
  const sayIn = (annex: string): Say => sayer(library.fileName(annex), faults)
  const weightOf = (name: string): boolean => {
    const key = name.replaceAll('_', ' ')
    if (weights[key] !== undefined) return true
    const annexes = annexesOfWeight(name, library.annexes, partiesBlock.file)
    if (annexes.length === 0) return false
    const column = readWeight(name, annexes, partyIds.length === 0 ? null : known, sayIn)
    weights[key] = column
    for (const a of annexes) weights[a.column] = column
    return true
  }

  const definitions = define(of('groups'), bodiesIn)
  const resolved = new Map<string, Group>()
  const busy: string[] = []
  const groupOf = (name: string): Group | null => {
    const key = plain(name)
    const ready = readyGroup(name)
    if (ready !== null) return ready
    const done = resolved.get(key)
    if (done) return done
    const def = definitions.get(key)
    if (def === undefined) return null
    const placeholder: Group = everyone(def.line, 'default', def.name)
    if (busy.includes(key)) {
      const round = [...busy.slice(busy.indexOf(key)), key].map(k => `"${definitions.get(k)?.name ?? k}"`)
      def.block.fault(`the group ${round.join(' rests on ')}, so that nobody can say who is in it; define one of them by its own members`)
      resolved.set(key, placeholder)
      return placeholder
    }
    busy.push(key)
    const seats = !def.seats ? readGroup(def.block, scope, def.name) : def.seated ? readSeats(def.block, scope, def.name) : null
    busy.pop()
    const group = resolved.get(key) ?? { ...(seats ?? placeholder), name: def.name, line: def.line }
    resolved.set(key, group)
    return group
  }
  const bodyNames = [...definitions.values()].filter(d => d.seats).map(d => d.name)
  const groupNames = [...readyNames, ...[...definitions.values()].map(d => d.name)]
  const outcomeNames = [...names.outcomes]
  const scope: ProcedureScope = {
    group: groupOf,
    groupNames,
    isAct: name => acts[name] !== undefined,
    actNames: Object.keys(acts),
    isOutcome: name => names.outcomes.has(name) || names.steps.has(name) || acts[name] !== undefined,
    outcomeNames: [
      ...outcomeNames,
      ...Object.values(acts)
        .filter(a => a.kind === 'step')
        .map(a => a.name),
    ],
    isOfficer: name => meant(name, officers) !== null || meant(name, bodyNames) !== null,
    officerNames: officers,
    isParty,
    partyIds,
    isWeight: weightOf,
    weightNames: weightNames(library.annexes, partiesBlock.file),
    annexes: Object.keys(library.annexes),
    bodyNames,
  }

  for (const { name } of definitions.values()) groupOf(name)
  const groups: Record<string, Group> = {}
  for (const d of definitions.values()) if (!d.seats) groups[d.name] = groupOf(d.name) ?? everyone(d.line)
  const bodies: Record<string, Body> = {}
  for (const f of bodiesIn) for (const b of readBodies(f.block, scope)) bodies[b.name] = b
  const procedures = of('procedure').flatMap(f => readProcedure(f.block, f.article, scope) ?? [])
  checkTwins(of('procedure'))
  for (const step of names.steps)
    if (acts[step] === undefined && !names.outcomes.has(step))
      acts[step] = { name: step, kind: 'step', beside: false, undoes: [], countsAs: [], needs: [] }
  // Figures that no rule asks for are kept for those who read the charter; nobody is told off for them.
  for (const name of scope.weightNames)
    weights[name] ??= readWeight(name, annexesOfWeight(name, library.annexes, partiesBlock.file), null, () => () => {})

  const edition: Edition = {
    date: front?.edition ?? '',
    file,
    hash,
    articles: scanned.articles,
    groups,
    bodies,
    officers,
    acts,
    procedures: markSpine(procedures, groups, bodies, acts, partiesBlock.joinWith, partiesBlock.leaveWith),
    transition: readTransition(of('transition'), procedures, scope),
    joinWith: partiesBlock.joinWith,
    leaveWith: partiesBlock.leaveWith,
    weights,
    partiesFile: partiesBlock.file,
    blocks: found.map(f => ({
      kind: f.kind,
      article: f.article,
      line: f.line,
      names: namesIn(f),
      ...(f.block.get('officers')
        ? {
            officers:
              f.block
                .get('officers')
                ?.items()
                .flatMap(i => i.text ?? []) ?? [],
          }
        : {}),
    })),
    seats: seatsOf([...Object.values(groups), ...Object.values(bodies).map(b => b.seats)], procedures, library, known, sayIn),
  }
  return { front, edition, parties: partiesBlock.parties, blocks: found, scope }
}

/** What a block defines, in its own words. */
function namesIn({ kind, block }: Found): string[] {
  if (kind === 'procedure') return [block.get('procedure')?.text?.trim() ?? '']
  return (block.get(kind)?.keys() ?? []).map(k => (kind === 'acts' ? k.key : k.key.trim().replace(/^the /i, '')))
}

const frontKeys = ['id', 'name', 'seat', 'edition', 'authentic', 'working', 'holidays'] as const

function readFront(front: { line: number; text: string } | null, file: string, faults: Fault[]): Front | null {
  if (front === null) {
    faults.push({
      file,
      line: 1,
      says: 'a charter begins with lines between "---" and "---" that give its id, name, seat and edition; write them above the first heading',
    })
    return null
  }
  const block = readYaml(front.text, { file, article: '', line: front.line }, faults)
  if (block === null) return null
  checkKeys(block, frontKeys, 'the head of a charter')
  const text = (key: string): string => {
    const at = block.get(key)
    if (at === null) block.fault(`the head of this charter does not give its ${key}; write "${key}: …" between the "---" lines`)
    return readText(at, key) ?? ''
  }
  const id = text('id')
  if (id !== '' && !/^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u.test(id))
    block.get('id')?.fault(`"${id}" cannot stand in an address; write the id with letters, digits and hyphens, like "paris-agreement"`)
  const edition = text('edition')
  if (edition !== '' && !isDay(edition)) block.get('edition')?.fault(`"${edition}" is no day; write the edition's first day as 2026-05-01`)
  const seat = block.get('seat')
  if (seat === null)
    block.fault(
      'the head of this charter does not give its seat, whose clock its days follow; write "seat: { city: Brussels, zone: Europe/Brussels }"',
    )
  else checkKeys(seat, ['city', 'zone'], 'a seat')
  const zone = readText(seat?.get('zone') ?? null, 'zone') ?? ''
  if (seat !== null && zone === '') seat.fault('the seat has no zone; write "zone: Europe/Brussels", a name of the IANA time zone database')
  else if (zone !== '' && !knownZone(zone))
    seat?.get('zone')?.fault(`"${zone}" is no time zone; write a name of the IANA database, like "Europe/Brussels"`)
  return {
    id,
    name: text('name'),
    seat: { city: readText(seat?.get('city') ?? null, 'city') ?? '', zone },
    edition: isDay(edition) ? edition : '',
    authentic: readLanguages(block.get('authentic'), 'authentic'),
    working: readLanguages(block.get('working'), 'working'),
    holidays: readText(block.get('holidays'), 'holidays'),
  }
}

/** Codes of languages, `en`, `zh-Hant`. */
function readLanguages(block: Block | null, key: string): string[] {
  return readNames(block, key).filter(code => {
    const sound = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(code)
    if (!sound) block?.fault(`"${code}" is no code of a language; write the two or three letters of ISO 639, "${key}: [en, fr]"`)
    return sound
  })
}

function knownZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== null && !/^[+-]/.test(zone)
  } catch {
    return false
  }
}

function kindOf(block: Block): Kind | null {
  const keys = block.keys().map(k => k.key)
  if (keys.length === 0) {
    block.fault('a rule block holds "key: value" lines, beginning with its kind; write for example "procedure: …"')
    return null
  }
  const kind = kinds.find(k => keys.includes(k))
  if (kind === undefined) {
    const near = keys.map(k => nearest(k, kinds)).find(n => n !== null)
    const guess = near ?? (keys.includes('opens with') || keys.includes('then') ? 'procedure' : null)
    block.fault(
      `no rule block begins with "${keys[0]}"; ${
        guess
          ? `did you mean "${guess}"?`
          : `write one of ${list(
              kinds.filter(k => k !== 'officers').map(k => `"${k}"`),
              'or',
            )}`
      }`,
    )
    return null
  }
  for (const other of kinds) {
    if (other === kind || !keys.includes(other) || (kind === 'bodies' && other === 'officers')) continue
    block.get(other)?.fault(`"${other}" begins a block of its own; move it into a new "yaml rule" block`)
  }
  if (kind === 'officers') return 'bodies'
  return kind
}

function readPartiesBlock(
  found: readonly Found[],
  file: string,
  library: Library,
): { file: string | null; parties: readonly Party[]; ids: ReadonlySet<string>; joinWith: string[]; leaveWith: string[] } {
  const [first, ...more] = found
  if (first === undefined) {
    library.faults.push({
      file,
      line: 0,
      says: 'no block says who the parties are; write a rule block "parties: parties.csv" and the annex with the columns "id" and "name"',
    })
    return { file: null, parties: [], ids: new Set(), joinWith: [], leaveWith: [] }
  }
  for (const f of more) f.block.fault(`the parties are named a second time; keep the block of line ${first.line} and remove this one`)
  const { block } = first
  checkKeys(block, ['parties', 'join with', 'leave with'], 'a "parties" block')
  const value = block.get('parties')
  const joinWith = block.get('join with') === null ? [] : readNames(block.get('join with'), 'join with')
  const leaveWith = block.get('leave with') === null ? [] : readNames(block.get('leave with'), 'leave with')
  const named = value?.text?.trim() ?? ''
  let parties: readonly Party[] = []
  let annex: string | null = null
  if (named.endsWith('.csv')) {
    if (library.annexes[named] === undefined)
      value?.fault(
        `there is no file "${named}" beside the charter${didYouMean(named, Object.keys(library.annexes), 'add it, with the columns "id" and "name"')}`,
      )
    else {
      annex = named
      parties = library.parties(named)
    }
  } else parties = readNames(value, 'parties').map(id => ({ id, name: id, columns: {} }))
  if (parties.length === 0 && annex !== null && library.annexes[annex]?.columns.includes('id'))
    value?.fault(`"${named}" lists no party; write one row for each`)
  return { file: annex, parties, ids: new Set(parties.map(p => p.id)), joinWith, leaveWith }
}

function readActs(found: readonly Found[]): Record<string, ActDefinition> {
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
      const act =
        at.keys().length === 0 && at.text !== null
          ? { kind: readChoice(at, key, actKinds, 'position'), rest: null }
          : { kind: readChoice(at.get('is'), 'is', actKinds, 'position'), rest: at }
      if (act.rest !== null) {
        checkKeys(at, ['is', 'beside', 'undone by', 'undoes', 'needs', 'counts as'], 'an act')
        if (at.get('is') === null)
          at.fault(
            `the act "${key}" does not say how long it speaks; write "is: position" (in its run), "instrument" (in the matter), "step" or "statement"`,
          )
      }
      const names = (k: string): string[] => (act.rest === null ? [] : readNames(at.get(k), k))
      for (const by of names('undone by')) undone.push({ by, act: key, kind: act.kind })
      acts[key] = {
        name: key,
        kind: act.kind,
        beside: at.get('beside') !== null && !['false', 'no'].includes(at.get('beside')?.text ?? 'true'),
        undoes: names('undoes'),
        countsAs: names('counts as'),
        needs: names('needs'),
      }
    }
  }
  for (const { by, act, kind } of undone) {
    const before = acts[by] ?? { name: by, kind, beside: true, undoes: [], countsAs: [], needs: [] }
    acts[by] = { ...before, undoes: [...new Set([...before.undoes, act])] }
  }
  for (const { block } of found) {
    for (const { key } of block.get('acts')?.keys() ?? []) {
      for (const k of ['undoes', 'counts as']) {
        const at = block.get('acts')?.get(key)?.get(k) ?? null
        for (const item of at?.items() ?? []) {
          const name = item.text ?? ''
          if (name !== '' && acts[name] === undefined)
            item.fault(`no act is called "${name}"${didYouMean(name, Object.keys(acts), 'declare it in an "acts" block')}`)
        }
      }
    }
  }
  return acts
}

const actKinds = ['position', 'instrument', 'step', 'statement'] as const

/** All outcomes, and the steps that are named only where acts need no declaration. */
function collectNames(
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
    for (const { key } of clock?.keys() ?? []) for (const item of clock?.get(key)?.items() ?? []) step(item, item.text ?? undefined)
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

interface Definition {
  readonly name: string
  readonly line: number
  readonly block: Block
  readonly seats: boolean
  readonly seated: boolean
}

function define(groups: readonly Found[], bodies: readonly Found[]): Map<string, Definition> {
  const definitions = new Map<string, Definition>()
  const add = (name: string, line: number, block: Block, body: boolean, seated: boolean): void => {
    const key = plain(name)
    const before = definitions.get(key)
    if (readyGroup(name) !== null)
      block.fault(`"${name}" already means something in every charter; give the ${body ? 'body' : 'group'} another name`)
    else if (before) block.fault(`"${name}" is defined twice (the other is line ${before.line}); keep one, or give it another name`)
    else definitions.set(key, { name: name.trim().replace(/^the /i, ''), line, block, seats: body, seated })
  }
  for (const { block } of groups) {
    checkKeys(block, ['groups'], 'a "groups" block')
    const table = block.get('groups')
    if (table !== null && table.keys().length === 0)
      table.fault('"groups" defines names; write "groups: { States: { where: organisation is no } }"')
    for (const { key, line } of table?.keys() ?? []) {
      const at = table?.get(key)
      if (at) add(key, line, at, false, false)
    }
  }
  for (const { block } of bodies) {
    checkKeys(block, ['bodies', 'officers'], 'a "bodies" block')
    const table = block.get('bodies')
    for (const { key, line } of table?.keys() ?? []) {
      const at = table?.get(key)
      const seats = at?.get('seats')
      if (at) add(key, line, seats ?? at, true, Boolean(seats))
      if (at && !seats) at.fault(`nobody sits in "${key}"; write "seats: parties", the name of a group or an annex`)
    }
  }
  return definitions
}

function readBodies(block: Block, scope: ProcedureScope): Body[] {
  const table = block.get('bodies')
  if (table !== null && table.keys().length === 0) table.fault('"bodies" names its bodies; write "bodies: { Council: { seats: parties } }"')
  return (table?.keys() ?? []).flatMap(({ key, line }) => {
    const at = table?.get(key)
    if (!at || at.keys().length === 0) return []
    checkKeys(at, ['seats', 'chair', 'from', 'until'], 'a body')
    const name = key.trim().replace(/^the /i, '')
    const day = (k: 'from' | 'until'): string | null => {
      const text = readText(at.get(k), k)
      if (text === null || isDay(text)) return text
      at.get(k)?.fault(`"${text}" is no day; write it as 2026-05-01`)
      return null
    }
    const chair = readText(at.get('chair'), 'chair')
    const [from, until] = [day('from'), day('until')]
    if (from !== null && until !== null && until < from)
      at.fault(`"${name}" ends on ${until}, before it begins on ${from}; exchange or correct the days`)
    const seats = scope.group(name)
    return seats === null ? [] : [{ name, line, seats, chair: chair === null ? null : meant(chair, scope.officerNames), from, until }]
  })
}

function checkTwins(found: readonly Found[]): void {
  const seen = new Map<string, number>()
  for (const { block, line } of found) {
    const name = block.get('procedure')?.text?.trim() ?? ''
    const before = seen.get(plain(name))
    if (name !== '' && before !== undefined)
      block.fault(`two procedures are called "${name}" (the other is line ${before}); give one of them another name`)
    seen.set(plain(name), line)
  }
}

function readTransition(found: readonly Found[], procedures: readonly Procedure[], scope: ProcedureScope): Transition | null {
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
          : readNames(whom, 'for').filter(id => scope.isParty(id) || unknownId(whom, id, scope)),
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

function unknownId(at: Block, id: string, scope: ProcedureScope): false {
  at.fault(
    `"${id}" is no party of this charter${didYouMean(id, scope.partyIds, 'write "all", "those who accepted" or ids from the list of parties')}`,
  )
  return false
}

/** The dated seats of every annex that a group or body names. */
function seatsOf(
  named: readonly Group[],
  procedures: readonly Procedure[],
  library: Library,
  known: Parameters<typeof readSeatRows>[1],
  sayIn: (file: string) => Say,
): Record<string, readonly SeatRow[]> {
  const seats: Record<string, readonly SeatRow[]> = {}
  const visit = (g: Group | null): void => {
    if (g === null) return
    if (g.from === 'seats' && g.annex !== null && seats[g.annex] === undefined) {
      const annex = library.annexes[g.annex]
      if (annex) seats[g.annex] = readSeatRows(annex, known, sayIn(annex.file))
    }
    visit(g.among)
    for (const x of g.except) visit(x)
  }
  for (const g of named) visit(g)
  for (const p of procedures) visit(p.among)
  return seats
}
