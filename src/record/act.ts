/**
 * What an act is, and the acts that every charter may use without declaring them. An act's name is what the party did, in the past:
 * “France *deposited*”. Adding an act is adding one row.
 *
 * How long an act speaks depends on its kind (Vienna Convention on the Law of Treaties, and the practice of organs): a *position* in the run
 * where it was taken, an *instrument* in the whole matter until it is withdrawn, a *step* of an officer in the run open when it is done;
 * a *statement* binds nothing.
 */
export type ActKind = 'position' | 'instrument' | 'step' | 'statement'

/** In what quality someone acts. */
export type Quality = 'party' | 'chair' | 'depositary' | 'registrar'

/** One act, as its line in the record says it. Its number is the place of its line. */
export interface Act {
  /** An instant, a day, a month, a year or an interval, as written. */
  readonly at: string
  /** The party, the parties of a joint act, or an officer. */
  readonly by: string | readonly string[]
  readonly act: string
  /** A path: `UKR/defence`. */
  readonly matter?: string
  readonly as?: Quality
  /** The principal for whom a proxy acts. */
  readonly for?: string
  /** The holder to whom a proxy is given. */
  readonly to?: string
  /** The SHA-256 of a document. */
  readonly text?: string
  /** The number of the act whose line this one replaces. */
  readonly corrects?: number
  readonly reason?: string
  readonly source?: string
  readonly note?: string
  /** The moment named for a clock. */
  readonly until?: string
  readonly procedure?: string
  /** The number of the act answered. */
  readonly answers?: number
  readonly body?: string
  /** The class or legal basis of the matter. */
  readonly class?: string
  /** The party or parties concerned. */
  readonly concerning?: string | readonly string[]
  readonly participants?: readonly string[]
  /** The day of the edition that this act brings in, with its `hash`. */
  readonly edition?: string
  readonly hash?: string
  /** What was ruled. */
  readonly outcome?: string
  /** The form of an instrument: ratification, acceptance, approval … */
  readonly instrument?: string
  /** The number of an act of the same party and day that comes before this one. */
  readonly after?: number
  /** Another matter to which this one refers. */
  readonly refers?: string
  readonly title?: string
  readonly url?: string
  readonly place?: string
  /** When the act was received; live acts only. */
  readonly received?: string
  /** SHA-256 of the salted part that is kept beside the line. */
  readonly sealed?: string
  /** Who may see the matter: public, parties, body, named. */
  readonly marking?: string
  /** The parties that may see a matter marked `named`. */
  readonly readers?: readonly string[]
  /** The random id of the person who sent a live act. */
  readonly person?: string
  /** The random id of the second person who put their name to it, where two are asked for. */
  readonly second?: string
  /** An office that needs no powers: head of government, minister for foreign affairs. */
  readonly office?: string
  /** The acts that powers cover; without it, all. */
  readonly kinds?: readonly string[]
  /** The moment from which powers hold; `until` is their end. */
  readonly from?: string
  /** The number given to a decision or document: `CD/2026/1`. */
  readonly number?: string
  /** A figure found, claimed, set or measured, as a decimal: `287`, `4.2`. */
  readonly value?: string
  /** What `value` counts: steps, percent, vehicles. */
  readonly unit?: string
  /** A sum of money in whole units of `currency`, as a decimal. */
  readonly amount?: string
  /** The currency of `amount`, as ISO 4217 writes it. */
  readonly currency?: string
  /** The assessor’s own word for what it found. */
  readonly grade?: string
  /** The method by which a figure or a finding was made, with its version. */
  readonly method?: string
  /** The numbers of the acts of evidence on which it rests. */
  readonly evidence?: readonly number[]
  /** Who made a piece of evidence. */
  readonly originator?: string
  /** Who collected it. */
  readonly collector?: string
  /** When it was collected. */
  readonly collected?: string
  /** The last day or moment on which it may be relied on. */
  readonly expires?: string
  /** The language of a text, as BCP 47 writes it. */
  readonly language?: string
  /** The day or moment by which it is to be done. */
  readonly due?: string
  /** The party, body or officer that has to see to it. */
  readonly owner?: string
  /** The matters that must come first. */
  readonly depends?: readonly string[]
  /** Through whom something was given. */
  readonly through?: string
  /** Who said it. */
  readonly speaker?: string
  /** In which role the speaker spoke that day. */
  readonly role?: string
  /** On which occasion. */
  readonly occasion?: string
  /** The paragraph of a text. */
  readonly paragraph?: string
  /** How sure the reporter is. */
  readonly confidence?: string
  /** By which channel it was told or sent. */
  readonly channel?: string
  /** The word that bounds a figure, as its source has it: about, over, nearly, at least. */
  readonly qualifier?: string
  /** How far money of which somebody else reports has come: pledge, commitment, allocation, disbursement, delivery in kind. */
  readonly stage?: string
}

