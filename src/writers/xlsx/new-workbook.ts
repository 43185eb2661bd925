import exceljs, { type Workbook } from 'exceljs'
import type { CarriedSource } from '../../base/carried-source.js'
import type { Sheet } from '../../sheet/sheet.js'
import { settledDate } from '../settle-zip.js'
import { printable } from './safe-text.js'
import { settleArchive } from './settle-archive.js'

const toolName = 'jixiao'
/** Opens on the form, in a window that fits a small screen; sizes in twentieths of a point. */
const window = { x: 0, y: 0, width: 20_000, height: 14_000, firstSheet: 0, activeTab: 0, visibility: 'visible' }

/** A workbook for the form, without worksheets. */
export function newWorkbook(sheet: Sheet, printDate: string | undefined): Workbook {
  const workbook = new exceljs.Workbook()
  Object.assign(workbook, properties(sheet, printDate))
  workbook.views = [window]
  return workbook
}

/** The workbook as a file, compressed once, when the archive is settled. `growing`: rows of the first worksheet, 1-based, whose height is not fixed. */
export async function bytesOf(workbook: Workbook, { growing = new Set(), source }: { readonly growing?: ReadonlySet<number>; readonly source?: CarriedSource | undefined } = {}): Promise<Uint8Array> {
  return settleArchive(await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } }), growing, source)
}

/** What an archive files the workbook under. exceljs puts its own name and the time where these are missing. */
function properties({ title, properties: known }: Sheet, printDate: string | undefined): Partial<Workbook> & { readonly language: string } {
  const author = printable(known?.author ?? '') || toolName
  const written = printDate === undefined ? settledDate : new Date(`${printDate}T00:00:00Z`)
  return { title: printable(known?.documentTitle ?? title), subject: printable(title), creator: author, lastModifiedBy: author, language: 'zh-CN', created: written, modified: written }
}
