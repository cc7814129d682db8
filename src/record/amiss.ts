/**
 * What may be wrong with the fields of an act: a code, and the English sentence that says what to write instead, with its facts in braces. A fault
 * carries both, so that every language says it (`src/words`).
 */
import { list } from '../basics/text.ts'

export const fieldSentences = {
  'not an act': 'an act is written as {example}',
  'not names': '"{field}" is {value}; write a name, or a list of names, in double quotes',
  'not a text': '"{field}" is {value}; write it in double quotes',
  empty: '"{field}" is empty; fill it in',
  'empty or out': '"{field}" is empty; fill it in or leave it out',
  'half a character': '"{field}" holds half a character (a lone surrogate); write the character whole',
  'odd sign': '"{field}" holds a control character or a sign that cannot be seen; remove it: {value}',
  space: '"{field}" begins or ends with a space: {value}; remove the space',
  when: '"{field}": {says}',
  'hour twice':
    '"{field}": {at} comes twice in {zone}, where the clocks were put back; write the offset you mean, {first} for the first or {second} for the second',
  'no such hour':
    '"{field}": {at} does not exist in {zone}, where the clocks were put forward; write a time that the clocks showed, such as {second}',
  'not an instant': '"{field}" is {value}; write one instant, as 2003-02-10T12:00:00+01:00[Europe/Brussels]',
  'semicolon in names': '"{field}" is {value}; write several names as a list, {names}',
  'near quality': '"{field}" is {value}; did you mean "{near}"?',
  'no quality': '"{field}" is {value}; write {qualities}',
  'not a day': '"{field}" is {value}; write the day of the edition, as 2023-07-11',
  'no hash of a part': '"{field}" is {value}; write the SHA-256 of the sealed part, 64 signs of 0-9 and a-f',
  'no hash': '"{field}" is {value}; write the SHA-256 of the document, 64 signs of 0-9 and a-f',
  'not a decimal': '"{field}" is {value}; write a decimal without spaces, as "4.2" or "4200000000"',
  'not an address': '"{field}" is {value}; write an address that begins with https://',
  'not a number': '"{field}" is {value}; write the number of an act, without quotes',
  'later number': '"{field}" names act {value}, but this is act {no}; write the number of an earlier act',
  'not numbers': '"{field}" is {value}; write a list of the numbers of acts, [12,15]',
  'not a list': '"{field}" is {value}; write a list, ["FRA","FJI"]',
  'empty list': '"{field}" is an empty list; name at least one, or leave it out',
  'named twice': '"{field}" names {value} twice; name it once',
  'semicolon in a name': '"{field}" holds {value}; a name has no semicolon',
  'empty part': '"{field}" {is} {value}; no part of a path is empty: write it as UKR/defence',
  'long path': '"{field}" {is} {value}; the name of a matter has at most {most} signs; write a shorter one, and the words as "title"',
  'deep path': '"{field}" {is} {value}; a matter lies at most {most} deep; write a shorter path',
  'sign in a path': '"{field}" {is} {value}; a matter has no ?, #, % or \\ in its name',
  'dots in a path': '"{field}" {is} {value}; no part of a path is . or ..',
  'near field': 'no field is called {value}; did you mean "{near}"?',
  'no field': 'no field is called {value}; an act has {fields}',
  'at missing': '"at" is missing; write when it was done, as "at":"2016-09-03"',
  'by missing': '"by" is missing; write who did it, as "by":"USA"',
  'act missing': '"act" is missing; write what was done, as "act":"deposited"',
  'no reason': 'a correction needs a reason; add "reason"',
  'strikes nothing': '"struck" strikes out another act; add its number as "corrects"',
} as const
export type FieldCode = keyof typeof fieldSentences

/** What is wrong with a field, as data. */
export interface FieldFault {
  readonly code: FieldCode
  /** Names and values as they were written; lists are joined with `, `. `is` is English: a field *is* a value, a list *holds* it. */
  readonly facts: Readonly<Record<string, string>>
}

export const fieldFault = (code: FieldCode, facts: FieldFault['facts'] = {}): FieldFault => ({ code, facts })

/** The English sentence. */
export const sayFieldFault = ({ code, facts }: FieldFault): string =>
  fieldSentences[code].replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = facts[key] ?? ''
    return key === 'fields' ? list(value.split(', ')) : key === 'qualities' ? list(value.split(', '), 'or') : value
  })
