/**
 * Papers to be printed and filed, made of what was judged: the decision sheet of a run, and the depositary's notification of an act. The same
 * value becomes a page and a PDF.
 */
import type { MatterStanding, Standing } from '../judge/standing.ts'
import type { Charter } from '../charter/charter.ts'
import { isWon } from '../charter/won.ts'
import { type Act, authorsOf } from '../record/act.ts'
import type { Finding } from '../rules/finding.ts'
import { sayAsk } from '../rules/index.ts'
import { type Lang, languageOf } from '../words/languages.ts'
import { aboutOf } from './about.ts'
import { sayAct, sayOutcome, sayTerm } from './acts.ts'
import type { Certificate, Difference } from './certificate.ts'
import { asSettled } from './effects.ts'
import { headline, sayCount } from './headline.ts'
import { roundOf } from './seats.ts'
import { atSeat, capital, isParty, nameOf, sayNames, sayOn, sayWhen } from './say.ts'
import { struckIn } from './struck.ts'
import type { TextSet } from './texts.ts'
import { sayReason, sayWhy } from './why.ts'
import { formsOf, papersWordsOf, wordsOf } from './words.ts'

export interface Branch {
  readonly state: Finding['state']
  /** What was asked, its state in a word, and what was counted. */
  readonly asks: string
  readonly stands: string
  readonly found: string
  readonly article: string
  readonly parts: readonly Branch[]
}

export type Block =
  | { readonly kind: 'says'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly { readonly term: string; readonly says: string; readonly code?: boolean }[] }
  | {
      readonly kind: 'table'
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
      /** The columns that hold hashes and numbers. */
      readonly code: readonly number[]
    }
  | { readonly kind: 'tree'; readonly branches: readonly Branch[] }

export interface Paper {
  readonly lang: Lang
  /** Whose paper it is, and what kind. */
  readonly org: string
  readonly kind: string
  readonly title: string
  readonly number: string | null
  /** The outcome, or where the matter stands, in a sentence. */
  readonly says: string
  /** Who vouches for it. */
  readonly vouched: string
  /** What people must look at before they rely on it. */
  readonly warning: string | null
  readonly sections: readonly { readonly heading: string; readonly blocks: readonly Block[] }[]
  readonly foot: readonly string[]
}

/** What a paper is made of. */
export interface Sources {
  readonly lang: Lang
  readonly charter: Charter
  readonly acts: readonly Act[]
  readonly titles: ReadonlyMap<string, string>
  /** The standing now, and as of the day on which the run was settled. */
  readonly standing: Standing
  readonly then: Standing
  readonly run: MatterStanding
  /** The certificate with the number of its act, and where the judge finds otherwise. */
  readonly certified: { readonly no: number; readonly certificate: Certificate; readonly differ: readonly Difference[] } | null
  readonly texts: TextSet | null
  readonly proof: ProofOf
}

/** How a paper is checked. */
export interface ProofOf {
  /** The address of the organisation, without a slash at its end; null where nobody outside reaches it. */
  readonly address: string
  /** The page of the matter at the coordinates of the paper. */
  readonly matter: string
  readonly checkpoint: { readonly origin: string; readonly size: number; readonly root: string } | null
  /** The judge's version. */
  readonly judge: string
}

