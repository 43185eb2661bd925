import type { FormKind } from '../forms/form-kind.js'
import type { Grid } from '../grid/grid.js'
import { recognise } from '../matching/recognise.js'
import { titleIn } from '../matching/titles.js'

/** The forms of a document that has several under one another: each begins with its title, and has more than a title to it. */
export function splitForms(grid: Grid, kinds: readonly FormKind[]): readonly Grid[] {
  const texts = new Map<number, string[]>()
  for (const { row, text } of grid.cells) if (text.trim() !== '') texts.set(row, [...(texts.get(row) ?? []), text])
  const titles = [...texts].filter(([, [only, another]]) => only !== undefined && another === undefined && kinds.some((kind) => isTitle(only, kind))).map(([row]) => row)
  // A page repeats its title above the form; a form has more rows than that.
  const starts = titles.filter((row, index) => index > 0 && row - (titles[index - 1] ?? 0) >= fewestRows)
  const own = starts.filter((row, index) => isForm(part(grid, row, starts[index + 1] ?? grid.rows), kinds))
  const bounds = [0, ...own, grid.rows]
  return own.length === 0 ? [grid] : bounds.slice(0, -1).map((start, index) => part(grid, start, bounds[index + 1] ?? grid.rows))
}

const fewestRows = 10
/** Labels besides the indicators that a form of its own has: a second page of one has none. */
const fewestLabels = 3

function isForm(grid: Grid, kinds: readonly FormKind[]): boolean {
  return (recognise(grid, kinds).form?.signs.labels.size ?? 0) >= fewestLabels
}

function part(grid: Grid, start: number, end: number): Grid {
  const cells = grid.cells.filter(({ row }) => row >= start && row < end).map((cell) => ({ ...cell, row: cell.row - start, rowSpan: Math.min(cell.rowSpan, end - cell.row) }))
  return { ...grid, rows: end - start, cells }
}

function isTitle(text: string, kind: FormKind): boolean {
  const found = titleIn(text, kind)
  return found !== undefined && found.rest.length <= 30 && !/[:：。，,]/u.test(text)
}
