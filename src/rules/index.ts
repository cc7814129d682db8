/** The vocabulary of conditions: one file a rule. What is in this list can be written in a charter, and nothing else can. */
import type { Block, Scope } from './block.ts'
import type { Clock, Condition, Group } from './condition.ts'
import * as words from './english.ts'
import type { Dossier, Finding } from './finding.ts'
import { actsOfGroup, outcomesOfGroup } from './group.ts'
import { nobodyNamed, type About, type ClockPlace, type Language, type RuleConditions, type RuleName, type RuleWords } from './language.ts'
import { meant, onlyKeys, written } from './names.ts'
import type { Reading, Rule } from './rule.ts'
import { allAre } from './all-are.ts'
import { allHave } from './all-have.ts'
import { allOf } from './all-of.ts'
import { anyAre } from './any-are.ts'
import { anyHave } from './any-have.ts'
import { anyOf } from './any-of.ts'
import { heads } from './heads.ts'
import { noneAre } from './none-are.ts'
import { noneHave } from './none-have.ts'
import { once } from './once.ts'
import { weight } from './weight.ts'

export const rules: { readonly [R in RuleName]: Rule<R> } = {
  'all of': allOf,
  'any of': anyOf,
  heads,
  weight,
  'all have': allHave,
  'any have': anyHave,
  'none have': noneHave,
  'all are': allAre,
  'any are': anyAre,
  'none are': noneAre,
  once,
}
const list = Object.values(rules) as readonly Rule<RuleName>[]

/** Every word a condition can begin with. */
export const ruleWords: readonly string[] = [...new Set(list.flatMap(r => r.words))]
const besideWords = [...new Set(list.flatMap(r => r.beside))]

/** The condition of a block, or null; all that is wrong is told to the block and its parts. */
export function readCondition(block: Block, scope: Scope, among: Group | null = null): Condition | null {
  if (block.keys().length === 0) {
    block.fault(
      Array.isArray(block.value)
        ? 'a list of conditions needs a word before it; write "all of:" or "any of:"'
        : `here stands ${written(block)}; write a condition such as { at least: 55%, have: voted in favour }`,
    )
    return null
  }
  const found = ruleWords.filter(w => block.get(w) !== null)
  const [word] = found
  if (word === undefined) return unknownRule(block)
  if (found.length > 1) {
    block.fault(`"${found[0]}" and "${found[1]}" stand in one condition; write each as a condition of its own under "all of"`)
    return null
  }
  const rule = ruleFor(word, block)
  const sound = onlyKeys(block, [word, ...rule.beside], `"${word}"`)
  const reading: Reading = { scope, among, part: (part, inner) => readCondition(part, scope, inner) }
  const read = rule.read(block, reading) as Condition | null
  return sound ? read : null
}

/** The comparing words count heads, or weigh where the quantity is *of* a weight. */
function ruleFor(word: string, block: Block): Rule<RuleName> {
  const weighs = / of /.test(block.get(word)?.text ?? '') && !/^the fewest /i.test(block.get(word)?.text ?? '')
  return list.find(r => r.words.includes(word) && (r.rule !== 'heads' || !weighs)) as Rule<RuleName>
}

function unknownRule(block: Block): null {
  const strange = block.keys().find(k => !besideWords.includes(k.key))
  if (strange === undefined) block.fault('nothing here compares; begin with "at least:", "all have:", "any have:" or another rule')
  else
    (block.get(strange.key) ?? block).fault(
      `no rule is called "${strange.key}"${meant(strange.key, ruleWords, `the rules are ${ruleWords.join(', ')}`)}`,
    )
  return null
}

/** What a condition finds in a dossier. */
export function judgeCondition(c: Condition, dossier: Dossier, article: string): Finding {
  return (rules[c.rule] as Rule<RuleName>).judge(c as RuleConditions[RuleName], {
    dossier,
    article,
    part: p => judgeCondition(p, dossier, article),
  })
}

/** English, as it stands with each rule. */
export const english: Language = {
  code: 'en',
  name: 'English',
  rules: Object.fromEntries(list.map(r => [r.rule, r.english])) as unknown as Language['rules'],
  states: words.states,
  number: words.number,
  quantity: words.quantity,
  list: words.list,
  act: name => name,
  term: name => name,
  outcome: words.outcome,
  colon: ': ',
  group: words.group,
  definition: words.definition,
  clock: words.clock,
  heading: words.heading,
}

const wordsOf = (c: Condition, lang: Language): RuleWords<Condition> => lang.rules[c.rule] as unknown as RuleWords<Condition>

/** A condition as a clause: `at least 55 of the States have deposited`. `about` gives the procedure's own group and the parties' names. */
export function sayAsk(c: Condition, lang: Language = english, about: About = nobodyNamed): string {
  return wordsOf(c, lang).asks(c, about, part => sayAsk(part, lang, about))
}

/** What was counted, without the question: `73 of 197; 55 needed`. */
export function sayMeasure(f: Finding, lang: Language = english, about: About = nobodyNamed): string {
  return f.ask === null ? '' : wordsOf(f.ask, lang).found(f.ask, f, about)
}

/** One line of a finding: `at least 55 of the States have deposited: 73 of 197; 55 needed`; a join says only its word. */
export function sayFound(f: Finding, lang: Language = english, about: About = nobodyNamed): string {
  if (f.ask === null) return lang.heading(f.rule)
  const heading = wordsOf(f.ask, lang).heading
  if (heading !== undefined) return heading
  const measure = sayMeasure(f, lang, about)
  return measure === '' ? sayAsk(f.ask, lang, about) : `${sayAsk(f.ask, lang, about)}${lang.colon}${measure}`
}

/** A group after *of*: `the States`. */
export const sayGroup = (g: Group | null, lang: Language = english, about: About = nobodyNamed): string => lang.group(g, about)
/** The definition of a named group. */
export const sayDefinition = (g: Group, lang: Language = english, about: About = nobodyNamed): string => lang.definition(g, about)
/** A moment in words. */
export const sayClock = (c: Clock, place: ClockPlace, lang: Language = english, about: About = nobodyNamed): string =>
  lang.clock(c, place, about)

/** Every act a condition counts, in itself and in its groups. */
export function actsIn(c: Condition): readonly string[] {
  return collect(
    c,
    leaf => [
      ...('verb' in leaf ? (leaf.verb === 'are' ? [] : leaf.acts) : leaf.rule.endsWith(' have') ? leaf.acts : []),
      ...actsOfGroup(leaf.among),
    ],
    () => [],
  )
}

/** Every outcome it waits for, in itself and in its groups; an officer's act asked for with `once … by` is one. */
export function outcomesIn(c: Condition): readonly string[] {
  return collect(
    c,
    leaf => [
      ...('verb' in leaf ? (leaf.verb === 'are' ? leaf.acts : []) : leaf.rule.endsWith(' are') ? leaf.acts : []),
      ...outcomesOfGroup(leaf.among),
    ],
    o => [o],
  )
}

type Leaf = Exclude<Condition, { parts: unknown } | { outcome: string }>
function collect(
  c: Condition,
  ofLeaf: (leaf: Leaf) => readonly string[],
  ofOnce: (outcome: string) => readonly string[],
): readonly string[] {
  const all = 'parts' in c ? c.parts.flatMap(p => collect(p, ofLeaf, ofOnce)) : 'outcome' in c ? ofOnce(c.outcome) : ofLeaf(c)
  return [...new Set(all)]
}
