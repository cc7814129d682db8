/** The program: what `bin/entente.js` runs once it is built. */
import { start } from './main.ts'

await start()
