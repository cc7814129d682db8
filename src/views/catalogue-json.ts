/** Answers about catalogues as JSON: keys may be added, never removed. */
import { type Catalogue, type DayOf, replay, type Requirement, sortedOn, type Standard, stoodOn } from './catalogue.ts'
import { type Difference, flawsOf, profilesOf } from './catalogue-profiles.ts'

/** A standard with where it was at the end of a day. */
export function standardJson(standard: Standard, day: string): object {
  const { events, type, catalogue, coveredBy, covers, replaces, replacedUntil, ...of } = standard
  const { phase, by, revived } = stoodOn(standard, day)
  return {
    ...of,
    catalogue,
    type,
    coveredBy: coveredBy || null,
    covers: covers || null,
    replaces: replaces || null,
    replacedUntil: replacedUntil || null,
    phase,
    since: by?.day ?? null,
    revived,
  }
}

/** Where everything was on a day: counts, and what was entered that day. */
export function dayJson(catalogue: Catalogue, day: string): { readonly counts: object; readonly that: DayOf | null } {
  const { stands, deleted, ahead, revived } = sortedOn(catalogue, day)
  return {
    counts: { stand: stands.length, deleted: deleted.length, ahead: ahead.length, revived: revived.length },
    that: replay(catalogue).find(d => d.day === day) ?? null,
  }
}

const bare = ({ line: _, ...row }: Requirement): object => row

/** What profiles ask for, and what is amiss with it. */
export function requirementsJson(catalogue: Catalogue): object {
  return {
    requiredOn: catalogue.requiredOn,
    requirements: catalogue.requirements.length,
    flaws: flawsOf(catalogue).map(flaw => ({
      kind: flaw.kind,
      ...bare(flaw.requirement),
      deletedOn: flaw.kind === 'deleted' ? flaw.by.day : null,
    })),
    profiles: profilesOf(catalogue.requirements).map(({ id, title, rows }) => ({
      id,
      title,
      requirements: rows.map(({ standard, obligation, lifecycle }) => ({ standard, obligation, lifecycle })),
    })),
  }
}

/** The difference of two baselines. */
export function differenceJson({ from, to, ...rest }: Difference): object {
  return { from: { name: from.name, day: from.day }, to: { name: to.name, day: to.day }, ...rest }
}
