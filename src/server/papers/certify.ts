/** Certifying an outcome and giving it its number: the document is made here, and the act goes the one way that all acts go. */
import { printInstant } from '../../basics/moment.ts'
import { credentialsOf } from '../../charter/secretariat.ts'
import type { MatterStanding } from '../../judge/standing.ts'
import { type Certificate, printCertificate } from '../../views/certificate.ts'
import { headline } from '../../views/headline.ts'
import { editionOf } from '../../views/matters.ts'
import { papersWordsOf } from '../../views/words.ts'
import type { Lang } from '../../words/languages.ts'
import { bring } from '../live/shown.ts'
import { type Apart, type InHand, submit, type Taken } from '../live/door.ts'
import type { Refused } from '../live/sent.ts'
import type { Hall } from '../live/hall.ts'
import type { Organisation } from '../organisation.ts'
import type { Person } from '../people/person.ts'
import { numbersOf } from './checks.ts'
import { certificateNow, type Certified, certifiedOf, type Judged, shelfOf, thenOf } from './shelf.ts'
import { runOf, type Which } from './sheets.tsx'

/** A run with all that is judged and certified of it now. */
export async function judgedNow(hall: Hall, org: Organisation, which: Which, now: number): Promise<Judged | null> {
  const standing = org.stand(printInstant(now, org.charter.seat.zone), which.matter)
  const { run } = runOf(org, standing, which)
  if (run === null) return null
  const shelf = await shelfOf(hall.store, org, which.matter, standing.known)
  return { standing, run, acts: org.acts, shelf, parties: thenOf(org, standing, run).parties }
}

export interface Foreseen {
  readonly run: MatterStanding
  readonly certificate: Certificate
  readonly before: Certified | null
}

/** The certificate that would be sent, or why there is none. */
export async function foreseeCertificate(
  hall: Hall,
  org: Organisation,
  which: Which,
  { now, lang }: { now: number; lang: Lang },
): Promise<Foreseen | string> {
  const t = papersWordsOf(lang)
  const judged = await judgedNow(hall, org, which, now)
  if (judged === null) return t.notSettled(which.matter, t.nothing)
  const { run, standing } = judged
  if (run.state !== 'settled') return t.notSettled(run.id, headline(run, org.charter, lang, standing.asOf))
  const certificate = certificateNow(judged)
  if (certificate === null) return t.undecided(run.id)
  const before = certifiedOf(judged)
  const same = before !== null && before.differ.length === 0
  const later = before !== null && (['number', 'announced', 'numbered'] as const).some(f => before.certificate[f] !== certificate[f])
  return same && !later ? t.already(before.no) : { run, certificate, before }
}

/** Certifies the outcome of a run; `outcome` is the one its sender saw. */
export async function certify(
  hall: Hall,
  org: Organisation,
  person: Person,
  { which, outcome, now, lang }: { which: Which; outcome: string | null; now: number; lang: Lang },
): Promise<Taken | Apart | InHand | Refused> {
  const foreseen = await foreseeCertificate(hall, org, which, { now, lang })
  if (typeof foreseen === 'string') return { kind: 'refused', status: 409, says: foreseen }
  const { certificate } = foreseen
  if (outcome !== null && outcome !== certificate.outcome)
    return { kind: 'refused', status: 409, says: papersWordsOf(lang).turned(outcome, certificate.outcome) }
  const text = await bring(hall, person.id, new TextEncoder().encode(printCertificate(certificate)), 'application/json')
  const sent = { act: 'certified', matter: certificate.matter, outcome: certificate.outcome, text }
  return submit(hall.way, { person, sent, key: `certified:${text}` }, now)
}

/** The officer who certifies, as the charter says it today. */
export const certifierOf = (hall: Hall): string => credentialsOf(hall.edition()).certifiedBy

export interface Offered {
  readonly series: string
  readonly by: string
  readonly number: string
}

/** The numbers that a matter can be given now: the next of each series, and what follows the numbers it bears. */
export function numbersFor(hall: Hall, matter: string, now: number): readonly Offered[] {
  const numbers = numbersOf(hall.live)
  const org = hall.live.whole()
  const edition = editionOf(org.charter, org.stand(printInstant(now, org.charter.seat.zone), ' ').edition)
  const borne = numbers.of(matter).filter(g => !/\/(Corr|Add|Rev)\.\d+$/.test(g.number))
  return Object.values(edition.series).flatMap((series): Offered[] => {
    const next = numbers.next(series.name, now)
    const own = borne.filter(g => numbers.refused({ by: series.by, matter, number: numbers.after(g.number, 'Corr') }, now) === null)
    if (own.length > 0)
      return own.flatMap(g =>
        (['Corr', 'Add', 'Rev'] as const).map(kind => ({ series: series.name, by: series.by, number: numbers.after(g.number, kind) })),
      )
    return next === null ? [] : [{ series: series.name, by: series.by, number: next }]
  })
}

/** Gives a matter a number: the one named, else the next of the series; where another node was quicker, the one after it. */
export async function giveNumber(
  hall: Hall,
  person: Person,
  { matter, number, series, now }: { matter: string; number: string | null; series: string | null; now: number },
): Promise<Taken | Apart | InHand | Refused> {
  const t = papersWordsOf('en')
  for (let i = 0; ; i++) {
    const next = number ?? (series === null ? null : numbersOf(hall.live).next(series, now))
    if (next === null) return { kind: 'refused', status: 400, says: t.numberNothing }
    const answer = await submit(hall.way, { person, sent: { act: 'numbered', matter, number: next } }, now)
    if (answer.kind !== 'refused' || answer.status !== 409 || number !== null || i === 4) return answer
    const head = await hall.store.head(hall.live.id)
    await hall.live.heard(head?.size ?? 0)
    if (numbersOf(hall.live).next(series as string, now) === next) return answer
  }
}
