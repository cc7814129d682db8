/** What a page that shows the present renews by itself when an act comes or a clock runs out; without its script it is as complete. */
import type { Child, FC } from 'hono/jsx'
import { roomsWordsOf } from '../../views/words.ts'
import { orgPath, type Frame } from '../layout.tsx'

export const Renewing: FC<{
  frame: Frame
  /** The page shows the present, and not a day that was asked for. */
  present: boolean
  /** The last act it knows of. */
  number: number
  /** Only acts of this matter and those below it renew it. */
  matter?: string
  /** The next clock, milliseconds since 1970. */
  next?: number | null
  /** The present moment as this page was made, milliseconds since 1970: the reader's own clock may be off. Only for pages that nothing keeps. */
  now?: number
  children?: Child
}> = ({ frame, present, number, matter, next, now, children }) =>
  frame.org?.live && present ? (
    <>
      <div
        id="standing"
        data-stream={`${orgPath(frame.org.id)}/stream`}
        data-matter={matter}
        data-number={number}
        data-now={now}
        data-next={next === null || next === undefined ? undefined : next}>
        {children}
      </div>
      <p class="cut no-print" data-cut hidden>
        {roomsWordsOf(frame.lang).notConnected}
      </p>
    </>
  ) : (
    <div id="standing">{children}</div>
  )
