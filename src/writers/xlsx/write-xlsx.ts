import exceljs, { type Worksheet } from 'exceljs'
import { type SetCellText, textSetter } from '../../layout/cell-text.js'
import { fitColumns } from '../../layout/columns.js'
import { rowHeights } from '../../layout/rows.js'
import type { Writer } from '../writer.js'
import { cellStyles } from './cell-styles.js'
import { cellValue, findAmountCells, type PlacedCell } from './cell-value.js'
import { headerFooter, pageBody, pageSetup, view } from './page.js'
import { pageEnds, possibleEnds, raiseHeadRow, verticalPlace } from './page-ends.js'
import { printable, worksheetName } from './safe-text.js'
import { settleArchive, settledDate } from './settle-archive.js'
import { looks } from './styles.js'
import { type MeasuredSheet, splitTallRows } from './tall-rows.js'
import { columnWidth, measureText } from './units.js'

const toolName = 'jixiao'

/** Writes the sheet as an Excel workbook with one worksheet: the user's own fonts, amounts as numbers, sums as formulas. */
export const writeXlsx: Writer = async (sheet, { mark }) => {
  const widths = fitColumns(sheet, pageBody.width, looks, measureText)
  const setText = textSetter(widths, { styles: looks, measure: measureText })
  const measured = raiseHeadRow(splitTallRows(sheet, rowHeights(sheet, widths, looks, measureText)), setText)
  const workbook = new exceljs.Workbook()
  // exceljs puts its own name and the time where these are missing.
  Object.assign(workbook, { creator: toolName, lastModifiedBy: toolName, created: settledDate, modified: settledDate, title: printable(sheet.title) })
  const worksheet = workbook.addWorksheet(worksheetName(sheet.title, mark === undefined ? '' : `（${mark}）`), {
    pageSetup: pageSetup(measured.sheet),
    headerFooter: headerFooter(mark),
    views: [view],
  })
  worksheet.columns = widths.map((width) => ({ width: columnWidth(width) }))
  measured.heights.forEach((height, index) => (worksheet.getRow(index + 1).height = height))
  putCells(worksheet, measured, setText)
  // Compressed once, when the archive is settled.
  return { bytes: await settleArchive(await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } })) }
}

function putCells(worksheet: Worksheet, measured: MeasuredSheet, setText: SetCellText): void {
  const styleOf = cellStyles()
  const placed = measured.sheet.rows.flatMap(({ cells }, row) => cells.map((cell): PlacedCell => ({ cell, row })))
  const amounts = findAmountCells(placed)
  const ends = possibleEnds(measured)
  for (const { next } of pageEnds(measured).filter(({ forced }) => forced)) worksheet.getRow(next).addPageBreak()
  for (const { cell, row } of placed) {
    const target = worksheet.getCell(row + 1, cell.column + 1)
    target.value = cellValue(cell, amounts)
    target.style = styleOf(cell, verticalPlace({ cell, row }, measured.heights, ends, setText))
    // Merging hands the style on: the lines of a merged cell are those of all cells under it.
    if (cell.columnSpan > 1 || cell.rowSpan > 1) worksheet.mergeCells(row + 1, cell.column + 1, row + cell.rowSpan, cell.column + cell.columnSpan)
  }
}
