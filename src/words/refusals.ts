/** Why a door does not take an act or show a matter: a code, and the sentence that says what to do. English; every other language is typed by it. */
export const refusals = {
  // Powers.
  'no credentials': 'You hold no credentials for {party} in {body}; ask who issues powers for {party} to issue them to you.',
  'no credentials at all': 'You hold no credentials for {party}; ask who issues powers for {party} to issue them to you.',
  'no full powers': 'You hold no full powers for {party}, and “{act}” binds it; ask who issues powers for {party} to issue them to you.',
  'not registered': 'Your powers for {party} (number {no}) are not registered yet; {registrar} examines them.',
  refused: 'Your powers for {party} (number {no}) were refused by {registrar} (number {by}); ask for others to be issued.',
  withdrawn: 'Your powers for {party} (number {no}) were withdrawn (number {by}); ask for others to be issued.',
  'not begun': 'Your powers for {party} (number {no}) begin at {from}; send this again after it.',
  ended: 'Your powers for {party} (number {no}) ended at {until}; ask for others to be issued.',
  'other acts': 'Your powers for {party} (number {no}) do not cover “{act}”; they cover {kinds}.',
  'other body': 'Your powers for {party} (number {no}) are for {body}; ask for others to be issued.',
  'other matter': 'Your powers for {party} (number {no}) are for {matter}; ask for others to be issued.',
  'no issuer': 'You may not issue or withdraw powers for {party}; {registrar} names who does.',
  'no office': 'You do not hold the office of {party}; {registrar} names who does.',
  'not theirs': '“{act}” is done by {officer}, and not by {party}.',
  'own powers': 'Nobody registers or refuses powers that they hold or issued themselves; ask another person of {registrar}.',
  'no such powers': 'Number {no} issued no powers that stand; name the number of the act that issued them.',
  'registered already': 'Number {no} was registered already (number {by}); from now on {owner} ends it, by withdrawing it.',
  'not of this party': 'Number {no} was issued for {owner}; only {owner} or {registrar} may withdraw it.',
  'same person': 'Two people put their names to “{act}”; the second is another than the first.',
  'two parties': 'Powers are issued for one party at a time; send one act for each.',
  stranger: '“{party}” is neither a party nor an officer of this charter; correct the name.',
  'never sent': '“{act}” stands only in the place of an act that is not shown; nobody sends it.',
  'platform alone':
    '“{act}” is entered by the platform itself, and no person enters or corrects it; send an act of the procedure, as its article says.',
  'sent by another': 'Number {no} was sent by {owner}, and only {owner} corrects it; ask for that.',
  'request stands': 'Number {no} asks for consultations, and only {owner} takes it back; no other act stops it.',
  'letter not named':
    'What you enter for {owner} names the letter or call by which it came; write in “note” or “source” from whom it came, how and when.',
  'in person': '“{act}” is done by {owner} alone, and no letter stands for it; ask for it to be done here.',
  'no proxy':
    '{owner} gave {party} no proxy that covers this; {owner} gives one by the act “gave a proxy”, for this matter or body, or acts itself.',
  // What stands settled.
  'other outcome': '{matter} did not come to “{outcome}”; publish the outcome that its page says.',
  'settled already':
    'Corrected so, or dated so, it would change what is settled already, and only a new decision changes that: open the matter anew, or state beside it what was wrong. Only what came with the record when it was brought here may {registrar} correct in spite of that.',
  'ran out unseen': 'Dated so, a clock would have run out before anybody knew of it; leave “at” out, so that the time begins now.',
  // Markings.
  'no markings':
    'This charter knows no markings, so that every matter is public; leave the marking out, or let the charter say “markings: …”.',
  'no such marking': '“{marking}” is no marking; write public, parties, body or named.',
  'public by nature': '“{procedure}” changes who belongs to the organisation or how it decides, and is public; leave the marking out.',
  'marked when opened':
    'A matter is marked by the act that opens it; later {officer} marks it otherwise, by an act of its own. Leave the marking out.',
  'readers missing': 'A matter marked “named” names its readers; add “readers”, a list of parties.',
  'readers without named': 'Readers are named only for a matter marked “named”; leave “readers” out, or mark it so.',
  'reader unknown': '“{reader}” is no party of this charter; correct the name.',
  'body missing': 'A matter marked “body” has a body, and this one has none; mark it “parties”, or name its readers.',
  'no such matter': 'There is no matter “{matter}” that you may read; correct its name.',
  'no such number': 'There is no number {no} that you may read; write the number of an act of the record.',
  'shown to more':
    'Not everybody who may read this may read “{matter}”, and would learn its name here; leave it out, or mark this for the same readers.',
  'looks like': '“{matter}” looks like “{other}”, which is another matter; name that one, or write a name that cannot be taken for it.',
  'two scripts': '“{name}” mixes the letters of several scripts, so that it can be taken for another name; write it in one.',
  // Numbers.
  'no series': 'This charter gives no numbers, so that {number} belongs to no series; let the charter say “series: …”.',
  'not the next number': 'The next number of “{series}” is {next}, and not {number}.',
  'number taken': '{number} was given to {matter} (number {no}) and is never given again; the next is {next}.',
  'number of no series': '{number} belongs to no series of this charter; the next number of “{series}” is {next}.',
  'no parent': '{number} follows {parent}, which is no number of this matter; correct it.',
  'numbered already': '{matter} bears {number} already; a correction, addition or revision is {number}/Corr.1, /Add.1 or /Rev.1.',
  'not numbered by': 'The series “{series}” is numbered by {officer}.',
} as const

export type RefusalCode = keyof typeof refusals
