import { decimalOf, formatAmount } from '../base/amount.js'
import { visibleLines } from '../reporters/visible-text.js'
import { startsLikeFormula } from '../writers/xlsx/safe-text.js'
import type { Cell } from '../writers/workbook/workbook.js'
import type { SummaryTable } from './table.js'

/** Tells Excel that the text is UTF-8. */
const byteOrderMark = '\ufeff'

/** A table as CSV that Excel opens with a double click: byte order mark, CRLF, and no text that is taken for a formula. */
export function summaryCsv({ columns, rows }: SummaryTable): string {
  const lines = [columns.map(({ head }) => field(head)).join(',')]
  const isAmount = columns.map(({ style }) => style === 'amount')
  for (const row of rows) lines.push(row.map((cell, column) => (isAmount[column] ? amountField(cell) : field(cell))).join(','))
  return `${byteOrderMark}${lines.join('\r\n')}\r\n`
}

/** Money with two decimals, or as many more as it has. */
function amountField(cell: Cell): string {
  return cell !== null && typeof cell === 'object' && 'digits' in cell ? formatAmount(decimalOf(cell.digits)) : field(cell)
}

function field(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  if (typeof cell === 'string') return quoted(startsLikeFormula(cell) ? `'${cell}` : cell)
  return 'digits' in cell ? cell.digits : (cell.value ?? '')
}

/** Without quotes a comma, a quote or a line break would end the field. */
function quoted(text: string): string {
  const oneKind = visibleLines(text.replace(/\r\n?/gu, '\n'))
  return /[",\n]/u.test(oneKind) ? `"${oneKind.replaceAll('"', '""')}"` : oneKind
}
