/** Where papers are made: an outcome is certified, a matter gets its number, and the texts of a matter are put together. */
import type { Context } from 'hono'
import { z } from 'zod'
import { printInstant } from '../../basics/moment.ts'
import { printCertificate } from '../../views/certificate.ts'
import { decisionSheet } from '../../views/paper.ts'
import { gather } from '../../views/matters.ts'
import { authenticOf, printTextSet, readTextSet, type TextIn, type TextSet, withMissing } from '../../views/texts.ts'
import { apiWordsOf, liveWordsOf, papersWordsOf } from '../../views/words.ts'
import { matterPath, orgPath, to } from '../../web/layout.tsx'
import { AgainPage } from '../../web/live/again.tsx'
import { CertifyPage, TextsKeptPage, TextsPage } from '../../web/live/certify.tsx'
import { bring } from '../live/shown.ts'
import { InHandPage } from '../../web/live/forms.tsx'
import { page, wantsJson } from '../answer.tsx'
import type { Apart, InHand, Taken } from '../live/door.ts'
import type { Refused } from '../live/sent.ts'
import { tellHand } from '../live/hands.tsx'
import { offeredForText, offeredIn, offeredToOpen } from '../live/offered.ts'
import { done, receipt as receiptAnswer, waiting } from '../schemas.ts'
import { at, frameIn, json, type LiveDoor, no, page_, personIn, send, sendJson } from '../live/room.ts'
import type { Asked } from '../place.ts'
import { bodyOf, type Route } from '../routes.ts'
import { sawTurned, turnedIn } from './again.ts'
import { certifierOf, certify, foreseeCertificate, giveNumber, numbersFor } from './certify.ts'
import { shelfOf } from './shelf.ts'
import { sourcesOf, type Which } from './sheets.tsx'

const numbered = receiptAnswer.omit({ worth: true }).extend({ text: z.string().nullable(), number: z.string().nullable() })
const turnedAnswer = z.looseObject({ turned: z.array(z.looseObject({ matter: z.string(), procedure: z.string(), opened: z.string() })) })
const certifiable = z.looseObject({
  certificate: z.looseObject({}).nullable().describe('As it would be certified; null where it cannot be, and `says` tells why.'),
  says: z.string().nullable(),
})

/** The kinds of document that a text may be. */
const KINDS: Readonly<Record<string, string>> = { txt: 'text/plain', md: 'text/markdown', pdf: 'application/pdf' }

