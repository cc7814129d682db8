import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { nearest } from '../basics/text.ts'
import { dataFolder, listAlliance } from '../store/data.ts'
import { makeKey } from '../store/keys.ts'
import { whyNot } from '../store/record.ts'
import type { Command } from './command.ts'
import { type Template, templates } from './templates.ts'

export const init: Command = {
  name: 'init',
  takes: '<folder> [--template NAME] [--data DIR]',
  summary: 'a new alliance that passes "check"',
  help: `Writes a small invented alliance into a new folder, to be changed into your own. Nothing that is there already is touched.

${templates.map(t => `  ${t.name.padEnd(20)} ${t.says}`).join('\n')}

  entente init my-alliance --template treaty`,
  words: ['folder'],
  flags: {
    template: { takes: 'NAME', says: 'consensus, qualified-majority, treaty or council; consensus without it' },
    data: { takes: 'DIR', says: 'the data folder in which it is to live' },
  },
  run(asked, terminal) {
    const folder = asked.words[0] as string
    const name = asked.flags.template ?? 'consensus'
    const template = templates.find(t => t.name === name)
    if (!template) {
      const near = nearest(
        name,
        templates.map(t => t.name),
      )
      terminal.err(
        `No template is called "${name}"; ${near ? `did you mean "${near}"?` : `there are ${templates.map(t => t.name).join(', ')}.`}\n`,
      )
      return 2
    }
    const id = idOf(folder)
    const wrong = write(folder, named(template, id))
    if (wrong !== null) {
      terminal.err(`${wrong}\n`)
      return 1
    }
    const data = dataFolder(asked.flags.data)
    const amiss = listAlliance(data, { id, folder: resolve(folder) }) ?? makeKey(data, id)
    terminal.out(
      `${folder} holds an invented alliance now: ${Object.keys(template.files).join(', ')}.\nNext:\n  entente check ${folder}\n  entente standing ${folder} --as-of ${template.day}\n${amiss === null ? `  entente serve\n\nWhat its parties do, and the key of its log, are kept in ${data}; another place is named by --data or ENTENTE_DATA, here and for serve.\n` : ''}`,
    )
    if (amiss !== null) terminal.err(`It cannot be served to act in yet: ${amiss}.\n`)
    return 0
  },
}

/** The id of an alliance is the name of its folder, in the letters of an address. */
function idOf(folder: string): string {
  const name = basename(resolve(folder))
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return name === '' ? 'alliance' : name
}

const named = (template: Template, id: string): Template => ({
  ...template,
  files: { ...template.files, 'charter.md': (template.files['charter.md'] ?? '').replace(/^id: .*$/m, `id: ${id}`) },
})

/** The files are written beside the folder and moved into place together; what went wrong, as a sentence. */
function write(folder: string, template: Template): string | null {
  const target = resolve(folder)
  const there = inFolder(target)
  if (typeof there === 'string') return `${folder}: ${there}`
  if (there) return `${folder} is there already and not empty; nothing is overwritten: name a new folder.`
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.new`)
  try {
    mkdirSync(draft, { recursive: true })
    for (const [name, text] of Object.entries(template.files)) writeFileSync(join(draft, name), text)
    if (existsSync(target)) rmdirSync(target)
    renameSync(draft, target)
    return null
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    return `${folder}: ${whyNot(error)}`
  }
}

/** Whether something lies there; a sentence where it cannot be a folder. */
function inFolder(path: string): boolean | string {
  try {
    return readdirSync(path).length > 0
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return false
    return (error as { code?: string }).code === 'ENOTDIR' ? 'there is a file of this name; name a new folder.' : whyNot(error)
  }
}
