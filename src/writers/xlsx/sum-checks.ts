import type { ConditionalFormattingOptions, Style } from 'exceljs'
import { maximumDecimals } from '../../base/amount.js'
import type { SetCellText } from '../../layout/cell-text.js'
import { widthOf } from '../../layout/cell-text.js'
import { amountFormat } from './cell-styles.js'
import { addressesOf, type AmountCells, cellsOf, type PlacedCell } from './places.js'
import { measureText } from './units.js'

const remark = '（与分项合计不符）'
/** Digits that a total has room for beside the remark; a number that is too wide is shown as ####. */
const roomyAmount = '99999999.99'
/** What does not add up. Bold as well as red: paper may be black and white. */
export const alarm: Partial<Style> = {
  font: { bold: true, color: { argb: 'FFC00000' } },
  fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFC7CE' } },
}

/** Marks a total and its parts where they do not add up: a total can be the sum of one side only, the other side is compared. */
export function sumChecks(amounts: AmountCells, setText: SetCellText, columnWidths: readonly number[]): readonly ConditionalFormattingOptions[] {
  const checks = [...amounts.values()].flatMap((total) =>
    (total.cell.checkedBy ?? []).flatMap((fields) => {
      const parts = cellsOf(fields, amounts)
      return parts.length === 0 ? [] : checkOf(total, parts, cellsOf(total.cell.sumOf ?? [], amounts), saysSo(total, setText, columnWidths))
    }),
  )
  return checks.map(({ ref, formula, style }, index) => ({ ref, rules: [{ type: 'expression', priority: index + 1, formulae: [formula], style }] }))
}

interface Check {
  /** Cells to mark, parted by blanks. */
  readonly ref: string
  readonly formula: string
  readonly style: Partial<Style>
}

function checkOf(total: PlacedCell, parts: readonly PlacedCell[], followed: readonly PlacedCell[], remarked: Partial<Style>): readonly Check[] {
  const [totalAddress = ''] = addressesOf([total], true)
  const sum = addressesOf(parts, true).join(',')
  const differs = `AND(COUNT(${sum})>0,ISNUMBER(${totalAddress}),ROUND(SUM(${sum})-${totalAddress},${maximumDecimals})<>0)`
  return [
    { ref: addressesOf([total]).join(' '), formula: differs, style: { ...alarm, ...remarked } },
    { ref: [...addressesOf(parts), ...addressesOf(followed)].join(' '), formula: differs, style: alarm },
  ]
}

/** The remark behind the amount, where the cell is wide enough for it. */
function saysSo({ cell }: PlacedCell, setText: SetCellText, columnWidths: readonly number[]): Partial<Style> {
  const unit = cell.amount?.unit
  if (unit === undefined) return {}
  const wanted = measureText(roomyAmount + unit + remark, setText(cell).style)
  return wanted <= widthOf(cell, columnWidths) ? { numFmt: amountFormat(unit, remark) } : {}
}
