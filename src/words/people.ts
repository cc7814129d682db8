/** The sentences of coming in, of powers and of what two people do together, in English; French lies beside this file, typed by it. */
import { list as listOf } from '../basics/text.ts'

export const peopleEnglish = {
  tooOften: (minutes: number) =>
    `This was tried too often from your network; try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}. A link already sent to you and a passkey open at any time.`,
  allWithdrawn: (no: number) => `All your powers were withdrawn (number ${no}); ask who issues powers for your party.`,
  onlyDemonstration: 'Only in a demonstration may one sign in as anybody; ask for a link by mail.',
  noPasskeys: 'Passkeys need an address with https and a name; ask who runs this place to set PUBLIC_URL.',
  noScript: 'The script is not built; run "npm run build".',
  passkeyAmiss: {
    old: 'This question to your device was answered already, or is older than five minutes; begin again.',
    unknown: 'This passkey is not known in this organisation; use another, or ask for a link by mail.',
    counter: 'This passkey was used elsewhere since, so it may have been copied; sign in by mail, remove it and add another.',
    amiss: 'What your device answered could not be verified; begin again at the address of this place.',
    many: 'You have twenty passkeys; remove one first.',
    twice: 'This passkey is kept already.',
  },
  aPasskey: 'Passkey',
  noSuchPasskey: 'You have no such passkey; the page of your sessions lists yours.',
  noSuchSession: 'You have no such session; it may have ended already.',
  sayWhichSession: 'Say which session is to end ("session"), or that all others are ("others": true).',
  noProvider: 'This organisation names no provider of its own; ask for a link by mail.',
  providerAway: 'The provider of this organisation cannot be reached; ask for a link by mail.',
  providerAmiss: {
    old: 'This way from your provider was used already, began in another browser, or took longer than ten minutes; begin again.',
    refused: 'Your provider did not let you in; begin again, or ask for a link by mail.',
    unverified: 'Your provider does not say that it made sure of your mail address; ask for a link by mail.',
  },
  notInvited: (mail: string) => `${mail} was not invited to this organisation; ask its secretariat.`,
  signInProvider: 'Sign in at your organisation’s provider',
  deviceFailed: 'Your device gave no passkey. Try again, or ask for a link by mail.',

  sessions: 'Sessions',
  sessionsNote: 'Where you are signed in. A session ends after a day without use, and after a week at the latest.',
  ways: { link: 'by a mailed link', passkey: 'by a passkey', provider: 'by your organisation’s provider' },
  sessionSays: (since: string, way: string, used: string) => `Since ${since}, ${way}; last used ${used}`,
  thisOne: 'this one',
  endOne: 'End it',
  endOthers: 'End all others',
  passkeys: 'Passkeys',
  passkeysNote: 'A passkey stays on your device or in your keeper of passwords. Add one for each device; you sign in with it without mail.',
  noPasskeysYet: 'You have no passkey.',
  passkeySays: (name: string, since: string, used: string | null) =>
    `${name}, added ${since}${used === null ? ', not used yet' : `, last used ${used}`}`,
  passkeyName: 'A name for it',
  addPasskey: 'Add a passkey',
  usePasskey: 'Sign in with a passkey',
  remove: 'Remove',

  notDated: (who: readonly string[]) =>
    who.length === 0
      ? 'Acts are dated at their receipt; leave "at" out.'
      : `Only ${listOf(who, 'or')} may date an act otherwise than by its receipt; leave "at" out.`,
  tooManyWait: 'Fifty of your submissions wait already; have them confirmed, signed or refused first.',
  keyOfAnother: 'This key was used for another act; draw a new one.',

  inHand: 'The charter wants two people to put their names to this act: it waits for a second, and enters the record with both.',
  previewHand: 'The charter wants two people to put their names to this act; sent, it waits for a second.',
  handRefused: (reason: string) => `This was refused and does not enter the record: ${reason}`,
  handOver: 'Seven days have passed without a second name, so this does not enter the record; send it anew.',
  noSuchHand: 'Nothing of this kind waits for a second name of yours; your desk lists what does.',
  anotherSigns: 'The second name is another person’s; ask a colleague with powers.',
  beingSigned: 'Somebody is putting their name to it at this moment; look again in a minute.',
  firstLost: (name: string, why: string) => `It cannot enter the record, for ${name} may no longer do it: ${why}`,
  signedAlready: (no: number) => `It stands in the record already, as number ${no}.`,
  noSuchApart: 'Nothing of this kind was kept apart for you; your desk lists what was.',
  neverConfirmed: 'The charter does not let a party confirm what was sent without powers; send it anew.',
  confirmOver: (until: string) => `The time to confirm it ran out at ${until}; send it anew.`,

  apart: 'Kept apart',
  apartNote: 'Sent without powers. It is not in the record; confirmed, it is dated at the moment at which it was sent.',
  apartSays: (by: string, act: string, at: string) => `${by}: ${act}, sent ${at}`,
  apartUntil: (until: string) => `To be confirmed until ${until}.`,
  confirm: 'Confirm',
  hand: 'Awaits a second name',
  handNote: 'Two people put their names to these. The second sees what the first wrote, and answers for it too.',
  handSays: (name: string, act: string, at: string) => `${name}: ${act}, sent ${at}`,
  handUntil: (until: string) => `Until ${until}.`,
  sign: 'Put your name to it',
  reason: 'Reason',
  refuseIt: 'Refuse it',
  takeBack: 'Take it back',
  yours: 'A colleague puts their name to it.',
  handKept: 'Waits for a second name',

  delegation: 'Delegation',

  letters: {
    link: (name: string, organisation: string, link: string) => ({
      subject: `${organisation}: sign in`,
      text: `${name},\n\nthis link signs you in to ${organisation}, once, within a week:\n\n${link}\n\nIf you did not expect it, leave it unused.\n`,
    }),
    apart: (organisation: string, by: string, act: string, why: string, confirm: string) => ({
      subject: `${organisation}: kept apart, ${act}`,
      text: `An act was sent for ${by} without powers: ${act}.\n\n${why}\n\nIt is not in the record. ${confirm}\n`,
    }),
    mayConfirm: (until: string, address: string) =>
      `A person with powers for the party may confirm it until ${until}, at ${address}; it is then dated at the moment at which it was sent.`,
    mayNot: 'The charter does not let it be confirmed; it is to be sent anew by a person with powers.',
    confirmed: (organisation: string, act: string, no: number) => ({
      subject: `${organisation}: confirmed, ${act}`,
      text: `What was sent without powers was confirmed and stands in the record as number ${no}: ${act}.\n`,
    }),
    hand: (organisation: string, name: string, act: string, until: string, address: string) => ({
      subject: `${organisation}: a second name is wanted, ${act}`,
      text: `${name} has sent an act to which the charter wants two people to put their names: ${act}.\n\nSee it, and put your name to it or refuse it, until ${until}, at ${address}\n`,
    }),
    signed: (organisation: string, name: string, act: string, no: number) => ({
      subject: `${organisation}: signed by two, ${act}`,
      text: `${name} put the second name to it; it stands in the record as number ${no}: ${act}.\n`,
    }),
    refused: (organisation: string, name: string, act: string, reason: string) => ({
      subject: `${organisation}: refused, ${act}`,
      text: `${name} refused to let this enter the record: ${act}.\n\n${reason}\n`,
    }),
  },
}

export type PeopleWords = typeof peopleEnglish
