import { backup as write } from '../store/backup.ts'
import { sha256 } from '../store/keys.ts'
import type { Command } from './command.ts'
import { dataFlag, withStore } from './store.ts'

export const backup: Command = {
  name: 'backup',
  takes: '<folder> [--alliance ID] [--data DIR]',
  summary: 'keeps what lives here in a new folder',
  help: `Writes the alliances that live in the data folder, or one of them, into a new folder of plain files: the lines, the log's tiles and checkpoints,
sealed parts, documents, people and passkeys, all as they were at one moment. It may run while the platform does. What is written is checked against
the log and its hashes: of a record that is not the one that was signed no backup is written; a sealed part or a document that is missing or another
is left out and named, and the exit code is 1. The keys that sign the logs are not in it: keep
the folder "keys" of the data folder apart. What it holds is for few eyes; keep it as you keep the database.

  entente backup /srv/backup/2026-11-23`,
  words: ['folder'],
  flags: { alliance: { takes: 'ID', says: 'one alliance only' }, data: dataFlag },
  run: (asked, terminal) =>
    withStore(asked, terminal, async store => {
      const folder = asked.words[0] as string
      const amiss = await write(store, asked.flags.alliance ?? null, folder, sha256)
      if (amiss === null) terminal.out(`${folder} holds ${asked.flags.alliance ?? (await store.organisations()).join(', ')} now.\n`)
      return amiss
    }),
}
