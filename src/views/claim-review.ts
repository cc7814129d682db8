/**
 * Statements as schema.org tells them (https://schema.org/ClaimReview, https://schema.org/Quotation), for programs that read JSON-LD. A claim with its verdict is
 * a *ClaimReview*, whose readers ask for `claimReviewed`, `reviewRating` with `alternateName`, and `url`; what only states is a *Quotation*. The verdict is a
 * word and no number: nothing here is a scale. What was said is told in the record's words, and `isBasedOn` says where it was taken from.
 */
import { dayOf, parseWhen } from '../basics/moment.ts'
import type { Charter } from '../charter/charter.ts'
import { isParty } from './say.ts'
import type { Statement } from './statements.ts'

interface Told {
  readonly charter: Charter
  /** The address of an act's statement on its page. */
  readonly urlOf: (no: number) => string
  /** The name of a party, a body or an officer. */
  readonly name: (id: string) => string
  /** The words of a verdict, and of its reason. */
  readonly verdict: (s: Statement) => string
  readonly reason: (s: Statement) => string
  readonly lang: string
}

/** All of them as one JSON-LD document. */
export function claimReviews(all: readonly Statement[], told: Told): object {
  return { '@context': 'https://schema.org', '@graph': all.map(s => (s.held === null ? quotation(s, told) : review(s, told))) }
}

function review(s: Statement, told: Told): object {
  const { charter, urlOf, verdict, reason, lang } = told
  return {
    '@type': 'ClaimReview',
    '@id': urlOf(s.no),
    url: urlOf(s.no),
    claimReviewed: s.says ?? s.act,
    inLanguage: lang,
    reviewRating: { '@type': 'Rating', alternateName: verdict(s), ratingExplanation: reason(s) },
    author: { '@type': 'Organization', name: charter.name, url: urlOf(s.no).replace(/\/statements.*$/, '') },
    itemReviewed: { '@type': 'Claim', author: speaker(s, told), ...published(s, charter), ...appearance(s, 'appearance') },
  }
}

function quotation(s: Statement, told: Told): object {
  return {
    '@type': 'Quotation',
    '@id': told.urlOf(s.no),
    url: told.urlOf(s.no),
    text: s.says ?? s.act,
    inLanguage: told.lang,
    creator: speaker(s, told),
    ...published(s, told.charter),
    ...appearance(s, 'isBasedOn'),
  }
}

/** A person with the role of that day, or the body that said it. */
function speaker(s: Statement, { name, charter }: Told): object {
  const of = s.by.map(name).join(', ')
  if (s.speaker === null) return { '@type': 'Organization', name: of }
  const [by = ''] = s.by
  // Who only enters what others said lends them no name.
  const house = s.for !== null ? name(s.for) : isParty(charter, by) ? name(by) : s.entered ? null : charter.name
  return {
    '@type': 'Person',
    name: s.speaker,
    ...(s.role === null ? {} : { jobTitle: s.role }),
    ...(house === null ? {} : { affiliation: { '@type': 'Organization', name: house } }),
  }
}

/** The day, where one is known; else the days between which it lies. */
function published({ at }: Statement, { seat }: Charter): object {
  const when = parseWhen(at, seat.zone)
  if (typeof when === 'string') return {}
  if (when.kind !== 'interval' && /^\d{4}-\d\d-\d\d/.test(at)) return { datePublished: at.replace(/\[.*$/, '') }
  const day = (ms: number): string => (Number.isFinite(ms) ? dayOf(ms, seat.zone) : '..')
  return { temporalCoverage: `${day(when.from)}/${day(when.until)}` }
}

function appearance({ source, url, text, collected, occasion }: Statement, as: 'appearance' | 'isBasedOn'): object {
  const address = url ?? /https?:\/\/[^\s<>";,]+/.exec(source ?? '')?.[0]
  const work = {
    ...(source === null ? {} : { name: source }),
    ...(address === undefined ? {} : { url: address }),
    ...(text === null ? {} : { sha256: text }),
    ...(collected === null ? {} : { sdDatePublished: collected }),
    ...(occasion === null ? {} : { about: occasion }),
  }
  return Object.keys(work).length === 0 ? {} : { [as]: { '@type': text === null ? 'CreativeWork' : 'MediaObject', ...work } }
}
