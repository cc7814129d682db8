/** A case and its conditions as JSON, and its findings as a table: keys and columns may be added, never removed. */
import { printCsv } from '../basics/csv.ts'
import type { ConditionsEdition } from '../charter/conditions.ts'
import { authorsOf } from '../record/act.ts'
import type { Conclusion } from './condition-conclusions.ts'
import type { AssessorFinding } from './condition-findings.ts'
import type { Pin } from './case-pin.ts'
import type { ConditionStanding } from './condition.ts'
import type { CaseConditions } from './conditions.ts'
import type { Told } from './told.ts'

const by = (t: Told): readonly string[] => authorsOf(t.act)

const toldJson = (t: Told): object => ({
  no: t.no,
  at: t.act.at,
  by: by(t),
  act: t.act.act,
  worth: t.worth,
  why: t.why,
  value: t.act.value ?? null,
  unit: t.act.unit ?? null,
  grade: t.act.grade ?? null,
  method: t.act.method ?? null,
  note: t.act.note ?? null,
  source: t.act.source ?? null,
})

const findingJson = (f: AssessorFinding): object => ({
  ...toldJson(f),
  assessor: f.assessor,
  outside: f.outside,
  verdict: f.verdict,
  since: f.since,
  evidence: f.evidence,
  observations: f.observations,
  unseen: f.unseen,
  stale: f.stale,
  until: f.until,
})

const editionJson = (e: ConditionsEdition | null): object | null =>
  e && { path: e.path, title: e.title, follows: e.follows, hash: e.hash, source: e.source, conditions: e.rows.length, dropped: e.dropped }

const pinJson = (p: Pin): object => ({
  no: p.no,
  at: p.act.at,
  by: by(p),
  path: p.path,
  since: p.since,
  until: p.until,
  hash: p.act.text,
  agrees: p.agrees,
})

const conclusionJson = (c: Conclusion): object => ({ ...c })

function conditionJson(c: ConditionStanding): object {
  const { id, name, kind, part, asks } = c.asked
  return {
    id,
    name,
    kind: kind || null,
    part,
    asks: asks || null,
    was: c.was,
    matter: c.matter,
    depth: c.depth,
    counted: c.counted,
    met: c.met,
    metSince: c.metSince,
    conclusions: c.conclusions.map(conclusionJson),
    ended: c.ended.map(conclusionJson),
    open: c.open.map(({ procedure, opened, closes }) => ({ procedure, opened, closes })),
    findings: c.findings.map(findingJson),
    earlier: c.earlier.map(findingJson),
    refused: c.refused.map(toldJson),
    asserted: c.asserted.map(toldJson),
    observed: c.observed.map(o => ({ ...toldJson(o), evidence: o.act.evidence ?? [] })),
    evidence: c.evidence.map(e => ({
      no: e.no,
      at: e.act.at,
      by: by(e),
      title: e.act.title ?? null,
      text: e.act.text ?? null,
      url: e.act.url ?? null,
      originator: e.act.originator ?? null,
      collector: e.act.collector ?? null,
      collected: e.act.collected ?? null,
      received: e.act.received ?? null,
      from: e.act.from ?? null,
      until: e.act.until ?? null,
      expires: e.expires,
      language: e.act.language ?? null,
      marking: e.act.marking ?? null,
      lost: e.lost,
      withdrawn: e.withdrawn,
      source: e.act.source ?? null,
    })),
    comments: c.comments.map(p => ({ no: p.no, at: p.act.at, until: p.until, over: p.over, comments: p.comments.map(toldJson) })),
    waivers: c.waivers.map(w => ({ no: w.no, at: w.act.at, by: by(w), until: w.until, over: w.over, reason: w.act.reason ?? null })),
  }
}

/** A case with its conditions. */
export function caseJson(of: CaseConditions): object {
  return {
    case: of.case,
    asOf: of.asOf,
    concerning: of.concerning,
    pin: of.pin && pinJson(of.pin),
    pins: of.pins.map(pinJson),
    edition: editionJson(of.edition),
    conditions: of.conditions.map(conditionJson),
    beside: of.beside.map(conditionJson),
    next: of.next,
  }
}

/** The columns of the table of findings. */
const columns = [
  'case',
  'condition',
  'name',
  'kind',
  'part',
  'met',
  'conclusion',
  'conclusion_since',
  'assessor',
  'by',
  'act',
  'at',
  'since',
  'grade',
  'value',
  'unit',
  'method',
  'evidence',
  'stale_since',
  'no',
  'worth',
  'note',
  'source',
] as const

/** The findings and assertions of a case as a table (RFC 4180): a row for each, and one for a condition on which nobody has said anything. */
export function findingsCsv(of: CaseConditions): string {
  const rows = [...of.conditions, ...of.beside].flatMap((c): readonly (readonly string[])[] => {
    const meets = c.conclusions[0] ?? null
    const head = [of.case, c.asked.id, c.asked.name, c.asked.kind, c.asked.part ?? '']
    const ends = [c.met === null ? '' : c.met ? 'yes' : 'no', meets?.outcome ?? '', meets?.from ?? '']
    const row = (t: Told, assessor: string, since: string, evidence: readonly number[], stale: string): readonly string[] => [
      ...head,
      ...ends,
      assessor,
      by(t).join(';'),
      t.act.act,
      t.act.at,
      since,
      t.act.grade ?? '',
      t.act.value ?? '',
      t.act.unit ?? '',
      t.act.method ?? '',
      evidence.join(';'),
      stale,
      String(t.no),
      t.worth,
      t.act.note ?? '',
      t.act.source ?? '',
    ]
    const found = c.findings.map(f => row(f, f.assessor, f.since, f.act.evidence ?? [], f.stale?.since ?? ''))
    const said = c.asserted.map(t => row(t, by(t).join(';'), t.act.at, t.act.evidence ?? [], ''))
    const told = [...found, ...said]
    return told.length > 0 ? told : [[...head, ...ends, ...columns.slice(head.length + ends.length).map(() => '')]]
  })
  return printCsv([columns, ...rows])
}
