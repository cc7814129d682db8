import type { Command } from './command.ts'

export const diff: Command = {
  name: 'diff',
  takes: '<folder>',
  summary: 'two editions: what changed, for whom, which open matters stand differently',
  help: '',
  words: ['folder'],
  flags: {},
  run: () => 2,
}
