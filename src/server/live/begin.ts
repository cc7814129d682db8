/** How an alliance begins to live: its folder goes into the store, and its secretary gets a link. */
import type { Fault } from '../../basics/fault.ts'
import { dayOf } from '../../basics/moment.ts'
import { readLine } from '../../record/line.ts'
import { changesPowers } from '../../views/powers-acts.ts'
import { chartersAmiss, foundingHash } from '../../store/founding.ts'
import { found, foundingFrom } from '../../store/live-folder.ts'
import type { Alliance } from '../../store/data.ts'
import type { Store } from '../../store/store.ts'
import { openFolder, isOpened } from '../opening.ts'
import { newLink, newPersonId, peopleOf, type Person } from '../people/person.ts'
import { movedTo } from './demonstration.ts'
import type { Hall } from './hall.ts'

/** Founds an alliance in the store from its folder, where it is not there yet; or the faults in the way. A demonstration begins on the day it is founded. */
export async function foundFrom(store: Store, { folder, id, demonstration }: Alliance, host: string): Promise<readonly Fault[]> {
  if ((await store.head(id)) !== null) return []
  const opened = openFolder(folder)
  if (!isOpened(opened)) return opened.filter(f => !f.warning)
  if (opened.charter.id !== id)
    return [
      {
        file: `${folder}/charter.md`,
        line: 1,
        says: `its id is “${opened.charter.id}” now, and it was begun as “${id}”; write the id it began with`,
      },
    ]
  const founding = foundingFrom(folder, { org: id, origin: `${host}/${id}` })
  if (typeof founding === 'string') return [{ file: folder, line: 0, says: founding }]
  const { zone } = opened.charter.seat
  const lines =
    demonstration === undefined
      ? founding.lines
      : movedTo(founding.lines, { from: demonstration.day, to: dayOf(demonstration.now(), zone), zone })
  const acts = lines.flatMap((line, i) => {
    const read = readLine(line, i + 1, folder, zone)
    return read.ok === null ? [] : [{ act: read.ok, no: i + 1 }]
  })
  // A record that was founded before brings the hash of its charter: with another it would not be served again after this day.
  const { amiss } = chartersAmiss(
    founding.files,
    acts.map(({ act }) => act),
  )
  if (amiss !== null) return [{ file: folder, line: 0, says: `${amiss}; lay the files here as they were exported with record.jsonl` }]
  const changed = acts.findLast(({ act }) => changesPowers(act))?.no ?? 0
  await found(store, { ...founding, lines, powers: changed }, folder)
  return []
}

/**
 * The secretary of an alliance that has nobody yet, with the act by which a live record begins; null where somebody is there. Of nodes that
 * begin it at once one is first, and what a node that died left undone the next one does.
 */
export async function firstSecretary(hall: Hall): Promise<Person | null> {
  const { drawer, live, store } = hall
  const office = hall.registrar()
  const begun = () => drawer.get<Person>('begun', 'secretary')
  if ((await begun()) === null) {
    if ((await peopleOf(drawer)).length > 0) return null
    await drawer.put('begun', 'secretary', { id: newPersonId(), name: office, mail: null, by: office } satisfies Person, { from: 0 })
  }
  const person = (await begun())?.value
  if (person === undefined) throw new Error(`the secretary of ${live.id} was put down and is not there`)
  await drawer.put('person', person.id, person, { from: 0 })
  const key = 'founding secretary'
  if ((await store.byKey(live.id, person.by, key)) !== null) return null
  // The record vouches for its charter: whoever holds both can tell whether they belong together.
  const [, answer] = await store.append(live.id, [
    {
      act: { by: person.by, act: 'founded', hash: foundingHash(await store.files(live.id)) },
      author: person.by,
      key: 'founding charter',
      powers: hall.way.powersAt(),
    },
    {
      act: { by: person.by, act: 'issued credentials', to: person.id },
      author: person.by,
      key,
      powers: hall.way.powersAt(),
      changesPowers: true,
    },
  ])
  if (answer?.kind === 'not kept' && answer.why !== 'powers') throw new Error(answer.says)
  if (answer?.kind !== 'receipt' || answer.again) return null
  await live.heard(answer.no)
  return person
}

/** A new link for the secretary: printed at the first start, or when asked for. */
export async function secretaryLink(hall: Hall, address: string, now: number): Promise<string | null> {
  const office = hall.registrar()
  const person = (await peopleOf(hall.drawer)).find(p => p.by === office)
  if (!person) return null
  return `${address}/-/enter?org=${encodeURIComponent(hall.live.id)}&token=${await newLink(hall.drawer, person.id, now)}`
}
