// Runs the test files named, two at a time, and tells the parent of each test as it ends.
import { relative } from 'node:path'
import { run } from 'node:test'
import { inspect } from 'node:util'

const files = process.argv.slice(2)
const tell = event => process.send?.(event)
const place = data => (data.file ? relative(process.cwd(), data.file) : '')
const label = data => (place(data) && data.name !== place(data) ? `${place(data)}: ${data.name}` : data.name)
const isFile = data => files.includes(data.name) || files.includes(relative(process.cwd(), data.name))

run({ files, concurrency: 2, timeout: Number(process.env.ENTENTE_TEST_TIMEOUT) })
  .on('test:pass', data => {
    if (data.details.type === 'suite' || isFile(data)) return
    if (data.skip !== undefined || data.todo !== undefined) tell({ kind: 'skip' })
    else tell({ kind: 'pass', name: label(data), ms: data.details.duration_ms })
  })
  .on('test:fail', data => {
    if (data.todo !== undefined) return tell({ kind: 'skip' })
    const error = data.details.error
    if (error?.failureType === 'subtestsFailed') return
    tell({ kind: 'fail', name: label(data), why: sayWhy(error), ms: data.details.duration_ms })
  })
  .on('test:stderr', data => tell({ kind: 'note', text: data.message.trimEnd() }))
  .on('test:stdout', data => tell({ kind: 'note', text: data.message.trimEnd() }))

function sayWhy(error) {
  const cause = error?.cause ?? error
  if (typeof cause === 'string') return cause
  if (cause?.stack)
    return cause.stack
      .split('\n')
      .filter(line => !/node:internal|node_modules/.test(line))
      .join('\n')
  return inspect(cause)
}
