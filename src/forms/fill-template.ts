import { formatAmount, sumOf } from '../base/amount.js'
import { toChineseNumber } from '../base/chinese-number.js'
import type { Cell, Row, Sheet, Side } from '../sheet/sheet.js'
import { fillIndicators } from './fill-indicators.js'
import { fillPattern, type Form, nothing, type Room } from './fill-pattern.js'
import { fieldOf, type FormKind } from './form-kind.js'
import type { FormValues, PrintedAmount, PrintedText } from './form-values.js'
import type { BlockRow, BoxesRow, CellsRow, ListRow, TemplateRow } from './template.js'

/** The form as a sheet: the kind's template with a declaration's values put in. */
export function fillTemplate(kind: FormKind, values: FormValues): Sheet {
  return fillForm({ kind, values })
}

/** The form with nothing in it, and room to fill it in. */
export function emptyForm(kind: FormKind, room: Room): Sheet {
  return { ...fillForm({ kind, values: nothing, room }), properties: { documentTitle: kind.title, author: '' } }
}

function fillForm(form: Form): Sheet {
  const { kind } = form
  const { columns, rows, documentTitle, author, entryName } = kind.template
  return {
    title: kind.title,
    properties: { documentTitle: fillPattern(form, documentTitle).text, author: fillPattern(form, author).text, ...(entryName !== undefined && { entryName: fillPattern(form, entryName).text }) },
    columns,
    rows: rows.flatMap((row) => fillRow(form, row, 0)),
  }
}

const plainRow = { head: false, keepsWithPrevious: false, blankLines: 0 } as const

function fillRow(form: Form, row: TemplateRow, firstColumn: number): readonly Row[] {
  if ('onlyWith' in row && row.onlyWith && !row.onlyWith.some((id) => isFilled(form, id))) return []
  if ('cells' in row) return [fillCells(form, row, firstColumn)]
  if ('block' in row) return fillBlock(form, row, firstColumn)
  if ('boxes' in row) return fillBoxes(form, row, firstColumn)
  if ('list' in row) return fillList(form, row, firstColumn)
  return fillIndicators(form, row, firstColumn)
}

/** Whether the field is filled in, or is to be. */
function isFilled({ values: { texts, amounts, lists }, room }: Form, id: string): boolean {
  return room?.hasOptional === true || texts[id] !== undefined || amounts[id] !== undefined || (lists[id] ?? []).length > 0
}

function fillCells(form: Form, row: CellsRow, firstColumn: number): Row {
  let column = firstColumn
  const cells = row.cells.map((template): Cell => {
    const columnSpan = template.columns ?? 1
    const cell = { column, columnSpan, rowSpan: 1, role: template.role, open: template.open ?? [], ...fillPattern(form, template.text ?? ''), ...(template.isPrivate && { isPrivate: template.isPrivate }) }
    column += columnSpan
    return cell
  })
  return { ...plainRow, cells, keepsWithPrevious: row.keepsWithPrevious ?? false, blankLines: row.blankLines ?? 0 }
}

function fillBlock(form: Form, { block, rows, isPrivate }: BlockRow, firstColumn: number): readonly Row[] {
  const inner = rows.flatMap((row) => fillRow(form, row, firstColumn + 1))
  const label: Cell = { column: firstColumn, columnSpan: 1, rowSpan: inner.length, role: 'label', open: [], ...fillPattern(form, block) }
  return inner.map((row, index): Row => {
    const cells = index === 0 ? [label, ...row.cells] : row.cells
    return { ...row, ...(index === 0 && { section: label.text }), cells: isPrivate ? cells.map((cell) => ({ ...cell, isPrivate })) : cells }
  })
}

function fillBoxes(form: Form, row: BoxesRow, firstColumn: number): readonly Row[] {
  const boxes = row.boxes.map((box) => ({ ...box, lines: box.lines.filter((line) => 'text' in line || !line.onlyIfStated || isFilled(form, line.amount)) }))
  const height = Math.max(...boxes.map((box) => box.lines.length))
  const starts = boxes.map((_, index) => firstColumn + boxes.slice(0, index).reduce((sum, box) => sum + box.columns[0] + box.columns[1], 0))
  return Array.from({ length: height }, (_, index): Row => ({
    ...plainRow,
    keepsWithPrevious: index > 0,
    cells: boxes.flatMap((box, boxIndex) => boxLine(form, box, starts[boxIndex] ?? firstColumn, index, height)),
  }))
}

