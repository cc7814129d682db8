// The built program, built anew where a source is newer than it.
import { build, isFresh } from './build.js'
import { isInstalled } from './install.js'

const built = new URL('../dist/entente.js', import.meta.url)
if (!isFresh()) {
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
await import(built.href)
