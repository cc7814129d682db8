import { alertsOf } from '../views/alert.ts'
import { capOf } from '../views/cap.ts'
import { crisisWordsOf } from '../views/words.ts'
import { sittingAt } from '../judge/sitting.ts'
import { standing } from '../judge/judge.ts'
import { titlesOf } from '../views/matters.ts'
import type { Act } from '../record/act.ts'
import type { Command } from './command.ts'
import { everyAct, load, questionFlags, refuse } from './question.ts'

export const cap: Command = {
  name: 'cap',
  takes: '<folder> --act N [--address URL]',
  summary: 'the alert of a consultation as a message of the Common Alerting Protocol 1.2',
  help: `The message that an act raised, changed or cancelled: an Alert, an Update or a Cancel, as CAP 1.2 writes them. An exercise says Exercise.
Where the record knows only the day of an act there is no message, for the protocol asks for the second.

  entente cap my-alliance --act 1`,
  words: ['folder'],
  flags: {
    ...Object.fromEntries(Object.entries(questionFlags).filter(([name]) => ['as-of', 'known-at', 'lang'].includes(name))),
    act: { takes: 'N', says: 'the number of the act' },
    address: { takes: 'URL', says: 'the address of the platform, by which the sender is named; http://localhost:4949 without it' },
  },
  run(asked, terminal) {
    if (asked.flags.act === undefined)
      return refuse('Name the act that raised or changed an alert: --act N, its number in the record.', terminal)
    const loaded = load(asked, terminal)
    if (typeof loaded === 'number') return loaded
    const { charter, lang, world } = loaded
    const t = crisisWordsOf(lang)
    const text = asked.flags.act ?? ''
    const no = /^\d{1,9}$/.test(text) ? Number(text) : 0
    const acts = everyAct(loaded) as readonly Act[]
    const matter = acts[no - 1]?.matter
    const alert =
      matter === undefined
        ? undefined
        : alertsOf(matter, { charter, acts, standing: standing(world, loaded.asOf, matter), sitting: at => sittingAt(world, at) }).find(a =>
            a.history.includes(no),
          )
    if (matter === undefined || alert === undefined) {
      terminal.err(`${t.noAlert(text)}\n`)
      return text === '' || no === 0 ? 2 : 1
    }
    const address = (asked.flags.address ?? 'http://localhost:4949').replace(/\/+$/, '')
    const made = capOf({
      charter,
      acts,
      alert,
      no,
      title: titlesOf(charter, acts).get(matter) ?? matter,
      address,
      board: `${address}/${encodeURIComponent(charter.id)}/alert/${matter.split('/').map(encodeURIComponent).join('/')}`,
      scope: { is: 'Public' },
    })
    if (made === null) {
      terminal.err(`${t.noInstant}\n`)
      return 1
    }
    terminal.out(made)
    return 0
  },
}
