import { resolve } from 'node:path'
import { restore as bring } from '../store/backup.ts'
import { listAlliance } from '../store/data.ts'
import { sha256 } from '../store/keys.ts'
import type { Command } from './command.ts'
import { dataFlag, withStore } from './store.ts'

export const restore: Command = {
  name: 'restore',
  takes: '<folder> [--data DIR]',
  summary: 'brings back what "backup" kept',
  help: `Brings the alliances of a backup into the data folder. Each is checked against its own log before anything is taken: nothing at all is, where
one line is not the one that was signed, a document is another, or a sealed part (words kept beside a line) is missing that no act of the record
erased. An alliance that is there already is left as it is. Put the keys of the logs back beside it.

  entente restore /srv/backup/2026-11-23`,
  words: ['folder'],
  flags: {
    data: dataFlag,
    'without-parts': { takes: null, says: 'goes on where sealed parts are missing; their words are then shown as sealed' },
  },
  run: (asked, terminal) =>
    withStore(asked, terminal, async (store, data) => {
      const folder = asked.words[0] as string
      const back = await bring(store, folder, sha256, { withoutParts: asked.flags['without-parts'] !== undefined })
      if (typeof back === 'string') return back
      for (const id of back) {
        const amiss = listAlliance(data, { id, folder: resolve(folder) })
        if (amiss !== null) return amiss
      }
      terminal.out(`${back.join(', ')}: restored, and verified by the log.\n`)
      return null
    }),
}
