/**
 * The answers that are fixed: others build on them, so keys may be added and none is removed or given another meaning. The OpenAPI document
 * carries them, and tests hold them against real answers.
 */
import { z } from 'zod'
import { fields as actFields, holdsNumber, holdsNumbers, isAlwaysList } from '../record/fields.ts'

const text = z.string()
const whole = z.number().int()
const day = text.describe('A day, or an instant with its zone, as at the seat.')

/** A reason: its sentence in English, and beside it the same as data. */
const reasoned = {
  why: text.nullable().describe('The reason, a sentence in English.'),
  reason: z
    .looseObject({ code: text, facts: z.record(text, text) })
    .optional()
    .describe('The same as data, for other languages.'),
}
const worths = [
  'counts',
  'opens',
  'superseded',
  'repeated',
  'early',
  'late',
  'without standing',
  'exceeds',
  'void',
  'moot',
  'ambiguous',
  'withdrawn',
  'corrected',
  'noted',
  'not opened',
] as const
const worth = z.enum(worths)

export const actWorth = z
  .looseObject({
    no: whole.describe('The act’s line in the record, counted from 1.'),
    worth,
    ...reasoned,
    parties: z.array(z.looseObject({ party: text, worth, ...reasoned })).optional(),
  })
  .describe('What the judge says of an act.')

export const finding = z
  .looseObject({
    rule: text,
    article: text,
    line: whole,
    state: z.enum(['met', 'awaited', 'barred', 'undetermined']),
    final: z.boolean().describe('Nothing that may still be done can turn it.'),
    facts: z.looseObject({}).describe('What was counted.'),
    awaiting: z.array(text).describe('Ids of the parties whose act would count and is not there.'),
    until: day.nullable().describe('The clock it waits for.'),
    get parts() {
      return z.array(finding)
    },
  })
  .describe('What a rule found, with what it was made from.')

export const run = z
  .looseObject({
    id: text.describe('The matter’s path.'),
    procedure: text.nullable(),
    article: text,
    line: whole,
    edition: text,
    opened: day,
    openedBy: z.array(text),
    concerning: z.array(text),
    body: text.nullable(),
    refers: text.nullable(),
    state: z.enum(['open', 'settled']),
    outcome: text.nullable().describe('adopted, in force, vetoed, lapsed …; a charter may name its own.'),
    settledAt: day.nullable(),
    settledBy: text.nullable(),
    effectiveFrom: day.nullable(),
    effectiveBy: day.nullable(),
    effectiveUntil: day.nullable(),
    final: z.boolean().describe('What is settled cannot turn any more.'),
    closes: day.nullable(),
    effects: z.array(z.looseObject({ party: text, from: day.nullable(), until: day.nullable() })),
    acts: z.array(actWorth),
    finding: finding.nullable(),
    ...reasoned,
  })
  .describe('One run of a procedure in a matter: `id`, `procedure` and `opened` are its key.')

const coordinates = {
  charter: text.describe('The organisation’s id.'),
  charterHash: text.describe('SHA-256 of the charter with its annexes.'),
  edition: text.describe('The edition in force.'),
  asOf: day,
  known: whole.describe('How many lines of the record are known.'),
}

export const standing = z
  .looseObject({
    ...coordinates,
    parties: z.array(text).describe('Ids of the parties of that day.'),
    matters: z.array(run),
    next: z.looseObject({ at: day, matter: text, what: text }).nullable().describe('The next clock.'),
  })
  .describe('Where everything stands, with reasons.')

export const party = z
  .looseObject({ id: text, name: text, columns: z.record(text, text).describe('The annex’s other columns, as written.') })
  .describe('A member in its own right.')

export const partyStanding = z
  .looseObject({
    ...coordinates,
    party,
    member: z.boolean().describe('Whether it is a party on that day.'),
    awaited: z.array(z.looseObject({ id: text, procedure: text.nullable(), opened: day })),
    effects: z.array(z.looseObject({ matter: text, outcome: text.nullable(), from: day.nullable(), until: day.nullable() })),
    acts: z.array(actWorth.extend({ matter: text, procedure: text.nullable() })),
  })
  .describe('One party: what is awaited from it, what is in effect for it, what it did.')

const shapes: Readonly<Record<string, z.ZodType>> = Object.fromEntries(
  actFields
    .filter(name => !['at', 'by', 'act'].includes(name))
    .map(name => [
      name,
      holdsNumber(name)
        ? whole.optional()
        : name === 'concerning'
          ? z.union([text, z.array(text)]).optional()
          : holdsNumbers(name)
            ? z.array(whole).optional()
            : isAlwaysList(name)
              ? z.array(text).optional()
              : text.optional(),
    ]),
)
export const act = z
  .looseObject({
    at: text.describe('An instant, a day, a month, a year or an interval, as written.'),
    by: z.union([text, z.array(text)]).describe('The party, the parties of a joint act, or an officer.'),
    act: text,
    ...shapes,
  })
  .describe('An act as its line in the record says it.')

