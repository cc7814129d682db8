/** Catalogues of standards beside a charter, as `entente catalogue` tells them. */
import { dayOf, isDay, lastDayOf, lastMoment } from '../basics/moment.ts'
import { nearest } from '../basics/text.ts'
import type { Charter } from '../charter/charter.ts'
import { standing } from '../judge/judge.ts'
import { openCatalogue, tablesIn } from '../server/catalogue.ts'
import { adoptionsOf } from '../views/adoption.ts'
import { type Baseline, type Catalogue, replay, sortedOn } from '../views/catalogue.ts'
import { editionsHeld } from '../views/catalogue-held.ts'
import { dayJson, differenceJson, requirementsJson, standardJson } from '../views/catalogue-json.ts'
import { type Difference, differ, flawsOf, profilesOf } from '../views/catalogue-profiles.ts'
import { type Interoperability, interoperabilityOf, sideOf, sidesOf, testsOf } from '../views/interoperability.ts'
import { printJson } from '../views/json.ts'
import { nameOf, sayNumber } from '../views/say.ts'
import { catalogueWordsOf } from '../views/words.ts'
import { type Lang, langs, langsSaid } from '../words/languages.ts'
import type { Asked, Command, Terminal } from './command.ts'
import { load, type Loaded, readLang, refuse, tell } from './question.ts'

export const catalogue: Command = {
  name: 'catalogue',
  takes: `<folder> [--as-of DAY] [--from BASELINE --to BASELINE | --interoperability [--units]] [--json] [--lang ${langs.join('|')}]`,
  summary: 'the catalogues of standards beside a charter: a day, requirements, baselines',
  help: `What stood in the catalogues of standards beside a charter on a day, what was entered that day, and which requirements of profiles ask for a
standard that was withdrawn or that no table has. With --interoperability instead: what any two parties have in common, from what they say they
implement, and what would raise it most. With --from and --to instead: how two frozen baselines differ; a baseline is named by its day.
A catalogue is a folder below "catalogues" with standards.csv, changes.csv, requirements.csv or baselines.csv.

  entente catalogue charters/north-atlantic --as-of 2017-01-26
  entente catalogue charters/commons --interoperability --as-of 2025-12-20
  entente catalogue charters/north-atlantic --from 2021-10-22 --to 2022-12-02`,
  words: ['folder'],
  flags: {
    'as-of': { takes: 'DAY', says: 'the day, to its end; today without it' },
    from: { takes: 'BASELINE', says: 'the earlier baseline, by its day' },
    to: { takes: 'BASELINE', says: 'the later baseline, by its day' },
    interoperability: { takes: null, says: 'what any two parties have in common of what profiles ask for' },
    units: { takes: null, says: 'with "--interoperability": parts of forces are compared too' },
    json: { takes: null, says: 'as JSON, with every standard' },
    lang: { takes: 'LANG', says: langsSaid() },
  },
  async run(asked, terminal) {
    const { flags } = asked
    const wrong = (sentence: string): 2 => refuse(sentence, terminal)
    const lang = readLang(flags.lang)
    if (typeof lang === 'string') return wrong(lang)
    const { 'as-of': asOf, from, to } = flags
    if (asOf !== undefined && !isDay(asOf)) return wrong(`"--as-of ${asOf}" is no day; write one, as 2017-01-26.`)
    if ((from === undefined) !== (to === undefined)) return wrong('"--from" and "--to" stand together; name both baselines by their days.')
    if (from !== undefined && asOf !== undefined)
      return wrong('"--as-of" asks about a day, and "--from" and "--to" about two baselines; ask one after the other.')
    if (flags.interoperability !== undefined && from !== undefined)
      return wrong('"--interoperability" asks about the parties, and "--from" and "--to" about two baselines; ask one after the other.')
    const loaded = load(asked, terminal)
    if (typeof loaded === 'number') return loaded
    const { charter } = loaded
    const read = await openCatalogue(tablesIn(asked.words[0] as string), heldIn(loaded))
    const t = catalogueWordsOf(lang.lang)
    if (read === null) return wrong(t.none(charter.name))
    if (read.ok === null) return tell(read.faults, terminal)
    const found = read.ok
    if (from !== undefined && to !== undefined) {
      const [a, b] = [baselineOf(found, from), baselineOf(found, to)]
      if (typeof a === 'string' || typeof b === 'string') return wrong(typeof a === 'string' ? a : (b as string))
      const difference = differ(a, b)
      terminal.out(
        flags.json === undefined
          ? printDifference(difference, lang.lang)
          : printJson({ charter: charter.id, ...differenceJson(difference) }),
      )
      return 0
    }
    if (flags.interoperability !== undefined) return tellShared(found, loaded, asked, terminal)
    const day = asOf ?? dayOf(terminal.now(), charter.seat.zone)
    if (flags.json === undefined) terminal.out(printDay(found, day, lang.lang))
    else
      terminal.out(
        printJson({
          charter: charter.id,
          asOf: day,
          ...dayJson(found, day),
          standards: [...found.standards.values()].map(s => standardJson(s, day)),
          ...requirementsJson(found),
          baselines: found.baselines.map(b => ({ name: b.name, day: b.day, requirements: b.rows.length })),
          sources: found.sources,
        }),
      )
    return 0
  },
}

/** The later editions that hold on the day asked about. */
function heldIn({ charter, world, asOf, acts }: Loaded): ReturnType<typeof editionsHeld> {
  const runs = standing(world, asOf).matters.filter(m => m.id.startsWith('catalogues/'))
  const until = lastMoment(asOf, charter.seat.zone) ?? Number.POSITIVE_INFINITY
  return editionsHeld({ runs, acts: acts(new Set(runs.flatMap(m => m.acts.map(a => a.no)))), charter, until })
}

