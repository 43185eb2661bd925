import type { MeasureText, Styles, TextStyle } from '../../src/layout/styles.js'
import type { Layout } from '../../src/layout/layout.js'
import type { Cell, Row, Sheet } from '../../src/sheet/sheet.js'

const style: TextStyle = { size: 10, lineHeight: 12, face: 'body', align: 'left' }

/** Every role in 10 points on lines of 12. */
export const plainStyles: Styles = {
  title: style, subtitle: style, signatory: style, label: style, heading: style, caption: style,
  amount: style, text: style, value: style, prose: style, signature: style,
}

/** Chinese characters as wide as they are high, others half as wide. */
export const plainMeasure: MeasureText = (text, { size }) => Array.from(text).reduce((width, character) => width + (character < '\u2000' ? size / 2 : size), 0)

/**
 * A sheet drawn in text, one line for each row and `|` between columns: `^` goes on with the cell above, `<` with the cell
 * to the left. A line that starts with `#` is a head row, with `+` stays with the row before. `/` parts paragraphs.
 */
export function drawnSheet(drawing: string): Sheet {
  const lines = drawing.trim().split('\n').map((line) => line.trim())
  const grid = lines.map((line) => line.replace(/^[#+]/u, '').split('|').map((text) => text.trim()))
  const rows = lines.map((line, row): Row => ({
    head: line.startsWith('#'),
    keepsWithPrevious: line.startsWith('+'),
    blankLines: 0,
    cells: (grid[row] ?? []).flatMap((_, column) => drawnCell(grid, row, column) ?? []),
  }))
  return { title: '', columns: grid[0]?.length ?? 0, rows }
}

function drawnCell(grid: readonly (readonly string[])[], row: number, column: number): Cell | undefined {
  const text = grid[row]?.[column]
  if (text === undefined || text === '^' || text === '<') return undefined
  const columnSpan = countSame(column, (next) => grid[row]?.[next] === '<')
  const rowSpan = countSame(row, (next) => grid[next]?.[column] === '^')
  return { column, columnSpan, rowSpan, role: rowSpan > 1 ? 'label' : 'text', text: text.replaceAll('/', '\n'), open: [] }
}

function countSame(start: number, goesOn: (position: number) => boolean): number {
  let end = start + 1
  while (goesOn(end)) end++
  return end - start
}

/** Pages as text: a line for each height at which boxes start, lines of one box parted by `/`. */
export function showPages({ pages }: Pick<Layout, 'pages'>): string {
  return pages.map(({ boxes }) => {
    const heights = [...new Set(boxes.map((box) => box.y))]
    return heights.map((y) => boxes.filter((box) => box.y === y).map((box) => box.lines.map((line) => line.text).join('/')).join(' | ')).join('\n')
  }).join('\n----\n')
}
