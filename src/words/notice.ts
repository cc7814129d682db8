/** What people are told of, in English; every other language is typed by them. */
export const noticeEnglish = {
  letter: {
    dear: (name: string) => `${name},`,
    acted: (title: string, did: string) => `${title}: ${did.replace(/\.$/, '')}`,
    received: (when: string, no: number) => `Received on ${when}, as number ${no} of the record.`,
    reason: (text: string) => `Reason given: ${text}`,
    now: (stands: string) => `Where it stands now: ${stands}`,
    runsUntil: (when: string, city: string) => `The clock runs until ${when}, time at the seat in ${city}.`,
    instant: 'An act received at that instant or later is late.',
    day: 'An act received after the end of that day is late.',
    soon: (title: string, when: string) => `${title}: the clock runs out on ${when}`,
    ranOut: (title: string, when: string) => `${title}: the clock ran out on ${when}`,
    ranOutAt: (when: string, city: string) =>
      `The clock ran out on ${when}, time at the seat in ${city}. No act can be received before it any more.`,
    reminds: 'This letter only reminds; nothing depends on its being read.',
    guarded: 'Something was done in a matter that is not public. Sign in to read it.',
    guardedSubject: 'news in a matter that is not public',
    issuer: (party: string) => `somebody was named to issue the powers of ${party}`,
    issuerNamed: (registrar: string, party: string, no: number, when: string) =>
      `On ${when} ${registrar} named a person who may issue and withdraw powers in the name of ${party} (number ${no} of the record). If ${party} did not ask for it, tell ${registrar} and the other parties at once: until then that person may let others act for ${party}.`,
    struck: (party: string) => `powers of ${party} are to be examined again`,
    struckSays: (registrar: string, party: string, powers: number, no: number, when: string) =>
      `On ${when} ${registrar} struck out the examination of powers number ${powers} of ${party} (number ${no} of the record, where the reason stands). What was done under them until then stands. Nothing can be done under them until they are examined again; ${party} may also issue others.`,
    entered: (party: string, did: string) => `entered in the name of ${party}: ${did}`,
    enteredSays: (office: string, did: string, no: number, when: string) =>
      `On ${when} ${office} entered as received by letter or call: ${did} (number ${no} of the record).`,
    enteredOtherwise: (party: string, no: number, office: string) =>
      `If ${party} sent no such thing, take it back now: send the act “struck” with “corrects” ${no} and a reason, and tell ${office} and the other parties. What has been settled meanwhile only a new decision changes.`,
    why: (by: string, org: string) => `You receive this because you act for ${by} in ${org}.`,
    stopped: (url: string) => `calls to ${url} are stopped`,
    stoppedBecause: (url: string, days: number, says: string) =>
      `For ${days} days no call to ${url} was taken, and none is made any more. The last answer was: ${says}\n\nMend it and register the address again.`,
  },
  title: 'Notice',
  party: 'Party',
  note: 'Who was told of this matter, and when. These are facts about letters and pages, not acts.',
  handed: 'Handed over',
  handedNote: 'to the mail server',
  delivered: 'Delivered',
  deliveredNote: 'by webhook',
  seen: 'Seen',
  acknowledged: 'Acknowledged',
  acknowledge: 'I have taken note of this matter',
  never: 'not yet',
  failed: (says: string) => `Could not be handed over: ${says}`,
  silent: (names: string) => `Nothing was heard yet from ${names}.`,
  allHeard: 'Every party has been heard from.',
  notDelegate: (party: string) => `Only who holds registered credentials for ${party} may acknowledge in its name.`,
  noSuchMatter: (id: string) => `There is no matter “${id}” that you may see; name one of the record.`,
  laid: 'Letters to hand over',
  laidNote:
    'No mail server is named (SMTP_URL), so these letters are kept here for a week; hand them over yourself. Their links sign in whoever opens them.',
  notHanded: 'Letters that could not be handed over',
  hooks: 'Webhooks',
  hooksNote:
    'An address of yours that is called at each act your party may see. Calls are signed (Standard Webhooks) and carry only the organisation, the number and the matter.',
  hookUrl: 'Address (https)',
  hookAdd: 'Register',
  hookRemove: 'Remove',
  hookNone: 'None is registered.',
  hookSecret: 'The secret, shown this once; with it you check the signature of each call:',
  hookStopped: 'stopped',
  hookFailing: (since: string, says: string) => `not taken since ${since}: ${says}`,
  hookWorks: 'in use',
  badUrl: 'This is no address that can be called; write it as https://example.org/hook.',
  fragment: 'An address that is called has no part after “#”; leave it out.',
  notHttps: 'Calls go to https addresses only, so that nobody reads them on their way.',
  inside: 'This address lies in a private network, and is not called; name one that can be reached from outside.',
  tooMany: (most: number) => `A party registers at most ${most} addresses; remove one first.`,
  noHook: 'Your party has registered no such address.',
  lang: 'Language of letters',
  calendar: 'Calendar of the clocks',
  feed: 'Feed of the record',
  closes: (procedure: string, title: string) => `${title}: ${procedure} closes`,
  takesEffect: (outcome: string, title: string) => `${title}: ${outcome}, from this day`,
  atSeat: (when: string, city: string) => `At the seat in ${city}: ${when}.`,
} as const

type Words<T> = {
  readonly [K in keyof T]: T[K] extends (...a: infer A) => string ? (...a: A) => string : T[K] extends string ? string : Words<T[K]>
}
export type NoticeWords = Words<typeof noticeEnglish>
