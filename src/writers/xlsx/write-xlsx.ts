import type { Text } from '../../base/text.js'
import type { PrintSettings } from '../../layout/print-settings.js'
import type { Writer } from '../writer.js'
import { choiceLists } from './choice-lists.js'
import { type FittedSheet, fitSheet } from './fit-sheet.js'
import { addFormSheet } from './form-sheet.js'
import { bytesOf, newWorkbook } from './new-workbook.js'
import { placeCells } from './places.js'
import { addRemarkSheet } from './remark-sheet.js'
import { isTooLong, worksheetName } from './safe-text.js'

export { writeEntryForm } from './write-entry-form.js'

/**
 * Writes the sheet as an Excel workbook to go on working in: the user's own fonts, amounts as numbers, sums as formulas,
 * cells to fill in open and printed wording locked. What the check found stands on a second worksheet, if it found something.
 */
export const writeXlsx: Writer = async (sheet, options) => {
  const { mark, print, remarks } = options
  const fitted = fitSheet(sheet, print)
  const workbook = newWorkbook(sheet, options.printDate)
  const formName = worksheetName(sheet.title, mark)
  const lists = choiceLists(unlike('选项', formName))
  await addFormSheet(workbook, formName, fitted, lists, options)
  if (remarks.length > 0) addRemarkSheet(workbook, unlike('检查结果', formName), { worksheetName: formName, title: sheet.title, placed: placeCells(fitted.sheet) }, options)
  lists.addTo(workbook)
  return { bytes: await bytesOf(workbook, { source: options.source }), notes: notesOf(fitted, print) }
}

function notesOf({ sheet, fitPages }: FittedSheet, print: PrintSettings): readonly Text[] {
  const cut = placeCells(sheet).filter(({ cell }) => isTooLong(cell.text))
  return [
    ...cut.map(({ cell }): Text => ({ zh: `“${cell.name ?? ''}”的文字太长，电子表格的一格放不下，XLSX 里只有前面一部分`, en: `${cell.name ?? 'a text'} is longer than a spreadsheet cell can hold; the XLSX has its beginning only` })),
    ...(print.fitPages === fitPages ? [] : [{ zh: `缩小到字还看得清为止，仍打不进 ${print.fitPages} 页，XLSX 没有限定页数`, en: `the form does not print legibly on ${print.fitPages} page${print.fitPages === 1 ? '' : 's'}; the XLSX takes as many as it needs` }]),
  ]
}

function unlike(name: string, other: string): string {
  return name === other ? `${name}2` : name
}
