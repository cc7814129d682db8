import type { Command } from './command.ts'

export const serve: Command = {
  name: 'serve',
  takes: '<folder>',
  summary: 'the pages, for a browser',
  help: '',
  words: ['folder'],
  flags: {},
  run: () => 2,
}
