/** What every page about a catalogue of standards has: its frame, and how a standard is named. */
import type { Child, FC } from 'hono/jsx'
import type { Adoption } from '../views/adoption.ts'
import { type Catalogue, type Phase, type Standard, stoodOn } from '../views/catalogue.ts'
import { sayWhen } from '../views/say.ts'
import { catalogueWordsOf } from '../views/words.ts'
import { orgPath, Outside, Section, to, type Frame } from './layout.tsx'
import { Stands } from './parts.tsx'
import { Sheet } from './sheet.tsx'

/** What every page about a catalogue knows. */
export interface Held {
  readonly frame: Frame
  readonly catalogue: Catalogue
  /** The day shown, and the day that was asked for; null = today. */
  readonly day: string
  readonly asOf: string | null
}

export const idOf = (frame: Frame): string => frame.org?.id ?? ''
export const standardsPath = (frame: Frame): string => `${orgPath(idOf(frame))}/standards`
export const standardPath = (frame: Frame, id: string): string => `${standardsPath(frame)}/${encodeURIComponent(id)}`

/** The frame of these pages: the way here, the head, the other pages of the catalogue. */
export const CatalogueSheet: FC<{
  held: Held
  title: string
  json: string
  answer: string
  measure?: string | undefined
  kick?: Child
  below?: boolean
  children?: Child
}> = ({ held: { frame, catalogue, asOf }, title, json, answer, measure, kick, below, children }) => {
  const t = catalogueWordsOf(frame.lang)
  const name = frame.org?.name ?? ''
  const org = orgPath(idOf(frame))
  const query = { 'as-of': asOf }
  const ways = [
    ...(catalogue.standards.size > 0 ? [{ says: t.title, href: standardsPath(frame) }] : []),
    ...(catalogue.requirements.length > 0 ? [{ says: t.requirements, href: `${org}/requirements` }] : []),
    ...(catalogue.requirements.length > 0 ? [{ says: t.interoperability, href: `${org}/interoperability` }] : []),
    ...(catalogue.requirements.length > 0 ? [{ says: t.equipment.title, href: `${org}/equipment` }] : []),
    ...(catalogue.revisions.length > 0 ? [{ says: t.revisions, href: `${org}/revisions` }] : []),
    ...(catalogue.baselines.length > 1 ? [{ says: t.baselines, href: `${org}/baselines` }] : []),
  ].filter(way => way.href !== frame.path)
  return (
    <Sheet
      frame={frame}
      charter={{ id: idOf(frame), name }}
      above={below ? [{ says: t.title, href: to(frame, standardsPath(frame), query) }] : []}
      title={title}
      kick={kick ?? name}
      json={json}
      answer={answer}
      measure={measure}
      onward={
        <ul class="onward">
          {ways.map(({ says, href }) => (
            <li>
              <a href={to(frame, href, query)}>{says}</a>
            </li>
          ))}
        </ul>
      }>
      {children}
      <Section title={t.sources}>
        <p class="note">{t.note}</p>
        {catalogue.sources.map(source => (
          <p class="note" lang={frame.lang === 'en' ? undefined : 'en'}>
            <Outside text={source} />
          </p>
        ))}
      </Section>
    </Sheet>
  )
}

const marks = { stands: 'met', deleted: 'barred', ahead: 'open' } as const satisfies Readonly<Record<Phase, string>>

/** Where a standard is: shape, word, colour. */
export const PhaseOf: FC<{ frame: Frame; standard: Standard; day: string }> = ({ frame, standard, day }) => {
  const t = catalogueWordsOf(frame.lang)
  const { phase, revived } = stoodOn(standard, day)
  return <Stands state={marks[phase]} says={revived ? t.phase.revived : t.phase[phase]} />
}

/** How a standard is called: its publisher and number. */
export const calledOf = ({ publisher, number, id }: Standard): string => `${publisher} ${number}`.trim() || id

export const StandardLink: FC<{ held: Held; standard: Standard }> = ({ held: { frame, asOf }, standard }) => (
  <a href={to(frame, standardPath(frame, standard.id), { 'as-of': asOf })}>{calledOf(standard)}</a>
)

/** A standard by its id: a link where the catalogue has it, else the id as it is written. */
export const Named: FC<{ held: Held; id: string }> = ({ held, id }) => {
  const standard = held.catalogue.standards.get(id)
  return standard ? (
    <>
      <StandardLink held={held} standard={standard} /> <span class="note">{standard.title}</span>
    </>
  ) : (
    <code>{id}</code>
  )
}

/** `implemented, forces: river-guard, until 30 June 2026`. */
export function saidOf({ step, forces, until, reservation }: Adoption, { lang }: Frame): string {
  const t = catalogueWordsOf(lang)
  return [
    t.step[step],
    ...(forces === null ? [] : [t.forces(forces)]),
    ...(until === null ? [] : [t.untilDay(sayWhen(until, lang))]),
    ...(reservation === null ? [] : [t.reservation(reservation)]),
  ].join(', ')
}
