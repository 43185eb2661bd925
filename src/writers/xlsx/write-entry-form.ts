import type { Worksheet } from 'exceljs'
import type { Guide } from '../../sheet/guide.js'
import type { Cell, Sheet } from '../../sheet/sheet.js'
import { address } from './addresses.js'
import { cellStyles } from './cell-styles.js'
import { cellValue } from './cell-value.js'
import { entryBlocks } from './entry-blocks.js'
import { addEntryChecks, sumRemarks } from './entry-checks.js'
import { entryFormula } from './entry-formula.js'
import { addBlockRules, entryRule } from './entry-rules.js'
import { entryStyles, remarkStyle } from './entry-styles.js'
import { type FittedSheet, fitSheet } from './fit-sheet.js'
import { addGuideSheet } from './guide-sheet.js'
import { addLevelLists } from './level-lists.js'
import { bytesOf, newWorkbook } from './new-workbook.js'
import { headerFooter, printSetup, printTitles, viewOf } from './page.js'
import { findAmountCells, placeCells } from './places.js'
import { worksheetName } from './safe-text.js'
import { columnWidth, minimumRowHeight, wholePixels } from './units.js'

/** Points of a row for a sentence or two, as high as three lines: a spreadsheet does not make merged cells higher by itself. */
const proseHeight = 48

/**
 * Writes an empty form as a workbook for those who fill it in: cells to fill in are tinted, say what belongs in them and refuse what does not,
 * totals add up by themselves. It is not protected: a locked cell in a row keeps Excel from deleting or sorting rows, and other programs
 * from putting any in, while wording that was changed by a slip is seen when the form is read back.
 */
export async function writeEntryForm(sheet: Sheet, guide: Guide): Promise<Uint8Array> {
  const fitted = fitSheet(sheet, {})
  const workbook = newWorkbook(sheet, undefined)
  const { page, heights, columnWidths } = fitted
  const worksheet = workbook.addWorksheet(worksheetName(sheet.title), {
    pageSetup: printSetup(page, sheet.rows.length, sheet.columns, printTitles(sheet)),
    headerFooter: headerFooter(page, {}),
    views: [viewOf(sheet, heights)],
  })
  worksheet.columns = columnWidths.map((width) => ({ width: columnWidth(width) }))
  addGuideSheet(workbook, '填表说明', guide)
  const blocks = entryBlocks(sheet)
  const lists = addLevelLists(workbook, '选项', blocks)
  putEntryCells(worksheet, fitted)
  const placed = blocks.flatMap((block, index) => (lists[index] ? [[block, lists[index]] as const] : []))
  for (const [block, its] of placed) addBlockRules(worksheet, block, its)
  addEntryChecks(worksheet, findAmountCells(placeCells(sheet)), placed, fitted.setText, columnWidths)
  return bytesOf(workbook, { growing: new Set(blocks.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, index) => first + index + 1))) })
}

function putEntryCells(worksheet: Worksheet, { sheet, heights, looks, setText }: FittedSheet): void {
  const styleOf = cellStyles(looks)
  const entryStyle = entryStyles()
  const cells = placeCells(sheet)
  const amounts = findAmountCells(cells)
  sheet.rows.forEach((row, index) => (worksheet.getRow(index + 1).height = heightOf(row.cells, heights[index] ?? 0)))
  for (const place of cells) {
    const { cell, row } = place
    const formula = entryFormula(place, amounts, cells)
    const isFormula = formula !== undefined
    const target = worksheet.getCell(row + 1, cell.column + 1)
    target.value = isFormula ? { formula, result: '' } : cellValue(cell, amounts, setText)
    target.style = entryStyle(cell, isFormula, styleOf(cell, { vertical: 'middle', isFormula, lines: setText(cell).lines.length }))
    const rule = cell.columnSpan === 1 && isInBlock(sheet, row) ? undefined : entryRule(place, amounts)
    if (rule) target.dataValidation = rule
    if (cell.columnSpan > 1 || cell.rowSpan > 1) worksheet.mergeCells(row + 1, cell.column + 1, row + cell.rowSpan, cell.column + cell.columnSpan)
  }
  for (const { row, formula } of sumRemarks(amounts)) {
    const target = worksheet.getCell(address(row, sheet.columns))
    target.value = { formula, result: '' }
    target.style = remarkStyle
  }
}

function heightOf(cells: readonly Cell[], measured: number): number {
  const isProse = cells.some(({ role, hint }) => role === 'prose' && hint !== undefined)
  return wholePixels(Math.max(isProse ? proseHeight : minimumRowHeight, measured))
}

function isInBlock({ rows }: Sheet, row: number): boolean {
  return rows[row]?.cells.some(({ choices }) => choices !== undefined) === true
}
