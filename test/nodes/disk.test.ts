/** The disk of the database is full, in the way that this machine has; the long form is `disk.soak.ts`. */
import { test } from 'node:test'
import { fullDiskBy, wayHere } from './disk.ts'

test('the disk of the database is full', async () => {
  const way = wayHere()
  process.stdout.write(`The full disk is ${way}.\n`)
  await fullDiskBy(way, 128)
})
