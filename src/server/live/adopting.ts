/** Whose word an act about a standard or about equipment is: a party speaks of its own forces, and of tests in which it took part. */
import { nearest } from '../../basics/text.ts'
import { printInstant } from '../../basics/moment.ts'
import type { Charter } from '../../charter/charter.ts'
import type { Act } from '../../record/act.ts'
import { adoptionActs } from '../../views/adoption.ts'
import { equipmentActs } from '../../views/equipment.ts'
import { sideOf } from '../../views/interoperability.ts'
import { nameOf } from '../../views/say.ts'
import { catalogueWordsOf } from '../../views/words.ts'
import type { Lang } from '../../words/languages.ts'
import type { Organisation } from '../organisation.ts'

const OWN: ReadonlySet<string> = new Set([...adoptionActs, ...equipmentActs])

/** Why an act cannot be its author's word, in a sentence; null where it can. */
export function adoptingAmiss(charter: Charter, act: Act, lang: Lang = 'en'): string | null {
  const t = catalogueWordsOf(lang).adopting
  const authors = [act.by].flat()
  const isParty = (id: string): boolean => charter.parties.some(p => p.id === id)
  if (OWN.has(act.act)) {
    const office = authors.find(by => !isParty(by))
    if (office !== undefined) return t.partiesOnly(nameOf(charter, office, lang))
    const of = equipmentActs.some(name => name === act.act) ? 'equipment' : 'standards'
    return (act.matter ?? '').startsWith(`${of}/`) ? null : t.wrongMatter(`${of}/…`)
  }
  if (act.act !== 'tested together') return null
  const sides = act.participants ?? authors
  const stranger = sides.find(side => !isParty(sideOf(side).party))
  if (stranger !== undefined)
    return t.noSide(
      stranger,
      nearest(
        stranger,
        charter.parties.map(p => p.id),
      ),
    )
  if (new Set(sides).size < 2) return t.twoSides
  const absent = authors.find(by => isParty(by) && !sides.some(side => sideOf(side).party === by))
  return absent === undefined ? null : t.notTaken(nameOf(charter, absent, lang))
}

/** Why a standard that an act names is none of the catalogue that its author reads, in a sentence; null where it is one, or none is kept. */
export async function standardAmiss(see: () => Organisation, act: Act, at: number, lang: Lang = 'en'): Promise<string | null> {
  if (!OWN.has(act.act) && act.act !== 'tested together') return null
  const seen = see()
  const named = [act.matter, act.refers].find(path => path?.startsWith('standards/'))
  const read = named === undefined ? null : await seen.catalogue(printInstant(at, seen.charter.seat.zone))
  const id = named?.split('/')[1] ?? ''
  if (read === null || read.ok === null || read.ok.standards.has(id)) return null
  return catalogueWordsOf(lang).adopting.noStandard(id, nearest(id, read.ok.standards.keys()))
}
