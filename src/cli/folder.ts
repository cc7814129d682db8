/** The former place of these three: `test/laws` still asks for them here. Gone as soon as it asks `server/opening` and `cli/acts`. */
export { isOpened, openFolder } from '../server/opening.ts'
export { readActs } from './acts.ts'
