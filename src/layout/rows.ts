import type { Sheet } from '../sheet/sheet.js'
import { textSetter } from './cell-text.js'
import { gridOf, stackRows } from './stack.js'
import type { MeasureText, Styles } from './styles.js'

export { cellPadding } from './cell-text.js'

/** Row heights in points of the whole sheet, as if it stood on one endless page. */
export function rowHeights(sheet: Sheet, columnWidths: readonly number[], styles: Styles, measure: MeasureText): readonly number[] {
  const setText = textSetter(columnWidths, { styles, measure })
  return stackRows(gridOf(sheet), sheet.rows.map((_, row) => row), setText).heights
}