/** The addresses where papers are made. */
export function paperDeskRoutes(door: LiveDoor): readonly Route[] {
  const { now, address } = door
  const whichIn = (c: Context): Which => ({
    matter: c.req.query('matter') ?? '',
    procedure: c.req.query('procedure') || null,
    opened: c.req.query('opened') || null,
  })
  const answered = async (c: Context, answer: Taken | Apart | InHand | Refused, form: boolean): Promise<Response> => {
    if (answer.kind === 'refused') return no(c, answer.status, answer.says)
    if (answer.kind === 'hand') {
      if (!answer.again) await tellHand(door, at(c).hall, personIn(c).by, answer.key)
      const until = new Date(answer.until).toISOString()
      return form && !wantsJson(c)
        ? send(c, page(<InHandPage frame={frameIn(c)} says={answer.says} />), 202)
        : sendJson(c, { hand: answer.key, received: new Date(answer.received).toISOString(), until, says: answer.says }, 202)
    }
    if (answer.kind === 'apart')
      return form && !wantsJson(c)
        ? no(c, 403, liveWordsOf(frameIn(c).lang).keptApartNote(answer.says))
        : sendJson(c, { apart: answer.key, received: new Date(answer.received).toISOString(), says: answer.says }, 202)
    const { receipt, act } = answer
    const { seen } = at(c)
    if (form && !wantsJson(c)) return c.redirect(to(frameIn(c), matterPath(seen.id, act.matter ?? '')) + '#papers', 303)
    return sendJson(
      c,
      {
        no: receipt.no,
        received: new Date(receipt.received).toISOString(),
        line: receipt.line,
        again: receipt.again,
        text: act.text ?? null,
        number: act.number ?? null,
        receipt: `${orgPath(seen.id)}/receipts/${receipt.no}`,
      },
      receipt.again ? 200 : 201,
    )
  }
  const readable = (c: Context, matter: string): Response | null => {
    const { hall, reader, seen, present } = at(c)
    const may = matter !== '' && seen.titles.has(matter) && hall.audiences.readable(reader, matter, present)
    const t = papersWordsOf(frameIn(c).lang)
    return may ? null : no(c, matter === '' ? 400 : 404, matter === '' ? t.whichMatter : apiWordsOf(frameIn(c).lang).door.noMatter(matter))
  }

  const certifyPage = async (c: Context): Promise<Response> => {
    const which = whichIn(c)
    const amiss = readable(c, which.matter)
    if (amiss !== null) return amiss
    const { hall, seen, present } = at(c)
    const frame = frameIn(c)
    const person = personIn(c)
    const foreseen = await foreseeCertificate(hall, seen, which, { now: present, lang: frame.lang })
    const numbers = numbersFor(hall, which.matter, present).filter(n => n.by === person.by)
    const certifier = certifierOf(hall)
    const shown = printInstant(present, seen.charter.seat.zone)
    const asked: Asked = { asOf: null, known: null, shown, until: null }
    const paper =
      typeof foreseen === 'string'
        ? null
        : decisionSheet(await sourcesOf(c, { org: seen, frame }, { asked, run: foreseen.run, address: address() }))
    if (wantsJson(c))
      return sendJson(c, {
        certificate: typeof foreseen === 'string' ? null : foreseen.certificate,
        says: typeof foreseen === 'string' ? foreseen : null,
        certifiedBy: certifier,
        numbers: numbersFor(hall, which.matter, present),
      })
    return send(
      c,
      page(
        <CertifyPage
          frame={frame}
          matter={which.matter}
          title={seen.titles.get(which.matter) ?? which.matter}
          says={typeof foreseen === 'string' ? foreseen : null}
          certificate={
            typeof foreseen === 'string'
              ? null
              : {
                  procedure: foreseen.certificate.procedure,
                  opened: foreseen.certificate.opened,
                  outcome: foreseen.certificate.outcome,
                  text: printCertificate(foreseen.certificate),
                }
          }
          mayCertify={person.by === certifier}
          certifier={certifier}
          numbers={numbers}
          paper={paper}
        />,
      ),
    )
  }

  const certifyBody = z.object({
    matter: z.string().min(1).describe('The path of the matter.'),
    procedure: z.string().optional().describe('The procedure of the run; without it, the run in which the matter stands.'),
    opened: z.string().optional().describe('When the run was opened.'),
    outcome: z.string().optional().describe('The outcome that you saw; where the judge finds another by now, nothing is certified.'),
  })
  const postCertify = async (c: Context): Promise<Response> => {
    const body = await bodyOf(c, certifyBody)
    if (typeof body === 'string') return no(c, 400, body)
    const { matter, procedure = null, opened = null, outcome = null } = body.ok
    const amiss = readable(c, matter)
    if (amiss !== null) return amiss
    const { hall, seen, present } = at(c)
    const which = { matter, procedure, opened }
    return answered(c, await certify(hall, seen, personIn(c), { which, outcome, now: present, lang: frameIn(c).lang }), body.form)
  }

  const numberBody = z.object({
    matter: z.string().min(1),
    number: z.string().optional().describe('The number, as the certifying page offers it; without it, the next of the series.'),
    series: z.string().optional().describe('The series of the charter from which the next number is given.'),
  })
  const postNumber = async (c: Context): Promise<Response> => {
    const body = await bodyOf(c, numberBody)
    if (typeof body === 'string') return no(c, 400, body)
    const { matter, number = null, series = null } = body.ok
    const amiss = readable(c, matter)
    if (amiss !== null) return amiss
    return answered(c, await giveNumber(at(c).hall, personIn(c), { matter, number, series, now: now() }), body.form)
  }

  const languages = (c: Context): readonly { readonly lang: string; readonly authentic: boolean }[] => {
    const { authentic, working } = at(c).seen.charter
    return [...new Set([...authentic, ...working])].map(lang => ({ lang, authentic: authentic.includes(lang) }))
  }
  const textsPage = (c: Context, amiss?: string): Response => {
    const { seen } = at(c)
    const matter = c.req.query('matter') ?? ''
    return send(
      c,
      page(
        <TextsPage
          frame={frameIn(c)}
          matter={matter}
          title={c.req.query('title') ?? seen.titles.get(matter) ?? ''}
          act={c.req.query('act') ?? ''}
          languages={languages(c)}
          {...(amiss ? { amiss } : {})}
        />,
      ),
      amiss ? 400 : 200,
    )
  }

  const textsBody = z.object({
    matter: z.string().optional().describe('The matter whose texts they are; its versions are counted.'),
    title: z.string().min(1),
    texts: z.array(
      z.object({
        lang: z.string().min(1),
        status: z.enum(['authentic', 'translation', 'missing']),
        hash: z.string().nullable().describe('SHA-256 of a document that is kept; null where the text is missing.'),
      }),
    ),
  })
  /** The texts that a form brought, kept; or a sentence. */
  const fromForm = async (c: Context): Promise<z.infer<typeof textsBody> | string> => {
    const t = papersWordsOf(frameIn(c).lang)
    const fields = await c.req.parseBody().catch(() => null)
    if (fields === null) return apiWordsOf(frameIn(c).lang).unreadableForm
    const title = typeof fields.title === 'string' ? fields.title.trim() : ''
    const matter = typeof fields.matter === 'string' ? fields.matter.trim() : ''
    if (title === '') return t.titleMissing
    const texts: TextIn[] = []
    for (const { lang, authentic } of languages(c)) {
      const file = fields[`file-${lang}`]
      if (!(file instanceof File) || file.size === 0) continue
      const type = file.type.split(';')[0] || KINDS[file.name.split('.').at(-1)?.toLowerCase() ?? ''] || 'application/octet-stream'
      const known = type === 'text/x-markdown' ? 'text/markdown' : type
      if (!Object.values(KINDS).includes(known)) return t.badFile(type)
      const hash = await bring(at(c).hall, personIn(c).id, new Uint8Array(await file.arrayBuffer()), known)
      texts.push({ lang, status: authentic ? 'authentic' : 'translation', hash })
    }
    return texts.length === 0 ? t.noFile : { title, texts, ...(matter === '' ? {} : { matter }) }
  }
  const postTexts = async (c: Context): Promise<Response> => {
    const form = /^multipart\/form-data|^application\/x-www-form/.test(c.req.header('content-type') ?? '')
    let wish: z.infer<typeof textsBody>
    if (form) {
      const read = await fromForm(c)
      if (typeof read === 'string') return wantsJson(c) ? no(c, 400, read) : textsPage(c, read)
      wish = read
    } else {
      const body = await bodyOf(c, textsBody)
      if (typeof body === 'string') return no(c, 400, body)
      wish = body.ok
    }
    const { hall, seen } = at(c)
    const t = papersWordsOf(frameIn(c).lang)
    const known = wish.matter !== undefined && seen.titles.has(wish.matter)
    const last = known ? ((await shelfOf(hall.store, seen, wish.matter as string)).versions.at(-1)?.set ?? null) : null
    const draft = withMissing({ title: wish.title, version: 1, texts: wish.texts }, seen.charter.authentic)
    const set: TextSet = { ...draft, version: last === null ? 1 : sameTexts(last, draft) ? last.version : last.version + 1 }
    const printed = printTextSet(set)
    if (readTextSet(printed) === null) return no(c, 400, t.noFile)
    for (const { lang, hash } of set.texts)
      if (hash !== null && (await hall.store.document(hall.live.id, hash)) === null) return no(c, 400, t.textMissing(lang, hash))
    const hash = await bring(hall, personIn(c).id, new TextEncoder().encode(printed), 'application/json')
    if (!form || wantsJson(c)) return sendJson(c, { hash, set, href: `${orgPath(seen.id)}/documents/${hash}` }, 201)
    const asOf = printInstant(at(c).present, seen.charter.seat.zone)
    const matter = known ? gather(seen.stand(asOf, wish.matter), seen.charter, seen.titles).find(m => m.id === wish.matter) : undefined
    // A version that follows another starts the clock of an open run anew, and after its close opens the matter again.
    const acts = matter === undefined ? offeredToOpen(at(c), personIn(c)).acts : offeredForText(at(c), personIn(c), matter)
    const here = matter === undefined ? null : offeredIn(at(c), personIn(c), matter)
    // The act that one came from, and an amendment where one may be proposed: both carry a text.
    const carry = [c.req.query('act') ?? '', 'proposed an amendment'].filter(act => here?.acts.includes(act) || here?.apart.includes(act))
    return send(
      c,
      page(
        <TextsKeptPage
          frame={frameIn(c)}
          set={set}
          hash={hash}
          matter={wish.matter ?? ''}
          acts={[...new Set([...carry, ...acts])]}
          room={matter?.lead.procedure ? matter.title : null}
        />,
      ),
      201,
    )
  }

  const againPage = async (c: Context): Promise<Response> => {
    const turned = await turnedIn(at(c).hall.drawer)
    return wantsJson(c) ? sendJson(c, { turned }) : send(c, page(<AgainPage frame={frameIn(c)} turned={turned} />))
  }
  const postAgain = async (c: Context): Promise<Response> => {
    const body = await bodyOf(c, z.object({ run: z.string().min(1).describe('The key of the one that was looked at.') }))
    if (typeof body === 'string') return no(c, 400, body)
    const { hall, seen } = at(c)
    if (!(await sawTurned(hall.drawer, body.ok.run, { person: personIn(c).id, at: now() })))
      return no(c, 404, papersWordsOf(frameIn(c).lang).noneAgain)
    return body.form && !wantsJson(c) ? c.redirect(to(frameIn(c), `${orgPath(seen.id)}/again`), 303) : sendJson(c, { ok: true })
  }

  const which = z.object({ matter: z.string(), procedure: z.string().optional(), opened: z.string().optional() })
  const receipt = { says: 'The receipt of the act.', type: json, schema: numbered }
  return [
    {
      method: 'get',
      path: '/{org}/again',
      who: 'registrar',
      says: 'The settled matters that this version of the program finds otherwise than an earlier one.',
      answers: { 200: { ...page_, also: turnedAnswer } },
      run: againPage,
    },
    {
      method: 'post',
      path: '/{org}/again',
      who: 'registrar',
      says: 'Says that one of them was looked at; nothing else is changed.',
      body: z.object({ run: z.string().min(1) }),
      answers: { 200: { says: 'Noted.', type: json, schema: done } },
      run: postAgain,
    },
    {
      method: 'get',
      path: '/{org}/certify',
      who: 'signed in',
      says: 'What would be certified of a matter, and the numbers it can be given.',
      query: which,
      answers: { 200: { ...page_, also: certifiable } },
      run: certifyPage,
    },
    {
      method: 'post',
      path: '/{org}/certify',
      who: 'signed in',
      says: 'Certifies an outcome: the certificate is made and kept as a document, and the act names it.',
      body: certifyBody,
      answers: {
        200: receipt,
        201: receipt,
        202: { says: 'Kept apart, for lack of powers; or waiting for a second name.', type: json, schema: waiting },
      },
      run: postCertify,
    },
    {
      method: 'post',
      path: '/{org}/number',
      who: 'signed in',
      says: 'Gives a matter a number; two who give at once never give the same.',
      body: numberBody,
      answers: {
        200: receipt,
        201: receipt,
        202: { says: 'Kept apart, for lack of powers; or waiting for a second name.', type: json, schema: waiting },
      },
      run: postNumber,
    },
    {
      method: 'get',
      path: '/{org}/texts',
      who: 'signed in',
      says: 'The form that puts the texts of a matter together.',
      query: z.object({ matter: z.string().optional(), title: z.string().optional(), act: z.string().optional() }),
      answers: { 200: page_ },
      run: c => textsPage(c),
    },
    {
      method: 'post',
      path: '/{org}/texts',
      who: 'signed in',
      says: 'Keeps a set of texts, each authentic, a translation or missing; the answer is the hash by which an act names the set.',
      body: textsBody,
      answers: { 201: { says: 'Kept.', type: json, schema: z.object({ hash: z.string(), href: z.string() }) } },
      run: postTexts,
    },
  ]
}

const sameTexts = (a: TextSet, b: TextSet): boolean =>
  JSON.stringify(Object.entries(authenticOf(a)).sort()) === JSON.stringify(Object.entries(authenticOf(b)).sort())
