/** The page of a receipt, for whoever may read the act. */
import type { Context } from 'hono'
import { printInstant } from '../../basics/moment.ts'
import { correctedIn } from '../../judge/log.ts'
import { authorsOf } from '../../record/act.ts'
import { sayDraft } from '../../views/draft.ts'
import { sayNames, sayWhen } from '../../views/say.ts'
import { apiWordsOf } from '../../views/words.ts'
import { type ReceiptOf, ReceiptPage } from '../../web/live/receipt.tsx'
import { languageOf } from '../../words/languages.ts'
import { page } from '../answer.tsx'
import { found } from '../gate.ts'
import { sha256 } from '../opening.ts'
import type { Route } from '../routes.ts'
import { frameIn, no as refused, page_, send } from './room.ts'

async function show(c: Context): Promise<Response> {
  const here = found(c)
  const frame = frameIn(c)
  const no = Number(c.req.param('no'))
  const act = here === null || !Number.isSafeInteger(no) ? undefined : here.seen.acts[no - 1]
  if (here === null) return refused(c, 404, apiWordsOf(frame.lang).notLive)
  if (act === undefined || !here.hall.audiences.shows(here.reader, no, here.present))
    return refused(c, 404, apiWordsOf(frame.lang).noSuchAct)
  const { charter, titles } = here.seen
  const { zone } = charter.seat
  const { person: _, second: __, sealed: ___, ...shown } = act
  let line = ''
  for await (const kept of here.hall.store.lines(here.hall.live.id, no, no)) line = kept.line
  const who = sayNames(charter, authorsOf(act), frame.lang)
  const title = act.matter === undefined ? '' : (titles.get(act.matter) ?? act.matter)
  const receipt: ReceiptOf = {
    no,
    says: `${who} ${languageOf(frame.lang).act(act.act)}${title === '' ? '' : `, ${title}`}.`,
    at: {
      when: sayWhen(act.received === undefined ? act.at : printInstant(Date.parse(act.received), zone), frame.lang),
      received: act.received !== undefined,
    },
    matter: act.matter === undefined ? null : { id: act.matter, title },
    fields: sayDraft(shown, charter, frame.lang, act.received === undefined || act.received !== act.at),
    hash: sha256(line),
    own:
      here.reader.kind === 'person' &&
      authorsOf(act).includes(here.reader.person.by) &&
      act.act !== 'struck' &&
      !correctedIn(charter, here.seen.acts).has(no),
  }
  return send(c, page(<ReceiptPage frame={frame} receipt={receipt} />))
}

/** The address of a receipt as a person reads it; the file that proves it is beside, under `receipts`. */
export const receiptRoutes = (): readonly Route[] => [
  {
    method: 'get',
    path: '/{org}/receipt/{no}',
    who: 'anyone',
    says: 'The receipt of an act as a person reads it: number, hour at the seat, what was sent, and the SHA-256 of its line.',
    answers: { 200: page_ },
    run: show,
  },
]
