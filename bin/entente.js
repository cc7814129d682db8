#!/usr/bin/env node
// The command. What stands here must be understood by any Node, so that an old one can be told from a new one.
var at = process.versions.node.split('.').map(Number)
if (at[0] < 20 || (at[0] === 20 && at[1] < 19)) {
  console.error(
    'Entente needs Node 20.19 or newer, and this is Node ' +
      process.versions.node +
      '. Install a newer one from https://nodejs.org and try again.',
  )
  process.exit(2)
} else {
  import('../scripts/entry.js')
}
