/** What `entente init` writes: small, whole alliances that pass `check`. All of them are invented, and say so. */

/** A template: file name in the folder → text. */
export interface Template {
  readonly name: string
  readonly says: string
  readonly files: Readonly<Record<string, string>>
  /** A day on which its record has something to show. */
  readonly day: string
}

const source = 'invented for the template'

const parties = `# source: ${source}
id,name
AUR,Aurland
BRI,Brimhaven
COR,Corsalis
DUN,Dunmark
EST,Esteria
`

const lines = (...acts: readonly object[]): string => acts.map(act => `${JSON.stringify({ ...act, source })}\n`).join('')

/** Three apostrophes stand for the three signs that fence a block in Markdown. */
const fenced = (text: string): string => text.replaceAll("'''", '```')

const front = (id: string, name: string): string => `---
id: ${id}
name: ${name}
seat: { city: Geneva, zone: Europe/Zurich }
edition: 2026-01-01
authentic: [en]
working: [en]
---

# ${name}

This alliance is invented; nothing in it is real. Replace the name, the seat, the parties and the articles by your own, and
run \`entente check\` after each change: it tells every fault with its line and what to write instead.

## Article 1 — Parties
`

const council: Template = {
  name: 'council',
  says: 'a council with meetings, decisions under short silences, and a consultation that any seat may call in a crisis',
  day: '2026-03-02',
  files: {
    'charter.md': fenced(`${front('lakes-council', 'The Lakes Council')}
Five lands are parties; all are equal.

'''yaml rule
parties: parties.csv
'''

'''yaml rule
bodies:
  Council:
    seats: parties
    chair: Secretary General
    order: alphabetical in English
    speakers: [points of order first, each once before any twice, as asked]
    speaking time: 5 minutes
officers: [Secretary General]
'''

## Article 2 — Consultation

Any land may call the Council together when it thinks that one of them is in danger. Nobody's act stops it. The Secretary General fixes
the hour, within a day of the request; where no hour is fixed, or a later one, the Council meets at the end of that day.

'''yaml rule
procedure: consultation
in: Council
as at: opening
opens with: requested consultations
opened by: any seat
closes: as named but at most 24 hours after
clock: { named by: fixed the time, by: Secretary General, shut by: nothing }
alerts: any seat
then: the Council meets
'''

## Article 3 — Decisions by silence

The Secretary General sends round a text and names the moment until which it may be objected to, at least an hour later. It is
adopted unless a land objects before.

'''yaml rule
procedure: decision by silence
in: Council
as at: opening
opens with: placed under silence
opened by: Secretary General
closes: as named but at least 1 hour after
clock: { extended by: extended, by: Secretary General }
unless: { any have: objected }
then: adopted
'''

## Article 4 — Meetings

Any land may convene a meeting, at least a day ahead. The Secretary General conducts it; points of order come first, and nobody speaks twice
before everybody who wants to has spoken. Three lands have to be there.

'''yaml rule
procedure: meeting
in: Council
as at: opening
opens with: convened
opened by: [any seat, Secretary General]
notice: at least 24 hours
conducted by: the Chair
closes: with closed the meeting
closed by: the Chair
positions: may change
quorum: { at least: 3, have: recorded present }
then: held
'''

## Article 5 — Minutes

The minutes are made from the acts. They are approved unless a land objects within ten days, and may be corrected afterwards by the
Secretary General.

'''yaml rule
procedure: approval of minutes
in: Council
as at: opening
opens with: circulated the minutes
opened by: the Chair
closes: 10 days after
unless: { any have: objected }
then: minutes approved
'''

'''yaml rule
procedure: correction of minutes
in: Council
as at: opening
opens with: corrected the minutes
opened by: the Chair
then: minutes corrected
'''
`),
    'parties.csv': parties,
    'record.jsonl': lines(
      {
        at: '2026-03-02T09:00:00+01:00',
        by: ['AUR', 'BRI'],
        act: 'requested consultations',
        matter: 'flood',
        title: 'Flood on the eastern shore',
      },
      {
        at: '2026-03-02T09:20:00+01:00',
        by: 'Secretary General',
        act: 'fixed the time',
        matter: 'flood',
        until: '2026-03-02T14:00:00+01:00[Europe/Zurich]',
      },
      {
        at: '2026-03-03T09:00:00+01:00',
        by: 'BRI',
        act: 'convened',
        matter: 'meetings/1',
        title: 'After the flood',
        from: '2026-03-05T10:00:00+01:00[Europe/Zurich]',
        until: '2026-03-06T17:00:00+01:00[Europe/Zurich]',
      },
    ),
  },
}

