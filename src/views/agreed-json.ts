/** A text under negotiation as JSON: what the page shows, with every run of words and the act that brought it. */
import type { Charter } from '../charter/charter.ts'
import type { Standing } from '../judge/standing.ts'
import type { AgreedText } from './agreed.ts'
import { printJson } from './json.ts'

/** The JSON that the address and the command give; keys may be added. */
export const agreedJson = (charter: Charter, standing: Standing, text: AgreedText): string =>
  printJson({ charter: charter.id, asOf: standing.asOf, known: standing.known, ...text })
