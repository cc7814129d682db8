/**
 * The findings on a case as OSCAL assessment results, version 1.1.2 (NIST, Open Security Controls Assessment Language; JSON schema
 * `oscal_assessment-results_schema.json` of that release). Only what its terms say is mapped:
 *
 * | here | there |
 * |---|---|
 * | a condition | a control of `reviewed-controls`, and the target of findings |
 * | evidence, an observation | an observation with its relevant evidence, who collected it, when it runs out |
 * | a finding with a verdict | a finding; *partly met* is *not satisfied* with its own word as the reason |
 * | a waiver | a risk whose deviation was approved, with its deadline |
 * | assessors, originators, the candidate | parties |
 *
 * Evidence that was withdrawn or corrected is evidence no longer: it is left out, and a finding that rested on it says since when it is stale.
 *
 * Not mapped, because there is no word for it: a grade or a figure without a verdict, what the candidate asserts, comments, the conclusion that the
 * charter's rules came to, and every worth but that of standing. They are in the JSON and the table of the same case.
 */
import { parseWhen, printInstant } from '../basics/moment.ts'
import type { Charter } from '../charter/charter.ts'
import { type Act, authorsOf } from '../record/act.ts'
import type { AssessorFinding } from './condition-findings.ts'
import type { ConditionStanding } from './condition.ts'
import type { CaseConditions } from './conditions.ts'
import type { Told } from './told.ts'
import { forms } from './oscal-schema.ts'

/** Where the properties that are ours are explained; `urn:entente:conditions` names them and nothing else. */
const NAMESPACE = 'urn:entente:conditions'
/** A target begins with a letter, and a condition may be called `25`. */
export const TARGET = 'condition-'

interface OscalAsked {
  readonly of: CaseConditions
  readonly charter: Charter
  readonly title: string
  /** So many lines of the record are known: the version of the document. */
  readonly known: number
  readonly acts: { get(no: number): Act | undefined }
  /** A UUID of version 5 for a name: the same for the same name. */
  readonly uuid: (name: string) => string
}

interface Prop {
  readonly name: string
  readonly ns: string
  readonly value: string
}
/** A property; a value there is one line without spaces at its ends. */
const prop = (name: string, value: string | null | undefined): readonly Prop[] => {
  const line = (value ?? '').replace(/\s+/g, ' ').trim()
  return line === '' ? [] : [{ name, ns: NAMESPACE, value: line }]
}
const some = <T>(name: string, list: readonly T[]): object => (list.length === 0 ? {} : { [name]: list })

