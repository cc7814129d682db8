/**
 * Proof of notice: for each matter and party, when word of it was handed to the mail server, delivered to an address of the party, seen by one of
 * its delegates and acknowledged; each the first time and the last. These are facts about letters and pages. They are no acts: no rule counts
 * them, and they do not stand in the record.
 */
import type { Drawer, Kept } from '../../store/store.ts'

export const stages = ['handed', 'delivered', 'seen', 'acknowledged'] as const
export type Stage = (typeof stages)[number]

export interface Moment {
  /** Milliseconds since 1970. */
  readonly at: number
  /** The last act of which word was given. */
  readonly no: number
  readonly person?: string
  /** What the other side answered. */
  readonly says?: string
}

export type Proof = {
  readonly matter: string
  readonly party: string
  /** A letter that could not be handed over. */
  readonly failed?: Moment
} & { readonly [S in Stage]?: { readonly first: Moment; readonly last: Moment } }

const KIND = 'proof'
const keyOf = (matter: string, party = ''): string => `${encodeURIComponent(matter)} ${party}`
/** A page that is opened again so soon is not noted again. */
const AGAIN = 60_000

/** Notes that a party reached a stage. */
export async function prove(
  drawer: Drawer,
  { matter, party }: { readonly matter: string; readonly party: string },
  stage: Stage | 'failed',
  moment: Moment,
): Promise<void> {
  const key = keyOf(matter, party)
  for (let i = 0; i < 20; i++) {
    const kept: Kept<Proof> | null = await drawer.get<Proof>(KIND, key)
    const proof = kept?.value ?? { matter, party }
    if (stage !== 'failed') {
      const last = proof[stage]?.last
      if (stage === 'seen' && last && last.no >= moment.no && moment.at - last.at < AGAIN) return
    }
    const next: Proof =
      stage === 'failed' ? { ...proof, failed: moment } : { ...proof, [stage]: { first: proof[stage]?.first ?? moment, last: moment } }
    if (await drawer.put(KIND, key, next, { from: kept?.version ?? 0 })) return
  }
}

/** The proofs of a matter, by party. */
export async function proofsOf(drawer: Drawer, matter: string): Promise<ReadonlyMap<string, Proof>> {
  return new Map((await drawer.list<Proof>(KIND, keyOf(matter))).map(({ value }) => [value.party, value]))
}
