import { roundedNumber } from '../base/stored-number.js'
import type { Text } from '../base/text.js'
import { mostCells } from '../readers/limits.js'
import { refusedBy } from '../readers/refusal.js'
import { readSheet, type StoredCell } from '../readers/xlsx/read-sheet.js'
import { openPackage } from '../readers/xlsx/open-package.js'
import { openWorkbook } from '../readers/xlsx/workbook.js'

/** The rows of a sheet as a text, or a sentence that says why there is none. */
export type WorkbookText = { readonly text: string } | { readonly refused: Text }

/**
 * The first sheet of a workbook that is shown, as a text of rows with tabs between the cells. Row 12 of the sheet is line 12 of the
 * text, so that a place in the text is one in the sheet. Numbers are as stored, to the last digit, not as shown.
 */
export function workbookText(bytes: Uint8Array): WorkbookText {
  try {
    const { zip, part } = openPackage(bytes)
    const { sheets, texts } = openWorkbook(zip, part)
    const sheet = sheets.find(({ kind, state }) => kind === 'worksheet' && state === 'visible')
    const xml = sheet && zip.part(sheet.part)
    return { text: xml ? linesOf(readSheet(xml, sheet.part, mostCells).cells, texts) : '' }
  } catch (error) {
    return refusedBy(error)
  }
}

function linesOf(cells: readonly StoredCell[], texts: readonly string[]): string {
  const rows: string[][] = []
  for (const { row, column, type, value = '' } of cells) {
    while (rows.length <= row) rows.push([])
    const line = rows[row] ?? []
    while (line.length < column) line.push('')
    const shown = type === 's' ? (texts[Number(value)] ?? '') : type === 'n' ? roundedNumber(value) : value
    line[column] = shown.replace(/\s+/gu, ' ')
  }
  return rows.map((line) => line.join('\t')).join('\n')
}
