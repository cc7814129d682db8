/** Certificates again: each document has the hash that its act names, and says what the judge finds; every difference is named. */
import type { Charter } from '../charter/charter.ts'
import { standing, type World } from '../judge/judge.ts'
import { correctedIn } from '../judge/log.ts'
import type { Act } from '../record/act.ts'
import { certifiedOf, type Shelf } from '../server/papers/shelf.ts'
import { sha256 as sha256Hex } from '../server/opening.ts'
import { readCertificate } from '../views/certificate.ts'
import { readTextSet, versionsOf } from '../views/texts.ts'

export interface Checked {
  readonly certified: number
  /** What does not agree, a sentence each. */
  readonly amiss: readonly string[]
  /** What is good to know, and no fault. */
  readonly notes: readonly string[]
}

const show = (value: unknown): string =>
  value === null || value === undefined ? 'nothing' : typeof value === 'string' ? `“${value}”` : JSON.stringify(value)

/** Checks every certificate of a record as of a day; `documents` gives the document of a SHA-256. */
export function checkCertificates(
  charter: Charter,
  acts: readonly Act[],
  world: World,
  { documents, asOf }: { documents: (hash: string) => string | null; asOf: string },
): Checked {
  const amiss: string[] = []
  const notes: string[] = []
  const struck = correctedIn(charter, acts)
  let certified = 0
  for (const [i, act] of acts.entries()) {
    const { matter, text: hash } = act
    if (act.act !== 'certified' || hash === undefined || matter === undefined || struck.has(i + 1)) continue
    certified++
    const said = (says: string): void => void amiss.push(`Act ${i + 1}, which certifies ${matter}: ${says}`)
    const document = documents(hash)
    if (document === null) {
      said(`its document is not here (${hash}).`)
      continue
    }
    if (sha256Hex(document) !== hash) {
      said(`what came along is not the document of that SHA-256 (${hash}); do not rely on it.`)
      continue
    }
    const certificate = readCertificate(document)
    if (certificate === null) {
      said('its document is no certificate.')
      continue
    }
    if (certificate.matter !== matter || certificate.outcome !== act.outcome)
      said(`its document is of ${show(certificate.matter)} and says ${show(certificate.outcome)}, and the act says ${show(act.outcome)}.`)
    const now = standing(world, asOf, matter)
    const run = now.matters.find(m => m.id === matter && m.procedure === certificate.procedure && m.opened === certificate.opened)
    if (run === undefined) {
      said(
        `it says ${show(certificate.outcome)}, and the judge finds nothing settled (${certificate.procedure}, opened ${certificate.opened}).`,
      )
      continue
    }
    const shelf: Shelf = {
      certificates: [{ no: i + 1, certificate }],
      versions: versionsOf({ acts, struck }, matter, of => {
        const found = documents(of)
        return found === null || sha256Hex(found) !== of ? null : readTextSet(found)
      }),
    }
    const then = run.settledAt === null ? now : standing(world, run.settledAt, matter)
    const found = certifiedOf({ standing: now, run, acts, shelf, parties: then.parties })
    for (const d of found?.differ ?? [])
      said(
        d.field === 'outcome'
          ? `it says ${show(d.certified)}, and the judge finds ${d.judged === null ? 'nothing settled' : show(d.judged)}.`
          : `of “${d.field}” it says ${show(d.certified)}, and the judge finds ${show(d.judged)}.`,
      )
    if (certificate.charterHash !== charter.hash)
      notes.push(
        `${matter} was certified under the charter ${certificate.charterHash.slice(0, 16)}…, which has grown since to ${charter.hash.slice(0, 16)}…; the outcome was judged again under it.`,
      )
  }
  return { certified, amiss, notes }
}
