/** How near a candidate is, part by part, as `entente profile` tells it. */
import { isDay } from '../basics/moment.ts'
import { standing } from '../judge/judge.ts'
import { asideOf } from '../views/aside.ts'
import { candidaciesOf, caseOf } from '../views/conditions.ts'
import { printJson } from '../views/json.ts'
import { gather, sayTitle } from '../views/matters.ts'
import { hangsOf } from '../views/hangs.ts'
import { type Compared, comparedOf, type Line, profileOf } from '../views/profile.ts'
import { type Near, profileJson, sayAnswer, sayBy, sayCloser, sayHangs, sayHeld, sayMet } from '../views/profile-said.ts'
import { nameOf, sayWhen } from '../views/say.ts'
import { candidacyWordsOf, conditionsWordsOf } from '../views/words.ts'
import { langs } from '../words/languages.ts'
import type { Command } from './command.ts'
import { everyAct, type Loaded, load, questionFlags, refuse } from './question.ts'

export const profile: Command = {
  name: 'profile',
  takes: `<folder> [--matter CASE] [--as-of DAY] [--from DAY] [--known-at N] [--json] [--lang ${langs.join('|')}]`,
  summary: 'how near a candidate is, part by part; closer than ever, or not comparable',
  help: `For each case held to a catalogue of conditions, and for each candidate of whom the charter counts things (chapters, steps): how many conditions of each part are met and since when, by the charter's rules and as each assessor
found; whether that is closer than ever, which is answered yes, no or not comparable with its reason; and what the case hangs on all the same. With --from
also what changed since an earlier day. It adds nothing up, and gives no date for what depends on people.

  entente profile charters/eu-enlargement --matter MNE --as-of 2026-02-01
  entente profile charters/commons --matter HAZ --as-of 2026-08-01 --from 2026-04-25`,
  words: ['folder'],
  flags: {
    ...questionFlags,
    matter: { takes: 'CASE', says: 'one case only' },
    from: { takes: 'DAY', says: 'an earlier day to compare with' },
  },
  run(asked, terminal) {
    const loaded = load(asked, terminal)
    if (typeof loaded === 'number') return loaded
    const { charter, world, asOf, matter, titles, lang } = loaded
    const { from } = asked.flags
    const t = candidacyWordsOf(lang)
    if (from !== undefined && (!isDay(from) || from > asOf.slice(0, 10))) return refuse(t.badDay(from), terminal)
    const every = everyAct(loaded)
    const acts = { get: (no: number) => every[no - 1] }
    const stood = standing(world, asOf)
    const cases = candidaciesOf(stood, charter, acts)
    if (matter !== null && !cases.includes(matter)) return refuse(t.noCase(matter), terminal)
    const matters = gather(stood, charter, titles)
    const earlier = from === undefined ? null : standing(world, from)
    const told = cases
      .filter(id => matter === null || id === matter)
      .map(id => {
        const now = profileOf(caseOf({ standing: stood, charter, acts }, id), charter)
        const then = earlier && profileOf(caseOf({ standing: earlier, charter, acts }, id), charter)
        const found = matters.find(m => m.id === id)
        return {
          profile: now,
          hangs: found ? hangsOf(found, charter, every) : [],
          asides: found ? asideOf(found, charter, every, stood.parties) : [],
          compared: then && comparedOf(then, now),
        }
      })
    if (asked.flags.json === undefined) terminal.out(told.length === 0 ? `${t.profilesNone}\n` : told.map(x => print(x, loaded)).join('\n'))
    else
      terminal.out(
        printJson({
          ...{ charter: charter.id, asOf: stood.asOf, known: stood.known },
          profiles: told.map(x => profileJson(x, charter)),
        }),
      )
    return 0
  },
}

function print({ profile: of, hangs, asides, compared }: Near, { charter, titles, lang, matter }: Loaded): string {
  const t = candidacyWordsOf(lang)
  const [rules, ...assessors] = of.lines as [Line, ...Line[]]
  const met = sayMet(rules, lang)
  return [
    sayTitle(of.case, titles.get(of.case) ?? of.case, charter, lang),
    `  ${sayHeld(of, lang)}`,
    `  ${t.closerThanEver} ${sayAnswer(rules.closer, rules.parts, charter, lang).join('\n  ')}`,
    ...(met === null ? [] : [`  ${met}`]),
    `  ${t.byRules}:`,
    ...parts(rules),
    ...assessors.flatMap(line => [
      `  ${t.byAssessor(nameOf(charter, line.assessor ?? '', lang))}${line.outside ? ` (${t.outside})` : ''}: ${sayAnswer(line.closer, line.parts, charter, lang).join(' ')}`,
      ...parts(line),
    ]),
    ...(hangs.length === 0 ? [] : [`  ${t.hangsOn}:`]),
    ...hangs.map(h => {
      const { asks, how } = sayHangs(h, charter, lang)
      return `    ${asks}${how === '' ? '' : ` ${how}`}`
    }),
    ...(asides.length === 0 ? [] : [`  ${t.aside}:`]),
    ...asides.map(a => `    ${sayWhen(a.at, lang)}: ${t.asideKind[a.kind]}${a.no === null ? '' : ` [${t.entry(a.no)}]`}`),
    ...(compared === null ? [] : changes(compared)),
    '',
  ].join('\n')

  function parts(line: Line): readonly string[] {
    return line.parts
      .filter(p => p.id !== null || p.asked > 0)
      .flatMap(p => {
        const stale = p.conditions.filter(c => c.stale).map(c => c.name)
        const since = p.since === null ? '' : `, ${conditionsWordsOf(lang).since(sayWhen(p.since, lang))}`
        const met = p.conditions.flatMap(c =>
          c.by === null ? [] : [`      ${c.name}, ${sayWhen(c.since ?? '', lang)}: ${sayBy(c, charter, lang)}`],
        )
        const head = `    ${p.id === null ? t.noPart : p.name}: ${p.asked === 0 ? t.noneCounted : t.metOf(String(p.met), String(p.asked))}${since}${stale.length === 0 ? '' : ` (${t.stale}: ${stale.join(', ')})`}`
        return [head, ...(matter === null ? [] : met)]
      })
  }
  function changes({ from, to, broken, parts: moved }: Compared): readonly string[] {
    const some = moved.filter(p => p.before !== p.after || p.gained.length > 0 || p.lost.length > 0)
    return [
      `  ${sayWhen(from, lang)} → ${sayWhen(to, lang)}:`,
      ...(broken === null ? [] : [`    ${t.twoMeasures}: ${sayCloser(broken, rules.parts, charter, lang)}`]),
      ...(some.length === 0 ? [`    ${t.unchanged}`] : []),
      ...some.map(p => {
        const more = [
          ...(p.gained.length > 0 ? [`${t.gained}: ${p.gained.join(', ')}`] : []),
          ...(p.lost.length > 0 ? [`${t.lost}: ${p.lost.join(', ')}`] : []),
        ]
        return `    ${p.id === null ? t.noPart : p.name}: ${p.before} → ${p.after}${more.length === 0 ? '' : ` (${more.join('; ')})`}`
      }),
    ]
  }
}