/** The decision sheet of a run. */
export function decisionSheet(sources: Sources): Paper {
  const { lang, charter, standing, run, certified, acts, then } = sources
  const t = papersWordsOf(lang)
  const when = (text: string | null): string => (text === null ? t.notYet : sayWhen(atSeat(text, charter.seat.zone), lang))
  const c = certified?.certificate
  const last = (name: string): Act | undefined => lastOf(acts, standing, name, run.id)
  const numbered = last('numbered')
  const effect =
    run.effectiveFrom !== null
      ? sayWhen(run.effectiveFrom, lang)
      : run.effectiveBy !== null
        ? t.effectBy(sayWhen(run.effectiveBy, lang))
        : run.state !== 'settled'
          ? t.notYet
          : isWon(run, charter)
            ? t.openEffect
            : t.withoutEffect
  const number = c?.number ?? numbered?.number ?? null
  const title = sources.titles.get(run.id) ?? run.id
  const facts = [
    { term: t.matter, says: run.id, code: true },
    { term: t.procedure, says: `${capital(sayTerm(run.procedure ?? '', lang))} (${run.article}, ${t.line} ${run.line})` },
    ...(run.body === null ? [] : [{ term: t.body, says: run.body }]),
    { term: t.opened, says: `${when(run.opened)}, ${t.by(sayNames(charter, run.openedBy, lang))}` },
    { term: t.adopted, says: when(run.settledAt ?? run.settledBy) },
    { term: t.announced, says: when(last('announced')?.at ?? null) },
    { term: t.numbered, says: numbered === undefined ? t.notYet : `${when(numbered.at)} (${numbered.number})` },
    { term: t.effect, says: effect },
  ]
  const certifying = certified === null ? null : (acts[certified.no - 1] as Act)
  return {
    lang,
    org: charter.name,
    kind: t.decisionSheet,
    title,
    number,
    says: headline(run, charter, lang, standing.asOf),
    vouched:
      certified === null || certifying === null
        ? run.state === 'settled'
          ? t.notCertified
          : t.open
        : t.certifiedBy(
            sayNames(charter, authorsOf(certifying), lang),
            sayOn(atSeat(certifying.at, charter.seat.zone), lang),
            certified.no,
          ),
    warning: certified !== null && certified.differ.length > 0 ? t.differ : null,
    sections: [
      { heading: t.outcome, blocks: [{ kind: 'facts', rows: facts }] },
      ...(certified !== null && certified.differ.length > 0
        ? [{ heading: `${t.certified} · ${t.judged}`, blocks: [differTable(certified.differ, lang)] }]
        : []),
      { heading: t.took, blocks: taken(sources, then) },
      ...(run.finding === null
        ? []
        : [{ heading: t.finding, blocks: [{ kind: 'tree' as const, branches: [branchOf(asSettled(run), run, charter, lang)] }] }]),
      ...(sources.texts === null
        ? []
        : [{ heading: `${t.texts}, ${t.version(sources.texts.version).toLowerCase()}`, blocks: [textTable(sources.texts, lang)] }]),
      { heading: t.proof, blocks: [proofFacts(sources, run)] },
    ],
    foot: footOf(sources),
  }
}

/** The notification of an act of a matter: what was done, by whom, when, and its effect for whom from when. */
export function notification(sources: Sources, no: number): Paper {
  const { lang, charter, acts, standing, run } = sources
  const t = papersWordsOf(lang)
  const act = acts[no - 1] as Act
  const by = sayNames(charter, authorsOf(act), lang)
  const said = standing.matters.flatMap(r => r.acts.filter(a => a.no === no).map(a => ({ run: r, worth: a })))
  const worth = said.find(s => s.worth.worth === 'opens') ?? said.find(s => s.worth.worth === 'counts') ?? said[0]
  const title = sources.titles.get(run.id) ?? run.id
  const lead = standing.matters.find(r => r.id === run.id && r.procedure === run.procedure && r.opened === run.opened)
  const details = [act.reason, act.note].filter(text => text !== undefined && text !== '')
  const rows = [
    { term: t.matter, says: `${title} (${run.id})` },
    { term: t.depositor, says: act.for === undefined ? by : `${by} (${wordsOf(lang).forPrincipal(nameOf(charter, act.for, lang))})` },
    { term: t.instrument, says: capital(sayAct(act, lang)) },
    { term: t.done, says: sayWhen(atSeat(act.at, charter.seat.zone), lang) },
    ...(act.received === undefined ? [] : [{ term: t.received, says: sayWhen(atSeat(act.received, charter.seat.zone), lang) }]),
    ...(details.length === 0 ? [] : [{ term: t.reservation, says: details.join('; ') }]),
    ...(worth === undefined
      ? []
      : [
          {
            term: t.worth,
            says: `${wordsOf(lang).worths[worth.worth.worth]}${worth.worth.why.code === 'counts' ? '' : ` (${formsOf(lang).unstopped(sayWhy(worth.worth.why, charter, lang))})`}`,
          },
        ]),
  ]
  return {
    lang,
    org: charter.name,
    kind: t.notification,
    title: `${by}: ${sayAct(act, lang)}`,
    number: null,
    says: t.notifies,
    vouched: t.actNo(no),
    warning: null,
    sections: [
      { heading: t.instrument, blocks: [{ kind: 'facts', rows }] },
      { heading: t.effects, blocks: effectsOf(sources, act, no) },
      {
        heading: t.standsNow,
        blocks: [
          {
            kind: 'facts',
            rows: standing.matters
              .filter(r => r.procedure !== null && (r === lead || r.acts.some(a => a.no === no)))
              .map(r => ({
                term: capital(sayTerm(r.procedure ?? '', lang)),
                says: `${headline(r, charter, lang, standing.asOf)} (${r.article})`,
              })),
          },
        ],
      },
      { heading: t.proof, blocks: [proofFacts(sources, run, [no])] },
    ],
    foot: footOf(sources),
  }
}

