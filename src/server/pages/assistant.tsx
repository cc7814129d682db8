/** A charter's text tried: as a page without a script, and as JSON. Nothing of it is kept. */
import type { Context } from 'hono'
import { z } from 'zod'
import { sayBlocks } from '../../charter/weave.ts'
import { movesOf, readTried } from '../../judge/tried.ts'
import { printJson } from '../../views/json.ts'
import { AssistantOf, type Trying } from '../../web/assistant.tsx'
import { orgPath, to } from '../../web/layout.tsx'
import { charterLanguages } from '../../words/languages.ts'
import { headers, page, refuse, wantsJson } from '../answer.tsx'
import { presentOf } from '../gate.ts'
import { sha256 } from '../opening.ts'
import type { Organisation } from '../organisation.ts'
import { placeOf, type Door, type Place } from '../place.ts'
import { bodyOf } from '../routes.ts'

export const sent = z.object({
  text: z.string().describe('The whole text of an edition, as Markdown.'),
  do: z.string().optional().describe('`download`: the text comes back as a file.'),
  lang: z.string().optional(),
})

/** The texts one may begin from: each edition as it is read now, the latest first. */
const filesOf = ({ charter }: Organisation): readonly { readonly path: string; readonly edition: string }[] =>
  charter.editions
    .map(e => ({
      path: e.file.slice(e.file.indexOf('/editions/') < 0 ? e.file.lastIndexOf('/') + 1 : e.file.indexOf('/editions/') + 1),
      edition: e.date,
    }))
    .reverse()

function tryIn({ org, frame }: Place, door: Door, c: Context, text: string): Trying {
  const tried = readTried(org.files, text, sha256)
  const whole = tried.charter !== null && tried.edition !== null && !tried.faults.some(f => !f.warning)
  return {
    text,
    tried,
    understood: whole
      ? sayBlocks(
          tried.charter as NonNullable<typeof tried.charter>,
          tried.edition as NonNullable<typeof tried.edition>,
          charterLanguages[frame.lang],
        )
      : [],
    moves: movesOf(org.charter, tried, org.acts, door.today(org, presentOf(c)).shown),
  }
}

/** The page with an edition's text as it is. */
export const assistantPage =
  (door: Door) =>
  (c: Context): Response => {
    const place = placeOf(c, door, c.req.param('org') ?? '')
    if (place instanceof Response) return place
    const { org, frame } = place
    const files = filesOf(org)
    const from = files.find(f => f.path === c.req.query('from')) ?? files[0]
    const text = org.files.get(from?.path ?? 'charter.md') ?? ''
    const today = door.today(org, presentOf(c))
    return door.answer(c, frame, {
      json: false,
      part: `assistant ${from?.path ?? ''}`,
      shown: today.shown,
      until: today.until,
      make: () =>
        page(
          <AssistantOf
            frame={frame}
            charter={org.charter}
            titles={org.titles}
            files={files}
            from={from?.path ?? ''}
            trying={tryIn(place, door, c, text)}
          />,
        ),
    })
  }

/** What comes of a text that was sent. */
export const tryCharter =
  (door: Door) =>
  async (c: Context): Promise<Response> => {
    const place = placeOf(c, door, c.req.param('org') ?? '')
    if (place instanceof Response) return place
    const { org, frame } = place
    const read = await bodyOf(c, sent)
    if (typeof read === 'string')
      return refuse(c, frame, {
        status: 400,
        says: read,
        onward: { says: org.charter.name, href: to(frame, `${orgPath(org.id)}/assistant`) },
      })
    // A browser sends the ends of lines as two signs each.
    const text = read.form ? read.ok.text.replaceAll('\r\n', '\n') : read.ok.text
    const more = { ...headers, 'cache-control': 'no-store', 'content-language': frame.lang }
    const trying = tryIn(place, door, c, text)
    const { tried, moves, understood } = trying
    if (read.ok.do === 'download')
      return c.body(text, 200, {
        ...more,
        'content-type': 'text/markdown; charset=utf-8',
        'content-disposition': `attachment; filename="${tried.path.split('/').at(-1)}"`,
      })
    if (wantsJson(c))
      return c.body(
        printJson({
          charter: org.id,
          kind: tried.kind,
          edition: tried.date,
          path: tried.path,
          hash: tried.hash,
          faults: tried.faults,
          understood,
          moves,
        }),
        200,
        { ...more, 'content-type': 'application/json; charset=utf-8' },
      )
    return c.body(
      page(<AssistantOf frame={frame} charter={org.charter} titles={org.titles} files={filesOf(org)} from="" trying={trying} />),
      200,
      { ...more, 'content-type': 'text/html; charset=utf-8' },
    )
  }
