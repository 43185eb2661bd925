import exceljs, { type Workbook, type Worksheet } from 'exceljs'
import type { Cell, Role, Row, Sheet } from '../../src/sheet/sheet.js'
import { writeXlsx } from '../../src/writers/xlsx/write-xlsx.js'
import { usualOptions } from '../../src/writers/writer.js'

/** A cell of one column and row, with what a test cares about. */
export function cell(role: Role, text: string, more: Partial<Cell> = {}): Cell {
  return { column: 0, columnSpan: 1, rowSpan: 1, role, text, open: [], ...more }
}

export function row(cells: readonly Cell[], more: Partial<Row> = {}): Row {
  return { cells, head: false, keepsWithPrevious: false, blankLines: 0, ...more }
}

export function sheet(rows: readonly Row[], columns = 2, title = '申报表'): Sheet {
  return { title, columns, rows }
}

/** Cells below one another in one column. */
export function column(cells: readonly Cell[]): Sheet {
  return sheet(cells.map((single) => row([single])), 1)
}

export async function bytesOf(form: Sheet, mark?: string): Promise<Uint8Array> {
  const written = await writeXlsx(form, { ...usualOptions, ...(mark !== undefined && { mark }), readFont: () => Promise.reject(new Error('a workbook uses the fonts of its reader')) })
  if (!('bytes' in written)) throw new Error('a workbook can hold every character')
  return written.bytes
}

/** The workbook as exceljs reads it back. */
export async function readBack(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer)
  return workbook
}

/** The one worksheet of the written form. */
export async function worksheetOf(form: Sheet, mark?: string): Promise<Worksheet> {
  const [worksheet] = (await readBack(await bytesOf(form, mark))).worksheets
  if (!worksheet) throw new Error('no worksheet')
  return worksheet
}
