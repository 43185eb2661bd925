import type { Cell } from '../sheet/sheet.js'
import { cellPadding, widthOf } from './cell-text.js'

/** A text that wraps in its columns. */
export interface WrappingText {
  readonly cell: Cell
  /** Width in points of each paragraph on one line. */
  readonly paragraphs: readonly number[]
  /** Points. */
  readonly size: number
  readonly lineHeight: number
}

interface Step {
  readonly column: number
  readonly by: number
  /** Height saved for each point of width. */
  readonly gain: number
}

// Texts broken into more lines than this gain little from one line less.
const mostLines = 6

/**
 * Widens columns, by `spare` points at most, where that makes rows lower: again and again by the step that saves most
 * height for its width, so that one long text does not take what many short ones need. `rows` holds the texts of each row.
 */
export function widenForHeight(widths: readonly number[], spare: number, rows: readonly (readonly WrappingText[])[]): readonly number[] {
  const step = bestStep(widths, spare, rows)
  if (!step) return widths
  return widenForHeight(widenColumn(widths, step), spare - step.by, rows)
}

function bestStep(widths: readonly number[], spare: number, rows: readonly (readonly WrappingText[])[]): Step | undefined {
  let best: Step | undefined
  widths.forEach((width, column) => {
    const affected = rows.filter((texts) => texts.some(({ cell }) => column >= cell.column && column < cell.column + cell.columnSpan))
    const before = totalHeight(affected, widths)
    for (const by of usefulSteps(affected, column, width, spare)) {
      const gain = (before - totalHeight(affected, widenColumn(widths, { column, by }))) / by
      if (gain > (best?.gain ?? 0)) best = { column, by, gain }
    }
  })
  return best
}

/** Steps to the widths at which texts of a column take fewer lines, in whole points. */
function usefulSteps(rows: readonly (readonly WrappingText[])[], column: number, width: number, spare: number): ReadonlySet<number> {
  const texts = rows.flat().filter(({ cell }) => cell.column === column && cell.columnSpan === 1)
  const steps = texts.flatMap(({ paragraphs, size }) => paragraphs.flatMap((paragraph) => Array.from({ length: mostLines }, (_, index) => {
    // Lines end at characters, so that several lines need a little more than their share.
    const line = index === 0 ? paragraph : paragraph / (index + 1) + size / 2
    return Math.ceil(line + 2 * cellPadding.side - width)
  })))
  return new Set(steps.filter((step) => step > 0 && step <= spare))
}

function widenColumn(widths: readonly number[], { column, by }: Pick<Step, 'column' | 'by'>): readonly number[] {
  return widths.map((width, index) => (index === column ? width + by : width))
}

function totalHeight(rows: readonly (readonly WrappingText[])[], widths: readonly number[]): number {
  return rows.reduce((sum, texts) => sum + Math.max(...texts.map((text) => heightOf(text, widths))), 0)
}

function heightOf({ cell, paragraphs, lineHeight }: WrappingText, widths: readonly number[]): number {
  const width = widthOf(cell, widths) - 2 * cellPadding.side
  return lineHeight * paragraphs.reduce((lines, paragraph) => lines + Math.max(1, Math.ceil(paragraph / width)), 0)
}