function boxLine(form: Form, box: BoxesRow['boxes'][number], column: number, index: number, height: number): readonly Cell[] {
  const [captionColumns, amountColumns] = box.columns
  const open = inner(index, height)
  const line = box.lines[index]
  const whole = { column, columnSpan: captionColumns + amountColumns, role: 'caption' } as const
  if (!line) {
    const isFirstBelow = index === box.lines.length
    return isFirstBelow ? [{ ...whole, rowSpan: height - index, text: '', open: ['top'] }] : []
  }
  if ('text' in line) return [{ ...whole, rowSpan: 1, text: line.text, open }]
  const caption: Cell = { column, columnSpan: captionColumns, rowSpan: 1, role: 'caption', text: `${line.before ?? ''}${fieldOf(form.kind, line.amount).label}：`, open: [...open, 'right'] }
  return [caption, { ...amountCell(form, line.amount), column: column + captionColumns, columnSpan: amountColumns, rowSpan: 1, role: 'amount', open: [...open, 'left'] }]
}

function amountCell({ kind, values }: Form, field: string): Pick<Cell, 'text' | 'field' | 'name' | 'amount' | 'sumOf' | 'checkedBy' | 'source'> {
  const unit = kind.amountUnit
  const named = { field, name: fieldOf(kind, field).label, ...sumsOf(kind, values, field) }
  const amount = values.amounts[field]
  if (!amount) return { text: '', ...named, amount: { digits: undefined, unit } }
  if (!amount.value) return { text: amount.text, ...named, source: amount.source }
  const digits = formatAmount(amount.value)
  return { text: digits + unit, ...named, amount: { digits, unit }, source: amount.source }
}

/**
 * The last sum over a total that holds to the last digit, which is by expenditure: what a department plans it changes there.
 * The others check it; a total that differs from all its parts is printed as stated.
 */
function sumsOf(kind: FormKind, { amounts }: FormValues, total: string): Pick<Cell, 'sumOf' | 'checkedBy'> {
  const sums = kind.sums.filter((sum) => sum.total === total)
  const isBlank = amounts[total] === undefined && sums.every(({ parts }) => parts.every((part) => amounts[part] === undefined))
  const followed = sums.findLast(({ parts }) => isBlank || addsUp(amounts[total], parts.flatMap((part) => amounts[part] ?? [])))
  const others = sums.filter((sum) => sum !== followed).map(({ parts }) => parts)
  return { ...(followed && { sumOf: followed.parts }), ...(others.length > 0 && { checkedBy: others }) }
}

function addsUp(total: PrintedAmount | undefined, parts: readonly PrintedAmount[]): boolean {
  const numbers = parts.flatMap(({ value }) => value ?? [])
  return parts.length > 0 && numbers.length === parts.length && total?.value?.eq(sumOf(numbers)) === true
}

function fillList(form: Form, { list, columns }: ListRow, column: number): readonly Row[] {
  const field = fieldOf(form.kind, list)
  const entries: readonly (PrintedText | undefined)[] = form.values.lists[list] ?? []
  const numbering = field.type !== 'list' || (field.plainAlone && entries.length === 1) ? '' : field.numbering
  const filled = entries.length > 0 ? entries : Array.from({ length: form.room?.entries ?? 1 }, () => undefined)
  return filled.map((entry, index): Row => {
    const text = entry ? numbered(numbering, index + 1) + entry.text : ''
    const cell: Cell = { column, columnSpan: columns, rowSpan: 1, role: 'prose', text, open: inner(index, filled.length), field: list, name: `${field.label}_${index + 1}`, ...(entry && { source: entry.source }) }
    return { ...plainRow, cells: [cell] }
  })
}

function numbered(pattern: string, number: number): string {
  return pattern.replace('{一}', toChineseNumber(number)).replace('{1}', String(number))
}

/** Sides left open between rows that together look like one box. */
function inner(index: number, height: number): readonly Side[] {
  return [...(index > 0 ? (['top'] as const) : []), ...(index < height - 1 ? (['bottom'] as const) : [])]
}
