/**
 * Where words are written: other words for a paragraph, brackets on some of them, and what the Chair puts itself. What is written is kept as a
 * document, and the act that names it is shown before it is sent, as every act is.
 */
import type { Context } from 'hono'
import { z } from 'zod'
import { printInstant } from '../../basics/moment.ts'
import { builtinActs } from '../../record/act.ts'
import type { AgreedText, Proposal } from '../../views/agreed.ts'
import { procedureOf } from '../../views/matters.ts'
import { sayNumber } from '../../views/say.ts'
import { apiWordsOf, draftingWordsOf } from '../../views/words.ts'
import { merged, saysOf, wordsFor } from '../../views/wording.ts'
import { DraftPage, type Writing } from '../../web/live/draft.tsx'
import { page, wantsJson } from '../answer.tsx'
import { languageOf } from '../pages/text.tsx'
import { wordingOf } from '../papers/wordings.ts'
import { bodyOf, type Route } from '../routes.ts'
import { preview as foreseenAnswer } from '../schemas.ts'
import { previewOf } from './pages.tsx'
import { at, frameIn, json, no, page_, personIn, send } from './room.ts'
import { bring } from './shown.ts'

/** A paragraph is no longer than this. */
const LONGEST = 20_000
/** What a new paragraph may be called. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} .()-]{0,30}$/u

/** The acts by which a text is worked on, each at the text itself. */
export const ACTS = [
  'proposed an amendment',
  'placed brackets',
  'lifted its brackets',
  'merged the amendment',
  'declined the amendment',
  'withdrew its amendment',
] as const
type Does = (typeof ACTS)[number]

const written = z.object({
  act: z.enum(ACTS),
  matter: z.string().min(1).describe('The matter of the text.'),
  paragraph: z.string().optional().describe('The paragraph, by its name: `3`, `3 bis`.'),
  answers: z.coerce.number().int().optional().describe('The amendment that is amended, merged or declined, by the number of its act.'),
  language: z.string().optional().describe('The language of the words.'),
  words: z
    .string()
    .optional()
    .describe('The paragraph as it would read (empty: it is struck), the words in brackets, or what the Chair puts itself.'),
  until: z
    .string()
    .optional()
    .describe('The new moment of a silence that the merge starts anew, where the charter lets its moment be named.'),
  key: z.string().max(200).optional().describe('Your own key: the same key and act are kept once.'),
})
type Written = z.infer<typeof written>

/** The matter in which an act on a paragraph is done: below the text where the charter opens a run there, else the text with the paragraph named. */
function placeOf(c: Context, act: Does, matter: string, paragraph: string | null): Readonly<Record<string, string>> {
  if (paragraph === null) return { matter }
  const edition = at(c).hall.edition()
  const opener = act === 'lifted its brackets' ? ['lifted its brackets', 'placed brackets'] : [act]
  const countsAs = (name: string): readonly string[] => [name, ...((edition.acts[name] ?? builtinActs[name])?.countsAs ?? [])]
  const below = edition.procedures.some(
    p => p.opensWith.some(o => opener.some(name => countsAs(name).includes(o))) && p.for.some(f => edition.groups[f]?.below === true),
  )
  return below ? { matter: `${matter}/${paragraph}` } : { matter, paragraph }
}

async function textIn(c: Context, matter: string): Promise<AgreedText | Response> {
  const { hall, reader, seen, present } = at(c)
  const { lang } = frameIn(c)
  if (!seen.titles.has(matter) || !hall.audiences.readable(reader, matter, present))
    return no(c, 404, apiWordsOf(lang).door.noMatter(matter))
  const text = await wordingOf(c, seen, seen.stand(printInstant(present, seen.charter.seat.zone), matter), matter)
  const t = draftingWordsOf(lang)
  return text ?? no(c, 404, `${t.none(seen.titles.get(matter) ?? matter)} ${t.noneHow}`)
}

/** What is written about: the words that stand there, and those proposed. */
function writingOf(text: AgreedText, what: Writing['what'], paragraph: string | null, of: Proposal | null, lang: string): Writing {
  const id = paragraph ?? of?.paragraph ?? null
  const stands = id === null ? '' : saysOf(text.rows.find(r => r.id === id)?.texts[lang]?.words ?? [])
  const proposed = of === null ? null : (of.says[lang] ?? null)
  const reads = proposed === null || what !== 'merge' ? null : merged(of?.before[lang] ?? '', stands, proposed)
  return {
    what,
    paragraph: id,
    fresh: id === null,
    answers: of?.no ?? null,
    lang,
    languages: text.languages.map(l => l.lang),
    stands,
    proposed,
    reads: reads ?? proposed,
    overtakes: what === 'merge' && proposed !== null && reads === null,
    words: what === 'amend' ? (proposed ?? stands) : '',
    moment: false,
  }
}

/** The form about a paragraph, an amendment, or a new paragraph. */
async function draftForm(c: Context): Promise<Response> {
  const matter = c.req.query('matter') ?? ''
  const text = await textIn(c, matter)
  if (text instanceof Response) return text
  const frame = frameIn(c)
  const t = draftingWordsOf(frame.lang)
  const what = (['amend', 'bracket', 'merge'] as const).find(w => w === c.req.query('what')) ?? 'amend'
  const paragraph = c.req.query('paragraph') || null
  const answers = c.req.query('answers') || null
  const of = answers === null ? null : (text.proposals.find(p => String(p.no) === answers && p.state === 'pending') ?? null)
  if (answers !== null && of === null) return no(c, 404, t.noProposal(answers))
  if (what === 'merge' && of === null) return no(c, 400, t.noProposal(''))
  if (paragraph !== null && !text.rows.some(r => r.id === paragraph)) return no(c, 404, t.noParagraph(paragraph))
  const lang = languageOf(text, c.req.query('in'), frame.lang)
  const title = at(c).seen.titles.get(matter) ?? matter
  const writing = { ...writingOf(text, what, paragraph, of, lang), moment: what === 'merge' && namesAnew(c, matter) }
  return send(c, page(<DraftPage frame={frame} matter={matter} title={title} writing={writing} city={at(c).seen.charter.seat.city} />))
}

