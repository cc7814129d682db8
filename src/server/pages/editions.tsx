/** Two editions beside each other, what becomes of open cases, and the same as JSON. */
import type { Context } from 'hono'
import { nearest } from '../../basics/text.ts'
import type { Edition } from '../../charter/charter.ts'
import { judgedApart } from '../../judge/tried.ts'
import { changeoverJson, changeoverOf } from '../../views/changeover.ts'
import { printJson } from '../../views/json.ts'
import { candidacyWordsOf, wordsOf } from '../../views/words.ts'
import { EditionsOf } from '../../web/editions.tsx'
import { orgPath, to } from '../../web/layout.tsx'
import { missing, page } from '../answer.tsx'
import { presentOf } from '../gate.ts'
import { differencesOf, transitionOf } from '../laws.ts'
import { placeOf, type Door, viewOf } from '../place.ts'

export const editionsPage =
  (door: Door, json: boolean) =>
  (c: Context): Response => {
    const place = placeOf(c, door, c.req.param('org') ?? '')
    if (place instanceof Response) return place
    const { org, frame } = place
    const { editions } = org.charter
    const t = candidacyWordsOf(frame.lang)
    const onward = { says: wordsOf(frame.lang).charter, href: to(frame, `${orgPath(org.id)}/charter`) }
    const dates = editions.map(e => e.date)
    const named = (key: string, otherwise: number): Edition | string => {
      const date = c.req.query(key) || dates[otherwise]
      return editions.find(e => e.date === date) ?? date ?? ''
    }
    if (editions.length < 2) return missing(c, frame, t.oneEdition, onward)
    const [from, until] = [named('from', editions.length - 2), named('to', editions.length - 1)]
    if (typeof from === 'string' || typeof until === 'string') {
      const asked = typeof from === 'string' ? from : (until as string)
      const near = nearest(asked, dates)
      const key = typeof from === 'string' ? 'from' : 'to'
      const meant = near === null ? null : { says: near, href: to(frame, `${orgPath(org.id)}/editions`, { ...c.req.query(), [key]: near }) }
      return missing(c, frame, t.noEdition(asked), onward, meant)
    }
    const now = door.today(org, presentOf(c))
    return door.answer(c, frame, {
      json,
      shown: now.shown,
      until: now.until,
      make: () => {
        const change = changeoverOf(org.charter, from.date, until.date, judgedApart(org.charter, org.acts, until, now.shown.slice(0, 10)))
        const view = viewOf(org, { asOf: null, known: null, ...now })
        const differences = differencesOf(org.charter, from, until, frame.lang)
        const forWhom = transitionOf(org.charter, until, frame.lang)
        return json
          ? printJson({ charter: org.id, ...changeoverJson(change), forWhom, differences })
          : page(<EditionsOf frame={frame} view={view} change={change} differences={differences} forWhom={forWhom} />)
      },
    })
  }