/** The names that stand in a field, in its order: one, several, or none. */
export const namesIn = (field: string | readonly string[] | undefined): readonly string[] =>
  field === undefined ? [] : typeof field === 'string' ? [field] : field
/** Who did an act: a party, the parties of a joint act, or an officer. */
export const authorsOf = (act: Pick<Act, 'by'>): readonly string[] => namesIn(act.by)

/** What the judge must know of an act; a charter's `acts` block gives the same. */
export interface ActDefinition {
  readonly name: string
  readonly kind: ActKind
  /** A position that stands beside another and does not replace it. */
  readonly beside: boolean
  /** The acts this one takes back. */
  readonly undoes: readonly string[]
  /** The acts against which it speaks, so that who takes it does not take them: `objected` and `agreed`. */
  readonly opposes?: readonly string[]
  /** The wider act it counts as. */
  readonly countsAs: readonly string[]
  /** The instruments to which it is a step at home, as a vote in parliament; it takes the place of none. Read by views only. */
  readonly prepares?: readonly string[]
  /** Fields without which it does not count. */
  readonly needs: readonly string[]
  /**
   * Who may do a step or a statement: `its author`, `its owner`, `an officer`, or an officer, body, group or party by name; without it, anybody. Whose
   * it is, is told by what it changes: the act named in `answers` or the acts named in `evidence`, where it needs that field; else what its matter is.
   * Rows of this table alone say `its openers`, who opened the run of which the act says more, and `the registrar`.
   */
  readonly by?: readonly string[]
  /** Of whom, in the words of `by`, a statement on what was set up counts in what is found of it; of anybody else it is kept as its own word. */
  readonly heeded?: readonly string[]
  /** A part of a meeting's conduct: done by who conducts it, or by whoever sits in it. It decides nothing. */
  readonly conduct?: 'chair' | 'seat'
}

type More = Partial<Omit<ActDefinition, 'name' | 'kind'>>
const row = (kind: ActKind, name: string, more: More = {}): ActDefinition => ({
  name,
  kind,
  beside: false,
  undoes: [],
  countsAs: [],
  needs: [],
  ...more,
})
const rows = (kind: ActKind, ...names: string[]): ActDefinition[] => names.map(name => row(kind, name))

// Ratification, acceptance, approval and accession are one class: VCLT Art. 2(1)(b); succession joins it in the practice of depositaries.
const DEPOSITS = ['ratified', 'accepted', 'acceded', 'succeeded', 'deposited approval', 'notified acceptance']
const VOTES = ['voted in favour', 'voted against', 'abstained', 'constructively abstained', 'cast an invalid vote']

// What somebody set up is changed, ended and said to be reached by who set it up, who has to see to it, or an officer.
const OWN: More = { by: ['its author', 'its owner', 'an officer'] }
/** Acts by which a matter becomes something that has an author: who does the first of them in it. */
export const setsUp: ReadonlySet<string> = new Set([
  'set up the programme',
  'set the objective',
  'set up the project',
  'set the milestone',
  'set the indicator',
  'set the baseline',
  'set the target',
  'set the budget',
  'set the reckoning',
])

/** Stands in a line in the place of words that are sealed beside it. */
export const SEALED = 'sealed'
/** The act that says of another that its sealed part was erased. */
export const ERASED = 'erased the sealed part'
/** Whether the words of a field lie beside the line, or were erased. */
export const isSealed = (act: Act, field: 'reason' | 'note' | 'title' | 'place' | 'source'): boolean =>
  act.sealed !== undefined && act[field] === SEALED