/** Whether a merge starts an open silence anew whose moment is named. */
function namesAnew(c: Context, matter: string): boolean {
  const { seen, present } = at(c)
  return seen.stand(printInstant(present, seen.charter.seat.zone), matter).matters.some(run => {
    const p = run.id === matter && run.state === 'open' ? procedureOf(run, seen.charter) : null
    return p?.clock.restartedBy.includes('merged the amendment') === true && p.closes.some(clock => clock.clock === 'as named')
  })
}

/** Why what was written cannot be sent, in a sentence; null where it can. */
function amissIn(text: AgreedText, body: Written, of: Proposal | null, lang: Parameters<typeof draftingWordsOf>[0]): string | null {
  const t = draftingWordsOf(lang)
  const { act, paragraph, words = '' } = body
  if (body.answers !== undefined && of === null) return t.noProposal(String(body.answers))
  if (words.length > LONGEST) return t.tooLong(sayNumber(LONGEST, lang))
  const row = text.rows.find(r => r.id === (paragraph ?? of?.paragraph))
  const stands = saysOf(row?.texts[body.language ?? '']?.words ?? [])
  if (act === 'placed brackets') {
    if (paragraph !== undefined && row === undefined) return t.noParagraph(paragraph)
    return words.trim() !== '' && !stands.includes(words.trim()) ? t.notInParagraph(words.trim()) : null
  }
  if (act !== 'proposed an amendment') return null
  if (paragraph === undefined && of === null) return t.badName('')
  if (paragraph !== undefined && row === undefined && (!NAME.test(paragraph) || words.trim() === '')) return t.badName(paragraph)
  const before = of === null ? stands : (of.says[body.language ?? ''] ?? stands)
  return row !== undefined && wordsFor(row.id, words) === before ? t.sameWords : null
}

async function postDraft(c: Context): Promise<Response> {
  const read = await bodyOf(c, written)
  if (typeof read === 'string') return no(c, 400, read)
  const { ok: body, form } = read
  const text = await textIn(c, body.matter)
  if (text instanceof Response) return text
  const frame = frameIn(c)
  const { act, matter, words = '' } = body
  const of = body.answers === undefined ? null : (text.proposals.find(p => p.no === body.answers) ?? null)
  const language = languageOf(text, body.language, frame.lang)
  const paragraph = body.paragraph ?? (act === 'proposed an amendment' ? of?.paragraph : undefined) ?? null
  const amiss = amissIn(text, { ...body, language }, of, frame.lang)
  if (amiss !== null) {
    if (!form || wantsJson(c)) return no(c, 400, amiss)
    const what = act === 'placed brackets' ? 'bracket' : act === 'merged the amendment' ? 'merge' : 'amend'
    const writing = {
      ...writingOf(text, what, paragraph, of, language),
      words,
      ...(text.rows.some(r => r.id === paragraph) ? {} : { fresh: true }),
    }
    const title = at(c).seen.titles.get(matter) ?? matter
    return send(
      c,
      page(<DraftPage frame={frame} matter={matter} title={title} writing={writing} city={at(c).seen.charter.seat.city} amiss={amiss} />),
      400,
    )
  }
  const names = act === 'proposed an amendment' || words.trim() !== ''
  const says = act === 'placed brackets' ? words.trim() : words.replaceAll('\r\n', '\n').trim()
  const hash = names ? await bring(at(c).hall, personIn(c).id, new TextEncoder().encode(says), 'text/plain') : null
  const sent = {
    act,
    ...(act === 'placed brackets' || act === 'lifted its brackets'
      ? placeOf(c, act, matter, paragraph)
      : { matter, ...(paragraph === null ? {} : { paragraph }) }),
    ...(body.answers === undefined ? {} : { answers: form ? String(body.answers) : body.answers }),
    ...(hash === null ? {} : { text: hash, language }),
    ...(body.until === undefined ? {} : { until: body.until }),
    ...(body.key === undefined ? {} : { key: body.key }),
    ...(form ? { back: `text ${matter}` } : {}),
  }
  return previewOf(c, sent, form)
}

/** The addresses where words are written. */
export const wordingRoutes = (): readonly Route[] => [
  {
    method: 'get',
    path: '/{org}/draft',
    who: 'signed in',
    says: 'The form in which words are written: an amendment, brackets, or a merge.',
    query: z.object({
      matter: z.string().describe('The matter of the text.'),
      what: z.string().optional().describe('`amend`, `bracket` or `merge`.'),
      paragraph: z.string().optional(),
      answers: z.string().optional().describe('The amendment, by the number of its act.'),
      in: z.string().optional().describe('The language of the words.'),
      lang: z.string().optional(),
    }),
    answers: { 200: page_ },
    run: draftForm,
  },
  {
    method: 'post',
    path: '/{org}/draft',
    who: 'signed in',
    says: 'Keeps the words as a document and answers what the act that names them would be worth; the act is sent to `/acts`.',
    body: written,
    answers: { 200: { says: 'What it would be worth.', type: json, schema: foreseenAnswer } },
    run: postDraft,
  },
]
