/** A fault in a reader's language: those of the fields of an act are said in each; others stand in English, the language of charters' tools. */
import type { Fault } from '../basics/fault.ts'
import type { FieldCode } from '../record/amiss.ts'
import { type Lang, languageOf, speech } from '../words/languages.ts'

/** The sentence; a field is called as forms call it, with its name in the record behind. */
export function sayFault({ says, told }: Fault, lang: Lang): string {
  const template = told === undefined ? undefined : speech[lang].fieldFaults?.[told.code as FieldCode]
  if (template === undefined || told === undefined) return says
  const { facts } = told
  return template.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = facts[key] ?? ''
    if (key === 'field') return sayField(value, lang)
    if (key === 'fields' || key === 'qualities') return languageOf(lang).list(value.split(', '), key === 'fields' ? 'and' : 'or')
    return value
  })
}

function sayField(field: string, lang: Lang): string {
  const label = (speech[lang].live.fields as Readonly<Record<string, string>>)[field]
  const name = speech[lang].forms.quoted(field)
  return label === undefined ? name : `${speech[lang].forms.quoted(label)} (${field})`
}
