/** What the registrar of an exercise directs it by, on their desk: to stop, resume and end it, to move its clock, and what participants are told. */
import type { FC } from 'hono/jsx'
import { crisisWordsOf } from '../../views/words.ts'
import { orgPath, Section, to, type Frame } from '../layout.tsx'
import { Button, Field } from '../live/forms.tsx'

export const Directing: FC<{ frame: Frame; city: string; begun: boolean }> = ({ frame, city, begun }) => {
  const t = crisisWordsOf(frame.lang)
  const { org } = frame
  const exercise = org?.exercise ?? null
  if (org === null || exercise === null || exercise.state === 'ended') return null
  const action = to(frame, `${orgPath(org.id)}/acts`)
  const stopped = exercise.state === 'stopped'
  const acts = stopped
    ? (['resumed the exercise', 'ended the exercise'] as const)
    : ([...(begun ? [] : (['began the exercise'] as const)), 'stopped the exercise', 'ended the exercise'] as const)
  return (
    <Section title={t.directing} note={t.directingNote} id="directing">
      <div class="offers no-print">
        {acts.map(act => (
          <form method="post" action={action}>
            <input type="hidden" name="act" value={act} />
            <button type="submit" class={act === 'ended the exercise' ? 'grave' : undefined}>
              {t.direct[act]}
            </button>
          </form>
        ))}
      </div>
      {!stopped && (
        <>
          <form method="post" action={action} class="no-print">
            <input type="hidden" name="act" value="moved the clock" />
            <Field name="until" label={t.moveTo(city)} type="datetime-local" required />
            <Button>{t.direct['moved the clock']}</Button>
          </form>
          <form method="post" action={action} class="no-print">
            <input type="hidden" name="act" value="gave an inject" />
            <Field name="note" label={t.inject} area required />
            <Button>{t.direct['gave an inject']}</Button>
          </form>
        </>
      )}
    </Section>
  )
}
