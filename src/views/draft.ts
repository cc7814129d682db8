/** An act as it would stand in the record, before it is sent: each field with its name and what it says. */
import type { Charter } from '../charter/charter.ts'
import type { Act } from '../record/act.ts'
import { detailFields } from '../record/fields.ts'
import { type Lang, languageOf } from '../words/languages.ts'
import type { DraftField } from '../words/live.ts'
import { nameOf, sayList, sayWhen } from './say.ts'
import { liveWordsOf } from './words.ts'

/** In the order in which a person reads them. */
const order: readonly DraftField[] = [
  'act',
  'by',
  'as',
  'for',
  'at',
  'matter',
  'title',
  'procedure',
  'body',
  'class',
  'concerning',
  'participants',
  'refers',
  'answers',
  'after',
  'outcome',
  'instrument',
  'from',
  'until',
  'to',
  'kinds',
  'office',
  'edition',
  'hash',
  'text',
  'number',
  ...detailFields,
  'marking',
  'readers',
  'corrects',
  'reason',
  'note',
  'source',
  'url',
  'place',
]
const moments: ReadonlySet<DraftField> = new Set(['at', 'from', 'until', 'edition', 'expires', 'due', 'collected'])
const parties: ReadonlySet<DraftField> = new Set(['by', 'for', 'concerning', 'participants', 'readers', 'owner'])

/** What is sent, field by field; `dated`: the sender dates it otherwise than by its receipt. */
export function sayDraft(act: Act, charter: Charter, lang: Lang, dated = false): readonly (readonly [name: string, says: string])[] {
  const l = liveWordsOf(lang)
  const { act: sayAct } = languageOf(lang)
  const one = (field: DraftField, value: string): string =>
    parties.has(field)
      ? nameOf(charter, value, lang)
      : moments.has(field)
        ? sayWhen(value, lang)
        : field === 'kinds'
          ? sayAct(value)
          : value
  return order.flatMap(field => {
    if (field === 'at' && !dated) return [[l.fields.at, l.atReceipt] as const]
    const value = act[field]
    if (value === undefined) return []
    if (field === 'act') return [[l.fields.act, sayAct(act.act)] as const]
    const says = Array.isArray(value) ? value.map(v => one(field, String(v))) : [one(field, String(value))]
    return [[l.fields[field], sayList(says, lang)] as const]
  })
}
