import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, layOut, type Layout, type PageSetup } from '../../src/layout/layout.js'
import { rowHeights } from '../../src/layout/rows.js'
import type { Sheet } from '../../src/sheet/sheet.js'
import { plainMeasure as measure, plainStyles as styles } from './plain-text.js'
import { randomSheet } from './random-sheet.js'

const page: PageSetup = { width: 240, height: 200, margins: { top: 10, right: 20, bottom: 10, left: 20 } }
const body = { left: 20, right: 220, top: 10, bottom: 190 }
const rounding = 0.01

function forAnySheet(check: (sheet: Sheet, layout: Layout) => void): void {
  fc.assert(fc.property(randomSheet, (sheet) => check(sheet, layOut(sheet, { page, styles, measure }))), { numRuns: 100 })
}

describe('pages of any sheet', () => {
  it('are tiled by boxes: none overlap, none are missing, none leave the page', () => {
    forAnySheet((_, { pages }) => {
      for (const { boxes } of pages) {
        const foot = Math.max(...boxes.map((box) => box.y + box.height))
        const covered = boxes.reduce((area, box) => area + box.width * box.height, 0)
        expect(foot).toBeLessThanOrEqual(body.bottom + rounding)
        expect(covered).toBeCloseTo((body.right - body.left) * (foot - body.top), 2)
        expect(boxes.every(isInBody)).toBe(true)
        expect(boxes.some((box, index) => boxes.slice(index + 1).some((other) => overlap(box, other)))).toBe(false)
      }
    })
  })

  it('hold every character of every cell, merged texts once on each page', () => {
    forAnySheet((sheet, { pages }) => {
      const boxes = pages.flatMap((each) => each.boxes)
      for (const cell of sheet.rows.flatMap((row) => row.cells)) {
        const own = boxes.filter((box) => box.origin === cell)
        const first = own.filter((box) => !box.isRepeated)
        expect(first.length).toBeGreaterThan(0)
        // A text higher than a page is dealt out to parts.
        expect(first.map(textOf).join('')).toBe(withoutBlanks(cell.text))
        for (const box of own.filter(({ isRepeated }) => isRepeated)) expect(textOf(box)).toBe(withoutBlanks(box.cell.text))
      }
    })
  })

  it('repeat whole what they repeat, or a part of it, with a mark where it goes on', () => {
    forAnySheet((_, { pages }) => {
      const boxes = pages.flatMap((each) => each.boxes)
      const parts = new Set(boxes.filter(({ isRepeated }) => !isRepeated).map(({ cell }) => cell.text))
      const repeated = boxes.filter(({ isRepeated }) => isRepeated).map(({ cell }) => cell.text)
      expect(repeated.filter((text) => !parts.has(text) && !parts.has(text.replace(/（续）$/u, '')))).toEqual([])
    })
  })

  it('keep every row, however much is written into one', () => {
    const more = fc.record({ sheet: randomSheet, place: fc.nat(), text: fc.string({ unit: fc.constantFrom(...'甲乙，。98%\n'), minLength: 1, maxLength: 600 }) })
    fc.assert(fc.property(more, ({ sheet, place, text }) => {
      const count = sheet.rows.flatMap(({ cells }) => cells).length
      let number = 0
      const longer = { ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (number++ === place % count ? { ...cell, text: cell.text + text } : cell)) })) }
      expect(firstFields(layOut(longer, { page, styles, measure }))).toEqual(firstFields(layOut(sheet, { page, styles, measure })))
    }), { numRuns: 100 })
  })

  it('keep lines inside their boxes', () => {
    forAnySheet((_, { pages }) => {
      for (const box of pages.flatMap(({ boxes }) => boxes)) {
        for (const line of box.lines) {
          const { size, lineHeight } = styles[box.role]
          const top = line.baseline - 0.88 * size - (lineHeight - size) / 2
          expect(top).toBeGreaterThanOrEqual(box.y - rounding)
          expect(top + lineHeight).toBeLessThanOrEqual(box.y + box.height + rounding)
          expect(line.width <= box.width || line.text.length === 1).toBe(true)
        }
      }
    })
  })

  it('show every row that is no repeated head once', () => {
    forAnySheet((sheet, { pages }) => {
      const shown = pages.flatMap(({ boxes }) => [...new Set(boxes.map((box) => box.cell))])
      for (const row of sheet.rows.filter(({ head }) => !head)) {
        for (const cell of row.cells.filter(({ rowSpan }) => rowSpan === 1)) {
          const whole = shown.filter((other) => other === cell)
          expect(whole.length).toBeLessThanOrEqual(1)
        }
      }
    })
  })

  it('are closed by rules at head and foot', () => {
    forAnySheet((_, { pages }) => {
      for (const { boxes } of pages) {
        const ruled = boxes.filter((box) => !['title', 'subtitle', 'signatory'].includes(box.role))
        const foot = Math.max(...boxes.map((box) => box.y + box.height))
        for (const box of ruled.filter(({ y }) => y === body.top)) expect(box.ruled).toContain('top')
        for (const box of ruled.filter(({ y, height }) => Math.abs(y + height - foot) < rounding)) expect(box.ruled).toContain('bottom')
      }
    })
  })
})

describe('rows without pages', () => {
  it('are high enough for every text', () => {
    fc.assert(fc.property(randomSheet, (sheet) => {
      const heights = rowHeights(sheet, Array.from({ length: sheet.columns }, () => 60), styles, measure)
      expect(heights).toHaveLength(sheet.rows.length)
      sheet.rows.forEach(({ cells }, row) => {
        for (const cell of cells) {
          const height = heights.slice(row, row + cell.rowSpan).reduce((sum, each) => sum + each, 0)
          const characters = (measure(cell.text.replace(/\s/gu, ''), styles[cell.role]) / (60 * cell.columnSpan - 10)) * styles[cell.role].lineHeight
          expect(height).toBeGreaterThanOrEqual(characters - rounding)
        }
      })
    }))
  })
})

function isInBody({ x, y, width, height }: Box): boolean {
  return x >= body.left - rounding && y >= body.top - rounding && x + width <= body.right + rounding && y + height <= body.bottom + rounding
}

function overlap(a: Box, b: Box): boolean {
  const isApart = (startA: number, lengthA: number, startB: number, lengthB: number): boolean => startA + lengthA <= startB + rounding || startB + lengthB <= startA + rounding
  return !isApart(a.x, a.width, b.x, b.width) && !isApart(a.y, a.height, b.y, b.height)
}

function textOf(box: Box): string {
  return withoutBlanks(box.lines.map((line) => line.text).join(''))
}

/** Blanks where a line breaks are not placed. */
function withoutBlanks(text: string): string {
  return text.replace(/\s/gu, '')
}

/** The cells that stand on the pages, each once, in the order of the sheet. */
function firstFields({ pages }: Layout): readonly string[] {
  const fields = pages.flatMap(({ boxes }) => boxes.flatMap(({ isRepeated, origin }) => (isRepeated ? [] : [origin.field ?? ''])))
  return [...new Set(fields)].toSorted()
}
