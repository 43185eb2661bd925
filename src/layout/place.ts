import type { Cell } from '../sheet/sheet.js'
import { cellPadding, type SetCellText, type SetText } from './cell-text.js'
import type { Box, PlacedLine } from './layout.js'
import type { PageSetup } from './page-setup.js'
import { type Fragment, type Stack, verticalPadding } from './stack.js'

/** Which part of what a line leaves free stands before it. */
const shares = { left: 0, center: 0.5, right: 1 } as const
// Chinese fonts draw their characters in a square that reaches this share of the size above the baseline.
const ascent = 0.88

/** What is known when boxes are placed. */
export interface Placing {
  /** Points. */
  readonly columnWidths: readonly number[]
  readonly margins: PageSetup['margins']
  readonly setText: SetCellText
  /** The sheet's own cell that a cell is a part of. */
  readonly originOf: (cell: Cell) => Cell
}

/** Gives the fragments of a page and their lines their places, in points from the page's upper left corner. */
export function placeBoxes({ heights, fragments }: Stack, { columnWidths, margins, setText, originOf }: Placing): readonly Box[] {
  const lefts = edgesOf(columnWidths, margins.left)
  const tops = edgesOf(heights, margins.top)
  return fragments.map((fragment) => {
    const { cell, shown, first, rowSpan, ruled, isRepeated } = fragment
    const [x = 0, right = 0] = [lefts[cell.column], lefts[cell.column + cell.columnSpan]]
    const [y = 0, bottom = 0] = [tops[first], tops[first + rowSpan]]
    const place = { x, y, width: right - x, height: bottom - y }
    return { x, y, width: place.width, height: place.height, role: cell.role, ruled, lines: placeLines(fragment, place, setText(shown)), cell: shown, origin: originOf(cell), isRepeated }
  })
}

function placeLines(fragment: Fragment, box: Pick<Box, 'x' | 'y' | 'width' | 'height'>, { lines, style, height }: SetText): readonly PlacedLine[] {
  const { top, bottom } = verticalPadding(fragment)
  const spare = box.height - top - height - bottom
  // Blank lines are left below the text.
  const firstTop = box.y + top + (fragment.blankLines > 0 ? 0 : spare / 2)
  const share = shares[style.align]
  return lines.map(({ text, width }, index) => ({
    text,
    width,
    x: box.x + cellPadding.side + share * (box.width - 2 * cellPadding.side - width),
    baseline: firstTop + index * style.lineHeight + (style.lineHeight - style.size) / 2 + ascent * style.size,
  }))
}

/** Where each of some widths or heights begins, and where the last ends. */
function edgesOf(sizes: readonly number[], start: number): readonly number[] {
  const edges = [start]
  let edge = start
  for (const size of sizes) edges.push((edge += size))
  return edges
}
