/** Cases and their conditions, as `entente conditions` tells them, writes them out, and reads findings that come from elsewhere. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { printFault, type Result } from '../basics/fault.ts'
import { isDay } from '../basics/moment.ts'
import { nearest } from '../basics/text.ts'
import { mappingOf } from '../charter/conditions.ts'
import { standing } from '../judge/judge.ts'
import type { Act } from '../record/act.ts'
import { printRecordCsv } from '../record/csv.ts'
import { uuidOf } from '../server/uuid.ts'
import { whyNot } from '../store/record.ts'
import type { ConditionStanding } from '../views/condition.ts'
import { type CaseConditions, caseOf, casesOf } from '../views/conditions.ts'
import { caseJson, findingsCsv } from '../views/conditions-json.ts'
import { changedBetween, leadOf, sayConclusion, sayFinding, sayFound, sayStands } from '../views/conditions-said.ts'
import { type FindingsPlace, readFindingsCsv } from '../views/findings-read.ts'
import { printJson } from '../views/json.ts'
import { oscalOf } from '../views/oscal.ts'
import { type OscalRead, readOscal } from '../views/oscal-read.ts'
import { capital, nameOf, sayNumber, sayWhen } from '../views/say.ts'
import { sayWhy } from '../views/why.ts'
import { conditionsWordsOf } from '../views/words.ts'
import { langs } from '../words/languages.ts'
import type { Asked, Command, Terminal } from './command.ts'
import { entererOf, tellUnread } from './entering.ts'
import { type Loaded, load, questionFlags, refuse } from './question.ts'

const FORMATS: readonly string[] = ['csv', 'oscal', 'json']

export const conditions: Command = {
  name: 'conditions',
  takes: `<folder> [--matter CASE] [--as-of DAY] [--from DAY] [--edition PATH] [--format csv|oscal|json] [--read FILE] [--lang ${langs.join('|')}]`,
  summary: 'what a candidate is asked for: evidence, findings of each assessor, conclusions',
  help: `Each case that is held to a catalogue of conditions, as of a day: for each condition what the rules concluded, what each assessor found and since
when, whether that is stale, and what the candidate asserts beside it. With --from also what changed since an earlier day; with --edition the same case
by another edition of the catalogue. --format writes the findings of one case as a table, as OSCAL assessment results, or the whole case as JSON.

--read takes a table of findings (.csv) or OSCAL assessment results (.json) and prints the acts that would enter them, as a table for "entente
import"; nothing is entered. A fault is told with its line.

  entente conditions charters/commons --matter HAZ --as-of 2026-07-01
  entente conditions charters/eu-enlargement --matter MNE --from 2024-12-01
  entente conditions charters/commons --matter HAZ --format oscal
  entente conditions charters/commons --matter HAZ --read findings.csv`,
  words: ['folder'],
  flags: {
    ...questionFlags,
    matter: { takes: 'CASE', says: 'one case only' },
    from: { takes: 'DAY', says: 'an earlier day to compare with' },
    edition: { takes: 'PATH', says: 'by this edition of the catalogue: conditions/acquis/2012' },
    format: { takes: 'csv|oscal|json', says: 'the findings of one case for another program' },
    read: { takes: 'FILE', says: 'findings from elsewhere, .csv or OSCAL .json' },
  },
  run(asked, terminal) {
    const { flags } = asked
    const wrong = (sentence: string): 2 => refuse(sentence, terminal)
    const { from, edition, format } = flags
    if (from !== undefined && !isDay(from)) return wrong(`"--from ${from}" is no day; write one, as 2025-12-31.`)
    if (format !== undefined && !FORMATS.includes(format))
      return wrong(`"--format ${format}" is none of ${FORMATS.join(', ')}; write one of them.`)
    const loaded = load(asked, terminal)
    if (typeof loaded === 'number') return loaded
    const { charter, lang, matter } = loaded
    const t = conditionsWordsOf(lang)
    if (edition !== undefined && !(charter.conditions ?? []).some(e => e.path === edition)) {
      const near = nearest(
        edition,
        (charter.conditions ?? []).map(e => e.path),
      )
      return wrong(`${t.noEdition(edition)}${near === null ? '' : ` Did you mean "${near}"?`}`)
    }
    const told = tellerOf(loaded, edition)
    const all = casesOf(told.stood, told.acts)
    const shown = matter === null ? all : [matter]
    if ((format !== undefined || flags.read !== undefined) && matter === null)
      return wrong(`Name the case with --matter${all.length === 0 ? '.' : `: ${all.join(', ')}.`}`)
    if (flags.read !== undefined) return readIn(flags.read, matter as string, told, asked, terminal)
    if (matter !== null && format !== undefined) {
      terminal.out(written(format, matter, told))
      return 0
    }
    if (flags.json !== undefined) {
      terminal.out(printJson({ charter: charter.id, asOf: loaded.asOf, cases: shown.map(id => caseJson(told.on(id))) }))
      return 0
    }
    if (shown.length === 0) terminal.out(`${t.none(charter.name)} ${t.noneHow}\n`)
    for (const id of shown) {
      const of = told.on(id)
      terminal.out(`${linesOf(of, loaded).join('\n')}\n`)
      if (from !== undefined) terminal.out(`${sinceLines(told.on(id, from), of, loaded).join('\n')}\n`)
      terminal.out('\n')
    }
    return 0
  },
}

interface Teller {
  readonly loaded: Loaded
  readonly stood: ReturnType<typeof standing>
  readonly acts: { get(no: number): Act | undefined }
  on(id: string, day?: string): CaseConditions
}

function tellerOf(loaded: Loaded, edition: string | undefined): Teller {
  const { charter, world, asOf } = loaded
  const stood = standing(world, asOf)
  const numbers = new Set(stood.matters.flatMap(m => m.acts.map(a => a.no)))
  const acts = loaded.acts(numbers)
  return {
    loaded,
    stood,
    acts,
    on: (id, day) =>
      caseOf(
        { standing: day === undefined ? stood : standing(world, day), charter, acts, ...(edition === undefined ? {} : { edition }) },
        id,
      ),
  }
}

function written(format: string, id: string, { loaded, acts, on }: Teller): string {
  const of = on(id)
  if (format === 'csv') return findingsCsv(of)
  if (format === 'json') return printJson({ charter: loaded.charter.id, ...caseJson(of) })
  return printJson(
    oscalOf({ of, charter: loaded.charter, title: loaded.titles.get(id) ?? id, known: loaded.world.known, acts, uuid: uuidOf }),
  )
}

function readIn(file: string, id: string, { loaded, on }: Teller, _asked: Asked, terminal: Terminal): 0 | 1 | 2 {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    return refuse(`"${file}" cannot be read: ${whyNot(error)}.`, terminal)
  }
  const { charter, world, lang } = loaded
  const of = on(id)
  const rows = [...of.conditions, ...of.beside].map(c => c.asked.id)
  const place = { file: basename(file), charter, case: id, conditions: rows.length === 0 ? null : new Set(rows), known: world.known }
  const who = entererOf(charter, null)
  if ('says' in who) return refuse(who.says, terminal)
  const read = /\.json$/i.test(file) ? readOscal(text, place, who.name) : readTable(text, place)
  if (read.ok === null) {
    for (const fault of read.faults) terminal.err(`${printFault(fault)}\n`)
    return 1
  }
  const { acts, unread } = read.ok
  tellUnread(place.file, unread, terminal)
  terminal.err(`${conditionsWordsOf(lang).read(acts.length)}\n`)
  terminal.out(printRecordCsv(acts))
  return 0
}

function readTable(text: string, place: FindingsPlace): Result<OscalRead> {
  const { ok, faults } = readFindingsCsv(text, place)
  return ok === null ? { ok, faults } : { ok: { acts: ok, unread: [] }, faults: [] }
}

function linesOf(of: CaseConditions, loaded: Loaded): readonly string[] {
  const { lang, titles, charter } = loaded
  const t = conditionsWordsOf(lang)
  const { answer, measure } = leadOf(of, lang)
  const lines = [titles.get(of.case) ?? of.case, `  ${answer}`, `  ${measure}`]
  if (of.edition !== null && of.edition !== of.pin?.edition) lines.push(`  ${t.otherEdition(of.edition.title)}`)
  const { edition } = of
  const before =
    edition === null ? undefined : (charter.conditions ?? []).find(e => e.catalogue === edition.catalogue && e.edition === edition.follows)
  if (edition !== null && before !== undefined) {
    const moved = mappingOf(edition, before).filter(m => m.change !== 'kept')
    if (moved.length > 0)
      lines.push(
        `  ${t.mapping(before.title)}:`,
        ...moved.map(m => `    ${t.change[m.change]}: ${[...m.before, '→', ...m.after].join(' ')}`),
      )
  }
  for (const c of of.conditions) lines.push(...conditionLines(c, loaded))
  if (of.beside.length > 0) lines.push(`  ${t.beside}:`)
  for (const c of of.beside) lines.push(...conditionLines(c, loaded))
  return lines
}

function conditionLines(c: ConditionStanding, { lang, charter }: Loaded): readonly string[] {
  const t = conditionsWordsOf(lang)
  const inner = `${'  '.repeat(c.depth + 1)}`
  const who = (id: string): string => nameOf(charter, id, lang)
  const numbers = (nos: readonly number[]): string => nos.map(no => t.number(sayNumber(no, lang))).join(', ')
  const head = c.asked.name === c.asked.id ? c.asked.id : `${c.asked.id} ${c.asked.name}`
  const empty =
    c.findings.length + c.asserted.length + c.evidence.length + c.refused.length + c.conclusions.length + c.ended.length + c.open.length ===
    0
  return [
    `${inner}${c.met === true ? '✓' : '·'} ${head}${c.counted || !empty ? `: ${sayStands(c, lang)}` : ''}`,
    ...c.ended.filter(() => c.conclusions.length > 0).map(x => `${inner}  ${sayConclusion(x, lang)}`),
    ...c.waivers.map(w => `${inner}  ${(w.over ? t.waiverOver : t.waived)(sayWhen(w.until, lang))} [${t.number(sayNumber(w.no, lang))}]`),
    ...c.findings.map(f => {
      const more = [
        ...(f.outside ? [t.outside] : []),
        ...(f.unseen.length > 0 ? [t.unseen] : []),
        ...(f.stale === null ? [] : [t.staleBy(numbers(f.stale.by))]),
      ]
      return `${inner}  ${who(f.assessor)}: ${sayFinding(f, lang)} [${t.number(sayNumber(f.no, lang))}]${more.map(m => `; ${m}`).join('')}`
    }),
    ...c.asserted
      .slice(0, 1)
      .map(
        a =>
          `${inner}  ${t.asserted}: ${sayFound({ verdict: null, grade: a.act.grade ?? null, value: a.act.value ?? null, unit: a.act.unit ?? null }, lang)}, ${sayWhen(a.act.at, lang)} [${t.number(sayNumber(a.no, lang))}]`,
      ),
    ...c.refused.map(r => `${inner}  ${t.refused}: ${t.number(sayNumber(r.no, lang))}, ${sayWhy(r.why, charter, lang)}`),
  ]
}

function sinceLines(before: CaseConditions, after: CaseConditions, { lang, charter }: Loaded): readonly string[] {
  const t = conditionsWordsOf(lang)
  const changed = changedBetween(before, after, charter, lang)
  const other = before.edition !== null && after.edition !== null && before.edition.path !== after.edition.path
  return [
    `  ${t.compared(sayWhen(before.asOf, lang), sayWhen(after.asOf, lang))}:`,
    ...(other ? [`    ${t.incomparable(before.edition?.title ?? '', after.edition?.title ?? '')}`] : []),
    ...(changed.length === 0 ? [`    ${t.nothingChanged}`] : changed.map(c => `    ${c.name}: ${c.says.map(capital).join('; ')}`)),
  ]
}
