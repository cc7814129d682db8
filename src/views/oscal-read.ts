/**
 * Findings that come from elsewhere as OSCAL assessment results, read as the acts that would enter them. Nothing is entered here, and nothing of a file with a
 * fault is used: each fault is told with its line; what no act is made of is counted.
 */
import type { Fault, Result } from '../basics/fault.ts'
import type { Read } from '../basics/json.ts'
import type { Act } from '../record/act.ts'
import { enter, type FindingsPlace, matterOf, WAIVED } from './findings-read.ts'
import type { Unread } from './unread.ts'
import { TARGET, waivedUntil } from './oscal.ts'
import { isObject, unreadOfOscal, readOscalText } from './oscal-check.ts'

export interface OscalRead {
  readonly acts: readonly Act[]
  readonly unread: readonly Unread[]
}

type Json = Readonly<Record<string, unknown>>

/**
 * The acts of OSCAL assessment results (JSON): evidence and observations first, then the findings that rest on them. An assessor is whoever the finding
 * names as its origin, found by its short name or name among the parties of the charter; one who is not there is recorded by `recorder`.
 */
export function readOscal(text: string, place: FindingsPlace, recorder: string): Result<OscalRead> {
  const read = readOscalText(text, place.file)
  if (!('value' in read)) return { ok: null, faults: read }
  const top = (read.value as Json)['assessment-results'] as Json
  const metadata = top['metadata'] as Json
  const names = new Map(listIn(metadata, 'parties').map(p => [String(p['uuid']), String(p['short-name'] ?? p['name'] ?? '')] as const))
  const acts: Act[] = []
  const faults: Fault[] = []
  const left = new Map<object, string>()
  for (const result of listIn(top, 'results'))
    entered(result, { place, read, names, recorder, acts, faults, left, case: propOf(metadata, 'case') })
  return faults.length > 0 ? { ok: null, faults } : { ok: { acts, unread: unreadOfOscal(read, left) }, faults: [] }
}

const listIn = (of: Json, name: string): readonly Json[] => (of[name] ?? []) as readonly Json[]
const propOf = (of: Json, name: string): string | null =>
  (listIn(of, 'props').find(p => p['name'] === name)?.['value'] as string | undefined) ?? null

interface Entering {
  readonly place: FindingsPlace
  readonly read: Read
  readonly names: ReadonlyMap<string, string>
  readonly recorder: string
  readonly acts: Act[]
  readonly faults: Fault[]
  /** Parts of which no act is made, each with why. */
  readonly left: Map<object, string>
  readonly case: string | null
}

function entered(result: Json, e: Entering): void {
  const { place, read, acts, faults } = e
  const findings = listIn(result, 'findings')
  const related = (f: Json): readonly string[] => listIn(f, 'related-observations').map(r => String(r['observation-uuid']))
  const numbers = new Map<string, number>()
  const conditionOf = (of: Json): string => {
    const target = isObject(of['target']) ? String(of['target']['target-id'] ?? '') : ''
    return propOf(of, 'condition') ?? (target.startsWith(TARGET) ? target.slice(TARGET.length) : target)
  }
  const observations = listIn(result, 'observations')
  for (const o of observations) {
    const uuid = String(o['uuid'])
    // An observation belongs to the condition of the first finding that rests on it, where it does not say so itself.
    const condition = propOf(o, 'condition') ?? conditionOf(findings.find(f => related(f).includes(uuid)) ?? {})
    const act = propOf(o, 'act') === 'observed' ? 'observed' : 'submitted evidence'
    const cited = act === 'observed' ? citedBy(o, observations, numbers) : []
    const [who, outside] = authorOf(o, e)
    enter(
      tidy({
        at: propOf(o, 'at') ?? String(o['collected']),
        by: propOf(o, 'by')?.split('; ').filter(known(place)) ?? who,
        act,
        matter: matterOf(e.case ?? '', condition, place),
        title: act === 'submitted evidence' ? (o['title'] ?? o['description']) : undefined,
        url: act === 'submitted evidence' ? hrefOf(o) : undefined,
        note: act === 'observed' ? o['description'] : undefined,
        originator: act === 'observed' ? undefined : (propOf(o, 'originator') ?? outside ?? who),
        collector: propOf(o, 'collector'),
        collected: propOf(o, 'collected'),
        from: propOf(o, 'true-from'),
        until: propOf(o, 'true-until'),
        expires: propOf(o, 'expires') ?? o['expires'],
        text: propOf(o, 'text'),
        language: propOf(o, 'language'),
        source: propOf(o, 'source'),
        evidence: cited,
      }),
      read.lineOf(o),
      place,
      acts,
      faults,
    )
    numbers.set(uuid, place.known + acts.length)
  }
  for (const f of findings) {
    const status = (f['target'] as Json)['status'] as Json
    const { state } = status
    const missing = related(f).find(uuid => !numbers.has(uuid))
    if (missing !== undefined)
      faults.push({
        file: place.file,
        line: read.lineOf(f),
        says: `no observation here has the uuid "${missing}"; add it, or leave it out`,
      })
    const [who, outside] = authorOf(f, e)
    const verdict =
      state === 'satisfied' ? 'assessed as met' : status['remarks'] === 'partly met' ? 'assessed as partly met' : 'assessed as not met'
    enter(
      tidy({
        at: propOf(f, 'at') ?? String(result['end'] ?? result['start']),
        by: who,
        act: outside === null ? (propOf(f, 'act') ?? verdict) : 'recorded an assessment',
        matter: matterOf(e.case ?? '', conditionOf(f), place),
        originator: outside,
        grade: propOf(f, 'grade') ?? (outside === null ? undefined : String(state)),
        value: propOf(f, 'value'),
        unit: propOf(f, 'unit'),
        method: propOf(f, 'method'),
        note: f['description'],
        source: propOf(f, 'source'),
        evidence: related(f).flatMap(uuid => numbers.get(uuid) ?? []),
      }),
      read.lineOf(f),
      place,
      acts,
      faults,
    )
  }
  for (const risk of listIn(result, 'risks')) waive(risk, e)
}