/** What any two parties have in common on a day, with what would raise it most. */
function tellShared(found: Catalogue, loaded: Loaded, asked: Asked, terminal: Terminal): 0 {
  const { charter, world, asOf, lang, acts } = loaded
  const stood = standing(world, asOf)
  const known = acts(new Set(stood.matters.flatMap(m => m.acts.map(a => a.no))))
  const { zone } = charter.seat
  const adoptions = adoptionsOf(stood, known, zone)
  const tests = testsOf(stood, known, zone)
  const units = asked.flags.units !== undefined
  const sides = sidesOf(stood.parties, adoptions, tests).filter(s => units || s.forces === null)
  const day = lastDayOf(asOf, zone)
  const between = interoperabilityOf(
    found,
    sides.map(s => s.id),
    { adoptions, tests, day },
  )
  const requirements = between.requirements.map(({ line: _, catalogue: __, ...row }) => row)
  if (asked.flags.json !== undefined)
    terminal.out(printJson({ charter: charter.id, asOf, ...between, requirements, adoptions, tests, sides }))
  else terminal.out(printShared(between, adoptions.length > 0, nameIn(charter, lang), lang))
  return 0
}

const nameIn =
  (charter: Charter, lang: Lang) =>
  (id: string): string => {
    const { party, forces } = sideOf(id)
    return forces === null ? nameOf(charter, party, lang) : catalogueWordsOf(lang).sideOf(nameOf(charter, party, lang), forces)
  }

const RAISES = 8

function printShared({ pairs, raises, requirements }: Interoperability, some: boolean, name: (id: string) => string, lang: Lang): string {
  const t = catalogueWordsOf(lang)
  const n = (count: number): string => sayNumber(count, lang)
  if (!some || pairs.length === 0) return `${t.sharedNone}\n${t.sharedEmpty}\n`
  const shared = pairs.map(p => p.both.length)
  return `${[
    t.sharedLead(n(Math.min(...shared)), n(Math.max(...shared)), n(requirements.length)),
    ...pairs.map(
      p =>
        `  ${t.together(name(p.a), name(p.b))}: ${n(p.both.length)}${p.both.length > 0 ? ` (${p.both.join(', ')})` : ''}${p.tests[0] ? `; ${t.tested(p.tests[0].grade)}` : ''}`,
    ),
    '',
    `${t.raises}:`,
    ...raises.slice(0, RAISES).map(r => `  ${t.raise(name(r.party), r.standard, n(r.by))}`),
  ].join('\n')}\n`
}

/** The baseline of a day, or the sentence that says which there are. */
function baselineOf({ baselines }: Catalogue, day: string): Baseline | string {
  const found = baselines.find(b => b.day === day)
  if (found) return found
  const days = baselines.map(b => b.day)
  const near = nearest(day, days)
  const remedy = days.length === 0 ? 'none is kept here.' : near ? `did you mean ${near}?` : `there are ${days.join(', ')}.`
  return `No baseline is of "${day}"; ${remedy}`
}

function printDay(found: Catalogue, day: string, lang: Lang): string {
  const t = catalogueWordsOf(lang)
  const n = (count: number): string => sayNumber(count, lang)
  const lines: string[] = []
  if (found.standards.size > 0) {
    const { stands, deleted, revived } = sortedOn(found, day)
    lines.push(t.lead(n(stands.length), day), t.measure(n(deleted.length), n(revived.length)))
    const that = replay(found).find(d => d.day === day)
    if (that)
      lines.push(`${t.theDay}: ${t.dayOf(n(that.added.length), n(that.changed.length), n(that.deleted.length), n(that.revived.length))}`)
  }
  if (found.requiredOn !== null) lines.push('', ...sayRequirements(found, found.requiredOn, lang))
  if (found.baselines.length > 0) lines.push('', `${t.baselines}:`, ...found.baselines.map(b => `  ${t.baseline(b.name, b.day)}`))
  return `${lines.join('\n')}\n`
}

function sayRequirements(found: Catalogue, day: string, lang: Lang): readonly string[] {
  const t = catalogueWordsOf(lang)
  const n = (count: number): string => sayNumber(count, lang)
  const flaws = flawsOf(found)
  const gone = flaws.filter(f => f.kind === 'deleted')
  return [
    t.requirementsLead(n(found.requirements.length), n(profilesOf(found.requirements).length), day),
    flaws.length === 0
      ? t.flawsNone
      : t.flawsCounted(n(gone.length), n(new Set(gone.map(f => f.requirement.standard)).size), n(flaws.length - gone.length)),
    ...flaws.map(f => {
      const { standard, title, obligation, lifecycle } = f.requirement
      return `  ${standard} (${obligation}, ${lifecycle}; ${title}): ${f.kind === 'deleted' ? t.withdrawnOn(f.by.day) : t.unknown}`
    }),
  ]
}

function printDifference({ from, to, added, dropped, moved, kept }: Difference, lang: Lang): string {
  const t = catalogueWordsOf(lang)
  const n = (count: number): string => sayNumber(count, lang)
  return `${[
    `${t.baseline(from.name, from.day)} → ${t.baseline(to.name, to.day)}`,
    t.differLead(n(added.length), n(dropped.length)),
    t.differMeasure(n(moved.length), n(kept)),
    ...added.map(id => `  + ${id}`),
    ...dropped.map(id => `  − ${id}`),
    ...moved.map(m => `  ~ ${m.standard}: ${m.before.join(', ')} → ${m.after.join(', ')}`),
  ].join('\n')}\n`
}