const table: readonly ActDefinition[] = [
  ...rows('position', 'voted in favour'),
  row('position', 'voted against', { opposes: ['voted in favour'] }),
  ...rows('position', 'abstained', 'constructively abstained', 'cast an invalid vote', 'agreed'),
  row('position', 'objected', { opposes: ['agreed'] }),
  ...rows('position', 'approved'),
  // What an assessor found of a condition: assessors stand side by side, and a finding speaks until the next of the same assessor. A grade or a
  // figure alone is no word on whether it is met.
  ...rows('position', 'assessed as met'),
  ...['assessed as partly met', 'assessed as not met'].map(name => row('position', name, { opposes: ['assessed as met'] })),
  row('position', 'assessed', { beside: true }),
  row('position', 'disapproved', { opposes: ['approved'] }),
  // Presence, recusal, a motion or a reservation says nothing on the question itself: it stands beside a vote.
  row('position', 'recorded present', { beside: true, conduct: 'seat' }),
  row('position', 'left the room', { beside: true, undoes: ['recorded present'], conduct: 'seat' }),
  ...['recused', 'proposed an amendment', 'asked for a vote', 'placed a reservation', 'commented'].map(name =>
    row('position', name, { beside: true }),
  ),
  row('position', 'withdrew its objection', { beside: true, undoes: ['objected'] }),
  row('position', 'withdrew its vote', { beside: true, undoes: VOTES }),
  row('position', 'withdrew its amendment', { beside: true, undoes: ['proposed an amendment'] }),
  row('position', 'lifted its reservation', { beside: true, undoes: ['placed a reservation'] }),
  // A text under negotiation: words in square brackets are not agreed; who dissociates itself does not stand in the way of the others.
  ...['placed brackets', 'dissociated itself'].map(name => row('position', name, { beside: true })),
  row('position', 'lifted its brackets', { beside: true, undoes: ['placed brackets'] }),
  row('position', 'withdrew its dissociation', { beside: true, undoes: ['dissociated itself'] }),

  ...rows(
    'instrument',
    'signed',
    'deposited',
    'gave notice of withdrawal',
    'denounced',
    'became a party',
    'formulated a reservation',
    'objected to the reservation',
    // A standard adopted, by the practice of standardization agreements: promised, bound to with or without reservation, brought into use.
    'subscribed to the standard',
    'ratified the standard',
    'implemented the standard',
  ),
  row('instrument', 'withdrew its subscription', { undoes: ['subscribed to the standard'] }),
  row('instrument', 'gave up the standard', {
    undoes: ['subscribed to the standard', 'ratified the standard', 'implemented the standard'],
  }),
  ...DEPOSITS.map(name => row('instrument', name, { countsAs: ['deposited'] })),
  row('instrument', 'withdrew its instrument', { undoes: ['deposited', ...DEPOSITS] }),
  row('instrument', 'withdrew its notice', { undoes: ['gave notice of withdrawal', 'denounced'] }),
  row('instrument', 'withdrew its reservation', { undoes: ['formulated a reservation'] }),
  row('instrument', 'withdrew its objection to the reservation', { undoes: ['objected to the reservation'] }),
  // Agreed by the delegation, subject to its government's confirmation (as signature ad referendum, VCLT Art. 12(2)(b)).
  row('instrument', 'agreed ad referendum'),
  row('instrument', 'confirmed its agreement', { undoes: ['agreed ad referendum'] }),
  row('instrument', 'gave a proxy', { needs: ['to'] }),
  row('instrument', 'withdrew its proxy', { undoes: ['gave a proxy'] }),

  ...rows('step', 'proposed', 'tabled', 'requested consultations', 'requested membership', 'applied', 'invited', 'invited to accede'),
  ...rows('step', 'opened the vote', 'closed', 'closed the vote', 'closed the meeting', 'convened', 'adopted by acclamation'),
  row('step', 'extended', { needs: ['until'] }),
  row('step', 'fixed the time', { needs: ['until'] }),
  // An ordinary meeting goes on as a consultation; what was said in it before stays what it was, in the matter named.
  // Who converts it is asked here where no procedure hears it.
  row('step', 'converted the meeting', { needs: ['refers'], by: ['an officer'] }),
  ...rows('step', 'stopped', 'resumed', 'restarted', 'confirmed', 'door shut'),
  ...rows(
    'step',
    'ruled',
    'overruled',
    'determined',
    'announced',
    'issued',
    'certified',
    'circulated',
    'proposed silence',
    'placed under silence',
  ),
  ...['merged the amendment', 'declined the amendment'].map(name => row('step', name, { needs: ['answers'] })),
  // A meeting that lasts: what who conducts it does, and what those do who sit in it.
  ...['opened the session', 'closed the session'].map(name => row('step', name, { conduct: 'chair' })),
  ...['put on the agenda', 'set the speaking time', 'closed the list of speakers'].map(name => row('step', name, { conduct: 'chair' })),
  row('step', 'moved on the agenda', { needs: ['answers', 'number'], conduct: 'chair' }),
  ...['took off the agenda', 'took up', 'finished the item'].map(name => row('step', name, { needs: ['answers'], conduct: 'chair' })),
  row('step', 'gave the floor', { needs: ['to'], conduct: 'chair' }),
  row('step', 'ruled on the point of order', { needs: ['answers', 'outcome'], conduct: 'chair' }),
  ...['asked for the floor', 'took back its request', 'spoke', 'raised a point of order', 'distributed'].map(name =>
    row('step', name, { conduct: 'seat' }),
  ),
  // Minutes are made from the acts, circulated for approval, and corrected by acts.
  row('step', 'circulated the minutes'),
  row('step', 'corrected the minutes', { needs: ['paragraph', 'reason'] }),
  row('step', 'corrected the reading', { needs: ['edition', 'hash', 'reason'] }),
  ...rows('step', 'brought in', 'found', 'left out'),
  // Of a case: the edition of the catalogue of conditions it is held to, with the hash of its file; and what is done about a condition.
  // Where no procedure asks for them, an officer's or a body's word is enough, and the candidate's own is not.
  row('step', 'set the conditions', { needs: ['refers', 'text'], by: ['an officer'] }),
  row('step', 'waived the condition', { needs: ['until'], by: ['an officer'] }),
  row('step', 'opened for comment', { needs: ['until'], by: ['an officer'] }),
  // An edition of a catalogue of standards: its matter is the folder of its tables, `text` the hash of their list (record/catalogue.ts).
  row('step', 'brought in the catalogue', { needs: ['matter', 'text'], by: ['an officer'] }),

  ...rows('statement', 'stated', 'declared an intention', 'reported', 'claimed', 'noted', 'met', 'attached a statement'),
  ...rows('statement', 'made an interpretative statement'),
  // What somebody said, taken back or put right by who said it.
  ...['withdrew the statement', 'corrected the statement'].map(name => row('statement', name, { needs: ['answers'], by: ['its author'] })),
  // What two did together to find out whether it works; what one plans to replace, and what it replaced.
  row('statement', 'tested together', { needs: ['grade'] }),
  row('statement', 'planned the replacement', { needs: ['refers', 'due'] }),
  row('statement', 'gave up the replacement', { needs: ['refers'] }),
  row('statement', 'replaced the equipment', { needs: ['refers'] }),
  // A consultation in a crisis: what follows a request beside the judge's own answer.
  row('statement', 'acknowledged', { needs: ['answers'] }),
  ...['updated the alert', 'cancelled the alert'].map(name =>
    row('statement', name, { needs: ['answers'], by: ['its openers', 'an officer'] }),
  ),
  ...rows('statement', 'tested the alert', 'set out an option'),
  row('statement', 'confirmed the report', { needs: ['answers'] }),
  // Who corrects what another reported makes a report of its own.
  row('statement', 'corrected the report', { needs: ['answers'], heeded: ['its author', 'an officer'] }),
  row('statement', 'withdrew its report', { needs: ['answers'], by: ['its author', 'an officer'] }),
  ...['took a measure', 'drew a lesson'].map(name => row('statement', name, { needs: ['owner'] })),
  ...['carried out the measure', 'acted on the lesson'].map(name => row('statement', name, { needs: ['answers'], ...OWN })),
  // An exercise, in a record of its own.
  ...rows('statement', 'began the exercise', 'gave an inject', 'stopped the exercise', 'resumed the exercise', 'ended the exercise'),
  row('statement', 'moved the clock', { needs: ['until'] }),
  // A programme over several years: what is aimed at, by when, what came of it. Whether something is late follows from these and the day.
  ...['set up the programme', 'set the objective', 'set up the project', 'set the milestone', 'reached the milestone'].map(name =>
    row('statement', name, { needs: ['matter'], ...OWN }),
  ),
  row('statement', 'reported progress', { needs: ['matter'] }),
  ...['dropped', 'set the indicator'].map(name => row('statement', name, { needs: ['matter'], ...OWN })),
  ...['set the baseline', 'set the target'].map(name => row('statement', name, { needs: ['matter', 'value'], ...OWN })),
  row('statement', 'measured', { needs: ['matter', 'value'] }),
  row('statement', 'named a risk', { needs: ['matter', 'title'], ...(OWN.by && { heeded: OWN.by }) }),
  row('statement', 'closed the risk', { needs: ['answers'], ...OWN }),
  row('statement', 'set the budget', { needs: ['matter', 'amount', 'currency'], ...OWN }),
  // What is given, by how far it has come: five different things, which are never added together (OECD/DAC and IATI tell them apart too).
  ...['asked for funds', 'pledged', 'committed', 'allocated', 'disbursed', 'delivered in kind'].map(name =>
    row('statement', name, { needs: ['matter'] }),
  ),
  row('statement', 'reported the total', { needs: ['matter', 'stage'] }),
  // How the figures of a matter hang together: a running total, a share, the sum of its parts.
  row('statement', 'set the reckoning', { needs: ['matter', 'class'], ...OWN }),
  // Who sits without a vote says that it is of the same mind; it counts nowhere.
  row('statement', 'associated itself'),
  row('statement', 'struck', { needs: ['corrects', 'reason'] }),

  // On what findings rest. Who records what somebody outside found says who that is, and counts for nobody.
  row('statement', 'submitted evidence', { needs: ['originator'] }),
  row('statement', 'withdrew its evidence', { needs: ['evidence'], by: ['its author'] }),
  ...rows('statement', 'observed'),
  row('statement', 'recorded an assessment', { needs: ['originator'] }),

  // Who may act: issued and withdrawn by the party, registered or refused by the registrar. The judge passes them over.
  row('statement', 'issued credentials', { needs: ['to'] }),
  row('statement', 'issued full powers', { needs: ['to'] }),
  ...['withdrew its credentials', 'withdrew its full powers'].map(name => row('statement', name, { needs: ['answers'] })),
  ...['registered credentials', 'refused credentials'].map(name => row('statement', name, { needs: ['answers'] })),
  // Who may read, and what is erased: the platform obeys them.
  row('statement', 'marked', { needs: ['matter', 'marking'] }),
  row('statement', 'published the outcome', { needs: ['matter', 'outcome'] }),
  row('statement', ERASED, { needs: ['answers', 'reason'] }),
  row('statement', 'numbered', { needs: ['matter', 'number'] }),
  row('statement', 'rotated the key', { needs: ['hash'] }),
  row('statement', 'founded', { needs: ['hash'] }),
  row('statement', 'withheld'),
]

/** The built-in acts by name. */
export const builtinActs: Readonly<Record<string, ActDefinition>> = Object.freeze(
  Object.assign(Object.create(null), Object.fromEntries(table.map(r => [r.name, r]))),
)

// Where the name is not itself what follows “has”.
const PERFECT: Readonly<Record<string, string>> = {
  withdrew: 'withdrawn',
  gave: 'given',
  became: 'become',
  recused: 'been recused',
  spoke: 'spoken',
  recorded: 'been recorded',
  door: 'found the door',
  took: 'taken',
  drew: 'drawn',
  began: 'begun',
}

/** What follows “has” (or, of many, “have”): `withdrew its objection` is `withdrawn its objection`, and `withdrawn their objections`. */
export function perfect(name: string, many = false): string {
  const [first = '', ...rest] = name.split(' ')
  const done = [PERFECT[first] ?? first, ...rest].join(' ')
  return many ? done.replace(/\bits (\w+)/, 'their $1s') : done
}
