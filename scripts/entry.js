// The built program, built anew where a source is newer than it.
import * as modules from 'node:module'
import { build, isFresh } from './build.js'

const built = new URL('../dist/entente.js', import.meta.url)
if (!isFresh()) {
  const { isInstalled } = await import('./install.js')
  if (!isInstalled()) {
    console.error(
      'Entente is not built yet, and what it is built with is not installed. Run "npm start" or "npm test" once: they install and build what is missing.',
    )
    process.exit(2)
  }
  try {
    await build()
  } catch (error) {
    console.error(error.message)
    process.exit(2)
  }
}
// From Node 22.8 on, what was compiled once is kept for the next start.
modules.enableCompileCache?.()
await import(built.href)
