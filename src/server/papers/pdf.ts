/**
 * A paper as a PDF: tagged for readers who hear it, with its language and title, its fonts embedded; a margin carries the headings. The same
 * paper gives the same bytes.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Block, Branch, Paper } from '../../views/paper.ts'
import { papersWordsOf } from '../../views/words.ts'

const ink = '#13212c'
const quiet = '#47555f'
const line = '#b9c3ca'
const accord = '#0c4f5e'
const object = '#8d1b3d'
const colours = { met: accord, awaited: '#8a5200', barred: object, undetermined: quiet } as const

/** The size of hashes: one stands in a line. */
const CODE = 7

const A4 = { width: 595.28, height: 841.89 }
const side = 56
const gutter = 104
const body = side + gutter
const wide = A4.width - side - body
const top = 48
const bottom = A4.height - 68

/** The fonts of the pages, under the SIL Open Font License. */
const find = createRequire(import.meta.url)
const fontFiles = {
  serif: '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  strong: '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
} as const
type Font = keyof typeof fontFiles
let fonts: Readonly<Record<Font, Buffer>> | null = null
const load = (name: Font): Buffer => readFileSync(find.resolve(fontFiles[name]))
const fontsOnce = (): Readonly<Record<Font, Buffer>> => (fonts ??= { serif: load('serif'), strong: load('strong') })

interface How {
  readonly x?: number
  readonly width?: number
  readonly font?: Font
  readonly size?: number
  readonly colour?: string
}

