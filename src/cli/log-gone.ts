/** A record that was kept under a log, and came without it. */
import type { Act } from '../record/act.ts'

/** Why a record without a checkpoint cannot be let pass, in a sentence; null where it never had a log, as records of the past have none. */
export function logGone(
  { key }: { readonly key: string | null },
  acts: readonly Act[],
  flags: { readonly key?: string | undefined; readonly checkpoint?: string | undefined },
): string | null {
  const says = (why: string): string =>
    `The log is missing (log/checkpoint): ${why}. Nothing signed vouches for these lines; do not rely on them. Name the whole export of the alliance, or its address.`
  if (flags.key !== undefined || flags.checkpoint !== undefined)
    return says(`--${flags.key === undefined ? 'checkpoint' : 'key'} asks for one`)
  if (key !== null) return says('its key came along (log/key)')
  const at = acts.findIndex(act => act.act === 'founded' || act.received !== undefined || act.person !== undefined)
  return at < 0
    ? null
    : says(`act ${at + 1} ${acts[at]?.act === 'founded' ? 'founded' : 'was received by'} a live alliance, and such a record has one`)
}