/** A waiver comes in where the file says that it is one, and by whom of the charter; what else is a risk there is none here. */
function waive(risk: Json, { place, read, acts, faults, left, case: id }: Entering): void {
  const by = (propOf(risk, 'by') ?? '').split('; ').filter(known(place))
  const until = propOf(risk, 'until')
  if (propOf(risk, 'act') !== WAIVED || by.length === 0 || until === null) {
    left.set(risk, 'a risk is not recorded here, but for a condition waived by somebody whom the charter knows')
    return
  }
  const { description } = risk
  enter(
    tidy({
      at: propOf(risk, 'at') ?? '',
      by,
      act: WAIVED,
      matter: matterOf(id ?? '', propOf(risk, 'condition') ?? '', place),
      until,
      reason: description === waivedUntil(until) ? undefined : description,
      source: propOf(risk, 'source'),
    }),
    read.lineOf(risk),
    place,
    acts,
    faults,
  )
}

/** The first address of its evidence on the web. */
const hrefOf = (o: Json): unknown =>
  listIn(o, 'relevant-evidence')
    .map(r => r['href'])
    .find(href => typeof href === 'string' && /^https?:/.test(href))

/** The numbers of the evidence that an observation cites, by the number it had where it came from. */
function citedBy(o: Json, observations: readonly Json[], numbers: ReadonlyMap<string, number>): readonly number[] {
  const before = listIn(o, 'relevant-evidence').flatMap(r => propOf(r, 'number') ?? [])
  return observations.filter(x => before.includes(propOf(x, 'number') ?? '')).flatMap(x => numbers.get(String(x['uuid'])) ?? [])
}

const known =
  ({ charter }: FindingsPlace) =>
  (name: string): boolean =>
    charter.parties.some(p => p.id === name || p.name === name) ||
    charter.editions.some(ed => ed.officers.includes(name) || name in ed.bodies)

/** Who speaks in a part: a party, officer or body of the charter, or the recorder for somebody outside. */
function authorOf(of: Json, { place, names, recorder }: Entering): readonly [by: string, outside: string | null] {
  const actors = listIn(of, 'origins').flatMap(o => listIn(o, 'actors'))
  const name = actors.map(a => names.get(String(a['actor-uuid'])) ?? '').find(n => n !== '') ?? ''
  const party = place.charter.parties.find(p => p.id === name || p.name === name)
  if (party !== undefined) return [party.id, null]
  return known(place)(name) ? [name, null] : [recorder, name || 'an assessor that the file does not name']
}

/** Without fields that hold nothing; a list of one author is that author. */
function tidy(of: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(of).flatMap(([key, value]) => {
      if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) return []
      return [[key, key === 'by' && Array.isArray(value) && value.length === 1 ? value[0] : value]]
    }),
  )
}
