import { join } from 'node:path'
import { run, runPython } from './programs.js'

/** A workbook as openpyxl sees it. */
export interface SeenWorkbook {
  readonly names: readonly string[]
  readonly title: string
  readonly merged: readonly string[]
  readonly cells: readonly SeenCell[]
  readonly page: Readonly<Record<string, string | number | boolean | null>>
  readonly heights: readonly number[]
  readonly work: SeenWork
}

/** What makes a workbook fit to work in. */
export interface SeenWork {
  /** Worksheets with `visible` or `hidden`. */
  readonly states: Readonly<Record<string, string>>
  readonly frozen: string | null
  readonly isProtected: boolean
  readonly hasPassword: boolean
  readonly mayInsertRows: boolean
  /** Cells that are not locked, merged ones by their first. */
  readonly open: readonly string[]
  /** Cells whose text stands behind an apostrophe. */
  readonly quoted: readonly string[]
  /** Addresses by name. */
  readonly ranges: Readonly<Record<string, string>>
  /** Addresses, kind and first formula of what may be typed. */
  readonly rules: readonly (readonly [string, string, string])[]
  /** Addresses and formula of conditional formats. */
  readonly checks: readonly (readonly [string, string])[]
  /** Worksheet, cell and where it leads. */
  readonly links: readonly (readonly [string, string, string])[]
  /** Title, author, subject. */
  readonly properties: readonly string[]
}

export interface SeenCell {
  readonly address: string
  readonly value: string | number | null
  /** The result that is stored with a formula. */
  readonly cached: string | number | null
  /** `s` text, `n` number or blank, `f` formula. */
  readonly type: string
  readonly format: string
}

export function readWithOpenpyxl(file: string): SeenWorkbook {
  const seen: SeenWorkbook = JSON.parse(runPython([join(import.meta.dirname, 'read-workbook.py'), file]))
  return seen
}

/** Puts a value into one cell of the form with openpyxl, which drops every stored result of a formula. */
export function changeWithOpenpyxl(file: string, address: string, value: number, changed: string): void {
  const script = 'import sys, openpyxl\nbook = openpyxl.load_workbook(sys.argv[1])\nbook.worksheets[0][sys.argv[2]] = float(sys.argv[3])\nbook.save(sys.argv[4])'
  runPython(['-c', script, file, address, String(value), changed])
}

/** Converts a workbook or a document with LibreOffice, which works out formulas without a stored result, and returns the new file's name. */
export function convertWithLibreOffice(file: string, folder: string, to: 'csv' | 'pdf' | 'xlsx' | 'docx' | 'html' | 'doc'): string {
  // Columns parted by tabs, texts in quotation marks, UTF-8, cells as they are shown.
  const filter = to === 'csv' ? 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true' : to
  const profile = `-env:UserInstallation=file://${join(folder, 'libreoffice')}`
  run('soffice', [profile, '--headless', '--norestore', '--convert-to', filter, '--outdir', folder, file])
  return join(folder, file.replace(/^.*\//u, '').replace(/(?:xlsx|docx|html)$/u, to))
}
