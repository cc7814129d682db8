/** Reasons as data: a code and what fills its sentence, so that every language can say it. */
import type { Why } from './standing.ts'

const sentences = {
  counts: 'it counts',
  opens: 'it opens {procedure}',
  'not opened: by': '{procedure} is opened only by {who}, and not by {by}',
  'not opened: by, chair': '{procedure} is opened only by {who}, and not by {by}; {chair} holds the chair, and acts under its own name',
  'not opened: no party': '{procedure} is opened by a party, and {by} was not a party then',
  'not opened: no seat': '{procedure} is opened by those who sit in {body}, and {by} had no seat there then',
  'not opened: body': '{procedure} is taken in {bodies}; the act names {body}',
  'not opened: no such body': '{body} did not exist on that day',
  'not opened: past': 'it would have closed on {closed}, before it was opened',
  'not opened: no moment': 'the act names no moment in "until", and {procedure} closes as named',
  'not opened: too short': 'the moment named comes before {earliest}, the shortest time {procedure} allows',
  'not opened: no beginning': 'the act names no moment in "from" at which the meeting begins, and {procedure} asks for notice',
  'not opened: short notice': 'the meeting would begin before {earliest}, the shortest notice {procedure} allows',
  'not opened: under another edition': 'no procedure of that name stands in the edition in force',
  superseded: 'number {no} by the same party took its place',
  withdrawn: 'number {no} took it back',
  repeated: 'number {no} by the same party says the same',
  corrected: 'number {no} corrects it',
  'correction void': 'only who recorded an act, the registrar or the depositary may correct it, with a reason',
  early: 'nothing that asks for it was open yet',
  late: 'it came after the close, {closed}',
  settled: 'it came after the outcome',
  'not entitled': '{party} is not among those who count here',
  stranger: '"{by}" is neither a party nor an officer of this charter',
  'not by': 'only {by} may do this here',
  'not by, chair': 'only {by} may do this here; {chair} holds the chair, and acts under its own name',
  'perhaps in the chair':
    'the record leaves open whether {party} held the chair at that moment, and so whether this was opened; a person must rule',
  'not by nor officer': 'only {by} or an officer may do this here',
  'officers only': 'only an officer or a body may do this here',
  'no proxies': 'the charter allows no proxies here',
  'own act': "{party}'s own act, number {no}, prevails over its proxy",
  'proxy holder': 'a proxy is used by one party that counts here itself',
  'proxy limit': '{holder} already holds as many proxies as the charter allows, {limit}',
  final: 'positions are final here; number {no} stands',
  needs: 'it counts only with the field "{field}"',
  nothing: 'no procedure of this charter asks for it here',
  'nothing, for':
    'it opens {procedures}, for {whom} alone, and this is none of them; name in the field "class" or "concerning" what or whom it is for',
  statement: 'a statement: it is kept, and decides nothing',
  aside:
    'a statement on what another set up: it is kept as the word of whoever made it, and what is found of the thing of the other does not rest on it',
  ambiguous:
    'two runs of one procedure were open that could take it; name in the field "answers" the number of the act that opened the one meant',
  dating: 'its dating leaves open whether it came in time',
  order: 'the datings leave open which came first, it or number {no}; name the earlier in the field "after"',
  'nothing to extend': 'what it would change has already run out, or is not running',
  past: 'it names a moment that had gone by',
  shorter: 'it names a moment before the one that stands; a clock is extended, not shortened',
  'too long': '{procedure} closes on {latest} at the latest ({article}), and that holds; it names a later moment, {named}',
  'too soon': '{procedure} closes on {earliest} at the earliest ({article}), and that holds; it names an earlier moment, {named}',
  'opens: too long':
    'it opens {procedure}, which closes on {latest} at the latest ({article}); that holds in the place of the moment it names, {named}',
  'opens: too soon':
    'it opens {procedure}, which closes on {earliest} at the earliest ({article}); that holds in the place of the moment it names, {named}',
  'too short': '{procedure} has to run until {earliest} at least; it names a moment before that',
  step: 'a step of the procedure',
  conduct: 'a part of the meeting',
  'list closed': 'the list of speakers was closed by number {no}; a point of order may still be raised',
  'called anew': 'it changes when and where the meeting is held',
  called: 'the meeting that number {no} convened is open in this matter: it is changed by {by} alone, and another has a matter of its own',
  'called, chair':
    'the meeting that number {no} convened is open in this matter: it is changed by {by} alone ({chair} holds the chair), and another has a matter of its own',
  'no seat there': '{party} neither sits in {body} nor was asked to take part',
  ends: 'it ends {outcome}',
  'takes back nothing': 'there was nothing to take back',
  // Why a run stands as it does.
  undetermined: 'the record does not decide it; a person must',
  rounded: 'the figures of {weight} were rounded, and that could turn it',
  stopped: 'the clock has been stopped since {since}',
  'no figure': 'no figure of {weight} was found for {parties}',
  'no figures': 'no figure of {weight} was found for {parties} and {more} more',
  'clock open': 'the dating of number {no} leaves open whether the clock had run out before it',
  'may have closed': 'it closed on {since} at the earliest; the datings leave open whether it has',
  'may be closed': 'the dating of number {no} leaves open whether it is closed',
  'may be open': 'the dating of number {no} leaves open whether it is opened yet',
  published: 'number {no} made it known; the matter itself is not shown',
  withheld: 'it rests on a matter that is not shown',
  shut: 'the door was shut while silence ran (number {no}); the chair confirms, extends or restarts',
  tie: 'the votes are equal; {officer} decides',
  'before its time': 'it closed before {earliest}, the earliest at which it may be adopted',
  beyond: 'it would come after the year 9999, with which this calendar ends',
  cast: 'the votes were equal; {officer} decided, number {no}',
  cycle: 'matters rest on each other in a circle: {matters}',
  moved: 'the edition of {edition} moved it to {to}',
  ended: 'the edition of {edition} ended it',
  'new rule': 'from then on the new rule of the edition of {edition} governs it; the positions taken are kept',
  'new rule, bare': 'from then on the new rule of the edition of {edition} governs it; the positions taken are dropped',
  'wrong hash': 'the edition of {edition} was not brought in: its hash is another than the one named, {hash}…',
  revoked: 'number {no} took the instrument back before it had effect',
  anew: 'the edition of {edition} started it anew',
  ruled: 'ruled by {by}, number {no}',
  endless: 'outcomes open each other without end at one instant',
} as const

export type WhyCode = keyof typeof sentences
export const whySentences: Readonly<Record<WhyCode, string>> = sentences
const none: Readonly<Record<string, string>> = Object.freeze({})

export const why = (code: WhyCode, facts: Readonly<Record<string, string>> = none): Why => (facts === none ? plain(code) : { code, facts })
const kept = new Map<string, Why>()
function plain(code: WhyCode): Why {
  const known = kept.get(code)
  if (known !== undefined) return known
  const made = Object.freeze({ code, facts: none })
  kept.set(code, made)
  return made
}

/** A reason as a sentence; `words` are another language's sentences. */
export function sayWhy(w: Why, words: Readonly<Record<string, string>> = sentences): string {
  return (words[w.code] ?? w.code).replace(/\{(\w+)\}/g, (_, key: string) => w.facts[key] ?? '')
}
