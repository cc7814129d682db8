/**
 * The tokens: every colour, size and distance of the pages, under names that say what they are for. `tokens.test.ts` works out the contrast of
 * each pair that is laid on one another, in both schemes (WCAG 2.2, 1.4.3 and 1.4.11).
 */

/** name → light, dark. */
export const colours = {
  // Text: what is said, what is said beside it, what is only a help; and the ground it stands on.
  ink: ['#13212c', '#e8eef1'],
  'ink-2': ['#47555f', '#b7c4cb'],
  'ink-3': ['#5f6c75', '#97a6af'],
  paper: ['#ffffff', '#10191f'],
  ground: ['#f5f7f8', '#17232b'],
  // Hairlines between sections, and between rows.
  line: ['#d3dadf', '#35444e'],
  'line-2': ['#e7ebee', '#243139'],
  // Done, in force, agreed: quiet.
  accord: ['#0c4f5e', '#74c6d3'],
  'accord-2': ['#2f7a88', '#4f9fad'],
  'accord-t': ['#e3eff1', '#133038'],
  'on-accord': ['#ffffff', '#08181d'],
  // Outstanding: it stands out.
  await: ['#8a5200', '#f0b65a'],
  'await-l': ['#b5791f', '#cf963d'],
  'await-t': ['#fdf3e0', '#32260f'],
  // Against, broken, amiss.
  object: ['#8d1b3d', '#f48fa4'],
  'object-t': ['#fae8ed', '#3a1722'],
  link: ['#0b4a8f', '#93c3f7'],
  focus: ['#ffb81c', '#ffb81c'],
  // The map: land that is nobody's concern here, and the sea.
  land: ['#dfe4e8', '#2b3942'],
  sea: ['#f5f7f8', '#141f26'],
} as const satisfies Readonly<Record<string, readonly [light: string, dark: string]>>
export type Colour = keyof typeof colours

const list = (scheme: 0 | 1): string =>
  Object.entries(colours)
    .map(([name, pair]) => `--${name}:${pair[scheme]};`)
    .join('')

/** The same for a picture that is a file of its own. */
export const colourTokens = `:root{color-scheme:light dark;${list(0)}}@media (prefers-color-scheme:dark){:root{${list(1)}}}`

export const tokens = `${colourTokens}
:root{
  --serif:"Entente Serif","Source Serif 4","Near Serif","Near Times",Georgia,"Times New Roman",serif;
  --sans:"Entente Sans","Source Sans 3","Near Sans","Near Open",system-ui,"Segoe UI",sans-serif;
  --mono:ui-monospace,"SF Mono","DejaVu Sans Mono",Menlo,Consolas,monospace;
  /* distances: 4, 8, 12, 16, 24, 32, 48, 72 */
  --s1:.25rem;--s2:.5rem;--s3:.75rem;--s4:1rem;--s5:1.5rem;--s6:2rem;--s7:3rem;--s8:4.5rem;
  /* sizes of type: a note, the text, a heading in the margin, a measure, an answer, a title */
  --t-note:.9375rem;--t-text:1.0625rem;--t-head:1.1875rem;--t-measure:1.25rem;
  --t-answer:clamp(1.375rem,1.1rem + 1.1vw,1.8125rem);--t-title:clamp(2.125rem,1.3rem + 3.4vw,3.75rem);--t-title-long:clamp(1.875rem,1.4rem + 2vw,2.75rem);
  --margin:11.5rem;--gutter:2.5rem;--measure:68ch;--radius:2px;
}
`