const consensus: Template = {
  name: 'consensus',
  says: 'decisions by consensus at meetings, and by silence between them',
  day: '2026-03-10',
  files: {
    'charter.md': fenced(`${front('lakes-league', 'The Lakes League')}
Five lands are parties; all are equal.

'''yaml rule
parties: parties.csv
'''

'''yaml rule
bodies:
  Council: { seats: parties, chair: Secretary General }
officers: [Secretary General]
'''

## Article 2 — Decisions at a meeting

The Council decides by consensus: a proposal is adopted when the chair closes the meeting and nobody has objected. There is
no abstention.

'''yaml rule
procedure: decision by consensus
in: Council
as at: opening
opens with: tabled
opened by: any party
closes: with closed the meeting
closed by: the Chair
unless: { any have: objected }
then: adopted
'''

## Article 3 — Decisions by silence

Between meetings the Secretary General may circulate a text. It is adopted unless a party has objected, or has proposed an
amendment, before the moment named, which is at least 72 hours after the text was circulated.

'''yaml rule
procedure: decision by silence
in: Council
as at: opening
opens with: placed under silence
opened by: Secretary General
closes: as named but at least 72 hours after
clock: { restarted by: restarted, by: Secretary General }   # with the text that was changed
unless: { any have: [objected, proposed an amendment] }
then: adopted
'''
`),
    'parties.csv': parties,
    'record.jsonl': lines(
      { at: '2026-02-02', by: 'AUR', act: 'tabled', matter: 'harbour-code', title: 'Harbour code' },
      { at: '2026-02-03', by: 'Secretary General', act: 'closed the meeting', matter: 'harbour-code' },
      {
        at: '2026-03-02T09:00:00+01:00',
        by: 'Secretary General',
        act: 'placed under silence',
        matter: 'fishing-season',
        title: 'Fishing season',
        until: '2026-03-06T12:00:00+01:00[Europe/Zurich]',
      },
      { at: '2026-03-05T17:20:00+01:00', by: 'DUN', act: 'objected', matter: 'fishing-season' },
    ),
  },
}

const population = `# source: ${source}
party,population
AUR,4100000
BRI,2300000
COR,900000
DUN,6200000
EST,1500000
`

const majority: Template = {
  name: 'qualified-majority',
  says: 'votes by two majorities at once, of members and of population, with a quorum',
  day: '2026-03-10',
  files: {
    'charter.md': fenced(`${front('coast-union', 'The Coast Union')}
Five lands are parties.

'''yaml rule
parties: parties.csv
'''

'''yaml rule
bodies:
  Assembly: { seats: parties, chair: President }
officers: [President]
'''

## Article 2 — Laws

A law is adopted when at least 55 % of the members, and with them at least 65 % of the population, have voted in favour.
Abstaining is not voting in favour. Two thirds of the members must be present.

'''yaml rule
procedure: law
in: Assembly
as at: opening
opens with: opened the vote
opened by: President
closes: with closed the vote
quorum: { at least: two thirds, have: recorded present }
when:
  all of:
    - { at least: 55%, have: voted in favour }
    - { at least: 65% of population, have: voted in favour }
then: adopted
from: on the 20th day after
'''
`),
    'parties.csv': parties,
    'population.csv': population,
    'record.jsonl': lines(
      { at: '2026-03-02', by: 'President', act: 'opened the vote', matter: 'ferry-law', title: 'Ferry law' },
      { at: '2026-03-02', by: ['AUR', 'BRI', 'COR', 'DUN'], act: 'recorded present', matter: 'ferry-law' },
      { at: '2026-03-02', by: ['AUR', 'BRI', 'DUN'], act: 'voted in favour', matter: 'ferry-law' },
      { at: '2026-03-02', by: 'COR', act: 'abstained', matter: 'ferry-law' },
      { at: '2026-03-02', by: 'President', act: 'closed the vote', matter: 'ferry-law' },
    ),
  },
}

const treaty: Template = {
  name: 'treaty',
  says: 'a treaty that enters into force after so many deposits, with accession and withdrawal',
  day: '2026-03-10',
  files: {
    'charter.md': fenced(`${front('river-treaty', 'The River Treaty')}
Whoever has deposited an instrument is a party from the day on which the treaty takes effect for it.

'''yaml rule
parties: parties.csv
join with: [bound]
leave with: [withdrawn]
'''

'''yaml rule
groups:
  States: { among: all listed }
'''

'''yaml rule
bodies:
  Founding Conference: { seats: all listed }
officers: [Depositary]
'''

## Article 2 — Entry into force

The treaty enters into force on the thirtieth day after three States have deposited their instruments.

'''yaml rule
procedure: entry into force
among: States
opens with: adopted
opened by: Founding Conference
when: { at least: 3, have: deposited }
then: in force
from: on the 30th day after
'''

## Article 3 — Effect for each State

A State that deposits before the entry into force is bound from that day; one that deposits later, from the thirtieth day
after its own deposit.

'''yaml rule
procedure: effect for each State
opens with: deposited
opened by: States
then: bound
from: [once in force, on the 30th day after opening]
'''

## Article 4 — Withdrawal

A party may withdraw by a notice to the Depositary; it takes effect one year later.

'''yaml rule
procedure: withdrawal
opens with: gave notice of withdrawal
then: withdrawn
from: 1 year after opening
ends: bound
'''
`),
    'parties.csv': parties,
    'record.jsonl': lines(
      {
        at: '2026-01-15',
        by: 'Founding Conference',
        act: 'adopted',
        matter: 'river-treaty',
        title: 'The River Treaty',
      },
      { at: '2026-02-02', by: 'AUR', act: 'ratified', matter: 'river-treaty' },
      { at: '2026-02-20', by: 'EST', act: 'acceded', matter: 'river-treaty' },
    ),
  },
}

export const templates: readonly Template[] = [consensus, majority, treaty, council]
