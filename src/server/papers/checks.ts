/** What stands in the way of an act beside powers: a document that is not kept, an outcome that is not there, a number that is not the next. */
import { lastMoment, printInstant } from '../../basics/moment.ts'
import { PUBLISHED } from '../../judge/withheld.ts'
import type { Act } from '../../record/act.ts'
import type { Store } from '../../store/store.ts'
import { readCertificate } from '../../views/certificate.ts'
import { headline } from '../../views/headline.ts'
import { type Numbers, openNumbers } from '../../views/numbers.ts'
import { isFound } from '../../views/published.ts'
import { sayRefusal } from '../../views/refusal.ts'
import { readTextSet } from '../../views/texts.ts'
import { papersWordsOf } from '../../views/words.ts'
import type { Lang } from '../../words/languages.ts'
import type { Live } from '../live/live.ts'
import type { Organisation } from '../organisation.ts'

interface Fold {
  readonly charter: Organisation['charter']
  readonly numbers: Numbers
  folded: number
}
const folds = new WeakMap<Live, Fold>()

/** The numbers given so far, folded when asked; a charter that changed is folded from the start. */
export function numbersOf(live: Live): Numbers {
  const org = live.whole()
  const kept = folds.get(live)
  const fold = kept?.charter === org.charter ? kept : { charter: org.charter, numbers: openNumbers(org.charter), folded: 0 }
  folds.set(live, fold)
  for (; fold.folded < org.acts.length; fold.folded++) {
    const act = org.acts[fold.folded] as Act
    const at = lastMoment(act.received ?? act.at, org.charter.seat.zone)
    if (at !== null) fold.numbers.take(fold.folded + 1, act, at)
  }
  return fold.numbers
}

/** The longest document that is read as a certificate or a set of texts. */
const LONGEST = 512 * 1024

/** The sentence on what is in the way of an act, or null. */
export async function checkAct(store: Store, live: Live, act: Act, at: number, lang: Lang = 'en'): Promise<string | null> {
  const t = papersWordsOf(lang)
  const org = live.whole()
  if (act.act === 'numbered') {
    // The same number sent to the same matter again is the same act; the store gives its first receipt.
    if (
      numbersOf(live)
        .of(act.matter ?? '')
        .some(g => g.number === act.number)
    )
      return null
    const amiss = numbersOf(live).refused(act, at)
    return amiss === null ? null : sayRefusal(amiss, org.charter, lang)
  }
  if (act.act === PUBLISHED && act.matter !== undefined) {
    const { matter, outcome = '' } = act
    const { matters } = org.stand(printInstant(at, org.charter.seat.zone), matter)
    if (!isFound(act, matters)) return sayRefusal({ code: 'other outcome', facts: { matter, outcome } }, org.charter, lang)
  }
  if (act.text === undefined) return act.act === 'certified' ? t.certificateNeeded : null
  const document = await store.document(org.id, act.text)
  if (document === null) return t.noDocument(act.text)
  const text = document.bytes.length > LONGEST ? '' : new TextDecoder().decode(document.bytes)
  if (act.act === 'certified') {
    const certificate = readCertificate(text)
    if (certificate === null || certificate.matter !== act.matter || certificate.outcome !== act.outcome)
      return t.noCertificate(act.matter ?? '')
    const asOf = printInstant(at, org.charter.seat.zone)
    const runs = org.stand(asOf, act.matter ?? ' ').matters.filter(r => r.procedure !== null)
    if (runs.some(r => r.state === 'settled')) return null
    return t.notSettled(act.matter ?? '', runs[0] === undefined ? t.nothing : headline(runs[0], org.charter, lang, asOf))
  }
  for (const { lang: of, hash } of readTextSet(text)?.texts ?? [])
    if (hash !== null && (await store.document(org.id, hash)) === null) return t.textMissing(of, hash)
  return null
}

/** Acts of which there is only one, whoever sends them and through whichever node: their key is their own. */
export const onceOf = (act: Act): { readonly author: string; readonly key: string } | null =>
  act.act === 'numbered' && act.number !== undefined ? { author: 'numbers', key: `number ${act.number}` } : null

/** The sentence for a number that another was quicker to give. */
export function numberGone(live: Live, act: Act, at: number, lang: Lang = 'en'): string {
  const numbers = numbersOf(live)
  const refused = numbers.refused(act, at)
  return papersWordsOf(lang).numberJust(act.number ?? '', refused?.facts.next ?? '…')
}
