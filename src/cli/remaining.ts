import type { Command } from './command.ts'

export const remaining: Command = {
  name: 'remaining',
  takes: '<folder>',
  summary: 'what is left, and on whom it hangs',
  help: '',
  words: ['folder'],
  flags: {},
  run: () => 2,
}
