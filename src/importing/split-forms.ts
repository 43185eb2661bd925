import type { FormKind } from '../forms/form-kind.js'
import type { Grid } from '../grid/grid.js'
import { titleIn } from '../matching/titles.js'

/** The forms of a document that has several under one another: each begins with its title, and has more than a title to it. */
export function splitForms(grid: Grid, kinds: readonly FormKind[]): readonly Grid[] {
  const texts = new Map<number, string[]>()
  for (const { row, text } of grid.cells) if (text.trim() !== '') texts.set(row, [...(texts.get(row) ?? []), text])
  const titles = [...texts].filter(([, [only, another]]) => only !== undefined && another === undefined && kinds.some((kind) => isTitle(only, kind))).map(([row]) => row)
  // A page repeats its title above the form; a form has more rows than that.
  const starts = titles.filter((row, index) => index > 0 && row - (titles[index - 1] ?? 0) >= fewestRows)
  if (starts.length === 0) return [grid]
  const bounds = [0, ...starts, grid.rows]
  return bounds.slice(0, -1).map((start, index): Grid => {
    const end = bounds[index + 1] ?? grid.rows
    const cells = grid.cells.filter(({ row }) => row >= start && row < end).map((cell) => ({ ...cell, row: cell.row - start, rowSpan: Math.min(cell.rowSpan, end - cell.row) }))
    return { ...grid, rows: end - start, cells }
  })
}

const fewestRows = 10

function isTitle(text: string, kind: FormKind): boolean {
  const found = titleIn(text, kind)
  return found !== undefined && found.rest.length <= 30 && !/[:：。，,]/u.test(text)
}
