/**
 * Minutes and decisions as Akoma Ntoso 1.0 (OASIS LegalDocML, namespace 3.0): minutes are a `debateReport`, a decision is an `act`. Both carry the
 * identification that the standard asks for, of work, expression and manifestation (FRBR), in its order; each paragraph refers to its acts.
 */
import { escapeXml } from '../basics/xml.ts'
import type { Charter } from '../charter/charter.ts'
import type { MatterStanding } from '../judge/standing.ts'
import type { Lang } from '../words/languages.ts'
import type { Minutes, Paragraph } from './minutes.ts'
import { meetingWordsOf } from './words.ts'

const AKOMA = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'

type Attributes = Readonly<Record<string, string>>
const element = (name: string, attributes: Attributes, ...children: readonly string[]): string => {
  const given = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    .join('')
  return children.length === 0 ? `<${name}${given}/>` : `<${name}${given}>${children.join('')}</${name}>`
}

/** ISO 639-2, which the standard writes, for the languages spoken here. */
const three: Readonly<Record<Lang, string>> = { en: 'eng', fr: 'fra', uk: 'ukr' }

/** What identifies a document: its organisation, kind and name; its day; who made it. */
export interface Identified {
  readonly charter: Charter
  /** The address of the platform. */
  readonly address: string
  readonly lang: Lang
  /** The day of the document, and of what is shown of it: of a dating the last that it allows, as `FRBRdate` takes no month and no interval. */
  readonly day: string
  readonly shown: string
}

function identification(
  kind: string,
  id: string,
  { charter, address, lang, day, shown }: Identified,
  title: string,
  final: boolean,
): string {
  const work = `/akn/un/${kind}/${encodeURIComponent(charter.id)}/${day}/${id.split('/').map(encodeURIComponent).join('-')}`
  const expression = `${work}/${three[lang]}@${shown}`
  const [organisation, platform] = ['#organisation', '#entente']
  return element(
    'meta',
    {},
    element(
      'identification',
      { source: platform },
      element(
        'FRBRWork',
        {},
        element('FRBRthis', { value: `${work}/!main` }),
        element('FRBRuri', { value: work }),
        element('FRBRdate', { date: day, name: 'Generation' }),
        element('FRBRauthor', { href: organisation, as: '#author' }),
        // An organisation of States is of no country: the code that ISO 3166 keeps for the United Nations stands for what is international.
        element('FRBRcountry', { value: 'un' }),
        element('FRBRname', { value: title }),
        element('FRBRauthoritative', { value: String(final) }),
      ),
      element(
        'FRBRExpression',
        {},
        element('FRBRthis', { value: `${expression}/!main` }),
        element('FRBRuri', { value: expression }),
        element('FRBRdate', { date: shown, name: 'Generation' }),
        element('FRBRauthor', { href: organisation, as: '#editor' }),
        element('FRBRlanguage', { language: three[lang] }),
      ),
      element(
        'FRBRManifestation',
        {},
        element('FRBRthis', { value: `${expression}/!main.xml` }),
        element('FRBRuri', { value: `${expression}.akn` }),
        element('FRBRdate', { date: shown, name: 'Generation' }),
        element('FRBRauthor', { href: platform, as: '#editor' }),
        element('FRBRformat', { value: 'application/akn+xml' }),
      ),
    ),
    element(
      'references',
      { source: platform },
      element('TLCOrganization', { eId: 'organisation', href: `${address}/${encodeURIComponent(charter.id)}`, showAs: charter.name }),
      element('TLCOrganization', { eId: 'entente', href: address, showAs: 'Entente' }),
      element('TLCRole', { eId: 'author', href: '/akn/ontology/role/author', showAs: 'Author' }),
      element('TLCRole', { eId: 'editor', href: '/akn/ontology/role/editor', showAs: 'Editor' }),
    ),
  )
}

const document = (root: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${element('akomaNtoso', { xmlns: AKOMA }, root)}\n`

function paragraph(prefix: string, p: Paragraph, { charter, address, lang }: Identified): string {
  const w = meetingWordsOf(lang)
  const acts = p.nos.map(no =>
    element('ref', { href: `${address}/${encodeURIComponent(charter.id)}/record?line=${no}#line-${no}` }, escapeXml(w.acts(String(no), 1))),
  )
  const words = [p.says.trim(), p.quoted ?? ''].filter(Boolean).map(escapeXml).join(' ')
  return element(
    'paragraph',
    { eId: `${prefix}para_${p.n}` },
    element('num', {}, `${p.n}.`),
    element('content', {}, element('p', {}, [words, ...(acts.length === 0 ? [] : [`(${acts.join(', ')})`])].join(' '))),
  )
}

const section = (n: number, title: string, paragraphs: readonly Paragraph[], of: Identified): string =>
  element('section', { eId: `sec_${n}` }, element('heading', {}, escapeXml(title)), ...paragraphs.map(p => paragraph(`sec_${n}__`, p, of)))

/** Minutes as a `debateReport`; `approved`: they were approved, and no longer move. */
export function akomaMinutes(minutes: Minutes, of: Identified, approved: boolean): string {
  const w = meetingWordsOf(of.lang)
  const title = w.minutesOf(minutes.title)
  const parts = [
    ...minutes.parts.map(part => [part.title, part.paragraphs] as const),
    ...(minutes.summary.length === 0 ? [] : [[w.summary, minutes.summary] as const]),
    ...(minutes.since.length === 0 ? [] : [[w.since, minutes.since] as const]),
  ].filter(([, paragraphs]) => paragraphs.length > 0)
  return document(
    element(
      'debateReport',
      { name: 'minutes', contains: 'originalVersion' },
      identification('debateReport', minutes.meeting, of, title, approved),
      element('preface', {}, element('p', {}, element('docTitle', {}, escapeXml(title)))),
      element(
        'mainBody',
        {},
        // The schema takes no body without anything in it.
        ...(parts.length === 0
          ? [element('p', {}, escapeXml(w.summaryEmpty))]
          : parts.map(([name, paragraphs], i) => section(i + 1, name, paragraphs, of))),
      ),
    ),
  )
}

/** A decision as an `act`: what became of it, in numbered paragraphs. */
export const akomaDecision = (run: MatterStanding, title: string, paragraphs: readonly Paragraph[], of: Identified): string =>
  document(
    element(
      'act',
      { name: 'decision', contains: 'originalVersion' },
      identification('act', run.id, of, title, run.state === 'settled'),
      element('preface', {}, element('p', {}, element('docTitle', {}, escapeXml(title)))),
      element('body', {}, ...paragraphs.map(p => paragraph('', p, of))),
    ),
  )
