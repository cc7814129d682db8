/**
 * What is sent about standards from their own pages: what a party has adopted and tested, what it replaces, and a new edition of a catalogue. Each becomes an act that is shown before it is sent, as every act is.
 */
import type { Context } from 'hono'
import { z } from 'zod'
import type { Act } from '../../record/act.ts'
import { BROUGHT_CATALOGUE, printList, tableNames } from '../../record/catalogue.ts'
import { adoptionActs } from '../../views/adoption.ts'
import { equipmentActs } from '../../views/equipment.ts'
import { apiWordsOf, catalogueWordsOf } from '../../views/words.ts'
import { BringCatalogue } from '../../web/live/catalogue.tsx'
import { page } from '../answer.tsx'
import { sha256 } from '../opening.ts'
import { bodyOf, type Route } from '../routes.ts'
import { preview } from '../schemas.ts'
import { standardAmiss } from './adopting.ts'
import { actForm } from './acting.tsx'
import { draftOf, mayBring } from './offered.ts'
import { previewOf } from './pages.tsx'
import { at, frameIn, json, no, page_, personIn, send } from './room.ts'
import { bring } from './shown.ts'

const key = z.string().max(200).optional().describe('Your own key: the same key and act are kept once.')
const forces = z.string().optional().describe('The part of your forces, as `river-guard`; without it, the whole.')
const text = z.string().optional()
const adopted = z.object({
  act: z.enum([...adoptionActs, 'tested together']),
  standard: z.string().min(1).describe('The id of the standard.'),
  forces,
  until: text.describe('The last day, where it is used till a day only.'),
  reason: text.describe('The reservation, of a ratification.'),
  with: text.describe('Of a test: the other party or unit, as `BIR` or `BIR/coast-guard`; several with “;” between them.'),
  grade: text.describe('Of a test: what was found, in your own word.'),
  value: text.describe('Of a test: a figure.'),
  unit: text.describe('What the figure counts.'),
  method: text.describe('How it was tested.'),
  note: text,
  key,
})
const replaced = z.object({
  act: z.enum(equipmentActs),
  old: z.string().min(1).describe('The equipment that is replaced, by its name in addresses: `tin-horns`.'),
  target: z.string().min(1).describe('What takes its place.'),
  forces,
  value: text.describe('How many.'),
  unit: text.describe('What is counted.'),
  due: text.describe('Of a plan: the last day for it.'),
  note: text,
  key,
})

type Sent = Pick<Act, 'act' | 'refers'> & { readonly matter: string } & Readonly<Record<string, unknown>>

/** The act that was written in a form of its own, shown before it is sent; or what is amiss, with all that was written. */
async function shownFirst(c: Context, act: Sent, form: boolean): Promise<Response> {
  const { seen, moment } = at(c)
  const written = Object.fromEntries(Object.entries(act).filter(([, value]) => value !== undefined))
  const draft = {
    ...draftOf({ seen, moment }, personIn(c), act.act, act.matter),
    ...(act.refers === undefined ? {} : { refers: act.refers }),
  }
  const amiss = await standardAmiss(() => seen, draft, moment, frameIn(c).lang)
  if (amiss === null) return previewOf(c, written, form)
  const values = Object.fromEntries(Object.entries(written).map(([name, value]) => [name, String(value)]))
  return form ? actForm(c, values, amiss, 400) : no(c, 400, amiss)
}

async function postAdopted(c: Context): Promise<Response> {
  const read = await bodyOf(c, adopted)
  if (typeof read === 'string') return no(c, 400, read)
  const { standard, forces: part, with: others, act, grade, value, unit, method, ...more } = read.ok
  const { by } = personIn(c)
  const own = part === undefined ? by : `${by}/${part}`
  const tested = act === 'tested together'
  const sides = [own, ...(others ?? '').split(';').map(side => side.trim())].filter(Boolean)
  return shownFirst(
    c,
    tested
      ? { act, matter: `standards/${standard}`, participants: read.form ? sides.join(';') : sides, grade, value, unit, method, ...more }
      : { act, matter: `standards/${standard}${part === undefined ? '' : `/${part}`}`, ...more },
    read.form,
  )
}

