import type { Command } from './command.ts'

export const timeline: Command = {
  name: 'timeline',
  takes: '<folder>',
  summary: 'every day on which the standing changed, and why',
  help: '',
  words: ['folder'],
  flags: {},
  run: () => 2,
}
