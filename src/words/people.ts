/** The sentences of coming in, of powers and of what two people do together, in English; French lies beside this file, typed by it. */
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

  delegation: 'Delegation',

  letters: {
    link: (name: string, organisation: string, link: string) => ({
      subject: `${organisation}: sign in`,
      text: `${name},\n\nthis link signs you in to ${organisation}, once, within a week:\n\n${link}\n\nIf you did not expect it, leave it unused.\n`,
    }),
  },
}

export type PeopleWords = typeof peopleEnglish