/** The effect of an act: of the runs it opened for its authors, else of those it counts in. */
function effectsOf({ lang, charter, standing }: Sources, act: Act, no: number): readonly Block[] {
  const t = papersWordsOf(lang)
  const authors = act.for === undefined ? authorsOf(act) : [act.for]
  const rows = standing.matters
    .filter(
      r => r.procedure !== null && r.outcome !== null && r.acts.some(a => a.no === no && (a.worth === 'opens' || a.worth === 'counts')),
    )
    .flatMap(r => {
      const own = r.effects.filter(e => authors.includes(e.party))
      if (own.length > 0)
        return own.map(e => ({
          term: capital(sayOutcome(r.outcome ?? '', lang)),
          says: `${e.from === null ? t.openEffect : t.effectFor(nameOf(charter, e.party, lang), sayWhen(e.from, lang))}${e.until === null ? '' : `, ${t.effectEnded(sayWhen(e.until, lang))}`} (${r.article})`,
        }))
      if (r.concerning.length > 0 && !r.concerning.some(id => authors.includes(id))) return []
      return [
        {
          term: capital(sayOutcome(r.outcome ?? '', lang)),
          says: `${r.effectiveFrom === null ? t.openEffect : sayWhen(r.effectiveFrom, lang)} (${r.article})`,
        },
      ]
    })
  return rows.length === 0 ? [{ kind: 'says', text: t.noEffect }] : [{ kind: 'facts', rows }]
}

/** Positions by act, with who took them; and who said nothing, where the seats are known. */
function taken(sources: Sources, then: Standing): readonly Block[] {
  const { lang, charter, run, acts } = sources
  const t = papersWordsOf(lang)
  const groups = new Map<string, { who: Set<string>; nos: number[] }>()
  for (const { no, worth, parties } of run.acts) {
    const act = acts[no - 1]
    if (act === undefined || (worth !== 'counts' && parties === undefined)) continue
    const counted = parties?.filter(p => p.worth === 'counts').map(p => p.party) ?? (act.for === undefined ? authorsOf(act) : [act.for])
    const who = counted.filter(id => isParty(charter, id) || authorsOf(act).includes(id))
    if (who.length === 0) continue
    const name = capital(sayAct(act, lang))
    const group = groups.get(name) ?? { who: new Set<string>(), nos: [] }
    groups.set(name, group)
    for (const id of who) group.who.add(id)
    group.nos.push(no)
  }
  const said = (name: string, who: readonly string[], nos: string): string[][] =>
    who.length <= ROW
      ? [[who.length > 1 ? `${name} (${who.length})` : name, sayNames(charter, who, lang), nos]]
      : chunks(who).map((some, i) => [i === 0 ? `${name} (${who.length})` : '', sayNames(charter, some, lang), i === 0 ? nos : ''])
  const rows = [...groups].flatMap(([name, { who, nos }]) => said(name, [...who], ranges(nos)))
  const round = roundOf(run, charter, acts, then, lang)
  const spoke = new Set([...groups.values()].flatMap(g => [...g.who]))
  const silent = round?.seats.filter(s => !spoke.has(s.id)).map(s => s.id) ?? []
  if (silent.length > ROW) rows.push([t.silent, t.ofSeats(silent.length, round?.seats.length ?? 0), ''])
  else if (silent.length > 0) rows.push(...said(t.silent, silent, ''))
  return rows.length === 0 ? [{ kind: 'says', text: t.nobody }] : [{ kind: 'table', head: [t.position, t.who, t.acts], rows, code: [] }]
}

/** More names than this are written in several rows, so that a page can end between them. */
const ROW = 40
const chunks = (ids: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(ids.length / ROW) }, (_, i) => ids.slice(i * ROW, (i + 1) * ROW))

