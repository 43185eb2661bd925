import exceljs, { type Workbook, type Worksheet } from 'exceljs'
import JSZip from 'jszip'
import type { Cell, Role, Row, Sheet } from '../../src/sheet/sheet.js'
import { writeXlsx } from '../../src/writers/xlsx/write-xlsx.js'
import { usualOptions, type WriterOptions } from '../../src/writers/writer.js'

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

/** What is asked for besides the form; a word alone is the mark. */
export type Asked = string | Partial<WriterOptions>

export async function bytesOf(form: Sheet, asked: Asked = {}): Promise<Uint8Array> {
  const more = typeof asked === 'string' ? { mark: asked } : asked
  const written = await writeXlsx(form, { ...usualOptions, readFont: () => Promise.reject(new Error('a workbook uses the fonts of its reader')), ...more })
  if (!('bytes' in written)) throw new Error('a workbook can hold every character')
  return written.bytes
}

/** The workbook as exceljs reads it back. */
export async function readBack(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer)
  return workbook
}

/** The worksheet of the written form. */
export async function worksheetOf(form: Sheet, asked?: Asked): Promise<Worksheet> {
  const [worksheet] = (await readBack(await bytesOf(form, asked))).worksheets
  if (!worksheet) throw new Error('no worksheet')
  return worksheet
}

/** The text of one part of the written workbook. */
export async function partOf(form: Sheet, name: string, asked?: Asked): Promise<string> {
  const archive = await JSZip.loadAsync(await bytesOf(form, asked))
  return (await archive.file(name)?.async('string')) ?? ''
}
