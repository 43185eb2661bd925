import exceljs from 'exceljs'

/**
 * A workbook of sheets `{ name, rows, merges, formats, hiddenColumns, hidden }`: rows of texts, numbers and dates (null is an empty cell),
 * merges as `A1:B2`, number formats by cell.
 */
export async function xlsx(sheets) {
  const book = new exceljs.Workbook()
  for (const { name, rows, merges = [], formats = {}, hiddenColumns = [], hidden = false } of sheets) {
    const sheet = book.addWorksheet(name, hidden ? { state: 'hidden' } : {})
    for (const row of rows) sheet.addRow(row)
    for (const merge of merges) sheet.mergeCells(merge)
    for (const [cell, format] of Object.entries(formats)) sheet.getCell(cell).numFmt = format
    for (const column of hiddenColumns) sheet.getColumn(column).hidden = true
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}