/** The bytes of a paper as a PDF, dated by the moment of what it says (milliseconds since 1970). */
export async function printPdf(paper: Paper, dated: number): Promise<Uint8Array<ArrayBuffer>> {
  const { default: PDFDocument } = await import('pdfkit')
  const files = fontsOnce()
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top, bottom: A4.height - bottom, left: side, right: side },
    tagged: true,
    lang: paper.lang,
    displayTitle: true,
    pdfVersion: '1.7',
    // The types do not know of it yet.
    subset: 'PDF/UA' as PDFKit.Mixins.PDFSubsets,
    bufferPages: true,
    font: files.serif as unknown as string,
    info: {
      Title: `${paper.kind}: ${paper.title}`,
      Author: paper.org,
      Creator: 'Entente',
      Producer: 'Entente',
      CreationDate: new Date(dated),
    },
  })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise<void>(end => doc.on('end', end))
  for (const name of ['serif', 'strong'] as const) doc.registerFont(name, files[name] as unknown as string)

  type Element = ReturnType<typeof doc.struct>
  const root = doc.struct('Document')
  doc.addStructure(root)
  const set = ({ font = 'serif', size = 9.5, colour = ink }: How): void => {
    doc.font(font).fontSize(size).fillColor(colour)
  }
  const options = (how: How): PDFKit.Mixins.TextOptions => ({ width: how.width ?? wide, lineGap: (how.size ?? 9.5) * 0.18 })
  const heightOf = (text: string, how: How): number => {
    set(how)
    return doc.heightOfString(text, options(how))
  }
  const room = (height: number): void => {
    if (doc.y + height > bottom) doc.addPage()
  }
  /** A text in a structure element of its own. */
  const put = (parent: Element, type: string, text: string, how: How = {}): void => {
    set(how)
    const { x = body } = how
    const { y } = doc
    parent.add(
      doc.struct(type, {}, () => {
        set(how)
        doc.text(text, x, y, options(how))
      }),
    )
  }
  const drawn = (draw: () => void): void => {
    doc.markContent('Artifact', { type: 'Layout' })
    draw()
    doc.endMarkedContent()
  }
  const rule = (y: number, from = side, colour = line, thick = 0.5): void =>
    drawn(() => {
      doc
        .moveTo(from, y)
        .lineTo(A4.width - side, y)
        .lineWidth(thick)
        .strokeColor(colour)
        .stroke()
    })

  // The head: whose paper it is, what it is, its number and what was decided.
  put(root, 'P', paper.org, { x: side, width: A4.width - 2 * side - 120, size: 10, colour: quiet })
  rule(doc.y + 6, side, accord, 1.2)
  doc.y += 18
  put(root, 'P', paper.number === null ? paper.kind : `${paper.kind} · ${paper.number}`, {
    x: side,
    width: A4.width - 2 * side,
    font: 'strong',
    size: 11,
    colour: accord,
  })
  doc.y += 4
  const size = paper.title.length > 90 ? 17 : 22
  put(root, 'H1', paper.title, { x: side, width: A4.width - 2 * side, font: 'strong', size })
  doc.y += 6
  put(root, 'P', paper.says, { x: side, width: A4.width - 2 * side, size: 12.5 })
  doc.y += 2
  put(root, 'P', paper.vouched, { x: side, width: A4.width - 2 * side, size: 9.5, colour: quiet })
  if (paper.warning !== null) {
    doc.y += 6
    put(root, 'P', paper.warning, { x: side, width: A4.width - 2 * side, font: 'strong', size: 10, colour: object })
  }
  doc.y += 12

  for (const { heading, blocks } of paper.sections) {
    const [first] = blocks
    room(14 + (first === undefined ? 0 : Math.min(60, firstHeight(first))))
    const section = doc.struct('Sect')
    root.add(section)
    rule(doc.y)
    doc.y += 6
    const { y } = doc
    if (heading !== '') put(section, 'H2', heading, { x: side, width: gutter - 14, font: 'strong', size: 9.5 })
    doc.y = y
    for (const block of blocks) print(section, block)
    section.end()
    doc.y += 6
  }

  function firstHeight(block: Block): number {
    return block.kind === 'says' ? heightOf(block.text, {}) : 28
  }

  function print(section: Element, block: Block): void {
    switch (block.kind) {
      case 'says':
        put(section, 'P', block.text)
        break
      case 'facts':
        printFacts(section, block.rows)
        break
      case 'table':
        printTable(section, block)
        break
      case 'tree': {
        const list = doc.struct('L')
        section.add(list)
        for (const branch of block.branches) printBranch(list, branch, 0)
        list.end()
      }
    }
  }

  function printFacts(section: Element, rows: Extract<Block, { kind: 'facts' }>['rows']): void {
    const terms = 92
    const list = doc.struct('L')
    section.add(list)
    for (const { term, says, code } of rows) {
      const label: How = { x: body, width: terms - 8, colour: quiet }
      const value: How = { x: body + terms, width: wide - terms, ...(code ? { size: CODE } : {}) }
      room(Math.max(heightOf(term, label), heightOf(says, value)))
      const { y } = doc
      const item = doc.struct('LI')
      list.add(item)
      put(item, 'Lbl', term, label)
      const after = doc.y
      doc.y = code ? y + 1.6 : y
      put(item, 'LBody', says, value)
      item.end()
      doc.y = Math.max(after, doc.y) + 0.8
    }
    list.end()
  }

  function printTable(section: Element, { head, rows, code }: Extract<Block, { kind: 'table' }>): void {
    const widths = widthsOf(head, rows, code)
    const table = doc.struct('Table')
    section.add(table)
    const row = (cells: readonly string[], type: 'TH' | 'TD', after = 0): void => {
      const how = cells.map((_, i): How => {
        const isCode = type === 'TD' && code.includes(i)
        return {
          x: body + widths.slice(0, i).reduce((a, b) => a + b, 0),
          width: (widths[i] as number) - 10,
          ...(type === 'TH' ? { size: 8.5, colour: quiet } : isCode ? { size: CODE } : {}),
        }
      })
      const height = Math.max(...cells.map((cell, i) => heightOf(cell, how[i] as How)))
      room(Math.min(height + after, bottom - top))
      const { y, page } = doc
      const tr = doc.struct('TR')
      table.add(tr)
      let end = y
      cells.forEach((cell, i) => {
        doc.y = how[i]?.size === CODE ? y + 1.8 : y
        put(tr, type, cell, how[i])
        end = doc.page === page ? Math.max(end, doc.y) : doc.y
      })
      tr.end()
      doc.y = end + 2
      rule(doc.y, body, type === 'TH' ? line : '#e2e7ea')
      doc.y += 3
    }
    row(head, 'TH', 40)
    for (const cells of rows) row(cells, 'TD')
    table.end()
  }

  /** A column of hashes or numbers takes what it needs; the others share the rest, the second the most. */
  function widthsOf(head: readonly string[], rows: readonly (readonly string[])[], code: readonly number[]): readonly number[] {
    const needs = head.map((text, i) => {
      const longest = Math.max(widthOf(text, 8.5), ...rows.map(r => widthOf(r[i] ?? '', code.includes(i) ? CODE : 9.5)))
      return longest + 11
    })
    const others = needs.reduce((sum, w, i) => sum + (code.includes(i) ? 0 : Math.min(w, 70)), 0)
    const most = head.map((_, i) => (code.includes(i) ? Math.min(needs[i] as number, wide - others) : (needs[i] as number)))
    const total = most.reduce((a, b) => a + b, 0)
    if (total <= wide) return most.map((w, i) => (i === most.length - 1 ? w + wide - total : w))
    const widest = Math.max(...most.filter((_, i) => !code.includes(i)))
    const flexible = most.map((w, i) => (code.includes(i) ? 0 : w === widest ? Math.min(w, wide) : Math.min(w, 130)))
    const fixed = most.reduce((a, w, i) => a + (code.includes(i) ? w : 0), 0)
    const least = code.length > 0 ? 44 : 70
    const free = wide - fixed - flexible.filter(w => w > 0).length * least
    const sum = flexible.reduce((a, w) => a + Math.max(0, w - least), 0)
    return most.map((w, i) =>
      code.includes(i) ? w : least + (sum === 0 ? 0 : (Math.max(0, (flexible[i] as number) - least) / sum) * free),
    )
  }
  function widthOf(text: string, size: number): number {
    set({ size })
    return doc.widthOfString(text)
  }

  function printBranch(list: Element, branch: Branch, depth: number): void {
    const x = body + 15 + depth * 14
    const width = wide - 15 - depth * 14
    const asks: How = { x, width, font: 'strong', size: 9.5 }
    const found: How = { x, width, size: 9.5, colour: quiet }
    const says = [branch.found, branch.article].filter(text => text !== '').join(' · ')
    const head = `${branch.asks} – ${branch.stands}`
    room(heightOf(head, asks) + heightOf(says, found))
    const { y } = doc
    drawn(() => mark(x - 15, y + 2.2, branch.state))
    const item = doc.struct('LI')
    list.add(item)
    put(item, 'LBody', head, asks)
    put(item, 'P', says, found)
    doc.y += 4
    if (branch.parts.length > 0) {
      const below = doc.struct('L')
      item.add(below)
      for (const part of branch.parts) printBranch(below, part, depth + 1)
      below.end()
    }
    item.end()
  }

  /** A state by its shape, as on the pages. */
  function mark(x: number, y: number, state: Branch['state']): void {
    const colour = colours[state]
    doc.lineWidth(0.9).strokeColor(colour).fillColor(colour)
    if (state === 'met') {
      doc.rect(x, y, 8, 8).fill()
      doc
        .moveTo(x + 1.8, y + 4.2)
        .lineTo(x + 3.5, y + 5.9)
        .lineTo(x + 6.3, y + 2.3)
        .lineWidth(1.1)
        .strokeColor('#ffffff')
        .stroke()
    } else if (state === 'awaited')
      doc
        .rect(x + 0.5, y + 0.5, 7, 7)
        .dash(1.6, { space: 1.2 })
        .stroke()
        .undash()
    else if (state === 'barred') {
      doc.circle(x + 4, y + 4, 3.6).stroke()
      doc
        .moveTo(x + 1.7, y + 6.3)
        .lineTo(x + 6.3, y + 1.7)
        .stroke()
    } else doc.polygon([x + 4, y], [x + 8, y + 4], [x + 4, y + 8], [x, y + 4]).stroke()
  }

  root.end()
  const t = papersWordsOf(paper.lang)
  const { start, count } = doc.bufferedPageRange()
  for (let i = start; i < start + count; i++) {
    doc.switchToPage(i)
    doc.page.margins.bottom = 0
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] })
    doc
      .moveTo(side, bottom + 14)
      .lineTo(A4.width - side, bottom + 14)
      .lineWidth(0.5)
      .strokeColor(line)
      .stroke()
    set({ size: 7.6, colour: quiet })
    doc.text(paper.foot.join('\n'), side, bottom + 20, { width: A4.width - 2 * side - 60, lineGap: 1.5 })
    doc.text(t.page(i + 1 - start, count), A4.width - side - 60, bottom + 20, { width: 60, align: 'right' })
    doc.endMarkedContent()
  }
  doc.end()
  await done
  return new Uint8Array(Buffer.concat(chunks))
}