export const recordPage = z
  .looseObject({
    charter: text,
    acts: whole.describe('How many acts there are in all.'),
    page: whole,
    pages: whole,
    matter: text.nullable(),
    lines: z.array(act.extend({ no: whole.describe('The number of the line, from 1.') })),
  })
  .describe('A page of the record.')

const fault = z.looseObject({ file: text, line: whole, says: text })
export const listed = z
  .looseObject({
    organisations: z.array(
      z.union([
        z.looseObject({
          id: text,
          name: text,
          charterHash: text,
          editions: z.array(text),
          acts: whole,
          matters: whole,
          href: text,
        }),
        z.looseObject({ id: text, faults: z.array(fault) }),
      ]),
    ),
  })
  .describe('The organisations served here; those that cannot be served are listed with their faults.')

export const charter = z
  .looseObject({
    charter: text,
    name: text,
    charterHash: text,
    seat: z.looseObject({ city: text, zone: text }),
    authentic: z.array(text),
    working: z.array(text),
    editions: z.array(z.looseObject({ date: text, file: text, hash: text, inForce: z.boolean() })),
    edition: text,
    articles: z.array(
      z.looseObject({
        title: text,
        line: whole,
        prose: text,
        rules: z.array(z.looseObject({ line: whole, understood: z.array(text) })),
      }),
    ),
    differences: z
      .looseObject({
        from: text,
        list: z.array(
          z.looseObject({ title: text, was: z.array(text), now: z.array(text), what: z.enum(['added', 'removed', 'changed']) }),
        ),
      })
      .nullable()
      .describe('What differs from the edition before.'),
    annexes: z.array(z.looseObject({ file: text, source: text, columns: z.array(text), rows: whole })),
    parties: z.array(party),
  })
  .describe('An edition of the charter, and how it was understood.')

export const receipt = z
  .looseObject({
    no: whole.describe('The act’s number: its line in the record.'),
    received: text,
    line: text.describe('The line, byte for byte the leaf of the log.'),
    again: z.boolean().describe('An earlier sending of the same act was kept already.'),
    worth: actWorth.nullable(),
    receipt: text.describe('Where the proof of inclusion is.'),
  })
  .describe('What was kept.')

export const waiting = z
  .looseObject({
    apart: text.optional().describe('Its key, where it is kept apart for lack of powers, until the party confirms it.'),
    hand: text.optional().describe('Its key, where it waits for a second name.'),
    received: text.optional(),
    until: text.optional().describe('The last moment to put the second name to it.'),
    says: text,
  })
  .describe('Not yet in the record.')

export const done = z.looseObject({ ok: z.literal(true) })

export const preview = z
  .looseObject({
    says: z.array(text).describe('What would follow, in sentences.'),
    act: z.looseObject({}).describe('The act as it would stand in the record.'),
    powers: text.nullable().describe('Why the act would be kept apart; null where the sender may do it.'),
    worth: actWorth.nullable(),
    after: z
      .looseObject({ matter: text, outcome: text, settledAt: text })
      .nullable()
      .describe('The adopted text that it would change, had it not come after; null where there is none.'),
    alerts: z.array(text).describe('The parties whose officers on duty would be alerted by it.'),
    changes: z.array(z.looseObject({ before: run.nullable(), after: run })),
    key: text.nullable(),
  })
  .describe('What an act would be worth and change.')

export const healthz = z.looseObject({
  ok: z.boolean(),
  organisations: whole,
  broken: whole,
  altered: whole.describe('Live ones whose record in the database is not the one that was signed.'),
})

export const files = z.looseObject({
  org: text,
  live: z.boolean().describe('Whether a log is kept; a folder that is only read has none.'),
  files: z.array(z.looseObject({ path: text, hash: text, since: whole })),
})

export const problem = z
  .looseObject({
    type: text.describe('Which problem it is: `/-/api#not-found`; it stays the same.'),
    title: text,
    status: whole,
    detail: text.describe('One sentence on what is wrong and what to do.'),
    meant: text.optional().describe('An address that may have been meant.'),
  })
  .describe('A refusal (RFC 9457).')

/** Their names in the document. */
export const components: Readonly<Record<string, z.ZodType>> = {
  Standing: standing,
  Run: run,
  Finding: finding,
  ActWorth: actWorth,
  Party: party,
  PartyStanding: partyStanding,
  Act: act,
  RecordPage: recordPage,
  Organisations: listed,
  Charter: charter,
  Receipt: receipt,
  Waiting: waiting,
  Preview: preview,
  Files: files,
  Done: done,
  Health: healthz,
  Problem: problem,
}
