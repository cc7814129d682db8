/** What a page that shows the present renews by itself when an act comes or a clock runs out; without its script it is as complete. */
import type { Child, FC } from 'hono/jsx'
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
  children?: Child
}> = ({ frame: { org }, present, number, matter, next, children }) =>
  org?.live && present ? (
    <div
      id="standing"
      data-stream={`${orgPath(org.id)}/stream`}
      data-matter={matter}
      data-number={number}
      data-next={next === null || next === undefined ? undefined : next}>
      {children}
    </div>
  ) : (
    <div id="standing">{children}</div>
  )