export function branchOf(f: Finding, run: MatterStanding, charter: Charter, lang: Lang, stands = wordsOf(lang).states): Branch {
  const t = wordsOf(lang)
  const words = languageOf(lang)
  const about = aboutOf(charter, run, lang)
  const [only, ...more] = f.parts
  if (f.ask === null && f.rule === 'all of' && only && more.length === 0) return branchOf(only, run, charter, lang, stands)
  const join = f.parts.length > 0
  const asks =
    f.ask === null
      ? words.heading(f.rule)
      : join && words.rules[f.ask.rule].heading
        ? String(words.rules[f.ask.rule].heading)
        : sayAsk(f.ask, words, about)
  const found = [sayCount(f, about, lang), sayReason(f, charter, lang)].filter(text => text !== '')
  return {
    state: f.state,
    asks: capital(asks),
    stands: stands[f.state],
    found: capital(found.join('; ')),
    article: `${f.article}, ${t.line} ${f.line}`,
    // Of what must not be, nobody awaits that it is so.
    parts: f.parts.map(part => branchOf(part, run, charter, lang, f.rule === 'unless' ? t.against : stands)),
  }
}

/** The certified and the judged, side by side. */
export function differTable(differ: readonly Difference[], lang: Lang): Block {
  const t = papersWordsOf(lang)
  return {
    kind: 'table',
    head: [t.field, t.certified, t.judged],
    rows: differ.map(d => [t.fields[d.field], sayValue(d.certified, lang), sayValue(d.judged, lang)]),
    code: [],
  }
}

function sayValue(value: unknown, lang: Lang): string {
  const t = papersWordsOf(lang)
  if (value === null || value === undefined) return t.nothing
  if (typeof value === 'string') return sayWhen(value, lang)
  if (Array.isArray(value) && value.every(v => typeof v === 'number')) return ranges(value as number[])
  const text = JSON.stringify(value)
  return text.length > 400 ? `${text.slice(0, 400)}…` : text
}

export function textTable(set: TextSet, lang: Lang): Block {
  const t = papersWordsOf(lang)
  return {
    kind: 'table',
    head: [t.language, t.status, t.hash],
    rows: set.texts.map(text => [text.lang, t.statuses[text.status] ?? text.status, text.hash ?? '–']),
    code: [2],
  }
}

function proofFacts({ lang, certified, charter, standing, proof, acts }: Sources, run: MatterStanding, nos?: readonly number[]): Block {
  const t = papersWordsOf(lang)
  const rests = nos ?? run.acts.filter(a => a.worth === 'counts' || a.worth === 'opens').map(a => a.no)
  const own = certified === null ? rests : [...rests, certified.no]
  const { checkpoint } = proof
  return {
    kind: 'facts',
    rows: [
      ...(certified === null ? [] : [{ term: t.certificate, says: acts[certified.no - 1]?.text ?? '', code: true }]),
      { term: t.charterHash, says: charter.hash, code: true },
      { term: `${t.edition} · ${t.known}`, says: `${run.edition} · ${standing.known}` },
      ...(checkpoint === null
        ? [{ term: t.acts, says: ranges(own) }]
        : [
            { term: t.receipts, says: t.receiptsOf(`${proof.address}/receipts/`, ranges(own)) },
            { term: t.checkpoint, says: `${checkpoint.origin} · ${t.lines(checkpoint.size)} · ${checkpoint.root}`, code: true },
          ]),
      { term: t.judge, says: proof.judge },
    ],
  }
}

const footOf = ({ lang, proof }: Sources): readonly string[] => {
  const t = papersWordsOf(lang)
  return [`${t.readAt} ${proof.matter}`, ...(proof.checkpoint === null ? [] : [t.verifyBy(`entente verify ${proof.address}`)])]
}

function lastOf(acts: readonly Act[], standing: Standing, name: string, matter: string): Act | undefined {
  const struck = struckIn(standing)
  return acts.slice(0, standing.known).findLast((a, i) => a.act === name && a.matter === matter && !struck.has(i + 1))
}

/** `3, 5–9`. */
export function ranges(nos: readonly number[]): string {
  const sorted = [...new Set(nos)].sort((a, b) => a - b)
  const said: string[] = []
  for (let i = 0; i < sorted.length; ) {
    let j = i
    while (j + 1 < sorted.length && sorted[j + 1] === (sorted[j] as number) + 1) j++
    said.push(j === i ? `${sorted[i]}` : j === i + 1 ? `${sorted[i]}, ${sorted[j]}` : `${sorted[i]}–${sorted[j]}`)
    i = j + 1
  }
  return said.join(', ')
}
