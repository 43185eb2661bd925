import type { Workbook, Worksheet, WorksheetProtection } from 'exceljs'
import type { WriterOptions } from '../writer.js'
import { address, addressIn } from './addresses.js'
import { cellRule } from './cell-rules.js'
import { cellStyles } from './cell-styles.js'
import { cellValue, sumFormula } from './cell-value.js'
import type { ChoiceLists } from './choice-lists.js'
import type { FittedSheet } from './fit-sheet.js'
import { headerFooter, printSetup, printTitles, viewOf } from './page.js'
import { pageEnds, possibleEnds, verticalPlace } from './page-ends.js'
import { findAmountCells, placeCells } from './places.js'
import { rangeNames } from './range-names.js'
import { sumChecks } from './sum-checks.js'
import { columnWidth } from './units.js'

/**
 * Printed wording and formulas are locked against slips of the hand, without a password: whoever must may unlock them.
 * Columns and rows may be widened, rows put in for more indicators.
 */
const protection: Partial<WorksheetProtection> = { selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true, insertRows: true, deleteRows: true }

/** Puts the form on a worksheet of its own. */
export async function addFormSheet(workbook: Workbook, name: string, fitted: FittedSheet, lists: ChoiceLists, options: Pick<WriterOptions, 'mark' | 'printDate'>): Promise<void> {
  const { sheet, heights, columnWidths, page, fitPages } = fitted
  const worksheet = workbook.addWorksheet(name, {
    pageSetup: printSetup(page, sheet.rows.length, sheet.columns, printTitles(sheet), fitPages),
    headerFooter: headerFooter(page, options),
    views: [viewOf(sheet, heights)],
  })
  worksheet.columns = columnWidths.map((width) => ({ width: columnWidth(width) }))
  heights.forEach((height, index) => (worksheet.getRow(index + 1).height = height))
  for (const { next } of pageEnds(fitted).filter(({ forced }) => forced)) worksheet.getRow(next).addPageBreak()
  putCells(workbook, worksheet, fitted, lists)
  await worksheet.protect('', protection)
}

function putCells(workbook: Workbook, worksheet: Worksheet, fitted: FittedSheet, lists: ChoiceLists): void {
  const { sheet, heights, looks, setText, columnWidths } = fitted
  const styleOf = cellStyles(looks)
  const nameOf = rangeNames()
  const placed = placeCells(sheet)
  const amounts = findAmountCells(placed)
  const ends = possibleEnds(fitted)
  for (const place of placed) {
    const { cell, row } = place
    const target = worksheet.getCell(row + 1, cell.column + 1)
    target.value = cellValue(cell, amounts, setText)
    target.style = styleOf(cell, { vertical: verticalPlace(place, heights, ends, setText), isFormula: sumFormula(cell, amounts) !== undefined, lines: setText(cell).lines.length })
    const rule = cellRule(place, amounts, lists)
    if (rule) target.dataValidation = rule
    // Merging hands the style on: the lines of a merged cell are those of all cells under it.
    if (cell.columnSpan > 1 || cell.rowSpan > 1) worksheet.mergeCells(row + 1, cell.column + 1, row + cell.rowSpan, cell.column + cell.columnSpan)
    const name = nameOf(cell)
    if (name !== undefined) workbook.definedNames.add(addressIn(worksheet.name, address(row, cell.column, true)), name)
  }
  for (const check of sumChecks(amounts, setText, columnWidths)) worksheet.addConditionalFormatting(check)
}
