/** The sentences of verifying in the browser. Figures stand for `{n}` behind their words, for they are known only there. */
export const verifyEnglish = {
  title: 'Verify it yourself',
  lead: 'Your browser fetches the charter and every line, hashes them, checks the log and its signature, and judges every outcome again. Nothing is asked of anybody else.',
  button: 'Verify in this browser',
  plainly: 'Independently of this site, on a machine of your own, which also checks powers and certificates:',
  says: {
    again: 'Verify again',
    'doing shown': 'Asking what is shown …',
    'doing charter': 'Fetching the charter …',
    'doing lines': 'Hashing the lines …',
    'doing log': 'Checking the log …',
    'doing judging': 'Judging every outcome again …',
    holds: 'holds',
    'does not hold': 'does not hold',
    unchecked: 'not checked',
    charter: 'The charter is the one shown; its SHA-256: {hash}',
    founded: 'It is the charter that the record names as its own.',
    hashed: 'Lines read and hashed: {n}',
    withheld: 'Lines withheld from you, of which only the hash was seen: {n}',
    root: 'The lines are those that the log {origin} signed, all of them and in this order.',
    signature: 'The signature is good by this key; compare it with the one you know from elsewhere: {key}',
    'no signature': 'This browser cannot check the signature (Ed25519) of this key: {key}',
    cosigned: 'Also signed by others, whose keys you must know from elsewhere: {names}',
    'no log':
      'No log is kept for this record, so nothing signed vouches for its lines. Their SHA-256, to compare with a copy of yours: {hash}',
    judged: 'Outcomes judged again and compared with those shown: {n}; as of {asOf}',
    differs: 'Judged otherwise than shown: {matters}',
    wrong: 'It is not as it should be:',
    fine: 'All that can be checked here holds.',
    amiss: 'It does not hold. Do not rely on what is shown before this is explained.',
    failed: 'The check could not be finished ({why}). Nothing follows from that; try again.',
  },
}

export type VerifyWords = typeof verifyEnglish