async function postReplaced(c: Context): Promise<Response> {
  const read = await bodyOf(c, replaced)
  if (typeof read === 'string') return no(c, 400, read)
  const { old, target, forces: part, ...more } = read.ok
  return shownFirst(
    c,
    { ...more, matter: `equipment/${old}${part === undefined ? '' : `/${part}`}`, refers: `equipment/${target}` },
    read.form,
  )
}

// ——— a new edition of a catalogue

const notTheirs = (c: Context): Response | null => (mayBring(at(c)) ? null : no(c, 403, catalogueWordsOf(frameIn(c).lang).bringing.whose))

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/

const bringForm = (c: Context, values: Readonly<Record<string, string>> = {}, amiss?: string): Response =>
  send(
    c,
    page(<BringCatalogue frame={frameIn(c)} values={values} {...(amiss === undefined ? {} : { amiss })} />),
    amiss === undefined ? 200 : 400,
  )

/** Keeps the tables that were chosen and their list as documents, and shows the act that brings them in. */
async function postCatalogue(c: Context): Promise<Response> {
  const refused = notTheirs(c)
  if (refused !== null) return refused
  const { lang } = frameIn(c)
  const t = catalogueWordsOf(lang).bringing
  const fields = await c.req.parseBody({ all: true }).catch(() => null)
  if (fields === null) return no(c, 400, apiWordsOf(lang).unreadableForm)
  const [catalogue, edition] = ['catalogue', 'edition'].map(name => String(fields[name] ?? '').trim()) as [string, string]
  const values = { catalogue, edition }
  for (const name of [catalogue, edition]) if (!NAME.test(name)) return bringForm(c, values, t.badName(name))
  const files = [fields['tables']].flat().filter((file): file is File => file instanceof File && file.size > 0)
  const other = files.find(file => !tableNames.some(name => name === file.name))
  if (files.length === 0 || other !== undefined) return bringForm(c, values, t.badTables(other?.name ?? null))
  const hashes = new Map<string, string>()
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer())
    hashes.set(file.name, await bring(at(c).hall, personIn(c).id, bytes, 'text/csv'))
  }
  const list = printList(hashes)
  await bring(at(c).hall, personIn(c).id, new TextEncoder().encode(list), 'text/plain')
  return previewOf(c, { act: BROUGHT_CATALOGUE, matter: `catalogues/${catalogue}/${edition}`, text: sha256(list) }, true)
}

/** The addresses by which something is sent about standards. */
export const adoptingRoutes = (): readonly Route[] => [
  {
    method: 'post',
    path: '/{org}/standards',
    who: 'signed in',
    says: 'What an act of your party about a standard would be worth (adopting it, giving it up, a test); the act is sent to `/acts`.',
    body: adopted,
    answers: { 200: { says: 'What it would be worth.', type: json, schema: preview } },
    run: postAdopted,
  },
  {
    method: 'post',
    path: '/{org}/equipment',
    who: 'signed in',
    says: 'What an act of your party about equipment that it replaces would be worth; the act is sent to `/acts`.',
    body: replaced,
    answers: { 200: { says: 'What it would be worth.', type: json, schema: preview } },
    run: postReplaced,
  },
  {
    method: 'get',
    path: '/{org}/catalogues',
    who: 'signed in',
    says: 'The form by which a new edition of a catalogue of standards is brought in.',
    answers: { 200: page_ },
    run: c => notTheirs(c) ?? bringForm(c),
  },
  {
    method: 'post',
    path: '/{org}/catalogues',
    who: 'signed in',
    says: 'Keeps the tables of an edition and their list as documents, and shows the act that brings it in.',
    raw: 'multipart/form-data',
    answers: { 200: page_ },
    run: postCatalogue,
  },
]
