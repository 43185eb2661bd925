import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import exceljs, { type Worksheet } from 'exceljs'
import { expect, it } from 'vitest'
import { entrySheet } from '../../src/blank/entry-sheet.js'
import { check } from '../../src/check.js'
import type { FormValues } from '../../src/forms/form-values.js'
import { toFormValues } from '../../src/model/form-values.js'
import type { Declaration } from '../../src/model/declaration.js'
import type { Cell, Sheet } from '../../src/sheet/sheet.js'
import { root, runBuilt } from '../support/run-built.js'
import { temporaryFolder } from '../support/temporary-folder.js'

function read(path: string): Declaration {
  const { declaration } = check(path, readFileSync(path))
  if (!declaration) throw new Error(`no declaration in ${path}`)
  return declaration
}

/** What a declaration says, without the places where it says it. */
function said(declaration: Declaration): unknown {
  const { texts, amounts, lists, indicators } = toFormValues(declaration)
  const textOf = (record: Readonly<Record<string, { readonly text: string }>>) => Object.fromEntries(Object.entries(record).map(([id, { text }]) => [id, text]))
  return {
    texts: textOf(texts),
    amounts: Object.fromEntries(Object.entries(amounts).map(([id, { value }]) => [id, value?.toNumber()])),
    lists: Object.fromEntries(Object.entries(lists).map(([id, items]) => [id, items.map(({ text }) => text)])),
    indicators: Object.fromEntries(Object.entries(indicators).map(([id, rows]) => [id, rows.map(({ level1, level2, cells }) => [level1, level2, textOf(cells)])])),
  }
}

/** Types a declaration into its empty form as a clerk would: each value where its cell is, rows that do not fit into rows of other groups. */
function fillIn(form: Worksheet, sheet: Sheet, declaration: Declaration): void {
  const isRow = (row: number): boolean => levelsOf(sheet, row).length > 0
  const rows = [...sheet.rows.keys()]
  fillFields(form, sheet, rows.filter((row) => !isRow(row)), declaration)
  const free = new Set(rows.filter(isRow))
  for (const { level1, level2, cells } of declaration.indicators) {
    const labels = [level1.label, level2.label]
    const row = [...free].find((one) => levelsOf(sheet, one).every(({ text }, index) => text === labels[index])) ?? [...free].at(-1) ?? 0
    free.delete(row)
    levelsOf(sheet, row).forEach(({ column }, index) => (form.getCell(row + 1, column + 1).value = labels[index]))
    for (const { field = '', column } of sheet.rows[row]?.cells ?? []) if (cells[field]) form.getCell(row + 1, column + 1).value = cells[field].text
  }
}

function fillFields(form: Worksheet, sheet: Sheet, rows: readonly number[], declaration: Declaration): void {
  const values = toFormValues(declaration)
  const seen = new Map<string, number>()
  for (const row of rows) {
    for (const cell of (sheet.rows[row]?.cells ?? []).filter(({ field }) => field)) {
      const nth = seen.get(cell.field ?? '') ?? 0
      seen.set(cell.field ?? '', nth + 1)
      const typed = typedInto(cell, nth, values)
      if (typed !== undefined) form.getCell(row + 1, cell.column + 1).value = typed
    }
  }
}

/** Amounts and the year are typed as numbers. */
function typedInto({ field = '', role }: Cell, nth: number, { texts, amounts, lists }: FormValues): string | number | undefined {
  if (role === 'amount') return amounts[field]?.value?.toNumber()
  const text = lists[field]?.[nth]?.text ?? texts[field]?.text
  return role === 'subtitle' ? Number(text) : text
}

function levelsOf(sheet: Sheet, row: number): readonly Cell[] {
  return sheet.rows[row]?.cells.filter(({ choices }) => choices !== undefined) ?? []
}

it.each(['hengdong-petition-2020-revised', 'yunling-water-mains-2020'])('what is filled into the empty form comes back as the declaration: %s', async (name) => {
  const cwd = temporaryFolder()
  const example = read(join(root, `examples/${name}.yaml`))
  expect(runBuilt(['template', '--kind', example.kind.id, '-o', 'form.xlsx'], { cwd }).code).toBe(0)
  const book = new exceljs.Workbook()
  await book.xlsx.readFile(join(cwd, 'form.xlsx'))
  const [form] = book.worksheets
  if (!form) throw new Error('no worksheet')
  fillIn(form, entrySheet(example.kind), example)
  await book.xlsx.writeFile(join(cwd, 'form.xlsx'))
  const { code, err } = runBuilt(['import', 'form.xlsx', '-o', 'back'], { cwd })
  expect([code, err]).toEqual([0, expect.stringContaining('没有归位 0 处')])
  // Sheets of the tool's own are no news.
  expect(err).not.toContain('没有读入')
  expect(sorted(said(read(join(cwd, 'back/form.yaml'))))).toEqual(sorted(said(example)))
})

/** Rows that went into other rows of the form come back in another order within their group. */
function sorted(value: unknown): unknown {
  const { indicators, ...rest } = value as { readonly indicators: Readonly<Record<string, readonly unknown[]>> }
  return { ...rest, indicators: Object.fromEntries(Object.entries(indicators).map(([id, rows]) => [id, rows.map((row) => JSON.stringify(row)).toSorted()])) }
}
