import { dayOf } from '../basics/moment.ts'
import { readCharter } from '../charter/read.ts'
import { credentialsOf } from '../charter/secretariat.ts'
import { parseCheckpoint } from '../log/checkpoint.ts'
import { parseNote } from '../log/note.ts'
import { sha256 as hashOf } from '../server/opening.ts'
import { addKey, retireKeys } from '../store/keys.ts'
import { newest } from '../store/live-folder.ts'
import type { Store } from '../store/store.ts'
import type { Command } from './command.ts'
import { dataFlag, withStore } from './store.ts'

export const rotate: Command = {
  name: 'rotate',
  takes: '<alliance> [--retire] [--data DIR]',
  summary: 'a new key for the log of an alliance',
  help: `Makes a new key for the log of an alliance and enters it in the record as an act, with the SHA-256 of its public half. From then on the old key
and the new one both sign, so that whoever knows either can check the log; tell the others the new one, and when all have it, retire the
old. The platform may run meanwhile.

  entente rotate my-alliance
  entente rotate my-alliance --retire`,
  words: ['alliance'],
  flags: { retire: { takes: null, says: 'leaves the newest key alone' }, data: dataFlag },
  run: (asked, terminal) =>
    withStore(asked, terminal, async (store, data) => {
      const id = asked.words[0] as string
      const head = await store.head(id)
      if (head === null) return `no alliance called “${id}” lives here; “entente serve” prints those that do`
      if (asked.flags.retire !== undefined) {
        const amiss = retireKeys(data, id)
        if (amiss === null) terminal.out(`The newest key of ${id} signs alone from now on.\n`)
        return amiss
      }
      const note = parseNote(head.checkpoint)
      const checkpoint = typeof note === 'string' ? note : parseCheckpoint(note.text)
      if (typeof checkpoint === 'string') return checkpoint
      const office = await registrarOf(store, id, terminal.now())
      if (office === null) return `the charter of ${id} cannot be read; mend it first`
      const added = addKey(data, id, checkpoint.origin)
      if (typeof added === 'string') return added
      const hash = hashOf(added.key)
      const [answer] = await store.append(id, [
        { act: { by: office, as: 'registrar', act: 'rotated the key', hash }, author: office, key: `rotated ${hash}`, powers: head.powers },
      ])
      if (answer?.kind !== 'receipt') return answer?.says ?? 'the store answered nothing'
      terminal.out(`Number ${answer.no} enters the new key; both sign from now on. Tell those who check the log:\n  ${added.key}\n`)
      return null
    }),
}

/** The registrar of the newest edition whose day has come. */
async function registrarOf(store: Store, id: string, now: number): Promise<string | null> {
  const files = new Map<string, string>()
  for (const { path, hash } of newest(await store.files(id))) {
    const document = await store.document(id, hash)
    if (document !== null) files.set(path, new TextDecoder().decode(document.bytes))
  }
  const charter = readCharter(files, { folder: id, sha256: hashOf }).ok
  if (!charter) return null
  const today = dayOf(now, charter.seat.zone)
  const edition = charter.editions.findLast(e => e.date <= today) ?? charter.editions[0]
  return edition ? credentialsOf(edition).registeredBy : null
}
