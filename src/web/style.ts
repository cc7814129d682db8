/**
 * The style sheet, served as one file. Treaty margins: a narrow column carries each heading like a marginal note, hairlines between
 * sections, no cards and no shadows. State is always shape, word and colour. Logical properties only, so that a right-to-left
 * language needs no second sheet. docs/pages.md says what stands where.
 */
import { base } from './style/base.ts'
import { charter } from './style/charter.ts'
import { fonts } from './style/fonts.ts'
import { frame } from './style/frame.ts'
import { drafting } from './style/drafting.ts'
import { paper } from './style/paper.ts'
import { parts } from './style/parts.ts'
import { pictures } from './style/pictures.ts'
import { print } from './style/print.ts'
import { rooms } from './style/rooms.ts'
import { tokens } from './style/tokens.ts'

export const style = [fonts, tokens, base, frame, parts, pictures, charter, paper, drafting, rooms, print].map(s => s.trim()).join('\n')

/** The mark: the round in small, twelve equal places and an empty centre. */
export const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${spokes()}</svg>`

function spokes(): string {
  const kinds = [
    ['m1', '#0c4f5e'],
    ['m2', '#2f7a88'],
    ['m3', '#b5791f'],
  ] as const
  return Array.from({ length: 12 }, (_, i) => {
    const [name, fill] = kinds[i === 0 || i === 11 ? 2 : i % 3 === 2 ? 1 : 0]
    return `<rect class="${name}" x="14.3" y="1.6" width="3.4" height="8.6" rx="1.1" fill="${fill}" transform="rotate(${i * 30 + 15} 16 16)"/>`
  }).join('')
}
