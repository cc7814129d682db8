/**
 * Golden standings: `standing/days.txt` names days, and where one matter is meant its id; beside it lies for each the text that
 * `entente standing` prints, `2016-10-05.txt`. Their difference is what a reviewer reads.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault } from '../basics/fault.ts'
import { parseWhen } from '../basics/moment.ts'
import { begin, standing, take } from '../judge/judge.ts'
import { isOpened, openFolder } from '../server/opening.ts'
import { titlesOf } from '../views/matters.ts'
import { readActs } from './acts.ts'
import { printStanding } from './print.ts'

/** The goldens of a charter folder as they ought to be: file name → text; or the faults that were in the way. */
export function goldens(folder: string): ReadonlyMap<string, string> | readonly Fault[] {
  const list = join(folder, 'standing', 'days.txt')
  const wanted = new Map<string, string>()
  if (!existsSync(list)) return wanted
  const opened = openFolder(folder)
  if (!isOpened(opened)) return opened.filter(f => !f.warning)
  const { acts, faults } = readActs(opened)
  if (faults.some(f => !f.warning)) return faults.filter(f => !f.warning)
  const { charter } = opened
  const world = acts.reduce(take, begin(charter))
  const titles = titlesOf(charter, acts)
  const numbered = new Map(acts.map((act, i) => [i + 1, act]))
  const wrong: Fault[] = []
  readFileSync(list, 'utf8')
    .split('\n')
    .forEach((line, i) => {
      const [day = '', matter] = line.replace(/#.*/, '').trim().split(/\s+/)
      if (day === '') return
      const when = parseWhen(day, charter.seat.zone)
      if (typeof when === 'string') wrong.push({ file: list, line: i + 1, says: when })
      else if (matter !== undefined && !acts.some(a => a.matter === matter))
        wrong.push({ file: list, line: i + 1, says: `the record has no matter "${matter}"` })
      else
        wanted.set(
          fileOf(day, matter),
          printStanding(standing(world, day, matter), {
            charter,
            titles,
            acts: () => numbered,
            lang: 'en',
            asOf: day,
            matter: matter ?? null,
          }),
        )
    })
  return wrong.length > 0 ? wrong : wanted
}

/** The goldens that lie there. */
export const goldensIn = (folder: string): readonly string[] =>
  existsSync(join(folder, 'standing'))
    ? readdirSync(join(folder, 'standing')).filter(name => name.endsWith('.txt') && name !== 'days.txt')
    : []

/** `2025-03-10` and `invented/three-large` → `2025-03-10-invented-three-large.txt`; a file's name holds no colon and no slash. */
const fileOf = (day: string, matter: string | undefined): string =>
  `${[day, ...(matter ? [matter] : [])].join('-').replaceAll('/', '-').replaceAll(':', '')}.txt`

/** The folders under `charters` that hold a charter. */
export const charterFolders = (root: string): readonly string[] =>
  readdirSync(root)
    .sort()
    .filter(name => existsSync(join(root, name, 'charter.md')))
    .map(name => join(root, name))
