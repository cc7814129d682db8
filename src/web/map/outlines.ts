/** The outlines of countries in one frame: what `scripts/maps.js` makes, and what an organisation may bring of its own. */
export interface Outlines {
  readonly width: number
  readonly height: number
  /** ISO 3166-1 alpha-3 → its outline, as an SVG path. */
  readonly land: Readonly<Record<string, string>>
  /** What is too small to be seen as an outline: its middle. */
  readonly spots: Readonly<Record<string, readonly [x: number, y: number]>>
  /** The outlines of land without a code. */
  readonly rest: string
}
