/** `charter.md`, its later editions and annexes → a Charter, or all their faults. */
import type { Fault, Result } from '../basics/fault.ts'
import { nearest } from '../basics/text.ts'
import { readAnnex, readHolidays, readParties, sayer } from './annex.ts'
import type { Annex, Charter, Party } from './charter.ts'
import { checkFollowing, isConditionsFile, readConditions } from './conditions.ts'
import { readEdition } from './edition.ts'
import type { Library } from './edition.ts'
import { checkEdition, checkTransitions } from './check.ts'
import { outcomesOfProcedure } from './walk.ts'

export interface ReadOptions {
  /** The folder as the reader named it; it stands before every file name in faults. */
  readonly folder: string
  readonly sha256: (text: string) => string
}

const isEditionFile = (name: string): boolean => /^editions\/[^/]+\.md$/.test(name)
const isReadingFile = (name: string): boolean => /^readings\/[^/]+\.md$/.test(name)
const isAnnexFile = (name: string): boolean => /^[^/]+\.csv$/.test(name) || isConditionsFile(name)

/** The charter that a folder's files hold: their names relative to it, and their texts. Other files are passed over. */
export function readCharter(files: ReadonlyMap<string, string>, { folder, sha256 }: ReadOptions): Result<Charter> {
  const faults: Fault[] = []
  const fileName = (short: string): string => (folder === '' ? short : `${folder.replace(/\/+$/, '')}/${short}`)
  const names = [...files.keys()].filter(n => n === 'charter.md' || isEditionFile(n) || isReadingFile(n) || isAnnexFile(n)).sort()
  if (!files.has('charter.md')) {
    const near = [...files.keys()].find(n => /(^|\/)charter\.(md|markdown|txt)$/i.test(n)) ?? nearest('charter.md', files.keys())
    return {
      ok: null,
      faults: [
        {
          file: fileName('charter.md'),
          line: 0,
          says: `there is no file "charter.md" here; ${near ? `rename "${near}", or name the folder in which it lies` : 'name the folder of a charter'}`,
        },
      ],
    }
  }
  for (const name of names) checkText(files.get(name) ?? '', fileName(name), faults)
  // A file in another encoding reads as nonsense; its other faults would be nonsense too.
  if (faults.some(f => f.says.includes('NUL'))) return { ok: null, faults: sorted(faults) }

  const annexes: Record<string, Annex> = Object.create(null)
  for (const name of names.filter(isAnnexFile)) annexes[name] = readAnnex(name, files.get(name) ?? '', sayer(fileName(name), faults))
  const conditions = names
    .filter(isConditionsFile)
    .map(name =>
      readConditions(annexes[name] as Annex, files.get(name) ?? '', sha256(files.get(name) ?? ''), sayer(fileName(name), faults)),
    )
  checkFollowing(conditions, files, name => sayer(fileName(name), faults))
  const partiesOf = new Map<string, readonly Party[]>()
  const library: Library = {
    annexes,
    faults,
    fileName,
    parties(file) {
      const annex = annexes[file]
      const parties = partiesOf.get(file) ?? (annex ? readParties(annex, sayer(fileName(file), faults)) : [])
      partiesOf.set(file, parties)
      return parties
    },
  }

  const sayAt = (file: string, line: number, article: string, says: string, warning = false): void => {
    faults.push({ file, line, ...(article === '' ? {} : { article }), says, ...(warning ? { warning } : {}) })
  }
  const read = ['charter.md', ...names.filter(isEditionFile)].map(name => ({
    name,
    ...readEdition(files.get(name) ?? '', name, sha256(files.get(name) ?? ''), library),
  }))
  const readings = names
    .filter(isReadingFile)
    .map(name => ({ name, ...readEdition(files.get(name) ?? '', name, sha256(files.get(name) ?? ''), library) }))
  const first = read[0]
  if (first === undefined) return { ok: null, faults: sorted(faults) }
  checkEditions(
    read.map(r => ({ name: r.name, date: r.front?.edition ?? '', id: r.front?.id ?? '', file: r.edition.file })),
    faults,
  )

  for (const r of readings)
    if (r.front !== null && !read.some(e => e.front?.edition === r.front?.edition))
      faults.push({
        file: r.edition.file,
        line: 1,
        says: `this reads the edition of ${r.front.edition} anew, and there is none of that day; correct "edition"`,
      })

  for (const r of [...read, ...readings]) {
    const elsewhere = new Set(read.filter(o => o !== r).flatMap(o => o.edition.procedures.flatMap(outcomesOfProcedure)))
    checkEdition({
      edition: r.edition,
      parties: r.parties,
      annexes,
      elsewhere,
      first: r === first,
      sound: () => !faults.some(f => !f.warning),
      blockOf: p => r.blocks.find(b => b.kind === 'procedure' && b.line === p.line)?.block ?? null,
      say: (line, article, says, warning) => sayAt(r.edition.file, line, article, says, warning),
    })
  }
  const inOrder = read.map(r => r.edition).sort((a, b) => (a.date < b.date ? -1 : 1))
  checkTransitions({ editions: inOrder }, (e, line, article, says, warning) => sayAt(e.file, line, article, says, warning))

  const holidays = new Set<string>()
  for (const r of read) {
    const file = r.front?.holidays ?? null
    if (file === null) continue
    const annex = annexes[file]
    if (annex === undefined)
      faults.push({
        file: r.edition.file,
        line: 1,
        says: `there is no file "${file}" beside the charter; add it, with a column "day", or remove "holidays"`,
      })
    else if (r === first || file !== first.front?.holidays)
      for (const day of readHolidays(annex, sayer(fileName(file), faults))) holidays.add(day)
  }
  const parties = new Map<string, Party>()
  for (const r of read) for (const p of r.parties) parties.set(p.id, p)

  const { front } = first
  const charter: Charter | null = front && {
    id: front.id,
    // Whatever is told of an exercise bears its name, and with that the mark.
    name: front.exercise === null ? front.name : `${front.name} · EXERCISE ${front.exercise.name}`,
    seat: front.seat,
    authentic: front.authentic,
    working: front.working,
    ...(front.exercise === null ? {} : { exercise: front.exercise }),
    hash: sha256(JSON.stringify(names.map(n => [n, sha256(files.get(n) ?? '')]))),
    parties: [...parties.values()],
    annexes,
    holidays: [...holidays].sort(),
    editions: inOrder,
    ...(conditions.length === 0 ? {} : { conditions }),
    ...(readings.length === 0 ? {} : { readings: readings.map(r => r.edition) }),
  }
  const all = sorted(faults)
  return charter === null || all.some(f => !f.warning) ? { ok: null, faults: all } : { ok: charter, faults: all }
}