/** The assessment results of a case, as a value to be printed as JSON. */
export function oscalOf(asked: OscalAsked): object {
  const { of, charter, title, known, uuid } = asked
  const all = [...of.conditions, ...of.beside]
  const places = new Map(all.flatMap(c => [...c.evidence, ...c.observed].map(t => [t.no, c] as const)))
  const findings = all.flatMap(c => c.findings.flatMap(f => (f.verdict === null ? [] : [{ c, f }])))
  const rested = new Set(findings.flatMap(({ f }) => [...f.evidence, ...f.observations]))
  const gone = goneIn(all)
  const observed = [...new Set([...places.keys(), ...rested])].filter(no => !gone.has(no)).sort((a, b) => a - b)
  const who = [
    ...new Set([...of.concerning, ...findings.map(({ f }) => f.assessor), ...observed.flatMap(no => actorsOf(asked.acts.get(no)))]),
  ].sort()
  const starts = [...findings.map(({ f }) => f.at), ...(of.pin?.since ? [of.pin.since] : [])].map(at => instantOf(at, charter)).sort()
  const end = instantOf(of.asOf, charter, true)
  const catalogue = uuid(`${charter.id} ${of.edition?.path ?? 'no catalogue'} ${of.edition?.hash ?? ''}`)
  return {
    'assessment-results': {
      uuid: uuid(`${charter.id} ${of.case} ${of.asOf} ${known}`),
      metadata: {
        title: `${charter.name}: ${title}, as of ${of.asOf}`,
        'last-modified': end,
        version: `${of.asOf}, ${known} acts`,
        'oscal-version': '1.1.2',
        props: [...prop('case', of.case), ...prop('charter', charter.id), ...prop('catalogue', of.edition?.path)],
        parties: who.map(name => ({
          uuid: uuid(`${charter.id} party ${name}`),
          type: 'organization',
          name: charter.parties.find(p => p.id === name)?.name ?? name,
          'short-name': name,
        })),
        remarks:
          'Not mapped: grades and figures without a verdict, what the candidate asserts, comments, and the conclusion of the charter’s rules. An assessment here decides nothing.',
      },
      // There is no assessment plan; what was assessed is the edition of the catalogue.
      'import-ap': { href: `#${catalogue}` },
      results: [
        {
          uuid: uuid(`${charter.id} ${of.case} ${of.asOf} ${known} result`),
          title: `${of.edition?.title ?? 'Conditions'}: what was found by ${of.asOf}`,
          description: 'Findings of each assessor, side by side; none is averaged with another.',
          start: starts[0] ?? end,
          end,
          'reviewed-controls': { 'control-selections': [selectionOf(all)] },
          ...some(
            'observations',
            observed.flatMap(no => observationOf(no, { condition: places.get(no) ?? null, gone }, asked)),
          ),
          ...some(
            'risks',
            all.flatMap(c => c.waivers.map(w => riskOf(c, w, asked))),
          ),
          ...some(
            'findings',
            findings.map(({ c, f }) => findingOf(c, f, asked)),
          ),
        },
      ],
      'back-matter': {
        resources: [
          {
            uuid: catalogue,
            title: of.edition?.title ?? 'No edition of a catalogue was set for this case',
            ...(of.edition === null
              ? {}
              : { rlinks: [{ href: `${of.edition.path}.csv`, hashes: [{ algorithm: 'SHA-256', value: of.edition.hash }] }] }),
          },
        ],
      },
    },
  }
}

/** Evidence and observations that may not be relied on at all: withdrawn, or corrected. */
const goneIn = (all: readonly ConditionStanding[]): ReadonlySet<number> =>
  new Set(
    all.flatMap(c => [
      ...c.evidence.flatMap(e => (e.withdrawn === null ? [] : [e.no])),
      ...[...c.findings, ...c.earlier].flatMap(f => f.taken),
    ]),
  )

const selectionOf = (all: readonly ConditionStanding[]): object =>
  all.length === 0 ? { 'include-all': {} } : { 'include-controls': all.map(c => ({ 'control-id': targetOf(c.asked.id) })) }

/** A condition's id as a token: letters, digits, point, hyphen and underscore; the id itself stands beside it as a property. */
const targetOf = (id: string): string => TARGET + id.replace(/[^\p{L}\p{N}._-]/gu, '-')

const actorsOf = (act: Act | undefined): readonly string[] =>
  act === undefined ? [] : [...authorsOf(act), ...(act.originator === undefined ? [] : [act.originator])]

const originOf = (names: readonly string[], { charter, uuid }: OscalAsked): object => ({
  origins: [{ actors: names.map(name => ({ type: 'party', 'actor-uuid': uuid(`${charter.id} party ${name}`) })) }],
})

const observationId = (no: number, { charter, uuid }: OscalAsked): string => uuid(`${charter.id} act ${no}`)

