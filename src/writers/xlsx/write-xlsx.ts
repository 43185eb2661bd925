import exceljs, { type Workbook } from 'exceljs'
import type { Text } from '../../base/text.js'
import type { PrintSettings } from '../../layout/print-settings.js'
import type { Sheet } from '../../sheet/sheet.js'
import { settledDate } from '../settle-zip.js'
import type { Writer } from '../writer.js'
import { choiceLists } from './choice-lists.js'
import { type FittedSheet, fitSheet } from './fit-sheet.js'
import { addFormSheet } from './form-sheet.js'
import { placeCells } from './places.js'
import { addRemarkSheet } from './remark-sheet.js'
import { isTooLong, printable, worksheetName } from './safe-text.js'
import { settleArchive } from './settle-archive.js'

const toolName = 'jixiao'
/** Opens on the form, in a window that fits a small screen; sizes in twentieths of a point. */
const window = { x: 0, y: 0, width: 20_000, height: 14_000, firstSheet: 0, activeTab: 0, visibility: 'visible' }

/**
 * Writes the sheet as an Excel workbook to go on working in: the user's own fonts, amounts as numbers, sums as formulas,
 * cells to fill in open and printed wording locked. What the check found stands on a second worksheet, if it found something.
 */
export const writeXlsx: Writer = async (sheet, options) => {
  const { mark, print, remarks } = options
  const fitted = fitSheet(sheet, print)
  const workbook = new exceljs.Workbook()
  Object.assign(workbook, properties(sheet, options.printDate))
  workbook.views = [window]
  const formName = worksheetName(sheet.title, mark)
  const lists = choiceLists(unlike('选项', formName))
  await addFormSheet(workbook, formName, fitted, lists, options)
  if (remarks.length > 0) addRemarkSheet(workbook, unlike('检查结果', formName), { worksheetName: formName, title: sheet.title, placed: placeCells(fitted.sheet) }, options)
  lists.addTo(workbook)
  // Compressed once, when the archive is settled.
  const bytes = await settleArchive(await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } }))
  return { bytes, notes: notesOf(fitted, print) }
}

/** What an archive files the workbook under. exceljs puts its own name and the time where these are missing. */
function properties({ title, properties: known }: Sheet, printDate: string | undefined): Partial<Workbook> & { readonly language: string } {
  const author = printable(known?.author ?? '') || toolName
  const written = printDate === undefined ? settledDate : new Date(`${printDate}T00:00:00Z`)
  return { title: printable(known?.documentTitle ?? title), subject: printable(title), creator: author, lastModifiedBy: author, language: 'zh-CN', created: written, modified: written }
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
