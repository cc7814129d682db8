/** The contrast of what is laid on one another, in both schemes: at least 4.5 for text (WCAG 2.2, 1.4.3), 3 for what tells a state (1.4.11). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Colour, colours } from './tokens.ts'

/** Relative luminance, as WCAG defines it. */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string): number => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

const texts: readonly (readonly [Colour, readonly Colour[]])[] = [
  ['ink', ['paper', 'ground', 'accord-t', 'await-t', 'object-t']],
  ['ink-2', ['paper', 'ground', 'accord-t', 'await-t', 'object-t']],
  ['ink-3', ['paper', 'ground']],
  ['link', ['paper', 'ground', 'accord-t', 'await-t']],
  ['accord', ['paper', 'accord-t']],
  ['await', ['paper', 'await-t']],
  ['object', ['paper', 'object-t']],
  ['on-accord', ['accord']],
]
const shapes: readonly (readonly [Colour, readonly Colour[]])[] = [
  ['accord', ['paper', 'accord-t', 'land', 'sea']],
  ['accord-2', ['paper']],
  ['await-l', ['paper', 'await-t']],
  ['object', ['paper']],
  ['ink-3', ['paper', 'line']],
]

for (const [scheme, at] of [
  ['light', 0],
  ['dark', 1],
] as const)
  for (const [kind, pairs, least] of [
    ['text', texts, 4.5],
    ['shapes', shapes, 3],
  ] as const)
    test(`${kind} in ${scheme} stand out from their ground`, () => {
      const weak = pairs.flatMap(([on, grounds]) =>
        grounds.flatMap(ground => {
          const found = contrast(colours[on][at], colours[ground][at])
          return found < least ? [`${on} on ${ground}: ${found.toFixed(2)}, ${least} needed`] : []
        }),
      )
      assert.deepEqual(weak, [])
    })