interface Place {
  readonly condition: ConditionStanding | null
  readonly gone: ReadonlySet<number>
}
function observationOf(no: number, { condition, gone }: Place, asked: OscalAsked): readonly object[] {
  const act = asked.acts.get(no)
  if (act === undefined || act.act === 'withheld') return []
  const { charter } = asked
  const cited = act.act === 'submitted evidence' ? [no] : (act.evidence ?? [])
  const relevant = cited.flatMap(n => {
    const e = asked.acts.get(n)
    if (e === undefined || e.act !== 'submitted evidence' || gone.has(n)) return []
    const props = [...prop('number', String(n)), ...prop('sha-256', e.text), ...prop('language', e.language)]
    return [
      {
        ...(e.url === undefined ? {} : { href: e.url }),
        description: e.title ?? e.note ?? `Evidence, number ${n}`,
        ...some('props', props),
      },
    ]
  })
  return [
    {
      uuid: observationId(no, asked),
      title: act.title ?? `Number ${no}`,
      description: act.note ?? act.title ?? `Number ${no} of the record`,
      props: [
        ...prop('act', act.act),
        ...prop('number', String(no)),
        ...prop('by', authorsOf(act).join('; ')),
        ...prop('at', act.at),
        ...prop('condition', condition?.asked.id),
        ...prop('originator', act.originator),
        ...prop('collector', act.collector),
        ...prop('collected', act.collected),
        ...prop('true-from', act.from),
        ...prop('true-until', act.until),
        ...prop('expires', act.expires),
        ...prop('text', act.text),
        ...prop('language', act.language),
        ...prop('source', act.source),
      ],
      // How it was observed is the assessor's to say; the record has no word of theirs for it.
      methods: ['UNKNOWN'],
      ...originOf(actorsOf(act), asked),
      ...some('relevant-evidence', relevant),
      collected: instantOf(act.collected ?? act.at, charter),
      ...(act.expires === undefined ? {} : { expires: instantOf(act.expires, charter, true) }),
    },
  ]
}

function findingOf(c: ConditionStanding, f: AssessorFinding, asked: OscalAsked): object {
  const rests = [...f.evidence, ...f.observations].filter(no => !f.taken.includes(no)).sort((a, b) => a - b)
  return {
    uuid: observationId(f.no, asked),
    title: `${c.asked.name}: ${f.verdict}`,
    description: f.act.note ?? `${f.assessor} found it ${f.verdict}.`,
    props: [
      ...prop('act', f.act.act),
      ...prop('number', String(f.no)),
      ...prop('by', authorsOf(f.act).join('; ')),
      ...prop('at', f.at),
      ...prop('since', f.since),
      ...prop('condition', c.asked.id),
      ...prop('grade', f.grade),
      ...prop('value', f.value),
      ...prop('unit', f.unit),
      ...prop('method', f.method),
      ...prop('worth', f.worth),
      ...prop('stale-since', f.stale?.since),
      ...prop('source', f.act.source),
    ],
    ...originOf([f.assessor], asked),
    target: {
      type: 'objective-id',
      'target-id': targetOf(c.asked.id),
      title: c.asked.name,
      status: {
        state: f.verdict === 'met' ? 'satisfied' : 'not-satisfied',
        ...(f.verdict === 'partly met' ? { reason: 'other', remarks: 'partly met' } : {}),
      },
    },
    ...some(
      'related-observations',
      rests.map(no => ({ 'observation-uuid': observationId(no, asked) })),
    ),
  }
}

/** What is said of a waiver that gives no reason. */
export const waivedUntil = (day: string): string => `The condition was waived until ${day}.`

function riskOf(c: ConditionStanding, waiver: Told & { readonly until: string; readonly over: boolean }, asked: OscalAsked): object {
  return {
    uuid: observationId(waiver.no, asked),
    title: `${c.asked.name}: waived`,
    description: waiver.act.reason ?? waivedUntil(waiver.until),
    statement: `Waived by ${actorsOf(waiver.act).join(', ')} until ${waiver.until}${waiver.over ? '; that day has passed' : ''}.`,
    props: [
      ...prop('act', waiver.act.act),
      ...prop('number', String(waiver.no)),
      ...prop('by', actorsOf(waiver.act).join('; ')),
      ...prop('at', waiver.act.at),
      ...prop('until', waiver.until),
      ...prop('condition', c.asked.id),
      ...prop('source', waiver.act.source),
    ],
    status: waiver.over ? 'open' : 'deviation-approved',
    deadline: instantOf(waiver.until, asked.charter, true),
  }
}

/** A dating as one instant with its offset: its beginning, or its end; what has no beginning, its end. */
function instantOf(text: string, { seat }: Charter, end = false): string {
  const when = parseWhen(text, seat.zone)
  const ms = typeof when === 'string' ? 0 : end || !Number.isFinite(when.from) ? when.until : when.from
  const said = printInstant(ms, seat.zone).replace(/\[.*$/, '')
  // The schema knows offsets of whole and half hours and three of quarters; any other is said in universal time.
  return forms['instant']?.[0].test(said) ? said : printInstant(ms, 'UTC').replace(/\[.*$/, '')
}
