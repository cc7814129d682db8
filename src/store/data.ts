/**
 * The platform's own folder: which alliances live here, the keys of their logs, the private database. It is never the folder of an alliance,
 * which people commit and share.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { homedir, userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import { whyNot } from './record.ts'

/** The data folder: as named, else `ENTENTE_DATA`, else the usual place of this user. */
export function dataFolder(named: string | undefined, env: NodeJS.ProcessEnv = process.env): string {
  if (named !== undefined) return resolve(named)
  if (env.ENTENTE_DATA) return resolve(env.ENTENTE_DATA)
  if (process.getuid?.() === 0) return '/var/lib/entente'
  return join(env.XDG_DATA_HOME || join(homedir() || userInfo().homedir, '.local', 'share'), 'entente')
}

/** An alliance that lives here. */
export interface Alliance {
  readonly id: string
  /** The folder it was begun in. */
  readonly folder: string
  /** It is invented, and anyone may act in it; its record is written for this day, and begins on the day it is founded. */
  readonly demonstration?: { readonly day: string; readonly now: () => number }
}

const fileOf = (data: string, id: string): string => join(data, 'alliances', `${encodeURIComponent(id)}.json`)

/** The alliances that live in a data folder, by id; a file that cannot be read is told. */
export function alliancesIn(data: string, tell: (says: string) => void): readonly Alliance[] {
  const folder = join(data, 'alliances')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .sort()
    .flatMap((name): Alliance[] => {
      try {
        const value = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Partial<Alliance>
        if (typeof value.id === 'string' && typeof value.folder === 'string') return [value as Alliance]
        tell(`${join(folder, name)}: this is no alliance; it holds {"id":"…","folder":"…"}. It is passed over.`)
      } catch (error) {
        tell(`${join(folder, name)}: ${whyNot(error)}; it is passed over.`)
      }
      return []
    })
}

/** Lists an alliance as living here; the sentence on what was in the way, or null. */
export function listAlliance(data: string, alliance: Alliance): string | null {
  const file = fileOf(data, alliance.id)
  try {
    mkdirSync(join(data, 'alliances'), { recursive: true, mode: 0o700 })
    if (existsSync(file)) {
      const there = JSON.parse(readFileSync(file, 'utf8')) as Alliance
      if (there.folder !== alliance.folder)
        return `an alliance called “${alliance.id}” lives there already (${there.folder}); give this one another id in the first lines of its charter.md`
      return null
    }
    writeFileSync(`${file}.new`, `${JSON.stringify(alliance)}\n`, { mode: 0o600 })
    renameSync(`${file}.new`, file)
    return null
  } catch (error) {
    return `${data}: ${whyNot(error)}`
  }
}
