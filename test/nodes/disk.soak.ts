/** The disk of the database is full: a small disk as root, and a limit on its files. */
import { test } from 'node:test'
import { fullDiskBy, wayHere } from './disk.ts'

for (const way of new Set([wayHere(), 'a file-size limit'] as const))
  for (const megabytes of [128, 160])
    test(`the disk of the database is full: ${way}, ${megabytes} MB`, async () => {
      process.stdout.write(`The full disk is ${way}.\n`)
      await fullDiskBy(way, megabytes)
    })