/** The faults in the order in which a reader meets them, each once. */
function sorted(faults: readonly Fault[]): Fault[] {
  const order = (f: Fault): number => (f.file.endsWith('charter.md') ? 0 : f.file.endsWith('.md') ? 1 : 2)
  const seen = new Set<string>()
  return [...faults]
    .sort((a, b) => order(a) - order(b) || a.file.localeCompare(b.file) || a.line - b.line)
    .filter(f => {
      const key = JSON.stringify([f.file, f.line, f.says])
      return !seen.has(key) && seen.add(key)
    })
}

function checkText(text: string, file: string, faults: Fault[]): void {
  const lineOf = (at: number): number => text.slice(0, at).split('\n').length
  const nul = text.indexOf('\0')
  const broken = text.indexOf('\uFFFD')
  if (nul >= 0) faults.push({ file, line: lineOf(nul), says: 'this file holds a NUL character, as files in UTF-16 do; save it as UTF-8' })
  else if (broken >= 0 || /[\uD800-\uDFFF]/u.test(text))
    faults.push({
      file,
      line: broken >= 0 ? lineOf(broken) : 1,
      says: 'a character of this line is not UTF-8; save the file as UTF-8 and write the line anew',
    })
}

function checkEditions(read: readonly { name: string; date: string; id: string; file: string }[], faults: Fault[]): void {
  const [first, ...later] = read
  const byDate = new Map<string, string>()
  for (const r of read) {
    const named = /^editions\/(.+)\.md$/.exec(r.name)?.[1]
    if (named !== undefined && r.date !== '' && named !== r.date) {
      faults.push({
        file: r.file,
        line: 1,
        says: `this edition calls itself that of ${r.date}, its file is named ${named}; rename the file "editions/${r.date}.md" or correct "edition"`,
      })
    }
    const twin = byDate.get(r.date)
    if (r.date !== '' && twin !== undefined)
      faults.push({
        file: r.file,
        line: 1,
        says: `"${twin}" is the edition of ${r.date} too; an edition has a day of its own: correct "edition" in one of them`,
      })
    else byDate.set(r.date, r.name)
  }
  for (const r of later) {
    if (first && r.date !== '' && first.date !== '' && r.date < first.date) {
      faults.push({
        file: r.file,
        line: 1,
        says: `this edition is of ${r.date}, before the first, "charter.md" of ${first.date}; exchange the two files or correct "edition"`,
      })
    }
    if (first && r.id !== '' && first.id !== '' && r.id !== first.id)
      faults.push({ file: r.file, line: 1, says: `this edition is of "${r.id}", the first of "${first.id}"; write "id: ${first.id}"` })
  }
}
